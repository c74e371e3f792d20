"""Somebody's words that stand without quotation marks, given to them by a label, a credit line or a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.announced import of_message
from awardcheck.text.voices.credits import Joined, credit, is_famous, is_person, signature
from awardcheck.text.voices.frames import card, framed, headed_by_whom, is_of_the_work, transcribed
from awardcheck.text.voices.labelled import in_column, labelled
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.said_behind import said_of

_LONGEST = 2000  # characters of a passage that can be one person's words with a credit at the end
_CREDITED = regex(
    r"^(?P<words>.{15,1500}?(?:[.!?…]|\w(?=\s[–—]\s)))\s*"
    r"(?:\n+[–—~-]?\s*|\s[–—-]+\s*|\s*\(|\s\|\s|(?:(?:best|warm|kind|with|many|yours) \w+|regards|love|thanks|yours)"
    r"(?: from)?,?\s+|\s+(?=[A-Z]\w+ x+\s*$)"
    r"|\s+(?=(?-i:(?!And |The |But |With |Our |In |At )(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sister"
    r"|Cllr) )?[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?, ))"
    r"(?=(?:[^.!?\n]|(?<=\b\w)\.(?= )){5,100}\.?\s*$))"
    r"(?P<who>[^\n()]{2,160}(?:\([^\n()]{2,60}\))?)\)?\s*$",
    re.DOTALL | re.IGNORECASE,
)
_EMAIL = regex(r"From: (?P<who>[^\n]{2,100})\n(?:(?:To|Date|Sent|Subject|Cc|Re): [^\n]*\n+)*(?P<words>.+)", re.DOTALL)
# Markdown makes one line of a message and its head.
_IN_ONE_LINE = regex(
    r"From: (?P<who>[^\n:]{2,80}?)(?: (?:To|Date|Sent|Cc): [^\n:.]{2,40}?)? (?:To|Re|Subject|Date|Sent|Cc): "
    r"(?P<words>.+)",
    re.DOTALL,
)
_SAYS_I = regex(r"(?-i:\bI)\b(?! (?:need|attach|enclose|will|would)\b)")
_KISS = regex(r" x+\s*$")
_GREETING = regex(r"(?:Dear|Hello|Hi|To) [\w ]{2,60},")
_KIN = regex(r"(?:^|[.!?] )(?:Mum|Mam|Mom|Dad|Nan|Gran|Grandad|Grandma)\b")
_BRACKETED = regex(r"\((?P<who>[^(),\n]{2,60},[^()\n]{2,100}?)\.?\)")


def unmarked(text: str, quotes: list[Span], before: str, after: str) -> Iterator[tuple[Span, str]]:
    """Such words in a passage with these neighbours, each with who said them; at most one but for labels."""
    if sum(quote.end - quote.start for quote in quotes) > len(text) / 4:
        return
    rows = [*labelled(text, before), *_by_line(text), *in_column(text)]
    yield from rows
    one = None if rows else _signed(text) or card(text, before) or _beside(text, before, after)
    if one:
        yield one
    if not (rows or one):
        yield from islice((*transcribed(text), *framed(text, quotes), *_heads(text)), 1)


def _heads(text: str) -> Iterator[tuple[Span, str]]:
    if told := headed_by_whom(text):
        yield told


def _by_line(text: str) -> Iterator[tuple[Span, str]]:
    """Comments one to a line, each with its own credit: You rang when you said you would. (Son of a patient)"""
    lines = text.split("\n")
    at = 0
    for line in lines if len(lines) > 1 else ():
        one = _signed(line) if len(line) > 20 and line.count(" | ") < 2 else None
        if one:
            yield Span(at + one[0].start, at + one[0].end, one[0].text), one[1]
        at += len(line) + 1


def _signed(text: str) -> tuple[Span, str] | None:
    """Words with a name behind them, behind a dash, in brackets, on a line of its own or under a greeting."""
    if sent := _message(text) or _letter(text):
        return sent
    found = _CREDITED.match(text) if len(text) <= _LONGEST else None
    joined = credit("credit", found.group("who"), unlisted=True) if found else None
    if (
        found
        and joined
        and (is_person(joined) or _GREETING.match(text) or _KISS.search(text))
        and _speaks(found.group("words"), joined)
    ):
        return _words(found), joined.speaker
    return None


def _words(found: re.Match[str]) -> Span:
    return Span(found.start("words"), found.end("words"), found.group("words"))


def _message(text: str) -> tuple[Span, str] | None:
    """An e-mail, its head on lines of its own or in one line with its words."""
    found, own = _EMAIL.match(text), speech.SINGULAR
    if not found:
        found, own = _IN_ONE_LINE.match(text), _SAYS_I
    return (_words(found), found.group("who")) if found and own.search(found.group("words")) else None


def _letter(text: str) -> tuple[Span, str] | None:
    """A letter in one paragraph: it opens with whom it is to, and its last sentence is nothing but whose it is."""
    if len(text) > _LONGEST or not _GREETING.match(text):
        return None
    signed = signature(text)
    joined = credit("credit", signed.text.lstrip("–—- ")) if signed else None
    words = text[: signed.start].rstrip() if signed else ""
    return (Span(0, len(words), words), joined.speaker) if joined and _speaks(words, joined) else None


def _speaks(words: str, joined: Joined) -> bool:
    if is_famous(joined):
        return False
    if _KIN.search(words) and speaker_kind(joined.speaker) == "carer":
        return True
    return bool(speech.SINGULAR.search(words) or (joined.strength == "name" and speech.FIRST_PERSON.search(words)))


def _beside(text: str, before: str, after: str) -> tuple[Span, str] | None:
    """A whole passage in the first person between a label and nothing, or above a credit."""
    if len(text) > _LONGEST or not speech.SINGULAR.search(text):
        return None
    label = before.strip().removesuffix(":") if before.rstrip().endswith(":") else ""
    dashed = after[:1] in ("–", "—", "-")
    below = after if dashed or "," in after else ""
    bracket = _BRACKETED.match(after)
    below = bracket.group("who") if bracket else below
    of_mail = of_message(before) if is_of_the_work(text) else None
    joined = of_mail or credit("neighbour", label[:200]) or credit("neighbour", below[:200])
    joined = joined or (said_of(after[:200]) if after.startswith(("That", "This", "Those")) else None)
    if joined and (is_person(joined) or dashed or joined.way == "introduced"):
        return Span(0, len(text), text), joined.speaker
    return None
