"""Something private is in the draft: contact details, a patient's name, a mark.

It finds mobile numbers, addresses of e-mail that bear a person's name, the
addresses of homes, full postcodes, a patient's full name beside what is the
matter, and marks such as “commercial in confidence”. Lines and mailboxes of an
office (`info@`, 0800), addresses of organisations, staff, people who are
quoted, and names that are said to be changed or used with consent are left
alone. What is found is blanked out in the finding. Numbers of patients and
dates of birth are an error and are reported by `identifiers`.

## Why judges mind

Entries are read by many and often published. A judge who meets a patient's
name beside an illness, or a mark that says that he should not be reading this,
wonders what else was handled so.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Mr Albert Roe was diagnosed with lung cancer in March and went home in a week.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Albert (not his real name) was diagnosed with lung cancer in March and went home
in a week.
```

## How to mend it

Take contact details out: the form has fields for them. Ask the patient, in
writing, and say so, or change the name and say that. Ask whoever set the mark
whether the words may be published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from awardcheck.checks import Settings
from awardcheck.checks._masked import Masker
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import testimonials
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text import Span
from awardcheck.text.private.contacts import confidentiality_marks, emails, homes, phones, postcodes
from awardcheck.text.private.patients import named_patients

SEVERITY = Severity.WARNING

_KINDS: tuple[tuple[Callable[[str], Iterator[Span]], str, str], ...] = (
    (
        phones,
        "A personal telephone number stands in the draft.",
        "Take it out; give an office's line if one is needed.",
    ),
    (
        emails,
        "A person's e-mail address stands in the draft.",
        "Take it out; the entry form has a field for contacts.",
    ),
    (
        homes,
        "The address of somebody's home stands in the draft.",
        "Take it out, and name the town instead.",
    ),
    (
        postcodes,
        "A full postcode stands in the draft.",
        "Take it out: a postcode is a street. Name the town instead.",
    ),
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    spoken = " ".join(f"{evidence.speaker} {evidence.sentence}" for evidence in testimonials(reading))
    for text, place in reading.draft.texts():
        masker = Masker(text)
        for find, message, hint in _KINDS:
            for excerpt in masker.excerpts(find(text)):
                yield Seen(message, hint, place=place, excerpt=excerpt)
        names = (name for name in named_patients(text) if name.text.split()[-1] not in spoken)
        for excerpt in masker.excerpts(names):
            yield Seen(
                message="What seems to be a patient's full name stands beside what is the matter with them.",
                hint="Ask for consent and say that you have it, or change the name and say that you did.",
                place=place,
                excerpt=excerpt,
            )
        for mark in dict.fromkeys(one_line(found.text) for found in confidentiality_marks(text)):
            yield Seen(
                message="A mark says that this is confidential.",
                hint="Ask whoever set it whether the judges, and the public, may read this; then take the mark out.",
                place=place,
                excerpt=mark,
            )
