"""Plain text in two columns of prose: each is read by itself, and a table's cells stay side by side."""

from __future__ import annotations

from itertools import zip_longest

from awardcheck import importing
from awardcheck.importing.side_by_side import as_read

LEFT = """WHAT WE WISH TO KNOW

Bread
- How do you choose the flour, and who
  grows it for you?
- Describe a night at the oven, from the
  first dough to the last tray.

People
- Whom have you taught to bake?
- What do neighbours say of the shop, and
  how do you know?
"""
RIGHT = """HOW TO SEND IT

Write no more than two pages and send
them to the guild before Lent. Keep a
copy of what you send.

WHAT COMES NEXT
Two bakers visit each shop in May. They
come early. Have the kettle on and show
them round.

The winner is told in June.
"""
TABLE = """Bread                         How the flour is chosen, and who
                              grows it for you
People who were taught        Whom you have taught to bake, and
to bake in your shop          what became of them afterwards
Others who were given         Who in the village had bread
bread when they had none      from you, and how often
Neighbours                    What they say of the shop, and
                              how you know
"""


def beside(left: str, right: str) -> list[str]:
    return [f"{one:46}{two}".rstrip() for one, two in zip_longest(left.split("\n"), right.split("\n"), fillvalue="")]


def test_the_second_of_two_columns_is_read_behind_the_first() -> None:
    page = "\n".join(["Village Bakery Prize", "", "For shops of one oven.", "", *beside(LEFT, RIGHT)])
    found = importing.propose_category(importing.read_page(page.encode(), "page.txt")).criteria
    assert {one.name: [prompt.ask for prompt in one.prompts] for one in found} == {
        "Bread": [
            "How do you choose the flour, and who grows it for you?",
            "Describe a night at the oven, from the first dough to the last tray.",
        ],
        "People": ["Whom have you taught to bake?", "What do neighbours say of the shop, and how do you know?"],
    }


def test_columns_end_where_a_line_goes_through_them() -> None:
    end = "The guild has held this prize since the year of the great frost and means to go on."
    read = [line for line in as_read([*beside(LEFT, RIGHT), end]) if line]
    assert read == [*filter(None, LEFT.split("\n")), *filter(None, RIGHT.split("\n")), end]


def test_the_rows_of_a_table_are_not_parted() -> None:
    lines = TABLE.split("\n")
    assert list(as_read(lines)) == lines
