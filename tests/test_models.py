"""The small models: what is written is what is read, and they say what the libraries that fitted them would say."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from awardcheck.reading import trained as file
from awardcheck.reading.fitting import fit_blend, fit_logistic
from awardcheck.reading.linear import SCALE, Logistic, Sparse, hashed, sigmoid
from awardcheck.reading.tagging import text_features
from awardcheck.reading.trained import MAGIC, ModelError, Trained
from awardcheck.reading.trees import Blend, Forest, Tree

# Any model ------------------------------------------------------------------------------------------------------------

number = st.floats(-1e6, 1e6)
positive = st.floats(1e-3, 1e3)


def numbers(size: int, each: st.SearchStrategy[float] = number) -> st.SearchStrategy[tuple[float, ...]]:
    return st.tuples(*[each] * size)


@st.composite
def logistics(draw: st.DrawFn, size: int = 3, rows: int = 1) -> Logistic:
    weights = tuple(draw(numbers(size)) for _ in range(rows))
    return Logistic(draw(numbers(size)), draw(numbers(size, positive)), weights, draw(numbers(rows)))


@st.composite
def trees(draw: st.DrawFn, features: int = 3) -> Tree:
    """A tree that asks one feature after the other: every right child asks on."""
    depth = draw(st.integers(0, 4))
    nodes = [
        (draw(st.integers(0, features - 1)), draw(number), -at - 1, at + 1 if at + 1 < depth else -depth - 1)
        for at in range(depth)
    ]
    return nodes, draw(numbers(depth + 1))


@st.composite
def blends(draw: st.DrawFn, sums: int = 1) -> Blend:
    forest = Forest.of([draw(trees()) for _ in range(sums * draw(st.integers(0, 2)))], sums)
    return Blend(draw(logistics(rows=sums)), forest)


@st.composite
def sparses(draw: st.DrawFn) -> Sparse:
    keys = draw(st.sets(st.integers(0, 2**32 - 1), max_size=6))
    weights = st.dictionaries(st.integers(0, 1), st.integers(-SCALE, SCALE))
    features = [(key, draw(st.floats(0, 10, width=32)), draw(weights)) for key in keys]
    return Sparse.of(features, draw(numbers(2)), draw(numbers(2)))


models = st.builds(
    Trained,
    st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=2),
    st.tuples(st.text(max_size=9), st.text(max_size=9)),
    st.tuples(st.text(max_size=9)),
    sparses(),
    logistics(),
    blends(),
    blends(sums=3),
)


@settings(deadline=None)
@given(models)
def test_a_model_is_read_as_it_was_written(model: Trained) -> None:
    assert Trained.from_bytes(model.to_bytes()) == model


@given(logistics(rows=3), blends(), blends(sums=3), numbers(3))
def test_any_features_have_probabilities(one: Logistic, two: Blend, three: Blend, features: tuple[float, ...]) -> None:
    for probabilities, classes in (
        (one.probabilities(features), 3),
        (two.probabilities(features), 1),
        (three.probabilities(features), 3),
    ):
        assert len(probabilities) == classes
        assert all(0 <= probability <= 1 for probability in probabilities)
        assert classes == 1 or math.isclose(sum(probabilities), 1)


def test_a_tree_without_questions_is_its_leaf() -> None:
    assert Forest.of([((), (2.5,))], 1).probabilities([]) == [sigmoid(2.5)]


def walked(forest: Forest, features: tuple[float, ...]) -> list[float]:
    """The sums of a forest, from node to node."""
    sums = [0.0] * forest.sums
    for number, at in enumerate(forest.roots):
        while at >= 0:
            at = forest.left[at] if features[forest.feature[at]] <= forest.threshold[at] else forest.right[at]
        sums[number % forest.sums] += forest.leaves[-at - 1]
    return sums


@settings(deadline=None)
@given(st.sampled_from([1, 3]).flatmap(lambda sums: blends(sums=sums)), numbers(3))
def test_the_code_of_a_forest_says_what_its_trees_say(model: Blend, features: tuple[float, ...]) -> None:
    assert model.forest._sums(features) == walked(model.forest, features)


@pytest.mark.parametrize(
    ("left", "right", "sums"), [((0,), (-1,), 1), ((1,), (-1,), 1), ((-1,), (-2,), 0), ((-1,), (-3,), 1)]
)
def test_what_is_no_forest_is_refused(left: tuple[int, ...], right: tuple[int, ...], sums: int) -> None:
    with pytest.raises((ValueError, LookupError)):
        Forest((0,), (0.5,), left, right, (1.0, 2.0), (0,), sums)


@given(number)
def test_sigmoid(x: float) -> None:
    assert 0 < sigmoid(x) <= 1
    assert math.isclose(sigmoid(x) + sigmoid(-x), 1)


# The trained file -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole() -> bytes:
    sparse = Sparse.of([(7, 1.5, {0: 5})], (1.0,), (0.0,))
    logistic = Logistic((0.0,), (1.0,), ((1.0,),), (0.0,))
    blend = Blend(logistic, Forest.of([((), (0.5,))], 1))
    return Trained({"seed": 0}, ("gives vision",), ("vision",), sparse, logistic, blend, blend).to_bytes()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"awardcheck-trained-0\n{}", id="another version"),
        pytest.param(MAGIC, id="no header"),
        pytest.param(MAGIC + b"\xff\xff\xff\x7f{}", id="a header that is too short"),
        pytest.param(MAGIC + b"\x02\0\0\0{}", id="a header that says nothing"),
        pytest.param(MAGIC + b"\x02\0\0\0[]", id="a header that is a list"),
        pytest.param(MAGIC + b"\x02\0\0\0{\xff", id="a header that is no text"),
    ],
)
def test_what_is_no_trained_file_is_refused(data: bytes) -> None:
    with pytest.raises(ModelError, match=r"scripts/train\.py"):
        Trained.from_bytes(data)


def test_a_file_cut_short_or_drawn_out_is_refused(whole: bytes) -> None:
    for data in (*(whole[:end] for end in range(0, len(whole), 3)), whole[:-1], whole + b"\0"):
        with pytest.raises(ModelError):
            Trained.from_bytes(data)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_damaged_file_is_refused_or_read(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] = data.draw(st.integers(0, 255))
    try:
        Trained.from_bytes(bytes(damaged))
    except ModelError as error:
        assert "\n" not in str(error)  # noqa: PT017


def test_the_trained_file_that_comes_with_the_package_can_be_read() -> None:
    model = file.trained()
    assert len(model.outputs) == len(model.tags.steps) == len(model.tags.bias)
    assert len(model.tags.starts) == len(model.tags.keys) + 1
    assert {"drafts", "data", "seed"} <= set(model.about)


# Against the libraries ------------------------------------------------------------------------------------------------

TEXTS = [
    "Falls fell by a third in 2023, and bed days by 1,204.",
    "We will halve waits. We will halve falls. We hope.",
    "Two matrons and a vicar drive the bus on Fridays.",
    "The bus, the bus, the bus: nine carers asked for it.",
    "Carers asked; matrons answered; waits fell.",
]


def as_sparse(vectorizer: TfidfVectorizer, weights: Any, steps: Any, bias: Any) -> Sparse:
    """The model as the run time keeps it, with nothing left out."""
    names = vectorizer.get_feature_names_out()
    rows = zip(names, vectorizer.idf_, weights, strict=True)
    features = [(hashed(name), float(rare), dict(enumerate(map(int, row)))) for name, rare, row in rows]
    return Sparse.of(features, map(float, steps), map(float, bias))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(" ".join(TEXTS).split()), max_size=30), st.integers(0, 99), st.sampled_from([9, 300]))
def test_sparse_says_what_scikit_learn_says(said: list[str], seed: int, outputs_in_all: int) -> None:
    vectorizer = TfidfVectorizer(analyzer=text_features, sublinear_tf=True).fit(TEXTS)
    chance = np.random.default_rng(seed)
    weights = chance.integers(-SCALE, SCALE, (len(vectorizer.vocabulary_), outputs_in_all))
    weights[::2, 2:-1] = 0  # so that some features have a full row, others few weights
    steps, bias = chance.random(outputs_in_all), chance.normal(size=outputs_in_all)
    text = " ".join([*said, "unheard-of"])
    wanted = vectorizer.transform([text]) @ (weights * steps / SCALE) + bias
    model = as_sparse(vectorizer, weights, steps, bias)
    for outputs in (tuple(range(outputs_in_all)), (outputs_in_all - 1, 0, 4), (3, 5)):
        scorer = model.scorer(outputs)
        assert scorer.scores((text_features(text), 1.0)) == pytest.approx(
            wanted[0][list(outputs)].tolist(), rel=1e-3, abs=1e-3
        )


def random_rows(classes: int) -> tuple[Any, Any]:
    chance = np.random.default_rng(classes)
    features = np.round(chance.normal(size=(600, 4)), 1)  # rounded, so that values fall on thresholds
    return features, (features[:, 0] + features[:, 1] * features[:, 2] > 0.3).astype(int) + (classes - 2) * (
        features[:, 3] > 0.5
    )


@pytest.mark.parametrize("classes", [2, 3])
def test_a_logistic_model_says_what_scikit_learn_says(classes: int) -> None:
    features, wanted = random_rows(classes)
    scaler = StandardScaler().fit(features)
    theirs = LogisticRegression(C=1.0, solver="newton-cholesky").fit(scaler.transform(features), wanted)
    ours = fit_logistic(features, wanted)
    for row, chances in zip(features[:50], theirs.predict_proba(scaler.transform(features[:50])), strict=True):
        expected = chances[1:] if classes == 2 else chances
        assert ours.probabilities(row.tolist()) == pytest.approx(expected.tolist())


@pytest.mark.parametrize("classes", [2, 3])
def test_a_forest_says_what_lightgbm_says(classes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    boosters: list[Any] = []
    fit = lightgbm.train

    def remember(*given: Any, **more: Any) -> Any:
        boosters.append(fit(*given, **more))
        return boosters[-1]

    monkeypatch.setattr(lightgbm, "train", remember)
    features, wanted = random_rows(classes)
    blend = fit_blend(features, wanted, trees=10)
    predicted = boosters[0].predict(features[:100]).reshape(100, -1)
    for row, chances in zip(features[:100].tolist(), predicted.tolist(), strict=True):
        assert blend.forest.probabilities(row) == pytest.approx(chances)
        pairs = zip(blend.logistic.probabilities(row), chances, strict=True)
        assert blend.probabilities(row) == pytest.approx([(a + b) / 2 for a, b in pairs])


def test_the_libraries_are_not_needed_to_judge() -> None:
    import subprocess
    import sys

    code = "import sys; import awardcheck.reading.trained as t; t.trained(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert not {"numpy", "sklearn", "lightgbm", "scipy"} & set(done.stdout.split())
