"""So many per thousand, or per hundred thousand, held against the cases and the people that are told beside it.

"Of the 18,400 residents 276 were admitted. That is a rate of 21 per 1,000." The pair is the only one of the counts near
that comes near the rate; where any pair gives it, for one year or for a few, nothing is held against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, plain, span_of
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.figures.numbers import value
from awardcheck.text.figures.rounding import Interval, as_written, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

_BACK = 2  # sentences back in which cases and people may stand
_CROWD = 6
_NEAR = 2.0  # times that a rate may be off and still be meant for what the counts give
_LEAST_OFF = 1.03
_OLDEST = 100
_YEARS = (1, 2, 3, 4, 5, 10, 12)  # and months: cases of a few years are told as those of one
_RATE = regex(
    r"(?<![\d,.])(?P<rate>\d[\d,]{0,9}(?:\.\d{1,3})?)(?: [a-z]{1,14}){0,3} "
    r"(?:per|for every|in every|for each|to every|in each) "
    r"(?P<of>10{0,2},000|10{2,5}|1 million|hundred thousand|thousand|million)\b",
    re.I,
)
_WORDS = {"hundred thousand": 100_000.0}
# How a rate is told that was made of the counts ahead of it, or is then said of which counts it is.
_HENCE = regex(
    r"\b(?:that|this|which|it|these|they|so|giving|gives?|gave|making|makes?|made|equivalent|equal|equals|equates|or"
    r"|i\.e|works?|comes?|came|rate of|rate was|rate is|expressed|means?|meant)\b|[=(–—]",
    re.I,
)
_OF_THEM = regex(r"[^.;:]{0,40}[(:–—]")
# It is a rate of somebody or some time else.
_OTHERWISE = regex(
    r"\b(?:than|against|compared|comparison|national\w*|regional\w*|england|average|target|benchmark|elsewhere|before"
    r"|previous\w*|earlier|last year|year before|used to|fell|rose|down|up|from|age-?standardi[sz]ed"
    r"|standardi[sz]ed|adjusted|weighted|had been|aim\w*|goal)\b",
    re.I,
)
# Who are counted are fewer than all people, who may be the only ones that are told.
_OF_AN_AGE = regex(r"\b(?:aged|aged over|aged under) \d{1,2}\b|\b(?:over|under)-\d{1,2}s\b", re.I)
_AGED = regex(r"\b(?:aged?|over|under|than|between)(?: \d{1,2} (?:to|and))? $", re.I)
_OF_PEOPLE = regex(r" (?:years?|and over|and under|or over|or more|plus|to)\b|\+", re.I)


def wrong_per_so_many(text: str, marked: str) -> Iterator[Slip]:
    """The rates that their cases and people do not give; `marked` is `amounts.reckoned` text."""
    rates = [*_RATE.finditer(text)]
    if not rates:
        return
    told, numbers = sentences(text), measures(text, marked)
    for rate in rates:
        nth = next(nth for nth, said in enumerate(told) if rate.start() < said.end)
        if _OF_AN_AGE.search(told[nth].text) and not _OF_AN_AGE.search(text, 0, told[nth].start):
            continue
        for first in range(nth, max(-1, nth - _BACK - 1), -1):
            near = [one for here in numbers[first : nth + 1] for one in here if _is_count(text, one, rates)]
            if len(near) > 1:
                if len(near) <= _CROWD and _is_of(text, told[nth], near, rate):
                    yield from _slip(text, near, rate)
                break


def _is_count(text: str, one: Measure, rates: Sequence[re.Match[str]]) -> bool:
    """Whether a number counts something: no age, no part of a rate."""
    if one.unit or not one.bounded or any(rate.start() <= one.start < rate.end() for rate in rates):
        return False
    ahead = text[max(0, one.start - 20) : one.start]
    is_age = one.interval.middle <= _OLDEST and (_AGED.search(ahead) or _OF_PEOPLE.match(text, one.end))
    return not is_age


def _is_of(text: str, said: Span, near: Sequence[Measure], rate: re.Match[str]) -> bool:
    """Whether words say that the rate was made of the counts ahead, or open those that it was made of."""
    ahead = [one for one in near if one.end <= rate.start()]
    if len(ahead) < len(near):
        between = text[rate.end() : max(one.start for one in near)]
        return not ahead and bool(_OF_THEM.match(between)) and not _OTHERWISE.search(between)
    between = text[max(said.start, ahead[-1].end) : rate.start()]
    return bool(_HENCE.search(between)) and not _OTHERWISE.search(between)


def _slip(text: str, near: Sequence[Measure], rate: re.Match[str]) -> Iterator[Slip]:
    of = _WORDS.get(rate["of"].lower()) or value(rate["of"])
    told = as_written(rate["rate"])
    pairs = [(a, b) for a, b in permutations(near, 2) if a.interval.middle < b.interval.middle]
    given = [(ratio(a.exact, b.interval).times(of), a, b) for a, b in pairs]
    if any(_is_meant(gives, told, years) for gives, _, _ in given for years in _YEARS):
        return
    people = max(near, key=lambda one: one.interval.middle)
    close = [found for found in given if found[2] is people and _LEAST_OFF < _off(found[0], told) < _NEAR]
    if len(close) == 1:
        gives, a, b = close[0]
        start, end = min(a.start, b.start, rate.start()), max(a.end, b.end, rate.end())
        yield Slip(span_of(text, start, end), "product", plain(gives.middle))


def _is_meant(gives: Interval, told: Interval, years: int) -> bool:
    return gives.times(1 / years).meets(told) or gives.times(years).meets(told)


def _off(gives: Interval, told: Interval) -> float:
    low, high = sorted((gives.middle, told.middle))
    return high / low
