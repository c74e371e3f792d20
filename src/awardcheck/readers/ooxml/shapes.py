"""What kind of block a paragraph is: by its style, its own properties, its place in a list, or by its looks."""

from __future__ import annotations

from lxml.etree import _Element

from awardcheck.draft import Kind
from awardcheck.readers.headings import fake_heading, may_be_heading
from awardcheck.readers.inline import Line
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.numbering import Numbering
from awardcheck.readers.ooxml.styles import Look, Styles
from awardcheck.readers.ooxml.survey import Facts
from awardcheck.readers.prose import parts_of
from awardcheck.records import dataclass, replace

_BODY_LEVEL = 9
_DEEPEST_ITEM = 9
_BULLETS = "•●▪▫◦‣⁃∙·➢➤"


@dataclass(frozen=True, slots=True)
class Known:
    """What a paragraph's own properties and its style say, before its text is looked at.

    `level` is that of a heading, or None; `list_id` is "" outside lists, else `depth` counts from 0, `bullet` says that
    the page shows no number there, and `worded` that it shows words before the text.
    """

    look: Look
    level: int | None = None
    list_id: str = ""
    depth: int = 0
    bullet: bool = False
    worded: bool = False
    item: int = 0
    quote: bool = False


@dataclass(slots=True)
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
        self._known: dict[tuple[object, ...], Known] = {}

    def counted(self, facts: Facts) -> Known:
        """What is known of a paragraph; counts it if it is in a list, so it is to be called once for each."""
        key = facts.style, facts.list_id, facts.depth, facts.outline, facts.set_in
        # Worked out once for all that say the same of themselves.
        if (known := self._known.get(key)) is None:
            known = self._known[key] = self._understood(facts)
        if known.list_id:
            self._numbering.count(known.list_id, known.depth)
        return known

    def _understood(self, facts: Facts) -> Known:
        look = self._styles.look(facts.style)
        list_id, depth = facts.list_id, facts.depth
        if list_id is None:
            list_id = look.list_id
            if depth is None:
                depth = self._depth_by_style(look)
        known = Known(
            look,
            _heading_level(look, facts.outline),
            item=0 if facts.list_id == "0" else look.item,
            quote=look.quote or look.set_in or facts.set_in,
        )
        if list_id is None or not self._numbering.has(list_id):
            return known
        depth = min(max(depth or 0, 0), _DEEPEST_ITEM - 1)
        bullet, worded = self._numbering.is_bullet(list_id, depth), self._numbering.says_words(list_id, depth)
        return replace(known, list_id=list_id, depth=depth, bullet=bullet, worded=worded)

    def _depth_by_style(self, look: Look) -> int | None:
        by_style = self._numbering.depth_of_style(look.list_id, look.list_style) if look.list_id else None
        return look.list_depth if by_style is None else by_style

    def shape(self, known: Known, text: str, paragraph: _Element | None = None, *, emphatic: bool = True) -> Shape:
        """The shape of a paragraph with this text.

        Its mere looks make it a heading only if `paragraph` is given; `emphatic` says whether it may hold bold print.
        """
        if known.worded:
            # Not an item of a list, but a question of a form.
            text = f"{self._numbering.printed(known.list_id, known.depth)} {text}"
            known = replace(known, list_id="")
        level = known.level
        if level is None and paragraph is not None and not known.bullet and not known.look.quote:
            level = self._looks_like_heading(paragraph, known, text, emphatic)
        if level is not None:
            number = self._numbering.printed(known.list_id, known.depth) if known.list_id else ""
            return Shape("heading", level, f"{number} {text}" if number else text)
        if known.list_id:
            return Shape("item", known.depth + 1, text, known.list_id)
        if known.item:
            return Shape("item", known.item, text, "style")
        if text[0] in _BULLETS and text[1:2].isspace():
            return Shape("item", 1, text[2:].lstrip(), "typed")
        return Shape("quote" if known.quote else "paragraph", 0, text)

    def lines(self, known: Known, text: str, paragraph: _Element) -> list[Shape]:
        """The shapes of a paragraph that is parted by breaks, where people meant more than one block by it."""
        bold = self._bold_lines(paragraph, known.look)
        typed = text.split("\n")
        if len(bold) != len(typed):
            # What hangs on the paragraph or comes from a field has lines of its own.
            return [Shape("paragraph", 0, text)]
        lines = [Line(line, all_bold, hard=True) for line, all_bold in zip(typed, bold, strict=True)]
        return [Shape(part.kind, part.level, part.text, "typed") for part in parts_of(lines)]

    def _bold_lines(self, paragraph: _Element, look: Look) -> list[bool]:
        """Of each line that has words, whether all of them are bold."""
        lines: list[list[bool]] = [[]]
        for node in paragraph.iter(x.T, *x.BREAKS):
            if node.tag != x.T:
                lines.append([])
            elif (node.text or "").strip():
                lines[-1].append(self._bold(x.child(node.getparent(), x.RPR), look))
        return [all(line) for line in lines if line]

    def _looks_like_heading(self, paragraph: _Element, known: Known, text: str, emphatic: bool) -> int | None:
        if not may_be_heading(text):
            return None
        bold = (emphatic or known.look.bold) and self._all_bold(paragraph, known.look)
        # A list's number says nothing by itself: most numbered lines are items.
        return fake_heading(text, bold=bold) if bold or not known.list_id else None

    def _all_bold(self, paragraph: _Element, look: Look) -> bool:
        some = False
        for run in paragraph.iter(x.RUN):
            properties, worded = None, False
            for child in run:
                if child.tag == x.T:
                    worded = worded or bool((child.text or "").strip())
                elif child.tag == x.RPR:
                    properties = child
            if worded:
                if not self._bold(properties, look):
                    return False
                some = True
        return some

    def _bold(self, properties: _Element | None, look: Look) -> bool:
        bold = look.bold
        for told in properties.iterchildren(_BOLD, _RUN_STYLE) if properties is not None else ():
            if told.tag == _BOLD:
                return x.switched_on(told)
            # Bold in both the paragraph's and the run's style cancels out (17.7.3).
            bold = look.bold ^ self._styles.look(told.get(x.VAL) or "").bold
        return bold


_BOLD, _RUN_STYLE = x.W + "b", x.W + "rStyle"


def _heading_level(look: Look, own: int | None) -> int | None:
    for outline in (own, None if look.heading else look.outline):
        if outline is not None and 0 <= outline < _BODY_LEVEL:
            return outline + 1
    return look.heading
