"""What stands among an award's questions and is none: remarks beneath them, boxes for facts, things to send, prizes."""

from __future__ import annotations

import pytest

from awardcheck import importing
from awardcheck.importing.lines import Line
from awardcheck.importing.lists import with_lists

TITLE = "Community Kitchen of the Year"
NEED = ["Describe who goes hungry in the town.", "How did you find out?"]
MEAL = ["Explain how the kitchen is run.", "What do guests say about the food?"]
TWO = {"The need": NEED, "The meal": MEAL}


def named(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    found = importing.propose_category(importing.read_page(page.encode(), name)).criteria
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


def asked(beneath: str = "", limit: str = "") -> str:
    """The questions under their headings, each with a limit and with lines beneath it."""
    return "\n\n".join(
        f"{name}\n\n" + "\n\n".join(f"{ask}{limit}{beneath}" for ask in asks) for name, asks in TWO.items()
    )


@pytest.mark.parametrize("word", ["Tip", "Remarks", "Beware", "Why we ask"])
def test_a_remark_beneath_each_question_asks_nothing(word: str) -> None:
    page = asked(f"\n{word}: many forget to say. Who gained by it? Give the number.")
    assert named(f"{TITLE}\n\nYour entry should cover these points.\n\n{page}\n") == TWO


def test_a_remark_beneath_a_remark_asks_nothing() -> None:
    page = asked("\nWhy: because it matters. Did it matter?\nPitfall: no figures. Explain how many there were.")
    assert named(f"{TITLE}\n\nYour entry should cover these points.\n\n{page}\n") == TWO


FACTS = "About the kitchen\n\nHow many meals do you serve?\n\nWhat is the name of your hall?\n\n"
CHECK = "\n\nBefore you send it\n\nHas the treasurer seen this?\n"


def test_a_part_of_a_form_that_sets_no_limit_asks_for_facts_where_others_set_one() -> None:
    found = named(f"{TITLE}\n\n{FACTS}{asked(limit=' (200 words)')}{CHECK}")
    assert found == TWO


def test_a_hint_of_a_web_form_tells_the_limit() -> None:
    box = "<label>{}</label><p class='hint'>150 words. Think of newcomers.</p><textarea></textarea>"
    fact = "<label>{}</label><input>"
    parts = {name: "".join(map(box.format, asks)) for name, asks in TWO.items()}
    parts["The hall"] = fact.format("How many seats are there?") + fact.format("What is your part in the kitchen?")
    body = "".join(f"<fieldset><legend>{name}</legend>{inner}</fieldset>" for name, inner in parts.items())
    assert named(f"<html><body><h1>{TITLE}</h1>{body}</body></html>", "page.html") == TWO


THINGS = [
    "Send with your letter:\n\ni. a menu of one week\nii. how you would like your name to be written",
    "You will not have:\n\n- turned anybody away\n- served the same soup twice",
    "What makes a good answer?\n\n- It gives figures.\n- It says what guests said. Does yours?",
    "What will the winner get?\n\n- A day with a chef\n- How about a ladle in silver?",
    "What we don't give it for\n\n- Soup kitchens that only pass soup on\n- How many tins have you? We don't mind.",
]


@pytest.mark.parametrize("things", THINGS)
def test_things_to_send_advice_and_prizes_are_not_asked(things: str) -> None:
    listed = "\n\n".join("\n".join((name, *(f"- {ask}" for ask in asks))) for name, asks in TWO.items())
    assert named(f"{TITLE}\n\n{listed}\n\n{things}\n") == TWO


# Names and numbers -----------------------------------------------------------------------------------------------


def test_a_title_in_a_tables_column_of_texts_names_the_rows_beneath() -> None:
    head = "| No. | Question | Weight | Words |\n|---|---|---|---|\n"
    numbers = iter(range(1, 9))
    rows = "".join(
        f"| | **{name}** | | |\n" + "".join(f"| {next(numbers)} | {ask} | 20 | 150 |\n" for ask in asks)
        for name, asks in TWO.items()
    )
    assert named(f"# {TITLE}\n\n## Scored questions\n\n{head}{rows}", "page.md") == TWO


def test_numbers_without_a_stop_before_questions_with_limits_are_a_list() -> None:
    page = asked(limit="  (max 200 words)").replace("\n\n", "\n").replace("The meal", "\nSECTION TWO: The meal")
    for number, ask in enumerate([*NEED, *MEAL], start=5):
        page = page.replace(ask, f"{number}  {ask}")
    assert named(f"{TITLE}\n\nSECTION ONE: {page}\n") == TWO


def test_names_in_bold_before_their_text_are_headings_of_markdown() -> None:
    page = "\n\n".join(f"**{name}** {' '.join(asks)}" for name, asks in TWO.items())
    assert named(f"# {TITLE}\n\n## What we read for\n\n{page}\n", "page.md") == TWO


WILL_HAVE = [
    ["You will have fed people who would not ask.", "You will have wasted next to nothing."],
    ["You will have made the hall a place to stay.", "You will have kept the books straight."],
]


def test_the_same_words_before_all_items_are_no_names() -> None:
    lists = "\n\n\n".join("\n".join(f"* {ask}" for ask in asks) for asks in WILL_HAVE)
    assert [*named(f"{TITLE}\n\nFor those who feed a town.\n\n\n{lists}\n").values()] == WILL_HAVE


def test_a_loose_list_is_one_though_another_is_close() -> None:
    loose = "\n\n".join(f"{letter}) {ask}" for letter, ask in zip("abcd", [*NEED, *MEAL], strict=True))
    close = "- has an income of less than £50,000\n- has been going for a year"
    page = f"# {TITLE}\n\n## You can apply if your group\n\n{close}\n\n## What we ask\n\n{loose}\n"
    assert [*named(page, "page.md").values()] == [[*NEED, *MEAL]]


def test_lines_beneath_a_question_that_they_only_spell_out_are_no_list() -> None:
    lines = [
        Line("Provide evidence of carbon saved:", "text", 1),
        Line("from energy", "text", 2),
        Line("from travel", "text", 3),
    ]
    assert [line.form for line in with_lists(lines)] == ["text"] * 3
