"""Small linear models in plain Python.

Judging a draft needs no numerical library: a draft has some thousand features, and importing one would cost more time
than it saves.
"""

from __future__ import annotations

import math
import struct
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import mul
from typing import Any

from awardcheck.records import dataclass, field

SCALE = 127
_NOTHING = 128  # the byte of a weight of nought
_UNIT = 1 << 13  # shares of a text are counted in parts of this; four bytes then hold the sum of four million features
_LANE = 4
_MOST_SEEN = 20_000  # features that are remembered, of all that the drafts of one run have

# Rarity, a full row as one large number with a lane of bits for each output, the row. Adding two such numbers adds all
# their lanes at once, which makes plain Python fast enough.
_Feature = tuple[float, int | None, bytes]


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model over standardised features: one row of weights for two classes, a row a class for more."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]

    _rows: tuple[tuple[float, tuple[float, ...]], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Puts the standardisation into the weights, once: a draft has some thousand pairs to weigh."""
        rows = [tuple(w / scale for w, scale in zip(row, self.scale, strict=True)) for row in self.weights]
        biases = [b - sum(map(mul, row, self.mean)) for b, row in zip(self.bias, rows, strict=True)]
        object.__setattr__(self, "_rows", tuple(zip(biases, rows, strict=True)))

    def probabilities(self, features: Sequence[float]) -> list[float]:
        """One probability (of "yes") where there are two classes, else one for each class."""
        sums = [b + sum(map(mul, features, row)) for b, row in self._rows]
        return [sigmoid(sums[0])] if len(sums) == 1 else shares(sums)

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


def shares(sums: Sequence[float]) -> list[float]:
    """Sums of classes as probabilities (softmax)."""
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x if -40.0 < x < 40.0 else -math.copysign(40.0, x)))


def hashed(feature: str) -> int:
    return zlib.crc32(feature.encode())


@dataclass(frozen=True, slots=True)
class Sparse:
    """Linear scores of a text for many outputs at once, over features known by their hash.

    `keys` are the sorted hashes; what feature n adds is `rows[starts[n]:starts[n + 1]]`, and `rarity[n]` its inverse
    document frequency. Weights are bytes, 128 for nothing, in units of `steps[output] / 127`. A full row has a weight
    for each output; a shorter one has the numbers of some outputs, then the weight of each.
    """

    keys: array[int] | memoryview[int]
    starts: array[int] | memoryview[int]
    rows: bytes | memoryview
    rarity: array[float] | memoryview[float]
    steps: tuple[float, ...]
    bias: tuple[float, ...]
    _seen: dict[str, _Feature | None] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(
        cls, features: Iterable[tuple[int, float, Mapping[int, int]]], steps: Iterable[float], bias: Iterable[float]
    ) -> Sparse:
        """From the hash, the rarity and the weights by output (-127 to 127) of each feature."""
        known = sorted(features, key=lambda feature: feature[0])
        steps = tuple(steps)
        rows = [_row(weights, len(steps)) for _, _, weights in known]
        starts = array("I", accumulate(map(len, rows), initial=0))
        keys, rarity = array("I", [key for key, _, _ in known]), array("f", [rare for _, rare, _ in known])
        return cls(keys, starts, b"".join(rows), rarity, steps, tuple(bias))

    def sums(self) -> list[int]:
        """A sum for each output, to be added to."""
        return [0] * len(self.steps)

    def add(self, sums: list[int], features: Iterable[str], weight: float = 1.0) -> None:
        """Adds the text's scores to `sums`: term frequencies damped, weighed by rarity, and normed to length
        `weight`.
        """
        known = [(1 + math.log(n), found) for name, n in Counter(features).items() if (found := self._feature(name))]
        norm = math.sqrt(sum((damped * rarity) ** 2 for damped, (rarity, _, _) in known)) or 1.0
        shares, numbers = [], []
        for damped, (rarity, number, row) in known:
            share = round(damped * rarity * weight / norm * _UNIT)
            if number is not None:
                shares.append(share)
                numbers.append(number)
            else:
                half = len(row) // 2
                for output, w in zip(row[:half], row[half:], strict=True):
                    sums[output] += share * (w - _NOTHING)
        width, nothing = len(self.steps), sum(shares) * _NOTHING
        lanes = sum(map(mul, shares, numbers)).to_bytes(_LANE * width, "little")
        for output, total in enumerate(struct.unpack(f"<{width}I", lanes)):
            sums[output] += total - nothing

    def _feature(self, name: str) -> _Feature | None:
        if name in self._seen:
            return self._seen[name]
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        key = hashed(name)
        n = bisect_left(self.keys, key)
        known = n < len(self.keys) and self.keys[n] == key
        feature = self._seen[name] = self._read(n) if known else None
        return feature

    def _read(self, n: int) -> _Feature:
        row, width = bytes(self.rows[self.starts[n] : self.starts[n + 1]]), len(self.steps)
        if len(row) < width:
            return self.rarity[n], None, row
        spread = bytearray(_LANE * width)
        spread[::_LANE] = row
        return self.rarity[n], int.from_bytes(spread, "little"), row

    def scores(self, sums: Sequence[int]) -> list[float]:
        unit = SCALE * _UNIT
        return [total * step / unit + bias for total, step, bias in zip(sums, self.steps, self.bias, strict=True)]


def _row(weights: Mapping[int, int], width: int) -> bytes:
    """Whichever way of writing the weights down is shorter."""
    told = {output: weight for output, weight in weights.items() if weight}
    if 2 * len(told) < width:
        return bytes([*told, *(weight + _NOTHING for weight in told.values())])
    return bytes(weights.get(output, 0) + _NOTHING for output in range(width))
