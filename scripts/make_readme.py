"""Fills the blocks of README.md that follow from the code and the categories: the awards, the options, the checks.

    python scripts/make_readme.py

A block stands between `<!-- awards -->` and `<!-- /awards -->`; whatever is between them is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer

from awardcheck.checks import checks
from awardcheck.cli.app import app
from awardcheck.spec import Category, list_categories

README = Path(__file__).resolve().parents[1] / "README.md"


def awards() -> str:
    loaded = (file.load() for file in sorted(list_categories(), key=lambda file: file.id))
    rows = (
        (f"`{found.id}`", found.title, _programme(found), str(len(list(found.prompts()))), _limit(found))
        for found in loaded
    )
    return _table(("Id", "Award", "Programme", "Questions", "Words for each criterion"), rows)


def _programme(category: Category) -> str:
    return f"{category.programme} {category.year}" if category.year else category.programme


def _limit(category: Category) -> str:
    limit = category.word_limit
    if not limit or not limit.per_criterion:
        return "none known"
    return f"{limit.per_criterion} (as of {limit.as_of})" if limit.as_of else str(limit.per_criterion)


def options() -> str:
    """The options of the checking command, then those that stand instead of a draft, as the help has them."""
    group: Any = typer.main.get_command(app)
    context = typer.Context(group, info_name="awardcheck", **group.context_settings)
    params = [*group.get_command(context, "check").get_params(context), *group.params]
    named = (param for param in params if param.opts[0].startswith("-"))
    records = (record for param in named if (record := param.get_help_record(context)))
    return _table(("Option", "What it does"), (_option(*record) for record in records))


def _option(names: str, text: str) -> tuple[str, str]:
    """The names with the value that they take, safe in a table; the help on one line."""
    return f"`{names}`".replace("|", r"\|"), " ".join(text.split()).replace("|", r"\|")


def check_list() -> str:
    rows = ((f"`{check.id}`", str(check.severity), check.summary) for check in checks())
    return _table(("Check", "Weight", "What it finds"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


BLOCKS = {"awards": awards, "options": options, "checks": check_list}


def filled(readme: str) -> str:
    """The README with every block made anew. Raises ValueError where a block is not there exactly once."""
    for name, make in BLOCKS.items():
        block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = make()
        readme, found = block.subn(lambda match, text=text: f"{match[1]}\n{text}\n{match[2]}", readme)  # type: ignore[misc]
        if found != 1:
            raise ValueError(f"README.md has the block {name!r} {found} times; it must stand there once")
    return readme


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8", newline="")
