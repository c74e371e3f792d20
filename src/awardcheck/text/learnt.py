"""Signs of which was learnt how much each tells, as a script of the repository wrote them down beside a module."""

from __future__ import annotations

from collections.abc import Set
from math import fsum, sqrt
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Learnt:
    """What each sign adds, what they must come to, and from what that was learnt."""

    adds: dict[str, float]
    least: float
    about: dict[str, Any]

    def sum_of(self, signs: Set[str]) -> float:
        """What the signs of a text come to; where there are many each adds less, for a long text has more of all."""
        return fsum(self.adds[sign] for sign in signs & self.adds.keys()) / sqrt(len(signs))

    def suffice(self, signs: Set[str]) -> bool:
        return self.sum_of(signs) >= self.least


def learnt(file: Path) -> Learnt:
    """What a JSON file with `signs`, `least` and `about` says; kept in a form that is read sooner."""
    found = kept.from_json(file.stem, file.read_bytes())
    return Learnt(found["signs"], found["least"], found["about"])
