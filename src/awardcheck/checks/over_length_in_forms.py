"""A section fits by Word's count, but not as many web forms count.

Word takes “well-known” and “and/or” for one word each; many forms end a word at
every hyphen, slash and dash and make two of them. The finding stands only where
the limit lies between the two counts. What is over the limit by Word's count,
too, is reported by `over-length`.

## Why judges mind

You see it when you paste the text into the form an hour before the deadline,
and the form cuts off the last sentence.

## An example that fires

`awardcheck draft.md --category place-based --word-limit 11`

```markdown
# Spread

Five other practices have taken up our self-referral form and/or training.
```

## An example that stays quiet

`awardcheck draft.md --category place-based --word-limit 13`

```markdown
# Spread

Five other practices have taken up our self-referral form and/or training.
```

## How to mend it

Cut the few words between the two counts, or try the text in the form before the
last day.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._length import cut, lengths
from awardcheck.checks._wording import counted
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for length in lengths(reading):
        if length.words <= length.limit < length.in_forms:
            hint, first = cut(reading, length, length.in_forms - length.limit, "many web forms count them")
            yield Seen(
                f"{length.name} has {counted(length.words, 'word')} by Word's count and {length.in_forms:,} where"
                f" hyphens and slashes end a word; the limit is {length.limit:,}.",
                hint,
                criterion=length.criterion,
                place=length.place,
                excerpt=first,
            )
