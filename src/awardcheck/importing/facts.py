"""What a page states besides its questions: title, programme, year, who may enter, limits, windows, files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import IGNORECASE as I

from awardcheck.importing.asks import leads_to_asks
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.outline import Section, sections
from awardcheck.importing.titles import Topic, topic
from awardcheck.spec import EntrantKind

_PROGRAMME = re.compile(r"(?P<name>(?:the )?(?:[A-Z&0-9][\w&'’.-]*\s+(?:(?:and|of|for|in|the|&|at)\s+)*){1,7}(?:Awards|Prizes))\b(?:\s+(?P<year>20\d\d))?")
_YEAR = re.compile(r"\b(20[0-4]\d|19\d\d)\b")
_AWARD = re.compile(r"\b(?:awards?|of the year|prize|initiative|team|partnership|project|programme|contribution|service|category|innovation|redesign)\b", I)
_MENU = re.compile(
    r"^(?:home|menu|search|skip to .*|awards|categories|news|events|about(?: us)?|contact(?: us)?|log ?in|sign (?:in|up)|register|book a table|judges|sponsors?|"
    r"enter(?: now)?|winners|shortlist|finalists|gallery|faqs?|award partner|how to (?:enter|apply)|back(?: to .*)?|print|share|start your entry)$",
    I,
)
_SPLIT = re.compile(r"\s+(?:[-–—|:·»])\s+|\s*\|\s*")
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
    top = [line.text for line in page.lines[:_TOP] if not _MENU.match(line.text)]
    parts = [part for text in (*page.titles, *top[:8]) if len(text) < 160 for part in _SPLIT.split(text)]
    programme, year = _programme(parts, [line.text for line in page.lines])
    title = _title(page, top, programme)
    found = _YEAR.search(title)
    return Heading(re.sub(r"\s*[-–—:,(]*\s*20\d\d\)?$", "", title) or title, programme, year or (int(found[1]) if found else None))


def _programme(parts: Sequence[str], texts: Sequence[str]) -> tuple[str | None, int | None]:
    """The first part of a title that is a programme's name; otherwise one that a sentence of the page mentions."""
    for text in parts:
        if (found := _PROGRAMME.search(text.strip())) and len(found["name"]) > len(text.strip()) * 0.5:
            return _clean(found["name"]), _year(found["year"] or text)
    named = Counter(
        (_clean(found["name"]), found["year"]) for text in texts for found in _PROGRAMME.finditer(text) if not text.isupper()
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
        *(line.text for line in page.lines[:8] if line.form != "item" and not _MENU.match(line.text)),
        *page.titles,
    ]
    named = [bare for text in candidates if (bare := _without_programme(text, programme))]
    fit = [text for text in named if len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith((".", "!"))]
    known = [text for text in fit if topic(text) is Topic.UNKNOWN or _AWARD.search(text)]
    return (known or fit or named or [page.name or "Award"])[0]


def _without_programme(text: str, programme: str | None) -> str:
    parts = [part.strip() for part in _SPLIT.split(text)]
    others = [part for part in parts if part and not (programme and programme.lower() in part.lower() and len(part) < len(programme) + 12)]
    return " - ".join(others) if len(others) != len(parts) else text


# Who may enter ------------------------------------------------------------------------------------------------------

