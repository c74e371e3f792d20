"""Where the blocks of a draft stand in the award's terms; cases in placing.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck import load_category, read_draft
from awardcheck.draft import Block, Draft, Place, Row, count_words
from awardcheck.readers import read_bytes
from awardcheck.reading.placing import Passage, Placed, place_blocks
from awardcheck.spec import Category

FOLDER = Path(__file__).parent / "cases"
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "placing.yaml").read_text("utf-8"))


def category(name: str) -> Category:
    own = FOLDER / "awards" / f"{name}.yaml"
    return load_category(own if own.is_file() else name)


PLACE = category("place-based")


def placed(text: str) -> Placed:
    return place_blocks(read_bytes(Path("draft.md"), text.encode()), PLACE)


def or_none(id: str | None) -> str:
    return "none" if id is None else id


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(case["draft"], encoding="utf-8")
    found = place_blocks(read_draft(path), category(case.get("category", "place-based")))
    assert [passage.text[: len(wanted["begins"])] for passage, wanted in zip(found.passages, case["passages"])] == [
        wanted["begins"] for wanted in case["passages"]
    ], [passage.text for passage in found.passages]
    assert len(found.passages) == len(case["passages"]), [passage.text for passage in found.passages]
    for passage, wanted in zip(found.passages, case["passages"], strict=True):
        compare(passage, wanted)
    if "words" in case:
        assert {or_none(id): count for id, count in found.words.items() if count} == case["words"]
    if "headings" in case:
        assert {id: excerpt.place.line for id, excerpt in found.headings.items()} == case["headings"]
    if "own" in case:
        assert [title.text for title in found.titles] == case["own"]


def compare(passage: Passage, wanted: dict[str, Any]) -> None:
    assert or_none(passage.criterion) == wanted["under"], passage.text
    if "prompt" in wanted:
        assert or_none(passage.prompt) == wanted["prompt"], passage.text
    if "heading" in wanted:
        assert passage.heading == wanted["heading"], passage.text
    if "lines" in wanted:
        assert len(passage.text.split("\n")) == len(passage.pieces) == wanted["lines"]
