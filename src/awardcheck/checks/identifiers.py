"""A patient can be identified by a number or a date of birth.

A number counts as an NHS number when its last digit proves the others and it is
written 3-3-4 or has a word beside it that says so; a date, when a word or the
head of a column says that somebody was born on it. Hospitals' own numbers for
patients and the plates of people's cars are found, too. The finding shows the
sentence with every digit of it blanked out. What else may be private, a
telephone number or a name beside a diagnosis, is reported by `private-details`.

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

from collections.abc import Iterator, Sequence

from awardcheck.checks import Settings
from awardcheck.checks._masked import Masker
from awardcheck.draft import Place
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text import Span
from awardcheck.text.private.identifiers import birth_dates, is_head_of_birth_dates, nhs_numbers, record_numbers

SEVERITY = Severity.ERROR
NEEDS_NO_VERDICT = True


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
        for excerpt in masker.excerpts(record_numbers(text)):
            yield Seen(
                message="A number by which a patient can be found stands in the draft.",
                hint="Take it out, here and in every copy of the draft; nobody's record may be told from an entry.",
                place=place,
                excerpt=excerpt,
            )
        for excerpt in masker.excerpts(birth_dates(text)):
            yield _born(excerpt, place)
    for block in reading.draft.blocks:
        heads = block.rows[0].cells if block.rows else ()
        columns = [nth for nth, head in enumerate(heads) if is_head_of_birth_dates(head)]
        for row in block.rows[1:] if columns else ():
            dates = [date for nth in columns for date in _dates(row.text, row.cells[nth : nth + 1])]
            for excerpt in Masker(row.text).excerpts(dates):
                yield _born(excerpt, row.place)


def _born(excerpt: str, place: Place) -> Seen:
    return Seen(
        message="Somebody's date of birth stands in the draft.",
        hint="Give an age instead, if the judges need it at all.",
        place=place,
        excerpt=excerpt,
    )


def _dates(row: str, cells: Sequence[str]) -> Iterator[Span]:
    """The days in cells below such a head, as they stand in their row."""
    for cell in cells:
        at = row.find(cell)
        head = "born "
        for date in birth_dates(head + cell):
            start = at + date.start - len(head)
            yield Span(start, start + len(date.text), date.text)
