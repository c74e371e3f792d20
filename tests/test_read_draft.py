"""The entrance for readers: what a file is decides who reads it, and what cannot be read is said in one line."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest

from awardcheck.draft import DraftError
from awardcheck.readers import read_bytes, read_draft


def archive(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return packed.getvalue()


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Ambition", 1)
    document.add_paragraph("We set out to halve waits.")
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["draft.md", "draft.markdown", "draft.txt", "draft", "draft.docx"])
def test_text_is_read_as_markdown_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("# Ambition\n\nWe set out to halve waits.\n", "utf-8")
    draft = read_draft(path)
    assert draft.format == "md"
    assert draft.path == str(path)
    assert [(block.kind, block.place.line) for block in draft.blocks] == [("heading", 1), ("paragraph", 3)]


@pytest.mark.parametrize("name", ["draft.docx", "draft.md", "draft"])
def test_a_word_file_is_read_as_word_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(word_file())
    draft = read_draft(str(path))
    assert draft.format == "docx"
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("heading", "Ambition"),
        ("paragraph", "We set out to halve waits."),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), ".doc"),
        (rb"{\rtf1\ansi We set out}", "Rich Text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("ppt/presentation.xml"), "PowerPoint"),
        (archive("notes.txt"), "ZIP"),
        (archive("word/document.xml")[:60], "damaged"),
        (bytes(range(256)) * 40, "neither"),
    ],
)
@pytest.mark.parametrize("name", ["draft.md", "draft.docx"])
def test_what_is_no_draft_is_said(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DraftError) as refused:
        read_draft(path)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert str(path) not in str(refused.value)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="no such file"):
        read_draft(tmp_path / "missing.md")
    with pytest.raises(DraftError, match="folder"):
        read_draft(tmp_path)
    with pytest.raises(DraftError, match="cannot be read"):
        read_draft("draft\0.md")
    with pytest.raises(DraftError, match="cannot be read"):
        read_draft(tmp_path / ("long" * 200))


def test_a_device_or_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "draft.md"
    os.mkfifo(pipe)
    with pytest.raises(DraftError, match="not a file"):
        read_draft(pipe)


def test_a_file_without_permission_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Waits fell.")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DraftError, match="permission"):
        read_draft(path)


def test_bytes_can_come_from_anywhere() -> None:
    draft = read_bytes(Path("-"), b"Waits fell.")
    assert (draft.path, draft.blocks[0].text) == ("-", "Waits fell.")


def test_a_draft_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"Waits \x93fell\x94.\r\n")
    before = path.stat().st_mtime_ns
    read_draft(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (b"Waits \x93fell\x94.\r\n", before)
    assert list(tmp_path.iterdir()) == [path]
