"""`awardcheck compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from awardcheck.cli.commands._options import CategoriesDir, CategoryOption, Excerpts


def compare(
    drafts: Annotated[list[str], typer.Argument(metavar="OLD NEW", hidden=True)],
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REVISION", help="Compare one draft with itself as it was in git then."),
    ] = None,
    category: CategoryOption = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="terminal, json or markdown.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a .txt, .json or .md file instead.")
    ] = None,
    excerpts: Excerpts = True,
    categories_dir: CategoriesDir = None,
) -> None:
    """Compare two versions of a draft.

    Tells what was gained and lost, question by question. They may be Word and Markdown in any mix. Both are read for
    the same award, the new one's.

    Exit status: 0 nothing got worse, 1 something did, 2 something could not be used. Worse is a question with a lower
    verdict, a new error or warning that did not come with a better answer, or an entrant less plainly eligible.
    """
    from awardcheck.cli.comparing import Job, run
    from awardcheck.cli.configuring import Asked

    asked = Asked(category=category, folders=tuple(categories_dir or ()))
    raise typer.Exit(run(Job(tuple(drafts), since, asked, format, output, excerpts)))
