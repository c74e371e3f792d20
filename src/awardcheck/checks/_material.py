"""A draft's list of the material that is sent along with it, item by item, and everything else that it says."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.draft import Block, Draft, count_words
from awardcheck.findings import Excerpt
from awardcheck.records import dataclass, field
from awardcheck.text.exhibits import (
    bare_sign,
    files,
    headed_items,
    is_head_of_exhibits,
    is_label,
    is_list_of_exhibits,
    items,
    labels,
    may_head_exhibits,
)
from awardcheck.text.patterns import regex
from awardcheck.text.sending.by_label import is_label_first
from awardcheck.text.sending.called import says_nothing_is_sent

_LONGEST_ITEM = 30  # words
_AS_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Item:
    """An item of such a list; `signs` are what it may be called by a reference, with or without a noun: ("", "b")."""

    line: Excerpt
    signs: set[tuple[str, str]]

    @property
    def text(self) -> str:
        return self.line.text


@dataclass(slots=True)
class Material:
    """The items of all the draft's lists of supporting material, and the lines of everything else."""

    items: list[Item] = field(default_factory=list)
    rest: list[Excerpt] = field(default_factory=list)


def material(draft: Draft) -> Material:
    """What a draft lists as sent along with it, and what else it says."""
    found = Material()
    level: int | None = None  # of the heading of the list that we are in
    sure, nth = True, 0  # whether that heading can head nothing else; how many items its list has so far
    for block in draft.blocks:
        heads = block.kind in ("heading", "paragraph")
        lead, colon, told = block.text.partition(":")
        if heads and (is_list_of_exhibits(block.text) or may_head_exhibits(block.text)):
            level, sure, nth = block.level or 9, is_list_of_exhibits(block.text), 0
        elif heads and (listed := headed_items(block.text)):
            found.items += (_item(Excerpt(item, block.place), at) for at, item in enumerate(listed, 1))
        elif heads and colon and is_list_of_exhibits(lead):
            told_in_line = items(told.strip(), by_semicolon=True)
            found.items += (_item(Excerpt(item, block.place), at) for at, item in enumerate(told_in_line, 1))
        elif level is not None and (block.kind != "heading" or block.level > level):
            nth += block.kind == "item"
            for line in _listed(block, sure):
                if _is_item(line, sure):
                    found.items.append(_item(line, nth))
                else:
                    found.rest.append(line)
        elif is_label_first(block.text) and count_words(block.text) <= _LONGEST_ITEM:
            level = None
            found.items += (_item(line) for line in lines(block))
        else:
            level = None
            found.rest += lines(block)
    return found


# Prose of several sentences, or what goes on about the same: "Film of the choir; it lasts four minutes".
_NO_ROW = regex(r"[.!?] [A-Z]|; (?i:it|they|this|these|both|all|we|pages?|pp?\.|see|\d)\b")


def _listed(block: Block, sure: bool) -> Iterator[Excerpt]:
    """The lines of a block in a list; of a paragraph in a sure one, what semicolons part."""
    is_row = block.kind == "paragraph" and not (_NO_ROW.search(block.text) or says_nothing_is_sent(block.text))
    if sure and is_row:
        yield from (Excerpt(item, block.place) for item in items(block.text, by_semicolon=True))
    else:
        yield from lines(block)


def _is_item(line: Excerpt, sure: bool) -> bool:
    """Prose below such a heading is an answer, not a list, and what ends with a colon brings one in."""
    return (
        not line.text.rstrip().endswith(":")
        and not says_nothing_is_sent(line.text)
        and count_words(line.text) <= _LONGEST_ITEM
        and (sure or bool(labels(line.text)))
    )


def lines(block: Block) -> Iterator[Excerpt]:
    """The rows of a table, and the items of a list that stands in one paragraph."""
    if block.kind == "table":
        head = block.rows[0].cells if block.rows else ("",)
        noun = head[0].strip() if is_label(head[0]) else ""
        rows = block.rows[1:] if noun or is_head_of_exhibits(head) else block.rows  # the first says what the others are
        yield from (Excerpt(f"{noun} {row.text}".strip(), row.place) for row in rows)
    else:
        yield from (Excerpt(item, block.place) for item in items(block.text))


def _item(line: Excerpt, nth: int = 0) -> Item:
    """The `nth` item of a list, 0 where its items are not numbered."""
    signs = labels(line.text) | {("file", name) for name in files(line.text)}
    if not signs and (sign := bare_sign(line.text)):
        signs = {("", sign)}
    if not signs and 0 < nth <= len(_AS_LETTERS):
        signs = {("nth", str(nth)), ("nth", _AS_LETTERS[nth - 1])}
    return Item(line, signs)
