"""What is laid out for a terminal stands where the library for terminals would put it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as LibraryText

from awardcheck.reporters import _layout as layout

# Whole signs only: of a joiner that joins nothing the library loses the letter behind it.
SIGNS = [*"abc  \xa0 £“—→●é読み👍", "e\u0301", "👍🏽", "👩\u200d👧"]
WORDS = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)


def text(words: str) -> layout.Text:
    return layout.Text((((words, ""),),))


def test_what_counts_as_one_column_is_one_column_wide() -> None:
    every = map(chr, range(0x3000))
    assert all(cell_len(char) == 1 for char in every if layout._ONE_COLUMN.fullmatch(char))


@settings(deadline=None)
@given(WORDS, st.integers(4, 20))
@example("word  " * 9, 10)
@example("x" * 50, 7)
def test_lines_end_where_the_library_ends_them(words: str, width: int) -> None:
    theirs = LibraryText(words, overflow="fold").wrap(Console(width=width), width)
    assert [layout.plain(line).rstrip() for line in text(words).lines(width)] == [one.plain.rstrip() for one in theirs]


@settings(deadline=None)
@given(WORDS, st.integers(4, 20))
def test_words_keep_their_style_over_a_line_s_end(words: str, width: int) -> None:
    lines = layout.Text((((words, "bold red"), ("and more", "")),)).lines(width)
    whole = [piece for line in lines for piece in line]
    styled = "".join(said for said, style in whole if style)
    assert "".join(styled.split()) == "".join(words.split())
    assert {style for _, style in whole} <= {"bold red", ""}


@pytest.mark.parametrize("width", range(20, 60))
def test_a_table_keeps_to_the_width_it_is_given(width: int) -> None:
    columns = [
        layout.Column(text("Name")),
        layout.Column(text("What it is")),
        layout.Column(text("No"), yields=False, right=True),
    ]
    table = layout.Table(columns)
    table.add(text("a long name of a thing"), text("読み手 and the rest"), text("1,000"))
    table.add(text("short"))
    lines = [layout.plain(line) for line in table.lines(width)]
    assert {cell_len(line) for line in lines} == {min(table.widest, width)}
    assert any(line.endswith("   No") for line in lines)
    assert "".join("".join(lines).split()).count("1,000") == 1


def test_styles_are_codes_only_where_colours_are_wanted() -> None:
    line = (("no", "bold red"), (" way", ""))
    assert layout.plain(line) == "no way"
    assert layout.coloured(line) == "\x1b[1;31mno\x1b[0m way"


def test_a_report_in_common_signs_is_laid_out_without_the_library() -> None:
    code = (
        "import sys; from awardcheck.reporters import render, Unreadable;"
        "render('terminal', [], [Unreadable('entry.docx', 'no “such” file — here')]); sys.exit('rich' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
