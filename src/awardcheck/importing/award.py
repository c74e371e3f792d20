"""What the award on a page is called: its title, programme and year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from re import IGNORECASE as I

from awardcheck.importing.entrants import kinds
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
_SURE = regex(r"\b(?:award|of the year|prize|medal|trophy|shield)\b", I)
_OF_YEAR = regex(r"\bof the year\b", I)
_BEST = regex(r"(?:best|outstanding|most|excellence in)\s", I)
_OF_PROGRAMME = regex(r"\b(?:awards|prizes|honours|heroes|medals|stars|oscars)\b", I)
_OF_BODY = regex(
    r"\b(?:guild|society|institute|association|council|federation|college|university|academy|network|foundation|ltd|plc|media)\b",
    I,
)
# What heads a part of a page, or tells of it, and is no award's name.
_ABOUT_IT = regex(
    r"\b(?:guidance|criteria|categor(?:y|ies)|entry (?:form|pack|guide)|(?:application|nomination) form|questions?|aims of"
    r"|submissions?|entries|nominations?|nominees?|posted|sponsor\w*|partners?\b(?=\W|$)(?=.*\bby\b)|enter this|clos(?:ed?|ing|es)"
    r"|deadline|find out|overview|background|words|characters?|scor\w+|click|ends on|log ?in|basket|sections?|download|part of|step \d|page \d|version|draft|updated|this (?:award|category|page)|recognis\w+"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b|^(?:name|e-?mail|to|for|in|at|by) |@|:$",
    I,
)
_CALL = regex(r"^(?:apply|enter|entries|nominate|nominations|call for entries)(?: (?:now )?(?:for|are open for|open for)):?\s+(?:the\s+)?|^(?:award )?category:\s+", I)
_KIND_OF_PAGE = regex(
    r"\s*(?:[-–—:,(]\s*)?(?:judging|entry|award|assessment|selection) (?:criteria|form|guidance|guidelines|questions)\)?$", I
)
_MENU = regex(
    r"^(?:home|menu|find out more|search|skip to .*|awards|categories|news|events|about(?: us)?|contact(?: us)?|"
    r"log ?in|sign (?:in|up)|register|book a table|judges|sponsors?|"
    r"enter(?: now)?|winners|shortlist|finalists|gallery|faqs?|award partner|how to (?:enter|"
    r"apply)|back(?: to .*)?|print|share|start your entry|(?:from|to|date|sent): .*|dear .*)$",
    I,
)
_NO_TITLE = regex(r"^(?:Subject|Re|Fwd?):\s*(?:Call for entries\s*[-–—:]\s*)?", I)
_SPLIT = regex(r"\s+(?:[-–—|:·»]|::)\s+|\s*\|\s*")
_CRUMB = regex(r"\s+[>»›/]\s+")
_LEAST = -3.0  # how much a line must read like a title
_STROKE = regex(r"\s*(?:\||::)\s*")
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
    title = _title(page, programme)
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


def _title(page: Page, programme: str | None) -> str:
    """The line at the page's top, or the file's own title, that reads most like an award's name."""
    texts = [line.text for line in page.lines]
    twice = {text for text, count in Counter(texts).items() if count > 1}
    heads = [(line.text, line.level == 1) for line in page.lines[:_TOP] if line.form == ("heading" if page.marked else "text")]
    lines = [line.text for line in page.lines[:_TOP] if line.form != "item" and not _is_menu(line.text)]
    scored = [
        (_likeness(bare) + (2 if text in twice else 0) + bonus - place / 4, -number, bare)
        for number, (text, bonus, place) in enumerate(
            [
                *((text, 2.5 if page.has_title else 1.5, 0) for text in page.titles[:1] if page.marked),
                *((text, 2.5 if top else page.marked, at) for at, (text, top) in enumerate(heads) if not _is_menu(text)),
                *((_CRUMB.split(text)[-1], 0.5, 0) for text in texts[:_TOP] if len(_CRUMB.split(text)) > 2),
                *((text, -1 if page.marked else 0, at) for at, text in enumerate(lines)),
                *((text, 0, 1) for text in page.titles[1:]),
            ]
        )
        for part in _STROKE.split(text)
        if (bare := _without_programme(_bare_title(part), programme))
    ]
    best = max(scored, default=(_LEAST, 0, ""))
    return best[2] if best[0] > _LEAST else page.name.rsplit(".", 1)[0] or "Award"


def _likeness(text: str) -> float:
    """How much a line reads like an award's name; 0 is for any short line."""
    size = len(text.split())
    value = (3.0 + bool(_OF_YEAR.search(text))) * bool(_SURE.search(text)) or 1.0 * bool(_AWARD.search(text))
    value += 2.5 * bool(_BEST.match(text))
    value -= 2.0 * bool(_OF_PROGRAMME.search(text)) + 2.0 * bool(_OF_BODY.search(text))
    value -= 4.0 * (bool(_ABOUT_IT.search(text)) or (topic(text) is not Topic.UNKNOWN and not _SURE.search(text)))
    value -= 3.0 * text.endswith((":", "?", ";", ",")) + 6.0 * (text.endswith((".", "!")) or size > _MOST_TITLE_WORDS)
    value -= 3.0 * ("," in text and bool(kinds(text))) + 1.0 * (size == 1)
    return value - 2.0 * (not text[0].isupper() and not text[0].isdigit()) - 1.0 * (size > 10)


def _bare_title(text: str) -> str:
    """A title without what only says which kind of page it heads."""
    bare = _KIND_OF_PAGE.sub("", _CALL.sub("", text)).strip()
    return bare if len(bare.split()) > 1 else text


def _without_programme(text: str, programme: str | None) -> str:
    parts = [part.strip() for part in _SPLIT.split(_NO_TITLE.sub("", text))]
    parts = [part for part in parts if not _is_menu(part)] or parts
    text = re.sub(rf"\s*\((?:the )?{re.escape(programme or ' ')}(?: 20\d\d)?\)", "", text, flags=I)
    if programme and (rest := re.sub(rf"^{re.escape(programme)}(?: 20\d\d)?\s*[:,]\s*(?=[A-Z0-9])", "", text)) != text:
        return rest
    others = [
        part
        for part in parts
        if part and not (programme and programme.lower() in part.lower() and len(part) < len(programme) + 12)
    ]
    whole = len(others) == len(_SPLIT.split(text))
    return _NO_TITLE.sub("", text) if whole or not others else " - ".join(others)
