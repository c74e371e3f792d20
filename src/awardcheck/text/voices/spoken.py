"""Whether words in quotation marks are somebody's, said of the work, whoever said them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from math import fsum
from pathlib import Path

from awardcheck.text.learnt import Learnt, learnt
from awardcheck.text.voices.quote_signs import Setting, signs


@cache
def weights() -> Learnt:
    """What each sign adds, and two of them together."""
    return learnt(Path(__file__).with_name("spoken.json"))


def is_spoken(setting: Setting, nth: int) -> bool:
    """Whether the `nth` quotation sounds like somebody who tells what the work meant."""
    return likelihood(setting, nth) >= weights().least


def likelihood(setting: Setting, nth: int) -> float:
    """The sum of what its signs add, each by itself and each two of them together."""
    adds = weights().adds
    return fsum(adds.get(name, 0.0) * size for name, size in with_pairs(signs(setting, nth)).items())


_TOGETHER = 0.5  # how much a pair counts beside a sign


def with_pairs(found: Iterable[str]) -> dict[str, float]:
    """Signs and their pairs, and how much each counts."""
    names = sorted({*found})
    pairs = (f"{one} & {other}" for one, other in combinations(names, 2))
    return dict.fromkeys(names, 1.0) | dict.fromkeys(pairs, _TOGETHER)
