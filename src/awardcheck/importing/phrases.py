"""The words of phrases.yaml as patterns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from awardcheck.text.patterns import regex

_OPENS = r"(?:what|how|when|where|who|is|are|can|do|does|will|must|may|should|why|which)\b"
_ORDER = (
    r"(?:please\s+)?(?:list|state|give|provide|enter|add|supply|insert|include|tell us)\s+(?:us\s+)?"
    r"(?:the|your|a|an|all|full)?"
)


@cache
def words(key: str) -> re.Pattern[str]:
    """The pattern of a list, at the beginning of a word."""
    return _any(rf"\b(?:{'|'.join(_written()[key])})")


@cache
def openings(key: str) -> re.Pattern[str]:
    """The pattern of a list whose words open a line; to be matched."""
    written = _written()[key]
    patterns = (re.sub(r"^Q(?=\W)", lambda _: _OPENS, re.sub("^ORDER", lambda _: _ORDER, one)) for one in written)
    return _any(rf"(?:{'|'.join(patterns)})")


@cache
def patterns(key: str) -> dict[str, re.Pattern[str]]:
    """The patterns of a list of lists, in its order."""
    return {name: _any("|".join(given)) for name, given in _written()[key].items()}


def _any(pattern: str) -> re.Pattern[str]:
    return regex(pattern, re.IGNORECASE)


@cache
def _written() -> dict[str, Any]:
    from awardcheck.spec import marked_yaml

    value: dict[str, Any] = marked_yaml.read(Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")).value
    return value
