"""Odd but honest packages are read; hostile and broken ones get one line, quickly and in little memory."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from awardcheck.draft import DraftError
from word_builder import MAIN_TYPE, archive, content_types, docx, members, p, r, read, rels, style, tbl, tc, tr

PLAIN = members(p("Our draft"))
MAIN = "word/document.xml"
STRICT = "http://purl.oclc.org/ooxml"


def without(*names: str) -> dict[str, str | bytes]:
    return {name: content for name, content in PLAIN.items() if name not in names}


def main_as(content: str | bytes) -> dict[str, str | bytes]:
    return PLAIN | {MAIN: content}


def strict() -> dict[str, str | bytes]:
    xml = str(PLAIN[MAIN])
    xml = xml.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{STRICT}/wordprocessingml/main")
    link = rels(("rId1", "officeDocument", MAIN), base=f"{STRICT}/officeDocument/relationships")
    return main_as(xml) | {"_rels/.rels": link}


def streamed(members: dict[str, str | bytes], *, long: bool = False) -> bytes:
    """An archive as a program writes it that cannot go back to put in sizes, or that expects them to be huge."""
    packed = Unseekable()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            with file.open(name, "w", force_zip64=long) as member:
                member.write(content.encode() if isinstance(content, str) else content)
    return packed.getvalue()


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, at: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation("seek")

    def tell(self) -> int:
        raise io.UnsupportedOperation("tell")


TEXT = str(PLAIN[MAIN])
TABLE_PART = "<w:tblStylePr w:type='firstRow'>"
ODD: dict[str, bytes] = {
    "strict namespaces": archive(strict()),
    "stored, not packed": archive(PLAIN, zipfile.ZIP_STORED),
    "bytes before the archive": b"#!junk\n" * 20 + archive(PLAIN),
    "bytes after the archive": archive(PLAIN) + b"\0" * 100_000,
    "UTF-16 with a mark": archive(main_as(TEXT.replace("UTF-8", "UTF-16").encode("utf-16"))),
    "UTF-16 without a mark": archive(main_as(TEXT.replace("UTF-8", "UTF-16").encode("utf-16-be"))),
    "UTF-8 with a mark": archive(main_as(TEXT.encode("utf-8-sig"))),
    "Latin": archive(main_as(TEXT.replace("UTF-8", "windows-1252").encode("cp1252"))),
    "blank lines before the declaration": archive(main_as("\r\n " + TEXT + "\0\0")),
    "another prefix": archive(main_as(TEXT.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0="))),
    "no content types": archive(without("[Content_Types].xml")),
    "no relationships": archive(without("_rels/.rels")),
    "no relationships of the main part": archive(without("word/_rels/document.xml.rels")),
    "main part by relationship": archive(
        without(MAIN) | {"doc/main.xml": TEXT, "_rels/.rels": rels(("r", "officeDocument", "/doc/main.xml"))}
    ),
    "main part by content type": archive(
        without(MAIN, "_rels/.rels") | {"doc/m.xml": TEXT, "[Content_Types].xml": content_types("/doc/m.xml")}
    ),
    "main part linked to nothing": archive(PLAIN | {"_rels/.rels": rels(("r", "officeDocument", "gone.xml"))}),
    "relative and escaped target": archive(
        without(MAIN)
        | {"word/my doc.xml": TEXT, "_rels/.rels": rels(("r", "officeDocument", "./x/../word/my%20doc.xml"))}
    ),
    "backslashes": archive({name.replace("/", "\\"): content for name, content in PLAIN.items()}),
    "capitals": archive({name.replace("word/", "Word/"): content for name, content in PLAIN.items()}),
    "macro-enabled": archive(
        PLAIN | {"[Content_Types].xml": content_types(kind="application/vnd.ms-word.document.macroEnabled.main+xml")}
    ),
    "template": archive(
        PLAIN | {"[Content_Types].xml": content_types(kind=MAIN_TYPE.replace("document.main", "template.main"))}
    ),
    "null and dangling relationships": docx(
        p("Our draft"),
        links=(("a", "image", "NULL"), ("b", "styles", "gone.xml"), ("c", "footnotes", "../../../etc/passwd")),
    ),
    "comments and instructions in the XML": archive(main_as(TEXT.replace("Our ", "Our <!-- not --><?not this?>"))),
    "formatting by another prefix": archive(main_as(TEXT.replace("<w:r>", '<w:r><v:rPr xmlns:v="urn:v"/>'))),
    "formatting in CDATA, which is text": archive(main_as(TEXT.replace("Our draft", "<![CDATA[Our]]> draft"))),
    "formatting with elements in it": archive(main_as(TEXT.replace("<w:t", "<w:sz w:val='1'></w:sz><w:t"))),
    "formatting with odd attributes": archive(main_as(TEXT.replace("<w:t", "<w:rFonts w:ascii='a/b>c' /><w:t"))),
    "what a style says of parts of a table": archive(
        main_as(TEXT.replace("<w:r>", f"{TABLE_PART}<w:b/></w:tblStylePr>{TABLE_PART}</w:tblStylePr><w:r>", 1))
    ),
    "the same with nothing in it": archive(
        main_as(TEXT.replace("<w:r>", f"<w:tblStylePr w:type='a'/>{TABLE_PART}</w:tblStylePr><w:r>", 1))
    ),
    "written as a stream": streamed(PLAIN),
    "64-bit sizes": streamed(PLAIN, long=True),
    "an older archive before it": archive(members(p("Their draft"))) + archive(PLAIN),
    "folders and outside names": archive(PLAIN | {"word/": b"", "../../etc/passwd": b"x", "/etc/hosts": b"x"}),
    "targets outside the archive": docx(
        p("Our draft"),
        links=(
            ("a", "styles", "file:///etc/passwd"),
            ("b", "numbering", "http://a.example/n.xml"),
            ("c", "comments", ""),
            ("d", "footnotes", "%zz%00"),
        ),
    ),
    "content types in UTF-16": archive(
        PLAIN | {"[Content_Types].xml": content_types().replace("1.0", "1.0' encoding='UTF-16").encode("utf-16")}
    ),
    "a bomb in a part that is not read": docx(p("Our draft"), parts={"word/media/i.png": b"\0" * (100 << 20)}),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_packages_are_read(name: str) -> None:
    draft = read(ODD[name])
    assert [block.text for block in draft.blocks] == ["Our draft"]
    assert draft.notes == ()


def test_a_broken_part_that_can_be_spared_is_noted() -> None:
    draft = read(docx(p("Our draft"), links=(("s", "styles", "styles.xml"),), parts={"word/styles.xml": "<w:styles"}))
    assert [block.text for block in draft.blocks] == ["Our draft"]
    assert draft.notes == ("word/styles.xml is not well-formed XML and was left out",)


def wrong_checksum() -> bytes:
    data = bytearray(archive(PLAIN, zipfile.ZIP_STORED))
    data[data.index(b"Our draft")] ^= 1
    return bytes(data)


def encrypted_member() -> bytes:
    data = bytearray(archive(PLAIN))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(signature, start + 4)
    return bytes(data)


def lying_size() -> bytes:
    # The directory says ten bytes where there are a hundred million.
    data = bytearray(archive(main_as(b"<a>" + b" " * 100_000_000)))
    at = data.find(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(MAIN)] != MAIN.encode():
        at = data.find(b"PK\x01\x02", at + 4)
    struct.pack_into("<L", data, at + 24, 10)
    return bytes(data)


ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def entities_in(name: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    kind = name.rpartition("/")[2].removesuffix(".xml")
    xml = f"{ENTITIES}<a>&b;</a>".encode(encoding)
    return lambda: docx(p("x") + "<w:p/>", links=(("l", kind, f"{kind}.xml"),), parts={name: xml})


def bomb_in(name: str) -> Callable[[], bytes]:
    kind = name.rpartition("/")[2].removesuffix(".xml")
    return lambda: docx(p("x"), links=(("l", kind, f"{kind}.xml"),), parts={name: b"<a>" + b" " * (60 << 20)})


def cut_by(count: int) -> Callable[[], bytes]:
    return lambda: archive(PLAIN)[:-count]


NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
SELF = r("x") + '<w:r><w:footnoteReference w:id="1"/></w:r>'
CHOICES = "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"
PARTS = ("document", "styles", "numbering", "comments", "header")
NOTES = ("styles", "footnotes", "comments")
ASIDES = ("footnotes", "endnotes", "footer", "commentsExtended", "glossaryDocument")
MEGABYTES = " " * (60 << 20)
EXTERNAL = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


def referring(name: str, xml: str) -> Callable[[], bytes]:
    """A file that has use for each of its lesser parts, one of which is `xml`."""
    marks = '<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r>'
    named = '<w:showingPlcHdr/><w:placeholder><w:docPart w:val="A"/></w:placeholder>'
    control = f"<w:sdt><w:sdtPr>{named}</w:sdtPr><w:sdtContent>{r('z')}</w:sdtContent></w:sdt>"
    remark = f'<w:comment w:id="1">{p("y")}</w:comment>'
    links = (("l", name, f"{name}.xml"),)
    return lambda: docx(p(r("x") + marks + control), links=links, parts={f"word/{name}.xml": xml}, comments=remark)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    **{f"cut short by {cut}": (cut_by(cut), "damaged") for cut in (1, 22, 100, 200, 500, 900, 1200)},
    "another archive begun after it": (lambda: archive(PLAIN) + b"PK\x05\x06" + bytes(10), "damaged"),
    "wrong checksum": (wrong_checksum, "damaged"),
    "encrypted member": (encrypted_member, "password-protected"),
    "lying about its size": (lying_size, "damaged|more than 40 MB"),
    "no main part": (lambda: archive(without(MAIN)), "no main document part"),
    "a folder for a main part": (lambda: archive(without(MAIN) | {"word/document.xml/": b""}), "no main document part"),
    "another kind of document": (lambda: archive(main_as("<workbook/>")), "not a Word file"),
    "broken XML": (lambda: archive(main_as(TEXT[:-30])), "not well-formed"),
    "no XML": (lambda: archive(main_as("")), "not well-formed"),
    "packed in another way": (lambda: archive(PLAIN, zipfile.ZIP_BZIP2), "packed in a way"),
    "odd encoding": (lambda: archive(main_as(TEXT.replace("UTF-8", "UTF-7"))), "encoding"),
    "a crowd of members": (lambda: docx(parts={f"a{n}": b"" for n in range(50_001)}), "entries"),
    "a million paragraphs": (lambda: docx("<w:p/>" * 1_000_000), "far more|paragraphs"),
    "a hundred thousand paragraphs": (lambda: docx(p("words of a draft") * 100_000), "paragraphs"),
    "a million attributes": (lambda: docx("<w:p " + " ".join(f'a{n}=""' for n in range(800_000)) + "/>"), "far more"),
    "too many elements, but in no single part": (
        lambda: docx(p(SELF), (), None, **dict.fromkeys(NOTES, "<w:r/>" * 500_000)), "far more"
    ),
    "an endless paragraph": (lambda: docx(p("word " * 400_000)), "paragraph of more"),
    "more styles than Word holds": (
        lambda: docx(p("x"), styles="".join(f'<w:style w:styleId="S{n}"/>' for n in range(20_000))), "styles"
    ),
    "nested without end": (lambda: docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), "not well-formed"),
    "entities in relationships": (lambda: archive(PLAIN | {"_rels/.rels": ENTITIES + "<a/>"}), "document type"),
    "an external entity": (
        lambda: archive(main_as('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + TEXT.split("\n", 1)[1])),
        "document type",
    ),
    **{f"entities in {name}": (entities_in(f"word/{name}.xml"), "document type") for name in PARTS},
    **{f"UTF-16 entities in {name}": (entities_in(f"word/{name}.xml", "utf-16"), "document type") for name in PARTS},
    "an external entity in the main part's relationships": (
        lambda: archive(PLAIN | {"word/_rels/document.xml.rels": f"{EXTERNAL}<a>&e;</a>"}), "document type"
    ),
    "an external entity in the content types": (
        lambda: archive(without("_rels/.rels") | {"[Content_Types].xml": f"{EXTERNAL}<a>&e;</a>"}), "document type"
    ),
    **{
        f"an external entity in {name}": (referring(name, f"{EXTERNAL}<a>&e;</a>"), "document type")
        for name in ASIDES
    },
    **{
        f"a bomb in {name}": (referring(name, f"<a>{MEGABYTES}"), "more than 40 MB")
        for name in ASIDES
    },
    "a bomb in the content types": (
        lambda: archive(PLAIN | {"[Content_Types].xml": b"<a>" + b" " * (60 << 20)} | {"_rels/.rels": rels()}),
        "more than 40 MB",
    ),
    "a bomb in the relationships": (
        lambda: archive(PLAIN | {"_rels/.rels": b"<a>" + b" " * (60 << 20)}), "more than 40 MB"
    ),
    "formatting that never ends": (lambda: docx(p('<w:sz w:val="1">' * 600_000 + r("x"))), "not well-formed|far more"),
    **{f"a bomb in {name}": (bomb_in(f"word/{name}.xml"), "more than 40 MB") for name in PARTS},
}  # fmt: skip

READ: dict[str, Callable[[], bytes]] = {
    "styles in a circle": lambda: docx(p("x", style("A")), styles=circle()),
    "styles in a long row": lambda: docx(p("x", style("S0")), styles=row_of_styles(9_000)),
    "absurd spans": lambda: docx(tbl(*[tr(tc("x", '<w:gridSpan w:val="63"/>'), "y") for _ in range(10_000)])),
    "tables in tables": lambda: docx("<w:tbl><w:tr><w:tc>" * 600 + p("x") + "</w:tc></w:tr></w:tbl>" * 600),
    "boxes in boxes": lambda: docx("<w:p><w:r><w:txbxContent>" * 500 + p("x") + "</w:txbxContent></w:r></w:p>" * 500),
    "paragraphs in paragraphs": lambda: docx("<w:p>" * 1_000 + r("x") + "</w:p>" * 1_000),
    "insertions in insertions": lambda: docx(p("<w:ins>" * 1_900 + r("x") + "</w:ins>" * 1_900)),
    "choices in choices": lambda: docx(
        f"{CHOICES[0] * 800}{'<w:p/>' * 40_000}{p('x')}{CHOICES[1] * 800}"
    ),
    "open fields": lambda: docx(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50_000) + p("x")),
    "crowds of notes": lambda: docx(
        p(SELF * 30_000), footnotes=f'<w:footnote w:id="1">{p("x")}</w:footnote>'
    ),
    "a note that refers to itself": lambda: docx(p(SELF), footnotes=f'<w:footnote w:id="1">{p(SELF)}</w:footnote>'),
    "crowds of comments": lambda: docx(
        "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(20_000)) + p("x"),
        comments="".join(f'<w:comment w:id="{n}">{p("n")}</w:comment>' for n in range(20_000)),
    ),
    "one chunk ten thousand times": lambda: docx(
        '<w:altChunk r:id="c"/>' * 10_000, links=(("c", "aFChunk", "c.txt"),), parts={"word/c.txt": "x"}
    ),
    "a document in itself": lambda: docx(
        p("x") + '<w:altChunk r:id="c"/>', links=(("c", "aFChunk", "c.docx"),), parts={"word/c.docx": nested(5)}
    ),
    "nothing but formatting": lambda: docx(p('<w:sz w:val="1"/>' * 2_000_000 + r("x"))),
    "rows with all the gaps there can be": lambda: docx(
        tbl(*[tr("x", "y", properties='<w:gridBefore w:val="63"/><w:gridAfter w:val="63"/>')] * 10_000)
    ),
    "a bomb in an embedded page": lambda: docx(
        p("x") + '<w:altChunk r:id="c"/>', links=(("c", "aFChunk", "c.html"),),
        parts={"word/c.html": b"<p>" + b"y " * (30 << 20)},
    ),
    "formulas in formulas": lambda: docx(
        p("<m:oMath>" + "<m:f><m:num>" * 900 + "<m:r><m:t>x</m:t></m:r>" + "</m:num></m:f>" * 900 + "</m:oMath>")
    ),
    "long lists": lambda: docx(p("x", NUMBER) * 9_000, numbering='<w:num w:numId="1"/>'),
}  # fmt: skip


def circle() -> str:
    return "".join(f'<w:style w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("AB", "BC", "CA"))


def row_of_styles(length: int) -> str:
    return "".join(f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(length))


def nested(depth: int) -> bytes:
    inner = nested(depth - 1) if depth else docx(p("x"))
    return docx('<w:altChunk r:id="c"/>', links=(("c", "aFChunk", "c.docx"),), parts={"word/c.docx": inner})


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_and_broken_files_get_one_line_quickly(name: str) -> None:
    build, words = REFUSED[name]
    data = build()
    start = time.process_time()
    with pytest.raises(DraftError, match=words) as caught:
        read(data)
    assert time.process_time() - start < 2
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_safely_is_read(name: str) -> None:
    data = READ[name]()
    start = time.process_time()
    draft = read(data)
    assert time.process_time() - start < 2
    assert any("x" in block.text for block in draft.blocks)


READING = """
import sys
from pathlib import Path
from awardcheck.draft import DraftError
from awardcheck.readers.word import read_word
try:
    read_word(Path("entry.docx"), sys.stdin.buffer.read())
