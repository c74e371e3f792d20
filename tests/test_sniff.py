"""Files are known by what they hold, whatever they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.readers.sniff import refusal, sniff
from word_builder import MAIN_TYPE, archive, content_types, docx, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SHEET = MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")
SLIDES = MAIN_TYPE.replace("wordprocessingml.document", "presentationml.presentation")

KINDS = [
    (docx(p("x")), "word"),
    (archive({"word/document.xml": "<a/>"}), "word"),
    (archive({"[Content_Types].xml": content_types("/main.xml"), "main.xml": ""}), "word"),
    (archive({"[Content_Types].xml": content_types("/xl/workbook.xml", SHEET)}), "xlsx"),
    (archive({"xl/workbook.xml": ""}), "xlsx"),
    (archive({"[Content_Types].xml": content_types("/ppt/p.xml", SLIDES)}), "pptx"),
    (archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}, 0), "odt"),
    (archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, 0), "ods"),
    (archive({"Index/Document.iwa": ""}), "pages"),
    (archive({"photo.jpg": ""}), "zip"),
    (archive({"a": "b" * 100})[:-30], "zip-damaged"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "ole-encrypted"),
    (OLE + "WordDocument".encode("utf-16-le"), "ole-doc"),
    (OLE + "Workbook".encode("utf-16-le"), "ole-xls"),
    (OLE + "PowerPoint Document".encode("utf-16-le"), "ole-ppt"),
    (OLE, "ole"),
    (b"{\\rtf1\\ansi Hello}", "rtf"),
    (b"\n%PDF-1.7\n", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff\xe0", "image"),
    (b"<!DOCTYPE html><p>x", "html"),
    (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>', "word-xml"),
    (b"# Ambition\n", "text"),
    ("Ambition — £3".encode("utf-8-sig"), "text"),
    ("Ambition — £3".encode("cp1252"), "text"),
    ("Ambition, at length".encode("utf-16"), "text"),
    ("Ambition, at length".encode("utf-16-le"), "text"),
    (b"", "empty"),
    (bytes(range(256)) * 4, "binary"),
]


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_files_are_known_by_their_contents(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


@pytest.mark.parametrize("kind", sorted({kind for _, kind in KINDS} | {"zip-crowded", "never heard of"}))
def test_every_refusal_is_one_line(kind: str) -> None:
    line = refusal(kind)
    assert line
    assert "\n" not in line


@pytest.mark.parametrize("kind", ["ole-doc", "rtf", "pdf", "xlsx", "pptx", "odt"])
def test_a_refusal_says_what_the_file_really_is(kind: str) -> None:
    assert refusal(kind).startswith("not a ")
    assert "password-protected" in refusal("ole-encrypted")


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", OLE, b"{\\rtf", b"\xff\xfe"]))
def test_no_bytes_make_it_fail(data: bytes, start: bytes) -> None:
    assert refusal(sniff(start + data))
