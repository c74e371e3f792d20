"""What the shell offers when a user presses the tabulator key. A mistake here must never disturb the command line.

What is offered is read by shells, and so it holds no character that one of them would obey. Where only names of files
fit, nothing is offered: then the shell completes them itself, and better.
"""

from __future__ import annotations

import os

import typer

from awardcheck.cli.shells import BEFORE
from awardcheck.text.patterns import regex

_SAFE = regex(r"[\w .,()+@%~-]+/?")
_DRAFTS = (".docx", ".md", ".markdown")


def categories(ctx: typer.Context, incomplete: str) -> list[str]:
    from awardcheck.cli.configuring import category_folders
    from awardcheck.spec import SpecError, list_categories

    try:
        files = list_categories(category_folders(ctx.params.get("categories_dir")))
    except SpecError:
        return []
    return sorted(file.id for file in files if file.id.startswith(incomplete) and _SAFE.fullmatch(file.id))


def formats(incomplete: str) -> list[str]:
    from awardcheck.reporters import formats as known

    return [name for name in known() if name.startswith(incomplete)]


def checks(incomplete: str) -> list[str]:
    from awardcheck.checks import ids

    return [id for id in ids() if id.startswith(incomplete)]


def severities(incomplete: str) -> list[str]:
    """CHECK= while several checks fit, so that no shell puts a space behind it; then CHECK=LEVEL."""
    before = os.environ.get(BEFORE, "")
    check, given, _ = f"{before}{incomplete}".partition("=")
    fitting = [check] if given else checks(check)
    if len(fitting) != 1:
        return [f"{id}=" for id in fitting]
    options = [f"{fitting[0]}={level}" for level in ("error", "warning", "info")]
    return [option.removeprefix(before) for option in options if option.startswith(f"{before}{incomplete}")]


def drafts(incomplete: str) -> list[str]:
    """Drafts in this folder, and folders that may hold some, to be offered among the commands."""
    try:
        entries = [entry for entry in os.scandir() if entry.name.startswith(incomplete) and _shown(entry, incomplete)]
    except OSError:
        return []
    names = (f"{entry.name}/" if entry.is_dir() else entry.name for entry in entries)
    return sorted(name for name in names if _SAFE.fullmatch(name))


def _shown(entry: os.DirEntry[str], incomplete: str) -> bool:
    hidden = entry.name.startswith(".") and not incomplete.startswith(".")
    return not hidden and (entry.is_dir() or entry.name.lower().endswith(_DRAFTS))
