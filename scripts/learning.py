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
from sklearn.model_selection import GroupKFold

from awardcheck.reading.fitting import SEED

FEWEST = 4  # lessons that have a sign, lest it be one writer's
PENALTY = 0.3  # the smaller, the less a sign adds
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


def learn(lessons: Sequence[Lesson], most: int, chance: float, target: Path, data: str) -> None:
    """Writes what each of the `most` signs that tell most adds, and what they must come to for that `chance`; prints
    how well they tell writers who are left out.

    `data` is a hash of what the lessons were taken from.
    """
    names = TfidfVectorizer(analyzer=sorted, binary=True, norm=None, min_df=FEWEST)
    rarity = names.fit_transform([lesson.signs for lesson in lessons])
    # Rare signs tell more, and one of many tells less.
    x = rarity.multiply(1 / np.sqrt([len(lesson.signs) for lesson in lessons])[:, None]).tocsr()
    y, weight = np.array([lesson.wanted for lesson in lessons]), np.array([lesson.weight for lesson in lessons])
    _measure(x, y, weight, [lesson.writer for lesson in lessons], most)
    chosen = _telling(x, y, weight, most)
    model = _fitted(x[:, chosen], y, weight)
    adds = zip(names.get_feature_names_out()[chosen], model.coef_[0] * names.idf_[chosen], strict=True)
    content: dict[str, Any] = {
        "signs": {name: round(float(own), 2) for name, own in adds if abs(own) >= 0.01},
        "least": round(float(np.log(chance / (1 - chance)) - model.intercept_[0]), 2),
        "about": {"data": data, "lessons": len(lessons), "seed": SEED},
    }
    target.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(content['signs'])} signs from {len(lessons)} lessons")


def _fitted(x: Any, y: Any, weight: Any) -> LogisticRegression:
    # Of many alike signs each takes its share: that tells unseen writers better than the fewest signs that do.
    model = LogisticRegression(C=PENALTY, solver="liblinear", random_state=SEED, max_iter=300)
    return model.fit(x, y, sample_weight=weight)


def _telling(x: Any, y: Any, weight: Any, most: int) -> Any:
    """The signs that tell most where all are weighed: their columns, in order."""
    return np.sort(np.argsort(-np.abs(_fitted(x, y, weight).coef_[0]), kind="stable")[:most])


def _measure(x: Any, y: Any, weight: Any, writers: list[str], most: int) -> None:
    told = np.zeros(len(y))
    for others, own in GroupKFold(FOLDS).split(x, y, writers):
        chosen = _telling(x[others], y[others], weight[others], most)
        model = _fitted(x[others][:, chosen], y[others], weight[others])
        told[own] = model.predict_proba(x[own][:, chosen])[:, 1]
    print(f"average precision on writers left out {average_precision_score(y, told, sample_weight=weight):.3f}")
