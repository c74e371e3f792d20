"""A section, or the whole entry, is longer than the award allows.

Words are counted as Word counts them: whatever stands between spaces is one
word. The award's own questions, pasted into the draft, are not counted. The
limit is the published one, where there is one, or the one that you give with
`--word-limit`.

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
from awardcheck.checks._states import heading_place
from awardcheck.checks._wording import counted
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.spec import Category

SEVERITY = Severity.ERROR


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    category = reading.category
    for result in reading.criteria:
        limit = category.limit(result.criterion)
        if limit and result.words > limit:
            published = result.criterion.word_limit is None
            yield Seen(
                message=_message(result.criterion.name, result.words, limit),
                hint=_hint(result.words - limit, category if published else None),
                criterion=result.criterion.id,
                place=heading_place(result),
            )
    total = category.word_limit.total if category.word_limit else None
    if total and reading.words > total:
        yield Seen(_message("The entry", reading.words, total), _hint(reading.words - total, category))


def _message(what: str, words: int, limit: int) -> str:
    return f"{what} has {counted(words, 'word')}, {words - limit:,} over the limit of {limit:,}."


def _hint(over: int, published: Category | None) -> str:
    cut = f"Cut at least {counted(over, 'word')}, as Word counts them."
    if published is None or published.word_limit is None:
        return cut
    return f"{cut} The limit is from {published.word_limit.source.rstrip('.')}; limits move, so see this year's form."
