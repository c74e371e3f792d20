"""What speaks for or against a sentence telling what came of a target: the signs that trained weights are given to.

Two things bring the two together: the words that say what is measured, and the sizes. Where a sentence stands right
behind the target and calls it no more than "it", the sizes alone must do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.records import dataclass
from awardcheck.text.facts.attained import MINUTES, Size, is_like, is_near, is_surely_near
from awardcheck.text.facts.results import Result, result
from awardcheck.text.facts.targets import Target
from awardcheck.text.patterns import regex

_SOON = 2  # sentences
_SOME = 0.4
_SHORT = 8  # words
_MOST_NEW, _BY_NEW = 12, 6
# How a sentence begins that goes on about what was spoken of just before.
_GOES_ON = regex(
    r"(?:(?:And|But|So|Since then|Since|Over|In|At|By|Within|During|After)\b[^,;:]{0,40}?,? )?"
    r"(?:it|that|this|they|we|all|none|both|not one|the (?:figure|result|outcome|median|mean|average|longest|worst"
    r"|total|final|last|typical|best|tally|count|number))\b"
    r"|(?:In the (?:event|end)|In fact|At that point|Today|By then|At the end|So far|Only|Now|Since)\b",
    re.IGNORECASE,
)
_SUCH = regex(
    r"\bsuch (?P<what>[a-z]{4,})|\bit (?:has )?happened\b|\b(?:we|they|it) (?:did so|managed it)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence or a row as it stands to a target: how many sentences behind it, and whether in one passage."""

    text: str
    behind: int
    together: bool

    @property
    def result(self) -> Result:
        return result(self.text)

    @property
    def is_soon(self) -> bool:
        return self.together and 0 < self.behind <= _SOON

    @property
    def goes_on(self) -> bool:
        return self.is_soon and bool(_GOES_ON.match(self.text))


def signs(target: Target, told: Told, rivals: float) -> Iterator[tuple[str, float]]:
    """What there is of each sign; `rivals` is how much the sentence shares with any other target at the most."""
    found = told.result
    much = target.shared(found)
    yield "shared", much
    yield "new words", min(_MOST_NEW, len(found.words - target.measure)) / _BY_NEW
    yield "of a rival", rivals > much
    yield "unmeasured, shared", much > _SOME and not target.is_measured
    yield "elliptic", found.elliptic
    yield "short", len(told.text.split()) <= _SHORT
    yield "soon, nothing shared", told.is_soon and not much
    yield "ahead", told.behind < 0
    yield "opinion, little shared", found.opinion and much < _SOME
    yield "such", _says_such(target, told.text)
    yield "goes on, near", told.goes_on and is_near(target.sizes, _in_its_unit(target, found), of_few=True)
    where = "" if much else ", nothing shared"
    yield from ((f"{name}{where}", is_so) for name, is_so in _of_sizes(target, told))


def _of_sizes(target: Target, told: Told) -> Iterator[tuple[str, float]]:
    ours, found = target.sizes, told.result
    sizes = _in_its_unit(target, found) if told.goes_on else found.sizes
    counts_people = target.people and (found.people or found.elliptic)
    yield "verdict", found.verdict
    yield "number", found.number
    yield "one unit", counts_people or bool(_units(ours) & _units(sizes))
    yield "near", is_near(ours, sizes, of_few=False)
    yield "near, if few", is_near(ours, sizes, of_few=True)
    yield "like", is_like(ours, sizes)
    yield "surely near", is_surely_near(ours, sizes)


def _in_its_unit(target: Target, found: Result) -> list[Size]:
    """The sizes of a result, bare numbers also in the units of a target's time: "the median is 17"."""
    bare = [size.size for size in found.sizes if not size.unit]
    is_time = any(size.unit == "time" for size in target.sizes)
    return [*found.sizes, *(Size("time", number * unit) for number in bare for unit in MINUTES.values() if is_time)]


def _units(sizes: Sequence[Size]) -> set[str]:
    return {size.unit for size in sizes} - {"fall", "rise", "all", ""}


def _says_such(target: Target, text: str) -> bool:
    """Whether a sentence calls what a target speaks of just such: "1,644 such patients", "it happened twice"."""
    found = _SUCH.search(text)
    return found is not None and (found["what"] or "").lower().rstrip("s") in target.sentence.text.lower()
