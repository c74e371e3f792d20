"""Praise from crowds: how many sentences that give it are found, and how many that do not are let be."""

from __future__ import annotations

from pathlib import Path

import yaml

from awardcheck.text.voices.crowds import crowd_praise

CROWDS = Path(__file__).parent / "crowds"


def given(name: str) -> list[str]:
    sentences: list[str] = yaml.safe_load((CROWDS / f"{name}.yaml").read_text("utf-8"))
    return sentences


def test_most_praise_is_found() -> None:
    missed = [text for text in given("praise") if not [*crowd_praise(text)]]
    assert len(missed) <= 0.15 * len(given("praise")), missed


def test_hardly_anything_else_is() -> None:
    false = [text for text in given("other") if [*crowd_praise(text)]]
    assert len(false) <= 0.03 * len(given("other")), false
