"""Rows of a table that tell by how much something changed, and nothing to weigh it against."""

from __future__ import annotations

import re

from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.figures.from_where import tells_number
from awardcheck.text.figures.headline import headline_changes
from awardcheck.text.figures.no_result import is_no_result
from awardcheck.text.figures.since_when import tells_time
from awardcheck.text.patterns import regex

_LEAST_ROWS, _TWO = 2, 2
_CHANGE = regex(
    r"(?:% |per ?cent |percentage )?(?:change|difference|reduction|increase|improvement)(?: \(?%\)?)?", re.I
)
_OF_TIME = regex(r"\W*(?:period|dates?|when|time|years?|months?|since|from|between|over|sources?|notes?)\b", re.I)
_MEASURED = regex(r"[-−–+]\d[\d.]*%")


def bare_row(passage: Passage) -> str | None:
    """The first row of a table that tells of something by how much it changed, and of no other number."""
    rows = [piece.text.split(" | ") for piece in passage.pieces]
    if len(rows) < _LEAST_ROWS or any(len(row) < _TWO for row in rows) or _is_dated(passage):
        return None
    head = [cell.strip(" *") for cell in rows[0]]
    told = zip(passage.pieces[1:], rows[1:], strict=True)
    return next((piece.text for piece, row in told if _tells_bare(head, row) and not _is_timed(piece.text)), None)


def _is_dated(passage: Passage) -> bool:
    """Whether a table says of what time it is: in its head, in a row of its own, or in several of its rows."""
    dated = [nth for nth, piece in enumerate(passage.pieces) if tells_time(piece.text)]
    return bool(dated) and (dated[0] == 0 or len(dated) > 1 or bool(_OF_TIME.match(passage.pieces[dated[0]].text)))


def _is_timed(row: str) -> bool:
    """Whether a row says of what time it is, or is called by one: "Three winters"."""
    return tells_time(row) or tells_time(f"in {row.lower()}")


def _tells_bare(head: list[str], row: list[str]) -> bool:
    """Whether one cell of a row is a change, and no other but its name tells a number."""
    for title, cell in zip(head[1:], (cell.strip(" *") for cell in row[1:]), strict=False):
        is_change = "%" in cell if _CHANGE.fullmatch(title) else bool(_MEASURED.fullmatch(cell))
        if is_change or _is_bare(f"{title}: {cell}", cell):
            return sum(any(map(str.isdigit, other)) for other in row[1:]) <= 1
    return False


def _is_bare(told: str, cell: str) -> bool:
    """Whether a cell tells of a change and of no number beside it."""
    changes = headline_changes(cell)
    rest = cell.replace(changes[0].text, "") if changes else cell
    return bool(changes) and not (tells_number(rest) or is_no_result(told, Span(len(told), len(told), "")))
