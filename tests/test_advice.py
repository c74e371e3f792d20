"""What `awardcheck validate` says of a valid category, told in tests/cases/advice.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from awardcheck.importing import advise
from awardcheck.spec import list_categories, marked_yaml, parse_category

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "advice.yaml").read_text(encoding="utf-8"))


def advice(text: str, id: str) -> list[tuple[int, str]]:
    category = parse_category(text, Path(f"{id}.yaml"))
    return [(one.line, one.message) for one in advise(category, marked_yaml.read(text))]


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["lacks"])
def test_what_a_category_lacks(case: dict[str, Any]) -> None:
    assert CASES["good"].count(case["where"]) == 1
    told = advice(CASES["good"].replace(case["where"], case["put"]), "good")
    if "says" not in case:
        assert not told
        return
    fitting = [line for line, message in told if all(piece in message for piece in case["says"])]
    assert fitting == [case["line"]], told


@pytest.mark.parametrize("file", list_categories(), ids=lambda file: file.id)
def test_our_own_categories_lack_little(file: Any) -> None:
    """Whoever made them knew better than the advice in a few places only."""
    told = advice(file.path.read_text(encoding="utf-8"), file.id)
    assert not [message for _, message in told if "does not read as a question" in message]
    assert len(told) <= 4, told
