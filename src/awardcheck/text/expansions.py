"""Where a text says what an acronym stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.words import COMMON

_SMALL = word_set("a an and as at by for from in into of on or the to with & our")
_LONG = 100  # characters in which a long form stands
_WORD = regex(r"([^\W\d_]+|&)(?:['’]s\b)?")


def explained(text: str, uses: Sequence[Span]) -> int | None:
    """Where in the text the long form of an acronym stands, given all its uses; None where it stands nowhere.

    A glossary explains from the start, wherever it stands.
    """
    letters = [letter for letter in uses[0].text.lower() if letter.isalpha()]
    if any(_is_in_glossary(text, use, letters) for use in uses):
        return 0
    found = [use.start for use in uses if _is_beside(text, use, letters)]
    if capitals := _in_capitals(text, letters):
        found.append(capitals)
    return min(found, default=None)


_OPENS = regex(
    r"[(\[“\"'‘]+(?:the |or |our )?$|[,;–—-] (?:or |the |called |known as |now )?(?:the )?$| or (?:the )?$| \| $"
    r"|\b(?:known|abbreviated|shortened|referred)(?: \w+){0,2} (?:as|to) (?:the |our )?[“\"'‘(]?$| = $"
)
_FOLLOWS = regex(
    r"s?(?:['’]s)?[”\"']?(?: ?[(\[]| [–—-]|,|:| \||\.? \(?(?:that|which|it) (?:is|stands for|means)\b| =| stands for"
    r"| means| meaning| being| is short for)+ ?"
    r"(?:that is,? |which (?:is|stands for|means) |that stands for |standing for |short for |in full,? |namely |or "
    r"|the |our |an? |i\.?e\.?,? )*",
    re.IGNORECASE,
)

# What people are measured with is told by what it asks: "the PHQ-9, a nine-item questionnaire on mood".
_IS_A_MEASURE = regex(
    r"(?:-\d{1,2})?(?:,| \(| [–—-]) ?(?:an?|the|our) (?:[\w-]+ ){0,4}(?:questionnaire|scale|score|checklist|test|screen"
    r"|index|survey) (?:of|on|for|about|that|with|which|to) ",
)
_END = regex(r"[)\].;\n|]")


def _is_beside(text: str, use: Span, letters: list[str]) -> bool:
    before = text[max(0, use.start - _LONG) : use.start]
    opening = _OPENS.search(before)
    if opening and _spell(_words(before[: opening.start()]), letters, last=True):
        return True
    if (
        _IS_A_MEASURE.match(text, use.end)
        or _is_glossed(text, use, letters)
        or _is_told_in_sentence(text, use, letters)
    ):
        return True
    return _follows(text, use, letters)


def _follows(text: str, use: Span, letters: list[str]) -> bool:
    behind = text[use.end : use.end + _LONG]
    follows = _FOLLOWS.match(behind)
    if not follows:
        return False
    words = _words(_END.split(behind[follows.end() :], maxsplit=1)[0])
    return use.text.lower() not in words and _spell(words, letters, last=False)


# A word or two may stand between: "the ASC lead (adult social care)".
_GLOSS = regex(r"(?: [\w-]{1,20}){1,3} \((?P<words>[^()\n]{5,100})\)")


def _is_glossed(text: str, use: Span, letters: list[str]) -> bool:
    found = _GLOSS.match(text, use.end)
    words = [word for word in _words(found["words"]) if word not in _SMALL] if found else []
    return bool(words) and _spell(words, letters, last=False)


_STOP = regex(r"[.!?][”\"')]* |\n")


def _is_told_in_sentence(text: str, use: Span, letters: list[str]) -> bool:
    """Whether words of its sentence have these initials one after the other: three in a row are no chance."""
    if len(letters) < 3:
        return False
    begin = max((stop.end() for stop in _STOP.finditer(text, max(0, use.start - 400), use.start)), default=0)
    end = next((stop.start() for stop in _STOP.finditer(text, use.end, use.end + 400)), min(len(text), use.end + 400))
    words = [word for word in _words(text[max(begin, use.start - 400) : end]) if word not in _SMALL]
    runs = (words[at : at + len(letters)] for at in range(len(words) - len(letters) + 1))
    return any([word[0] for word in run] == letters and COMMON.isdisjoint(run) for run in runs)


# "SWIDAB = South-West Information and Data Assurance Board", or any line below "Abbreviations".
_HEAD = regex(
    r"^\W*(?:(?:note|key|glossary|abbreviations?|acronyms?|terms|list of abbreviations)\b)[^\n]{0,30}?(?:[:.–—-]|$)",
    re.IGNORECASE | re.MULTILINE,
)


def _is_in_glossary(text: str, use: Span, letters: list[str]) -> bool:
    if text[use.end : use.end + 2] not in (" =", ": ", " –", " -", " —", " |", " (", ", ") or use.start == 0:
        return False
    line = text.rfind("\n", 0, use.start) + 1
    under = text[use.end : use.end + 2] == " =" or _HEAD.search(text, max(0, line - 1_500), use.start)
    return bool(under) and _follows(text, use, letters)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _spell(words: list[str], letters: list[str], last: bool) -> bool:
    """Whether the first or last words have these initials, small words aside, or come near it."""
    number = len(letters)
    for given in (words, [word for word in words if word not in _SMALL]):
        nearest = given[-number:] if last else given[:number]
        if [word[0] for word in nearest] == letters:
            return True
    return _hold(words[-number - 2 :] if last else words[: number + 2], letters)


def _hold(words: list[str], letters: list[str]) -> bool:
    """Whether words hold the letters in their order and begin with most of them: "Healthwatch Brigg" does "HWB"."""
    starts = {word[0] for word in words}
    if letters[0] not in starts or 2 * len(starts.intersection(letters)) <= len(letters):
        return False
    rest = iter("".join(words[[word[0] for word in words].index(letters[0]) :]))
    return all(letter in rest for letter in letters)


def _in_capitals(text: str, letters: list[str]) -> int | None:
    """Where words with capitals have these initials, with nothing but small words between them."""
    if len(letters) < 3:
        return None
    between = r"(?:[ -](?:and|of|for|the|in|to|with|on|at|by|from|&))*[ -]"
    pattern = between.join(rf"\b{letter.upper()}[a-z][\w’']*" for letter in letters)
    found = re.search(pattern, text)
    return found.start() if found else None
