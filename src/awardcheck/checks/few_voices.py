"""The award says from whom it wants testimonials, and not all of them speak.

It looks at who speaks in the whole draft: patients and those who care for them,
staff, partners, leaders. One voice counts for one of those whom the award
names. A speaker of whom the draft tells no part is given the benefit of the
doubt. Where a question has no testimonial at all, `no-testimonial` says so.

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

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import heading_place, judged, lacks_testimonials, testimonials
from awardcheck.checks._voices import heard, unheard
from awardcheck.checks._wording import counted, listed, question
from awardcheck.findings import Seen, Severity, Verdict
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    voices = list(heard(reading))
    for result, prompt in judged(reading):
        wanted = prompt.prompt.wants.testimonials
        if not voices or not wanted or len(wanted.from_whom) < 2 or prompt.verdict is Verdict.MISSING:
            continue
        lacking = unheard(wanted.from_whom, voices)
        if lacking and not lacks_testimonials(reading, result, prompt):
            first = next(testimonials(reading))
            sure = None not in voices
            fault = f"seems to lack one from {listed(lacking, 'or')}" if sure else "needs more"
            yield Seen(
                message=f"The question {question(prompt.prompt)} asks for testimonials from"
                f" {listed(wanted.from_whom)}; the draft has {counted(len(voices), 'voice')}"
                f" and {fault}.",
                hint=f"Quote somebody from {listed(lacking if sure else wanted.from_whom)}, too, and say what part each"
                " of them has in the work.",
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=heading_place(result) or first.place,
                excerpt=first.text,
            )
