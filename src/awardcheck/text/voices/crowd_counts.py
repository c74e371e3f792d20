"""How many of a crowd say so: "41 of the 52", "two nurses", but not "residents of the nine homes"."""

from __future__ import annotations

from awardcheck.text import word_set
from awardcheck.text.voices.crowd_grammar import (
    BE,
    DETERMINERS,
    NEAR,
    PREPOSITIONS,
    QUANTIFIERS,
    Said,
    has_crowd,
    is_people,
)
from awardcheck.text.voices.crowd_words import crowd_words
from awardcheck.text.voices.roles import party

_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty"
    " ninety hundred"
)
_SHARES = word_set("half third quarter thirds quarters dozen")
_OF = word_set("of out in")
_SAY_SO = ("tell", "write", "praise")
_YEAR = 4  # digits


def is_counted(sentence: str, said: Said) -> bool:
    """Whether it is said how many say so, or one of them is told apart: not "across two sites", "one record"."""
    if "%" in sentence or "per cent" in sentence or not _SHARES.isdisjoint(said):
        return True
    return any(_counts_people(said, nth) for nth, word in enumerate(said) if word[0].isdigit() or _is_number(word))


def _is_number(word: str) -> bool:
    return word in _NUMBERS or (word.endswith("teen") and len(word) < 10) or word.partition("-")[0] in _NUMBERS


def _counts_people(said: Said, nth: int) -> bool:
    """Whether the number counts people: "two nurses", "41 of the 52", "one told us"; a year counts nothing."""
    if said[nth].isdigit() and len(said[nth]) == _YEAR and said[nth - 1 : nth] != []:
        return False
    if _is_of_a_place(said, nth):
        return False
    behind = said[nth + 1 : nth + 1 + NEAR]
    if behind[:1] and behind[0] in _OF:
        if said[nth - 1 : nth] == ["every"]:
            return has_crowd(behind[1:])  # not "at every one of our six meetings"
        return (
            has_crowd(behind[1:])
            or any(word[0].isdigit() or _is_number(word) for word in behind[1:])
            or "them" in behind
        )
    if any(crowd_words(name).at(said, nth + 1) for name in _SAY_SO if nth + 1 < len(said)):
        return True
    for word in behind:
        if word in PREPOSITIONS or word in BE:
            return False
        if word == "who" or is_people(word) or party(word) or word in crowd_words("opinion").singles:
            return True
    return False


def _is_of_a_place(said: Said, nth: int) -> bool:
    """Whether the number counts where people are from: "residents of the nine homes", but not "most of the 40"."""
    ahead = [word for word in said[max(0, nth - NEAR) : nth] if word not in DETERMINERS]
    whose = ahead[-2] if len(ahead) > 1 and ahead[-1] in PREPOSITIONS else ""
    return is_people(whose) and whose not in QUANTIFIERS
