"""What evidence a question's own words want beyond prose: figures, testimonials, examples, a period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import IGNORECASE as I

from awardcheck.spec import Testimonials, Wants
from awardcheck.text.patterns import regex

_FIGURES = regex(
    r"\bquantitative|\bstatistic\w*|\bfigures\b|\bnumerical|\bmetrics\b|\bnumbers\b|"
    r"\bmeasur(?:able|ably|ed (?:improve|change|differ|result|impact)\w*)"
    r"|\bquantif\w+|\b(?:hard|supporting|outcome|performance|with|provide|include|clear|robust|"
    r"use of) data\b|\bdata (?:that|which|to|on|show\w*|demonstrat\w*|evidenc\w*)\b"
    r"|\bin (?:tonnes|pounds|hours|days)\b|\b\w+ rates\b|\bnational (?:and|or) local targets\b|\bbefore and after\b",
    I,
)
_TESTIMONIALS = regex(
    r"\btestimonials?\b(?: evidence)?|\bquotes?\b|\bquotations?\b|\bletters? of support\b|"
    r"\bendorsements?\b|\bstatements? from\b|\bin (?:their|his|her) own words\b",
    I,
)
_FROM = regex(
    r"(?:testimonials?(?: and \w+)?(?: evidence)?|quotes?|quotations?|letters? of support|"
    r"endorsements?|statements?)\s+(?:evidence\s+)?"
    r"(?:from|by|of)\s+(?P<whom>[^.?;:()]{3,90})",
    I,
)
_STOP = regex(
    r"\s+(?:to\b|who\b|that\b|which\b|about\b|on\b|in\b|where\b|as\b|for\b|showing\b|describing\b|"
    r"demonstrating\b|when\b|with\b).*",
    I,
)
_BARE = regex(
    r"^(?:and|or|the|your|our|an?|some|any|other|different|various|both|if possible|"
    r"where possible|at least|from|\d+|one|two|three|four|five|more|further|either|"
    r"relevant)\s+(?!$)",
    I,
)
_KEEPS = regex(r"^(?:relevant|key|different)\s", I)
_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_EXAMPLES = regex(
    r"\b(?P<n>one|two|three|four|five|six|[1-6])\s+(?:\w+\s+){0,2}(?:examples|initiatives|"
    r"case studies|projects|cases|stories)\b"
    r"|\bexamples? of (?P<m>two|three|four|five|six|[2-6])\b",
    I,
)
_PERIOD = regex(
    r"\b(?:in|over|from|during|within|for) the ((?:past|last|previous|first|next) (?:\d+|"
    r"\w+)(?:\s?[-–]\s?\d+)?(?: (?:to|or) (?:\d+|\w+))? (?:years?|months?))\b",
    I,
)


def wants_of(ask: str) -> Wants:
    """The evidence that a question's own words want beyond prose."""
    given: dict[str, object] = {}
    if _FIGURES.search(ask):
        given["figures"] = True
    if _TESTIMONIALS.search(ask):
        given["testimonials"] = Testimonials(tuple(_whom(ask)))
    if (count := _EXAMPLES.search(ask)) and (number := _number(count["n"] or count["m"])) > 1:
        given["examples"] = number
    if (period := _PERIOD.search(ask)) and not period[1].lower().startswith(("next", "first")):
        given["period"] = period[1]
    return Wants.of(given)


def _whom(ask: str) -> Iterator[str]:
    """From whom testimonials are asked, each group by itself."""
    found = _FROM.search(ask)
    for group in re.split(r",|\band\b|\bor\b|/|&", _STOP.sub("", found["whom"]) if found else ""):
        bare = group.strip()
        while (cut := _BARE.sub("", bare)) != bare and not _KEEPS.match(bare):
            bare = cut
        if 0 < len(bare.split()) <= 5 and re.match(r"[A-Za-z]", bare):
            yield bare


def _number(word: str) -> int:
    return _NUMBER.get(word.lower()) or int(word)
