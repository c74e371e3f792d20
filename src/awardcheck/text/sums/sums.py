"""Tables held against their own totals, and against the changes that they state."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from awardcheck.text.figures.rounding import Interval, as_written, between, sum_of
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sums.accounts import wrong_accounts

Cells = Sequence[str]

_AMOUNT = regex(
    r"(?P<currency>[£€$]?) ?(?P<number>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?(?: ?(?:k|m|bn)\b"
    r"| million| thousand)?)(?: [a-z]{1,15}){0,2}"
)
_TOTAL = regex(r"(?:grand |overall )?totals?(?: [a-z-]{2,20})?(?: \([^)]{0,40}\))?|in total|sum", re.IGNORECASE)
_ALL = regex(r"all(?: (?:the )?[a-z-]{2,20}){0,2}|overall|together|combined", re.IGNORECASE)
# What does not add up, because it is an average, a share, a span of time, or a change.
_NO_SUM = regex(
    r"\b(?:averages?|means?|median|rates?|ratio|scores?|per|%|share|percentage|waits?|waiting|days?|weeks?|months?"
    r"|hours?|minutes|time|age|target|goals?|before|after|baseline|now|change|difference|unique|different"
    r"|individuals?)(?!\w)|%",
    re.IGNORECASE,
)
_NEAR = 0.2  # how far off a slip may be, as a share of the total
_MOST_ROWS = 8
_LEAST = 2  # one row above a total is no sum
_YEAR = regex(r"(?:19|20)\d\d")


def wrong_totals(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """Of each row that does not agree with a total, its number from 0 and what its numbers add up to."""
    if len(rows) < _LEAST or len({len(row) for row in rows}) > 1:
        return
    yield from wrong_accounts(rows)
    yield from _across(rows)


def _across(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    head = rows[0]
    last = head[-1].strip(" :*")
    if len(head) <= _LEAST or any(map(_NO_SUM.search, head[1:-1])):
        return
    summed = [(number, row) for number, row in enumerate(rows[1:], 1) if not _NO_SUM.search(row[0])]
    wrong = [(number, sum_) for number, row in summed if (sum_ := _wrong_sum(row[1:-1], row[-1]))]
    if _TOTAL.fullmatch(last) or (_ALL.fullmatch(last) and len(wrong) == 1 and len(summed) > _LEAST):
        yield from wrong


def _wrong_sum(parts: Cells, total: str) -> str | None:
    """What the parts add up to where that cannot be the total."""
    read = [_amount(part) for part in (*parts, total)]
    amounts = [amount for amount in read if amount]
    if len(parts) < _LEAST or len(amounts) < len(read) or len({currency for currency, _ in amounts}) > 1:
        return None
    sum_ = sum_of([amount for _, amount in amounts[:-1]])
    if sum_.meets(amounts[-1][1]):
        return None
    return f"{amounts[0][0]}{sum_.middle:,.2f}".removesuffix(".00")


def _amount(cell: str) -> tuple[str, Interval] | None:
    found = _AMOUNT.fullmatch(cell.strip(" *"))
    return (found["currency"], _whole(found["number"])) if found else None


def _whole(number: str) -> Interval:
    """In a table a whole number is taken at its word: rows are there to be added up."""
    if compiled(r"[\d,]+").fullmatch(number) and not number.endswith("00"):
        exact = float(number.replace(",", ""))
        return Interval(exact, exact)
    return as_written(number)


# Columns of changes ---------------------------------------------------------------------------------------------------

_CHANGE = regex(
    r"(?:%|per ?cent|percentage|overall)? ?(?:variance|change|difference|reduction|increase|improvement|fall|rise)"
    r"(?: ?\(?(?:%|per ?cent)\)?| \(£[^)]{0,9}\))?",
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
            said = compiled(r" (?:fewer|less|lower|more|higher|shorter|longer|days?|weeks?)\b.*").sub("", said)
            yield number, f"from {before} to {after}, a change of {said}{percent}."


_NO_CHANGE = regex(r"[;/]|\b(?:target|met|missed|vs|year)\b", re.IGNORECASE)


# Rows that differ from all others -------------------------------------------------------------------------------------

_LEAST_ALIKE = 3  # rows that agree before another is called wrong
_HALF = 0.5
_MOST_COLUMNS = 6
_LEAST_LEFT = 5  # smaller differences come about by chance
_RELATIONS: tuple[tuple[str, Callable[[Interval, Interval], Interval]], ...] = (
    ("", between),
    ("%", lambda a, b: Interval(100 * a.low / b.high, 100 * a.high / b.low)),
    ("%", lambda a, b: Interval(100 * (1 - a.high / b.low), 100 * (1 - a.low / b.high))),
    ("", lambda a, b: a + b),
    ("", lambda a, b: Interval(a.low * b.low, a.high * b.high)),
)


def odd_rows(rows: Sequence[Cells]) -> Iterator[tuple[int, str]]:
    """A row in which three cells do not fit together as they do in every other row, and what the third should be."""
    width = len(rows[0]) if rows else 0
    if len(rows) <= _LEAST_ALIKE or width > _MOST_COLUMNS or len({len(row) for row in rows}) > 1:
        return
    read = [[_reading(cell) for cell in row] for row in rows[1:]]
    yield from _odd_shares(rows, read)
    for a, b, c in permutations(range(1, width), 3):
        for unit, relation in _RELATIONS:
            if (odd := _odd_row(read, (a, b, c), unit, relation)) is not None:
                given = relation(*(cell[1] for at in (a, b) if (cell := read[odd][at])))
                yield odd + 1, f"{given.middle:,.0f}{unit}"
                return


def _odd_shares(
    rows: Sequence[Cells], read: Sequence[Sequence[tuple[str, Interval] | None]]
) -> Iterator[tuple[int, str]]:
    """A share that is not the row's part of the total, where those of all other rows are."""
    if not _TOTAL.fullmatch(rows[-1][0].strip(" :*")):
        return
    for a, c in permutations(range(1, len(rows[0])), 2):
        cells = [(row[a], row[c]) for row in read]
        counts, shares = [a[1] for a, _ in cells if a and not a[0]], [c[1] for _, c in cells if c and c[0] == "%"]
        if len(counts) == len(shares) == len(read) and counts[-1].low > 0:
            given = [_RELATIONS[1][1](count, counts[-1]) for count in counts]
            odd = [nth for nth, (gives, share) in enumerate(zip(given, shares, strict=True)) if not gives.meets(share)]
            if len(odd) == 1 and len(read) > _LEAST_ALIKE and odd[0] < len(read) - 1:
                yield odd[0] + 1, f"{given[odd[0]].middle:,.0f}%"


