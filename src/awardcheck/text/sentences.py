"""Where sentences begin and end in UK health prose.

A small rule, not a library: what ends a sentence is a full stop, question mark, exclamation mark or ellipsis, with
any closing quotation marks and brackets, before white space and something that can open a sentence. A line break
and a bullet always end one. The rest of this file is what a full stop may mean besides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.text import REMEMBERED, Span, word_set
from awardcheck.text.patterns import regex

# A possible end: a line break, a bullet inside a line, or stops with their closing marks before white space.
# The look-behind lets a run of stops be tried once only, which keeps the search linear on "......".
_CANDIDATE = regex(r"\n+|\s[•‣▪●](?=\s)|(?<![.!?…])[.!?…]+[\"'”’»)\]*_]*(?=\s)")
# Word before a full stop, with the stops inside it ("e.g", "a.m"); bounded, for the same reason.
_LAST_WORD = regex(r"(?:^|[\s(\[\"'“‘/|–—-])((?:\w+\.){0,6}\w+)$")
_LEADING = regex(r"(?:[\s•‣▪●|]|[-–—*](?=\s))*")
_NEXT_WORD = regex(r"[\"'“‘(\[«*_]*(\w+)")
_WINDOW = 40  # characters looked at on each side of a stop

# Abbreviations that stand before a name, a number or an example, and so never end a sentence.
_NEVER = word_set(
    "dr mr mrs ms mx prof rev revd cllr fr sr sgt insp supt lt capt maj gen hon st e.g eg i.e ie cf vs viz al "
    "approx incl esp fig figs vol pp para paras ref tel ext appt c ca"
)
# These end a sentence when a word with a capital follows, for they often stand last in one.
_PERHAPS = word_set("a.m p.m etc ltd plc inc co jr no.s hrs hr min mins wk wks yr yrs mth mths dept govt rd ave")
# These are abbreviations only before a number ("No. 5", "p. 12", "vol. 2").
_BEFORE_NUMBER = word_set("no nos p pp vol art s ss sec ch reg app appx att")
# A single capital after one of these is a label and may end a sentence ("see Appendix B. We ..."); else an initial.
_LABELS = word_set("appendix annex figure table option plan group ward hepatitis vitamin part schedule site arm")
# These stand before a letter, too: "(Att. B, p. 3)"; "A" is one where no word follows it.
_BEFORE_LETTER = regex(r"\b(?:[Aa]tt|[Aa]pp(?:d?x)?|[Ee]ncl?|[Ee]xh|[Dd]oc)$")
_LETTERED = regex(r"\s(?:[B-HJ-Z]\b|A\b(?! [a-z]))")
# Openers that never continue an initial or a name such as "the U.K. Government".
_OPENERS = word_set(
    "the a an this that these those we our they their it its he she his her you your i there in on at by for from "
    "since when while after before as if but and so to with all some most many no not one two three each every what "
    "how why who where which nobody everyone staff patients"
)


def sentences(text: str) -> list[Span]:
    """Cut `text` into its sentences, in order; white space and bullets between them belong to none."""
    return list(_cut(text))


@lru_cache(maxsize=REMEMBERED)
def _cut(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for candidate in _CANDIDATE.finditer(text):
        if _ends(text, start, candidate):
            _add(spans, text, start, candidate.end())
            start = candidate.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Append what stands between `start` and `end` without the white space and bullets around it, unless empty."""
    opening = _LEADING.match(text, start, end)
    start = opening.end() if opening else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in "•‣▪●"):
        end -= 1
    if end > start:
        spans.append(Span(start, end, text[start:end]))


def _ends(text: str, start: int, candidate: re.Match[str]) -> bool:
    mark = candidate.group()
    if not mark.strip() or mark[0].isspace():
        return True
    after = _NEXT_WORD.match(text[candidate.end() : candidate.end() + _WINDOW].lstrip(" \t"))
    following = after.group(1) if after else ""
    if following[:1].islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    if _LETTERED.match(text, candidate.end()) and _BEFORE_LETTER.search(text, start, candidate.start()):
        return False
    return not _abbreviates(text[max(start, candidate.start() - _WINDOW) : candidate.start()], following)


def _abbreviates(before: str, following: str) -> bool:
    """Whether the full stop between `before` and the word `following` belongs to an abbreviation, initial or number."""
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    if word.isdigit() and not before[: found.start(1)].strip("•‣▪●-–—* \t("):
        return True  # the number of a list item, "1. Build trust"
    if word.lower() in _BEFORE_NUMBER and (following[:1].isdigit() or len(word) > 1 or word.islower()):
        return following[:1].isdigit()
    if word.lower() in _NEVER:
        return True
    if word.lower() in _PERHAPS:
        return not following[:1].isupper()
    if len(word) == 1 and word.isupper() and word != "I":
        label = before[: found.start(1)].split()[-1:]
        return following.lower() not in _OPENERS and not (label and label[0].lower() in _LABELS)
    return "." in word and _all_letters(word) and following.lower() not in _OPENERS


def _all_letters(word: str) -> bool:
    """Whether `word` is letters with stops between them, as in "U.K"."""
    return all(len(piece) == 1 and piece.isalpha() for piece in word.split("."))
