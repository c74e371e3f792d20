"""A sentence as a row of signs, one for each word and mark, so that a construction is a short pattern of signs.

Which sign a word has is said by a lexicon. So "the enclosed charts" and "our appended diagram" may be the same row, and
a pattern reads both without knowing a single word.
"""

from __future__ import annotations

from collections.abc import Mapping

from awardcheck.text.patterns import regex

OTHER = "w"  # the sign of a word that a lexicon does not know
NAME, CAPITALS, NUMBER = "N", "I", "9"
_MARKS = {"!": ".", "…": ".", "–": "-", "—": "-", "’": "'", "'s": "'", "’s": "'", "[": "(", "]": ")"}
_MARKS |= {mark: mark for mark in ".,;:()-'\"?@"} | dict.fromkeys("“”„«»‘", '"') | dict.fromkeys("|•", ";")
_TOKEN = regex(r"\d(?:[\d.,:/]*\d)?%?|[^\W_]+(?:-[^\W_]+)*|['’](?:ve|s|re|ll|d|t)\b|[^\w\s]")


def span(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Where in a sentence the words stand whose signs are those from `start` up to, not including, `end`."""
    found = list(_TOKEN.finditer(sentence))
    return found[start].start(), found[max(start, end - 1)].end()


def tokens(sentence: str) -> list[str]:
    """The words, numbers and marks of a sentence."""
    return _TOKEN.findall(sentence)


def lexicon(kinds: Mapping[str, str]) -> dict[str, str]:
    """The sign of each word, where `kinds` has the words of each sign in one string."""
    return {word: sign for sign, words in kinds.items() for word in words.split()}


def sign(token: str, known: Mapping[str, str]) -> str:
    """What a word or mark is by itself; `NAME` is any word with a capital that the lexicon does not know."""
    if token[0].isdigit():
        return NUMBER
    if given := known.get(token.lower()) or _MARKS.get(token):
        return given
    if token[0].isupper():
        return CAPITALS if token.isupper() and 1 < len(token) < 5 else NAME
    return OTHER
