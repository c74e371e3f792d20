"""Pages in old or odd markup: layout tables, headings that only their print or a class tells, text set in lines."""

from __future__ import annotations

import textwrap

import pytest

from awardcheck import importing

NEED = ["Describe who goes hungry in the town.", "How did you find out?"]
MEAL = ["Explain how the kitchen is run.", "What do guests say about the food?"]
TITLE, TWO = "Community Kitchen of the Year", {"The need": NEED, "The meal": MEAL}
MENU = "<a href=a>Home</a><br><a href=b>News</a><br><a href=c>Prizes</a>"


def named(page: str, name: str = "page.html") -> dict[str, list[str]]:
    found = importing.propose_category(importing.read_page(page.encode(), name)).criteria
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


def page_of(heading: str, ask: str, around: str = "{}") -> str:
    """A page in HTML from how a heading and an ask are written, and what is around both."""
    body = "".join(heading.format(name) + "".join(map(ask.format, asks)) for name, asks in TWO.items())
    return f"<html><head><title>{TITLE}</title></head><body>{around.format(body)}</body></html>"


LINE = "{}<br><br>"
OUTER = f"<table><tr><td colspan=2><img src=b.gif></td></tr><tr><td>{MENU}</td><td>{{}}</td></tr></table>"
ROW = "<tr><td>{}</td><td>{}</td></tr>"
BOLD_ITEM = "<li><b>{}</b><ul>"
PRINTED = {
    "bold and breaks": page_of("<b>{}</b><br><br>", LINE),
    "a table around menu and page": page_of("<b>{}</b><br><br>", LINE, OUTER),
    "a table around menu and few words": page_of("{}<br>", LINE, OUTER),
    "a row for each line": page_of(
        "<tr><td width=9>&nbsp;</td><td><b>{}</b></td></tr>",
        "<tr><td>&#8226;</td><td>{}</td></tr>",
        "<table>{}</table>",
    ),
    "a larger font": page_of("<font size=4>{}</font><br>", "<font size=2>{}</font><br>"),
    "a heavier style": page_of("<p style='font-weight:700'>{}</p>", "<p>{}</p>"),
    "a larger style": page_of("<p><span style='font-size:20px'>{}</span></p>", "<p>{}</p>"),
    "a class": page_of("<div class='c-card__title'>{}</div>", "<div class='c-card__text'>{}</div>"),
    "a word processor's class": page_of("<p class=MsoHeading2>{}</p>", "<p class=MsoNormal>{}</p>"),
    "a role": page_of("<div role='heading' aria-level='3'>{}</div>", "<div>{}</div>"),
    "bold items over items": page_of("<li><b>{}</b><ul>", "<li>{}", "<ul>{}</ul>").replace(
        "<li><b>The m", "</ul><li><b>The m"
    ),
    "text in lines": page_of("\n{}\n\n", "  * {}\n", "<pre>{}</pre>"),
}


@pytest.mark.parametrize("page", PRINTED.values(), ids=PRINTED)
def test_headings_are_told_by_their_print(page: str) -> None:
    assert named(page) == TWO


def test_a_table_of_criteria_is_no_layout() -> None:
    rows = "".join(f"<tr><td><b>{name}</b></td><td>{'<br>'.join(asks)}</td></tr>" for name, asks in TWO.items())
    assert named(f"<html><body><h1>{TITLE}</h1><table>{rows}</table></body></html>") == TWO


def test_lines_in_bold_are_headings_of_markdown() -> None:
    body = "\n\n".join("\n\n".join((f"**{name}**", *asks)) for name, asks in TWO.items())
    assert named(f"# {TITLE}\n\n{body}\n", "page.md") == TWO


def test_a_letter_is_read_without_the_signs_that_quote_it() -> None:
    body = "\n\n".join("\n".join((name, *(f"* {ask}" for ask in asks))) for name, asks in TWO.items())
    quoted = "\n".join(f"> {line}".rstrip() for line in f"{TITLE}\n\n{body}".split("\n"))
    assert named(f"{quoted}\n", "page.txt") == TWO


ENDS = [
    "fed people who had not been fed before and would not ask",
    "wasted next to nothing of what came in at the door",
    "made the room a place in which to stay",
]


def test_lines_that_each_end_a_sentence_are_a_list() -> None:
    page = f"{TITLE}\n\nFor cooks who feed a town.\n\nThe winning kitchen will have\n" + "\n".join(ENDS) + "\n"
    assert [*named(page, "page.txt").values()] == [ENDS]


def test_a_paragraph_that_a_program_broke_is_one() -> None:
    asked = "Describe who goes hungry in the town and say how you came to know of it, in figures if there are any."
    page = f"{TITLE}\n\nThe need\n\n" + "\n".join(textwrap.wrap(asked, 60)) + "\n"
    assert named(page, "page.txt") == {"The need": [asked]}
