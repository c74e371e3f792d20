"""Tables in plain text: cells parted by tabs, by strokes, also one to a line, or by spaces that stand in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

# What stands before an item, not in a cell.
_BULLET = regex(
    r"(?:[^\w\s]|o|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|(?:Q|[A-H])?\d{1,2}[a-zA-Z]?(?:\.\d{1,2})+[.):]?"
    r"|[QA-H]\d{1,2}[.):]?)\Z"
)
_BRACKETED = regex(r"[(\[][^()\[\]]{0,30}\d[^()\[\]]{0,30}[)\]]")
_BARE_NUMBER = regex(r"\d{1,2}")
_RULE = regex(r"[\s|:+=-]*\Z")  # the line beneath a table's head
_STROKES = ("|", "+-", "+=")  # how a line of a table begins, or one between its rows
_WIDE = regex(r"\s{2,}")
_FEWEST_ALIGNED = 3  # lines whose columns are spaces; fewer are chance
_MOST_BETWEEN = 2  # lines of one cell between two rows

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, a cell's own lines parted by line breaks, that stand on the lines from `start` to before `end`."""

    rows: tuple[tuple[str, ...], ...]
    start: int
    end: int


def tables(lines: Sequence[str]) -> Iterator[Table]:
    """The tables in a text's lines, in its order."""
    at = 0
    while at < len(lines):
        found = _stroked(lines, at) or _tabbed(lines, at) or _aligned(lines, at)
        if found:
            yield found
        at = found.end if found else at + 1


def _tabbed(lines: Sequence[str], start: int) -> Table | None:
    """A table with tabs; a line without one between two rows goes on the last cell above."""
    rows: list[Row] = []
    end = at = start
    while at < len(lines):
        if cells := _cells_by_tabs(lines[at]):
            for line in lines[end:at] if rows else ():
                rows[-1][-1] += f"\n{line.strip()}"
            rows.append(cells)
            end = at + 1
        elif not rows or not lines[at].strip() or at - end >= _MOST_BETWEEN:
            break
        at += 1
    return _table(rows, start, end) if len(rows) > 1 else None


def _cells_by_tabs(line: str) -> Row | None:
    cells = [cell.strip() for cell in line.rstrip().split("\t")]
    filled = [cell for cell in cells if cell]
    return cells if len(filled) > 1 and not _is_item(filled) else None


def _is_item(cells: Sequence[str]) -> bool:
    """Whether cells are an item behind its bullet or number; a number may also stand in a row's first cell of three.

    A limit in brackets is no third cell: "5  Explain it.  (max 250 words)".
    """
    cells = cells[:-1] if _BRACKETED.fullmatch(cells[-1]) else cells
    numbered = _BULLET.match(cells[0]) or _BARE_NUMBER.fullmatch(cells[0])
    return bool(numbered) and (len(cells) < 3 or not cells[0][0].isalnum())


def _stroked(lines: Sequence[str], start: int) -> Table | None:
    """A table whose cells are parted by strokes, a row or a cell to a line."""
    if not lines[start].lstrip().startswith(_STROKES):
        return None
    end = start
    broken = lines[start].strip() == "|"
    while end < len(lines) and (lines[end].lstrip().startswith(_STROKES) or (broken and _in_broken(lines, end))):
        end += 1
    if broken:
        return _table(_rows_of_cells(" ".join(line.strip() for line in lines[start:end])), start, end)
    rows = [_split(line) for line in lines[start:end] if not _RULE.match(line)]
    return _table(rows, start, end) if len(rows) > 1 else None


def _in_broken(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a cell by itself: a stroke stands right above it, and another soon below."""
    return lines[at - 1].strip() == "|" and any(line.strip() == "|" for line in lines[at + 1 : at + 4])


def _rows_of_cells(text: str) -> list[Row]:
    """Rows from cells that were parted by strokes and then joined; the head tells how many make a row."""
    cells = _split(text)
    size = next((at for at, cell in enumerate(cells) if not cell), len(cells))
    return [cells[at : at + size] for at in range(0, len(cells), size + 1)] if size else []


def _split(line: str) -> Row:
    return [cell.strip() for cell in re.sub(r"\A\s*\||\|\s*\Z", "", line).split("|")]


def _aligned(lines: Sequence[str], start: int) -> Table | None:
    """A table whose columns begin at the same place on every line."""
    rows: list[Row] = []
    columns = _columns(lines[start])
    end = start
    while len(columns) > 1 and end < len(lines):
        here, cells = _columns(lines[end]), _WIDE.split(lines[end].expandtabs(8).strip())
        if _is_item(cells):
            break
        if here[:2] == columns[:2]:
            rows.append(cells)
        elif len(here) > 1 and here[0] == columns[1] and rows:  # its first cell is that of the row above
            rows.append(["", *cells])
        elif here == columns[1:2] and rows:  # the second cell goes on
            rows[-1][1] += f" {cells[0]}"
        else:
            break
        end += 1
    return _table(rows, start, end) if len(rows) >= _FEWEST_ALIGNED else None


def _columns(line: str) -> list[int]:
    """Where the cells of a line begin that are parted by more than one space."""
    return [found.start() for found in re.finditer(r"(?<!\S)(?:(?<=\s\s)|(?<![\s\S]))\S", line.expandtabs(8))]


def _table(rows: Sequence[Row], start: int, end: int) -> Table:
    return Table(tuple(tuple(row) for row in rows), start, end)
