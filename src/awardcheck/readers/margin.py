"""What a Markdown file holds besides the draft: front matter, HTML comments, CriticMarkup, embedded images.

All of it is taken out of the source before the Markdown is parsed, and every line stays the line it was.
CriticMarkup is the plain-text notation for tracked changes, described by Weatherhead and Hassler (2013):
{++added++} {--deleted--} {~~old~>new~~} {==marked==} {>>comment<<}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.readers.ruled_tables import redrawn
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.unfinished.directives import Directive, directives
from awardcheck.text.unfinished.form_notes import is_form_note

_FRONT = regex(r"(---|\+\+\+)[ \t]*\n(?=[^\s])")
_KEY = regex(r"[\w\"'-][\w \"'.-]{0,60}[:=](?:\s|$)")
_MOST_FRONT = 64_000
_WRAPPERS = {"{++": "++}", "{==": "==}", "<![CDATA[": "]]>"}  # the marks go and what they enclose stays
_CLOSERS = {"<!--": "-->", "{--": "--}", "{~~": "~~}", "{>>": "<<}", **_WRAPPERS}
_MARKS = regex("|".join(re.escape(mark) for mark in (*_CLOSERS, *_WRAPPERS.values())))
_BLANK_LINE = regex(r"\n[ \t]*\n")
_NOTHING = "\u2060"  # a word joiner: neither white space nor to be seen
_DATA = regex(r"data:[\w.+-]+/[\w.+-]+;base64,[A-Za-z0-9+/=%]+")
_SIGNED = regex(r"@?([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}):\s+")
_PUNCTUATION = regex(r"[!-/:-@\[-`{-~]")


_SCAFFOLD = regex(
    r"^([ >]*)(?::{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]*)[ \t]*:*|\\(?:newpage|pagebreak|clearpage|tableofcontents)"
    r"|\[\[?_?TOC_?\]\]?)[ \t]*$",
    re.MULTILINE,
)
_UNSEEN = regex(r"^[\u200b\u2060\ufeff]+", re.MULTILINE)
# Some keyboards make it too easy to type a no-break space after a mark.
_MARK_SPACE = regex(r"^([ >]*(?:#{1,6}|[-*+]|\d{1,3}[.)]))[\u00a0\u2007\u202f]+", re.MULTILINE)
_ABOUT = regex(r"^([ >]*)~(?=[ \t])", re.MULTILINE)
_TITLE_BLOCK = regex(r"(?:%[ \t].*(?:\n|$)){1,3}")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said in the margin: its text, the line it begins on, and who said it where that is known."""

    text: str
    line: int
    author: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note that lets findings pass, with the first and the last of the lines that it was taken out of."""

    directives: tuple[Directive, ...]
    first: int
    last: int


@dataclass(slots=True)
class Source:
    """Markdown source without its margin, line for line, and what the margin held."""

    text: str
    properties: dict[str, str] = field(default_factory=dict)
    property_lines: dict[str, int] = field(default_factory=dict)
    comments: list[Remark] = field(default_factory=list)
    hidden: list[Remark] = field(default_factory=list)
    suppressions: list[Note] = field(default_factory=list)
    tracked_changes: int = 0
    notes: list[str] = field(default_factory=list)


def without_embedded(text: str) -> str:
    """The source without the bytes of embedded pictures, which can be most of a file."""
    return _DATA.sub("embedded", text)


def set_aside(text: str) -> Source:
    """Part the margin from the draft; `text` has "\\n" as its only line end. Raises nothing: the broken is noted."""
    source = Source(text)
    _front_matter(source)
    _title_block(source)
    source.text = _MARK_SPACE.sub(r"\1 ", _UNSEEN.sub("", source.text))
    _comments_and_changes(source)
    # Pandoc lets a tilde open a definition; in a draft it means "about".
    source.text = _ABOUT.sub(r"\1\~", source.text)
    source.text = redrawn(_SCAFFOLD.sub(r"\1", source.text))
    return source


def _front_matter(source: Source) -> None:
    opened = _FRONT.match(source.text)
    if not opened:
        return
    fence = opened[1]
    closed = re.compile(rf"^(?:{re.escape(fence)}|\.\.\.)[ \t]*$", re.MULTILINE).search(source.text, opened.end())
    body = source.text[opened.end() : closed.start() if closed else opened.end() + _MOST_FRONT]
    if not _KEY.match(body):
        return
    if not closed or len(body) > _MOST_FRONT:
        source.notes.append("line 1: front matter is opened but never closed, so it was read as the draft's text")
        return
    from awardcheck.readers.front_matter import properties_in  # what it needs takes as long to load as a draft to read

    properties = properties_in(body, fence, source.notes)
    if properties is not None:
        source.text = "\n" * source.text.count("\n", 0, closed.end()) + source.text[closed.end() :]
        source.properties = properties
        source.property_lines = _lines_of(properties, body)


def _lines_of(properties: dict[str, str], body: str) -> dict[str, int]:
    """The file's line on which each property begins, where it stands alone; the opening fence is line 1."""
    lines = [compiled("[:=]").split(line, maxsplit=1)[0].strip(" \t\"'") for line in body.split("\n")]
    return {name: lines.index(name) + 2 for name in properties if name in lines}


