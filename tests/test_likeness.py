"""The likeness of two texts is what the library says of them, and whatever is worked out first never overlooks it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from awardcheck.reading.headings import OPENER_LIKENESS, PROMPT_LIKENESS, SLIP_LIKENESS, STRETCH_LIKENESS
from awardcheck.text.likeness import is_slip, may_be, may_hold, near, ratio

ASKS = st.text("aeiotz '’é\u212a0x", max_size=90)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with some stretches taken out and others put in."""
    text = other = draw(st.text("abcdefghij ", min_size=5, max_size=120))
    for _ in range(draw(st.integers(0, 6))):
        start, length = draw(st.integers(0, len(other))), draw(st.integers(0, 2))
        other = other[:start] + draw(st.text("abcdefghij ", max_size=2)) + other[start + length :]
    return text, other


@given(st.one_of(edited(), st.tuples(ASKS, ASKS)))
def test_the_likeness_is_that_of_the_library(texts: tuple[str, str]) -> None:
    assert ratio(*texts) == fuzz.ratio(*texts)


@given(st.one_of(edited(), st.tuples(ASKS, ASKS)))
@example(("from", "form"))
@example(("ab", ""))
def test_a_slip_is_one_letter_or_two_that_changed_places(texts: tuple[str, str]) -> None:
    assert is_slip(*texts) == (OSA.distance(*texts) <= 1)


@given(ASKS, ASKS, st.sampled_from([SLIP_LIKENESS, OPENER_LIKENESS]))
@example("z" * 88, "zz" + "z" * 88, SLIP_LIKENESS)
def test_words_that_are_alike_are_never_overlooked(one: str, other: str, likeness: int) -> None:
    assert near(one, other, likeness) or fuzz.ratio(one, other) < likeness


@given(edited())
def test_texts_that_are_alike_are_never_overlooked(texts: tuple[str, str]) -> None:
    assert may_be(*texts, PROMPT_LIKENESS) or fuzz.ratio(*texts) < PROMPT_LIKENESS


@given(edited(), st.text("abcdefghij ", max_size=60), st.text("abcdefghij ", max_size=60))
def test_a_stretch_that_is_alike_is_never_overlooked(texts: tuple[str, str], before: str, behind: str) -> None:
    text, other = texts
    longer = before + other + behind
    if len(text) < len(longer):
        assert may_hold(longer, text, STRETCH_LIKENESS) or fuzz.partial_ratio(text, longer) < STRETCH_LIKENESS


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("The bus stops at the school gate on every weekday", "Describe the team and what each of its members brings"),
        ("All posts were filled by the end of winter", "What was the impact on staff, patients and partners?"),
    ],
)
def test_other_words_are_seen_to_be_others(text: str, ask: str) -> None:
    assert not may_be(text, ask, PROMPT_LIKENESS)
    assert not may_hold(ask, text, STRETCH_LIKENESS)
