"""Changes that are stated beside two numbers: "a 35% fall", "halved", "12 days fewer", with how large they may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from awardcheck.records import dataclass
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import amount
from awardcheck.text.figures.numbers import NUMBER_SIGN, lower
from awardcheck.text.figures.rounding import Interval, as_written, fraction, hedge, widened
from awardcheck.text.patterns import compiled
from awardcheck.text.words import COMMON, stem

_REACH = 150  # characters before and after a pair of numbers in which its change may be stated
_TIMES = {
    "halv": (0.5, Interval(0.46, 0.56)),
    "doubl": (1.0, Interval(0.8, 1.2)),
    "trebl": (2.0, Interval(1.7, 2.3)),
    "tripl": (2.0, Interval(1.7, 2.3)),
    "quadrupl": (3.0, Interval(2.6, 3.4)),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change: relative (0.35) or in the unit of the numbers that changed."""

    start: int
    end: int
    interval: Interval
    relative: bool
    unit: str = ""


def stated(text: str, marked: str, pair: re.Match[str]) -> Iterator[Change]:
    """The changes that are stated right behind a pair of numbers, right before it, or between the two."""
    yield from behind(text, marked, pair.start(), pair.end())
    window = max(0, marked.rfind("\n", 0, pair.start()) + 1, pair.start() - _REACH)
    ahead = _without_a_few(text, marked, window, pair.start())
    for pattern in p.BEFORE:
        found = list(compiled(pattern).finditer(ahead))
        if found and not _stops(found[-1]["gap"]):
            yield from _change(text, marked, found[-1], window)
            break
    if "c" in pair.groupdict() and pair["c"]:
        yield from change_at(text, marked, *pair.span("c"))


def _stops(gap: str) -> bool:
    """Whether something else is spoken of between numbers and a change; a span of dates is nothing else."""
    return bool(compiled(p.STOP).search(compiled(p.SPAN_OF_DATES).sub("", gap)))


def _without_a_few(text: str, marked: str, start: int, end: int) -> str:
    """What stands from `start` to `end` with small counts of things as words: "across the two networks"."""
    ahead = list(marked[start:end])
    for few in compiled(p.A_FEW_THINGS).finditer(lower(text[start:end])):
        if ahead[few.start()] == NUMBER_SIGN:
            ahead[few.start() : few.end() - 1] = "x" * (few.end() - 1 - few.start())
    return "".join(ahead)


def behind(text: str, marked: str, start: int, end: int) -> Iterator[Change]:
    """The change that is stated right behind what stands from `start` to `end`."""
    for pattern in p.AFTER:
        found = compiled(pattern).match(marked, end, min(len(marked), end + _REACH))
        if found and not _stops(found["gap"]) and not _of_another(marked, start, found):
            for change in _change(text, marked, found, 0):
                yield change
                yield from _in_per_cent(text, marked, change)
            break


def _in_per_cent(text: str, marked: str, change: Change) -> Iterator[Change]:
    """The same change once more: "a saving of 52p, or 18%"."""
    if not change.relative and (again := compiled(p.IN_PER_CENT).match(marked, change.end)):
        yield from change_at(text, marked, *again.span("n"))


def _change(text: str, marked: str, match: re.Match[str], offset: int) -> Iterator[Change]:
    groups = match.groupdict()
    if groups.get("times"):
        start, end = offset + match.start("times"), offset + match.end("times")
        exact, factor = next(factors for verb, factors in _TIMES.items() if marked.startswith(verb, start))
        how = hedge(text[max(0, start - 30) : start])
        yield Change(start, end, Interval(exact, inf) if how == "over" else widened(factor, how), True)
    elif groups.get("fold"):
        start, end = offset + match.start("fold"), offset + match.end("fold")
        times = as_written(text[start:end], text[max(0, start - 30) : start])
        yield Change(start, end, Interval(times.low - 1, times.high - 1), True)
    else:
        yield from change_at(text, marked, offset + match.start("n"), offset + match.end("n"))


def change_at(text: str, marked: str, start: int, end: int) -> Iterator[Change]:
    """The change that the number or fraction between `start` and `end` states."""
    part = compiled(p.FRACTION).search(marked, start, end)
    if part:
        how = hedge(text[max(0, part.start() - 30) : part.start()])
        if stated := fraction(text[slice(*part.span())]):
            yield Change(start, end, widened(stated, how), True)
    elif found := amount(text, marked, start, end, p.RANGED_BEFORE):
        number = compiled(p.NUMBER).search(marked, start, end)
        points = number and compiled(p.POINTS).match(marked, number.end())
        relative = found.unit == "%" and not points
        interval = found.interval.times(0.01) if relative else found.interval
        yield Change(start, end, interval, relative, "point" if points else found.unit)


def _of_another(marked: str, start: int, change: re.Match[str]) -> bool:
    """Whether a change is said to be one in something else, or a yearly one, or one against something else."""
    if compiled(p.OTHERWISE).search(
        change.group(), change.start("n") - change.start() if change.groupdict().get("n") else 0
    ):
        return True
    rest = marked[change.end() : change.end() + 60]
    if change.groupdict().get("n") and compiled(p.EACH_TIME).search(marked, change.start("n"), change.end("n") + 30):
        return False
    otherwise = compiled(p.OTHERWISE).match(rest)
    if otherwise and otherwise.group().strip() not in marked[max(0, start - _REACH) : start]:
        return True  # a saving "per patient" is of no other where the cost was "per patient", too
    of = compiled(p.OF_WHAT).match(rest)
    what = f"{of['what'] if of else ''} {change.groupdict().get('counted') or ''}"
    known = {stem(word) for word in compiled(p.WORD).findall(marked[max(0, start - 200) : change.start()])}
    said = [word for word in what.split() if word not in COMMON and word not in p.TIME_WORDS]
    return any(stem(word) not in known for word in said)
