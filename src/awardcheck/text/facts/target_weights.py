"""The trained weights of signs: of a sentence that sets a target, and of one that tells what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import fsum
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds, by what it speaks for; "always" is added whatever signs there are."""

    sets: dict[str, float]
    reports: dict[str, float]
    about: dict[str, Any]

    def sum_of_setting(self, signs: Iterable[str]) -> float:
        """How much speaks for a sentence setting a target; exact, since signs come in any order."""
        given = self.sets
        return given["always"] + fsum(given[sign] for sign in signs if sign in given)

    def sum_of_reporting(self, signs: Iterable[tuple[str, float]]) -> float:
        """How much speaks for a sentence telling what came of a target."""
        given = self.reports
        return given["always"] + fsum(given[name] * much for name, much in signs if much)

    def to_json(self) -> str:
        """One sign a line, so that a change can be read."""
        import json

        return (
            json.dumps(
                {"sets": self.sets, "reports": self.reports, "about": self.about},
                indent=0,
                sort_keys=True,
                ensure_ascii=False,
            )
            + "\n"
        )


@cache
def weights() -> Weights:
    """Those that are shipped."""
    data = Path(__file__).with_name("target_weights.json").read_bytes()
    given: dict[str, Any] = kept.from_json("targets", data)
    return Weights(**given)
