"""Fits the small models: scikit-learn and LightGBM in, plain numbers out. Used for training only."""

from __future__ import annotations

from typing import Any

import lightgbm
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from awardcheck.reading.linear import Logistic
from awardcheck.reading.trees import Blend, Forest, Node, Tree

SEED = 0


def fit_logistic(features: Any, wanted: Any, weights: Any = None) -> Logistic:
    scaler = StandardScaler().fit(features)
    # far more rows than features: the solver made for that takes a few steps where the usual one takes hundreds
    model = LogisticRegression(C=1.0, solver="newton-cholesky").fit(
        scaler.transform(features), wanted, sample_weight=weights
    )
    rows = tuple(tuple(map(float, row)) for row in model.coef_)
    return Logistic(
        tuple(map(float, scaler.mean_)), tuple(map(float, scaler.scale_)), rows, tuple(map(float, model.intercept_))
    )


def fit_blend(
    features: Any, wanted: Any, weights: Any = None, trees: int = 60, leaves: int = 8, rows_in_leaf: int = 60
) -> Blend:
    """A logistic model and a forest on the same rows; the forest's settings keep it small and its result repeatable.

    `leaves` bounds a tree, `rows_in_leaf` is the least that each of its leaves must hold.
    """
    classes = len(set(wanted.tolist()))
    settings = {
        "objective": "binary" if classes == 2 else "multiclass",
        "num_leaves": leaves,
        "learning_rate": 0.12,
        "min_data_in_leaf": rows_in_leaf,
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
    forest = Forest.of((_tree(info["tree_structure"]) for info in dumped), 1 if classes == 2 else classes)
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
    return nodes, leaves
