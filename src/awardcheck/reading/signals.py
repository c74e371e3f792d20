"""Cheap signs in a passage that it is less than an answer: a plan, a denial, the award's own words, no specifics."""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.text import REMEMBERED
from awardcheck.text.patterns import regex
from awardcheck.text.words import content_stems

_PLAN = regex(
    r"\b(?:will(?! have been)|shall|plan(?:s|ned|ning)? (?:to|for|is)|intend\w*|hop(?:e|es|ing) to|aim(?:s|ing)? to"
    r"|going to|would like to|look(?:ing)? (?:to|forward)|next (?:year|step|phase)s?|in (?:the )?future|once (?:we|the)"
    r"|expect\w* to|is due|are due|to be (?:agreed|confirmed|rolled|launched|evaluated|published)|propos\w+"
    r"|under discussion|being explored)\b",
    re.IGNORECASE,
)
_DENIAL = regex(
    r"\b(?:no(?:body|one|ne| one)?|never|nothing|neither|nor|nowhere|without|cannot|can['’]t|couldn['’]t"
    r"|(?:is|was|has|have|had|do|does|did|are|were|would|wo)(?:n['’]t| not)"
    r"|not (?:yet|been|a|the|something|formally|costed|measured|collected|asked))\b",
    re.IGNORECASE,
)
_VAGUE = regex(
    r"\b(?:significant\w*|substantial\w*|huge\w*|robust\w*|innovative|world[- ]class|passionate\w*|committed|key"
    r"|holistic\w*|seamless\w*|transform\w*|best practice|stakeholders?|empower\w*|journey|synerg\w+|leverag\w+|truly"
    r"|wide(?:ly| range)|various|numerous|appropriate\w*|relevant|regular\w*|ongoing|continu\w+|strong\w*|excellent"
    r"|outstanding|positive\w*|all levels)\b",
    re.IGNORECASE,
)
_NAME = regex(r"(?<=[a-z,;] )[A-Z][a-z]+")
_WITH_DIGIT = regex(r"(?<!\S)[^\s\d]*+\d")  # the beginning of a word, as far as its first digit
_POSSESSED = regex(r"\b(?:we|our|us|i|my|they|she|he)\b", re.IGNORECASE)


def rate(pattern: re.Pattern[str], text: str, total: int, each: int = 10) -> float:
    return min(1.0, each * len(pattern.findall(text)) / max(total, 10))


@lru_cache(maxsize=REMEMBERED)
def signals(text: str) -> tuple[float, ...]:
    """Rates (0-1, per ten words) of plans, denials, vague words, names, words with digits, and first persons in
    `text`.
    """
    total = len(text.split())
    return (
        rate(_PLAN, text, total),
        rate(_DENIAL, text, total),
        rate(_VAGUE, text, total),
        rate(_NAME, text, total),
        rate(_WITH_DIGIT, text, total, 5),
        rate(_POSSESSED, text, total),
    )


@lru_cache(maxsize=REMEMBERED)
def _meaning(text: str) -> tuple[int, frozenset[str], tuple[str, ...]]:
    stems = tuple(content_stems(text))
    return len(stems), frozenset(stems), stems


def echo(text: str, ask: str) -> float:
    """The share of the passage's meaning words that are the prompt's own: 1.0 where it says nothing but the prompt."""
    total, _, said = _meaning(text)
    asked = _meaning(ask)[1]
    return sum(map(asked.__contains__, said)) / total if total else 0.0


def shared(text: str, ask: str) -> float:
    """The share of the prompt's meaning words that the passage takes up."""
    asked = _meaning(ask)[1]
    return len(asked & _meaning(text)[1]) / len(asked) if asked else 0.0
