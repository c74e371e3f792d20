"""Evidence in a draft: figures and testimonials, sentence by sentence, each under the criterion where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.findings import Evidence, EvidenceKind
from awardcheck.reading.placing import Passage
from awardcheck.text.figures import figures, is_quantitative
from awardcheck.text.quotations import testimonials
from awardcheck.text.sentences import sentences


def find_evidence(passages: Sequence[Passage]) -> tuple[Evidence, ...]:
    """All evidence in reading order. What counts is in `text.figures` and `text.quotations`."""
    return tuple(found for i in range(len(passages)) for found in _in_passage(passages, i))


def _in_passage(passages: Sequence[Passage], i: int) -> Iterator[Evidence]:
    passage = passages[i]
    if is_quantitative(passage.text):
        for span in figures(passage.text):
            yield _evidence("quantitative", passage, span.start, span.end)
    before = passages[i - 1].text if i else ""
    after = passages[i + 1].text if i + 1 < len(passages) else ""
    for words in testimonials(passage.text, before, after):
        yield _evidence("testimonial", passage, words.start, words.end)


def _evidence(kind: EvidenceKind, passage: Passage, start: int, end: int) -> Evidence:
    """The span and the sentence, or sentences, that it stands in."""
    around = [s for s in sentences(passage.text) if s.start < end and s.end > start]
    first, last = (around[0].start, around[-1].end) if around else (start, end)
    sentence = passage.text[min(first, start) : max(last, end)]
    return Evidence(kind, _one_line(passage.text[start:end]), _one_line(sentence), passage.at(start), passage.criterion)


def _one_line(text: str) -> str:
    return " ".join(text.split())
