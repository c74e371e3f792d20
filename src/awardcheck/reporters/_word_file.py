"""A clean Word file of a draft's blocks, for drafts that are none: headings, paragraphs, lists, quotes and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from awardcheck.draft import Block, Draft, Source
from awardcheck.reporters._wording import harmless

MAIN = "word/document.xml"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
DEEPEST_ITEM = 3  # for which Word's own template has a style


def handles_by_block(draft: Draft) -> Mapping[int, tuple[int, ...]]:
    """The ordinals of the Word paragraphs behind each block: as they were read, or as `word_file` writes them."""
    if draft.source:
        return {block.place.block: _all_handles(block) for block in draft.blocks}
    ends = [0]
    for block in draft.blocks:
        ends.append(ends[-1] + _paragraphs(block))
    numbers = (block.place.block for block in draft.blocks)
    return {number: tuple(range(start, end)) for number, start, end in zip(numbers, ends, ends[1:], strict=False)}


def _all_handles(block: Block) -> tuple[int, ...]:
    return block.handles + tuple(at for row in block.rows for cell in row.handles for at in cell)


def _paragraphs(block: Block) -> int:
    return len(block.rows) * _columns(block) if block.rows else 1


def _columns(block: Block) -> int:
    return max(1, *(len(row.cells) for row in block.rows))


def word_file(draft: Draft) -> Source:
    """A Word file with the blocks' words; equal blocks give equal bytes. What is bold or italic is lost."""
    document = Document()
    for block in draft.blocks:
        if block.rows:
            _table(document, block)
        else:
            _fill(document.add_paragraph(style=_style(block)), block.text)
    _name(document, draft)
    return Source(settled(document), MAIN)


def _style(block: Block) -> str | None:
    match block.kind:
        case "heading":
            return f"Heading {min(max(block.level, 1), 9)}"
        case "item":
            depth = min(max(block.level, 1), DEEPEST_ITEM)
            return "List Bullet" if depth == 1 else f"List Bullet {depth}"
        case "quote":
            return "Quote"
    return None


def _table(document: WordDocument, block: Block) -> None:
    table = document.add_table(len(block.rows), _columns(block), style="Table Grid")
    for made, row in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(made.cells, row.cells, strict=False):
            _fill(cell.paragraphs[0], text)


def _fill(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run("\n".join(map(harmless, text.split("\n"))))


def _name(document: WordDocument, draft: Draft) -> None:
    properties = document.core_properties
    properties.title = harmless(next((block.text for block in draft.blocks if block.kind == "heading"), ""))[:200]
    properties.author = properties.comments = ""


def settled(document: WordDocument) -> bytes:
    """The file's bytes without the time of its making."""
    written, settled = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(settled, "w") as target:
        for name in _types_first(made):
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(info, made.read(name))
    return settled.getvalue()


def _types_first(made: zipfile.ZipFile) -> Iterator[str]:
    yield from sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
