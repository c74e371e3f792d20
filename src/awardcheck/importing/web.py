"""A web page as a browser exports it: what the award says, without navigation, cookie banners, scripts and footers.

Nothing is fetched and nothing is run; panels that a script would open are read as if they were open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from awardcheck.draft import DraftError
from awardcheck.importing.bold import BOLD_LEVEL, bold_lead, may_head, may_name
from awardcheck.importing.lines import Form, Line, Page, tidy
from awardcheck.importing.plain import read_plain, unbulleted
from awardcheck.importing.prompts import LIMIT
from awardcheck.importing.spans import in_columns
from awardcheck.importing.tables import table_lines
from awardcheck.importing.web_furniture import is_furniture, is_hint, limit_in, toggles
from awardcheck.importing.web_look import heading_level, is_bold, usual_size
from awardcheck.importing.web_tables import is_bulleted, lays_out, rows_of_boxes, text_of
from awardcheck.records import dataclass, field, replace
from awardcheck.text.patterns import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LOOKS = regex(
    r"<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|table)\b[^<>]*>", re.IGNORECASE
)
_DROPPED = frozenset(
    re.findall(
        r"[\w-]+",
        """script style noscript template svg nav footer iframe head select option input textarea object audio
        video canvas map dialog img picture figure""",
    )
)
_FIELDS = frozenset(("select", "input", "textarea"))
_INLINE = frozenset(
    re.findall(
        r"[\w-]+",
        """a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike
        strong sub sup time tt u var wbr""",
    )
)
_BOLD, _STRESSED = frozenset(("b", "strong", "u")), frozenset(("em", "i"))
_TOGGLE_LEVEL = 7
_FEWEST_BULLETED = 2  # rows of a table that lays out a list
# What a form sets beside a question without a line of its own: "0 / 1800".
_ADDS = regex(r"\b(?:count(?:er)?|char(?:s|acters)?|limit|remaining)\b", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML rather than text with a tag in it."""
    return len(_LOOKS.findall(text[:20_000])) > 2


def read_web(text: str, name: str) -> Page:
    """The lines of an HTML page. Raises DraftError where there is nothing to read."""
    import lxml.html
    from lxml.etree import ParserError

    try:
        root: HtmlElement = lxml.html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*\?>", "", text))
    except (ParserError, ValueError):
        raise DraftError("a web page with nothing in it") from None
    reader = _Reader(len(tidy(root.text_content())), usual_size(root))
    reader.walk(_main(root))
    reader.end()
    return Page(tuple(reader.lines), tuple(_titles(root)), _address(root, text), name, marked=True)


def _titles(root: HtmlElement) -> Iterator[str]:
    for path in (
        "//h1",
        "//title",
        "//meta[@property='og:title']/@content",
        "//meta[@property='og:site_name']/@content",
    ):
        for found in root.xpath(path):
            if words := tidy(found if isinstance(found, str) else found.text_content()):
                yield words


def _address(root: HtmlElement, text: str) -> str | None:
    saved = re.search(r"saved from url=\(\d+\)(https?://\S+)", text[:2000])
    named = root.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    address = saved[1] if saved else next((str(found) for found in named if str(found).startswith("http")), None)
    return tidy(address)[:300] if address else None


def _main(root: HtmlElement) -> HtmlElement:
    """The part that holds the award, where the page says which it is."""
    whole = len(tidy(root.text_content()))
    for path in ("//main", "//*[@role='main']", "//article"):
        found = root.xpath(path)
        if len(found) == 1 and len(tidy(found[0].text_content())) * 4 > whole:
            return found[0]
    bodies = root.xpath("//body")
    return bodies[0] if bodies else root


