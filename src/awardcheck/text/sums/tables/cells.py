"""The cells of a table, read as numbers with their units; what a column's head and a row's name say about them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.rounding import Interval, as_written, exactly, half_unit
from awardcheck.text.patterns import compiled, regex

Cells = Sequence[str]

_CELL = regex(
    r"(?P<less>[(−–-]?)[+~]? ?(?P<currency>[£€$]?) ?"
    r"(?P<number>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?(?:(?: ?(?:k|m|bn)| million| thousand)\b)?)"
    r"(?P<percent> ?%| per ?cent\b)?"
    r"(?P<words>(?: ?(?:[a-zA-Z]{1,15}|#)\b){0,3})\)?[*†‡]?"
)
_NOUGHT = word_set("- – — nil none 0")
_SCALED = regex(r"£ ?(?:0{3}|k|m|bn)\b|\(0{3}s?\)|'000|’000|\b(?:thousands?|millions?)\b|£m\b", re.IGNORECASE)
_POINTS = word_set("points point pts pp ppt ppts")
_WORD = regex(r"[a-z]+|%")
_EXACT = regex(r"[\d,]+")


class Cell(NamedTuple):
    """A number of a table; `unit` is "%", "points", a currency's sign or "", `words` what stands behind it."""

    interval: Interval
    unit: str
    is_less: bool
    words: str
    half: float  # half a unit of its last digit: what a writer may have rounded away

    @property
    def rounded(self) -> Interval:
        """What it may have been where numbers of its column are not counts, but were rounded."""
        return Interval(self.interval.middle - self.half, self.interval.middle + self.half)


def read_cell(cell: str, head: str = "") -> Cell | None:
    """The one number of a cell, under the head of its column, which may give its unit; None of any other cell."""
    bare = cell.strip(" *")
    found = _CELL.fullmatch(bare)
    if not found:
        return Cell(exactly(0), unit_of(head), False, "", 0.5) if bare.lower() in _NOUGHT else None
    number, words = found["number"], found["words"].lower().strip()
    is_whole = bool(_EXACT.fullmatch(number)) and not number.endswith("00")
    interval = _whole(number) if not is_scaled(head) or not is_whole else as_counted(number)
    unit = "%" if found["percent"] else "points" if words in _POINTS else found["currency"] or unit_of(head)
    return Cell(interval, unit, bool(found["less"]), words, 0.5 if is_whole else half_unit(number))


def as_counted(number: str) -> Interval:
    """A number that was rounded to its last digit."""
    middle = float(number.replace(",", ""))
    return Interval(middle - 0.5, middle + 0.5)


def _whole(number: str) -> Interval:
    """In a table a whole number is taken at its word: rows are there to be added up."""
    if _EXACT.fullmatch(number) and not number.endswith("00"):
        return exactly(float(number.replace(",", "")))
    return as_written(number)


# What makes more or less of a sum of money than a number times its price.
MORE = regex(
    r"\b(?:half|halve\w*|third|quarter|reduc\w+|less|net|after|minus|discount\w*|already|share|claim\w*|part|from|plus"
    r"|over|up to|per cent|weeks?|months?|years?|daily|hours? (?:a|per|each))\b|%",
    re.IGNORECASE,
)

# What holds a number against others than those of its own row.
ELSEWHERE = regex(r"\b(?:than|targets?|national\w*|average|england|against|versus|vs|of the|adjusted)\b", re.IGNORECASE)


def unit_of(head: str) -> str:
    """The unit that the head of a column gives to bare numbers below it."""
    if "%" in head or compiled(r"\b(?:per ?cent|percentage)\b").search(head.lower()):
        return "%"
    return next((sign for sign in "£€$" if sign in head), "")


def is_scaled(head: str) -> bool:
    """Whether a column's numbers are thousands or millions, rounded one by one."""
    return bool(_SCALED.search(head))


def words_of(said: str) -> frozenset[str]:
    """The words of a column's head or a row's name, in lower case."""
    return frozenset(_WORD.findall(said.lower()))
