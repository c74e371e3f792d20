"""Takes a form's notes out of a draft, and leaves what was typed after or into them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from awardcheck.draft import Block, Draft, Row, Stretch
from awardcheck.guidance.matching import Finder
from awardcheck.guidance.notes import notes
from awardcheck.records import replace
from awardcheck.spec import Category
from awardcheck.text.unfinished.form_notes import OPENING

TO_DELETE = "to be deleted before you submit"


def without_notes(draft: Draft, categories: Iterable[Category]) -> Draft:
    """The draft without a form's notes, and a note of its own that says so; `categories` are those that it may be for.

    What is no form, or has lost all its notes, comes back as it is.
    """
    if not any(OPENING.search(text) for text, _ in draft.texts()):
        return draft
    categories = tuple(categories)
    finder = Finder([note for category in categories for note in notes(category)])
    finder.look_over(text for text, _ in draft.texts())
    blocks = [left for block in draft.blocks if (left := _block(block, finder))]
    if not finder.found:
        return draft
    said = "1 note of the form is" if finder.found == 1 else f"{finder.found} notes of the form are"
    note = f"{said} still in the draft: not counted, but {TO_DELETE}"
    titles = {category.title.casefold() for category in categories}
    own = tuple(block for block in blocks if not (block.kind == "heading" and block.text.casefold() in titles))
    return replace(draft, blocks=own, notes=(*draft.notes, note))


def _block(block: Block, finder: Finder) -> Block | None:
    """What the block holds beside notes; None if that is nothing."""
    if block.kind != "table":
        text, prompts = _cut(block.text, finder.stretches(block.text), block.prompts)
        return replace(block, text=text, prompts=prompts) if text else None
    rows = tuple(_row(row, finder) for row in block.rows)
    return (
        replace(block, rows=rows, text="\n".join(row.text for row in rows))
        if any(any(row.cells) for row in rows)
        else None
    )


def _row(row: Row, finder: Finder) -> Row:
    prompts = row.prompts or ((),) * len(row.cells)
    cut = [_cut(cell, finder.stretches(cell), own) for cell, own in zip(row.cells, prompts, strict=True)]
    left = tuple(own for _, own in cut)
    return replace(row, cells=tuple(text for text, _ in cut), prompts=left if any(left) else ())


def _cut(text: str, gone: Sequence[Stretch], prompts: Sequence[Stretch]) -> tuple[str, tuple[Stretch, ...]]:
    """A text without some stretches and the white space behind them, and where its prompts stand then.

    Of the white space one is left where a word would run into the next.
    """
    if not gone:
        return text, tuple(prompts)
    kept = [True] * len(text)
    for start, end in gone:
        while text[end : end + 1].isspace():
            end += 1
        kept[start:end] = [False] * (end - start)
        if start and kept[start - 1] and not text[start - 1].isspace():
            kept[end - 1] = text[end - 1].isspace()
    left = "".join(char for char, stays in zip(text, kept, strict=True) if stays).rstrip()
    moved = ((sum(kept[:start]), min(sum(kept[:end]), len(left))) for start, end in prompts)
    return left, tuple((start, end) for start, end in moved if end > start)
