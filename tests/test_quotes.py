"""How quoted words are told to be somebody's: what was learnt, and from what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from awardcheck.reading.train import data_hash
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.quote_signs import Setting, of_words
from awardcheck.text.voices.spoken import is_spoken, weights, with_pairs

QUOTES = Path(__file__).parent / "quotes"
FEWEST_WORDS = 3


def told(name: str) -> Iterator[tuple[str, bool]]:
    """Each quotation of a file, and whether it is told to be somebody's."""
    for text in yaml.safe_load((QUOTES / f"{name}.yaml").read_text("utf-8")):
        setting = Setting(text, quoted(text))
        for nth, quote in enumerate(setting.quotes):
            if len(inner(quote).split()) >= FEWEST_WORDS:
                yield quote.text, is_spoken(setting, nth)


def test_what_is_shipped_was_learnt_from_these_quotations() -> None:
    assert weights().about["data"] == data_hash(QUOTES), (
        "the quotations have changed since the weights were learnt: run python scripts/train_quotes.py"
    )


@pytest.mark.parametrize(("name", "spoken"), [("spoken", True), ("other", False)])
def test_most_quotations_are_told_rightly(name: str, spoken: bool) -> None:
    found = [*told(name)]
    wrong = [text for text, is_one in found if is_one is not spoken]
    assert len(wrong) <= 0.15 * len(found), wrong


def test_signs_of_words() -> None:
    assert {"I", "past", "stop", "several sentences"} <= {*of_words("I rang. She came.")}
    assert {"order", "open end", "capital"} <= {*of_words("Ask your pharmacist first")}
    assert "saying" in of_words("Grief is love with nowhere to go.")


def test_signs_count_by_themselves_and_in_pairs() -> None:
    assert with_pairs(["b", "a", "b"]) == {"a": 1.0, "b": 1.0, "a & b": 0.5}
