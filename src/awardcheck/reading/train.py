"""Trains the judge from labelled drafts: the only module that needs scikit-learn, and never imported to judge a draft.

Three steps, each fitted on what the step before says of drafts by writers whom it has not seen (so that it learns how far
that step can be trusted): tagging passages, matching them to prompts, reaching a verdict. The last also sees drafts from
which the answer to one prompt was cut out, else it would learn the quality of a draft instead of that of its passages.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

from awardcheck.findings import Evidence, Verdict
from awardcheck.reading.evidence import find_evidence
from awardcheck.reading.judging import VERDICTS, columns, match, verdict_features
from awardcheck.reading.labelled import LabelledDraft, Labels, load_folder
from awardcheck.reading.linear import SCALE, Logistic, Sparse, hashed
from awardcheck.reading.matching import Matrix, PairFeatures, required
from awardcheck.reading.placing import Passage, place_blocks
from awardcheck.reading.trained import Trained
from awardcheck.reading.trees import Blend, Forest, Node, Tree
from awardcheck.reading.tagging import HEADING_WEIGHT, Tagged, heading_features, output_names, tagged, text_features
from awardcheck.spec import Category, load_category, vocabulary

SEED = 0
FOLDS = 6
CUT_WEIGHT = 0.1
SMALLEST = 0.04  # of an output's largest weight: smaller ones are left out of the file


@dataclass(slots=True)
class Example:
    """One labelled draft on its way through the steps; `labels[i]` belong to `passages[i]`, None where unsure."""

    labelled: LabelledDraft
    category: Category
    passages: Sequence[Passage]
    labels: list[Labels | None]
    evidence: Sequence[Sequence[Evidence]]
    tags: list[Tagged] = field(default_factory=list)

    def answers(self, i: int) -> list[bool]:
        given = self.labels[i]
        return [given is not None and prompt.id in given.answers for prompt in self.category.prompts()]


def examples(drafts: Sequence[LabelledDraft]) -> list[Example]:
    result = []
    for labelled in drafts:
        category = load_category(labelled.category)
        passages = place_blocks(labelled.draft, category).passages
        tables = {block.place.line for block in labelled.draft.blocks if block.kind == "table"}
        lines = [passage.place.line for passage in passages]
        # a table labelled as a whole but read row by row: which row answers what is not known
        labels = [
            None if line in tables and lines.count(line) > 1 else labelled.labels.get(line or 0) for line in lines
        ]
        result.append(Example(labelled, category, passages, labels, find_evidence(passages)))
    return result


class Tagger:
    """The first step while it is being trained: scikit-learn's view of `linear.Sparse`."""

    def __init__(self, given: Sequence[Example]) -> None:
        self.functions = tuple(vocabulary())
        self.text = TfidfVectorizer(analyzer=text_features, sublinear_tf=True, min_df=2)
        self.heading = TfidfVectorizer(analyzer=heading_features, sublinear_tf=True, min_df=2)
        rows = [(e.passages[i], labels, e) for e in given for i, labels in enumerate(e.labels) if labels]
        self.text.fit([passage.text for passage, _, _ in rows])
        self.heading.fit([passage.heading for passage, _, _ in rows])
        features = self.features([passage for passage, _, _ in rows])
        fitted = [_fit_output(features, *target) for target in self._targets(rows)]
        weights = np.array([weights for weights, _ in fitted]).T
        self.largest = np.maximum(np.abs(weights).max(axis=0), 1e-6)
        self.weights = np.where(np.abs(weights) >= SMALLEST * self.largest, weights, 0.0)
        self.bias = np.array([bias for _, bias in fitted])

    def features(self, passages: Sequence[Passage]) -> csr_matrix:
        text = self.text.transform([passage.text for passage in passages])
        heading = self.heading.transform([passage.heading for passage in passages])
        return hstack([text, HEADING_WEIGHT * heading]).tocsr()

    def _targets(self, rows: Sequence[tuple[Passage, Labels, Example]]) -> Iterator[tuple[Any, Any]]:
        """For each output the wanted yes or no of each row, and which rows to learn it from."""
        every = np.ones(len(rows), dtype=bool)
        for function in self.functions:
            yield np.array([function in labels.gives for _, labels, _ in rows]), every
        for function in self.functions:
            yield np.array([function in labels.gives | labels.touches for _, labels, _ in rows]), every
        asking = {example.category.id: _asking(example.category) for _, _, example in rows}
        for function in self.functions:
            prompts = [asking[example.category.id].get(function, frozenset()) for _, _, example in rows]
            wanted = [bool(labels.answers & ids) for (_, labels, _), ids in zip(rows, prompts, strict=True)]
            yield np.array(wanted), np.array([bool(ids) for ids in prompts])
        yield np.array([bool(labels.gives) for _, labels, _ in rows]), every
        verdicts = [{example.labelled.verdicts[prompt] for prompt in labels.answers} for _, labels, example in rows]
        yield np.array([found == {"answered"} for found in verdicts]), np.array([len(found) == 1 for found in verdicts])

    def tag(self, example: Example) -> list[Tagged]:
        if not example.passages:
            return []
        margins = self.features(example.passages) @ self.weights + self.bias
        outputs = output_names(self.functions)
        found = zip(example.passages, example.evidence, margins, strict=True)
        return [tagged(passage, evidence, row.tolist(), outputs) for passage, evidence, row in found]

    def sparse(self) -> Sparse:
        """The same model as the run time reads it, without its small weights."""
        names = [*self.text.get_feature_names_out(), *self.heading.get_feature_names_out()]
        rarity = np.concatenate([self.text.idf_, self.heading.idf_])
        order = sorted(range(len(names)), key=lambda n: hashed(names[n]))
        quantised = np.rint(self.weights / self.largest * SCALE).astype(int)
        kept = [[int(k) for k in np.flatnonzero(quantised[n])] for n in order]
        starts = np.concatenate([[0], np.cumsum([len(outputs) for outputs in kept])])
        return Sparse(
            array("I", [hashed(names[n]) for n in order]),
            array("I", starts.tolist()),
            array("B", [k for outputs in kept for k in outputs]),
            array("b", [int(quantised[n][k]) for n, outputs in zip(order, kept, strict=True) for k in outputs]),
            array("f", [float(rarity[n]) for n in order]),
            tuple(float(step) for step in self.largest),
            tuple(float(bias) for bias in self.bias),
        )


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


