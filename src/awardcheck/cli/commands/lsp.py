"""`awardcheck lsp`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.commands._options import CategoriesDir
from awardcheck.cli.complete import categories as complete_categories


def lsp(
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            "-c",
            metavar="ID",
            help="The category of every draft, instead of what a draft, a configuration or a name tells.",
            autocompletion=complete_categories,
        ),
    ] = None,
    categories_dir: CategoriesDir = None,
) -> None:
    """Show findings in an editor while a Markdown draft is typed.

    It is a language server, which the editor starts and speaks with over standard input and output.
    """
    from awardcheck.cli.configuring import Asked
    from awardcheck.cli.editor import serve

    serve(Asked(category=category, folders=tuple(categories_dir or ())))
