"""Blocks of a page that are built alike are read alike: titles over rows, signs before names, names in bold."""

from __future__ import annotations

import pytest

from awardcheck import importing
from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.grammar import is_phrase, is_wanted
from awardcheck.importing.relaid import LAYOUTS, relaid


def named(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    found = importing.propose_category(importing.read_page(page.encode(), name)).criteria
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


NEED = ["Describe who goes hungry in the town.", "How did you find out?"]
MEAL = ["Explain how the kitchen is run.", "What do guests say about the food?"]
TWO = {"The need": NEED, "The meal": MEAL}
TOP = "Community Kitchen of the Year\n\nJudges will read your answers to these questions.\n\n"

WRAPPED = """1. The need

   1.1  Describe who goes hungry in the
        town.
   1.2  How did you find out?

2. The meal

   2.1  Explain how the kitchen is
        run.
   2.2  What do guests say about the
        food?
"""


def test_numbered_questions_that_wrap_are_no_table() -> None:
    assert named(TOP + WRAPPED) == TWO


TABLES = {
    "a title over rows": '<tr><th colspan="2">{0}</th></tr><tr><td>1</td><td>{1}</td></tr>'
    "<tr><td>2</td><td>{2}</td></tr>",
    "a title beside rows": '<tr><td rowspan="2">{0}</td><td>{1}</td></tr><tr><td>{2}</td></tr>',
}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_a_cell_that_reaches_over_others_names_them(rows: str) -> None:
    table = "".join(rows.format(name, *asks) for name, asks in TWO.items())
    page = f"<html><body><h1>Community Kitchen Award</h1><h2>Questions</h2><table>{table}</table></body></html>"
    assert named(page, "page.html") == TWO


def test_a_sign_before_names_makes_no_list_of_them() -> None:
    page = TOP + "\n\n".join("\n".join((f"★ {name.upper()}", *asks)) for name, asks in TWO.items())
    assert named(page) == {name.upper(): asks for name, asks in TWO.items()}


@pytest.mark.parametrize("print", ["<strong>{}</strong>", "<b>{}</b><br>"])
def test_a_name_in_bold_before_its_text(print: str) -> None:
    paragraphs = "".join(f"<p>{print.format(name)} {' '.join(asks)}</p>" for name, asks in TWO.items())
    page = f"<html><body><h1>Community Kitchen Award</h1><h2>Judging criteria</h2>{paragraphs}</body></html>"
    assert named(page, "page.html") == TWO


def test_names_with_a_full_stop_that_open_paragraphs() -> None:
    asked = {**TWO, "The price": ["What does a meal cost?", "Who pays for it?"]}
    page = TOP + "\n\n".join(f"{name}. {' '.join(asks)}" for name, asks in asked.items())
    assert named(page) == asked


def test_bold_words_within_a_sentence_are_no_name() -> None:
    page = importing.read_page(
        b"<html><body><p><b>Enter now</b> if you feed people.</p><p>x</p></body></html>", "a.html"
    )
    assert [line.text for line in page.lines] == ["Enter now if you feed people.", "x"]


def test_labels_in_lists_that_have_names_are_part_of_the_questions() -> None:
    lists = "\n\n".join(f"{name}\n\n• Facts: {asks[0]}\n• Voices: {asks[1]}" for name, asks in TWO.items())
    assert named(TOP + lists) == {name: [f"Facts: {asks[0]}", f"Voices: {asks[1]}"] for name, asks in TWO.items()}


def test_titles_with_weights_are_no_items_of_the_list_that_a_line_above_announces() -> None:
    page = "Community Kitchen Award\n\nEntries are scored on:\n\n" + "\n\n".join(
        "\n\n".join((f"Criterion {at}: {name} (50%)", *asks)) for at, (name, asks) in enumerate(TWO.items(), start=1)
    )
    assert named(page) == TWO


def test_a_title_that_asks_and_has_a_weight() -> None:
    page = (
        TOP
        + "Criterion 1: What do you do? (10%)\nDescribe your week.\n\nCriterion 2: Why? (90%)\nExplain your reasons."
    )
    assert named(page) == {"What do you do?": ["Describe your week."], "Why?": ["Explain your reasons."]}


def test_phrases_are_asked_where_the_blocks_beside_theirs_ask() -> None:
    page = """Village Shop of the Year

    Judging criteria

    Service (40 marks)
    Describe what customers can do here that they could not do before.
    A welcome for those who shop alone.

    Money (40 marks)
    How does the shop pay its way?
    Turnover and volunteers' hours over three years.

    Thrift (20 marks)
    Waste avoided. Local growers and bakers brought in.

    Closing date
    31 May
    """
    assert named(page)["Thrift"] == ["Waste avoided.", "Local growers and bakers brought in."]
    assert sum(map(len, named(page).values())) == 6


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Steps taken to reduce waste, and what they have cost.", True),
        ("The record of what has been done and who has paid for it", True),
        ("No service is more closely watched.", False),
        ("We want more.", False),
        ("Describe the shop.", False),
    ],
)
def test_phrases_have_no_verb_of_their_own(text: str, phrase: bool) -> None:
    assert is_phrase(text) is phrase


def test_what_must_be_given_is_wanted_and_what_must_be_sent_is_not() -> None:
    assert is_wanted("Savings must be stated in pounds.")
    assert is_wanted("Testimonials are welcome.")
    assert not is_wanted("Forms must be sent to the office.")


