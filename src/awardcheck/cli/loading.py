"""The modules of packages from one file: Python looks for each in a folder and opens a file of its own for it.

A module is kept with its file's time and size, by which Python, too, tells whether what it has compiled is stale. One
that is no file of Python, or stands in no package, is left to Python.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from awardcheck import kept


def from_one_file() -> None:
    """From now on, modules are loaded from what is kept: for a process that is ours alone."""
    sys.meta_path.insert(0, _Finder())


class _Finder:
    """Knows where modules stand, by their names and the folders of their packages."""

    def find_spec(self, name: str, folders: Sequence[str] | None, _: ModuleType | None = None) -> ModuleSpec | None:
        if folders is None:
            return None
        path, compiled, inside = kept.modules.get((name, *folders), lambda: _where(name, folders))
        try:
            file = os.stat(path)
        except OSError:
            return None
        spec = ModuleSpec(name, _Loader(name, path, (file.st_mtime_ns, file.st_size)), origin=path)
        spec.submodule_search_locations = None if inside is None else [*inside]
        spec.cached, spec.has_location = compiled, True
        return spec


def _where(name: str, folders: Sequence[str]) -> tuple[str, str | None, tuple[str, ...] | None]:
    """The module's file, the file that Python compiles it to and, for a package, the folders of its modules.

    Nothing that is a file's name where the module is none of Python's files.
    """
    spec = PathFinder.find_spec(name, folders)
    if spec is None or type(spec.loader) is not SourceFileLoader or spec.origin is None:
        return "", None, None
    inside = spec.submodule_search_locations
    return spec.origin, spec.cached, None if inside is None else tuple(inside)


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, stamp: tuple[int, int]) -> None:
        super().__init__(name, path)
        self.stamp = stamp

    def get_code(self, fullname: str) -> CodeType:
        read = partial(SourceFileLoader.get_code, self, fullname)
        code: CodeType = marshal.loads(kept.modules.get((self.path, *self.stamp), lambda: marshal.dumps(read())))
        return code
