"""Markdown's blocks to the draft's blocks, in reading order, each with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from awardcheck.draft import Block, Kind, Place, Row
from awardcheck.readers.footnotes import Footnotes
from awardcheck.readers.headings import fake_heading, has_word_limit
from awardcheck.readers.html import HtmlReader, Piece, escape_false_tags
from awardcheck.readers.inline import Inline, Line, join, read_inline
from awardcheck.readers.markdown_tree import Node, chunks, of_kind, parse, parse_indented, parse_inline
from awardcheck.readers.prose import parts_of
from awardcheck.readers.tables import Rows, cells_of, drawn_rows, line_block
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_ALERT = regex(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE)
_TASK = regex(r"\[[ xX]\]\s+")
_ATTRIBUTES = regex(r"\s*\{\s*(?:[#.-]|[\w-]+=)[^{}]*\}$")
_LONGEST_UNDERLINED, _LONGEST_UNDERLINED_SENTENCE = 25, 8  # words


@dataclass(frozen=True, slots=True)
class _Context:
    depth: int = 0
    quote: bool = False


def read_blocks(source: str) -> tuple[list[Block], list[str], int, list[tuple[str, int]]]:
    """The blocks of Markdown `source`, notes on what was left out, how many pictures there are, and links to nowhere.

    Of each link its words and its line. Raises DraftError for absurd nesting.
    """
    walker = _Walker(escape_false_tags(source))
    walker.run()
    return walker.blocks, walker.notes, walker.pictures, walker.dead_links


class _Walker:
    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.notes: list[str] = []
        self.dead_links: list[tuple[str, int]] = []
        self._source = source.split("\n")
        self._env: dict[str, Any] = {}
        self._nodes = parse(source, self._env)
        self._footnotes = Footnotes(self._env)
        self._footnotes.know(self._nodes)
        self._settling = False
        self.pictures = self._struck = self._surplus = 0
        self._html = HtmlReader()
        self._in_cell = False  # of an HTML table that goes on after this Markdown
        self._tables_to_close = sum(
            node.token.content.lower().count("</table") for node in of_kind(self._nodes, "html_block")
        )

    def run(self) -> None:
        self._walk(self._nodes, _Context())
        while self._footnotes.of_themselves():
            self._settle()
        self._in_cell = False
        self._show(self._html.end(), _Context())
        if self._surplus:
            self.notes.append(f"line {self._surplus}: a row with more cells than its table's first row was read whole")
        for left, what in ((self._struck, "struck-out passage"), (self.pictures, "picture")):
            if left:
                self.notes.append(f"{left} {what}{'s were' if left > 1 else ' was'} left out")

    # Blocks -----------------------------------------------------------------------------------------------------------

    def _walk(self, nodes: Sequence[Node], context: _Context) -> None:
        for at, node in enumerate(nodes):
            match node.type:
                case "heading":
                    self._heading(node, context)
                case "paragraph" | "dt":
                    self._paragraph(node, context)
                case "bullet_list" | "ordered_list":
                    self._list(node, context, nodes[at + 1] if at + 1 < len(nodes) else None)
                case "blockquote":
                    self._quote(node, context)
                case "table":
                    self._table(node, context)
                case "html_block":
                    self._html_block(node, context)
                case "code_block":
                    self._walk(self._unindented(node), context)
                case "fence":
                    self._fence(node, context)
                case "footnote_reference":
                    if self._footnotes.meet(node):
                        self._settle()
                case _:
                    self._walk(node.children, context)

    def _heading(self, node: Node, context: _Context) -> None:
        inline = self._read(node.tokens, node.line)
        words = len(inline.text.split())
        underlined = node.token.markup in ("=", "-")
        sentence = inline.text.endswith((".", "!", ";", ",")) and words > _LONGEST_UNDERLINED_SENTENCE
        if underlined and (words > _LONGEST_UNDERLINED or sentence):  # a rule drawn right below a paragraph
            self._prose(inline.lines, node.line, context)
        else:
            text = _ATTRIBUTES.sub("", inline.text.replace("\n", " "))
            self._add("heading", text, node.line, int(node.token.tag[1]))
        self._settle()

    def _paragraph(self, node: Node, context: _Context) -> None:
        typed = node.source.split("\n")
        rows = drawn_rows(typed)
        if rows:
            self._add_rows(node.line, self._drawn(rows, node.line))
        elif verse := line_block(typed):
            inlines = [self._read(parse_inline(text, self._env), node.line) for text in verse]
            lines = [replace(line, hard=True, offset=at) for at, inline in enumerate(inlines) for line in inline.lines]
            self._prose(lines, node.line, context)
        else:
            self._prose(self._read(node.tokens, node.line).lines, node.line, context)
        self._settle()

    def _prose(self, lines: Sequence[Line], line: int, context: _Context) -> None:
        """A paragraph; outside quotations, headings and bullets that were typed as mere lines of it come apart."""
        if context.quote:
            self._add("quote", join(lines), line)
            return
        for part in parts_of(lines):
            depth = context.depth if part.kind == "item" else 0
            self._add(part.kind, part.text, line + part.offset, part.level + depth, new_list=part.new_list)

    def _quote(self, node: Node, context: _Context) -> None:
        first = node.children[0] if node.children else None
        alert = first and first.type == "paragraph" and _ALERT.match(first.source)
        if first and alert:
            inline = self._read(first.tokens, first.line)
            inline.lines[0].text = _ALERT.sub("", inline.lines[0].text).strip()
            self._prose(inline.lines, first.line, context)
            self._settle()
        self._walk(node.children[1:] if alert else node.children, replace(context, quote=context.quote or not alert))

    def _list(self, node: Node, context: _Context, following: Node | None) -> None:
        inner = replace(context, depth=context.depth + 1)
        ordered = node.type == "ordered_list" and not context.depth and not context.quote
        lone = ordered and len(node.children) == 1 and not (following and following.type == "ordered_list")
        new_list = True
        for item in node.children:
            inside = item.children
            if inside and inside[0].type == "code_block":  # text set far off from its mark, by two tabs, say
                inside = [*self._unindented(inside[0]), *inside[1:]]
            if inside and inside[0].type == "paragraph":
                first, *rest = inside
                inline = self._read(first.tokens, first.line)
                titled = ordered and self._titled(item, inline, rest, first.line, lone=lone)
                if not titled:
                    self._add("item", _TASK.sub("", inline.text, count=1), first.line, inner.depth, new_list=new_list)
                    new_list = False
                self._settle()
                # What stands below a numbered heading is no part of a list any more.
                self._walk(rest, context if titled else inner)
            else:
                self._walk(inside, inner)

    def _unindented(self, node: Node) -> list[Node]:
        """What was taken for code, as the blocks it was meant to be."""
        nodes = parse_indented(node, self._env)
        self._footnotes.know(nodes)
        return nodes

    def _titled(self, item: Node, inline: Inline, rest: Sequence[Node], line: int, *, lone: bool) -> bool:
        """Write a numbered item as a heading if it is one: `1. Ambition (400 words)` with the answer below it."""
        first, *more = [piece for piece in inline.lines if piece.text] or [Line()]
        title = f"{item.token.info}{item.token.markup} {first.text}"
        level = fake_heading(title, bold=first.bold)
        sure = first.bold or has_word_limit(first.text)
        answered = bool(more) or any(node.type not in ("bullet_list", "ordered_list") for node in rest)
        if not level or not (lone or answered or (sure and rest)) or (more and not (sure or more[0].hard)):
            return False
        self._add("heading", title, line, level)
        if more:
            self._prose(more, line, _Context())
        return True

    def _fence(self, node: Node, context: _Context) -> None:
        last = self._source[min((node.token.map or [0, 1])[1], len(self._source)) - 1]
        if not last.lstrip("> \t").startswith(node.token.markup) or node.token.map == [node.line - 1, node.line]:
            self.notes.append(
                f"line {node.line}: a code fence is opened but never closed; what follows was read as text"
            )
            node.token.map = [node.line, node.line]
            self._walk(self._unindented(node), context)
            return
        for at, lines in chunks(node.token.content):
            self._add(
                "quote" if context.quote else "paragraph",
                "\n".join(" ".join(x.split()) for x in lines),
                node.line + 1 + at,
            )

    # Tables and HTML --------------------------------------------------------------------------------------------------

    def _table(self, node: Node, context: _Context) -> None:
        rows = [row for part in node.children for row in part.children]
        while (
            len(rows) > 1 and "|" not in self._source[rows[-1].line - 1]
        ):  # text right below a table, which Markdown takes for a row
            rows.pop()
        self._add_rows(node.line, [(row.line, self._cells(row)) for row in rows])
        self._settle()
        below = range(rows[-1].line, (node.token.map or [0, 0])[1])
        lines = [line for at in below for line in self._read(parse_inline(self._typed(at), self._env), at).lines]
        self._prose([replace(line, offset=at) for at, line in enumerate(lines)], rows[-1].line + 1, context)

    def _cells(self, row: Node) -> list[str]:
        cells = [self._read(cell.tokens, row.line).text for cell in row.children]
        surplus = cells_of(self._typed(row.line - 1))[len(cells) :]
        if any(surplus):
            self._surplus = self._surplus or row.line
            cells += [self._read(parse_inline(cell, self._env), row.line).text for cell in surplus]
        return cells

    def _typed(self, at: int) -> str:
        """The source of a line, without the marks of quotations around it."""
        return self._source[at].lstrip("> ")

    def _drawn(self, rows: Rows, line: int) -> Rows:
        return [
            (line + at, [self._read(parse_inline(cell, self._env), line + at).text for cell in cells])
            for at, cells in rows
        ]

    def _html_block(self, node: Node, context: _Context) -> None:
        self._tables_to_close -= node.token.content.lower().count("</table")
        pieces = self._html.read(node.token.content, node.line)
        self._in_cell = False
        self._show(pieces, context)
        if self._html.in_table and not self._tables_to_close:
            self._show(self._html.end(), context)
        self._in_cell = self._html.in_table

    def _show(self, pieces: Sequence[Piece], context: _Context) -> None:
        for piece in pieces:
            self._struck += piece.inline.struck
            self.pictures += piece.inline.pictures
            if piece.kind == "table":
                self._add_rows(piece.line, piece.rows)
            elif piece.kind == "paragraph":
                self._prose(piece.inline.lines, piece.line, context)
            else:
                self._add(piece.kind, piece.inline.text, piece.line, piece.level, new_list=piece.new_list)

    # Footnotes --------------------------------------------------------------------------------------------------------

    def _read(self, tokens: Sequence[Token], line: int) -> Inline:
        inline = read_inline(tokens)
        self._struck += inline.struck
        self.pictures += inline.pictures
        self.dead_links += ((words, line) for words in inline.dead_links)
        for meta in inline.footnotes:
            self._footnotes.refer(meta, line)
        return inline

    def _settle(self) -> None:
        """Write the footnotes that are due."""
        if self._settling:
            return
        self._settling = True
        for note in self._footnotes.due():
            if isinstance(note, Node):
                self._walk(note.children, _Context())
            else:
                tokens, line = note
                self._add("paragraph", self._read(tokens, line).text, line)
        self._settling = False

    # Writing ----------------------------------------------------------------------------------------------------------

    def _add_rows(self, line: int, rows: Rows) -> None:
        number = len(self.blocks) + 1
        read = tuple(Row(tuple(cells), Place(number, at)) for at, cells in rows)
        self._add("table", "\n".join(row.text for row in read), line, rows=read)

    def _add(
        self, kind: Kind, text: str, line: int, level: int = 0, *, rows: tuple[Row, ...] = (), new_list: bool = False
    ) -> None:
        if not text.strip(" |\n"):
            return
        if self._in_cell:
            self._html.add(text)
            return
        self.blocks.append(Block(kind, text, Place(len(self.blocks) + 1, line), level, rows, new_list))
