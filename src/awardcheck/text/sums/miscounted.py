"""Parts that do not come to their whole, and why they need not: some are counted twice, or without a number.

Parts that overlap come to more than their whole: "Several do more than one of these". Who tells them so says it in
their sentence, or in the one before it or behind it. One of a kind is told by its article: "six nurses and the chair".
"""

from __future__ import annotations

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, amounts, reckoned
from awardcheck.text.figures.rounding import exactly
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

_SOME = (
    r"(?:some|several|many|most|a few|few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4}"
    r"|a (?:number|handful|third|quarter)|half|people|others|they|each|everybody|nobody)"
)
_MORE = (
    r"(?:more than (?:one|once)|two or (?:more|three|all)|(?:two|three|all|both|several) of (?:these|them|those|the)"
    r"|(?:all|any) (?:two|three|four|five)|all of (?:these|them|those|the)|as well|also|twice|again|another"
    r"|(?:two|three|four|both|several|all|multiple|different|other)(?: [a-z]+)?)"
)
# "By the third month 30 homes were in, by the sixth 55".
_BY_THEN = regex(
    r"\bby (?:(?:the )?(?:first|second|third|fourth|fifth|sixth|ninth|twelfth|end|start|spring|summer|autumn|winter"
    r"|christmas|easter|month|year|week|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|mid|then|now|last|next)\b|\x00)"
)
# One of something, told as a part: "four nurses, a surgeon and the chair".
_A_ONE = regex(r"(?:[:;,](?: and| plus)?|\b(?:and|plus|with|under)) (?:an?|the) (?!rest|other|remain|final|last)[a-z]")
_OVERLAP = regex(
    r"\b(?:overlap\w*|double[- ]count\w*|(?:count|nam|list|record|mention|enter|includ|appear)\w*"
    r" (?:more than once|twice)"
    r"|more than one|both\b(?=[.,;)]| (?:roles?|ways|kinds|of|days|sites|jobs|lists))|shared (?:by|between|across)"
    rf"|(?:tick|choose|chose|give|gave|name|pick)(?:ed)? (?:several|as many|all that)|all (?:that|who) appl\w+"
    rf"|{_SOME}(?: of (?:them|these|those|the [a-z]+|our [a-z]+))? (?:[a-z]{{2,15}} ){{1,4}}?{_MORE}"
    r"(?=[.,;:)]| of\b| [a-z]+[.,;)]))"
)


def need_not_add_up(text: str, marked: str, slip: Slip) -> bool:
    """Whether the counted parts of a slip may come to what they do; `marked` is `amounts.reckoned` text."""
    told = amounts(text, marked, slip.span.start, slip.span.end)
    given = amounts(slip.gives, reckoned(slip.gives), 0, len(slip.gives))
    if not (told and given) or any(one.unit for one in (*told, *given)):
        return False
    sum_, most = given[0].interval.middle, max(one.interval.high for one in told)
    if sum_ > most:
        return _may_overlap(text, slip.span) or _are_running(text, marked, slip.span)
    return _are_with_ones(text, marked, slip.span, sum_)


def _are_running(text: str, marked: str, span: Span) -> bool:
    """Whether each part was so many by some time, the ones before counted in."""
    start = max((said.start for said in sentences(text) if said.start <= span.start), default=0)
    return len(_BY_THEN.findall(marked, start, span.end)) > 1


def _are_with_ones(text: str, marked: str, span: Span, sum_: float) -> bool:
    """Whether so many things are told by their article, or as one, that with them the parts come to a number told."""
    here = [said for said in sentences(text) if said.start < span.end and span.start < said.end]
    if len(here) > 1:
        return False
    end = here[0].end if here else span.end
    told = [one.interval for one in amounts(text, marked, span.start, end) if not one.unit]
    ones = len(_A_ONE.findall(marked, span.start, end)) + sum(one.middle == 1 for one in told)
    return any(exactly(sum_ + more).meets(one) for more in range(1, ones + 1) for one in told)


def _may_overlap(text: str, span: Span) -> bool:
    """Whether the sentences of a span, or those beside them, say that parts told there overlap."""
    told = sentences(text)
    own = [nth for nth, said in enumerate(told) if said.start < span.end and span.start < said.end]
    near = told[max(0, own[0] - 1) : own[-1] + 2] if own else ()
    return any(_OVERLAP.search(said.text.lower()) for said in near)
