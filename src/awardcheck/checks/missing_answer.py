"""A question of the award is not answered anywhere in the draft.

The answer is looked for in the whole draft, not only under the question's own
heading. A plan, a denial, a note to self or the question's own words said back
are no answer. The finding names what a full answer gives and quotes the nearest
passage, so that you can overrule it at a glance. A section that is missing
altogether is reported once, by `missing-criterion`.

## Why judges mind

Each question is scored by itself, and one that is not answered scores nothing,
however good the rest is.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, waiting
times fell from 30 days to nine, and the share of people who were still at home
after three months rose from 61% to 78%.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Spread

Five other practices in the county have taken up our referral form and our
training since June, and two hospitals have joined them. The approach that began
on one ward now runs in eleven places.

We published the toolkit on the partnership's website, ran three webinars for
neighbouring boroughs and spoke about what we learned at the regional conference
in March. Teams from four other places have visited us to see how it works.
```

## How to mend it

Answer the question where its section stands, with what you did and what came of
it. If the draft does answer it, say so in words nearer to the question's own: a
judge who reads forty entries may miss it as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import SURE, heading_place, judged, says_nothing
from awardcheck.checks._wording import listed, question
from awardcheck.findings import PromptResult, Seen, Severity, Verdict
from awardcheck.reading import Reading

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    empty = {result.criterion.id for result in reading.criteria if says_nothing(reading, result)}
    for result, prompt in judged(reading):
        if prompt.verdict is Verdict.MISSING and result.criterion.id not in empty:
            yield Seen(
                message=_message(prompt),
                hint=_hint(result.criterion.name, prompt),
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=heading_place(result),
                excerpt=prompt.nearest.text if prompt.nearest else None,
            )


def _message(prompt: PromptResult) -> str:
    unsure = " Check this: the draft may answer it in words of its own." if prompt.confidence < SURE else ""
    return f"No answer was found to the question {question(prompt.prompt)}.{unsure}"


def _hint(criterion: str, prompt: PromptResult) -> str:
    wanted = listed([part.name for part in prompt.parts if not part.optional])
    figures = ", with figures" if prompt.prompt.wants.figures else ""
    return f"Answer it under {criterion}. A full answer gives {wanted}{figures}."
