"""Two shares of two pairs of counts, told afterwards; and how many a share of so many is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.text import Span
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Slip, amount, percent, plain, span_of
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N
from awardcheck.text.figures.rounding import Interval, counted_exactly, fraction_said, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.held import LONGEST

_OFF = 0.3
_OF_SO_MANY = regex(rf"(?P<k>{N})(?: [a-z]+)? (?:out )?of (?:(?:the|our|all) ){{0,2}}(?P<n>{N})")
_FROM_TO = regex(
    rf"\b(?:share|proportion|rate|percentage|from|went|fell|rose|improved|dropped)\b[^.;]{{0,60}}?\bfrom"
    rf" (?P<a>{N}) ?(?:%|per ?cent)? to (?P<b>{N}) ?(?:%|per ?cent)"
)
# "212 of 268 replied, 79%": its share is told already.
_HAS_SHARE = regex(rf"[^.;{NUMBER_SIGN}]{{0,25}}{N} ?(?:%|per ?cent)")


def wrong_pairs(text: str, marked: str) -> Iterator[Slip]:
    """The pairs of shares that two counts of so many do not give; `marked` is `amounts.reckoned` text."""
    yield from _parts_of(text, marked)
    if "from" not in marked:
        return
    told = [said for said in sentences(text) if said.end - said.start < LONGEST]
    for nth, said in enumerate(told):
        yield from _two_shares(text, marked, told[max(0, nth - 2) : nth], said)


def _two_shares(text: str, marked: str, before: Sequence[Span], said: Span) -> Iterator[Slip]:
    """412 of 530 in one quarter, 231 of 540 a year on, so that the share went from 78% to 33%."""
    found = _FROM_TO.search(marked, said.start, said.end) if before else None
    counts = [*_OF_SO_MANY.finditer(marked, before[0].start, said.start)] if found else []
    if found is None or len(counts) != 2 or any(_HAS_SHARE.match(marked, count.end()) for count in counts):
        return
    for name, count in zip("ab", counts, strict=True):
        stated = amount(text, marked, *found.span(name), p.DASHED)
        part, whole = (counted_exactly(text[slice(*count.span(one))]) for one in "kn")
        if stated and 0 < part.low <= whole.low:
            gives = ratio(part, whole)
            if not gives.meets(stated.interval.times(0.01)) and abs(gives.middle - stated.interval.middle / 100) < _OFF:
                yield Slip(span_of(text, count.start(), found.end()), "share", percent(gives.middle))


_SO_MANY = regex(
    rf"(?P<f>{F}|{N} ?(?:%|per ?cent)) of (?:(?:the|our|all|these|those|its|their) ){{0,2}}(?P<n>{N})"
    rf"(?! ?(?:%|per ?cent))[^{FRACTION_SIGN};%£\n|]{{1,80}}?[.,:(–—] ?"
    rf"(?:(?:that is|that['’]s|that makes|that means|which is|which makes|or|i\.e\.|in other words),? )"
    rf"(?:(?:about|around|some|nearly|almost|just|over|under) ){{0,2}}(?P<k>{N})(?! ?(?:%|per ?cent|in|of|out of)\b)"
)
_NEAR = 0.35
_LEAST = 10


def _parts_of(text: str, marked: str) -> Iterator[Slip]:
    """Half of our 46 volunteers are young; that is 26 people."""
    for found in _SO_MANY.finditer(marked):
        share = _share(text, marked, *found.span("f"))
        whole, part = (amount(text, marked, *found.span(name)) for name in "nk")
        if share is None or whole is None or part is None or whole.unit != part.unit or whole.interval.low < _LEAST:
            continue
        gives = Interval(share.low * whole.interval.low, share.high * whole.interval.high)
        middle = share.middle * whole.interval.middle
        if not gives.meets(part.interval) and abs(middle - part.interval.middle) < _NEAR * middle:
            yield Slip(span_of(text, *found.span()), "product", plain(round(middle), part.unit))


def _share(text: str, marked: str, start: int, end: int) -> Interval | None:
    if marked[start] == FRACTION_SIGN:
        return fraction_said(text, start, end)
    stated = amount(text, marked, start, end)
    return stated.interval.times(0.01) if stated else None
