"""Makes `src/awardcheck/text/meanings.bin`, which tells how near in meaning two words are and how rare a word is.

The words are those of the labelled drafts and the usual ones that the language model of `reading/semantic` knows. Run
from the checkout, with the extra `train-semantic` installed:  python scripts/train_meanings.py
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt
from pathlib import Path
from typing import Any

import numpy as np

from awardcheck.reading.labelled import load_labelled
from awardcheck.reading.semantic import ENCODER, TOKENS
from awardcheck.text.meanings import LIKENESSES, NAME, NEAREST, NUMBER, RAREST, RARITIES
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem

ROOT = Path(__file__).resolve().parents[1]
_USUAL = 10_000  # of the language model's whole words, which stand in the order of how usual they are
_POOLED = "div"  # the node of the model that has the meaning of a whole text
_BATCH = 256
_LEAST = 0.25  # words less alike are strangers


def main() -> None:
    often, in_sentences, count = counted()
    words = sorted({*often, *usual()} - COMMON)
    names, meant = meanings(words, often)
    shares = [max(1, in_sentences[name]) / count for name in names]
    records = (
        record(name, share, nearest(meant, nth)) for nth, (name, share) in enumerate(zip(names, shares, strict=True))
    )
    target = ROOT / "src" / "awardcheck" / "text" / "meanings.bin"
    data = b"".join(records)
    target.write_bytes(data)
    print(f"{target.relative_to(ROOT)}: {len(data):,} bytes, {len(names)} stems")


def counted() -> tuple[Counter[str], Counter[str], int]:
    """Of the labelled drafts how often each word is written small, in how many sentences each meaning, of how many."""
    often, among, count = Counter[str](), Counter[str](), 0
    for path in sorted(ROOT.joinpath("tests", "labelled").glob("*/*.yaml")):
        for block in load_labelled(path).draft.blocks:
            for said in sentences(block.text):
                found = re.findall(r"[a-z]{2,}", said.text.replace("’s", "").replace("'s", ""))
                often.update(found)
                among.update({stem(word) for word in found} | one_word(stem(word) for word in found))
                count += 1
    return often, among, count


def usual() -> list[str]:
    """The usual words that the language model knows whole."""
    from tokenizers import Tokenizer

    known = sorted(Tokenizer.from_file(str(TOKENS)).get_vocab().items(), key=lambda one: one[1])
    return [word for word, _ in known if re.fullmatch("[a-z]{3,}", word)][:_USUAL]


def meanings(words: Sequence[str], often: Counter[str]) -> tuple[list[str], Any]:
    """The stems of the words, and of each what its words mean, as a direction."""
    by_stem: dict[str, list[tuple[float, Any]]] = defaultdict(list)
    for word, meant in zip(words, pooled(words), strict=True):
        by_stem[stem(word)].append((sqrt(1 + often[word]), meant))
    names = sorted(by_stem)
    much = np.array([sum(weight for weight, _ in by_stem[name]) for name in names])
    found = np.array([sum(weight * meant for weight, meant in by_stem[name]) for name in names]) / much[:, None]
    found -= (found * much[:, None]).sum(0) / much.sum()
    return names, found / np.linalg.norm(found, axis=1, keepdims=True)


def nearest(meant: Any, nth: int) -> list[tuple[int, int]]:
    """The numbers of the stems nearest to one, with the byte of how near each is."""
    likeness = meant @ meant[nth]
    best = [other for other in np.argsort(-likeness)[: NEAREST + 1].tolist() if other != nth][:NEAREST]
    bytes_ = ((other, round(LIKENESSES * max(0.0, float(likeness[other])))) for other in best)
    return [(other, byte if byte >= LIKENESSES * _LEAST else 0) for other, byte in bytes_]


def pooled(words: Sequence[str]) -> Any:
    """What the language model makes of each word by itself."""
    import onnx
    import onnxruntime
    from tokenizers import Tokenizer

    model = onnx.load(str(ENCODER))
    model.graph.output.append(onnx.helper.make_tensor_value_info(_POOLED, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(TOKENS))
    tokenizer.enable_padding()
    parts = []
    for at in range(0, len(words), _BATCH):
        read = tokenizer.encode_batch(list(words[at : at + _BATCH]))
        fed = {"ids": np.array([one.ids for one in read]), "mask": np.array([one.attention_mask for one in read])}
        parts.append(session.run([_POOLED], fed)[0])
    return np.concatenate(parts)


def record(name: str, share: float, near: Sequence[tuple[int, int]]) -> bytes:
    rarity = min(RAREST - 1, round(RARITIES * -log(share)))
    told = b"".join(number.to_bytes(NUMBER, "big") + bytes([likeness]) for number, likeness in near)
    return name.encode().ljust(NAME) + bytes([rarity]) + told


if __name__ == "__main__":
    main()
