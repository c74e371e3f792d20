"""A line of text while it is put together: the marks in it, its white space, and what hangs on it.

Marks are control characters that XML cannot hold (XML 1.0, 2.2), so no text can be mistaken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.etree import _Element

from awardcheck.draft import Stretch
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.symbols import PRIVATE_FROM, PRIVATE_TO, private_symbol
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import regex

BREAK, ANCHOR, PROMPT, PROMPT_END = "\x00", "\x01", "\x02", "\x03"

_ODD = regex(f"[\u00ad\u200b\u2060\ufeff{PRIVATE_FROM}-{PRIVATE_TO}]")
_BETWEEN_LETTERS = regex(rf"(?<=\w){ANCHOR}+(?=\w)")
_PROMPT_MARKS = regex(f"[{PROMPT}{PROMPT_END}]")
_AS_SPACE = {ord(BREAK): " ", ord(ANCHOR): " "}


@dataclass(slots=True)
class Line:
    """One paragraph's text, its prompts marked, and what hangs on it: drawn content, the kinds and ids of its notes."""

    text: str
    drawn: Sequence[_Element] = ()
    notes: Sequence[tuple[str, str]] = ()


@dataclass(slots=True)
class Seen:
    """What reading met over a whole document that a person should be told of."""

    hidden: bool = False
    too_deep: bool = False
    charts: int = 0
    objects: int = 0
    linked: int = 0
    prompts: set[int] = field(default_factory=set)

    def left_out(self) -> list[tuple[int, str]]:
        """How many of each kind of thing could not be read as text."""
        counts = (self.charts, "chart"), (self.objects, "embedded object"), (self.linked, "linked document")
        return [(count, what) for count, what in counts if count]


def tidy(text: str) -> str:
    """`text` with runs of white space as one space, and each break of a line that parts words as a newline."""
    # Neither a mark, nor what `_ODD` finds, nor any white space but the space itself is printable: mostly all is done.
    if text.isprintable() and "  " not in text:
        return text.strip()
    if not text.isascii():
        text = _ODD.sub(_plainly, text)
    if ANCHOR in text:
        text = _BETWEEN_LETTERS.sub(" ", text).replace(ANCHOR, "")
    if PROMPT in text:
        text = _snug(text)
    if BREAK not in text:
        return " ".join(text.split())
    return "\n".join(line for part in text.split(BREAK) if (line := " ".join(part.split())))


def _plainly(match: re.Match[str]) -> str:
    # Soft hyphens and their like have no width; letters of the private use area are a symbol font's.
    return private_symbol(match[0]) if PRIVATE_FROM <= match[0] <= PRIVATE_TO else ""


def _snug(text: str) -> str:
    # White space goes outside the marks of a prompt, so that a mark is never a word of its own.
    pieces = _PROMPT_MARKS.split(text)
    for at in range(1, len(pieces), 2):
        prompt = pieces[at]
        plain = prompt.translate(_AS_SPACE)
        if plain.isspace() or not plain:
            continue
        start, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
        pieces[at] = f"{prompt[:start]}{PROMPT}{prompt[start:end]}{PROMPT_END}{prompt[end:]}"
    return "".join(pieces)


def unmarked(text: str) -> tuple[str, tuple[Stretch, ...]]:
    """A tidied text without its marks, and the stretches of it that they marked as a form field's prompt."""
    if PROMPT not in text:
        return text, ()
    pieces = _PROMPT_MARKS.split(text)
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    return "".join(pieces), tuple((ends[at], ends[at + 1]) for at in range(1, len(pieces), 2))


def plain_text(element: _Element) -> str:
    """All text under `element` in order, whatever its structure, without deleted text."""
    return tidy("".join(" " if node.tag == x.P else node.text or "" for node in element.iter(x.T, x.MATH_T, x.P)))
