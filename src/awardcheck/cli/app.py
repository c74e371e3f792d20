"""The commands together; each is declared in its own file, and what it does is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from awardcheck.cli.commands.categories import categories
from awardcheck.cli.commands.check import check
from awardcheck.cli.commands.config import config
from awardcheck.cli.commands.explain import explain
from awardcheck.cli.commands.show import show
from awardcheck.cli.commands.text import text
from awardcheck.cli.group import DefaultGroup
from awardcheck.cli.output import show as print_out

COMMANDS: dict[str, Callable[..., None]] = {  # in the order of the help
    "check": check,
    "categories": categories,
    "show": show,
    "explain": explain,
    "config": config,
    "text": text,
}

app = typer.Typer(
    cls=DefaultGroup,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from awardcheck import __version__

        print_out(f"awardcheck {__version__}\n")
        raise typer.Exit


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


for name, command in COMMANDS.items():
    app.command(name)(command)
