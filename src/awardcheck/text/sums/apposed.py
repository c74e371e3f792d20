"""Shares told together with how many that is: "a third of them, 40 people", "one in four. That's 128 people".

The part stands right behind its share; the whole is named there, too, or is the only larger number ahead of the share
that counts the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Slip, is_money, percent, span_of
from awardcheck.text.figures.numbers import NUMBER_SIGN
from awardcheck.text.figures.rounding import is_within, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sums.terms import Term
from awardcheck.text.words import stem

_BACK = 2  # sentences ahead of the share in which its whole may stand
_FAR = 2.2  # times that a share may be off
_LEAST = 10  # fewer are no whole of which there are shares
_WORD = r"[a-z’'-]+"
_PER_CENT = r"(?: ?%| per ?cent)?"
_HEDGED = (
    r"(?:(?:or|that is|i\.e\.|some|about|around|roughly|just|over|under|nearly|almost|in all|only|all),? ){0,3}[£€$]?"
)
_OF_THEM = r"(?: of (?:them|it|this|that|these|those|whom|which|us)\b)"
_OF_WHAT = rf" of (?:(?:all|the|our|its|their|these|those|that|this) ){{1,2}}(?P<what>{_WORD})(?: {_WORD}){{0,4}}?"
_THEN = regex(rf"{_PER_CENT}(?P<them>{_OF_THEM})?(?:{_OF_WHAT})?(?:,| ?\(| [–—-]) ?{_HEDGED}$")
_THAT_IS = (
    r"(?:that['’]s|it['’]s|(?:that|this|it|which) (?:is|was|means|meant|makes|made|comes to|came to)|i\.e\.|in other"
    r" words,?|that being|in (?:numbers|figures)[:,]?)"
)
_NEXT = regex(
    rf"{_PER_CENT}(?P<them>{_OF_THEM})?(?:{_OF_WHAT})?[^{NUMBER_SIGN};:£]{{0,120}}?[.,;–—-]"
    rf" (?:so |(?:last|in|this) [a-z]+ )?{_THAT_IS} {_HEDGED}$"
)
_SPELT_OUT = regex(rf"{_PER_CENT}[^{NUMBER_SIGN};:£.]{{0,100}}?(?::|,| [–—-]| ?\() ?{_HEDGED}$")
_CLOSED = regex(rf"(?: (?!(?:of|more|fewer|less|out|per|a|each)\b){_WORD}){{0,3}}(?:[,.;:)–—]| -| ?$)")
_OF_WHOLE = regex(rf"(?: {_WORD}){{0,2}}? (?:out )?of (?:(?:the|our|all|these|those) ){{0,2}}[£€$]?$")
_OF_ALL_AHEAD = regex(r"\b(?:of|among|from) (?:(?:all|the|our|these|those) ){0,2}[£€$]?$")
_CHANGED = regex(
    rf"\b(?:by|up|down|another|further|target of|than|(?:{p.CHANGED})(?: {_WORD})?(?: of)?)"
    r" (?:an? |the |about |over |nearly |just |some |around ){0,2}$"
)
_AIM = regex(r"\b(?:targets?|aim(?:ed)?|goals?|standards?|promised?|pledged?|hop(?:ed?|ing)|plan(?:ned)?)\b")
_OVER = regex(r"\b(?:more|less|fewer) than $")
_BASE = regex(r" (?:replies|responses|respondents|answers|returns)\b")  # "84% said yes (412 replies)"
_MORE = regex(
    rf"{_PER_CENT} (?:{_WORD} )?(?:more|fewer|less|higher|lower|up|down|off|increase|rise|fall|reduction|cut)\b"
)


def wrong_apposed(text: str, marked: str, found: Sequence[Term]) -> Iterator[Slip]:
    """The shares that are not what the part beside them gives; `found` are the terms of `marked` text."""
    for share, part in pairwise(found):
        if share.unit not in ("%", "part") or not _is_count(part) or _is_change(marked, share):
            continue
        whole = _whole(marked, found, share, part)
        if not whole or not _is_off(share, part, whole) or any(_holds(share, part, one) for one in found):
            continue
        # 90% was the aim (302 of 486, 62%)
        if not any(_holds(one, part, whole) for one in found if one.unit in ("%", "part")):
            first, last = min(share.start, whole.start), max(part.end, whole.end)
            yield Slip(span_of(text, first, last), "share", percent(part.exact.middle / whole.exact.middle))


def _is_count(one: Term) -> bool:
    return (not one.unit or is_money(one.unit)) and one.exact.low > 0 and one.exact.high < inf


def _is_change(marked: str, share: Term) -> bool:
    ahead = _OVER.sub("", marked[max(0, share.start - 40) : share.start])
    return bool(_AIM.search(ahead) or _CHANGED.search(ahead) or _MORE.match(marked, share.end))


def _whole(marked: str, found: Sequence[Term], share: Term, part: Term) -> Term | None:
    """What a share and its part, if the next number is that, are of."""
    gap = marked[share.end : part.start]
    said = _THEN.match(gap) or (_NEXT.match(gap) if part.nth - share.nth <= 1 else None)
    behind = next((one for one in found if one.start >= part.end), None)
    if behind and (said or _SPELT_OUT.match(gap)) and _OF_WHOLE.fullmatch(marked, part.end, behind.start):
        return behind if _may_be(behind, part) else None
    if not said or not _CLOSED.match(marked, part.end):
        return None
    ahead = [one for one in found if one.end <= share.start and share.nth - one.nth <= _BACK and _may_be(one, part)]
    if len(ahead) != 1:
        return None
    named = said["what"] and stem(said["what"])
    if named:
        return ahead[0] if named in ahead[0].nouns else None
    in_brackets = gap.rstrip().endswith("(")
    if in_brackets and _BASE.match(marked, part.end):
        return None
    bound = said["them"] or (ahead[0].nouns & part.nouns and not in_brackets)
    return ahead[0] if bound or _is_named_ahead(marked, share, ahead[0]) else None


def _is_named_ahead(marked: str, share: Term, whole: Term) -> bool:
    """Whether a sentence begins with what its share is of: "Of the 640 who replied, 78 per cent"."""
    return whole.nth == share.nth and bool(_OF_ALL_AHEAD.search(marked, max(0, whole.start - 20), whole.start))


def _may_be(whole: Term, part: Term) -> bool:
    return (
        _is_count(whole)
        and not whole.each
        and whole.unit == part.unit
        and whole.exact.low > max(part.exact.high, _LEAST)
    )


def _is_off(share: Term, part: Term, whole: Term) -> bool:
    """Whether a share is not what its part and whole give, and near enough to be meant for it."""
    given = part.exact.middle / whole.exact.middle
    return not _holds(share, part, whole) and is_within(given, share.as_part.edge, _FAR)


def _holds(share: Term, part: Term, whole: Term) -> bool:
    if whole.unit != part.unit or not whole.exact.high > part.exact.low:
        return False
    return ratio(part.rounded, whole.rounded).meets(share.as_part)
