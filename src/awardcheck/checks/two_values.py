"""One fact is told with two values in different places.

It compares what is measured, of whom and over what time: changes (“admissions
fell by 32%”, “a 27% reduction in admissions”), counts (“trained 142 staff”),
savings and costs, shares of people, values of a year, and changes from one
number to another, and the days on which something began. Rounded values are one
value, and so are “almost a third” and 32%. Of two numbers that look like one
typed twice (1,846 and 1,486) fewer words need agree. Where the words leave open
that two things are meant it says nothing.

## Why judges mind

The judge who reads 32% in one answer and 27% in the next does not know which to
believe, and believes neither.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

The team cut emergency admissions by 32%.

# Outcome

Emergency admissions fell by 27%.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

The team cut emergency admissions by almost a third.

# Outcome

Emergency admissions fell by 32%.
```

## How to mend it

Take the value from its source and use it everywhere. If two things are meant,
say what tells them apart: the year, the place, the group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from awardcheck.checks import Settings
from awardcheck.checks._passages import listed_targets
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.facts import Fact, conflict, facts, names_in, without_names
from awardcheck.text.mistyped import Typed, look_mistyped, typed
from awardcheck.text.started import Begun, began_twice, beginnings
from awardcheck.text.stated import Stated, stated, stated_in_rows
from awardcheck.text.telling_apart import are_apart
from awardcheck.text.twice import FAR_IF_JOINED, told_twice

SEVERITY = Severity.WARNING

T = TypeVar("T", Begun, Fact, Typed)

_MOST = 600  # more facts than any entry tells; each is held against all others
_OFTEN = 3  # a name in so many passages is that of the work or of its place


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    seen: set[tuple[int, int]] = set()
    for passage, one, earlier, other in (
        *_conflicts(_told(reading), conflict, are_apart),
        *_twice(_stated(reading)),
        *_slips(reading),
        *_conflicts(_begun(reading), began_twice, lambda one, other: False),
    ):
        if (id(earlier), id(passage)) not in seen:
            seen.add((id(earlier), id(passage)))
            yield Seen(
                message=f"One fact seems to be told with two values: here and {_where(reading, earlier)}.",
                hint="Use the value of your source in both places, or say what tells the two apart.",
                criterion=passage.criterion,
                place=passage.at(one.start),
                excerpt=" … ".join(" ".join(span.text.split()) for span in (one, other)),
            )


def _conflicts(
    told: Sequence[tuple[Passage, T]], are_two: Callable[[T, T], bool], apart: Callable[[str, str], bool]
) -> Iterator[tuple[Passage, Span, Passage, Span]]:
    for nth, (passage, one) in enumerate(told[:_MOST]):
        for earlier, other in told[:nth]:
            if earlier is not passage and are_two(one, other) and not apart(one.span.text, other.span.text):
                yield passage, one.span, earlier, other.span
                break


def _twice(told: Sequence[tuple[Passage, Stated]]) -> Iterator[tuple[Passage, Span, Passage, Span]]:
    """Of each number the last one ahead of it with which it is one fact; only those of like size are compared."""
    by_unit: dict[str, list[int]] = {}
    for nth, (_, one) in enumerate(told[:_MOST]):
        by_unit.setdefault(one.unit, []).append(nth)
    found: dict[int, int] = {}
    for one_nth, other_nth in (pair for alike in by_unit.values() for pair in _of_like_size(told, alike)):
        later, earlier = max(one_nth, other_nth), min(one_nth, other_nth)
        apart = told[later][0] is not told[earlier][0] and earlier > found.get(later, -1)
        if apart and told_twice(told[later][1], told[earlier][1]):
            found[later] = earlier
    for later, earlier in sorted(found.items()):
        yield told[later][0], told[later][1].span, told[earlier][0], told[earlier][1].span


def _of_like_size(told: Sequence[tuple[Passage, Stated]], alike: list[int]) -> Iterator[tuple[int, int]]:
    sizes = {nth: told[nth][1].value.middle for nth in alike}
    alike.sort(key=sizes.__getitem__)
    for at, one in enumerate(alike, 1):
        for other in islice(alike, at, None):
            if sizes[other] > FAR_IF_JOINED * sizes[one]:
                break
            yield one, other


def _slips(reading: Reading) -> Iterator[tuple[Passage, Span, Passage, Span]]:
    """Numbers of one unit that look like one number typed twice; their clauses tell whether they are apart."""
    alike: dict[tuple[str, str], list[tuple[Passage, Typed]]] = {}
    for passage in _telling(reading):
        for found in typed(passage.text):
            alike.setdefault((found.unit, found.rate), []).append((passage, found))
    for told in alike.values():
        yield from _conflicts(told, look_mistyped, lambda one, other: False)


def _begun(reading: Reading) -> list[tuple[Passage, Begun]]:
    return [(passage, found) for passage in _telling(reading) for found in beginnings(passage.text)]


def _telling(reading: Reading) -> list[Passage]:
    """What tells what was so: no quoted words, and no list of targets."""
    in_lists = listed_targets(reading.passages)
    return [one for nth, one in enumerate(reading.passages) if one.kind != "quote" and nth not in in_lists]


def _told(reading: Reading) -> list[tuple[Passage, Fact]]:
    prose = [passage for passage in _telling(reading) if passage.kind != "table"]
    names = Counter(name for passage in prose for name in names_in(passage.text))
    known = frozenset(name for name, times in names.items() if times >= _OFTEN)
    return [(passage, fact) for passage in prose for fact in without_names(facts(passage.text), known)]


def _stated(reading: Reading) -> list[tuple[Passage, Stated]]:
    found: list[tuple[Passage, Stated]] = []
    for passage in _telling(reading):
        if passage.kind == "table":
            rows = [piece.text for piece in passage.pieces]
            found += ((passage, one) for one in stated_in_rows(passage.text, rows))
        else:
            found += ((passage, one) for one in stated(passage.text))
    return found


def _where(reading: Reading, passage: Passage) -> str:
    if passage.criterion is None:
        return "before the first section"
    return f"under {reading.category.criterion(passage.criterion).name}"