except DraftError:
    pass
"""
# A process begins with the size of the one that started it, so a small one must stand between it and the tests.
WEIGHING = f"""
import resource, subprocess, sys
subprocess.run([sys.executable, "-c", {READING!r}], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
HEAVY: dict[str, Callable[[], bytes]] = {
    "a million paragraphs": REFUSED["a million paragraphs"][0],
    "a million attributes": REFUSED["a million attributes"][0],
    "a bomb in document": REFUSED["a bomb in document"][0],
    "choices in choices": READ["choices in choices"],
    "as many tags as are taken": lambda: docx("<w:p>" + "<w:r/>" * 1_390_000 + "</w:p>"),
    "nothing but formatting": READ["nothing but formatting"],
    "text of wide letters": lambda: docx("".join(p("word " * 100_000 + "😀") for _ in range(75))),
    "heavy parts side by side": lambda: docx(
        p(SELF), styles="<w:r/>" * 690_000, footnotes=f'<w:footnote w:id="1">{"<w:r/>" * 690_000}</w:footnote>'
    ),
    "as many paragraphs as are taken": lambda: docx((p("word " * 9) + p(prompt("x"))) * 24_000),
}


def prompt(text: str) -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r(text)}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize("name", HEAVY)
def test_the_heaviest_stay_within_two_seconds_and_300_mb(name: str) -> None:
    ran = subprocess.run([sys.executable, "-c", WEIGHING], input=HEAVY[name](), capture_output=True, check=True)
    seconds, size = map(float, ran.stdout.split())
    assert seconds < 2
    # Macs count it in bytes, others in kilobytes.
    assert size / (1 << 20 if sys.platform == "darwin" else 1 << 10) < 300


def test_python_s_own_memory_stays_within_bounds() -> None:
    data = docx(p("word " * 30) * 9_000)
    tracemalloc.start()
    try:
        read(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60 << 20
