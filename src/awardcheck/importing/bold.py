"""What is printed in bold and may name what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.lines import tidy

BOLD_LEVEL = 8  # of a heading that only its print tells
_LONGEST_BOLD = 12  # words
_MOST_LEAD_WORDS, _FEWEST_BEHIND = 8, 3  # of a name in bold before its text, and of that


def bold_lead(words: Sequence[tuple[str, str]]) -> str:
    """A name in bold, or a question in italics, that opens a line and is no part of its first sentence."""
    pieces = [(piece, kind) for piece, kind in words if piece.strip()]
    kind = pieces[0][1]
    size = next((at for at, piece in enumerate(pieces) if piece[1] != kind), len(pieces))
    lead = tidy("".join(piece for piece, _ in pieces[:size]))
    rest = tidy("".join(piece for piece, _ in pieces[size:]))
    if (
        not kind
        or len(lead.split()) > _MOST_LEAD_WORDS
        or len(rest.split()) < _FEWEST_BEHIND
        or not rest[0].isupper()
        or lead[-1] in ":,;-–—"
    ):
        return ""
    return lead if lead.endswith("?") or (kind == "bold" and lead[-1].isalnum()) else ""


def may_head(text: str) -> bool:
    """Whether a line in bold may be a heading."""
    return len(text.split()) <= _LONGEST_BOLD and not text.endswith((".", "!", ";", ","))


def may_name(text: str) -> bool:
    """Whether an item in bold may name what stands beneath it in the item."""
    return may_head(text) and ask(text) < Ask.PLAIN
