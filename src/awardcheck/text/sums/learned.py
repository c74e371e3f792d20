"""Statements that their numbers do not bear out, as trained weights tell which numbers a statement is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum, inf

from awardcheck.text.figures.amounts import Slip, What, is_money, percent, plain, reckoned, span_of
from awardcheck.text.figures.rounding import sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.claims import is_of_a_part
from awardcheck.text.sums.passage import Told, is_close, is_exact, is_loose, is_narrow, places
from awardcheck.text.sums.readings import (
    is_denied,
    is_no_return,
    is_not_of_all,
    is_of_a_date,
    is_of_others,
    is_open,
    is_reached,
)
from awardcheck.text.sums.relations import Reckoning, reckonings, ways
from awardcheck.text.sums.roundabout import in_other_period, net_of_two, roundabout
from awardcheck.text.sums.signs import WORD, of_all, of_claim, of_term, roles
from awardcheck.text.sums.strangers import is_of_strangers, is_planned
from awardcheck.text.sums.terms import Term, per_unit, terms
from awardcheck.text.sums.weights import Weights, weights

# Times that a claim may be off and still be meant for what its terms give: who says by how much and means to how much
# is farther off than others; "a third" and "halved" are said of what is near.
_FAR = {"change": 3.4, "share": 2.0, "difference": 1.8, "total": 1.8, "product": 1.8, "quotient": 1.8}
_FAR_IN_WORDS = 2.0
_FEW_TERMS = 3  # a passage with more has what its claims are made of
_CLOSE = 6  # numbers at the end of the passage before; all of them find no more
_TO_A_DIGIT = 0.002
_FULL_YEAR = regex(r"[^.;]{0,12}\b(?:(?:over|in|for) (?:a|the) (?:full |whole )?year|a year|per year|annually)\b", re.I)
_MOST_TERMS = 60  # a passage with more numbers is a table of something


_RULED_OUT = (is_of_strangers, is_of_others, is_denied, is_reached, is_not_of_all, is_of_a_date, is_no_return)


def wrong_reckonings(text: str, marked: str, before: str = "") -> Iterator[Slip]:
    """The statements that cannot be true; `marked` is `amounts.reckoned` text, `before` the passage ahead of it.

    A passage that has few numbers is read together with those of the one before it.
    """
    own: Sequence[Term] = terms(text, marked)
    ahead = terms(before, reckoned(before))[-_CLOSE:] if before and 0 < len(own) <= _FEW_TERMS else ()
    fewest = len("ab") if any(one.each for one in own) else len("abc")  # so much a month gives so much a year
    if not fewest <= len(ahead) + len(own) <= _MOST_TERMS:
        return
    first = len(before) + 1 if ahead else 0
    last = len(sentences(before)) if ahead else 0
    own = [one._replace(start=one.start + first, end=one.end + first, nth=one.nth + last) for one in own]
    if ahead:
        text, marked = f"{before}\n{text}", f"{reckoned(before)}\n{marked}"
    told = sentences(text)
    for wrong in surest(text, marked, [*ahead, *own], weights(), first):
        said, of = told[wrong.claim.nth], [told[term.nth] for term in wrong.terms]
        start, end = wrong.claim.start - said.start, wrong.claim.end - said.start
        if is_planned(said.text, start, end, all(one == said for one in of)):
            continue
        if of[0].start >= first or not is_of_a_part(marked, said, wrong.claim.start, of):
            yield _slip(text, wrong, first)


def surest(text: str, marked: str, found: Sequence[Term], given: Weights, first: int = 0) -> Iterator[Reckoning]:
    """Of each claim the reckoning that it is surely made of and that does not hold, unless another may be meant.

    Claims that begin before `first` are passed over.
    """
    told = Told(text, marked, found)
    weighed = Weighed(told, given)
    every = [*reckonings(found, weighed.may_claim)]
    for one in every:
        told.take(one)
    for one in every:
        if one[0].claim.start >= first and (wrong := weighed.surest(one)):
            yield wrong


# What signs add up to for every kind, and those of them that may add something for one kind
_Weighed = tuple[float, list[str]]


class Weighed:
    """A passage with what the signs of its claims and of its terms add up to, each of them added up once.

    They come in any order, so they are added up exactly: a sum at its threshold falls on the same side in each process.
    """

    def __init__(self, told: Told, given: Weights) -> None:
        self.told, self.given = told, given
        self._of_claims: dict[int, _Weighed] = {}  # by where they stand
        self._of_terms: dict[tuple[int, str, str], _Weighed] = {}  # by where they stand, a unit lent to them, and role

    def surest(self, of_claim: Sequence[Reckoning]) -> Reckoning | None:
        """Of the reckonings of one claim the surest, if it does not hold and nothing that does is exact or as sure."""
        least = self.given.least
        sums = [(self.sum(one) - least[one.kind], one) for one in of_claim if not one.holds and self.may(one)]
        best, wrong = max(sums, key=lambda found: found[0], default=(-inf, None))
        if wrong is None or best < 0:
            return None
        enough = best + least[wrong.kind] - self.given.above
        others = [one for one in ways(self.told.terms, wrong.claim) if one.holds and is_open(self.told, one)]
        if any(self._is_at_home(one) for one in others) and not self._is_at_home(wrong):
            return None
        if any(_is_other_kind(one, wrong) or is_exact(one) for one in others):
            return None
        if any(self.sum(one) > enough + self.given.above * is_loose(one) for one in others):
            return None
        if any(rules_out(self.told, wrong) for rules_out in _RULED_OUT):
            return None
        if wrong.kind == "total" and self._is_left(wrong):
            return None
        if wrong.kind == "difference" and any(net_of_two(self.told.terms, wrong.claim)):
            return None
        if wrong.kind == "quotient" and in_other_period(self.told.terms, wrong.claim):
            return None
        told = self._is_told(wrong) or self._is_roundabout(wrong.claim) or self._is_of_some_months(wrong)
        return None if told else wrong

    def _is_at_home(self, one: Reckoning) -> bool:
        """Whether all its numbers stand in one sentence."""
        return all(term.nth == one.claim.nth for term in one.terms)

    def _is_left(self, wrong: Reckoning) -> bool:
        """Whether what seems a sum is what is left of another number, or of one of its parts, less the others."""
        *parts, most = sorted((wrong.states, *(term.exact for term in wrong.terms)), key=lambda number: number.middle)
        if sum_of(parts).meets(most):
            return True
        whole = wrong.gives + wrong.states
        own = {wrong.claim.start, *places(wrong)}
        return any(
            one.unit == wrong.claim.unit and one.start not in own and whole.meets(one.exact) for one in self.told.terms
        )

    def _is_of_some_months(self, wrong: Reckoning) -> bool:
        """Whether a passage of two numbers tells what so much a month came to in a part of the year."""
        if len(self.told.terms) > len("ab") or _FULL_YEAR.match(self.told.text, wrong.claim.end):
            return False
        times = wrong.states.middle / wrong.terms[0].exact.middle
        return abs(times - round(times)) < _TO_A_DIGIT * times

    def _is_roundabout(self, claim: Term) -> bool:
        """Whether a claim that leaves little open is what numbers near it give in two steps."""
        return is_narrow(claim.interval) and any(roundabout(self.told.terms, claim))

    def _is_told(self, wrong: Reckoning) -> bool:
        """Whether another number is what the terms give: "It is £250 now; before, at £628 for two, it was £314"."""
        own = places(wrong)
        return any(
            one.holds and (is_close(one) or _are_in_words(term, wrong.claim)) and places(one) == own
            for term in self.told.terms
            if term is not wrong.claim and term.start not in own
            for one in ways(self.told.terms, term, lambda _claim, kind: kind == wrong.kind)
        )

    def may_claim(self, claim: Term, kind: str) -> bool:
        """Whether a number may be what others come to, as it is told."""
        return self.of_claim(claim, kind) >= self.given.claim[kind]

    def may(self, one: Reckoning) -> bool:
        """Whether a reckoning can be sure enough, as its claim and its terms are by themselves."""
        most = _FAR_IN_WORDS if one.claim.unit in ("part", "times") else inf
        slip = one.is_tenfold or one.why == "points" or (one.claim.unit == "point" and bool(one.miswritten))
        near = slip or one.off <= min(most, _FAR[one.kind])
        if not near or not self.may_claim(one.claim, one.kind):
            return False
        return self.alone(one) + self.given.together[one.kind] >= self.given.least[one.kind]

    def sum(self, one: Reckoning) -> float:
        return self.alone(one) + self._added(self._for_all(of_all(self.told, one)), one.kind)

    def alone(self, one: Reckoning) -> float:
        """What its claim and its terms add up to without what they are to each other."""
        return self.of_claim(one.claim, one.kind) + sum(self.of_term(term, role, one.kind) for role, term in roles(one))

    def of_claim(self, claim: Term, kind: str) -> float:
        if claim.start not in self._of_claims:
            self._of_claims[claim.start] = self._for_all(of_claim(self.told, claim))
        return self.given.signs[""].get(kind, 0.0) + self._added(self._of_claims[claim.start], kind)

    def of_term(self, term: Term, role: str, kind: str) -> float:
        key = term.start, term.scale, role
        if key not in self._of_terms:
            self._of_terms[key] = self._for_all(of_term(self.told, term, role))
        return self._added(self._of_terms[key], kind)

    def _for_all(self, signs: Iterable[str]) -> _Weighed:
        found = [*signs]
        return _sum(found, self.given.signs[""]), [sign for sign in found if sign[0] != WORD]

    def _added(self, for_all: _Weighed, kind: str) -> float:
        always, signs = for_all
        return always + _sum(signs, self.given.signs[kind])


def _sum(signs: Iterable[str], weight: Mapping[str, float]) -> float:
    return fsum(filter(None, map(weight.get, signs)))


def _are_in_words(one: Term, other: Term) -> bool:
    """Whether both are shares in words: "Three in four are new. Two in three are girls"."""
    return one.unit == other.unit == "part"


def _is_other_kind(one: Reckoning, wrong: Reckoning) -> bool:
    """Whether the same numbers are reckoned with in another way: a rise from the one to the other, and not the rest."""
    return one.kind != wrong.kind and places(one) == places(wrong)


# What is told ------------------------------------------------------------------------------------------------------


def _slip(text: str, one: Reckoning, first: int) -> Slip:
    """A reckoning that does not hold, in a passage that begins at `first`."""
    numbers = [number for number in (one.claim, *one.terms) if number.start >= first]
    start, end = min(number.start for number in numbers) - first, max(number.end for number in numbers) - first
    return Slip(span_of(text[first:], start, end), _what(one), _said(one), one.why)


def _what(one: Reckoning) -> What:
    if one.kind == "share":
        return "share"
    if one.kind == "total":
        return "sum"
    if one.kind == "product":
        return "year" if len(one.terms) == 1 else "product"
    if one.kind == "quotient":
        return "return" if all(is_money(term.unit) for term in (one.claim, *one.terms)) else "product"
    return "change"


def _said(one: Reckoning) -> str:
    middle = one.gives.middle if one.gives.high < inf else one.gives.low
    if one.kind == "share":
        return percent(middle)
    if one.kind == "change":
        if one.claim.unit != "times":
            return percent(middle)
        return percent(abs(middle - 1)) if middle < len("ab") else f"{plain(middle)} times as much"
    return plain(middle / per_unit(one.claim.scale), one.claim.unit)
