"""`awardcheck config`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli.output import show


def config(draft: Annotated[str | None, typer.Argument(metavar="DRAFT", hidden=True)] = None) -> None:
    """Show what is configured for a draft, or in this folder, and where each value comes from."""
    from awardcheck.cli.configuring import describe_configuration

    show(describe_configuration(draft))
