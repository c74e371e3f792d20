"""The draft holds no answers: nothing in it is the entrant's own.

It fires when a file has only headings, the award's own questions pasted in, or
pictures of text. No other check has anything to say about such a draft.

## Why judges mind

There is nothing to judge. Most often the wrong file was chosen: the blank form
instead of the one that was filled in.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

# Outcome
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

Three in ten of our older residents went to hospital after a fall in 2022.
```

## How to mend it

Choose the file that holds your text. Text inside a picture cannot be read:
paste it as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.ERROR
SILENCES_OTHERS = True


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    if not reading.passages:
        yield Seen(
            message="The draft holds no answers, only headings or the award's own questions.",
            hint="Make sure that this is the right file, and that your text is text and not a picture.",
        )
