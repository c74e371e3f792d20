"""Small linear models in plain Python.

Judging a draft needs no numerical library: a draft has some thousand features, and importing one would cost more time
than it saves.
"""

from __future__ import annotations

import math
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

SCALE = 127


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model over standardised features: one row of weights for two classes, a row a class for more."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]

    def probabilities(self, features: Sequence[float]) -> list[float]:
        """One probability (of "yes") where there are two classes, else one for each class."""
        x = [(value - mean) / scale for value, mean, scale in zip(features, self.mean, self.scale, strict=True)]
        sums = [b + sum(map(float.__mul__, x, row)) for row, b in zip(self.weights, self.bias, strict=True)]
        if len(sums) == 1:
            return [sigmoid(sums[0])]
        top = max(sums)
        powers = [math.exp(value - top) for value in sums]
        return [power / sum(powers) for power in powers]

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Logistic:
        return cls(
            tuple(given["mean"]),
            tuple(given["scale"]),
            tuple(tuple(row) for row in given["weights"]),
            tuple(given["bias"]),
        )

    def to_json(self) -> dict[str, Any]:
        return {"mean": self.mean, "scale": self.scale, "weights": self.weights, "bias": self.bias}


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))


def hashed(feature: str) -> int:
    return zlib.crc32(feature.encode())


@dataclass(frozen=True, slots=True)
class Sparse:
    """Linear scores of a text for many outputs at once, over features known by their hash.

    `keys` are the sorted hashes; the weights of feature n are `weights[starts[n]:starts[n + 1]]` (in units of
    `steps[output] / 127`) for the outputs `outputs[...]` of the same stretch; `rarity[n]` is its inverse document
    frequency.
    """

    keys: array[int]
    starts: array[int]
    outputs: array[int]
    weights: array[int]
    rarity: array[float]
    steps: tuple[float, ...]
    bias: tuple[float, ...]

    def add(self, sums: list[float], features: Iterable[str], weight: float = 1.0) -> None:
        """Adds the text's scores to `sums`: term frequencies damped, weighed by rarity, and normed to length
        `weight`.
        """
        found: list[tuple[int, float]] = []
        for feature, count in Counter(features).items():
            key = hashed(feature)
            n = bisect_left(self.keys, key)
            if n < len(self.keys) and self.keys[n] == key:
                found.append((n, (1 + math.log(count)) * self.rarity[n]))
        norm = math.sqrt(sum(value * value for _, value in found)) or 1.0
        for n, value in found:
            start, end = self.starts[n], self.starts[n + 1]
            share = value * weight / norm
            for output, w in zip(self.outputs[start:end], self.weights[start:end], strict=True):
                sums[output] += share * w

    def scores(self, sums: Sequence[float]) -> list[float]:
        return [total * step / SCALE + bias for total, step, bias in zip(sums, self.steps, self.bias, strict=True)]
