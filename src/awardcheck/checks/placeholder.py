"""A placeholder or a note to self was left in the draft.

It finds blanks for a value (“XX%”, “£[TBC]”, “date tbc”), bracketed notes and sentences that speak to a colleague instead of the
judge (“Priya to confirm.”), in answers, headings and tables, and also notes hidden in the file: HTML comments in Markdown, form
fields that nobody filled in.

## Why judges mind

Nothing says more clearly that an entry was finished in a hurry. A figure that was never filled in is a figure that judges take
for missing.

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

Admissions fell by 14% in the first year. “I told [the nurse] that I was frightened,” says Joan, 81.
```

## How to mend it

Fill in what is missing, or take the sentence out. Search the draft for square brackets before you paste it into the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.draft import Block, Place
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text.placeholders import placeholders

SEVERITY = Severity.ERROR

_WHERE = {"heading": "a heading", "table": "a table"}
# Comments by which writers steer their editor's tools; they say nothing to anybody.
_TOOLS = re.compile(
    r"\W*(?:markdownlint|prettier|textlint|vale|c?spell|eslint|remark|toc|tocstop|doctoc|more|\w+-ignore)\b", re.IGNORECASE
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for block in reading.draft.blocks:
        for text, place in _texts(block):
            for found in placeholders(text):
                yield Seen(
                    message=f"A placeholder or a note to self was left in {_WHERE.get(block.kind, 'the text')}.",
                    hint="Fill in what is missing, or take it out.",
                    criterion=_criterion(reading, place, found.text),
                    place=place,
                    excerpt=found.text,
                )
    for text, hidden in reading.draft.hidden:
        if text.strip() and not _TOOLS.match(text):
            yield Seen(
                message="A hidden note or an empty field was left in the file.",
                hint="Delete it: it may turn up again when the text is pasted into the award's form.",
                criterion=_criterion(reading, hidden, text) if hidden else None,
                place=hidden,
                excerpt=text,
            )


def _texts(block: Block) -> Iterator[tuple[str, Place]]:
    if block.kind != "table":
        yield block.text, block.place
    for row in block.rows:
        yield from ((cell, row.place) for cell in row.cells)


def _criterion(reading: Reading, place: Place, text: str) -> str | None:
    """The criterion under which something stands: that of the passage which holds it, else of the last one before it."""
    for passage in reading.passages:
        if passage.place.block == place.block and text in passage.text:
            return passage.criterion
    starts = [(found.place.block, id) for id, found in reading.placed.headings.items() if found.place.block <= place.block]
    starts += [(p.place.block, p.criterion or "") for p in reading.passages if p.place.block <= place.block]
    return max(starts, key=lambda start: start[0], default=(0, ""))[1] or None
