"""The grid of a table: which rows and cells are still there, and how far each cell reaches (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.etree import _Element

from awardcheck.readers.ooxml import tags as x
from awardcheck.records import dataclass

# Word allows 63 columns; what claims more is not believed.
MOST_COLUMNS = 63
_SPAN, _BEFORE, _AFTER, _CELL_DELETED = (x.W + name for name in ("gridSpan", "gridBefore", "gridAfter", "cellDel"))


@dataclass(slots=True)
class GridRow:
    """A row's cells, each with the number of columns it reaches over, and the columns left empty on both sides."""

    cells: list[tuple[_Element, int]]
    before: int = 0
    after: int = 0


def grid(table: _Element, flat: Callable[[_Element], Iterable[_Element]]) -> tuple[list[GridRow], list[_Element]]:
    """A table's rows, without deleted rows and cells, and what stands in it that is neither a row nor a cell.

    `flat` gives the children of an element and opens whatever wraps them.
    """
    rows: list[GridRow] = []
    misplaced: list[_Element] = []
    for element in flat(table):
        if element.tag != x.TR:
            misplaced.append(element)
        elif (row := _row(element)) is not None:
            for inside in flat(element):
                if inside.tag != x.TC:
                    misplaced.append(inside)
                elif columns := _columns(inside):
                    row.cells.append((inside, columns))
            rows.append(row)
    return rows, misplaced


def _row(element: _Element) -> GridRow | None:
    row = GridRow([])
    properties = x.child(element, x.TRPR)
    for told in properties.iterchildren(_BEFORE, _AFTER, x.DEL, x.MOVE_FROM) if properties is not None else ():
        if told.tag == _BEFORE:
            row.before = _bounded(told, 0)
        elif told.tag == _AFTER:
            row.after = _bounded(told, 0)
        else:
            return None
    return row


def _columns(cell: _Element) -> int:
    """How many columns the cell reaches over; 0 if a tracked change takes it out."""
    columns = 1
    properties = x.child(cell, x.TCPR)
    for told in properties.iterchildren(_SPAN, _CELL_DELETED) if properties is not None else ():
        if told.tag == _CELL_DELETED:
            return 0
        columns = _bounded(told, 1)
    return columns


def _bounded(told: _Element, least: int) -> int:
    count = x.number(told.get(x.VAL))
    return count if count is not None and least <= count <= MOST_COLUMNS else least
