"""Which terms of a passage one of them may have been made of, and what they give.

A reckoning is a claim, its kind and the terms it would be made of. Here all are told that could be by their units and
their places; which of them the words mean is the matter of `signs` and of the trained weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from math import inf
from typing import Literal

from awardcheck.records import NamedTuple
from awardcheck.text.figures.amounts import Why, is_money
from awardcheck.text.figures.rounding import Interval, between, changed, exactly, product, ratio, sum_of
from awardcheck.text.sums.terms import Term, per_unit

Kind = Literal["change", "difference", "share", "total", "product", "quotient"]
May = Callable[[Term, Kind], bool]

_BACK, _AHEAD = 4, 4  # sentences before and after the claim in which its terms may stand
_CROWD = 12  # terms that are looked at, the nearest
_MOST_PARTS = 7
_SMALL = 0.04  # of a total: what is less may be no part of it, but how often or how long something was
_NOTHING_OFF = 0.01  # of a number: who takes less off tells nothing
_NEAR_HUNDRED = 40  # that shares of one whole may be off
_FAR = 3.4  # times that a claim may be off and still be held against what its terms give
_ONE, _TEN = Interval(1, 1), 10
PERIODS = {  # of how many a longer one is made, at the least and at the most that anybody means by it
    ("week", "year"): Interval(36, 53),
    ("month", "year"): Interval(12, 12),
    ("day", "week"): Interval(5, 7),
    ("day", "year"): Interval(190, 366),
    ("night", "year"): Interval(190, 366),
    ("quarter", "year"): Interval(4, 4),
    ("week", "month"): Interval(4, 4.4),
}
_OF_TIME = ("minute", "day", "month")


class Reckoning(NamedTuple):
    """A claim and what it may have been made of: for a change what was before and after, for a share whole and part."""

    kind: Kind
    claim: Term
    terms: tuple[Term, ...]
    gives: Interval
    states: Interval

    @property
    def holds(self) -> bool:
        return self.gives.meets(self.states)

    @property
    def off(self) -> float:
        """By how many times the larger of what is given and stated is the other; infinite for unlike things."""
        low, high = sorted((self.gives.middle, self.states.edge))
        return high / low if low > 0 else inf

    @property
    def miswritten(self) -> str:
        """How the digits stated differ from those given, if by one or by their order, and how many they are."""
        if self.claim.unit in ("part", "times") or self.holds:
            return ""
        unit = 0.01 if self.claim.unit == "%" else per_unit(self.claim.scale)
        step = unit if self.claim.how else (self.states.high - self.states.low) or unit
        stated, given = (str(round(number / step)) for number in (self.states.edge, self.gives.middle))
        stated, given = stated.rstrip("0") or "0", given.rstrip("0") or "0"
        if stated == given:
            return "nought"
        if len(stated) != len(given):
            return ""
        differ = [at for at, (a, b) in enumerate(zip(stated, given, strict=True)) if a != b]
        if len(differ) == 1:
            return f"digit of {min(4, len(stated))}"
        return f"order of {min(4, len(stated))}" if sorted(stated) == sorted(given) else ""

    @property
    def why(self) -> Why | None:
        """What a change that does not hold would be, if a usual slip was made: points, a share left, of the later."""
        if self.kind != "change" or self.claim.unit not in ("%", "part") or self.holds:
            return None
        before, after = (term.exact for term in self.terms)
        if all(term.unit == "%" for term in self.terms) and between(before, after).meets(self.claim.interval):
            return "points"
        if ratio(after, before).meets(self.states):
            return "to"
        return "base" if changed(after, before).meets(self.states) else None

    @property
    def is_tenfold(self) -> bool:
        """Whether a nought may have been forgotten, or written once too often."""
        return _TEN / 1.1 < self.off < _TEN * 1.1 and self.miswritten == "nought"


def reckonings(found: Sequence[Term], may: May = lambda _claim, _kind: True) -> Iterator[list[Reckoning]]:
    """Of each term, if it `may` be a claim of the kind, all that it may have been made of."""
    for claim in found:
        if told := ways(found, claim, may):
            yield told


def ways(found: Sequence[Term], claim: Term, may: May = lambda _claim, _kind: True) -> list[Reckoning]:
    """All that a claim may have been made of, near enough to be meant."""
    if claim.exact.meets(_ONE) and claim.unit in ("", "£"):
        return []  # "for every £1"
    counted = [one for one in near_terms(found, claim) if one.unit != "part" and one.exact.low > 0]
    kinds = [kind for kind in _kinds(claim, len(counted)) if may(claim, kind)]
    told = (one for kind in kinds for one in _WAYS[kind](claim, counted))
    return [one for one in told if one.off <= _FAR or one.is_tenfold or one.why == "points"]


def _kinds(claim: Term, others: int) -> tuple[Kind, ...]:
    """What a number of its unit may be, beside so many others."""
    if others < len("ab"):
        return ("product",) if others and claim.unit not in ("%", "part", "times", "point") else ()
    if claim.unit == "%":
        return ("change", "share", "total")
    if claim.unit == "part":
        return ("change", "share")
    if claim.unit == "times":
        return ("change",)
    return ("difference",) if claim.unit == "point" else ("difference", "total", "product", "quotient")


def near_terms(found: Sequence[Term], claim: Term) -> list[Term]:
    """The terms beside a claim, in order."""
    window = [
        one for one in found if one is not claim and -_BACK <= one.nth - claim.nth <= _AHEAD and one.unit != "times"
    ]
    window.sort(key=lambda one: abs(one.start - claim.start))
    return sorted(window[:_CROWD])


def _changes(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    states = claim.as_part
    for a, b in _alike(counted):
        gives = ratio(b.rounded, a.rounded) if claim.unit == "times" else changed(a.rounded, b.rounded)
        yield Reckoning("change", claim, (a, b), gives, states)


def _shares(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    """The part that is told, or the rest."""
    states = claim.as_part
    for a, b in _alike([one for one in counted if one.unit not in ("%", "point")]):
        if b.exact.middle < a.exact.middle:
            part = ratio(b.exact, a.exact)
            yield Reckoning("share", claim, (a, b), part, states)
            yield Reckoning("share", claim, (a, b), Interval(1 - part.high, 1 - part.low), states)


def _alike(counted: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Pairs of one unit, each in both orders."""
    for one, other in permutations(counted, 2):
        a, b = one.like(other), other.like(one)
        if a.unit == b.unit and a.exact != b.exact:
            yield a, b


