"""Rows of a table that tell by how much a number has changed since the column before: "412 | 284 (31% fewer)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.records import NamedTuple
from awardcheck.text.figures.amounts import Amount, amounts, is_money, plain, reckoned
from awardcheck.text.figures.rounding import Interval, between, changed
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.cells import ELSEWHERE, Cells
from awardcheck.text.sums.tables.columns import AIM

_WAY = (
    r"(?:fewer|less|lower|more|higher|shorter|longer|down|up|reduction|increase|fall|rise|drop|better|quicker|faster)"
)
_BEHIND = regex(rf" ?(?:%|per cent)? ?(?:[a-z]{{1,15}} )?{_WAY}\b")
_AHEAD = regex(rf"(?:\b{_WAY}(?: (?:of|by))? ?|\([−–-]|\(\+|fewer, |less, |more, )[£€$]?$")
_NEAR_POINTS, _NEAR = 30.0, 0.4


class _Told(NamedTuple):
    """What a cell tells: its number, and the changes that its words say it went through."""

    number: Amount | None
    changes: tuple[Amount, ...]


def wrong_row_changes(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row, by number from 0, that tells another change than its numbers before and after give."""
    columns = [at for at, head in enumerate(rows[0]) if at and not AIM.search(head)] if rows else []
    for number, row in enumerate(rows[1:], 1):
        if len(row) == len(rows[0]) and (gives := _wrong([_told(row[at]) for at in columns])):
            yield number, gives


def _told(cell: str) -> _Told:
    marked = reckoned(cell)
    if ELSEWHERE.search(cell.lower()):
        return _Told(None, ())
    found = amounts(cell, marked, 0, len(cell))
    changes = tuple(one for one in found if _BEHIND.match(marked, one.end) or _AHEAD.search(marked[: one.start]))
    return _Told(next((one for one in found if one not in changes), None), changes)


def _wrong(cells: Sequence[_Told]) -> str | None:
    """What a row's numbers give in place of the first change that none of them explains."""
    for at, cell in enumerate(cells):
        numbers = [one.number for one in cells[: at + 1] if one.number]
        if len(numbers) < 2 or not cell.changes:
            continue
        *before, after = numbers
        for change in cell.changes:
            ways = [way for one in before if (way := _change(one, after, change))]
            if ways and not any(way.meets(change.interval) for way in ways) and _is_near(ways[0], change):
                return plain(ways[0].middle, change.unit) + ("%" if change.unit == "%" else "")
    return None


def _change(before: Amount, after: Amount, change: Amount) -> Interval | None:
    """By how much one number has become another, in the unit of what is told; None of what cannot be held together."""
    if is_money(before.unit) != is_money(after.unit) or (before.unit == "%") != (after.unit == "%"):
        return None
    if min(before.interval.low, after.interval.low) <= 0:
        return None
    if change.unit == "%" and before.unit != "%":
        return changed(before.interval, after.interval).times(100)
    return between(before.interval, after.interval)


def _is_near(gives: Interval, told: Amount) -> bool:
    off = abs(gives.middle - told.interval.middle)
    return off <= (_NEAR_POINTS if told.unit == "%" else _NEAR * max(gives.middle, told.interval.middle))
