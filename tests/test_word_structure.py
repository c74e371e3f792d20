"""Headings, lists, quotations and tables of Word files, in any language and through any inheritance."""

from __future__ import annotations

import pytest

from awardcheck.readers.ooxml.numbering import spelt
from word_builder import docx, p, r, read, style, tbl, tc, texts, tr


def styled(
    style_id: str, name: str = "", properties: str = "", based_on: str = "", run: str = "", extra: str = ""
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    label = f'<w:name w:val="{name}"/>' if name else ""
    inner = f"{label}{base}<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr>"
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"{extra}>{inner}</w:style>'


def shapes(body: str, **inner: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(docx(body, (), None, **inner)).blocks]


HEADINGS = [
    ("Heading1", "heading 1", 1),
    ("Heading3", "heading 3", 3),
    ("berschrift2", "heading 2", 2),
    ("1", "heading 1", 1),
    ("Titre2", "Titre 2", 2),
    ("berschrift1", "Überschrift 1", 1),
    ("Ttulo3", "Título 3", 3),
    ("Nagwek1", "Nagłówek 1", 1),
    ("Rubrik2", "Rubrik 2", 2),
    ("Kop1", "Kop 1", 1),
    ("Otsikko2", "Otsikko 2", 2),
    ("Nadpis1", "Nadpis 1", 1),
    ("a", "标题 2", 2),
    ("NumberedHeading2", "Numbered Heading 2", 2),
    ("Title", "Title", 1),
    ("Titel", "Titel", 1),
    ("Subtitle", "Subtitle", 2),
    ("Pennawd2", "Pennawd 2", 2),
    ("Teitl", "Teitl", 1),
    ("Isdeitl", "Isdeitl", 2),
    ("Untertitel", "Untertitel", 2),
    ("TOCHeading", "TOC Heading", 1),
]


@pytest.mark.parametrize(("style_id", "name", "level"), HEADINGS)
def test_headings_are_known_by_their_style_in_any_language(style_id: str, name: str, level: int) -> None:
    assert shapes(p("Our work here.", style(style_id)), styles=styled(style_id, name)) == [
        ("heading", level, "Our work here.")
    ]


@pytest.mark.parametrize(("style_id", "level"), [("Heading1", 1), ("Heading 2", 2), ("berschrift3", 3), ("Title", 1)])
def test_headings_are_known_by_their_id_without_a_styles_part(style_id: str, level: int) -> None:
    assert shapes(p("Our work here.", style(style_id))) == [("heading", level, "Our work here.")]


@pytest.mark.parametrize("name", ["toc 1", "Body Text", "header", "List Paragraph", "Citadel"])
def test_other_styles_are_paragraphs(name: str) -> None:
    assert shapes(p("Our work here.", style("S")), styles=styled("S", name)) == [("paragraph", 0, "Our work here.")]


def test_a_heading_is_inherited_and_circles_end() -> None:
    styles = styled("House", "House style", based_on="Middle") + styled("Middle", based_on="Heading2")
    assert shapes(p("Our work.", style("House")), styles=styles + styled("Heading2", "heading 2")) == [
        ("heading", 2, "Our work.")
    ]
    circle = styled("A", based_on="B") + styled("B", based_on="A", properties='<w:outlineLvl w:val="1"/>')
    assert shapes(p("Our work.", style("A")), styles=circle) == [("heading", 2, "Our work.")]


def test_outline_levels_make_headings() -> None:
    assert shapes(p("Our work.", '<w:outlineLvl w:val="2"/>')) == [("heading", 3, "Our work.")]
    assert shapes(p("Our work.", '<w:outlineLvl w:val="9"/>')) == [("paragraph", 0, "Our work.")]
    assert shapes(p("Our work.", style("S")), styles=styled("S", "Own", '<w:outlineLvl w:val="0"/>')) == [
        ("heading", 1, "Our work.")
    ]


def test_a_short_bold_line_is_a_heading_and_a_bold_sentence_is_not() -> None:
    bold = "<w:b/>"
    assert shapes(p(r("Ambition", bold)))[0][0] == "heading"
    assert shapes(p(r("Ambition", bold) + r(" and more of it in plain type")))[0][0] == "paragraph"
    assert shapes(p(r("Ambition", '<w:b w:val="0"/>')))[0][0] == "paragraph"
    assert shapes(p(r("Ambition"), style("S")), styles=styled("S", run=bold))[0][0] == "heading"
    both = '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>' + styled("S", run=bold)
    assert shapes(p(r("Ambition", '<w:rStyle w:val="C"/>'), style("S")), styles=both)[0][0] == "paragraph"


def level(depth: int, form: str, text: str, more: str = "") -> str:
    counting = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{counting}</w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "(%2)")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "•")}{level(1, "bullet", "o")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "upperRoman", "%1", style("Heading1"))}'
    f"{level(1, 'decimal', '%1.%2', '<w:isLgl/>' + style('Heading2'))}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def listed(num: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'


