"""Columns of a table that are made of others, and the rows in which they are not.

A column is known as the difference, the share or the cost of two others by its head, and by the rows in which it is
that: the more rows, and the more exactly, the less likely is it by chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import permutations
from math import prod

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.amounts import is_money, plain
from awardcheck.text.figures.rounding import Interval, between, changed, product, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.tables.accounts import is_total
from awardcheck.text.sums.tables.cells import MORE, Cell, Cells, read_cell
from awardcheck.text.sums.tables.fields import Field, fields_of, wholes
from awardcheck.text.words import COMMON

_MOST_FIELDS = 8
_FEWEST_ROWS = 3  # a head, a row to learn from, and another
_BY_CHANCE, _BY_CHANCE_IF_NAMED = 0.012, 0.2  # what rows that agree may at most leave to chance
_FEWEST_ALIKE = 2  # rows that agree where no head says so
_BY_CHANCE_OF_MEASURES = 0.05  # of which there are many pairs
_NEAR = 0.5  # how far off a slip may be, as a share of the larger number
_NEAR_POINTS = 40.0
_NEAR_PART = 0.2  # of a difference: as a share of what is subtracted from

_CHANGED = word_set(
    "change changed difference variance movement shift growth reduction increase improvement fall rise gain gained"
    " saving savings saved fewer less more drop cut filled avoided lost left net gap uplift swing decrease lower higher"
    " better shorter sooner faster down up released not remaining outstanding unfilled"
)
_SHARED = word_set("% share proportion rate percentage percent uptake completion coverage of")
_MULTIPLIED = word_set("total cost value amount worth saving saved price sum spend")
_DIVIDED = word_set("per each average mean ratio apiece head every unit")
_ADDED = word_set("total totals sum")  # who came in both years may be counted once
AIM = regex(  # heads of what is not made of other numbers
    r"\b(?:targets?|goals?|aims?|plan(?:ned)?|trajectory|national|england|source|sample|n|adjusted|standardi[sz]ed)\b",
    re.IGNORECASE,
)


class _Relation(NamedTuple):
    """How a number may be made of two others; `words` is what a head calls it."""

    of: Callable[[Interval, Interval], Interval]
    fits: Callable[[Cell, Cell, Cell], bool]
    words: frozenset[str]


class Odd(NamedTuple):
    """A row in which a number is not made of two others as it is in the other rows, and what it should be."""

    row: int
    column: int
    gives: str
    is_named: bool
    is_product: bool
    chance: float
    is_tied: bool = True  # a share that names its whole, "kits returned of those sent", shares a word with a number


def _share(part: Interval, whole: Interval) -> Interval:
    return ratio(part, whole).times(100)


def _change(before: Interval, after: Interval) -> Interval:
    return changed(before, after).times(100)


def _same(*cells: Cell) -> bool:
    return len({cell.unit for cell in cells if cell.unit}) <= 1


def _is_difference(a: Cell, b: Cell, c: Cell) -> bool:
    """Whether one number may be how far apart two others are."""
    is_told = c.unit in (a.unit, "") or (a.unit == "%" and c.unit == "points")
    return a.unit == b.unit and is_told and not (a.is_less or b.is_less)


def _is_change(a: Cell, b: Cell, c: Cell) -> bool:
    return a.unit == b.unit != "%" and c.unit == "%" and not (a.is_less or b.is_less)


def _is_share(a: Cell, b: Cell, c: Cell) -> bool:
    return _is_change(a, b, c) and not c.is_less and a.interval.middle <= b.interval.middle


def _is_sum(a: Cell, b: Cell, c: Cell) -> bool:
    is_amount = _same(a, b, c) and not {"%", "points"} & {a.unit, b.unit, c.unit}
    return is_amount and not (a.is_less or b.is_less or c.is_less)


def _is_product(a: Cell, b: Cell, c: Cell) -> bool:
    return is_money(c.unit) == is_money(a.unit) and not {"%", "points"} & {a.unit, b.unit, c.unit} and not b.unit


def _is_quotient(a: Cell, b: Cell, c: Cell) -> bool:
    return _is_product(c, b, a) and b.interval.middle > 1


_RELATIONS = (
    _Relation(between, _is_difference, _CHANGED),
    _Relation(_change, _is_change, _CHANGED | {"%"}),
    _Relation(_share, _is_share, _SHARED),
    _Relation(lambda a, b: a + b, _is_sum, _ADDED),
    _Relation(product, _is_product, _MULTIPLIED),
    _Relation(ratio, _is_quotient, _DIVIDED),
)


def odd_rows(rows: Sequence[Cells], beside: str = "") -> Iterator[Odd]:
    """The rows, by number from 0, in which three numbers do not fit together as they do in the others.

    `beside` is the text ahead of the table and behind it, which may tell of how many its rows are shares.
    """
    if len(rows) < _FEWEST_ROWS or len({len(row) for row in rows}) > 1:
        return
    fields = fields_of(rows)[:_MOST_FIELDS]
    names = [row[0].strip(" :*") for row in rows[1:]]
    pairs = [*permutations(fields, 2), *wholes(fields, names, beside)]
    made = [field for field in fields if not AIM.search(rows[0][field.column])]
    ways = [way for c in made for a, b in pairs if a is not c is not b for way in _ways(a, b, c)]
    right = {way.places for way in ways if way.holds}
    best: dict[int, Odd] = {}
    for one in (odd for way in ways if way.places not in right and (odd := _odd_row(way, names))):
        if one.is_product and MORE.search(" ".join(rows[one.row])):
            continue
        if one.row not in best or _rank(one) < _rank(best[one.row]):
            best[one.row] = one
    yield from sorted(best.values())


def odd_columns(rows: Sequence[Cells]) -> Iterator[Odd]:
    """Like `odd_rows`, for a table with a row for each measure, of what is called by what it is made of."""
    if not rows or len({len(row) for row in rows}) > 1:
        return
    names, *others = zip(*rows, strict=True)
    columns = [names, *(column for column in others if not AIM.search(column[0]))]
    measures = [at for at, row in enumerate(zip(*columns, strict=True)) if at and _has_a_number_each(row)]
    if 3 <= len(measures) <= _MOST_FIELDS:
        for odd in odd_rows([[column[at] for at in (0, *measures)] for column in columns]):
            if odd.is_named and odd.is_tied and odd.chance <= _BY_CHANCE_OF_MEASURES:
                yield odd._replace(row=measures[odd.column - 1], column=odd.row)


def _has_a_number_each(row: Cells) -> bool:
    """Whether a row that is no total has one number in each cell."""
    return not is_total(row[0].strip(" :*")) and all(read_cell(cell, row[0]) for cell in row[1:])


def odd_items(items: Sequence[str], beside: str = "") -> Iterator[Odd]:
    """Like `odd_rows`, for a list whose items tell the same numbers in the same order."""
    if len(items) > 1 and not any(len(sentences(item)) > 1 for item in items):
        for odd in odd_rows(_as_rows(items), beside):
            yield odd._replace(row=odd.row - 1)


def are_shares_of(items: Sequence[str], beside: str) -> bool:
    """Whether the items of a list, all or all but one, tell shares of one number beside it: "51 (60%) had a friend"."""
    rows = _as_rows(items)
    fields = fields_of(rows)
    pairs = [*wholes(fields, items, beside)] if len(fields) > 1 else []
    ways = (way for a, b in pairs for c in fields if c is not a for way in _ways(a, b, c))
    return any(way.relation.of is _share and way.chance <= _BY_CHANCE_IF_NAMED for way in ways)


def _as_rows(items: Sequence[str]) -> list[Cells]:
    return [["", ""], *(["", item] for item in items)]


def _rank(odd: Odd) -> tuple[bool, float]:
    return not odd.is_named, odd.chance


class _Way(NamedTuple):
    """A way in which a column may be made of two others: by row what they give, None where they are not all told."""

    relation: _Relation
    fields: tuple[Field, Field, Field]
    gives: tuple[Interval | None, ...]
    odd: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether it is made of them in all rows, and hardly by chance."""
        return not self.odd and self.chance <= _BY_CHANCE_IF_NAMED

    @property
    def is_named(self) -> bool:
        """Whether the column's head or the words in its cells say so, or a share and its numbers stand in one cell."""
        is_one_cell = len({field.column for field in self.fields}) == 1
        is_share = any(cell.unit == "%" for cell in self.fields[2].cells if cell)
        return (is_one_cell and is_share) or not self.relation.words.isdisjoint(self.fields[2].words)

    @property
    def places(self) -> frozenset[int]:
        """By which its three columns are known, whichever of them is made of the others."""
        return frozenset(map(id, self.fields))

    @property
    def chance(self) -> float:
        """How likely it is that the rows that agree do so by chance."""
        rows = zip(self.gives, *(field.cells for field in self.fields), strict=True)
        return prod(
            _chance(given, a, b, c)
            for row, (given, a, b, c) in enumerate(rows)
            if given and a and b and c and row not in self.odd
        )


