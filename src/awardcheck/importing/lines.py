"""An award's page as lines: what the readers of text, web pages and documents hand on, whatever the page came as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

Form = Literal["heading", "item", "text"]

ROW_LEVEL = 9  # a table row's first cell heads the row and nothing else
_INVISIBLE = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc-\ufffe]"
)
_SCORES = regex(r"(?:marks?|weight\w*|scores?|points?|per ?cent|%|total|max\w*|no\.?|#)\b|%", re.IGNORECASE)
_CRITERIA = regex(r"(?:\w+\s+)?criteri(?:on|a)\b", re.IGNORECASE)
_NO_ASK = regex(r"[\W\d]*(?:marks?|points?|%|words?)?\W*\Z", re.IGNORECASE)
_MOST_TITLE_WORDS, _MOST_HEAD_WORDS = 10, 10
_RATINGS = regex(r"(?:marks?|scores?|points?|ratings?|grades?)\b", re.IGNORECASE)
_MARK = regex(r"\d{1,3}\s*(?:[-–—+]|to)\s*\d{0,3}(?:\s|\Z)|0\Z|(?P<one>\d{1,2})\s*(?:[-–—:.)]\s*|\Z)")
_QUESTION_NUMBER = regex(r"(?:Q|No\.? ?)?(\d{1,2}(?:\.\d{1,2})?)[.)]?")
_FEWEST_WORDS_ASKED = 7
_SUM = regex(r"(?:sub-?|grand )?totals?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, without its bullet and with white space tidied.

    `level` is a heading's (1 the highest, 0 where the page does not tell) or the depth of an item from 1. `gap` counts
    the blank lines before it; a list that opens has at least one more than its items. `number` is the line in the
    page's own file, or the ordinal where there are no lines. `mark` is the bullet or number that stood before the text.
    """

    text: str
    form: Form
    number: int
    level: int = 0
    gap: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read. `titles` are names that the file itself gives (an HTML title), `address` its own."""

    lines: tuple[Line, ...]
    titles: tuple[str, ...] = ()
    address: str | None = None
    name: str = ""
    marked: bool = False  # headings are told by markup, and a plain line is none

    @property
    def has_title(self) -> bool:
        """Whether a heading of the first level stands on it."""
        return any(line.form == "heading" and line.level == 1 for line in self.lines)


def tidy(text: str) -> str:
    """Text with white space as single spaces, without what no reader sees."""
    return " ".join(_INVISIBLE.sub("", text).split())


def table_lines(rows: Sequence[Sequence[str]], number: int) -> Iterator[Line]:
    """A table as lines: what stands first in a row heads what stands behind it; columns of marks are left out."""
    rows = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return
    if max(map(len, rows)) == 1:
        yield from (Line(tidy(part), "text", number, gap=1) for row in rows for part in _parts(row[0]))
        return
    titles, rest = (rows[0], rows[1:]) if _is_head(rows) else ([], rows)
    if _is_scale(titles, rest):
        return
    scores = {at for at, title in enumerate(titles) if at and _SCORES.match(title)}
    if titles and _CRITERIA.match(titles[0]):
        yield Line(tidy(titles[0]), "heading", number, ROW_LEVEL - 1, 1)
    for at, row in enumerate(rest):
        if _spans(row, rest[at + 1 : at + 2]):
            yield Line(tidy(row[0]), "heading", number, ROW_LEVEL - 1, 1)
        else:
            yield from _row_lines([cell for at, cell in enumerate(row) if at not in scores], number)


def _spans(row: Sequence[str], after: Sequence[Sequence[str]]) -> bool:
    """Whether a row is a title over the rows beneath it, alone in its first cell."""
    alone = len(row) > 1 and bool(row[0]) and not any(row[1:])
    titled = len(row[0].split()) <= _MOST_TITLE_WORDS and row[0][-1:] not in (".", "?", ":", ";")
    return alone and titled and "\n" not in row[0] and any(sum(map(bool, below)) > 1 for below in after)


def _is_head(rows: Sequence[Sequence[str]]) -> bool:
    first = rows[0]
    return (
        len(rows) > 1
        and (sum(map(bool, first)) > 1 or (len(first) > 1 and bool(_CRITERIA.match(first[0]))))
        and (
            all(len(cell.split()) <= _MOST_HEAD_WORDS and "?" not in cell for cell in first)
            and (bool(_CRITERIA.match(first[0])) or all(len(cell.split()) <= 6 for cell in first))
        )
    )


def _is_scale(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table tells what earns how many marks, or only lists what is marked: nothing in it asks."""
    first = [found for row in rows if (found := _MARK.match(row[0]))]
    marked = bool(titles and _RATINGS.match(titles[0])) or any(not found["one"] for found in first)
    told = {at for at, title in enumerate(titles) if not (at and _SCORES.match(title))}
    cells = [cell for row in rows for at, cell in enumerate(row) if at in told]
    bare = len(told) == 1 and all(len(cell.split()) < _FEWEST_WORDS_ASKED and "?" not in cell for cell in cells)
    return bare or (marked and 2 * len(first) > len(rows))


def _row_lines(row: Iterable[str], number: int) -> Iterator[Line]:
    cells = [cell for cell in row if cell]
    asks = [cell for cell in cells[1:] if not _NO_ASK.match(cell)]
    limits = [cell for cell in cells[1:] if re.search(r"\d\s*words?\b", cell) and _NO_ASK.match(cell)]
    if not cells or (_SUM.match(cells[0]) and not asks):
        return
    title = tidy(cells[0])
    numbered = _QUESTION_NUMBER.fullmatch(title)
    if numbered and limits:  # what has a limit of its own is answered by itself
        title = f"Question {numbered[1]}"
    elif numbered:
        yield from (Line(tidy(part), "item", number, 1, mark=title) for cell in asks for part in _parts(cell))
        return
    first, *rest = _parts(cells[0])
    if not asks and rest and len(first.split()) <= _MOST_TITLE_WORDS:
        title, asks = tidy(first), rest
    if asks and len(title.split()) <= _MOST_TITLE_WORDS:
        yield Line(f"{title} ({tidy(limits[0])})" if limits else title, "heading", number, ROW_LEVEL, 1)
    else:
        asks = cells[:1] + asks
    for cell in asks:
        yield from (Line(tidy(part), "item", number, 1) for part in _parts(cell))
    if limits and title == tidy(asks[0] if asks else ""):
        yield Line(f"({tidy(limits[0])})", "text", number)


def _parts(cell: str) -> Iterator[str]:
    return (part for part in cell.split("\n") if part.strip())
