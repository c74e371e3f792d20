"""Options that several commands have."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from awardcheck.cli.complete import categories as complete_categories


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2026-05-31") from None


def _words(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise typer.BadParameter(f"{text!r} is no number of words; write one such as 400")
    return int(text)


CategoryOption = Annotated[
    str | None,
    typer.Option(
        "--category",
        "-c",
        metavar="ID",
        help="The award's id, its title or its file; without it the draft, a configuration or the draft's name tells.",
        autocompletion=complete_categories,
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report to a file instead, in the format that its ending says; may be repeated.",
    ),
]
WordLimit = Annotated[
    int | None,
    typer.Option(
        "--word-limit", parser=_words, metavar="N", help="Words for each criterion, instead of the published limit."
    ),
]
Deadline = Annotated[
    date | None,
    typer.Option("--deadline", parser=_day, metavar="YYYY-MM-DD", help="The award's deadline."),
]
Excerpts = Annotated[
    bool, typer.Option("--excerpts/--no-excerpts", help="Show words of the draft; without them logs may be shared.")
]
Semantic = Annotated[
    bool,
    typer.Option(
        "--semantic",
        help="Judge by a small language model, too, which takes longer and notices more gaps; needs the extra "
        "awardcheck[semantic].",
    ),
]
CategoriesDir = Annotated[
    list[Path] | None,
    typer.Option("--categories-dir", metavar="FOLDER", help="A folder with categories of your own; may be repeated."),
]
