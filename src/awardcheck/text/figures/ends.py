"""What something came to, told with no word of how large the change was: "come down to nine days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.figures.figures import cleaned
from awardcheck.text.figures.from_where import tells_alike
from awardcheck.text.figures.headline import SIZE
from awardcheck.text.figures.numbers import F, N, value
from awardcheck.text.patterns import compiled
from awardcheck.text.sentences import sentences

_COUNT = rf"{N}(?=[.,;:)]|$| (?:and|people|names|patients|families)\b)"
_ENDED = (
    rf"\b(?:fell|fallen|dropped|cut|reduced|shortened|lowered|down|rose|risen|climbed|grew|grown|increased|raised"
    rf"|lifted"
    rf"|improved|shrunk|shrank|up) (?:(?:right|back|further|down|up|[a-z]{{2,15}}ly) ){{0,2}}to (?:(?:an?|just"
    rf"|only|about"
    rf"|around|under|over|nearly|average|of) ){{0,3}}"
    rf"(?P<value>{SIZE}|{N}(?: ?%| ?per ?cent\b| in {N})|{F}(?= of\b)|(?P<count>{_COUNT}))"
)
# What it came from, with its unit left out: "from 47", "against 31 a year ago".
_FROM = (
    r"\b(?:from|against|compared (?:with|to)|instead of|rather than|not|was|were|had been)"
    rf" (?:(?:an?|about|around|over|nearly|the|average|median|of) ){{0,3}}{N}(?! [a-z]+s\b)"
    r"(?=[.,;:)]|$| (?:in|at|before|when|the|a|last|on)\b)"
)
_LEAST_COUNT = 11


def ends_told(text: str) -> list[Span]:
    """What `text` tells that something came to, sentence by sentence, where they tell no number to hold it against.

    Each is told by its value alone: "nine days".
    """
    marked = cleaned(text) if " to " in text else ""
    found = list(compiled(_ENDED).finditer(marked))
    return [*_ends(text, found)] if found else []


def _ends(text: str, found: list[re.Match[str]]) -> Iterator[Span]:
    for said in sentences(text):
        for one in found:
            start, end = one.span("value")
            if not said.start <= start < said.end or (one["count"] and value(text[start:end]) < _LEAST_COUNT):
                continue
            rest = text[said.start : start] + "|" + text[end : said.end]
            if not (tells_alike(rest, text[start:end]) or compiled(_FROM).search(cleaned(rest))):
                yield Span(start, end, text[start:end])