_KINDS: tuple[tuple[EntrantKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, I))
    for kind, pattern in (
        ("icb", r"\bICBs?\b|\bintegrated care boards?\b"),
        ("icp", r"\bICPs?\b|\bintegrated care partnerships?\b"),
        ("provider-collaborative", r"\bprovider (?:collaborat\w+|alliances?)\b"),
        ("nhs-trust", r"\b(?:NHS|foundation|acute|hospital|ambulance|community|mental health|care|secondary care) (?:\w+ )?trusts?\b|^trusts?\b|\btrusts (?:and|or)\b"),
        ("primary-care", r"\bprimary care\b|\bgeneral practices?\b|\bGPs?\b|\bPCNs?\b|\bcommunity pharmac\w+"),
        ("nhs-body", r"\bNHS\b(?!(?: [\w,]+){0,3} trusts?\b)(?!,? (?:foundation|partner|Awards?)\b)|\bhealth boards?\b"),
        ("council", r"\bcouncils?\b|\blocal (?:authorit\w+|government)\b|\bcombined authorit\w+"),
        ("public-sector", r"\bpublic[- ](?:sector|bod\w+|health teams?|services?)|\bpublic\b(?=,? (?:and|or) (?:third|voluntary|private))|\bpolice\b|\bfire (?:and|services?)|\buniversit\w+|\bschools?\b|\bcolleges?\b"),
        ("third-sector", r"\bcharit\w+|\bthird[- ]sector|\bvoluntary\b|\bsocial enterprises?|\bhospices?\b|\bhousing associations?|\bnot[- ]for[- ]profit|\bcommunity interest|\bVCSE?\b|\bnon-profit"),
        ("private", r"\bprivate\b(?! and confidential)|\bpharmaceutical compan\w+|\bsuppliers?\b|\bcommercial\b|\bbusinesses\b|\bcompan(?:y|ies)\b(?<!council-owned company)|\bindependent (?:sector|providers?)|\bindustry\b"),
        ("partnership", r"(?<!care )(?<!single )(?<!in )\bpartnerships?\b(?! (?:with|working|or joint))|\bsystems? of any\b|\bcollaborative systems?\b|\bintegrated care systems?\b|\bICSs?\b"),
    )
)
_WITH = re.compile(
    r"\b(?:work(?:ing|s)?|partner(?:ing|ed|s)?|collaborat\w+|supplying services|enter\w*)\b[^.;]{0,30}?\b(?:with|for) (?:an?|the|at least one|one or more)?\b", I
)
_SHUT = re.compile(r"\b(?:not (?:be )?(?:eligible|open|accepted|enter)|ineligible|cannot enter|can ?not|may not|will not be|excluded|unable to enter|except|should (?:be entered|enter) (?:in|into|under|for|the))\b", I)
_ENTERS = re.compile(
    r"\b(?:open to|eligib\w+|(?:can|may|might|should|must|could) (?:enter|apply|be|nominate|also)\b|welcome[sd]?\b.{0,20}\bfrom|are (?:accepted|welcomed|invited|open)|entrants\b|who can|to enter\b|will recognise)"
    r"|^(?:all|any) (?:NHS|public|health|charit|council|organisation)",
    I,
)
_WHO = re.compile(r"\b(?:organisations|trusts|teams|services|providers|partners|councils|charities|bodies|boards|authorities)\b", I)
_SENTENCES = re.compile(r"(?<=[.;!])\s+")
_LONGEST_RULE = 900
_PROGRESS = re.compile(r"\balready made (?:some )?progress\b", I)


@dataclass(frozen=True, slots=True)
class Entrants:
    """Who may enter: the page's words, the kinds of organisation that they name, and kinds that must be partners."""

    text: str
    open_to: tuple[EntrantKind, ...]
    partner: tuple[EntrantKind, ...]
    doubtful: bool
    needs_progress: bool


def entrants(page: Page, prompts: Iterable[str]) -> Entrants | None:
    """What the page says of who may enter; None where it says nothing."""
    asked = frozenset(prompts)
    lines = [line for line in page.lines if not any(ask in line.text for ask in asked)]
    texts = _of_sections(sections(page), asked) or list(_said(lines)) or list(_bare_kinds(lines))[:1]
    if not texts:
        return None
    parts = [part for text in texts for part in _SENTENCES.split(text)]
    shut = [part for part in parts if _SHUT.search(part)]
    open_to, partner = _both([part for part in parts if part not in shut])
    text = " ".join(map(_stopped, texts))
    return Entrants(text, open_to, partner, bool(shut) or not open_to, bool(_PROGRESS.search(text)))


