"""Parts that a writer tells and then adds up aloud, in as many sentences as it takes.

"Monday clinics saw 312 people, Thursdays 487. Saturdays saw 401. So 1,300 in all." Words ahead of a sum or behind it,
or that it opens a sentence, say that it is one; its parts are all numbers ahead of it that count the same. What any
choice of them explains is left alone, unless the passage tells how many parts there are and there are so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, plain, span_of
from awardcheck.text.figures.numbers import NUMBER_SIGN, N
from awardcheck.text.figures.rounding import Interval, between, exactly, product, sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.terms import Term, per_unit

_BACK = 3  # sentences back in which parts may stand
_LEAST, _MOST = 2, 7
_CROWD = 9
_WINDOW = 20  # numbers ahead of a sum and behind it that are looked at
_LARGE = 100  # two such numbers are seldom followed by one near their sum
_SMALL = 20  # of what people count the like of: the two schools, our three vans
# How far off a sum may be and still be a slip, as a share of it: as surely as it is told.
_NEAR_UNSAID, _NEAR, _NEAR_SURE = 0.2, 0.25, 0.35
_WORD = r"[a-z’'-]{1,15}"
_SURE = regex(
    r"\b(?:(?<!of the )(?<!from the )total(?:s|led|ling|ing)?|altogether|all told|between (?:them|us)|combined|sum of"
    r"|add(?:s|ed|ing)? up|ma(?:k|d)e(?:s|ing)? up|together mak(?:es?|ing))\b"
    r"|(?:^|[.,;:(–—-] ?)(?:and )?(?:taken |put )?(?:together|all in|in all)\b"
)
_HENCE = regex(
    r"\b(?:(?:that|this|which|it|these|they|what)(?:['’]s| (?:[a-z]+ )?(?:makes?|made|is|was|gives?|gave|brings?"
    r"|brought|means?|meant|(?:all )?c[ao]mes? to))|making|giving|bringing|so|therefore|thus|hence|in other words"
    r"|it follows|i\.e\.),?(?: [a-z’']+){0,4} £? ?$|^(?: [a-z’'-]+){0,2} ?= ?£?$"
)
_OPENS = regex(
    r"(?:^|[.!?;:–—] )(?:(?:an?|some|just|over|under|about|nearly|round|all|those|these|that|of|call it),? ){0,3}£? ?$"
    r"|\b(?:those|these|that) £?$"
)
_BEHIND = regex(
    rf"(?: {_WORD},?){{0,4}}? (?:in (?:all(?! (?:{NUMBER_SIGN}|(?:the|our|these|those|its|their|of)\b))|total)"
    r"|altogether|all told|all in|together|combined|between (?:them|us)|overall)\b"
)
_ACROSS = regex(
    rf"(?: {_WORD}){{0,3}}? (?:across|over|for) (?:(?:(?:all|the|our|these) ){{1,2}}(?:{NUMBER_SIGN}|quarter|year)"
    rf"|{N} (?:year|quarter|month|week|term|winter|summer)s\b)"
)
_IN_BRACKETS = regex(rf"(?: {_WORD}){{0,3}}\)")
# What the words around it say is no sum of what stands ahead, or has more to it.
_NO_SUM = regex(
    rf" (?:{_WORD} )?(?:out of|of (?:the|our|these|those|them|whom|{N})|more|fewer|less"
    rf"|in {N})\b| and {NUMBER_SIGN}"
)
_OF_THEM = regex(r" of (?:them|us|these)\b")  # "all 43 of them"
_NO_SUM_AHEAD = regex(
    r"\b(?:target|goal|aim|plan(?:ned)?|against|than|from|up to|average|mean|median|list|each|every|by|further|another"
    r"|extra|other|rest|remaining|capacity|and|or|(?<!total )(?<!sum )(?<!cost )of the|short of) (?:of |a |the |some"
    r" |about )*£? ?$|\b(?:with|including|plus|on top|besides|apart)\b[^.;]*$"
)
_OTHERWISE = regex(
    r"\b(?:each|apiece|per|every|of (?:which|whom|them|these|those)|includ\w+|such as|rest|remain\w*|than|average|mean"
    r"|target|from \w+ to|less|minus|net|rose|fell|against|compared|both|times|a (?:day|week|month|head)|out of|now"
    r"|left|overlap\w*|some of|match\w*)\b"
)
_JOINED = regex(r"[,;:.()–—\n]|\b(?:and|plus|with|or)\b")
_DETERMINED = regex(r"\b(?:the|our|its|their|these|those|both|of) $")


def wrong_added(text: str, marked: str, found: Sequence[Term]) -> Iterator[Slip]:
    """The sums that their parts do not come to; `marked` is `amounts.reckoned` text and `found` its terms."""
    told = sentences(text)
    every = found
    for nth, claim in enumerate(every):
        found = every[max(0, nth - _WINDOW) : nth + _WINDOW]
        near = _announced(marked, told, found, claim)
        listed = [*_listed(marked, found, claim)] if near else []
        if listed and (parts := listed[0]) and _are_parts(marked, parts, claim, near):
            sum_ = _sum(parts)
            ahead = [one for one in found if claim.nth - one.nth <= _BACK and _is_ahead(one, claim)]
            # Large parts may each have been rounded, and the sum before they were; nobody rounds four cooks.
            rounded = sum_of(one.interval if one.exact.middle > _LARGE else one.exact for one in parts)
            if (
                (near == _NEAR_SURE or _is_of(parts, claim))
                and _is_off(sum_, claim, near)
                and not rounded.meets(claim.interval)
                and not _is_explained(ahead, listed, claim, _is_counted(found, parts, claim))
            ):
                gives = plain(sum_.middle / per_unit(claim.scale), claim.unit)
                yield Slip(span_of(text, parts[0].start, claim.end), "sum", gives)


def _announced(marked: str, told: Sequence[Span], found: Sequence[Term], claim: Term) -> float:
    """How far off a number may be that is told as a sum; nought of what is told as none."""
    if claim.unit in ("%", "part", "times", "point") or claim.odd or not _is_bounded(claim):
        return 0.0
    said = told[claim.nth]
    lead = marked[max(said.start, *(one.end for one in found if one.end <= claim.start), 0) : claim.start]
    behind = marked[claim.end : min(said.end, claim.end + 60)]
    if _NO_SUM_AHEAD.search(lead):
        return 0.0
    if lead.endswith("all ") and _OF_THEM.match(behind):
        return _NEAR_SURE
    across = None if "includ" in behind else _ACROSS.match(behind)  # "paid over the year", which is no rate
    if (claim.each and not across) or _NO_SUM.match(behind):
        return 0.0
    if _SURE.search(lead) or _BEHIND.match(behind):
        return _NEAR_SURE
    if _OPENS.search(lead):
        return _NEAR_UNSAID
    in_brackets = lead.endswith("(") and _IN_BRACKETS.match(behind)
    return _NEAR if in_brackets or _HENCE.search(lead) or across else 0.0


def _is_bounded(one: Term) -> bool:
    return one.exact.low > 0 and one.exact.high < float("inf")


def _is_ahead(one: Term, claim: Term) -> bool:
    return one.end <= claim.start and one.unit == claim.unit


def _listed(marked: str, found: Sequence[Term], claim: Term) -> Iterator[Sequence[Term]]:
    """What may be the parts, the likeliest first: of the fewest sentences up to the sum that hold two numbers."""
    for first in range(claim.nth, max(-1, claim.nth - _BACK - 1), -1):
        ahead = [one for one in found if one.nth >= first and _is_ahead(one, claim)]
        if len(ahead) >= _LEAST:
            yield from (some for some in _choices(marked, ahead) if _LEAST <= len(some) <= _MOST)
            return


def _choices(marked: str, ahead: Sequence[Term]) -> Iterator[Sequence[Term]]:
    """Those in brackets, those outside of them, and all; first without those that only say how many there are: "four
    teams: 14 nurses, nine, eleven and six", and the two schools.
    """
    in_brackets = [one for one in ahead if marked.endswith("(", 0, one.start)]
    outside = [one for one in ahead if one not in in_brackets]
    kinds = [in_brackets, outside, ahead] if len(in_brackets) > 1 else [outside, ahead]
    for some in kinds if in_brackets else [ahead]:
        if some and some[0].exact.middle == len(some) - 1 > _LEAST:
            yield some[1:]
        own = [
            one
            for one in some
            if one.exact.middle > _SMALL or not _DETERMINED.search(marked[max(0, one.start - 8) : one.start])
        ]
        while own and own[0].exact.middle == len(own) - 1:
            own = own[1:]
        yield own
        yield some


def _are_parts(marked: str, parts: Sequence[Term], claim: Term, near: float) -> bool:
    """Whether they are told one after the other; the less a word says of a sum, the closer and the more of them."""
    if len(parts) > _CROWD or not all(_is_bounded(one) and not one.odd and not one.each for one in parts):
        return False
    if not all(_JOINED.search(marked, one.end, other.start) for one, other in pairwise(parts)):
        return False
    if _OTHERWISE.search(marked[parts[0].end : claim.start].removeprefix(" of them")):
        return False
    together, many = parts[0].nth == parts[-1].nth, len(parts) > _LEAST
    if near == _NEAR_UNSAID:
        return together and (many or min(one.exact.low for one in parts) >= _LARGE)
    return near == _NEAR_SURE or together or many


def _is_of(parts: Sequence[Term], claim: Term) -> bool:
    """Whether what is told for a whole time counts what its parts count: no clinics are 300 people."""
    nouns = frozenset().union(*(one.nouns for one in parts))
    return not (claim.each and claim.nouns and nouns and nouns.isdisjoint(claim.nouns))


def _is_off(sum_: Interval, claim: Term, near: float) -> bool:
    return not sum_.meets(claim.exact) and abs(sum_.middle - claim.exact.middle) <= near * sum_.middle


def _is_counted(found: Sequence[Term], parts: Sequence[Term], claim: Term) -> bool:
    """Whether a number says how many parts there are: "across the four wards"."""
    return any(one.exact.middle == len(parts) for one in found if one not in parts and one is not claim)


def _is_explained(ahead: Sequence[Term], listed: Sequence[Sequence[Term]], claim: Term, is_counted: bool) -> bool:
    """Whether a choice of the numbers ahead comes to it, or the difference or product of two that follow each other."""
    told = claim.exact
    if any(_sum(some).meets(told) for some in listed) or max(one.exact.high for one in listed[0]) >= told.low:
        return True
    last = ahead[-_CROWD:]
    sums = [_sum(some) for n in range(1, len(last) + 1) for some in combinations(last, n)] if not is_counted else []
    if any(sum_.meets(told) or (sum_ + exactly(1)).meets(told) for sum_ in sums):
        return True
    pairs = pairwise([one.exact for one in ahead])
    return any(between(*pair).meets(told) or product(*pair).meets(told) for pair in pairs)


def is_added_right(text: str, marked: str, found: Sequence[Term], span: Span) -> bool:
    """Whether the last number of a span is told as a sum that numbers ahead of it come to."""
    claim = next((one for one in found if one.end == span.end), None)
    if claim is None or not _announced(marked, sentences(text), found, claim):
        return False
    return any(_sum(some).meets(claim.exact) for some in _listed(marked, found, claim))


def _sum(some: Sequence[Term]) -> Interval:
    return sum_of(one.exact for one in some)
