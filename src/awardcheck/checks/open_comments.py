"""A reviewer's comment is still open in the draft.

Word's comments are found unless they are resolved, and so is {>>CriticMarkup<<}
in Markdown. The finding stands where the comment does and quotes it.

## Why judges mind

Judges never see the comment, but they see what it was about: comments are where
a team has noted what is wrong. And if the file itself is sent, they do see it.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 14% in the first year.{>>Are we sure? The board paper says
11%.<<}
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 11% in the first year.
```

## How to mend it

Settle what the comment asks, then resolve or delete it.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for comment in reading.draft.comments:
        yield Seen(
            message="A comment is still open.",
            hint="Settle what it asks, then resolve or delete it.",
            place=comment.place,
            excerpt=comment.text or None,
        )
