"""The modules of packages from one file: Python looks for each in a folder and opens a file of its own for it.

Ours are kept, and those of the library that reads Markdown, each with its file's time and size, by which Python, too,
tells whether what it has compiled is stale. A module that is no file of Python is left to Python.

lxml is loaded without `inspect`, which it takes one function from, for uses that are none of ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

from awardcheck import kept

_LXML = "lxml.etree"
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
            return _lxml(folders) if name == _LXML and folders else None
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


def _lxml(folders: Sequence[str]) -> ModuleSpec | None:
    spec = PathFinder.find_spec(_LXML, folders)
    if spec and type(spec.loader) is ExtensionFileLoader:
        spec.loader = _LxmlLoader(_LXML, spec.loader.path)
    return spec


class _LxmlLoader(ExtensionFileLoader):
    """What lxml takes from `inspect` is loaded when it is called: that module takes longer to load than lxml itself."""

    def exec_module(self, module: ModuleType) -> None:
        stand_in = ModuleType("inspect")
        stand_in.getfullargspec = _getfullargspec  # type: ignore[attr-defined]
        if sys.modules.setdefault("inspect", stand_in) is not stand_in:
            return super().exec_module(module)
        try:
            super().exec_module(module)
        finally:
            del sys.modules["inspect"]


def _getfullargspec(function: Any) -> Any:
    from inspect import getfullargspec

    return getfullargspec(function)
