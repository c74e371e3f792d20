"""Whether a passage sounds like somebody's words about the work, in whatever form they stand.

Rules tell by whom words are, form by form; writers know forms without end. What all of them have in common, who is
spoken of and how, was learnt: a sign is one to three kinds of words in a row, and what each adds stands in
`likely.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import fsum, sqrt
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.quote_words import AROUND, COMMENTS, OF_WORDS
from awardcheck.text.voices.roles import is_crowd, party
from awardcheck.text.voices.speech import SAYS

_TOKEN = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*|[\"“”«»]|(?<!\w)['‘]|['’](?!\w)|[:?!–—]")
_QUOTES, _OPENS, _SELF = frozenset("\"“”«»'‘’"), frozenset(":?!"), frozenset({"i", "i'm", "i'd", "i've", "i'll"})
_KINDS = ("I", "we", "you", "they", "warm", "kin")  # of `OF_WORDS`: those that tell who speaks, of whom, and how
_LONGEST, _LONGEST_BESIDE = 3, 2  # kinds of words in a row
_BESIDE, _BESIDE_WORDS = 140, 14  # characters of the passages beside that are looked at, and words at most


@cache
def weights() -> dict[str, Any]:
    """What each sign adds (`signs`), what the sum must reach (`least`), and from what that was learnt (`about`)."""
    data = Path(__file__).with_name("likely.json").read_bytes()
    found: dict[str, Any] = kept.from_json("likely", data)
    return found


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage's text, its kind (a paragraph, a quotation, an item, a table), and the texts beside it."""

    text: str
    kind: str = "paragraph"
    before: str = ""
    after: str = ""


def is_likely(piece: Piece) -> bool:
    """Whether the passage is likely enough to hold a testimonial."""
    least: float = weights()["least"]
    return likelihood(piece) >= least


def likelihood(piece: Piece) -> float:
    """The sum of what its signs add; in a long passage each adds less, for that has more of all of them."""
    adds: dict[str, float] = weights()["signs"]
    found = signs(piece)
    return fsum(adds[sign] for sign in found & adds.keys()) / sqrt(len(found))


def telling_sentence(text: str) -> Span:
    """The sentence of a likely passage that speaks for it most."""
    return max(sentences(text), key=lambda sentence: likelihood(Piece(sentence.text)))


def signs(piece: Piece) -> set[str]:
    """The passage's kind, the kinds of words that stand in a row in it, and at the near ends of those beside it."""
    found = {f"set as {piece.kind}", *_rows(["^", *_kinds(piece.text), "$"], _LONGEST)}
    before, after = [*_kinds(piece.before[-_BESIDE:])], [*_kinds(piece.after[:_BESIDE])]
    found.update(f"before: {row}" for row in _rows(before[-_BESIDE_WORDS:], _LONGEST_BESIDE))
    found.update(f"after: {row}" for row in _rows(after[:_BESIDE_WORDS], _LONGEST_BESIDE))
    return found


def _rows(kinds: Sequence[str], longest: int) -> Iterator[str]:
    yield from kinds
    for length in range(2, longest + 1):
        yield from map(" ".join, zip(*(kinds[start:] for start in range(length)), strict=False))


def _kinds(text: str) -> Iterator[str]:
    """The kind of each word: several capitals in a row are one name."""
    begins, last = True, ""
    for token in _TOKEN.findall(text):
        kind = _mark(token) or _kind(token, begins)
        if kind != "<name>" or last != kind:
            yield kind
        begins, last = kind == "<quote>" or token in _OPENS, kind


def _mark(token: str) -> str | None:
    if token in _QUOTES:
        return "<quote>"
    if token[0].isdigit():
        return "#"
    return None if token[0].isalpha() else token


@lru_cache(maxsize=1 << 14)
def _kind(token: str, begins: bool) -> str:
    """What a word is to somebody's words; where it is nothing, the word itself. Whatever begins has a capital."""
    word = token.lower().replace("’", "'")
    if who := party(word):
        return f"<{who}>"
    if not begins and token[0].isupper() and word not in _SELF:
        return "<name>"
    if is_crowd(word):
        return "<crowd>"
    if word in AROUND["says"] or SAYS.fullmatch(word):
        return "<says>"
    if word in COMMENTS:
        return "<comment>"
    return next((f"<{kind}>" for kind in _KINDS if word in OF_WORDS[kind]), word)
