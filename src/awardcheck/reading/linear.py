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
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, groupby
from operator import mul
from typing import Any

from awardcheck.records import dataclass, field

SCALE = 127
_NOTHING = 128  # the byte of a weight of nought
_UNIT = 1 << 13  # shares of a text are counted in parts of this; four bytes then hold a text of some 100,000 features
_LANE = 4
_BYTES = 256  # that there are
_PAGE = _BYTES - 1  # outputs that a byte can number; one more number is for a byte of nought
_EVERY, _NOTHINGS = bytes(range(_BYTES)), bytes([_NOTHING]) * _BYTES
_NEAR = 1_000  # hashes are spread evenly: so near to where it is to be expected, one is nearly always found
_MOST_SCORERS = 8  # awards are judged in turn, few at a time
_MOST_SEEN = 20_000  # features that are remembered, of all that the drafts of one run have

# Rarity, and the weights of all outputs as one large number with a lane of bits for each
_Feature = tuple[float, int]
_UNKNOWN: _Feature = (0.0, 0)  # adds nothing


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
    """Linear scores of a text for many outputs, over features known by their hash; a `Scorer` works some of them out.

    `keys` are the sorted hashes; what feature n adds is `rows[starts[n]:starts[n + 1]]`, and `rarity[n]` its inverse
    document frequency. Weights are bytes, 128 for nothing, in units of `steps[output] / 127`. A full row has a weight
    for each output; a shorter one has the numbers of some outputs, two bytes each, then the weight of each.
    """

    keys: array[int] | memoryview[int]
    starts: array[int] | memoryview[int]
    rows: bytes | memoryview
    rarity: array[float] | memoryview[float]
    steps: tuple[float, ...]
    bias: tuple[float, ...]
    _scorers: dict[tuple[int, ...], Scorer] = field(default_factory=dict, compare=False, repr=False)

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

    def scorer(self, outputs: tuple[int, ...]) -> Scorer:
        """What scores texts for these outputs: kept from draft to draft, for it remembers the words that it saw."""
        if outputs not in self._scorers:
            if len(self._scorers) >= _MOST_SCORERS:
                self._scorers.clear()
            self._scorers[outputs] = Scorer(self, outputs)
        return self._scorers[outputs]


class _Seen(dict[str, _Feature]):
    """Features by their names, each looked up once."""

    def __init__(self, look_up: Callable[[str], _Feature]) -> None:
        self._look_up = look_up

    def __missing__(self, name: str) -> _Feature:
        found = self[name] = self._look_up(name)
        return found


class Scorer:
    """Works out the scores of texts for some outputs of a model, two or more, in the order given.

    Adding two large numbers adds all their lanes at once, which makes plain Python fast enough.
    """

    def __init__(self, model: Sparse, outputs: Sequence[int]) -> None:
        self._model = model
        self._outputs = tuple(outputs)
        # Which of a row's bytes are wanted, each with the noughts that fill its lane, told in parts of a row for which
        # one byte is enough
        self._wanted = [
            (slice(page * _PAGE, (page + 1) * _PAGE), b"".join(_lane(output % _PAGE) for output in run))
            for page, run in groupby(self._outputs, lambda output: output // _PAGE)
        ]
        self._steps = [model.steps[output] / (SCALE * _UNIT) for output in self._outputs]
        self._bias = [model.bias[output] for output in self._outputs]
        self._seen = _Seen(self._look_up)

    def scores(self, *parts: tuple[Iterable[str], float]) -> list[float]:
        """The scores of a text: of each part of its features with the length to which that part is normed."""
        if len(self._seen) > _MOST_SEEN:
            self._seen.clear()
        lanes = shared = 0
        for features, length in parts:
            shares, numbers = self._shares(Counter(features), length)
            lanes += sum(map(mul, shares, numbers))
            shared += sum(shares)
        totals = struct.unpack(f"<{len(self._outputs)}I", lanes.to_bytes(_LANE * len(self._outputs), "little"))
        nothing = shared * _NOTHING
        return [
            (total - nothing) * step + bias for total, step, bias in zip(totals, self._steps, self._bias, strict=True)
        ]

    def _shares(self, counts: Counter[str], length: float) -> tuple[list[int], list[int]]:
        """What share of the text each feature is (term frequencies damped, weighed by rarity, and normed to `length`),
        and its weights.
        """
        found = [*map(self._seen.__getitem__, counts)]
        damped = [1 + log for log in map(math.log, counts.values())]
        weights = [often * rarity for often, (rarity, _) in zip(damped, found, strict=True)]
        norm = math.sqrt(sum(map(mul, weights, weights))) or 1.0
        return [round(own * length / norm * _UNIT) for own in weights], [number for _, number in found]

    def _look_up(self, name: str) -> _Feature:
        key = hashed(name)
        keys = self._model.keys
        expected = len(keys) * key >> 32
        low = expected - _NEAR if expected > _NEAR else 0
        high = expected + _NEAR if expected + _NEAR < len(keys) else len(keys)
        n = bisect_left(keys, key, low, high)
        if n in (low, high):
            n = bisect_left(keys, key)
        return self._read(n) if n < len(keys) and keys[n] == key else _UNKNOWN

    def _read(self, n: int) -> _Feature:
        model = self._model
        row = bytes(model.rows[model.starts[n] : model.starts[n + 1]])
        if len(row) < len(model.steps):
            row = _spread(row, len(model.steps))
        lanes = b""
        for page, own in self._wanted:  # mostly one
            lanes += own.translate(row[page].ljust(_BYTES, b"\0"))
        return model.rarity[n], int.from_bytes(lanes, "little")


def _lane(number: int) -> bytes:
    return bytes([number]).ljust(_LANE, bytes([_PAGE]))


def _spread(row: bytes, width: int) -> bytes:
    """A full row of a shorter one."""
    count = len(row) // 3
    if width <= _BYTES:  # then a table for `translate` is as good, and is made at once
        return bytes.maketrans(_EVERY + row[: 2 * count : 2], _NOTHINGS + row[2 * count :])
    full = bytearray([_NOTHING]) * width
    for output, weight in zip(struct.unpack_from(f"<{count}H", row), row[2 * count :], strict=True):
        full[output] = weight
    return bytes(full)


def _row(weights: Mapping[int, int], width: int) -> bytes:
    """Whichever way of writing the weights down is shorter."""
    told = {output: weight for output, weight in weights.items() if weight}
    if 3 * len(told) < width:
        return struct.pack(f"<{len(told)}H", *told) + bytes([weight + _NOTHING for weight in told.values()])
    return bytes(weights.get(output, 0) + _NOTHING for output in range(width))
