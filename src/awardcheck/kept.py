"""What is dear to make and always the same: kept beside Python's own compiled files, under what it was made from.

The key of an entry is all that it was made from, so an entry is never stale; only a module tells it by a stamp. Where
nothing can be written, or a file is damaged, it is made anew, as Python does with its own. Words of a draft must never
become a key.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from typing import Any

from awardcheck import __version__

_MADE_BY = importlib.util.MAGIC_NUMBER + __version__.encode() + b"\n"
_MOST = 4_000  # entries; more are those of versions that nobody uses any longer
_NUMBER = 4  # bytes

_Places = dict[Any, tuple[int, int, int]]  # where an entry begins, how long it is, and the sum of its bytes


class Shelf:
    """A file of things under their keys, all of what `marshal` knows: numbers, text, bytes, code, tuples, dicts.

    It begins with a list of where each thing stands: of some thousand things a start needs a part, and to copy some
    megabytes takes time.
    """

    def __init__(self, name: str) -> None:
        home = os.path.join(os.path.dirname(__file__), f"{name}.py")
        self.file = os.path.splitext(importlib.util.cache_from_source(home))[0] + ".kept"
        self.new: dict[Any, Any] = {}

    @property
    def grown(self) -> bool:
        return bool(self.new)

    @cached_property
    def _content(self) -> tuple[_Places, memoryview]:
        try:
            with open(self.file, "rb") as file:
                return _opened(memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)))
        except (OSError, ValueError, EOFError, TypeError):
            return {}, memoryview(b"")

    def get(self, key: Any, make: Callable[[], Any]) -> Any:
        """What is kept under the key, or else what `make` makes, which is kept from then on."""
        found = self.new[key] if key in self.new else self._read(key)
        return self.put(key, make()) if found is None else found

    def put(self, key: Any, thing: Any) -> Any:
        """Keeps a thing under the key, in the place of what was kept there; for keys that may grow stale."""
        self.new[key] = thing
        return thing

    def _read(self, key: Any) -> Any:
        places, data = self._content
        if key not in places:
            return None
        start, length, check = places[key]
        part = data[start : start + length]
        try:
            return marshal.loads(part) if zlib.adler32(part) == check else None
        except (ValueError, EOFError, TypeError):
            return None

    def to_bytes(self) -> bytes:
        """The file's content. What was read of it before is closed, for some systems replace no file that is open."""
        places, data = self._content
        things = {key: bytes(data[start : start + length]) for key, (start, length, _) in places.items()}
        data.release()
        self._content = {}, memoryview(b"")
        new = {key: marshal.dumps(thing) for key, thing in self.new.items()}
        things = things | new if len(things | new) <= _MOST else new
        return _packed(things)


def _packed(things: dict[Any, bytes]) -> bytes:
    starts = accumulate(map(len, things.values()), initial=0)
    places = {
        key: (start, len(thing), zlib.adler32(thing))
        for (key, thing), start in zip(things.items(), starts, strict=False)
    }
    index = marshal.dumps(places)
    numbers = (len(index), zlib.adler32(index))
    return b"".join([_MADE_BY, *(number.to_bytes(_NUMBER, "little") for number in numbers), index, *things.values()])


def _opened(data: memoryview) -> tuple[_Places, memoryview]:
    """Raises ValueError, EOFError or TypeError for what another version wrote, or what is damaged."""
    start = len(_MADE_BY) + 2 * _NUMBER
    length, check = (int.from_bytes(data[at : at + _NUMBER], "little") for at in (len(_MADE_BY), start - _NUMBER))
    index = data[start : start + length]
    if data[: len(_MADE_BY)] != _MADE_BY or zlib.adler32(index) != check:
        raise ValueError
    places = marshal.loads(index)
    if not isinstance(places, dict):
        raise TypeError
    return places, data[start + length :]


SHELVES = tuple(map(Shelf, ("models", "modules", "patterns", "records", "specs")))
models, modules, patterns, records, specs = SHELVES


def from_json(name: str, data: bytes) -> Any:
    """What the JSON data of a trained file say; the library that reads them is loaded only where they are new."""

    def read() -> Any:
        import json

        return json.loads(data)

    return models.get((name, digest(data)), read)


def digest(data: bytes) -> bytes:
    """What stands for much data in a key: what Python tells by whether a source was changed."""
    return importlib.util.source_hash(data)


def to_write() -> Iterator[tuple[str, bytes]]:
    """The files that have grown."""
    return ((shelf.file, shelf.to_bytes()) for shelf in SHELVES if shelf.grown)


def news() -> list[dict[Any, Any]]:
    """What each shelf has got since it was read, for another process to learn."""
    return [shelf.new for shelf in SHELVES]


def learn(news: Iterable[dict[Any, Any]]) -> None:
    """Takes over the news of another process."""
    for shelf, things in zip(SHELVES, news, strict=True):
        shelf.new.update(things)
