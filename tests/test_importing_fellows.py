"""What a unit's fellows tell of it: rows of lines, sections of one look, boxes of a form, lists that are announced."""

from __future__ import annotations

import pytest

from awardcheck.importing.asks import JUDGES, PROFILE, leads_to_asks, orders
from awardcheck.importing.boxes import among_boxes
from awardcheck.importing.criteria import find_criteria
from awardcheck.importing.fellows import by_fellows
from awardcheck.importing.pages import read_page
from awardcheck.importing.units import Unit, units


def read(page: str) -> list[Unit]:
    return units(read_page(page.encode(), "page.txt"))


def raised(page: str, chances: dict[str, float]) -> list[str]:
    """What of a page is taken with its fellows, where the chain gives its units these chances and others none."""
    found = read(page)
    asking = [chances.get(unit.text, 0.0) for unit in found]
    weighed = by_fellows(found, asking, [0.0] * len(found), [False] * len(found))
    return [unit.text for unit, chance in zip(found, weighed, strict=True) if chance >= 0.9]


def asked(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    criteria = find_criteria(read_page(page.encode(), name)).criteria
    return {one.name: [prompt.ask for prompt in one.prompts] for one in criteria}


ROW = """Orchard Prize

Your orchard
Old kinds of apple kept from being lost, with their history
Why the trees matter to the village
Cider, jam and other goods that were made of the fruit
"""


def test_a_row_of_lines_asks_as_one() -> None:
    chances = {
        "Old kinds of apple kept from being lost, with their history": 0.3,
        "Why the trees matter to the village": 0.99,
        "Cider, jam and other goods that were made of the fruit": 0.6,
    }
    assert raised(ROW, chances) == list(chances)


def test_a_row_in_which_most_lines_ask_nothing_is_left_alone() -> None:
    assert raised(ROW, {"Why the trees matter to the village": 0.99}) == ["Why the trees matter to the village"]


SECTIONS = """Harbour Town Award

Quays
- How have the quays been mended, and who paid?

Boats
- Old boats brought back to the water
- Skills handed on to the young

Crews
- What do crews say of the changes?

Prizes for all
- A brass lamp for the mantelpiece
"""


def test_a_section_asks_as_those_beside_it_do() -> None:
    sure = {"How have the quays been mended, and who paid?": 0.99, "What do crews say of the changes?": 0.95}
    nouns = {"Old boats brought back to the water": 0.5, "Skills handed on to the young": 0.4}
    assert raised(SECTIONS, sure | nouns) == [*list(sure)[:1], *nouns, *list(sure)[1:]]


def test_a_section_that_hardly_asks_is_not_raised_by_those_beside_it() -> None:
    sure = {"How have the quays been mended, and who paid?": 0.99, "What do crews say of the changes?": 0.95}
    assert raised(SECTIONS, sure | {"Old boats brought back to the water": 0.05}) == list(sure)


ANNOUNCED = "Lantern Award\n\n{}\n\n- Warmth towards every visitor\n- Steady hands in a crisis\n\nThank you.\n"


@pytest.mark.parametrize("line", ["Judging criteria", "What we look for", "Entries are judged on the following:"])
def test_a_list_of_nouns_is_asked_where_criteria_are_announced_and_nothing_else_is(line: str) -> None:
    assert raised(ANNOUNCED.format(line), {}) == ["Warmth towards every visitor", "Steady hands in a crisis"]


@pytest.mark.parametrize("line", ["Gallery", "Who can enter", "What do the judges like?"])
def test_a_list_of_nouns_under_anything_else_is_not(line: str) -> None:
    assert not raised(ANNOUNCED.format(line), {})


def test_a_list_of_names_is_not_what_judges_look_for() -> None:
    page = "Lantern Award\n\nJudging criteria\n\n- Ada Marsh\n- Tom Lee Field\n\nThank you.\n"
    assert not raised(page, {})


@pytest.mark.parametrize("word", ["Pillar", "Statement", "KLOE"])
def test_headings_in_a_series_name_what_is_asked(word: str) -> None:
    page = f"""Lantern Award

{word} 1: Warmth
Visitors made welcome, whatever the hour

{word} 2: Light
Corners in which nobody had lit a lamp before
"""
    assert raised(page, {}) == [
        "Visitors made welcome, whatever the hour",
        "Corners in which nobody had lit a lamp before",
    ]


def test_steps_of_entering_are_no_series() -> None:
    assert not raised("Lantern Award\n\nStep 1: Write\nA page on the lamp\n\nStep 2: Post\nAll that you wrote\n", {})


FORM = """Bakers' Awards

Name of bakery:
Year in which it opened:
How many people work there?
Where do you sell your bread?
Email:

Section A. The bread
Question 1
What makes your bread worth a journey?
Question 2
How do you choose your flour, and from whom?

Section B. The street
Question 3
What has the bakery done for the street in which it stands?
Question 4
How do you help young people into the trade?
"""


def test_boxes_for_whoever_enters_ask_nothing() -> None:
    found = read(FORM)
    boxes = [unit.text for unit, boxed in zip(found, among_boxes(found), strict=True) if boxed]
    assert boxes == [
        "Name of bakery:",
        "Year in which it opened:",
        "How many people work there?",
        "Where do you sell your bread?",
        "Email:",
    ]


def test_the_parts_of_a_form_name_its_criteria() -> None:
    assert asked(FORM) == {
        "The bread": [
            "What makes your bread worth a journey?",
            "How do you choose your flour, and from whom?",
        ],
        "The street": [
            "What has the bakery done for the street in which it stands?",
            "How do you help young people into the trade?",
        ],
    }


def test_what_an_item_gives_as_examples_is_no_question_of_its_own() -> None:
    page = """Ward Award

Value

    • Demonstrate value for money, for example through:
        o fewer nights on the ward
        o better use of theatre time
    • How did the ward's staff gain from the change?
"""
    assert asked(page) == {
        "Value": ["Demonstrate value for money, for example through:", "How did the ward's staff gain from the change?"]
    }


@pytest.mark.parametrize(
    "text",
    ["Paint a picture of the street before", "Introduce your practice and its patients", "Walk us through one day"],
)
def test_an_order_is_told_by_its_grammar(text: str) -> None:
    assert orders(text)


@pytest.mark.parametrize("text", ["In the town", "Reduced the waits", "Giving your all", "Most of the work", "With us"])
def test_what_only_looks_like_an_order_is_none(text: str) -> None:
    assert not orders(text)


def test_a_jury_wants_what_judges_want() -> None:
    assert JUDGES.match("The jury would like to hear of neighbours and what they gained")
    assert JUDGES.match("We should wish to understand how close it came")


def test_what_the_winner_is_like_is_told_from_what_the_winner_gets() -> None:
    assert PROFILE.match("You will have kept every promise")
    assert PROFILE.match("The winning team will know its patients by name")
    assert not PROFILE.match("You will receive a certificate")
    assert not PROFILE.match("The winner will be sent a plaque")


def test_an_order_that_goes_on_in_a_list_announces_questions() -> None:
    assert leads_to_asks("Give examples of how the team has:")
    assert not leads_to_asks("Give details, for example:")


def test_two_awards_on_a_page_are_told_apart() -> None:
    page = """Two prizes for growers

THE SEEDLING PRIZE
For a business under five years old.

Entries will be judged on:
* how the idea was tested with customers
* what has been done to save water

THE OLD VINE PRIZE
For a business over fifty years old.

Entries will be judged on:
* how it has changed with the times
* what it has passed on, and to whom
"""
    assert list(asked(page)) == ["THE SEEDLING PRIZE", "THE OLD VINE PRIZE"]


def test_what_is_not_scored_is_no_question() -> None:
    page = """Harbour Award

Background (not scored)
Describe your firm in a few words.

Question 1: Work
What have you done for the harbour, and how do you know that it helped?

Question 2: People
How have you brought young people into the trade?
"""
    assert list(asked(page)) == ["Work", "People"]


def test_prose_that_goes_on_in_questions_is_asked_with_them() -> None:
    page = """Signal Prize

The assessors wish to know who was affected and how you found out. Tell the story of the first day. What would you
have done with another week? Set out the effect on complaints and on staff.
"""
    assert "The assessors wish to know who was affected and how you found out." in next(iter(asked(page).values()))


def test_a_name_in_bold_heads_what_stands_in_its_item() -> None:
    page = """<html><body><h1>Dairy Award</h1><h2>Judging criteria</h2><ul>
<li><strong>The itch</strong> <p>What was dangerous or dear about the old way of working?</p></li>
<li><strong>The relief</strong> <p>What has changed, by how much, and how do you know?</p></li>
</ul></body></html>"""
    assert asked(page, "page.html") == {
        "The itch": ["What was dangerous or dear about the old way of working?"],
        "The relief": ["What has changed, by how much, and how do you know?"],
    }


def test_a_hint_heads_nothing() -> None:
    found = read("Fire Award\n\nThe officer\na. What drives them?\nHint: training, turning points\nb. What next?\n")
    assert "Hint: training, turning points" not in [unit.text for unit in found if unit.heads]


def test_what_several_categories_reward_is_not_what_an_entry_must_show() -> None:
    page = "Awards\n\n{}\nTeams that can show how data helped.\n\n{}\nTeams that can explain their idea.\n\n{}\n"
    page = page.format("Data", "Ideas", "Care") + "Teams that must demonstrate kindness to patients.\n"
    assert not raised(page, {})


SAILS = """Harbour Prize

Themes

Theme {0}1{1} Seamanship
- How was the crew trained for heavy weather?
- Care of sails and rope

Theme {0}2{1} Welcome
- What did visitors learn aboard?
- Manners on the quay

Theme {0}3{1} Upkeep
- Thrift in paint and timber

Entering
Entries close in May.
"""


@pytest.mark.parametrize("word", ["Theme", "Pillar", "Domain"])
@pytest.mark.parametrize("end", [".", ":", " –"])
def test_a_title_with_its_number_names_a_criterion_whatever_the_number_is_called(word: str, end: str) -> None:
    assert list(asked(SAILS.replace("Theme ", f"{word} ").format("", end))) == ["Seamanship", "Welcome", "Upkeep"]


BEES = """Beekeeper of the Year

What we ask

Hives
PROBE 1: Which swarms did you take in, and where from?
PROBE 2: How are the hives kept dry in winter?

Neighbours
PROBE 3: How do the people next door hear of your bees?
PROBE 4: Anything that you gave up for their sake.
"""


def test_numbered_questions_go_under_the_headings_above_their_numbers() -> None:
    found = asked(BEES)
    assert list(found) == ["Hives", "Neighbours"]
    assert [len(asks) for asks in found.values()] == [2, 2]


EXAMPLES = """Prize for Small Museums

We reward a museum that has brought new people through its doors.

- trails for families
- evening openings
- loans to care homes

{}

Your entry should explain:

- How did you find out who stayed away?
- What did you change, and what came of it?
- What did it cost?
"""


@pytest.mark.parametrize("line", ["These are only examples.", "Those are merely ideas; yours will be better."])
def test_a_list_that_is_said_to_give_examples_asks_nothing(line: str) -> None:
    assert sum(map(len, asked(EXAMPLES.format(line)).values())) == 3


def test_only_the_wider_gap_parts_paragraphs_with_several_questions() -> None:
    first, second = "Describe the need for a well. How was it known?", "What did it cost? Explain how it was paid for."
    third, fourth = "Who drinks from it? What did they drink before?", "Describe how it is kept clean. Who sees to it?"
    page = f"Well of the Year\n\n\n{first}\n\n{second}\n\n\n{third}\n\n{fourth}\n\n\nNo fee is due.\n"
    assert [len(asks) for asks in asked(page).values()] == [4, 4]


def test_a_limit_behind_a_question_is_no_advice() -> None:
    page = (
        "Pilot Award\n\nSafety\n- Describe the risks. (250 words)\n- Set out the costs of it. (Table, no word limit)\n"
    )
    assert sum(map(len, asked(page).values())) == 2


SCANS = """Problem Solving Prize

Scanning

1. What was the problem, and how did you hear of it?
2. Who suffered from it, and in what way?

Response

3. Describe what was done, and by whom.
4. Which partners helped, and what did they bring?

Assessment

5. How do you know that it worked?
6. What would be done differently another time?
"""


def test_what_might_announce_all_criteria_names_one_where_its_fellows_do() -> None:
    assert list(asked(SCANS)) == ["Scanning", "Response", "Assessment"]


def test_marks_before_a_limit_make_a_series() -> None:
    page = "Needle Prize\n\n" + "".join(
        f"{number}. {name} – {marks} marks ({words} words)\n- {first}\n- {second}\n\n"
        for number, name, marks, words, first, second in (
            (1, "Cloth", 20, 300, "Where it came from and who wove it", "Thrift in its use"),
            (2, "Stitch", 30, 500, "Describe the hardest seam", "Explain how it was learnt"),
            (3, "Wear", 30, 400, "Who wore it, and when?", "Mending so far"),
        )
    )
    assert {name: len(asks) for name, asks in asked(page).items()} == {"Cloth": 2, "Stitch": 2, "Wear": 2}


def test_a_half_sentence_that_ends_in_showing_announces_questions() -> None:
    assert leads_to_asks("A porter who can demonstrate:")
    assert leads_to_asks("Entries must show that:")
    assert not leads_to_asks("The film that we will show you:")


def test_a_line_on_what_judges_look_for_that_opens_a_list_is_no_question() -> None:
    page = "Ward of the Year\n\nThe judging panel will be looking for wards that can evidence:\n- {}\n- {}\n- {}\n"
    asks = [
        "Kindness to patients at night",
        "Skill in calming those who are afraid",
        "Results from surveys of patients",
    ]
    assert [ask for found in asked(page.format(*asks)).values() for ask in found] == asks
