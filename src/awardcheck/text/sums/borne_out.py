"""What two numbers give for a claim about them, and whether it may be meant for that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Literal

from awardcheck.text.figures.amounts import Why, alike, percent, plain
from awardcheck.text.figures.measures import Measure
from awardcheck.text.figures.rounding import Interval, between, changed, ratio
from awardcheck.text.sums.claims import Claim

_WHOLE = 1  # what a whole number of days leaves open
_LIKE = 0.4  # a difference that is less like what the numbers give is of something else
_FAR = 2.5  # times that a share may be off
_ARROW = 6  # characters between two numbers that only an arrow sets apart
_MANY = 10  # of fewer many a share is one by chance


def tight(one: Interval) -> Interval:
    """What a number may stand for beside words that leave much open, too: "halved" leaves no room for 6 and 4 days."""
    quarter = (one.high - one.low) / 4
    return Interval(one.low + quarter, one.high - quarter) if quarter <= _WHOLE / 4 else one


def recomputed(claim: Claim, one: Interval, other: Interval) -> Interval:
    """What the two give of the claim's kind: a change or a difference from the first, a share of it."""
    if claim.kind == "share":
        return ratio(other, one)
    return between(one, other) if claim.kind == "difference" else changed(one, other)


def usual_slip(claim: Claim, unit: str, one: Interval, other: Interval) -> Why | Literal["difference"] | None:
    """Whether a change was divided by the later number, is what is left, or the difference with a per cent sign: 150%
    from 500 to 200, 33% from 60 to 20, 19% from 38% to 57%, 11% from 17 to 6.
    """
    if claim.kind != "change" or claim.in_words:
        return None
    if between(one, other).times(0.01).meets(claim.interval):
        return "points" if unit == "%" else "difference"
    if ratio(other, one).meets(claim.interval):
        return "to"
    return "base" if changed(other, one).meets(claim.interval) else None


def is_near(claim: Claim, given: Interval) -> bool:
    """Whether a claim is so near to what the numbers give that it must be meant for it."""
    if claim.kind == "difference":
        low, high = sorted((given.middle, claim.interval.edge))
        return low >= _LIKE * high
    if abs(given.middle - claim.interval.edge) > claim.off * max(1.0, given.middle):
        return False
    return claim.in_words or claim.interval.edge / _FAR <= given.middle <= claim.interval.edge * _FAR


def ways(claim: Claim, window: Sequence[Measure], pair: tuple[Measure, Measure]) -> Iterator[Interval]:
    """Everything of the claim's kind that two other numbers near give, and a number that says the same."""
    counts = [one for one in window if one.bounded]
    starts = {one.start for one in pair}
    if claim.kind == "share":  # Admissions: 79 → 39 (51%)
        before, after = sorted(pair, key=lambda one: one.start)
        if before is pair[0] or after.start - before.end < _ARROW:
            yield changed(before.interval, after.interval)
    by_unit = claim.kind == "change" and bool(pair[0].unit)  # not by two providers and six flats beside £2.4m
    for a, b in permutations(counts, 2):
        if {a.start, b.start} == starts or (by_unit and _are_few(a, b)):
            continue
        one, other = a.exact, b.exact
        if claim.kind == "difference":
            if alike(a.unit, b.unit):
                yield from (between(one, other), one + other)
        elif claim.in_words:
            yield changed(one, other)
        elif alike(a.unit, b.unit):
            share = ratio(one, other)
            whole = one + other
            yield from (share, Interval(1 - share.high, 1 - share.low), Interval(share.low - 1, share.high - 1))
            yield ratio(one, whole)
            if a.unit == b.unit == "%":
                yield between(one, other).times(0.01)
    if claim.kind == "difference":
        yield from (one.interval for one in counts if one.unit == claim.unit and one.end <= claim.start)


def _are_few(*counts: Measure) -> bool:
    """Whether all are counts so small that they give many a share by chance."""
    return all(not one.unit and one.exact.high < _MANY for one in counts)


def told_instead(claim: Claim, one: Measure, other: Measure) -> str:
    """In words what the claim should be by the two."""
    a, b = one.interval.middle, other.interval.middle
    if claim.kind == "difference":
        return plain(abs(a - b), claim.unit)
    if claim.left:
        return f"{percent(b / a)} of what it was"
    return percent(b / a if claim.kind == "share" else abs(b - a) / a)
