"""Tracked changes have been neither accepted nor rejected.

The draft is read as if every change were accepted. Word's tracked changes are
found, and CriticMarkup in Markdown: {++added++}, {--deleted--}.

## Why judges mind

Text that is copied out of a document with open changes can carry deleted words
with it, and nobody can say which version was meant. The count of words is not
final either.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by {--about 10%--}{++14%++} in the first year.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 14% in the first year.
```

## How to mend it

In Word: Review, then Accept All Changes, after a last look at each. Then switch
Track Changes off.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._wording import counted
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    if number := reading.draft.tracked_changes:
        verb = "has" if number == 1 else "have"
        yield Seen(
            message=f"{counted(number, 'tracked change')} {verb} been neither accepted nor rejected.",
            hint="Accept or reject each; until then the wording and the count of words are not final.",
        )