def _ways(a: Field, b: Field, c: Field) -> Iterator[_Way]:
    for relation in _RELATIONS:
        if b.is_whole and relation.of is not _share:
            continue
        gives = [*map(partial(_given, relation, c.scale), a.cells, b.cells, c.cells)]
        told = [(row, given) for row, given in enumerate(gives) if given]
        odd = [row for row, given in told if not given.meets(_cell(c, row).rounded)]
        if len(told) > 1 and len(odd) <= 1:
            yield _Way(relation, (a, b, c), (*gives,), (*odd,))


def _given(relation: _Relation, scale: float, a: Cell | None, b: Cell | None, c: Cell | None) -> Interval | None:
    """What two numbers of a row give, if they and the third can be held together."""
    if a is None or b is None or c is None or min(a.interval.low, b.interval.low) <= 0 or not relation.fits(a, b, c):
        return None
    given = relation.of(a.rounded, b.rounded)
    return given.times(scale) if relation.of is ratio else given


def _cell(field: Field, row: int) -> Cell:
    cell = field.cells[row]
    assert cell
    return cell


def _chance(given: Interval, a: Cell, b: Cell, c: Cell) -> float:
    """How likely three numbers are to fit together by chance: the less, the more digits all of them have."""
    is_exact = abs(given.middle - c.interval.middle) < c.half
    width = 0.0 if is_exact else (given.high - given.low) / max(c.interval.middle, c.half)
    return min(1.0, max(width, *(2 * one.half / max(one.interval.middle, one.half) for one in (a, b, c))))


