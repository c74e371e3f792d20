"""Tags passages by their meaning, too: a small language model that knows words from more than the labelled drafts.

It tells the same as the tagger of `tagging`, which goes by words alone, and what the two tell is summed; matching and
verdicts are then those that were fitted on the sums. Only for who asks for it, since it takes longer: the extra
`semantic` has the library that runs it. The model is all-MiniLM-L6-v2 (Apache License 2.0), trained further on
the labelled drafts by `scripts/train_semantic.py`, with its weights as bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from awardcheck.reading.linear import Logistic
from awardcheck.reading.passages import Passage
from awardcheck.reading.trained import ModelError, Trained, trained
from awardcheck.reading.trees import Blend
from awardcheck.records import replace

if TYPE_CHECKING:
    import numpy as np

ENCODER, TOKENS, JUDGE = (Path(__file__).with_name(name) for name in ("encoder.onnx", "tokenizer.json", "judge.json"))
MOST_TOKENS = 144  # of a passage; what stands behind them is not read
SHIFT, SHARE = 2.5, 0.25  # turn log odds into what a margin of the other tagger is worth
_LIBRARIES = ("onnxruntime", "tokenizers")
_BATCH = 16
_FOREIGN = "the semantic model does not fit the trained file; train both again"


class NotInstalled(Exception):
    """The extra `semantic` is asked for and not there."""


def require() -> None:
    """Raises NotInstalled."""
    if not all(map(find_spec, _LIBRARIES)):
        raise NotInstalled(
            "to judge by meaning, too, needs a library that is not installed: pip install 'awardcheck[semantic]', "
            "or leave `semantic` out"
        )


def told_text(passage: Passage) -> str:
    """A passage as the model reads it."""
    return f"{passage.heading}: {passage.text}" if passage.heading else passage.text


def as_margins(log_odds: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return (log_odds + SHIFT) * SHARE


class Encoder:
    """The language model, ready to run on one core, which is what a draft among many has."""

    def __init__(self, outputs: Sequence[str]) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(ENCODER), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(TOKENS))
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer.enable_padding()
        self._outputs = tuple(outputs)

    def margins(self, passages: Sequence[Passage]) -> list[dict[str, float]]:
        """For each passage what is to be added to each margin of the other tagger."""
        result: list[dict[str, float]] = [{}] * len(passages)
        for numbers in _batches(passages):
            log_odds = self._log_odds([told_text(passages[n]) for n in numbers])
            for n, row in zip(numbers, as_margins(log_odds).tolist(), strict=True):
                result[n] = dict(zip(self._outputs, row, strict=True))
        return result

    def _log_odds(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        import numpy as np

        read = self._tokenizer.encode_batch(list(texts))
        fed = {"ids": np.array([one.ids for one in read]), "mask": np.array([one.attention_mask for one in read])}
        (log_odds,) = self._session.run(None, fed)
        return np.asarray(log_odds, dtype=float)


def _batches(passages: Sequence[Passage]) -> Iterator[list[int]]:
    """Numbers of passages, those of like length together, for all of a batch take as long as its longest."""
    order = sorted(range(len(passages)), key=lambda n: len(passages[n].text))
    return (order[at : at + _BATCH] for at in range(0, len(order), _BATCH))


def to_json(model: Trained) -> dict[str, Any]:
    """What `JUDGE` holds: the models that were fitted on the sums, and of which taggers."""
    models = {name: getattr(model, name).to_json() for name in ("pair", "pair_again", "verdict")}
    return {"about": model.about, "outputs": model.outputs, "kinds": model.kinds, "models": models}


@cache
def semantic() -> tuple[Trained, Encoder]:
    """The judge that goes by meaning, too. Raises NotInstalled; ModelError where its files are of another version."""
    require()
    given, plain = json.loads(JUDGE.read_bytes()), trained()
    if (tuple(given["outputs"]), tuple(given["kinds"])) != (plain.outputs, plain.kinds):
        raise ModelError(_FOREIGN)
    models = given["models"]
    judge = replace(
        plain,
        about=given["about"],
        pair=Logistic.from_json(models["pair"]),
        pair_again=Blend.from_json(models["pair_again"]),
        verdict=Blend.from_json(models["verdict"]),
    )
    return judge, Encoder(plain.outputs)
