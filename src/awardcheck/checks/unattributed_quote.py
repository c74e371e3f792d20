"""Somebody is quoted, and the draft does not say who.

It looks for words in quotation marks that sound like a person speaking of the
work. Who said them may stand before or after, behind a dash, on the next line
or in the next cell; a role and a place will do. Names, terms, aims, questions
of a survey and words of papers are left alone, however they are marked. A crowd
that is quoted (“patients say ...”) is nobody in particular.

## Why judges mind

Anybody can write a kind sentence and put marks around it. Without a name or a
role the words count for nothing, and judges wonder why there is none.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

The feedback speaks for itself: “For the first time in years I felt that
somebody listened to me.”
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

“For the first time in years I felt that somebody listened to me,” says a carer
from Oldbrook.
```

## How to mend it

Say who spoke: a first name and a role are enough, or a role and a place. Where
nobody remembers who it was, take the words out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._passages import beside, one_line
from awardcheck.checks._states import testimonials
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text.patterns import regex
from awardcheck.text.voices.credits import credit, signature
from awardcheck.text.voices.quote_marks import set_in_marks
from awardcheck.text.voices.unattributed import is_nobody, unattributed

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    spoken = (evidence for evidence in testimonials(reading) if not is_nobody(evidence.speaker or ""))
    known = {(evidence.place, evidence.text) for evidence in spoken}
    places = {place for place, _ in known}
    for before, passage, after in beside(reading.passages):
        # A block that is set as a quotation is one, with or without marks.
        text = set_in_marks(passage.text, passage.kind)
        unmarked = text != passage.text
        if unmarked and (
            passage.place in places
            or signature(passage.text)
            or _is_credit(passage.text)
            or _SET_OFF.match(passage.text)
            or _MESSAGE.match(passage.text)
        ):
            continue
        for quote in unattributed(text, before, after):
            place = passage.at(quote.start)
            words = one_line(passage.text if unmarked else quote.text)
            if (place, words) not in known:
                yield Seen(
                    message="Somebody is quoted, and nothing was found that says who.",
                    hint="Add who said it: a name or a role, and a place or an organisation.",
                    criterion=passage.criterion,
                    place=place,
                    excerpt=words,
                )


# What is set off from the text and is nobody's words: "Step one – listen", "Rule 2: no shouting".
_SET_OFF = regex(
    r"\W*(?:steps?|stages?|phases?|waves?|rules?|principles?|aims?|goals?|targets?|notes?|box|example|question|part|key"
    r"|evidence|supporting|submitted|entr(?:y|ant)|period|deadline|word count)"
    r"(?: (?:\d{1,2}|[A-D]|[ivx]{1,4}|one|two|three|four|five|period|file|pdf|by))? ?[:.–—-]",
    re.IGNORECASE,
)
_MESSAGE = regex(r"From: [A-Z]")  # its head says whose it is


def _is_credit(text: str) -> bool:
    """Whether a block that is set as a quotation only says whose the one above it is."""
    return credit("credit", text.lstrip("–—- ")) is not None
