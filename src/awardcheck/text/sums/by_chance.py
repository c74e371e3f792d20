"""What other numbers give, by chance or because it is meant, so that nothing is held against a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from awardcheck.text.figures.measures import PERIODS, Measure
from awardcheck.text.figures.rounding import Interval, between, exactly, product, sum_of

_ALIKE = 0.01
_FACTORS = [way for factor in (60, 12, 52, 4, 5, 7, 7.5, 365, 100) for way in (factor, 1 / factor)]


def is_explained(result: Measure, others: Sequence[Measure], is_close: bool = False) -> bool:
    """Whether a sum, a difference or a product of two or three of the other numbers gives it.

    Of a result that `is_close` to what it is made of only a sum or a product of two does.
    """
    intervals = [counted(one) if is_close else one.interval for one in others]
    if is_close:
        return any(way.meets(result.interval) for pair in combinations(intervals, 2) for way in _ways(pair))
    some = [*combinations(intervals, 2), *combinations([narrow(counted(one)) for one in others], 3)]
    if any(way.meets(result.interval) for these in some for way in _ways(these)):
        return True
    products = [one.middle * other.middle for one, other, *third in some if not third]
    products += [abs(one.middle - other.middle) * many.middle for one, other, many in permutations(intervals, 3)]
    stated = result.interval.middle
    return any(abs(product * way - stated) < _ALIKE * stated for product in products for way in _FACTORS)


def _ways(some: Sequence[Interval]) -> Iterator[Interval]:
    yield from (sum_of(some), product(*some))
    if len(some) > len("ab"):
        for left in some:
            one, other = (each for each in some if each is not left)
            yield from (product(between(one, other), left), product(one, other) + left)


def counted(one: Measure) -> Interval:
    """What it is as a factor: so many people, and so many days, are just so many."""
    return exactly(one.interval.middle) if one.unit in PERIODS and one.bounded else one.exact


def narrow(given: Interval) -> Interval:
    """Of what is multiplied twice, half as much open: "three hours" of each are not two and a half."""
    open_ = (given.high - given.low) / 4
    return Interval(given.low + open_, given.high - open_)
