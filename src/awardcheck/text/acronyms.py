"""Acronyms in a text: which of its capitals are some, and which are words, names, codes or units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.word_lists import english, listed
from awardcheck.text.words import COMMON

# What may be one: a few capitals, with "&", figures and small letters among them ("A&E", "L3RF", "CoPAG", "eFI"), also
# with a part behind a hyphen ("SPINE-C") or with full stops ("H.A.R.G."). A figure may begin it ("4AT").
_CANDIDATE = regex(
    r"(?<![\w@#&])(?<!\w[.'’])(?<![a-z]/)(?P<core>"
    r"(?:[a-z]|(?<![£$€] )(?<!\d )(?<![A-Z]\d )(?<![A-Z]\d\w )[2-9](?!AM\b|PM\b|ST\b|ND\b|RD\b|TH\b))?"
    r"[A-Z](?=[a-z]{0,2}[A-Z&\d])[A-Za-z&\d]{0,10}[A-Z\d](?:-[A-Z\d]{1,6}(?![\w-]))?"
    r"|(?:[A-Z]\.){3,6}(?! [A-Z][a-z])[A-Z]?)"
    r"(?:s|es|er|ers|ed|['’]s|['’]d)?(?![\w@&]|\.\w|/[a-z\d]|-\d)"
)
_CAPITALS = regex(r"[2-9]?(?=[A-Z&\d]*[A-Z][A-Z&\d]*[A-Z])[A-Z][A-Z&\d]{1,9}")
# One small letter among capitals is a small word's ("PbR", "SPoA"); else capitals must be many more: "SaLT", "DToC".
_MIXED = regex(r"[A-Z]{1,3}[abefiot][A-Z]{1,4}|[eim][A-Z]{2,5}|(?=(?:[a-z]*[A-Z]){3})[A-Z][a-z]?[A-Z]*[a-z]?[A-Z]+")
_ROMAN = regex(r"(?=.)M{0,3}(?:X[LC]|L?X{0,3})(?:IX|IV|V?I{0,3})")
_CODE = regex(
    r"[A-Z]{1,2}\d[\dA-Z]*(?:-[A-Z]{0,2}\d{1,2})?|[A-Z]+\d{2,}|[A-Z]{1,2}-\d+"
)  # Q4, Q1-Q2, DN20, ICD10, DCB0129
_WITH_FIGURE = regex(r"[A-Z]{1,3}\d[A-Z]{2,4}|[A-Z]2[A-Z]")  # L3RF, D2A
_PLACE_AHEAD = regex(
    r"\b(?:room|ward|unit|bay|bed|flat|block|gate|zone|route|bus|level|floor|desk|door|bin|lane|plate|postcode"
    r"|code|ref|reference|number|no|version|model|class|grade|band|section|appendix|annex|table|figure|option|group)"
    r"\.? $",
    re.IGNORECASE,
)
_NUMBER_PLATE_AHEAD = regex(r"\b[A-Z]{2}\d\d $")
_POSTCODE_BEHIND = regex(r" \d[A-Z]{2}\b")
# Behind such words five letters or more are no noun, or one that the draft introduces as a name.
_NO_NOUN_AHEAD = regex(
    r"\b(?:is|are|was|were|be|been|am|so|very|really|just|truly|not|more|most|we|you|they|he|she|it|who|can|will|would"
    r"|could|should|must|may|might|do|does|did|to be"
    r"|(?:call|name|christen|dub)(?:s|ed|d)?(?: (?:it|them|this|her|him))?) $"
)
_NOUN_AHEAD = regex(
    r"\b(?:the|an?|our|its|their|his|her|each|every|this|that|these|no|of|to|by|with|from|for|in|on|at|via|under|through"
    r"|into|using|and|or) $"
)
# What people are measured or tested with is written in capitals for its initials alone.
_INSTRUMENT = regex(
    r" (?:scores?|scales?|tool|assessments?|index|questionnaires?|checklist|framework|screen(?:ing)?|test)\b"
)
_UNITS = word_set("MG ML KG KM CM MM MB GB TB KW KWH MW HZ DB BPM MMHG MMOL MCG IU FT LB OZ MPH PH")
_POSTNOMINAL = word_set(
    "FRCP FRCS FRCN FRCGP MRCP MRCS MRCGP FRCPSYCH DSC KC QC JP FRSA FFPH RGN RMN RN DL CPFA FCA ACA ACCA FCCA MRPHARMS"
)
# Function words and labels that drafts set in capitals, where the draft has them in no other form.
_SHOUTED = word_set(
    "not never no all also any both each every how just more most must new now one only own real really same so"
    " still two"
    " very yes work note notes low high medium love health head fill ask see done risk red amber green total before"
    " after"
    " draft final open closed next step goal aim result stop start help call read left right page part key top end"
    " met unmet come keep calm exit entry push pull less few fewer good bad best first"
    " last full free team here why where"
)
_FIRMS = regex(r"\b([A-Z][A-Z&\d-]+) (?:Ltd|LTD|Limited|plc|PLC|LLP|Inc|GmbH|Group plc)\b")
# "The pupils named the van VERA": a name that somebody gave, which stands for nothing.
_GIVEN = regex(
    r"\b(?:named|christened|nicknamed|dubbed) (?:the|our|their|her|his|its?|this|them) (?:[a-z]+ ){0,2}([A-Z]{2,})\b"
)
_INITIALS = regex(r"(?:,? \(?(?:aged )?\d{1,2}\b|, (?:a |the |an )?[a-z]| [A-Z][a-z]|:)")  # "AH, 58"; "PC Smith"
_WORD = regex(r"[^\W\d_]+|&")
_FIGURES = "0123456789"
_ENDINGS = ("ing", "ly", "ed", "es", "er", "s", "d")
_AHEAD = regex(r"\b(?P<word>[A-Z][A-Z’']*)[,.:;!–—-]? $")
_BEHIND = regex(r"[,.:;!–—-]? (?P<word>[A-Z][A-Z’']*)\b(?![a-z])")


@cache
def known() -> frozenset[str]:
    """The acronyms that need no long form."""
    return frozenset(listed("acronyms.txt"))


def is_known(acronym: str, others: Set[str]) -> bool:
    """Whether judges know an acronym, its parts ("NHS-ICB") or what a figure is added to ("COVID-19")."""
    bare = acronym.replace(".", "")
    if not (known() | others).isdisjoint((acronym, bare, bare.upper())):
        return True
    parts = {part.rstrip(_FIGURES) for part in bare.upper().split("-")} - {""}
    return parts != {bare.upper()} and all(part in known() or part in others for part in parts)


def acronyms(text: str) -> Iterator[Span]:
    """Acronyms as they stand in a text, without its shouted lines and words, codes, units, firms and initials."""
    small: set[str] | None = None  # what the draft has in small letters, or as a firm
    end_of_line, shouted = -1, False
    for match in _CANDIDATE.finditer(text):
        letters = match["core"]
        if match.start() > end_of_line:
            start = text.rfind("\n", 0, match.start()) + 1
            end_of_line = len(text) if (found := text.find("\n", start)) < 0 else found
            shouted = _is_shouted(text, start, end_of_line)
        if shouted or not _is_one(letters, text, match.start(), match.end("core")):
            continue
        small = small if small is not None else _otherwise(text)
        if small.isdisjoint((letters, letters.lower(), letters.title())):
            yield Span(match.start(), match.end("core"), letters)


def _otherwise(text: str) -> set[str]:
    """What the text has in small letters, too, or as a name: a firm's, or one that was given to a thing."""
    return {*compiled(r"\b[A-Za-z]?[a-z]+").findall(text), *_FIRMS.findall(text), *_GIVEN.findall(text)}


