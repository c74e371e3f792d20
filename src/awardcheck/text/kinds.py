"""Kinds of words: what a word is to a sentence, whoever writes it. Signs that are learnt are made of them.

A person is a patient, a carer, one of the staff; a word of speech is one, whichever it is; a name is a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from awardcheck.text.patterns import regex
from awardcheck.text.voices.quote_words import AROUND, COMMENTS, OF_WORDS
from awardcheck.text.voices.roles import is_crowd, party
from awardcheck.text.voices.speech import SAYS

_TOKEN = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*|[\"“”«»]|(?<!\w)['‘]|['’](?!\w)|[:?!–—]")
_QUOTES, _OPENS, _SELF = frozenset("\"“”«»'‘’"), frozenset(":?!"), frozenset({"i", "i'm", "i'd", "i've", "i'll"})
_KINDS = ("I", "we", "you", "they", "warm", "kin")  # of `OF_WORDS`: those that tell who speaks, of whom, and how


def rows(kinds: Sequence[str], longest: int) -> Iterator[str]:
    """Each kind, and up to `longest` of them in a row."""
    yield from kinds
    for length in range(2, longest + 1):
        yield from map(" ".join, zip(*(kinds[start:] for start in range(length)), strict=False))


def kinds(text: str) -> Iterator[str]:
    """The kind of each word in order, where it has none the word itself; several capitals in a row are one name."""
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
