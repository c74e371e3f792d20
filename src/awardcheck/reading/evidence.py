"""Evidence in a draft: figures and testimonials, sentence by sentence, each under the criterion where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from awardcheck.findings import Evidence, EvidenceKind
from awardcheck.reading.block_quotes import credited, headed, in_marks
from awardcheck.reading.going_on import goes_on
from awardcheck.reading.interviews import guest
from awardcheck.reading.passages import Passage
from awardcheck.reading.signed_off import signed_by_the_writer
from awardcheck.text import Span
from awardcheck.text.figures.figures import figures
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.quotations import testimonials


def find_evidence(passages: Sequence[Passage]) -> list[tuple[Evidence, ...]]:
    """The evidence in each passage, in reading order. What counts is in `text.figures` and `text.quotations`."""
    found: list[tuple[Evidence, ...]] = []
    for i, passage in enumerate(passages):
        own = tuple(_in_passage(passages, i))
        if not any(one.speaker for one in own) and (told := _told_beside(passages, found, i)):
            words, speaker = told
            own += (_evidence("testimonial", passage, sentences(passage.text), words.start, words.end, speaker),)
        found.append(own)
    return found


def _told_beside(passages: Sequence[Passage], found: Sequence[Sequence[Evidence]], i: int) -> tuple[Span, str] | None:
    """The words of a passage that says itself of nobody that they are theirs, and who speaks."""
    text = passages[i].text
    if by := credited(passages, i) or guest(passages, i):
        return Span(0, len(text), text), by
    return goes_on(passages, found, i)


def _in_passage(passages: Sequence[Passage], i: int) -> Iterator[Evidence]:
    passage = passages[i]
    said = sentences(passage.text)
    for span in figures(passage.text):
        yield _evidence("quantitative", passage, said, span.start, span.end)
    before, after = (_beside(passages, i, at) for at in (i - 1, i + 1))
    text = in_marks(passage, before, after)
    marks = 0 if text is passage.text else 2
    found = testimonials(text, before, after)
    if marks and not found:
        marks, found = 0, testimonials(passage.text, before, after)
    if foot := signed_by_the_writer(passages, i):
        found = [words for words in found if not words.speaker or words.speaker not in foot]
    for words in found:
        start, end = words.start, min(words.end - marks, len(passage.text))
        yield _evidence("testimonial", passage, said, start, end, words.speaker)
    if not found and (by := headed(passage)):
        yield _evidence("testimonial", passage, said, 0, len(passage.text), by.speaker)


def _beside(passages: Sequence[Passage], i: int, at: int) -> str:
    """The passage at `at`, if it stands under the heading of the `i`th."""
    there = 0 <= at < len(passages) and passages[at].heading == passages[i].heading
    return passages[at].text if there else ""


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