def _odd_row(way: _Way, names: Sequence[str]) -> Odd | None:
    """The one row of a table in which a column is not made of others."""
    most, fewest = (_BY_CHANCE_IF_NAMED, 1) if way.is_named else (_BY_CHANCE, _FEWEST_ALIKE)
    if len(way.odd) != 1 or way.chance > most or sum(map(bool, way.gives)) <= fewest:
        return None
    row = way.odd[0]
    given, c = way.gives[row], way.fields[2].cells[row]
    if not given or not c or not _is_near(way, row, given, c) or (is_total(names[row]) and way.relation.of is ratio):
        return None
    unit = c.unit if c.unit == "%" else ""
    is_product = way.relation.of in (product, ratio)
    gives = plain(given.middle, c.unit) + unit
    return Odd(row + 1, way.fields[2].column, gives, way.is_named, is_product, way.chance, _is_tied(way))


def _is_tied(way: _Way) -> bool:
    a, b, c = (field.words for field in way.fields)
    if way.relation.of is not _share or "of" not in c:
        return True
    return "points" not in a | b and not (c - _SHARED - COMMON).isdisjoint(a | b)


def _is_near(way: _Way, row: int, given: Interval, c: Cell) -> bool:
    off = abs(given.middle - c.interval.middle)
    if c.unit == "%" and off <= _NEAR_POINTS:
        return True
    if way.relation.of is between and not way.is_named:
        return off <= _NEAR_PART * max(_cell(field, row).interval.middle for field in way.fields[:2])
    return off <= _NEAR * max(given.middle, c.interval.middle)