def _title_block(source: Source) -> None:
    """Pandoc's title block: up to three lines at the top, each after a percent sign."""
    if found := _TITLE_BLOCK.match(source.text):
        lines = found[0].splitlines()
        source.properties = {
            name: line[1:].strip() for name, line in zip(("title", "author", "date"), lines, strict=False)
        }
        source.text = "\n" * len(lines) + source.text[found.end() :]


def _comments_and_changes(source: Source) -> None:
    kept: list[str] = []
    lines = _LineCounter(source.text)
    unclosed = False
    for kept_text, opener, inner, at in _spans(source.text):
        kept.append(kept_text)
        if opener in ("{++", "{--", "{~~"):
            source.tracked_changes += 1
        elif opener in ("{>>", "<!--") and (found := directives(inner) or directives(_remark(inner, 0).text)):
            line = lines.at(at)
            source.suppressions.append(Note(found, line, line + inner.count("\n")))
        elif opener == "{>>":
            source.comments.append(_remark(inner, lines.at(at)))
        elif opener == "<!--" and inner.strip() and not is_form_note(inner):
            source.hidden.append(Remark(" ".join(inner.split()), lines.at(at)))
        elif opener == "open" and not unclosed:
            unclosed = True
            note = "an HTML comment is opened but never closed; what follows was read"
            source.notes.append(f"line {lines.at(at)}: {note}")
    source.text = "".join(kept)


class _LineCounter:
    """Lines of ascending positions in one pass."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def at(self, position: int) -> int:
        self._line += self._text.count("\n", self._at, position)
        self._at = position
        return self._line


def _spans(text: str) -> Iterator[tuple[str, str, str, int]]:
    """(text to keep, opener, what it encloses, where) in order. Every closer is looked for once: time is linear."""
    position, nexts, wrapped = 0, dict.fromkeys(_CLOSERS.values(), 0), dict.fromkeys(_WRAPPERS.values(), 0)
    while found := _MARKS.search(text, position):
        mark, start, before = found[0], found.end(), text[position : found.start()]
        position = start
        if mark in wrapped:
            yield before + (mark if not wrapped[mark] else ""), "", "", start
            wrapped[mark] = max(wrapped[mark] - 1, 0)
            continue
        closer = _CLOSERS[mark]
        if 0 <= nexts[closer] < start:
            nexts[closer] = text.find(closer, start)
        end = nexts[closer]
        if end < 0:
            yield before + ("" if mark[0] == "<" else mark), "open" if mark == "<!--" else "", "", found.start()
        elif mark in _WRAPPERS:  # what is inside is read on, for it may hold marks of its own
            wrapped[closer] += 1
            yield before, mark, "", found.start()
        else:
            inner = text[start:end]
            yield before + _kept(mark, inner, after=before), mark, inner, found.start()
            position = end + len(closer)
    yield text[position:], "", "", position


def _kept(opener: str, inner: str, *, after: str) -> str:
    """What stays of a marked passage; line ends stay even of what goes, so that lines keep their numbers."""
    if opener == "<!--" and is_form_note(inner):
        return _as_text(inner)
    if opener == "{~~" and "~>" in inner:
        old, new = inner.split("~>", 1)
        return "\n" * old.count("\n") + new
    within = after.rpartition("\n")[2].strip() and not _BLANK_LINE.search(inner)
    # A line that is only the end of a remark inside a paragraph must not become blank and part the paragraph.
    return ("\n" + _NOTHING * bool(within)) * inner.count("\n")


def _as_text(note: str) -> str:
    """A blank form's note as text in brackets: an answer may have been typed into it, which must not get lost."""
    inner = note.strip()
    front, behind = note.partition(inner)[::2]
    bracketed = f"[{inner.removeprefix('[').removesuffix(']')}{'' if _BLANK_LINE.search(inner) else ']'}"
    return front + _PUNCTUATION.sub(r"\\\g<0>", bracketed) + behind


def _remark(inner: str, line: int) -> Remark:
    text = " ".join(inner.split())
    signed = _SIGNED.match(text)
    return Remark(text[signed.end() :], line, signed[1]) if signed else Remark(text, line)
