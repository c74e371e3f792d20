"""Which numbers are no usual ones, so that two who have one in common are likely to speak of one thing."""

from __future__ import annotations

from math import inf

from awardcheck.text.figures.rounding import Interval

TIME = "time"  # the unit of all times, in minutes
MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1_440, "week": 10_080, "month": 43_800, "year": 525_600}
_LENGTHS = sorted(MINUTES.values(), reverse=True)
_FEW = 11


def is_odd(unit: str, value: Interval) -> bool:
    """Whether it is no usual number; a time is taken in the longest unit of which it is so many."""
    if not 0 < value.middle < inf:
        return False
    longest = next((length for length in _LENGTHS if value.middle % length == 0), 1) if unit == TIME else 1
    number = value.middle / longest
    if unit == "%" and number % 5 == 0:
        return False  # many standards are 75%, 85% or 95%
    if number % 1 and (2 * number) % 1:
        return True  # 8.1, but not 7.5
    return number >= _FEW and (number % 10 != 0 or (number > 100 and number % 100 != 0))
