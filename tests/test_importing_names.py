"""Titles that look as if they asked, and remarks beside what is asked: names are names, and remarks are nothing."""

from __future__ import annotations

import pytest

from awardcheck.importing import NoPrompts, propose_category, read_page


def asked(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    try:
        found = propose_category(read_page(page.encode(), name)).criteria
    except NoPrompts:
        return {}
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


BENEATH = {
    "Is the bread fit to eat?": ["What goes into the dough, and why?", "Who tastes it before it is sold?"],
    "Does anybody go without?": ["How do you price a loaf?", "What is done with bread that is a day old?"],
    "Will it be here in ten years?": ["Who is learning the trade from you?", "What is owed on the oven?"],
}


@pytest.mark.parametrize("word", ["Test {}: ", "Line of enquiry {}: ", "{}. "], ids=["word", "words", "number"])
def test_a_question_whose_number_heads_others_is_their_name(word: str) -> None:
    parts = (
        f"{word.format(number)}{name}\n" + "\n".join(f"   {number}.{at}  {ask}" for at, ask in enumerate(asks, 1))
        for number, (name, asks) in enumerate(BENEATH.items(), 1)
    )
    page = "The Crust Prize\n\nFor village bakers.\n\n" + "\n\n".join(parts) + "\n\nThe prize is a peel of ash.\n"
    assert asked(page) == BENEATH


@pytest.mark.parametrize("head", ["What we hope to read about your bakery", "What would we like to read about?"])
def test_the_head_of_a_table_is_not_asked(head: str) -> None:
    asks = ["How the dough is made and by whom", "What became of the bread that was not sold"]
    rows = "".join(f"<tr><td>{at}</td><td>{ask}</td><td>200</td></tr>" for at, ask in zip("AB", asks, strict=True))
    table = f"<table><tr><td>Part</td><td>{head}</td><td>Most words</td></tr>{rows}</table>"
    found = asked(f"<html><body><h1>Crust Prize</h1><h2>Judging criteria</h2>{table}</body></html>", "page.html")
    assert [ask for criterion in found.values() for ask in criterion] == asks


@pytest.mark.parametrize(
    "above",
    ["The letter should speak to the two matters below.", "Two things are asked of the letter, in plain prose."],
)
def test_two_titles_that_run_in_are_names_where_two_are_announced(above: str) -> None:
    asks = {
        "The loaf itself": "The letter should describe the loaf, its flour and how long it proved.",
        "The baker": "The letter should tell how the baker learnt the trade and whom he has taught.",
    }
    body = "\n\n".join(f"{name}. {ask} A note on the weather is allowed." for name, ask in asks.items())
    found = asked(f"The Crust Prize\n\nFor village bakers.\n\n{above}\n\n{body}\n\nThe prize is a peel of ash.\n")
    assert {name: " ".join(given) for name, given in found.items()} == asks


def test_a_title_among_titles_is_a_name_though_it_begins_as_a_question() -> None:
    asks = {
        "Who bakes": ["Please tell us how many work at the ovens and how they came to you."],
        "What is baked, and when": ["List the loaves of a week, and say how each was chosen."],
        "What remains": ["Give an account of anything that the bakery has set going in the village."],
    }
    body = "\n\n".join(f"{name}\n\n{' '.join(given)}" for name, given in asks.items())
    page = f"The Crust Prize\n\nDear bakers,\n\nThe jurors wish to hear of three things.\n\n{body}\n\nYours, Ann Rye\n"
    assert asked(page) == asks


@pytest.mark.parametrize(
    "remark",
    [
        "Give us an example for each statement.",
        "A paragraph under each heading will do.",
        "A remark on prices is permitted.",
        "The chair is not to be buttered up.",
        "You need not mention the weather.",
        "Drawings count as much as prose.",
    ],
)
def test_remarks_on_how_to_answer_are_not_asked(remark: str) -> None:
    asks = [
        "Describe how you make your dough and what you have changed.",
        "Explain what difference you have made to people who live alone.",
        "Tell us how you measured the results, and give evidence of them.",
    ]
    prose = f"<p>{asks[0]} {remark}</p><p>{asks[1]}</p><p>{asks[2]} {remark}</p>"
    page = f"<html><body><h1>Crust Prize</h1><h2>What the judges look for</h2>{prose}</body></html>"
    assert [ask for criterion in asked(page, "page.html").values() for ask in criterion] == asks


def test_things_named_before_the_orders_of_their_paragraph_are_asked() -> None:
    parts = [
        "Explain how you deal with waste, and what difference that has made.",
        "An account of what the bakery does for people who live alone. Tell us how it began.",
        "Minutes of three meetings. Explain how costs were met and what you have saved. How will you keep going?",
    ]
    page = "The Crust Prize\n\nFor village bakers.\n\n\n" + "\n\n".join(parts) + "\n\n\nThe prize is a peel of ash.\n"
    found = " ".join(ask for criterion in asked(page).values() for ask in criterion)
    assert found == " ".join(parts)


@pytest.mark.parametrize(
    "above",
    ["What bakers have to supply", "The jury asks that the proposal treat of these matters:"],
)
def test_phrases_in_sections_beneath_what_announces_them_are_asked(above: str) -> None:
    asks = {
        "The flour": ["Mills and fields from which it comes", "Sacks used, sacks spoilt and what was done about it"],
        "The street": ["Teaching, tasting or telling tales", "A friend made of somebody who did not eat bread"],
    }
    body = "\n\n".join(f"{name}\n" + "\n".join(f"- {ask}" for ask in given) for name, given in asks.items())
    page = f"The Crust Prize\n\nFor village bakers.\n\n{above}\n\n{body}\n\nThe prize is a peel of ash.\n"
    assert asked(page) == asks


@pytest.mark.parametrize("after", ["Prizes\n- A brass bell\n- Dinner for two", "Who sits on the panel\n- Two millers"])
def test_a_list_of_another_matter_behind_what_is_asked_is_not(after: str) -> None:
    asks = {
        "Crew": ["Training given to bakers and helpers", "Rest between shifts"],
        "Shop": ["Welcome of strangers", "Evidence that wages are paid on time"],
    }
    body = "\n\n".join(f"{name}\n" + "\n".join(f"- {ask}" for ask in given) for name, given in asks.items())
    assert asked(f"The Crust Prize\n\nWhat judges will assess\n\n{body}\n\n{after}\n") == asks


def test_what_stands_beneath_another_heading_is_no_detail_of_a_question() -> None:
    page = (
        "The Crust Prize\n\nWhat judges will assess\n\nCrew\n- Training given to bakers\n- Rest between shifts\n\n"
        "Shop\n- Welcome of strangers\n- Evidence that wages are paid on time\n\n"
        "1. Who can enter?\n1.1 Any baker with an oven.\n1.2 Bakers may enter twice.\n"
    )
    found = propose_category(read_page(page.encode(), "page.txt")).criteria
    assert [prompt.details for one in found for prompt in one.prompts] == [()] * 4
