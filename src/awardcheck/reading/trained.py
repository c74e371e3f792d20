"""The file in which training leaves what it learnt, and from which judging reads it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from awardcheck import kept
from awardcheck.reading.linear import Logistic, Scorer, Sparse
from awardcheck.reading.trees import Blend, with_code
from awardcheck.records import dataclass

MAGIC = b"awardcheck-trained-7\n"
_UNUSABLE = "the trained file is damaged or of another version; train it again with scripts/train.py"


class ModelError(Exception):
    """The trained file is not one that this version can use."""


_MODELS: dict[str, type[Logistic] | type[Blend]] = {"pair": Logistic, "pair_again": Blend, "verdict": Blend}
_ARRAYS = (("keys", "I"), ("starts", "I"), ("rarity", "f"), ("rows", "B"))


@dataclass(frozen=True, slots=True)
class Trained:
    """All that training leaves behind. `about` tells from which data (hash, drafts), with which seed and libraries.

    `outputs` name what the tagger tells of a passage, `kinds` the kinds of questions that the other models know.
    """

    about: dict[str, Any]
    outputs: tuple[str, ...]
    kinds: tuple[str, ...]
    tags: Sparse
    pair: Logistic
    pair_again: Blend
    verdict: Blend

    def scorer(self, names: Sequence[str]) -> tuple[tuple[str, ...], Scorer]:
        """Those of the names that the tagger was trained on, and what scores texts for them."""
        numbers = {name: number for number, name in enumerate(self.outputs)}
        known = tuple(name for name in names if name in numbers)
        return known, self.tags.scorer(tuple(numbers[name] for name in known))

    def to_bytes(self) -> bytes:
        blobs = [bytes(memoryview(getattr(self.tags, name))) for name, _ in _ARRAYS]
        header = {
            "about": self.about,
            "outputs": self.outputs,
            "kinds": self.kinds,
            "steps": self.tags.steps,
            "bias": self.tags.bias,
            "sizes": [len(blob) for blob in blobs],
            "models": {name: getattr(self, name).to_json() for name in _MODELS},
        }
        import json

        text = json.dumps(header).encode()
        return MAGIC + len(text).to_bytes(4, "little") + text + b"".join(blobs)

    @classmethod
    def from_bytes(cls, data: bytes | mmap) -> Trained:
        """Raises ModelError for bytes that `to_bytes` of this version did not make."""
        try:
            model = cls._parse(data)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise ModelError(_UNUSABLE) from error
        if not (data[: len(MAGIC)] == MAGIC and model._fits()):
            raise ModelError(_UNUSABLE)
        return model

    @classmethod
    def _parse(cls, data: bytes | mmap) -> Trained:
        start = len(MAGIC) + 4
        at = start + int.from_bytes(data[len(MAGIC) : start], "little")
        header = kept.models.get(kept.digest(data[start:at]), lambda: _header(data[start:at]))
        if at + sum(header["sizes"]) != len(data):
            raise ValueError
        view: Any = memoryview(data)
        arrays: dict[str, Any] = {}
        for (name, code), length in zip(_ARRAYS, header["sizes"], strict=True):
            arrays[name] = view[at : at + length].cast(code)
            at += length
        models: dict[str, Any] = {name: _MODELS[name].from_json(given) for name, given in header["models"].items()}
        tags = Sparse(**arrays, steps=header["steps"], bias=header["bias"])
        return cls(header["about"], header["outputs"], header["kinds"], tags, **models)

    def _fits(self) -> bool:
        """Whether the tagger's arrays belong together."""
        tags = self.tags
        features = len(tags.keys)
        return (
            len(tags.starts) == features + 1
            and tags.starts[-1] == len(tags.rows)
            and len(tags.rarity) == features
            and len(tags.steps) == len(tags.bias)
        )


def _header(text: bytes) -> Any:
    """What the header says, with tuples for lists, as models have them, and the code of its forests."""
    import json

    header = _frozen(json.loads(text))
    for name, given in header["models"].items():
        if "forest" in given:
            header["models"][name] = with_code(given)
    return header


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _frozen(inner) for name, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


@cache
def trained() -> Trained:
    """The trained file that comes with this version."""
    with Path(__file__).with_name("trained.bin").open("rb") as file:
        # Of the weights, which are most of it, a draft needs few: only what is looked at is read.
        return Trained.from_bytes(mmap(file.fileno(), 0, access=ACCESS_READ))