def _is_one(letters: str, text: str, start: int, end: int) -> bool:
    """Whether capitals are an acronym, told by their shape and by what stands around them."""
    ahead = text[max(0, start - 40) : start]
    if "." in letters:
        return True
    if not letters.replace("-", "").isupper():
        return bool(_MIXED.fullmatch(letters)) and not _is_english(letters)
    if not _CAPITALS.fullmatch(letters.replace("-", "")) or _is_other(letters, text, end):
        return False
    if _NUMBER_PLATE_AHEAD.search(ahead):
        return False
    if not letters.isalpha() and (_PLACE_AHEAD.search(ahead) or _POSTCODE_BEHIND.match(text, end)):
        return False
    if _CODE.fullmatch(letters):
        return bool(_WITH_FIGURE.fullmatch(letters))
    if _is_shouted_word(letters, ahead, text, end):
        return False
    if len(letters) > 4 and not _INSTRUMENT.match(text, end):
        return not _NO_NOUN_AHEAD.search(ahead)
    return not (len(letters) == 2 and _INITIALS.match(text, end))


def _is_other(letters: str, text: str, end: int) -> bool:
    """Whether capitals are a unit, a number, letters behind a name, or a measure that is merely named."""
    bare = letters.lstrip(_FIGURES)
    if bare != letters and (bare in _UNITS or bare in known()):
        return True  # 4KM, 6WTE
    if letters in _UNITS or letters in _POSTNOMINAL or letters.endswith("&"):
        return True
    if letters[-1].isdigit() and text[end : end + 1] == ")" and text[end - len(letters) - 1] == "(":
        return True  # what was measured, for those who want to know: "lung function (FEV1)"
    return bool(_ROMAN.fullmatch(letters))


def _is_shouted_word(letters: str, ahead: str, text: str, end: int) -> bool:
    """Whether it is a word in capitals, alone ("it is NOT about beds") or with another ("NO ENTRY")."""
    if letters.lower() in COMMON | _SHOUTED or (_is_english(letters) and not _is_short_noun(letters, ahead)):
        return not _INSTRUMENT.match(text, end)
    beside = (_AHEAD.search(ahead), _BEHIND.match(text, end))
    return any(_is_english(other["word"]) for other in beside if other and other["word"] not in known())


def _is_short_noun(letters: str, ahead: str) -> bool:
    """Whether a short word stands where a thing does: "fills in the FLAT with them", and not "tells it ONCE"."""
    return len(letters) < 5 and bool(_NOUN_AHEAD.search(ahead))


def _is_english(capitals: str) -> bool:
    """Whether letters are an English word, in its first form or in one that is built from it by rule."""
    word = capitals.lower()
    if len(word) < 2:
        return False
    if word in COMMON or word in _SHOUTED or word in english():
        return True
    stems = (word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) > 2)
    return any(stem in english() or f"{stem}e" in english() for stem in stems)


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether most words of a line are in capitals."""
    words = _WORD.findall(text[start:end])
    return len(words) > 2 and sum(word.isupper() and len(word) > 1 for word in words) > len(words) / 2
