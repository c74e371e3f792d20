"""What the reader of targets is taught: passages in which targets, and what came of them, are marked.

Used for training and measuring only. "[t1|the wait was to be six weeks]" sets a target, "[r1|It is five.]" reports on
it, "[r1,r2|...]" on two. "[s|...]" sets targets, of which no more is told; nothing is learnt of "[x|...]", which may be
taken either way. A target of a table is marked in the row's first cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from awardcheck.records import NamedTuple
from awardcheck.text.sentences import sentences

_MARK = re.compile(r"\[([xs]|[tr]\d(?:,[tr]\d)*)\|([^\]]*)\]")
_ROW = "|"


class Said(NamedTuple):
    """A sentence, a list's item or a table's row of a lesson: in which paragraph, and what is marked in it."""

    paragraph: int
    text: str
    is_row: bool
    marks: tuple[tuple[str, str], ...]  # the name of each mark, and the words marked
    heading: str = ""

    def has(self, kinds: str) -> bool:
        return any(name[0] in kinds for name, _ in self.marks)


Lesson = tuple[Said, ...]


def lessons(path: Path) -> list[Lesson]:
    given: list[str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [lesson(marked) for marked in given]


def lesson(marked: str) -> Lesson:
    lines = enumerate(_lines(marked))
    return tuple(said for nth, (heading, line) in lines for said in _in_line(nth, line, heading))


def _lines(marked: str) -> Iterator[tuple[str, str]]:
    """Its paragraphs, items and rows, each with the heading above it; the rules of tables left out."""
    heading = ""
    for line in marked.replace("**", "").splitlines():
        line = line.removeprefix("- ").strip()
        if line.startswith("#"):
            heading = line.strip("# ")
        elif line and not set(line) <= set("|-: "):
            yield heading, line


def _in_line(nth: int, line: str, heading: str) -> Iterator[Said]:
    if line.startswith(_ROW):
        text, marks = _without_marks(line.strip("| "))
        yield Said(nth, text, True, tuple((name, text[slice(*place)]) for name, place in marks), heading)
        return
    text, marks = _without_marks(line)
    for said in sentences(text):
        inside = [
            (name, text[max(start, said.start) : min(end, said.end)])
            for name, (start, end) in marks
            if start < said.end and said.start < end
        ]
        yield Said(nth, said.text, False, tuple(inside), heading)


def _without_marks(line: str) -> tuple[str, list[tuple[str, tuple[int, int]]]]:
    """The text, and each mark's name with the place of its words."""
    text, marks, last = "", [], 0
    for found in _MARK.finditer(line):
        text += line[last : found.start()]
        marks += [(name, (len(text), len(text) + len(found[2]))) for name in found[1].split(",")]
        text, last = text + found[2], found.end()
    return text + line[last:], marks
