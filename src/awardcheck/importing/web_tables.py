"""Tables of a web page that are made of boxes in boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_IN_WORDS = "self::b or self::strong or self::em or self::i or self::span or self::br"
_FEWEST_ROWS, _MOST_COLUMNS = 2, 6  # of a table that is made of boxes


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
