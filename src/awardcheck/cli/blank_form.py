"""The command `new`: an award's blank form."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from shlex import quote

from awardcheck import load_category
from awardcheck.cli.configuring import category_folders
from awardcheck.cli.output import Unusable, check_target, printable, write_file
from awardcheck.configuration import load_configuration
from awardcheck.forms import ENDINGS, blank
from awardcheck.reviewing import with_limit
from awardcheck.spec import Category, SpecError, list_categories


def write_form(name: str, target: Path | None, *, force: bool, folders: Iterable[Path]) -> str:
    """Writes the form of the category and returns what is to be said; without `target` that is the form itself.

    Raises SpecError and Unusable.
    """
    if target is not None:
        _check(target, force)
    folders = tuple(folders)
    category = load_category(name, category_folders(folders))
    limit = load_configuration(os.curdir, folders).settings(category.id).word_limit
    form = blank(with_limit(category, limit), target.suffix if target else ".md")
    if target is None:
        return form if isinstance(form, str) else form.decode()
    write_file(target, form)
    return _next_step(category, printable(str(target)), _how(category, name, folders, target))


def _check(target: Path, force: bool) -> None:
    name = printable(str(target))
    if target.suffix.lower() not in ENDINGS:
        raise Unusable(f"{name}: a form is a Word or a Markdown file; let the name end with {' or '.join(ENDINGS[:2])}")
    check_target(target, ())
    if os.path.lexists(target) and not force:
        raise Unusable(f"{name}: there is such a file already; name another, or add --force to lose what is in it")


def _how(category: Category, name: str, folders: tuple[Path, ...], target: Path) -> str:
    """What a check of the form needs beside its name: an award that is found without help needs nothing."""
    options = " ".join(f"--categories-dir {quote(str(folder))}" for folder in folders)
    for known, wanted in (((), ""), (folders, f" {options}")):
        try:
            if load_category(category.id, (*known, *load_configuration(target.parent, known).folders)) == category:
                return wanted
        except SpecError:
            continue
    files = {file.id: str(file.path) for file in list_categories(category_folders(folders))}
    return f" --category {quote(files.get(name, name))}"


def _next_step(category: Category, target: str, how: str) -> str:
    questions = len(list(category.prompts()))
    return (
        f"{target}: {category.title}, {len(category.criteria)} headings, {questions} questions.\n"
        f"Fill it in and save it; then run: awardcheck {quote(target)}{how}\n"
    )
