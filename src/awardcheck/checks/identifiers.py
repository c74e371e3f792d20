"""A patient can be identified by an NHS number or a date of birth.

A number counts as an NHS number when its last digit proves the others and it is
written 3-3-4 or has a word beside it that says so; a date, when a word says
that somebody was born on it. The finding shows the sentence with every digit of
it blanked out. What else may be private, a telephone number or a name beside a
diagnosis, is reported by `private-details`.

## Why judges mind

It is a breach of confidence that is reported to the regulator, and judges who
see it must report it. No entry survives that.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

The lady on Ward 6 (NHS number 943 476 5919) waited nine days for a bed.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

A lady on Ward 6, 81, waited nine days for a bed.
```

## How to mend it

Take it out, here and in every copy that was sent round. An age and a place say
as much as a judge needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._masked import Masker
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text.identifiers import birth_dates, nhs_numbers

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for text, place in reading.draft.texts():
        masker = Masker(text)
        for excerpt in masker.excerpts(nhs_numbers(text)):
            yield Seen(
                message="An NHS number stands in the draft.",
                hint="Take it out, here and in every copy of the draft; nobody's record may be told from an entry.",
                place=place,
                excerpt=excerpt,
            )
        for excerpt in masker.excerpts(birth_dates(text)):
            yield Seen(
                message="Somebody's date of birth stands in the draft.",
                hint="Give an age instead, if the judges need it at all.",
                place=place,
                excerpt=excerpt,
            )