def fit_logistic(features: Any, wanted: Any, weights: Any = None) -> Logistic:
    scaler = StandardScaler().fit(features)
    model = LogisticRegression(C=1.0, max_iter=2000).fit(scaler.transform(features), wanted, sample_weight=weights)
    rows = tuple(tuple(map(float, row)) for row in model.coef_)
    return Logistic(tuple(map(float, scaler.mean_)), tuple(map(float, scaler.scale_)), rows, tuple(map(float, model.intercept_)))


def fit_blend(features: Any, wanted: Any, weights: Any = None, trees: int = 60) -> Blend:
    """A logistic model and a forest on the same rows; the forest's settings keep it small and its result repeatable."""
    import lightgbm

    classes = len(set(wanted.tolist()))
    settings = {
        "objective": "binary" if classes == 2 else "multiclass",
        "num_leaves": 8,
        "learning_rate": 0.12,
        "min_data_in_leaf": 60,
        "lambda_l2": 3.0,
        "feature_fraction": 0.7,
        "seed": SEED,
        "deterministic": True,
        "num_threads": 2,
        "verbose": -1,
        **({"num_class": classes} if classes > 2 else {}),
    }
    data = lightgbm.Dataset(features, label=wanted.astype(int), weight=weights)
    dumped = lightgbm.train(settings, data, num_boost_round=trees).dump_model()["tree_info"]
    forest = Forest(tuple(_tree(info["tree_structure"]) for info in dumped), 1 if classes == 2 else classes)
    return Blend(fit_logistic(features, wanted, weights), forest)


def _tree(structure: dict[str, Any]) -> Tree:
    """A tree as LightGBM dumps it (nested), flattened."""
    nodes: list[Node] = []
    leaves: list[float] = []

    def add(part: dict[str, Any]) -> int:
        if "leaf_value" in part:
            leaves.append(float(part["leaf_value"]))
            return -len(leaves)
        at = len(nodes)
        nodes.append((int(part["split_feature"]), float(part["threshold"]), 0, 0))
        left, right = add(part["left_child"]), add(part["right_child"])
        nodes[at] = (*nodes[at][:2], left, right)
        return at

    add(structure)
    return Tree(tuple(nodes), tuple(leaves))


def probabilities(model: Logistic | Blend, features: list[Matrix]) -> Matrix:
    return [[model.probabilities(pair)[0] for pair in row] for row in features]


def folds(given: Sequence[Example]) -> list[list[int]]:
    """Numbers of the examples, split by writer."""
    writers = sorted({example.labelled.writer for example in given})
    count = min(FOLDS, len(writers))
    return [[i for i, e in enumerate(given) if writers.index(e.labelled.writer) % count == fold] for fold in range(count)]


