"""What a number counts: the noun behind it, in marked text (see `amounts.reckoned`)."""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text.facts import stated_signs as p
from awardcheck.text.facts.contrasts import NUMBERED
from awardcheck.text.facts.said import head_words
from awardcheck.text.figures.numbers import N, value
from awardcheck.text.patterns import compiled


@lru_cache(maxsize=4096)
def numbered(text: str) -> frozenset[str]:
    """The things that have a number for a name, which is part of it: "ward 6"."""
    return frozenset(found.group() for found in NUMBERED.finditer(text.lower()))


@lru_cache(maxsize=512)
def counts(text: str, marked: str) -> tuple[tuple[str, float], ...]:
    """What a sentence counts, each with how many."""
    return tuple(
        (counted[-1], value(text[slice(*found.span())]))
        for found in compiled(N).finditer(marked)
        if (counted := head_of(marked[found.end() : found.end() + p.REACH]))
    )


@lru_cache(maxsize=4096)
def head_of(behind: str) -> tuple[str, ...] | None:
    """The stems of what is counted, its noun last; none of "of them", and None where nothing of the kind follows."""
    if p.OF_THEM.match(behind):
        return ()
    found = p.HEAD.match(behind) or p.OF_HEAD.match(behind)
    if not found or p.PARTICIPLE.search(found[1]):
        return None
    return head_words(found[1])
