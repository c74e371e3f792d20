"""Passages: what a judge takes in at one go, and where it stands.

A paragraph, a whole list, a quote, a table of figures, one answer of a form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from awardcheck.draft import Kind, Place, count_words
from awardcheck.findings import Excerpt
from awardcheck.records import dataclass, field, replace
from awardcheck.text import Span

_OF_A_PARAGRAPH = 35  # words; the points of a list are shorter


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the entrant and where they stand.

    `criterion` and `prompt` are those under whose heading or wording it stands (None: unknown); `likeness` tells how
    sure the latter is. `heading` is the text of the nearest heading, for what it says beyond the award's words.
    `pieces` are the items of a list and the rows of a table: their texts, joined by newlines, are `text`.
    """

    text: str
    place: Place
    kind: Kind
    criterion: str | None = None
    prompt: str | None = None
    likeness: float = 0.0
    heading: str = ""
    handles: tuple[int, ...] = field(default=(), compare=False)
    pieces: tuple[Excerpt, ...] = ()

    def at(self, offset: int) -> Place:
        """The place of what stands at that offset of `text`."""
        for piece in self.pieces:
            if offset <= len(piece.text):
                return piece.place
            offset -= len(piece.text) + 1
        return self.place

    def by_place(self, found: Iterable[Span]) -> Iterator[list[Span]]:
        """What was found in `text`, in order, with what stands in one place together: of a list item by item.

        So a note beside one item lets that one pass, and not the others.
        """
        return (list(here) for _, here in groupby(found, lambda span: self.at(span.start)))


@dataclass(frozen=True, slots=True)
class Placed:
    """`passages` in reading order; `headings` is where each criterion begins; `words` counts the entrant's words by
    criterion.

    Under None stand the words under no criterion (title, introduction). `titles` are the entrant's own headings.
    """

    passages: tuple[Passage, ...]
    headings: dict[str, Excerpt]
    words: dict[str | None, int]
    titles: tuple[Excerpt, ...]


def gather_lists(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Items that follow one another under one heading are one passage, with the first one's place.

    Paragraphs that are numbered are items, too, for Markdown and for Word, but to a judge each is a passage.
    """
    for (kind, *_), group in groupby(passages, lambda p: (p.kind, p.criterion, p.prompt, p.heading)):
        if kind != "item":
            yield from group
            continue
        items = list(group)
        if sum(count_words(item.text) for item in items) > _OF_A_PARAGRAPH * len(items):
            yield from (replace(item, kind="paragraph") for item in items)
            continue
        yield replace(
            items[0],
            text="\n".join(item.text for item in items),
            handles=tuple(handle for item in items for handle in item.handles),
            pieces=tuple(Excerpt(item.text, item.place) for item in items),
        )
