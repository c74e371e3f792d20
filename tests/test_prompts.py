"""What an unfilled form field shows is on the page, but nobody wrote it: no passage, word or heading is made of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.draft import Block, Place, Row, without
from awardcheck.reading.passages import Placed
from awardcheck.reading.placing import place_blocks
from awardcheck.spec import load_category
from word_builder import docx, p, r, read, style, tbl, tc, tr

CLICK = "Click or tap here to enter text."
AMBITION = p("Ambition", style("Heading1"))


def prompt(inner: str) -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def placed(body: str) -> Placed:
    return place_blocks(read(docx(body)), load_category("place-based"))


@pytest.mark.parametrize(
    ("body", "passages"),
    [
        (prompt(p(CLICK)), []),
        (prompt(p("Your own title", style("Heading1"))), []),
        (p(r("Falls fell by 14%. ") + prompt(r(CLICK))), ["Falls fell by 14%."]),
        (p(r("Aim ") + prompt(r("Say why.")) + r(" was to halve falls.")), ["Aim was to halve falls."]),
        (tbl(tr(tc(prompt(p(CLICK))), tc(prompt(p(CLICK))))), []),
        (tbl(tr("Falls", "14%"), tr("Visits", tc(prompt(p("number"))))), ["Falls | 14%\nVisits | "]),
        (tbl(tr("Ambition", tc(prompt(p(CLICK))))), []),
    ],
)
def test_only_what_is_written_is_placed_and_counted(body: str, passages: list[str]) -> None:
    found = placed(AMBITION + body)
    assert [passage.text for passage in found.passages] == passages
    assert sum(found.words.values()) == sum(len(text.replace("|", "").split()) for text in passages)
    assert found.titles == ()


def test_a_block_without_prompts_is_written_as_it_stands() -> None:
    row = Row(("a", "b\nc"), Place(1))
    assert row.written == row.cells
    assert Block("table", row.text, Place(1), rows=(row,)).written == row.text
    assert Block("paragraph", "a  b", Place(1)).written == "a  b"


@given(st.lists(st.tuples(st.text("ab \n", max_size=6), st.text("XY \n", max_size=6)), max_size=6))
def test_without_stretches_keeps_every_other_letter_and_no_more(pieces: list[tuple[str, str]]) -> None:
    text, stretches = "", []
    for kept, left_out in pieces:
        text += kept
        stretches.append((len(text), len(text) + len(left_out)))
        text += left_out
    rest = without(text, tuple(stretches))
    assert "".join(rest.split()) == "".join("".join(kept for kept, _ in pieces).split())
    if stretches:
        assert rest == "\n".join(" ".join(line.split()) for line in rest.split("\n") if line.strip())
