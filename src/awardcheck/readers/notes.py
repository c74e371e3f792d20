"""Which blocks a note is for that lets findings pass: those it stands in or, on a line of its own, its neighbour.

Beside the text means, in this order: in a block; directly above one, with no blank line between; directly below one
that is no heading; above the next one that is no heading; below the one before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from awardcheck.draft import Block, Place, Suppression
from awardcheck.readers.margin import Note

_MARKS = " \t>*+-\u2060"  # what may stand on a line beside a note and is no text


def in_markdown(notes: Iterable[Note], lines: Sequence[str], blocks: Sequence[Block]) -> tuple[Suppression, ...]:
    """The suppressions of a Markdown draft; `lines` are its own without the notes, numbered as they were."""
    found = list(notes)
    if not found:
        return ()
    neighbours = _Neighbours(found, lines, blocks)
    first = neighbours.first()
    return tuple(made for note in found for made in _of_note(note, neighbours.of(note) or first))


def _of_note(note: Note, block: Block | None) -> Iterable[Suppression]:
    place = Place(block.place.block, note.first) if block else None
    rows = _row_at(block, note.first) if block and block.rows else ()
    for one in note.directives:
        yield Suppression(one.ignored, one.reason, one.text, place, place.block if place else 0, rows)


def _row_at(block: Block, line: int) -> tuple[str, ...]:
    """The row of a table on which a line is; none for a line above the table, which is for all of it."""
    before = [row for row in block.rows if (row.place.line or 0) <= line]
    return (before[-1].text,) if before else ()


class _Neighbours:
    def __init__(self, notes: Sequence[Note], lines: Sequence[str], blocks: Sequence[Block]) -> None:
        self._noted = {line for note in notes for line in range(note.first, note.last + 1)}
        self._lines = lines
        self._blocks = sorted(blocks, key=lambda block: (block.place.line or 0, block.place.block))
        self._starts = [block.place.line or 0 for block in self._blocks]

    def of(self, note: Note) -> Block | None:
        """The block that a note is for; None where nothing but marks is around."""
        if any(self._has_text(line) for line in range(note.first, note.last + 1)):
            return self._holding(note.last) or self._after(note.last)
        above, below = self._beyond(note.first, -1), self._beyond(note.last, 1)
        if self._has_text(below) and self._indent(note.first) <= self._indent(below):
            return self._holding(below)
        before = self._holding(note.first)
        if self._has_text(above) and before and before.kind != "heading":
            return before
        after = self._after(note.last)
        return after if after and (after.kind != "heading" or before is None) else before

    def first(self) -> Block | None:
        return self._blocks[0] if self._blocks else None

    def _beyond(self, line: int, step: int) -> int:
        """The next line that no note was taken out of, from one that was."""
        while line in self._noted and not self._has_text(line):
            line += step
        return line

    def _has_text(self, line: int) -> bool:
        return 0 < line <= len(self._lines) and bool(self._lines[line - 1].strip(_MARKS))

    def _indent(self, line: int) -> int:
        text = self._lines[line - 1]
        return len(text) - len(text.lstrip(" \t"))

    def _holding(self, line: int) -> Block | None:
        """The last block that begins at or before a line."""
        at = bisect_right(self._starts, line)
        return self._blocks[at - 1] if at else None

    def _after(self, line: int) -> Block | None:
        at = bisect_right(self._starts, line)
        return self._blocks[at] if at < len(self._blocks) else None
