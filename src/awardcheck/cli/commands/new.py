"""`awardcheck new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from awardcheck.cli.commands._options import CategoriesDir
from awardcheck.cli.complete import categories as complete_categories
from awardcheck.cli.output import show


def new(
    category: Annotated[str, typer.Argument(metavar="CATEGORY", hidden=True, autocompletion=complete_categories)],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write a .docx or .md file; else Markdown is printed."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
    categories_dir: CategoriesDir = None,
) -> None:
    """Write an award's blank form to fill in.

    It has the award's criteria as headings, and questions, word budgets and the evidence wanted as notes that no check
    counts. CATEGORY is an award's id, or its file.
    """
    from awardcheck.cli.blank_form import write_form

    show(write_form(category, output, force=force, folders=categories_dir or ()))
