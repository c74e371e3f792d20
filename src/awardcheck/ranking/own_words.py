"""A draft without the questions of awards for which it is not read.

A draft that was written for one award often holds that award's questions. Read for another, they are still nobody's
answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.draft import Block, Draft, Row
from awardcheck.reading.headings import Labeller
from awardcheck.records import replace
from awardcheck.spec import Category


class Questions:
    """Knows the questions of several awards."""

    def __init__(self, categories: Sequence[Category]) -> None:
        self._labellers = {category.id: Labeller(category) for category in categories}

    def without_foreign(self, draft: Draft, own: Category) -> Draft:
        """The draft as it is read for `own`: without the questions that only other awards ask."""
        return replace(draft, blocks=tuple(self._blocks(draft, own.id)))

    def _blocks(self, draft: Draft, own: str) -> Iterator[Block]:
        for block in draft.blocks:
            if block.kind == "table":
                rows = tuple(self._row(row, own) for row in block.rows)
                yield replace(block, rows=rows, text="\n".join(row.text for row in rows))
            elif left := self._left(block.text, own):
                yield replace(block, text=left, prompts=()) if left != block.text else block

    def _row(self, row: Row, own: str) -> Row:
        cells = tuple(self._left(cell, own) for cell in row.cells)
        return replace(row, cells=cells, prompts=()) if cells != row.cells else row

    def _left(self, text: str, own: str) -> str:
        while text and not self._labellers[own].opening(text):
            ends = (found[1] for id, other in self._labellers.items() if id != own and (found := other.opening(text)))
            if not (end := max(ends, default=0)):
                break
            text = text[end:].lstrip(" :–—-\n")
        return text
