"""Paragraphs and tables laid out in a terminal's columns.

For this alone a library would take as long to load as a draft takes to read. What is laid out is a `Part`: it knows how
wide it would be with room enough, and its lines in a given width. A line is made of pieces, each words and their style.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Protocol

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

Piece = tuple[str, str]
Line = tuple[Piece, ...]

_CODES = {
    "bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36",
}  # fmt: skip
_WORD = regex(r"\s*\S+\s*")
_ONE_COLUMN = regex(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2190-\u2199\u2500-\u25fc€]*")


class Part(Protocol):
    @property
    def widest(self) -> int: ...

    def lines(self, width: int) -> list[Line]: ...


def plain(line: Line) -> str:
    """A line as text."""
    return "".join(words for words, _ in line)


def coloured(line: Line) -> str:
    """A line with the codes by which a terminal shows its styles."""
    return "".join(f"\x1b[{_code(style)}m{words}\x1b[0m" if style else words for words, style in line)


def _code(style: str) -> str:
    return ";".join(_CODES[word] for word in style.split())


def _measure(words: str) -> Callable[[str], int]:
    """What tells how many columns these words, and parts of them, take: mostly one for each character."""
    if words.isascii() or _ONE_COLUMN.fullmatch(words):
        return len
    from rich.cells import cell_len

    return cell_len


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, in most cases of one line before it is fitted."""

    given: tuple[Line, ...]

    @property
    def widest(self) -> int:
        return max((_measure(words)(words) for words in map(plain, self.given)), default=0)

    def lines(self, width: int) -> list[Line]:
        """Broken between words, and inside one that is longer than a line."""
        return [line for given in self.given for line in _wrapped(given, width)]


EMPTY = Text(((),))


def _wrapped(line: Line, width: int) -> Iterator[Line]:
    words = plain(line)
    size = _measure(words)
    if size(words) <= width:
        yield line
        return
    for start, end in pairwise((0, *_breaks(words, width, size), len(words))):
        # Blanks may hang over the edge, which nobody sees.
        while size(words[start:end]) > width and words[end - 1].isspace():
            end -= 1
        yield _cut(line, start, end)


def _breaks(words: str, width: int, size: Callable[[str], int]) -> Iterator[int]:
    """Where lines end."""
    taken = 0
    for found in _WORD.finditer(words):
        word, start = found[0], found.start()
        needed = size(word.rstrip())
        if taken + needed <= width:
            taken += size(word)
        elif needed <= width:
            if start:
                yield start
            taken = size(word)
        else:
            for piece in _chopped(word, width, size):
                if start:
                    yield start
                start += len(piece)
                taken = size(piece)


def _chopped(word: str, width: int, size: Callable[[str], int]) -> list[str]:
    if size is len:
        return [word[at : at + width] for at in range(0, len(word), width)]
    from rich.cells import chop_cells

    return chop_cells(word, width)


def _cut(line: Line, start: int, end: int) -> Line:
    """The line from one character to another."""
    cut, at = [], 0
    for words, style in line:
        if part := words[max(start - at, 0) : max(end - at, 0)]:
            cut.append((part, style))
        at += len(words)
    return tuple(cut)


@dataclass(frozen=True, slots=True)
class Indented:
    """A part that stands so many columns from the left."""

    columns: int
    inner: Part

    @property
    def widest(self) -> int:
        return self.columns + self.inner.widest

    def lines(self, width: int) -> list[Line]:
        room = min(self.widest, width) - self.columns
        return [((" " * self.columns, ""), *_filled(line, room)) for line in self.inner.lines(room)]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, with an empty one above and below."""

    sign: str

    @property
    def widest(self) -> int:
        return 1

    def lines(self, width: int) -> list[Line]:
        empty: Line = ((" " * width, ""),)
        return [empty, ((self.sign * width, "dim"),), empty]


@dataclass(frozen=True, slots=True)
class Column:
    """`head` is None in a table without a header. A column that `yields` is made narrower where the room is short."""

    head: Text | None = None
    yields: bool = True
    right: bool = False

    def cell(self, text: Text, width: int) -> list[Line]:
        """A cell's lines, each of the full width."""
        lines = text.lines(width) if self.yields else [_cropped(line, width) for line in text.given]
        return [_filled(line, width, self.right) for line in lines]


def _filled(line: Line, width: int, right: bool = False) -> Line:
    words = plain(line)
    blanks = (" " * (width - _measure(words)(words)), "")
    return (blanks, *line) if right else (*line, blanks)


def _cropped(line: Line, width: int) -> Line:
    words = plain(line)
    return _cut(line, 0, len(next(iter(_chopped(words, width, _measure(words))), "")))


class Table:
    """Columns with `gap` blanks between them."""

    def __init__(self, columns: Sequence[Column], gap: int = 2) -> None:
        self.columns, self.gap = columns, gap
        self.rows: list[Sequence[Text]] = []

    def add(self, *cells: Text) -> None:
        """A row; columns for which there is no cell stay empty."""
        self.rows.append((*cells, *[EMPTY] * (len(self.columns) - len(cells))))

    @property
    def widest(self) -> int:
        return sum(self._widths())

    def lines(self, width: int) -> list[Line]:
        widths = self._fitted(width)
        heads = [column.head for column in self.columns if column.head]
        header = self._row(heads, widths, at_bottom=True) if heads else ()
        lines: list[Line] = [((plain(line), "dim"),) for line in header]
        return lines + [line for row in self.rows for line in self._row(row, widths)]

    def _row(self, row: Sequence[Text], widths: Sequence[int], at_bottom: bool = False) -> Iterator[Line]:
        cells = []
        for column, text, width in zip(self.columns, row, widths, strict=True):
            gap = self.gap if column is not self.columns[-1] else 0
            cells.append([(*line, (" " * gap, "")) for line in column.cell(text, width - gap)])
        height = max(map(len, cells))
        for cell, width in zip(cells, widths, strict=True):
            empty: list[Line] = [((" " * width, ""),)] * (height - len(cell))
            cell[:] = empty + cell if at_bottom else cell + empty
        return (tuple(chain(*parts)) for parts in zip(*cells, strict=True))

    def _widths(self) -> list[int]:
        """With the gaps, where there is room enough."""
        texts = zip(*self.rows, strict=True) if self.rows else [()] * len(self.columns)
        widths = [
            max((text.widest for text in (column.head or EMPTY, *cells)), default=1) + self.gap
            for column, cells in zip(self.columns, texts, strict=True)
        ]
        widths[-1] -= self.gap
        return widths

    def _fitted(self, room: int) -> list[int]:
        """The widest of the columns that yield are made narrower first; if that is not enough, all are, evenly."""
        widths = self._widths()
        while (excess := sum(widths) - room) > 0:
            yielding = {width for width, column in zip(widths, self.columns, strict=True) if column.yields and width}
            if not yielding:
                _narrow(widths, range(len(widths)), excess, max(widths))
                break
            widest, next_one = sorted((*yielding, 0), reverse=True)[:2]
            which = [number for number, column in enumerate(self.columns) if column.yields and widths[number] == widest]
            _narrow(widths, which, excess, widest - next_one)
        return widths


def _narrow(widths: list[int], which: Sequence[int], excess: int, most: int) -> None:
    """Takes the excess from these columns, as evenly as it goes and no more than so much from each."""
    for left, number in zip(range(len(which), 0, -1), which, strict=True):
        less = min(most, widths[number], round(excess / left))
        widths[number] -= less
        excess -= less
