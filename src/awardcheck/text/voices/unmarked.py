"""Somebody's words that stand without quotation marks, given to them by a label, a credit line or a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import said_before
from awardcheck.text.voices.credits import Joined, credit, is_person, signature
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
# The line's beginning, up to a colon, a dash or the end of a cell or line, and what follows in the line or cell.
_LABEL = regex(r"^(?P<who>[^\n:|]{2,120}?)(?:: +| \| | [–—-] |\n)(?=(?P<words>[^\n|]{10,}))", re.MULTILINE)
_KISS = regex(r" x+\s*$")
_GREETING = regex(r"(?:Dear|Hello|Hi|To) [\w ]{2,60},")
_KIN = regex(r"(?:^|[.!?] )(?:Mum|Mam|Mom|Dad|Nan|Gran|Grandad|Grandma)\b")
_BRACKETED = regex(r"\((?P<who>[^(),\n]{2,60},[^()\n]{2,100}?)\.?\)")
_SAYS_I = regex(r"\b(?:I|[Mm]y|me)\b")
_SOCIAL = regex(r"(?<!\w)@\w|(?<!\w)on (?:X|Twitter|Facebook|LinkedIn|Instagram|Bluesky)\b")


def unmarked(text: str, quotes: list[Span], before: str, after: str) -> Iterator[tuple[Span, str]]:
    """Such words in a passage with these neighbours, each with who said them; at most one but for labels."""
    if sum(quote.end - quote.start for quote in quotes) > len(text) / 4:
        return
    labelled = [*_labelled(text), *_by_line(text), *_in_column(text)]
    yield from labelled
    one = None if labelled else _signed(text) or _beside(text, before, after)
    if one:
        yield one


def _labelled(text: str) -> Iterator[tuple[Span, str]]:
    """Ahmed, 41, kidney patient: I dialyse at home; or the same in two cells or two lines."""
    for label in _LABEL.finditer(text):
        joined = credit("label", label.group("who")) or _told(text, label)
        own_line = text[label.end() - 1] == "\n" and not _SAYS_I.search(label.group("words"))
        if joined and is_person(joined) and not own_line and _tells(label.group("words"), joined):
            yield Span(label.start("words"), label.end("words"), label.group("words")), joined.speaker


def _told(text: str, label: re.Match[str]) -> Joined | None:
    """Elsie wrote in the visitors' book: They came out in the snow for me."""
    words = label.group("words")
    came = _CAME_FROM.match(label.group("who"))
    if text[label.end("who")] != ":":
        return None
    if came and (sender := credit("label", came["who"])):
        return sender
    if not words[0].isupper() or speech.OTHERWISE.search(words):
        return None
    joined = said_before(label.group("who") + ":")
    who = joined if joined and joined.way == "said" and joined.strength in ("name", "role") else None
    return who if speech.FIRST_PERSON.search(words) else None


# "From a GP at Mill Street, along the foot of one of our reviews:", "A note from the clerk of the court:"
_CAME_FROM = regex(r"(?:(?:and|this|an?) (?:\w+ )?)?from (?P<who>(?:an?|one|our|the|[A-Z]) ?[^,:]{2,60})(?:,|$)", re.I)


def _by_line(text: str) -> Iterator[tuple[Span, str]]:
    """Comments one to a line, each with its own credit: You rang when you said you would. (Son of a patient)"""
    lines = text.split("\n")
    at = 0
    for line in lines if len(lines) > 1 else ():
        one = _signed(line) if len(line) > 20 and line.count(" | ") < 2 else None
        if one:
            yield Span(at + one[0].start, at + one[0].end, one[0].text), one[1]
        at += len(line) + 1


