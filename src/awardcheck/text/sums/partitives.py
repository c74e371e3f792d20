"""Counts that are told to be a whole and a part of it: "29 of the 44 homes", "148 people … Thirty-seven said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from awardcheck.text.figures.amounts import is_money
from awardcheck.text.figures.measures import Measure
from awardcheck.text.figures.numbers import NUMBER_SIGN
from awardcheck.text.patterns import regex

_LEAST = 5  # fewer are steps and days, and no people of whom there are shares
_THE = r"(?:(?:the|our|all|these|those|its|their|a total of|some|about|over|around) ){0,3}"
_OF_THE = regex(rf"(?: [a-z’'-]+){{0,3}}? (?:out )?of {_THE}$")
_OUT_OF = regex(rf"\b(?:of|from) {_THE}(?:[a-z-]+ ){{0,3}}?(?:of )?[£€$]?$")
_NO_STOP = regex(rf"[^{NUMBER_SIGN};:%£|.]{{0,90}}$")
_OF_THEM = regex(r"(?: [a-z’'-]+){0,2}? of (?:them|these|those|whom|which|it|that|this)\b")
# "Thirty-seven said", with no noun: of those who were just counted, as those are who were asked or came.
_BARE = regex(r"(?:^|[.;:,–—] ?|\b(?:and|but|of whom|of these|of those),? )(?:(?:just|only|about|some|over|nearly) )?$")
_DID = regex(
    r" (?:of them )?(?:said|told|answered|replied|responded|came|turned|went|signed|took|had|have|were|are|was|left"
    r"|stayed|agreed|chose|asked|wanted|felt|completed|finished|joined|passed|reported|accepted|stopped|needed|got|found|kept"
    r"|moved|never|could|did)\b"
)


def whole_and_part(marked: str, near: Sequence[Sequence[Measure]], before: int) -> tuple[Measure, Measure] | None:
    """The last pair ahead of the place `before`, of those in the sentences `near`; None where it is not plain."""
    ahead = [one for one in chain.from_iterable(near) if one.end <= before]
    return _pair_of(marked, [*filter(_is_count, ahead)]) or _pair_of(marked, [*filter(_is_sum, ahead)])


def _pair_of(marked: str, found: Sequence[Measure]) -> tuple[Measure, Measure] | None:
    for nth in range(len(found) - 1, 0, -1):
        first, second = found[nth - 1], found[nth]
        gap = marked[first.end : second.start].rstrip("£€$")
        if _OF_THE.fullmatch(gap):
            return _pair(second, first)
        if _NO_STOP.match(gap) and _OUT_OF.search(marked, max(0, first.start - 30), first.start):
            return _pair(first, second)
        if _is_of_them(marked, second):
            wholes = [one for one in found[:nth] if one.nouns and one.interval.low > second.interval.high]
            return _pair(wholes[0], second) if len(wholes) == 1 else None
    return None


def last_two_counts(near: Sequence[Sequence[Measure]], before: int) -> tuple[Measure, Measure] | None:
    """The last two counts ahead of a place, in as few sentences as hold two, as a whole and a part."""
    found: list[Measure] = []
    counts: list[Measure] = []
    for here in reversed(near):
        found = [*(one for one in here if one.end <= before), *found]
        counts = [one for one in found if not one.unit and one.interval.low > 0 and one.interval.middle % 1 == 0]
        if len(counts) > 1:
            break
    if len(counts) != len("ab"):
        return None
    part, whole = sorted(counts, key=lambda one: one.interval.middle)
    return _pair(whole, part)


def _is_count(one: Measure) -> bool:
    return not one.unit and one.bounded and one.interval.middle % 1 == 0


def _is_sum(one: Measure) -> bool:
    return is_money(one.unit) and one.bounded


def _is_of_them(marked: str, part: Measure) -> bool:
    if _OF_THEM.match(marked, part.end):
        return True
    return bool(_BARE.search(marked, max(0, part.start - 20), part.start) and _DID.match(marked, part.end))


def _pair(whole: Measure, part: Measure) -> tuple[Measure, Measure] | None:
    is_part = whole.interval.middle >= _LEAST and part.interval.high < whole.interval.low
    return (whole, part) if is_part else None
