"""Training on a handful of labelled drafts: repeatable, and of use for an award that it has not seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from awardcheck.draft import Place
from awardcheck.findings import Verdict
from awardcheck.reading.fit_tagger import Row, Senses, Tagger
from awardcheck.reading.judging import judge
from awardcheck.reading.labelled import LabelledDraft, Labels, load_labelled
from awardcheck.reading.passages import Passage
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.tagging import HEADING_WEIGHT, heading_features, sense_features, tag, text_features
from awardcheck.reading.train import Example, data_hash, examples, folds, load_rows, train
from awardcheck.reading.trained import Trained

HERE = Path(__file__).parent
UNSEEN = "system-leadership"


@pytest.fixture(scope="module")
def drafts() -> dict[str, list[LabelledDraft]]:
    """The first drafts of some writers, by category."""
    found: dict[str, list[LabelledDraft]] = defaultdict(list)
    for writer in sorted(path for path in HERE.joinpath("labelled").iterdir() if path.is_dir())[:8]:
        for path in sorted(writer.glob("*.yaml"))[:5]:
            labelled = load_labelled(path)
            found[labelled.category].append(labelled)
    return found


@pytest.fixture(scope="module")
def eight(drafts: dict[str, list[LabelledDraft]]) -> list[LabelledDraft]:
    """Two drafts, by different writers, of each award but one."""
    chosen = [given for id, given in sorted(drafts.items()) if id != UNSEEN]
    return [draft for given in chosen for draft in {draft.writer: draft for draft in given[:4]}.values()][:8]


@pytest.fixture(scope="module")
def model(eight: list[LabelledDraft]) -> Trained:
    return train(examples(eight))


def grades(model: Trained, given: Sequence[Example], labelled: Verdict) -> float:
    """The mean grade (missing 0, thin 1, answered 2) that the judge gives to prompts so labelled."""
    got = [
        list(Verdict).index(result.verdict)
        for example in given
        for criterion in judge(
            example.category,
            place_blocks(example.labelled.draft, example.category),
            tag(example.passages, example.evidence, model, example.category),
            model,
        )
        for result in criterion.prompts
        if example.labelled.verdicts[result.prompt.id] == labelled
    ]
    return sum(got) / len(got)


def test_same_drafts_same_bytes(eight: list[LabelledDraft], model: Trained) -> None:
    assert train(examples(eight)).to_bytes() == model.to_bytes()


def test_what_was_trained_is_read_as_it_was_written(model: Trained) -> None:
    assert Trained.from_bytes(model.to_bytes()) == model
    assert model.about["drafts"] == 8


def test_an_award_that_was_not_trained_on_is_judged(drafts: dict[str, list[LabelledDraft]]) -> None:
    model = train(examples([draft for id, given in drafts.items() if id != UNSEEN for draft in given]))
    unseen = examples(drafts[UNSEEN])
    missing, thin, answered = (grades(model, unseen, verdict) for verdict in Verdict)
    # Between thin and missing so few drafts do not tell: there are fourteen questions of the one and 25 of the other.
    assert answered - max(missing, thin) > 0.3


def test_a_writer_is_in_one_fold_only(drafts: dict[str, list[LabelledDraft]]) -> None:
    given = examples([draft for each in drafts.values() for draft in each])
    split = folds(given)
    assert sorted(i for fold in split for i in fold) == list(range(len(given)))
    writers = [{given[i].labelled.writer for i in fold} for fold in split]
    assert sum(map(len, writers)) == len(set().union(*writers))


def test_labels_go_with_their_passages(drafts: dict[str, list[LabelledDraft]]) -> None:
    for example in examples([draft for each in drafts.values() for draft in each][:10]):
        assert len(example.passages) == len(example.labels) == len(example.evidence)
        assert any(any(example.answers(i)) for i in range(len(example.passages)))


def test_passages_of_no_draft_are_rows_without_a_category(tmp_path: Path) -> None:
    text = "- {text: Falls fell., heading: Outcome, gives: [outcome-result], touches: [], quantitative: false}\n"
    (tmp_path / "rows.yaml").write_text(text, encoding="utf-8")
    (row,) = load_rows(tmp_path)
    assert (row.passage.text, row.passage.heading, row.category) == ("Falls fell.", "Outcome", None)
    assert row.labels.gives == {"outcome-result"}


WORDS = ("fell", "dropped", "met", "gathered")
SENSES = Senses(WORDS, np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]))


def row(text: str, *gives: str) -> Row:
    return Row(Passage(text, Place(1), "paragraph", heading="Outcome"), Labels(gives=frozenset(gives)))


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """One that has seen that admissions fell and that boards met, never that anything dropped or anybody gathered."""
    fell = [row(f"{what} fell in the first year", "outcome-result") for what in ("Admissions", "Falls", "Waits")]
    met = [row(f"{who} met in the first year", "stakeholders") for who in ("Boards", "Partners", "Members")]
    nothing = [row("Truly excellent work"), row("Work of a truly high standard")]
    return Tagger([*fell, *met, *nothing], (), SENSES)


@pytest.mark.parametrize(("text", "likelier"), [("Readmissions dropped", True), ("Carers gathered", False)])
def test_a_word_that_no_draft_has_goes_by_words_of_its_sense(tagger: Tagger, text: str, likelier: bool) -> None:
    result = tagger.outputs.index("gives outcome-result")
    (margins,) = tagger.features([row(text).passage]) @ tagger.weights + tagger.bias
    assert bool(margins[result] > tagger.bias[result]) is likelier


@pytest.mark.parametrize("text", ["Readmissions dropped and fell", "Carers met, and 12 gathered", "nothing known", ""])
def test_the_run_time_adds_up_senses_as_training_does(tagger: Tagger, text: str) -> None:
    model = tagger.sparse()
    scorer = model.scorer(tuple(range(len(tagger.outputs))))
    scores = scorer.scores(
        (text_features(text), 1.0), (heading_features("Outcome"), HEADING_WEIGHT), (sense_features(text), 1.0)
    )
    (wanted,) = tagger.features([row(text).passage]) @ tagger.weights + tagger.bias
    assert scores == pytest.approx(wanted.tolist(), abs=0.02)


def test_the_hash_is_of_names_and_contents(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "a.yaml").write_text("x", encoding="utf-8")
    (one / "notes.md").write_text("not part of it", encoding="utf-8")
    assert data_hash(one) == data_hash(other)
    (one / "senses.npz").write_bytes(b"part of it")
    assert data_hash(one) != data_hash(other)
    (one / "senses.npz").unlink()
    (other / "a.yaml").write_text("y", encoding="utf-8")
    assert data_hash(one) != data_hash(other)
    (other / "a.yaml").rename(other / "b.yaml")
    (other / "b.yaml").write_text("x", encoding="utf-8")
    assert data_hash(one) != data_hash(other)
