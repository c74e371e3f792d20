"""What a file really is, told from its first bytes and its contents, never from its name.

Signatures are those of each format's own specification: ZIP (APPNOTE 4.3), compound files ([MS-CFB] 2.2),
PDF (ISO 32000-1, 7.5.2), RTF 1.9.1, OpenDocument's stored `mimetype` member (ODF 1.2 part 3, 3.3).
"""

from __future__ import annotations

import io
import re
import zipfile

from awardcheck.text.patterns import compiled, regex

MAX_MEMBERS = 50_000
_CENTRAL, _END = b"PK\x01\x02", b"PK\x05\x06"
_END_SIZE = 22
_CONTENT_TYPES_LIMIT = 4 << 20
_HEAD = 8192
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}

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
_MAIN_TYPES = (
    (regex(rb"(?:wordprocessingml\.\w+|ms-word\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "word"),
    (regex(rb"(?:spreadsheetml\.\w+|ms-excel\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "xlsx"),
    (regex(rb"(?:presentationml\.\w+|ms-powerpoint\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "pptx"),
)
_FOLDERS = (("word/", "word"), ("xl/", "xlsx"), ("ppt/", "pptx"), ("index/", "pages"))
_OPENDOCUMENT = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}


def sniff(data: bytes) -> str:
    """The kind of file that `data` is: "word", "text", or a kind that `refusal` has a sentence for. Never raises."""
    return look_into(data)[0]


def look_into(data: bytes) -> tuple[str, zipfile.ZipFile | None]:
    """The kind of file that `data` is, as `sniff` tells it, and the archive that it was told from if it is one."""
    head = data[:_HEAD]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if kind := _signed(data, head, start):
        return kind, None
    if not head.startswith(b"PK") and _END not in data[-(1 << 16) - _END_SIZE :]:
        return _text(data, start), None
    try:
        archive = open_archive(data)
    except zipfile.BadZipFile as error:
        damaged = "zip-damaged" if data.startswith(b"PK") else "binary"
        return "zip-crowded" if str(error) == "crowded" else damaged, None
    return _packed(data, archive), archive


def refusal(kind: str) -> str:
    """One line for a person: why a file of this kind cannot be used, and what to do."""
    return _REFUSALS.get(kind, _REFUSALS["binary"])


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The ZIP archive in `data`, whatever stands before or after it.

    Raises zipfile.BadZipFile if there is none, or if it lists more members than any document has: the directory of
    such an archive would cost seconds to read.
    """
    if data.count(_CENTRAL) > MAX_MEMBERS:
        raise zipfile.BadZipFile("crowded")
    end = data.rfind(_END)
    if end >= 0:
        comment = int.from_bytes(data[end + 20 : end + _END_SIZE], "little")
        data = data[: end + _END_SIZE + comment]
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (ValueError, NotImplementedError, OSError, EOFError, OverflowError) as error:
        raise zipfile.BadZipFile(str(error)) from error


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


def _packed(data: bytes, archive: zipfile.ZipFile) -> str:
    names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
    if "mimetype" in names and (kind := _OPENDOCUMENT.get(_opendocument(data))):
        return kind
    types = _member(archive, names.get("[content_types].xml"))
    for pattern, kind in _MAIN_TYPES:
        if pattern.search(types) or pattern.search(types.replace(b"\0", b"")):
            return kind
    return next((kind for folder, kind in _FOLDERS if any(name.startswith(folder) for name in names)), "zip")


def _opendocument(data: bytes) -> bytes:
    found = compiled(rb"application/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)").search(data[:512])
    return found[1] if found else b""


def _member(archive: zipfile.ZipFile, name: str | None) -> bytes:
    # Whatever is wrong with the member, the reader says it better when it comes to read it.
    try:
        info = archive.getinfo(name or "")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return b""
        with archive.open(info) as member:
            return member.read(_CONTENT_TYPES_LIMIT)
    except Exception:
        return b""


def _text(data: bytes, start: bytes) -> str:
    lowered = start[:2048].lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        return "html"
    if lowered.startswith(b"<?xml") and (b"word.document" in lowered or b"xmlpackage" in lowered):
        return "word-xml"
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _wide(head):
        return "text"
    controls = sum(byte in _CONTROLS for byte in head)
    return "text" if b"\0" not in head and controls * 50 <= len(head) else "binary"


def _wide(head: bytes) -> bool:
    # UTF-16 without its mark: every other byte of Latin text is null.
    halves = head[::2], head[1::2]
    nulls = [half.count(0) / max(1, len(half)) for half in halves]
    return max(nulls) > 0.6 and min(nulls) < 0.05
