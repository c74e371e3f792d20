"""Headings in a series, "Statement A", "Statement B", or with their marks: whatever they say, they name criteria."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.importing.titles import has_weight
from awardcheck.importing.units import Unit
from awardcheck.text.patterns import regex

_IN_SERIES = regex(
    r"(?P<word>[A-Za-z][a-z]+(?: [a-z]+){0,2}|[A-Z]{2,6}) "
    r"(?P<number>\d{1,2}|[A-H]|[IVX]{1,4}|one|two|three|four|five|six)(?:\s*[.:)–—-]+\s|\W*\Z)",
    re.IGNORECASE,
)
_NO_CRITERIA = regex(
    r"(?:section|part|step|stage|round|day|week|month|year|phase|award|category|figure|table|level|band|page|prize|session)s?",
    re.IGNORECASE,
)


def in_series(found: Sequence[Unit]) -> dict[int, str]:
    """The places of headings that share a word and differ in number, or tell their marks, with what they share."""
    matched = {
        at: parted
        for at, unit in enumerate(found)
        if unit.heads and (parted := _IN_SERIES.match(unit.text)) and not _NO_CRITERIA.fullmatch(parted["word"])
    }
    numbers: dict[str, set[str]] = {}
    for parted in matched.values():
        numbers.setdefault(parted["word"].casefold(), set()).add(parted["number"].casefold())
    words = {at: parted["word"].casefold() for at, parted in matched.items()}
    weights = {at: "weight" for at, unit in enumerate(found) if unit.heads and has_weight(unit.text)}
    series = {at: word for at, word in words.items() if len(numbers[word]) > 1}
    return series | (weights if len(weights) > 1 else {})
