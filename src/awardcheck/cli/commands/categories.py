"""`awardcheck categories`."""

from __future__ import annotations

from awardcheck.cli.commands._options import CategoriesDir
from awardcheck.cli.output import show


def categories(categories_dir: CategoriesDir = None) -> None:
    """List the categories that drafts can be checked against."""
    from awardcheck.cli.configuring import category_folders
    from awardcheck.cli.listing import list_categories

    show(list_categories(category_folders(categories_dir)))
