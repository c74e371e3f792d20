"""What stands among an award's questions and is none: remarks beneath them, boxes for facts, things to send, prizes."""

from __future__ import annotations

import pytest

from awardcheck import importing
from awardcheck.importing.asks import Ask, ask
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
    for number, text in enumerate([*NEED, *MEAL], start=5):
        page = page.replace(text, f"{number}  {text}")
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


# What speaks of entering, and what only uses its words --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "What has changed for your guests?",
        "How do you pay and train your booksellers?",
        "How do you judge whether your birds are content?",
        "How do you plan to grow, or why not to?",
        "What do creditors say about you, and what have you got them to alter?",
        "How are volunteers heard in the running of the station?",
        "In your letter please say who they are and what they do that nobody pays them for.",
    ],
)
def test_a_question_of_the_work_is_asked_whatever_its_words(text: str) -> None:
    assert ask(text) is Ask.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "How do we pay?",
        "How do the judges choose?",
        "Have you got what it takes?",
        "Why not enter?",
        "Will you bring guests?",
    ],
)
def test_a_question_of_entering_asks_nothing(text: str) -> None:
    assert ask(text) is Ask.NOT


FORM = """{title}

1 You
Your team: ____________
How long have you been with us? ____________
Which ward are you on? ............

2 The story
What have they done that made you write? (100 words)
Who has felt the difference? (100 words)
How do they live up to what we stand for? (150 words)

3 The rest
Would you come and clap?
Who should hand over the flowers?
"""


def test_short_blanks_and_parts_without_a_limit_are_for_facts() -> None:
    assert named(FORM.format(title=TITLE)) == {
        "The story": [
            "What have they done that made you write?",
            "Who has felt the difference?",
            "How do they live up to what we stand for?",
        ]
    }


def test_names_that_run_into_the_items_of_a_list_are_criteria() -> None:
    items = {"Members": "Who uses the kitchen?", "Menus": "Describe three dishes.", "Money": "How is the gas paid for?"}
    listed = "\n".join(f"{number}. **{name}.** {ask}" for number, (name, ask) in enumerate(items.items(), start=1))
    assert named(f"# {TITLE}\n\n## What to put in\n\n{listed}\n", "page.md") == {
        name: [ask] for name, ask in items.items()
    }


def test_how_long_the_whole_is_to_be_is_not_asked() -> None:
    lead = "Please describe the kitchen in about 600 words. Your description should cover:"
    page = f"{TITLE}\n\nPut a kitchen forward\n\n{lead}\n\n" + "\n".join(f"- {ask}" for ask in [*NEED, *MEAL])
    assert [*named(f"{page}\n").values()] == [[*NEED, *MEAL]]


def test_a_button_at_the_top_heads_nothing() -> None:
    lists = "\n\n\n".join("\n".join(f"- {ask}" for ask in asks) for asks in TWO.values())
    page = f"{TITLE}\n\nSPONSOR THIS AWARD\nDownload entry form\n\nWho feeds the town? We honour them.\n\n\n{lists}\n"
    assert [*named(page).values()] == [NEED, MEAL]


def test_what_sends_elsewhere_asks_nothing() -> None:
    listed = "\n\n".join("\n".join((name, *(f"- {ask}" for ask in asks))) for name, asks in TWO.items())
    tail = "Did one of your cooks do something out of the ordinary? See Cook of the Year."
    assert named(f"{TITLE}\n\n{listed}\n\n{tail}\n") == TWO


def test_a_lead_that_ends_in_a_questions_word_announces_what_is_asked() -> None:
    leads = "We'll be asking how you:", "We'll be asking what:", "We won't be asking how you:"
    ends = [
        ["find out who goes hungry", "reach those who would not ask"],
        ["guests say of the food", "the kitchen costs"],
        ["lay the tables", "fold the napkins"],
    ]
    body = "\n\n".join("\n".join((lead, *(f"• {end}" for end in some))) for lead, some in zip(leads, ends, strict=True))
    assert [*named(f"{TITLE}\n\nThe Ladle Awards\n\n{body}\n").values()] == ends[:2]


@pytest.mark.parametrize(
    "line",
    [
        "Supported by the Combined Authority, Ryle Building Society and the Courier",
        "In association with the county's councils and housing associations",
        "With thanks to our partners: the NHS trust and two charities",
    ],
)
def test_who_pays_for_an_award_is_not_who_may_enter(line: str) -> None:
    page = f"Small Firm of the Year\n\nWhat we ask\n\n- How do you train your people?\n- What changed?\n\n{line}\n"
    assert importing.propose_category(importing.read_page(page.encode(), "page.txt")).entrants is None


@pytest.mark.parametrize(
    "line",
    [
        "Assessors are asked to set aside how well known a kitchen is.",
        "Accounts are read only by the treasurer.",
        "Support can be letters from guests, minutes or a short film.",
        "A page of the visitors' book is just as good evidence.",
        "Entries that name a guest will be passed over.",
        "A bad year will not be held against anybody.",
        "The kitchen must have been open for at least six months.",
        "A certificate of hygiene is required.",
    ],
)
def test_how_judges_work_and_what_may_be_sent_is_not_asked(line: str) -> None:
    need, meal = ("\n".join(f"- {ask}" for ask in asks) for asks in (NEED, MEAL))
    assert named(f"{TITLE}\n\nThe need\n\n{need}\n\n{line}\n\nThe meal\n\n{meal}\n") == TWO


@pytest.mark.parametrize(
    ("text", "surely"),
    [
        ("The winner will be able to show that the food is no longer thrown away.", Ask.WEAK),
        ("The judges will want to understand what a meal costs to cook in an ordinary week.", Ask.NAMED),
        ("They will ask how guests were asked what they wished to eat.", Ask.NAMED),
        ("Lastly, we should like to hear why the cooks stay.", Ask.NAMED),
        ("Set down what each meal costs, and who pays for it.", Ask.PLAIN),
        ("Do tell us who taught your cooks.", Ask.PLAIN),
        ("The winner will be told by telephone.", Ask.NOT),
    ],
)
def test_what_judges_wish_to_hear_is_asked_in_prose_too(text: str, surely: Ask) -> None:
    assert ask(text) is surely
