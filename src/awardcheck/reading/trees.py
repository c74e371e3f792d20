"""Small forests of decision trees in plain Python, and their blend with a logistic model.

The trees see what a linear model cannot (a figure helps only where one is wanted); the blend of both was better on
unseen writers than either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from awardcheck.reading.linear import Logistic, shares, sigmoid

# (feature, threshold, left, right): left where the feature is at most the threshold; a negative child -n - 1 is leaf n
Node = tuple[int, float, int, int]
Tree = tuple[Sequence[Node], Sequence[float]]  # nodes and leaves; without nodes it is its only leaf


class Forest(NamedTuple):
    """Boosted trees: one sum for two classes, a sum a class for more (trees of the classes in turn).

    All trees' nodes stand in one row, which is quickest to load and to walk: node n asks whether `feature[n]` is at
    most `threshold[n]` and goes on at `left[n]` or `right[n]`; a negative one, -n - 1, is leaf n. `roots` begin the
    trees.
    """

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    leaves: tuple[float, ...]
    roots: tuple[int, ...]
    sums: int

    @classmethod
    def of(cls, trees: Iterable[Tree], sums: int) -> Forest:
        nodes: list[Node] = []
        leaves: list[float] = []
        roots: list[int] = []
        for own, ends in trees:
            at, first = len(nodes), len(leaves)
            roots.append(at if own else -first - 1)
            for feature, threshold, *children in own:
                left, right = (child + at if child >= 0 else child - first for child in children)
                nodes.append((feature, threshold, left, right))
            leaves += ends
        columns: Any = zip(*nodes, strict=True) if nodes else ((), (), (), ())
        features, thresholds, lefts, rights = map(tuple, columns)
        return cls(features, thresholds, lefts, rights, tuple(leaves), tuple(roots), sums)

    def probabilities(self, features: Sequence[float]) -> list[float]:
        if self.sums == 1:
            return [sigmoid(self._sum(features, self.roots))]
        return shares([self._sum(features, self.roots[k :: self.sums]) for k in range(self.sums)])

    def _sum(self, features: Sequence[float], roots: Sequence[int]) -> float:
        feature, threshold, left, right, leaves, _, _ = self
        total = 0.0
        for at in roots:
            while at >= 0:
                at = left[at] if features[feature[at]] <= threshold[at] else right[at]
            total += leaves[-at - 1]
        return total

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Forest:
        columns: dict[str, Any] = {name: tuple(given[name]) for name in cls._fields[:-1]}
        return cls(**columns, sums=given["sums"])

    def to_json(self) -> dict[str, Any]:
        return self._asdict()


class Blend(NamedTuple):
    """The mean of what a logistic model and a forest think."""

    logistic: Logistic
    forest: Forest

    def probabilities(self, features: Sequence[float]) -> list[float]:
        pairs = zip(self.logistic.probabilities(features), self.forest.probabilities(features), strict=True)
        return [(a + b) / 2 for a, b in pairs]

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Blend:
        return cls(Logistic.from_json(given["logistic"]), Forest.from_json(given["forest"]))

    def to_json(self) -> dict[str, Any]:
        return {"logistic": self.logistic.to_json(), "forest": self.forest.to_json()}
