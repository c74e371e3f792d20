"""Bytes to text, with a note wherever the bytes were not plain UTF-8."""

from __future__ import annotations

import codecs

from awardcheck.draft import DraftError
from awardcheck.text.patterns import compiled, regex

_HANDLER = "awardcheck-windows-1252"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8", None),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_CONTROLS = regex(rb"[\x00-\x08\x0e-\x1f\x7f]")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Decode only the bytes that are no UTF-8, so that a file of both kinds (pasted together) keeps all its accents."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


codecs.register_error(_HANDLER, _as_windows_1252)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data` with "\\n" for every line end and no byte-order mark, and notes on what had to be assumed.

    Raises DraftError, naming the line, for bytes that are no text in UTF-8, UTF-16, UTF-32 or Windows-1252.
    """
    for bom, encoding, name in _BOMS:
        if data.startswith(bom):
            text, notes = _strictly(data[len(bom) :], encoding, name)
            break
    else:
        wide = _unmarked_utf_16(data)
        text, notes = _strictly(data, wide or "utf-8", wide and "UTF-16")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (at := text.find("\0")) >= 0:
        raise DraftError(f"line {text.count(chr(10), 0, at) + 1}: holds binary data, so this is not a text file")
    return text, notes


def _unmarked_utf_16(data: bytes) -> str | None:
    """UTF-16 without its mark: in text of Latin letters nearly every other byte is null."""
    head = data[:4096]
    low, high = head[::2].count(0), head[1::2].count(0)
    if max(low, high) * 5 < len(head) or min(low, high) * 40 > len(head):
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _strictly(data: bytes, encoding: str, name: str | None) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), (f"read as {name}",) if name else ()
    except UnicodeDecodeError as error:
        if name:
            raise DraftError(f"is marked as {name} but is not; save it as UTF-8") from None
        return _windows_1252(data, error.start)


def _windows_1252(data: bytes, start: int) -> tuple[str, tuple[str, ...]]:
    line = len(compiled(rb"\r\n?|\n").findall(data[:start])) + 1
    try:
        if _CONTROLS.search(data):
            raise ValueError("control characters")
        text = data.decode("utf-8", errors=_HANDLER)
    except ValueError:
        raise DraftError(
            f"line {line}: not UTF-8 text; save the file as UTF-8 (in Word: plain text, Unicode)"
        ) from None
    return text, (f"line {line}: not UTF-8; read as Windows-1252",)
