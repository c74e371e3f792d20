"""The terms of a passage that sums can be made of: its numbers, and the fractions, shares and multiples in words.

"1,240", "£3.4m", "35 %", "a third", "three in four", "halved", "fivefold", "1h 52m": each with all that it may stand
for, its unit and the words of what it counts. Times of day's length and less are told in minutes, longer ones in days.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.figures.change_patterns import IN_SO_MANY
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.figures.rounding import Interval, as_written, fraction, hedge, in_so_many, widened
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

NOTHING: frozenset[str] = frozenset()
_AHEAD = 30  # characters before a term in which a hedge stands
_HEDGED = 1.15  # times that a part of a sum may be over what it is said to be over
_MOST_TIMES = 20  # more are no multiple but a count of times
_MINUTES = {"second": 1 / 60, "sec": 1 / 60, "minute": 1.0, "min": 1.0, "hour": 60.0, "hr": 60.0}
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "wk": 7.0, "fortnight": 14.0}
_MONTHS = {"month": 1.0, "year": 12.0, "yr": 12.0}
_SCALES = (("minute", _MINUTES), ("day", _DAYS), ("month", _MONTHS))
_BASES = {name: (base, factor) for base, scale in _SCALES for name, factor in scale.items()}
_IN_TWO = regex(  # 1h 52m; 11 minutes 40 seconds; 3 hours and 20 minutes
    r"\b(?P<a>\d{1,3}) ?(?P<x>h|hrs?|hours?|m|mins?|minutes?)(?: and)? ?"
    r"(?P<b>\d{1,2}) ?(?P<y>m|mins?|minutes?|s|secs?|seconds?)\b",
    re.I,
)
_HOUR_AND = regex(  # an hour and a quarter; three hours and twenty minutes
    rf"(?:\ban|(?P<h>{N})) hours? and (?:(?P<q>{F}|a {F})|(?P<m>{N}) minutes\b)|(?P<p>{F}) (?:of )?an hour\b"
)
_SO_MANY = regex(
    rf"{IN_SO_MANY}"
    rf"|(?P<p>{N}) ?p(?:ence)? (?:in|of|out of|on) (?:every|each|the) (?:[a-z]+ )?(?:pound|£)"
    rf"|(?P<rate>{N}) (?:in|for|per|out of|of|to)(?: every| each| the| a)? (?P<of>hundred|thousand)\b"
)
_PER_SO_MANY = regex(r"(?P<rate>\d[\d,.]*)(?: [a-z]+){0,2} (?:per|for every|in every) (?P<of>10{0,2},000|10{2,5})\b")
_WHOSE_TIME = regex(r" (?!and |or |of |to |in |for |per )[a-z]{2,15} (?P<unit>hour|minute)s\b")
_HUNDREDS = {"hundred": 100, "thousand": 1000}
_PART = regex(
    # not 6% a quarter, nor half a pint
    rf"(?<!first )(?<!second )(?<!latter )(?<!% )(?<!% a )(?<!per cent )(?<!per cent a ){F}(?! an? [a-z])"
    r"|(?:(?<=\bother )|(?<=\bgood )|(?<=\bremaining ))(?:third|quarter|fifth)\b"
)
_TIMES = regex(
    r"\b(?P<half>halv(?:ed|es|ing)|(?:by|in) half|half (?:as (?:many|much|long|often)|(?:of )?what (?:it|they) (?:was"
    r"|were)|the (?:number|rate|time|cost|price|length)))\b"
    r"|\b(?P<more>half as (?:many|much|long) again)"
    r"|\b(?P<double>doubl(?:e[ds]?|ing)(?![ -]up\b)|twice (?:as|the)|twofold|two-fold)\b"
    r"|\b(?P<treble>(?:trebl|tripl)(?:e[ds]?|ing)|threefold|three-fold|thrice)\b"
    r"|\b(?P<quadruple>quadrupl(?:e[ds]?|ing)|fourfold|four-fold)\b"
    rf"|(?P<fold>{N})(?:[ -]?fold\b| times (?:as|the|more|higher|what|over)\b|x\b)"
)
_IN_WORDS = (("minute", _HOUR_AND), ("times", _TIMES), ("part", _SO_MANY), ("part", _PART))
_USUAL_WHOLES = (12, 15, 20, 25, 30, 40, 50, 100)  # of which one is told: "one in twelve"
_OFF_ONE = 0.25
_FACTORS = {  # of what it was before
    "half": Interval(0.44, 0.56),
    "more": Interval(1.4, 1.6),
    "double": Interval(1.8, 2.25),
    "treble": Interval(2.7, 3.4),
    "quadruple": Interval(3.6, 4.5),
}
_ONE = regex(r"\bone (?!of\b|in\b|or\b|another\b|who\b|to\b|for\b|hundred\b|thousand\b|million\b)[a-z]", re.I)
_POINTS = regex(r"[ -](?:percentage[ -]points?|pp\b|points?\b)")


class Term(NamedTuple):
    """A number with its unit: "%", "£", "minute", "day", "month", "" of a count, "part" or "times"."""

    start: int
    end: int
    interval: Interval
    exact: Interval  # with a count taken at its word
    unit: str
    nouns: frozenset[str]
    each: frozenset[str]
    nth: int  # of its sentence
    how: str  # its hedge
    odd: bool = False  # one end of a range, or a time within which something was
    scale: str = ""  # the unit of time as it was written
    ones: int = 0  # how often "one" of something is told ahead of it, which is no term
    all_ones: int = 0  # the same of the whole passage

    @property
    def rounded(self) -> Interval:
        """What may have been rounded to the number; "over" it is not much over."""
        return _near(self.interval)

    @property
    def as_part(self) -> Interval:
        """A share, in per cent or as a fraction, as a part of one."""
        return self.interval.times(0.01) if self.unit == "%" else self.interval

    def like(self, other: Term) -> Term:
        """The number as one of the other's time, where it counts nothing: hours in "from nine hours to two"."""
        if self.unit or self.nouns or not other.scale or other.unit == "%":
            return self
        factor = per_unit(other.scale)
        interval, exact = self.interval.times(factor), self.exact.times(factor)
        return self._replace(interval=interval, exact=exact, unit=other.unit, scale=other.scale)


