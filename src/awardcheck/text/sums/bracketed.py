"""Counts and their shares that a sentence lists one after the other: "of 150, 72 (48%) went home and 51 (34%) moved".

A list in a sentence is read as one with an item a line: what most of them are shares of, all of them are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip, span_of
from awardcheck.text.figures.numbers import N
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.tables.columns import odd_items

_LEAST = 3  # of two, the second is often a share of the first
_WORDS = r"(?: [a-z’'-]{1,15}){0,3}?"
_COUNT, _SHARE = rf"{N}(?! ?(?:%|per ?cent))", rf"{N} ?(?:%|per ?cent)"
_LISTED = regex(rf"(?<![£€$]){_COUNT}{_WORDS} ?\({_SHARE}\)|{_SHARE}{_WORDS} ?\({_COUNT}{_WORDS}\)")


def wrong_bracketed(text: str, marked: str) -> Iterator[Slip]:
    """The one share of a list in a sentence that is not of what the others are of; `marked` is `amounts.reckoned`."""
    if marked.count("(") < _LEAST:
        return
    ahead = Span(0, 0, "")
    for said in sentences(text):
        listed = [found.span() for found in _LISTED.finditer(marked, said.start, said.end)]
        if len(listed) >= _LEAST:
            bounds = [*(start for start, _ in listed), said.end]
            items = [text[start:end] for start, end in pairwise(bounds)]
            for odd in odd_items(items, text[ahead.start : listed[0][0]]):
                yield Slip(span_of(text, *listed[odd.row]), "share", odd.gives)
        ahead = said
