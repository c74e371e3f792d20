"""The modules of a package that are found by being there: checks and formats of reports."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache


def found_in(folders: Iterable[str]) -> tuple[str, ...]:
    """The names of the modules in a package's folders, in alphabetical order, without importing any.

    A module whose name begins with an underscore serves the others and is none of them.
    """
    return tuple(sorted(name for folder in folders for name in _in_folder(folder)))


@cache
def _in_folder(folder: str) -> tuple[str, ...]:
    # `pkgutil` does this, too, and loads for it as much as a small check takes to run.
    return tuple(file[:-3] for file in os.listdir(folder) if file.endswith(".py") and not file.startswith("_"))
