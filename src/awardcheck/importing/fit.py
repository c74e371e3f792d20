"""Fits the chain of roles. Used for training only; needs the extra `train`.

Maximum likelihood with a penalty on large weights; where a page's gold allows several roles, any of them will do. A
prompt where none may be costs more than one that is missed: an invented question is the worse mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from awardcheck.importing.chain import Chain, Move, Role
from awardcheck.importing.lessons import Lesson
from awardcheck.importing.signs import OF_WORDS, moves, signs

_PENALTY, _PENALTY_OF_MOVES = 0.3, 1.0
_INVENTED = 0.0  # what a wrong prompt costs beyond its unlikelihood
_OF_A_WORD = 0.5  # how much a sign that is a mere word may count, beside those that any page can have
_FEWEST_PAGES = 2  # on which a sign must occur
_STEPS = 150
_SMALLEST = 0.02  # smaller weights are left out of the file
_NEVER = -1e9
_K, _S = len(Role), len(Move)


class _Data:
    """The lessons as arrays, page by page, filled up to the longest, which comes first."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        told = [signs(lesson.page, lesson.found) for lesson in lessons]
        pages: dict[str, set[str]] = {}
        for lesson, units in zip(lessons, told, strict=True):
            for sign in set().union(*units):
                pages.setdefault(sign, set()).add(lesson.source)
        self.signs = sorted(sign for sign, where in pages.items() if len(where) >= _FEWEST_PAGES)
        number = {sign: at for at, sign in enumerate(self.signs)}
        rows = [[number[sign] for sign in unit if sign in number] for units in told for unit in units]
        ends = np.cumsum([0, *map(len, rows)])
        columns = [column for row in rows for column in row]
        self.scale = np.array(
            [_OF_A_WORD if sign.split(" ")[0] in OF_WORDS and "=" not in sign else 1.0 for sign in self.signs]
        )
        self.matrix = csr_matrix((self.scale[columns], columns, ends), shape=(len(rows), len(self.signs)))
        self.sizes = np.array([len(lesson.found) for lesson in lessons])
        shape = (len(lessons), max(self.sizes))
        self.real = np.arange(shape[1])[None, :] < self.sizes[:, None]
        self.reach = self.real.sum(0)
        self.moves = np.zeros(shape, dtype=int)
        self.barred = np.zeros((*shape, _K))
        self.weights = np.array([lesson.weight for lesson in lessons])
        for at, lesson in enumerate(lessons):
            self.moves[at, 1 : self.sizes[at]] = moves(lesson.found)
            for place, roles in enumerate(lesson.allowed):
                self.barred[at, place] = [0.0 if role in roles else _NEVER for role in Role]
        self.cost = np.zeros(self.barred.shape)
        self.cost[..., Role.PROMPT] = np.where(self.barred[..., Role.PROMPT] < 0, _INVENTED, 0.0)


def fit(lessons: Sequence[Lesson], about: dict[str, Any]) -> Chain:
    """The chain that fits the lessons."""
    told = sorted((lesson for lesson in lessons if lesson.found), key=lambda lesson: -len(lesson.found))
    data = _Data(told)
    sizes = np.cumsum([len(data.signs) * _K, _S * _K * _K])

    def parts(vector: Any) -> tuple[Any, Any, Any]:
        weights, steps, first = np.split(vector, sizes)
        return weights.reshape(-1, _K), steps.reshape(_S, _K, _K), first

    def loss(vector: Any) -> tuple[float, Any]:
        weights, steps, first = parts(vector)
        sums = np.zeros(data.barred.shape)
        sums[data.real] = data.matrix @ weights
        free = _expected(sums + data.cost, steps, first, data)
        right = _expected(sums + data.barred, steps, first, data)
        value = (data.weights * (free[0] - right[0])).sum()
        value += _PENALTY * (weights**2).sum() / 2 + _PENALTY_OF_MOVES * (steps**2).sum() / 2
        slopes = (
            data.matrix.T @ (free[1] - right[1])[data.real] + _PENALTY * weights,
            free[2] - right[2] + _PENALTY_OF_MOVES * steps,
            (free[1] - right[1])[:, 0].sum(0),
        )
        return float(value), np.concatenate([slope.ravel() for slope in slopes])

    start = np.zeros(sizes[-1] + _K)
    weights, steps, first = parts(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x)
    weights = weights * data.scale[:, None]
    kept = {
        sign: tuple(map(float, row))
        for sign, row in zip(data.signs, weights, strict=True)
        if abs(row).max() >= _SMALLEST
    }
    return Chain(
        kept, tuple(map(float, first)), tuple(tuple(tuple(map(float, row)) for row in table) for table in steps), about
    )


def _expected(sums: Any, steps: Any, first: Any, data: _Data) -> tuple[Any, Any, Any]:
    """For each page the log of the sum over all chains of roles; then how often each role and each step is expected.

    The longest pages come first, so those that reach as far as a place are the first `reach` of them.
    """
    ahead, behind = np.zeros_like(sums), np.zeros_like(sums)
    ahead[:, 0] = sums[:, 0] + first
    for at, reach in enumerate(data.reach[1:], start=1):
        coming = ahead[:reach, at - 1][:, :, None] + steps[data.moves[:reach, at]]
        ahead[:reach, at] = _log_sum(coming, 1) + sums[:reach, at]
    whole = _log_sum(ahead[np.arange(len(sums)), data.sizes - 1], 1)
    expected = np.zeros((_S, _K * _K))
    for at in range(len(data.reach) - 1, 0, -1):
        reach, moves = data.reach[at], data.moves[: data.reach[at], at]
        coming = steps[moves] + (sums[:reach, at] + behind[:reach, at])[:, None, :]
        behind[:reach, at - 1] = _log_sum(coming, 2)
        shares = np.exp(ahead[:reach, at - 1][:, :, None] + coming - whole[:reach, None, None])
        weighed = (shares * data.weights[:reach, None, None]).reshape(reach, -1)
        expected += (moves[:, None] == np.arange(_S)).T.astype(float) @ weighed
    roles = np.exp(ahead + behind - whole[:, None, None]) * data.real[:, :, None] * data.weights[:, None, None]
    return whole, roles, expected.reshape(_S, _K, _K)


def _log_sum(values: Any, axis: int) -> Any:
    top = values.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)
