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
    for sentence in reversed(sentences(text)):
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


_CALLED = regex(r"(?:one|another|he|she|the (?:first|second|third|other)), (?:an?|the|his|her) \w", re.IGNORECASE)
_ONE = regex(r"(?:one|another|a second|a third|the (?:first|second|third|fourth|last|other))\b", re.IGNORECASE)