def _differences(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    for one, other in combinations(counted, 2):
        a, b, c = _of_one_time(one, other, claim)
        unit = "%" if c.unit == "point" else c.unit
        units = {a.unit, b.unit}
        fits = units == {unit} or (c.unit == "point" and units <= {"", "%"})
        if fits and a.exact != b.exact and claim.unit != "%":
            large, small = (a, b) if a.exact.middle > b.exact.middle else (b, a)
            if small.exact.middle < _NOTHING_OFF * large.exact.middle:
                continue
            yield Reckoning("difference", claim, (large, small), between(a.rounded, b.rounded), c.interval)


def _of_one_time(a: Term, b: Term, claim: Term) -> tuple[Term, Term, Term]:
    """All three with the unit that one of them tells: "31 hours sooner, a wait of 35 hours then, 4 now"."""
    tells = next((one for one in (claim, a, b) if one.unit in _OF_TIME), None)
    if tells is None:
        return a, b, claim
    return a.like(tells), b.like(tells), claim.like(tells)


def _totals(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    """Runs of terms of the claim's unit, one after the other; bare numbers between times are times."""
    if claim.unit == "%":
        yield from _hundreds(claim, [one for one in counted if one.unit == "%"])
        return
    parts = [one for one in counted if one.unit == claim.unit or (not one.unit and claim.unit in _OF_TIME)]
    large = [one for one in parts if bare(one).middle > _SMALL * bare(claim).edge]
    yield from _runs(claim, parts)
    if len(large) < len(parts):
        yield from _runs(claim, large)


def _runs(claim: Term, parts: Sequence[Term]) -> Iterator[Reckoning]:
    for start in range(len(parts)):
        for end in range(start + 2, min(len(parts), start + _MOST_PARTS) + 1):
            tells = next((one for one in parts[start:end] if one.scale), claim)
            run = tuple(one.like(tells) for one in parts[start:end])
            c = claim.like(tells)
            if all(one.exact.high < c.exact.edge * 1.5 for one in run):
                sum_ = sum_of(one.exact for one in run)
                yield Reckoning("total", claim, run, sum_, c.interval)
                if ones := _ones(claim, parts, start, end):
                    yield Reckoning("total", claim, run, sum_ + exactly(ones), c.interval)


def _ones(claim: Term, parts: Sequence[Term], start: int, end: int) -> int:
    """How many "one" of something stand among the parts: "three nurses, two porters and one chaplain"."""
    if claim.unit:
        return 0
    after = [one for one in (claim, *parts[end:]) if one > parts[end - 1]]
    return (min(after).ones if after else claim.all_ones) - parts[start].ones


def _hundreds(claim: Term, parts: Sequence[Term]) -> Iterator[Reckoning]:
    """Shares that are told right ahead of the last of them, all of one whole."""
    ahead = [one for one in parts if one < claim]
    for most in range(2, min(len(ahead), _MOST_PARTS) + 1):
        run = tuple(ahead[-most:])
        sum_ = sum_of(one.interval for one in (*run, claim))
        if abs(sum_.middle - 100) < _NEAR_HUNDRED:
            yield Reckoning("total", claim, run, sum_, exactly(100))


def _products(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    most = bare(claim).edge * _FAR if not claim.unit else inf
    smaller = [one for one in counted if one.unit not in ("%", "point") and bare(one).high < most]
    for one in smaller:
        if one.unit == claim.unit:
            for (short, _), factor in PERIODS.items():
                if short in one.each:
                    yield Reckoning("product", claim, (one,), product(one.exact, factor), claim.interval)
    for size in (2, 3):
        for factors in combinations(smaller, size):
            if _multiply(claim, factors):
                gives = product(*(one.exact if one.unit == claim.unit else bare(one) for one in factors))
                yield Reckoning("product", claim, factors, gives, claim.interval)


def _multiply(claim: Term, factors: Sequence[Term]) -> bool:
    """Whether the factors give something of the claim's unit: pounds times times, minutes times people."""
    if is_money(claim.unit) or claim.unit in _OF_TIME:
        of_unit = sum(one.unit == claim.unit for one in factors)
        others = sum(is_money(one.unit) for one in factors if one.unit != claim.unit)
        return of_unit == 1 and not others
    return not any(is_money(one.unit) or one.unit == "minute" for one in factors)


def bare(one: Term) -> Interval:
    """A time as the number it was written as: 48 of "48 weeks"."""
    unit = per_unit(one.scale)
    return one.exact if unit == 1 else one.exact.times(1 / unit)


def _quotients(claim: Term, counted: Sequence[Term]) -> Iterator[Reckoning]:
    for a, b in permutations(counted, 2):
        if "%" not in (a.unit, b.unit) and _divide(claim, a, b):
            own = a.exact if a.unit == claim.unit else bare(a)
            gives = ratio(a.exact, b.exact) if a.unit == b.unit else ratio(own, bare(b))
            yield Reckoning("quotient", claim, (a, b), gives, claim.interval)


def _divide(claim: Term, a: Term, b: Term) -> bool:
    """Whether so much of the one for each of the other gives something of the claim's unit: pounds for pounds, too."""
    if is_money(claim.unit):
        return is_money(a.unit)
    if claim.unit in _OF_TIME:
        return a.unit in (claim.unit, "") and b.unit != claim.unit and not is_money(b.unit)
    return (a.unit == "" and not is_money(b.unit)) or a.unit == b.unit


_WAYS: dict[Kind, Callable[[Term, Sequence[Term]], Iterator[Reckoning]]] = {
    "change": _changes,
    "share": _shares,
    "difference": _differences,
    "total": _totals,
    "product": _products,
    "quotient": _quotients,
}
