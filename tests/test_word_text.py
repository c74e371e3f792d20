"""Every construct of WordprocessingML that puts words on the page: read once, in order, with changes accepted."""

from __future__ import annotations

import pytest

from word_builder import archive as zipped
from word_builder import docx, members, p, part, r, read, rels, style, tbl, tc, texts, tr


def boxed(inner: str) -> str:
    return f"<w:txbxContent>{inner}</w:txbxContent>"


BOXED = boxed(p("boxed"))
SHAPE = "<w:drawing><wp:anchor><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp></wp:anchor></w:drawing>"
PICT = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"
BOXED_RUN = f"<w:r>{PICT.format(BOXED)}</w:r>"


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"


def alternate(choice: str, fallback: str) -> str:
    branches = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent>{branches}</mc:AlternateContent>"


def prompt(text: str, extra: str = "") -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/>{extra}</w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>"


def button(words: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    return f"{marks[0]}<w:r><w:instrText>MACROBUTTON NoMacro {words}</w:instrText></w:r>{marks[1]}"


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def formula(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


INLINE = {
    "runs": (r("Home ") + r("first", "<w:b/>"), "Home first"),
    "white space": (r("  two \n  lines\t of&#160;text "), "two lines of text"),
    "hyperlink": (
        f'See <w:hyperlink w:anchor="a">{r("our page")}</w:hyperlink>'.replace("See ", r("See ")),
        "See our page",
    ),
    "inserted": (r("kept ") + f"<w:ins>{r('added')}</w:ins>", "kept added"),
    "deleted": (r("kept") + "<w:del><w:r><w:delText> gone</w:delText></w:r></w:del>", "kept"),
    "deleted in an insertion": (
        f"<w:ins>{r('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:ins>",
        "kept",
    ),
    "moved here": (r("a ") + f"<w:moveTo>{r('moved')}</w:moveTo>", "a moved"),
    "moved away": (r("a") + f"<w:moveFrom>{r(' moved')}</w:moveFrom>", "a"),
    "simple field": (f'<w:fldSimple w:instr="DATE">{r("3 May")}</w:fldSimple>', "3 May"),
    "complex field": (r("on ") + field(" DATE ", r("3 May")), "on 3 May"),
    "field in a field's code": (
        field(" IF " + "</w:instrText></w:r>" + field("X", r("no")) + "<w:r><w:instrText>", r("yes")),
        "yes",
    ),
    "button": (r("To: ") + button("Name"), "To: Name"),
    "fraction": (button("").replace("MACROBUTTON NoMacro", r"EQ \f(1,2)") + r(" of all"), "1/2 of all"),
    "letter of a symbol font by field": (button("").replace("MACROBUTTON NoMacro", r'SYMBOL 183 \f "Symbol"'), "•"),
    "tick of a symbol font typed as text": (r("\uf0fc") + r(" done"), "✓ done"),
    "field without end": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', None),
    "drop-down field": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="North"/>'
        '<w:listEntry w:val="South"/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/></w:r>',
        "South",
    ),
    "field in a field's result": (field("TOC", field("PAGEREF", r("3")) + r(" Aim")), "3 Aim"),
    "simple field in a simple field": (
        f"<w:fldSimple><w:fldSimple>{r('«Name»')}</w:fldSimple></w:fldSimple>",
        "«Name»",
    ),
    "end of a field that never began": ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("All of it."), "All of it."),
    "check box of an old form": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
        '<w:fldChar w:fldCharType="end"/></w:r>' + r(" Yes"),
        "☒ Yes",
    ),
    "check box": (control("<w14:checkbox/>", r("☒")) + r(" Yes"), "☒ Yes"),
    "list and date to choose": (
        control('<w:dropDownList><w:listItem w:value="South"/></w:dropDownList>', r("North"))
        + control('<w:date w:fullDate="2024-01-01T00:00:00Z"/>', r(", 1 January")),
        "North, 1 January",
    ),
    "prompt switched off": (control('<w:showingPlcHdr w:val="0"/>', r("Ours")), "Ours"),
    "insertion in an insertion": (f"<w:ins><w:ins>{r('kept')}</w:ins></w:ins>", "kept"),
    "insertion in a deletion": ("<w:del><w:ins><w:r><w:delText>gone</w:delText></w:r></w:ins></w:del>" + r("a"), "a"),
    "breaks of page and column": (
        '<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br w:type="column"/><w:t>c</w:t></w:r>',
        "a\nb\nc",
    ),
    "white space by number": ("<w:r><w:t>a&#x9;b&#xA;c&#x85;d&#x2028;e&#xA0;f</w:t></w:r>", "a b c d e f"),
    "marks of other things": (
        "<w:permStart/><w:r><w:annotationRef/><w:footnoteRef/><w:lastRenderedPageBreak/><w:t>a</w:t></w:r><w:permEnd/>",
        "a",
    ),
    "right-to-left": ('<w:bdo w:val="rtl">' + r("שלום") + "</w:bdo>", "שלום"),
    "alternatives in an alternative": (
        f"<w:r>{alternate(alternate('<w:drawing/>', '<w:t>in</w:t>'), '<w:t>out</w:t>')}</w:r>",
        "in",
    ),
    "laid out in lines": ("\n <w:r>\n  <w:t>Hel</w:t>\n </w:r>\n <w:r><w:t>lo</w:t></w:r>\n", "Hello"),
    "smart tag": (f"<w:smartTag>{r('Leeds')}</w:smartTag>", "Leeds"),
    "custom XML": (f"<w:customXml><w:customXmlPr/>{r('inside')}</w:customXml>", "inside"),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('filled')}</w:sdtContent></w:sdt>", "filled"),
    "direction": (f"<w:bdo>{r('one')}</w:bdo><w:dir>{r(' two')}</w:dir>", "one two"),
    "unknown wrapper": (f"<x:thing><x:other>{r('still read')}</x:other></x:thing>", "still read"),
    "tab": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>", "a b c"),
    "break": ("<w:r><w:br/><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br/></w:r>", "a\nb\nc"),
    "hyphens": (
        "<w:r><w:t>re</w:t><w:softHyphen/><w:t>use, co</w:t><w:noBreakHyphen/><w:t>op, in\u00adfant</w:t></w:r>",
        "reuse, co-op, infant",
    ),
    "symbol": (
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90, </w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        "≥90, ✓",
    ),
    "symbol of an ordinary font": ('<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>', "€"),
    "symbol without sense": ('<w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="zz"/><w:sym/></w:r>', "a"),
    "ruby": (f"<w:r><w:ruby><w:rt>{r('kan')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>", "漢(kan)"),
    "mathematics": (
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>",
        "a/b",
    ),
    "mathematics in brackets of its own": (
        "<m:oMath><m:d><m:dPr><m:begChr m:val='['/><m:sepChr m:val=','/><m:endChr m:val=''/></m:dPr>"
        + f"<m:e>{formula('a')}</m:e><m:e>{formula('b')}</m:e></m:d><m:d><m:e>{formula('c')}</m:e></m:d></m:oMath>",
        "[a,b(c)",
    ),
    "mathematics in rows": (
        f"<m:oMath><m:m><m:mr><m:e>{formula('1')}</m:e><m:e>{formula('2')}</m:e></m:mr>"
        + f"<m:mr><m:e>{formula('3')}</m:e></m:mr></m:m>{formula(', ')}"
        + f"<m:eqArr><m:e>{formula('x')}</m:e><m:e>{formula('y')}</m:e></m:eqArr></m:oMath>",
        "1 2; 3, x; y",
    ),
    "mathematics with limits and names": (
        f"<m:oMath><m:func><m:fName><m:limLow><m:e>{formula('lim')}</m:e><m:lim>{formula('n')}</m:lim></m:limLow></m:fName>"
        + f"<m:e>{formula('x')}</m:e></m:func><m:sSubSup><m:e>{formula('a')}</m:e><m:sub>{formula('i')}</m:sub>"
        + f"<m:sup>{formula('2')}</m:sup></m:sSubSup></m:oMath>",
        "lim_n xa_i^2",
    ),
    "emoji with a fallback": (
        f"<w:r>{alternate('<x:symEx/>', '<w:t>☺</w:t>')}</w:r>",
        "☺",
    ),
    "hidden": (r("seen") + r(" unseen", "<w:vanish/>"), "seen"),
    "hidden switched off": (r("seen", '<w:vanish w:val="0"/>'), "seen"),
    "note between words": (r("one") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + r("two"), "one two"),
    "note before a comma": (r("one") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + r(", two"), "one, two"),
    "comment marks": ('<w:commentRangeStart w:id="1"/>' + r("said") + '<w:commentRangeEnd w:id="1"/>', "said"),
    "run inside a run": (f"<w:r>{r('inner')}</w:r>", "inner"),
    "text outside a run": ("<w:t>loose</w:t>", "loose"),
}


