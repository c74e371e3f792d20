"""The cells of a web page's tables, whether they are made of rows and cells or of boxes in boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WIDEST_SPAN = 50
_IN_WORDS = "self::b or self::strong or self::em or self::i or self::span or self::br"
_FEWEST_ROWS, _MOST_COLUMNS = 2, 6  # of a table that is made of boxes


def spread(rows: Sequence[Sequence[HtmlElement]], text_of: Callable[[HtmlElement], str]) -> list[list[str]]:
    """The texts of a table's cells, as `text_of` has them.

    A cell that reaches over several rows stands in each, one that reaches over columns in the first.
    """
    table: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}  # of a column that a cell above reaches into, for how many rows, its text
    for row in rows:
        texts: list[str] = []
        waiting = list(row)
        while waiting or len(texts) in below:
            at, wide = len(texts), 1
            left, text = below.pop(at, (0, ""))
            if not left:
                cell = waiting.pop(0)
                left, text, wide = _span(cell, "rowspan"), text_of(cell), _span(cell, "colspan")
            texts += [text, *[""] * (wide - 1)]
            if left > 1:
                below[at] = (left - 1, text)
        table.append(texts)
    return table


def _span(cell: HtmlElement, name: str) -> int:
    """How many rows or columns a cell reaches over."""
    told = cell.get(name, "1").strip()
    return min(max(int(told), 1), _WIDEST_SPAN) if told.isascii() and told.isdigit() else 1


def rows_of_boxes(element: HtmlElement) -> list[list[HtmlElement]]:
    """The rows of a table that is made of boxes: in each box as many boxes of mere words. Else none."""
    rows = [[*row] for row in element]
    size = len(rows[0]) if rows else 0
    if len(rows) < _FEWEST_ROWS or not 2 <= size <= _MOST_COLUMNS or any(len(row) != size for row in rows):
        return []
    boxes = [*element, *(box for row in rows for box in row)]
    if not all(box.tag == "div" and not (box.tail or "").strip() for box in boxes):
        return []
    words_between = any((row.text or "").strip() for row in element)
    return [] if words_between or element.xpath(f"./*/*//*[not({_IN_WORDS})]") else rows
