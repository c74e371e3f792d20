"""Somebody's words that stand without quotation marks, given to them by a label, a credit line or a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, speech
from awardcheck.text.attribution import Joined, credit, is_person
from awardcheck.text.roles import speaker_kind

_LONGEST = 2000  # characters of a passage that can be one person's words with a credit at the end
_CREDITED = re.compile(
    r"^(?P<words>.{15,1500}?(?:[.!?…]|\w(?=\s[–—]\s)))\s*"
    r"(?:\n+[–—~-]?\s*|\s[–—-]+\s*|\s*\(|(?:(?:best|warm|kind|with|many|yours) \w+|regards|love|thanks|yours)"
    r"(?: from)?,?\s+)"
    r"(?P<who>[^\n()]{2,160}(?:\([^\n()]{2,60}\))?)\)?\s*$",
    re.DOTALL | re.IGNORECASE,
)
_EMAIL = re.compile(
    r"From: (?P<who>[^\n]{2,100})\n(?:(?:To|Date|Sent|Subject|Cc|Re): [^\n]*\n+)*(?P<words>.+)", re.DOTALL
)
# The line's beginning, up to a colon, a dash or the end of a cell or line, and what follows in the line or cell.
_LABEL = re.compile(r"^(?P<who>[^\n:|]{2,120}?)(?:: +| \| | [–—-] |\n)(?=(?P<words>[^\n|]{10,}))", re.MULTILINE)
_GREETING = re.compile(r"(?:Dear|Hello|Hi|To) [\w ]{2,60},")
_SAYS_I = re.compile(r"\b(?:I|[Mm]y|me)\b")
_SOCIAL = re.compile(r"(?<!\w)@\w|(?<!\w)on (?:X|Twitter|Facebook|LinkedIn|Instagram|Bluesky)\b")


def unmarked(text: str, quotes: list[Span], before: str, after: str) -> Iterator[tuple[Span, str]]:
    """Such words in a passage with these neighbours, each with who said them; at most one but for labels."""
    if sum(quote.end - quote.start for quote in quotes) > len(text) / 4:
        return
    labelled = list(_labelled(text))
    yield from labelled
    one = None if labelled else _signed(text) or _beside(text, before, after)
    if one:
        yield one


def _labelled(text: str) -> Iterator[tuple[Span, str]]:
    """Ahmed, 41, kidney patient: I dialyse at home; or the same in two cells or two lines."""
    for label in _LABEL.finditer(text):
        joined = credit("label", label.group("who"))
        own_line = text[label.end() - 1] == "\n" and not _SAYS_I.search(label.group("words"))
        if joined and is_person(joined) and not own_line and _tells(label.group("words"), joined):
            yield Span(label.start("words"), label.end("words"), label.group("words")), joined.speaker


def _tells(words: str, joined: Joined) -> bool:
    """Whether labelled words are testimony, and not an author's part of the entry or a line of a list of the team."""
    if _SOCIAL.search(joined.speaker):
        return True
    detailed = bool(re.search(r"[,(]", joined.speaker)) and joined.strength != "group"
    effects = len(speech.EFFECT.findall(words))
    others = len(speech.OTHERWISE.findall(words))
    of_patients = speaker_kind(joined.speaker) in ("patient", "carer")
    if not (re.search(r"\bI\b", words) or (detailed and re.search(r"\b(?:my|me)\b", words))):
        personal = speech.PERSONAL.search(words) and of_patients
        return (detailed or of_patients) and (effects > 0 or bool(personal)) and not others and len(words.split()) > 4
    told = 2 * effects + len(speech.HINT.findall(words)) - 2 * others
    return of_patients or (told >= 1 and len(words.split()) < 80)


def _signed(text: str) -> tuple[Span, str] | None:
    """Words with a name behind them, behind a dash, in brackets, on a line of its own or under a greeting."""
    email = _EMAIL.match(text)
    if email and speech.SINGULAR.search(email.group("words")):
        return Span(email.start("words"), email.end("words"), email.group("words")), email.group("who")
    found = _CREDITED.match(text) if len(text) <= _LONGEST else None
    joined = credit("credit", found.group("who"), unlisted=True) if found else None
    if found and joined and (is_person(joined) or _GREETING.match(text)) and _speaks(found.group("words"), joined):
        return Span(found.start("words"), found.end("words"), found.group("words")), joined.speaker
    return None


def _speaks(words: str, joined: Joined) -> bool:
    if speech.FAMOUS.search(joined.speaker):
        return False
    return bool(speech.SINGULAR.search(words) or (joined.strength == "name" and speech.FIRST_PERSON.search(words)))


def _beside(text: str, before: str, after: str) -> tuple[Span, str] | None:
    """A whole passage in the first person between a label and nothing, or above a credit."""
    if len(text) > _LONGEST or not speech.SINGULAR.search(text):
        return None
    label = before.strip().removesuffix(":") if before.rstrip().endswith(":") else ""
    dashed = after[:1] in ("–", "—", "-")
    below = after if dashed or "," in after else ""
    joined = credit("neighbour", label[:200]) or credit("neighbour", below[:200])
    if joined and (is_person(joined) or dashed):
        return Span(0, len(text), text), joined.speaker
    return None
