"""What a sentence is by its grammar: a phrase with no verb of its own, as criteria are written, or a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from awardcheck.importing.asks import opens_ask, orders
from awardcheck.text import word_set
from awardcheck.text.patterns import regex
from awardcheck.text.words import words

_FEWEST = 2
_IN_SMALL_LETTERS = 0.6  # of a line's words behind the first; fewer are names of people and bodies
# Who or what a statement is about where its first word tells: a phrase begins with what it names.
_SUBJECTS = word_set(
    "i we you they he she it this these those there here that all not never everyone everybody nobody someone anyone"
)
_VERBS = word_set(
    """is are was were am be has have had do does did will would can could may might must shall should cannot isn't
    aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't"""
)
# After these the next verb is that of a clause within the phrase: "the steps that were taken".
_OPENERS = word_set(
    """that which who whom whose what how why where when whether if as than because while although though unless until
    since before after wherever whenever however whatever whoever"""
)
# Verbs by their form, and those that are verbs behind whoever does them: "clients remember", "people know".
_TELLS = word_set(
    "knows remembers believes thinks says feels wants hopes makes takes gives gets comes goes becomes keeps loses finds"
)
_TELL = word_set(
    """know remember believe think say feel want hope make take give get come go become keep lose find need deserve see
    expect carry award attach score read visit"""
)
_DOERS = word_set("people children women men staff families we you they who")


# "Reductions must be stated", "details should be given of the menu", "testimonials are welcome".
_WANTED = regex(
    r"\b(?:must|should|need to|(?:is|are) to) (?:also |clearly |all )?be (?!able\b|made\b|sent\b|paid\b|signed\b"
    r"|submitted\b|received\b|uploaded\b|attached\b|emailed\b|addressed to\b|typed\b|returned\b)\w+(?:ed|en|wn|ut|id)\b"
    r"|\b(?:is|are|will be) (?:welcome|called for|of interest|looked for|expected|essential)\b",
    re.IGNORECASE,
)


def is_wanted(text: str) -> bool:
    """Whether a text says of something that it must be shown, or is welcome."""
    return _WANTED.search(text) is not None


def in_small_letters(text: str) -> bool:
    """Whether most words behind the first begin with small letters."""
    behind = text.split()[1:]
    return bool(behind) and sum(not word[0].isupper() for word in behind) >= _IN_SMALL_LETTERS * len(behind)


@lru_cache(maxsize=4096)
def is_phrase(text: str) -> bool:
    """Whether a text names something and states nothing: "Steps taken to reduce waste, and what they have cost."."""
    said = words(text)
    if len(said) < _FEWEST or said[0] in _SUBJECTS or text.endswith(("?", "!", ":")):
        return False
    return not (opens_ask(text) or orders(text) or _has_verb(said))


def _has_verb(said: Sequence[str]) -> bool:
    """Whether a verb stands in words outside every clause within."""
    within = 0
    for before, word in pairwise(("", *said)):
        if word in _OPENERS or (word == "you" and before and before not in _OPENERS):  # "in the way you think fit"
            within += 1
        elif word in _VERBS or word in _TELLS or (word in _TELL and (before in _DOERS or before.endswith("s"))):
            if not within:
                return True
            within -= word != "be"
    return False
