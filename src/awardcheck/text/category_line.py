"""The line at the top of a draft that says for which category it is: "Category: place-based"."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

TOP = 10  # blocks, at most, above the answers
_LINE = regex(r"(?:award )?category[ \t]*(?::|\||[-–—](?=\s))[ \t]*(\S.{0,149})", re.IGNORECASE)


def category_line(text: str) -> str | None:
    """What the line names; None for any other."""
    found = _LINE.fullmatch(text.strip())
    return found[1] if found else None
