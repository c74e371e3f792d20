"""Documents that a Word file embeds as alternative format chunks (ECMA-376 part 1, 17.17.2.1): HTML, text, or Word."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator

from lxml import etree

from awardcheck.draft import Block, DraftError, Kind, Place, Row
from awardcheck.readers.sniff import sniff
from awardcheck.records import dataclass, field

_SILENT = frozenset({"script", "style", "head", "template", "noscript", "del", "iframe", "object"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
) | frozenset(_HEADINGS)
_LONGEST = 4 << 20
_MOST_TAGS = 60_000
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol"})


def chunk_blocks(part: str, data: bytes, read_word: Callable[[bytes], tuple[Block, ...]]) -> list[Block]:
    """The blocks of an embedded document. Raises DraftError if it is of no kind that can be read."""
    kind = sniff(data)
    if kind == "word":
        return list(read_word(data))
    if len(data) > _LONGEST or data.count(b"<") > _MOST_TAGS or data.count(b"\n") > _MOST_TAGS:
        raise DraftError(f"it is longer than a draft can be ({part})")
    if kind not in ("text", "html"):
        raise DraftError(f"it is of a kind that is not read here ({part})")
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:200].lower()
    if part.lower().endswith((".mht", ".mhtml")) or start.startswith((b"mime-version:", b"from:")):
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        pages = (found for found in message.walk() if found.get_content_type() in ("text/html", "text/plain"))
        page = next(pages, None)
        payload = None if page is None else page.get_payload(decode=True)
        data, kind = (payload, "html") if isinstance(payload, bytes) else (b"", "text")
    elif start.startswith(b"<") or part.lower().endswith((".htm", ".html", ".xhtml")):
        kind = "html"
    return list(_html(decoded(data)) if kind == "html" else _lines(decoded(data)))


def decoded(data: bytes) -> str:
    """Text in the encoding that its first bytes tell, else UTF-8, else Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _lines(text: str) -> Iterator[Block]:
    for line in text.splitlines():
        if plain := " ".join(line.split()):
            yield Block("paragraph", plain, Place(1))


def _html(text: str) -> list[Block]:
    if not text.strip():
        return []
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise DraftError("its HTML cannot be parsed") from error
    page = _Page()
    if root is not None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            page.see(event, element)
    page.flush()
    return page.blocks


@dataclass(slots=True)
class _Page:
    """Gathers a page's blocks while its elements begin and end, however deep they nest."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    silent: int = 0
    tables: int = 0
    rows: list[list[str]] = field(default_factory=list)

    def see(self, event: str, element: etree._Element) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            self._start(tag, element.text or "")
        else:
            self._end(tag, element.tail or "")

    def _start(self, tag: str, text: str) -> None:
        self.silent += tag in _SILENT
        if self.silent:
            return
        if tag in _BLOCKS:
            self.flush()
            self.open.append(tag)
        if tag == "table":
            self.tables += 1
        elif tag == "tr" and self.tables == 1:
            self.rows.append([])
        elif tag in _CELLS and self.tables == 1 and self.rows:
            self.rows[-1].append("")
        self.words.append("\n" if tag == "br" else " ".join(text.split("\n")))

    def _end(self, tag: str, tail: str) -> None:
        if self.silent:
            self.silent -= tag in _SILENT
        elif tag in _BLOCKS:
            self.flush()
            self.open.pop()
            if tag == "table":
                self.tables -= 1
                if not self.tables:
                    self._end_table()
        if not self.silent:
            self.words.append(" ".join(tail.split("\n")))

    def flush(self) -> None:
        text = "\n".join(line for part in "".join(self.words).split("\n") if (line := " ".join(part.split())))
        self.words = []
        if not text:
            return
        if self.tables and self.rows and self.rows[-1]:
            cell = self.rows[-1]
            cell[-1] = f"{cell[-1]}\n{text}" if cell[-1] else text
            return
        kind, level = self._kind()
        self.blocks.append(Block(kind, text, Place(1), level))

    def _kind(self) -> tuple[Kind, int]:
        for tag in reversed(self.open[-50:]):
            if tag in _HEADINGS:
                return "heading", _HEADINGS[tag]
            if tag == "li":
                return "item", max(1, sum(opened in _LISTS for opened in self.open))
            if tag == "blockquote":
                return "quote", 0
        return "paragraph", 0

    def _end_table(self) -> None:
        rows = tuple(Row(tuple(cells), Place(1)) for cells in self.rows if cells)
        self.rows = []
        if any(cell for row in rows for cell in row.cells):
            self.blocks.append(Block("table", "\n".join(row.text for row in rows), Place(1), rows=rows))
