"""The sentences of a paragraph that ask something of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from awardcheck.importing.asks import JUDGES, Ask, ask
from awardcheck.importing.lines import Line
from awardcheck.importing.prompts import Prompt, bare, closed, without_limit
from awardcheck.text.patterns import regex

_QUALIFIES = regex(
    r"(?:this|these|those|that|it|they|you (?:may|can|should|could|might)|for example|examples?|"
    r"e\.g\.|judges|such|both|please|both|ideally|where|if|evidence"
    r"|and|or|but|also|include|consider|think)\b",
    re.IGNORECASE,
)

# A sentence that announces a list and asks nothing itself; "the change following the visit" is none.
ANNOUNCES = regex(
    r"\bthe following\b|\bfollowing(?: \w+)?:|\b(?:criteria|questions|headings|areas|points|sections|boxes|out"
    r"|listed|given|see)"
    r" below\b",
    re.IGNORECASE,
)

_WANTED = regex(
    r"(?:\w+ly )?(?:\w+ )?(?:evidence|proof|examples?|testimonials?)\b"
    r"(?! (?:shows?|suggests?|confirms?|indicates?|points?)\b)",
    re.IGNORECASE,
)

# A sentence that says something, and names nothing that is wanted: a verb before any "that", "how" or "who".
_STATES = regex(
    r"(?:(?!\b(?:that|how|what|which|who|where|whether)\b)[^.?!])*?\b(?:is|are|was|were|has|have|"
    r"will|can|must|should|\w+nises?|we|our|you)\b",
    re.IGNORECASE,
)


class Context(Enum):
    """Where lines stand: under a criterion's own name, among criteria, or anywhere."""

    NAMED = "named"
    ASKED = "asked"
    ANYWHERE = "anywhere"


def from_prose(line: Line, context: Context, least: Ask) -> Iterator[Prompt]:
    """A paragraph's sentences of asks, each with the sentences that only qualify it."""
    from awardcheck.text.sentences import sentences

    text, limit = without_limit(bare(line.text))
    parts = [text[span.start : span.end] for span in sentences(text)]
    levels = [Ask.WEAK if ask(part) is Ask.NAMED and says(part) else ask(part) for part in parts]
    if text.endswith(":") or ANNOUNCES.search(text) or not any(level >= least for level in levels):
        return
    if context is Context.ANYWHERE and not _sure_prose(parts, levels):
        return
    yield from (Prompt(closed(asked), line.number, limit=limit) for asked in _joined(parts, levels, least))


def _joined(parts: Sequence[str], levels: Sequence[Ask], least: Ask) -> Iterator[str]:
    """Sentences that ask, each with those that only say more of it; what follows boiler-plate is of its kind."""
    asked = ""
    for part, level in zip(parts, levels, strict=True):
        if asked and _qualifies(part, level):
            asked = f"{asked} {part}"
            continue
        if asked:
            yield asked
        asked = part if level >= least else ""
        if level is Ask.NOT:
            return
    if asked:
        yield asked


def says(part: str) -> bool:
    """Whether a sentence says something rather than names what is wanted."""
    return bool(_STATES.match(part)) and not (JUDGES.match(part) or _WANTED.match(part))


def _qualifies(part: str, level: Ask) -> bool:
    """Whether a sentence only says more of the ask before it: "This must have a quantitative aspect"."""
    if level is Ask.PLAIN:
        return bool(re.match(r"please (?:include|use|support|note|give examples)\b", part, re.IGNORECASE))
    return level is not Ask.NOT and bool(_QUALIFIES.match(part))


def _sure_prose(parts: Sequence[str], levels: Sequence[Ask]) -> bool:
    """Whether a paragraph that stands anywhere is nothing but asks."""
    if levels[0] < Ask.NAMED or Ask.NOT in levels or not parts[0][0].isupper():
        return False
    plain = sum(level is Ask.PLAIN for level in levels)
    follows = sum(level >= Ask.NAMED or bool(_QUALIFIES.match(part)) for part, level in zip(parts, levels, strict=True))
    return plain >= 1 and follows == len(parts)
