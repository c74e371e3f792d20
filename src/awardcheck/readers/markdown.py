"""Reads a draft written in Markdown: CommonMark, tables, footnotes, strikethrough and dialects."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path

from awardcheck.draft import Block, Comment, Draft, DraftError, Place
from awardcheck.readers.decoding import decode
from awardcheck.readers.margin import Remark, set_aside, without_embedded
from awardcheck.readers.markdown_blocks import read_blocks
from awardcheck.readers.notes import in_markdown

_MOST_BYTES = 20_000_000
# Prose of any length is read at once; marks cost time and memory, and no draft has a tenth as many as this.
_MARKS = "*_`[]<>&~|\\!{}:#^+="
_MOST_MARKS, _MOST_LINES = 100_000, 30_000


def read_markdown(path: Path, data: bytes) -> Draft:
    """The draft in `data`, the bytes of the file `path` (which is only named, never opened).

    Raises DraftError for what is no text, is too large, or is nested deeper than anyone writes.
    """
    if len(data) > _MOST_BYTES:
        raise DraftError(
            f"too large for a draft ({len(data) // 1_000_000} MB); the limit is {_MOST_BYTES // 1_000_000} MB"
        )
    text, notes = decode(data)
    text = without_embedded(text)
    _check_bounds(text)
    source = set_aside(text)
    blocks, more_notes, pictures, dead_links = read_blocks(source.text)
    place = _Places(blocks)
    return Draft(
        path=str(path),
        format="md",
        blocks=tuple(blocks),
        properties=source.properties,
        property_lines=source.property_lines,
        comments=tuple(Comment(remark.text, remark.author, place.near(remark.line)) for remark in source.comments),
        tracked_changes=source.tracked_changes,
        hidden=tuple((remark.text, place.near(remark.line)) for remark in source.hidden),
        suppressions=in_markdown(source.suppressions, source.text.split("\n"), blocks),
        notes=(*notes, *source.notes, *more_notes, *_counted(source.comments, source.tracked_changes)),
        pictures=pictures,
        dead_links=tuple((words, found) for words, line in dead_links if (found := place.near(line))),
    )


def _check_bounds(text: str) -> None:
    if text.count("\n") > _MOST_LINES:
        raise DraftError(f"too long for a draft: more than {_MOST_LINES:,} lines; leave in only the entry")
    if sum(map(text.count, _MARKS)) > _MOST_MARKS:
        raise DraftError(
            f"not read, because it holds more than {_MOST_MARKS:,} Markdown marks; leave in only the entry"
        )


class _Places:
    """Finds the block at which something stands that is not part of any block."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._known = sorted((block.place.line or 0, block.place.block) for block in blocks)

    def near(self, line: int) -> Place | None:
        """The last block that begins at or before `line`, else the first; the line is the thing's own."""
        if not self._known:
            return None
        at = bisect_right(self._known, (line, len(self._known)))
        return Place(self._known[max(at - 1, 0)][1], line)


def _counted(comments: Sequence[Remark], tracked_changes: int) -> Iterable[str]:
    if tracked_changes:
        yield f"{tracked_changes} tracked change{'s were' if tracked_changes > 1 else ' was'} read as if accepted"
    if comments:
        yield f"{len(comments)} open comment{'s' * (len(comments) > 1)}"
