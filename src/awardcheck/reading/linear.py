"""Small linear models in plain Python, and the file in which training leaves them.

Judging a draft needs no numerical library: a draft has some thousand features, and importing one would cost more time than
it saves.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

MAGIC = b"awardcheck-trained-2\n"
SCALE = 127


class ModelError(Exception):
    """The trained file is not one that this version can use."""


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
            tuple(given["mean"]), tuple(given["scale"]), tuple(tuple(row) for row in given["weights"]), tuple(given["bias"])
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
    `steps[output] / 127`) for the outputs `outputs[...]` of the same stretch; `rarity[n]` is its inverse document frequency.
    """

    keys: array[int]
    starts: array[int]
    outputs: array[int]
    weights: array[int]
    rarity: array[float]
    steps: tuple[float, ...]
    bias: tuple[float, ...]

    def add(self, sums: list[float], features: Iterable[str], weight: float = 1.0) -> None:
        """Adds the text's scores to `sums`: term frequencies damped, weighed by rarity, and normed to length `weight`."""
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


_ARRAYS = (("keys", "I"), ("starts", "I"), ("outputs", "B"), ("weights", "b"), ("rarity", "f"))


@dataclass(frozen=True, slots=True)
class Trained:
    """All that training leaves behind. `about` tells from which data (hash, drafts), with which seed and libraries."""

    about: dict[str, Any]
    outputs: tuple[str, ...]
    tags: Sparse
    pair: Logistic
    pair_again: Logistic
    verdict: Logistic

    def to_bytes(self) -> bytes:
        blobs = [getattr(self.tags, name).tobytes() for name, _ in _ARRAYS]
        header = {
            "about": self.about,
            "outputs": self.outputs,
            "steps": self.tags.steps,
            "bias": self.tags.bias,
            "sizes": [len(blob) for blob in blobs],
            "models": {name: getattr(self, name).to_json() for name in ("pair", "pair_again", "verdict")},
        }
        text = json.dumps(header).encode()
        return MAGIC + len(text).to_bytes(4, "little") + text + b"".join(blobs)

    @classmethod
    def from_bytes(cls, data: bytes) -> Trained:
        """Raises ModelError for bytes that `to_bytes` of this version did not make."""
        if not data.startswith(MAGIC):
            raise ModelError("the trained file is damaged or of another version; train it again with scripts/train.py")
        start = len(MAGIC) + 4
        size = int.from_bytes(data[len(MAGIC) : start], "little")
        header = json.loads(data[start : start + size])
        arrays: dict[str, Any] = {}
        at = start + size
        for (name, code), length in zip(_ARRAYS, header["sizes"], strict=True):
            arrays[name] = array(code)
            arrays[name].frombytes(data[at : at + length])
            at += length
        models = {name: Logistic.from_json(given) for name, given in header["models"].items()}
        tags = Sparse(**arrays, steps=tuple(header["steps"]), bias=tuple(header["bias"]))
        return cls(header["about"], tuple(header["outputs"]), tags, **models)


@cache
def trained() -> Trained:
    """The trained file that comes with this version."""
    return Trained.from_bytes(files("awardcheck.reading").joinpath("trained.bin").read_bytes())
