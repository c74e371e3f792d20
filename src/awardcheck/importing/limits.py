"""What a page limits outside its questions: words, the age of evidence, supporting files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import IGNORECASE as I

from awardcheck.importing.lines import Line, Page

_N = r"(?P<n>\d[\d,]{1,6})"
_WORD_LIMIT = re.compile(
    rf"(?:max(?:imum)?\.?(?: of)?|up to|no (?:more|longer) than|not (?:to )?exceed|under|"
    rf"fewer than|less than|within|limit(?:ed)?(?: (?:of|to|is|:))*|"
    rf"word (?:limit|count)\b[^.\d]{{0,30}}|answers? of|count of)\s*:?\s*{_N}[- ]words?\b|"
    rf"{_N}[- ]words? (?:max|limit|or (?:less|fewer)|in total|each|per|for each)".replace(
        "(?P<n>", "(?P<n1>", 1
    ).replace("(?P<n>", "(?P<n2>", 1),
    I,
)
_EACH = re.compile(
    r"\b(?:each|every|per|any)\b[^.]{0,25}\b(?:criteri\w+|sections?|headings?)\b|\b(?:criteri\w+|"
    r"sections?) (?:is|are|has|have|may)\b",
    I,
)
_EACH_ANSWER = re.compile(
    r"\b(?:each|every|per)\b[^.]{0,20}\b(?:answers?|questions?|responses?)\b|\banswers? (?:of|"
    r"should|must|may|can)\b|\ban answer\b",
    I,
)
_TOTAL = re.compile(
    r"\b(?:total|overall|entire|whole|in all|all together|altogether|(?:your|the|each|entry|"
    r"an) (?:entry|submission|nomination|application)|entries|submissions)\b",
    I,
)
_WINDOW = re.compile(
    r"\b(?:with)?in the (?:past|last|previous)? ?(?P<n>\d{1,2}|one|two|three|four|five|six|twelve|"
    r"eighteen)[- ]?(?P<unit>years?|months?)\b"
    r"|\b(?:from|over|during|within|in|of|relevant to)? ?the (?:past|last|previous) (?P<m>\d{1,2}|"
    r"one|two|three|four|five|six|twelve|eighteen)[- ]?(?P<unit2>years?|months?)\b",
    I,
)
_WINDOW_ABOUT = re.compile(
    r"\b(?:evidence|results?|projects?|work|initiatives?|complet\w+|undertaken|implemented|"
    r"research|activity|taken place|practice|delivered|achievements?)\b",
    I,
)
_FILES = re.compile(
    r"\b(?P<n>one|two|three|four|five|six|a single|an?|\d{1,2})\s+(?:\w+\s+){0,2}?(?:supporting |"
    r"additional |further )?(?:\w+ )?(?:documents?|files?|attachments?|PDFs?|"
    r"pieces? of (?:supporting )?evidence|supporting evidence|appendi(?:x|ces))\b",
    I,
)
_FILES_ABOUT = re.compile(r"\b(?:support\w*|attach\w*|upload\w*|additional|appendi\w+|evidence:|files?,? each)\b", I)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "a single": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "twelve": 12,
    "eighteen": 18,
}


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
    if (
        not found
        or (found.start() < 2 and found.end() > len(sentence) - 2)
        or re.match(r"\(?q(?:uestion)?\s?\d", sentence, I)
    ):
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
    if (
        not found
        or "window" in given
        or "months" in given
        or not _WINDOW_ABOUT.search(sentence)
        or sentence.endswith("?")
    ):
        return
    if not re.search(r"\b(?:must|should|only|need|have|evidence|eligible|relevant|may|will not be)\b", sentence, I):
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
