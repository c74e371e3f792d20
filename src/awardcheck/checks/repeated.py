"""A sentence or a paragraph stands twice.

It compares sentences of eight words or more, also where a word or two were
changed, or the same words were turned about (“the council pays for it” and “it
is paid for by the council”). A paragraph that stands twice is told once, not
sentence by sentence. Headings, the award's questions, tables' headers and
credits are left alone, and so are sentences that differ in a number, a name or
a “not”.

## Why judges mind

Space is short and every answer is scored by itself. A judge who meets a
sentence for the second time stops reading closely, and the second question has
been answered with the first one's words.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

The hub brings nurses, carers and housing officers around a table each day.

# Spread

The hub brings nurses, carers and housing officers round a table every day.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

The hub in Skelby brings nurses, carers and housing officers around one table.

# Spread

The hub in Brigg brings nurses, carers and housing officers around one table.
```

## How to mend it

Keep it where it answers the question best, and use the space in the other place
for something new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from awardcheck.checks import Settings
from awardcheck.checks._passages import one_line
from awardcheck.draft import Place
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.repeats import FEWEST_WORDS, repeats
from awardcheck.text.sentences import sentences

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True


_SOURCE = regex(
    r"\W{0,3}(?:(?:data |photo )?(?:sources?|references?|notes?|base|credits?)\b[^:]{0,20}:"
    r"|(?:appendix|annexe?|exhibit|attachment|enclosure|evidence|(?:supporting )?(?:file|paper|document|material))"
    r" (?:[A-Z]|\d{1,2})\b\W{0,3}[:.)–-]"
    r"|(?:photo(?:graph)?s?|pictures?|images?|films?)\b[^.]{0,40}\b(?:by|courtesy|permission)\b)",
    re.IGNORECASE,
)
_SEVERAL = 3  # sentences


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    place: Place
    criterion: str | None


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    said = list(_said(reading))
    pairs = [(said[earlier], said[later]) for earlier, later in repeats([one.text for one in said])]
    names = {criterion.id: criterion.name for criterion in reading.category.criteria}
    # Sentences that stand together in both places are one repetition.
    for _, group in groupby(pairs, key=lambda pair: (pair[0].place, pair[1].place)):
        repeated = list(group)
        first, again = repeated[0]
        number = sum(len(sentences(later.text)) for _, later in repeated)
        what = "This sentence stands" if number == 1 else f"{number} sentences stand"
        yield Seen(
            message=f"{what} twice, here and {_where(first, names)}.",
            hint="Keep it where it answers the question best, and say something new in the other place.",
            criterion=again.criterion,
            place=again.place,
            excerpt=" ".join(one_line(later.text) for _, later in repeated),
        )


def _is_short(sentence: Span) -> bool:
    return len(sentence.text.split()) < FEWEST_WORDS


def _said(reading: Reading) -> Iterator[_Said]:
    """What the entrant says, sentence by sentence, without the names of measures in tables and without sources."""
    for passage in reading.passages:
        said = sentences(passage.text)
        if passage.kind != "table" and len(said) >= _SEVERAL and all(map(_is_short, said)):
            said = [Span(0, len(passage.text), passage.text)]  # that each stands twice is nothing, and all of them are
        for sentence in said:
            is_label = passage.kind == "table" and sentence.text[-1] not in '.!?”"'
            if not is_label and not _SOURCE.match(sentence.text):
                yield _Said(sentence.text, passage.at(sentence.start), passage.criterion)


def _where(said: _Said, names: dict[str, str]) -> str:
    """ "under Ambition in line 12"; Word has no lines, but paragraphs that can be counted."""
    under = f"under {names[said.criterion]} " if said.criterion in names else ""
    place = said.place
    return f"{under}in line {place.line}" if place.line else f"{under}in paragraph {place.block}"
