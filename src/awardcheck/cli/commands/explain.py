"""`awardcheck explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.complete import checks as complete_checks
from awardcheck.cli.output import show


def explain(
    check: Annotated[
        list[str] | None, typer.Argument(metavar="CHECK", hidden=True, autocompletion=complete_checks)
    ] = None,
) -> None:
    """List the checks, or explain one: what it says, why judges mind, how to mend it."""
    from awardcheck.cli.listing import explain_check, list_checks

    show(explain_check(" ".join(check)) if check else list_checks())
