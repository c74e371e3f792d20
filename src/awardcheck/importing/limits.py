"""What a page limits outside its questions: words, the age of evidence, supporting files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import IGNORECASE as I

from awardcheck.importing.lines import Line, Page
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_N = r"(?P<n>\d[\d,]{1,6})"
_WORD_LIMIT = regex(
    rf"(?:max(?:imum)?\.?(?: of)?|up to|no (?:more|longer) than|not (?:to )?exceed|under|"
    rf"fewer than|less than|within|limit(?:ed)?(?: (?:of|to|is|:))*|"
    rf"word (?:limit|count)\b[^.\d]{{0,30}}|answers? of|count of)\s*:?\s*{_N}[- ]words?\b|"
    rf"{_N}[- ]words? (?:max|limit|or (?:less|fewer)|in total|each|per|for each)".replace(
        "(?P<n>", "(?P<n1>", 1
    ).replace("(?P<n>", "(?P<n2>", 1),
    I,
)
_EACH = regex(
    r"\b(?:each|every|per|any)\b[^.]{0,25}\b(?:criteri\w+|sections?|headings?)\b|\b(?:criteri\w+|"
    r"sections?) (?:is|are|has|have|may)\b",
    I,
)
_EACH_OF_THESE = regex(r"\b(?:criteria|sections|headings)\b[^.]*[.:;] [^.]*\beach\b", I)
_OF_A_QUESTION = regex(r"\(?q(?:uestion)?\s?\d", I)
_FEWEST_WORDS = 10
_EACH_ANSWER = regex(
    r"\b(?:each|every|per)\b[^.]{0,20}\b(?:answers?|questions?|responses?)\b|\banswers? (?:of|"
    r"should|must|may|can)\b|\ban answer\b",
    I,
)
_TOTAL = regex(
    r"\b(?:total|overall|entire|whole|in all|all together|altogether|(?:your|the|each|entry|"
    r"an|structured) (?:entry|abstract|statement|submission|nomination|application)|entries|submissions)\b",
    I,
)
_WINDOW = regex(
    r"\b(?:with)?in the (?:past|last|previous)? ?(?P<n>\d{1,2}|one|two|three|four|five|six|twelve|"
    r"eighteen)[- ]?(?P<unit>years?|months?)\b"
    r"|\b(?:from|over|during|within|in|of|relevant to)? ?the (?:past|last|previous) (?P<m>\d{1,2}|"
    r"one|two|three|four|five|six|twelve|eighteen)[- ]?(?P<unit2>years?|months?)\b",
    I,
)
_WINDOW_ABOUT = regex(
    r"\b(?:evidence|results?|projects?|work|initiatives?|complet\w+|undertaken|implemented|"
    r"research|activity|taken place|practice|delivered|achievements?)\b",
    I,
)
_FILES = regex(
    r"\b(?P<n>one|two|three|four|five|six|a single|an?|\d{1,2})\s+(?:\w+\s+){0,2}?(?:supporting |"
    r"additional |further )?(?:\w+ )?(?:documents?|files?|attachments?|PDFs?|"
    r"pieces? of (?:supporting )?evidence|supporting evidence|appendi(?:x|ces))\b",
    I,
)
_FILES_ABOUT = regex(r"\b(?:support\w*|attach\w*|upload\w*|additional|appendi\w+|evidence:|files?,? each)\b", I)
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


_RULES = regex(r"\b(?:must|should|only|need|have|evidence|eligible|relevant|may|will not be)\b", I)
_COUNTED_ONE = regex(r"\b(?:one|single|maximum|only)\b", I)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the page limits; each is None where it says nothing.

    `answer` is a limit of which it is open what it is for, `months` are those of a window that is no whole number of
    years. The words in which each is told stand beside it.
    """

    per_criterion: int | None = None
    total: int | None = None
    answer: int | None = None
    words: str = ""
    window: int | None = None
    months: int | None = None
    window_words: str = ""
    files: int | None = None
    files_words: str = ""


def limits(page: Page, prompts: Iterable[str]) -> Limits:
    """The limits that a page states outside its questions; the first of each kind counts."""
    asked = set(prompts)
    found = Limits()
    about = before = ""  # the heading above, and the sentence before
    for sentence, line in _sentences(page.lines):
        about = line.text if line.form == "heading" else about
        if sentence not in asked and line.text not in asked:
            found = _with_words(found, sentence, f"{before} {sentence}")
            found = _with_window(found, sentence)
            found = _with_files(found, sentence, about)
        before = sentence
    return found


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    for line in lines:
        yield from ((part, line) for part in re.split(r"(?<=[.!?;])\s+", line.text))


def _with_words(known: Limits, sentence: str, context: str) -> Limits:
    found = _WORD_LIMIT.search(sentence)
    if not found or _OF_A_QUESTION.match(sentence) or found[0] == sentence.strip("()."):
        return known
    number = int((found["n1"] or found["n2"]).replace(",", ""))
    words = known.words or sentence
    if number < _FEWEST_WORDS:
        return known
    if _EACH.search(sentence) or _EACH_OF_THESE.search(context):
        return replace(known, per_criterion=known.per_criterion or number, words=words)
    if _EACH_ANSWER.search(sentence):
        return replace(known, answer=known.answer or number, words=words)
    return replace(known, total=known.total or number, words=words) if _TOTAL.search(sentence) else known


def _with_window(known: Limits, sentence: str) -> Limits:
    found = _WINDOW.search(sentence)
    if not found or known.window or known.months or sentence.endswith("?"):
        return known
    if not (_WINDOW_ABOUT.search(sentence) and _RULES.search(sentence)):
        return known
    number, unit = _number(found["n"] or found["m"]), (found["unit"] or found["unit2"]).lower()
    if unit.startswith("month") and number % 12:
        return replace(known, months=number, window_words=sentence)
    years = number if unit.startswith("year") else number // 12
    return replace(known, window=years or None, window_words=sentence)


def _with_files(known: Limits, sentence: str, about: str) -> Limits:
    found = _FILES.search(sentence)
    if not found or known.files or not (_FILES_ABOUT.search(sentence) or _FILES_ABOUT.search(about)):
        return known
    if found["n"].lower() in ("a", "an") and not _COUNTED_ONE.search(sentence):
        return known
    return replace(known, files=_number(found["n"]) or None, files_words=sentence)


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)
