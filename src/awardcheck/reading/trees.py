"""Small forests of decision trees in plain Python, and their blend with a logistic model.

The trees see what a linear model cannot (a figure helps only where one is wanted); the blend of both was better on
unseen writers than either.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from awardcheck.reading.linear import Logistic, sigmoid

# (feature, threshold, left, right): left where the feature is at most the threshold; a negative child -n - 1 is leaf n
Node = tuple[int, float, int, int]


class Tree(NamedTuple):
    nodes: tuple[Node, ...]
    leaves: tuple[float, ...]

    def value(self, features: Sequence[float]) -> float:
        nodes = self.nodes
        at = 0 if nodes else -1
        while at >= 0:
            feature, threshold, left, right = nodes[at]
            at = left if features[feature] <= threshold else right
        return self.leaves[-at - 1]


class Forest(NamedTuple):
    """Boosted trees: one sum for two classes, a sum a class for more (trees of the classes in turn)."""

    trees: tuple[Tree, ...]
    sums: int

    def probabilities(self, features: Sequence[float]) -> list[float]:
        if self.sums == 1:
            return [sigmoid(sum(tree.value(features) for tree in self.trees))]
        totals = [sum(tree.value(features) for tree in self.trees[k :: self.sums]) for k in range(self.sums)]
        top = max(totals)
        powers = [math.exp(total - top) for total in totals]
        return [power / sum(powers) for power in powers]

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Forest:
        trees = tuple(Tree(tuple(map(tuple, tree["nodes"])), tuple(tree["leaves"])) for tree in given["trees"])
        return cls(trees, given["sums"])

    def to_json(self) -> dict[str, Any]:
        return {"trees": [{"nodes": tree.nodes, "leaves": tree.leaves} for tree in self.trees], "sums": self.sums}


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
