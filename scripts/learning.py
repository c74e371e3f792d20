"""What the scripts have in common that learn from lessons what each sign adds (`awardcheck.text.learnt`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from awardcheck.reading.fitting import SEED

FEWEST = 4  # lessons that have a sign, lest it be one writer's
FOLDS = 6  # parts of the writers, one of which is left out at a time


class Lesson(NamedTuple):
    """A text's writer and signs, whether it is of the kind that is to be told, and how much it counts."""

    writer: str
    signs: frozenset[str]
    wanted: bool
    weight: float = 1.0


def load(path: Path) -> Any:
    """What a YAML file of lessons says."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def learn(lessons: Sequence[Lesson], penalty: float, chance: float, target: Path, data: str) -> None:
    """Writes what each sign adds, and what they must come to for that `chance`; prints how well it tells
    writers who are left out.

    The smaller the `penalty` the fewer signs. `data` is a hash of what the lessons were taken from.
    """
    names = TfidfVectorizer(analyzer=sorted, binary=True, norm=None, min_df=FEWEST)
    rarity = names.fit_transform([lesson.signs for lesson in lessons])
    # Rare signs tell more, and one of many tells less.
    x = rarity.multiply(1 / np.sqrt([len(lesson.signs) for lesson in lessons])[:, None]).tocsr()
    y, weight = np.array([lesson.wanted for lesson in lessons]), np.array([lesson.weight for lesson in lessons])
    model = LogisticRegression(C=penalty, l1_ratio=1, solver="liblinear", random_state=SEED, max_iter=300)
    _measure(model, x, y, weight, [lesson.writer for lesson in lessons])
    model.fit(x, y, sample_weight=weight)
    adds = zip(names.get_feature_names_out(), model.coef_[0] * names.idf_, strict=True)
    content: dict[str, Any] = {
        "signs": {name: round(float(own), 2) for name, own in adds if abs(own) >= 0.01},
        "least": round(float(np.log(chance / (1 - chance)) - model.intercept_[0]), 2),
        "about": {"data": data, "lessons": len(lessons), "seed": SEED},
    }
    target.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(content['signs'])} signs from {len(lessons)} lessons")


def _measure(model: LogisticRegression, x: Any, y: Any, weight: Any, writers: list[str]) -> None:
    told = cross_val_predict(
        model, x, y, groups=writers, cv=GroupKFold(FOLDS), method="predict_proba", params={"sample_weight": weight}
    )
    precision = average_precision_score(y, told[:, 1], sample_weight=weight)
    print(f"average precision on writers left out {precision:.3f}")
