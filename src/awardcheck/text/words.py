"""Words and stems: the common coin for comparing a draft's wording with an award's."""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.patterns import regex

WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*")
# The same for small letters of English: what is a letter is seen at once.
_ENGLISH = regex(r"[a-z]+(?:'[a-z]+)?|[0-9][0-9,.]*")
_MARKS = "“”‘–—…•£"  # those that keep most texts from being plain letters, and are no part of a word

# Words that carry no meaning of their own.
_COMMON = """
a an and are as at be been being both but by can could did do does each for from given had has have having he her his
how i if in including into is it its may might must of on or our out over shall she should so such than that the their
them then there these they this those to up was we were what when where which who will with would you your
"""
COMMON = word_set(_COMMON)
_ENDINGS = "ations ation ments ment ings ing edly ies ied ed ers er es s ly e"
_SUFFIXES = tuple(_ENDINGS.split())


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """The words and numbers of `text` in order, lower-case, with straight apostrophes."""
    text = text.lower().replace("’", "'")
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return tuple((_ENGLISH if text.isascii() else WORD).findall(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A crude stem: one usual English ending off, then the first seven letters.

    It only has to bring "engaged", "engaging" and "engagement" together; no dictionary is worth its start-up time here.
    """
    if not word.isalpha():
        return word
    if word.endswith(_SUFFIXES):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)][:7]
    return word[:7]


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry meaning: no common words, no single letters, no numbers."""
    return [stem(word) for word in words(text) if word not in COMMON and len(word) > 1 and not word[0].isdigit()]
