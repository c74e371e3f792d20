"""Fits the weights of signs. Used for training only; needs the extra `train`.

A reckoning that is marked is one that is meant, in the statement as it was written and in copies that are wrong. All
that do not hold and are not marked are not meant, in these texts and in drafts, whose sums are right.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from awardcheck.records import NamedTuple
from awardcheck.text.sums.lessons import Statement, meant, told, wrong_copies
from awardcheck.text.sums.passage import is_close, places
from awardcheck.text.sums.signs import by_kind, is_word, of_all, signs, with_kind
from awardcheck.text.sums.signs import of_claim as of_claim_alone
from awardcheck.text.sums.weights import Weights

_OF_MARKED, _OF_COPIES, _OF_QUIET, _OF_DRAFTS = 3.0, 0.2, 4.0, 0.5  # how much an example counts
_PENALTY = 0.05
_FEWEST, _FEWEST_MEANT = 40, 6  # reckonings that have a sign, and those of them that are meant
_SMALLEST = 0.02
_SHARE_OF_DRAFTS = 0.4
_UNUSUAL = 0.035  # the share of what is meant that may be passed over to save time
_SEED = 7
# What a sum must reach, by kind, so that of a hundred passages with numbers, of drafts and writers that the weights do
# not know, about one is accused; and by how much it must lie above that of anything that holds.
LEAST = {"change": 0.3, "difference": 0.0, "share": 0.4, "total": 1.1, "product": 0.4, "quotient": 0.0}
ABOVE = 2.0


class Example(NamedTuple):
    signs: list[str]
    meant: bool
    weight: float


def fit(given: Sequence[Statement], drafts: Iterable[str], about: dict[str, Any]) -> Weights:
    """The weights, of statements and of the passages of drafts."""
    chance = random.Random(_SEED)
    found = [*_of_statements(given, chance), *_of_drafts(drafts, chance)]
    names = _names(found)
    number = {name: at for at, name in enumerate(names)}
    rows = [sorted({number[sign] for sign in one.signs if sign in number}) for one in found]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((at for row in rows for at in row), dtype=np.int32)
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))
    model = LogisticRegression(C=_PENALTY, solver="liblinear", random_state=_SEED)
    model.fit(matrix, [one.meant for one in found], sample_weight=[one.weight for one in found])
    shift = float(model.intercept_[0])
    kept = {name: round(float(w), 2) for name, w in zip(names, model.coef_[0], strict=True) if abs(w) >= _SMALLEST}
    least = {kind: round(least - shift, 2) for kind, least in LEAST.items()}
    return Weights(by_kind(kept), least, ABOVE, *_usual(given, kept), about)


def _usual(given: Sequence[Statement], weight: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """By kind, of what is meant, what is added by how claim and terms stand to each other, and by a claim by itself."""
    together: dict[str, list[float]] = {kind: [] for kind in LEAST}
    claims: dict[str, list[float]] = {kind: [] for kind in LEAST}
    for one in given:
        passage, of_claims = told(one.text)
        for reckoning in (each for of_claim in of_claims for each in of_claim if one.marks and meant(one, each)):
            kind = reckoning.kind
            by_all, by_claim = of_all(passage, reckoning), of_claim_alone(passage, reckoning.claim)
            together[kind].append(sum(weight.get(sign, 0.0) for sign in with_kind(by_all, kind)))
            claims[kind].append(sum(weight.get(sign, 0.0) for sign in (kind, *with_kind(by_claim, kind))))
    most = {kind: round(float(np.quantile(found, 1 - _UNUSUAL)), 2) for kind, found in together.items()}
    return most, {kind: round(float(np.quantile(found, _UNUSUAL)), 2) for kind, found in claims.items()}


def _names(found: Sequence[Example]) -> list[str]:
    """The signs that are frequent enough; of words no others than those that are for all kinds."""
    counts, of_meant = Counter[str](), Counter[str]()
    for one in found:
        counts.update(set(one.signs))
        if one.meant:
            of_meant.update(set(one.signs))
    return sorted(
        name
        for name, count in counts.items()
        if count >= _FEWEST and of_meant[name] >= (_FEWEST_MEANT if is_word(name) else 1)
    )


def _of_statements(given: Sequence[Statement], chance: random.Random) -> Iterator[Example]:
    for one in given:
        copies = [*wrong_copies(one, chance)] if one.marks else []
        for text in (one, *copies):
            of_others = _OF_COPIES if text is not one else 1.0 if one.marks else _OF_QUIET
            yield from _of_statement(text, _OF_MARKED / (1 + len(copies)), of_others)


def _of_statement(one: Statement, weight: float, of_others: float) -> Iterator[Example]:
    passage, of_claims = told(one.text)
    for of_claim in of_claims:
        marked = [reckoning for reckoning in of_claim if one.marks and meant(one, reckoning)]
        own = {places(reckoning) for reckoning in marked}
        for reckoning in of_claim:
            if reckoning in marked:
                yield Example([*signs(passage, reckoning)], True, weight)
            elif not reckoning.holds and places(reckoning) not in own:
                yield Example([*signs(passage, reckoning)], False, of_others)


def _of_drafts(drafts: Iterable[str], chance: random.Random) -> Iterator[Example]:
    for text in drafts:
        passage, of_claims = told(text)
        for of_claim in of_claims:
            if any(one.holds and is_close(one) for one in of_claim):
                continue  # what holds so closely is what is meant
            for reckoning in of_claim:
                if not reckoning.holds and chance.random() < _SHARE_OF_DRAFTS:
                    yield Example([*signs(passage, reckoning)], False, _OF_DRAFTS)
