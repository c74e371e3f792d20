"""Comments by the blocks that they are anchored to: what a reviewer asks, and notes that let findings pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml.etree import _Element

from awardcheck.draft import Block, Comment, Place, Suppression
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.asides import Remark
from awardcheck.readers.ooxml.blocks import all_handles
from awardcheck.readers.ooxml.survey import Facts
from awardcheck.text.unfinished.directives import directives

_SEARCHED = 50
_MOST_ABOUT = 1000  # paragraphs that one note can be for; nobody lets more pass at once

_START, _END, _REFERENCE = (x.W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))


def told(
    remarks: Sequence[Remark], blocks: Sequence[Block], root: _Element, paragraphs: Mapping[_Element, Facts]
) -> tuple[tuple[Comment, ...], tuple[Suppression, ...]]:
    """The comments that are open, and the notes that let findings pass, which hold whether resolved or not."""
    by_handle = {handle: block for block in blocks for handle in all_handles(block)}
    anchors = _anchors(root, paragraphs)
    comments: list[Comment] = []
    suppressions: list[Suppression] = []
    for remark in remarks:
        anchor = anchors.get(remark.id)
        if found := directives(remark.text):
            about = _about(anchor, by_handle)
            place = Place(about[0].place.block) if about else None
            last, rows = (about[-1].place.block, tuple(_rows(about, anchor))) if about else (0, ())
            suppressions += (Suppression(one.ignored, one.reason, one.text, place, last, rows) for one in found)
        elif not remark.resolved:
            first = _first(anchor, by_handle)
            comments.append(Comment(remark.text, remark.author, first.place if first else None))
    return tuple(comments), tuple(suppressions)


def _anchors(root: _Element, paragraphs: Mapping[_Element, Facts]) -> dict[str, tuple[int, int]]:
    """The ordinals of the paragraphs that each comment begins in, or before, and ends in, or after, by its id."""
    found: dict[str, tuple[int, int]] = {}
    at = -1
    for node in root.iter(x.P, _START, _END, _REFERENCE):
        if node.tag == x.P:
            at += 1
            continue
        id, inside = node.get(x.ID) or "", next(node.iterancestors(x.P), None)
        here = None if inside is None else paragraphs[inside].at
        if node.tag == _END and id in found:
            found[id] = (found[id][0], at if here is None else here)
        elif node.tag != _END:
            begun = at + 1 if here is None else here
            found.setdefault(id, (begun, begun))
    return found


def _first(anchor: tuple[int, int] | None, by_handle: Mapping[int, Block]) -> Block | None:
    # A comment on an empty or deleted paragraph belongs to what comes next.
    later = range(anchor[0], anchor[0] + _SEARCHED) if anchor else ()
    return next((by_handle[handle] for handle in later if handle in by_handle), None)


def _about(anchor: tuple[int, int] | None, by_handle: Mapping[int, Block]) -> list[Block]:
    """The blocks that a comment is about, in reading order."""
    within = range(anchor[0], min(anchor[1] + 1, anchor[0] + _MOST_ABOUT)) if anchor else ()
    found = {by_handle[handle].place.block: by_handle[handle] for handle in within if handle in by_handle}
    first = _first(anchor, by_handle)
    return [found[number] for number in sorted(found)] or ([first] if first else [])


def _rows(blocks: Sequence[Block], anchor: tuple[int, int] | None) -> Iterator[str]:
    """The rows that a comment inside a table is about; none where it is about more than a table."""
    if anchor is None or len(blocks) != 1:
        return
    for row in blocks[0].rows:
        if any(anchor[0] <= handle <= anchor[1] for cell in row.handles for handle in cell):
            yield row.text
