"""What a number may stand for as it was written: the interval of all values that a writer would round to it.

35 is anything from 34.5 to 35.5, 1,240 from 1,235 to 1,245 (its last nought may be a rounded one), £1.2m from £1.15m to
£1.25m. A hedge ("about", "nearly", "over") widens that. Whatever is computed from such intervals is an interval, too,
so that no true statement is ever taken for a false one because somebody rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, reduce
from math import inf, prod
from operator import add

from awardcheck.records import dataclass
from awardcheck.text import REMEMBERED
from awardcheck.text.figures.numbers import value
from awardcheck.text.patterns import regex

_SLACK = 1e-9  # what floating point may lose
_SPELT_HALF = 0.25  # of "two and a half"
_EXACT_BELOW = 100  # nobody rounds smaller counts without a hedge
_MANTISSA = regex(r"\d[\d,]*(?:\.(\d+))?")
_HEDGES = (
    ("about", r"about|around|roughly|approximately|approx\.?|some|circa|ca?\.|~|≈|in the region of|something like"),
    (
        "nearly",
        r"nearly|almost|close to|just (?:under|below|short of)|approaching|not quite|getting on for|the best part of",
    ),
    (
        "under",
        r"under|less than|fewer than|below|(?<!went )(?<!gone )(?<!goes )(?<!rose )(?<!risen )(?<!came )(?<!come )"
        r"(?<!\) )(?<!climbed )(?<!crept )(?<!moved )(?<!jumped )(?<!now )(?<!add )(?<!adds )"
        r"(?<!added )(?<!adding )up to"
        r"|as (?:many|much|little) as|no more than|at most|<|≤|a maximum of",
    ),
    (
        "over",
        r"over|more than|better than|above|at least|upwards? of|in excess of|no fewer than|no less than|>|≥"
        r"|a minimum of|exceeding",
    ),
)
_HEDGE = regex(
    r"(?:" + "|".join(rf"(?P<{name}>(?<!\w)(?:{words}))" for name, words in _HEDGES) + r")(?: an?)? ?[£€$]? ?$",
    re.IGNORECASE,
)
_REACH = 24  # a hedge stands within so many characters before its number
_TRAILING = regex(r" ?(?:\+|or (?:so|more|less|fewer)\b)")

# "Over a five-day week" is over the week, and its days are five.
_ARTICLES, _WHOSE = (" a", " an"), regex(r"-[a-z]", re.IGNORECASE)

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
_PARTS |= {"tenth": 10, "twentieth": 20}
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_LOOSE = 0.1  # what "a third" leaves open, as a share of it


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        gap = max(self.low - other.high, other.low - self.high)
        return gap <= 0 or gap <= _SLACK * max(1.0, abs(self.low), abs(other.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def times(self, factor: float) -> Interval:
        return Interval(self.low * factor, self.high * factor)

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def edge(self) -> float:
        """The value that was named: 50 of "over 50"; the middle where both ends are known."""
        return self.low if self.high == inf else self.high if self.low == -inf else self.middle


def exactly(number: float) -> Interval:
    return Interval(number, number)


def hedge(before: str, after: str = "") -> str | None:
    """The kind of hedge with which `before` ends or `after` begins: "about", "nearly", "under" or "over"."""
    found = _HEDGE.search(before[-_REACH:])
    if found and not (found.group().rstrip().endswith(_ARTICLES) and _WHOSE.match(after)):
        return found.lastgroup
    trailing = _TRAILING.match(after)
    return None if trailing is None else {"or more": "over", "+": "over"}.get(trailing.group().strip(), "about")


def half_unit(number: str) -> float:
    """Half a unit of the last digit that counts in `number`, as it is written."""
    mantissa = _MANTISSA.match(number)
    if mantissa is None:
        return _SPELT_HALF if number[-4:].lower() == "half" else _half_of(value(number))
    digits, decimals = mantissa[0], mantissa[1]
    scale = 1.0
    if len(digits) < len(number):  # "1.2 million"
        whole = value(digits)
        scale = value(number) / whole if whole else 1.0
    half = 0.5 * 10.0 ** -len(decimals) if decimals else _half_of(float(digits.replace(",", "")))
    return half * scale


def _half_of(whole: float) -> float:
    if whole < _EXACT_BELOW:
        return 0.5
    digits = str(int(whole))
    noughts = len(digits) - len(digits.rstrip("0"))
    return float(0.5 * 10 ** min(noughts, len(digits) - 2))


@lru_cache(maxsize=REMEMBERED)
def as_written(number: str, before: str = "", after: str = "") -> Interval:
    """What `number` may stand for, with the words around it, which may hedge it."""
    middle, half = value(number), half_unit(number)
    return widened(Interval(middle - half, middle + half), hedge(before, after))


def is_within(one: float, other: float, times: float) -> bool:
    """Whether the larger of two numbers is at most so many times the other."""
    return max(one, other) <= times * min(one, other)


def widened(given: Interval, how: str | None) -> Interval:
    wide = max(0.1 * given.middle, 1.5 * (given.high - given.low))
    match how:
        case "about":
            return Interval(given.middle - wide, given.middle + wide)
        case "nearly":  # "nearly seven" is more than six
            return Interval(given.middle - max(0.1 * given.middle, given.high - given.low), given.high)
        case "under":
            return Interval(-inf, given.high)
        case "over":
            return Interval(given.low, inf)
    return given


def counted_exactly(number: str, before: str = "", after: str = "") -> Interval:
    """Like `as_written`, for the count of a share: one that is small or not round is taken at its word."""
    exact = hedge(before, after) is None and half_unit(number) == 0.5
    return exactly(value(number)) if exact else as_written(number, before, after)


def fraction(said: str) -> Interval | None:
    """What "a third", "two thirds" or "½" may stand for; None where it is no fraction."""
    if said in _SIGNS:
        count, parts = _SIGNS[said]
    else:
        words = said.lower().replace("-", " ").split()
        last = words[-1] if words[-1] in _PARTS else words[-1].removesuffix("s")
        if last not in _PARTS:
            return None
        count = 1 if words[0] in ("a", "an", "half") else int(value(words[0]))
        parts = _PARTS[last]
    return Interval((count - _LOOSE) / parts, (count + _LOOSE) / parts)


_OFF, _OFF_IF_HEDGED = 0.18, 0.1  # parts by which "three in four" may be off
_TEN = 10


def fraction_said(text: str, start: int, end: int) -> Interval | None:
    """What a fraction in words, which stands there in a text, may stand for with the hedge ahead of it."""
    part = fraction(text[start:end])
    return widened(part, hedge(text[max(0, start - _REACH) : start])) if part else None


def in_so_many(few: float, all_: float, how: str | None) -> Interval | None:
    """What "three in four" may stand for, as a part of one; None of what is no such share but a count of so many."""
    if not 0 < few < all_ <= _TEN:
        return None
    off = _OFF_IF_HEDGED if how in ("over", "under") else _OFF
    return widened(Interval((few - off) / all_, (few + off) / all_), how)


def between(a: Interval, b: Interval) -> Interval:
    """The difference between two numbers."""
    if a.middle > b.middle:
        a, b = b, a
    return Interval(max(0.0, b.low - a.high), b.high - a.low)


def sum_of(parts: Iterable[Interval]) -> Interval:
    """What the numbers come to together; nought of none."""
    return reduce(add, parts, exactly(0))


def product(*factors: Interval) -> Interval:
    """What positive numbers come to when they are multiplied."""
    return Interval(prod(factor.low for factor in factors), prod(factor.high for factor in factors))


def ratio(part: Interval, whole: Interval) -> Interval:
    """The share that one positive number is of another."""
    return Interval(part.low / whole.high, part.high / whole.low)


def changed(before: Interval, after: Interval) -> Interval:
    """By what share of itself a number has changed, up or down, where it became the other."""
    share = ratio(after, before)
    if after.middle <= before.middle:
        return Interval(max(0.0, 1 - share.high), 1 - share.low)
    return Interval(max(0.0, share.low - 1), share.high - 1)


def is_of_spent(a: Interval, b: Interval, stated: Interval) -> bool:
    """Whether it is told for each pound spent, where of two sums one was gained and the other is what of it is left."""
    spent = between(a, b)
    return spent.low > 0 and any(ratio(gained, spent).meets(stated) for gained in (a, b))


def is_near_miss(gives: Interval, stated: Interval, near: float) -> bool:
    """Whether what is stated is not what its numbers give, and off by no more than a share `near` of the larger."""
    if inf in (gives.high, stated.high) or -inf in (gives.low, stated.low) or gives.meets(stated):
        return False
    return abs(gives.middle - stated.middle) <= near * max(gives.middle, stated.middle)
