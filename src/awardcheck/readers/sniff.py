"""What a file really is, told from its first bytes and its contents, never from its name.

Signatures are those of each format's own specification: ZIP (APPNOTE 4.3), compound files ([MS-CFB] 2.2),
PDF (ISO 32000-1, 7.5.2), RTF 1.9.1, OpenDocument's stored `mimetype` member (ODF 1.2 part 3, 3.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_MEMBERS = 50_000  # of an archive
END, END_SIZE = b"PK\x05\x06", 22  # of an archive
_HEAD = 8192
_CONTROLS = bytes({*range(32)} - {9, 10, 12, 13, 27})

_SAVE_AS = "open it in Word and save it as a Word document (.docx)"
_REFUSALS = {
    "word": "not a Markdown or text file but a Word document",
    "text": "not a Word file but plain text; give it a name that ends in .md",
    "empty": "the file is empty",
    "ole-encrypted": "password-protected; take the password off in Word (File > Info) and save again",
    "ole-doc": f"not a .docx file but a Word 97-2003 document (.doc); {_SAVE_AS}",
    "ole-xls": "not a Word file but an old Excel workbook (.xls)",
    "ole-ppt": "not a Word file but an old PowerPoint presentation (.ppt)",
    "ole": "not a Word file but an old Office or Outlook file; open it where it was made and save the text in Word",
    "rtf": f"not a Word file but Rich Text Format (.rtf); {_SAVE_AS}",
    "pdf": "not a Word file but a PDF; use the document that the PDF was made from",
    "xlsx": "not a Word file but an Excel workbook (.xlsx)",
    "pptx": "not a Word file but a PowerPoint presentation (.pptx)",
    "odt": "not a Word file but an OpenDocument text (.odt); save it as a Word document (.docx)",
    "ods": "not a Word file but an OpenDocument spreadsheet (.ods)",
    "odp": "not a Word file but an OpenDocument presentation (.odp)",
    "pages": "not a Word file but an Apple iWork document; export it as Word (.docx)",
    "word-xml": f"not a .docx file but Word's single-file XML; {_SAVE_AS}",
    "html": f"not a Word file but a web page; {_SAVE_AS}",
    "zip": "not a Word file but a ZIP archive of something else",
    "zip-damaged": "the file is damaged or was cut short; fetch it again, or open it in Word and save a repaired copy",
    "zip-crowded": f"not read: its archive holds more than {MAX_MEMBERS:,} entries, which no Word document does",
    "image": "not a Word file but a picture",
    "binary": "neither a Word document nor text",
}

_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", "ole-encrypted"),
    ("EncryptionInfo", "ole-encrypted"),
    ("WordDocument", "ole-doc"),
    ("Workbook", "ole-xls"),
    ("PowerPoint Document", "ole-ppt"),
)


def sniff(data: bytes) -> str:
    """The kind of file that `data` is: "word", "text", or a kind that `refusal` has a sentence for. Never raises."""
    return look_into(data)[0]


def look_into(data: bytes) -> tuple[str, ZipFile | None]:
    """The kind of file that `data` is, as `sniff` tells it, and the archive that it was told from if it is one."""
    head = data[:_HEAD]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if kind := _signed(data, head, start):
        return kind, None
    if not head.startswith(b"PK") and END not in data[-(1 << 16) - END_SIZE :]:
        return _text(data, start), None
    from awardcheck.readers.packed import opened  # what it needs takes longer to load than a plain text to read

    return opened(data)


def refusal(kind: str) -> str:
    """One line for a person: why a file of this kind cannot be used, and what to do."""
    return _REFUSALS.get(kind, _REFUSALS["binary"])


def _signed(data: bytes, head: bytes, start: bytes) -> str | None:
    """The kind of a file whose first bytes tell it."""
    if not data.strip(b"\0"):
        return "empty"
    if head.startswith(_OLE):
        return _ole(data)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:12] == b"ftypheic":
        return "image"
    return "rtf" if start.startswith(b"{\\rtf") else None


def _ole(data: bytes) -> str:
    return next((kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in data), "ole")


def _text(data: bytes, start: bytes) -> str:
    lowered = start[:2048].lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        return "html"
    if lowered.startswith(b"<?xml") and (b"word.document" in lowered or b"xmlpackage" in lowered):
        return "word-xml"
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _wide(head):
        return "text"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "text" if b"\0" not in head and controls * 50 <= len(head) else "binary"


def _wide(head: bytes) -> bool:
    # UTF-16 without its mark: every other byte of Latin text is null.
    halves = head[::2], head[1::2]
    nulls = [half.count(0) / max(1, len(half)) for half in halves]
    return max(nulls) > 0.6 and min(nulls) < 0.05
