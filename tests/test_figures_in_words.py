"""Figures told in words: which are evidence, and that what tells them was learnt from the passages that are here."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.reading.train import data_hash
from awardcheck.text.figures.figures import is_quantitative
from awardcheck.text.figures.in_words import in_words, signs, weights

FIGURES = Path(__file__).parent / "figures"


def test_what_is_shipped_was_learnt_from_these_passages() -> None:
    assert weights().about["data"] == data_hash(FIGURES), (
        "the passages have changed since the weights were learnt: run python scripts/train_figures.py"
    )


@pytest.mark.parametrize(
    "text", ["Half of those seen sleep now.", "Nine in ten would come again.", "Calls have halved."]
)
def test_results_in_words_are_evidence(text: str) -> None:
    assert is_quantitative(text)


@pytest.mark.parametrize(
    "text",
    [
        "Heads of service sit on one panel a quarter.",
        "Our two computer systems could not be joined, whatever the price.",
    ],
)
def test_what_is_only_told_in_passing_is_none(text: str) -> None:
    assert not is_quantitative(text)


def test_a_figure_in_words_has_no_digit_and_no_sign() -> None:
    assert in_words("two thirds")
    assert not any(map(in_words, ("two in 3", "½", "£", "ten %", "six hundred", "sixty quid")))


def test_signs_are_kinds_of_words_in_a_row_and_near_the_figure() -> None:
    assert {"near: [ half ]", "near: half ] of", "<they> $", "near: ^ nearly ["} <= signs("Nearly ", "half", " of them")


@given(st.text(), st.text(), st.text())
def test_any_text_has_signs(ahead: str, figure: str, behind: str) -> None:
    assert abs(weights().sum_of(signs(ahead, figure, behind))) < 1_000
