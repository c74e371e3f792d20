"""Numbers in digits and in words.

`mark` writes every number over with one sign, so that the patterns for masks and figures can say "a number" in one
character class and need not know how numbers are spelt; that keeps them short and every search linear.
"""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.text import REMEMBERED
from awardcheck.text.patterns import compiled, regex

BLANK = "\x00"  # stands for a character that is no evidence
# A number is its sign, then a second sign for each further character: a search can skip from one first sign to the
# next. Signs count as letters, so that a word boundary stands where a number ends; no English text has them.
NUMBER_SIGN, NUMBER_REST, FRACTION_SIGN, FRACTION_REST = "Ŋŋɣʞ"
N = f"{NUMBER_SIGN}{NUMBER_REST}*+"  # a whole number in marked text
F = f"{FRACTION_SIGN}{FRACTION_REST}*+"  # a whole fraction in marked text

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_UNITS = {word: number for number, word in enumerate(_ONES.split(), 1)}
_TENS_IN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * tens for tens, word in enumerate(_TENS_IN_WORDS.split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_SUFFIXES = {"k": 1e3, "m": 1e6, "bn": 1e9, **_SCALES}

_DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?"
_SMALL = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_SCALE = "|".join(_SCALES)
# "nine", "forty-one", "three hundred and forty", "a dozen", "two and a half thousand", "half a million"
_WORDS = (
    rf"(?:(?:{_SMALL})(?:[- ](?:{_SMALL}))?(?:\ and\ a\ half)?|an?|half\ an?|(?:a\ )?couple\ of"
    rf"|the(?=\ hundred))\ (?:{_SCALE})(?:\ (?:{_SCALE}))?"
    rf"(?:(?:\ and)?\ (?:{_SMALL})(?:-(?:{_SMALL}))?)?\b(?!s\b)"
    rf"|(?:{_SMALL})(?:-(?:{_SMALL}))?(?:\ and\ a\ (?:half|quarter))?(?=\b|-?fold\b)"
)
_PART = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)"
# "Four quarters" are of a year.
_COUNT_OF_PARTS = r"(?!(?:two|four|five|seven|nine)[- ]quarters)(?:one|two|three|four|five|seven|nine)"
# What stands before the words is looked at once for all of them, and what stands before digits only at a digit.
_MARKED = regex(
    rf"""
      \b(?<!-)
      (?:(?P<fraction>half(?!-|\ an?\ (?:{_SCALE})\b)|an?\ {_PART}\b|{_COUNT_OF_PARTS}[- ]{_PART}s?\b)|{_WORDS})
    | (?P<sign>[½⅓⅔¼¾⅕⅛])
    | (?=\d)(?:(?<![\w.])|(?<=[£$€]))(?:{_DIGITS})(?:\ (?:{_SCALE})\b|(?:k|m|bn)\b)?
    """,
    re.VERBOSE,
)
_LOWER = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}


def lower(text: str) -> str:
    """`text` in lower case with its length kept, which `str.lower` does not promise beyond ASCII."""
    return text.translate(_LOWER)


def mark(text: str) -> str:
    """Lower-case `text` with each number and each fraction written over by its signs."""

    def sign(match: re.Match[str]) -> str:
        rest = len(match.group()) - 1
        if match.lastgroup:
            return FRACTION_SIGN + FRACTION_REST * rest
        return NUMBER_SIGN + NUMBER_REST * rest

    return _MARKED.sub(sign, text)


@lru_cache(maxsize=REMEMBERED)
def value(number: str) -> float:
    """The value of a number as `mark` found it: 1240 for "1,240", 41 for "forty-one", 12 for "a dozen"."""
    digits = compiled(_DIGITS).match(number)
    if digits:
        suffix = number[digits.end() :].strip().lower()
        return float(digits.group().replace(",", "")) * _SUFFIXES.get(suffix, 1)
    return _spelt(number.lower().replace("-", " ").split())


def _spelt(words: list[str]) -> float:
    total, current = 0.0, 0.0
    for word in words:
        current += _UNITS.get(word, 0) + _TENS.get(word, 0) + {"half": 0.5, "quarter": 0.25, "couple": 2}.get(word, 0)
        if word in _SCALES:
            current = (current or 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, current = total + current, 0.0
    return total + current
