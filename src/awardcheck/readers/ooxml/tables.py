"""The grid of a table: which rows and cells are still there, and how far each cell reaches (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.etree import _Element

from awardcheck.readers.ooxml import tags as x

# Word allows 63 columns; what claims more is not believed.
MOST_COLUMNS = 63


def grid(
    table: _Element, flat: Callable[[_Element], Iterable[_Element]]
) -> tuple[list[tuple[_Element, list[_Element]]], list[_Element]]:
    """A table's rows with their cells, and what stands in it that is neither; `flat` opens whatever wraps them."""
    rows: list[tuple[_Element, list[_Element]]] = []
    misplaced: list[_Element] = []
    for row in flat(table):
        if row.tag != x.TR:
            misplaced.append(row)
        elif not row_deleted(row):
            inside = list(flat(row))
            misplaced += [element for element in inside if element.tag != x.TC]
            rows.append((row, [cell for cell in inside if cell.tag == x.TC and not cell_deleted(cell)]))
    return rows, misplaced


def row_deleted(row: _Element) -> bool:
    """Whether a tracked change takes the whole row out."""
    properties = x.child(row, x.TRPR)
    return properties is not None and (
        x.child(properties, x.DEL) is not None or x.child(properties, x.MOVE_FROM) is not None
    )


def cell_deleted(cell: _Element) -> bool:
    """Whether a tracked change takes the cell out."""
    properties = x.child(cell, x.TCPR)
    return properties is not None and x.child(properties, x.W + "cellDel") is not None


def columns(cell: _Element) -> int:
    """How many columns of the grid the cell reaches over."""
    return _bounded(x.number(x.value(x.child(cell, x.TCPR), x.W + "gridSpan")) or 1, 1)


def skipped_columns(row: _Element) -> tuple[int, int]:
    """How many columns of the grid the row leaves empty before and after its cells."""
    properties = x.child(row, x.TRPR)
    if properties is None:
        return 0, 0
    before, after = (x.number(x.value(properties, x.W + name)) or 0 for name in ("gridBefore", "gridAfter"))
    return _bounded(before, 0), _bounded(after, 0)


def _bounded(count: int, least: int) -> int:
    return count if least <= count <= MOST_COLUMNS else least
