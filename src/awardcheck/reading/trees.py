"""Small forests of decision trees in plain Python, and their blend with a logistic model.

The trees see what a linear model cannot (a figure helps only where one is wanted); the blend of both was better on
unseen writers than either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import inf, nan
from types import CodeType
from typing import Any

from awardcheck.reading.linear import Logistic, shares, sigmoid
from awardcheck.records import dataclass, field

# (feature, threshold, left, right): left where the feature is at most the threshold; a negative child -n - 1 is leaf n
Node = tuple[int, float, int, int]
Tree = tuple[Sequence[Node], Sequence[float]]  # nodes and leaves; without nodes it is its only leaf

_COLUMNS = ("feature", "threshold", "left", "right", "leaves", "roots")
_DEEPEST = 40  # nodes one below the other; trained trees have a dozen
_MOST_SUMS = 100


@dataclass(frozen=True, slots=True)
class Forest:
    """Boosted trees: one sum for two classes, a sum a class for more (trees of the classes in turn).

    All trees' nodes stand in one row: node n asks whether `feature[n]` is at most `threshold[n]` and goes on at
    `left[n]` or `right[n]`; a negative one, -n - 1, is leaf n. `roots` begin the trees. What asks all that is `code`,
    made of them: Python that is compiled answers three times as fast as Python that walks from node to node.
    """

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    leaves: tuple[float, ...]
    roots: tuple[int, ...]
    sums: int
    code: CodeType | None = field(default=None, compare=False, repr=False)
    _sums: Callable[[Sequence[float]], list[float]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raises ValueError, TypeError or LookupError for rows that are no trees."""
        code = self.code or self._compiled()
        knows: dict[str, Any] = {"inf": inf, "nan": nan}
        exec(code, knows)
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "_sums", knows["sums"])

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
        sums = self._sums(features)
        return [sigmoid(sums[0])] if self.sums == 1 else shares(sums)

    def _compiled(self) -> CodeType:
        begun = sorted(at for at in (*self.roots, *self.left, *self.right) if at >= 0)
        if begun != [*range(len(self.feature))] or not 0 < self.sums <= _MOST_SUMS:
            raise ValueError
        names = [f"s{number}" for number in range(self.sums)]
        trees = [f"    {names[n % self.sums]} += {self._written(root, 0)}\n" for n, root in enumerate(self.roots)]
        start, end = f"    {' = '.join(names)} = 0.0\n", f"    return [{', '.join(names)}]\n"
        return compile(f"def sums(f):\n{start}{''.join(trees)}{end}", "<forest>", "exec")

    def _written(self, at: int, depth: int) -> str:
        """A tree from one of its nodes on as Python writes it; only numbers of this forest become a part of it."""
        if at < 0:
            return repr(float(self.leaves[-at - 1]))
        if depth > _DEEPEST:
            raise ValueError
        left, right = (self._written(side[at], depth + 1) for side in (self.left, self.right))
        return f"({left} if f[{int(self.feature[at])}] <= {float(self.threshold[at])!r} else {right})"

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Forest:
        columns: dict[str, Any] = {name: tuple(given[name]) for name in _COLUMNS}
        return cls(**columns, sums=given["sums"], code=given.get("code"))

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in (*_COLUMNS, "sums")}


def with_code(blend: dict[str, Any]) -> dict[str, Any]:
    """What the JSON of a blend says, and the code of its forest, which is dear to make."""
    forest = blend["forest"]
    return blend | {"forest": forest | {"code": Forest.from_json(forest).code}}


@dataclass(frozen=True, slots=True)
class Blend:
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
