"""The fields of a table or a list: each number that its rows have in the same place, and the words with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.amounts import amounts, is_money, reckoned
from awardcheck.text.figures.rounding import sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.accounts import is_total
from awardcheck.text.sums.tables.cells import ELSEWHERE, Cell, Cells, read_cell, unit_of, words_of

_PER = regex(r"\bper (1(?:,?0{3})+|100)\b")
_IN_CELLS = word_set("% of per")  # tell in a cell of that cell alone


class Field(NamedTuple):
    """One number of each row, with all words that stand with it."""

    column: int
    words: frozenset[str]
    cells: tuple[Cell | None, ...]
    scale: float = 1.0  # of a rate "per 1,000"
    is_whole: bool = False  # the same number for all rows, of which they may be shares


def fields_of(rows: Sequence[Cells]) -> list[Field]:
    """The numbers that all rows, or most, have in the same places: of a cell "62 fewer (37%)" two."""
    fields: list[Field] = []
    if len(rows) <= 1:
        return fields
    for column, head in enumerate(map(str.strip, rows[0][1:], repeat(" *")), 1):
        cells = [_numbers(row[column], head) for row in rows[1:]]
        shape = Counter(map(_shape, cells)).most_common(1)[0][0]
        alike = [cell if _shape(cell) == shape or len(cell) == len(shape) == 1 else () for cell in cells]
        said = [words_of(row[column]) for row, cell in zip(rows[1:], alike, strict=True) if cell]
        words = words_of(head) | frozenset[str]().union(*said) - _IN_CELLS
        found = _PER.search(head.lower())
        scale = float(found[1].replace(",", "")) if found else 1.0
        for nth in range(len(shape)):
            fields.append(Field(column, words, tuple(cell[nth] if nth < len(cell) else None for cell in alike), scale))
    return fields


def _shape(cell: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(one.unit for one in cell)


def _numbers(cell: str, head: str) -> tuple[Cell, ...]:
    return (one,) if (one := read_cell(cell, head)) else _several(cell, head)


def _several(cell: str, head: str) -> tuple[Cell, ...]:
    """The numbers of a cell that has several, or more words."""
    found: list[Cell] = []
    for one in amounts(cell, reckoned(cell), 0, len(cell)) if not ELSEWHERE.search(cell) else ():
        half = (one.interval.high - one.interval.low) / 2
        if half == inf:
            return ()
        unit = one.unit if one.unit == "%" or is_money(one.unit) else unit_of(head).strip("%")
        found.append(Cell(one.interval, unit, False, "", half))
    return tuple(found)


def wholes(fields: Sequence[Field], names: Sequence[str], beside: str) -> Iterator[tuple[Field, Field]]:
    """Each column of counts with that of which its rows may be shares: their total, or a number told beside."""
    for field in fields:
        cells = [cell for cell in field.cells if cell]
        if len(cells) < len(names) or any(cell.unit == "%" for cell in cells):
            continue
        if is_total(names[-1]):
            all_ = [cells[-1].interval]
        else:
            told = [one.interval for one in amounts(beside, reckoned(beside), 0, len(beside)) if not one.unit]
            sum_ = sum_of(cell.interval for cell in cells)
            most = max(cells, key=lambda cell: cell.interval.high).interval
            all_ = [sum_, *(one for one in told if most.high < one.low and one.high < inf)]
            if cells[0].interval == most and any(_is_hundred(one.cells[0]) for one in fields):
                all_.append(most)  # the first step, of which all others are shares
        for whole in all_:
            cell = Cell(whole, cells[0].unit, False, "", (whole.high - whole.low) / 2)
            yield field, Field(field.column, frozenset(), (cell,) * len(names), is_whole=True)


def _is_hundred(cell: Cell | None) -> bool:
    return cell is not None and cell.unit == "%" and cell.interval.middle == 100
