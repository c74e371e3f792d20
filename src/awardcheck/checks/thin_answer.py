"""A question of the award is answered only in part.

Most questions ask for more than one thing. The finding names the part that
nothing in the draft gives and quotes the passage that answers the rest. Where
no part is plainly absent and yet little is said, it says that. Figures and
testimonials that are asked for have checks of their own, `no-figures` and
`no-testimonial`, and so has a number of examples, `exhibits`; they are not
reported twice.

## Why judges mind

A bare statement without substance scores one or two points out of the scale.
Judges tick the parts of the question off, and the part that is not there is the
one they remember.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, and people
waited nine days instead of thirty.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, against our
target of 220, so we met it with room to spare. The target for waiting times,
ten days, was met in every quarter.

It was not easy. We could not recruit two of the four therapists that we had
planned for, and for six months the two computer systems would not talk to each
other. We borrowed staff from the council and shared one spreadsheet until they
did.
```

## How to mend it

Add a sentence or two that give the part which is named: who, what, how many,
since when.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import (
    SURE,
    absent_parts,
    heading_place,
    judged,
    lacks_examples,
    lacks_figures,
    lacks_testimonials,
)
from awardcheck.checks._wording import listed, question
from awardcheck.findings import PartResult, PromptResult, Seen, Severity, Verdict
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for result, prompt in judged(reading):
        if prompt.verdict is not Verdict.THIN:
            continue
        absent = absent_parts(reading, result, prompt)
        told = lacks_figures(reading, result, prompt) or lacks_testimonials(reading, result, prompt)
        told = told or lacks_examples(reading, prompt)
        if absent or not told:
            best = prompt.passages[0] if prompt.passages else prompt.nearest
            yield Seen(
                message=_message(prompt, absent),
                hint=_hint(prompt, absent),
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=best.place if best else heading_place(result),
                excerpt=best.text if best else None,
            )


def _message(prompt: PromptResult, absent: list[PartResult]) -> str:
    asked = question(prompt.prompt)
    unsure = " Check this: the draft may say it in words of its own." if prompt.confidence < SURE else ""
    if absent:
        names = listed([part.name for part in absent], "or")
        return f"The question {asked} is answered only in part: nothing was found that gives {names}.{unsure}"
    return f"The question {asked} seems to be answered only thinly.{unsure}"


def _hint(prompt: PromptResult, absent: list[PartResult]) -> str:
    if absent:
        return f"Add {listed([part.name for part in absent])}, in a sentence or two with names, numbers and dates."
    needed = [part for part in prompt.parts if not part.optional]
    full = listed([part.name for part in needed])
    if all(part.met for part in needed):
        return f"Something is said of {full}, but little. Say who did what, how many, since when, with what result."
    return f"A full answer gives {full}. Make it concrete: who did what, how many, since when, with what result."
