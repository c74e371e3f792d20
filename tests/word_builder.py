"""Builds Word files from raw XML, so that every test says exactly what stands in the file it reads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from awardcheck.draft import Draft
from awardcheck.readers.word import read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:x="urn:a-company:anything"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def part(tag: str, inner: str) -> str:
    """A part whose root is `w:tag`, with every namespace that the tests use."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {NAMESPACES}>{inner}</w:{tag}>'


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inner: str, properties: str = "") -> str:
    """A paragraph: of the given inline XML, or of one run if `inner` is only text."""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{ppr}{inner if inner.startswith('<') or not inner else r(inner)}</w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def tc(inner: str, properties: str = "") -> str:
    """A table cell, of the given blocks or of one paragraph of text."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner if inner.startswith('<') else p(inner)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def rels(*links: tuple[str, str, str], base: str = f"{OFFICE}/relationships") -> str:
    """A relationships part of (id, last word of the type, target)."""
    inner = "".join(f'<Relationship Id="{i}" Type="{base}/{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<?xml version="1.0"?><Relationships xmlns="{RELS}">{inner}</Relationships>'


def content_types(main: str = "/word/document.xml", kind: str = MAIN_TYPE) -> str:
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{main}" ContentType="{kind}"/></Types>'
    )


def archive(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def members(
    body: str = "",
    links: tuple[tuple[str, str, str], ...] = (),
    parts: Mapping[str, str | bytes] | None = None,
    **inner: str,
) -> dict[str, str | bytes]:
    """The members of a Word file.

    `inner` names parts by their root (styles, numbering, footnotes, endnotes, comments ...) and gives what stands in
    it; `links` and `parts` add relationships of the main part and members of the archive.
    """
    named = {f"word/{name}.xml": part(name, xml) for name, xml in inner.items()}
    own = tuple((f"rId{name}", name, f"{name}.xml") for name in inner)
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": rels(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": rels(*own, *links),
        **named,
        **(parts or {}),
    }


def docx(
    body: str = "",
    links: tuple[tuple[str, str, str], ...] = (),
    parts: Mapping[str, str | bytes] | None = None,
    **inner: str,
) -> bytes:
    """The bytes of a Word file; see `members`."""
    return archive(members(body, links=links, parts=parts, **inner))


def read(data: bytes) -> Draft:
    return read_word(Path("entry.docx"), data)


def texts(body: str, **inner: str) -> list[str]:
    """The texts of the blocks that a body is read as."""
    return [block.text for block in read(docx(body, (), None, **inner)).blocks]
