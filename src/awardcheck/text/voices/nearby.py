"""Who speaks where nothing says so but the sentence before: "Bill is 79. “I would have lost the house.”"."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import Joined, mention
from awardcheck.text.voices.roles import party
from awardcheck.text.voices.speakers import Speaker, speakers, subject


def nearby(lead: str, words: str) -> Joined | None:
    """Bill is 79 and lives alone. “I would have lost the house.”"""
    line = lead.rsplit("\n", 1)[-1]
    found = sentences(line) if " | " not in line else []
    if not found or not speech.SINGULAR.search(words) or not words[:1].isupper():
        return None
    rest = [one.text for one in reversed(found)]
    of_whom = next((text for text in rest if not _goes_on(text)), found[0].text)
    known = of_whom != rest[0]  # "her" in the next sentence is a person, whatever she is said to do in this one
    if not known and not speakers(of_whom):  # a story goes on with what was done
        of_whom = next((text for text in rest if speakers(text)), of_whom)
    told_of = (one for one in speakers(of_whom) if _opens(of_whom, one) and (known or _is_told_of(of_whom, one)))
    one = subject([one for one in told_of if one.strength in ("name", "role")])
    return mention("nearby", of_whom, one) if one else None


def _opens(text: str, one: Speaker) -> bool:
    """Whether a sentence opens with somebody: not "What matters to a frightened woman", nor "A leaflet for carers"."""
    ahead = text[: one.start]
    beside = one.strength == "role" and _BESIDE.search(ahead)
    return one.start < 30 and not beside and not _OPENS_OTHERWISE.match(ahead)


_OPENS_OTHERWISE = regex(r"(?:what|how|if|when(?:ever)?|any|every|each|no)\b", re.IGNORECASE)
_BESIDE = regex(r"\b(?:for|to|by|with|of) ")


def _is_told_of(text: str, one: Speaker) -> bool:
    """Whether a sentence tells of somebody, and not of a thing, a place or a post: an age, a deed, a state."""
    if one.strength == "role":
        works = party(text[one.start : one.end].lower()) not in ("patient", "carer")
        return not _IN_GENERAL.match(text, one.end) and (not works or bool(_ONCE.match(text, one.end)))
    return not text[: one.start].lower().endswith("the ") and bool(_OF_SOMEBODY.match(text, one.end))


_OF_SOMEBODY = regex(
    r"['’]s |,| \(| (?:(?:first|now|then|later|only|just|also|has|had|never|always) )?"
    r"(?:is|was|has|had|lives?|lived|who|came|went|from|of|still|now|never|used|would|said|says|wrote"
    r"|told|lost|left|joined|felt|knew|and [A-Z]|[a-z]+e?d)\b|\.$"
)
# What somebody at work does every day ("The officer comes if she can") tells of no one in particular.
_IN_GENERAL = regex(r" (?:comes?|goes|rings|visits|calls|can|may|will|should|must|needs?|wants?|gets?|knows)\b")
_ONCE = regex(
    r"[^.]{0,40}?(?:\b(?:had|did|came|went|left|told|said|wrote|felt|knew|lost|saw|began|found|has|[a-z]{3,}ed)\b"
    r"|, (?:[A-Z]|\d))"
)
_OF_THEM = regex(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)


def _goes_on(text: str) -> bool:
    """Whether a sentence tells on of somebody of whom the one before told: "The day has changed for her."."""
    return bool(_OF_THEM.search(text)) and not any(
        one.strength == "name" or one.start < 30 for one in speakers(text) if one.identified
    )
