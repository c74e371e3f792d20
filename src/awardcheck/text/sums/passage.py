"""A passage cut into words, so that what stands ahead of, behind and between its numbers can be asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import chain

from awardcheck.text import word_set
from awardcheck.text.figures.numbers import BLANK, FRACTION_REST, FRACTION_SIGN, NUMBER_REST, NUMBER_SIGN
from awardcheck.text.figures.rounding import Interval
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.relations import Reckoning
from awardcheck.text.sums.terms import Term
from awardcheck.text.sums.word_classes import CLASSES, FALLING, NOW, RISING, THEN
from awardcheck.text.words import COMMON, stem

NUMBER, DATE = "#", "@"  # stand for any number and any date among the words
_STANDS = {NUMBER_SIGN: NUMBER, FRACTION_SIGN: "1/", BLANK: DATE}  # by what it begins with
_TOKEN = regex(
    rf"[{NUMBER_SIGN}{FRACTION_SIGN}][{NUMBER_REST}{FRACTION_REST}]*|{BLANK}+|[a-z]+(?:['’][a-z]+)?|[^\s£€$%]"
)
_LINE = regex(r"\n")
_STOPS = word_set(". ; : ? !") | {NUMBER}
_NO_SUBJECT = COMMON | FALLING | RISING | THEN | NOW | word_set("cent percent per out half many much nearly just over")
_BY_CHANCE = 0.06  # of a statement's size: what leaves so little open holds hardly by chance
_NEVER_BY_CHANCE = 0.002
_LOOSE = 0.3


class Told:
    """The words of a passage, its terms, and which of its numbers already give another."""

    def __init__(self, text: str, marked: str, terms: Sequence[Term]) -> None:
        found = [*_TOKEN.finditer(marked)]
        self.text = text
        self.starts = [match.start() for match in found]
        self.words = [_STANDS.get(said[0], said) for said in map(re.Match.group, found)]
        self.stems = [*map(stem, self.words)]
        self._stops = [nth for nth, word in enumerate(self.words) if word in _STOPS]
        self._classes = [CLASSES.get(word, ()) for word in self.words]
        self.terms = terms
        self.units = Counter(term.unit for term in terms)
        self.order = {term.start: nth for nth, term in enumerate(terms)}
        self.sentences = [slice(self.at(said.start), self.at(said.end)) for said in sentences(text)]
        self._lines = [match.start() for match in _LINE.finditer(text)]
        self.taken: dict[frozenset[int], set[int]] = {}
        self._around: dict[tuple[int, int, int], set[str]] = {}
        self.subjects_of_sentence = cache(lambda nth: self.subjects(self.sentences[nth]))

    def take(self, found: Sequence[Reckoning]) -> None:
        """Remembers which numbers already give another, and closely: they are less likely to be meant again."""
        for one in found:
            if one.holds and is_close(one):
                self.taken.setdefault(places(one), set()).add(one.claim.start)

    def at(self, place: int) -> int:
        """The number of the first word that begins there or later."""
        return bisect_left(self.starts, place)

    def lines(self, one: Term, other: Term) -> int:
        """How many lines one term stands ahead of the other, as in a list; fewer than nought behind it."""
        return bisect_left(self._lines, other.start) - bisect_left(self._lines, one.start)

    def ahead(self, term: Term, most: int) -> slice:
        """The words ahead of a term up to another number or the end of a sentence, that one, too."""
        end = self.at(term.start)
        stop = bisect_left(self._stops, end)
        return slice(max(end - most, self._stops[stop - 1] if stop else 0), end)

    def behind(self, term: Term, most: int) -> slice:
        """The same behind it."""
        start = self.at(term.end)
        stop = bisect_left(self._stops, start)
        end = self._stops[stop] + 1 if stop < len(self._stops) else len(self.words)
        return slice(start, min(start + most, end))

    def between(self, one: Term, other: Term) -> slice:
        first, last = (one, other) if one.start < other.start else (other, one)
        start = self.at(first.end)
        return slice(start, max(start, self.at(last.start)))

    def classes(self, where: slice) -> set[str]:
        """The classes that any of the words is of."""
        return {*chain.from_iterable(self._classes[where])}

    def subjects(self, where: slice) -> set[str]:
        """The stems of the words that say what is spoken of."""
        return {*filter(None, self._subjects[where])}

    def subjects_around(self, term: Term, ahead: int, behind: int) -> set[str]:
        """The same of so many words ahead of a term and behind it; asked for each reckoning that it is a part of."""
        key = term.start, ahead, behind
        if key not in self._around:
            self._around[key] = self.subjects(self.ahead(term, ahead)) | self.subjects(self.behind(term, behind))
        return self._around[key]

    @cached_property
    def _subjects(self) -> list[str]:
        """The stem of each word that says what is spoken of, and nothing for each other."""
        found = zip(self.words, self.stems, strict=True)
        return [short if len(word) > 2 and word not in _NO_SUBJECT else "" for word, short in found]


def places(one: Reckoning) -> frozenset[int]:
    """Where the terms of a reckoning stand."""
    return frozenset(term.start for term in one.terms)


def is_close(one: Reckoning) -> bool:
    """Whether that a reckoning holds is hardly by chance."""
    return is_narrow(one.states)


def is_narrow(said: Interval) -> bool:
    return said.high - said.low < _BY_CHANCE * abs(said.high)


def is_loose(one: Reckoning) -> bool:
    """Whether so much is left open that a reckoning may well hold by chance."""
    open_ = one.states.high - one.states.low + one.gives.high - one.gives.low
    return open_ > _LOOSE * abs(one.states.edge)


def is_exact(one: Reckoning) -> bool:
    """Whether that a reckoning holds is no chance: "£58,016" where the one sum less the other is that."""
    return one.states.high - one.states.low < _NEVER_BY_CHANCE * abs(one.states.high)
