"""Finds a form's notes in a text.

A note stands in square brackets behind a lead of its own ("[Question 2: ...]"). Where the award's notes are known,
words that were typed inside a note are told from the note's; where they are not, a note is all that its brackets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from awardcheck.draft import Stretch
from awardcheck.guidance.notes import Note
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex
from awardcheck.text.unfinished.form_notes import ANSWER, BEGIN, OPENING, QUESTION
from awardcheck.text.words import WORD

_BRACKET = regex(r"[\[\]]")
_TRAILING = regex(r"[\s.,;:?!)]*")
_RUN = 3  # words in a row that a text has in common with a note; fewer are a coincidence
_SLIP = 2  # words within a note that may differ: slips, and what a spelling checker made of them
_KNOWN = 0.5  # of a note's words, from which on a text is taken for it
_REMAINS = 5  # words that are left of a note whose beginning is gone
_MOST = 2_000  # notes that are looked at; no form has as many
_LONGEST = 20_000  # characters behind a lead that are looked at; no note is as long


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared, capitals and all, for they tell where an answer begins; and where it stands."""

    said: str
    start: int
    end: int


def _words(text: str, start: int = 0, end: int | None = None) -> list[_Word]:
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return [_Word(word[0].replace("’", "'").rstrip(".,"), word.start(), word.end()) for word in found]


class Finder:
    """Finds notes in the texts of one draft and counts them; `notes` are those of the awards that it may be for."""

    def __init__(self, notes: Iterable[Note]) -> None:
        from difflib import SequenceMatcher  # only for drafts in which something looks like a note

        self.found = 0
        self._ours = False
        self._looked_at = 0
        words = {note: [word.said for word in _words(note.text)] for note in notes}
        self._matchers = [
            (note.lead, len(said), SequenceMatcher(None, [], said, autojunk=False)) for note, said in words.items()
        ]
        self._texts = [f" {' '.join(said)} " for said in words.values()]

    def look_over(self, texts: Iterable[str]) -> None:
        """Learns whether the draft grew out of a known award's form: then what brackets hold is known, too."""
        self._ours = any(
            opening["lead"].startswith(QUESTION) and self._aligned(opening["lead"], _words(text, opening.start(), end))
            for text in texts
            for opening, end, _ in _openings(text)
        )

    def stretches(self, text: str) -> list[Stretch]:
        """The stretches of a text that are notes, in order."""
        found = [note for opening in _openings(text) if (note := list(self._note(text, *opening)))]
        self.found += len(found)
        return [stretch for note in found for stretch in note] or self._tail(text)

    def _note(self, text: str, opening: re.Match[str], end: int, closed: bool) -> Iterator[Stretch]:
        words = _words(text, opening.start(), end)
        prompt = opening["lead"] in (BEGIN, ANSWER)  # whose words are the same in all forms
        runs = self._aligned(opening["lead"], words) if self._ours or prompt or not closed else []
        if not runs:
            if closed and (prompt or (self._ours and opening["lead"].startswith(QUESTION))):
                yield opening.span()  # somebody wrote over the note's words, between its brackets
                yield end - 1, end
            elif closed or self._begins_note(words):
                yield opening.start(), end
            return
        if closed and len(words) - runs[-1][1] <= _SLIP:
            runs[-1] = (runs[-1][0], len(words))
        for nth, (first, last) in enumerate(runs):
            behind = _TRAILING.match(text, words[last - 1].end, end)
            start = words[first].start if nth else opening.start()
            yield start, behind.end() if behind else words[last - 1].end
        if closed:
            yield end - 1, end

    def _aligned(self, lead: str, words: Sequence[_Word]) -> list[tuple[int, int]]:
        """The runs of a text's words that are those of the likeliest note behind a lead; none if no note is likely."""
        said = [word.said for word in words]
        best: list[tuple[int, int]] = []
        most = 0
        self._looked_at += 1
        for known, length, matcher in self._matchers:
            if known != lead or self._looked_at > _MOST:
                continue
            matcher.set_seq1(said)
            runs = [(at, at + size) for at, _, size in matcher.get_matching_blocks() if size >= _RUN]
            shared = sum(end - start for start, end in runs)
            behind = len(_words(lead))  # that the leads are alike says nothing
            if runs and runs[0][0] == 0 and shared > most and shared - behind >= _KNOWN * (length - behind):
                best, most = runs, shared
        return _joined(best)

    def _begins_note(self, words: Sequence[_Word]) -> bool:
        said = " ".join(word.said for word in words)
        return any(note.startswith(f" {said} ") for note in self._texts)

    def _tail(self, text: str) -> list[Stretch]:
        """A text that is nothing but the rest of a note, up to the bracket that closed it."""
        words = [word.said for word in _words(text)] if text.endswith("]") and len(text) <= _LONGEST else []
        if len(words) < _REMAINS or not any(note.endswith(f" {' '.join(words)} ") for note in self._texts):
            return []
        self.found += 1
        return [(0, len(text))]


def _openings(text: str) -> Iterator[tuple[re.Match[str], int, bool]]:
    """Each lead in a text, where its note ends at the latest, and whether a bracket closes it there."""
    found = list(OPENING.finditer(text))
    for opening, following in zip(found, [*found[1:], None], strict=False):
        bound = min(following.start() if following else len(text), opening.end() + _LONGEST)
        closed = _closed(text, opening.end(), bound) if opening["bracket"] else None
        yield opening, closed or bound, closed is not None


def _closed(text: str, start: int, end: int) -> int | None:
    """Where the bracket ends that is open at `start`; what was typed into a note may have brackets of its own."""
    depth = 1
    for mark in _BRACKET.finditer(text, start, end):
        depth += 1 if mark[0] == "[" else -1
        if not depth:
            return mark.end()
    return None


def _joined(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of words, those that only a slip parts as one."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] <= _SLIP:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
