"""Dates and periods in a text, each with the first and last day that it covers; and words that date by the present."""

from __future__ import annotations

import re
from datetime import date, timedelta

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DATE = regex(
    rf"\b(?P<first>{_YEAR}) ?[/–-] ?(?P<second>20\d\d|\d\d)\b(?![/.-]?\d)"
    rf"|\b(?P<month>{_MONTH}),? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?P<with_month>{_YEAR}|['’]?\d\d(?!\d|[%,:]))\b"
    rf"|\b\d{{1,2}}[/.](?P<number>0?[1-9]|1[0-2])[/.](?P<numeric>20\d\d|\d\d)\b"
    rf"|\b(?P<iso>20\d\d)-(?P<iso_month>0[1-9]|1[0-2])-\d\d\b"
    rf"|(?<![£€$.,\d/–-])\b(?P<alone>{_YEAR})\b(?![%,.]\d|%"
    r"| (?:people|patients|residents|homes|calls|staff(?! survey)))"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_RECENT = regex(
    rf"\b(?:(?:last|past) (?:\w+ ){{0,2}}(?:months?|years?|quarters?|{_SEASON}s?)"
    rf"|this (?:year|month|{_SEASON})|last (?:week|christmas|easter|{_MONTH})|(?:year|{_SEASON}|{_MONTH}) before last"
    rf"|(?:since|to|until|by|in|from) (?:last )?(?:{_MONTH}|easter|christmas|the {_SEASON})\b(?!(?:,| of)? ?['’]?\d)"
    r"|to date|so far|a year (?:ago|on)|\w+ months (?:on|ago|in))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or period: where it stands, and the `first` and the `last` day that it covers."""

    start: int
    end: int
    first: date
    last: date


def dates(text: str) -> list[Dated]:
    """The absolute dates, months, years and financial years of `text`, in order.

    Years like 2023/24 are financial ones, from April to March. "March 23" is taken for a month of 2023.
    """
    return [Dated(*match.span(), *_meaning(match)) for match in _DATE.finditer(text)]


def says_recent(text: str) -> bool:
    """Whether `text` dates something by the time of writing ("in the last year", "since the spring", "so far")."""
    return bool(_RECENT.search(text))


def _meaning(match: re.Match[str]) -> tuple[date, date]:
    if match["first"]:
        first, second = int(match["first"]), _year(match["second"])
        if second == first + 1:
            return date(first, 4, 1), date(second, 3, 31)
        return date(first, 1, 1), date(max(first, second), 12, 31)
    if match["month"]:
        return _month(_year(match["with_month"]), _MONTHS.index(match["month"][:3].lower()) + 1)
    if match["numeric"]:
        return _month(_year(match["numeric"]), int(match["number"]))
    if match["iso"]:
        return _month(int(match["iso"]), int(match["iso_month"]))
    return date(int(match["alone"]), 1, 1), date(int(match["alone"]), 12, 31)


def _year(written: str) -> int:
    digits = written.strip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _month(year: int, month: int) -> tuple[date, date]:
    first, following = date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)
