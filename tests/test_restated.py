"""Numbers that are one fact in two places, as the whole draft tells it, and that what is shipped was learnt from it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awardcheck import load_category
from awardcheck.checks.two_values import numbers_told
from awardcheck.readers import read_bytes
from awardcheck.reading import Reading
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.restated import Numbers, learnt
from awardcheck.reading.train import data_hash
from awardcheck.text.facts.cues import weights_of_words

LABELLED = Path(__file__).parent / "labelled"
NEED = "Between October 2024 and March 2025 the council logged {} complaints of damp and mould from its own tenants."
RESULT = "Complaints of damp fell from {} in that winter to 710 in the next; surveyors saw each within nine days."


def unjudged() -> NoReturn:
    raise AssertionError("numbers are read without verdicts")


def numbers(text: str) -> Numbers:
    draft, award = read_bytes(Path("draft.md"), text.encode()), load_category("place-based")
    told = numbers_told(Reading(draft, award, place_blocks(draft, award), unjudged))
    return Numbers(told, weights_of_words(number for _, number in told), lambda *_: False)


def test_what_is_shipped_was_learnt_from_these_drafts() -> None:
    assert learnt().about["data"] == data_hash(LABELLED), (
        "the labelled drafts have changed: run python scripts/train_restated.py"
    )


@pytest.mark.parametrize(("need", "result", "are_one"), [(940, 1_080, True), (940, 960, True), (940, 2_950, False)])
def test_a_baseline_that_was_changed_in_one_place(need: int, result: int, are_one: bool) -> None:
    draft = numbers(f"# Ambition\n\n{NEED.format(need)}\n\n# Outcome\n\n{RESULT.format(f'{result:,}')}\n")
    assert draft.are_restated(1, 0) is are_one


def test_a_number_that_has_its_fellow_elsewhere_is_no_others() -> None:
    told = f"# Ambition\n\n{NEED.format(940)}\n\n# Outcome\n\n{RESULT.format('1,080')}\n\n"
    assert not numbers(f"{told}# Value\n\n{RESULT.format(940)}\n").are_restated(1, 0)


@given(st.lists(st.sampled_from(["940", "1,080", "46%", "£1.2m", "nine days", "0", "half"]), min_size=2, max_size=4))
def test_whatever_is_told_can_be_weighed(told: list[str]) -> None:
    draft = numbers(
        "\n\n".join(f"# Part {nth}\n\nThe team had {number} of damp homes." for nth, number in enumerate(told))
    )
    for one in range(len(draft)):
        for other in range(one):
            if draft.may_be(one, other):
                assert all(map(math.isfinite, draft.features(one, other)))
