"""Pandoc's tables without pipes, whose columns are ruled by dashes: drawn anew with pipes, line for line.

The manual calls them simple tables (a row is a line) and multiline tables (rows are parted by blank lines).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.records import dataclass
from awardcheck.text.patterns import compiled, regex

_RULES = regex(r"^ {0,3}-{2,}(?: +-{2,})+ *$", re.MULTILINE)
_BAR = regex(r"-{3,} *")
_MOST_TITLE_LINES = 10
_MOST_COLUMNS, _MOST_CELLS = 30, 20_000  # the cells in all, which no marks in the source stand for
_MOST_LINES = 200  # of one table; looking further for its end would take time that grows with the square


def redrawn(source: str) -> str:
    """Markdown `source` with these tables drawn with pipes; every line stays the line it was."""
    if not _RULES.search(source):
        return source
    lines = source.split("\n")
    at, room = 0, _MOST_CELLS
    while at < len(lines):
        drawn = _drawn(lines, at) if _RULES.match(lines[at]) else None
        if drawn and (room := room - drawn.cells) > 0:
            lines[drawn.start : drawn.start + len(drawn.lines)] = drawn.lines
            at = drawn.start + len(drawn.lines)
        else:
            at += 1
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Drawn:
    start: int
    lines: list[str]
    cells: int


def _drawn(lines: Sequence[str], at: int) -> _Drawn | None:
    columns = [found.start() for found in compiled("-+").finditer(lines[at])]
    if len(columns) > _MOST_COLUMNS:
        return None
    return _multiline(lines, at, columns) or _simple(lines, at, columns)


def _simple(lines: Sequence[str], at: int, columns: Sequence[int]) -> _Drawn | None:
    titled = at > 0 and bool(lines[at - 1].strip())
    start = at - titled
    if titled and start > 0 and lines[start - 1].strip():
        return None
    end = at + 1
    while end < len(lines) and lines[end].strip() and end - at < _MOST_LINES:
        end += 1
    # Without a title, only a second rule tells a table from a line drawn across the page.
    closed = end - at > 1 and bool(_RULES.match(lines[end - 1]))
    if end - at < (2 if titled else 3) or not (titled or closed):
        return None
    rows = [_row(line, columns) for line in lines[start:end]]
    rows[at - start] = f"|{'---|' * len(columns)}"
    if closed:
        rows[-1] = ""
    return _whole(start, rows, columns)


def _multiline(lines: Sequence[str], at: int, columns: Sequence[int]) -> _Drawn | None:
    above = range(at - 2, max(at - _MOST_TITLE_LINES, 0) - 1, -1)
    start = next((to for to in above if _BAR.fullmatch(lines[to])), None)
    if start is None or not all(line.strip() for line in lines[start:at]):
        return None
    below = range(at + 1, min(at + _MOST_LINES, len(lines)))
    end = next((to for to in below if _BAR.fullmatch(lines[to])), None)
    if end is None:
        return None
    border = f"+{'---+' * len(columns)}"
    rows = [_row(line, columns) if line.strip() else border for line in lines[start : end + 1]]
    for ruled in (start, at, end):
        rows[ruled - start] = border
    return _whole(start, rows, columns)


def _whole(start: int, rows: Sequence[str | None], columns: Sequence[int]) -> _Drawn | None:
    drawn = [row for row in rows if row is not None]
    return _Drawn(start, drawn, len(rows) * len(columns)) if len(drawn) == len(rows) else None


def _row(line: str, columns: Sequence[int]) -> str | None:
    """The line cut at the columns and put between pipes; None if a word reaches across, so that it is no row."""
    line = line.expandtabs(4)
    if any(line[column - 1 : column].strip() for column in columns[1:]):
        return None
    ends = [*columns[1:], len(line)]
    cells = [line[start:end] for start, end in zip([0, *columns[1:]], ends, strict=True)]
    return "| " + " | ".join(cell.strip().replace("|", "\\|") for cell in cells) + " |"
