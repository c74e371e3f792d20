"""The award says from whom it wants testimonials, and not all of them speak.

It looks at who speaks in the whole draft: patients and those who care for them,
staff, partners, leaders. One voice counts for one of those whom the award
names. Where it names only “key stakeholders”, voices of one kind are told, too:
managers alone, patients alone, one person alone. A speaker of whom the draft
tells no part is given the benefit of the doubt. Where a question has no
testimonial at all, `no-testimonial` says so.

## Why judges mind

“From different partners and affected parties” is a question with two halves. A
chief executive who praises the work answers at most one of them.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Value

“I have never seen partners work so well together,” says Helen Ward, director of
finance at Hillmoor Council.
```

## An example that stays quiet

`awardcheck draft.md --category system-leadership`

```markdown
# Value

“I have never seen partners work so well together,” says Helen Ward, director of
finance at Hillmoor Council.

“I had one number to ring, and somebody who knew my name answered it,” says
Maureen Oakes, a patient from Skelby.
```

## How to mend it

Ask one person of each kind that is named, and say what each of them is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.checks import Settings
from awardcheck.checks._states import heading_place, judged, lacks_testimonials, testimonials
from awardcheck.checks._voices import callings, half_heard, heard, means_anybody, unheard
from awardcheck.checks._wording import counted, listed, question
from awardcheck.findings import Seen, Severity, Verdict
from awardcheck.reading import Reading
from awardcheck.text.voices.roles import Kind

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    voices, spoken = list(heard(reading)), list(testimonials(reading))
    for result, prompt in judged(reading):
        wanted = prompt.prompt.wants.testimonials
        if not voices or not wanted or lacks_testimonials(reading, result, prompt):
            continue
        here = any(one.criterion == result.criterion.id for one in spoken)
        if prompt.verdict is Verdict.MISSING and not here and len(voices) == 1:
            continue
        if not (told := _lacking(reading, wanted.from_whom, voices)):
            continue
        fault, hint = told
        first = spoken[0]
        yield Seen(
            message=f"The question {question(prompt.prompt)} asks for testimonials from"
            f" {listed(wanted.from_whom)}; the draft has {counted(len(voices), 'voice')}"
            f" and {fault}.",
            hint=hint,
            criterion=result.criterion.id,
            prompt=prompt.prompt.id,
            place=heading_place(result) or first.place,
            excerpt=first.text,
        )


def _lacking(reading: Reading, wanted: Sequence[str], voices: Sequence[Kind | None]) -> tuple[str, str] | None:
    """What is wrong with the voices, and what to do; None where all that are wanted speak."""
    if len(wanted) == 1:
        if not means_anybody(wanted[0]) or None in (kinds := callings(reading)) or len(kinds) > 1:
            return None
        if not set(half_heard(reading)) <= set(voices):
            return None
        fault = "needs more" if len(voices) == 1 else "all are of one kind"
        return fault, "Quote somebody who sees the work from another side, too, and say what part each has in it."
    lacking = unheard(wanted, voices)
    if not lacking or not unheard(wanted, [*voices, *half_heard(reading)]):
        return None
    if None in voices:
        return "needs more", _hint(wanted)
    return f"seems to lack one from {listed(lacking, 'or')}", _hint(lacking)


def _hint(whom: Sequence[str]) -> str:
    return f"Quote somebody from {listed(whom)}, too, and say what part each of them has in the work."
