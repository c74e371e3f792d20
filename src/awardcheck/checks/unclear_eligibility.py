"""The draft does not tell whether the award is open to whoever enters.

It fires when the draft leaves open something that the award's rules ask: who
enters, with whom, or whether results are recent enough. It is not a doubt about
the work. Where the draft does say, and the answer is no, `ineligible` says so
instead.

## Why judges mind

Whoever opens the entry first looks for who you are. If that takes more than a
glance they ask, or they set the entry aside.

## An example that fires

`awardcheck draft.md --category integration-contribution`

```markdown
# Ambition

Brightline is a charity that works with Hillmoor NHS Foundation Trust.

# Outcome

Missed appointments fell by 31%, and patients find the texts easier than the
letters.
```

## An example that stays quiet

`awardcheck draft.md --category integration-contribution`

```markdown
# Ambition

Brightline is a charity that works with Hillmoor NHS Foundation Trust.

# Outcome

Missed appointments fell by 31% between June 2023 and May 2024, and patients
find the texts easier than the letters.
```

## How to mend it

Say in the first lines which organisation enters, of what kind it is and with
whom it works.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.findings import Eligible, Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.INFO


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    found = reading.eligibility
    known = reading.category.eligibility.open_to  # otherwise the category is unclear, and not the draft
    if found.verdict is Eligible.UNCLEAR and known:
        rule = " ".join(reading.category.eligibility.text.split())
        yield Seen(
            message=f"It is not clear from the draft whether this entry is eligible. {found.reason}",
            hint=f"Settle it in the first lines. The award's rule: {rule}",
            place=found.place,
        )
