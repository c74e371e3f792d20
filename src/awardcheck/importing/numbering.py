"""Lines whose number heads the numbers beneath them, "Test 2" above 2.1, "Section B" above B1: they name what these
ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.importing.lines import Line
from awardcheck.records import replace
from awardcheck.text.patterns import regex

_NUMBER = regex(r"(?:[A-Za-z]+ ){0,3}(?P<number>[A-Z]?\d{1,2}|[A-H])(?=[\s):–—-]|\.(?!\d)|\Z)")
_BENEATH = regex(
    r"(?:[A-Za-z]+ )?(?:(?P<number>[A-Z]?\d{1,2})(?:\.\d{1,2}|\.?[a-z])\b"
    r"|(?P<letter>[A-H])\.?(?:\d{1,2}\b|\([ivx]{1,4}\)))"
)
_LETTER = regex(r"(?P<letter>[A-H])\s+(?=\S)")
_MOST_WORDS = 16


def with_letters(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a bare letter before a heading of the numbers beneath, "B Need" above B1, is its mark."""
    for at, line in enumerate(lines):
        found = _LETTER.match(line.text) if not line.mark and heads_numbers(lines, at) else None
        yield replace(line, text=line.text[found.end() :], mark=found["letter"]) if found else line


def heads_numbers(lines: Sequence[Line], at: int) -> bool:
    """Whether a line has a number with which that of the next line begins."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or len(line.text.split()) > _MOST_WORDS:
        return False
    own, beneath = _number(_NUMBER, line), _number(_BENEATH, after)
    return own is not None and own == beneath


def _number(pattern: re.Pattern[str], line: Line) -> str | None:
    """The number before a line, or at its beginning."""
    found = pattern.match(line.mark.strip("(")) or pattern.match(line.text)
    return next(filter(None, found.groups()), None) if found else None
