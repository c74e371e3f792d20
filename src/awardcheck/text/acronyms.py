"""Acronyms in a text, and where the text says what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.words import COMMON

_ACRONYM = regex(
    r"(?<![\w@#/.&’'-])(?:(?=[A-Z&\d]*[A-Z][A-Z&\d]*[A-Z])[A-Z][A-Z&\d]{1,6}|[A-Z]{1,3}o[A-Z]{1,3}"
    r"|(?<![£$€] )(?<!\d )(?<![A-Z]\d )(?<![A-Z]\d\w )[2-9](?!AM\b|PM\b|ST\b|ND\b|RD\b|TH\b)[A-Z]{2,4})"
    r"(?:-[A-Z](?![\w-]))?"
    r"(?=(?:s|['’]s)?(?![\w@&]|[./-]\w))"
)
_ROMAN = regex(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_CODE = regex(r"[A-Z]{1,2}\d[\dA-Z]*|[A-Z]+\d{2,}")  # Q4, DN20, ICD10, DCB0129
# Five letters or more that can be spoken are a word or a name in capitals.
_SPOKEN = regex(r"(?=.{5})[^AEIOUY-]{0,2}(?:[AEIOUY]{1,2}[^AEIOUY-]{1,2}){1,}[AEIOUY]{0,2}")
# ... unless they name what people are measured or tested with.
_INSTRUMENT = regex(
    r" (?:scores?|scales?|tool|assessments?|index|questionnaires?|checklist|framework|screen(?:ing)?|test)\b"
)
_UNITS = word_set("MG ML KG KM CM MM MB GB TB KW KWH MW HZ DB BPM MMHG MMOL MCG IU FT LB OZ MPH PH")
_POSTNOMINAL = word_set("FRCP FRCS FRCN FRCGP MRCP MRCS MRCGP FRCPSYCH DSC KC QC JP FRSA FFPH RGN RMN RN")
_SMALL = word_set("a an and as at by for from in into of on or the to with & our")
# Function words and labels that drafts set in capitals, where the draft has them in no other form.
_SHOUTED = word_set(
    "not never no all also any both each every how just more most must new now one only own real really same so"
    " still two"
    " very yes work note notes low high medium love health head fill ask see done risk red amber green total before"
    " after"
    " draft final open closed next step goal aim result stop start help call read left right page part key top end"
)
_FIRM = regex(r" (?:Ltd|LTD|Limited|plc|PLC|LLP|Inc|GmbH)\b")
_INITIALS = regex(r"(?:,? \(?(?:aged )?\d{1,2}\b|, (?:a |the |an )?[a-z]| [A-Z][a-z]|:)")  # "AH, 58"; "PC Smith"
_LONG = 100  # characters in which a long form stands
_WORD = regex(r"[^\W\d_]+|&")


@cache
def known() -> frozenset[str]:
    """The acronyms that need no long form."""
    lines = Path(__file__).parents[1].joinpath("acronyms.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def acronyms(text: str) -> Iterator[Span]:
    """Acronyms as they stand in a text, without its shouted lines and words, codes, units, firms and initials."""
    small: set[str] | None = None
    end_of_line, shouted = -1, False
    for match in _ACRONYM.finditer(text):
        letters = match.group()
        if match.start() > end_of_line:
            start = text.rfind("\n", 0, match.start()) + 1
            end_of_line = len(text) if (found := text.find("\n", start)) < 0 else found
            shouted = _is_shouted(text, start, end_of_line)
        if (
            shouted
            or _is_other(letters, text, match.end())
            or _SHOUTED_AHEAD.search(text[max(0, match.start() - 40) : match.start()])
            or _SHOUTED_BEHIND.match(text, match.end())
        ):
            continue
        small = small if small is not None else set(compiled(r"\b[A-Za-z]?[a-z]+").findall(text.replace("\n", " ")))
        if letters.lower() not in small and letters.title() not in small:
            yield Span(match.start(), match.end(), letters)


# Two words in capitals ahead, one of them no acronym: "MIND THE GAP was painted on the floor".
_SHOUTED_AHEAD = regex(
    r"\b(?:[A-Z]{2,} (?:THE|A|AN|OF|AND|TO|IN|ON|IS|YOUR|OUR|FOR)|(?:THE|A|YOUR|OUR|NO|DO) [A-Z]{2,}) $"
)
_SHOUTED_BEHIND = regex(r" (?:WITH|THE|AND|OF|FOR|TO|IN|ON|OR|IS|NOT|MY|YOUR) [A-Z]{2,}\b")


def _is_other(letters: str, text: str, end: int) -> bool:
    """Whether capitals are no acronym, told by themselves and by what follows them."""
    bare = letters.lstrip("23456789")
    if bare != letters and (bare in _UNITS or bare in known()):
        return True  # 4KM, 6WTE
    if letters in _UNITS or letters in _POSTNOMINAL or letters.lower() in COMMON | _SHOUTED or letters.endswith("&"):
        return True
    if letters[-1].isdigit() and text[end : end + 1] == ")" and text[end - len(letters) - 1] == "(":
        return True  # what was measured, for those who want to know: "lung function (FEV1)"
    if _ROMAN.fullmatch(letters) or _CODE.fullmatch(letters):
        return True
    if _SPOKEN.fullmatch(letters) and not _INSTRUMENT.match(text, end):
        return True
    return bool(_FIRM.match(text, end) or (len(letters) == 2 and _INITIALS.match(text, end)))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether most words of a line are in capitals."""
    words = _WORD.findall(text[start:end])
    return len(words) > 2 and sum(word.isupper() and len(word) > 1 for word in words) > len(words) / 2


