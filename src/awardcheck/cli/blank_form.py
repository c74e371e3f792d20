"""The command `new`: an award's blank form."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from awardcheck import load_category
from awardcheck.cli.configuring import category_folders
from awardcheck.cli.output import Unusable, check_target, printable, write_file
from awardcheck.forms import ENDINGS, blank
from awardcheck.spec import Category, SpecError


def write_form(name: str, target: Path | None, *, force: bool, folders: Iterable[Path]) -> str:
    """Writes the form of the category and returns what is to be said; without `target` that is the form itself.

    Raises SpecError and Unusable.
    """
    known = category_folders(folders)
    if target is not None:
        _check(target, force)
    category = load_category(name, known)
    form = blank(category, target.suffix if target else ".md")
    if target is None:
        return form if isinstance(form, str) else form.decode()
    write_file(target, form)
    return _next_step(category, known, printable(str(target)))


def _check(target: Path, force: bool) -> None:
    name = printable(str(target))
    if target.suffix.lower() not in ENDINGS:
        raise Unusable(f"{name}: a form is a Word or a Markdown file; let the name end with {' or '.join(ENDINGS[:2])}")
    check_target(target, ())
    if os.path.lexists(target) and not force:
        raise Unusable(f"{name}: there is such a file already; name another, or add --force to lose what is in it")


def _next_step(category: Category, folders: Iterable[Path], target: str) -> str:
    """Where the form is and how to check it: a category of one's own must be in a folder that a check looks into."""
    questions = len(list(category.prompts()))
    try:
        found = load_category(category.id, folders) == category
    except SpecError:
        found = False
    how = f"awardcheck {target}" if found else f"awardcheck {target} --category FILE, with the award's own file"
    return (
        f"{target}: {category.title}, {len(category.criteria)} headings, {questions} questions.\n"
        f"Fill it in and save it; then run: {how}\n"
    )
