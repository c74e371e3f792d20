"""Whether a table's first row heads its columns: short words, of which none asks, above what says more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.importing.cells import is_bare, is_number, is_score_head
from awardcheck.text.patterns import regex

CRITERIA = regex(r"(?:\w+\s+)?criteri(?:on|a)\b", re.IGNORECASE)
_MOST_HEAD_WORDS, _MOST_SHORT_HEAD_WORDS = 10, 6
_FEWEST_WORDS_OF_ROW = 4

Row = Sequence[str]


def is_head(rows: Sequence[Row]) -> bool:
    """Whether the first row heads the columns: short cells, of which none asks or is a number."""
    first = [cell for cell in rows[0] if cell]
    tells = any(is_score_head(cell) or CRITERIA.match(cell) for cell in first) or _heads_numbers(rows)
    return (
        len(rows) > 1
        and (len(first) > 1 or is_score_head(first[0]) or bool(CRITERIA.match(first[0])))
        and (tells or not any("?" in cell or len(cell.split()) > _MOST_SHORT_HEAD_WORDS for cell in first))
        and all(len(cell.split()) <= _MOST_HEAD_WORDS for cell in first)
        and not any(is_number(cell) and not _is_above_texts(rows, at) for at, cell in enumerate(rows[0]))
        and (tells or not _says_as_much(rows))
    )


def _is_above_texts(rows: Sequence[Row], column: int) -> bool:
    """Whether what stands beneath a column's first cell is no number: a mark, "0-3 points", heads what earns it."""
    below = [row[column] for row in rows[1:] if row[column]]
    return len(below) > 1 and not any(map(is_bare, below)) and not any(map(is_number, below))


def _heads_numbers(rows: Sequence[Row]) -> bool:
    """Whether the first row has words above a column of which all else are numbers."""
    columns = ([row[at] for row in rows] for at in range(1, len(rows[0])))
    below = ((head, [cell for cell in cells if cell]) for head, *cells in columns if head and not is_bare(head))
    return any(len(cells) > 1 and all(map(is_number, cells)) for _, cells in below)


def _says_as_much(rows: Sequence[Row]) -> bool:
    """Whether the first row says as much as others do: in the longest column as much as half of them."""
    sizes = [[len(row[at].split()) for row in rows] for at in range(len(rows[0]))]
    first, *rest = max(sizes, key=sum)
    return first >= max(sorted(rest)[(len(rest) - 1) // 2], _FEWEST_WORDS_OF_ROW)