def test_lists_have_levels_and_beginnings_and_no_bullets_in_their_text() -> None:
    body = p("one", listed(2)) + p("deeper", listed(2, 1)) + p("new", listed(1)) + p("Between.") + p("again", listed(1))
    blocks = read(docx(body, numbering=NUMBERING)).blocks
    assert [(b.kind, b.level, b.text, b.new_list) for b in blocks] == [
        ("item", 1, "one", True),
        ("item", 2, "deeper", True),
        ("item", 1, "new", True),
        ("paragraph", 0, "Between.", False),
        ("item", 1, "again", True),
    ]


@pytest.mark.parametrize(
    ("name", "depth"), [("List Bullet", 1), ("List Bullet 2", 2), ("List Number 3", 3), ("Aufzählungszeichen 2", 2)]
)
def test_lists_are_known_by_style(name: str, depth: int) -> None:
    assert shapes(p("point made", style("S")), styles=styled("S", name)) == [("item", depth, "point made")]


def test_number_zero_takes_a_paragraph_out_of_its_style_s_list() -> None:
    styles = styled("S", "Steps", listed(1))
    assert shapes(p("step one", style("S")), styles=styles, numbering=NUMBERING) == [("item", 1, "step one")]
    assert shapes(p("step one", style("S") + listed(0)), styles=styles, numbering=NUMBERING) == [
        ("paragraph", 0, "step one")
    ]


def test_typed_bullets_are_items() -> None:
    assert shapes(p("•\tfewer falls")) == [("item", 1, "fewer falls")]


def test_headings_keep_their_automatic_numbers() -> None:
    styles = styled("Heading1", "heading 1", '<w:numPr><w:numId w:val="3"/></w:numPr>') + styled(
        "Heading2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
    )
    one, two = style("Heading1"), style("Heading2")
    body = p("Ambition", one) + p("Aim", two) + p("Plan", two) + p("Outcome", one) + p("Result", two)
    assert [text for _, _, text in shapes(body, styles=styles, numbering=NUMBERING)] == [
        "I Ambition",
        "1.1 Aim",
        "1.2 Plan",
        "II Outcome",
        "2.1 Result",
    ]


def test_a_bold_numbered_line_is_a_heading_with_its_number() -> None:
    body = p(r("Ambition", "<w:b/>"), listed(1)) + p("We set out.") + p(r("Outcome", "<w:b/>"), listed(1))
    found = shapes(body, numbering=NUMBERING)
    assert [(kind, text) for kind, _, text in found] == [
        ("heading", "1. Ambition"), ("paragraph", "We set out."), ("heading", "2. Outcome")
    ]  # fmt: skip


def test_a_number_that_says_a_word_is_part_of_the_text() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Question %1:"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("Ambition", listed(1)) + p("We set out to halve waits.") + p("It went well, we think.", listed(1))
    assert shapes(body, numbering=numbering) == [
        ("heading", 2, "Question 1: Ambition"),
        ("paragraph", 0, "We set out to halve waits."),
        ("paragraph", 0, "Question 2: It went well, we think."),
    ]


@pytest.mark.parametrize(
    ("style", "first", "printed"),
    [
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 14, "XIV"),
        ("ordinal", 12, "12th"),
        ("ordinal", 22, "22nd"),
        ("cardinalText", 4, "Four"),
        ("ordinalText", 10, "Tenth"),
        ("ordinalText", 21, "21"),
        ("chineseCounting", 3, "3"),
    ],
)
def test_numbers_are_spelt_as_the_page_shows_them(style: str, first: int, printed: str) -> None:
    assert spelt(first, style) == printed


def test_a_list_may_start_elsewhere() -> None:
    body = p(r("Value", "<w:b/>"), listed(4)) + p(r("Spread", "<w:b/>"), listed(4))
    assert [text for _, _, text in shapes(body, numbering=NUMBERING)] == ["7. Value", "8. Spread"]


