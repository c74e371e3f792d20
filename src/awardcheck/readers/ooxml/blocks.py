"""The blocks that a story is made into: counted as they come, with the lists that they open and the cells they fill."""

from __future__ import annotations

from collections.abc import Iterable

from awardcheck.draft import Block, Place, Row
from awardcheck.readers.ooxml.lines import unmarked
from awardcheck.readers.ooxml.shapes import Shape
from awardcheck.records import dataclass, field, replace

Handles = tuple[int, ...]


@dataclass(slots=True)
class Cell:
    """A table's cell while it is filled: its paragraphs' texts, prompts still marked, and the ordinals behind them."""

    texts: list[str] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@dataclass(slots=True)
class Blocks:
    """The blocks so far. While `cell` is set, what comes goes into that cell instead."""

    made: list[Block] = field(default_factory=list)
    cell: Cell | None = None
    _lists: dict[int, str] = field(default_factory=dict)

    def add(self, shape: Shape, handles: Handles) -> None:
        """Adds a paragraph of this shape."""
        if self.cell is not None:
            self.cell.texts.append(shape.text)
            self.cell.handles += handles
            return
        text, prompts = unmarked(shape.text)
        if shape.kind == "heading":
            # A title over two lines is one title.
            text = text.replace("\n", " ")
        new_list = shape.kind == "item" and self._opens_list(shape.level, shape.list_id)
        if shape.kind != "item" and self._lists:
            self._lists = {}
        self.made.append(
            Block(shape.kind, text, Place(len(self.made) + 1), shape.level, (), new_list, handles, prompts)
        )

    def _opens_list(self, level: int, list_id: str) -> bool:
        # A list goes on after the deeper one inside it, and ends with whatever is no item.
        before = self._lists.get(level)
        self._lists = {at: above for at, above in self._lists.items() if at < level}
        self._lists[level] = list_id
        return before != list_id

    def add_table(self, rows: list[list[Cell]]) -> None:
        """Adds a table, or the rows of one inside a cell as that cell's lines; a table without words is none."""
        if not any(cell.texts for row in rows for cell in row):
            return
        if self.cell is not None:
            self.cell.texts += [" | ".join(cell.text for cell in row) for row in rows]
            self.cell.handles += [at for row in rows for cell in row for at in cell.handles]
            return
        self._lists = {}
        place = Place(len(self.made) + 1)
        made = tuple(_row(cells, place) for cells in rows)
        self.made.append(Block("table", "\n".join(row.text for row in made), place, rows=made))

    def add_embedded(self, blocks: Iterable[Block]) -> None:
        """Adds the blocks of another document; no paragraph of this one is behind them."""
        for block in blocks:
            if self.cell is not None:
                self.cell.texts.append(block.text)
                continue
            place = Place(len(self.made) + 1)
            rows = tuple(replace(row, place=place, handles=()) for row in block.rows)
            self._lists = {}
            self.made.append(replace(block, place=place, rows=rows, handles=()))


def _row(cells: list[Cell], place: Place) -> Row:
    texts, prompts = zip(*(unmarked(cell.text) for cell in cells), strict=True) if cells else ((), ())
    return Row(texts, place, tuple(tuple(cell.handles) for cell in cells), prompts if any(prompts) else ())


def all_handles(block: Block) -> Handles:
    """The ordinals of all paragraphs behind a block, a table's cells included."""
    return block.handles + tuple(at for row in block.rows for cell in row.handles for at in cell)
