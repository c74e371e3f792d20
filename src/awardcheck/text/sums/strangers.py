"""Numbers of which another statement tells than the one that a claim is in, so that it is not made of them.

A statement and what it is made of stand near each other, and one goes on with the other. What a new item of a list, a
label of its own or a clause with a subject of its own tells is told of something else.
"""

from __future__ import annotations

import re

from awardcheck.text import word_set
from awardcheck.text.figures.amounts import Slip
from awardcheck.text.figures.numbers import value
from awardcheck.text.patterns import regex
from awardcheck.text.sums.passage import Told
from awardcheck.text.sums.relations import Reckoning

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
_PER_HEAD = regex(
    r"\b(?:per|for each|for every) (?!cent|year|month|week|day|night|quarter|hour)[a-z]+(?: [a-z]+){0,4} £?$"
)
_PER_HEAD_OF_NUMBERS = regex(r"\b(?:per|each|every|apiece)\b(?! cent)")
_LONG_AHEAD = 60  # characters
_FAR = 2  # sentences
_NET = regex(r"\bnet (?:[a-z]+ ){0,3}£ ?$")
_AND = regex(r"\band £?$")
_SHARED_OUT = regex(
    r"\b(?:each|every|apiece|per|times|x|at|an?|on average|mean|half|twice|year|annual\w*|return\w*|back)\b|×",
    re.IGNORECASE,
)
# In a sentence of its own, what so many come to for each says so.
_FOR_EACH = regex(
    r"\b(?:each|every|apiece|per|times|x|on average|averag\w+|mean|half|twice|return\w*|annual\w*|worth"
    r"|an? (?:head|piece|time|minute|hour|day|night|week|month|quarter|year|shift|session|[a-z]+ or so))\b|×",
    re.IGNORECASE,
)
# "83 days to 51, so 38 more people a year": more of another thing than the two numbers count.
_MORE_OF_OTHERS = regex(
    r" (?:more|fewer|extra|additional|further)"
    r" (?:people|(?!than\b|(?:second|minute|hour|day|night|week|month|point)s?\b)[a-z]+s)\b"
)
_FEW = 2
_OPENING = 15  # characters of a sentence ahead of a claim with which it begins: "Some 20% fewer by March 2026"
_PLAN_LABEL = regex(
    r"[^:.;!?]{0,45}\b(?:by (?:[a-z]+ )?20\d\d|horizon|goals?|aims?|targets?|ambitions?|plans?)\b[^:.;!?]{0,30}:",
    re.IGNORECASE,
)
_BY_DATE = regex(r"[^.;:!?]{0,60}\bby (?:the )?(?:end of )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?20\d\d\b")
_POINTS_BACK = word_set(
    """that this these those it they them which such so hence thus therefore both all together altogether total now
    today here there same other others rest remaining balance left remainder gap difference words number good saved net
    relative being did"""
)
_IN_GENERAL = regex(r" (?:[a-z]+ )?(?:from|of|out of) (?:any|each|every|whatever)\b")
_EVERY = regex(r"\band (?:in |on )?(?:every|each|any) ")


def is_strange(text: str, slip: Slip) -> bool:
    """Whether what seems wrong was held against numbers of another statement, or is the sum of nothing."""
    if slip.what == "sum":
        return bool(_SAMPLE.match(text, slip.span.end))
    if slip.what not in ("change", "share", "product", "return"):
        return False
    said = slip.span.text
    if len(said) > _LONGEST or _NEXT_ITEM.search(said) or _THAT.search(said):
        return True
    if _LIKELY.match(text, slip.span.end):  # of how likely something is no two counts tell
        return True
    return slip.what == "share" and _is_of_named_whole(text, slip)


def _is_of_named_whole(text: str, slip: Slip) -> bool:
    """Whether a share says of what it is, "one check in seven", and the checks are counted outside of what it is of."""
    named = _ONE_IN.search(slip.span.text)
    if not named:
        return False
    outside = f"{text[: slip.span.start]}\n{text[slip.span.end :]}".lower()
    counted = [value(number) for number, of in _COUNTED.findall(outside) if of.startswith(named[1].lower())]
    return max(counted, default=0) > max(map(value, _DIGITS.findall(slip.span.text)), default=0)


_ONE_IN = regex(r"\b[Oo]ne ([a-z]+) in\b")
_DIGITS = regex(r"\d[\d,]*")
_COUNTED = regex(r"(\d[\d,]*) (?:[a-z-]+ )?([a-z]+)\b")
_SAMPLE = regex(r" (?:replies|responses|answers|respondents|forms|cards|returned)\)")  # of how many nothing is the sum
_LIKELY = regex(r" (?:less|more) likely\b")


