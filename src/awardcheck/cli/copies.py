"""Work done by a copy of this process, while this one goes on.

A copy made by `fork` is ready in a millisecond and knows all that this process knows; a worker of a pool would first
have to load it.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn, TypeVar

from awardcheck import kept
from awardcheck.many.cores import cores
from awardcheck.reading import later

T = TypeVar("T")


def at_once(work: Callable[[], T]) -> Callable[[], T]:
    """Does the work in a copy of this process from now on; as `later` does it where none can be made.

    What the work raises, it raises where the result is asked for: whatever ends the copy, the work is then done here.
    """
    if not _can_copy():
        return later(work)
    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # no room for one more process
        os.close(reading)
        os.close(writing)
        return later(work)
    if not copy:
        os.close(reading)
        _give(work, writing)
    os.close(writing)

    @cache
    def result() -> T:
        found = _taken(reading, copy)
        return work() if found is None else found[0]

    return result


def _can_copy() -> bool:
    """Whether there is one core more, and no thread but this one, for a copy has only the thread that made it."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and cores() > 1 and (threads is None or threads.active_count() == 1)


def _give(work: Callable[[], Any], writing: int) -> NoReturn:
    """Sends the result, and what was newly kept, and ends without a word: whatever fails here is done again there."""
    import pickle

    try:
        with os.fdopen(writing, "wb") as target:
            pickled = pickle.dumps((work(),))
            target.write(marshal.dumps((kept.news(), pickled)))
    finally:
        os._exit(0)


def _taken(reading: int, copy: int) -> tuple[Any] | None:
    """What the copy sent, in a tuple; None where it did not come to its end."""
    import pickle

    with os.fdopen(reading, "rb") as source:
        sent = source.read()
    os.waitpid(copy, 0)
    try:
        news, pickled = marshal.loads(sent)
    except (EOFError, ValueError, TypeError):
        return None
    kept.learn(news)
    found: tuple[Any] = pickle.loads(pickled)
    return found
