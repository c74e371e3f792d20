"""The commands and their options; what each does is in its own module, imported when it is used."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from awardcheck.cli.complete import categories as complete_categories
from awardcheck.cli.complete import checks as complete_checks
from awardcheck.cli.complete import formats as complete_formats
from awardcheck.cli.group import DefaultGroup
from awardcheck.cli.output import show
from awardcheck.reporters import formats

app = typer.Typer(
    cls=DefaultGroup,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class FailOn(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def _version(wanted: bool) -> None:
    if wanted:
        from awardcheck import __version__

        show(f"awardcheck {__version__}\n")
        raise typer.Exit


CategoriesDir = Annotated[
    list[Path] | None,
    typer.Option("--categories-dir", metavar="FOLDER", help="A folder with categories of your own; may be repeated."),
]


@app.callback()
def everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Tells whether a draft award entry is ready to submit.

    awardcheck DRAFT... --category ID checks drafts: Word (.docx) or Markdown (.md) files, or - for standard input.
    Nothing leaves this computer, and no draft is ever changed. A draft that is called like a command is named ./show.
    """


@app.command()
def check(
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT", hidden=True)],
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            "-c",
            metavar="ID",
            help="The award's category, or its file.",
            autocompletion=complete_categories,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(formats())}; without it what --output's ending says, or terminal.",
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write the report to a file instead, in the format that its ending says; may be repeated.",
        ),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The least that makes the exit status 1.")
    ] = FailOn.ERROR,
    excerpts: Annotated[
        bool, typer.Option("--excerpts/--no-excerpts", help="Show words of the draft; without them logs may be shared.")
    ] = True,
    word_limit: Annotated[
        int | None,
        typer.Option(
            "--word-limit", min=1, metavar="N", help="Words for each criterion, instead of the published limit."
        ),
    ] = None,
    deadline: Annotated[
        datetime | None,
        typer.Option("--deadline", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The award's deadline."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line for each draft.")] = False,
    categories_dir: CategoriesDir = None,
) -> None:
    """Check drafts against a category; the command when none is named.

    DRAFT is a Word (.docx) or a Markdown (.md) file; - is standard input. An --output that ends with .docx is a copy of
    the draft with comments at the exact words; it holds one draft, so run awardcheck once for each.

    Exit status: 0 every draft is ready, 1 something was found (see --fail-on), 2 something could not be used.
    """
    from awardcheck.cli.checking import Job, run

    job = Job(
        drafts=tuple(drafts),
        category=category,
        folders=tuple(categories_dir or ()),
        format=format,
        outputs=tuple(output or ()),
        fail_on=fail_on.value,
        excerpts=excerpts,
        word_limit=word_limit,
        deadline=deadline.date() if deadline else None,
        quiet=quiet,
    )
    raise typer.Exit(run(job))


@app.command()
def categories(categories_dir: CategoriesDir = None) -> None:
    """List the categories that drafts can be checked against."""
    from awardcheck.cli.listing import list_categories

    show(list_categories(categories_dir or ()))


@app.command("show")
def show_category(
    category: Annotated[str, typer.Argument(metavar="CATEGORY", hidden=True, autocompletion=complete_categories)],
    categories_dir: CategoriesDir = None,
) -> None:
    """Show what a category asks: criteria, questions, who may enter, limits."""
    from awardcheck.cli.listing import describe_category

    show(describe_category(category, categories_dir or ()))


@app.command()
def explain(
    check: Annotated[str | None, typer.Argument(metavar="CHECK", hidden=True, autocompletion=complete_checks)] = None,
) -> None:
    """List the checks, or explain one: what it says, why judges mind, how to mend it."""
    from awardcheck.cli.listing import explain_check, list_checks

    show(explain_check(check) if check else list_checks())


@app.command()
def text(file: Annotated[str, typer.Argument(metavar="FILE", hidden=True)]) -> None:
    """Show a draft as awardcheck reads it, as plain text; FILE may be - for standard input."""
    from awardcheck.cli.drafts import as_read

    show(as_read(file))
