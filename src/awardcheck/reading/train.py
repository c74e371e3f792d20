"""Trains the judge from labelled drafts. Neither this nor what it imports for fitting is needed to judge a draft.

Three steps, each fitted on what the step before says of drafts by writers whom it has not seen (so that it learns how
far that step can be trusted): tagging passages, matching them to prompts, reaching a verdict. The last also sees
drafts from which the answer to one prompt was cut out, else it would learn the quality of a draft instead of that of
its passages.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import sklearn

from awardcheck.draft import Place
from awardcheck.findings import Evidence, Verdict
from awardcheck.reading.asked import kind
from awardcheck.reading.evidence import find_evidence
from awardcheck.reading.fit_tagger import Row, Senses, Tagger
from awardcheck.reading.fitting import SEED, fit_blend, fit_logistic
from awardcheck.reading.judging import VERDICTS, columns, match, verdict_features
from awardcheck.reading.labelled import LabelledDraft, Labels, load_folder, load_passages
from awardcheck.reading.linear import Logistic
from awardcheck.reading.matching import Matrix, PairFeatures, Scores
from awardcheck.reading.passages import Passage
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.tagging import Tagged
from awardcheck.reading.trained import Trained
from awardcheck.reading.trees import Blend
from awardcheck.records import dataclass, field
from awardcheck.spec import Category, load_category

FOLDS = 6
LEARNT_FROM = frozenset((".yaml", ".npz"))
NO_SENSES = Senses()
WHOLE, CUT_WEIGHT = 1.0, 0.15  # what a prompt weighs in a draft as it stands, and with its answer cut out


@dataclass(slots=True)
class Example:
    """One labelled draft on its way through the steps; `labels[i]` belong to `passages[i]`, None where unsure."""

    labelled: LabelledDraft
    category: Category
    passages: Sequence[Passage]
    labels: list[Labels | None]
    evidence: Sequence[Sequence[Evidence]]
    tags: list[Tagged] = field(default_factory=list)

    def rows(self) -> list[Row]:
        """What the tagger learns from."""
        verdicts = self.labelled.verdicts
        return [
            Row(passage, labels, self.category, frozenset(verdicts[prompt] for prompt in labels.answers))
            for passage, labels in zip(self.passages, self.labels, strict=True)
            if labels
        ]

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


def probabilities(model: Logistic | Blend, features: list[Matrix]) -> Matrix:
    return [[model.probabilities(pair)[0] for pair in row] for row in features]


def folds(given: Sequence[Example]) -> list[list[int]]:
    """Numbers of the examples, split by writer."""
    writers = sorted({example.labelled.writer for example in given})
    count = min(FOLDS, len(writers))
    return [
        [i for i, e in enumerate(given) if writers.index(e.labelled.writer) % count == fold] for fold in range(count)
    ]


def _rest(given: Sequence[Example], fold: Sequence[int]) -> list[int]:
    held_out = set(fold)
    return [i for i in range(len(given)) if i not in held_out]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Both passes of the second step."""

    kinds: tuple[str, ...]
    first: Logistic
    again: Blend

    def match(self, tags: Sequence[Tagged], category: Category) -> Matrix:
        return match(Scores(tags), category, self.kinds, self.first, self.again)


def kinds_of(given: Sequence[Example]) -> tuple[str, ...]:
    """The kinds of questions that the examples' awards ask, in alphabetical order."""
    return tuple(sorted({kind(prompt) for example in given for prompt in example.category.prompts()}))


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
    kinds = kinds_of(given)
    pairs = [PairFeatures(Scores(example.tags), example.category, kinds) for example in given]
    first = [pair.first() for pair in pairs]
    everything = list(range(len(given)))
    ones = [fit_logistic(*_pair_rows(given, _rest(given, fold), first)) for fold in split]
    found: list[Matrix] = [[] for _ in given]
    for fold, model in zip(split, ones, strict=True):
        for n in fold:
            found[n] = probabilities(model, first[n])
    again = [pair.again(features, matrix) for pair, features, matrix in zip(pairs, first, found, strict=True)]
    twos = [fit_blend(*_pair_rows(given, _rest(given, fold), again)) for fold in split]
    whole = Matcher(
        kinds, fit_logistic(*_pair_rows(given, everything, first)), fit_blend(*_pair_rows(given, everything, again))
    )
    return [Matcher(kinds, one, two) for one, two in zip(ones, twos, strict=True)], whole


VerdictRow = tuple[list[float], int, float]


