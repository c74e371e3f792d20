"""The trained weights of signs, and when a reckoning that does not hold is sure enough to be told."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.records import NamedTuple


class Weights(NamedTuple):
    """What each sign adds, where the sum must lie, and by how much it must lie above that of whatever holds."""

    signs: dict[str, dict[str, float]]  # by kind, and under "" what they add for every kind
    least: dict[str, float]  # by kind
    above: float
    together: dict[str, float]  # by kind, the most that is usually added by how claim and terms stand to each other
    claim: dict[str, float]  # by kind, the least that a claim by itself usually adds
    about: dict[str, Any]

    def to_json(self) -> str:
        """One sign a line, so that a change can be read."""
        import json

        return json.dumps(self._asdict(), indent=0, sort_keys=True, ensure_ascii=False) + "\n"


@cache
def weights() -> Weights:
    """Those that are shipped."""
    data = Path(__file__).with_name("weights.json").read_bytes()
    given: dict[str, Any] = kept.from_json("sums", data)
    return Weights(**given)
