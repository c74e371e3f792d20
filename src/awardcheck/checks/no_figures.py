"""The award asks for figures and the answer gives none.

It looks for a measured or counted result, a baseline, a target or a cost in the
passages that answer the question and in everything under its criterion. Dates,
ages, names with numbers in them, the size of the population and years of
experience do not count. A question that is not answered at all is reported by
`missing-answer` instead.

## Why judges mind

“Significantly improved” is what every entry says. On the published scale an
answer without figures to support it cannot reach the upper half, and some
questions state outright that they must have a quantitative aspect.

## An example that fires

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

People are far better served than before. Admissions after a fall have gone down
a good deal, waiting times are much shorter, and many more people are still at
home after three months.

“For the first time in all those years I had one number to ring, and somebody
who knew my name answered it,” says Maureen Oakes, who cares for her husband.
```

## An example that stays quiet

`awardcheck draft.md --category system-leadership`

```markdown
# Outcome

Admissions after a fall went down from 312 to 204 in the first year, waiting
times fell from 30 days to nine, and the share of people who were still at home
after three months rose from 61% to 78%.

“For the first time in all those years I had one number to ring, and somebody
who knew my name answered it,” says Maureen Oakes, who cares for her husband.
```

## How to mend it

Give the number, what it was before, over which period, and where it comes from:
“down from 312 to 204 in the year to March 2024 (hospital episode statistics)”.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._states import heading_place, judged, lacks_figures
from awardcheck.checks._wording import listed, question
from awardcheck.findings import PromptResult, Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for result, prompt in judged(reading):
        if lacks_figures(reading, result, prompt):
            asks = "asks for" if prompt.prompt.wants.figures else "needs"
            yield Seen(
                message=f"The question {question(prompt.prompt)} {asks} figures, and none was found in its answer"
                f" or under {result.criterion.name}.",
                hint=_hint(prompt),
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=heading_place(result),
                excerpt=prompt.passages[0].text if prompt.passages else None,
            )


def _hint(prompt: PromptResult) -> str:
    measured = {part.id for part in prompt.prompt.parts if part.figure}
    names = [part.name for part in prompt.parts if part.id in measured]
    of_what = f" for {listed(names)}" if names else ""
    return f"Give at least one number{of_what}: what it is, what it was before, over which period, and its source."