def verdict_rows(example: Example, matcher: Matcher) -> list[VerdictRow]:
    """Features, verdict and weight of each prompt, as it stands and (if answered) with its answer cut out."""
    prompts = list(example.category.prompts())
    matches = columns(matcher.match(example.tags, example.category), len(prompts))
    rows: list[VerdictRow] = []
    for j, prompt in enumerate(prompts):
        verdict = example.labelled.verdicts[prompt.id]
        features = verdict_features(prompt, Scores(example.tags), matches[j], matcher.kinds)
        rows.append((features, VERDICTS.index(Verdict(verdict)), WHOLE))
        if verdict == "answered":
            left = cut(example, prompt.id)
            column = columns(matcher.match(left, example.category), len(prompts))[j]
            features = verdict_features(prompt, Scores(left), column, matcher.kinds)
            rows.append((features, VERDICTS.index(Verdict.MISSING), CUT_WEIGHT))
    return rows


def cut(example: Example, prompt: str) -> list[Tagged]:
    """The tagged passages without those that answer the prompt."""
    return [
        tags
        for tags, labels in zip(example.tags, example.labels, strict=True)
        if labels is None or prompt not in labels.answers
    ]


def fit_verdict(rows: Sequence[VerdictRow]) -> Blend:
    """The third step. What is missing weighs less, lest with the answers cut out it seem likelier than in drafts."""
    missing = [weight for _, verdict, weight in rows if VERDICTS[verdict] is Verdict.MISSING]
    share = sum(weight == WHOLE for weight in missing) / sum(missing) if missing else 1.0
    return fit_blend(
        np.array([features for features, _, _ in rows]),
        np.array([verdict for _, verdict, _ in rows]),
        np.array([weight * share if VERDICTS[verdict] is Verdict.MISSING else weight for _, verdict, weight in rows]),
        trees=80,
        leaves=12,
        rows_in_leaf=40,
    )


def prepare(
    given: Sequence[Example],
    split: Sequence[Sequence[int]],
    more: Sequence[Row] = (),
    senses: Senses = NO_SENSES,
    meanings: Sequence[Any] = (),
) -> None:
    """Tags every example by a tagger that has not seen its writer; `more` are passages that are nobody's draft.

    `meanings` has for each example what another such tagger adds to the margins (see `semantic`).
    """
    for fold in split:
        rows = [row for i in _rest(given, fold) for row in given[i].rows()]
        tagger = Tagger([*more, *rows], kinds_of(given), senses)
        for i in fold:
            added = meanings[i] if meanings else 0.0
            given[i].tags = tagger.tag(given[i].passages, given[i].evidence, given[i].category, added)


def fit_judge(given: Sequence[Example], split: Sequence[Sequence[int]]) -> tuple[Matcher, Blend]:
    """The second and the third step, on examples that were tagged by `prepare` with the same split."""
    matchers, matcher = fit_matchers(given, split)
    rows = [row for fold, one in zip(split, matchers, strict=True) for i in fold for row in verdict_rows(given[i], one)]
    return matcher, fit_verdict(rows)


def train(
    given: Sequence[Example],
    more: Sequence[Row] = (),
    senses: Senses = NO_SENSES,
    about: dict[str, Any] | None = None,
) -> Trained:
    """Fits all three steps on the examples. Same examples, same result."""
    split = folds(given)
    prepare(given, split, more, senses)
    matcher, verdict = fit_judge(given, split)
    tagger = Tagger([*more, *(row for example in given for row in example.rows())], matcher.kinds, senses)
    facts = {
        "drafts": len(given),
        "passages": len(more),
        "seed": SEED,
        "scikit-learn": sklearn.__version__,
        **(about or {}),
    }
    return Trained(
        facts,
        tagger.outputs,
        matcher.kinds,
        tagger.sparse(),
        matcher.first,
        matcher.again,
        verdict,
    )


def data_hash(*folders: Path) -> str:
    """One hash over all that is learnt from below the folders, names and contents."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in LEARNT_FROM):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def load_rows(folder: Path) -> list[Row]:
    """Labelled passages that stand in no draft, as the tagger learns from them."""
    return [
        Row(Passage(text, Place(1), "paragraph", heading=heading), labels)
        for text, heading, labels in load_passages(folder)
    ]


def load_senses(folder: Path) -> Senses:
    """What words mean, which stands beside the passages."""
    return Senses.load(folder / "senses.npz")


def train_folders(drafts: Path, passages: Path) -> Trained:
    about = {"data": data_hash(drafts, passages)}
    return train(examples(list(load_folder(drafts))), load_rows(passages), load_senses(passages), about)