def explained(text: str, uses: Sequence[Span]) -> int | None:
    """Where in the text the long form of an acronym stands, given all its uses; None where it stands nowhere."""
    letters = [letter for letter in uses[0].text.lower() if letter.isalpha()]
    found = [use.start for use in uses if _is_beside(text, use, letters)]
    if capitals := _in_capitals(text, letters):
        found.append(capitals)
    return min(found, default=None)


_OPENS = regex(r"[(\[“\"'‘]+(?:the |or |our )?$|[,;–—-] (?:or |the |called |known as |now )?(?:the )?$| or (?:the )?$")
_FOLLOWS = regex(
    r"s?(?:['’]s)?[”\"']?(?: ?[(\[]| [–—-]|,|:| stands for| means| meaning| is short for)+ ?"
    r"(?:that is,? |which (?:is|stands for|means) |standing for |short for |in full,? |namely |or "
    r"|the |our |an? |i\.?e\.?,? )*"
)

_END = regex(r"[)\].;\n]")


def _is_beside(text: str, use: Span, letters: list[str]) -> bool:
    before = text[max(0, use.start - _LONG) : use.start]
    opening = _OPENS.search(before)
    if opening and _spell(_words(before[: opening.start()]), letters, last=True):
        return True
    if _is_glossed(text, use, letters):
        return True
    behind = text[use.end : use.end + _LONG]
    follows = _FOLLOWS.match(behind)
    if not follows:
        return False
    words = _words(_END.split(behind[follows.end() :], 1)[0])
    return use.text.lower() not in words and _spell(words, letters, last=False)


# A word or two may stand between: "the ASC lead (adult social care)".
_GLOSS = regex(r"(?: [\w-]{1,20}){1,3} \((?P<words>[^()\n]{5,100})\)")


def _is_glossed(text: str, use: Span, letters: list[str]) -> bool:
    found = _GLOSS.match(text, use.end)
    words = [word for word in _words(found["words"]) if word not in _SMALL] if found else []
    return [word[0] for word in words] == letters


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
    between = r"(?:[ -](?:and|of|for|the|in|to|with|on|&))*[ -]"
    pattern = between.join(rf"\b{letter.upper()}[a-z][\w’']*" for letter in letters)
    found = re.search(pattern, text)
    return found.start() if found else None
