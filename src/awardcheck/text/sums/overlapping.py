"""Whether some of what is counted may be counted in two parts: "Several do more than one of these".

Parts that overlap come to more than their whole. Who tells them so says it in their sentence, or in the one before it
or behind it.
"""

from __future__ import annotations

from awardcheck.text import Span
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
_OVERLAP = regex(
    r"\b(?:overlap\w*|double[- ]count\w*|(?:count|nam|list|record|mention|enter|includ|appear)\w*"
    r" (?:more than once|twice)"
    r"|more than one|both\b(?=[.,;)]| (?:roles?|ways|kinds|of|days|sites|jobs|lists))|shared (?:by|between|across)"
    rf"|(?:tick|choose|chose|give|gave|name|pick)(?:ed)? (?:several|as many|all that)|all (?:that|who) appl\w+"
    rf"|{_SOME}(?: of (?:them|these|those|the [a-z]+|our [a-z]+))? (?:[a-z]{{2,15}} ){{1,4}}?{_MORE}"
    r"(?=[.,;:)]| of\b| [a-z]+[.,;)]))"
)


def may_overlap(text: str, span: Span) -> bool:
    """Whether the sentences of a span, or those beside them, say that parts told there overlap."""
    told = sentences(text)
    own = [nth for nth, said in enumerate(told) if said.start < span.end and span.start < said.end]
    near = told[max(0, own[0] - 1) : own[-1] + 2] if own else ()
    return any(_OVERLAP.search(said.text.lower()) for said in near)
