"""Whether a passage sounds like somebody's words about the work, in whatever form they stand.

Rules tell by whom words are, form by form; writers know forms without end. What all of them have in common, who is
spoken of and how, was learnt: a sign is one to three kinds of words in a row, and what each adds stands in
`likely.json`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text.kinds import kinds, rows
from awardcheck.text.learnt import Learnt, learnt
from awardcheck.text.sentences import sentences

_LONGEST, _LONGEST_BESIDE = 3, 2  # kinds of words in a row
_BESIDE, _BESIDE_WORDS = 140, 14  # characters of the passages beside that are looked at, and words at most


@cache
def weights() -> Learnt:
    """What each sign adds."""
    return learnt(Path(__file__).with_name("likely.json"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage's text, its kind (a paragraph, a quotation, an item, a table), and the texts beside it."""

    text: str
    kind: str = "paragraph"
    before: str = ""
    after: str = ""


def is_likely(piece: Piece) -> bool:
    """Whether the passage is likely enough to hold a testimonial."""
    return weights().suffice(signs(piece))


def telling_sentence(text: str) -> Span:
    """The sentence of a likely passage that speaks for it most."""
    return max(sentences(text), key=lambda sentence: weights().sum_of(signs(Piece(sentence.text))))


def signs(piece: Piece) -> set[str]:
    """The passage's kind, the kinds of words that stand in a row in it, and at the near ends of those beside it."""
    found = {f"set as {piece.kind}", *rows(["^", *kinds(piece.text), "$"], _LONGEST)}
    before, after = [*kinds(piece.before[-_BESIDE:])], [*kinds(piece.after[:_BESIDE])]
    found.update(f"before: {row}" for row in rows(before[-_BESIDE_WORDS:], _LONGEST_BESIDE))
    found.update(f"after: {row}" for row in rows(after[:_BESIDE_WORDS], _LONGEST_BESIDE))
    return found
