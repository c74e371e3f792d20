"""Where findings stand in a Markdown draft's text: lines and columns from 0, columns in characters.

A finding's line is the reader's. Within the lines of that block its words are looked up, for an editor underlines words
and a draft holds them without their Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from awardcheck.draft import Draft, Place
from awardcheck.findings import Finding, Report, Seen, Severity
from awardcheck.records import NamedTuple
from awardcheck.text.patterns import regex

Point = tuple[int, int]
Span = tuple[Point, Point]

_LINE_END = regex("\r\n|\r|\n")
_WORD = regex(r"[^\W_]+")
_NAMED_LINE = regex(r"line (\d+): ")


class Mark(NamedTuple):
    """Something to be shown at a stretch of the text.

    `check` is None where it is no check's. `block` is the line on which the finding's block begins; None where it
    stands nowhere, and then `about` is the question or the section that it is about, or else the draft. `passage` is
    the stretch of the passage that the finding quotes, if that is elsewhere.
    """

    span: Span
    severity: Severity
    message: str
    check: str | None = None
    block: int | None = None
    about: str = "draft"
    passage: Span | None = None


def lines_of(text: str) -> list[str]:
    """The lines as editors count them, without their ends."""
    return _LINE_END.split(text)


def told(text: str, severity: Severity, message: str) -> Mark:
    """A mark for what concerns the whole draft: at the line that the message names, else at the first."""
    lines = lines_of(text)
    named = _NAMED_LINE.search(message)
    return Mark(_whole(lines, int(named[1]) - 1 if named else 0), severity, message)


def ignoring(mark: Mark, lines: list[str]) -> tuple[Point, str]:
    """Where to put a note by which the mark's check lets its finding pass, and the note; the writer gives the reason.

    It stands on a line of its own above the block, in line with it; what stands nowhere is named at the draft's end.
    """
    if mark.block is None:
        end = (len(lines) - 1, len(lines[-1]))
        return end, f"\n\n<!-- awardcheck: ignore {mark.check}({mark.about}): say why -->\n"
    line = lines[mark.block]
    indent = line[: len(line) - len(line.lstrip())]
    return (mark.block, 0), f"{indent}<!-- awardcheck: ignore {mark.check}: say why -->\n"


def marks(report: Report, text: str) -> list[Mark]:
    """A mark for each finding, in the report's order."""
    page = _Page(report.draft, lines_of(text))
    return [_mark(report, finding, page) for finding in report.findings]


def _mark(report: Report, finding: Finding, page: _Page) -> Mark:
    seen = finding.seen
    found = page.words(finding.check, seen.place, seen.excerpt)
    place = None if found else _quoted(report, seen)
    return Mark(
        span=found or page.line(seen.place),
        severity=finding.severity,
        message=f"{seen.message}\n{seen.hint}",
        check=finding.check,
        block=page.block(seen.place),
        about=seen.prompt or seen.criterion or "draft",
        passage=page.words(finding.check, place, seen.excerpt) or page.line(place) if place else None,
    )


def _quoted(report: Report, seen: Seen) -> Place | None:
    """Where the passage stands that a finding quotes."""
    prompts = (prompt for result in report.criteria for prompt in result.prompts if prompt.prompt.id == seen.prompt)
    passages = (passage for prompt in prompts for passage in (*prompt.passages, prompt.nearest) if passage)
    return next((passage.place for passage in passages if passage.text == seen.excerpt), None)


class _Page:
    """The lines of a draft's file, and on which of them its blocks begin."""

    def __init__(self, draft: Draft, lines: list[str]) -> None:
        self._lines = lines
        self._begins = sorted({place.line for _, place in draft.texts() if place.line})
        self._blocks = {block.place.block: block.place.line - 1 for block in draft.blocks if block.place.line}
        self._looked_for: Counter[tuple[str, Place, str]] = Counter()

    def line(self, place: Place | None) -> Span:
        """The whole line of a place; what has none stands on the first."""
        return _whole(self._lines, place.line - 1 if place and place.line else 0)

    def block(self, place: Place | None) -> int | None:
        """The line on which the block of a place begins; a row's is its table's."""
        return self._blocks.get(place.block) if place else None

    def words(self, check: str, place: Place | None, words: str | None) -> Span | None:
        """The stretch of the words in the block at that place; a check that asks again gets what comes next."""
        if not place or not place.line or not words:
            return None
        after = bisect_right(self._begins, place.line)
        end = self._begins[after] - 1 if after < len(self._begins) else len(self._lines)
        found = list(_occurrences("\n".join(self._lines[place.line - 1 : end]), words))
        if not found:
            return None
        key = (check, place, words)
        start, stop = found[min(self._looked_for[key], len(found) - 1)]
        self._looked_for[key] += 1
        return self._point(place.line - 1, start), self._point(place.line - 1, stop)

    def _point(self, first: int, offset: int) -> Point:
        starts = [0, *accumulate(len(line) + 1 for line in self._lines[first:])]
        row = bisect_right(starts, offset) - 1
        return first + row, offset - starts[row]


def _whole(lines: list[str], number: int) -> Span:
    row = max(0, min(number, len(lines) - 1))
    bare = lines[row].strip()
    start = lines[row].find(bare)
    return (row, start), (row, start + len(bare))


def _occurrences(source: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the same words stand one after the other, whatever marks stand between them."""
    wanted = _WORD.findall(words)
    if not wanted:
        yield from ((found.start(), found.end()) for found in re.finditer(re.escape(words), source))
        return
    head, tail = words[: words.index(wanted[0])], words[words.rindex(wanted[-1]) + len(wanted[-1]) :]
    there = list(_WORD.finditer(source))
    texts = [found[0] for found in there]
    for at in range(len(texts) - len(wanted) + 1):
        if texts[at] == wanted[0] and texts[at : at + len(wanted)] == wanted:
            start, end = there[at].start(), there[at + len(wanted) - 1].end()
            before = len(head) if head and source.endswith(head, 0, start) else 0
            yield start - before, end + (len(tail) if source.startswith(tail, end) else 0)
