"""The title of the award on a page: of its first lines and the file's own titles the one that reads most like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from re import IGNORECASE as I

from awardcheck.importing.entrants import kinds
from awardcheck.importing.lines import Page
from awardcheck.importing.phrases import words
from awardcheck.importing.titles import Topic, topic
from awardcheck.text.patterns import regex

_AWARD = regex(
    r"\b(?:awards?|of the year|prize|initiative|team|partnership|project|programme|contribution|"
    r"service|category|innovation|redesign)\b",
    I,
)
_SURE = regex(r"\b(?:award|of the year|prize|medal|trophy|shield)\b", I)
_OF_YEAR = regex(r"\bof the year\b", I)
_BEST = regex(r"(?:best|outstanding|most|excellence in)\s", I)
_OF_PROGRAMME = regex(r"\b(?:awards|prizes|honours|heroes|medals|stars|oscars)\b", I)
_CALL = regex(
    r"^(?:apply|enter|entries|nominate|nominations|call for entries)(?: (?:now )?(?:for|are open for|open for)):?\s+"
    r"(?:the\s+)?|^(?:award )?category(?: \d{1,2})?:\s+",
    I,
)
_KIND_OF_PAGE = regex(
    r"\s*(?:[-–—:,(]\s*)?(?:judging|entry|award|assessment|selection) "
    r"(?:criteria|form|guidance|guidelines|questions)\)?$",
    I,
)
_MENU = regex(
    r"^(?:home|menu|find out more|search|skip to .*|awards|categories|news|events|about(?: us)?|contact(?: us)?|"
    r"log ?in|sign (?:in|up)|register|book a table|judges|sponsors?|"
    r"enter(?: now)?|winners|shortlist|finalists|gallery|faqs?|award partner|how to (?:enter|"
    r"apply)|back(?: to .*)?|print|share|start your entry|(?:from|to|date|sent): .*|dear .*)$",
    I,
)
_NO_TITLE = regex(r"^(?:Subject|Re|Fwd?):\s*(?:Call for entries\s*[-–—:]\s*)?", I)
SPLIT = regex(r"\s+(?:[-–—|:·»]|::)\s+|\s*\|\s*")
_CRUMB = regex(r"\s+[>»›/]\s+")
_LEAST = -3.0  # how much a line must read like a title
_STROKE = regex(r"\s*(?:\||::)\s*")
TOP = 14  # lines among which a page's title stands
_MOST_TITLE_WORDS = 14
_FRAGMENT = regex(r"^(?:name|e-?mail|to|for|in|at|by) |@|:$", I)


def is_menu(text: str) -> bool:
    """Whether a line is one of a web site's links or a letter's head."""
    return bool(_MENU.match(re.sub(r"^\W+", "", text))) or text.count("|") > 1 or " > " in text


def title_of(page: Page, programme: str | None) -> str:
    """The line at the page's top, or the file's own title, that reads most like an award's name."""
    counts = Counter(line.text for line in page.lines)
    scored = [
        (_likeness(bare) + 2 * (counts[text] > 1) + bonus - place / 4, -number, bare)
        for number, (text, bonus, place) in enumerate(_candidates(page))
        for part in _STROKE.split(text)
        if (bare := _without_programme(_bare_title(part), programme))
    ]
    best = max(scored, default=(_LEAST, 0, ""))
    return best[2] if best[0] > _LEAST else programme or page.name.rsplit(".", 1)[0] or "Award"


def _candidates(page: Page) -> Iterator[tuple[str, float, int]]:
    """Texts that may be the title, with what speaks for each and the line's place from the top."""
    top = page.lines[:TOP]
    heads = [line for line in top if line.form == ("heading" if page.marked else "text")]
    if page.marked:
        yield from ((text, 2.5 if page.has_title else 1.5, 0) for text in page.titles[:1])
    for at, line in enumerate(heads):
        if not is_menu(line.text):
            yield line.text, 2.5 if line.level == 1 else float(page.marked), at
    for line in top:
        if len(crumbs := _CRUMB.split(line.text)) > 2:
            yield crumbs[-1], 0.5, 0
    lines = [line.text for line in top if line.form != "item" and not is_menu(line.text)]
    yield from ((text, -float(page.marked), at) for at, text in enumerate(lines))
    yield from ((text, 0, 1) for text in page.titles[1:])


def _likeness(text: str) -> float:
    """How much a line reads like an award's name; 0 is for any short line."""
    size = len(text.split())
    value = (3.0 + bool(_OF_YEAR.search(text))) * bool(_SURE.search(text)) or 1.0 * bool(_AWARD.search(text))
    value += 2.5 * bool(_BEST.match(text))
    value -= 2.0 * bool(_OF_PROGRAMME.search(text)) + 2.0 * bool(words("bodies").search(text))
    of_page = bool(words("no-title").search(text) or _FRAGMENT.search(text))
    value -= 4.0 * (of_page or (topic(text) is not Topic.UNKNOWN and not _SURE.search(text)))
    value -= 3.0 * text.endswith((":", "?", ";", ",")) + 6.0 * (text.endswith((".", "!")) or size > _MOST_TITLE_WORDS)
    value -= 3.0 * ("," in text and bool(kinds(text))) + 1.0 * (size == 1)
    return value - 2.0 * (not text[0].isupper() and not text[0].isdigit()) - 1.0 * (size > 10)


def _bare_title(text: str) -> str:
    """A title without what only says which kind of page it heads."""
    bare = _KIND_OF_PAGE.sub("", _CALL.sub("", text)).strip()
    return bare if len(bare.split()) > 1 else text


def _without_programme(text: str, programme: str | None) -> str:
    parts = [part.strip() for part in SPLIT.split(_NO_TITLE.sub("", text))]
    parts = [part for part in parts if not is_menu(part)] or parts
    text = re.sub(rf"\s*\((?:the )?{re.escape(programme or ' ')}(?: 20\d\d)?\)", "", text, flags=I)
    if programme and (rest := re.sub(rf"^{re.escape(programme)}(?: 20\d\d)?\s*[:,]\s*(?=[A-Z0-9])", "", text)) != text:
        return rest
    others = [
        part
        for part in parts
        if part and not (programme and programme.lower() in part.lower() and len(part) < len(programme) + 12)
    ]
    whole = len(others) == len(SPLIT.split(text))
    return _NO_TITLE.sub("", text) if whole or not others else " - ".join(others)
