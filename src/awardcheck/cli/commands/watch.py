"""`awardcheck watch`."""

from __future__ import annotations

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


def watch(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", hidden=True)],
    category: CategoryOption = None,
    output: Outputs = None,
    excerpts: Excerpts = True,
    word_limit: WordLimit = None,
    deadline: Deadline = None,
    semantic: Semantic = False,
    categories_dir: CategoriesDir = None,
) -> None:
    """Check a draft again whenever it is saved, until Ctrl-C.

    With --output the reports are written anew each time and a line tells what changed; without it the report is shown
    again.
    """
    from awardcheck.cli.checking import Job
    from awardcheck.cli.configuring import Asked
    from awardcheck.cli.watching import run

    asked = Asked(
        category=category,
        folders=tuple(categories_dir or ()),
        word_limit=word_limit,
        deadline=deadline,
        semantic=semantic,
    )
    raise typer.Exit(run(Job(drafts=(draft,), asked=asked, outputs=tuple(output or ()), excerpts=excerpts)))
