"""`awardcheck show`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.commands._options import CategoriesDir
from awardcheck.cli.complete import categories as complete_categories
from awardcheck.cli.output import show as print_out


def show(
    category: Annotated[str, typer.Argument(metavar="CATEGORY", hidden=True, autocompletion=complete_categories)],
    categories_dir: CategoriesDir = None,
) -> None:
    """Show what a category asks: criteria, questions, who may enter, limits."""
    from awardcheck.cli.configuring import category_folders
    from awardcheck.cli.listing import describe_category

    print_out(describe_category(category, category_folders(categories_dir)))
