"""The lines of one paragraph, parted where people meant more than one block: a heading, a bullet, a lettered item.

Markdown joins lines that follow each other; those who type a draft put a bold title right above its answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.draft import Kind
from awardcheck.readers.headings import fake_heading
from awardcheck.readers.inline import Line, all_bold, join
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_BULLET = regex(r"[•◦▪‣●○■□➢►✓✔]\s*(?=\S)")
_LETTERED = regex(r"(?:\(?(?:[a-h]|[ivx]{1,4})\)|\(\d{1,2}\))\s+(?=\S)")
_UNSPACED = regex(r"(#{2,6})(?=[^#\s])")
# A number's sign is none: "#1 PRIORITY".
_HEADING_MARK = regex(r"#{2,6}(?=[^#])|#{1,6}\s")
_LONGEST_UNSPACED = 25  # words


@dataclass(frozen=True, slots=True)
class Part:
    """A block that the lines hold; `offset` counts lines from the paragraph's first, an item's `level` is always 1."""

    kind: Kind
    text: str
    offset: int
    level: int = 0
    new_list: bool = False


def parts_of(lines: Sequence[Line]) -> Iterator[Part]:
    """The blocks in the lines of one paragraph, in order; mostly a single one. An empty line is none."""
    said = [line for line in lines if line.text]
    lettered = [_LETTERED.match(line.text) for line in said]
    several = sum(map(bool, lettered)) > 1
    begins = [
        bool(_BULLET.match(line.text) or (several and letter)) for line, letter in zip(said, lettered, strict=True)
    ]
    opens = True
    for run, is_item in _runs(said, begins):
        text, offset = join(run), run[0].offset
        if level := _level(run):
            yield Part("heading", _unmarked(text), offset, level)
        elif is_item:
            yield Part("item", _BULLET.sub("", text, count=1) if _BULLET.match(text) else text, offset, 1, opens)
        else:
            yield Part("paragraph", text, offset)
        opens = not is_item


def _runs(lines: Sequence[Line], begins: Sequence[bool]) -> list[tuple[list[Line], bool]]:
    """Lines that belong together, and whether they are an item. `begins` says which lines begin one."""
    if len(lines) < 2:
        return [(list(lines), begins[0])] if lines else []
    apart = [line.whole and _level([line]) is not None for line in lines]
    runs: list[tuple[list[Line], bool]] = []
    joined = False
    for at, line in enumerate(lines):
        # Two such lines in a row that are not bold are a wrapped sentence in capitals, an address or a list of names.
        beside = any(0 <= to < len(lines) and apart[to] and not lines[to].bold for to in (at - 1, at + 1))
        alone = apart[at] and (line.bold or not beside)
        if alone or not joined or begins[at]:
            runs.append(([line], begins[at]))
        else:
            runs[-1][0].append(line)
        joined = not alone
    return runs


def _unmarked(text: str) -> str:
    mark = _HEADING_MARK.match(text)
    return text[mark.end() :].lstrip() if mark else text


def _level(run: Sequence[Line]) -> int | None:
    """The level of a run of lines that is a heading, whether by a forgotten space or by its looks."""
    text = join(run)
    if unspaced := _UNSPACED.match(text):
        return len(unspaced[1]) if len(text.split()) <= _LONGEST_UNSPACED else None
    bold = all_bold(run)
    return fake_heading(text, bold=bold) if bold or len(run) == 1 else None
