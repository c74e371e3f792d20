"""A story (the body, a note, a text box) as blocks in reading order (ECMA-376 part 1, 17.2 to 17.4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from lxml.etree import _Element

from awardcheck.draft import Block
from awardcheck.readers.ooxml import tables
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.blocks import Blocks, Cell, Handles
from awardcheck.readers.ooxml.inline import DEEPEST, SKIPPED, InlineReader, tidied
from awardcheck.readers.ooxml.lines import PROMPT, Line, Seen, tidy
from awardcheck.readers.ooxml.shapes import Known, Shape, Shaper
from awardcheck.readers.ooxml.survey import Facts, Survey
from awardcheck.records import dataclass, field

_BLOCKS = frozenset({x.P, x.TBL, x.TR, x.TC, x.ALT_CHUNK, x.BOX})
_SHOWN = _BLOCKS | (
    {x.RUN, x.T, x.MATH, x.MATH_PARA}
    | {x.W + name for name in ("hyperlink", "fldSimple", "bdo", "dir", "drawing", "pict")}
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a story needs from elsewhere in the package.

    `note` gives the element of a footnote or endnote by kind and id, `chunk` the blocks of an embedded document,
    `diagram` the lines of a SmartArt drawing.
    """

    note: Callable[[str, str], _Element | None]
    chunk: Callable[[_Element], list[Block]]
    diagram: Callable[[_Element], list[str]]


