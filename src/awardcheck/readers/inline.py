"""Inline Markdown to plain text: emphasis, links and tags dropped, their words kept; deleted words left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from awardcheck.records import dataclass, field
from awardcheck.text.patterns import regex

if TYPE_CHECKING:  # Word drafts need the lines of this module, but no Markdown parser
    from markdown_it.token import Token

_TAG = regex(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0x09), *range(0x0E, 0x20), 0x7F])
# The address of a link that leads nowhere yet: "[here]()", "[the film](TBC)"
_NOWHERE = regex(r"#?|(?i:https?:/?/?|www\.?|(?:insert|add)?[-_]?(?:url|link|address|here)|tb[ca]|todo|x{2,9}|\.{2,3})")
_DELETED = frozenset(("s", "del", "strike"))
_UNREAD = frozenset(("script", "style", "template"))
_BOLD = frozenset(("strong", "b"))


@dataclass(slots=True)
class Line:
    """A line of a paragraph as typed: its text, whether all of it is bold, how it is joined to the one before.

    `offset` counts source lines from the paragraph's first; `whole` says that no bold run crosses its ends.
    """

    text: str = ""
    bold: bool = False
    hard: bool = False
    offset: int = 0
    whole: bool = True


@dataclass(slots=True)
class Inline:
    """What a run of text says: its lines, footnotes that it refers to, links to nowhere, counts of what is left out."""

    lines: list[Line] = field(default_factory=list)
    footnotes: list[dict[str, Any]] = field(default_factory=list)
    struck: int = 0
    pictures: int = 0
    dead_links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return join(self.lines)

    @property
    def bold(self) -> bool:
        return all_bold(self.lines)


def tidy(text: str) -> str:
    """Runs of white space as one space, characters that cannot be seen taken out."""
    return " ".join(text.translate(_INVISIBLE).split())


def join(lines: Sequence[Line]) -> str:
    """Lines to a block's text: a hard break is a newline, a soft one a space, an empty line nothing."""
    parts: list[str] = []
    for line in lines:
        if line.text:
            parts += ["\n" if line.hard else " ", line.text]
    return "".join(parts[1:])


def all_bold(lines: Sequence[Line]) -> bool:
    """Whether every visible run is bold."""
    said = [line.bold for line in lines if line.text]
    return bool(said) and all(said)


def read_inline(tokens: Sequence[Token]) -> Inline:
    """The plain text of the children of an inline token."""
    reader = InlineReader()
    for token in tokens:
        reader.take(token)
    return reader.end()


class InlineReader:
    """Gathers text token by token, or tag by tag for HTML; `end` hands it over and starts afresh."""

    def __init__(self) -> None:
        self._unread = 0
        self._start()

    def _start(self) -> None:
        self._inline = Inline()
        self._line = Line()
        self._parts: list[tuple[str, bool]] = []
        self._dead_from: int | None = None  # the first part that a link to nowhere is on
        self._bold = self._deleted = 0

    def end(self) -> Inline:
        """What was said since the last `end`. An element that is open ends with it, but not a script."""
        self._end_line()
        inline = self._inline
        self._start()
        return inline

    def take(self, token: Token) -> None:
        """Read one token of markdown-it's inline parser."""
        match token.type:
            case "text" | "text_special" | "code_inline":
                self.say(token.content)
            case "softbreak" | "hardbreak":
                self._break(hard=token.type == "hardbreak", lines=1)
            case "html_inline":
                self.tag(token.content)
            case "footnote_ref" if not self._deleted:
                self._inline.footnotes.append(token.meta)
            case "image":
                self._inline.pictures += 1
            case "link_open" if _NOWHERE.fullmatch(str(token.attrGet("href") or "")):
                self._dead_from = len(self._parts)
            case "link_close" if self._dead_from is not None:
                if words := tidy("".join(text for text, _ in self._parts[self._dead_from :])):
                    self._inline.dead_links.append(words)
                self._dead_from = None
            case "strong_open" | "strong_close":
                self._bold += token.nesting
            case "s_open" | "s_close":
                self._strike(token.nesting)

    def say(self, text: str) -> None:
        """Take text as it is."""
        if not self._deleted and not self._unread:
            self._parts.append((text, self._bold > 0))

    def tag(self, source: str) -> None:
        """Read an HTML tag, which may be any; only those that change what is read do anything."""
        tag = _TAG.match(source)
        if not tag:
            return
        name, nesting = tag[2].lower(), -1 if tag[1] else 1
        if name == "br":
            self._break(hard=True)
        elif name == "img":
            self._inline.pictures += 1
        elif source.endswith("/>"):
            return
        elif name == "q":
            self.say("“" if nesting > 0 else "”")
        elif name in _BOLD:
            self._bold = max(self._bold + nesting, 0)
        elif name in _DELETED:
            self._strike(nesting)
        elif name in _UNREAD:
            self._unread = max(self._unread + nesting, 0)

    def _break(self, *, hard: bool, lines: int = 0) -> None:
        self._end_line()
        self._line = Line(hard=hard, offset=self._line.offset + lines, whole=not self._bold)

    def _end_line(self) -> None:
        self._line.text = tidy("".join(text for text, _ in self._parts))
        # The colon in "**Outcome**:" is not bold, and nobody sees it.
        said = [bold for text, bold in self._parts if any(map(str.isalnum, text))]
        self._line.bold = bool(said) and all(said)
        self._line.whole = self._line.whole and not self._bold
        self._inline.lines.append(self._line)
        self._parts = []

    def _strike(self, nesting: int) -> None:
        self._deleted = max(self._deleted + nesting, 0)
        self._inline.struck += nesting > 0
