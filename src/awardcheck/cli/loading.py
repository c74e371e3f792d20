"""The modules of packages from one file: Python looks for each in a folder and opens a file of its own for it.

Ours are kept, and those of the library that reads Markdown, each with its file's time and size, by which Python, too,
tells whether what it has compiled is stale. A module that is no file of Python is left to Python.

Some modules of libraries are loaded without others that they need for uses that are none of ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

from awardcheck import kept

# Modules, with those that they are loaded without and the functions that they take over from each
_SPARED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "lxml.etree": {"inspect": ("getfullargspec",)},
    "pathlib": {"urllib.parse": ("quote_from_bytes",)},
    "zipfile": {"bz2": (), "lzma": (), "shutil": ()},
}
_KEPT = ("awardcheck.", "markdown_it.", "mdit_py_plugins.", "mdurl.")
# The module's file and its stamp, the file that Python compiles it to, its folders if it is a package, and its code
_Found = tuple[str, tuple[int, int] | None, str | None, tuple[str, ...] | None, CodeType | None]
_LEFT_TO_PYTHON: _Found = "", None, None, None, None


def from_one_file() -> None:
    """From now on, modules are loaded from what is kept: for a process that is ours alone."""
    sys.meta_path.insert(0, _Finder())


class _Finder:
    """Knows where modules stand, by their names and the folders of their packages."""

    def find_spec(
        self, name: str, folders: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if folders is None or not name.startswith(_KEPT):
            return _sparing(name, folders) if name in _SPARED else None
        key = name, *folders
        found: _Found = kept.modules.get(key, lambda: _look(name, folders))
        if _stamp(found[0]) != found[1]:
            found = kept.modules.put(key, _look(name, folders))
        path, _, compiled, inside, code = found
        if code is None:
            return None
        spec = ModuleSpec(name, _Loader(name, path, code), origin=path)
        spec.submodule_search_locations = None if inside is None else [*inside]
        spec.cached, spec.has_location = compiled, True
        return spec


def _sparing(name: str, folders: Sequence[str] | None) -> ModuleSpec | None:
    spec = PathFinder.find_spec(name, folders)
    if spec and spec.loader:
        spec.loader = _Sparing(spec.loader, _SPARED[name])  # type: ignore[assignment]  # its base would load much
    return spec


def _look(name: str, folders: Sequence[str]) -> _Found:
    spec = PathFinder.find_spec(name, folders)
    if spec is None or type(spec.loader) is not SourceFileLoader or spec.origin is None:
        return _LEFT_TO_PYTHON
    stamp = _stamp(spec.origin)  # before it is read: what is changed meanwhile is stale
    inside = spec.submodule_search_locations
    code = spec.loader.get_code(name)
    return spec.origin, stamp, spec.cached, None if inside is None else tuple(inside), code


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        file = os.stat(path)
    except OSError:
        return None
    return file.st_mtime_ns, file.st_size


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self.code = code

    def get_code(self, fullname: str) -> CodeType:
        return self.code


class _Sparing:
    """Loads a module without some others that it imports: those are loaded when something of them is used."""

    def __init__(self, own: Any, spared: Mapping[str, Sequence[str]]) -> None:
        self._own, self._spared = own, spared

    def __getattr__(self, name: str) -> Any:
        return getattr(self._own, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        found: ModuleType | None = self._own.create_module(spec)
        return found

    def exec_module(self, module: ModuleType) -> None:
        put = {name: _StandIn(name, taken) for name, taken in self._spared.items() if name not in sys.modules}
        sys.modules.update(put)
        try:
            self._own.exec_module(module)
        finally:
            for name in put:
                del sys.modules[name]


class _StandIn(ModuleType):
    """Stands for a module that is not loaded; `taken` are functions of it that another takes over by their names."""

    def __init__(self, name: str, taken: Sequence[str]) -> None:
        super().__init__(name)
        vars(self).update({function: partial(self._call, function) for function in taken})

    def _call(self, function: str, *given: Any, **named: Any) -> Any:
        return getattr(import_module(self.__name__), function)(*given, **named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)
