"""`awardcheck match`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.commands._options import CategoriesDir


def match(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", hidden=True)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="terminal or json.")] = "terminal",
    categories_dir: CategoriesDir = None,
) -> None:
    """Rank all awards for a draft.

    Tells for each whether the draft may enter, how much is answered and where the biggest gaps are. For which award
    the draft says that it is written makes no difference.
    """
    from awardcheck.cli.matching import run

    raise typer.Exit(run(draft, format, categories_dir or ()))
