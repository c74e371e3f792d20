"""Shares that must come to a whole: what remains when other shares are told, and the shares of so many kinds.

"62% come by way of their GP. Another 21% come from the ward. The remaining 27% walk in." Fractions are held together
with them: "Half came from the ward and 21% from their GP; the other third walked in."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf

from awardcheck.text.figures.amounts import Slip, percent, span_of
from awardcheck.text.figures.numbers import NUMBER_SIGN, N
from awardcheck.text.figures.rounding import Interval, exactly, sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sums.terms import Term

_BACK = 2  # sentences back in which the other shares stand
_MOST = 7
_NEAR = 0.3  # that the shares may be off and still be meant for a whole
_KINDS = 3  # and more make a list of them
_WHOLE = exactly(1)
_REST = regex(
    r"\b(?:(?:the|our|its|these|those) (?:other|remaining|final|last)|(?:the|our) (?:rest|others|remainder)"
    r"[,:(]? ?\(?|remaining) ?$"
)
_OF_KINDS = regex(
    rf"{NUMBER_SIGN}\w* (?:[a-z]+ )?(?:kinds|ways|types|groups|routes|categories|parts|forms|reasons|answers|sorts)\b"
)
_ANSWER = r"(?:[a-z]+ )?(?:answer|box|category|cause|choice|code|group|heading|list|option|place|reason|route|source)"
_ONCE = regex(
    r"\b(?:(?:logged|counted|recorded|entered|listed|filed|coded|noted|booked|put down) (?:only |just )?once"
    rf"|(?:just|only|exactly) {N} {_ANSWER}|{N} {_ANSWER} (?:only|each)|(?:under|by|in|for|with) a single {_ANSWER}"
    r"|(?:nobody|no one|none) (?:is|was|appears|stands) (?:counted )?twice)\b"
)
_SEVERAL = regex(
    r"\b(?:several|multiple|overlap\w*|as many|any number|all (?:that|who) appl\w+"
    rf"|more than (?:once|{N}(?: (?:answer|reason|box|route|category|place))?))\b"
)
_NEAR_BY = 200  # characters about a list in which it may be said that everybody is counted once
_JOINED = regex(r"[,;]|\band\b")
# The shares are of unlike wholes, or somebody may be in two of them.
_OTHERWISE = regex(
    r"\b(?:of (?:these|those|them|whom|which|that|this)|from|than|also|both|up|down|rose|fell|risen|fallen|more|fewer"
    r"|less|target|average|compared|against|before|overlap\w*|increase\w*|reduction|reduced|improve\w*|satisf\w*"
    r"|per(?! ?cent)|points?)\b"
)


def wrong_hundreds(text: str, marked: str, found: Sequence[Term]) -> Iterator[Slip]:
    """The shares that do not come to a whole; `marked` is `amounts.reckoned` text and `found` its terms."""
    shares = [one for one in found if one.unit in ("%", "part") and one.interval.low > 0 and one.interval.high < inf]
    for nth, last in enumerate(shares):
        ahead = shares[max(0, nth - 9) : nth + 1]
        parts = _told_with(marked, ahead[:-1], last) or _of_kinds(marked, found, ahead) or _each_once(marked, ahead)
        if not 1 < len(parts) <= _MOST or _is_otherwise(marked, parts):
            continue
        sum_ = _sum(parts)
        some = [_sum((last, *some)) for n in range(1, len(parts)) for some in combinations(parts[:-1], n)]
        if not any(one.meets(_WHOLE) for one in some) and abs(sum_.middle - 1) <= _NEAR:
            yield Slip(span_of(text, parts[0].start, last.end), "part", percent(sum_.middle))


def _is_otherwise(marked: str, parts: Sequence[Term]) -> bool:
    return bool(_OTHERWISE.search(marked, parts[0].end, parts[-1].start))


def _told_with(marked: str, ahead: Sequence[Term], rest: Term) -> Sequence[Term]:
    """All shares ahead of what is called the rest of them, and it; none where it is not called so."""
    if not _REST.search(marked[max(0, rest.start - 40) : rest.start]):
        return ()
    return [*(one for one in ahead if rest.nth - one.nth <= _BACK), rest]


def _of_kinds(marked: str, found: Sequence[Term], ahead: Sequence[Term]) -> Sequence[Term]:
    """The shares of a list that has one for each of so many kinds."""
    if not (listed := _listed(marked, ahead)):
        return ()
    kinds = _OF_KINDS.search(marked[max(0, listed[0].start - 150) : listed[0].start])
    return listed if kinds and any(one.exact.middle == len(listed) and not one.unit for one in found) else ()


def _each_once(marked: str, ahead: Sequence[Term]) -> Sequence[Term]:
    """The shares of a list in which everybody is counted once, where they are more than all."""
    listed = _listed(marked, ahead)
    if not listed:
        return ()
    about = marked[max(0, listed[0].start - _NEAR_BY) : listed[-1].end + _NEAR_BY]
    if not _ONCE.search(about) or _SEVERAL.search(about):
        return ()
    return listed if _sum(listed).low > _WHOLE.high else ()


def _listed(marked: str, ahead: Sequence[Term]) -> Sequence[Term]:
    """The shares of the last sentence, if they are told in a list."""
    listed = [one for one in ahead if one.nth == ahead[-1].nth]
    joined = (_JOINED.search(marked, one.end, other.start) for one, other in pairwise(listed))
    return listed if len(listed) >= _KINDS and all(joined) else ()


def _sum(parts: Sequence[Term]) -> Interval:
    return sum_of(one.as_part for one in parts)
