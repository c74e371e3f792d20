"""Forms whose questions are numbered: their parts name criteria, and what stands without a number is a hint."""

from __future__ import annotations

import pytest

from awardcheck import importing

ASKS = {
    "The orchard": [
        "Describe the land before you planted it.",
        "Who chose the trees, and how?",
        "For each season, state how many people came to plant, prune or pick.",
    ],
    "What grew": ["What has the orchard changed for its neighbours?", "How much fruit was given away, and to whom?"],
    "Years to come": ["Explain who will look after the trees.", "How will you pay for it?"],
}
HINTS = [
    "Ground that had been built on counts.",
    "You may want to mention the soil. Old maps are welcome but will not be returned.",
    "Please spell out any Latin names.",
]
BRACKETS = [
    "Soil, slope, shade.",
    "Old sorts are welcome, and so are new ones.",
    "Guess if you must.",
    "Skills, friendships, jam.",
    "Baskets will do.",
    "A rota counts.",
    "Gifts, grants, sales.",
]
STYLES = {
    "letters and digits": ("Section {0}: {1}", "{0}{3} {4}"),
    "letters and digits with stops": ("{0} {1}", "{0}{3}. {4}"),
    "letters and Roman numbers": ("{0}. {1}", "{0}({5}) {4}"),
    "numbers within numbers": ("Part {2} – {1}", "{2}.{3} {4}"),
    "digits and letters": ("{2} {1}", "{2}{7} {4}"),
    "numbers right through": ("SECTION {0} - {1}", "Q{6} {4}"),
}


def form(heading: str, question: str, gap: str = "\n") -> str:
    """A form in a style; a hint stands beneath the first question of each part."""
    lines, count = ["Green Parish Honours", "", "Community Orchard of the Year", ""], 0
    for part, (name, asks) in enumerate(ASKS.items(), start=1):
        lines += [heading.format("ABCD"[part - 1], name, part), ""]
        for at, text in enumerate(asks, start=1):
            count += 1
            numbers = ("ABCD"[part - 1], name, part, at, text, "i" * at, count, "abc"[at - 1])
            lines += [question.format(*numbers), *([gap + HINTS[part - 1]] if at == 1 else []), ""]
    return "\n".join([*lines, "Forms must reach us by the first of March. Late ones are not read."])


def named(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    found = importing.propose_category(importing.read_page(page.encode(), name))
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found.criteria}


@pytest.mark.parametrize("gap", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_parts_name_the_numbered_questions_and_hints_ask_nothing(style: tuple[str, str], gap: str) -> None:
    assert named(form(*style, gap=gap)) == ASKS


def test_what_stands_further_off_than_the_questions_is_no_hint() -> None:
    page = form(*STYLES["letters and digits"]).replace("Forms must", "\nExplain what the prize would pay for.\n\nForms")
    assert "Explain what the prize would pay for." in named(page)["Years to come"]


def test_what_is_asked_beneath_numbered_questions_is_no_hint() -> None:
    orders = ["Describe the land as it was.", "Explain who planted what.", "Set out what neighbours have gained."]
    titles = ["Why here?", "What did you do?", "What has changed?"]
    parts = [f"{at}. {title}\n{order}\n" for at, (title, order) in enumerate(zip(titles, orders, strict=True), start=1)]
    asked = named("\n".join(["Community Orchard of the Year", "", *parts]))
    assert asked == {title: [order] for title, order in zip(titles, orders, strict=True)}


def test_a_line_in_brackets_only_says_more_of_the_question_above() -> None:
    asks = [ask for asks in ASKS.values() for ask in asks]
    page = "\n".join(
        [
            "Community Orchard of the Year",
            "",
            "Your orchard",
            *(f"{one}\n({hint})" for one, hint in zip(asks, BRACKETS, strict=True)),
        ]
    )
    assert [ask for asks in named(page).values() for ask in asks] == asks


def test_a_list_of_examples_beneath_a_question_names_nothing() -> None:
    lists = [
        f"{at}. {ask} (200 words)\nYou may wish to cover:\n• the {thing}\n• how you came to it\n\n"
        for at, (ask, thing) in enumerate(zip(ASKS["The orchard"], ("soil", "trees", "people"), strict=True), start=1)
    ]
    last = "How will it be paid for?"
    asked = named("".join(["Community Orchard of the Year\n\n", *lists, f"4. {last} (100 words)\n"]))
    assert [ask for asks in asked.values() for ask in asks] == [*ASKS["The orchard"], last]
    assert "You may wish to cover" not in asked


@pytest.mark.parametrize("limit", ["Maximum 200 words", "(200 words)", "Up to 200 words:"])
def test_limits_above_questions_are_theirs(limit: str) -> None:
    asks = [ask for asks in ASKS.values() for ask in asks]
    page = "\n".join(["Community Orchard of the Year", "", "Your orchard", *(f"\n{limit}\n{ask}" for ask in asks)])
    found = importing.propose_category(importing.read_page(page.encode(), "page.txt"))
    assert [prompt.ask for one in found.criteria for prompt in one.prompts] == asks
    assert {one.limit for one in found.criteria} == {200 * len(asks)}


def test_questions_in_bold_keep_their_numbers_within_a_part() -> None:
    body = ""
    for part, ((name, asks), hint) in enumerate(zip(ASKS.items(), HINTS, strict=True), start=1):
        body += f"<h3>{part}. {name}</h3>" + f"<p><em>{hint}</em></p>".join(
            f"<p><b>{part}.{at} {ask}</b></p>" for at, ask in enumerate(asks, start=1)
        )
    page = f"<html><body><h1>Community Orchard of the Year</h1>{body}</body></html>"
    assert named(page, "page.html") == ASKS


def test_hints_beneath_numbers_in_markdown_ask_nothing() -> None:
    body = "\n".join(
        f"## {name}\n" + "".join(f"\n{at}. {ask}\n\n   *{hint}*\n" for at, ask in enumerate(asks, start=1))
        for (name, asks), hint in zip(ASKS.items(), HINTS, strict=True)
    )
    assert named(f"# Community Orchard of the Year\n\n{body}", "page.md") == ASKS


def test_questions_printed_as_headings_keep_their_numbers_within_a_part() -> None:
    body = ""
    for letter, (name, asks) in zip("ABC", ASKS.items(), strict=True):
        body += f"<h3>{letter}. {name}</h3>" + "".join(
            f"<h4>{letter}{at} {ask}</h4><p>Up to 200 words</p>" for at, ask in enumerate(asks, start=1)
        )
    page = f"<html><body><h1>Community Orchard of the Year</h1>{body}</body></html>"
    assert named(page, "page.html") == ASKS


def test_parts_in_capitals_name_what_is_numbered_right_through() -> None:
    words, count, lines = ("ONE", "TWO", "THREE"), iter(range(1, 10)), []
    for word, (name, asks) in zip(words, ASKS.items(), strict=True):
        lines += [
            f"SECTION {word}: ALL ABOUT {name.upper()}",
            "",
            *(f"{next(count)}. {ask} (200 words)" for ask in asks),
            "",
        ]
    asked = named("\n".join(["Community Orchard of the Year", "", *lines]))
    assert asked == {f"ALL ABOUT {name.upper()}": asks for name, asks in ASKS.items()}


def test_what_entrants_ask_and_are_answered_is_no_question_of_the_award() -> None:
    answered = (
        "Q. What makes a good form?\nA. Detail. Tell us what was sown and said.\nQ: How long is it?\nA: Two pages.\n"
    )
    page = form(*STYLES["letters and digits"]) + f"\n\nWhat else should you know?\n\n{answered}"
    assert named(page) == ASKS
