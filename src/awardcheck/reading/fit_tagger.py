"""Fits the first step, the tagger: which functions a passage gives, touches and serves. Used for training only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
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
    SENSE,
    Tagged,
    Wanted,
    heading_features,
    output_names,
    sense_features,
    tagged,
    text_features,
)
from awardcheck.records import dataclass, field
from awardcheck.spec import Category, Prompt, vocabulary

SMALLEST = 0.04  # of an output's largest weight: smaller ones are left out of the file
SENSE_WEIGHT = 0.4  # the length of a text's mean sense, where its words have length 1
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled passage. Without a category it says what the passage does, but not which prompts it serves."""

    passage: Passage
    labels: Labels
    category: Category | None = None
    verdicts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Senses:
    """What words mean by themselves: for each of `words` a row of `vectors`, of length 1.

    What the tagger learns from the senses of the words that it saw goes for words like them, too, which stand in none
    of the labelled drafts.
    """

    words: tuple[str, ...] = ()
    vectors: Any = field(default_factory=lambda: np.zeros((0, 1)), compare=False)

    @classmethod
    def load(cls, file: Path) -> Senses:
        """From what `scripts/make_senses.py` wrote: the vectors as bytes."""
        with np.load(file) as told:
            vectors = told["vectors"].astype(float)
            return cls(tuple(told["words"].tolist()), vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


class Tagger:
    """The first step while it is being trained: scikit-learn's view of `linear.Sparse`."""

    def __init__(self, rows: Sequence[Row], kinds: Sequence[str], senses: Senses) -> None:
        self.functions = tuple(vocabulary())
        self.kinds = tuple(kinds)
        self.outputs = output_names(self.functions, self.kinds)
        self.text = TfidfVectorizer(analyzer=text_features, sublinear_tf=True, min_df=2)
        self.heading = TfidfVectorizer(analyzer=heading_features, sublinear_tf=True, min_df=2)
        self.senses = _SenseFeatures(senses, [row.passage.text for row in rows])
        self.text.fit([row.passage.text for row in rows])
        self.heading.fit([row.passage.heading for row in rows])
        features = self.features([row.passage for row in rows])
        self.weights = np.zeros((features.shape[1], len(self.outputs)))
        self.bias = np.zeros(len(self.outputs))
        for n, target in enumerate(targets(rows, self.kinds)):
            self.weights[:, n], self.bias[n] = _fit_output(features, *target)
        largest = np.abs(self.weights).max(axis=0)
        self.weights[: -self.senses.width][np.abs(self.weights[: -self.senses.width]) < SMALLEST * largest] = 0.0

    def features(self, passages: Sequence[Passage]) -> csr_matrix:
        text = self.text.transform([passage.text for passage in passages])
        heading = self.heading.transform([passage.heading for passage in passages])
        meant = self.senses.transform([passage.text for passage in passages])
        return hstack([text, HEADING_WEIGHT * heading, meant]).tocsr()

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
        names = [*self.text.get_feature_names_out(), *self.heading.get_feature_names_out(), *self.senses.names]
        rarity = np.concatenate([self.text.idf_, self.heading.idf_, self.senses.rarity])
        own = len(self.weights) - self.senses.width
        weights = np.vstack([self.weights[:own], self.senses.of_words(self.weights[own:])])
        largest = np.maximum(np.abs(weights).max(axis=0), 1e-6)
        quantised = np.rint(weights / largest * SCALE).astype(int)
        rows = ({int(k): int(row[k]) for k in np.flatnonzero(row)} for row in quantised)
        features = ((hashed(name), float(rare), row) for name, rare, row in zip(names, rarity, rows, strict=True))
        return Sparse.of(features, map(float, largest), map(float, self.bias))


class _SenseFeatures:
    """A text as the mean of its words' senses: linear in its words, so that each word can be given weights of its own
    in the end.
    """

    def __init__(self, senses: Senses, texts: Sequence[str]) -> None:
        self.names = [f"{SENSE}{word}" for word in senses.words]
        self.width = senses.vectors.shape[1]
        self._shares, self._vectors = None, senses.vectors
        if not senses.words:
            self.rarity = np.zeros(0)
            return
        numbers = {name: n for n, name in enumerate(self.names)}
        self._shares = TfidfVectorizer(analyzer=sense_features, sublinear_tf=True, vocabulary=numbers).fit(texts)
        self.rarity = self._shares.idf_
        lengths = np.linalg.norm(self._shares.transform(texts) @ self._vectors, axis=1)
        self._vectors = senses.vectors * SENSE_WEIGHT / lengths.mean()

    def transform(self, texts: Sequence[str]) -> csr_matrix:
        if self._shares is None:
            return csr_matrix((len(texts), self.width))
        return csr_matrix(self._shares.transform(texts) @ self._vectors)

    def of_words(self, weights: Any) -> Any:
        """What each word adds to each output, from what each column of its sense does."""
        return self._vectors @ weights


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
