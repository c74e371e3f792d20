"""Evidence in a draft: figures and testimonials, sentence by sentence, each under the criterion where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from awardcheck.findings import Evidence, EvidenceKind
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.figures.figures import figures
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import Joined, credit, is_person, signature
from awardcheck.text.voices.quotations import testimonials
from awardcheck.text.voices.quote_marks import quoted


def find_evidence(passages: Sequence[Passage]) -> list[tuple[Evidence, ...]]:
    """The evidence in each passage, in reading order. What counts is in `text.figures` and `text.quotations`."""
    found: list[tuple[Evidence, ...]] = []
    for i, passage in enumerate(passages):
        own = tuple(_in_passage(passages, i))
        speaker = next((one.speaker for one in reversed(found[-1]) if one.speaker), None) if found else None
        if speaker and not any(one.speaker for one in own) and (words := _goes_on(passages, i)):
            own += (_evidence("testimonial", passage, sentences(passage.text), words.start, words.end, speaker),)
        found.append(own)
    return found


def _goes_on(passages: Sequence[Passage], i: int) -> Span | None:
    """A passage that is one quotation, and nobody else's than those that end the passage before it.

    A quotation of several paragraphs may be opened in the first of them and closed in the last.
    """
    passage, before = passages[i], passages[i - 1]
    if passage.kind != "paragraph" or before.kind != "paragraph" or len(passage.text.split()) < _FEWEST_WORDS:
        return None
    quotes, ahead = quoted(passage.text), quoted(before.text)
    if len(quotes) == 1 and len(quotes[0].text) == len(passage.text.strip()):
        return quotes[0] if ahead and ahead[-1].end + _CREDIT >= len(before.text) else None
    is_open = before.text.startswith(_OPENING) and len(ahead) == 1 and not ahead[0].text.endswith(_CLOSING)
    is_open = is_open or (i > 1 and not ahead and _goes_on(passages, i - 1) is not None)
    closed = next((one.text for one in passages[i : i + _PARAGRAPHS] if one.text.rstrip().endswith(_CLOSING)), "")
    unopened = closed and not quoted(closed)
    return Span(0, len(passage.text), passage.text) if is_open and not quotes and unopened else None


_OPENING, _CLOSING = ("“", "‘"), ("”", "’")
_PARAGRAPHS = 3  # that a quotation may go on for
_FEWEST_WORDS = 8
_CREDIT = 90  # characters behind a quotation in which its speaker may be told


def _in_passage(passages: Sequence[Passage], i: int) -> Iterator[Evidence]:
    passage = passages[i]
    said = sentences(passage.text)
    for span in figures(passage.text):
        yield _evidence("quantitative", passage, said, span.start, span.end)
    before = passages[i - 1].text if i else ""
    after = passages[i + 1].text if i + 1 < len(passages) else ""
    text = _marked(passage, before, after)
    marks = 0 if text is passage.text else 2
    found = testimonials(text, before, after)
    for words in found:
        start, end = words.start, min(words.end - marks, len(passage.text))
        yield _evidence("testimonial", passage, said, start, end, words.speaker)
    if not found and (by := _headed(passage)):
        yield _evidence("testimonial", passage, said, 0, len(passage.text), by.speaker)


def _headed(passage: Passage) -> Joined | None:
    """Whose words a block quotation without marks holds, if the heading above it is a person: "Lucy, volunteer"."""
    if passage.kind != "quote" or quoted(passage.text) or not speech.SINGULAR.search(passage.text):
        return None
    return credit("neighbour", passage.heading)


def _marked(passage: Passage, before: str, after: str) -> str:
    """A block quotation that has no marks, but a credit in it or below it or a line ahead that leads to it, with its
    words in marks; else its text.
    """
    text = passage.text
    if passage.kind != "quote" or quoted(text):
        return text
    if (below := signature(text)) and not _DASH.search(below.text):
        return f"“{text[: below.start].rstrip()}”\n{text[below.start :]}"
    by = credit("neighbour", after)
    named = by and by.strength == "name" and "," in by.speaker  # "Yvonne, stroke unit"
    led_to = before.rstrip().endswith(":")
    return f"“{text}”" if led_to or (by and (named or is_person(by))) else text


_DASH = regex(r"\w [–—] \w")  # ahead of it stand words, and not a credit


def _evidence(
    kind: EvidenceKind, passage: Passage, said: Sequence[Span], start: int, end: int, speaker: str | None = None
) -> Evidence:
    """The span and the sentence, or sentences, that it stands in."""
    first = bisect_right(said, start, key=lambda sentence: sentence.start) - 1
    last = bisect_left(said, end, key=lambda sentence: sentence.start) - 1
    begin = min(start, said[first].start) if first >= 0 else start
    stop = max(end, said[last].end) if last >= 0 else end
    where = passage.at(start)
    words, sentence = _one_line(passage.text[start:end]), _one_line(passage.text[begin:stop])
    return Evidence(kind, words, sentence, where, passage.criterion, speaker)


def _one_line(text: str) -> str:
    return " ".join(text.split())
