"""`awardcheck import`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def import_page(
    page: Annotated[str, typer.Argument(metavar="PAGE", hidden=True)],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the category to a file, whose name is its id."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Make a category's file from an award's page: text, HTML, Markdown or Word; PAGE may be - for standard input.

    Questions are taken word for word. What a person must decide is marked LOOK in the file.
    """
    from awardcheck.cli.importing import run

    run(page, output, force)
