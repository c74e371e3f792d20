"""Trains the judge that goes by meaning, too, and writes the files of `src/awardcheck/reading/semantic`.

Run from the checkout after `scripts/train.py`, with the extra `train-semantic` installed:

    python scripts/train_semantic.py FOLDER

Takes an hour and a half on two cores. What is done is kept in FOLDER, and a second run goes on from there. With
`--measure` it writes nothing and prints the figures of `scripts/measure.py` on writers that were not seen.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import measure
import numpy as np
import torch

from awardcheck.reading import fit_encoder, semantic
from awardcheck.reading import train as steps
from awardcheck.reading.fit_tagger import Row
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.trained import trained
from awardcheck.records import replace

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ROOT / "tests" / "labelled", ROOT / "tests" / "passages"
SEED = 6  # of the network that learns from all; each fold has the next
FOLDS = 3  # each encoder takes its time; a third of the writers is left out of each


def main() -> None:
    work = Path(next(word for word in sys.argv[1:] if not word.startswith("-")))
    given, more = steps.examples(list(load_folder(FOLDERS[0]))), steps.load_rows(FOLDERS[1])
    senses = steps.load_senses(FOLDERS[1])
    meanings = _unseen(given, more, work)
    split = steps.folds(given)
    if "--measure" in sys.argv:
        tally = measure.Tally(lambda example: example.labelled.writer)
        print(measure.measured(given, more, split, tally, senses, meanings).text())
        return
    steps.prepare(given, split, more, senses, meanings)
    matcher, verdict = steps.fit_judge(given, split)
    facts = {"drafts": len(given), "seed": SEED, "data": steps.data_hash(*FOLDERS)}
    judge = replace(trained(), about=facts, pair=matcher.first, pair_again=matcher.again, verdict=verdict)
    network = _network(work / "all.pt", [*(row for example in given for row in example.rows()), *more], given, SEED)
    semantic.ENCODER.write_bytes(fit_encoder.exported(network))
    shutil.copyfile(fit_encoder.base() / "tokenizer.json", semantic.TOKENS)
    semantic.JUDGE.write_text(json.dumps(semantic.to_json(judge)) + "\n", encoding="utf-8")


def _unseen(given: Sequence[steps.Example], more: Sequence[Row], work: Path) -> list[Any]:
    """What an encoder that has not seen its writer tells of each example."""
    writers = sorted({example.labelled.writer for example in given})
    meanings: list[Any] = [None] * len(given)
    for fold in range(FOLDS):
        held = [i for i, one in enumerate(given) if writers.index(one.labelled.writer) % FOLDS == fold]
        file = work / f"fold-{fold}.npz"
        if not file.exists():
            rows = [row for i, one in enumerate(given) if i not in set(held) for row in one.rows()]
            network = _network(work / f"fold-{fold}.pt", [*rows, *more], given, SEED + 1 + fold)
            made: dict[str, Any] = {str(i): fit_encoder.margins(network, given[i].passages) for i in held}
            np.savez(file, **made)
        with np.load(file) as told:
            for i in held:
                meanings[i] = told[str(i)]
    return meanings


def _network(file: Path, rows: Sequence[Row], given: Sequence[steps.Example], seed: int) -> fit_encoder.Network:
    """The network kept in the file, or one trained on these rows and kept there."""
    outputs = len(trained().outputs)
    if file.exists():
        network = fit_encoder.Network(outputs).eval()
        network.load_state_dict(torch.load(file))
        return network
    network = fit_encoder.fit(rows, steps.kinds_of(given), outputs, seed)
    torch.save(network.state_dict(), file)
    return network


if __name__ == "__main__":
    main()
