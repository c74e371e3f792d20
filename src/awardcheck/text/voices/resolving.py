"""Whom a pronoun means that is said to speak: "she adds", "another wrote"."""

from __future__ import annotations

import re

from awardcheck.records import replace
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.credits import Joined, mention
from awardcheck.text.voices.speakers import speakers


def resolved(joined: Joined, text: str) -> Joined:
    """The nearest sentence before that mentions anybody says whom a pronoun means; "one" is one of several."""
    if joined.strength != "pronoun":
        return joined
    one_of, called = bool(_ONE.match(joined.speaker)), bool(_CALLED.match(joined.speaker))
    for sentence in reversed(sentences(_QUOTED.sub(_blank, text))):
        people = speakers(sentence.text)
        several = (one for one in people if one_of and one.strength in ("crowd", "group"))
        many = next((one for one in several if sentence.text[one.start : one.end].lower() != "nobody"), None)
        if many:
            return Joined("introduced", f"one of {sentence.text[many.start : many.end]}", "role")
        one = next((one for one in people if one.strength in ("name", "role")), None)
        if one and not called:
            meant = mention("introduced", sentence.text, one)
            return replace(meant, strength="role") if one_of else meant
    return replace(joined, strength="role") if called else joined


# Of whom somebody spoke is not who speaks.
_QUOTED = regex(r"[“\"‘][^“”\"‘\n]{3,600}[”\"]|‘[^“”\"‘’\n]{3,600}’(?!\w)")


def _blank(words: re.Match[str]) -> str:
    """As many blanks as there are words in marks, with the end of a sentence, if they have one."""
    return " " * (len(words[0]) - 1) + (words[0][-2] if words[0][-2] in ".!?" else " ")


_CALLED = regex(r"(?:one|another|he|she|the (?:first|second|third|other)), (?:an?|the|his|her) \w", re.IGNORECASE)
_ONE = regex(r"(?:one|another|a second|a third|the (?:first|second|third|fourth|last|other))\b", re.IGNORECASE)
