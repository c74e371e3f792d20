"""Sentences that their writer broke off or left a gap in, and what is said of the draft and not of the work."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

_FALLS = (
    r"(?:fell|fallen|rose|risen|dropped|reduced|increased|grew|grown|declined|improved|cut"
    r"|(?:is|are|was|were|come|came|brought) (?:up|down))"
)
# A sentence that stops at a word that needs another behind it. "What if." and "it doesn't matter whose." do not.
_BROKEN_OFF = regex(
    r"(?<!\bfor )\b(?:and|or|because|the|an|our|their|than|although|whereas|(?:of|with|by|for|to|in|from) a)\s?\.?$"
)
_LONGEST_END = 12  # of what is found so
_GAP = regex(rf"\b{_FALLS} (?:by\s?[.,;]|(?:by|from|to) and (?!fro|includ|beyond|on\b))")
# One that ends with no stop at all, where it ought to say how far something went, or what was so.
_NO_STOP = regex(
    rf"\b(?:{_FALLS} (?:by|to|from|at)|was|were|is|are|had|has|(?<!call it )(?<!like )(?<!all )(?<!do )(?<!than )that"
    r"|which|we|(?<!gone )(?<!looked )(?<!put )into|they)$"
)
# The same where the clause is whole: "where the coal was", "than they had", "that was that", "proud of that", "did we".
_WHOLE = regex(
    r"\b(?:what|where|who|whose|how|why|when|whatever|wherever|than|as|that|which)\b[^.,;:]{1,60}"
    r"\b(?:was|were|is|are|had|has)$"
    r"|\b(?:had|have|has|was|is|of|with|about|for|by|at|on|after|before|from) (?:that|they|we)$"
    r"|\b(?:did|do|does|are|were|have|had|can|could|will|would) (?:they|we)$|['’]d (?:\w+ )?had$"
)
_SHORTEST = 30  # of a sentence that has no stop because it was broken off; a title or an item of a list may have none
_STOPPED = regex(r"\.$|\b(?:the|an|our|their|than|because)$")
# Words that nobody writes about anything but a text that is being drafted.
_OF_THE_DRAFT = regex(
    r"\btrack(?:ed)? changes\b|\bword ?count (?:so far|is now|now|currently|at present|\d)|\bstill to go in\b"
    r"|\b(?:figures?|numbers?|names?|dates?|quotes?|totals) (?:\w+ )?(?:is|are) (?:only |just )?(?:a )?placeholders?\b"
    r"|\bdraft (?:text|copy|wording)\b,? (?:to be|needs|still|not)\b"
    r"|\b(?:before|prior to) (?:we submit|we send (?:this|it) (?:off|in)|(?:final )?submission)"
    r"\b(?! (?:to|of|by)\b)|\bsome(?:one|body) shout\b"
    r"|\b(?:i|we)['’]ve assumed\b|\bas discussed,? here\b"
    r"|\bhere['’]s (?:the|my|a|our) (?:para|bit|section|draft|words)\b"
    r"|>>>|<<<"
    r"|\b(?:to be|will be) (?:dropped|popped|slotted|pasted) in\b"
    r"|\bonce (?:consent|sign-?off) is (?:through|in)\b"
    r"|\bplease can (?:you|someone|somebody)\b|\bcan you please (?:add|drop|pop|put|send|fill|check|confirm)\b",
    re.IGNORECASE,
)
_STILL_TO_COME = regex(
    r"(?:^|[:;,–—(-] )(?:(?:the|final|latest|exact|full|updated|more) ){0,2}"
    r"(?:figures?|quotes?|photos?|numbers?|names?|data|stats?|testimonials?|dates?|results?)"
    r" to (?:follow|come)\b(?! (?:the|an?|our|their|up|to|into|through|back|out|of|it|them|will|would|are|is|may)\b)",
    re.IGNORECASE,
)
_CUES_OF_WHAT_IS_TO_COME = (" to follow", " to come")
_NUMBERED = regex(r"\W*(?:(?:draft |version )?v|(?:draft|version) )\d{1,2}(?:\.\d)?(?=\W*$| ?[-–—:,(])", re.IGNORECASE)
# What a drafter shouts between sentences.
_SHOUTED = regex(
    r"\b(?:UPDATE|INSERT|REPLACE|CHASE|CONFIRM|CHECK|ADD|NEED|NEEDS|ASK)(?: [A-Z\d]+){0,6}?"
    r" (?:WHEN|ONCE|WITH|HERE|FIGURES?|QUOTES?|NAMES?|DATES?|NUMBERS?|SOURCES?|PHOTOS?)\b(?: [A-Z\d]{2,}\b){0,6}"
    r"|\b(?:QUOTES?|FIGURES?|PHOTOS?|NAMES?|NUMBERS?|TEXT|DATA|RESULTS?) (?:TO (?:FOLLOW|COME|BE [A-Z]+)|NEEDED|HERE"
    r"|PENDING|MISSING)\b"
)


def is_broken_off(sentence: str) -> bool:
    """Whether a sentence stops, or has a gap, where a word or a figure is still to come."""
    if _GAP.search(sentence):
        return True
    last = len(sentence) - _SHORTEST
    if sentence[-1:].isalpha() and last > 0 and _NO_STOP.search(sentence, last):
        return not _WHOLE.search(sentence, max(0, last - _SHORTEST))
    found = _BROKEN_OFF.search(sentence, max(0, len(sentence) - _LONGEST_END))
    return bool(found and (found.end() < len(sentence) or _STOPPED.search(sentence)))


def speaks_of_the_draft(sentence: str) -> bool:
    """Whether a sentence speaks of the draft that it stands in: its word count, its tracked changes."""
    if _NUMBERED.match(sentence) or _OF_THE_DRAFT.search(sentence) or _SHOUTED.search(sentence):
        return True
    lower = sentence.casefold()
    return any(cue in lower for cue in _CUES_OF_WHAT_IS_TO_COME) and bool(_STILL_TO_COME.search(sentence))