def _of_sections(found: Sequence[Section], asked: frozenset[str]) -> list[str]:
    """What stands under a heading that announces it, up to a wide gap or to what is another matter."""
    texts: list[str] = []
    for section in found:
        if section.topic is not Topic.ELIGIBILITY:
            continue
        for at, line in enumerate(section.lines):
            if (at and line.gap > 1) or leads_to_asks(line.text) or any(ask in line.text for ask in asked):
                break
            texts.append(line.text)
    return texts[:8]


def _said(lines: Sequence[Line]) -> Iterator[str]:
    """Sentences that say who may enter."""
    for line in lines:
        parts = _SENTENCES.split(line.text)
        first = next((at for at, part in enumerate(parts) if _ENTERS.search(part) and kinds(part)), None)
        if first is not None and len(line.text) < _LONGEST_RULE and line.form != "heading":
            yield " ".join(parts[first:])


def _bare_kinds(lines: Sequence[Line]) -> Iterator[str]:
    """A line that is nothing but kinds of organisation, where headings were lost."""
    for line in lines[1:]:
        words = line.text.split()
        whole = _WHO.search(line.text) and kinds(line.text) and 2 < len(words) < 25
        if whole and not re.search(r"\?|\b(?:is|are|has|have|continue|must|award)\b", line.text, I):
            yield line.text


def _stopped(text: str) -> str:
    return text if text.endswith((".", ";", ":", "!", "?")) else f"{text}."


def kinds(text: str) -> tuple[EntrantKind, ...]:
    """The kinds of organisation that a text names."""
    text = re.sub(r"\b(private|independent) (\w+) of NHS services", r"\1 \2", text)
    return tuple(kind for kind, pattern in _KINDS if pattern.search(text))


def _both(parts: Sequence[str]) -> tuple[tuple[EntrantKind, ...], tuple[EntrantKind, ...]]:
    """Kinds that may enter, and kinds with which they must work."""
    open_to: dict[EntrantKind, None] = {}
    partner: dict[EntrantKind, None] = {}
    for part in parts:
        cut = _WITH.search(part)
        open_to.update(dict.fromkeys(kinds(part[: cut.start()] if cut else part)))
        if cut and kinds(part[: cut.start()]):
            partner.update(dict.fromkeys(kinds(part[cut.end() :])))
    return tuple(open_to), tuple(kind for kind in partner if kind not in open_to)


# Limits --------------------------------------------------------------------------------------------------------------

_N = r"(?P<n>\d[\d,]{1,6})"
_WORD_LIMIT = re.compile(
    rf"(?:max(?:imum)?\.?(?: of)?|up to|no (?:more|longer) than|not (?:to )?exceed|under|fewer than|less than|within|limit(?:ed)?(?: (?:of|to|is|:))*|"
    rf"word (?:limit|count)\b[^.\d]{{0,30}}|answers? of|count of)\s*:?\s*{_N}[- ]words?\b|{_N}[- ]words? (?:max|limit|or (?:less|fewer)|in total|each|per|for each)".replace("(?P<n>", "(?P<n1>", 1).replace("(?P<n>", "(?P<n2>", 1),
    I,
)
_EACH = re.compile(r"\b(?:each|every|per|any)\b[^.]{0,25}\b(?:criteri\w+|sections?|headings?)\b|\b(?:criteri\w+|sections?) (?:is|are|has|have|may)\b", I)
_EACH_ANSWER = re.compile(r"\b(?:each|every|per)\b[^.]{0,20}\b(?:answers?|questions?|responses?)\b|\banswers? (?:of|should|must|may|can)\b|\ban answer\b", I)
_TOTAL = re.compile(r"\b(?:total|overall|entire|whole|in all|all together|altogether|(?:your|the|each|entry|an) (?:entry|submission|nomination|application)|entries|submissions)\b", I)
_WINDOW = re.compile(
    r"\b(?:with)?in the (?:past|last|previous)? ?(?P<n>\d{1,2}|one|two|three|four|five|six|twelve|eighteen)[- ]?(?P<unit>years?|months?)\b"
    r"|\b(?:from|over|during|within|in|of|relevant to)? ?the (?:past|last|previous) (?P<m>\d{1,2}|one|two|three|four|five|six|twelve|eighteen)[- ]?(?P<unit2>years?|months?)\b",
    I,
)
_WINDOW_ABOUT = re.compile(r"\b(?:evidence|results?|projects?|work|initiatives?|complet\w+|undertaken|implemented|research|activity|taken place|practice|delivered|achievements?)\b", I)
_FILES = re.compile(
    r"\b(?P<n>one|two|three|four|five|six|a single|an?|\d{1,2})\s+(?:\w+\s+){0,2}?(?:supporting |additional |further )?(?:\w+ )?(?:documents?|files?|attachments?|PDFs?|pieces? of (?:supporting )?evidence|supporting evidence|appendi(?:x|ces))\b",
    I,
)
_FILES_ABOUT = re.compile(r"\b(?:support\w*|attach\w*|upload\w*|additional|appendi\w+|evidence:|files?,? each)\b", I)
_NUMBERS = {"a": 1, "an": 1, "a single": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12, "eighteen": 18}


