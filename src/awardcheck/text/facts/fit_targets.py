"""Fits the weights of signs. Used for training only; needs the extra `train`.

A sentence with a mark of a target sets one, and all others of these lessons set none. Of the passages of drafts it is
known only whether they set a target somewhere: the sentence that is likeliest to does, and those that are likely, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.facts.named_measures import measures
from awardcheck.text.facts.report_signs import Told
from awardcheck.text.facts.report_signs import signs as signs_of_report
from awardcheck.text.facts.target_lessons import Lesson, Said
from awardcheck.text.facts.target_signs import signs
from awardcheck.text.facts.target_weights import Weights
from awardcheck.text.facts.targets import Target, target
from awardcheck.text.sentences import sentences

_FEWEST = 8  # sentences that have a sign
_SMALLEST = 0.1
_OF_LESSONS, _OF_DRAFTS, _UNSURE = 8.0, 1.0, 0.2  # how much a sentence counts
_LIKELY = 1.0
_PENALTY, _PENALTY_OF_REPORTS = 0.3, 0.2
_SEED = 7


class Passage(NamedTuple):
    """A passage of a draft, and whether it sets a target."""

    text: str
    sets_target: bool
    heading: str = ""


def fit(given: Sequence[Lesson], others: Iterable[tuple[str, bool]], drafts: Iterable[Passage], about: Any) -> Weights:
    """The weights, of lessons, of single sentences that set a target or none, and of passages of drafts."""
    said = [said for one in given for said in one if not said.is_row and not said.has("x")]
    taught = [((one.text, one.heading), one.has("ts")) for one in said]
    taught += [((text, ""), sets) for text, sets in others]
    return Weights(_of_setting(taught, list(drafts)), _of_reporting(given), about)


# Setting a target ----------------------------------------------------------------------------------------------------


def _of_setting(taught: Sequence[tuple[tuple[str, str], bool]], drafts: Sequence[Passage]) -> dict[str, float]:
    said = [[(one.text, passage.heading) for one in sentences(passage.text)] for passage in drafts]
    vectoriser = CountVectorizer(analyzer=lambda one: signs(*one), min_df=_FEWEST, binary=True)
    matrix = vectoriser.fit_transform([*(one for one, _ in taught), *chain.from_iterable(said)])
    of_drafts = [passage.sets_target for passage, of_one in zip(drafts, said, strict=True) for _ in of_one]
    sets = np.array([is_target for _, is_target in taught] + of_drafts)
    weight = np.array([_OF_LESSONS] * len(taught) + [_OF_DRAFTS] * len(of_drafts))
    sums = _fitted(matrix, sets, weight).decision_function(matrix)
    start = len(taught)
    for passage, of_one in zip(drafts, said, strict=True):
        own = slice(start, start := start + len(of_one))
        if passage.sets_target and of_one:
            likely = (sums[own] > _LIKELY) | (sums[own] == sums[own].max())
            sets[own], weight[own] = likely, np.where(likely, _OF_DRAFTS, _UNSURE)
    return _weights(_fitted(matrix, sets, weight), vectoriser.get_feature_names_out(), 1.0, _SMALLEST)


def _fitted(matrix: Any, wanted: Any, weight: Any) -> LogisticRegression:
    model = LogisticRegression(C=_PENALTY, solver="liblinear", random_state=_SEED, tol=1e-3)
    return model.fit(matrix, wanted, sample_weight=weight)


def _weights(model: LogisticRegression, names: Iterable[str], scale: Any, smallest: float) -> dict[str, float]:
    found = zip(names, model.coef_[0] / scale, strict=True)
    return {
        "always": round(float(model.intercept_[0]), 2),
        **{name: round(float(much), 2) for name, much in found if abs(much) >= smallest},
    }


# Reporting on one -----------------------------------------------------------------------------------------------------


def _of_reporting(given: Sequence[Lesson]) -> dict[str, float]:
    found = [example for one in given for example in reports(one)]
    names = sorted({name for signs, _ in found for name in signs})
    matrix = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in found], dtype=float)
    scale = matrix.std(axis=0)
    model = LogisticRegression(C=_PENALTY_OF_REPORTS, max_iter=2000)
    model.fit(matrix / scale, [is_report for _, is_report in found])
    return _weights(model, names, scale, 0.0)


def reports(one: Lesson) -> Iterator[tuple[dict[str, float], bool]]:
    """Each sentence of a lesson as it stands to each target of it: its signs, and whether it reports on it."""
    set_ = targets_of(one)
    places = {at for at, _ in set_.values()}
    for number, (at, own) in set_.items():
        others = [other for name, (_, other) in set_.items() if name != number]
        for nth, said in enumerate(one):
            if nth in places or said.has("xs"):
                continue
            told = Told(said.text, nth - at, said.paragraph == one[at].paragraph)
            rivals = max((other.shared(told.result) for other in others), default=0.0)
            yield dict(signs_of_report(own, told, rivals)), any(name == f"r{number}" for name, _ in said.marks)


def targets_of(one: Lesson) -> dict[str, tuple[int, Target]]:
    """By its number where in a lesson each target stands, and what it measures."""
    return {
        name[1:]: (nth, _target(said, words))
        for nth, said in enumerate(one)
        for name, words in said.marks
        if name[0] == "t"
    }


def _target(said: Said, words: str) -> Target:
    sentence = Span(0, len(said.text), said.text)
    return target(sentence, f"{words} {said.text.rpartition('|')[2]}" if said.is_row else words) or Target(
        sentence, measures(words)
    )
