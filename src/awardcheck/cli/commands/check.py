"""`awardcheck check`, which runs when no command is named."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from awardcheck.cli.commands._options import (
    CategoriesDir,
    CategoryOption,
    Deadline,
    Excerpts,
    Outputs,
    Semantic,
    WordLimit,
)
from awardcheck.cli.complete import checks as complete_checks
from awardcheck.cli.complete import formats as complete_formats
from awardcheck.cli.complete import severities as complete_severities
from awardcheck.reporters import formats


class FailOn(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def check(
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT...", hidden=True)],
    category: CategoryOption = None,
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
    output: Outputs = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The least that makes the exit status 1.")
    ] = FailOn.ERROR,
    excerpts: Excerpts = True,
    word_limit: WordLimit = None,
    deadline: Deadline = None,
    severity: Annotated[
        list[str] | None,
        typer.Option(
            "--severity",
            metavar="CHECK=LEVEL",
            help="Weigh a check as error, warning or info; may be repeated.",
            autocompletion=complete_severities,
        ),
    ] = None,
    off: Annotated[
        list[str] | None,
        typer.Option(
            "--off",
            metavar="CHECK",
            help="Leave a check out, or several with commas between; may be repeated.",
            autocompletion=complete_checks,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Let the findings pass that this file knows; new ones count."),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Make the baseline anew: all that is found now is known to it.")
    ] = False,
    show_suppressed: Annotated[
        bool, typer.Option("--show-suppressed", help="Show what notes in the draft or a baseline let pass, too.")
    ] = False,
    skip_unknown: Annotated[
        bool, typer.Option("--skip-unknown", help="Leave out files of which nothing tells an award, such as a readme.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line for each draft.")] = False,
    semantic: Semantic = False,
    categories_dir: CategoriesDir = None,
    jobs: Annotated[
        str | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            help="Check N drafts at a time, each in a process of its own; 0 or auto is one for each processor core. "
            "Without it one for a few drafts, and more for many.",
        ),
    ] = None,
    executor: Annotated[
        str | None,
        typer.Option(
            "--executor",
            metavar="ADDRESS",
            help="Check on the Dask cluster at tcp://HOST:PORT. The drafts are sent there, words and all; only with "
            "this option does anything leave this computer.",
        ),
    ] = None,
) -> None:
    """Check drafts against a category; the command when none is named.

    DRAFT is a Word (.docx) or a Markdown (.md) file, a folder, which is searched for both, or a pattern such as
    "entries/**/*.docx"; - is standard input. An --output that ends with .docx is a copy of the draft with comments at
    the exact words; it holds one draft, so run awardcheck once for each.

    Exit status: 0 every draft is ready, 1 something was found (see --fail-on), 2 something could not be used.
    """
    from awardcheck.cli.checking import Job, run
    from awardcheck.cli.configuring import Asked, known_check, severity_options
    from awardcheck.cli.crew import jobs_option

    asked = Asked(
        category=category,
        folders=tuple(categories_dir or ()),
        word_limit=word_limit,
        deadline=deadline,
        severities=severity_options(severity or ()),
        off=tuple(known_check(name, "--off") for option in off or () for name in option.split(",")),
        baseline=baseline,
        write_baseline=write_baseline,
        semantic=semantic,
    )
    job = Job(
        drafts=tuple(drafts),
        asked=asked,
        format=format,
        outputs=tuple(output or ()),
        fail_on=fail_on.value,
        excerpts=excerpts,
        quiet=quiet,
        show_suppressed=show_suppressed,
        skip_unknown=skip_unknown,
        jobs=jobs_option(jobs) if jobs is not None else None,
        cluster=executor,
    )
    raise typer.Exit(run(job))
