"""Whether a count told in words is evidence: "fifteen families went home together", and not "our two systems".

A number of one word counts anything, and what it counts, and what is said of it, is told in too many ways for rules.
What the sentence around it has in common with others was learnt: each sign is one to three kinds of words in a row,
and what it adds stands in `in_words.json`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path

from awardcheck.text import Span
from awardcheck.text.kinds import kinds, rows
from awardcheck.text.learnt import Learnt, learnt
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

# What is large, money or a percentage is a figure like one in digits.
_WRITTEN = regex(r"(?i)[\d%£$€½¼¾⅓⅔]|\b(?:hundreds?|thousands?|millions?|pounds?|quid|pence|per ?cent)\b")
_LONGEST, _LONGEST_NEAR = 2, 3  # kinds of words in a row
_NEAR, _OWN = 4, 6  # words on either side of a figure, and of its own, that stand near


@cache
def weights() -> Learnt:
    """What each sign adds."""
    return learnt(Path(__file__).with_name("in_words.json"))


def in_words(figure: str) -> bool:
    """Whether the figure has neither a digit nor a sign, and is neither large nor money."""
    return not _WRITTEN.search(figure)


def is_evidence(text: str, figure: Span) -> bool:
    """Whether a figure in words, which is one by its form, is evidence in its sentence."""
    return weights().suffice(signs_of(text, figure))


def signs_of(text: str, figure: Span) -> set[str]:
    """The signs of a figure in the sentence of `text` in which it stands."""
    said = sentences(text)
    sentence = said[bisect_right(said, figure.start, key=lambda one: one.start) - 1]
    return signs(text[sentence.start : figure.start], figure.text, text[figure.end : sentence.end])


def signs(ahead: str, figure: str, behind: str) -> set[str]:
    """The kinds of words that stand in a row in the sentence, and those near the figure with it between them."""
    before, after = ["^", *kinds(ahead)], [*kinds(behind), "$"]
    near = [*before[-_NEAR:], "[", *[*kinds(figure)][:_OWN], "]", *after[:_NEAR]]
    found = {*rows(before, _LONGEST), *rows(after, _LONGEST)}
    found.update(f"near: {row}" for row in rows(near, _LONGEST_NEAR))
    return found
