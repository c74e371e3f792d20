"""Tables drawn in text without the delimiter row that Markdown wants, Pandoc's grid tables and line blocks."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.text.patterns import regex

_BORDER = regex(r"\+(?:[-=:]+\+)+")
_DELIMITER = regex(r"\|?[\s:|-]*-[\s:|-]*\|?")
_SPLIT = regex(r"(?<!\\)\|")
_LINE_BLOCK = regex(r"\|(?: |$)")

Rows = list[tuple[int, list[str]]]


def drawn_rows(lines: Sequence[str]) -> Rows | None:
    """Each row's offset in `lines` and its cells' source, if the lines of a paragraph draw a table; else None."""
    lines = [line.strip() for line in lines]
    if len(lines) < 2:
        return None
    if _BORDER.fullmatch(lines[0]) and all(line[:1] == "|" or _BORDER.fullmatch(line) for line in lines):
        return _grid(lines)
    if all(len(line) > 1 and line[0] == line[-1] == "|" for line in lines):
        rows = [(at, cells_of(line)) for at, line in enumerate(lines) if not _DELIMITER.fullmatch(line)]
        return rows if rows and any(len(cells) > 1 for _, cells in rows) else None
    return None


def cells_of(line: str) -> list[str]:
    """The cells' source in a row drawn with pipes."""
    line = line.strip()
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in _SPLIT.split(inner)]


def line_block(lines: Sequence[str]) -> list[str] | None:
    """The lines of a Pandoc line block (each begins with a pipe and a space) without their pipes, or None."""
    stripped = [line.strip() for line in lines]
    if not all(_LINE_BLOCK.match(line) for line in stripped):
        return None
    return [line[1:].strip() for line in stripped]


def _grid(lines: Sequence[str]) -> Rows:
    rows: Rows = []
    cells: list[list[str]] = []
    start = 0
    for at, line in enumerate(lines):
        if line.startswith("+"):
            if any(any(cell) for cell in cells):
                rows.append((start, ["\n".join(part for part in cell if part) for cell in cells]))
            cells, start = [], at + 1
            continue
        found = cells_of(line)
        cells += [[] for _ in range(len(found) - len(cells))]
        for cell, text in zip(cells, found, strict=False):
            cell.append(text)
    if any(any(cell) for cell in cells):
        rows.append((start, ["\n".join(part for part in cell if part) for cell in cells]))
    return rows
