"""What a claim may be made of in two steps, so that no one step is held against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, permutations
from itertools import product as product_of

from awardcheck.text.figures.amounts import is_money
from awardcheck.text.figures.rounding import Interval, between, product, ratio, sum_of
from awardcheck.text.sums.relations import PERIODS, bare, near_terms
from awardcheck.text.sums.terms import Term

_OFF = (2, 3, 4)  # numbers that are taken off one
_FEW = 5  # of other things than the many that are told: three drivers


def roundabout(found: Sequence[Term], claim: Term) -> Iterator[Interval]:
    """What numbers near a claim give in two steps that agrees with it."""
    near = [one for one in near_terms(found, claim) if one.unit not in ("part", "%", "point") and one.exact.low > 0]
    return (given for given in chain(_back(claim, near), _times_each(near)) if given.meets(claim.interval))


def _back(claim: Term, near: Sequence[Term]) -> Iterator[Interval]:
    """What comes back for each pound, where only what is left of it, less its cost, is told."""
    if is_money(claim.unit):
        for a, b in permutations([one.exact for one in near if one.unit == claim.unit], 2):
            yield ratio(a + b, b)
        sums = [one.exact for one in near if one.unit == claim.unit]
        for first, second, cost in zip(sums, sums[1:], sums[2:], strict=False):
            yield ratio(between(first, second), cost)


def _times_each(near: Sequence[Term]) -> Iterator[Interval]:
    """So much less for each of so many; a sum and another for each of so many."""
    for one, other in pairwise(near):
        a, b = one.like(other), other.like(one)
        for n in near if a.unit == b.unit and a.exact != b.exact else ():
            yield product(between(a.exact, b.exact), bare(n))
    for a, b, n in permutations(near, 3):
        if b.each and a.unit == b.unit:
            yield a.exact + product(b.exact, bare(n))


def in_other_period(found: Sequence[Term], claim: Term) -> bool:
    """Whether a rate is what another number is in a longer time: "6,300 in the year, or 17 a day"."""
    near = [one for one in near_terms(found, claim) if one.unit == claim.unit]
    return any(
        short in claim.each and long in one.each and product(claim.interval, factor).meets(one.exact)
        for (short, long), factor in PERIODS.items()
        for one in near
    )


def net_of_two(found: Sequence[Term], claim: Term) -> Iterator[Interval]:
    """What is left of a number less the two, three or four told next, or less a share, where that is the claim."""
    told = [one for one in near_terms(found, claim) if one.unit == claim.unit and one.exact.low > 0]
    sums = [one.exact for one in told if is_money(one.unit) or one.exact.middle > _FEW]
    for nth, whole in enumerate(sums):
        for many in _OFF:
            off = sum_of(sums[nth + 1 : nth + 1 + many])
            left = Interval(whole.low - off.high, whole.high - off.low)
            if nth + many < len(sums) and left.meets(claim.interval):
                yield left
    yield from _less_a_share(found, claim)


def _less_a_share(found: Sequence[Term], claim: Term) -> Iterator[Interval]:
    """The difference of two sums less a share of one of them: "£1.58m, then £1.17m; our fee is 4%, so £363,000 net"."""
    near = near_terms(found, claim)
    shares = [one.interval.times(0.01) for one in near if one.unit == "%"]
    for a, b in pairwise([one.exact for one in near if one.unit == claim.unit] if shares else []):
        for share, of in product_of(shares, (a, b, between(a, b))):
            gross, fee = between(a, b), product(share, of)
            net = Interval(gross.low - fee.high, gross.high - fee.low)
            if net.meets(claim.interval):
                yield net
