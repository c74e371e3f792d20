"""Quoted words about the work that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import around, last_clause, ways
from awardcheck.text.voices.credits import Joined
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.quote_signs import Setting, first_of_series
from awardcheck.text.voices.speakers import CARRIERS
from awardcheck.text.voices.spoken import is_spoken

_FEWEST_WORDS = 3
_NEAR = 60  # characters behind the words
# Behind the words: who spoke them is told in a sentence of its own.
_TOLD_AFTER = regex(
    r"[\s.]*(?:that|those|these|this|it) (?:is|was|were|are|comes|came) "
    r"(?:from|how|the words|what [\w ]{2,40} (?:said|says|told|wrote))\b",
    re.IGNORECASE,
)
_NOBODY = regex(
    r"^(?:they|one|another|a (?:second|third)"
    r"|(?:up )?what (?:they|people|it|this|that|we|she|he|most|many|all|so many|[a-z]+s)\b.*"
    r"|(?:they|we) (?:[\w'’]+ ){1,6}this (?:was|is|one)\b.*|one of"
    r" (?:the|our|these|those) (?:many|few|(?:.* )?(?:comments|quotes|responses)))$",
    re.IGNORECASE,
)
_MARKS = regex(r"[^\w\s.,;:’()£%|/&–—-]")  # no mark of quotation is among these, and most passages have no other


def unattributed(text: str, before: str = "", after: str = "", heading: str = "") -> Iterator[Span]:
    """Quoted stretches of a passage that sound like somebody's words about the work and have nobody behind them.

    Of several in a row, only the first: whoever mends that one will see the others.
    `before` and `after` are the neighbouring passages, which may say who speaks.
    """
    quotes = quoted(text) if _MARKS.search(text) else []
    setting = Setting(text, quotes, before, after, heading)
    rows: set[int] = set()  # in which one was found
    for nth, quote in enumerate(quotes):
        if len(inner(quote).split()) < _FEWEST_WORDS or speech.PLACEHOLDER.search(inner(quote)):
            continue
        lead, trail = around(text, quotes, nth)
        if _TOLD_AFTER.match(trail) or speech.FAMOUS.search(f"{last_clause(lead)} {trail[:_NEAR]}"):
            continue
        if (row := first_of_series(setting, nth)) in rows or not is_spoken(setting, nth):
            continue
        if not any(_is_somebody(way) for way in ways(text, quotes, nth, before, after)):
            rows.add(row)
            yield quote


def _is_somebody(way: Joined) -> bool:
    """Whether whoever is joined to some words can be told apart, and is no thing that opens a sentence."""
    if way.strength == "crowd" or is_nobody(way.speaker):
        return False
    if way.way in ("cell", "label", "said") and _CARRIED.fullmatch(way.speaker):
        return False
    if way.strength != "name":
        return True
    return not (_FIGURE.search(way.speaker) and not _OF_A_PERSON.search(way.speaker))


_FIGURE = regex(r"\d")
_OF_A_PERSON = regex(r"(?:,|\(|\baged?|\b[Ww]ard|\b[Yy]ear|\b[Bb]and) ?\d|\d{2}-year-old|\d{2}$|@")


def is_nobody(speaker: str) -> bool:
    """Whether what seems to be a speaker is none: "what they say", "one of the many comments", "a voicemail"."""
    return bool(_NOBODY.search(speaker) or _CARRIED_BY.fullmatch(speaker))


# The same where it stands in the place of somebody: "one reply", "user comment".
_CARRIED = regex(
    rf"(?:(?:an?|the|one|another|some|our|any) )?(?:[\w-]+ )??(?:{CARRIERS}|lines?|sentences?|quot(?:e|ation)s?"
    r"|remarks?|slips?|words?|stor(?:y|ies))(?: (?:in|on|at) [^,]{2,40})? ?\|?",
    re.IGNORECASE,
)
# A thing on which words came, with nothing that says from whom.
_CARRIED_BY = regex(
    rf"(?:an?|the|one|another|some|our)? ?(?:[\w-]+ )??{CARRIERS}\b(?: (?!from\b|by\b|of\b)[a-z’'-]+){{1,8}}",
    re.IGNORECASE,
)
