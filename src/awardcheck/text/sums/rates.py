"""So much for each, so many of them, and what that comes to: of the three any one may be what does not agree.

What each of the three numbers is of must fit: "14 runs a week" times "40 weeks" gives runs. A rate by the month and one
by the year are held together, too. Where any reckoning with the numbers near explains a result it is left alone, and so
is what lies far off, unless a nought was lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import log10, prod

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, What, is_money, plain, span_of
from awardcheck.text.figures.measures import EACH, PERIODS, Measure, measures
from awardcheck.text.figures.numbers import NUMBER_SIGN
from awardcheck.text.figures.rounding import Interval, exactly, product
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.by_chance import counted, is_explained, narrow
from awardcheck.text.words import stem

_CROWD = 9  # three sentences with more numbers are a list of something
_BACK = 2  # sentences back in which the numbers stand
_NEAR, _CLOSE = 2.0, 1.35  # times that a result may be off, where a word says that it is one and where none does
_NOUGHT = 0.02  # how near to ten times as much, or a tenth
_LEAST = 3
_ONE = 1.5
_TO_A_DIGIT = 0.002
# Of the smaller in the larger, at the least and at the most that anybody means by it.
_HOW_MANY = {
    ("minute", "hour"): (60, 60),
    ("hour", "day"): (7, 24),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "year"): (220, 366),
    ("week", "month"): (4, 4.5),
    ("week", "year"): (38, 53),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (12, 12),
    ("quarter", "year"): (4, 4),
    ("minute", "day"): (420, 1440),
}
_PERIOD_OF = {stem(period): period for period in PERIODS}
_THEM, _PEOPLE = stem("them"), stem("people")
_IN_A_YEAR = (4, 12, 52)  # quarters, months and weeks
_AT = regex(r"\bat £?$")
_APART = regex(
    r"\b(?:now|before|used to|previously|target|plan\w*|hop\w+|expect\w*|will|would|could|fell|rose|dropped"
    r"|earlier|national\w*|elsewhere|net|up to|capacity|another|other|first(?! full| whole)|second|later|then|paid back"
    r"|(?<!looks )(?<!looked )(?<!looking )after|add|plus|less|minus|compared)\b"
)
# How a result is told that the writer has reckoned.
_HENCE = regex(
    r"\b(?:so|that is|that['’]s|which|mak(?:es|ing)|giv(?:es|ing|en)|brings?|bringing|c[ao]mes?|total\w*|equal\w*"
    r"|add(?:s|ing)? up|means|meaning|in all|altogether|all told|worth|works out|therefore|thus|hence|we have|or|spared"
    r"|spending|saved?|saving|together|overall|between them|over|rate of|average of|on average)\b"
    r"|, (?:about|roughly|around|nearly|almost|just over|just under) £?$|=|[.;:,(–—] ?at £?$"
)
_SAME = regex(r"\b(?:it|this|that|some|about)\b")
_OF_ANOTHER = regex(
    r"\b(?:and|but|while|whereas) (?:the|our|a|an|another|their) (?:[a-z]+ ){1,3}(?:(?:about|around|over|some) )?£?$"
)
_OF_SO_MANY = {"hundr": 100, "thousan": 1_000, "million": 1_000_000}


class _Way(NamedTuple):
    """What the numbers `used` give, which is told as the `result`."""

    gives: Interval
    result: Measure
    used: tuple[Measure, ...]

    @property
    def all(self) -> tuple[Measure, ...]:
        return (*self.used, self.result)

    @property
    def comes_to(self) -> float:
        """What the numbers give as they are written, where nothing else is part of it."""
        written = prod(one.interval.middle for one in self.used)
        return written if self.gives.low <= written <= self.gives.high else self.gives.middle


def wrong_rates(text: str, marked: str) -> Iterator[Slip]:
    """The rates that do not agree with their numbers; `marked` is `amounts.reckoned` text."""
    told = measures(text, marked) if NUMBER_SIGN in marked else ()
    spans = sentences(text)
    for nth in range(len(told)):
        near = [one for here in told[max(0, nth - _BACK) : nth + 1] for one in here if _is_meant(marked, one)]
        if len(near) > _CROWD or not all(number.bounded for number in near):
            continue
        for rate in near:
            if rate.each and (slip := _of_rate(text, marked, spans, rate, near, nth)):
                yield slip


_AT = regex(r"\b(?:at|after) $")
_POINT = regex(r" (?:day|week|month|year)s?\b(?! (?:each|apiece|a|per|of)\b)")


def _is_meant(marked: str, one: Measure) -> bool:
    """Whether a number can be reckoned with: no share, no end of a range, no time when something is done ("at six
    weeks"), and not "less than one night".
    """
    if _AT.search(marked, max(0, one.start - 8), one.start) and _POINT.match(marked, one.end):
        return False
    return one.unit != "%" and not one.in_range and (one.bounded or one.interval.edge > _ONE)


def _of_rate(
    text: str, marked: str, told: Sequence[Span], rate: Measure, near: Sequence[Measure], nth: int
) -> Slip | None:
    """Where one of the numbers is of the last sentence, so that the same sentences are looked at once."""
    ways = [
        *_products(rate, near),
        *_in_other_periods(rate, near),
        *_products_of_three(rate, near),
        *_of_each_in_time(rate, near),
    ]
    if any(way.gives.meets(way.result.interval) for way in ways) or _is_of_two(rate, near):
        return None
    for way in ways:
        start, end = min(one.start for one in way.all), max(one.end for one in way.all)
        if max(one.nth for one in way.all) < nth or _is_apart(marked, told, way) or not _is_slip(marked, way):
            continue
        if not _is_added(way, near) and not is_explained(
            way.result, [one for one in near if one is not way.result], _is_in_a_row(marked, way, near)
        ):
            what: What = "product" if len(way.used) > 1 else "year"
            return Slip(span_of(text, start, end), what, plain(way.comes_to, way.result.unit))
    return None


def _is_of_two(rate: Measure, near: Sequence[Measure]) -> bool:
    """Whether it is to the last digit one number by another, whatever they are of: "62 men, 1,860 calls, 30 each"."""
    counted = [one.interval.middle for one in near if one is not rate]
    return any(
        one and abs(other / one / rate.interval.middle - 1) < _TO_A_DIGIT for one, other in permutations(counted, 2)
    )


def _is_apart(marked: str, told: Sequence[Span], way: _Way) -> bool:
    """Whether the sentences that hold the numbers speak of more than one time; what stands between these may."""
    start, end = min(one.start for one in way.all), max(one.end for one in way.all)
    own = [told[nth] for nth in {one.nth for one in way.all}]
    return any(_APART.search(marked, max(start, said.start), min(end, said.end)) for said in own)


def _is_slip(marked: str, way: _Way) -> bool:
    """Whether what is told is so near to what the numbers give that it must be meant for it."""
    off = way.gives.middle / way.result.interval.middle
    tens = log10(off)
    *_, before, last = sorted(way.all, key=lambda one: one.start)
    told = _HENCE.search(marked, before.end, last.start) or _HENCE.search(
        marked, way.result.start - 30, way.result.start
    )
    if not (
        told or _AT.search(marked, way.used[0].start - 5, way.used[0].start) or way.used[0].unit or way.used[0].nouns
    ):
        return False  # "8 a day" is of the same only where it is called the average of it
    told = told or _AT.search(marked, way.used[0].start - 5, way.used[0].start)
    if _is_other_period(way) and told:
        return True
    if len(way.all) == len("ab") and not (told or _SAME.search(marked, before.end, last.end + 40)):
        return False
    if len(way.all) == len("ab") and _OF_ANOTHER.search(marked, before.end, last.start):
        return False
    if abs(tens - round(tens)) < _NOUGHT and abs(round(tens)) == 1:
        return True
    in_one_breath = len({one.nth for one in way.all}) == 1
    near = _NEAR if told or in_one_breath else _CLOSE
    return 1 / near <= off <= near


def _is_in_a_row(marked: str, way: _Way, near: Sequence[Measure]) -> bool:
    """Whether the rate is followed at once by its result and how often it is taken, told as such."""
    first = way.used[0]
    row = [one for one in near if one.nth == first.nth and one.start >= first.start][: len(way.all)]
    last = max(way.all, key=lambda one: one.start)
    return len(way.all) > len("ab") and {*row} == {*way.all} and bool(_HENCE.search(marked, first.end, last.start))


def _is_other_period(way: _Way) -> bool:
    """Whether what comes each quarter was taken for what comes each month, or the like."""
    times = way.result.interval.middle / way.used[0].interval.middle
    return len(way.used) == 1 and any(abs(times / one - 1) < _TO_A_DIGIT for one in _IN_A_YEAR)


# So many times so much --------------------------------------------------------------------------------------------


def _products(rate: Measure, near: Sequence[Measure]) -> Iterator[_Way]:
    for many in near:
        times = _times(rate, many, near) if many is not rate and many.interval.middle >= _LEAST else None
        for result in near if times else ():
            if result is rate or result is many or not (unit := _in_unit(rate, result)):
                continue
            if many.start < result.start < rate.start and not rate.nouns & result.nouns and _is_of_each(rate, many):
                continue  # "each" is of what was told last, unless that is what each has
            if not rate.each.isdisjoint(_OF_SO_MANY) and result.nth not in (rate.nth, many.nth):
                continue  # "29 per thousand" is of nothing that is told elsewhere
            if times and (EACH in rate.each or all(one in _PERIOD_OF for one in result.each - rate.each)):
                yield _Way(product(rate.interval, times, unit), result, (rate, many))


def _products_of_three(rate: Measure, near: Sequence[Measure]) -> Iterator[_Way]:
    """3 hours a day from each of them; there are five, for five days: 75 hours."""
    if rate.each.isdisjoint(_PERIOD_OF) or rate.each.issubset(_PERIOD_OF):
        return
    a_time = rate._replace(each=frozenset(one for one in rate.each if one in _PERIOD_OF))
    of_each = rate._replace(each=rate.each - a_time.each)
    for long, many in permutations([one._replace(interval=counted(one)) for one in near if one is not rate], 2):
        periods, times = _times(a_time, long, near), _times(of_each, many, near)
        if not periods or not times or many.interval.middle <= 1:
            continue
        for result in near:
            unit = _in_unit(rate, result) if result.start not in (rate.start, long.start, many.start) else None
            if unit and all(one in _PERIOD_OF for one in result.each):
                yield _Way(product(narrow(rate.interval), periods, times, unit), result, (rate, long, many))


def _of_each_in_time(rate: Measure, near: Sequence[Measure]) -> Iterator[_Way]:
    """£8 a month for each of the 800 people, and what it costs a year."""
    ours, of_each = _period(rate), rate._replace(each=frozenset(one for one in rate.each if one not in _PERIOD_OF))
    if not ours or not of_each.each or any(one.unit == ours for one in near):
        return  # "five days a week" says how many there are
    for many, result in permutations([one for one in near if one is not rate], 2):
        theirs, times, unit = _period(result), _times(of_each, many, near), _in_unit(rate, result)
        factors = _within(ours, theirs) if theirs and PERIODS.index(theirs) >= PERIODS.index(ours) else None
        if times and unit and factors and many.interval.middle > 1:
            yield _Way(product(rate.interval, factors, times, unit), result, (rate, many))


def _times(rate: Measure, many: Measure, near: Sequence[Measure]) -> Interval | None:
    """How often the rate is taken if there are so `many`; None where these are not what it is for each of."""
    if is_money(many.unit):
        return None
    for one in rate.each:
        period = _PERIOD_OF.get(one)
        longer = many.unit == period or (period, many.unit) in _HOW_MANY
        if period and longer and (factors := _within(period, many.unit)):
            return product(many.interval, factors)
        if not many.unit and one in many.nouns:
            return many.interval
        if one in _OF_SO_MANY and many.interval.low > _OF_SO_MANY[one]:
            return many.interval.times(1 / _OF_SO_MANY[one])
    if rate.each.isdisjoint((EACH, _PEOPLE, _THEM)) or many.unit:
        return None
    counts = [one for one in near if not one.unit and one.nouns and one.start < rate.start]
    return many.interval if many in counts[-2:] or _THEM in many.nouns else None


def _is_of_each(rate: Measure, many: Measure) -> bool:
    """Whether only "each" or "apiece" says what the rate is for each of."""
    return EACH in rate.each and rate.each.isdisjoint(many.nouns)


def _within(smaller: str, larger: str) -> Interval | None:
    """How many of one time there are in another."""
    if smaller == larger:
        return exactly(1)
    if factors := _HOW_MANY.get((smaller, larger)):
        return Interval(*factors)
    if factors := _HOW_MANY.get((larger, smaller)):
        return Interval(1 / factors[1], 1 / factors[0])
    return None


def _in_unit(rate: Measure, result: Measure) -> Interval | None:
    """How many units of the result are in one of the rate; None where they are of unlike things."""
    if rate.unit == result.unit:
        alike = rate.unit or rate.nouns & result.nouns or not rate.nouns or not rate.each.isdisjoint(_OF_SO_MANY)
        return exactly(1) if alike else None
    if not (rate.unit and result.unit) or is_money(rate.unit) or is_money(result.unit):
        return None
    return _within(result.unit, rate.unit)


def _in_other_periods(rate: Measure, near: Sequence[Measure]) -> Iterator[_Way]:
    """£4,200 a month, £62,400 in a year."""
    ours = _period(rate)
    for other in near if ours else ():
        theirs = _period(other)
        if theirs and PERIODS.index(theirs) > PERIODS.index(ours):
            factors = _within(ours, theirs)
            unit = exactly(1) if not (other.unit or other.nouns or rate.unit) else _in_unit(rate, other)
            if factors and unit:
                yield _Way(product(rate.interval, factors, unit), other, (rate,))


def _period(rate: Measure) -> str:
    return next((_PERIOD_OF[one] for one in rate.each if one in _PERIOD_OF), "")


# Other ways to reckon ---------------------------------------------------------------------------------------------


def _is_added(way: _Way, near: Sequence[Measure]) -> bool:
    """Whether what is told is put to what the numbers give: "five paid £15,000 each; £40,000 made it £115,000"."""
    sum_ = way.gives + way.result.interval
    return any(sum_.meets(one.interval) for one in near if one not in way.all)
