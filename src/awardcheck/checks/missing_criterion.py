"""A whole section is missing: none of its questions is answered anywhere.

It fires only when nothing but a heading or notes to self stands under the
criterion's name and every one of its questions is unanswered in the whole
draft. A section that is merely headed differently, or whose answers stand
elsewhere, is not reported.

## Why judges mind

Every criterion has its own mark. A missing one cannot be made up for by the
others, and many awards do not pass an entry with an empty box on to the judges
at all.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

Three in ten of our older residents went to hospital after a fall in 2022, and
nobody owned the problem.

# Spread

[to write]
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

Before this partnership began, six organisations visited the same people and
nobody knew of the others. Waiting lists grew, and three in ten of our older
residents went to hospital after a fall in 2022.

# Outcome

Admissions after a fall went down from 312 to 204 in the first year, against a
target of 220. Recruitment was harder than we had thought, so the clinic opened
four months late.

# Spread

Five other practices in the county have taken up our form, and two hospitals
have joined them. We ran three webinars for neighbouring boroughs to share what
we learned.

# Value

Each pound spent saved £2.40 in hospital costs. Staff sickness fell from 8% to
5%, and nurses say they have time for patients. Patients rated the service 9.1
out of 10, up from 6.4, and fewer of them died within a year.

# Involvement

Patients sat on the design group and rewrote the letters. Nurses, porters and
the chief executives of all six organisations worked through the plan at monthly
workshops, and a shared induction keeps that way of working alive.
```

## How to mend it

Write the section, or give the text that is meant for it the criterion's own
name as its heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import heading_place, says_nothing
from awardcheck.checks._wording import listed
from awardcheck.findings import CriterionResult, Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for result in reading.criteria:
        if says_nothing(reading, result):
            yield Seen(
                message=_message(result),
                hint=_hint(result),
                criterion=result.criterion.id,
                place=heading_place(result),
            )


def _message(result: CriterionResult) -> str:
    name, number = result.criterion.name, len(result.prompts)
    answered = "its question is not answered" if number == 1 else f"none of its {number} questions is answered"
    where = "nothing stands under its heading" if result.heading else "no heading bears its name"
    return f"{name} is missing: {where}, and {answered} anywhere in the draft."


def _hint(result: CriterionResult) -> str:
    wanted = dict.fromkeys(part.name for prompt in result.prompts for part in prompt.parts if not part.optional)
    return f"Write a section headed “{result.criterion.name}” that gives {listed(list(wanted))}."