@lru_cache(maxsize=512)
def terms(text: str, marked: str) -> tuple[Term, ...]:
    """All terms of a passage in order; `marked` is `amounts.reckoned` text."""
    if NUMBER_SIGN not in marked and FRACTION_SIGN not in marked:
        return ()
    numbers = measures(text, marked)
    in_words = [(unit, pattern) for unit, pattern in _IN_WORDS if pattern.search(marked)]
    in_two_units, per_so_many = bool(_IN_TWO.search(text)), bool(_PER_SO_MANY.search(text))
    found: list[Term] = []
    for nth, said in enumerate(sentences(text)):
        here = [*_in_words(text, marked, said, nth, in_words)] if in_words else []
        if in_two_units:
            here += _in_two_units(text, said, nth)
        if per_so_many:
            here += _per_so_many(text, said, nth)
        plain = [_of_number(text, marked, one, nth) for one in numbers[nth]]
        here += [one for one in plain if not any(one.start < other.end and other.start < one.end for other in here)]
        found += sorted(here)
    return _counted(text, found) if _ONE.search(text) else tuple(found)


def _counted(text: str, found: Sequence[Term]) -> tuple[Term, ...]:
    """The terms, each with how many ones are ahead of it, and how many there are."""
    ones = [one.start() for one in _ONE.finditer(text)]
    return tuple(term._replace(ones=bisect_left(ones, term.start), all_ones=len(ones)) for term in found)


def _of_number(text: str, marked: str, one: Measure, nth: int) -> Term:
    own = one.unit or _of_whose_time(marked, one.end)
    unit, factor = _BASES.get(own, (own, 1.0))
    if _POINTS.match(marked, one.end) or (unit == "%" and "point" in marked[one.start : one.end + 3]):
        unit = "point"
    how = hedge(text[max(0, one.start - _AHEAD) : one.start], text[one.end : one.end + 10]) or ""
    interval, exact = one.interval, one.exact
    if how == "over" and one.span and one.unit in _BASES:  # "over 40 weeks" is all of these
        how, interval = "", as_written(text[one.start : one.end])
        exact = interval
    if factor != 1:
        interval, exact = interval.times(factor), exact.times(factor)
    odd = one.in_range or one.span
    return Term(one.start, one.end, interval, _near(exact), unit, one.nouns, one.each, nth, how, odd, own)


def _of_whose_time(marked: str, end: int) -> str:
    """The unit of "38 nurse hours"."""
    found = _WHOSE_TIME.match(marked, end)
    return found["unit"] if found else ""


