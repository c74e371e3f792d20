"""What the award on a page is called: its title, programme and year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from re import IGNORECASE as I

from awardcheck.importing.lines import Page
from awardcheck.importing.titles import Topic, topic
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_PROGRAMME = regex(
    r"(?P<name>(?:the )?(?:[A-Z&0-9][\w&'’.-]*\s+(?:(?:and|of|for|in|the|&|"
    r"at)\s+)*){1,7}(?:Awards|Prizes))\b(?:\s+(?P<year>20\d\d))?"
)
_YEAR = regex(r"\b(20[0-4]\d|19\d\d)\b")
_AWARD = regex(
    r"\b(?:awards?|of the year|prize|initiative|team|partnership|project|programme|contribution|"
    r"service|category|innovation|redesign)\b",
    I,
)
_SURE = regex(r"\b(?:award|of the year|prize)\b", I)
_MENU = regex(
    r"^(?:home|menu|search|skip to .*|awards|categories|news|events|about(?: us)?|contact(?: us)?|"
    r"log ?in|sign (?:in|up)|register|book a table|judges|sponsors?|"
    r"enter(?: now)?|winners|shortlist|finalists|gallery|faqs?|award partner|how to (?:enter|"
    r"apply)|back(?: to .*)?|print|share|start your entry|(?:from|to|date|sent): .*|dear .*)$",
    I,
)
_NO_TITLE = regex(r"^(?:Subject|Re|Fwd?):\s*(?:Call for entries\s*[-–—:]\s*)?", I)
_SPLIT = regex(r"\s+(?:[-–—|:·»])\s+|\s*\|\s*")
_TOP = 14  # lines among which a page's title stands
_MOST_TITLE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Heading:
    """A page's title, and the programme and year where it states them."""

    title: str
    programme: str | None
    year: int | None


def heading(page: Page) -> Heading:
    """Title, programme and year from the file's own titles and the page's first lines."""
    top = [line.text for line in page.lines[:_TOP] if not _is_menu(line.text)]
    parts = [part for text in (*page.titles, *top[:8]) if len(text) < 160 for part in _SPLIT.split(text)]
    programme, year = _programme(parts, [line.text for line in page.lines])
    title = _title(page, top, programme)
    found = _YEAR.search(title)
    return Heading(
        re.sub(r"\s*[-–—:,(]*\s*20\d\d\)?$", "", title) or title, programme, year or (int(found[1]) if found else None)
    )


def _is_menu(text: str) -> bool:
    """Whether a line is one of a web site's links or a letter's head."""
    return bool(_MENU.match(re.sub(r"^\W+", "", text))) or text.count("|") > 1 or " > " in text


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


def _title(page: Page, top: Sequence[str], programme: str | None) -> str:
    """The first title that is not the programme's; a line that stands twice goes before others."""
    twice = [text for text, count in Counter(line.text for line in page.lines).items() if count > 1]
    headings = [line.text for line in page.lines if line.form == "heading"] if page.marked else []
    candidates = [
        *(text for text in page.titles[:1] if page.marked),
        *headings[:1],
        *(text for text in top[:8] if text in twice),
        *(line.text for line in page.lines[:8] if line.form != "item" and not _is_menu(line.text)),
        *page.titles,
    ]
    named = [bare for text in candidates if (bare := _without_programme(text, programme))]
    fit = [text for text in named if len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith((".", "!"))]
    known = [text for text in fit if topic(text) is Topic.UNKNOWN or _AWARD.search(text)]
    first = (known or fit or named or [page.name or "Award"])[0]
    sure = [text for text in known[:4] if _SURE.search(text) and not text.endswith("?")]
    return first if _SURE.search(first) or not page.marked or page.has_title else (sure or [first])[0]


def _without_programme(text: str, programme: str | None) -> str:
    parts = [part.strip() for part in _SPLIT.split(_NO_TITLE.sub("", text))]
    text = re.sub(rf"\s*\((?:the )?{re.escape(programme or ' ')}(?: 20\d\d)?\)", "", text, flags=I)
    if programme and (rest := re.sub(rf"^{re.escape(programme)}(?: 20\d\d)?\s*[:,]\s*(?=\w)", "", text)) != text:
        return rest
    others = [
        part
        for part in parts
        if part and not (programme and programme.lower() in part.lower() and len(part) < len(programme) + 12)
    ]
    return " - ".join(others) if len(others) != len(parts) else _NO_TITLE.sub("", text)
