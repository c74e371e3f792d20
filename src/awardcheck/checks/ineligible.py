"""The award is not open to the organisation that enters.

It fires only when the draft says plainly enough who enters. The finding gives
the reason and, where the award's own page names one, the category that would
suit better. Where the draft does not tell, `unclear-eligibility` says so
instead.

## Why judges mind

An entry by an organisation that may not enter is set aside unread, whatever its
worth.

## An example that fires

`awardcheck draft.md --category integrated-care`

```markdown
# Hillmoor Hospitals NHS Foundation Trust

This entry is submitted by Hillmoor Hospitals NHS Foundation Trust.

# Ambition

As an acute trust we set out to shorten the wait for a hip operation on our two
sites.
```

## An example that stays quiet

`awardcheck draft.md --category integrated-care`

```markdown
# Hillmoor Integrated Care Board

This entry is submitted by NHS Hillmoor Integrated Care Board.

# Ambition

As an integrated care board we set out to shorten the wait for a hip operation
across our three places.
```

## How to mend it

Enter the category that is named, or let a partner to whom the award is open
submit the entry, and say in the first lines who it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.findings import Eligible, Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    found = reading.eligibility
    if found.verdict is Eligible.INELIGIBLE:
        yield Seen(message=f"This entry is not eligible. {found.reason}", hint=_hint(reading), place=found.place)


def _hint(reading: Reading) -> str:
    better = reading.eligibility.better
    if better is None:
        rule = " ".join(reading.category.eligibility.text.split())
        return f"Hold the entry against the award's rule, and enter elsewhere if it stands: {rule}"
    known = (other for other in reading.category.eligibility.instead if better in (other.category, other.name))
    other = next(known, None)
    name = other.name if other else better
    checked = f" (check it with --category {other.category})" if other and other.category else ""
    return f"Enter it for this instead: {name}{checked}."
