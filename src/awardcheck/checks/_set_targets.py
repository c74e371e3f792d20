"""The targets that a draft sets: in sentences, in lists of targets and in tables of which no column tells a result."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from awardcheck.checks._passages import listed_targets
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.records import replace
from awardcheck.text import Span
from awardcheck.text.facts.target_lists import heads_targets, names_targets
from awardcheck.text.facts.target_reports import is_outcome
from awardcheck.text.facts.targets import Target, target, targets
from awardcheck.text.patterns import regex
from awardcheck.text.voices.quote_marks import quoted

_TWO = 2
_SWORN = 2.0  # that somebody who is quoted set a target: mostly people tell what they feel
_LEFT_OPEN = 4.0  # that the cell of what came of a target is empty
_LINE = regex(r"(?:[A-Z][\w'’-]*)(?: [\w'’-]+){0,4}:?")  # that heads what follows: Our aims


def set_targets(reading: Reading) -> Iterator[tuple[Passage, Target]]:
    """Each target with its passage."""
    in_lists = listed_targets(reading.passages)
    for nth, passage in enumerate(reading.passages):
        yield from ((passage, target) for target in targets_in(reading, nth, listed=nth in in_lists))


def targets_in(reading: Reading, nth: int, *, listed: bool) -> Iterator[Target]:
    """The targets of one passage, of which is known whether it is an item of a list of targets."""
    passage = reading.passages[nth]
    if passage.kind == "table":
        yield from _in_table(passage)
        return
    is_near = _is_near_its_heading(reading, nth)
    found = targets(passage.text, listed=listed, heading=_heading(reading, nth), is_near=is_near)
    least = _SWORN if passage.kind == "quote" else -inf
    yield from (target for target in found if target.sure > least)


def _heading(reading: Reading, nth: int) -> str:
    """The heading of a passage, or the line right ahead that heads it with no mark of one."""
    passage = reading.passages[nth]
    before = reading.passages[nth - 1] if nth else passage
    is_line = before.kind == "paragraph" and bool(_LINE.fullmatch(before.text.strip()))
    return before.text.strip() if is_line and before.heading == passage.heading else passage.heading


def _is_near_its_heading(reading: Reading, nth: int) -> bool:
    """Whether a passage is one of the first two below its heading: a bold word at a line's start heads no more."""
    heads = [passage.heading for passage in reading.passages]
    return nth - heads.index(heads[nth]) < _TWO


def _in_table(passage: Passage) -> Iterator[Target]:
    """The rows of a table that has targets and tells of nothing that came of them, or of nothing in that row."""
    heads, *rows = [piece.text.split(" | ") for piece in passage.pieces] or [[""]]
    all_open = heads_targets(heads, passage.heading)
    column = next((nth for nth, head in enumerate(heads) if nth and names_targets(head)), int(all_open))
    start = len(" | ".join(heads)) + 1
    for cells in rows:
        row = " | ".join(cells)
        if (all_open or _is_left_open(row, heads)) and not quoted(row):
            said = " ".join(dict.fromkeys((cells[0], *cells[column : column + 1])))
            if found := target(Span(start, start + len(row), row), said):
                yield replace(found, sure=_LEFT_OPEN) if cells[-1].strip(" |") == "" else found
        start += len(row) + 1


def _is_left_open(row: str, heads: list[str]) -> bool:
    """Whether a table names targets and a row tells nothing at its end, or of two columns no figure or verdict."""
    if len(heads) < _TWO or not any(map(names_targets, heads)) or names_targets(heads[-1]):
        return False
    last = row.rpartition("|")[2]
    return not last.strip() or (len(heads) == _TWO and not is_outcome(last))
