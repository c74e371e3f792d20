"""What is dear to make and always the same: kept beside Python's own compiled files, under what it was made from.

The key of an entry is all that it was made from, so an entry is never stale; only a module tells it by a stamp. Where
nothing can be written, or a file is damaged, it is made anew, as Python does with its own. Words of a draft must never
become a key.
"""

from __future__ import annotations

import importlib.util
import marshal
import zlib
from collections.abc import Callable, Iterator
from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from awardcheck import __version__

_MADE_BY = importlib.util.MAGIC_NUMBER + __version__.encode() + b"\n"
_MOST = 4_000  # entries; more are those of versions that nobody uses any longer


class Shelf:
    """A file of things under their keys, all of what `marshal` knows: numbers, text, bytes, code, tuples, dicts."""

    def __init__(self, name: str) -> None:
        home = Path(__file__).with_name(f"{name}.py")
        self.file = Path(importlib.util.cache_from_source(str(home))).with_suffix(".kept")
        self.grown = False

    @cached_property
    def _things(self) -> dict[Any, Any]:
        try:
            with self.file.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
                return _opened(data)  # looked at where it is, for to copy some megabytes takes time, too
        except (OSError, ValueError, EOFError, TypeError):
            return {}

    def get(self, key: Any, make: Callable[[], Any]) -> Any:
        """What is kept under the key, or else what `make` makes, which is kept from then on."""
        found = self._things.get(key)
        return self.put(key, make()) if found is None else found

    def put(self, key: Any, thing: Any) -> Any:
        """Keeps a thing under the key, in the place of what was kept there; for keys that may grow stale."""
        self._things[key] = thing
        self.grown = True
        return thing

    def to_bytes(self) -> bytes:
        """The file's content."""
        packed = marshal.dumps(self._things if len(self._things) <= _MOST else {})
        return _MADE_BY + zlib.adler32(packed).to_bytes(4, "little") + packed


def _opened(data: mmap) -> dict[Any, Any]:
    """Raises ValueError, EOFError or TypeError for what another version wrote, or what is damaged."""
    start = len(_MADE_BY) + 4
    with memoryview(data) as whole, whole[start:] as packed:
        if data[:start] != _MADE_BY + zlib.adler32(packed).to_bytes(4, "little"):
            raise ValueError
        things = marshal.loads(packed)
    if not isinstance(things, dict):
        raise TypeError
    return things


models = Shelf("models")
modules = Shelf("modules")
patterns = Shelf("patterns")
records = Shelf("records")
specs = Shelf("specs")


def to_write() -> Iterator[tuple[Path, bytes]]:
    """The files that have grown."""
    return ((shelf.file, shelf.to_bytes()) for shelf in (models, modules, patterns, records, specs) if shelf.grown)
