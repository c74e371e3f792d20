"""Passages that sound like somebody's words: those it was taught, and that what is shipped was learnt from them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.reading.train import data_hash
from awardcheck.text.voices.likely import Piece, is_likely, signs, telling_sentence, weights
from awardcheck.text.voices.quotations import find_testimonials

VOICES = Path(__file__).parent / "voices"
EACH = pytest.mark.parametrize("path", sorted(VOICES.glob("writer-*.yaml")), ids=lambda path: path.stem)


def told(path: Path) -> list[tuple[bool, bool, str]]:
    """Of each passage whether it holds a testimonial, whether one is found, and the passage."""
    result = []
    for given_ in yaml.safe_load(path.read_text("utf-8")):
        text, before, after = given_["text"], given_.get("before") or "", given_.get("after") or ""
        found = bool(find_testimonials(text, before, after))
        heard = found or is_likely(Piece(text, given_.get("kind") or "paragraph", before, after))
        result.append((given_["speaker"] is not None, heard, text))
    return result


def test_what_is_shipped_was_learnt_from_these_passages() -> None:
    assert weights().about["data"] == data_hash(VOICES), (
        "the passages have changed since the weights were learnt: run python scripts/train_voices.py"
    )


@EACH
def test_what_holds_no_testimonial_is_seldom_taken_for_one(path: Path) -> None:
    others = [(heard, text) for is_one, heard, text in told(path) if not is_one]
    wrong = [text for heard, text in others if heard]
    assert len(wrong) <= 0.15 * len(others), wrong


@EACH
def test_most_testimonials_are_heard(path: Path) -> None:
    own = [(heard, text) for is_one, heard, text in told(path) if is_one]
    missed = [text for heard, text in own if not heard]
    assert len(missed) <= 0.45 * len(own), missed


def test_signs_are_kinds_of_words_in_a_row() -> None:
    found = signs(Piece("The porters told Ann Lee: “I slept.”", "quote", before="What the wards say", after="42 beds"))
    assert {"set as quote", "<says> <name>", ": <quote> <I>", "before: <says>", "after: # beds"} <= found
    assert "<name> <name>" not in found


def test_the_telling_sentence_is_the_one_in_which_somebody_speaks() -> None:
    text = "The rota has forty names. My mum used to ring me every night, says her daughter Jo. It costs £9."
    assert telling_sentence(text).text.startswith("My mum")


@given(st.text(), st.text(), st.text())
def test_any_text_has_signs_that_come_to_something(text: str, before: str, after: str) -> None:
    found = signs(Piece(text, before=before, after=after))
    assert found
    assert abs(weights().sum_of(found)) < 1_000
