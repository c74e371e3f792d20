"""Rows of a table that show how a sum of money was worked out: "142 admissions at £3,150 | £447,300"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from awardcheck.text.figures.amounts import amounts, is_money, plain, reckoned
from awardcheck.text.figures.rounding import is_near_miss, product
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.cells import MORE, Cell, Cells, read_cell

_TIMES = regex(r"\bat\b|[×@*]|\bx\b|\b(?:each|apiece|times|a head)\b|\bper\b|\bof £")
_NEAR = 0.5
_MOST_FACTORS = 3


def wrong_workings(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row, by number from 0, whose sum of money is not its number times its price, and what that gives."""
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(rows[0]):
            continue
        *ahead, told = row
        result = read_cell(told, rows[0][-1])
        if result and not result.is_less and (gives := _gives(" | ".join(ahead), result)):
            yield number, gives


def _gives(working: str, result: Cell) -> str | None:
    """What the factors of a working come to, where that is near the result and another number."""
    lower = working.lower()
    if not _TIMES.search(lower) or MORE.search(lower):
        return None
    factors = amounts(working, reckoned(working), 0, len(working))
    prices = [one for one in factors if is_money(one.unit)]
    is_told = len(prices) == 1 and result.unit in (prices[0].unit, "") and 1 < len(factors) <= _MOST_FACTORS
    if not is_told or any(one.unit == "%" or one.interval.low <= 0 for one in factors):
        return None
    price, others = prices[0].interval, [one.interval for one in factors if one is not prices[0]]
    if any(product(price, *some).meets(result.rounded) for n in (1, 2) for some in combinations(others, n)):
        return None  # "812 visits (2.3 for each) at £54": a number may tell no more than how much that is
    given = product(*(one.interval for one in factors))
    return plain(given.middle, prices[0].unit) if is_near_miss(given, result.rounded, _NEAR) else None
