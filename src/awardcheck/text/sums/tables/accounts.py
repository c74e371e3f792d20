"""The rows of a table added up: totals, totals of totals, and what is left after costs, under whatever name.

A column is read from top to bottom as an account: its entries stay open until a row is their total. A row is a total
by its name, or because it is one in another column of the table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.amounts import plain
from awardcheck.text.figures.rounding import Interval, sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.cells import Cell, Cells, read_cell, words_of

# What never adds up, because it is an average, a share, a change, or one person counted several times; and what seldom
# does, because it may be an average that is not called one.
NO_SUM = regex(
    r"%|\b(?:averages?|means?|median|rates?|ratio|scores?|per|share|percentage|ages?|targets?|goals?|unique|different"
    r"|individuals?|change|difference|to date|so far|cumulative)\b",
    re.IGNORECASE,
)
_SELDOM = regex(
    r"\b(?:waits?|waiting|days?|weeks?|months?|hours?|minutes|time|before|after|baseline|now)\b", re.IGNORECASE
)
_TOTAL = regex(r"(?:grand |overall )?totals?(?: [a-z-]{2,20})?(?: \([^)]{0,40}\))?|in total|sum", re.IGNORECASE)
_TOTALS = word_set("total totals altogether sum")
_WHOLE = regex(
    r"(?:all|overall|together|combined|everyone|everything|both|whole|entire|full|[a-z]{1,20}-wide)\b.*"
    r"|.* (?:overall|combined|together|in all)|(?:year|twelve months|12 months)"
    r"|(?:the )?(?:system|county|borough|region|district|trust|partnership|pool|pooled (?:fund|budget))",
    re.IGNORECASE,
)
_NO_TOTAL = regex(
    r"%|\b(?:of (?:the |our )?(?:total|all)|to date|so far|averages?|mean|median|targets?|per|except|without"
    r"|excluding)\b",
    re.IGNORECASE,
)
_NET = regex(r"(?:the )?net\b.*|.*\b(?:better off|surplus|left over)\b.*", re.IGNORECASE)
_LESS = regex(r"(?:less|minus)\b.*", re.IGNORECASE)
_PERIOD = regex(
    r"(?:q[1-4]|\d|(?:first|second|third|fourth|last|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)).*", re.IGNORECASE
)
_PEOPLE = word_set(
    "people persons patients clients residents users members families carers children households participants learners"
)
_NEAR, _FAR = 0.2, 0.5  # how far off a slip may be, as a share of the total; and of what can be nothing else
_MOST_ROWS = 9
_HUNDRED = 100.0
_LEAST = 2  # one entry is no sum
_LONGEST = 200  # a longer table is a list of records and no account
_SHARES = ("%", "points")


# A row that tells what a part of the row above is: "- of which at home".
_OF_WHICH = regex(r"[-–—•·\s(]*(?:of (?:which|whom|these|those)|including|incl\.|thereof)\b", re.I)


class _Sum(NamedTuple):
    """What the entries of a column come to, and what their total tells."""

    entries: tuple[Cell, ...]
    told: Cell
    gives: Interval
    holds: bool
    head: str


def wrong_totals(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Of each row that does not agree with a total, its number from 0 and what its numbers add up to."""
    if not _LEAST <= len(rows) <= _LONGEST or len({len(row) for row in rows}) > 1:
        return
    kept = [nth for nth, row in enumerate(rows) if not _OF_WHICH.match(row[0])]
    yield from ((kept[nth], gives) for nth, gives in _wrong_accounts([rows[nth] for nth in kept]))
    yield from _wrong_rows(rows)
    yield from _wrong_hundred(rows)


