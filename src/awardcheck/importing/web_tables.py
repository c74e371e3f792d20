"""Tables of a web page: those that are made of boxes in boxes, and those that only lay the page out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from awardcheck.importing.lines import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_IN_WORDS = "self::b or self::strong or self::em or self::i or self::span or self::br"
_MOST_WORDS_OF_CELL, _MOST_HEADINGS_OF_CELL = 150, 1
_FEWEST_LINKS, _SHARE_OF_LINKS = 3, 0.8  # of a menu's text
_HEADING = ".//b|.//strong|.//h3|.//h4|.//h5|.//h6"
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


def lays_out(rows: Sequence[Sequence[HtmlElement]]) -> bool:
    """Whether rows of cells are no table, but how the page is set: each holds one text, or one cell a whole page."""
    if max(map(len, rows), default=0) < 2 or len(rows) == 1:
        return True
    cells = [cell for row in rows for cell in row]
    if any(cell.xpath(".//h1|.//h2|.//table") or _holds_a_page(cell) or _is_menu(cell) for cell in cells):
        return True
    return all(text_of(row) is not None for row in rows if any(map(_words, row)))


def text_of(row: Sequence[HtmlElement]) -> HtmlElement | None:
    """The only cell of a row that says something, bullets aside; None where several do, or none."""
    said = [cell for cell in row if any(map(str.isalnum, _words(cell))) and _words(cell) != "o"]
    return said[0] if len(said) == 1 else None


def is_bulleted(row: Sequence[HtmlElement]) -> bool:
    """Whether a row has a bullet, or a picture of one, in a cell before its text."""
    text = text_of(row)
    return text is not None and row[0] is not text and bool(_words(row[0]) or row[0].xpath(".//img"))


def _holds_a_page(cell: HtmlElement) -> bool:
    """Whether a cell is too long for a table, or has several headings over text of their own."""
    if len(_words(cell).split()) > _MOST_WORDS_OF_CELL:
        return True
    return sum(_stands_alone(bold) for bold in cell.xpath(_HEADING)) > _MOST_HEADINGS_OF_CELL


def _is_menu(cell: HtmlElement) -> bool:
    """Whether a cell holds links and nothing else."""
    links = cell.xpath(".//a")
    return len(links) >= _FEWEST_LINKS and len("".join(map(_words, links))) >= _SHARE_OF_LINKS * len(_words(cell))


def _stands_alone(element: HtmlElement) -> bool:
    """Whether words in bold are a line by themselves and have more beneath."""
    after = element.getnext()
    ends = not (element.tail or "").strip() and after is not None and after.tag in ("br", "p", "div", "ul", "ol")
    return ends and bool(_words(element))


def _words(element: HtmlElement) -> str:
    return tidy(element.text_content())