def _rest(given: Sequence[Example], fold: Sequence[int]) -> list[int]:
    return [i for i in range(len(given)) if i not in set(fold)]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Both passes of the second step."""

    first: Logistic
    again: Blend

    def match(self, tags: Sequence[Tagged], category: Category) -> Matrix:
        return match(tags, category, self.first, self.again)


def _pair_rows(given: Sequence[Example], numbers: Sequence[int], features: Sequence[list[Matrix]]) -> tuple[Any, Any]:
    x, y = [], []
    for n in numbers:
        for i, labels in enumerate(given[n].labels):
            if labels is not None:
                x += features[n][i]
                y += given[n].answers(i)
    return np.array(x), np.array(y)


def fit_matchers(given: Sequence[Example], split: Sequence[Sequence[int]]) -> tuple[list[Matcher], Matcher]:
    """A matcher for each fold, fitted on the others, and one fitted on all."""
    pairs = [PairFeatures(example.tags, example.category) for example in given]
    first = [pair.first() for pair in pairs]
    everything = list(range(len(given)))
    ones = [fit_logistic(*_pair_rows(given, _rest(given, fold), first)) for fold in split]
    found: list[Matrix] = [[] for _ in given]
    for fold, model in zip(split, ones, strict=True):
        for n in fold:
            found[n] = probabilities(model, first[n])
    again = [pair.again(features, matrix) for pair, features, matrix in zip(pairs, first, found, strict=True)]
    twos = [fit_blend(*_pair_rows(given, _rest(given, fold), again)) for fold in split]
    whole = Matcher(fit_logistic(*_pair_rows(given, everything, first)), fit_blend(*_pair_rows(given, everything, again)))
    return [Matcher(one, two) for one, two in zip(ones, twos, strict=True)], whole


VerdictRow = tuple[list[float], int, float]


def verdict_rows(example: Example, match: Callable[[Sequence[Tagged], Category], Matrix]) -> list[VerdictRow]:
    """Features, verdict and weight of each prompt, as it stands and (if answered) with its answer cut out."""
    prompts = list(example.category.prompts())
    matches = columns(match(example.tags, example.category), len(prompts))
    rows: list[VerdictRow] = []
    for j, prompt in enumerate(prompts):
        verdict = example.labelled.verdicts[prompt.id]
        rows.append((verdict_features(prompt, example.tags, matches[j]), VERDICTS.index(Verdict(verdict)), 1.0))
        if verdict == "answered":
            left = cut(example, prompt.id)
            column = columns(match(left, example.category), len(prompts))[j]
            rows.append((verdict_features(prompt, left, column), VERDICTS.index(Verdict.MISSING), CUT_WEIGHT))
    return rows


def cut(example: Example, prompt: str) -> list[Tagged]:
    """The tagged passages without those that answer the prompt."""
    return [
        tags
        for tags, labels in zip(example.tags, example.labels, strict=True)
        if labels is None or prompt not in labels.answers
    ]


def fit_verdict(rows: Sequence[VerdictRow]) -> Blend:
    return fit_blend(
        np.array([features for features, _, _ in rows]),
        np.array([verdict for _, verdict, _ in rows]),
        np.array([weight for _, _, weight in rows]),
        trees=40,
    )


def prepare(given: Sequence[Example], split: Sequence[Sequence[int]]) -> None:
    """Tags every example by a tagger that has not seen its writer."""
    for fold in split:
        tagger = Tagger([given[i] for i in _rest(given, fold)])
        for i in fold:
            given[i].tags = tagger.tag(given[i])


def train(given: Sequence[Example], about: dict[str, Any] | None = None) -> Trained:
    """Fits all three steps on the examples. Same examples, same result."""
    split = folds(given)
    prepare(given, split)
    matchers, matcher = fit_matchers(given, split)
    rows = [row for fold, one in zip(split, matchers, strict=True) for i in fold for row in verdict_rows(given[i], one.match)]
    tagger = Tagger(given)
    facts = {"drafts": len(given), "seed": SEED, "scikit-learn": sklearn.__version__, **(about or {})}
    return Trained(facts, output_names(tagger.functions), tagger.sparse(), matcher.first, matcher.again, fit_verdict(rows))


def data_hash(folder: Path) -> str:
    """One hash over all labelled drafts below the folder, names and contents."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def train_folder(folder: Path) -> Trained:
    return train(examples(list(load_folder(folder))), {"data": data_hash(folder)})
