"""How far the work is: a bar on a terminal's standard error while there are several drafts to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from awardcheck.cli.output import watched


@contextmanager
def progress(drafts: int, wanted: bool) -> Iterator[Callable[[], object]]:
    """What is to be called when a draft is done. Nothing is shown where nobody watches, and nothing stays behind."""
    if not (wanted and drafts > 1 and watched() and os.environ.get("TERM") != "dumb"):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TextColumn("drafts"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=drafts)
        yield lambda: bar.advance(task)