@dataclass(slots=True)
class _Reader:
    whole: int  # characters of the page
    usual: float  # size of its print
    lines: list[Line] = field(default_factory=list)
    _words: list[tuple[str, str]] = field(default_factory=list)  # of the line that is open, with their print
    _lists: list[str] = field(default_factory=list)
    _item: bool = False  # the next line opens an item
    _inside: bool = False  # lines belong to the last item
    _heading: int = 0
    _gap: int = 1
    _bold: int = 0
    _stressed: int = 0
    _named: bool = False  # the last item is in bold and may name what follows in it

    def walk(self, element: HtmlElement) -> None:
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child)
            self._say(child.tail)

    def end(self) -> None:
        """Ends the line that is open."""
        words, self._words = self._words, []
        text = tidy("".join(piece for piece, _ in words))
        if not text or not re.search(r"\w", text):
            return
        lead = bold_lead(words)
        if lead and not self._heading:
            self._add(lead, True)
            self._add(text[len(lead) :].strip(), False)
        else:
            self._add(text, all(kind == "bold" for piece, kind in words if piece.strip()))

    def _add(self, text: str, bold: bool) -> None:
        number = len(self.lines) + 1
        if self._heading:
            self.lines.append(Line(text, "heading", number, self._heading, self._gap))
        elif self._item:
            self.lines.append(Line(text, "item", number, max(len(self._lists), 1), self._gap, "•"))
            self._item, self._inside, self._named = False, True, bold and may_name(text)
        elif bold and may_head(text):
            self.lines.append(Line(text, "heading", number, BOLD_LEVEL, self._gap))
        elif self._inside and self._lists and self.lines and self.lines[-1].form == "item":
            last = self.lines[-1]
            if self._named and not LIMIT.fullmatch(text):
                self._name_last()
                self.lines.append(Line(text, "text", number))
                return
            self.lines[-1] = Line(f"{last.text} {text}", "item", last.number, last.level, last.gap, last.mark)
        else:
            mark, words = unbulleted(text)  # word processors write bullets as characters
            form: Form = "item" if mark and words else "text"
            self.lines.append(Line(words or text, form, number, int(form == "item"), self._gap, mark))
        self._gap = 0

    def _name_last(self) -> None:
        """Makes a heading of the last item, which is in bold: it names what stands beneath it in the item."""
        last = self.lines[-1]
        self.lines[-1] = Line(last.text, "heading", last.number, BOLD_LEVEL, max(last.gap, 1))
        self._named = False

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append((text, "bold" if self._bold else "stressed" if self._stressed else ""))

    def _element(self, element: HtmlElement) -> None:
        tag = str(element.tag).lower()
        if tag in _DROPPED or is_hint(element) or is_furniture(element, self.whole):
            if tag in _FIELDS:
                self.end()
            elif is_hint(element) and (limit := limit_in(element)):
                self.end()
                self._add(limit, False)
            return
        if (
            tag in _INLINE
            and not _ADDS.search(element.get("class", ""))
            and not element.xpath(".//p|.//div|.//ul|.//ol|.//h1|.//h2|.//h3|.//h4|.//table")
        ):
            self._printed(element, tag)
        elif tag == "br":
            self.end()
        elif tag == "pre":
            self._plain(element)
        elif tag == "table":
            self._table(element)
        elif boxes := rows_of_boxes(element):
            self.end()
            self._rows(boxes)
        elif tag == "button" and not self._heading and not toggles(element):
            self.end()
        else:
            self._block(element, tag)

    def _printed(self, element: HtmlElement, tag: str) -> None:
        """What is within an element, in its print."""
        bold, stressed = tag in _BOLD or is_bold(element, self.usual), tag in _STRESSED
        self._bold += bold
        self._stressed += stressed
        self.walk(element)
        self._bold -= bold
        self._stressed -= stressed

    def _plain(self, element: HtmlElement) -> None:
        """Text that is set in lines already."""
        self.end()
        for line in read_plain(element.text_content(), "").lines:
            self.lines.append(replace(line, number=len(self.lines) + 1))
        self._gap = 1

    def _block(self, element: HtmlElement, tag: str) -> None:
        self.end()
        before = self._heading
        if tag in ("ul", "ol"):
            self._list(element, tag)
            return
        if tag in ("summary", "dt", "button", "legend"):
            self._heading = self._heading or _TOGGLE_LEVEL
        elif re.fullmatch(r"h[1-6]", tag):
            self._heading = int(tag[1])
            self._inside = False
        elif tag == "li":
            self._item, self._inside = True, False
        else:
            self._heading = self._heading or heading_level(element)
        if tag != "li":
            self._gap = max(self._gap, 1)
        bold = is_bold(element, self.usual)
        self._bold += bold
        self.walk(element)
        self.end()
        self._bold -= bold
        self._heading = before
        if tag == "li":
            self._item = self._inside = False
        elif not self._lists:
            self._gap = max(self._gap, 1)

    def _list(self, element: HtmlElement, tag: str) -> None:
        if not self._lists:
            self._gap = 2
        if self._named and self._inside:
            self._name_last()
        self._item = False
        self._lists.append(tag)
        self.walk(element)
        self.end()
        self._lists.pop()
        self._item = self._inside = False
        if not self._lists:
            self._gap = 2

    def _table(self, element: HtmlElement) -> None:
        self.end()
        rows = [row.xpath("./td|./th") for row in element.xpath("./tr|./thead/tr|./tbody/tr|./tfoot/tr")]
        if not lays_out(rows):
            self._rows(rows)
            return
        self._lists, lists = [], self._lists
        is_list = sum(map(is_bulleted, rows)) >= _FEWEST_BULLETED
        for row in rows:
            self._row(row, is_item=is_list and is_bulleted(row))
        self._lists = lists

    def _row(self, row: Sequence[HtmlElement], *, is_item: bool) -> None:
        """A row of a table that only lays out the page; `is_item` says that its text is an item of a list."""
        for cell in [text_of(row)] if is_item else row:
            self._gap = max(self._gap, 1) if is_item else 2
            self._item = is_item
            self.walk(cell)
            self.end()
        self._item = self._inside = False
        self._gap = 0 if is_item else 2

    def _rows(self, rows: Sequence[Sequence[HtmlElement]]) -> None:
        texts = in_columns([[(cell, _cell_text(cell)) for cell in row] for row in rows])
        self.lines += table_lines(list(texts), len(self.lines) + 1)
        self._gap = 2


def _cell_text(cell: HtmlElement) -> str:
    """A cell's lines; an item, a paragraph and a break each begin one."""
    inner = _Reader(0, float("inf"))
    inner.walk(cell)
    inner.end()
    return "\n".join(line.text for line in inner.lines)