def _in_column(text: str) -> Iterator[tuple[Span, str]]:
    """The cells of a column whose head says that it holds what people said, each with whoever its row names."""
    head, _, rows = text.partition("\n")
    said = [nth for nth, cell in enumerate(head.split(" | ")) if _WORDS_HEAD.fullmatch(cell.strip())]
    if not (rows and said):
        return
    at = len(head) + 1
    for row in rows.split("\n"):
        cells = row.split(" | ")
        words = cells[said[0]].strip() if said[0] < len(cells) else ""
        others = (cell for nth, cell in enumerate(cells) if nth != said[0])
        joined = next((found for cell in others if (found := credit("cell", cell))), None)
        if joined and joined.strength != "crowd" and speech.FIRST_PERSON.search(words):
            start = at + row.index(words)
            yield Span(start, start + len(words), words), joined.speaker
        at += len(row) + 1


_WORDS_HEAD = regex(
    r"(?:(?:their|user|patient|staff|partner|your|direct) )?(?:comments?|quotes?|quotations?|feedback|testimonials?"
    r"|words|views?)|(?:in their (?:own )?words|what (?:they|he|she|people|was) (?:said|say|told us|think|thought"
    r"|wrote))"
    r"(?: (?:to us|about \w+(?: \w+)?))?",
    re.I,
)


def _tells(words: str, joined: Joined) -> bool:
    """Whether labelled words are testimony, and not an author's part of the entry or a line of a list of the team."""
    if _SOCIAL.search(joined.speaker) or (
        joined.speaker.startswith("From ") and _SAYS_I.search(words) and not speech.OTHERWISE.search(words)
    ):
        return True
    detailed = bool(compiled(r"[,(]|['’]s ").search(joined.speaker)) and joined.strength != "group"
    effects = len(speech.EFFECT.findall(words))
    others = len(speech.OTHERWISE.findall(words))
    of_patients = speaker_kind(joined.speaker) in ("patient", "carer")
    if not (compiled(r"\bI\b").search(words) or (detailed and compiled(r"\b(?:my|me)\b").search(words))):
        personal = speech.PERSONAL.search(words) and of_patients
        return (detailed or of_patients) and (effects > 0 or bool(personal)) and not others and len(words.split()) > 4
    told = 2 * effects + len(speech.HINT.findall(words)) - 2 * others
    return of_patients or (told >= 1 and len(words.split()) < 80)


def _signed(text: str) -> tuple[Span, str] | None:
    """Words with a name behind them, behind a dash, in brackets, on a line of its own or under a greeting."""
    email = _EMAIL.match(text)
    if email and speech.SINGULAR.search(email.group("words")):
        return Span(email.start("words"), email.end("words"), email.group("words")), email.group("who")
    if letter := _letter(text):
        return letter
    found = _CREDITED.match(text) if len(text) <= _LONGEST else None
    joined = credit("credit", found.group("who"), unlisted=True) if found else None
    if (
        found
        and joined
        and (is_person(joined) or _GREETING.match(text) or _KISS.search(text))
        and _speaks(found.group("words"), joined)
    ):
        return Span(found.start("words"), found.end("words"), found.group("words")), joined.speaker
    return None


def _letter(text: str) -> tuple[Span, str] | None:
    """A letter in one paragraph: it opens with whom it is to, and its last sentence is nothing but whose it is."""
    if len(text) > _LONGEST or not _GREETING.match(text):
        return None
    signed = signature(text)
    joined = credit("credit", signed.text.lstrip("–—- ")) if signed else None
    words = text[: signed.start].rstrip() if signed else ""
    return (Span(0, len(words), words), joined.speaker) if joined and _speaks(words, joined) else None


def _speaks(words: str, joined: Joined) -> bool:
    if speech.FAMOUS.search(joined.speaker):
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
    joined = credit("neighbour", label[:200]) or credit("neighbour", below[:200])
    joined = joined or (said_of(after[:200]) if after.startswith(("That", "This", "Those")) else None)
    if joined and (is_person(joined) or dashed or joined.way == "introduced"):
        return Span(0, len(text), text), joined.speaker
    return None
