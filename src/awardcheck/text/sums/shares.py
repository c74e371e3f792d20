"""Stated shares, held against the two counts that they are shares of: "47 of 60 (68%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from awardcheck.text import Span
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, Slip, amount, amounts, is_in_range, percent, span_of
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.figures.rounding import (
    Interval,
    as_written,
    between,
    counted_exactly,
    fraction_said,
    hedge,
    ratio,
    widened,
)
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_CROWD = 10  # numbers of a sentence that are looked at
_LOOSE = 0.3  # parts by which "three in four" may be off
_OF_THEM = regex(
    rf"(?P<p>{F}|{N} ?(?:%|per ?cent)) of (?:them|these|those)(?:,| \(| –) ?(?P<k>{N})"
    r"(?! ?(?:%|per ?cent|days|weeks|of\b|out\b))"
)
_RATE = regex(
    rf"(?P<k>{N}) (?:[a-z-]+ ){{1,3}}?(?:in|over|across|from|out of|for) (?P<n>{N}) (?:[a-z-]+ ){{0,3}}?[a-z-]+"
    rf"(?:,|:|;| –| \() ?(?:(?:that is|which is|or|a rate of|giving|equal to|about|at) ){{0,2}}"
    rf"(?P<rate>{N})(?: [a-z]+){{0,2}} per (?P<of>{N})\b"
)
# "We asked 60 patients. Fifty-one said that they would (92%).": so many of those who were asked.
_ASKED = regex(
    r"\b(?:asked|surveyed|interviewed|polled|rang|phoned|invited|wrote to|questioned|consulted|replied|responded"
    r"|answered|returned|filled in|completed)\b"
)
_SAID_SO = regex(
    rf"(?:(?:and|but|so|only|just|all but|in all) )?(?P<k>{N})(?: (?:of them|people|patients|carers|staff))? (?:said"
    rf"|told|agreed|felt|thought|would|were|had|knew|rated|wanted|found|could|replied|did)\b[^{NUMBER_SIGN}.;()]{{0,80}}?"
    rf" ?\((?P<p>{N} ?(?:%|per ?cent))\)"
)
_LEAST_LIKE = 0.5  # of a rate and what the numbers give; what lies farther off is of something else
_ROUGHLY_TEN = 10  # "nine out of ten" is a way of speaking


def wrong_shares(text: str, marked: str, all_numbers: str) -> Iterator[Slip]:
    """The shares that are not what the counts beside them give.

    `marked` has sizes blank, `all_numbers` has them: a share is taken of many a size.
    """
    if "%" in marked or "cent" in marked or FRACTION_SIGN in marked or compiled(p.IN_SO_MANY).search(marked):
        for pattern in p.SHARES:
            for match in compiled(pattern).finditer(marked):
                yield from _wrong(text, marked, match, _sharing(text, all_numbers, match))
    for said in sentences(text) if "%" in marked or "cent" in marked else ():
        yield from _in_sentence(text, all_numbers, said)
    for match in _OF_THEM.finditer(all_numbers):
        yield from _of_them(text, all_numbers, match)
    yield from _of_those_asked(text, all_numbers)
    for match in _RATE.finditer(marked) if " per 1" in text or " per hundred" in text else ():
        yield from _of_so_many(text, match)


def _of_so_many(text: str, match: re.Match[str]) -> Iterator[Slip]:
    """48 falls in 8,000 bed days, that is 3.8 falls per 1,000 bed days."""
    part, whole = (_count(text, match, name) for name in "kn")
    of = value(text[slice(*match.span("of"))])
    stated = as_written(text[slice(*match.span("rate"))])
    gives = ratio(part, whole).times(of) if 0 < part.low <= part.high < whole.low else stated
    if not gives.meets(stated) and _LEAST_LIKE < stated.middle / gives.middle < 1 / _LEAST_LIKE:
        yield Slip(span_of(text, *match.span()), "share", f"{gives.middle:.1f}")


def _of_them(text: str, marked: str, match: re.Match[str]) -> Iterator[Slip]:
    """We took on 640 people. Three quarters of them, 420 in all, stayed: of the only count of the sentence ahead."""
    told = sentences(text)
    nth = next(at for at, one in enumerate(told) if match.start() < one.end)
    share = _share(text, marked, *match.span("p"))
    ahead = amounts(text, marked, told[nth - 1].start, told[nth - 1].end) if nth else []
    whole = [one.interval for one in ahead if not one.unit and one.interval.low > _ROUGHLY_TEN]
    part = _count(text, match, "k")
    if share and len(whole) == 1 and part.high < whole[0].low and not ratio(part, whole[0]).meets(share):
        start = next(one.start for one in ahead if one.interval == whole[0])
        yield Slip(span_of(text, start, match.end()), "share", percent(part.middle / whole[0].middle))


def _sharing(text: str, marked: str, match: re.Match[str]) -> Sequence[Amount]:
    """The numbers of the sentence in which a share ends."""
    said = next(one for one in sentences(text) if match.end() <= one.end or one.end >= len(text.rstrip()))
    return amounts(text, marked, said.start, said.end)[:_CROWD]


def _of_those_asked(text: str, marked: str) -> Iterator[Slip]:
    """So many who said so, in the sentence behind the one that tells how many were asked, its only count."""
    for ahead, said in pairwise(sentences(text)) if "(" in text else ():
        match = _SAID_SO.match(marked, said.start, said.end)
        asked = [one for one in amounts(text, marked, ahead.start, ahead.end) if one.unit != "%"]
        if match is None or len(asked) != 1 or asked[0].unit or not _ASKED.search(marked, ahead.start, ahead.end):
            continue
        share, part, whole = _share(text, marked, *match.span("p")), _count(text, match, "k"), asked[0].interval
        gives = ratio(part, whole) if 0 < part.low <= part.high < whole.low else None
        if share and gives and whole.low > _ROUGHLY_TEN and not gives.meets(share):
            yield Slip(span_of(text, asked[0].start, match.end()), "share", percent(part.middle / whole.middle))


def _in_sentence(text: str, marked: str, said: Span) -> Iterator[Slip]:
    """Shares that follow at some distance; every other pair of the sentence may be the one that is meant."""
    for pattern in p.SHARES_LATER:
        for match in compiled(pattern).finditer(marked, said.start, said.end):
            if compiled(p.NO_SHARE).search(match.group()):
                continue
            others = amounts(text, marked, said.start, said.end)[:_CROWD]
            yield from _wrong(text, marked, match, others)


def _wrong(text: str, marked: str, match: re.Match[str], others: Sequence[Amount]) -> Iterator[Slip]:
    name = "p" if match["p"] else "q"
    share = _share(text, marked, *match.span(name))
    if (
        share is None
        or compiled(p.CHANGE_NOUN).search(match[name])
        or any(is_in_range(marked, n) for n in _numbers(marked, match, "k", "n"))
        or _is_pronoun(text, match)
    ):
        return
    part, whole = (_count(text, match, name) for name in ("k", "n"))
    if name == "q" and part.low > whole.high:
        part, whole = whole, part
    if not 0 < part.low <= whole.low or whole.high <= _ROUGHLY_TEN:
        return
    if compiled(p.OF).match(marked, match.end("k"), match.start("n") + 1):
        whole = _as_precise(whole, part)
    gives = ratio(part, whole)
    if not gives.meets(share) and not any(way.meets(share) for way in _other_ways(others, marked)):
        yield Slip(span_of(text, *match.span()), "share", percent(part.middle / whole.middle))


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    """Whether the part is the "one" of "781 of 989 residents have one (79%)"."""
    start, end = match.span("k")
    return text[start:end] == "one" and match.start("n") < start


def _share(text: str, marked: str, start: int, end: int) -> Interval | None:
    part = compiled(p.FRACTION).search(marked, start, end)
    if few := compiled(p.IN_SO_MANY).search(marked, start, end):
        return _in_so_many(text, few)
    if part is None:
        stated = amount(text, marked, start, end)
        return stated.interval.times(0.01) if stated else None
    return fraction_said(text, *part.span())


def _in_so_many(text: str, few: re.Match[str]) -> Interval | None:
    """What "three in four" may stand for."""
    part, whole = (value(text[slice(*few.span(name))]) for name in ("k", "n"))
    if not 0 < part < whole <= _ROUGHLY_TEN:
        return None
    said = Interval((part - _LOOSE) / whole, (part + _LOOSE) / whole)
    return widened(said, hedge(text[max(0, few.start() - 30) : few.start()]))


def shares_of(counts: Sequence[Amount], marked: str) -> Iterator[Interval]:
    """The share that each of the numbers is of each larger one, and what is left of it."""
    known = [one for one in counts if one.interval.low > 0]
    for one in known:
        for other in known:
            if one.interval.middle < other.interval.middle:
                share = _ratio(one, other, marked)
                yield share
                yield Interval(1 - share.high, 1 - share.low)


def _ratio(part: Amount, whole: Amount, marked: str) -> Interval:
    is_of = _is_of(marked, part, whole)
    return ratio(part.interval, _as_precise(whole.interval, part.interval) if is_of else whole.interval)


def _is_of(marked: str, part: Amount, whole: Amount) -> bool:
    found = compiled(p.OF).match(marked, part.end, whole.start + 1) if part.end < whole.start else None
    return found is not None and found.end() == whole.start


def _as_precise(whole: Interval, part: Interval) -> Interval:
    """The whole of "120 of 200", which nobody rounds more than its part."""
    if whole.high - whole.low <= part.high - part.low:
        return whole
    half = (part.high - part.low) / 2
    return Interval(whole.middle - half, whole.middle + half)


def shares_of_what_was(changes: Sequence[Amount], counts: Sequence[Amount]) -> Iterator[Interval]:
    """The share that each change is of what was before it, where another number is what is now: "1,627, 269 fewer"."""
    for change, now in product((one.interval for one in changes), [one.interval for one in counts]):
        if 0 < change.low <= change.high < now.low:
            yield Interval(change.low / (now.high + change.low), change.high / (now.low + change.high))
            yield ratio(change, between(change, now))


def _other_ways(others: Sequence[Amount], marked: str) -> Iterator[Interval]:
    """Every share, and every change, that two numbers give."""
    counts = [other for other in others if other.unit != "%" and other.interval.low > 0]
    for one in counts:
        for other in counts:
            if one is not other:
                share = _ratio(one, other, marked)
                yield share
                yield Interval(1 - share.high, 1 - share.low)
                if not _is_of(marked, other, one):  # "120 of 200" tells of no growth to 200
                    yield Interval(share.low - 1, share.high - 1)


def _numbers(marked: str, match: re.Match[str], *names: str) -> Iterator[re.Match[str]]:
    for name in names:
        if found := compiled(p.NUMBER).match(marked, match.start(name)):
            yield found


def _count(text: str, match: re.Match[str], name: str) -> Interval:
    start, end = match.span(name)
    return counted_exactly(text[start:end], text[max(0, start - 30) : start], text[end : end + 10])
