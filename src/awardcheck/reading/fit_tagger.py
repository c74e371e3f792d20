"""Fits the first step, the tagger: which functions a passage gives, touches and serves. Used for training only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from awardcheck.findings import Evidence
from awardcheck.reading.asked import kind, needed
from awardcheck.reading.fitting import SEED
from awardcheck.reading.labelled import Labels
from awardcheck.reading.linear import SCALE, Sparse, hashed
from awardcheck.reading.passages import Passage
from awardcheck.reading.tagging import (
    HEADING_WEIGHT,
    Tagged,
    Wanted,
    heading_features,
    output_names,
    tagged,
    text_features,
)
from awardcheck.records import dataclass
from awardcheck.spec import Category, Prompt, vocabulary

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

    def __init__(self, rows: Sequence[Row], kinds: Sequence[str]) -> None:
        self.functions = tuple(vocabulary())
        self.kinds = tuple(kinds)
        self.outputs = output_names(self.functions, self.kinds)
        self.text = TfidfVectorizer(analyzer=text_features, sublinear_tf=True, min_df=2)
        self.heading = TfidfVectorizer(analyzer=heading_features, sublinear_tf=True, min_df=2)
        self.text.fit([row.passage.text for row in rows])
        self.heading.fit([row.passage.heading for row in rows])
        features = self.features([row.passage for row in rows])
        self.weights = np.zeros((features.shape[1], len(self.outputs)))
        self.bias = np.zeros(len(self.outputs))
        for n, target in enumerate(targets(rows, self.kinds)):
            self.weights[:, n], self.bias[n] = _fit_output(features, *target)
        self.largest = np.maximum(np.abs(self.weights).max(axis=0), 1e-6)
        self.weights[np.abs(self.weights) < SMALLEST * self.largest] = 0.0

    def features(self, passages: Sequence[Passage]) -> csr_matrix:
        text = self.text.transform([passage.text for passage in passages])
        heading = self.heading.transform([passage.heading for passage in passages])
        return hstack([text, HEADING_WEIGHT * heading]).tocsr()

    def tag(
        self,
        passages: Sequence[Passage],
        evidence: Sequence[Sequence[Evidence]],
        category: Category,
        meaning: Any = 0.0,
    ) -> list[Tagged]:
        """`meaning` is what another tagger adds to the margins: a row for each passage."""
        if not passages:
            return []
        margins = (self.features(passages) @ self.weights + self.bias + meaning).tolist()
        told = [dict(zip(self.outputs, margin, strict=True)) for margin in margins]
        wanted = Wanted.by(category)
        return [tagged(p, e, t, wanted) for p, e, t in zip(passages, evidence, told, strict=True)]

    def sparse(self) -> Sparse:
        """The same model as the run time reads it, without its small weights."""
        names = [*self.text.get_feature_names_out(), *self.heading.get_feature_names_out()]
        rarity = np.concatenate([self.text.idf_, self.heading.idf_])
        quantised = np.rint(self.weights / self.largest * SCALE).astype(int)
        weights = ({int(k): int(row[k]) for k in np.flatnonzero(row)} for row in quantised)
        features = ((hashed(name), float(rare), row) for name, rare, row in zip(names, rarity, weights, strict=True))
        return Sparse.of(features, map(float, self.largest), map(float, self.bias))


def targets(rows: Sequence[Row], kinds: Sequence[str]) -> Iterator[tuple[Any, Any]]:
    """For each output of a tagger the wanted yes or no of each row, and from which rows to learn it."""
    every = np.ones(len(rows), dtype=bool)
    for function in vocabulary():
        yield np.array([function in row.labels.gives for row in rows]), every
    for function in vocabulary():
        yield np.array([function in row.labels.gives | row.labels.touches for row in rows]), every
    for function in vocabulary():
        yield _served(rows, function, needed)
    yield np.array([bool(row.labels.gives) for row in rows]), every
    full = [row.verdicts == {"answered"} for row in rows]
    yield np.array(full), np.array([len(row.verdicts) == 1 for row in rows])
    for one in kinds:
        yield _served(rows, one, lambda prompt: [kind(prompt)])


def _served(rows: Sequence[Row], what: str, asked: Callable[[Prompt], Sequence[str]]) -> tuple[Any, Any]:
    """Which passages answer one of the prompts that ask for it; to be learnt where the award has such a prompt."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        if row.category and row.category.id not in found:
            found[row.category.id] = frozenset(prompt.id for prompt in row.category.prompts() if what in asked(prompt))
    prompts = [found[row.category.id] if row.category else _NONE for row in rows]
    wanted = [bool(row.labels.answers & ids) for row, ids in zip(rows, prompts, strict=True)]
    return np.array(wanted), np.array([bool(ids) for ids in prompts])


def _fit_output(features: csr_matrix, wanted: Any, rows: Any) -> tuple[Any, float]:
    if wanted[rows].sum() < 2:
        return np.zeros(features.shape[1]), -3.0
    model = LinearSVC(C=1.0, class_weight="balanced", random_state=SEED).fit(features[rows], wanted[rows])
    return model.coef_[0], float(model.intercept_[0])