@pytest.mark.parametrize(
    "name", ["Quote", "Intense Quote", "Block Text", "Zitat", "Citation", "Cita destacada", "Dyfyniad", "Pull Quote"]
)
def test_quotations_are_known_by_style(name: str) -> None:
    assert shapes(p("It changed my life.", style("S")), styles=styled("S", name)) == [
        ("quote", 0, "It changed my life.")
    ]


def test_quotations_are_known_by_indentation_of_both_sides() -> None:
    both, start = '<w:ind w:left="720" w:right="720"/>', '<w:ind w:start="720" w:end="720"/>'
    assert shapes(p("It changed my life.", both))[0][0] == "quote"
    assert shapes(p("It changed my life.", start))[0][0] == "quote"
    assert shapes(p("It changed my life.", '<w:ind w:left="720"/>'))[0][0] == "paragraph"
    assert shapes(p("It changed my life.", style("S")), styles=styled("S", "Own", both))[0][0] == "quote"
    everywhere = styled("S", "Normal", both, extra=' w:default="1"')
    assert shapes(p("It changed my life."), styles=everywhere)[0][0] == "paragraph"


def control(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


TABLES = {
    "plain": (tbl(tr("a", "b"), tr("c", "")), "a | b\nc | "),
    "paragraphs in a cell": (tbl(tr(tc(p("a") + p("b")), "c")), "a\nb | c"),
    "nested": (tbl(tr(tc(p("x") + tbl(tr("a", "b"), tr("c", "d")) + p("y")), "z")), "x\na | b\nc | d\ny | z"),
    "merged across": (tbl(tr(tc("a", '<w:gridSpan w:val="2"/>'), "b"), tr("c", "d", "e")), "a |  | b\nc | d | e"),
    "merged down": (
        tbl(tr(tc("a", '<w:vMerge w:val="restart"/>'), "b"), tr(tc("", "<w:vMerge/>"), "c")),
        "a | b\n | c",
    ),
    "merged across in the old way": (
        tbl(tr(tc("a", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "b")),
        "a |  | b",
    ),
    "moved row": (tbl(tr("a", "b"), tr("c", "d", properties="<w:moveFrom/>")), "a | b"),
    "rows in custom XML": (tbl(f"<w:customXml>{tr('a', 'b')}</w:customXml>", tr("c", "d")), "a | b\nc | d"),
    "set in": (tbl(tr("a", "b"), tr("c", properties='<w:gridBefore w:val="1"/>')), "a | b\n | c"),
    "deleted row": (tbl(tr("a", "b"), tr("c", "d", properties="<w:del/>")), "a | b"),
    "inserted row": (tbl(tr("a", "b"), tr("c", "d", properties="<w:ins/>")), "a | b\nc | d"),
    "deleted cell": (tbl(tr("a", tc("b", "<w:cellDel/>"), "c")), "a | c"),
    "rows and cells in content controls": (
        tbl(control(tr("a", control(tc("b"))))),
        "a | b",
    ),
    "absurd span": (tbl(tr(tc("a", '<w:gridSpan w:val="99999999"/>'), "b")), "a | b"),
    "span of no number": (tbl(tr(tc("a", '<w:gridSpan w:val="many"/>'), "b")), "a | b"),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_read_row_by_row(name: str) -> None:
    body, expected = TABLES[name]
    (table,) = read(docx(body)).blocks
    assert (table.kind, table.text) == ("table", expected)
    assert "\n".join(row.text for row in table.rows) == expected


def test_a_box_of_one_cell_is_unwrapped() -> None:
    assert shapes(tbl(tr(tc(p("Ambition", style("Heading1")) + p("Our text."))))) == [
        ("heading", 1, "Ambition"),
        ("paragraph", 0, "Our text."),
    ]


def test_an_empty_table_is_no_block_and_misplaced_content_is_kept() -> None:
    assert texts(tbl(tr("", ""))) == []
    assert texts(f"<w:tbl>{tr('a', 'b')}{p('stray')}</w:tbl>") == ["a | b", "stray"]


def test_handles_are_the_ordinals_of_all_paragraphs() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict></w:r>"
    body = p("") + p(r("a") + box) + p(r("b"), "<w:rPr><w:del/></w:rPr>") + p("c") + tbl(tr("d", tc(p("e") + p("f"))))
    blocks = read(docx(body)).blocks
    assert [(block.text, block.handles) for block in blocks[:3]] == [("a", (1,)), ("boxed", (2,)), ("bc", (3, 4))]
    assert blocks[3].rows[0].handles == ((5,), (6, 7))
    assert [block.place.block for block in blocks] == [1, 2, 3, 4]
