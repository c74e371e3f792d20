"""Works done by a copy of this process, while this one goes on.

A copy made by `fork` is ready in a millisecond and knows all that this process knows; a worker of a pool would first
have to load it.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import Any, NoReturn

from awardcheck import kept
from awardcheck.many.cores import cores
from awardcheck.reading import Result, later

try:  # what `pickle` is built on; all else that it has takes longer to load than there is to send
    from _pickle import dumps, loads
except ImportError:
    from pickle import dumps, loads

_ending: list[int] = []  # copies that have sent all and are perhaps not yet gone, for that takes them some time


def wait() -> None:
    """Until the copies that have sent all are gone: nobody else may ever ask for them, and they would stay as dead.

    Where whoever started this process ignores what becomes of children, the system clears them away: none is left here.
    """
    while _ending:
        with suppress(ChildProcessError):
            os.waitpid(_ending.pop(), 0)


def at_once(*works: Result) -> tuple[Result, ...]:
    """Does the works one after the other in a copy of this process from now on; as `later` does where none can be made.

    What a work raises, it raises where its result is asked for: whatever ends the copy, the rest is then done here.
    """
    wait()
    if not _can_copy():
        return later(*works)
    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # no room for one more process
        os.close(reading)
        os.close(writing)
        return later(*works)
    if not copy:
        os.close(reading)
        _give(works, writing)
    os.close(writing)
    sent = _Sent(_taken(reading, copy))
    return tuple(cache(partial(sent.or_else, work, nth)) for nth, work in enumerate(works))


class _Sent:
    """What the copy has sent so far."""

    def __init__(self, source: Iterator[tuple[Any]]) -> None:
        self._source = source
        self._found: list[tuple[Any] | None] = []

    def or_else(self, work: Result, nth: int) -> Any:
        """The result of the `nth` work; of one that the copy did not come to, what the work comes to here."""
        while len(self._found) <= nth:
            self._found.append(next(self._source, None))
        found = self._found[nth]
        return work() if found is None else found[0]


def _can_copy() -> bool:
    """Whether there is one core more, and no thread but this one, for a copy has only the thread that made it."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and cores() > 1 and (threads is None or threads.active_count() == 1)


def _give(works: Sequence[Result], writing: int) -> NoReturn:
    """Sends the results, and what was newly kept, and ends without a word: what fails here is done again there."""
    try:
        with os.fdopen(writing, "wb") as target:
            for work in works:
                marshal.dump((dumps((work(),)), kept.news()), target)
                target.flush()
    finally:
        os._exit(0)


def _taken(reading: int, copy: int) -> Iterator[tuple[Any]]:
    """What the copy sends, each in a tuple, until it ends."""
    try:
        with os.fdopen(reading, "rb") as source, suppress(EOFError, ValueError, TypeError):
            while True:
                pickled, news = marshal.load(source)
                kept.learn(news)
                yield loads(pickled)
    finally:
        _ending.append(copy)
