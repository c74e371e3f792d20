"""The Word file with comments: where they stand, what stays as it was, and that a second run replaces the first's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element

import report_samples as samples
from awardcheck import load_category, review
from awardcheck.draft import OURSELVES, Draft, DraftError, Place
from awardcheck.findings import Finding, Report, Seen, Severity
from awardcheck.readers import read_bytes
from awardcheck.reporters import Options, content
from word_builder import MAIN_TYPE, W, archive, content_types, docx, members, p, part, r, rels, tbl, tc, tr

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.docx"))
PLACE_BASED = load_category("place-based")
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
N = f"{{{W}}}"
# Where a mark may stand (CT_P, CT_RunTrackChange).
HOLDERS = {f"{N}p", f"{N}ins", f"{N}moveTo"}


def draft_of(data: bytes) -> Draft:
    return read_bytes(Path("entry.docx"), data)


def report_on(draft: Draft, *seen: Seen) -> Report:
    """A report with these findings and no others."""
    found = tuple(Finding("placeholder", Severity.ERROR, one) for one in seen)
    return replace(review(draft, PLACE_BASED), findings=found)


def at(block: int, excerpt: str | None = None) -> Seen:
    return Seen("Something is wrong here.", "Mend it.", place=Place(block), excerpt=excerpt)


def reviewed(data: bytes, *seen: Seen, options: Options | None = None) -> bytes:
    written = content("word", [report_on(draft_of(data), *seen)], (), options)
    assert isinstance(written, bytes)
    return written


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document(data: bytes) -> _Element:
    return etree.fromstring(parts(data)["word/document.xml"])


def comments(data: bytes) -> dict[str, _Element]:
    return {one.get(f"{N}id") or "": one for one in etree.fromstring(parts(data)["word/comments.xml"])}


def marked(data: bytes) -> list[str]:
    """The words that each of our comments is about, the summary's first."""
    ours = [id for id, one in comments(data).items() if one.get(f"{N}author") == OURSELVES]
    return ["".join(_between(document(data), id)) for id in ours]


def _between(root: _Element, id: str) -> Iterator[str]:
    inside = False
    for node in root.iter():
        if node.tag in (f"{N}commentRangeStart", f"{N}commentRangeEnd") and node.get(f"{N}id") == id:
            inside = node.tag == f"{N}commentRangeStart"
        elif inside and node.tag == f"{N}t":
            yield node.text or ""


def check_marks(data: bytes) -> None:
    """Every comment has its start, its end and then its reference, each where the schema lets a run stand."""
    root = document(data)
    order = {node: number for number, node in enumerate(root.iter())}
    for id in comments(data):
        start, end, reference = (
            next(node for node in root.iter(N + name) if node.get(f"{N}id") == id)
            for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        assert order[start] < order[end] < order[reference]
        for mark in (start, end, reference.getparent()):
            assert mark is not None
            holder = mark.getparent()
            assert holder is not None
            assert holder.tag in HOLDERS
            assert all(sibling.tag != f"{N}pPr" for sibling in mark.itersiblings())


# Where comments stand -------------------------------------------------------------------------------------------------

BOLD = "<w:b/>"
LINK = f'<w:hyperlink w:anchor="x">{r("the long report")}</w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("Table 4 of")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
PUT_IN = f'<w:ins w:id="1" w:author="Ann">{r("fell by a third")}</w:ins>'
TAKEN_OUT = '<w:del w:id="2" w:author="Ann"><w:r><w:delText>rose a lot</w:delText></w:r></w:del>'
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Fern Trust')}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("inner", "excerpt", "words"),
    [
        (r("The saving was £[TBC] a year."), "£[TBC]", "£[TBC]"),
        (r("The saving ") + r("was £[T", BOLD) + r("BC] a year."), "was £[TBC] a", "was £[TBC] a"),
        (r("All of it."), "All of it.", "All of it."),
        (r("One  two ") + "<w:r><w:tab/><w:t>three</w:t></w:r>", "One two three", "One  two three"),
        (r("said AI said"), "AI", "AI"),
        (r("As ") + LINK + r(" says"), "long report says", "the long report says"),
        (r("See ") + FIELD + r(" ours"), "4 of ours", "Table 4 of ours"),
        (r("Calls ") + PUT_IN + TAKEN_OUT + r("."), "by a third", "by a third"),
        (r("Led by ") + CONTROL + r(" since"), "Fern", "Fern Trust"),
        (r("co\u00adoperation works"), "cooperation", "co\u00adoperation"),
        (r("Nothing of the kind."), "is not there", "Nothing of the kind."),
        (r("Here."), None, "Here."),
    ],
)
def test_a_comment_stands_at_the_exact_words(inner: str, excerpt: str | None, words: str) -> None:
    data = docx(p("Ambition") + p(inner))
    new = reviewed(data, at(2, excerpt))
    check_marks(new)
    assert marked(new) == ["Ambition", words]
    assert draft_of(new).blocks == draft_of(data).blocks


