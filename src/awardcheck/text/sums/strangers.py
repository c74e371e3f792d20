"""Numbers of which another statement tells than the one that a claim is in, so that it is not made of them.

A statement and what it is made of stand near each other, and one goes on with the other. What a new item of a list, a
label of its own or a clause with a subject of its own tells is told of something else.
"""

from __future__ import annotations

import re

from awardcheck.text.figures.amounts import Slip
from awardcheck.text.patterns import regex
from awardcheck.text.sums.passage import Told
from awardcheck.text.sums.relations import Reckoning
from awardcheck.text.sums.terms import Term

_LONGEST = 190  # characters from the first of the numbers to the last
_NEXT_ITEM = regex(r"[;.,:]\s+(?:and )?\(?(?:[b-hB-H]|[2-9]|i{2,3}|iv|vi{0,3})\) ")
_THAT = regex(r", (?:and )?that\b(?! (?:is|was|makes|made|means|meant|comes|came|gives|gave|adds|leaves|left)\b)")
# "Beds: 14 closed": a label of its own, unless it says that what follows is made of what stands ahead.
_LABEL = regex(r"(?:^|[.;!?)\n%] ?|[a-z\d] ?\n)(?P<label>[A-Z][^.;:!?\n£%\d]{2,45}): ")
_OF_THE_SAME = regex(
    r"\b(?:that|this|so|fall|rise|drop|change|total|sum|net|all|together|rate|share|saving|difference|increase|reduction"
    r"|decrease|cut|growth|gain|return|cost|result|left|rest|remaining|each|per|average|mean|now|after|before|then|in"
    r"|later|workings?|plan|planned|actual|made|done)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = regex(r";|, and (?:that|there|our|their|we|every|each|the)\b")
_AWAY_FROM = regex(
    r" ?(?:percentage )?(?:points? )?(?:behind|off|below|above|apart|ahead|from (?:the|everybody|everyone|all))\b"
)
_HALF_A_DAY = regex(
    r"half[ -](?:an? )?(?:hours?|days?|posts?|terms?|time|way|dozen|price|boards?|miles?|past)\b", re.IGNORECASE
)
_OF_THE = regex(r"\d (?:out )?of (?:the|our|its|their|all|these|those) $")
_AND = regex(r"\band £?$")
_SHARED_OUT = regex(
    r"\b(?:each|every|apiece|per|times|x|at|an?|on average|mean|half|twice|year|annual\w*|return\w*|back)\b|×",
    re.IGNORECASE,
)
_FEW = 2


def is_strange(text: str, slip: Slip) -> bool:
    """Whether a change or a share that seems wrong was held against numbers of another statement."""
    if slip.what not in ("change", "share", "product", "return"):
        return False
    said = slip.span.text
    if len(said) > _LONGEST or _NEXT_ITEM.search(said) or _THAT.search(said):
        return True
    return bool(_LIKELY.match(text, slip.span.end))  # of how likely something is no two counts tell


_LIKELY = regex(r" (?:less|more) likely\b")


def is_of_strangers(told: Told, one: Reckoning) -> bool:
    """Whether the numbers of a reckoning stand in statements of their own, or its claim says that it is of another."""
    first, *_, last = sorted((one.claim, *one.terms), key=lambda term: term.start)
    between = told.text[first.end : last.start]
    if _NEXT_ITEM.search(between) or _THAT.search(between) or _is_labelled(told, one, first, between):
        return True
    if len(one.terms) <= _FEW and last.end - first.start > _LONGEST:
        return True
    behind = min(one.terms, key=lambda term: term.start)
    if first is one.claim and _NEW_CLAUSE.search(told.text, one.claim.end, behind.start):
        return True
    return _is_no_result(told, one) or any(_HALF_A_DAY.match(told.text, term.start) for term in (one.claim, *one.terms))


def _is_labelled(told: Told, one: Reckoning, first: Term, between: str) -> bool:
    """Whether a label of something else stands between the claim and one of its numbers."""
    labels = (found for found in _LABEL.finditer(between) if not _OF_THE_SAME.search(found["label"]))
    return any(first is one.claim or first.end + found.start() < one.claim.start for found in labels)


def _is_no_result(told: Told, one: Reckoning) -> bool:
    """Whether what stands at a claim says that it is no difference, or that nothing was shared out."""
    claim = one.claim
    ahead = told.text[max(0, claim.start - 20) : claim.start]
    if claim.unit == "point" and _AWAY_FROM.match(told.text, claim.end):
        return True
    if one.kind == "difference":
        return bool(_OF_THE.search(ahead) or _AND.search(ahead))
    if one.kind in ("quotient", "product") and not any(term.each for term in (claim, *one.terms)):
        numbers = sorted((claim, *one.terms), key=lambda term: term.start)
        return not _SHARED_OUT.search(told.text, max(0, numbers[0].start - 15), numbers[-1].end + 40)
    return False