def test_advice_behind_a_question_leaves_it_one() -> None:
    assert ask("Describe what was achieved. If targets moved, tell us when.") is Ask.PLAIN
    assert ask("Tell us when you will come.") is Ask.NOT


def test_a_line_that_stands_beneath_several_names_is_none() -> None:
    page = "Community Kitchen Award\n\nJudging criteria\n\n" + "\n\n".join(
        "\n\n".join((f"Theme {at}: {name}", "We would like to know", "\n".join(f"• {ask}" for ask in asks)))
        for at, (name, asks) in enumerate(TWO.items(), start=1)
    )
    assert named(page) == TWO


def test_questions_with_letters_beneath_one_title_are_of_one_criterion() -> None:
    asks = [
        "What does the cook do that goes unseen?",
        "Who is better off because of it?",
        "Describe a day in the kitchen.",
    ]
    page = "Cook of the Year\n\n1. Your nomination\n\n" + "\n\n".join(map(". ".join, zip("ABC", asks, strict=True)))
    assert named(page) == {"Your nomination": asks}


def test_a_short_question_among_titles_is_one() -> None:
    page = TOP + (
        "1. The need\nDescribe who goes hungry in the town.\n\n2. Why you?\nExplain how the kitchen is run.\n\n"
        "3. The meal\nWhat do guests say about the food?\n"
    )
    assert list(named(page)) == ["The need", "Why you?", "The meal"]


def test_a_question_that_wraps_beneath_its_number_goes_on_behind_a_semicolon() -> None:
    page = importing.read_page(b"I.  Standards of care;\n    plans for more\nII. Money", "page.txt")
    assert [line.text for line in page.lines] == ["Standards of care; plans for more", "Money"]


TRAPS = {
    "tips in a line": "Writing tips: describe one thing at a time; show what it cost.",
    "questions that others ask": "Questions people ask\n\nWhat if we fall short?\nTell us your plan and apply again.",
    "what is not wanted": "What we don't need\n\nDescribe the history of the building\nExplain the accounts",
    "boxes": "Lead contact\nOrganisation\nHow many people do you employ?\nTitle of project",
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_what_only_looks_like_a_question_is_none(trap: str) -> None:
    lists = "\n\n".join("\n".join((name, *(f"• {ask}" for ask in asks))) for name, asks in TWO.items())
    assert named(f"{TOP}{lists}\n\n{trap}\n") == TWO


# Layouts for training ------------------------------------------------------------------------------------------------


def test_pages_are_taught_in_other_layouts() -> None:
    text = TOP + "\n\n".join("\n".join((name, *asks)) for name, asks in TWO.items()) + "\n\nNo fee is due.\n"
    copies = list(relaid("kitchen", text, TWO))
    assert len({layout for layout, _, _ in copies} & set(LAYOUTS)) == len(copies) > 1
    for _, _, copy in copies:
        assert copy.startswith(TOP.rstrip("\n"))
        assert "No fee is due." in copy
        assert all(ask.rstrip(".?") in copy for asks in TWO.values() for ask in asks)


def test_half_sentences_are_left_where_they_stand() -> None:
    text = "The need\nTell us\n- who goes hungry here\n\nThe meal\nTell us\n- how the kitchen is run"
    assert not list(
        relaid("kitchen", text, {"The need": ["who goes hungry here"], "The meal": ["how the kitchen is run"]})
    )


def test_a_sentence_that_says_of_something_that_it_must_be_given() -> None:
    wanted = "The grounds on which old parts were kept, mended or replaced must be given."
    page = f"""The Guild of Turret Clock Keepers
The Pendulum Medal

The Medal was founded by two sisters who wound the same clock for fifty years. It is given for the repair of a public \
clock that had stopped.

A clock that was only cleaned is not considered. Entries may come from a parish, a council or a maker, and the clock \
must have gone for a full year before the closing date.

The assessors will look for a patient study of the movement, its maker and the wear that it had borne. The causes for \
which it stopped must be set out. Entrants should explain how missing parts were drawn and made.

A record of the choices is needed, including those that were turned down. {wanted} What was done about the bells \
should be described.

Proof that visitors and climbers were kept safe will be required. How were neighbours told of the noise?

The assessors will expect to see who winds the clock now, and the money for its care must be shown. State the final \
cost, with the first estimate beside it.

Photographs must be sent as prints and cannot be returned. Fees must be paid by cheque.
"""
    asked = [ask for asks in named(page).values() for ask in asks]
    assert wanted in asked
    assert not any(word in ask for word in ("prints", "Fees") for ask in asked)


SHORT_LISTS = [
    ["Describe the hunger in the town and how you found out"],
    ["Evidence that fewer people go without a meal"],
    ["Demonstrably careful use of money"],
    ["Proof that guests had a say in the menu", "Evidence of work with farms and shops nearby"],
]


def test_blank_lines_part_lists_of_hardly_more_than_one_item() -> None:
    lists = "\n\n".join("\n".join(f"- {ask}" for ask in asks) for asks in SHORT_LISTS)
    assert [*named(f"Community Kitchen of the Year\n\nEntry criteria\n\n{lists}\n").values()] == SHORT_LISTS
