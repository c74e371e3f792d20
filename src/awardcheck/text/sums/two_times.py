"""Which two numbers of a passage are one before and one after, for a stated change or difference between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from awardcheck.text.figures.measures import Measure
from awardcheck.text.patterns import regex
from awardcheck.text.sums.claims import Claim
from awardcheck.text.sums.terms import base_of, per_unit
from awardcheck.text.words import stem

_MOST_TIMES = 6  # that a number may have grown or shrunk
_CLAUSE = 60  # characters ahead of a number in which its verb stands
_WAS = regex(r"\b(?:was|were|took|had|used|waited|lasted|cost|needed|spent|stood|began)\b")
_IS = regex(r"\b(?:is|are|takes?|has|have|waits?|lasts?|costs|needs?|stands?)\b")
_USED_TO = regex(r"\b(?:used to|where it (?:was|took|cost|had)|it had been)\b")  # what is told last is how it was
_AT_TWO_TIMES = regex(
    r"\b(?:to|now|then|old|former|before|used to|previously|had been|last|this|by (?:the|spring|summer|autumn|winter)"
    r"|later|earlier|in the (?:second|third|last|latter)|years? on"
    r"|spring|summer|autumn|winter|term|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:next|following|previous|first|second) year|since|until|after|today"
    r"|followed(?! by)|baseline|became|grown|was|easter|christmas|when|end of|at present|these days|nowadays|currently"
    r"|latest|at first)\b|\x00"
)


def in_unit_of(claim: Claim, here: Sequence[Measure]) -> list[Measure]:
    """The numbers, with times in the unit of a stated difference: nine weeks and 24 days, "nearly six weeks sooner"."""
    if claim.kind != "difference" or base_of(claim.unit) not in ("minute", "day"):
        return [*here]
    return [_in_unit(claim.unit, one) if base_of(one.unit) == base_of(claim.unit) else one for one in here]


def _in_unit(unit: str, one: Measure) -> Measure:
    factor = per_unit(one.unit) / per_unit(unit)
    return one._replace(interval=one.interval.times(factor), exact=one.exact.times(factor), unit=unit)


def of_two_times(
    marked: str, near: Sequence[Sequence[Measure]], own: int, claim: Claim
) -> tuple[Measure, Measure] | None:
    """The only two numbers of one kind in as few sentences as hold two."""
    found: list[Measure] = []
    for here in reversed(near[: own + 1]):
        found = [*here, *found]
        if pairs := _pairs(marked, _inheriting(found), claim):
            return _only(pairs, claim)
    follows = claim.in_words or not (claim.loose or near[own])
    for last in range(own + 1, len(near)) if follows else ():
        if pairs := _pairs(marked, _inheriting([one for here in near[own + 1 : last + 1] for one in here]), claim):
            return _only(pairs, claim)
    return None


def _only(pairs: Sequence[tuple[Measure, Measure]], claim: Claim) -> tuple[Measure, Measure] | None:
    """The only pair, or the first and the last of three in a row: tripled, from 60 to 95 to 130."""
    if claim.in_words and len(pairs) == len("abc") == len({one.start for pair in pairs for one in pair}):
        return pairs[0][0], pairs[-1][1]
    return pairs[0] if len(pairs) == 1 else None


def _inheriting(found: Sequence[Measure]) -> list[Measure]:
    """The numbers, each with the unit and the nouns of the one ahead of it where it has none."""
    told: list[Measure] = []
    for one in found:
        before = told[-1] if told else None
        bare = before and not one.unit and not one.nouns
        told.append(one._replace(unit=before.unit, nouns=before.nouns) if before and bare else one)
    return told


def _pairs(marked: str, found: Sequence[Measure], claim: Claim) -> list[tuple[Measure, Measure]]:
    pairs = [(one, other) for one, other in combinations(found, 2) if _is_pair(marked, one, other, claim)]
    return [(other, one) if _USED_TO.search(marked, one.end, other.start) else (one, other) for one, other in pairs]


_POINT = stem("point")


def _is_pair(marked: str, one: Measure, other: Measure, claim: Claim) -> bool:
    """Whether the second may be what became of the first."""
    if one.unit != other.unit or not _count_alike(marked, one, other):
        return False
    if claim.unit == "point" and not one.unit and _POINT not in one.nouns & other.nouns:
        return False
    loose = claim.loose and claim.kind == "change" and not claim.left
    if not _is_of_unit(claim, one.unit) or (loose and not one.unit):
        return False
    if loose and one.unit == "%" and _is_ranked(marked, other, claim):
        return False
    low, high = sorted((one.interval.middle, other.interval.middle))
    if not 0 < low < high <= _MOST_TIMES * low or one.interval.meets(other.interval):
        return False
    return bool(_AT_TWO_TIMES.search(marked, one.end, other.end + 25)) or _was_and_is(marked, one, other)


def _is_ranked(marked: str, last: Measure, claim: Claim) -> bool:
    """Whether a claim is one of several shares in a row: trust came first (63%), then care (47%) and speed (31%)."""
    return claim.start < last.start or marked.endswith("(", 0, last.start)


def _was_and_is(marked: str, one: Measure, other: Measure) -> bool:
    """Whether the first is told of the past and the second of today: it took nine weeks, it is done in 24 days."""
    is_now = _IS.search(marked, max(one.end, other.start - _CLAUSE), other.start)
    return bool(is_now and _WAS.search(marked, max(0, one.start - _CLAUSE), one.start))


def _count_alike(marked: str, one: Measure, other: Measure) -> bool:
    if one.unit not in ("", "%") or one.nouns & other.nouns or not other.nouns:
        return True
    return not one.nouns and marked[one.end : other.start].strip() in ("to", "and", "→", "->")


def _is_of_unit(claim: Claim, unit: str) -> bool:
    if claim.kind == "change":
        return True
    if claim.unit == "point":
        return unit in ("%", "")  # of a score, too
    return claim.unit == unit != "%"
