"""What kind of block a paragraph is: by its style, its own properties, its place in a list, or by its looks."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from awardcheck.draft import Kind
from awardcheck.readers.headings import fake_heading
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.numbering import Numbering
from awardcheck.readers.ooxml.styles import QUOTE_INDENT, Look, Styles, indents
from awardcheck.readers.ooxml.survey import Facts

_BODY_LEVEL = 9
_DEEPEST_ITEM = 9
_LONGEST_FAKE = 120
_PARTS = ("section", "part", "question", "criteri", "q")
_BULLETS = "•●▪▫◦‣⁃∙·➢➤"


@dataclass(frozen=True, slots=True)
class Known:
    """What a paragraph's own properties and its style say."""

    look: Look
    list_id: str | None = None
    depth: int | None = None
    outline: int | None = None
    set_in: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's place in a list, counted: `number` is what the page shows before it, "" for a bullet."""

    list_id: str
    depth: int
    bullet: bool
    number: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A block's kind, level and text (its automatic number included where a heading carries one), and its list."""

    kind: Kind
    level: int
    text: str
    list_id: str = ""


class Shaper:
    """Tells the shape of a document's paragraphs, which must come in reading order, for they are counted."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._known: dict[str | None, Known] = {}

    def known(self, facts: Facts) -> Known:
        """What is known of a paragraph before its text is looked at."""
        if facts.style not in self._known:
            self._known[facts.style] = Known(self._styles.look(facts.style))
        known = self._known[facts.style]
        if not facts.told:
            return known
        list_id, depth, outline, set_in = None, None, None, False
        for told in facts.told:
            if told.tag == _LIST:
                list_id, depth = x.value(told, _LIST_ID), x.number(x.value(told, _LIST_DEPTH))
            elif told.tag == _OUTLINE:
                outline = x.number(told.get(x.VAL))
            else:
                set_in = min(indents(told)) >= QUOTE_INDENT
        return Known(known.look, list_id, depth, outline, set_in)

    def numbered(self, known: Known) -> Numbered | None:
        """Counts the paragraph if it is in a list; to be called once for each paragraph, empty ones too."""
        look, list_id, depth = known.look, known.list_id, known.depth
        if list_id is None:
            list_id = look.list_id
            if depth is None:
                depth = self._depth_by_style(look)
        if list_id is None or not self._numbering.has(list_id):
            return None
        depth = min(max(depth or 0, 0), _DEEPEST_ITEM - 1)
        bullet = self._numbering.is_bullet(list_id, depth)
        return Numbered(list_id, depth, bullet, self._numbering.count(list_id, depth))

    def _depth_by_style(self, look: Look) -> int | None:
        by_style = self._numbering.depth_of_style(look.list_id, look.list_style) if look.list_id else None
        return look.list_depth if by_style is None else by_style

    def shape(self, paragraph: _Element, known: Known, text: str, numbered: Numbered | None, *, looks: bool) -> Shape:
        """The shape of a paragraph with this text; `known` and `numbered` are what was said of it before.

        `looks` says whether to take a line for a heading by its mere looks.
        """
        number = numbered.number if numbered else ""
        level = _heading_level(known)
        if (
            level is None
            and looks
            and not ((numbered and numbered.bullet) or known.look.quote or len(text) > _LONGEST_FAKE)
        ):
            level = self._looks_like_heading(paragraph, known.look, text, number)
        if level is not None:
            return Shape("heading", level, f"{number} {text}" if number else text)
        if numbered:
            return Shape("item", numbered.depth + 1, text, numbered.list_id)
        if known.look.item and known.list_id != "0":
            return Shape("item", known.look.item, text, "style")
        if text[0] in _BULLETS and text[1:2].isspace():
            return Shape("item", 1, text[2:].lstrip(), "typed")
        quote = known.look.quote or known.look.set_in or known.set_in
        return Shape("quote" if quote else "paragraph", 0, text)

    def _looks_like_heading(self, paragraph: _Element, look: Look, text: str, number: str) -> int | None:
        bold = self._all_bold(paragraph, look)
        # A list's number says nothing by itself: most numbered lines are items.
        if (number and not bold) or not (bold or _set_off(text)):
            return None
        return fake_heading(text, bold=bold)

    def _all_bold(self, paragraph: _Element, look: Look) -> bool:
        some = False
        for run in paragraph.iter(x.RUN):
            if any((t.text or "").strip() for t in run.iterchildren(x.T)):
                if not self._bold(run, look):
                    return False
                some = True
        return some

    def _bold(self, run: _Element, look: Look) -> bool:
        properties = x.child(run, x.RPR)
        if properties is None:
            return look.bold
        own = x.child(properties, _BOLD)
        if own is not None:
            return x.switched_on(own)
        style = x.value(properties, x.W + "rStyle")
        # Bold in both the paragraph's and the run's style cancels out (17.7.3).
        return look.bold ^ (style is not None and self._styles.look(style).bold)


def _set_off(text: str) -> bool:
    # A plain line looks like a heading only by capitals or a number; its first word spares most lines a closer look.
    first = text.split(maxsplit=1)[0]
    return first == first.upper() or first[-1] in ".):" or first.lower().startswith(_PARTS)


_LIST, _LIST_ID, _LIST_DEPTH, _OUTLINE = (x.W + name for name in ("numPr", "numId", "ilvl", "outlineLvl"))
_BOLD = x.W + "b"


def _heading_level(known: Known) -> int | None:
    if known.outline is not None and 0 <= known.outline < _BODY_LEVEL:
        return known.outline + 1
    if known.look.heading:
        return known.look.heading
    outline = known.look.outline
    return outline + 1 if outline is not None and 0 <= outline < _BODY_LEVEL else None