def test_the_same_words_twice_are_two_places() -> None:
    data = docx(p("XX of them and XX of us"))
    new = reviewed(data, at(1, "XX"), at(1, "XX"), at(1, "XX"))
    check_marks(new)
    runs = [run for run in document(new).iter(f"{N}t") if run.text == "XX"]
    assert len(runs) == 2
    assert marked(new)[1:] == ["XX", "XX", "XX"]
    order = [node.get(f"{N}id") or node.text for node in document(new).iter(f"{N}commentRangeStart", f"{N}t")]
    assert order == ["0", "1", "XX", " of them and ", "2", "3", "XX", " of us"]


def test_a_run_that_is_cut_keeps_its_look() -> None:
    new = reviewed(docx(p(r("one two three", "<w:b/><w:i/>"))), at(1, "two"))
    runs = [run for run in document(new).iter(f"{N}r") if run.find(f"{N}t") is not None]
    assert [run.findtext(f"{N}t") for run in runs] == ["one ", "two", " three"]
    assert {etree.tostring(run.find(f"{N}rPr"), method="c14n") for run in runs} == {  # type: ignore[arg-type]
        etree.tostring(runs[0].find(f"{N}rPr"), method="c14n")  # type: ignore[arg-type]
    }


def test_a_tracked_change_of_looks_that_is_cut_is_two_changes() -> None:
    change = '<w:rPrChange w:id="4" w:author="Ann"><w:rPr/></w:rPrChange>'
    new = reviewed(docx(p(r("one two three", BOLD + change))), at(1, "two"))
    assert [one.get(f"{N}id") for one in document(new).iter(f"{N}rPrChange")] == ["4", "6", "5"]


def test_words_in_a_cell_are_found_there() -> None:
    data = docx(tbl(tr(tc("Left"), tc(p("First") + p("Second [TBC]")))))
    assert marked(reviewed(data, at(1, "[TBC]")))[1:] == ["[TBC]"]


def test_what_is_missing_stands_at_its_heading_or_at_the_top() -> None:
    data = docx(p("Our entry") + p("Outcome", '<w:pStyle w:val="Heading1"/>') + p("Calls fell from 40 to 20."))
    absent = [Seen("Nothing was found.", "Write it.", criterion) for criterion in ("outcome", "spread")]
    assert marked(reviewed(data, *absent)) == ["Our entry", "Outcome", "Our entry"]


def test_words_in_a_text_box_are_told_at_what_holds_the_box() -> None:
    inner = f"<w:txbxContent>{p('In a box [TBC]')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r>"
    data = docx(p("Top") + p(r("Beside ") + box))
    new = reviewed(data, at(3, "[TBC]"))
    check_marks(new)
    assert marked(new)[1] == "In a box [TBC]"
    assert next(document(new).iter(f"{N}txbxContent")).find(f".//{N}commentReference") is None


def test_a_document_without_a_paragraph_gets_its_summary() -> None:
    new = reviewed(docx("<w:sectPr/>"))
    check_marks(new)
    assert marked(new) == [""]


# What a comment says --------------------------------------------------------------------------------------------------


def test_every_finding_has_one_comment_and_the_draft_one_summary() -> None:
    for report in samples.all_samples():
        written = content("word", [report])
        assert isinstance(written, bytes)
        ours = comments(written)
        assert len(ours) == len(report.findings) + 1
        assert {(one.get(f"{N}author"), one.get(f"{N}initials"), one.get(f"{N}date")) for one in ours.values()} == {
            (OURSELVES, "ac", None)
        }


def test_comments_are_as_kept(same_as_golden: Callable[[str, str], None]) -> None:
    for name, options in (("comments.txt", Options()), ("comments-no-excerpts.txt", Options(excerpts=False))):
        written = content("word", [samples.not_ready()], (), options)
        assert isinstance(written, bytes)
        told = zip(comments(written).values(), marked(written), strict=True)
        same_as_golden(name, "\n".join(f"[{words}]\n{_lines(comment)}" for comment, words in told))


def _lines(comment: _Element) -> str:
    return "".join(f"{''.join(map(str, line.itertext()))}\n" for line in comment.iter(f"{N}p"))


def test_words_that_stand_elsewhere_are_quoted_unless_nobody_may_see_them() -> None:
    data = docx(p("Ambition") + p("Calls fell."))
    for options, quoted in ((Options(), True), (Options(excerpts=False), False)):
        told = [
            _lines(one) for one in comments(reviewed(data, at(2, "not here"), at(2, "fell"), options=options)).values()
        ]
        assert ("It says: “not here”" in told[1]) is quoted
        assert "fell" not in told[2]


