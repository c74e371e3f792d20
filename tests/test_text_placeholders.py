"""Placeholders and notes to self: what must be found whole, what must stay quiet, and what must hold for any text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.text.unfinished.placeholders import _BLANKS, may_hold_blanks, placeholders
from awardcheck.text.unfinished.talk import _BEHIND_OTHERS, _has_cue

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "placeholders.yaml").read_text(encoding="utf-8")
)
PIECES = st.sampled_from(
    ["[", "]", "(", ")", "<<", ">>", "XX", "%", "tbc", "??", " ", ". ", "\n", "“", "”", "Ann to write", "£", "x"]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_finds_what_was_left_open_and_nothing_else(case: dict[str, Any]) -> None:
    assert [span.text for span in placeholders(case["text"])] == case["found"]


def test_a_note_in_a_cell_of_a_table_is_found_alone() -> None:
    assert [span.text for span in placeholders("Outcome | Ana to write. | 46%")] == ["Ana to write."]


@given(st.from_regex(re.compile(_BLANKS.pattern, _BLANKS.flags)))
def test_no_blank_is_in_a_text_that_seems_to_have_none(text: str) -> None:
    assert may_hold_blanks(text) or not _BLANKS.search(text)


@given(st.from_regex(re.compile(_BEHIND_OTHERS.pattern, _BEHIND_OTHERS.flags), fullmatch=True))
def test_no_talk_is_in_a_sentence_that_has_no_word_of_it(sentence: str) -> None:
    assert _has_cue(sentence)


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join)))
def test_spans_are_verbatim_ordered_and_apart(text: str) -> None:
    end = 0
    for span in placeholders(text):
        assert span.start >= end
        assert span.text == text[span.start : span.end] != ""
        end = span.end
