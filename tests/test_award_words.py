"""What of a draft is the award's own: names of criteria, prompts pasted or paraphrased; cases in award_words.yaml."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck import load_category
from awardcheck.reading.headings import Labeller, bare_title
from awardcheck.spec import list_categories

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "award_words.yaml").read_text("utf-8"))
CATEGORIES = [file.id for file in list_categories()]
PLACE = "place-based"


@cache
def labeller(category: str) -> Labeller:
    return Labeller(load_category(category))


def each(section: str) -> list[tuple[str, Any]]:
    """The lines of a section, each with its category."""
    return [(category, line) for category, lines in CASES[section].items() for line in lines]


def prompts() -> Iterator[tuple[str, str, str]]:
    return (
        (category, prompt, text)
        for category, by_prompt in CASES["prompts"].items()
        for prompt, texts in by_prompt.items()
        for text in texts
    )


# Names ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("criterion", "text"), [(id, text) for id, texts in CASES["names"].items() for text in texts])
def test_a_name(criterion: str, text: str) -> None:
    label = labeller(PLACE).name(text) or labeller(PLACE).loose(text, None)
    assert label is not None
    assert label.criterion == criterion


@pytest.mark.parametrize("text", CASES["no_names"])
def test_no_name(text: str) -> None:
    assert labeller(PLACE).name(text) is None


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_name_of_every_award_is_known(category: str) -> None:
    for criterion in load_category(category).criteria:
        for name in (criterion.name, *criterion.headings):
            for text in (name, name.upper(), f"3. {name} (250 words)"):
                label = labeller(category).name(text)
                assert label is not None, text
                assert label.criterion == criterion.id, text


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("1b. Ambition (400 words)", "Ambition", "1b"),
        ("Section C: Spread", "Spread", "c"),
        ("2.2 Targets", "Targets", "2.2"),
        ("iv) Value", "Value", "iv"),
        ("A bus for Saltby", "A bus for Saltby", None),
        ("I will never forget it", "I will never forget it", None),
        ("Part-time posts", "Part-time posts", None),
        ("Value", "Value", None),
        ("3", "3", None),
        ("", "", None),
    ],
)
def test_title_without_number_and_count(text: str, title: str, number: str | None) -> None:
    assert bare_title(text) == (title, number)


# Prompts --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("category", "prompt", "text"), list(prompts()))
def test_a_pasted_prompt(category: str, prompt: str, text: str) -> None:
    label = labeller(category).pasted(text)
    assert label is not None
    assert (label.criterion, label.prompt) == (prompt.split(".")[0], prompt)


@pytest.mark.parametrize(("category", "text"), each("no_prompts"))
def test_no_pasted_prompt(category: str, text: str) -> None:
    assert labeller(category).pasted(text) is None


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_prompt_of_every_award_is_known_by_its_words(category: str) -> None:
    for prompt in load_category(category).prompts():
        for text in (prompt.ask, prompt.ask.lower(), prompt.ask.rstrip(".?"), f"2) {prompt.ask}"):
            label = labeller(category).pasted(text)
            assert label is not None, text
            assert label.prompt == prompt.id, text


@pytest.mark.parametrize(("category", "line"), each("openings"))
def test_a_prompt_that_opens_its_answer(category: str, line: str) -> None:
    prompt, _, rest = line.partition(" = ")
    asked, _, answer = rest.partition("|")
    found = labeller(category).opening(asked + answer)
    assert found is not None
    label, end = found
    assert (label.prompt, end) == (prompt, len(asked))


@pytest.mark.parametrize(("category", "text"), each("no_openings"))
def test_prose_that_opens_with_no_prompt(category: str, text: str) -> None:
    assert labeller(category).opening(text) is None


@pytest.mark.parametrize(("category", "case"), each("labels"))
def test_a_paraphrased_label(category: str, case: dict[str, str]) -> None:
    under = None if case["under"] == "none" else case["under"]
    label = labeller(category).loose(case["label"], under)
    assert label is not None
    assert label.prompt == case["prompt"]
    assert 0 < label.likeness < 1


@pytest.mark.parametrize(("category", "case"), each("no_labels"))
def test_no_paraphrased_label(category: str, case: dict[str, str]) -> None:
    under = None if case["under"] == "none" else case["under"]
    assert labeller(category).loose(case["label"], under) is None


# Any text -------------------------------------------------------------------------------------------------------------


@given(st.text(max_size=300), st.sampled_from(CATEGORIES))
def test_any_text_is_something_of_the_award_or_nothing(text: str, category: str) -> None:
    known = labeller(category)
    criteria = {criterion.id for criterion in load_category(category).criteria}
    opening = known.opening(text)
    labels = [known.name(text), known.pasted(text), known.loose(text, None), opening[0] if opening else None]
    assert all(label.criterion in criteria and 0 < label.likeness <= 1 for label in labels if label)
    assert opening is None or 0 < opening[1] <= len(text)


@pytest.mark.parametrize(
    "unit", ["1.", "a ", "Ambition ", "(400 words) ", "(", "how? ", "\n", "describe the team ", "- "]
)
def test_a_long_line_costs_little_time(unit: str) -> None:
    known = labeller(PLACE)
    text = unit * 50_000
    start = time.process_time()
    known.name(text), known.pasted(text), known.opening(text), known.loose(text, None)
    assert time.process_time() - start < 1