# What stays -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_all_but_the_comments_is_kept(path: Path) -> None:
    old = path.read_bytes()
    draft = draft_of(old)
    written = content("word", [review(draft, load_category(path.stem))])
    assert isinstance(written, bytes)
    check_marks(written)
    again = draft_of(written)
    assert (again.blocks, again.comments, again.notes) == (draft.blocks, draft.comments, draft.notes)
    changed = {name for name, data in parts(old).items() if parts(written)[name] != data}
    assert changed <= {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml"}
    assert list(parts(written))[: len(parts(old))] == list(parts(old))
    assert len(list(python_docx.Document(io.BytesIO(written)).comments)) == len(comments(written))


OTHERS = (
    '<w:comment w:id="7" w:author="Ann" w:date="2024-01-02T03:04:05Z"><w:p w14:paraId="0A"><w:r><w:t>Is it so?</w:t>'
    "</w:r></w:p></w:comment>"
)
ANCHOR = '<w:commentRangeStart w:id="7"/>{}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'


EXTENDED = '<w15:commentEx w15:paraId="0A" w15:done="0"/>'


def with_comment() -> bytes:
    """A draft on which Ann has made a comment."""
    body = p("Ambition") + p(ANCHOR.format(r("Calls fell.")))
    return docx(body, comments=OTHERS, commentsExtended=EXTENDED)


def test_other_peoples_comments_stay() -> None:
    data = with_comment()
    new = reviewed(data, at(2, "fell"))
    check_marks(new)
    assert etree.tostring(comments(new)["7"], method="c14n") == etree.tostring(comments(data)["7"], method="c14n")
    assert sorted(comments(new)) == ["7", "8", "9"]
    assert "".join(_between(document(new), "7")) == "Calls fell."
    assert parts(new)["word/commentsExtended.xml"] == parts(data)["word/commentsExtended.xml"]
    assert parts(new)["[Content_Types].xml"] == parts(data)["[Content_Types].xml"]


def test_a_second_run_replaces_our_comments_only() -> None:
    data = with_comment()
    once = reviewed(data, at(1), at(2, "fell"), at(2, "Calls"))
    assert reviewed(once, at(1), at(2, "fell"), at(2, "Calls")) == once
    fewer = reviewed(once, at(2, "fell"))
    check_marks(fewer)
    assert marked(fewer) == ["Ambition", "fell"]
    assert draft_of(fewer).comments == draft_of(data).comments


def test_our_comments_are_not_open_comments() -> None:
    once = draft_of(reviewed(docx(p("Ambition") + p("Calls fell.")), at(2)))
    assert once.comments == ()
    assert not [note for note in once.notes if "comment" in note]


def test_an_answer_to_our_comment_becomes_a_comment_of_its_own() -> None:
    ours = (
        f'<w:comment w:id="3" w:author="{OURSELVES}"><w:p w14:paraId="0B"><w:r><w:t>Old.</w:t></w:r></w:p></w:comment>'
    )
    threads = '<w15:commentEx w15:paraId="0B" w15:done="0"/><w15:commentEx w15:paraId="0A" w15:paraIdParent="0B"/>'
    body = p(ANCHOR.replace("7", "3").format(ANCHOR.format(r("Calls fell."))))
    new = reviewed(docx(body, comments=ours + OTHERS, commentsExtended=threads))
    check_marks(new)
    kept = list(etree.fromstring(parts(new)["word/commentsExtended.xml"]))
    assert [sorted(etree.QName(name).localname for name in entry.attrib) for entry in kept] == [["paraId"]]
    assert [one.text for one in draft_of(new).comments] == ["Is it so?"]


def test_a_draft_that_is_not_word_becomes_a_clean_word_file() -> None:
    table = "| a | b |\n| - | - |\n| c | [TBC] |\n"
    markdown = f"# Ambition\n\nWe *began* in **2021**.\n\n- one\n- two\n\n> Well done\n\n{table}"
    draft = read_bytes(Path("entry.md"), markdown.encode())
    written = content("word", [report_on(draft, at(6, "[TBC]"))])
    assert isinstance(written, bytes)
    check_marks(written)
    assert marked(written) == ["Ambition", "[TBC]"]
    again = draft_of(written)
    assert [(block.kind, block.level, block.text) for block in again.blocks] == [
        (block.kind, block.level, block.text) for block in draft.blocks
    ]
    assert content("word", [report_on(draft, at(6, "[TBC]"))]) == written


# Odd packages ---------------------------------------------------------------------------------------------------------

STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def odd(change: Callable[[dict[str, str | bytes]], None]) -> bytes:
    made = members(p("Ambition") + p("Calls fell."))
    change(made)
    return archive(made)


def strict(made: dict[str, str | bytes]) -> None:
    made["word/document.xml"] = str(made["word/document.xml"]).replace(W, STRICT_W)
    made["_rels/.rels"] = rels(("rId1", "officeDocument", "word/document.xml"), base=STRICT)
    made["word/_rels/document.xml.rels"] = rels(("rId1", "styles", "styles.xml"), base=STRICT)


def wide(made: dict[str, str | bytes]) -> None:
    for name in ("word/document.xml", "[Content_Types].xml"):
        made[name] = str(made[name]).replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def moved(made: dict[str, str | bytes]) -> None:
    made["Parts\\main2.xml"] = made.pop("word/document.xml")
    made["_rels/.rels"] = rels(("rId1", "officeDocument", "/parts/main2.xml"))
    made["[Content_Types].xml"] = content_types("/parts/main2.xml")


def unlinked(made: dict[str, str | bytes]) -> None:
    del made["word/_rels/document.xml.rels"]


def taken(made: dict[str, str | bytes]) -> None:
    made["word/comments.xml"] = part("comments", "")
    made["word/_rels/document.xml.rels"] = rels(("rIdComments", "styles", "styles.xml"))


def dangling(made: dict[str, str | bytes]) -> None:
    made["word/_rels/document.xml.rels"] = rels(("rId1", "comments", "notes/comments.xml"))


def untyped(made: dict[str, str | bytes]) -> None:
    del made["[Content_Types].xml"]


@pytest.mark.parametrize(
    "change", [strict, wide, moved, unlinked, taken, dangling, untyped], ids=lambda change: change.__name__
)
def test_odd_packages_take_comments(change: Callable[[dict[str, str | bytes]], None]) -> None:
    data = odd(change)
    new = reviewed(data, at(2, "fell"))
    assert draft_of(new).blocks == draft_of(data).blocks
    links = [name for name in parts(new) if name.lower().endswith(("document.xml.rels", "main2.xml.rels"))]
    root = etree.fromstring(parts(new)[links[-1]])
    (link,) = (link for link in root if str(link.get("Type")).endswith("/comments"))
    target = str(Path(links[-1]).parent.parent / str(link.get("Target")))
    assert len(etree.fromstring(parts(new)[target])) == 2
    if "[Content_Types].xml" in parts(new):
        types = etree.fromstring(parts(new)["[Content_Types].xml"])
        assert [entry.get("ContentType") for entry in types if entry.get("PartName") == f"/{target}"] == [COMMENTS_TYPE]
    assert reviewed(new, at(2, "fell")) == new


@pytest.mark.parametrize("kind", ["template.main+xml", "document.macroEnabled.main+xml"])
def test_a_template_or_a_file_with_macros_becomes_a_document(kind: str) -> None:
    def change(made: dict[str, str | bytes]) -> None:
        stem = MAIN_TYPE.removesuffix("document.main+xml")
        made["[Content_Types].xml"] = content_types(kind=stem + kind)
        made["word/vbaProject.bin"] = b"macros"
        made["word/_rels/document.xml.rels"] = rels(("rId1", "vbaProject", "vbaProject.bin"))

    new = parts(reviewed(odd(change)))
    assert MAIN_TYPE.encode() in new["[Content_Types].xml"]
    assert "word/vbaProject.bin" not in new
    assert b"vbaProject" not in new["word/_rels/document.xml.rels"]


def test_a_damaged_picture_is_told_in_one_line() -> None:
    picture = b"a picture" * 99
    data = archive({**members(p("Ambition")), "word/media/one.png": picture}, zipfile.ZIP_STORED)
    with pytest.raises(DraftError, match="a part of the file is damaged"):
        reviewed(data.replace(picture, picture[::-1]))


@pytest.mark.parametrize("number", [0, 2])
def test_a_word_file_holds_one_draft(number: int) -> None:
    with pytest.raises(ValueError, match="holds one draft"):
        content("word", [samples.ready()] * number)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 40), st.integers(1, 30)), max_size=6))
@settings(max_examples=40, deadline=None)
def test_comments_anywhere_leave_the_words_alone(places: list[tuple[int, int, int]]) -> None:
    bodies = (
        r("One two  ", BOLD) + LINK + FIELD + PUT_IN + TAKEN_OUT + CONTROL,
        ANCHOR.format(r("Calls fell.")),
        r("End"),
    )
    data = docx("".join(map(p, bodies)), comments=OTHERS)
    draft = draft_of(data)
    seen = [at(block, draft.blocks[block - 1].text[start : start + length] or None) for block, start, length in places]
    new = reviewed(data, *seen)
    check_marks(new)
    assert draft_of(new).blocks == draft.blocks
    assert draft_of(new).comments == draft.comments
    assert reviewed(new, *seen) == new
