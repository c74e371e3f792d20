"""Fits the first step, the tagger: which functions a passage gives, touches and serves. Used for training only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from awardcheck.findings import Evidence
from awardcheck.reading.fitting import SEED
from awardcheck.reading.labelled import Labels
from awardcheck.reading.linear import SCALE, Sparse, hashed
from awardcheck.reading.matching import required
from awardcheck.reading.placing import Passage
from awardcheck.reading.tagging import HEADING_WEIGHT, Tagged, heading_features, output_names, tagged, text_features
from awardcheck.records import dataclass
from awardcheck.spec import Category, vocabulary

SMALLEST = 0.04  # of an output's largest weight: smaller ones are left out of the file
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled passage. Without a category it says what the passage does, but not which prompts it serves."""

    passage: Passage
    labels: Labels
    category: Category | None = None
    verdicts: frozenset[str] = frozenset()


class Tagger:
    """The first step while it is being trained: scikit-learn's view of `linear.Sparse`."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.functions = tuple(vocabulary())
        self.text = TfidfVectorizer(analyzer=text_features, sublinear_tf=True, min_df=2)
        self.heading = TfidfVectorizer(analyzer=heading_features, sublinear_tf=True, min_df=2)
        self.text.fit([row.passage.text for row in rows])
        self.heading.fit([row.passage.heading for row in rows])
        features = self.features([row.passage for row in rows])
        fitted = [_fit_output(features, *target) for target in self._targets(rows)]
        weights = np.array([weights for weights, _ in fitted]).T
        self.largest = np.maximum(np.abs(weights).max(axis=0), 1e-6)
        self.weights = np.where(np.abs(weights) >= SMALLEST * self.largest, weights, 0.0)
        self.bias = np.array([bias for _, bias in fitted])

    def features(self, passages: Sequence[Passage]) -> csr_matrix:
        text = self.text.transform([passage.text for passage in passages])
        heading = self.heading.transform([passage.heading for passage in passages])
        return hstack([text, HEADING_WEIGHT * heading]).tocsr()

    def _targets(self, rows: Sequence[Row]) -> Iterator[tuple[Any, Any]]:
        """For each output the wanted yes or no of each row, and which rows to learn it from."""
        every = np.ones(len(rows), dtype=bool)
        for function in self.functions:
            yield np.array([function in row.labels.gives for row in rows]), every
        for function in self.functions:
            yield np.array([function in row.labels.gives | row.labels.touches for row in rows]), every
        asking = {row.category.id: _asking(row.category) for row in rows if row.category}
        for function in self.functions:
            prompts = [_NONE if not row.category else asking[row.category.id].get(function, _NONE) for row in rows]
            wanted = [bool(row.labels.answers & ids) for row, ids in zip(rows, prompts, strict=True)]
            yield np.array(wanted), np.array([bool(ids) for ids in prompts])
        yield np.array([bool(row.labels.gives) for row in rows]), every
        full = [row.verdicts == {"answered"} for row in rows]
        yield np.array(full), np.array([len(row.verdicts) == 1 for row in rows])

    def tag(self, passages: Sequence[Passage], evidence: Sequence[Sequence[Evidence]]) -> list[Tagged]:
        if not passages:
            return []
        margins = self.features(passages) @ self.weights + self.bias
        outputs = output_names(self.functions)
        return [tagged(p, e, m.tolist(), outputs) for p, e, m in zip(passages, evidence, margins, strict=True)]

    def sparse(self) -> Sparse:
        """The same model as the run time reads it, without its small weights."""
        names = [*self.text.get_feature_names_out(), *self.heading.get_feature_names_out()]
        rarity = np.concatenate([self.text.idf_, self.heading.idf_])
        quantised = np.rint(self.weights / self.largest * SCALE).astype(int)
        weights = ({int(k): int(row[k]) for k in np.flatnonzero(row)} for row in quantised)
        features = ((hashed(name), float(rare), row) for name, rare, row in zip(names, rarity, weights, strict=True))
        return Sparse.of(features, map(float, self.largest), map(float, self.bias))


def _asking(category: Category) -> dict[str, frozenset[str]]:
    """Function -> ids of the prompts of which it meets a required part."""
    result: dict[str, frozenset[str]] = {}
    for prompt in category.prompts():
        for part in required(prompt):
            for function in part.any:
                result[function] = result.get(function, frozenset()) | {prompt.id}
    return result


def _fit_output(features: csr_matrix, wanted: Any, rows: Any) -> tuple[Any, float]:
    if wanted[rows].sum() < 2:
        return np.zeros(features.shape[1]), -3.0
    model = LinearSVC(C=1.0, class_weight="balanced", random_state=SEED).fit(features[rows], wanted[rows])
    return model.coef_[0], float(model.intercept_[0])
