"""A page's lines as units: list items, headings, names that stand before an ask in one line, and single sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.importing.headed import has_form_of_heading
from awardcheck.importing.labels import labels_of
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.prompts import LIMIT, NUMBER
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_MERE_WEIGHT = regex(r"[(\[]\s*\d{1,3}\s*(?:%|marks?|points?|per cent)\s*[)\]]\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a line, `line.text[start:end]`.

    `heads` says that it has the form of a heading, `label` that it is a name before the rest of its line, `part` which
    sentence of a paragraph it is, and `block` which list or paragraph it belongs to.
    """

    line: Line
    start: int
    end: int
    heads: bool = False
    label: bool = False
    part: int = 0
    block: int = 0

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        return self.line.form == "item" and not self.heads


def units(page: Page) -> list[Unit]:
    """The units of a page, in its order."""
    lines = [line for line in page.lines if line.text]
    labels = labels_of(lines)
    found = [unit for at, line in enumerate(lines) for unit in _of_line(lines, at, labels.get(at))]
    return list(_in_blocks(found))


def _of_line(lines: Sequence[Line], at: int, label: tuple[int, int] | None) -> Iterator[Unit]:
    line = lines[at]
    start = 0
    if label:
        end, start = label
        yield Unit(line, 0, end, heads=True, label=True)
    elif has_form_of_heading(lines, at):
        yield Unit(line, 0, len(line.text), heads=True)
        return
    if line.form == "text":
        yield from _sentences(line, start)
    else:
        yield Unit(line, start, len(line.text))


def _sentences(line: Line, start: int) -> Iterator[Unit]:
    from awardcheck.text.sentences import sentences

    start += number.end() if (number := NUMBER.match(line.text[start:])) else 0
    spans = [(start + span.start, start + span.end) for span in sentences(line.text[start:])]
    last = line.text[slice(*spans[-1])]
    if len(spans) > 1 and (LIMIT.fullmatch(last) or _MERE_WEIGHT.fullmatch(last)):  # it belongs to the sentence before
        spans[-2:] = [(spans[-2][0], spans[-1][1])]
    yield from (Unit(line, *span, part=part) for part, span in enumerate(spans))


def _in_blocks(found: Sequence[Unit]) -> Iterator[Unit]:
    """The units, numbered by the list or paragraph that they belong to."""
    block, before = 0, None
    for row in _rows(found):
        least = min((unit.line.gap for unit in row[1:]), default=0)  # between items of one list; more parts two
        for unit in row:
            block += before is None or _opens(before, unit, least)
            yield replace(unit, block=block)
            before = unit


def _rows(found: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units in rows: items with nothing but gaps between, and each other unit by itself."""
    row: list[Unit] = []
    for unit in found:
        if row and not (row[-1].is_item and unit.is_item and unit.line is not row[-1].line):
            yield row
            row = []
        row.append(unit)
    yield row


def _opens(before: Unit, unit: Unit, least: int) -> bool:
    if before.line is unit.line:
        return False
    if before.line.form == unit.line.form == "item" and not (before.heads and not before.label):
        return unit.line.gap > least and unit.line.level == 1
    return before.line.form != unit.line.form or unit.line.gap > 0 or (before.heads and not before.label)
