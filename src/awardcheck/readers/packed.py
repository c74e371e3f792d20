"""Files that are ZIP archives: Word's and others' of its kind, told by what they hold."""

from __future__ import annotations

import io
import re
import zipfile

from awardcheck.readers.sniff import END, END_SIZE, MAX_MEMBERS
from awardcheck.text.patterns import compiled, regex

_CENTRAL = b"PK\x01\x02"
_CONTENT_TYPES_LIMIT = 4 << 20

_MAIN_TYPES = (
    (regex(rb"(?:wordprocessingml\.\w+|ms-word\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "word"),
    (regex(rb"(?:spreadsheetml\.\w+|ms-excel\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "xlsx"),
    (regex(rb"(?:presentationml\.\w+|ms-powerpoint\.\w+\.macroEnabled\w*)\.main\+xml", re.I), "pptx"),
)
_FOLDERS = (("word/", "word"), ("xl/", "xlsx"), ("ppt/", "pptx"), ("index/", "pages"))
_OPENDOCUMENT = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}


def opened(data: bytes) -> tuple[str, zipfile.ZipFile | None]:
    """The kind of file that an archive is, as `sniff` tells it, and the archive, if it is whole."""
    try:
        archive = open_archive(data)
    except zipfile.BadZipFile as error:
        damaged = "zip-damaged" if data.startswith(b"PK") else "binary"
        return "zip-crowded" if str(error) == "crowded" else damaged, None
    return _packed(data, archive), archive


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The ZIP archive in `data`, whatever stands before or after it.

    Raises zipfile.BadZipFile if there is none, or if it lists more members than any document has: the directory of
    such an archive would cost seconds to read.
    """
    if data.count(_CENTRAL) > MAX_MEMBERS:
        raise zipfile.BadZipFile("crowded")
    end = data.rfind(END)
    if end >= 0:
        comment = int.from_bytes(data[end + 20 : end + END_SIZE], "little")
        data = data[: end + END_SIZE + comment]
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (ValueError, NotImplementedError, OSError, EOFError, OverflowError) as error:
        raise zipfile.BadZipFile(str(error)) from error


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
