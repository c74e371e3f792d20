"""`awardcheck text`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.output import show


def text(file: Annotated[str, typer.Argument(metavar="FILE", hidden=True)]) -> None:
    """Show a draft as awardcheck reads it, as plain text; FILE may be - for standard input."""
    from awardcheck.cli.drafts import as_read

    show(as_read(file))
