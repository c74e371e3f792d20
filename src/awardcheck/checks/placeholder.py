"""A placeholder or a note to self was left in the draft.

It finds blanks for a value (“XX%”, “£[TBC]”, “date tbc”), bracketed notes and
sentences that speak to a colleague instead of the judge (“Priya to confirm.”),
in answers, headings and tables, and also notes hidden in the file: HTML
comments in Markdown, form fields that nobody filled in.

## Why judges mind

Nothing says more clearly that an entry was finished in a hurry. A figure that
was never filled in is a figure that judges take for missing.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by XX% in the first year.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 14% in the first year. “I told [the nurse] that I was
frightened,” says Joan, 81.
```

## How to mend it

Fill in what is missing, or take the sentence out. Search the draft for square
brackets before you paste it into the form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.draft import Block, Place
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.spec import Category
from awardcheck.text.patterns import regex
from awardcheck.text.unfinished.placeholders import placeholders

SEVERITY = Severity.ERROR
NEEDS_NO_VERDICT = True

_WHERE = {"heading": "a heading", "table": "a table"}
# Comments by which writers steer their editor's tools; they say nothing to anybody.
_TOOLS = regex(
    r"\W*(?:markdownlint|prettier|textlint|vale|c?spell|eslint|remark|toc|tocstop|doctoc|more|\w+-ignore)\b",
    re.IGNORECASE,
)
# What entry forms write behind a heading, and teams behind an answer: a limit, a count, marks; no gap in the text.
_COUNT = regex(
    r"\W*(?:(?:max(?:imum)?|up to|limit|no more than|word (?:limit|count)|words?)\b[ :.]*){0,3}(?!0,0)\d[\d,]*"
    r"(?: ?(?:/|of|out of) ?\d[\d,]*)?(?: ?(?:words?|marks?|points?|characters?|%))?(?: max(?:imum)?| limit)?\W*",
    re.IGNORECASE,
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    sections = _Sections(reading)
    for block in reading.draft.blocks:
        for text, place, is_title in _texts(block):
            for found in placeholders(text, is_title):
                if _is_asked(reading.category, found.text) or ("?" not in found.text and _COUNT.fullmatch(found.text)):
                    continue
                yield Seen(
                    message=f"A placeholder or a note to self was left in {_WHERE.get(block.kind, 'the text')}.",
                    hint="Fill in what is missing, or take it out.",
                    criterion=sections.of(place, found.text),
                    place=place,
                    excerpt=found.text,
                )
        for text, place in _fields(block):
            yield Seen(
                message="A field of the form was not filled in.",
                hint="Fill it in, or delete the field.",
                criterion=sections.of(place, text),
                place=place,
                excerpt=text,
            )
    for text, hidden in reading.draft.hidden:
        if text.strip() and not _TOOLS.match(text):
            yield Seen(
                message="A hidden note or an empty field was left in the file.",
                hint="Delete it: it may turn up again when the text is pasted into the award's form.",
                criterion=sections.of(hidden, text) if hidden else None,
                place=hidden,
                excerpt=text,
            )


def _is_asked(category: Category, words: str) -> bool:
    """Whether an award asks so itself: "XX% of patients"."""
    asked = (prompt.ask for prompt in category.prompts() if words in prompt.ask)
    return any(words == found.text for ask in asked for found in placeholders(ask))


def _texts(block: Block) -> Iterator[tuple[str, Place, bool]]:
    """What stands in a block, and whether it is the title of what stands below it or beside it."""
    if block.kind != "table":
        yield block.written, block.place, block.kind == "heading"
    for row in block.rows:
        is_told_beside = any(cell.strip() for cell in row.written[1:])
        yield from ((cell, row.place, is_told_beside and not nth) for nth, cell in enumerate(row.written))


def _fields(block: Block) -> Iterator[tuple[str, Place]]:
    """The prompts of form fields that nobody filled in."""
    yield from ((block.text[start:end], block.place) for start, end in block.prompts)
    for row in block.rows:
        for cell, stretches in zip(row.cells, row.prompts, strict=False):
            yield from ((cell[start:end], row.place) for start, end in stretches)


class _Sections:
    """Tells under which criterion something stands: that of the passage that holds it, else of the last one before."""

    def __init__(self, reading: Reading) -> None:
        self.passages: dict[int, list[Passage]] = {}
        for passage in reading.passages:
            self.passages.setdefault(passage.place.block, []).append(passage)
        starts = {passage.place.block: passage.criterion for passage in reading.passages}
        starts |= {heading.place.block: id for id, heading in reading.placed.headings.items()}
        self.starts = sorted(starts.items(), key=lambda start: start[0])

    def of(self, place: Place, text: str) -> str | None:
        for passage in self.passages.get(place.block, ()):
            if text in passage.text:
                return passage.criterion
        before = bisect_right(self.starts, place.block, key=lambda start: start[0])
        return self.starts[before - 1][1] if before else None
