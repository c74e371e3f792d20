"""Tables held against their own totals, and against the changes that they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.text.patterns import regex
from awardcheck.text.rounding import Interval, as_written

Cells = Sequence[str]

_AMOUNT = regex(
    r"(?P<currency>[£€$]?) ?(?P<number>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?(?: ?(?:k|m|bn)\b"
    r"| million| thousand)?)(?: [a-z]{1,15}){0,2}"
)
_TOTAL = regex(r"(?:grand |overall )?totals?(?: \([^)]{0,40}\))?|in total|sum", re.IGNORECASE)
# What does not add up, because it is an average, a share, a span of time, or a change.
_NO_SUM = regex(
    r"\b(?:averages?|means?|median|rates?|ratio|scores?|per|%|share|percentage|waits?|waiting|days?|weeks?|months?"
    r"|hours?|minutes|time|age|target|goals?|before|after|baseline|now|change|difference|unique|different"
    r"|individuals?)(?!\w)|%",
    re.IGNORECASE,
)
_LEAST = 2  # one row above a total is no sum
_YEAR = regex(r"(?:19|20)\d\d")


def wrong_totals(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Of each row that does not agree with a total, its number from 0 and what its numbers add up to."""
    if len(rows) < _LEAST or len({len(row) for row in rows}) > 1:
        return
    yield from _down(rows)
    yield from _across(rows)


def _down(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    totals = [number for number, row in enumerate(rows) if _TOTAL.fullmatch(row[0].strip(" :*"))]
    if len(totals) != 1 or totals[0] <= _LEAST or any("total" in row[0].lower() for row in rows[1 : totals[0]]):
        return
    at = totals[0]
    for column in range(1, len(rows[0])):
        if _NO_SUM.search(rows[0][column]):
            continue
        if sum_ := _wrong_sum([row[column] for row in rows[1:at]], rows[at][column]):
            yield at, sum_
            return


def _across(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    head = rows[0]
    if not _TOTAL.fullmatch(head[-1].strip(" :*")) or len(head) <= _LEAST or any(map(_NO_SUM.search, head[1:-1])):
        return
    for number, row in enumerate(rows[1:], 1):
        if not _NO_SUM.search(row[0]) and (sum_ := _wrong_sum(row[1:-1], row[-1])):
            yield number, sum_


def _wrong_sum(parts: Cells, total: str) -> str | None:
    """What the parts add up to where that cannot be the total."""
    read = [_amount(part) for part in (*parts, total)]
    amounts = [amount for amount in read if amount]
    if len(parts) < _LEAST or len(amounts) < len(read) or len({currency for currency, _ in amounts}) > 1:
        return None
    sum_ = amounts[0][1]
    for _, amount in amounts[1:-1]:
        sum_ += amount
    if sum_.meets(amounts[-1][1]):
        return None
    return f"{amounts[0][0]}{sum_.middle:,.2f}".removesuffix(".00")


def _amount(cell: str) -> tuple[str, Interval] | None:
    found = _AMOUNT.fullmatch(cell.strip(" *"))
    return (found["currency"], _whole(found["number"])) if found else None


def _whole(number: str) -> Interval:
    """In a table a whole number is taken at its word: rows are there to be added up."""
    if re.fullmatch(r"[\d,]+", number) and not number.endswith("00"):
        exact = float(number.replace(",", ""))
        return Interval(exact, exact)
    return as_written(number)


# Columns of changes ---------------------------------------------------------------------------------------------------

_CHANGE = regex(
    r"(?:%|per ?cent|percentage|overall)? ?(?:change|difference|reduction|increase|improvement|fall|rise)"
    r"(?: ?\(?(?:%|per ?cent)\)?)?",
    re.IGNORECASE,
)
_AIM = regex(r"\b(?:targets?|goals?|plan(?:ned)?|trajectory|national|source|sample|n)\b", re.IGNORECASE)


def changes_told(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Each row that has a number before, one after and a change, written out as a sentence."""
    head = rows[0] if rows else ()
    change = next((at for at, cell in enumerate(head) if at and _CHANGE.fullmatch(cell.strip(" *"))), None)
    others = [at for at, cell in enumerate(head) if at and at != change and not _AIM.search(cell)]
    if change is None or len(others) != _LEAST:
        return
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(head) or _NO_CHANGE.search(row[change]):
            continue
        before, after = (row[at].strip() for at in others)
        said = row[change].strip(" +-−–*")
        if all(any(map(str.isdigit, cell)) for cell in (before, after, said)):
            percent = "%" if "%" in head[change] and "%" not in said else ""
            said = re.sub(r" (?:fewer|less|lower|more|higher|shorter|longer|days?|weeks?)\b.*", "", said)
            yield number, f"from {before} to {after}, a change of {said}{percent}."


_NO_CHANGE = regex(r"[;/]|\b(?:target|met|missed|vs|year)\b", re.IGNORECASE)