def _near(given: Interval) -> Interval:
    """What is "over" or "under" a number, as a part of a sum: not much over or under."""
    if given.high == inf:
        return Interval(given.low, given.low * _HEDGED)
    return Interval(given.high / _HEDGED, given.high) if given.low == -inf else given


def _in_two_units(text: str, said: Span, nth: int) -> Iterator[Term]:
    """1h 52m, in minutes."""
    for found in _IN_TWO.finditer(text, said.start, said.end):
        large = 60.0 if found["x"][0] in "hH" else 1.0
        total = float(found["a"]) * large + float(found["b"]) * large / 60
        small = large / 120
        interval = Interval(total - small, total + small)
        yield Term(*found.span(), interval, interval, "minute", NOTHING, NOTHING, nth, "", False, "minute")


def _per_so_many(text: str, said: Span, nth: int) -> Iterator[Term]:
    """4.5 per 1,000."""
    for found in _PER_SO_MANY.finditer(text, said.start, said.end):
        rate = as_written(found["rate"].rstrip(".,")).times(1 / value(found["of"]))
        yield Term(*found.span(), rate, rate, "part", NOTHING, NOTHING, nth, "")


def _in_words(
    text: str, marked: str, said: Span, nth: int, patterns: Sequence[tuple[str, re.Pattern[str]]]
) -> Iterator[Term]:
    """A third; three in four; halved."""
    end = said.start
    worded = ((unit, found) for unit, pattern in patterns for found in pattern.finditer(marked, said.start, said.end))
    for unit, found in sorted(worded, key=lambda one: (one[1].start(), -one[1].end())):
        how = hedge(text[max(0, found.start() - _AHEAD) : found.start()])
        if found.start() >= end and (interval := _meaning(text, found, how)):
            end = found.end()
            scale = unit if unit in _MINUTES else ""
            yield Term(*found.span(), interval, interval, unit, NOTHING, NOTHING, nth, how or "", False, scale)


def _meaning(text: str, found: re.Match[str], how: str | None) -> Interval | None:
    names = found.groupdict()
    if "h" in names:
        return widened(_of_an_hour(text, found), how)
    if "k" in names:
        share = _so_many(text, found, how)
        return widened(share, how) if share and not names["k"] else share
    if not names:
        said = text[slice(*found.span())]
        part = fraction(said if found.string[found.start()] == FRACTION_SIGN else f"a {said}")
        return widened(part, how) if part and part.edge < 1 else None  # "four quarters" are a year
    if name := next((name for name in _FACTORS if names[name]), None):
        factor = _FACTORS[name]
        if how == "over":  # more than halved is less than half
            return Interval(0.0, factor.high) if name == "half" else Interval(factor.low, inf)
        return widened(factor, how)
    times = value(text[slice(*found.span("fold"))])
    return widened(Interval(times * 0.88, times * 1.12), how) if 1 < times <= _MOST_TIMES else None


def _so_many(text: str, found: re.Match[str], how: str | None) -> Interval | None:
    """Three in four; sixty pence in the pound; 4.5 per thousand."""
    if found["p"] or found["rate"]:
        said = text[slice(*found.span("p" if found["p"] else "rate"))]
        return as_written(said).times(1 / (100 if found["p"] else _HUNDREDS[found["of"]]))
    few, all_ = (value(text[slice(*found.span(name))]) for name in "kn")
    if few == 1 and all_ in _USUAL_WHOLES:
        return Interval((few - _OFF_ONE) / all_, (few + _OFF_ONE) / all_)
    return in_so_many(few, all_, how)


def _of_an_hour(text: str, found: re.Match[str]) -> Interval:
    """What a part of an hour is, or hours and a part, in minutes that people round to five."""
    hours = value(text[slice(*found.span("h"))]) if found["h"] else 0.0 if found["p"] else 1.0
    if found["m"]:
        return _about(60 * hours + value(text[slice(*found.span("m"))]), 0.5)
    said = text[slice(*found.span("p" if found["p"] else "q"))]
    part = fraction(said if said.startswith("a ") or " " in said else f"a {said}")
    return _about(60 * (hours + (part.middle if part else 0.0)), 2.5)


def _about(middle: float, off: float) -> Interval:
    return Interval(middle - off, middle + off)


def base_of(unit: str) -> str:
    """The unit in which times like this are told: days for "week"; the unit itself of what is no time."""
    return _BASES[unit][0] if unit in _BASES else unit


def per_unit(scale: str) -> float:
    """How many of its base unit a unit of time is: 60 for "hour"."""
    return _BASES[scale][1] if scale in _BASES else 1.0