def _rounded(share: Interval) -> Interval:
    """What a share in per cent may have been before it was rounded."""
    return Interval(share.low - _HALF, share.high + _HALF)


def _odd_row(
    read: Sequence[Sequence[tuple[str, Interval] | None]],
    columns: tuple[int, int, int],
    unit: str,
    relation: Callable[[Interval, Interval], Interval],
) -> int | None:
    """The number of the one row in which the third column is not what the relation gives of the first two."""
    odd = []
    for number, row in enumerate(read):
        a, b, c = (row[at] for at in columns)
        if not a or not b or not c or min(a[1].low, b[1].low) <= 0:
            return None
        if (c[0] == "%") != (unit == "%") or {"%", "-"} & {a[0], b[0]} or (c[0] == "-" and relation is not between):
            return None
        if not relation(a[1], b[1]).meets(_rounded(c[1]) if unit == "%" else c[1]):
            odd.append(number)
    are_shares = unit == "%" and len(read) == _LEAST_ALIKE  # two that are right are seldom so by chance
    is_sure = len(read) > _LEAST_ALIKE or are_shares or (relation is between and _are_counted(read, columns))
    return odd[0] if len(odd) == 1 and is_sure else None


def _are_counted(read: Sequence[Sequence[tuple[str, Interval] | None]], columns: tuple[int, int, int]) -> bool:
    """Whether every difference is of exact counts, near, and too large for two rows to agree by chance."""
    for row in read:
        a, b, c = (cell[1] for at in columns if (cell := row[at]))
        if a.low < a.high or b.low < b.high or min(b.low, c.low) < _LEAST_LEFT or b.low >= a.low:
            return False
        if abs(between(a, b).middle - c.middle) > _NEAR * a.middle:
            return False
    return True


def _reading(cell: str) -> tuple[str, Interval] | None:
    """A cell's number, and its unit: "%", a currency's sign, or "-" of what is below nought."""
    bare = cell.strip(" *")
    found = _amount(bare.strip("+-−–% "))
    unit = "%" if bare.endswith("%") else "-" if bare[:1] in ("-", "−", "–") else ""
    return (unit or found[0], found[1]) if found else None