@pytest.mark.parametrize("name", INLINE)
def test_a_paragraph_reads_as_the_page_shows_it(name: str) -> None:
    inline, expected = INLINE[name]
    assert texts(p(inline)) == ([expected] if expected else [])


BLOCKS = {
    "content control": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}{p('b')}</w:sdtContent></w:sdt>{p('c')}",
        ["a", "b", "c"],
    ),
    "custom XML": (f"<w:customXml>{p('a')}</w:customXml>", ["a"]),
    "insertion round paragraphs": (f"<w:ins>{p('a')}</w:ins><w:del>{p('b')}</w:del>", ["a"]),
    "alternative content": (
        alternate(p("a"), p("b")),
        ["a"],
    ),
    "deleted paragraph mark": (p(r("one "), "<w:rPr><w:del/></w:rPr>") + p("two") + p("three"), ["one two", "three"]),
    "deleted last mark": (p("one", "<w:rPr><w:del/></w:rPr>"), ["one"]),
    "deleted mark before a table": (p("one", "<w:rPr><w:del/></w:rPr>") + tbl(tr("a", "b")), ["one", "a | b"]),
    "old properties of a changed paragraph": (
        p("Text", '<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'),
        ["Text"],
    ),
    "runs without a paragraph": (r("a") + r("b") + p("c"), ["ab", "c"]),
    "paragraph in a paragraph": (p(r("out ") + p("in") + r("side")), ["out side", "in"]),
    "table in a paragraph": (p(r("before") + tbl(tr("a", "b"))), ["before", "a | b"]),
    "moved paragraph": (
        p(f"<w:moveFrom>{r('moved')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>") + p("a")
        + p(f"<w:moveTo>{r('moved')}</w:moveTo>", "<w:rPr><w:moveTo/></w:rPr>"),
        ["a", "moved"],
    ),
    "inserted paragraph mark": (p("a", "<w:rPr><w:ins/></w:rPr>") + p("b"), ["a", "b"]),
    "field's code over paragraphs": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF "a</w:instrText></w:r>')
        + p('<w:r><w:instrText>b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("so"))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        ["so"],
    ),
    "hidden paragraph mark": (p("Run in", "<w:rPr><w:specVanish/><w:vanish/></w:rPr>") + p("text"), ["Run in", "text"]),
    "text box in a text box": (
        p(r("a") + f"<w:r>{PICT.format(boxed(p(r('b') + BOXED_RUN)))}</w:r>"),
        ["a", "b", "boxed"],
    ),
    "table in a text box": (
        p(r("a") + f"<w:r>{PICT.format(boxed(tbl(tr('b', 'c'))))}</w:r>"), ["a", "b | c"]
    ),
    "text box in a cell": (tbl(tr(tc(p(r("a") + BOXED_RUN)), "b")), ["a\nboxed | b"]),
    "boxes of one group": (
        p(f"<w:r>{alternate(SHAPE.format(BOXED) + SHAPE.format(boxed(p('too'))), PICT.format(BOXED))}</w:r>"),
        ["boxed", "too"],
    ),
    "repeated content control": (control("", control("", p("a")) + control("", p("b"))), ["a", "b"]),
    "big first letter": (
        p("W", '<w:framePr w:dropCap="drop" w:lines="3"/>') + p("e halved waits.") + p("Text", '<w:framePr w:w="9"/>'),
        ["We halved waits.", "Text"],
    ),
    "field over paragraphs": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("Aim 1"))
        + p(r("Value 2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') + p("Text"),
        ["Aim 1", "Value 2", "Text"],
    ),
    "field that never ends": (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("All of it."), ["All of it."]),
    "text box, once": (
        p(r("Beside") + f"<w:r>{alternate(SHAPE.format(BOXED), PICT.format(BOXED))}</w:r>"),
        ["Beside", "boxed"],
    ),
    "text box of the fallback alone": (
        p(f"<w:r>{alternate('<w:drawing/>', PICT.format(BOXED))}</w:r>"),
        ["boxed"],
    ),
    "text box inside a field's code": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>' + PICT.format(BOXED)
          + '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        ["boxed"],
    ),
    "drawn text": (
        p("<w:r><w:drawing><a:p><a:r><a:t>drawn</a:t></a:r><a:br/><a:r><a:t>words</a:t></a:r></a:p></w:drawing></w:r>"),
        ["drawn words"],
    ),
    "word art": (p('<w:r><w:pict><v:textpath string="Curved words"/></w:pict></w:r>'), ["Curved words"]),
    "picture": (p(r("Text") + '<w:r><w:drawing><wp:docPr descr="a photo"/></w:drawing></w:r>'), ["Text"]),
    "mathematics of its own": ("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>", ["x=1"]),
    "empty paragraphs": (p("") + p(" ") + p("a"), ["a"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_come_in_the_order_of_the_page(name: str) -> None:
    body, expected = BLOCKS[name]
    assert texts(body) == expected


def test_a_body_may_be_empty_or_missing_or_double() -> None:
    assert texts("") == []
    assert read(docx(parts={"word/document.xml": part("document", "")})).blocks == ()
    double = part("document", f"<w:body>{p('a')}</w:body><w:body>{p('b')}</w:body>")
    assert [block.text for block in read(docx(parts={"word/document.xml": double})).blocks] == ["a", "b"]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>" + r(" First note."))}</w:footnote>'
    f'<w:footnote w:id="2">{p("Never referred to.")}</w:footnote>'
)


def test_notes_follow_the_block_that_refers_to_them_once() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    body = p(r("Text") + mark) + tbl(tr(tc(p(r("cell") + end + mark)), "b")) + p("After")
    endnotes = f'<w:endnote w:id="1">{p("An endnote.")}</w:endnote>'
    draft = read(docx(body, footnotes=NOTES, endnotes=endnotes))
    assert [block.text for block in draft.blocks] == ["Text", "First note.", "cell | b", "An endnote.", "After"]
    assert draft.blocks[1].handles == ()


def test_notes_of_a_text_box_and_notes_with_tables_are_read() -> None:
    box = boxed(p(r("boxed") + '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    own_mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    notes = NOTES.replace(p("Never referred to."), p("Second.") + tbl(tr("a", "b")))
    assert texts(p(r("Text") + f"<w:r>{PICT.format(box)}</w:r>") + p(r("More") + own_mark), footnotes=notes) == [
        "Text", "boxed", "First note.", "More*", "Second.", "a | b"
    ]  # fmt: skip


def test_a_note_referred_to_only_in_deleted_text_is_out() -> None:
    assert texts(p(r("Text") + '<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'), footnotes=NOTES) == [
        "Text"
    ]


def test_prompts_of_content_controls_are_read_where_they_stand_and_marked() -> None:
    body = p("Ambition") + prompt(p("Click to enter text.")) + p(r("Lead: ") + prompt(r(" Name ")) + r("(trust)"))
    draft = read(docx(body))
    assert [block.text for block in draft.blocks] == ["Ambition", "Click to enter text.", "Lead: Name (trust)"]
    assert [block.prompts for block in draft.blocks] == [(), ((0, 20),), ((6, 10),)]
    assert [block.written for block in draft.blocks] == ["Ambition", "", "Lead: (trust)"]
    assert draft.notes == ("2 form fields are not filled in",)


def test_prompts_in_cells_are_known_by_cell() -> None:
    inner = tbl(tr("c", tc(prompt(p("d")))), tr("e", "f"))
    rows = tr("Lead", tc(prompt(p("Name")))) + tr(tc(p(r("Tel. ") + prompt(r("number")))), tc(inner + p("")))
    table = read(docx(tbl(rows))).blocks[0]
    assert table.text == "Lead | Name\nTel. number | c | d\ne | f"
    assert [row.prompts for row in table.rows] == [((), ((0, 4),)), (((5, 11),), ((4, 5),))]
    assert [row.written for row in table.rows] == [("Lead", ""), ("Tel.", "c |\ne | f")]
    assert table.written == "Lead | \nTel. | c |\ne | f"
    assert table.prompts == ()


PROMPTS = {
    "a row of the table": (tbl(tr("a", "b"), prompt(tr("c", "d"))), ["a | b", " | "]),
    "a cell of the table": (tbl(tr("a", "b"), tr("c", prompt(tc("d")))), ["a | b", "c | "]),
    "a list item": (p("Text") + prompt(p("• typed")), ["Text", ""]),
    "a heading by its style": (prompt(p("Title", style("Heading1"))), [""]),
    "no heading by its looks": (p(prompt(r("AMBITION")) + r("x")), ["x"]),
    "a prompt in a prompt": (prompt(p(prompt(r("a")) + r("b"))), [""]),
    "a prompt of lines": (p(r("a") + prompt("<w:r><w:br/><w:t>b</w:t><w:br/></w:r>") + r("d")), ["a\nd"]),
    "only space": (p(r("a") + prompt(r("  ")) + r("b")), ["a b"]),
    "a text box": (p(r("a") + prompt(f"<w:r>{PICT.format(BOXED)}</w:r>")), ["a", ""]),
    "a button": (p(r("To: ") + button("Click here")), ["To:"]),
    "a button in a prompt": (p(r("To: ") + prompt(button("Click here"))), ["To:"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PROMPTS)
def test_what_is_written_leaves_prompts_out(name: str) -> None:
    body, expected = PROMPTS[name]
    blocks = read(docx(body)).blocks
    found = [block.written if block.kind != "table" else None for block in blocks]
    rows = [" | ".join(row.written) for block in blocks for row in block.rows]
    assert (rows or found) == expected
    for block in blocks:
        assert all(0 <= start < end <= len(block.text) for start, end in block.prompts)


def test_prompts_that_are_not_shown_are_not_counted() -> None:
    deleted = f"<w:moveFrom>{prompt(p('a'))}</w:moveFrom>" + tbl(tr("b", prompt(tc("c")), properties="<w:del/>"))
    notes = read(docx(deleted + p(alternate(prompt(r("d")), prompt(r("d")))))).notes
    assert notes == ("2 tracked changes were read as if accepted", "1 form field is not filled in")


def test_a_control_filled_by_a_program_that_kept_the_flag_is_text() -> None:
    glossary = part(
        "glossaryDocument",
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="ABC"/></w:docPartPr><w:docPartBody>'
        + p("Click here.") + "</w:docPartBody></w:docPart></w:docParts>",
    )  # fmt: skip
    named = '<w:placeholder><w:docPart w:val="ABC"/></w:placeholder>'
    body = prompt(p("Click here."), named) + prompt(p("Moorside Trust"), named)
    links = (("g", "glossaryDocument", "glossary/document.xml"),)
    draft = read(docx(body, links=links, parts={"word/glossary/document.xml": glossary}))
    assert [block.written for block in draft.blocks] == ["", "Moorside Trust"]


def test_text_hidden_by_a_style_stays_out_and_is_noted() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Base"/></w:style>'
    )
    body = p(r("seen ") + r("unseen", '<w:rStyle w:val="H"/>')) + p("unseen", style("Sub"))
    body += p(r("shown", '<w:vanish w:val="0"/>'), style("Sub"))
    draft = read(docx(body, styles=styles))
    assert [block.text for block in draft.blocks] == ["seen", "shown"]
    assert draft.notes == ("hidden text was left out",)


def test_diagrams_are_read_and_charts_are_said_to_be_left_out() -> None:
    data = part("x", "<a:p><a:r><a:t>Step one</a:t></a:r></a:p>")
    body = p(r("See") + '<w:r><w:drawing><dgm:relIds r:dm="d"/><c:chart r:id="c"/></w:drawing></w:r>')
    draft = read(
        docx(body, links=(("d", "diagramData", "diagrams/data1.xml"),), parts={"word/diagrams/data1.xml": data})
    )
    assert [block.text for block in draft.blocks] == ["See", "Step one"]
    assert draft.notes == ("1 chart was left out",)


HTML = "<html><head><title>no</title><style>p {}</style></head>\
<body><h2>Value</h2><p>One<br>two</p><ul><li>point</li></ul>\
<table><tr><th>a</th><td>b</td></tr></table><blockquote>said</blockquote><script>no()</script>tail</body></html>"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.html",
            HTML,
            ["heading Value", "paragraph One\ntwo", "item point", "table a | b", "quote said", "paragraph tail"],
        ),
        ("a.txt", "One\n\nTwo£", ["paragraph One", "paragraph Two£"]),
        ("a.txt", "Two£".encode("cp1252"), ["paragraph Two£"]),
        ("a.txt", "Two£".encode("utf-16"), ["paragraph Two£"]),
        ("a.docx", docx(p("Inner") + tbl(tr("a", "b"))), ["paragraph Inner", "table a | b"]),
        ("a.html", "<p>Café</p>".encode("utf-16"), ["paragraph Café"]),
        ("a.html", '<meta charset="windows-1252"><p>Café</p>'.encode("cp1252"), ["paragraph Café"]),
        (
            "a.mht",
            'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n--B\n'
            'Content-Type: text/html; charset="windows-1252"\nContent-Transfer-Encoding: quoted-printable\n\n'
            "<p>Caf=E9 =\njoined</p>\n--B--\n",
            ["paragraph Café joined"],
        ),
        ("a.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Page</p>", ["paragraph Page"]),
    ],
)
def test_embedded_documents_are_read_where_they_stand(name: str, content: str | bytes, expected: list[str]) -> None:
    body = p("Before") + '<w:altChunk r:id="c"/>' + p("After")
    draft = read(docx(body, links=(("c", "aFChunk", name),), parts={f"word/{name}": content}))
    assert [f"{block.kind} {block.text}" for block in draft.blocks] == [
        "paragraph Before",
        *expected,
        "paragraph After",
    ]
    assert [block.place.block for block in draft.blocks] == list(range(1, len(draft.blocks) + 1))


@pytest.mark.parametrize("content", [b"{\\rtf1 x}", b"\x00\x01\x02", None])
def test_an_embedded_document_that_cannot_be_read_is_noted(content: bytes | None) -> None:
    parts = {} if content is None else {"word/a.rtf": content}
    draft = read(docx(p("Text") + '<w:altChunk r:id="c"/>', links=(("c", "aFChunk", "a.rtf"),), parts=parts))
    assert [block.text for block in draft.blocks] == ["Text"]
    assert "an embedded document was left out" in draft.notes[0]


def test_headers_and_comments_are_no_part_of_the_draft() -> None:
    long = p("A sentence in the margin that says far more than a title and a page number.")
    draft = read(
        docx(p("Text"), header=long, footer=p("Page 1"), comments=f'<w:comment w:id="1">{p("Check")}</w:comment>')
    )
    assert [block.text for block in draft.blocks] == ["Text"]
    assert draft.notes == ("1 open comment", "headers or footers hold text, which was left out")


def test_comments_stand_at_their_blocks_and_resolved_threads_are_gone() -> None:
    def comment(number: int, text: str) -> str:
        return (
            f'<w:comment w:id="{number}" w:author="Ana"><w:p w14:paraId="0000000{number}">{r(text)}</w:p></w:comment>'
        )

    done = (
        part("x", "")
        .replace("w:x", "w15:commentsEx")
        .replace(
            "></w15",
            '><w15:commentEx w15:paraId="00000002" w15:done="1"/>'
            '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002" w15:done="0"/></w15',
        )
    )
    body = (
        p("First")
        + '<w:commentRangeStart w:id="4"/>'
        + p("")
        + p(r("Second") + '<w:r><w:commentReference w:id="1"/></w:r>')
    )
    data = docx(
        body,
        comments=comment(1, "Source?")
        + comment(2, "Done")
        + comment(3, "Yes")
        + comment(4, "Here")
        + comment(5, "Lost"),
        links=(("e", "commentsExtended", "commentsExtended.xml"),),
        parts={"word/commentsExtended.xml": done},
    )
    found = [(c.text, c.author, c.place and c.place.block) for c in read(data).comments]
    assert found == [("Source?", "Ana", 2), ("Here", "Ana", 2), ("Lost", "Ana", None)]


def test_comments_in_cells_and_boxes_stand_at_their_blocks() -> None:
    mark = '<w:r><w:commentReference w:id="{}"/></w:r>'
    box = boxed(p(r("boxed") + mark.format(2)))
    body = p("a") + tbl(tr(tc(p(r("b") + mark.format(1))), "c")) + p(r("d") + f"<w:r>{PICT.format(box)}</w:r>")
    comments = "".join(f'<w:comment w:id="{number}">{p("Source?")}</w:comment>' for number in (1, 2))
    draft = read(docx(body, comments=comments))
    assert [comment.place and comment.place.block for comment in draft.comments] == [2, 4]


def test_tracked_changes_are_counted() -> None:
    draft = read(docx(p(f"<w:ins>{r('a')}</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>")))
    assert draft.tracked_changes == 2
    assert draft.notes == ("2 tracked changes were read as if accepted",)


def test_properties_are_what_the_file_says_of_itself() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title> Our  entry </dc:title><dc:subject/>'
        "<cp:category>place-based</cp:category><dc:creator>Ana</dc:creator></cp:coreProperties>"
    )
    custom = '<Properties><property name="Award"><vt xmlns="urn:vt">HSJ</vt></property></Properties>'
    package = rels(
        ("a", "officeDocument", "word/document.xml"),
        ("b", "core-properties", "docProps/core.xml"),
        ("c", "custom-properties", "docProps/custom.xml"),
    )
    data = zipped(
        members(p("x"), parts={"_rels/.rels": package, "docProps/core.xml": core, "docProps/custom.xml": custom})
    )
    assert read(data).properties == {"title": "Our entry", "category": "place-based", "Award": "HSJ"}


def test_pictures_and_drawings_are_counted() -> None:
    drawing = '<w:r><w:drawing><wp:docPr descr="a photo"/></w:drawing></w:r>'
    assert read(docx(p(r("Text") + drawing) + tbl(tr(tc(p(drawing)))))).pictures == 2
    assert read(docx(p(r("Text")))).pictures == 0
