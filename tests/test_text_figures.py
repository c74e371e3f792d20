"""Figures: hard sentences from a table, tables, masks, numbers, and what must hold for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.text.figures.figures import figures, is_quantitative
from awardcheck.text.figures.masks import masked
from awardcheck.text.figures.numbers import NUMBER_REST, NUMBER_SIGN, mark, value
from clock import grows_straight

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "figures.yaml").read_text(encoding="utf-8")
)
PASSAGES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "passages.yaml").read_text(encoding="utf-8")
)
PIECES = st.sampled_from(
    [
        "14",
        "nine",
        " weeks",
        "%",
        "£",
        "1,240",
        " ",
        ". ",
        "\n",
        " | ",
        "half",
        " of ",
        "from ",
        "to ",
        "people",
        "XX",
        "[",
        "]",
    ]
)
PROSE = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_finds_each_figure_and_nothing_else(case: dict[str, Any]) -> None:
    text, found = case["text"], figures(case["text"])
    wanted = [(text.index(words), text.index(words) + len(words)) for words in case["figures"]]
    missed = [text[a:b] for a, b in wanted if not any(s.start < b and a < s.end for s in found)]
    extra = [s.text for s in found if not any(s.start < b and a < s.end for a, b in wanted)]
    assert (missed, extra) == ([], [])
    assert is_quantitative(text) == bool(wanted)


@pytest.mark.parametrize("text", PASSAGES["evidence"])
def test_takes_as_evidence(text: str) -> None:
    assert is_quantitative(text)


@pytest.mark.parametrize("text", PASSAGES["no_evidence"])
def test_takes_as_no_evidence(text: str) -> None:
    assert not is_quantitative(text)


def test_a_table_with_a_column_of_numbers_is_evidence() -> None:
    assert is_quantitative("Measure | Before | After\nAverage days in hospital | 9 | 6\nCalls at night | 12 | 4")


def test_a_table_of_names_and_numbered_rows_is_none() -> None:
    assert not is_quantitative("Who | Brings\nThe council | Two rooms at Dock House\nThe trust | A Band 6 nurse")


def test_a_span_of_time_alone_is_a_promise_and_counts_only_beside_a_figure() -> None:
    assert not is_quantitative("Someone visits within two days.")
    assert [span.text for span in figures("Someone visits within two days, and 94% were seen.")] == [
        "within two days",
        "94%",
    ]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1,240", 1240),
        ("3.5", 3.5),
        ("212k", 212_000),
        ("1.2 million", 1_200_000),
        ("forty-one", 41),
        ("a dozen", 12),
        ("three hundred and forty", 340),
        ("two hundred thousand", 200_000),
        ("half a million", 500_000),
        ("a couple of hundred", 200),
    ],
)
def test_value_of_a_number(words: str, number: float) -> None:
    assert value(words) == pytest.approx(number)
    assert mark(words) == NUMBER_SIGN + NUMBER_REST * (len(words) - 1)


@given(PROSE)
def test_spans_are_verbatim_ordered_and_apart(text: str) -> None:
    end = 0
    for span in figures(text):
        assert span.start >= end
        assert span.text == text[span.start : span.end] != ""
        end = span.end


@given(PROSE)
def test_masking_keeps_every_place(text: str) -> None:
    assert len(masked(text)) == len(text)


@pytest.mark.parametrize("piece", ["14 ", "from nine ", "lost the ", "one in ", "| 3 ", "target within two "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_straight(lambda size: figures((piece * size)[:size]), 4_000, 40_000)
