"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CategoriesDir = Annotated[
    list[Path] | None,
    typer.Option("--categories-dir", metavar="FOLDER", help="A folder with categories of your own; may be repeated."),
]
