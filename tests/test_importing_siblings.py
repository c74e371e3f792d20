"""Lines of one shape beneath a line that announces them: they are asked, whatever their grammar."""

from __future__ import annotations

import pytest

from awardcheck.importing import NoPrompts, propose_category, read_page

POINTS = {
    "Water": "The bottom can be seen",
    "Welcome": "Strangers find a towel and a pie",
    "Keeping": "The books balance without luck",
}


def named(body: str, name: str = "page.txt") -> dict[str, list[str]]:
    page = f"Lido Prize\n\nPools under the sky, heated or not.\n\n{body}\n\nThe prize is a plaque of stone.\n"
    try:
        found = propose_category(read_page(page.encode(), name)).criteria
    except NoPrompts:
        return {}
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


SHAPES = {
    "names before a colon": "\n".join(f"{name}: {point}" for name, point in POINTS.items()),
    "names before a dash": "\n".join(f"• {name} - {point}" for name, point in POINTS.items()),
    "names that run in": "\n\n".join(f"{name}. {point} and all." for name, point in POINTS.items()),
    "titles set off": "\n\n".join(f"{name.upper()}\n{point}" for name, point in POINTS.items()),
    "a table": "\n".join(f"{name}\t{point}" for name, point in POINTS.items()),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(
    "above",
    [
        "Each pool is weighed against three statements:",
        "The judges mark pools on the points below.",
        "Your letter should cover the following:",
    ],
)
def test_what_is_announced_is_asked(above: str, shape: str) -> None:
    found = named(f"{above}\n\n{shape}")
    assert [name.casefold() for name in found] == [name.casefold() for name in POINTS]
    assert all(point in asks[0] for point, asks in zip(POINTS.values(), found.values(), strict=True))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(
    "above",
    [
        "Winners are given three things:",
        "Each pool is weighed against four statements of ours.",
        "The judging has three steps:",
    ],
)
def test_what_is_said_to_be_something_else_or_more_is_not(above: str, shape: str) -> None:
    assert named(f"{above}\n\n{shape}") == {}


def test_what_must_come_with_an_entry_is_not_asked() -> None:
    lines = "Form: signed by the chair\nPictures: three, free of rights\nFee: £20 by bank transfer"
    assert named(f"Your entry must be accompanied by the following:\n\n{lines}") == {}
    assert named(f"Entries should cover the following:\n\n{lines}") == {}


def test_sentences_of_the_awards_own_are_not_asked_with_what_is_announced() -> None:
    lines = "\n".join(f"{name}: {point}. We like short answers." for name, point in POINTS.items())
    asked = named(f"Pools are judged on three points:\n\n{lines}")
    assert list(asked.values()) == [[f"{point}."] for point in POINTS.values()]


def test_lists_under_words_that_repeat_are_asked_one_and_all() -> None:
    lists = [["kept the water clear", "opened when shifts end"], ["trained your own lifeguards", "paid them fairly"]]
    page = "\n\n\n".join("You will have\n\n" + "\n".join(f"* {item}" for item in items) for items in lists)
    assert [*named(page).values()] == lists


def test_a_name_before_half_a_sentence_names_what_goes_on_beneath_it() -> None:
    lists = {
        "Water": ["know how clear it is", "heat it with the sun"],
        "Welcome": ["find strangers a towel", "open early"],
    }
    parts = (
        f"<p><b>{name}</b> - the winner will:</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
        for name, items in lists.items()
    )
    page = f"<html><body><h1>Lido Prize</h1><h2>What judges look for</h2>{''.join(parts)}</body></html>"
    found = propose_category(read_page(page.encode(), "page.html")).criteria
    assert {one.name: [prompt.ask for prompt in one.prompts] for one in found} == lists


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbers_stand_under_the_number_that_they_begin_with(gap: str) -> None:
    asked = {
        "The water (20 marks)": ["How clear is it?", "How do you know?"],
        "The welcome (30 marks)": ["Who greets a stranger?", "What does a towel cost?", "What do swimmers say?"],
    }
    parts = (
        f"{number}. {name}{gap}" + "\n".join(f"{number}.{at} {ask}" for at, ask in enumerate(asks, start=1))
        for number, (name, asks) in enumerate(asked.items(), start=1)
    )
    found = named("\n\n".join(parts))
    assert [*found.values()] == [*asked.values()]
