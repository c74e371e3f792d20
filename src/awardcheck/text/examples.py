"""How many examples a stretch of text tells apart: numbered, listed, named or separated by semicolons."""

from __future__ import annotations

import re

from awardcheck.text.patterns import compiled, regex

_NUMBERED = regex(
    r"(?<!\w)\(?(?P<sign>[1-9a-e]|i{1,3}|iv)[).](?= )"
    r"|\b(?:case|file|initiative|project|component) (?P<word>\d|[a-e]|one|two|three)\b",
    re.IGNORECASE,
)
_ORDINALS = regex(r"\b(first|second|third|fourth|fifth|finally|lastly|another|the other)(?:ly)?\b", re.IGNORECASE)
_EXHIBITS = regex(r"\b(?:appendix|annex|exhibit|attachment|case study|file) ([A-Z]|\d{1,2})\b", re.IGNORECASE)
_SPAN = regex(
    r"\b(?:items|appendices|annexes|exhibits|attachments|case studies|files|parts|nos\.?) (?P<from>\d) ?(?:to|[-–])"
    r" ?(?P<to>\d)\b",
    re.IGNORECASE,
)
# Names of more than one word, or of one word inside a sentence.
_NAME = regex(
    r"(?:(?<=[a-z,;:(] )|(?<=[(“\"'‘:]))(?:the )?(?:[A-Z][\w’'-]+|[A-Z]{2,})(?: (?:(?:and|of|the|to|for|on|in"
    r"|at) )?[A-Z][\w’'-]*)*"
)
_FEWER = regex(
    r"\b(?:two|only one) (?:\w+ )?(?:specific )?(?:initiatives?|examples?|projects?|case studies)\b", re.IGNORECASE
)
# "The three: ..." hands over to a list, however it is written.
_THREE = regex(r"\b(?:three|3)\b[^.:;]{0,80}:\s", re.IGNORECASE)


_EXAMPLES = regex(
    r"\b(?:initiatives?|examples?|projects?|schemes?|programmes?|case stud(?:y|ies)|pilots?|services|strands?"
    r"|workstreams?|firstly|secondly|first|three)\b",
    re.IGNORECASE,
)


def sets_out_examples(text: str) -> bool:
    """Whether a text means to give several examples, whether or not one can tell them apart."""
    return bool(_EXAMPLES.search(text))


def told_apart(text: str) -> int:
    """The number of examples that the text's own form sets apart, by the most generous way of counting.

    Where the text itself states a smaller number ("two initiatives illustrate it"), that is the number.
    """
    if _FEWER.search(text) and not _THREE.search(text):
        return 2
    marks = {(match["sign"] or match["word"]).lower() for match in _NUMBERED.finditer(text)}
    ordinals = {match[1].lower() for match in _ORDINALS.finditer(text)}
    exhibits = {match[1].lower() for match in _EXHIBITS.finditer(text)}
    span = max((int(match["to"]) - int(match["from"]) + 1 for match in _SPAN.finditer(text)), default=0)
    names = {match.group().lower() for match in _NAME.finditer(text)}
    clauses = max((sentence.count(";") for sentence in compiled(r"[.!?]\s").split(text)), default=0) + 1
    lines = sum(1 for line in text.split("\n") if len(line.split()) > 3)
    announced = 3 if _THREE.search(text) else 0
    return max(announced, span, *map(len, (marks, ordinals, exhibits, names)), clauses, lines)
