"""Rows of a table that tell a number before, one after and the change, written out as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sums.tables.cells import Cells
from awardcheck.text.sums.tables.columns import AIM
from awardcheck.text.sums.tables.periods import are_of_unlike_times

_CHANGE = regex(
    r"(?:%|per ?cent|percentage|overall)? ?(?:variance|change|difference|reduction|increase|improvement|fall|rise"
    r"|growth|movement|drop)"
    r"(?: ?\(?(?:%|per ?cent)\)?| \(£[^)]{0,9}\))?",
    re.IGNORECASE,
)


def changes_told(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row that has a number before, one after and a change, written out as a sentence."""
    head = rows[0] if rows else ()
    change = next((at for at, cell in enumerate(head) if at and _CHANGE.fullmatch(cell.strip(" *"))), None)
    others = [at for at, cell in enumerate(head) if at and at != change and not AIM.search(cell)]
    if change is None or len(others) != 2 or are_of_unlike_times(*(head[at] for at in others)):
        return
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(head) or _NO_CHANGE.search(row[change]):
            continue
        before, after = (row[at].strip() for at in others)
        said = row[change].strip(" +-−–*")
        if all(any(map(str.isdigit, cell)) for cell in (before, after, said)):
            percent = "%" if "%" in head[change] and "%" not in said else ""
            said = compiled(r" (?:fewer|less|lower|more|higher|shorter|longer|days?|weeks?)\b.*").sub("", said)
            yield number, f"from {before} to {after}, a change of {said}{percent}."


_NO_CHANGE = regex(r"[;/]|\b(?:target|met|missed|vs|year)\b", re.IGNORECASE)