def is_of_strangers(told: Told, one: Reckoning) -> bool:
    """Whether the numbers of a reckoning stand in statements of their own, or its claim says that it is of another."""
    first, *_, last = sorted((one.claim, *one.terms), key=lambda term: term.start)
    between = told.text[first.end : last.start]
    if _NEXT_ITEM.search(between) or _THAT.search(between) or _is_labelled(between):
        return True
    if len(one.terms) <= _FEW and last.end - first.start > _LONGEST:
        return True
    behind = min(one.terms, key=lambda term: term.start)
    if first is one.claim and _NEW_CLAUSE.search(told.text, one.claim.end, behind.start):
        return True
    if _is_untied(told, one):
        return True
    return _is_no_result(told, one) or any(_HALF_A_DAY.match(told.text, term.start) for term in (one.claim, *one.terms))


def is_planned(said: str, start: int, end: int, has_numbers: bool) -> bool:
    """Whether a sentence sets down what is to be: "Goal: half the gap of today"; "20% fewer by March 2026", and it has
    no numbers to which a claim from `start` to `end` owes it.
    """
    label = _PLAN_LABEL.match(said)
    if label and label.end() <= start:
        return True
    return not has_numbers and start <= _OPENING and bool(_BY_DATE.match(said, end))


def _is_untied(told: Told, one: Reckoning) -> bool:
    """Whether a claim of another thing stands behind its numbers, in a sentence that points to nothing: "It took eleven
    letters and takes two. Missed visits are down by two thirds."
    """
    if one.kind in ("total", "quotient") or any(term.nth >= one.claim.nth for term in one.terms):
        return False
    if not _POINTS_BACK.isdisjoint(told.words[told.sentences[one.claim.nth]]):
        return False
    own = told.subjects_of_sentence(one.claim.nth)
    known = set[str]().union(*(told.subjects_of_sentence(term.nth) for term in one.terms))
    ahead = told.subjects(slice(told.sentences[one.claim.nth].start, told.at(one.claim.start)))
    return bool(ahead) and own.isdisjoint(known)


def _is_labelled(between: str) -> bool:
    """Whether a label of something else stands between a claim and one of its numbers."""
    return any(not _OF_THE_SAME.search(found["label"]) for found in _LABEL.finditer(between))


def _is_far(told: Told, one: Reckoning) -> bool:
    """Whether sentences lie between a number and its parts, and nothing says that it is their sum."""
    near = min(abs(term.nth - one.claim.nth) for term in one.terms)
    return near >= _FAR and "total" not in told.classes(told.sentences[one.claim.nth])


def _is_per_head(told: Told, one: Reckoning) -> bool:
    """Whether a change is one for each of so many and its numbers are not: "a fall per patient of a half"."""
    claim, first = one.claim, max(0, min(one.terms).start - _LONG_AHEAD)
    per = _PER_HEAD.search(told.text, max(0, claim.start - _LONG_AHEAD), claim.start)
    return bool(per and not _PER_HEAD_OF_NUMBERS.search(told.text, first, max(one.terms).end))


def _is_no_result(told: Told, one: Reckoning) -> bool:
    """Whether what stands at a claim says that it is no difference, or that nothing was shared out."""
    claim = one.claim
    ahead = told.text[max(0, claim.start - 20) : claim.start]
    if claim.unit == "part" and _IN_GENERAL.match(told.text, claim.end):
        return True  # "one pound in three of any saving goes back to the wards"
    if one.kind in ("share", "change") and _EVERY.search(told.text, max(one.terms).end, claim.start):
        return True
    if one.kind == "total" and (_NET.search(ahead) or _is_far(told, one)):
        return True
    if one.kind == "change" and _is_per_head(told, one):
        return True
    if claim.unit == "point" and _AWAY_FROM.match(told.text, claim.end):
        return True
    if one.kind == "difference":
        return bool(_OF_THE.search(ahead) or _AND.search(ahead)) or _is_of_other_things(told, one)
    if one.kind == "quotient" and all(term.nth < claim.nth for term in one.terms):
        return not _FOR_EACH.search(" ".join(told.words[told.sentences[claim.nth]]))
    if one.kind in ("quotient", "product") and not any(term.each for term in (claim, *one.terms)):
        numbers = sorted((claim, *one.terms), key=lambda term: term.start)
        return not _SHARED_OUT.search(told.text, max(0, numbers[0].start - 15), numbers[-1].end + 40)
    return False


def _is_of_other_things(told: Told, one: Reckoning) -> bool:
    """Whether a claim is so many more of something, and its numbers are times, sums or shares."""
    return any(term.unit for term in one.terms) and bool(_MORE_OF_OTHERS.match(told.text, one.claim.end))
