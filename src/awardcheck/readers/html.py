"""HTML inside Markdown to what it shows: paragraphs, headings, items, quotes and tables; scripts and styles dropped.

Drafts pasted from a web form or a converter hold whole tables of it. The tags are told apart by one pattern rather than
by a full parser: the text between them is what counts, and the time must stay linear whatever the input.
"""

from __future__ import annotations

import re
from html import unescape

from awardcheck.draft import Kind
from awardcheck.readers.inline import Inline, InlineReader
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import compiled, regex

_PIECE = regex(
    r"""(?<!\\)(?:<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])(?P<rest>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>|<[!?][^<>]*+>)"""
)
_SPAN = regex(r"(col|row)span\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)
_BLOCKS = frozenset(
    compiled(r"\w+").findall(
        """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
        form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ul""",
    )
)
_OTHERS = frozenset(
    compiled(r"\w+").findall(
        """a abbr acronym area audio b base bdi bdo big br button canvas cite code col colgroup data datalist del dfn
        dialog em embed font head i iframe img input ins kbd label link map mark math meta meter noscript object
        optgroup option output param path picture progress q rp rt ruby s samp script select slot small source span
        strike strong style sub sup svg template textarea time title track tt u var video wbr""",
    )
)
_TABLE = frozenset(("table", "tr", "td", "th", "thead", "tbody", "tfoot"))
_LIKE_A_TAG = regex(r"(?<!\\)<(?=/?([A-Za-z][A-Za-z0-9-]*)([\s/][^<>]*)?>)")
_LIKE_A_DECLARATION = regex(r"(?<!\\)<(?=!(?!doctype\b)|\?(?!xml\b|php\b))", re.IGNORECASE)
_VALUE = regex(r"[\w:@.-]+\s*=|\s(?:open|hidden|nowrap|noshade|reversed|controls|disabled|checked|async|defer)\b")
_OFFICE_TAG = regex(r"</?(?:o|w|v|m|x|st1):\w[^<>\n]*>")
_WIDEST_SPAN = 50
_MOST_FILLERS = 10_000  # empty cells that spans may add to one table
_DEEPEST_TABLE = 10


def escape_false_tags(source: str) -> str:
    """Markdown in which `<insert figure>` is text, as its writer meant it, and only HTML's own tags are tags."""

    def escaped(found: re.Match[str]) -> str:
        name, rest = found[1].lower(), found[2] or ""
        known = name in _OTHERS or name in _BLOCKS or name in _TABLE
        return "<" if known and (not rest.strip(" \t\n/") or _VALUE.search(rest)) else "\\<"

    source = _LIKE_A_DECLARATION.sub(r"\<", _OFFICE_TAG.sub("", source))
    return _LIKE_A_TAG.sub(escaped, source)


@dataclass(slots=True)
class Piece:
    """A block of HTML as it is shown: `rows` are a table's, each its line and its cells' text."""

    kind: Kind
    line: int
    inline: Inline = field(default_factory=Inline)
    level: int = 0
    new_list: bool = False
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    line: int
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    cell: list[str] | None = None
    spans: tuple[int, int] = (1, 1)
    room: int = _MOST_FILLERS
    below: dict[int, int] = field(default_factory=dict)  # column: rows that a cell above still reaches down

    def start_row(self, line: int) -> None:
        self.end_cell()
        self.rows.append((line, []))
        self._fill()

    def start_cell(self, line: int, spans: dict[str, int]) -> None:
        self.end_cell()
        if not self.rows:
            self.start_row(line)
        self.cell = []
        self.spans = spans.get("col", 1), spans.get("row", 1)

    def end_cell(self) -> None:
        if self.cell is None:
            return
        cells = self.rows[-1][1]
        across, down = self.spans if self.room > 0 else (1, 1)
        self.room -= across - 1
        if down > 1:
            self.below.update(dict.fromkeys(range(len(cells), len(cells) + across), down - 1))
        cells += ["\n".join(self.cell)] + [""] * (across - 1)
        self.cell = None
        self._fill()

    def _fill(self) -> None:
        """Put "" where a cell of a row above reaches down, so that columns stay columns."""
        cells = self.rows[-1][1]
        while self.below.get(len(cells), 0) and self.room > 0:
            self.room -= 1
            self.below[len(cells)] -= 1
            cells.append("")


class HtmlReader:
    """Reads the HTML blocks of one draft in turn; a table may go on from one to the next, with Markdown between."""

    def __init__(self) -> None:
        self._text = InlineReader()
        self._pieces: list[Piece] = []
        self._tables: list[_Table] = []
        self._lists = self._quotes = self._heading = 0
        self._item_opens = self._new_list = False
        self._line = 0
        self._begins: int | None = None

    @property
    def in_table(self) -> bool:
        return bool(self._tables)

    def read(self, source: str, line: int) -> list[Piece]:
        """What `source`, which begins on `line`, adds; an open table is kept until its end is read."""
        at, self._line = 0, line
        for found in _PIECE.finditer(source):
            self._say(source[at : found.start()])
            self._line += source.count("\n", found.start(), found.end())
            if found["name"]:
                self._tag(found[0], found["name"].lower(), bool(found["close"]), found["rest"])
            at = found.end()
        self._say(source[at:])
        self._end_paragraph()
        return self._take()

    def add(self, text: str) -> None:
        """Put a block of Markdown into the table cell that is open."""
        self._keep(text)

    def end(self) -> list[Piece]:
        """Close whatever is open and return it."""
        self._end_paragraph()
        while self._tables:
            self._end_table()
        self._lists = self._quotes = self._heading = 0
        return self._take()

    def _take(self) -> list[Piece]:
        pieces, self._pieces = self._pieces, []
        return pieces

    def _say(self, source: str) -> None:
        if source.strip() and self._begins is None:
            self._begins = self._line + source[: len(source) - len(source.lstrip())].count("\n")
        self._text.say(unescape(source.replace("\\<", "<")))
        self._line += source.count("\n")

    def _tag(self, source: str, name: str, close: bool, rest: str) -> None:
        if name in _TABLE:
            self._end_paragraph()
            self._table_tag(name, close, rest)
        elif name in _BLOCKS:
            self._end_paragraph()
            self._block_tag(name, -1 if close else 1)
        else:
            self._text.tag(source)

    def _block_tag(self, name: str, nesting: int) -> None:
        if name[0] == "h" and name[1:].isdigit():
            self._heading = int(name[1:]) if nesting > 0 else 0
        elif name in ("ul", "ol"):
            self._lists = max(self._lists + nesting, 0)
            self._new_list = nesting > 0
            self._item_opens = False
        elif name == "li":
            self._item_opens = nesting > 0
        elif name == "blockquote":
            self._quotes = max(self._quotes + nesting, 0)

    def _table_tag(self, name: str, close: bool, rest: str) -> None:
        if name == "table" and not close and len(self._tables) < _DEEPEST_TABLE:
            self._tables.append(_Table(self._line))
        elif not self._tables:
            return
        elif name == "table" and close:
            self._end_table()
        elif name == "tr" and not close:
            self._tables[-1].start_row(self._line)
        elif name in ("td", "th"):
            self._cell_tag(close, rest)

    def _cell_tag(self, close: bool, rest: str) -> None:
        if close:
            self._tables[-1].end_cell()
            return
        spans = {kind.lower(): min(max(int(size), 1), _WIDEST_SPAN) for kind, size in _SPAN.findall(rest[:500])}
        self._tables[-1].start_cell(self._line, spans)

    def _end_table(self) -> None:
        table = self._tables.pop()
        table.end_cell()
        rows = [row for row in table.rows if any(row[1])]
        if self._tables:
            for _, cells in rows:
                self._keep(" | ".join(cells))
        elif rows:
            self._pieces.append(Piece("table", table.line, rows=rows))

    def _keep(self, text: str) -> None:
        """Text inside a table belongs to the open cell, or, where there is none, to a row of its own."""
        table = self._tables[-1]
        if table.cell is None:
            table.start_row(self._line)
            table.cell, table.spans = [], (1, 1)
        table.cell.append(text)

    def _end_paragraph(self) -> None:
        inline, line = self._text.end(), self._line if self._begins is None else self._begins
        self._begins = None
        if self._tables:
            if inline.text:
                self._keep(inline.text)
            return
        if not inline.text and not inline.struck and not inline.pictures:
            return
        piece = Piece("paragraph", line, inline)
        if self._heading:
            piece.kind, piece.level = "heading", self._heading
        elif self._item_opens and inline.text:
            piece.kind, piece.level, piece.new_list = "item", max(self._lists, 1), self._new_list
            self._item_opens = self._new_list = False
        elif self._quotes:
            piece.kind = "quote"
        self._pieces.append(piece)
