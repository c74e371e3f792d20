"""Dates and periods in a text, each with the first and last day that it covers; and words that date by the present."""

from __future__ import annotations

import re
from datetime import date, timedelta

from awardcheck.records import NamedTuple
from awardcheck.text.patterns import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DATE = regex(
    rf"(?:\b|(?<=\bFY))(?P<first>{_YEAR}) ?[/–-] ?(?P<second>20\d\d|\d\d)\b(?![/.-]?\d)"
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
    rf"|(?:since|to|until|by|in|from) (?:last )?(?:{_MONTH}|easter|christmas|the {_SEASON})\b(?!(?:,| of)? ?['’]?\d"
    rf"| (?:to|until|and|[-–]) {_MONTH},? ?['’]?\d)"
    r"|to date|so far|a year (?:ago|on)|\w+ months (?:on|ago|in))\b",
    re.IGNORECASE,
)
# A month without a year that only dates another thing: "in 2021, before the schools went back in September".
_BY_THE_WAY = regex(r"\b(?:before|after|when|until|by the time) (?!last|this)[^,;.]{0,40} $", re.IGNORECASE)
# Behind such words a year tells which: "the last quarter of 2022", "in the summer term of 2019".
_OF_A_YEAR = regex(
    rf"(?: (?:to|until|and|[-–]) {_MONTH})?(?:,? \w+)?,? (?:of |in )?(?:{_YEAR}|['’]\d\d|(?:that|the same) year)\b"
)
_SOME = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)(?: and a (?:half|bit))?"
_PANDEMIC = (
    r"(?:the )?(?:(?:first|second|third|whole|early|covid(?:-19)?) )?"
    r"(?:lockdowns?|pandemic|covid(?:-19)?|wave of (?:the pandemic|covid(?:-19)?))"
)
# "21/22" is a financial year where the words ahead say so; else it may be a score.
_SHORT_YEARS = (
    r"\b(?:in|during|for|across|over|throughout|of|by|years?|FY) (?P<short>"
    + "|".join(f"{year}[/–-]{year + 1}" for year in range(15, 40))
    + r")(?![\d/.%-]| (?:[a-z]+s|of)\b)"
)
_AGO = regex(
    rf"\b(?:(?:a )?(?P<some>(?:{_SOME}|few|several|many) (?:years|winters|summers|springs|autumns)"
    r"|half a decade|a decade) (?:ago|back)"
    r"|(?:results?|figures|data|survey|evaluation|evidence|numbers|audit|findings|study)[^.;:]{0,16}"
    rf" (?:is|are|now|already|nearly|over) (?P<old>{_SOME}) years old"
    rf"|{_SHORT_YEARS}"
    r"|FY ?['’]?(?P<financial>(?:20)?\d\d)(?![\d/–-])"
    r"|(?P<until>(?:(?:year|months|winter) before|ahead of|prior to|by the time(?: of)?|on the eve of|before) "
    rf"{_PANDEMIC})"
    rf"|(?P<covid>(?:in|during|throughout|through|over|at the height of|at the peak of) {_PANDEMIC}))\b",
    re.IGNORECASE,
)
_COVID = date(2020, 3, 1), date(2021, 7, 31)
_NUMBERS = {
    word: nth
    for nth, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2
    )
} | {"half": 5, "a": 10, "few": 3, "several": 4, "many": 5}
_PART = regex(
    r"\b(?:spring|summer|autumn|early|first (?:half|quarter|(?:three|four|six|nine) months))(?: term)?(?: of| in)?,? $",
    re.I,
)
_MONTHS_OF = {
    "spring": (3, 5),
    "summer": (6, 9),
    "autumn": (9, 11),
    "early": (1, 5),
    "first half": (1, 6),
    "first quarter": (1, 3),
    "first three": (1, 3),
    "first four": (1, 4),
    "first six": (1, 6),
    "first nine": (1, 9),
}
_RANGE = regex(r",? (?:to|and|until|till|through|up to)(?: the end of)? |(?: ?[-–] ?)")


class Dated(NamedTuple):
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


def periods(text: str) -> list[Dated]:
    """The dates of `text` with a range as one period, and those that a month only ends: "the year to March 2024"."""
    joined = _joined(text, dates(text))
    return [_ended(text, one) if one.first.day == 1 and one.last - one.first < _A_MONTH else one for one in joined]


_A_MONTH = timedelta(days=31)
_ENDS = regex(
    r"\b(?:(?P<year>year|twelve months|12 months)|(?P<half>half[- ]year|six months|6 months)"
    r"|(?P<quarter>quarter|three months|3 months)) (?:up )?(?:to|end(?:ing|ed)(?: in)?) "
    r"(?:(?:the )?end of )?$",
    re.IGNORECASE,
)
_BACK = {"year": 11, "half": 5, "quarter": 2}  # months


def _ended(text: str, month: Dated) -> Dated:
    """The year, half-year or quarter that a month ends, if the words ahead of it name one."""
    found = _ENDS.search(text, max(0, month.start - 40), month.start)
    if not found or not found.lastgroup:
        return month
    back = month.first.year * 12 + month.first.month - 1 - _BACK[found.lastgroup]
    return Dated(found.start(), month.end, date(back // 12, back % 12 + 1, 1), month.last)


def times(text: str, today: date) -> list[Dated]:
    """The dates of `text` with those told by the present or by an epoch, and a range as one period.

    "Five years ago" is counted back from `today`; "from May 2020 to June 2021" begins and ends once.
    """
    found = sorted(
        [
            *(_part(text, one) for one in dates(text)),
            *(Dated(*match.span(), *_spoken(match, today)) for match in _AGO.finditer(text)),
        ]
    )
    return _joined(text, found)


def _joined(text: str, found: list[Dated]) -> list[Dated]:
    """Dates in order, of two that begin and end a range one."""
    joined: list[Dated] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _RANGE.fullmatch(text, last.end, one.start) and last.first <= one.last:
            joined[-1] = Dated(last.start, one.end, last.first, one.last)
        else:
            joined.append(one)
    return joined


def _part(text: str, year: Dated) -> Dated:
    """The season or half of a year that words ahead of it name; else the date itself."""
    named = _PART.search(text, max(0, year.start - 30), year.start)
    if named is None or year.last - year.first < timedelta(days=364) or year.first.month != 1:
        return year
    first, last = _MONTHS_OF[next(word for word in _MONTHS_OF if word in named.group().lower())]
    return Dated(named.start(), year.end, _month(year.first.year, first)[0], _month(year.first.year, last)[1])


def _spoken(match: re.Match[str], today: date) -> tuple[date, date]:
    if match["covid"]:
        return _COVID
    if match["financial"]:
        year = _year(match["financial"])
        return date(year - 1, 4, 1), date(year, 3, 31)
    if match["until"]:
        return date(2019, 1, 1), _COVID[0]
    if match["short"]:
        return date(2000 + int(match["short"][:2]), 4, 1), date(2000 + int(match["short"][-2:]), 3, 31)
    some = (match["some"] or match["old"]).lower().split()[0]
    back = _NUMBERS.get(some) or int(some)
    return date(today.year - back, 1, 1), date(today.year - back, 12, 31)


def says_recent(text: str) -> bool:
    """Whether `text` dates something by the time of writing ("in the last year", "since the spring", "so far")."""
    return any(
        not _OF_A_YEAR.match(text, found.end())
        and not (found.group().lower().startswith("in ") and _BY_THE_WAY.search(text, 0, found.start()))
        for found in _RECENT.finditer(text)
    )


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
