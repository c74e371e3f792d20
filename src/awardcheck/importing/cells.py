"""What a table's column holds, told by its cells first and by its head where these leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.phrases import words
from awardcheck.text.patterns import regex

_SCORES = regex(
    r"(?:(?:max\w*\.?|available|total|out of)\W+)?(?:marks?|weight\w*|scores?|points?|pts|per ?cent|%|out of|max\w*)\W*"
    r"(?:(?:available|\d+)\W*)?\Z",
    re.IGNORECASE,
)
_LIMITS = regex(r"(?:(?:max\w*\.?|up to|no\.? of|number of|word)\s+)?(?:words?|limit|length)\b.{0,12}", re.IGNORECASE)
# "20", "20 %", "x2", "/10", "out of 10", "15 marks", "up to 200 words", "none".
_BARE = regex(
    r"[\W\d]*(?:(?:x|out of|up to|max\w*\.?|none|n/?a)[\W\d]*)?(?:(?:marks?|points?|pts|per ?cent|words?)\W*)?",
    re.IGNORECASE,
)
_OF_MARKS = regex(r"%|[x×]\s?\d|\d\s?[x×]|/\s?\d|\b(?:out of|marks?|points?|pts|per ?cent)\b", re.IGNORECASE)
_REFERENCE = regex(r"(?:Q|No\.? ?)?\d{1,2}(?:\.\d{1,2})?[a-z]?[.)]?|[A-Z]\.?\d{0,2}[.)]?|[ivx]{1,4}[.)]?")
_WHEN = regex(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b|\d\s?[ap]m\b"
    r"|\d[/.]\d{1,2}[/.]\d|\A\d+ (?:day|week|month|year)s?\Z"
)
_MONEY = regex(r"\A\W*[£$€]\s?\d|\A(?:free|no charge)\b", re.IGNORECASE)
_MOST_WORDS_OF_DATE, _MOST_WORDS_OF_LIMIT, _MOST_WORDS_OF_RATING, _MOST_WORDS_OF_SCORE = 8, 5, 3, 2


class Kind(Enum):
    """What a column holds; NOTHING also where it says nothing of what is asked."""

    NUMBER = 1
    TEXT = 2
    SCORE = 3
    LIMIT = 4
    NOTHING = 5


def kind_of(title: str, cells: Sequence[str], *, first: bool) -> Kind:
    """What a column holds; `first` says that no column of texts stands before it."""
    if not cells:
        return Kind.NOTHING
    bare = all(_BARE.fullmatch(cell) for cell in cells)
    scored = bool(_SCORES.match(title)) or all(_OF_MARKS.search(cell) for cell in cells)
    if first and not scored and all(_REFERENCE.fullmatch(cell) for cell in cells):
        return Kind.NUMBER
    longest = max(len(cell.split()) for cell in cells)
    limits = sum(bool(re.search(r"\d\s*words?\b", cell)) for cell in cells)
    if (bare and _LIMITS.match(title)) or (longest <= _MOST_WORDS_OF_LIMIT and 2 * limits > len(cells)):
        return Kind.LIMIT
    if bare or (scored and not first and longest <= _MOST_WORDS_OF_SCORE):
        return Kind.SCORE if scored else Kind.NOTHING
    return Kind.TEXT


def asks_outright(cells: Sequence[str]) -> bool:
    """Whether most cells are questions or orders."""
    return 2 * sum(ask(cell) is Ask.PLAIN for cell in cells) > len(cells)


def is_rating(title: str) -> bool:
    """Whether a column's head is a mark on the judges' scale: "Good (7-10)", "Level 3"."""
    bare = re.sub(r"[\d\W]+", " ", title).strip()
    numbered = len(title.split()) <= _MOST_WORDS_OF_RATING and re.search(r"\d", title) is not None
    return bool(title) and (numbered or words("ratings").fullmatch(bare) is not None)


def is_bare(cell: str) -> bool:
    """Whether a cell is a number, with or without what it counts."""
    return _BARE.fullmatch(cell) is not None


def is_number(cell: str) -> bool:
    """Whether a cell is a number, or numbers what stands behind it."""
    return re.search(r"\d", cell) is not None and (is_bare(cell) or _REFERENCE.fullmatch(cell) is not None)


def is_score_head(title: str) -> bool:
    """Whether the head of a column says that it holds marks or weights."""
    return _SCORES.match(title) is not None


def of_no_work(cells: Sequence[str]) -> bool:
    """Whether most cells are dates or sums of money: a timetable, a list of prices, a roll of honour."""
    dated = sum(_WHEN.search(cell) is not None and len(cell.split()) <= _MOST_WORDS_OF_DATE for cell in cells)
    paid = sum(_MONEY.search(cell) is not None for cell in cells)
    return 2 * max(dated, paid) > len(cells)
