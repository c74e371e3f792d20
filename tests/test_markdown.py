"""Markdown to blocks: what is typed, what is read, on which line."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck.draft import Block, Draft, DraftError
from awardcheck.readers.markdown import read_markdown
from clock import grows_straight

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "markdown.yaml").read_text("utf-8"))
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9)


def read(text: str | bytes) -> Draft:
    return read_markdown(Path("draft.md"), text.encode() if isinstance(text, str) else text)


def shown(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    return f"{block.place.line} {block.kind}{level}{' *' * block.new_list}: {block.text}".replace("\n", " / ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_case(case: dict[str, Any], line_end: str) -> None:
    draft = read(case["typed"].replace("\n", line_end))
    also = case.get("also", {})
    assert [shown(block) for block in draft.blocks] == case["read"]
    assert [block.place.block for block in draft.blocks] == list(range(1, len(draft.blocks) + 1))
    assert list(draft.notes) == also.get("notes", [])
    assert draft.properties == also.get("properties", {})
    assert draft.tracked_changes == also.get("changes", 0)
    assert [f"{text_place(c.place)} {c.author}: {c.text}" for c in draft.comments] == also.get("comments", [])
    assert [f"{text_place(place)}: {text}" for text, place in draft.hidden] == also.get("hidden", [])
    if "rows" in case:
        assert [[row.place.line for row in block.rows] for block in draft.blocks if block.rows] == case["rows"]


def text_place(place: Any) -> int | None:
    return place.line if place else None


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        ("Café – £5".encode(), "Café – £5", ()),
        ("Café – £5".encode("utf-8-sig"), "Café – £5", ()),
        ("Café – £5".encode("utf-16"), "Café – £5", ("read as UTF-16",)),
        (b"\xfe\xff" + "Café – £5".encode("utf-16-be"), "Café – £5", ("read as UTF-16",)),
        ("Waits fell – by half".encode("utf-16-le"), "Waits fell – by half", ("read as UTF-16",)),
        ("Café – £5".encode("utf-32"), "Café – £5", ("read as UTF-32",)),
        ("One\r\n\r\n“Café” – £5".encode("cp1252"), "“Café” – £5", ("line 3: not UTF-8; read as Windows-1252",)),
        (
            "One\n\nCafé, ".encode() + "“£5”".encode("cp1252"),
            "Café, “£5”",
            ("line 3: not UTF-8; read as Windows-1252",),
        ),
        (b"A\x02 soft\xc2\xadened \xe2\x80\x8bword", "A softened word", ()),
    ],
)
def test_encodings(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    draft = read(data)
    assert draft.blocks[-1].text == text
    assert draft.notes == notes


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"One\nTwo \x00 three", "line 2: holds binary data"),
        (b"One\r\rTwo\x81", "line 3: not UTF-8 text"),
        (b"One \x93two\x94 \x01", "line 1: not UTF-8 text"),
        (b"\xff\xfeO\x00n", "is marked as UTF-16 but is not"),
        (b"word " * 4_100_000, "too large for a draft (20 MB)"),
        (b"a\n\n" * 40_000, "more than 30,000 lines"),
        (b"*a_" * 200_000, "more than 100,000 Markdown marks"),
        (b"> " * 5000 + b"deep", "line 1: nested more than 50 deep"),
        ("".join("  " * depth + "- deep\n" for depth in range(300)).encode(), "line 50: nested more than 50 deep"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DraftError) as refused:
        read(data)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


HOSTILE = {
    "brackets": "[",
    "pictures": "![",
    "inline notes": "^[",
    "brackets over lines": "[\n",
    "links half done": "[a](",
    "spans half done": "[a]{.b ",
    "references": "[a][b]",
    "emphasis": "*a **b",
    "underscores": "_a__b",
    "code": "`a``b",
    "angles": "<",
    "tags half done": '<a "',
    "comments half done": "<!--",
    "instructions half done": "a <?",
    "sections half done": "a <![CDATA[",
    "changes half done": "{++",
    "comments in braces": "{>>a<<}",
    "entities": "&a",
    "strikes": "~~a",
    "lines": "a\n",
    "quotes": "> a\n",
    "definitions": "a\n: b\n",
    "bold lines": "**A b**\nab\n",
    "pipes": "| a |\n",
    "HTML tables": "<table><tr><td>",
    "fences": "```\n",
    "underlines": "a\n=\n",
    "rules of columns": "-- --\n",
    "ruled tables": "---\na b\n-- --\nc d\n\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    assert grows_straight(lambda size: read(unit * (size // len(unit))), 10_000, 40_000)


@pytest.mark.parametrize(
    "front", ["a: " + "[" * 20_000, "a: &a [" + "*a, " * 5_000 + "]", "? " * 20_000, "a: !!python/object:os.x"]
)
def test_hostile_front_matter_is_harmless(front: str) -> None:
    assert [block.text for block in read(f"---\ntitle: x\n{front}\n---\n\nWaits fell.\n").blocks] == ["Waits fell."]


@pytest.mark.parametrize(
    "unit", ["[^a][^a]^[", "{.a}{.a}^[", "{%~~^[{%~~", '](a "![![![](a "~~', "[^a]<[^a]^[<", "![", "^[", "["]
)
@pytest.mark.parametrize("many", [9, 30, 99], ids=lambda many: f"{many} open")
def test_brackets_that_never_close_cost_little_however_they_are_spread(unit: str, many: int) -> None:
    text = f"We are{unit * many}\n\n" * (100_000 // len(unit * many))
    start = time.process_time()
    draft = read(text)
    assert time.process_time() - start < 8  # it took minutes once; a busy machine needs two seconds
    assert " ".join(block.text for block in draft.blocks).count("We are") == text.count("We are")


@pytest.mark.parametrize(("columns", "tables"), [(15, 200), (20_000, 20)])
def test_rules_of_columns_add_few_cells(columns: int, tables: int) -> None:
    table = f"x\n{'-- ' * columns}\n" + "a\n" * 100 + "\n"
    start = time.process_time()
    draft = read(table * tables)
    assert time.process_time() - start < 8  # it took minutes once; a busy machine needs two seconds
    assert sum(len(row.cells) for block in draft.blocks for row in block.rows) < 30_000


def test_a_picture_inside_the_text_costs_nothing() -> None:
    draft = read("Before ![chart](data:image/png;base64," + "A" * 5_000_000 + ") after.\n")
    assert [block.text for block in draft.blocks] == ["Before after."]
    assert draft.pictures == 1


def test_links_to_nowhere_are_kept_with_their_words() -> None:
    draft = read("# A\n\nRead it [here]() or [there](#).\n\n- The [film](TBC).\n\n[A](a.png), [B](#b) and [](#).\n")
    assert [(words, place.block, place.line) for words, place in draft.dead_links] == [
        ("here", 2, 3),
        ("there", 2, 3),
        ("film", 3, 5),
    ]


def test_pictures_are_counted_wherever_they_stand() -> None:
    assert read("![a](a.png)\n\nWith ![b](b.png).\n\n| ![c](c.png) |\n| --- |\n\n<img src='d.png'>\n").pictures == 4
    assert read("No picture: [a link](a.png).\n").pictures == 0


def test_prose_of_any_length_is_read() -> None:
    assert len(read("We set out to halve waits (and did). " * 100_000).blocks[0].text.split()) == 800_000


def test_spans_that_reach_everywhere_add_few_cells() -> None:
    [table] = read("<table>" + "<tr><td rowspan=99 colspan=99>x" * 2_000).blocks
    assert len(table.rows) == 2_000
    assert sum(len(row.cells) for row in table.rows) < 15_000


def test_a_chain_of_footnotes_is_followed_to_its_end() -> None:
    text = "Start[^0].\n\n" + "".join(f"[^{n}]: note{n}[^{n + 1}]\n\n" for n in range(1500))
    assert len(read(text).blocks) == 1501


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    draft = read(text)
    last = text.count("\n") + text.count("\r") + 1
    assert all(1 <= (block.place.line or 0) <= last for block in draft.blocks)
    assert all(
        block.text == "\n".join(" ".join(line.split()) for line in block.text.split("\n")) for block in draft.blocks
    )


MARKS = st.sampled_from(
    [
        *[
            "**",
            "*",
            "_",
            "`",
            "[",
            "]",
            "[^a]",
            "^[",
            "<td>",
            "<table>",
            "</table>",
            "<tr>",
            "<br>",
            "<li>",
            "<p>",
            "</div>",
            "<insert",
            "<!",
            "{++",
            "++}",
            "{>>",
            "<<}",
            "+--+",
            "|",
            "&",
            "!",
        ],
        *(
            "\\",
            "<",
            "(400 words)",
            "<!--",
            "-->",
            "# ",
            "> ",
            "- ",
            "1. ",
            "• ",
            "    ",
            "\t",
            ": ",
            "~ ",
            "a) ",
            "[ ] ",
        ),
        *("> [!NOTE]\n", "[^a]: ", "```\n", "|-|-|\n", "===\n", "---\n", "-- --\n", "\n", "\n\n", "| "),
    ]
)


@given(st.lists(st.tuples(MARKS, st.sampled_from(["", "w{}x", "w{}x ", "w{}x\n"])), max_size=20))
@settings(deadline=None)
def test_no_word_is_lost_or_doubled_in_any_muddle_of_marks(parts: list[tuple[str, str]]) -> None:
    text = "".join(mark + word.format(at) for at, (mark, word) in enumerate(parts))
    draft = read(text)
    seen = " ".join(
        [block.text for block in draft.blocks]
        + [hidden for hidden, _ in draft.hidden]
        + [comment.text for comment in draft.comments]
    )
    assert [seen.count(f"w{at}x") for at, (_, word) in enumerate(parts) if word] == [1 for _, word in parts if word]
    assert all(1 <= (block.place.line or 0) <= text.count("\n") + 1 for block in draft.blocks)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=30), min_size=1, max_size=12), st.sampled_from(["\n", "\r\n", "\r"])
)
@settings(deadline=None)
def test_every_word_of_plain_paragraphs_is_kept(paragraphs: list[list[str]], line_end: str) -> None:
    text = (line_end * 2).join(" ".join(words) for words in paragraphs)
    draft = read(text)
    assert [block.text.split() for block in draft.blocks] == paragraphs
    assert [block.place.line for block in draft.blocks] == list(range(1, 2 * len(paragraphs), 2))


@given(
    st.lists(
        st.tuples(st.sampled_from(["# ", "- ", "> ", "1. ", "    ", "", "| "]), st.lists(WORDS, min_size=1)), min_size=1
    )
)
@settings(deadline=None)
def test_every_word_is_kept_under_any_mark_and_lines_increase(parts: list[tuple[str, list[str]]]) -> None:
    draft = read("\n\n".join(mark + " ".join(words) for mark, words in parts))
    assert [word for block in draft.blocks for word in block.text.split()] == [
        word for _, words in parts for word in words
    ]
    lines = [block.place.line or 0 for block in draft.blocks]
    assert lines == sorted(set(lines))
