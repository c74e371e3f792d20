"""An award's page as lines: what the readers of text, web pages and documents hand on, whatever the page came as."""

from __future__ import annotations

from typing import Literal

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

Form = Literal["heading", "item", "text"]

ROW_LEVEL = 9  # a table row's first cell heads the row and nothing else
_INVISIBLE = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc-\ufffe]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, without its bullet and with white space tidied.

    `level` is a heading's (1 the highest, 0 where the page does not tell) or the depth of an item from 1. `gap` counts
    the blank lines before it; a list that opens has at least one more than its items. `number` is the line in the
    page's own file, or the ordinal where there are no lines. `mark` is the bullet or number that stood before the text.
    `wanted` says whether a table tells by its columns that this is asked; None where nothing tells.
    """

    text: str
    form: Form
    number: int
    level: int = 0
    gap: int = 0
    mark: str = ""
    wanted: bool | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read. `titles` are names that the file itself gives (an HTML title), `address` its own."""

    lines: tuple[Line, ...]
    titles: tuple[str, ...] = ()
    address: str | None = None
    name: str = ""
    marked: bool = False  # headings are told by markup, and a plain line is none

    @property
    def has_title(self) -> bool:
        """Whether a heading of the first level stands on it."""
        return any(line.form == "heading" and line.level == 1 for line in self.lines)


def tidy(text: str) -> str:
    """Text with white space as single spaces, without what no reader sees."""
    return " ".join(_INVISIBLE.sub("", text).split())
