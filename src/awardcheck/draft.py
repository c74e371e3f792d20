"""What a reader hands on: the draft's blocks in reading order, each with its place.

A draft knows nothing of awards. Every position in it comes from the reader, once; nobody searches for a text again
later.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from awardcheck.records import dataclass, field

Kind = Literal["heading", "paragraph", "item", "quote", "table"]
Format = Literal["md", "docx"]
OURSELVES = "awardcheck"  # the author of the comments that a review leaves in a Word file

Stretch = tuple[int, int]  # from the first character up to, but not including, the last


class DraftError(Exception):
    """A draft that cannot be used; the message says why and what to do, and names the line where there is one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: `block` counts blocks from 1; `line` is a Markdown file's 1-based line, None for Word."""

    block: int
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. A cell's paragraphs are separated by newlines; a merged cell's text stands once, then "".

    `handles` and `prompts` say of each cell what a block's say of its text; both are empty where no cell has any.
    """

    cells: tuple[str, ...]
    place: Place
    handles: tuple[tuple[int, ...], ...] = field(default=(), compare=False)
    prompts: tuple[tuple[Stretch, ...], ...] = ()

    @property
    def text(self) -> str:
        return " | ".join(self.cells)

    @property
    def written(self) -> tuple[str, ...]:
        """The cells without the prompts of unfilled form fields."""
        if not self.prompts:
            return self.cells
        return tuple(without(cell, prompts) for cell, prompts in zip(self.cells, self.prompts, strict=True))


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, quote or table.

    `text` is plain text with runs of white space inside a line as one space; a table's is its rows, one a line, cells
    joined by " | ". `level` is 1-9 for a heading, the depth (1, 2, ...) of a list item and 0 otherwise; a heading that
    merely looks like one (a short bold line, ALL CAPS) has the level a reader would give it. `handles` are the ordinals
    of the Word paragraphs behind the block, by which a reporter can put a comment exactly there; empty for Markdown.
    `new_list` marks a list item that opens a list. `prompts` are the stretches of `text` that an unfilled form field
    shows ("Click to enter text"): they stand on the page, but are nobody's words. A table's are in its rows.
    """

    kind: Kind
    text: str
    place: Place
    level: int = 0
    rows: tuple[Row, ...] = ()
    new_list: bool = False
    handles: tuple[int, ...] = field(default=(), compare=False)
    prompts: tuple[Stretch, ...] = ()

    @property
    def written(self) -> str:
        """The text without the prompts of unfilled form fields: what somebody wrote."""
        if any(row.prompts for row in self.rows):
            return "\n".join(" | ".join(row.written) for row in self.rows if any(row.written))
        return without(self.text, self.prompts)


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's comment that is still open in the draft; `place` is the block that it is anchored to."""

    text: str
    author: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Suppression:
    """A note beside the text, by which its writer lets findings pass: "awardcheck: ignore CHECK: reason".

    `ignored` are checks, each with the section or question in brackets behind it, else None; none where the note is not
    understood. `place` is the block that the note is for, with the note's own line, and `last` the number of the last
    block where it is for several. In a table `rows` are the texts of the rows that it is for. `text` is the note.
    """

    ignored: tuple[tuple[str, str | None], ...]
    reason: str
    text: str
    place: Place | None
    last: int = 0
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A Word file as it was found, for a reporter that writes a copy of it: its bytes, and its main part's name."""

    data: bytes
    main: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was read.

    `properties` are what the file says of itself (front matter, document properties), as text. `notes` say what was
    skipped, repaired or assumed in reading. `hidden` are texts that a reader of the page would not see but that must
    not be submitted by accident (HTML comments, for instance), with their places. A note that lets findings pass is in
    `suppressions` alone. `pictures` is how many pictures, charts and drawings there are; what they show is not read.
    `dead_links` are the words of links without an address, with their places.
    `source` is the file behind a Word draft, None for any other.
    """

    path: str
    format: Format
    blocks: tuple[Block, ...]
    properties: dict[str, str] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    tracked_changes: int = 0
    hidden: tuple[tuple[str, Place | None], ...] = ()
    notes: tuple[str, ...] = ()
    property_lines: dict[str, int] = field(default_factory=dict)  # where the file has lines
    dead_links: tuple[tuple[str, Place], ...] = ()
    source: Source | None = field(default=None, compare=False, repr=False)
    suppressions: tuple[Suppression, ...] = ()
    pictures: int = 0

    def headings(self) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind == "heading")

    def texts(self) -> Iterator[tuple[str, Place]]:
        """All that stands on the page, block by block and row by row, whoever's words they are."""
        for block in self.blocks:
            if block.kind == "table":
                yield from ((row.text, row.place) for row in block.rows)
            else:
                yield block.text, block.place


def without(text: str, stretches: tuple[Stretch, ...]) -> str:
    """`text` without some stretches of it, which are in order and do not overlap; white space is tidied."""
    if not stretches:
        return text
    starts, ends = zip(*stretches, strict=True)
    kept = " ".join(text[start:end] for start, end in zip((0, *ends), (*starts, len(text)), strict=True))
    return "\n".join(line for part in kept.split("\n") if (line := " ".join(part.split())))


def count_words(text: str) -> int:
    """Word's way of counting: whatever stands between white space is one word."""
    return len(text.split())
