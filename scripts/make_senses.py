"""Writes `tests/passages/senses.npz`: what single words mean, from a language model, for the judge to learn from.

Run from the checkout, with the extra `train-semantic` installed:  python scripts/make_senses.py

The words are those of the labelled drafts and passages and those that the model knows as one piece. The sense of a word
is what the model (all-MiniLM-L6-v2, Apache License 2.0) makes of it by itself; of its 384 numbers the 128 directions in
which words differ most are kept, as bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from awardcheck.reading.fit_encoder import base
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.train import examples, load_rows
from awardcheck.text.words import words

ROOT = Path(__file__).resolve().parents[1]
DRAFTS, PASSAGES = ROOT / "tests" / "labelled", ROOT / "tests" / "passages"
WIDTH = 128  # 256 brought no more
SHORTEST = 3  # letters of a word of the model's own list
_BATCH, _TOKENS = 256, 12


def main() -> None:
    tokenizer = AutoTokenizer.from_pretrained(base())
    texts = [row.passage.text for example in examples(list(load_folder(DRAFTS))) for row in example.rows()]
    texts += [row.passage.text for row in load_rows(PASSAGES)]
    chosen = sorted({word for word in (*_said(texts), *tokenizer.vocab) if _is_word(word)} | set(_said(texts)))
    senses = _narrowed(_read(chosen, tokenizer))
    np.savez_compressed(PASSAGES / "senses.npz", words=np.array(chosen), vectors=senses)
    print(f"{len(chosen):,} words")


def _said(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text) if not word[0].isdigit())


def _is_word(piece: str) -> bool:
    return len(piece) >= SHORTEST and piece.isascii() and piece.isalpha()


def _read(chosen: Sequence[str], tokenizer: Any) -> Any:
    """The mean of what the model makes of a word's pieces, in length 1: a row for each word."""
    model = AutoModel.from_pretrained(base()).eval()
    rows = []
    with torch.no_grad():
        for at in range(0, len(chosen), _BATCH):
            batch = list(chosen[at : at + _BATCH])
            fed = tokenizer(batch, padding=True, truncation=True, max_length=_TOKENS, return_tensors="pt")
            mask = fed["attention_mask"][..., None]
            made = (model(**fed).last_hidden_state * mask).sum(1) / mask.sum(1)
            rows.append(torch.nn.functional.normalize(made, dim=1).numpy())
    return np.concatenate(rows)


def _narrowed(rows: Any) -> Any:
    """Without what all words have in common, in fewer directions, as bytes."""
    own = rows - rows.mean(axis=0)
    _, _, directions = np.linalg.svd(own, full_matrices=False)
    narrow = own @ directions[:WIDTH].T
    largest = np.abs(narrow).max(axis=1, keepdims=True)
    return np.rint(narrow / largest * 127).astype(np.int8)


if __name__ == "__main__":
    main()
