"""Where the blocks of a draft stand in the award's terms; cases in placing.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck import load_category, read_draft
from awardcheck.draft import Place, count_words
from awardcheck.findings import Excerpt
from awardcheck.readers import read_bytes
from awardcheck.reading.forms import is_counter
from awardcheck.reading.passages import Passage, Placed
from awardcheck.reading.placing import place_blocks
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
    assert passage.text.startswith(wanted["begins"])
    assert or_none(passage.criterion) == wanted["under"], passage.text
    if "prompt" in wanted:
        assert or_none(passage.prompt) == wanted["prompt"], passage.text
    if "heading" in wanted:
        assert passage.heading == wanted["heading"], passage.text
    if "lines" in wanted:
        assert len(passage.text.split("\n")) == len(passage.pieces) == wanted["lines"]


@pytest.mark.parametrize("text", ["212 words", "(212 / 400)", "Word count: 212", "399/400 words.", "Words: 1,204"])
def test_a_counter(text: str) -> None:
    assert is_counter(text)


@pytest.mark.parametrize(
    "text", ["212", "400 people", "in 400 words", "3 in 10", "words fail me", "1.2", "", "400 words " * 9]
)
def test_no_counter(text: str) -> None:
    assert not is_counter(text)


# Any draft ------------------------------------------------------------------------------------------------------------

PIECES = [
    *(
        "# Ambition",
        "## Our results",
        "### Impact on staff",
        "# 3. Value (400 words)",
        "# The Warm Front Room",
        "## Thanks",
    ),
    *("Damp fills our wards.", "Outcome: falls fell.", "- six men", "- two vans", "> It is dry.", "Savings: none."),
    *(prompt.ask for prompt in list(PLACE.prompts())[::4]),
    *(
        "| a | b |\n| --- | --- |\n| Value | 14% |",
        "| Spread | Hull has it too. |\n| --- | --- |\n| 1.2 | x |",
        "(212 words)",
    ),
]
drafts = st.lists(st.sampled_from(PIECES), max_size=14).map("\n\n".join)


@settings(deadline=None, max_examples=150)
@given(drafts)
def test_nothing_that_is_placed_is_invented(text: str) -> None:
    draft = read_bytes(Path("draft.md"), (text + "\n\nEnd.").encode())
    found = place_blocks(draft, PLACE)
    blocks = {block.place.block: " ".join(block.text.split()) for block in draft.blocks}
    criteria = {criterion.id for criterion in PLACE.criteria}
    for passage in found.passages:
        assert passage.text.strip()
        assert {passage.criterion} <= criteria | {None}
        pieces = passage.pieces or (Excerpt(passage.text, passage.place),)
        assert all(" ".join(piece.text.split()) in blocks[piece.place.block] for piece in pieces)
    assert [passage.place.block for passage in found.passages] == sorted(p.place.block for p in found.passages)
    assert set(found.headings) <= criteria
    assert all(count >= 0 for count in found.words.values())
    assert sum(found.words.values()) <= sum(count_words(block.text) for block in draft.blocks)


@settings(deadline=None, max_examples=50)
@given(drafts)
def test_words_are_those_of_passages_titles_and_labels(text: str) -> None:
    found = placed(text + "\n\nEnd.")
    counted = sum(count_words(passage.text.replace(" | ", " ")) for passage in found.passages)
    assert sum(found.words.values()) >= counted
    assert placed(text + "\n\nEnd.") == found


def test_a_place_in_a_list_is_its_items() -> None:
    (passage,) = placed("## Outcome\n\n- Falls fell.\n- Bills fell.\n").passages
    places = [passage.at(offset) for offset in (0, len("Falls fell."), len("Falls fell.\n"), len(passage.text))]
    assert places == [Place(2, 3), Place(2, 3), Place(3, 4), Place(3, 4)]
