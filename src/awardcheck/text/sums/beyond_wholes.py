"""Parts that are larger than what they are told to be a part of: "64 of our 60 volunteers stayed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text.figures.amounts import Slip, span_of
from awardcheck.text.figures.counts import TIME
from awardcheck.text.figures.numbers import NUMBER_SIGN, N, value
from awardcheck.text.patterns import regex

_LEAST, _MOST = 5, 1.6  # the smallest whole, and how many times of it a part is no more than a slip
_YEARS = range(1900, 2101)
_THE = r"(?:the|our|all|these|those|its|their)"
_COUNT = rf"(?<![£€$.,–/-]){N}(?! ?(?:%|per ?cent|p\b|[:/–-]))"
_NOUN = rf"(?! (?:{TIME}|pounds?|miles?|points?|times)\b)(?: (?!and\b|or\b|we\b|with\b|who\b)[a-z-]+)"
# "64 of our 60 volunteers", but of more than they are in "of the 12 homes' residents".
_OF_THE = regex(rf"(?P<part>{_COUNT}) (?:out )?of (?:{_THE} ){{1,2}}(?P<whole>{_COUNT}){_NOUN}{{1,4}}(?![a-z’'-])")
# "Of the 47 patients who started, 52 completed the course"; a noun of its own would say that it counts something else.
_OF_SO_MANY = regex(
    rf"\b(?:out )?of (?:{_THE} ){{0,2}}(?P<whole>{_COUNT}){_NOUN}{{1,2}}"
    rf"(?: (?:who|that|which) [a-z-]+(?: [a-z-]+){{0,4}})?,? (?:(?:in all|only|just) )?(?P<part>{_COUNT})"
    r"(?= (?:said|told|answered|replied|came|went|signed|took|have|were|left|stayed|agreed|chose|asked|felt|completed"
    r"|finished|joined|passed|accepted|stopped|found|kept)\b)"
)


def wrong_parts(text: str, marked: str) -> Iterator[Slip]:
    """The parts that cannot be of their whole; `marked` is `amounts.reckoned` text."""
    if NUMBER_SIGN not in marked or "of" not in marked.lower():
        return
    for found in (*_OF_THE.finditer(marked), *_OF_SO_MANY.finditer(marked)):
        part, whole = _value(text, found, "part"), _value(text, found, "whole")
        if whole >= _LEAST and whole < part <= _MOST * whole and whole not in _YEARS:
            yield Slip(span_of(text, *found.span()), "beyond", text[slice(*found.span("whole"))].strip())


def _value(text: str, found: re.Match[str], name: str) -> float:
    return value(text[slice(*found.span(name))])