@dataclass(slots=True)
class Story:
    """Reads block content into `blocks`."""

    survey: Survey
    shaper: Shaper
    inline: InlineReader
    parts: Parts
    seen: Seen
    blocks: Blocks = field(default_factory=Blocks)
    _notes: deque[tuple[str, str]] = field(default_factory=deque)
    _noted: set[tuple[str, str]] = field(default_factory=set)
    _waiting: list[_Element] = field(default_factory=list)
    _loose: list[_Element] = field(default_factory=list)
    _depth: int = 0
    _tables: int = 0
    _in_note: bool = False
    _gaps: int = 100_000
    _looks_tell: bool = field(init=False)

    def __post_init__(self) -> None:
        self._looks_tell = self.survey.like_a_draft

    def read(self, container: _Element) -> None:
        """Adds the blocks of a container (w:body, w:tc, w:txbxContent, w:footnote ...) in reading order."""
        if self._depth >= DEEPEST:
            self._plain(container)
            return
        self._depth += 1
        for child in self._flat(container):
            if child.tag == x.P:
                if self._loose:
                    self._end_loose()
                self._paragraph(child)
            elif child.tag in _BLOCKS:
                self._end_paragraph()
                self._block(child)
            else:
                self._loose.append(child)
        self._end_paragraph()
        self._depth -= 1

    def _flat(self, container: _Element, depth: int = 0) -> Iterator[_Element]:
        # Wrappers (content controls, custom XML, insertions) do not show on the page: they are opened wherever.
        for child in self._opened(container):
            tag = child.tag
            if tag in _SHOWN:
                yield child
            elif tag in SKIPPED or not len(child):
                continue
            elif depth > DEEPEST:
                self._plain(child)
            else:
                yield from self._flat(child, depth + 1)

    def _opened(self, container: _Element) -> Iterator[_Element]:
        if container.tag == x.SDT:
            return (child for content in container.iterchildren(x.SDT_CONTENT) for child in content)
        if container.tag == x.ALTERNATE:
            branch = self.survey.chosen(container)
            return iter(()) if branch is None else iter(branch)
        return iter(container)

    def _block(self, element: _Element) -> None:
        if element.tag == x.TBL:
            self._read_table(element)
        elif element.tag == x.ALT_CHUNK:
            self.blocks.add_embedded(self.parts.chunk(element))
        else:
            self.read(element)

    def _plain(self, container: _Element) -> None:
        self.seen.too_deep = True
        pieces: dict[_Element, list[str]] = {}
        for node in container.iter(x.T, x.MATH_T):
            # What comes first above the text tells: its paragraph, or that it is deleted or another branch shows it.
            owner = next(node.iterancestors(x.P, x.DEL, x.MOVE_FROM, x.FALLBACK), None)
            if owner is not None and owner.tag == x.P:
                pieces.setdefault(owner, []).append(node.text or "")
        for paragraph, texts in pieces.items():
            if text := tidy("".join(texts)):
                self._add(Shape("paragraph", 0, text), self._ordinals([paragraph]))

    def _paragraph(self, paragraph: _Element) -> None:
        facts = self.survey.paragraphs[paragraph]
        if facts.runs_on:
            self._waiting.append(paragraph)
        elif self._waiting:
            joined, self._waiting = [*self._waiting, paragraph], []
            self._emit(joined)
        elif facts.plain and not facts.control and not self.inline.in_code:
            self._plain_paragraph(paragraph, facts)
        else:
            self._emit([paragraph])

    def _plain_paragraph(self, paragraph: _Element, facts: Facts) -> None:
        # Most paragraphs come this way, so it is short. An empty one counts too.
        known = self.shaper.counted(facts)
        if facts.text and (text := tidied(facts.text)):
            self._write(text, known, facts, [paragraph])

    def _end_paragraph(self) -> None:
        if self._waiting:
            joined, self._waiting = self._waiting, []
            self._emit(joined)
        if self._loose:
            self._end_loose()

    def _end_loose(self) -> None:
        loose, self._loose = self._loose, []
        line = self.inline.read_loose(loose)
        if line.text:
            self._add(Shape("paragraph", 0, line.text))
        self._hang(line)

    def _emit(self, joined: list[_Element]) -> None:
        # Accepting the deletion of a paragraph's mark leaves the next paragraph's properties for both.
        line = self.inline.read(joined)
        facts = self.survey.paragraphs[joined[-1]]
        known = self.shaper.counted(facts)
        if line.text:
            self._write(line.text, known, facts, joined)
        if line.drawn or line.notes:
            self._hang(line)

    def _write(self, text: str, known: Known, facts: Facts, joined: list[_Element]) -> None:
        looks = self._looks_tell and not self._tables and PROMPT not in text
        shape = self.shaper.shape(known, text, joined[-1] if looks else None, emphatic=facts.emphatic)
        handles = (facts.at,) if len(joined) == 1 else self._ordinals(joined)
        if looks and "\n" in text and shape.kind == "paragraph":
            for part in self.shaper.lines(known, text, joined[-1]):
                self._add(part, handles)
        else:
            self._add(shape, handles)

    def _hang(self, line: Line) -> None:
        for drawn in line.drawn:
            self._aside(self._draw, drawn)
        self._notes.extend(line.notes)
        if not self._tables:
            self._flush_notes()

    def _aside(self, action: Callable[[_Element], None], element: _Element) -> None:
        # What hangs on a paragraph is no part of the field or the deletion that the paragraph stands in.
        fields, waiting, loose = self.inline.suspend(), self._waiting, self._loose
        self._waiting, self._loose = [], []
        if self._depth < DEEPEST:
            self._depth += 1
            action(element)
            self._depth -= 1
        else:
            self._plain(element)
        self._waiting, self._loose = waiting, loose
        self.inline.resume(fields)

    def _draw(self, element: _Element) -> None:
        if element.tag == x.P:
            self._paragraph(element)
            self._end_paragraph()
        elif element.tag in _BLOCKS:
            self._block(element)
        else:
            for text in self._drawn_lines(element):
                self._add(Shape("paragraph", 0, text))

    def _drawn_lines(self, element: _Element) -> list[str]:
        if element.tag == x.DIAGRAM:
            return self.parts.diagram(element)
        text = element.get("string") or "" if element.tag == x.WORD_ART else drawn_text(element)
        return [line] if (line := tidy(text)) else []

    def _flush_notes(self) -> None:
        while self._notes:
            key = self._notes.popleft()
            if key not in self._noted:
                self._noted.add(key)
                if (note := self.parts.note(*key)) is not None:
                    outer, self._in_note = self._in_note, True
                    self._aside(self.read, note)
                    self._in_note = outer

    def _add(self, shape: Shape, handles: Handles = ()) -> None:
        if self._in_note:
            self.blocks.add(Shape("paragraph", 0, shape.text), ())
        else:
            self.blocks.add(shape, handles)

    def _ordinals(self, paragraphs: Sequence[_Element]) -> Handles:
        return tuple([self.survey.paragraphs[paragraph].at for paragraph in paragraphs])

    def _read_table(self, table: _Element) -> None:
        grid, misplaced = tables.grid(table, self._flat)
        if len(grid) == 1 and len(grid[0].cells) == 1:
            # One cell is no table but a box drawn round text.
            self.read(grid[0].cells[0][0])
        else:
            self._tables += 1
            self.blocks.add_table([self._row(row) for row in grid])
            self._tables -= 1
            if not self._tables:
                self._flush_notes()
        for element in misplaced:
            if element.tag == x.P:
                self._paragraph(element)
            elif element.tag in _BLOCKS:
                self._block(element)
            else:
                self._loose.append(element)
        self._end_paragraph()

    def _row(self, row: tables.GridRow) -> list[Cell]:
        found = [Cell()] * self._room(row.before)
        for cell, columns in row.cells:
            found.append(self._cell(cell))
            if columns > 1:
                found += [Cell()] * self._room(min(columns - 1, max(0, tables.MOST_COLUMNS - len(found) + 1)))
        return found + [Cell()] * self._room(row.after)

    def _room(self, gap: int) -> int:
        # Ever so many empty cells are no table but an attempt to fill the memory.
        gap = min(gap, self._gaps)
        self._gaps -= gap
        return gap

    def _cell(self, cell: _Element) -> Cell:
        outer, self.blocks.cell = self.blocks.cell, (filled := Cell())
        self.read(cell)
        self.blocks.cell = outer
        return filled


def drawn_text(paragraph: _Element) -> str:
    """The text of a DrawingML paragraph (`a:p`)."""
    return "".join(" " if node.tag == x.A + "br" else node.text or "" for node in paragraph.iter(x.DRAWN_T, x.A + "br"))
