"""Whose words a passage holds that does not say so itself: a quotation that goes on from the passages before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.findings import Evidence
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.announced import announced
from awardcheck.text.voices.attribution import said_before
from awardcheck.text.voices.names import names
from awardcheck.text.voices.quote_marks import alone, quoted
from awardcheck.text.voices.speakers import speakers

_FEWEST_WORDS = 8
_CREDIT = 90  # characters behind a quotation in which its speaker may be told
_PARAGRAPHS = 6  # that a quotation may go on for
_LONGEST_RUN = 40  # passages that are looked back on
_FARTHEST = 4  # passages back in which somebody was last heard
_OPENING, _CLOSING = ("“", "‘"), ("”", "’")

Told = tuple[Span, str]  # the words, and who speaks them


def goes_on(passages: Sequence[Passage], found: Sequence[Sequence[Evidence]], i: int) -> Told | None:
    """The words of a passage, and the speaker whom the passages before it tell; `found` is the evidence in those."""
    if not i or len(passages[i].text.split()) < _FEWEST_WORDS:
        return None
    words = _lone(passages[i])
    known = (_announced(passages, found, i) or _heard_before(passages, i, passages[i - 1].text)) if words else None
    if words and (speaker := known or _last_heard(passages, found, i, words)):
        return words, speaker
    if quotes := quoted(passages[i].text):
        by = _heard_before(passages, i, passages[i].text[: quotes[0].start])
        return (quotes[0], by) if by else None
    speaker = _speaker(found[i - 1])
    over = _over_paragraphs(passages, i) if speaker else None
    return (over, speaker) if over and speaker else None


def _lone(passage: Passage) -> Span | None:
    """The quotation that is all there is of a passage; one that is still to come is none."""
    return None if speech.PLACEHOLDER.search(passage.text) else alone(passage.text)


def _speaker(found: Sequence[Evidence]) -> str | None:
    return next((one.speaker for one in reversed(found) if one.speaker), None)


def _announced(passages: Sequence[Passage], found: Sequence[Sequence[Evidence]], i: int) -> str | None:
    """Who is announced ahead of several quotations, of which this is one: "Parents told us:"."""
    first = i
    while first > max(0, i - _LONGEST_RUN) and _lone(passages[first - 1]):
        first -= 1
    by = announced(passages[first - 1].text) if 0 < first < i else None
    return by.speaker if by and all(_speaker(one) == by.speaker for one in found[first:i]) else None


def _heard_before(passages: Sequence[Passage], i: int, line: str) -> str | None:
    """Whoever speaks and is called by one name: "Large said:", where Mark Large is named before."""
    again = _AGAIN.fullmatch(line.strip())
    earlier = passages[max(0, i - _LONGEST_RUN) : i]
    named = (name for one in reversed(earlier) for name in names(one.text)) if again else ()
    return next((name.text for name, _ in named if again and name.text.split()[1:] == [again["who"]]), None)


_AGAIN = regex(rf"(?:[\w ]{{2,30}}, )?(?P<who>[A-Z][\w’'-]+) (?:{speech.SAYS.pattern})[\w ]{{0,30}}:", re.IGNORECASE)


def _last_heard(passages: Sequence[Passage], found: Sequence[Sequence[Evidence]], i: int, words: Span) -> str | None:
    """Whoever spoke last under the same heading, if nobody else is named since."""
    since = ""
    for k in range(i - 1, max(-1, i - 1 - _FARTHEST), -1):
        if passages[k].heading != passages[i].heading or passages[k].kind == "table":
            return None
        speaker = _speaker(found[k]) or (_reports(passages[k]) if k == i - 1 else None)
        if speaker:
            known = {name.lower() for name in _named(speaker)}
            goes_straight_on = k == i - 1 and _ends_in_words(passages[k])
            is_one = bool(known) and known.issuperset(name.lower() for name in _named(since))
            return speaker if goes_straight_on or (is_one and speech.SINGULAR.search(words.text)) else None
        since = f"{passages[k].text}\n{since}"
    return None


def _ends_in_words(passage: Passage) -> bool:
    """Whether the passage ends with what somebody says, so that the next words are of the same."""
    quotes = quoted(passage.text)
    reports = not quotes and _reports(passage)
    return bool(reports) or bool(quotes and quotes[-1].end + _CREDIT >= len(passage.text))


def _reports(passage: Passage) -> str | None:
    """The person of whom the last sentence of a passage tells what they say."""
    told = sentences(passage.text)[-1:]
    by = said_before(told[0].text) if told and not quoted(passage.text) else None
    return by.speaker if by and by.way == "said" and by.strength == "name" else None


def _named(text: str) -> list[str]:
    return [word for one in speakers(text) if one.strength == "name" for word in text[one.start : one.end].split()]


def _over_paragraphs(passages: Sequence[Passage], i: int) -> Span | None:
    """A paragraph of a quotation that is opened in one paragraph and closed in another."""
    passage = passages[i]
    if passage.kind != "paragraph" or quoted(passage.text) or not _is_opened(passages[max(0, i - _PARAGRAPHS) : i]):
        return None
    closed = next((one.text for one in passages[i : i + _PARAGRAPHS] if one.text.rstrip().endswith(_CLOSING)), "")
    return Span(0, len(passage.text), passage.text) if closed and not quoted(closed) else None


def _is_opened(before: Sequence[Passage]) -> bool:
    """Whether a quotation is opened in one of some paragraphs, and not closed in those behind it."""
    for one in reversed(before):
        if one.kind != "paragraph":
            return False
        quotes = quoted(one.text)
        lone = one.text.startswith(_OPENING) and len(quotes) == 1 and not quotes[0].text.endswith(_CLOSING)
        if lone or one.text.rfind("“") > one.text.rfind("”"):
            return True
        if quotes:
            return False
    return False
