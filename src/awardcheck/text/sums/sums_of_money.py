"""Two sums of money and what is reckoned from them: what is left when the cost is taken off, and what comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, amount, plain, span_of
from awardcheck.text.figures.measures import EACH, Measure, measures
from awardcheck.text.figures.rounding import Interval, is_near_miss, is_of_spent, ratio
from awardcheck.text.patterns import compiled
from awardcheck.text.sentences import sentences
from awardcheck.text.sums import reckoning_patterns as q

_BACK = 3  # sentences before a result in which its sums may stand
# How far off a result may be and still be a slip, as a share of what the sums give.
_NEAR_NET, _NEAR_RETURN = 0.5, 0.65


def wrong_money(text: str, marked: str) -> Iterator[Slip]:
    """The nets and returns that do not agree with their sums; `marked` is `amounts.reckoned` text."""
    if marked.count("£") < len("ab"):
        return
    told = sentences(text)
    numbers = [[one for one in here if one.unit == "£"] for here in measures(text, marked)]
    for nth, said in enumerate(told):
        for first in range(nth, max(-1, nth - _BACK), -1):
            sums = [one for here in numbers[first : nth + 1] for one in here if EACH not in one.each]
            where = Span(told[first].start, said.end, "")
            slip = _returned(text, marked, where, said, sums) or _net(text, marked, where, said, sums)
            if slip:
                yield slip
                break


def _net(text: str, marked: str, where: Span, said: Span, sums: Sequence[Measure]) -> Slip | None:
    """It saved so much and cost so much, which leaves so much."""
    if len(sums) != len("abc") or sums[-1].start < said.start:
        return None
    one, other, result = sums
    if compiled(q.MORE_TO_IT).search(marked, other.end, result.start):
        return None
    left = compiled(q.LEFT).search(marked, other.end, result.start)
    net = compiled(q.NET).search(marked, other.end, min(where.end, result.end + 15))
    if not left and not (net and _tells_both(marked, where)):
        return None
    low, high = _in_order(one, other)
    gives = Interval(max(0.0, high.low - low.high), high.high - low.low)
    if not is_near_miss(gives, result.interval, _NEAR_NET):
        return None
    return Slip(span_of(text, one.start, result.end), "net", plain(high.middle - low.middle, "£"))


def _returned(text: str, marked: str, where: Span, said: Span, sums: Sequence[Measure]) -> Slip | None:
    """So much for every pound, held against what came back and what was paid."""
    found = compiled(q.FOR_EVERY_POUND).search(marked, where.start, where.end)
    if found is None:
        return None
    told = max(found.end(), sums[-1].end if sums else 0)  # where all that it says has been said
    if where.end < found.end() or told < said.start:
        return None
    stated = amount(text, marked, *found.span("x" if found["x"] else "y" if found["y"] else "z"))
    sums = _once(one for one in sums if not found.start() <= one.start < found.end())
    if stated is None or len(sums) != len("ab") or compiled(q.NO_RETURN).search(marked, where.start, where.end):
        return None
    low, high = _in_order(*sums)
    if not _tells_both(marked, where) or low.low <= 0 or inf in (low.high, high.high):
        return None
    gives = ratio(high, low)
    if Interval(gives.low - 1, gives.high - 1).meets(stated.interval):
        return None  # what is left for each pound when the pound itself is taken off
    if is_of_spent(high, low, stated.interval):
        return None
    if not is_near_miss(gives, stated.interval, _NEAR_RETURN):
        return None
    start, end = min(found.start(), sums[0].start), max(found.end(), sums[-1].end)
    return Slip(span_of(text, start, end), "return", "£" + plain(high.middle / low.middle))


def _once(sums: Iterable[Measure]) -> list[Measure]:
    """The sums without those that are told again: "the partnership's £150,000"."""
    return [*{one.interval: one for one in reversed([*sums])}.values()][::-1]


def _tells_both(marked: str, where: Span) -> bool:
    """Whether it speaks of what came in and of what went out."""
    return all(compiled(words).search(marked, where.start, where.end) for words in (q.GAIN, q.COST))


def _in_order(one: Measure, other: Measure) -> tuple[Interval, Interval]:
    """The smaller and the larger of two sums."""
    low, high = sorted((one.interval, other.interval), key=lambda interval: interval.middle)
    return low, high
