"""The whole of a table or a list, told in the sentence ahead of it or behind it, held against its rows or items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text.figures.amounts import Amount, amounts, is_money, plain, reckoned
from awardcheck.text.figures.rounding import Interval, exactly, sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sums.tables.accounts import NO_SUM, is_total
from awardcheck.text.sums.tables.cells import Cells, read_cell, words_of
from awardcheck.text.words import COMMON, stem

_LEAST_PARTS, _MOST_PARTS = 3, 9
_LEAST_WHOLE = 11  # of fewer the parts are told, and not their numbers
_NEAR = 0.2  # how far off a slip may be, as a share of the whole
_ALL = regex(
    r"\b(?:in (?:all|total)|altogether|all told|together|combined|totals?|sum|whole|overall|all|add(?:s|ed)? up"
    r"|(?:between|among|amongst|across|over|from) (?:them|these|those|all)|(?:makes?|making|made)|c[ao]mes? to)\b",
)
_OF = regex(r"\bof (?:(?:the|all|these|those) ){0,2}[£€$]?$")
_THAT_IS = regex(r"\(?(?:so )?(?:that|this|which|it) (?:is|was|makes|made|comes|came|gives|gave|adds|added)\b")
_THAT = regex(r"(?:that|this|these|those|so|they|which|it|altogether|in (?:all|total)|all|together|(?:grand )?total)\b")
_NOT_ALL = regex(
    r"\b(?:includ\w+|such as|among (?:them|others)|examples?|some|at least|more than|tick|each|every|averages?|per"
    r"|largest|biggest|main|top|most(?! of (?:them|these|those)\b)"
    r"|highest|selected|of our|of (?:the )?which|targets?|planned|aim(?:ed)?|up to|rest"
    r"|others?|several|at once|multiple|overlap\w*|besides|compared|against|than|before|last year"
    r"|year before|previous\w*|not add)\b"
)
_MAY_OVERLAP = regex(r"\b(?:also|had|have|has)\b")  # what several can say of one and the same person
_NONE = regex(r"(?:none|no one|nobody|nil|no)\b")
_REST_OF_ITEM = 3  # words behind a number that is an item's own: "driving: 1,620 hours in vans"


class Parts(NamedTuple):
    """The numbers of a column or a list, their unit, and the words that say of what they are numbers."""

    numbers: tuple[Interval, ...]
    unit: str
    words: frozenset[str]


def tells_whole(said: str, columns: Sequence[Parts]) -> bool:
    """Whether any number of a sentence may be the whole of a column."""
    return any(_may_be_whole(one, parts) for one in amounts(said, reckoned(said), 0, len(said)) for parts in columns)


def wrong_whole(said: str, is_ahead: bool, columns: Sequence[Parts]) -> str | None:
    """What the parts of one column come to, where a sentence beside them tells another number as their whole."""
    if _NOT_ALL.search(said.lower()):
        return None
    wrong = []
    for parts in columns:
        told = [one for one in amounts(said, reckoned(said), 0, len(said)) if _may_be_whole(one, parts)]
        sum_ = sum_of(parts.numbers)
        if any(sum_.meets(one.interval) for one in told):
            return None
        others = [one for one in told if not _is_part(one.interval, parts.numbers)]
        if len(others) == 1 and _is_bound(said, is_ahead, others[0], parts) and _is_slip(others[0], parts, sum_):
            wrong.append(plain(sum_.middle, parts.unit))
    return wrong[0] if len(wrong) == 1 else None


def _is_bound(said: str, is_ahead: bool, whole: Amount, parts: Parts) -> bool:
    """Whether the words of a sentence say that a number of it is that of all parts beside it."""
    lower = said.lower()
    is_all = bool(_ALL.search(lower) or _OF.search(lower, 0, whole.start))
    is_said_here = lower.rstrip().endswith((":", "?")) if is_ahead else bool(_THAT_IS.match(lower))
    is_named = _names(said, whole, parts.words) and (is_ahead or bool(_THAT.match(lower)))
    return is_all or is_said_here or is_named


def _may_be_whole(one: Amount, parts: Parts) -> bool:
    """Whether a number may be what the parts come to, and not how many they are."""
    is_alike = one.unit == parts.unit or not (is_money(parts.unit) or is_money(one.unit) or one.unit == "%")
    return is_alike and one.interval.middle != len(parts.numbers) and one.interval.middle >= _LEAST_WHOLE


def _is_part(number: Interval, parts: Sequence[Interval]) -> bool:
    """Whether a number is one of the parts, or what some of them come to."""
    return any(sum_of(some).meets(number) for n in range(1, len(parts)) for some in combinations(parts, n))


def _is_slip(whole: Amount, parts: Parts, sum_: Interval) -> bool:
    """Whether a number is more than any part, and near what they come to."""
    told = whole.interval
    if inf in (told.high, -told.low) or told.low <= max(part.high for part in parts.numbers):
        return False
    return abs(sum_.middle - told.middle) <= _NEAR * told.middle


def _names(said: str, whole: Amount, words: frozenset[str]) -> bool:
    """Whether the words behind a number name what the parts are numbers of."""
    behind = words_of(said[whole.end : whole.end + 40].partition(".")[0])
    return not {stem(word) for word in behind - COMMON}.isdisjoint(map(stem, words))


def parts_of_table(rows: Sequence[Cells]) -> Iterator[Parts]:
    """Of each column that may add up, and has no total of its own."""
    has_total = any(is_total(row[0].strip(" :*")) for row in rows[1:])
    if has_total or not _LEAST_PARTS < len(rows) <= _MOST_PARTS + 1 or len({len(row) for row in rows}) > 1:
        return
    for column, head in enumerate(rows[0]):
        cells = [read_cell(row[column], head) for row in rows[1:]] if column and not NO_SUM.search(head) else [None]
        units = {cell.unit for cell in cells if cell}
        if None not in cells and len(units) == 1 and "%" not in units:
            numbers = tuple(cell.interval for cell in cells if cell)
            yield Parts(numbers, units.pop(), words_of(head) | words_of(rows[0][0]))


def parts_of_list(items: Sequence[str]) -> Parts | None:
    """The one number of each item; None where any has several, or it is none of its own."""
    parts: list[Interval] = []
    units: set[str] = set()
    words = frozenset[str]()
    for item in items:
        if _NONE.match(item.lower()):
            continue
        numbers = amounts(item, reckoned(item), 0, len(item))
        if _MAY_OVERLAP.search(item) or len(numbers) != 1 or not _is_own(item, numbers[0]):
            return None
        parts.append(_counted(item, numbers[0]))
        units.add(numbers[0].unit)
        words |= words_of(item[numbers[0].end :])
    is_one_kind = len(units) == 1 and "%" not in units
    return Parts((*parts,), units.pop(), words) if is_one_kind and _LEAST_PARTS <= len(parts) <= _MOST_PARTS else None


def _counted(item: str, number: Amount) -> Interval:
    said = item[number.start : number.end].strip("£€$ ")
    is_whole = said.replace(",", "").isdigit() and not said.endswith("00")
    return exactly(float(said.replace(",", ""))) if is_whole else number.interval


def _is_own(item: str, number: Amount) -> bool:
    """Whether a number is what an item tells: ahead of all words, behind them, or between a name and its unit."""
    ahead, behind = item[: number.start].strip("£€$ *("), item[number.end :].strip(" .;,*)")
    is_behind_name = ahead.endswith((":", "–", "-", "—", ",")) and len(behind.split()) <= _REST_OF_ITEM
    return not ahead or not behind or is_behind_name
