"""The reader of targets: the passages it was taught, and that what is shipped was trained from them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from awardcheck.reading.train import data_hash
from awardcheck.records import replace
from awardcheck.text import Span
from awardcheck.text.facts.report_signs import Told
from awardcheck.text.facts.report_signs import signs as signs_of_report
from awardcheck.text.facts.results import result
from awardcheck.text.facts.target_lessons import lesson, lessons
from awardcheck.text.facts.target_reports import is_reported
from awardcheck.text.facts.target_sentences import sets_target
from awardcheck.text.facts.target_signs import signs
from awardcheck.text.facts.target_weights import Weights, weights
from awardcheck.text.facts.targets import Target, target

TARGETS = Path(__file__).parent / "targets"
EACH = pytest.mark.parametrize("path", sorted(TARGETS.glob("writer-*.yaml")), ids=lambda path: path.stem)


def set_in(text: str) -> Target:
    found = target(Span(0, len(text), text), text)
    assert found
    return found


def test_the_weights_were_trained_from_these_passages() -> None:
    assert weights().about["data"] == data_hash(TARGETS), (
        "the passages have changed since the weights were trained: run python scripts/train_targets.py"
    )


@EACH
def test_most_sentences_are_told_rightly(path: Path) -> None:
    said = [one for each in lessons(path) for one in each if not one.is_row and not one.has("x")]
    missed = [one.text for one in said if one.has("ts") and sets_target(one.text, one.heading) <= 0]
    false = [one.text for one in said if not one.has("ts") and sets_target(one.text, one.heading) > 0]
    assert len(missed) <= 0.12 * sum(one.has("ts") for one in said), missed
    assert len(false) <= 0.08 * sum(not one.has("ts") for one in said), false


@pytest.mark.parametrize(("name", "sets"), [("targets", True), ("others", False)])
def test_most_sentences_that_stand_alone_are_told_rightly(name: str, sets: bool) -> None:
    given = yaml.safe_load((TARGETS / "sentences.yaml").read_text("utf-8"))[name].splitlines()
    wrong = [text for text in given if (sets_target(text) > 0) is not sets]
    assert len(wrong) <= 0.2 * len(given), wrong


def test_marks_are_read() -> None:
    one = lesson(
        "# Need\n- [t1|The wait was to halve.] Why? [r1,r2|It did.]\n\n| a | b |\n| --- | --- |\n| [t2|Calls] | 40 |"
    )
    assert [(said.text, [name for name, _ in said.marks], said.is_row) for said in one] == [
        ("The wait was to halve.", ["t1"], False),
        ("Why?", [], False),
        ("It did.", ["r1", "r2"], False),
        ("a | b", [], True),
        ("Calls | 40", ["t2"], True),
    ]
    assert one[0].has("ts")
    assert not one[1].has("ts")


def test_signs_are_the_words_and_the_frame_of_a_sentence() -> None:
    found = signs("The board said that 12 waits would be under six weeks.")
    assert {"the board", "who>aim", "+shall", "+than", "+#"} <= found
    assert "no number" not in found
    assert "no number" in signs("The board met.")


def test_every_number_is_one_sign() -> None:
    assert signs("We wanted 1,200 visits.") == signs("We wanted sixty-five visits.")


def test_signs_of_a_report_are_its_words_and_sizes() -> None:
    own = set_in("to bring complaints down to 40 a month")
    found = dict(signs_of_report(own, Told("There are now 38 complaints a month.", 3, False), 0.0))
    assert found["shared"] == 1.0
    assert found["near"]
    assert not found["ahead"]
    assert not found["of a rival"]


def test_a_bare_number_right_behind_is_in_the_target_s_unit() -> None:
    own = set_in("a scan inside 20 minutes")
    near = dict(signs_of_report(own, Told("The median is now 17.", 1, True), 0.0))
    apart = dict(signs_of_report(own, Told("The median is now 17.", 5, False), 0.0))
    assert near["goes on, near"]
    assert not apart["goes on, near"]


@pytest.mark.parametrize(
    ("text", "opinion", "people"),
    [
        ("Some 88% of callers said that they felt listened to.", True, False),
        ("46 people give their time.", False, True),
        ("Each week 310 kg goes in the bin.", False, False),
    ],
)
def test_what_a_result_tells(text: str, opinion: bool, people: bool) -> None:
    found = result(text)
    assert (found.opinion, found.people, found.number) == (opinion, people, True)


def test_the_less_sure_a_target_is_the_less_must_speak_for_a_report() -> None:
    told = [Told("The choir has 61 members.", 4, False)]
    own = set_in("90 learners to finish by June")
    assert not is_reported(replace(own, sure=8.0), told, [])
    assert is_reported(replace(own, sure=0.0), told, [])


def test_weights_are_added_exactly_and_unknown_signs_add_nothing() -> None:
    given = Weights({"always": -1.0, "a": 0.1, "b": 0.2}, {"always": 0.5, "near": 2.0}, {})
    assert given.sum_of_setting(["a", "b", "c"]) == pytest.approx(-0.7)
    assert given.sum_of_reporting([("near", 0.5), ("far", 0.0)]) == 1.5
    assert given.to_json().count("\n") > 8
