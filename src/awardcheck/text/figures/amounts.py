"""Numbers with their units, as a writer who gives several in one breath means them to be held together.

They are read from `reckoned` text, in which dates, ages and names with numbers are blank; sizes, which are no evidence
elsewhere, are not, for they are what is divided, multiplied and added up.
"""

import re
from functools import lru_cache
from typing import Literal

from awardcheck.records import NamedTuple, dataclass
from awardcheck.text import REMEMBERED, Span
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.ages import without_ages
from awardcheck.text.figures.masks import filled, without_names
from awardcheck.text.figures.numbers import BLANK
from awardcheck.text.figures.rounding import Interval, as_written
from awardcheck.text.patterns import compiled, regex

Why = Literal["points", "to", "base"]
What = Literal["change", "share", "year", "sum", "direction", "part", "product", "net", "return", "mean", "beyond"]

_MONEY = frozenset("£€$")
_PENCE = regex(r"p(?![\w.])| pence\b")


@dataclass(frozen=True, slots=True)
class Slip:
    """A statement that does not agree with its own numbers: what they `give` instead, and what may explain it."""

    span: Span
    what: What
    gives: str
    why: Why | None = None


class Amount(NamedTuple):
    """A number with its unit ("%", "£", "day", or "")."""

    start: int
    end: int
    interval: Interval
    unit: str


@lru_cache(maxsize=512)
def reckoned(text: str) -> str:
    """`text` in lower case with its numbers marked, and blank what is a date, an age, a name or a placeholder."""
    marked = without_ages(without_names(filled(text)))
    return (
        compiled(p.DESCRIBES).sub(_blank, marked) if " per " in marked or "ci " in marked or "(" in marked else marked
    )


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match.group())


@lru_cache(maxsize=REMEMBERED)
def amount(text: str, marked: str, start: int, end: int, ranges: tuple[str, str] = p.RANGED) -> Amount | None:
    """The number between `start` and `end`, with its unit; None where it is one end of a range."""
    number = compiled(p.NUMBER).search(marked, start, end)
    if number is None or is_in_range(marked, number, ranges):
        return None
    return _amount(text, marked, start, end, *number.span())


@lru_cache(maxsize=REMEMBERED)
def _amount(text: str, marked: str, start: int, end: int, at: int, to: int) -> Amount:
    """What stands from `at` to `to`, with its unit; asked for once more where other ranges are looked for."""
    interval = as_written(text[at:to], text[max(0, at - 30) : at], text[to : to + 10])
    if _PENCE.match(marked, to) and _unit(marked, at, to) not in _MONEY:
        return Amount(start, max(end, to + 1), interval.times(0.01), "£")
    return Amount(start, max(end, to), interval, _unit(marked, at, to))


def amounts(text: str, marked: str, start: int, end: int) -> list[Amount]:
    """All numbers between `start` and `end` that are no ends of ranges, in order."""
    return [*_amounts(text, marked, start, end)]


@lru_cache(maxsize=REMEMBERED)
def _amounts(text: str, marked: str, start: int, end: int) -> tuple[Amount, ...]:
    numbers = compiled(p.NUMBER).finditer(marked, start, end)
    return tuple(found for number in numbers if (found := amount(text, marked, *number.span())))


def is_in_range(marked: str, number: re.Match[str], ranges: tuple[str, str] = p.RANGED) -> bool:
    after, before = ranges
    window = marked[max(0, number.start() - 24) : number.start()]
    return bool(compiled(after).match(marked, number.end()) or compiled(before).search(window))


def _unit(marked: str, start: int, end: int) -> str:
    currency = marked[max(0, start - 2) : start].strip()[-1:]
    if currency and currency in _MONEY:
        return currency
    after = compiled(p.UNIT).match(marked, end)
    if after is None:
        return ""
    said = after.group().strip(" -")
    return "%" if said[0] in "%p" else said.removeprefix("working ").rstrip("s")


def is_money(unit: str) -> bool:
    return unit in _MONEY


def alike(one: str, other: str) -> bool:
    """Whether two units can be one: a unit of time or "%" may be left out the second time, a currency may not."""
    return one == other or (not (one and other) and not {one, other} & _MONEY)


def span_of(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def percent(share: float) -> str:
    """A share as people write it: "35%", below ten with one decimal."""
    said = 100 * share
    return f"{said:.0f}%" if said >= 10 else f"{said:.1f}%".replace(".0%", "%")


def plain(number: float, unit: str = "") -> str:
    """A number as people write it: "1,240" or "2.5", money with its sign."""
    return (unit if is_money(unit) else "") + f"{number:,.1f}".removesuffix(".0")
