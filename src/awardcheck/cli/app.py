"""The program as a whole; `group` knows its commands, each of which is declared in a file of `commands/`."""

from __future__ import annotations

from typing import Annotated

import typer

from awardcheck.cli import tell_version
from awardcheck.cli.group import DefaultGroup

app = typer.Typer(
    cls=DefaultGroup,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        raise typer.Exit(tell_version())


@app.callback()
def everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Tells whether a draft award entry is ready to submit.

    awardcheck DRAFT... --category ID checks drafts: Word (.docx) or Markdown (.md) files, folders with them, or - for
    standard input. Nothing leaves this computer unless --executor names another, and no draft is ever changed. A draft
    that is called like a command is named ./show.
    """
