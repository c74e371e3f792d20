"""The sizes that a target, or a result, tells, so that the one is known again in the other, however it is worded.

Each is brought to one unit: an hour is 60 minutes, 24 of 57 are 42 per cent, and from 310 to 96 is a fall by 69.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from awardcheck.records import dataclass
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, amount, is_money, reckoned
from awardcheck.text.figures.numbers import F, N, mark, value
from awardcheck.text.figures.rounding import fraction
from awardcheck.text.patterns import compiled, regex


@dataclass(frozen=True, slots=True)
class Size:
    """A size in its unit: a currency, "time" in minutes, "%", a "fall" or "rise" in per cent, "" of a
    count, or a "change" of one.
    """

    unit: str
    size: float


# Sizes ----------------------------------------------------------------------------------------------------------------

MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080, "month": 43200}
MINUTES |= {"quarter": 131_400, "year": 525_600}
_LONGEST = 500_000  # minutes: within a year or two something ends, and nothing takes so long
_ENDS_WITHIN = 4  # months: within more of them something ends; who waits so long counts in weeks
_AN_HOUR = regex(
    r"\b(?:within|inside|under|after|than|in) an? (second|minute|hour|day|week|month)\b(?! and a half)"
    r"|\b(?:an?|one) (?P<more>second|minute|hour|day|week|month|year) and a half\b"
)
_HALVED = regex(r"\bhal(?:ve|ves|ved|ving)\b")
_OF = regex(r"(?: [a-z-]+){0,2} ?(?:(?:out )?of|in|/)(?: (?:every|the|our|all|these|those|a total of)){0,2} ?")
_OF_ALL = regex(r"\bof (?:(?:the|our|all|these|those|a total of) ){0,2}$")
_IN = regex(r"(?: [a-z-]+){0,4}? in (?:every )?")
_NO_ONE = regex(r"(?<=\bno )one\b|one (?:another|of us)\b", re.IGNORECASE)
_POUNDS = regex(r" pounds?\b")
_OF_TIME = regex(r"(?: an? |-| the )(second|minute|hour|day|week|month|quarter|year)")
_SAME_UNIT = regex(r" ?(?:to|or) ?")
_FROM = regex(r"\bfrom (?:(?:a|an|about|around|nearly|over|some|just|under) ){0,3}[£€$]?$")
_TO = regex(r"[^.;]*\bto\b[^.;]*")
_BECAME = regex(
    r"[^.;,]*(?:\b(?:now|was|were|had been|used to)\b|→|\|)[^.;]*|[^.;]*\b(?:where it used to be|it had been)\b[^.;]*"
)
# "1,210 hours a month before the new rota and 770 since": what each counts need not be said twice.
_BEFORE = regex(r"[^.;]*\b(?:before|at (?:the start|first)|to begin with)\b[^.;]*\b(?:and|but|,)[^.;]*")
_AFTER = regex(r"[^.;,]{0,30}\b(?:after(?:wards)?|since|now|today|later|at the end)\b")
_CAME_FROM = regex(r"[^.;]*\b(?:from|against|compared with|where it used to be|it had been|down on|up on)\b[^.;]*")
_FALLS = regex(r"\b(?:cut|reduc\w+|fall|fewer|less|lower|drop|decreas\w+|down|off|shorter|halv\w+)\b", re.IGNORECASE)
_RISES = regex(r"\b(?:rise|more|increas\w+|grow|growth|up|higher|doubl\w+|lift|raise)\b", re.IGNORECASE)
WHOLLY = regex(r"\b(?:every(?:one|body)?|(?<!\bit )all(?! that\b)|each(?! other)|nobody|no one|none)\b", re.IGNORECASE)
_ALL_OF = regex(r"\b(?:each|all|every one|both) of (?:the|our|its|their)\b", re.IGNORECASE)
_MOST_TIMES = 12  # that a number may have grown or shrunk between two times
_STARTS = regex(r"\bfrom ([^,;.]{1,25}?) to\b", re.IGNORECASE)
_CHANGE = "change"
_SO_MANY_MORE = rf"(?<![£€$]){N}(?=(?: (?!or\b)[a-z-]+){{0,2}}? (?:fewer|more|less|extra|additional)\b(?! than\b))"
_PER = rf"(?<![£€$])(?P<much>{N}) per (?P<of>{N})(?= [a-z]|\W|$)"
_DOUBLED = rf"\b(?i:(doubl|trebl|tripl)(?:e|ing)\b)[^.;:]{{0,60}}? from (?P<what>{N})(?! to\b)(?! ?%)"
_TEN, ALL = 10.0, 100.0  # per cent
_HALF = 0.5
_LOW_SHARE = 25.0
_LARGE, _LIKE = 1000, (0.8, 1.25)
_A_SUM = 50_000
_FEW = 11  # of so few one more or less is much, and most sentences have a number as small
_NEAR, _NEAR_SHARE, _NEAR_COUNT = (0.6, 1.6), (0.7, 1.35), (0.4, 2.5)


def sizes(text: str) -> tuple[Size, ...]:
    """The sizes in `text`, a sentence or a row, with the shares and changes that two of them give."""
    marked = reckoned(text)
    read = (amount(text, marked, *number.span(), p.DASHED) for number in compiled(N).finditer(marked))
    numbers = [
        number._replace(unit=_unit(number, marked))
        for number in read
        if number and not _NO_ONE.match(text, number.start)
    ]
    for nth, (one, other) in enumerate(pairwise(numbers), 1):
        unit = one.unit or other.unit
        between = marked[one.end : other.start].removeprefix(f" {unit}").removeprefix("s").removeprefix("%")
        if unit and not (one.unit and other.unit) and _SAME_UNIT.fullmatch(between):
            numbers[nth - 1 : nth + 1] = one._replace(unit=unit), other._replace(unit=unit)  # from 41 days to 25
    told: dict[Amount, Size] = {number: _size(number) for number in numbers}
    found: list[Size] = []
    for one, other in pairwise(numbers):
        of_two = _of_two(marked, one, other, told[one], told[other])
        if (
            of_two
            and of_two.unit == "%"
            and (told[other].size in (_TEN, ALL) or _IN.fullmatch(marked, one.end, other.start))
        ):
            told[one] = told[other] = of_two  # nine in ten, one patient in four
        elif of_two:
            found.append(of_two)
            if not (one.unit or other.unit) and of_two.unit in ("fall", "rise"):
                found.append(Size(_CHANGE, abs(told[one].size - told[other].size)))
            if one.unit == other.unit == "%":  # from 22 to 29 per cent is seven points
                found.append(Size("%", abs(told[one].size - told[other].size)))
        if not of_two and _BEFORE.fullmatch(marked, one.end, other.start) and _AFTER.match(marked, other.end):
            found += _moved(one.interval.middle, other.interval.middle)
        if is_money(one.unit) and one.unit == other.unit and told[one].size > told[other].size:  # what was saved
            found.append(Size(one.unit, told[one].size - told[other].size))
    found += told.values()
    for part in compiled(F).finditer(marked):
        if size := _part(text, marked, *part.span()):
            found.append(size)
    found += (Size("%", ALL / 2) for _ in _HALVED.finditer(marked))
    found += (
        Size("time", MINUTES[span[1] or span["more"]] * (1.5 if span["more"] else 1))
        for span in _AN_HOUR.finditer(text.lower())
    )
    found += _differences(text, marked)
    found += _rates(text)
    return tuple(size for size in found if size.unit != "time" or size.size < _LONGEST)


def _unit(number: Amount, marked: str) -> str:
    return "£" if not number.unit and _POUNDS.match(marked, number.end) else number.unit


def _part(text: str, marked: str, start: int, end: int) -> Size | None:
    """The share that a fraction is, or the time: "half a year"."""
    part = fraction(text[start:end])
    if part is None or text[:start].lower().endswith("and a "):
        return None
    if time := _OF_TIME.match(marked, end):
        return Size("time", part.middle * MINUTES[time[1]])
    return Size("%", ALL * part.middle)


def aims(clause: str) -> tuple[Size, ...]:
    """The sizes of a target, without what it is to come from, and with what a change by so much may be told as."""
    told = sizes(clause)
    start = _STARTS.search(clause)
    before = sizes(start[1]) if start else ()
    told = tuple(size for size in told if size not in before)
    shares = [size.size for size in told if size.unit == "%"]
    sums = [size for size in told if is_money(size.unit)]
    told += tuple(Size(sum_.unit, sum_.size * share / ALL) for sum_ in sums for share in shares)  # a tenth of £2.4m
    if _FALLS.search(clause):
        told += tuple(Size("fall", size) for size in shares)
    if _RISES.search(clause):
        told += tuple(Size("rise", size) for size in shares)
    told += tuple(Size("", size) for size in _grown(clause))
    if WHOLLY.search(clause) if not told else _ALL_OF.search(clause):
        told += (Size("%", ALL), Size("all", ALL))
    return told


def _differences(text: str, marked: str) -> Iterator[Size]:
    """By how many something is to change, or has: "25 fewer long-stay patients"."""
    for found in compiled(_SO_MANY_MORE).finditer(marked):
        yield Size(_CHANGE, value(text[slice(*found.span())]))


def _rates(text: str) -> Iterator[Size]:
    """The share that so many in a thousand are, told with "per": "below 2 per 1,000"."""
    if " per " in text:
        marked = mark(text.lower())
        for rate in compiled(_PER).finditer(marked):
            much, of = (value(text[slice(*rate.span(name))]) for name in ("much", "of"))
            if of >= _TEN:
                yield Size("%", ALL * much / of)


def _grown(clause: str) -> Iterator[float]:
    """What a number that is to be doubled, or trebled, will be."""
    for found in compiled(_DOUBLED).finditer(reckoned(clause)):
        times = 2 if found[1].lower() == "doubl" else 3
        yield times * value(clause[slice(*found.span("what"))])


def _moved(before: float, after: float) -> Iterator[Size]:
    """By how much a number has fallen or risen, whatever it counts."""
    if 0 < max(before, after) <= _MOST_TIMES * min(before, after):
        yield Size("fall" if after < before else "rise", ALL * abs(after - before) / before)


def _size(number: Amount) -> Size:
    low, high = number.interval.low, number.interval.high
    middle = low + _HALF if high == inf else high - _HALF if low == -inf else number.interval.middle
    if number.unit == "month" and middle > _ENDS_WITHIN:
        return Size("time", inf)
    if number.unit in MINUTES:
        return Size("time", middle * MINUTES[number.unit])
    return Size(number.unit if number.unit == "%" or is_money(number.unit) else "", middle)


def _of_two(marked: str, one: Amount, other: Amount, a: Size, b: Size) -> Size | None:
    """The share that 24 are of 57, or the change from 310 to 96."""
    between = marked[one.end : other.start]
    if min(a.size, b.size) <= 0 or a.unit != b.unit:
        return None
    ahead = marked[max(0, one.start - 30) : one.start]
    if not a.unit and a.size <= b.size and _OF.fullmatch(between):
        return Size("%", ALL * a.size / b.size)
    if not a.unit and a.size >= b.size and _OF_ALL.search(ahead):
        return Size("%", ALL * b.size / a.size)
    if _CAME_FROM.fullmatch(between):
        a, b = b, a
    elif not (_BECAME.fullmatch(between) or (_FROM.search(ahead) and _TO.fullmatch(between))):
        return None
    if max(a.size, b.size) > _MOST_TIMES * min(a.size, b.size):
        return None
    return Size("fall" if b.size < a.size else "rise", ALL * abs(b.size - a.size) / a.size)


def is_surely_near(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells sizes near to the target's in two units, just the same sum, or a large number like it."""
    units = {one.unit for one in target for other in result if _is_near(one, other, True)}
    if len(units - {"all", "fall", "rise", _CHANGE}) > 1 or any(
        is_money(size.unit) and size in result for size in target
    ):
        return True
    low, high = _LIKE
    large = [size.size for size in target if not size.unit and size.size >= _LARGE]
    return any(low * one <= other.size <= high * one for one in large for other in result if not other.unit)


def is_like(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells a size about as large as one of the target's."""
    low, high = _LIKE
    return any(
        one.unit == other.unit and low * one.size <= other.size <= high * one.size
        for one in target
        for other in result
        if one.size >= _FEW or one.unit
    )


def is_near(target: Sequence[Size], result: Sequence[Size], *, of_few: bool) -> bool:
    """Whether a result tells a size that the target's could have become; small ones do only where `of_few`."""
    return any(_is_near(one, other, of_few) for one in target for other in result)


def _is_sum(one: Size, other: Size) -> bool:
    """Whether a large number with no unit can be a sum of money: "half a million"."""
    return not one.unit and one.size >= _A_SUM and is_money(other.unit)


def _is_near(one: Size, other: Size, of_few: bool) -> bool:
    if one.size <= 0 or not (one.unit == other.unit or _is_sum(one, other) or _is_sum(other, one)):
        return False
    is_few = one.size < {"": _FEW, "%": _LOW_SHARE}.get(one.unit, 0)
    if is_few and not of_few:
        return False
    if one.unit:
        low, high = _NEAR if is_few or one.unit != "%" else _NEAR_SHARE
    else:
        low, high = _NEAR_COUNT if of_few else _NEAR
    return low * one.size <= other.size <= high * one.size
