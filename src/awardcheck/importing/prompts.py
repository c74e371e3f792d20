"""A question as it stands on a page, without the number, marks and word limit around it."""

from __future__ import annotations

import re

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

LIMIT = regex(
    r"\s*(?:[-–—:,]\s*)?[(\[]?\s*(?:(?:max(?:imum|\.)?(?: of)?|up to|limit(?: of)?|no more than|"
    r"word (?:limit|count))\s*:?\s*)?"
    r"(?P<words>\d[\d,]{0,5})\s*(?:-\s*)?words?(?:\s*(?:max(?:imum|\.)?|limit|or (?:less|"
    r"fewer)))?(?:\s*[,;/]\s*\d{1,3}\s*(?:%|marks?|points?))?\s*[)\]]?\s*[.:]?\s*\Z",
    re.IGNORECASE,
)

_MARKS = regex(r"\s*[(\[]\s*\d{1,3}\s*(?:%|marks?|points?|per cent)\s*[)\]]\s*\Z", re.IGNORECASE)

NUMBER = regex(
    r"\A(?!e\.g\.)(?:\(?(?:\d{1,2}(?:\.\d)?|[a-hA-H])[.)]|(?:Q(?:uestion)?|Box|Part)\s?\d{1,2}\s*[.):–—-])\s*(?=\S)"
)
_RUN_IN = regex(r"\A[A-Z][a-z’'-]+(?: [a-z&’'-]+){0,2}\.\s+(?=[A-Z]\S*\s\S+\s\S)")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question of the award, verbatim. `details` are what a list beneath it adds; `limit` its own words at most."""

    ask: str
    line: int
    details: tuple[str, ...] = ()
    limit: int | None = None


def bare(text: str) -> str:
    """A line without its number, a name that runs into it ("Welcome. Evidence that ...") and its marks."""
    return _MARKS.sub("", _RUN_IN.sub("", NUMBER.sub("", text, count=1), count=1)) or text


def closed(text: str) -> str:
    """A question without the semicolon that a list puts behind it."""
    return re.sub(r"\s*(?:;|;? (?:and|or)|,)\Z", "", text)


def own_limit(text: str) -> int | None:
    """The word limit at a line's end."""
    found = LIMIT.search(text)
    return int(found["words"].replace(",", "")) if found else None


def without_limit(text: str) -> tuple[str, int | None]:
    """A question without the limit behind it, and the limit."""
    limit = own_limit(text)
    bare = LIMIT.sub("", text) if limit is not None else text
    return (_MARKS.sub("", bare) or bare, limit) if bare else (text, None)


def limit_of(heading: str) -> int | None:
    """The word limit that a heading names: "Question 1 (max 500 words)"."""
    found = re.search(r"(\d[\d,]{0,5})\s*-?\s*words?\b", heading, re.IGNORECASE)
    return int(found[1].replace(",", "")) if found else None
