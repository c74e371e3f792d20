"""What holds of every Word file: no word is lost, doubled or moved, whatever wraps it; Markdown says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck.draft import Block, DraftError
from awardcheck.readers.headings import fake_heading, may_be_heading
from awardcheck.readers.markdown import read_markdown
from awardcheck.readers.ooxml.survey import Facts
from awardcheck.readers.word import read_word
from word_builder import archive as zipped
from word_builder import docx, members, p, part, r, read, style, tbl, tc, tr

INLINE = (
    "<w:ins>{}</w:ins>",
    "<w:moveTo>{}</w:moveTo>",
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:fldSimple>{}</w:fldSimple>",
    "<x:unknown>{}</x:unknown>",
    "{}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:r><w:t>gone</w:t></w:r></mc:Fallback></mc:AlternateContent>",
)
BLOCK = (
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:customXml>{}</w:customXml>",
    "<w:ins>{}</w:ins>",
    "{}<w:moveFrom><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:moveFrom>",
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
)
WRAPPERS = st.lists(st.sampled_from(INLINE), max_size=4)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, list[str]]:
    body = ""
    words: list[str] = []
    for _ in range(draw(st.integers(1, 5))):
        inner = ""
        for _ in range(draw(st.integers(1, 4))):
            word = f"word{len(words)}"
            words.append(word)
            run = r(f"{word} ")
            for wrapper in draw(WRAPPERS):
                run = wrapper.format(run)
            inner += run
        block = p(inner)
        for wrapper in draw(st.lists(st.sampled_from(BLOCK), max_size=4)):
            block = wrapper.format(block)
        body += block
    return body, words


@given(bodies())
@settings(deadline=None)
def test_every_word_is_read_once_and_in_order(made: tuple[str, list[str]]) -> None:
    body, words = made
    text = " ".join(block.text for block in read(docx(body)).blocks)
    assert text.replace("|", " ").split() == words


@given(st.integers(0, 4000), st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused_in_one_line(at: int, byte: int) -> None:
    data = bytearray(docx(p("Our draft", style("Heading1")) + tbl(tr("a", "b")), styles="<w:style/>"))
    data[at % len(data)] = byte
    message = ""
    try:
        read(bytes(data))
    except DraftError as error:
        message = str(error)
    assert "\n" not in message


NAMES = "p r t tbl tr tc sdt sdtContent ins del txbxContent hyperlink fldChar pPr numPr style ruby"
TAGS = st.sampled_from(NAMES.split())


def element(made: tuple[str, list[str]]) -> str:
    tag, inner = made
    return f"<w:{tag}>{''.join(inner)}</w:{tag}>"


TREES = st.recursive(
    TAGS.map(lambda tag: f"<w:{tag}>x</w:{tag}>"),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(element),
    max_leaves=25,
)


@given(TREES, TREES)
@settings(deadline=None)
def test_no_order_of_elements_makes_it_fail(body: str, styles: str) -> None:
    read(docx(body, styles=styles, numbering=styles, comments=body))


CONTAINERS = "p p r tbl tr tc sdt sdtContent ins moveFrom txbxContent hyperlink pict smartTag"
WORDY = st.recursive(
    st.sampled_from([r("word "), "<w:t>loose </w:t>", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", p("words")]),
    lambda inner: st.tuples(
        st.sampled_from(CONTAINERS.split()),
        st.lists(inner, max_size=4),
    ).map(element),
    max_leaves=20,
)


@given(WORDY)
@settings(deadline=None)
def test_the_quick_way_and_the_careful_way_read_the_same(body: str) -> None:
    data = docx(body)
    quickly = read(data).blocks
    with pytest.MonkeyPatch.context() as patch:
        # No paragraph is taken for plain runs of text.
        patch.setattr(Facts, "plain", property(lambda facts: False, lambda facts, plain: None))
        assert read(data).blocks == quickly


DRAFT = """# Our entry

## Ambition

We set out to halve waits, *together*.

- fewer falls
  - at night
- more visits

> It changed my life.

| Measure | After |
| --- | --- |
| Waits | 9 weeks |

## Outcome

