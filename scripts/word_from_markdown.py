"""Makes Word files from Markdown as a bid team lays them out: headings, lists, quotes and tables, or a form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.front_matter import front_matter_plugin

from awardcheck.reporters._word_file import settled

WRITTEN = datetime(2024, 4, 2, 9, 0, tzinfo=UTC)
REVIEWER = "Dawn Whitlock"
HEADINGS = {"h1": "Title", "h2": "Heading 1", "h3": "Heading 2"}
LISTS = {"bullet_list": "List Bullet", "ordered_list": "List Number"}
COMMENT = re.compile(r"\s*\{>>(.*?)<<\}")


def word_file(markdown: str, *, form: bool = False) -> bytes:
    """A .docx with the same words; equal Markdown gives equal bytes.

    With `form` every third-level heading and what stands under it become a row of a table: question left, answer right.
    CriticMarkup comments ({>>like this<<}) become Word's.
    """
    document = Document()
    writer = _Writer(document, document)
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    for node in SyntaxTreeNode(parser.parse(markdown)).children:
        writer = writer.row(node) if form and node.tag == "h3" else writer.outside(node) if form else writer
        writer.block(node)
    _name(document)
    return settled(document)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks into the document or, in a form, into the answer cell of the table's last row."""

    document: WordDocument
    target: WordDocument | _Cell
    form: Table | None = None

    def row(self, question: SyntaxTreeNode) -> _Writer:
        table = self.form or self.document.add_table(0, 2, style="Table Grid")
        cells = table.add_row().cells
        _Writer(self.document, cells[0]).inline(cells[0].paragraphs[0], question)
        return _Writer(self.document, cells[1], table)

    def outside(self, node: SyntaxTreeNode) -> _Writer:
        return _Writer(self.document, self.document) if node.type == "heading" else self

    def block(self, node: SyntaxTreeNode) -> None:
        match node.type:
            case "heading" if node.tag == "h3" and self.form:
                pass
            case "heading":
                self.paragraph(node, HEADINGS[node.tag])
            case "paragraph":
                self.paragraph(node)
            case "blockquote":
                for quoted in node.children:
                    self.paragraph(quoted, "Quote")
            case "bullet_list" | "ordered_list":
                for item in node.children:
                    self.paragraph(item.children[0], LISTS[node.type])
            case "table":
                self.table([list(row.children) for part in node.children for row in part.children])
            case "front_matter":
                pass
            case other:
                raise ValueError(f"no way is known to write {other!r} into a Word file")

    def paragraph(self, node: SyntaxTreeNode, style: str | None = None) -> None:
        empty = [last for last in self.target.paragraphs[-1:] if isinstance(self.target, _Cell) and not last.text]
        paragraph = empty[0] if empty else self.target.add_paragraph()
        if style:
            paragraph.style = style
        self.inline(paragraph, node)

    def table(self, rows: list[list[SyntaxTreeNode]]) -> None:
        table = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for number, row in enumerate(rows):
            for cell, node in zip(table.rows[number].cells, row, strict=True):
                self.inline(cell.paragraphs[0], node, bold=number == 0)

    def inline(self, paragraph: Paragraph, node: SyntaxTreeNode, bold: bool = False) -> None:
        for text, strong, slanted in _pieces(node, bold, False):
            for number, piece in enumerate(COMMENT.split(text)):
                if number % 2:
                    comment = self.document.add_comment(paragraph.runs[-1], piece, author=REVIEWER, initials="DW")
                    comment._comment_elm.date = WRITTEN
                elif piece:
                    run = paragraph.add_run(piece)
                    run.bold, run.italic = strong or None, slanted or None


def _pieces(node: SyntaxTreeNode, bold: bool, italic: bool) -> Iterator[tuple[str, bool, bool]]:
    """Text with whether it is bold and italic."""
    if node.type in ("text", "softbreak"):
        yield node.content or " ", bold, italic
    for child in node.children:
        yield from _pieces(child, bold or node.type == "strong", italic or node.type == "em")


def _name(document: WordDocument) -> None:
    properties = document.core_properties
    properties.title = next((line.text for line in document.paragraphs if line.text), "")[:255]  # the most it takes
    properties.author = properties.last_modified_by = REVIEWER
    properties.comments = ""
    properties.created = properties.modified = WRITTEN