@dataclass(frozen=True, slots=True)
class Limits:
    """What the page limits; each is None where it says nothing. `answer` is a limit of which it is open what it is for.

    `months` are those of an evidence window that is no whole number of years.
    """

    per_criterion: int | None = None
    total: int | None = None
    answer: int | None = None
    words: str = ""  # in which the limit is told
    window: int | None = None
    months: int | None = None
    files: int | None = None
    files_words: str = ""


def limits(page: Page, prompts: Iterable[str]) -> Limits:
    """The limits that a page states outside its questions."""
    asked = set(prompts)
    given: dict[str, int | str] = {}
    about = ""
    for sentence, line in _sentences(page.lines):
        if sentence in asked or line.text in asked:
            continue
        about = line.text if line.form == "heading" else about
        _note_words(sentence, about, given)
        _note_window(sentence, line, given)
        _note_files(sentence, about, given)
    return Limits(**given)  # type: ignore[arg-type]


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    for line in lines:
        yield from ((part, line) for part in re.split(r"(?<=[.!?;])\s+", line.text))


def _note_words(sentence: str, about: str, given: dict[str, int | str]) -> None:
    found = _WORD_LIMIT.search(sentence)
    if not found or (found.start() < 2 and found.end() > len(sentence) - 2) or re.match(r"\(?q(?:uestion)?\s?\d", sentence, I):
        return
    number = int((found["n1"] or found["n2"]).replace(",", ""))
    for key, pattern in (("per_criterion", _EACH), ("answer", _EACH_ANSWER), ("total", _TOTAL)):
        if pattern.search(sentence):
            if key not in given:
                given[key] = number
                given.setdefault("words", sentence)
            return


def _note_window(sentence: str, line: Line, given: dict[str, int | str]) -> None:
    found = _WINDOW.search(sentence)
    if not found or "window" in given or "months" in given or not _WINDOW_ABOUT.search(sentence) or sentence.endswith("?"):
        return
    if not re.search(r"\b(?:must|should|only|need|have|evidence|eligible|relevant|may)\b", sentence, I):
        return
    word, unit = found["n"] or found["m"], (found["unit"] or found["unit2"]).lower()
    number = _NUMBERS.get(word.lower()) or int(word)
    if unit.startswith("year"):
        given["window"] = number
    elif number % 12 == 0:
        given["window"] = number // 12
    else:
        given["months"] = number


def _note_files(sentence: str, about: str, given: dict[str, int | str]) -> None:
    found = _FILES.search(sentence)
    if not found or "files" in given or not (_FILES_ABOUT.search(sentence) or _FILES_ABOUT.search(about)):
        return
    if re.match(r"(?:an?)$", found["n"], I) and not re.search(r"\b(?:one|single|maximum|only)\b", sentence, I):
        return
    given["files"] = _NUMBERS.get(found["n"].lower()) or int(found["n"])
    given["files_words"] = sentence
