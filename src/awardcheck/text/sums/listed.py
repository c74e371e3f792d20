"""Sums that stand in running prose, held against what they add up to: "£40,000 from one and £25,000 from the other".

A sum is taken up only where its parts are listed straight before it in the same sentence and nothing says that it
covers more than they do.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, span_of
from awardcheck.text.figures.numbers import NUMBER_SIGN, N
from awardcheck.text.figures.rounding import Interval, as_written, sum_of
from awardcheck.text.patterns import compiled
from awardcheck.text.sentences import sentences

_Q = rf"[£€$]? ?{N}"
_NOT = rf"[^{NUMBER_SIGN};.\n|%£€$]"
_SOME = r"(?:(?:a|the|just|over|under|about|around|nearly|almost|some|more|than|total|of|sum) ){0,4}"
_CUE = r"(?:in (?:all|total)|altogether|all told|together|combined)\b"
_JOINED = r"(?:,|\band\b|\bplus\b|\bwith\b)"
_PARTS = rf"(?P<parts>{_Q}(?:{_NOT}{{0,40}}?{_JOINED}{_NOT}{{0,30}}{_Q}){{1,5}})"
_MAKE = r"(?:[,:(–—-]|\bmade(?: up)?|\bmak(?:es?|ing)|\bcom(?:es?|ing) to|\bcame to|\bgave|\bgives?|\bgiving)"
_SUMS = (
    rf"{_PARTS}(?P<gap>{_NOT}{{0,40}}?){_MAKE} ?{_SOME}(?P<total>{_Q})(?: [a-z’'-]{{1,15}}){{0,2}}? {_CUE}",
    rf"{_PARTS}(?P<gap>{_NOT}{{0,40}}?)[,:(–—-]? ?(?:(?:a|the|for|making|giving) ){{0,2}}"
    rf"(?:(?:total|combined|joint)(?: (?:[a-z’-]{{1,15}} ){{0,2}}?of)|total(?:ling|s)?|sum of|in all|altogether"
    rf"|together making),? {_SOME}(?P<total>{_Q})",
)
_CUES = ("in all", "total", "altogether", "together", "all told", "combined", "sum of")
# Besides the parts there is more to it, or they are of another kind than the sum.
_MORE = (
    r"\b(?:of (?:which|whom|them|these|those)|each|apiece|per|every|a (?:day|week|month|year|head)|years|months"
    r"|includ\w+|part of|such as|match\w*|rais\w+|toward\w*|help\w*|reach\w*|sav\w+|then(?! [£€$])"
    r"|from \w+ to|later|now|until"
    r"|against|compared|than in|less|minus|most|average|between|out of|target|more (?:came|from)|others?|rest)\b"
)
_NEAR = 0.35  # what lies farther off is no slip, but a sum of something else


def wrong_sums(text: str, marked: str) -> Iterator[Slip]:
    """Each sum that its parts do not add up to, with what they add up to."""
    if not any(cue in marked for cue in _CUES):
        return
    for said in sentences(text):
        for pattern in _SUMS:
            found = compiled(pattern).search(marked, said.start, said.end)
            if (
                found
                and not compiled(_MORE).search(found.group())
                and not _follows_another(marked, said, found.start())
            ):
                gives = _wrong(text, marked, *found.span("parts"), *found.span("total"))
                if gives:
                    yield Slip(span_of(text, *found.span()), "sum", gives)
                break


def _follows_another(marked: str, said: Span, start: int) -> bool:
    """Whether a number ahead of the parts could be one of them."""
    return NUMBER_SIGN in marked[max(said.start, start - 50) : start]


def _wrong(text: str, marked: str, start: int, end: int, total_start: int, total_end: int) -> str | None:
    parts = [number.span() for number in compiled(_Q).finditer(marked, start, end)]
    signs = {text[at] if text[at] in "£€$" else "" for at in (*(at for at, _ in parts), total_start)}
    if len(signs) > 1 or compiled(r" ?(?:%|per ?cent)").match(marked, total_end):
        return None
    sum_ = sum_of(_amount(text, *part) for part in parts)
    total = _amount(text, total_start, total_end)
    off = abs(sum_.middle - total.middle)
    if sum_.meets(total) or off > _NEAR * abs(sum_.middle) or off == float("inf"):
        return None
    return f"{signs.pop()}{sum_.middle:,.2f}".removesuffix(".00")


def _amount(text: str, start: int, end: int) -> Interval:
    while text[start] in "£€$ ":
        start += 1
    return as_written(text[start:end], text[max(0, start - 30) : start], text[end : end + 10])
