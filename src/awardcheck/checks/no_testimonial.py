"""The award asks for testimonials and the answer has none.

A testimonial is what a real, identified person or group says of the work,
quoted or closely reported, with who said it; a role and a place will do. It is
looked for in the passages that answer the question and in everything under its
criterion. A question that is not answered at all is reported by
`missing-answer` instead.

## Why judges mind

Where an award asks for testimonials it wants somebody other than the entrant to
say that the work is good. An entry without one stands at “has evidence, but
without support” on the published scale.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, waiting
times fell from 30 days to nine, and the share of people who were still at home
after three months rose from 61% to 78%.
```

## An example that stays quiet

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, waiting
times fell from 30 days to nine, and the share of people who were still at home
after three months rose from 61% to 78%.

“For the first time in eleven years I had one number to ring, and somebody who
knew my name answered it,” says Maureen Oakes, who cares for her husband.
```

## How to mend it

Quote a person in their own words and say who they are: a first name and a role
are enough. Ask them whether you may.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import heading_place, judged, lacks_testimonials
from awardcheck.checks._wording import counted, listed, question
from awardcheck.findings import PromptResult, Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    elsewhere = sum(evidence.kind == "testimonial" for evidence in reading.evidence)
    for result, prompt in judged(reading):
        if lacks_testimonials(reading, result, prompt):
            yield Seen(
                message=f"The question {question(prompt.prompt)} asks for testimonials{_from(prompt)},"
                f" and none was found in its answer or under {result.criterion.name}.",
                hint=_hint(prompt, elsewhere),
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=heading_place(result),
                excerpt=prompt.passages[0].text if prompt.passages else None,
            )


def _from(prompt: PromptResult) -> str:
    wanted = prompt.prompt.wants.testimonials
    return f" from {listed(wanted.from_whom)}" if wanted and wanted.from_whom else ""


def _hint(prompt: PromptResult, elsewhere: int) -> str:
    hint = f"Quote at least one person{_from(prompt)} in their own words, with a name or a role."
    if elsewhere:
        hint += f" The draft has {counted(elsewhere, 'testimonial')} elsewhere: one of them may belong here."
    return hint
