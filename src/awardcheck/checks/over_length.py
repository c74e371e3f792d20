"""A section, or the whole entry, is longer than the award allows.

Words are counted as Word counts them: whatever stands between spaces is one
word. The award's own questions, pasted into the draft, are not counted. The
limit is the published one, where there is one, or the one that you give with
`--word-limit`. The finding shows the sentences that could go first: what says
the question back, what is said twice, what is claimed with nothing to show it.
Where only the other way of counting exceeds the limit, `over-length-in-forms`
says so.

## Why judges mind

Most web forms cut an answer off at the limit without a word, often in the
middle of the best sentence; others refuse the entry.

## An example that fires

`awardcheck draft.md --category place-based --word-limit 12`

```markdown
# Spread

Five other practices have taken up our referral form and our training since last
June.
```

## An example that stays quiet

`awardcheck draft.md --category place-based --word-limit 12`

```markdown
# Spread

Five other practices have taken up our form and training since June.
```

## How to mend it

Cut what repeats the question, then adjectives, then whatever is said twice.
Limits move from year to year: see the entry form.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._length import cut, lengths
from awardcheck.checks._wording import counted
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for length in lengths(reading):
        over = length.words - length.limit
        if over > 0:
            hint, first = cut(reading, length, over, "Word counts them")
            yield Seen(
                f"{length.name} has {counted(length.words, 'word')}, {over:,} over the limit of {length.limit:,}.",
                hint,
                criterion=length.criterion,
                place=length.place,
                excerpt=first,
            )
