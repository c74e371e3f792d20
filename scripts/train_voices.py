"""Learns by which signs a passage sounds like somebody's words: `src/awardcheck/text/voices/likely.json`.

It learns from the passages of the labelled drafts and from the cases of testimonials. Run from the checkout, with the
extra `train` installed:  python scripts/train_voices.py
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from awardcheck import load_category
from awardcheck.readers import read_bytes
from awardcheck.reading.evidence import piece
from awardcheck.reading.fitting import SEED
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.text.voices.likely import Piece, signs

ROOT = Path(__file__).resolve().parents[1]
LABELLED, CASES = ROOT / "tests" / "labelled", ROOT / "tests" / "cases" / "testimonials.yaml"
VOICES = ROOT / "tests" / "voices"
NOBODY = [
    ROOT / "tests" / path
    for path in ("quotes/other.yaml", "quotes/spoken.yaml", "crowds/other.yaml", "crowds/praise.yaml")
]
TARGET = ROOT / "src" / "awardcheck" / "text" / "voices" / "likely.json"
FEWEST, PENALTY, FOLDS = 4, 0.3, 6  # passages that have a sign; how dear each sign is; parts of the writers
LEAST = 0.35  # the chance from which a passage that no rule finds is taken for a testimonial


class Lesson(NamedTuple):
    """A passage's writer and signs, and whether it holds a testimonial."""

    writer: str
    signs: frozenset[str]
    testimonial: bool


def of_drafts() -> Iterator[Lesson]:
    for labelled in load_folder(LABELLED):
        placed = place_blocks(labelled.draft, load_category(labelled.category)).passages
        for nth, passage in enumerate(placed):
            if labels := labelled.labels.get(passage.place.line or 0):
                yield Lesson(labelled.writer, frozenset(signs(piece(placed, nth))), labels.testimonial)


def of_texts() -> Iterator[Lesson]:
    """Passages that were written to be told apart, and the cases of testimonials."""
    for path in (*sorted(VOICES.glob("*.yaml")), CASES):
        for nth, given in enumerate(load(path)):
            beside = given.get("before") or "", given.get("after") or ""
            passage = Piece(given["text"], given.get("kind") or "paragraph", *beside)
            yield Lesson(f"{path.stem} {nth % FOLDS}", frozenset(signs(passage)), bool(given["speaker"]))


def of_nobody() -> Iterator[Lesson]:
    """Quotations with nobody behind them, and what crowds say."""
    for path in NOBODY:
        for nth, text in enumerate(load(path)):
            for block in read_bytes(Path("draft.md"), text.encode()).blocks:
                yield Lesson(f"{path.stem} {nth % FOLDS}", frozenset(signs(Piece(block.text, block.kind))), False)


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def features(names: TfidfVectorizer, lessons: list[Lesson], fit: bool = False) -> Any:
    """Rare signs tell more, and one of many tells less."""
    found = [lesson.signs for lesson in lessons]
    sizes = np.sqrt([len(signs) for signs in found])
    return (names.fit_transform(found) if fit else names.transform(found)).multiply(1 / sizes[:, None]).tocsr()


def main() -> None:
    lessons = [*of_drafts(), *of_texts(), *of_nobody()]
    names = TfidfVectorizer(analyzer=sorted, binary=True, norm=None, min_df=FEWEST)
    x, y = features(names, lessons, fit=True), np.array([lesson.testimonial for lesson in lessons])
    model = LogisticRegression(C=PENALTY, l1_ratio=1, solver="liblinear", random_state=SEED, max_iter=300)
    writers = [lesson.writer for lesson in lessons]
    told = cross_val_predict(model, x, y, groups=writers, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    print(f"average precision on writers left out {average_precision_score(y, told):.3f}")
    model.fit(x, y)
    adds = model.coef_[0] * names.idf_
    content: dict[str, Any] = {
        "signs": {
            n: round(float(w), 2) for n, w in zip(names.get_feature_names_out(), adds, strict=True) if abs(w) >= 0.01
        },
        "least": round(float(np.log(LEAST / (1 - LEAST)) - model.intercept_[0]), 2),
        "about": {"passages": len(lessons), "data": data_hash(VOICES), "seed": SEED},
    }
    TARGET.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(content['signs'])} signs from {len(lessons)} passages")


if __name__ == "__main__":
    main()
