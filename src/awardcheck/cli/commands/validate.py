"""`awardcheck validate`."""

from __future__ import annotations

from typing import Annotated

import typer


def validate(files: Annotated[list[str], typer.Argument(metavar="FILE...", hidden=True)]) -> None:
    """Tell whether categories' files can be used, and what they still lack.

    Exit status: 0 all can be used, whatever they lack; 2 one cannot, and standard error says where it is wrong.
    """
    from awardcheck.cli.validating import run

    raise typer.Exit(run(files))
