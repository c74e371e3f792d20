"""One award in many styles of headings and bullets: its criteria and what they ask are the same in all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awardcheck.importing.criteria import find_criteria
from awardcheck.importing.pages import read_page

CRITERIA = {
    "Sense of purpose": (
        "Describe the want that the scheme was meant to meet",
        "How were the aims agreed with those it serves?",
        "The place of the scheme in wider plans for the district",
    ),
    "Craft and method": (
        "Explain how the work was put together and in what order",
        "Skill shown in the making, with what was learnt",
        "What would you do otherwise next time?",
    ),
    "What came of it": (
        "Give figures for the change, with the starting point",
        "Who noticed, and what did they say?",
        "Savings of time or money, set against the outlay",
    ),
    "Passing it on": ("Where else has it been taken up?", "Steps taken to share what was found out"),
}
TOP = """Society of Rural Surveyors
The Harrow Prize

The Harrow Prize is given each year for a scheme that has made a village a better place to live in. It began in 1974.

Who may enter
Any member of the Society, alone or with partners.

What the judges look for

"""
END = "\n\nHow to enter\nSend your entry to the Secretary by 3 May. Keep to four pages.\n"
LETTERS, ROMAN, WORDS = "ABCD", ("I", "II", "III", "IV"), ("One", "Two", "Three", "Four")

Heading = Callable[[int, str], str]
HEADINGS: dict[str, Heading] = {
    "bare": lambda _, name: name,
    "capitals": lambda _, name: name.upper(),
    "1.": lambda at, name: f"{at + 1}. {name}",
    "2)": lambda at, name: f"{at + 1}) {name}",
    "A.": lambda at, name: f"{LETTERS[at]}. {name}",
    "II.": lambda at, name: f"{ROMAN[at]}. {name}",
    "§ 3": lambda at, name: f"§{at + 1} {name}",
    "Domain 1.": lambda at, name: f"Domain {at + 1}. {name}",
    "Pillar Two:": lambda at, name: f"Pillar {WORDS[at]}: {name}",
    "Theme A –": lambda at, name: f"Theme {LETTERS[at]} – {name}",
    "Judging theme 1:": lambda at, name: f"Judging theme {at + 1}: {name}",
    "Element (i):": lambda at, name: f"Element ({'i' * (at + 1)}): {name}",
    "(25 marks)": lambda _, name: f"{name} (25 marks)",
    "[25%]": lambda _, name: f"{name} [25%]",
    "– 25 marks (300 words)": lambda _, name: f"{name} – 25 marks (300 words)",
    "(weighting: 25 per cent)": lambda _, name: f"{name} (weighting: 25 per cent)",
    "(a quarter of the marks)": lambda _, name: f"{name} (a quarter of the marks)",
    "== ==": lambda _, name: f"== {name} ==",
    "** **": lambda _, name: f"**{name}**",
    "--- ---": lambda _, name: f"--- {name} ---",
    "underlined": lambda _, name: f"{name}\n{'-' * len(name)}",
    "★": lambda _, name: f"★ {name}",
}
Bullet = Callable[[int, int, str], str]
BULLETS: dict[str, Bullet] = {
    "-": lambda _, __, text: f"- {text}",
    "•": lambda _, __, text: f"•\t{text}",
    "→": lambda _, __, text: f"→ {text}",
    "none": lambda _, __, text: text,
    "1.1": lambda at, number, text: f"{at + 1}.{number + 1} {text}",
    "A1.": lambda at, number, text: f"{LETTERS[at]}{number + 1}. {text}",
    "1. to 11.": lambda at, number, text: f"{3 * at + number + 1}. {text}",
    "Q1.": lambda at, number, text: f"Q{3 * at + number + 1}. {text}",
    "Question 1:": lambda at, number, text: f"Question {3 * at + number + 1}: {text}",
    "KLOE 1.1:": lambda at, number, text: f"KLOE {at + 1}.{number + 1}: {text}",
    "(ii)": lambda _, number, text: f"({'i' * (number + 1)}) {text}",
    "words": lambda _, __, text: f"{text} (200 words)",
}


def read(heading: Heading, bullet: Bullet) -> list[list[str]]:
    """What is asked under each criterion found, where the page is written so."""
    parts = [
        "\n".join([heading(at, name), *(bullet(at, number, text) for number, text in enumerate(asks))])
        for at, (name, asks) in enumerate(CRITERIA.items())
    ]
    page = read_page((TOP + "\n\n".join(parts) + END).encode(), "page.txt")
    return [[prompt.ask for prompt in one.prompts] for one in find_criteria(page).criteria]


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_headings_of_any_style_name_their_criteria(heading: Heading) -> None:
    assert read(heading, BULLETS["-"]) == [list(asks) for asks in CRITERIA.values()]


@pytest.mark.parametrize("tag", ["p", "div", "label", "dd", "li"])
def test_a_section_of_a_web_page_asks_by_all_its_lines_where_others_do(tag: str) -> None:
    parts = [f"<h3>{name}</h3>" + "".join(f"<{tag}>{text}</{tag}>" for text in asks) for name, asks in CRITERIA.items()]
    page = f"<html><body><h1>The Harrow Prize</h1><h2>What the judges look for</h2>{''.join(parts)}</body></html>"
    found = find_criteria(read_page(page.encode(), "page.html")).criteria
    assert {one.name: tuple(prompt.ask for prompt in one.prompts) for one in found} == CRITERIA


@pytest.mark.parametrize("bullet", BULLETS.values(), ids=BULLETS)
def test_questions_behind_any_bullet_or_number_are_found(bullet: Bullet) -> None:
    assert read(HEADINGS["bare"], bullet) == [list(asks) for asks in CRITERIA.values()]


GARDEN = {
    "Roots": ("Knowledge of the parish", "Ties with schools and chapels"),
    "Growth": ("Working with the ground and not against it", "Thrift in water and seed"),
    "Harvest": ("Sharing what is picked", "Leaving the place better than you found it"),
}


def garden(title: str) -> list[list[str]]:
    """What is asked where short lines under titles stand beneath a heading."""
    sections = "\n\n".join("\n".join((name, *lines)) for name, lines in GARDEN.items())
    page = (
        f"The Glebe Prize\n\nFor gardens that feed a parish.\n\n{title}\n\n{sections}\n\nHow to enter\nWrite by May.\n"
    )
    return [
        [prompt.ask for prompt in one.prompts] for one in find_criteria(read_page(page.encode(), "page.txt")).criteria
    ]


def test_lines_under_titles_are_asked_beneath_what_announces_criteria_and_nowhere_else() -> None:
    assert garden("Themes for judging") == [list(lines) for lines in GARDEN.values()]
    assert garden("Benefits of membership") == []
