"""Lets pass what a note in the draft lets pass, and keeps the notes that let nothing pass.

A note is for the words that it stands beside. What is said of a section or a question as a whole it lets pass from
anywhere in that section, what is said of the draft as a whole from above the first section, and from anywhere what it
names in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from awardcheck.draft import Draft, Suppression
from awardcheck.findings import Finding, Seen, Suppressed
from awardcheck.reading import Reading
from awardcheck.records import dataclass, replace
from awardcheck.spec import Category, slug

DRAFT = "draft"  # what stands in brackets for the draft as a whole


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings that stay and findings that are let pass; `left` are the notes that let none, with what they name."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    left: tuple[Suppression, ...]


def sift(findings: Iterable[Finding], reading: Reading, off: frozenset[str]) -> Sifted:
    """The findings by what the draft's notes say of them. A note about a check that is `off` is never left over.

    A note without a reason is not obeyed.
    """
    ground = _Ground(reading)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[tuple[int, int]] = set()
    for finding in findings:
        letting = list(ground.letting(finding))
        used.update(letting)
        if letting:
            note = reading.draft.suppressions[letting[0][0]]
            suppressed.append(Suppressed(finding, "draft", note.reason, note.place))
        else:
            kept.append(finding)
    return Sifted(tuple(kept), tuple(suppressed), tuple(_left(reading.draft, used, off)))


def subjects(category: Category) -> Mapping[str, str]:
    """What can stand in a note's brackets, as a slug, and the id that it means: of a section, a question, the draft."""
    known = {DRAFT: DRAFT}
    for criterion in category.criteria:
        for number, prompt in enumerate(criterion.prompts, start=1):
            known |= {slug(prompt.id): prompt.id, f"{criterion.id}-question-{number}": prompt.id}
    return known | {criterion.id: criterion.id for criterion in category.criteria}


def _left(draft: Draft, used: set[tuple[int, int]], off: frozenset[str]) -> Iterator[Suppression]:
    for number, note in enumerate(draft.suppressions):
        left = tuple(one for at, one in enumerate(note.ignored) if (number, at) not in used and one[0] not in off)
        if left or not note.ignored:
            yield replace(note, ignored=left)


class _Ground:
    """Where each note holds."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._notes = reading.draft.suppressions
        self._subjects = subjects(reading.category) if self._notes else {}
        headings = [(result.heading, result.criterion.id) for result in reading.criteria if result.heading]
        self._headings = sorted((heading.place.block, id) for heading, id in headings)
        self._sections = [self._sections_of(note) for note in self._notes]

    def letting(self, finding: Finding) -> Iterator[tuple[int, int]]:
        """The notes, and of each what it names, that let a finding pass."""
        for number, note in enumerate(self._notes):
            for at, (check, about) in enumerate(note.ignored):
                if check == finding.check and note.reason and self._holds(number, about, finding.seen):
                    yield number, at

    def _holds(self, number: int, about: str | None, seen: Seen) -> bool:
        if about is not None:
            subject = self._subjects.get(slug(about))
            return subject in (seen.prompt, seen.criterion) if subject != DRAFT else _of_the_draft(seen)
        note = self._notes[number]
        if note.place is None:
            return False
        if _of_the_draft(seen):
            return not self._sections[number] or note.place.block == 1
        if _of_a_whole(seen, self._headings) and seen.criterion in self._sections[number]:
            return True
        return _stands_at(note, seen)

    def _sections_of(self, note: Suppression) -> frozenset[str]:
        """The criteria in whose sections a note stands; in a table, where a form has all of them, by its rows."""
        if note.place is None:
            return frozenset()
        if note.rows:
            rows = [_squeezed(row) for row in note.rows]
            found = (one for one in self._reading.passages if one.place.block == note.place.block and one.criterion)
            inside = {one.criterion for one in found if any(_squeezed(one.text) in row for row in rows)}
            if inside:
                return frozenset(id for id in inside if id)
        above = [id for block, id in self._headings if block <= note.place.block]
        within = {id for block, id in self._headings if note.place.block <= block <= note.last}
        return frozenset({*above[-1:], *within})


def _of_the_draft(seen: Seen) -> bool:
    return seen.place is None and seen.criterion is None and seen.prompt is None


def _of_a_whole(seen: Seen, headings: Iterable[tuple[int, str]]) -> bool:
    """Whether a finding is about a question or a section, and so about no words in particular."""
    if seen.criterion is None:
        return False
    return seen.prompt is not None or seen.place is None or (seen.place.block, seen.criterion) in headings


def _stands_at(note: Suppression, seen: Seen) -> bool:
    if note.place is None or seen.place is None or not note.place.block <= seen.place.block <= note.last:
        return False
    words = _squeezed(seen.excerpt or "")
    return not note.rows or any(words in _squeezed(row) for row in note.rows)


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
