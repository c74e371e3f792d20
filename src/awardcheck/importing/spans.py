"""Cells of a web page's table that reach over rows or columns beside their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_SPANNED = 50  # columns or rows that a cell reaches over


def in_columns(rows: Sequence[Sequence[tuple[HtmlElement, str]]]) -> Iterator[list[str]]:
    """The rows of a table with an empty cell wherever one from above, or from before, reaches over."""
    reaching: dict[int, int] = {}  # for each column the rows that a cell above still covers
    for row in rows:
        texts: list[str] = []
        for cell, text in row:
            while reaching.get(len(texts), 0):
                reaching[len(texts)] -= 1
                texts.append("")
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            reaching |= dict.fromkeys(range(len(texts), len(texts) + width), height - 1)
            texts += [text, *[""] * (width - 1)]
        yield texts


def _span(cell: HtmlElement, key: str) -> int:
    """Over how many columns or rows a cell reaches, within reason."""
    said = cell.get(key, "1").strip()
    return min(int(said), _MOST_SPANNED) if said.isdigit() and int(said) else 1
