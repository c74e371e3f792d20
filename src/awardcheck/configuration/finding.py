"""Where a configuration stands: the nearest folder above a draft that holds one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from awardcheck.spec import SpecError

YAML_NAMES = (".awardcheck.yaml", ".awardcheck.yml")
TOML_NAME = "pyproject.toml"
TABLE = "tool.awardcheck"


def find_configuration(path: str | Path) -> Path | None:
    """The file that configures what is at `path`, a draft or a folder; None where there is none.

    The nearest folder with one wins. The search ends at the top of a repository (a folder with `.git`) or of the disk.
    Raises SpecError for two in one folder.
    """
    for folder in _upwards(path):
        found = list(_in_folder(folder))
        if len(found) > 1:
            names = " and ".join(sorted(file.name for file in found))
            raise SpecError(f"{shown(folder)}: configured twice, by {names}: keep one of them")
        if found:
            return found[0]
    return None


def shown(path: Path) -> str:
    """A path as a person in the working folder would give it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, FileNotFoundError):  # elsewhere; or the working folder was removed
        return str(path)


def table(text: str) -> Any:
    """What a pyproject.toml has under `tool.awardcheck`; None without it. Raises ValueError, RecursionError."""
    import tomllib  # only where there is such a file

    tool = tomllib.loads(text).get("tool")
    return tool.get("awardcheck") if isinstance(tool, dict) else None


def _upwards(path: str | Path) -> Iterator[Path]:
    try:
        start = Path(os.path.abspath(path))  # links are not followed: a draft belongs where it was named
    except FileNotFoundError:  # the working folder was removed
        return
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        yield folder
        if os.path.exists(folder / ".git"):
            return


def _in_folder(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in YAML_NAMES if os.path.isfile(folder / name))
    if os.path.isfile(folder / TOML_NAME) and _concerns_us(folder / TOML_NAME):
        yield folder / TOML_NAME


def _concerns_us(path: Path) -> bool:
    """Whether a pyproject.toml has our table; one that names us and is broken does, so that it is not passed over."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return False
    try:
        return "awardcheck" in text and table(text) is not None
    except (ValueError, RecursionError):
        return f"[{TABLE}" in text
