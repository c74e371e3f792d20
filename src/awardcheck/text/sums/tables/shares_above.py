"""Shares of a table's column that are of a number further up in it: "Asked | 80", "Replied | 52 (65%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.records import NamedTuple
from awardcheck.text.figures.amounts import percent
from awardcheck.text.figures.rounding import Interval, exactly, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.cells import Cells, read_cell

_COUNT_AND_SHARE = regex(r"(\d[\d,]*) \((\d{1,3}(?:\.\d{1,2})?)%\)")
_OWN_WHOLE = regex(r"\b(?:of|n ?=) (?:[a-z]{1,8} )?\d")  # a row says of what its shares are
_FEWEST_ALIKE = 2  # other shares of the same number
_NEAR = 0.35


class _Share(NamedTuple):
    """A count of a row and its share in per cent."""

    row: int
    part: float
    share: Interval

    def is_of(self, whole: float) -> bool:
        return whole > self.part and ratio(exactly(self.part), exactly(whole)).times(100).meets(self.share)


def wrong_shares_above(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row, by number from 0, whose share is of no number above it, unlike the others, and what it is."""
    for column in range(1, len(rows[0])) if rows and len({len(row) for row in rows}) == 1 else ():
        cells = [row[column].strip(" *") for row in rows]
        shares = [share for row, cell in enumerate(cells) if (share := _read(row, cell))]
        wholes = {row: whole for row, cell in enumerate(cells) if row and (whole := _whole(cell))}
        yield from _odd([share for share in shares if not _OWN_WHOLE.search(rows[share.row][0])], wholes)


def _read(row: int, cell: str) -> _Share | None:
    found = _COUNT_AND_SHARE.fullmatch(cell)
    if not found:
        return None
    half = 0.5 * 10.0 ** -len(found[2].partition(".")[2])
    share = float(found[2])
    return _Share(row, float(found[1].replace(",", "")), Interval(share - half, share + half))


def _whole(cell: str) -> float | None:
    """The number of a cell of which those below may be shares, with its own share or by itself."""
    if share := _read(0, cell):
        return share.part
    plain = read_cell(cell)
    return plain.interval.middle if plain and not plain.unit and not plain.is_less else None


def _odd(shares: Sequence[_Share], wholes: dict[int, float]) -> Iterator[tuple[int, str]]:
    for odd in shares:
        above = [whole for row, whole in wholes.items() if row < odd.row]
        if any(map(odd.is_of, above)):
            continue
        for whole in above:
            alike = [one for one in shares if one is not odd and one.is_of(whole)]
            gives = 100 * odd.part / whole if whole > odd.part else 0.0
            is_among = any(abs(one.row - odd.row) == 1 for one in alike)
            if (
                is_among
                and len(alike) >= _FEWEST_ALIKE
                and abs(gives - odd.share.middle) <= _NEAR * max(gives, odd.share.middle)
            ):
                yield odd.row, percent(gives / 100)
                break
