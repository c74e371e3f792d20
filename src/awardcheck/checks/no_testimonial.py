"""The award asks for testimonials and the answer has none.

A testimonial is what a real, identified person or group says of the work, quoted or closely reported, with who said it; a role
and a place will do. It is looked for in the passages that answer the question and in everything under its criterion. A question
that is not answered at all is reported by `missing-answer` instead.

## Why judges mind

Where an award asks for testimonials it wants somebody other than the entrant to say that the work is good. An entry without one
stands at “has evidence, but without support” on the published scale.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Value

Service users and partners are delighted with the new service. In our survey nine out of ten said that they would recommend it to a
friend, and stakeholders across the system tell us time and again how much has changed for the better.
```

## An example that stays quiet

`awardcheck draft.md --category system-leadership`

```markdown
# Value

“For the first time in eleven years I had one number to ring, and somebody who knew my name answered it,” says Maureen Oakes, who
cares for her husband. The chair of the county's hospice, Peter Lunn, wrote to us: “This team has changed how we work.”
```

## How to mend it

Quote a person in their own words and say who they are: a first name and a role are enough. Ask them whether you may.
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
                message=f"The question {question(prompt.prompt)} asks for testimonials{_from(prompt)}, and none was found"
                f" in its answer or under {result.criterion.name}.",
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
    move = f" The draft has {counted(elsewhere, 'testimonial')} elsewhere: one of them may belong here." if elsewhere else ""
    return f"Quote at least one person{_from(prompt)} in their own words, with a name or a role.{move}"
