"""Trains the reader of targets from marked passages and labelled drafts and writes its weights.

Run from the checkout, with the extra `train` installed:  python scripts/train_targets.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from awardcheck.reading.labelled import load_labelled
from awardcheck.reading.train import data_hash
from awardcheck.text.facts.fit_targets import Passage, fit
from awardcheck.text.facts.target_lessons import lessons

ROOT = Path(__file__).resolve().parents[1]
TARGETS = ROOT / "tests" / "targets"
LABELLED = ROOT / "tests" / "labelled"
WEIGHTS = ROOT / "src" / "awardcheck" / "text" / "facts" / "target_weights.json"
_SETS = frozenset({"targets", "financial-goal", "horizon-goals"})
_MAY_SET = frozenset({"planning", "targets-met"})


def single(file: Path) -> list[tuple[str, bool]]:
    """Sentences that stand alone, a line for each, and whether they set a target."""
    given = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [(line, name == "targets") for name, text in given.items() for line in text.splitlines()]


def passages(folder: Path) -> Iterator[Passage]:
    """The passages of all labelled drafts, but for tables and for those that may set a target or not."""
    for path in sorted(folder.glob("*/*.yaml")):
        given = load_labelled(path)
        heading = ""
        for block in given.draft.blocks:
            heading = block.text if block.kind == "heading" else heading
            labels = given.labels.get(block.place.line or 0)
            if block.kind in ("heading", "table") or labels is None:
                continue
            sets = bool(labels.gives & _SETS)
            if sets or not (labels.touches & _SETS or labels.gives & _MAY_SET):
                yield Passage(block.text, sets, heading)


def main() -> None:
    given = [one for path in sorted(TARGETS.glob("writer-*.yaml")) for one in lessons(path)]
    about = {"lessons": len(given), "data": data_hash(TARGETS)}
    model = fit(given, single(TARGETS / "sentences.yaml"), passages(LABELLED), about)
    WEIGHTS.write_text(model.to_json(), encoding="utf-8")
    print(f"{WEIGHTS.relative_to(ROOT)}: {len(model.sets):,} signs from {len(given)} lessons")


if __name__ == "__main__":
    main()
