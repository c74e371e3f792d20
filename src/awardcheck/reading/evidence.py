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
from awardcheck.text.unfinished.placeholders import placeholders, unless_blank
from awardcheck.text.voices.crowds import crowd_praise
from awardcheck.text.voices.likely import Piece, is_likely, telling_sentence
from awardcheck.text.voices.quotations import testimonials
from awardcheck.text.voices.quote_marks import set_in_marks
from awardcheck.text.voices.quote_signs import NOBODY_IN_IT, of_words
from awardcheck.text.voices.unattributed import unattributed


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


def overheard(passages: Sequence[Passage], found: Sequence[Sequence[Evidence]]) -> list[tuple[Evidence, ...]]:
    """The evidence that was found, and the testimonials that no rule finds and only their sound tells."""
    return [(*own, *_by_sound(passages, i)) if not _spoken(own) else tuple(own) for i, own in enumerate(found)]


def _spoken(found: Sequence[Evidence]) -> bool:
    return any(one.kind == "testimonial" for one in found)


def _by_sound(passages: Sequence[Passage], i: int) -> Iterator[Evidence]:
    passage, setting = passages[i], piece(passages, i)
    if is_likely(setting) and not (_only_announces(passage.text) or _of_nobody(setting)):
        words = telling_sentence(passage.text)
        yield _evidence("testimonial", passage, [words], words.start, words.end)


def _only_announces(text: str) -> bool:
    """Whether words are still to come, or it is a slogan, of nobody and nothing that happened."""
    return text.rstrip().endswith(":") or NOBODY_IN_IT in of_words(text) or bool(placeholders(text))


def _of_nobody(piece: Piece) -> bool:
    """Whether words are quoted in it, or it is set as words, and nobody stands behind them, or a crowd."""
    text = set_in_marks(piece.text, piece.kind)
    return any(unattributed(text, piece.before, piece.after)) or any(crowd_praise(piece.text))


def piece(passages: Sequence[Passage], i: int) -> Piece:
    """The `i`th passage as what tells testimonials by their sound takes it."""
    return Piece(passages[i].text, passages[i].kind, _beside(passages, i, i - 1), _beside(passages, i, i + 1))


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
    return unless_blank(passages[at].text) if there else ""


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
