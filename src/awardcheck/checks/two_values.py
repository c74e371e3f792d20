"""One fact is told with two values in different places.

It compares any two numbers of one kind (counts, money, shares, times) by all
that is said of them: what is counted, of whom, where and when, “all” and
“another”, a target and its result, before and after. The days on which
something began, moved or closed are compared, too. Rounded values are one
value, and so are “almost a third” and 32%. Of two numbers that look like one
typed twice (1,846 and 1,486) fewer words need agree, and so it is with what a
team is made up of. Words of opposite kinds (set aside and spent, gross and net,
weekdays and weekends, invited and came) tell two facts apart. Where a fact is
told again in other words, as a need and then as what a result starts from, it
goes by all that is alike and by whether one of the numbers has its fellow
elsewhere. Where the words leave open that two things are meant it says nothing.

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

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice

from awardcheck.checks import Settings
from awardcheck.checks._passages import listed_targets
from awardcheck.checks._set_targets import targets_in
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.reading.restated import Numbers, Told
from awardcheck.text import Span
from awardcheck.text.facts.cues import weights_of_words
from awardcheck.text.facts.started import Begun, began_twice, beginnings
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.stated_numbers import stated, stated_in_rows
from awardcheck.text.facts.targets import Target
from awardcheck.text.facts.twice import FURTHEST, told_twice

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True

_SURE = 4.0  # how much must speak for a target
_MOST = 600  # more numbers than any entry tells; each is held against all others


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    seen: set[tuple[int, int]] = set()
    for passage, one, earlier, other in (
        *_twice(numbers_told(reading), asks_for_targets(reading)),
        *_begun_twice(_begun(reading)),
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


def _begun_twice(told: Sequence[tuple[Passage, Begun]]) -> Iterator[tuple[Passage, Span, Passage, Span]]:
    told = [(passage, one) for passage, one in told[:_MOST] if one.head or _is_of_one_thing(one, told)]
    for nth, (passage, one) in enumerate(told):
        for earlier, other in told[:nth]:
            if one.span != other.span and began_twice(one, other):
                yield passage, one.span, earlier, other.span
                break


def _is_of_one_thing(launch: Begun, told: Sequence[tuple[Passage, Begun]]) -> bool:
    """Whether "the launch" can mean one thing only of those that were launched."""
    return len({one.head for _, one in told if one.head and one.verb == launch.verb}) == 1


def asks_for_targets(reading: Reading) -> Callable[[Passage, Stated], bool]:
    """What tells whether a number is to be reached; a passage's targets are read when it is first asked of one."""
    places = {id(passage): nth for nth, passage in enumerate(reading.passages)}

    @cache
    def sure(nth: int) -> list[Target]:
        return [target for target in targets_in(reading, nth, listed=False) if target.sure >= _SURE]

    def is_target(passage: Passage, one: Stated) -> bool:
        if one.aim or one.ought:
            return True
        low, high = one.value.low, one.value.high
        return any(
            target.sentence.start == one.span.start and any(low <= size.size <= high for size in target.sizes)
            for target in sure(places[id(passage)])
        )

    return is_target


def _twice(
    told: Sequence[Told], is_target: Callable[[Passage, Stated], bool]
) -> Iterator[tuple[Passage, Span, Passage, Span]]:
    """Of each number the last one ahead of it with which it is one fact; only those of like size are compared."""
    told = told[:_MOST]
    by_unit: dict[str, list[int]] = {}
    for nth, (_, one) in enumerate(told):
        by_unit.setdefault(one.unit, []).append(nth)
    weight = weights_of_words(one for _, one in told)
    numbers = Numbers(told, weight, is_target)

    def are_one_fact(later: int, earlier: int) -> bool:
        by_rule = told_twice(told[later][1], told[earlier][1], weight)
        if by_rule and is_target(*told[later]) == is_target(*told[earlier]):
            return True
        return numbers.are_restated(later, earlier)

    found: dict[int, int] = {}
    for pair in (pair for alike in by_unit.values() for pair in _of_like_size(told, alike)):
        later, earlier = max(pair), min(pair)
        if earlier > found.get(later, -1) and are_one_fact(later, earlier):
            found[later] = earlier
    for later, earlier in sorted(found.items()):
        yield told[later][0], told[later][1].span, told[earlier][0], told[earlier][1].span


def _of_like_size(told: Sequence[Told], alike: list[int]) -> Iterator[tuple[int, int]]:
    sizes = {nth: told[nth][1].value.edge for nth in alike}
    alike.sort(key=sizes.__getitem__)
    for at, one in enumerate(alike, 1):
        for other in islice(alike, at, None):
            if sizes[other] > FURTHEST * sizes[one]:
                break
            yield one, other


def _begun(reading: Reading) -> list[tuple[Passage, Begun]]:
    return [(passage, found) for passage in _telling(reading) for found in beginnings(passage.text)]


def _telling(reading: Reading) -> list[Passage]:
    """What tells what was so: no quoted words, and no list of targets."""
    in_lists = listed_targets(reading.passages)
    return [one for nth, one in enumerate(reading.passages) if one.kind != "quote" and nth not in in_lists]


def numbers_told(reading: Reading) -> list[Told]:
    """The numbers that are compared, each with its passage, in reading order."""
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
