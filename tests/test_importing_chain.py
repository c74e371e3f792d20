"""The chain of roles: what it tells, how it is kept, and that it can be trained."""

from __future__ import annotations

from dataclasses import replace

import pytest

from awardcheck import importing
from awardcheck.importing.chain import Chain, Role, chain
from awardcheck.importing.criteria import find_criteria
from awardcheck.importing.lessons import PageWithGold, allowed_roles, lessons, pages_in
from awardcheck.importing.pages import read_page
from awardcheck.importing.signs import moves, signs
from awardcheck.importing.units import units
from import_measure import CASES

PAGE = """Fair Start Award

Who may enter
Any school.

Ambition
Describe the problem. It must be your own.
Context: What had been tried before? (200 words)

Tips
- Keep it short
"""
GOLD = PageWithGold("fair", "txt", PAGE, {"Ambition": ["Describe the problem.", "What had been tried before?"]})


def test_chances_of_roles_add_up() -> None:
    page = read_page(PAGE.encode(), "page.txt")
    found = units(page)
    rows = chain().chances(signs(page, found), moves(found))
    assert len(rows) == len(found)
    assert all(sum(row) == pytest.approx(1) for row in rows)
    assert chain().chances([], []) == []


def test_a_chain_is_read_as_it_was_written() -> None:
    assert Chain.from_json(chain().to_json()) == chain()


def test_units_are_pieces_of_lines() -> None:
    found = units(read_page(PAGE.encode(), "page.txt"))
    assert [unit.text for unit in found if unit.heads] == [
        "Fair Start Award",
        "Who may enter",
        "Ambition",
        "Context",
        "Tips",
    ]
    assert "It must be your own." in [unit.text for unit in found]


def test_gold_says_what_each_unit_may_be() -> None:
    found = units(read_page(PAGE.encode(), "page.txt"))
    told = {unit.text: roles for unit, roles in zip(found, allowed_roles(found, GOLD), strict=True)}
    assert told["Ambition"] == {Role.NAME}
    assert told["Describe the problem."] == {Role.PROMPT}
    assert told["It must be your own."] == {Role.BESIDE}
    assert told["Keep it short"] == {Role.OTHER}


def test_a_page_is_taught_in_worse_copies_too() -> None:
    kinds = [lesson.kind for lesson in lessons(GOLD)]
    assert kinds == ["page", "lost", "web", "bullets", "doubled", "blanks"]


def test_a_chain_can_be_trained() -> None:
    from awardcheck.importing.fit import fit

    pages = [page for page in pages_in(CASES) if page.name.startswith("mini-")]
    model = fit([lesson for page in pages for lesson in lessons(page)], {"pages": len(pages)})
    again = Chain.from_json(model.to_json())
    taught = next(page for page in pages if page.name == "mini-list")
    found = find_criteria(read_page(taught.text.encode(), "page.txt"), model=again).criteria
    assert {one.name: [prompt.ask for prompt in one.prompts] for one in found} == taught.criteria


def test_lines_that_were_nearly_taken_are_shown() -> None:
    page = "Fair Start Award\n\nAmbition\n- Describe the problem that you set out to solve\n- What were the aims?\n"
    proposed = importing.propose_category(read_page(page.encode(), "page.txt"))
    text = importing.as_yaml(replace(proposed, doubtful=("May it be so?",)))
    assert "# LOOK: not taken; is it a question? May it be so?" in text


def test_what_a_page_says_of_itself_is_no_question() -> None:
    page = """Harbour Awards

Best Quayside Team

About this award
Every harbour runs on people whom nobody sees. This prize honours the finest of them. What counts is what came of it.

Questions
Who asked for the work, and why?
How was it done, and with whom?
What has it changed?
"""
    found = find_criteria(read_page(page.encode(), "page.txt")).criteria
    assert not [prompt.ask for one in found for prompt in one.prompts if not prompt.ask.endswith("?")]


def test_a_draft_that_answers_asks_little() -> None:
    page = """Ambition

Our aims were:

- a saving of £450,000 a year against a budget of £388,000
- We want to see 60 people at home

We asked the carers first, and they told us to start on Fridays. Falls came down by 31 per cent.
"""
    found = find_criteria(read_page(page.encode(), "page.txt")).criteria
    asks = [prompt.ask for one in found for prompt in one.prompts]
    assert not [said for said in asks if "£" in said or "per cent" in said or "carers" in said]
