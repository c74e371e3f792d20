"""Differences, averages and pairs of shares that a passage derives from its numbers, told in passing or afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from awardcheck.text import Span
from awardcheck.text import change_patterns as p
from awardcheck.text.amounts import Amount, Slip, amount, amounts, percent, plain, span_of
from awardcheck.text.claims import LONGEST
from awardcheck.text.numbers import N
from awardcheck.text.patterns import regex
from awardcheck.text.quantities import TIME
from awardcheck.text.rounding import Interval, between, counted_exactly
from awardcheck.text.sentences import sentences

_TRACE = regex(
    r"\baverag|\bsooner|\bfewer|\bless\b|\bearlier|\bfaster|\bquicker|\bshorter|\bsaving|\bgain|\bcheaper|\bfreeing|\bfrom\b|\bby\b"
)
_ELSEWHERE = regex(
    r"\b(?:target|goal|national\w*|expected|forecast|planned|than (?:the|other)|median|longest|shortest)\b"
)
_CROWD = 8  # two sentences with more numbers are a list of something
_LIKE = 0.4  # a difference or an average that is less like what the numbers give is of something else
_OFF = 0.3


def wrong_derived(text: str, marked: str) -> Iterator[Slip]:
    """What does not follow from the numbers of the same breath; `marked` is `amounts.reckoned` text."""
    if not _TRACE.search(marked):
        return
    yield from _averages(text, marked)
    told = [said for said in sentences(text) if said.end - said.start < LONGEST]
    for nth, said in enumerate(told):
        yield from _differences(text, marked, told[max(0, nth - 2) : nth + 1], said)
        yield from _by_so_many(text, marked, said)
        yield from _two_shares(text, marked, told[max(0, nth - 2) : nth], said)


def _is_bounded(number: Amount) -> bool:
    return number.interval.high < inf and number.interval.low > -inf


# Differences ----------------------------------------------------------------------------------------------------------

_DIFFERENCE = regex(
    rf"£ ?(?P<o>{N})(?: (?:off|cheaper)\b)|\b(?P<q>{N})p (?:off|cheaper)\b|"
    rf"\bshort by (?P<s>{N})(?! ?(?:%|per ?cent))|"
    rf"(?P<n>{N})[ -]{TIME} (?:sooner|earlier|faster|quicker|shorter|less|fewer)\b"
    rf"|\b(?:saving|gaining|freeing|a (?:saving|gain|cut|fall|drop) of) (?:[a-z]+ ){{0,2}}?(?P<m>{N})(?=[ -]{TIME}\b)"
)


_BY_SO_MANY = regex(
    rf"\b(?:shortened|fell|fallen|dropped|reduced|cut|shrunk|shrank|down|rose|risen|grew|grown|increased|up)"
    rf" by (?P<k>{N})"
    rf"(?! ?(?:%|per ?cent|{TIME}))"
)


def _by_so_many(text: str, marked: str, said: Span) -> Iterator[Slip]:
    """Shortened by 63 cases, from 184 at the start to 131 at the end: in one sentence with no other number."""
    found = _BY_SO_MANY.search(marked, said.start, said.end)
    numbers = amounts(text, marked, said.start, said.end) if found else []
    stated = next((one for one in numbers if found and one.start >= found.start("k")), None)
    others = [one for one in numbers if one is not stated]
    if (
        stated is None
        or len(others) != 2
        or len({one.unit for one in numbers}) > 1
        or not all(map(_is_bounded, numbers))
    ):
        return
    a, b = (one.interval for one in others)
    gives = between(a, b)
    low, high = sorted((gives.middle, stated.interval.middle))
    if gives.meets(stated.interval) or (a + b).meets(stated.interval) or low < _LIKE * high:
        return
    if min(a.middle, b.middle) < _LIKE * max(a.middle, b.middle) / 2:
        return
    if not _ELSEWHERE.search(marked, said.start, said.end):
        yield Slip(span_of(text, numbers[0].start, numbers[-1].end), "change", plain(gives.middle, stated.unit))


def _differences(text: str, marked: str, near: Sequence[Span], said: Span) -> Iterator[Slip]:
    """Used to be 9.4 days, last quarter 7.1, so that each goes home 3.3 days sooner."""
    for found in _DIFFERENCE.finditer(marked, said.start, said.end):
        stated = amount(text, marked, *next(found.span(name) for name in "noqms" if found[name]))
        window, others = [], []
        for first in reversed(near[:-1] or near):  # as few sentences as hold two
            window = amounts(text, marked, first.start, said.end)
            others = [one for one in window if stated and one.unit == stated.unit and one.end <= found.start()]
            if len(others) > 1:
                break
        if (
            stated is None
            or len(others) != 2
            or len(window) > _CROWD
            or inf in (stated.interval.high, -stated.interval.low)
        ):
            continue
        a, b = (one.interval for one in others)
        gives = between(a, b)
        if min(a.middle, b.middle) < _LIKE * max(a.middle, b.middle) / 2:
            continue  # the price of one and of all
        if gives.meets(stated.interval) or any(one.meets(stated.interval) for one in (a, b, a + b)):
            continue
        low, high = sorted((gives.middle, stated.interval.middle))
        if low >= _LIKE * high and not _ELSEWHERE.search(marked, max(said.start, found.start() - 60), found.end() + 40):
            yield Slip(span_of(text, others[0].start, found.end()), "change", plain(gives.middle))


# Two shares of two pairs ----------------------------------------------------------------------------------------------

_OF_SO_MANY = regex(rf"(?P<k>{N})(?: [a-z]+)? (?:out )?of (?:(?:the|our|all) ){{0,2}}(?P<n>{N})")
_FROM_TO = regex(
    rf"\b(?:share|proportion|rate|percentage|from|went|fell|rose|improved|dropped)\b[^.;]{{0,60}}?\bfrom"
    rf" (?P<a>{N}) ?(?:%|per ?cent)? to (?P<b>{N}) ?(?:%|per ?cent)"
)


def _two_shares(text: str, marked: str, before: Sequence[Span], said: Span) -> Iterator[Slip]:
    """412 of 530 in one quarter, 231 of 540 a year on, so that the share went from 78% to 33%."""
    found = _FROM_TO.search(marked, said.start, said.end) if before else None
    counts = [*_OF_SO_MANY.finditer(marked, before[0].start, said.start)] if found else []
    if found is None or len(counts) != 2:
        return
    for name, count in zip("ab", counts, strict=True):
        stated = amount(text, marked, *found.span(name), p.DASHED)
        part, whole = (counted_exactly(text[slice(*count.span(one))]) for one in "kn")
        if stated and 0 < part.low <= whole.low:
            gives = Interval(part.low / whole.high, part.high / whole.low)
            if not gives.meets(stated.interval.times(0.01)) and abs(gives.middle - stated.interval.middle / 100) < _OFF:
                yield Slip(span_of(text, count.start(), found.end()), "share", percent(gives.middle))


# Averages -------------------------------------------------------------------------------------------------------------

_AVERAGE = regex(
    rf"(?P<all>{N})(?: [a-z’'-]+){{1,4}}? (?:in|over|during) (?:(?:the|its|our|a|first|last|past|full|whole) ){{0,3}}"
    rf"(?:(?P<span>{N}) )?(?P<unit>week|month|year)s?\b[^.;]{{0,60}}?\b(?:averag(?:e of|ing)|or|(?:that|which) is"
    rf"|making) (?:(?:about|around|some|nearly|over|almost|roughly) )?(?P<one>{N})(?: [a-z’'-]+)? (?:a|per|each|every) "
    rf"(?P<per>day|week|month)\b"
)
_IN_A_YEAR = {"day": (230, 366), "week": (38, 53), "month": (12, 12), "year": (1, 1)}


def _averages(text: str, marked: str) -> Iterator[Slip]:
    """1,460 visits in twelve months, an average of 8 a day."""
    for found in _AVERAGE.finditer(marked):
        numbers = [amount(text, marked, *found.span(name)) if found[name] else None for name in ("all", "one", "span")]
        all_, one, span = numbers
        if all_ is None or one is None or not (_is_bounded(one) and _is_bounded(all_)):
            continue
        spans = span.interval.middle if span else 1
        least, most = (n * spans for n in _IN_A_YEAR[found["per"]])
        longest, shortest = _IN_A_YEAR[found["unit"]]
        gives = Interval(all_.interval.low * longest / most, all_.interval.high * shortest / least)
        low, high = sorted((gives.middle, one.interval.middle))
        if not gives.meets(one.interval) and low >= _LIKE * high:
            yield Slip(span_of(text, *found.span()), "product", plain(gives.middle, one.unit))
