"""Sentences: hard cases from a table, and what must hold for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.text.sentences import sentences

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "sentences.yaml").read_text(encoding="utf-8")
)
PROSE = st.text(alphabet="abcAB19 .?!…\n\t“”‘’\"'()[]•-–|£%,:;", max_size=200)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_cuts_where_a_careful_reader_would(case: dict[str, Any]) -> None:
    assert [span.text for span in sentences(case["text"])] == case["sentences"]


@given(PROSE)
def test_spans_are_verbatim_ordered_and_apart(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert span.start >= end
        assert span.text == text[span.start : span.end]
        assert span.text.strip() == span.text != ""
        end = span.end


@given(PROSE)
def test_no_letter_is_lost(text: str) -> None:
    inside = "".join(span.text for span in sentences(text))
    assert [c for c in inside if c.isalnum()] == [c for c in text if c.isalnum()]
