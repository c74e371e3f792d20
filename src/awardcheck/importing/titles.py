"""What a heading of an award's page announces, and the name that it gives a criterion."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from re import IGNORECASE as I

from awardcheck.importing.phrases import patterns, words
from awardcheck.importing.prompts import LIMIT
from awardcheck.spec import SpecError, list_categories, slug
from awardcheck.text.patterns import regex


class Topic(Enum):
    """What stands beneath a heading. NOISE goes on through unknown headings after it, PROCESS does not."""

    ELIGIBILITY = "eligibility"
    CRITERIA = "criteria"
    PROCESS = "process"
    NOISE = "noise"
    ABOUT = "about"
    CRITERION = "criterion"
    UNKNOWN = "unknown"


_NUMBERED = regex(
    r"(?:(?P<word>criterion|criteria|question|section|part|q|step|theme)\s*(?P<id>\d{1,2}|[A-H]|"
    r"one|two|three|four|five|six|seven|eight)\b(?:\s+of\s+\d{1,2}\b)?\s*[.):–—-]?\s*"
    r"|\d[A-Z]?\.\d\.?\s+(?=[A-Z])|\(?\d{1,2}(?:\.\d)?[.)]\s*|\d{1,2}\s*[–—-]\s+|\d[A-Z]?\s+(?=[A-Z][a-z])|\(?[A-Ha-h][.)]\s+)",
    I,
)
# A title with its number in a series, whatever the awards call it: "Domain 1. Scholarship".
NUMBERED_WORD = (
    r"(?P<word>[A-Z][A-Za-z]+(?: [a-z]+){0,2})\s(?P<number>\(?(?:\d{1,2}(?:\.\d{1,2})?|[A-H]|[IVX]{1,4}|[ivx]{1,4}"
    r"|(?i:one|two|three|four|five|six))\b\)?)"
)
_IN_SERIES = regex(rf"{NUMBERED_WORD}(?:\s?[.:–—-]+|(?<=\)))\s+(?=\S)")
_TAIL = regex(
    r"\s*_*\s?/\s?\d{1,3}\s*\Z|\s*(?:[-–—:,|]\s*)?(?:[(\[][^()\[\]]*(?:\d|word|mark|weight|score|point|max|optional|"
    r"required|mandatory)[^()\[\]]*[)\]]"
    r"|(?:\d{1,3}\s*(?:%|marks?|points?|per cent)|(?:max(?:imum)?\.?(?: of)?|up to|"
    r"limit:?)?\s*\d[\d,]*\s*words?(?:\s*(?:max(?:imum)?|limit))?))\s*[:.*]?\s*\Z",
    I,
)


_WEIGHT = regex(
    r"[(\[,–—-]\s*\d{1,3}\s*(?:%|marks?|points?|per cent)[^()\[\]]{0,20}[)\]]?\s*:?\s*\Z"
    r"|[_\s(\[]/\s?\d{1,3}[)\]]?\s*\Z",
    I,
)


_WEIGHT_IN_WORDS = regex(
    r"[(\[][^()\[\]]{0,30}\b(?:marks?|points?|per ?cent|weight\w*)\b[^()\[\]]{0,20}[)\]]\s*:?\s*\Z", I
)


def has_weight(title: str) -> bool:
    """Whether a heading says what it counts for: "People [30 marks]"."""
    bare = LIMIT.sub("", title)
    return bool(_WEIGHT.search(bare) or _WEIGHT_IN_WORDS.search(bare))


@lru_cache(maxsize=1024)
def topic(title: str) -> Topic:
    """What a heading announces."""
    if words("unscored").search(title):
        return Topic.NOISE
    if (found := _NUMBERED.match(title)) and found["word"] and found["word"].lower() != "section":
        return Topic.CRITERION
    bare = criterion_name(title)
    if slug(bare) in known_names():
        return Topic.CRITERION
    announced = (Topic(name) for name, pattern in patterns("topics").items() if pattern.search(bare))
    return next(announced, Topic.UNKNOWN)


def is_numbered(title: str) -> bool:
    """Whether a title begins with its number in a row of parts: "Section B. The street"."""
    found = _NUMBERED.match(title)
    return found is not None and found["word"] is not None and found["word"].lower() not in ("question", "q")


def criterion_name(title: str) -> str:
    """The name in a heading, without its number, weight and limit: "2. Outcome (20 marks)" gives "Outcome"."""
    bare = title.strip()
    while (cut := _TAIL.sub("", bare)) != bare and cut:
        bare = cut
    number = _NUMBERED.match(bare) or _IN_SERIES.match(bare)
    rest = bare[number.end() :].strip(" :–—-") if number else bare
    return (rest or bare).strip(" :*#–—-") or title


@cache
def known_names() -> dict[str, str]:
    """Names that awards are known to give their criteria, by slug: those of our categories, and usual ones."""
    return {slug(name): name for name in (*_of_categories(), *_USUAL.split(";"))}


def _of_categories() -> Iterator[str]:
    for file in list_categories():
        try:
            yield from (criterion.name for criterion in file.load().criteria)
        except SpecError:
            continue


# From the public pages of HSJ, LGC, MJ, Nursing Times, RCNi, PENNA, BMJ and Patient Safety awards.
_USUAL = """Aims; Aims and objectives; Key aims; Objectives; Background; Context; Rationale; Challenge; Challenges; The
challenge; Vision; Strategy; Approach; Planning; Implementation; Delivery; Method; Methods; Innovation;
Creativity; Originality; Leadership; Teamwork; Collaboration; Partnership; Partnership working; Impact;
Outcomes; Results; Achievements; Evaluation; Effectiveness; Evidence; Measurement; Benefits; Scale; Scalability;
Sharing; Sharing best practice; Dissemination; Transferability; Adaptability; Adoption; Replicability;
Sustainability; Legacy; Future; Value for money; Efficiency; Financial impact; Cost; Costs; Engagement; Patient
involvement; Patient experience; Patient focus; Co-production; Equality; Inclusion; Equality, diversity and
inclusion; Safety; Quality; People; Culture; Environmental impact; Problem; Solution"""
