"""Whose words a block quotation holds: blocks that are set as quotations often have no marks, and a credit of their own
in a block above or below.
"""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.reading.passages import Passage
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.announced import quotes_of
from awardcheck.text.voices.credits import Joined, credit, is_person, signature
from awardcheck.text.voices.quote_marks import alone, quoted
from awardcheck.text.voices.speakers import speakers

_LONGEST_CREDIT = 12  # words
_LONGEST_RUN = 40  # blocks that follow each other
_DASH = regex(r"\w [–—] \w")  # ahead of it stand words, and not a credit
# "Dinah", "SJ", "Ros Ewart": in a block quotation a line of nothing else says who spoke.
_NAME_ALONE = regex(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}")
_SENT = regex(
    r"(?:Shared|Posted|Sent|Received|Written) (?:(?:by|from) [\w’'& .-]{3,60}"
    r"|(?:on|via|in) [\w ]{2,20} \([A-Z][\w’' .-]+\))"
)
_SEVERAL = regex(
    r"(?:(?:[A-Z]|a |the )[\w’'-]+ ){0,2}"
    r"(?:residents|tenants|patients|carers|parents|pupils|students|families|volunteers|staff)"
)


def headed(passage: Passage) -> Joined | None:
    """Whose words a quotation holds by itself, if the heading above it is a person: "Lucy, volunteer"."""
    stands_alone = alone(passage.text) or (passage.kind == "quote" and not quoted(passage.text))
    if not stands_alone or not speech.SINGULAR.search(passage.text):
        return None
    return credit("neighbour", passage.heading)


def in_marks(passage: Passage, before: str, after: str) -> str:
    """A block quotation that has no marks, but a credit in it or below it or a line ahead that leads to it, with its
    words in marks; else its text.
    """
    text = passage.text
    if passage.kind != "quote" or quoted(text):
        return text
    if (below := signature(text)) and _only_names(below.text):
        return f"“{text[: below.start].rstrip()}”\n{text[below.start :]}"
    by = credit("neighbour", after)
    named = by and by.strength == "name" and "," in by.speaker  # "Yvonne, stroke unit"
    led_to = before.rstrip().endswith(":")
    return f"“{text}”" if led_to or (by and (named or is_person(by))) else text


def _only_names(line: str) -> bool:
    """Whether no words stand in a line ahead of who spoke: a dash may part a post from a body, too."""
    dash = _DASH.search(line)
    one = next(iter(speakers(line)), None)
    return not dash or (one is not None and (one.start, one.strength) == (0, "name") and "," in line[: dash.start()])


def credited(passages: Sequence[Passage], i: int) -> str | None:
    """Who is said in a block above or below, set as a quotation, too, to have spoken a block without marks."""
    if not _is_words(passages[i]):
        return None
    first = i
    while first > max(0, i - _LONGEST_RUN) and _goes_with(passages[first - 1], passages[i]):
        first -= 1
    above = next((by for one in reversed(passages[first:i]) if (by := _only_credit(one))), None)
    if above and _only_credit(passages[first]):
        return above
    ahead = (
        sentences(passages[first - 1].text)[-1:] if first and passages[first - 1].heading == passages[i].heading else []
    )
    if ahead and (announced := quotes_of(ahead[0].text)):
        return announced.speaker
    for one in passages[i + 1 : i + _LONGEST_RUN]:
        if not _goes_with(one, passages[i]):
            return None
        below = signature(one.text)
        if by := _only_credit(one) or (below.text if below and not _DASH.search(below.text) else None):
            return by
    return None


def _is_words(passage: Passage) -> bool:
    return passage.kind == "quote" and not (quoted(passage.text) or _only_credit(passage)) and not _is_to_come(passage)


def _is_to_come(passage: Passage) -> bool:
    return bool(speech.PLACEHOLDER.search(passage.text))


def _goes_with(one: Passage, passage: Passage) -> bool:
    return one.kind == "quote" and one.heading == passage.heading and not quoted(one.text)


def _only_credit(passage: Passage) -> str | None:
    """Who spoke, of a block that says nothing else."""
    line = passage.text.strip().lstrip("–—- ")
    if len(line.split()) > _LONGEST_CREDIT or _is_to_come(passage):
        return None
    known = _NAME_ALONE.fullmatch(line) or _SENT.fullmatch(line) or _SEVERAL.fullmatch(line)
    return line if known or credit("credit", line) else None
