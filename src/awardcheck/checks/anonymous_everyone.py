"""Praise comes from “patients” or “everyone”, where testimonials are wanted.

It finds sentences such as “families tell us that it is a lifeline”, when nobody
who can be told apart speaks in the same passage, the next, or a table right
above. Shares, counts and polls (“nine out of ten carers”), needs and wishes
that people told beforehand, what people say nationally, and named groups are
left alone, and so is what sides thought of each other (“the wards thought the
council slow”). Awards that ask for no testimonials are, too. A crowd that is
quoted is reported by `unattributed-quote`.

## Why judges mind

An award that asks for testimonials wants to hear people, and “everyone agrees”
is what an entrant says of himself. It cannot be checked, so it is not counted.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Families tell us that the service has been a lifeline.
```

## An example that stays quiet

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Families tell us that the service has been a lifeline. “I slept through the
night for the first time in years,” says a carer from Oldbrook.
```

## How to mend it

Let one of them speak, with a role or a name; or count them: “41 of the 52
families that we asked”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from awardcheck.checks import Settings
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import testimonials, wants_testimonials
from awardcheck.findings import Evidence, Excerpt, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text.patterns import regex
from awardcheck.text.voices.crowds import crowd_praise, of_many
from awardcheck.text.voices.quotations import quotations
from awardcheck.text.voices.quote_marks import quoted

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    if not any(map(wants_testimonials, reading.category.prompts())):
        return
    spoken = [one for one in testimonials(reading) if not _are_many(one)]
    above: Passage | None = None
    for passage, following in zip_longest(reading.passages, reading.passages[1:]):
        blocks = {found.place.block for found in (passage, *passage.pieces, following, *_summed_up(above)) if found}
        above = passage
        heard = [one for one in spoken if one.place.block in blocks]
        for sentence in crowd_praise(passage.text):
            told = one_line(sentence.text)
            if not quotations(sentence.text) and all(one.sentence == told and not quoted(one.text) for one in heard):
                yield Seen(
                    message="A crowd gives this praise: nobody who can be told apart says it, and it is not counted.",
                    hint="Quote one of them with a role or a name, or say how many of how many said so.",
                    criterion=passage.criterion,
                    place=passage.at(sentence.start),
                    excerpt=one_line(sentence.text),
                )


def _summed_up(above: Passage | None) -> tuple[Excerpt, ...]:
    """The rows of a table right ahead, which praise may only sum up."""
    return above.pieces if above and above.kind == "table" else ()


def _are_many(one: Evidence) -> bool:
    """Whether several say something, none of whom can be told apart: "ward staff tell us how easy it is"."""
    speaker = one.speaker or ""
    return bool(_THEY.search(speaker)) or (not quoted(one.text) and of_many(speaker))


_THEY = regex(r"\b[Tt]hey\b")
