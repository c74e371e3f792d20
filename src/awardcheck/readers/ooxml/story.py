"""A story (the body, a note, a text box) as blocks in reading order (ECMA-376 part 1, 17.2 to 17.4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from awardcheck.draft import Block, Kind, Place, Row
from awardcheck.readers.ooxml import tables
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.inline import DEEPEST, SKIPPED, InlineReader, Line, Seen, plain_text, tidy
from awardcheck.readers.ooxml.shapes import Shaper
from awardcheck.readers.ooxml.survey import Survey

_BLOCKS = frozenset({x.P, x.TBL, x.TR, x.TC, x.ALT_CHUNK, x.BOX})
_INLINE = frozenset(
    {x.RUN, x.T, x.MATH, x.MATH_PARA}
    | {x.W + name for name in ("hyperlink", "fldSimple", "bdo", "dir", "drawing", "pict")}
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a story needs from elsewhere in the package.

    `note` gives the element of a footnote or endnote by kind and id, `chunk` the blocks of an embedded document,
    `diagram` the lines of a SmartArt drawing, `is_prompt` whether a content control still shows its prompt.
    """

    note: Callable[[str, str], _Element | None]
    chunk: Callable[[_Element], list[Block]]
    diagram: Callable[[_Element], list[str]]
    is_prompt: Callable[[_Element], bool]


