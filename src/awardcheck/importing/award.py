"""What the award on a page is called: its title, programme and year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from awardcheck.importing.award_title import SPLIT, TOP, is_menu, title_of
from awardcheck.importing.lines import Page
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_PROGRAMME = regex(
    r"(?P<name>(?:the )?(?:[A-Z&0-9][\w&'’.-]*\s+(?:(?:and|of|for|in|the|&|"
    r"at)\s+)*){1,7}(?:Awards|Prizes))\b(?:\s+(?P<year>20\d\d))?"
)
_YEAR = regex(r"\b(20[0-4]\d|19\d\d)\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A page's title, and the programme and year where it states them."""

    title: str
    programme: str | None
    year: int | None


def heading(page: Page) -> Heading:
    """Title, programme and year from the file's own titles and the page's first lines."""
    top = [line.text for line in page.lines[:TOP] if not is_menu(line.text)]
    parts = [part for text in (*page.titles, *top[:8]) if len(text) < 160 for part in SPLIT.split(text)]
    programme, year = _programme(parts, [line.text for line in page.lines])
    title = title_of(page, programme)
    found = _YEAR.search(title)
    return Heading(
        re.sub(r"\s*[-–—:,(]*\s*20\d\d\)?$", "", title) or title, programme, year or (int(found[1]) if found else None)
    )


def _programme(parts: Sequence[str], texts: Sequence[str]) -> tuple[str | None, int | None]:
    """The first part of a title that is a programme's name; otherwise one that a sentence of the page mentions."""
    for text in parts:
        if (found := _PROGRAMME.search(text.strip())) and len(found["name"]) > len(text.strip()) * 0.5:
            return _clean(found["name"]), _year(found["year"] or text)
    named = Counter(
        (_clean(found["name"]), found["year"])
        for text in texts
        for found in _PROGRAMME.finditer(text)
        if not text.isupper()
    )
    if not named:
        return None, None
    (name, year), _ = named.most_common(1)[0]
    return name, _year(year or "")


def _clean(name: str) -> str:
    return re.sub(r"^(?:The|the|Part of the|Welcome to the|Our|This|At the|In the|Why)\s+", "", " ".join(name.split()))


def _year(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found[1]) if found else None