Waits fell from 18 to 9 weeks.
"""


def bullet(text: str, depth: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')


def test_markdown_and_word_give_the_same_blocks() -> None:
    levels = "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>' for n in (0, 1))
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = (
        p("Our entry", style("Heading1"))
        + p("Ambition", style("Heading2"))
        + p(r("We set out to halve waits, ") + r("together", "<w:i/>") + r("."))
        + bullet("fewer falls")
        + bullet("at night", 1)
        + bullet("more visits")
        + p("It changed my life.", style("Quote"))
        + tbl(tr("Measure", "After"), tr("Waits", tc("9 weeks")))
        + p("Outcome", style("Heading2"))
        + p("Waits fell from 18 to 9 weeks.")
    )
    word, markdown = read(docx(body, numbering=numbering)), read_markdown(Path("entry.md"), DRAFT.encode())
    assert [essence(block) for block in word.blocks] == [essence(block) for block in markdown.blocks]


def essence(block: Block) -> tuple[object, ...]:
    return block.kind, block.level, block.text, block.new_list, block.place.block, [row.cells for row in block.rows]


def test_the_draft_is_named_after_its_path_and_is_a_word_draft() -> None:
    draft = read_word(Path("drafts/entry.docx"), zipped(members(parts={"word/document.xml": part("document", "")})))
    assert (draft.path, draft.format) == (str(Path("drafts/entry.docx")), "docx")


TITLES = st.text(st.sampled_from("Ab 1.(Q?!,:;wordsWORDS…"), max_size=40)


@given(
    TITLES,
    st.sampled_from(["", " (400 words)", ", max 400 words.", " - 1,000 wds", " 20/400 words max)"]),
    st.booleans(),
)
def test_no_heading_is_missed_for_a_closer_look_that_was_spared(title: str, limit: str, bold: bool) -> None:
    line = " ".join(f"{title}{limit}".split())
    assert fake_heading(line, bold=bold) is None or may_be_heading(line)


NOTE = r("Waits fell") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + r(".")
BREAK = "<w:r><w:br/></w:r>"
SAME = {
    "a limit of words": ("Ambition (400 words)\n\nWe set out.", p("Ambition (400 words)") + p("We set out.")),
    "bold titles": (
        "**1. Ambition**\n\nWe set out.\n\n**OUTCOME**\n\nIt fell.",
        p(r("1. Ambition", "<w:b/>")) + p("We set out.") + p(r("OUTCOME", "<w:b/>")) + p("It fell."),
    ),
    "a title right above its text": (
        "**Ambition**\\\nWe set out to halve waits.\\\nWe did.",
        p(r("Ambi", "<w:b/>") + r("tion", "<w:b/>") + BREAK + r("We set out to halve waits.") + BREAK + r("We did.")),
    ),
    "a heading over two lines": (
        "Ambition\\\nand reach\n===\n\nText",
        p(r("Ambition") + BREAK + r("and reach"), style("Heading1")) + p("Text"),
    ),
    "lines that are no titles": (
        "We set out\\\nto halve **waits**\\\nand did.",
        p(r("We set out") + BREAK + r("to halve ") + r("waits", "<w:b/>") + BREAK + BREAK + r("and did.")),
    ),
    "bullets typed as lines": (
        "Three aims:\\\n• fewer falls\\\n• more visits",
        p(r("Three aims:") + BREAK + r("• fewer falls") + BREAK + r("• more visits")),
    ),
    "bullets typed as paragraphs": ("• fewer falls\n• more visits", p("• fewer falls") + p("• more visits")),
    "a note": ("Waits fell[^1].\n\n[^1]: By half.", p(NOTE)),
    "changes": ("We {++now ++}serve {--only --}Hull.", p(
        r("We ") + f"<w:ins>{r('now ')}</w:ins>" + r("serve ")
        + "<w:del><w:r><w:delText>only </w:delText></w:r></w:del>" + r("Hull.")
    )),
    "lines in a cell": (
        "| a<br>b | c |\n|---|---|\n|  | d \\| e |",
        tbl(tr(tc(p(r("a") + BREAK + r("b"))), "c"), tr("", "d | e")),
    ),
    "a link and typed signs": (
        "See [our page](https://a.example) & more – “so”\u00a0it said.",
        p(r("See ") + f"<w:hyperlink>{r('our page')}</w:hyperlink>" + r(" &amp; more – “so”\u00a0it said.")),
    ),
    "a quotation of two paragraphs": ("> One.\n>\n> Two.", p("One.", style("Quote")) + p("Two.", style("Quote"))),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_what_people_type_is_the_same_in_both(name: str) -> None:
    typed, body = SAME[name]
    word = read(docx(body, footnotes=f'<w:footnote w:id="1">{p("By half.")}</w:footnote>'))
    markdown = read_markdown(Path("entry.md"), typed.encode())
    assert [essence(block) for block in word.blocks] == [essence(block) for block in markdown.blocks]
    assert word.tracked_changes == markdown.tracked_changes
