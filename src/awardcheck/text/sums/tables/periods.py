"""Columns that tell one thing for a short time and for a long one, or for one of something and for so many.

"Per month | Per year", "Weekly | Annual", "Each | For 24 families": the heads say how many of the one make the other,
and the rows whether they were reckoned so. Rows may have a number of their own, if most do: the 39 weeks of school.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.amounts import amounts, plain, reckoned
from awardcheck.text.figures.rounding import Interval, exactly, is_near_miss, product
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.accounts import is_total
from awardcheck.text.sums.tables.cells import MORE, Cell, Cells, read_cell, words_of
from awardcheck.text.words import stem

_MONTHS = {"year": 12.0, "annum": 12.0, "annual": 12.0, "quarter": 3.0, "month": 1.0, "fortnight": 12 / 26}
_MONTHS |= {"week": 12 / 52, "day": 12 / 365, "dai": 12 / 365}
_UNEVEN = 0.006  # a year is 52 weeks and a day
_UNIT = r"(?:year|annum|quarter|month|fortnight|week|day)"
_TIME = regex(
    rf"(?:\b(?:per|an?|each|every|over the)(?: full| whole)? |/ ?|^\W*)(?P<a>{_UNIT})\b(?! \w)"
    r"|\b(?P<ly>(?:dai|week|month|quarter|year)(?=ly\b)|annual)(?:ly)?\b"
    rf"|\b(?:over|for|in) (?P<n>\d{{1,3}}) (?P<many>{_UNIT})s\b"
)
_ONE = regex(rf"\b(?:each|apiece|a head|per (?!{_UNIT}|cent)[a-z]+)\b")
_NUMBER = regex(r"\d+(?: [a-z]+)?")
_NAMELESS = frozenset(map(stem, word_set("total cost price amount sum spend rate the a of in for over all each per")))
_FEWEST, _FEWEST_OF_OWN = 2, 3  # rows that agree: on what the heads tell, and on a number of their own
_REMARK = regex(r"\(|[*†‡]$")
_NEAR = 0.5


class _Column(NamedTuple):
    """A column, and for how much it tells a thing: so many months, or so many of what is counted."""

    at: int
    cells: Sequence[Cell | None]
    is_time: bool
    size: float
    about: frozenset[str]


def wrong_periods(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row, by number from 0, that tells for the longer time not so many times as much as for the shorter.

    With it what it should be. A table may have its times for columns or for rows.
    """
    if len({len(row) for row in rows}) == 1:
        yield from ((row, gives) for row, _, gives in _odd([*rows]))
        yield from ((column, gives) for _, column, gives in _odd([*zip(*rows, strict=True)]))


def are_of_unlike_times(head: str, other: str) -> bool:
    """Whether one head tells of a month and the other of a year, so that their numbers are no before and after."""
    one, two = _months(head.lower()), _months(other.lower())
    return bool(one and two) and one != two


def _odd(rows: Sequence[Cells]) -> Iterator[tuple[int, int, str]]:
    """The row, the column and what the number there should be."""
    columns = [column for at in range(1, len(rows[0])) if (column := _column(rows, at))]
    for one, many in permutations(columns, 2):
        if one.is_time == many.is_time and one.size < many.size and _are_of_one_thing(one, many):
            for row, gives in _odd_row(one, many):
                if not _is_remarked(rows[row]) and not _is_explained(rows, row, one, many):
                    yield row, many.at, gives


def _column(rows: Sequence[Cells], at: int) -> _Column | None:
    """A column, if its head tells for how long or for how many its numbers are."""
    head = rows[0][at].lower()
    if (size := _months(head)) or _TIME.search(head):
        rest, is_time = _TIME.sub("", head), True
    elif size := _many(head):
        rest, is_time = _NUMBER.sub("", _ONE.sub("", head)), False
    if not size:
        return None
    cells = [None if is_total(row[0].strip(" :*")) else read_cell(row[at], head) for row in rows[1:]]
    return _Column(at, cells, is_time, size, frozenset(map(stem, words_of(rest))) - _NAMELESS)


def _months(head: str) -> float:
    """How many months a head says that its numbers are for; nought where it tells of no time, or of several."""
    told = [*_TIME.finditer(head)]
    if len(told) != 1:
        return 0.0
    unit, times = next(filter(None, told[0].group("a", "ly", "many"))), float(told[0]["n"] or 1)
    return _MONTHS[unit] * times


def _many(head: str) -> float:
    """Of how many a head says that its numbers are."""
    if _ONE.search(head):
        return 1.0
    numbers = amounts(head, reckoned(head), 0, len(head))
    return numbers[0].interval.middle if len(numbers) == 1 and not numbers[0].unit else 0.0


def _are_of_one_thing(one: _Column, many: _Column) -> bool:
    return not (one.about and many.about) or not one.about.isdisjoint(many.about)


def _odd_row(one: _Column, many: _Column) -> Iterator[tuple[int, str]]:
    """The only row in which the one is not as many times the other as in the rest."""
    both = zip(one.cells, many.cells, strict=True)
    rows = {row: (a, c) for row, (a, c) in enumerate(both, 1) if a and c and _are_alike(a, c)}
    for times, fewest in _times(one, many, rows.values()):
        odd = [(row, a, c) for row, (a, c) in rows.items() if not product(a.rounded, times).meets(c.rounded)]
        if len(rows) - len(odd) >= fewest:
            for row, a, c in odd if len(odd) == 1 else ():
                given = product(a.rounded, times)
                if is_near_miss(given, c.rounded, _NEAR):
                    yield row, plain(given.middle, c.unit)
            return


def _are_alike(a: Cell, c: Cell) -> bool:
    return (a.unit == c.unit or "" in (a.unit, c.unit)) and "%" not in (a.unit, c.unit) and a.interval.low > 0


def _times(one: _Column, many: _Column, rows: Iterable[tuple[Cell, Cell]]) -> Iterator[tuple[Interval, int]]:
    """How many times the one may make the other, and how many rows must agree on it."""
    told = many.size / one.size
    off = _UNEVEN * told if one.is_time and one.size < 1 <= many.size else 0.0
    yield Interval(told - off, told + off), _FEWEST
    yield from (
        (exactly(own), _FEWEST_OF_OWN) for own in {round(c.interval.middle / a.interval.middle) for a, c in rows}
    )


def _is_remarked(row: Cells) -> bool:
    """Whether a row says what is different about it: "Tent (shared)", "Driver, from October"."""
    return bool(MORE.search(" ".join(row)) or _REMARK.search(row[0]))


def _is_explained(rows: Sequence[Cells], row: int, one: _Column, many: _Column) -> bool:
    """Whether a row tells how many times itself: "Hours a week | Weeks a year | Hours a year"."""
    a, c = one.cells[row - 1], many.cells[row - 1]
    others = [read_cell(cell) for at, cell in enumerate(rows[row]) if at not in (0, one.at, many.at)]
    return any(a and c and other and product(a.rounded, other.interval).meets(c.rounded) for other in others)