def _wrong_accounts(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Of each row that should be the total of others and is not, its number from 0 and what they come to."""
    names = [row[0].strip(" :*") for row in rows]
    sums: dict[int, list[_Sum]] = defaultdict(list)
    for column in range(1, len(rows[0])) if len(rows) > _LEAST + 1 else ():
        if not NO_SUM.search(rows[0][column]):
            cells = [read_cell(row[column], rows[0][column]) for row in rows]
            for number, one in _account(names, cells, rows[0][column]):
                sums[number].append(one)
    for number, told in sums.items():
        wrong = [one for one in told if not one.holds]
        if wrong and _is_slip(names, number, wrong, len(told) - len(wrong)):
            yield number, plain(wrong[0].gives.middle, wrong[0].told.unit)


def _wrong_rows(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Like `_wrong_accounts`, of each row whose last cell, or first, should be the total of its others."""
    last = [*_wrong_in_rows(rows)]
    first = [(row[0], *row[2:], row[1]) for row in rows] if len(rows[0]) > _LEAST + _LEAST else []
    yield from last or (_wrong_in_rows(first) if first else ())


def _wrong_in_rows(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """The rows whose last cell is a total by its head, or because it is one in other rows, and is none here."""
    heads = [head.strip(" :*") for head in rows[0]]
    parts = heads[1:-1]
    if len(parts) < _LEAST or any(map(NO_SUM.search, parts)):
        return
    sums = {number: one for number, row in enumerate(rows[1:], 1) if (one := _sum_of_row(row, heads))}
    wrong = {number: one for number, one in sums.items() if not one.holds}
    right = len(sums) - len(wrong)
    is_called_total = is_total(heads[-1]) and not _TOTALS.isdisjoint(words_of(heads[-1]))
    is_sure = _TOTAL.fullmatch(heads[-1]) and not any(map(_SELDOM.search, parts))
    if is_sure or (len(wrong) == 1 and right >= (1 if is_called_total else _LEAST)):
        for number, one in wrong.items():
            if _is_near(one, _FAR) and _is_above_all(one):
                yield number, plain(one.gives.middle, one.told.unit)


def _sum_of_row(row: Cells, heads: Sequence[str]) -> _Sum | None:
    cells = [*map(read_cell, row[1:], heads[1:])]
    entries, told = tuple(cell for cell in cells[:-1] if cell), cells[-1]
    is_one_kind = len({cell.unit for cell in cells if cell}) == 1
    if not told or len(entries) < len(cells) - 1 or not is_one_kind or told.unit in _SHARES or NO_SUM.search(row[0]):
        return None
    gives = sum_of(map(_signed, entries))
    return _Sum(entries, told, gives, gives.meets(_signed(told)), heads[-1])


def _wrong_hundred(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """The last row, where it tells 100% of a column of shares that do not come to that."""
    *names, last = [row[0].strip(" :*") for row in rows[1:]]
    for column in range(1, len(rows[0])) if is_total(last) and len(names) > _LEAST else ():
        cells = [read_cell(row[column], rows[0][column]) for row in rows[1:]]
        *parts, all_ = [cell.rounded.middle for cell in cells if cell and cell.unit == "%"] or [0.0]
        off = abs(sum(parts) - all_)
        if len(parts) == len(names) and all_ == _HUNDRED and len(parts) < off <= _NEAR * _HUNDRED:
            yield len(rows) - 1, f"{sum(parts):g}%"


def is_total(name: str) -> bool:
    """Whether a row, or a column, is by its name the sum of the others."""
    named = _WHOLE.fullmatch(name) or not _TOTALS.isdisjoint(words_of(name)) or _TOTAL.fullmatch(name)
    return bool(named) and not _NO_TOTAL.search(name)


def _account(names: Sequence[str], cells: Sequence[Cell | None], head: str) -> Iterator[tuple[int, _Sum]]:
    """The totals of a column, of which the first cell is the head."""
    if len(names) > _LEAST + 1 and is_total(names[1]):  # the total stands first
        names, cells, order = (*names[2:], names[1]), (*cells[2:], cells[1]), (*range(2, len(names)), 1)
    else:
        names, cells, order = names[1:], cells[1:], (*range(1, len(names)),)
    entries: list[Cell] = []  # those that are under no total yet
    every: list[Cell] = []
    totals: list[Cell] = []
    for number, name, cell in zip(order, names, cells, strict=True):
        if cell is None or cell.unit in _SHARES:
            return
        if _LESS.fullmatch(name):
            cell = cell._replace(is_less=True)
        is_net = bool(_NET.fullmatch(name))
        own = [one for other, one in zip(names, cells, strict=True) if one and other != name and _names(name, other)]
        groups = [own] if len(own) >= _LEAST else [entries, every, every + totals]
        ways = [*_left(totals, entries)] if is_net else _added(groups)
        holds = any(way.meets(_signed(cell)) for way in ways)
        if ways and (is_net or is_total(name) or number == order[-1] or (holds and _is_exact(entries, cell))):
            yield number, _Sum((*groups[0],), cell, min(ways, key=partial(_off, cell)), holds, head)
            totals, entries = [*totals, cell], []
        else:
            entries.append(cell)
            every.append(cell)


def _names(name: str, other: str) -> bool:
    """Whether a row's name has that of another in it, whole: "Orme and Kelby together"."""
    return bool(other) and f" {other.lower()} " in f" {name.lower().replace(',', ' ')} "


def _off(cell: Cell, way: Interval) -> float:
    return abs(way.middle - _signed(cell).middle)


def _added(groups: Sequence[Sequence[Cell]]) -> list[Interval]:
    return [sum_of(map(_signed, group)) for group in groups if len(group) >= _LEAST]


def _left(totals: Sequence[Cell], entries: Sequence[Cell]) -> Iterator[Interval]:
    """What may be left after costs: of a total, less what stands below it or another one; of entries with a minus."""
    if totals and entries:
        yield totals[-1].interval + sum_of(_less(one.interval) for one in entries)
    elif len(totals) >= _LEAST:
        one, other = sorted((totals[-1].interval, totals[-2].interval), key=lambda way: way.middle)
        yield other + _less(one)
    elif any(one.is_less for one in entries):
        yield sum_of(map(_signed, entries))


def _signed(cell: Cell) -> Interval:
    return _less(cell.interval) if cell.is_less else cell.interval


def _less(interval: Interval) -> Interval:
    return Interval(-interval.high, -interval.low)


def _is_exact(entries: Sequence[Cell], cell: Cell) -> bool:
    """Whether entries come to a number to the last digit: by that a row is known as their total, whatever its name."""
    return len(entries) >= _LEAST and abs(sum_of(map(_signed, entries)).middle - _signed(cell).middle) < cell.half / 10


def _is_slip(names: Sequence[str], number: int, wrong: Sequence[_Sum], right: int) -> bool:
    """Whether a row is a total, by its name or by its other columns, and one that went wrong."""
    name, first = names[number], wrong[0]
    if len({one.unit for one in (*first.entries, first.told) if one.unit}) > 1 or any(
        not one.told.interval.middle for one in wrong
    ):
        return False
    if _NET.fullmatch(name):
        return _is_near(first, _FAR)
    if not is_total(name):
        return right > 0 and len(wrong) == 1 and _is_near(first, _FAR) and _is_above_all(first)
    if right or (_TOTAL.fullmatch(name) and not _SELDOM.search(first.head)):
        return _is_near(first, _FAR)
    return len(wrong) == 1 and _is_near(first, _NEAR) and _is_above_all(first) and not _is_part(names, first)


def _is_near(one: _Sum, near: float) -> bool:
    gives, told = one.gives.middle, _signed(one.told).middle
    return abs(gives - told) <= near * max(abs(gives), abs(told))


def _is_above_all(one: _Sum) -> bool:
    """Whether a total is more than any entry, as an average never is."""
    return one.told.interval.low > max((entry.interval.high for entry in one.entries), default=0.0)


def _is_part(names: Sequence[str], one: _Sum) -> bool:
    """Whether it is the sum of some entries, or of people who came in several months and are counted once."""
    parts = [entry.interval for entry in one.entries[:_MOST_ROWS]]
    some = (sum_of(part) for n in range(2, len(parts)) for part in combinations(parts, n))
    of_people = not _PEOPLE.isdisjoint(words_of(one.head)) and all(map(_PERIOD.fullmatch, names[1:-1]))
    is_less = one.told.interval.middle < one.gives.middle
    return (of_people and is_less) or any(way.meets(one.told.interval) for way in some)