@dataclass(slots=True)
class Story:
    """Reads block content into `blocks`; `prompts` gathers unfilled prompts, each with the block it is nearest to."""

    survey: Survey
    shaper: Shaper
    inline: InlineReader
    parts: Parts
    seen: Seen
    blocks: list[Block] = field(default_factory=list)
    prompts: list[tuple[str, int]] = field(default_factory=list)
    _notes: deque[tuple[str, str]] = field(default_factory=deque)
    _noted: set[tuple[str, str]] = field(default_factory=set)
    _waiting: list[_Element] = field(default_factory=list)
    _loose: list[_Element] = field(default_factory=list)
    _lists: dict[int, str] = field(default_factory=dict)
    _depth: int = 0
    _table: int = 0
    _in_note: bool = False
    _gaps: int = 100_000

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

    def _flat(self, container: _Element) -> Iterator[_Element]:
        # Wrappers (content controls, custom XML, insertions) do not show on the page: they are opened wherever.
        stack: list[Iterator[_Element]] = [iter(container)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif child.tag in _BLOCKS or child.tag in _INLINE:
                yield child
            elif child.tag not in SKIPPED and len(child):
                if len(stack) > DEEPEST:
                    self._plain(child)
                else:
                    stack.append(self._opened(child))

    def _opened(self, wrapper: _Element) -> Iterator[_Element]:
        if wrapper.tag == x.SDT:
            if not self.parts.is_prompt(wrapper):
                return wrapper.iterchildren(x.SDT_CONTENT)
            self._prompt(plain_text(wrapper))
            return iter(())
        if wrapper.tag == x.ALTERNATE:
            branch = self.survey.chosen(wrapper)
            return iter(()) if branch is None else iter(branch)
        return iter(wrapper)

    def _block(self, element: _Element) -> None:
        if element.tag == x.TBL:
            self._read_table(element)
        elif element.tag == x.ALT_CHUNK:
            for block in self.parts.chunk(element):
                self._append(block)
        else:
            self.read(element)

    def _plain(self, container: _Element) -> None:
        self.seen.too_deep = True
        pieces: dict[_Element, list[str]] = {}
        for node in container.iter(x.T):
            # What comes first above the text tells: its paragraph, or that it is deleted or another branch shows it.
            owner = next(node.iterancestors(x.P, x.DEL, x.MOVE_FROM, x.FALLBACK), None)
            if owner is not None and owner.tag == x.P:
                pieces.setdefault(owner, []).append(node.text or "")
        for paragraph, texts in pieces.items():
            if text := tidy("".join(texts)):
                self._add("paragraph", 0, text, [paragraph])

    def _paragraph(self, paragraph: _Element) -> None:
        if self.survey.paragraphs[paragraph].mark_deleted:
            self._waiting.append(paragraph)
        else:
            joined, self._waiting = [*self._waiting, paragraph], []
            self._emit(joined)

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
            self._add("paragraph", 0, line.text, [])
        self._hang(line)

    def _emit(self, joined: list[_Element]) -> None:
        # Accepting the deletion of a paragraph's mark leaves the next paragraph's properties for both.
        line = self.inline.read(joined)
        paragraph = joined[-1]
        known = self.shaper.known(self.survey.paragraphs[paragraph])
        numbered = self.shaper.numbered(known)
        if line.text:
            shape = self.shaper.shape(
                paragraph, known, line.text, numbered, looks=not self._table and self.survey.like_a_draft
            )
            self._add(shape.kind, shape.level, shape.text, joined, shape.list_id)
        if line.drawn or line.notes or line.prompts:
            self._hang(line)

    def _hang(self, line: Line) -> None:
        for prompt in line.prompts:
            self._prompt(prompt)
        for drawn in line.drawn:
            self._aside(self._draw, drawn)
        self._notes.extend(line.notes)
        if not self._table:
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
                self._add("paragraph", 0, text, [])

    def _drawn_lines(self, element: _Element) -> list[str]:
        if element.tag == x.DIAGRAM:
            return self.parts.diagram(element)
        text = element.get("string") or "" if element.tag == x.WORD_ART else drawn_text(element)
        return [tidied] if (tidied := tidy(text)) else []

    def _prompt(self, prompt: str) -> None:
        if prompt:
            self.prompts.append((prompt, self._table or len(self.blocks)))

    def _flush_notes(self) -> None:
        while self._notes:
            key = self._notes.popleft()
            if key not in self._noted:
                self._noted.add(key)
                if (note := self.parts.note(*key)) is not None:
                    outer, self._in_note = self._in_note, True
                    self._aside(self.read, note)
                    self._in_note = outer

    def _add(self, kind: Kind, level: int, text: str, paragraphs: list[_Element], list_id: str = "") -> None:
        if self._in_note:
            kind, level = "paragraph", 0
        handles = () if self._in_note else tuple(self.survey.paragraphs[paragraph].at for paragraph in paragraphs)
        new_list = kind == "item" and self._lists.get(level) != list_id
        # A list goes on after the deeper one inside it, and ends with whatever is no item.
        self._lists = {at: above for at, above in self._lists.items() if at < level} if kind == "item" else {}
        if kind == "item":
            self._lists[level] = list_id
        self.blocks.append(Block(kind, text, Place(len(self.blocks) + 1), level, (), new_list, handles))

    def _append(self, block: Block) -> None:
        place = Place(len(self.blocks) + 1)
        rows = tuple(replace(row, place=place, handles=()) for row in block.rows)
        self._lists = {}
        self.blocks.append(replace(block, place=place, rows=rows, handles=()))

    def _read_table(self, table: _Element) -> None:
        rows: list[tuple[_Element, list[_Element]]] = []
        misplaced: list[_Element] = []
        for row in self._flat(table):
            if row.tag != x.TR:
                misplaced.append(row)
            elif not tables.row_deleted(row):
                cells = list(self._flat(row))
                misplaced += [cell for cell in cells if cell.tag != x.TC]
                rows.append((row, [cell for cell in cells if cell.tag == x.TC and not tables.cell_deleted(cell)]))
        if len(rows) == 1 and len(rows[0][1]) == 1:
            # One cell is no table but a box drawn round text.
            self.read(rows[0][1][0])
        else:
            self._add_table(rows)
        for element in misplaced:
            if element.tag == x.P:
                self._paragraph(element)
            elif element.tag in _BLOCKS:
                self._block(element)
            else:
                self._loose.append(element)
        self._end_paragraph()

    def _add_table(self, rows: list[tuple[_Element, list[_Element]]]) -> None:
        outer_table, outer_lists = self._table, self._lists
        self._table = outer_table or len(self.blocks) + 1
        place = Place(self._table)
        found = [self._row(row, cells, place) for row, cells in rows]
        self._table, self._lists = outer_table, {}
        if any(cell for row in found for cell in row.cells):
            text = "\n".join(row.text for row in found)
            self.blocks.append(Block("table", text, Place(len(self.blocks) + 1), rows=tuple(found)))
        else:
            self._lists = outer_lists
        if not outer_table:
            self._flush_notes()

    def _row(self, row: _Element, cells: list[_Element], place: Place) -> Row:
        before, after = map(self._room, tables.skipped_columns(row))
        texts: list[str] = [""] * before
        handles: list[tuple[int, ...]] = [()] * before
        for cell in cells:
            text, behind = self._cell(cell)
            gap = self._room(min(tables.columns(cell) - 1, max(0, tables.MOST_COLUMNS - len(texts))))
            texts += [text] + [""] * gap
            handles += [behind] + [()] * gap
        return Row((*texts, *[""] * after), place, (*handles, *[()] * after))

    def _room(self, gap: int) -> int:
        # Ever so many empty cells are no table but an attempt to fill the memory.
        gap = min(gap, self._gaps)
        self._gaps -= gap
        return gap

    def _cell(self, cell: _Element) -> tuple[str, tuple[int, ...]]:
        outer, self.blocks = self.blocks, []
        self._lists = {}
        self.read(cell)
        inner, self.blocks = self.blocks, outer
        return "\n".join(block.text for block in inner), tuple(at for block in inner for at in all_handles(block))


def all_handles(block: Block) -> tuple[int, ...]:
    """The ordinals of all paragraphs behind a block, a table's cells included."""
    return block.handles + tuple(at for row in block.rows for cell in row.handles for at in cell)


def drawn_text(paragraph: _Element) -> str:
    """The text of a DrawingML paragraph (`a:p`)."""
    return "".join(" " if node.tag == x.A + "br" else node.text or "" for node in paragraph.iter(x.DRAWN_T, x.A + "br"))
