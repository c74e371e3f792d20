"""Whether two numbers are one fact whose value was changed in one place and forgotten in the other.

`text.facts.twice` tells it from what two sentences say. Most facts are told again in words too unlike for that: the
need says that it was 930, and the results that it fell "from 1,070 to 710". There the whole draft tells more: a number
that stands elsewhere with the same value, in like words, has its fellow there and is no other's. How much each sign
counts is learnt from drafts in which one of two equal numbers was changed (`scripts/train_restated.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from math import log, sqrt
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.reading.passages import Passage
from awardcheck.reading.trees import Blend, with_code
from awardcheck.records import NamedTuple
from awardcheck.text.facts.cues import FAR, Weight, is_joined, likeness_of, names_no_word
from awardcheck.text.facts.odd_numbers import TIME, is_odd
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.telling_apart import are_of_others
from awardcheck.text.facts.twice import LEAST, are_beside, is_one_value, overlap, reasons

FILE = Path(__file__).with_name("restated.json")

_ENOUGH = 0.8  # weight of the words that two sentences have in common

Told = tuple[Passage, Stated]


class Learnt(NamedTuple):
    """What training leaves: the model, the least chance at which a pair is told, and how it was trained."""

    model: Blend
    least: float
    about: dict[str, Any]


@cache
def learnt() -> Learnt:
    """What is shipped."""
    data = FILE.read_bytes()
    given = kept.models.get(("restated", kept.digest(data)), lambda: _with_code(data))
    return Learnt(Blend.from_json(given["model"]), given["least"], given["about"])


def _with_code(data: bytes) -> dict[str, Any]:
    import json

    given: dict[str, Any] = json.loads(data)
    return given | {"model": with_code(given["model"])}


class Numbers:
    """The numbers of a draft, each with its passage, in reading order, and how alike they are told.

    `is_target` tells of one whether it is to be reached.
    """

    def __init__(self, told: Sequence[Told], weight: Weight, is_target: Callable[[Passage, Stated], bool]) -> None:
        self._told = told
        self._weight = weight
        self._is_target = is_target
        self._fellows: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._told)

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [number.words | number.led for _, number in self._told]

    @cached_property
    def _near(self) -> list[frozenset[str]]:
        return [number.words if number.in_row else number.near for _, number in self._told]

    def are_restated(self, one: int, other: int) -> bool:
        """Whether the numbers at two places of the list are one fact."""
        if not self.may_be(one, other):
            return False
        known = learnt()
        return known.model.probabilities(self.features(one, other))[0] >= known.least

    def may_be(self, one: int, other: int) -> bool:
        """Whether it is worth asking: other passages, one unit, values and words that are not too unlike."""
        (here, a), (there, b) = self._told[one], self._told[other]
        low, high = sorted((a.value.edge, b.value.edge))
        if here is there or a.unit != b.unit or not 0 < low <= high <= FAR * low:
            return False
        if (low < LEAST and a.unit in ("", "%")) or a.part != b.part or is_one_value(a, b):
            return False
        if (
            are_beside(a, b)
            or (names_no_word(a, b) and names_no_word(b, a))
            or (a.when and b.when and not overlap(a, b))
        ):
            return False
        return self._weight(self._words[one] & self._words[other]) >= _ENOUGH

    def features(self, one: int, other: int) -> list[float]:
        """What the model is asked of a pair; a change here asks for the training anew."""
        a, b = self._told[one][1], self._told[other][1]
        both = (a, b)
        return [
            *_of_values(a, b),
            *self._of_words(one, other),
            sum(number.in_row for number in both),
            max(number.crowd for number in both),
            self._is_target(*self._told[one]) != self._is_target(*self._told[other]),
            sum(reasons(a, b)),
            sum(number.definite for number in both),
            *_in_how_many([number.earlier for number in both]),
            *_in_how_many([number.is_from for number in both]),
            bool(a.head and b.head and a.head[-1] != b.head[-1]),
            is_joined(a, b),
            bool(a.when) != bool(b.when),
            bool(a.when and b.when) and not a.when & b.when,
            names_no_word(a, b) or names_no_word(b, a),
            a.behind.startswith(" of ") != b.behind.startswith(" of "),
            are_of_others(a.clause, b.clause),
        ]

    def _of_words(self, one: int, other: int) -> tuple[float, ...]:
        words, near, weight = self._words, self._near, self._weight
        fellow, alike = max(self._fellow(one), self._fellow(other)), self._alike(one, other)
        only = sorted((weight(near[one] - words[other]), weight(near[other] - words[one])))
        return (
            weight(words[one] & words[other]),
            _share(words[one], words[other], weight),
            alike - fellow,
            fellow,
            *only,
        )

    def _alike(self, one: int, other: int) -> float:
        """How alike two numbers are told, from 0 to 2: by the words of the sentence, and by those of the clause."""
        return sum(_share(said[one], said[other], self._weight) for said in (self._words, self._near))

    def _fellow(self, nth: int) -> float:
        """How alike a number is told to the one with the same value in another passage that is told most like it."""
        if nth not in self._fellows:
            passage, number = self._told[nth]
            self._fellows[nth] = max(
                (
                    self._alike(nth, also)
                    for also, (there, other) in enumerate(self._told)
                    if there is not passage and other.unit == number.unit and other.value.middle == number.value.middle
                ),
                default=0.0,
            )
        return self._fellows[nth]


def _share(one: frozenset[str], other: frozenset[str], weight: Weight) -> float:
    """The share of words that two have in common, as the cosine of two vectors is reckoned."""
    common = weight(one & other)
    return common / sqrt(weight(one) * weight(other)) if common else 0.0


def _of_values(a: Stated, b: Stated) -> tuple[float, ...]:
    low, high = sorted((a.value.edge, b.value.edge))
    odd = sum(is_odd(number.unit, number.value) for number in (a, b))
    return log(high / low), log(max(low, 1)), likeness_of(a, b), odd, a.unit == "%", a.unit == "£", a.unit == TIME


def _in_how_many(told: list[bool]) -> tuple[int, bool]:
    """Of how many of the two something is so, and whether of one alone."""
    return sum(told), sum(told) == 1
