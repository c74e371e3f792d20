"""Lines that are headings in all but style."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.readers.headings import fake_heading, has_word_limit

GROUPS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "headings.yaml").read_text("utf-8"))
CASES = [
    pytest.param(
        line, group["bold"], None if group["level"] == "none" else group["level"], id=f"{group['about']}: {line}"
    )
    for group in GROUPS
    for line in group["lines"]
]


@pytest.mark.parametrize(("line", "bold", "level"), CASES)
def test_line(line: str, bold: bool, level: int | None) -> None:
    assert fake_heading(line, bold=bold) == level


@given(st.text(max_size=200), st.booleans())
def test_any_text_has_a_level_or_none(line: str, bold: bool) -> None:
    assert fake_heading(line, bold=bold) in (None, 2, 3, 4, 5)


@given(st.sampled_from(["AMBITION", "1. Ambition (400 words)", "Outcome was good"]), st.text(" \t", max_size=5))
def test_white_space_around_a_line_does_not_matter(line: str, space: str) -> None:
    assert fake_heading(space + line + space, bold=False) == fake_heading(line, bold=False)


@pytest.mark.parametrize("text", ["", " ", "\n", "AMBITION\nWe set out", "A" * 5000])
def test_what_is_no_line_is_no_heading(text: str) -> None:
    assert fake_heading(text, bold=True) is None


@pytest.mark.parametrize("unit", ["1.", "a, ", "A. ", "- ", "(", "add ", "WORDS ", "1 words ", "'", "aged of "])
def test_a_long_line_costs_no_time(unit: str) -> None:
    for text in (unit * 100_000, (unit * 100)[:109]):
        start = time.process_time()
        fake_heading(text, bold=True)
        assert time.process_time() - start < 0.1


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("Ambition (400 words)", True),
        ("Ambition: max 400 words", True),
        ("in 400 words or so we say", False),
        ("Value", False),
    ],
)
def test_word_limit_at_the_end(text: str, limited: bool) -> None:
    assert has_word_limit(text) is limited
