"""Stated changes, held against the two numbers of which one became the other.

Patterns run over masked text (see `masks`), where dates, ages and names with numbers are blank and every number is one
sign: they say which numbers belong together. What the numbers may stand for is in `rounding`; a statement is wrong only
where no rounding of all its numbers makes it true.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, Slip, Why, alike, amount, amounts, percent, plain, span_of
from awardcheck.text.figures.rounding import between, changed, ratio
from awardcheck.text.figures.stated_changes import Change, behind, change_at, stated
from awardcheck.text.figures.statistics import statistics
from awardcheck.text.patterns import compiled
from awardcheck.text.sentences import sentences

_NEXT_WORDS = 25  # characters behind a change in which the word stands that calls it one
_FARTHEST = 600  # characters in which the number stands that a change is one of
_MOST_TIMES = 6  # that a number may have grown or shrunk between two times
_MOST_BEYOND = 3  # times the larger of two numbers that a difference may be stated as


def wrong_changes(text: str, marked: str) -> Iterator[Slip]:
    seen: set[tuple[int, int]] = set()
    for match in pairs(marked):
        before, after = (amount(text, marked, *match.span(name), p.DASHED) for name in ("a", "b"))
        if before and after and _comparable(before, after) and match.span("a") not in seen:
            if text[before.start : before.end].lower() == "one" and " than " in match.group():
                continue  # "35% more than the last one"
            if before.interval == after.interval:  # the twelve months before and the twelve after
                continue
            if _is_share_beside_count(marked, before, after):
                continue
            seen.add(match.span("a"))
            yield from _of_pair(text, marked, match, before, after)
    if not seen and compiled(p.CHANGED).search(marked):
        yield from _of_neighbours(text, marked)
    yield from _by_and_to(text, marked)


def _of_neighbours(text: str, marked: str) -> Iterator[Slip]:
    """Two numbers that only their times set apart, of one sentence or of two, with their change behind the second."""
    last: list[Amount] = []
    for said in sentences(text):
        here = amounts(text, marked, said.start, said.end)
        for earlier, later in ((here[:1], here[1:2]), (last, here[:1]), (last, here[1:2])):
            if not later or (earlier is last and not compiled(p.IT).search(marked, said.start, later[0].start)):
                continue
            like = [one for one in earlier if _comparable(one, later[0]) and _is_as_large(one, later[0])]
            if len(like) == 1 and compiled(p.NO_NOUN).match(marked, later[0].end):
                yield from _change_behind(text, marked, like[0], later[0], said.end)
        last = here


def _by_and_to(text: str, marked: str) -> Iterator[Slip]:
    """By how much and to what, held against the one number of that unit that was told before."""
    told = sentences(text) if " by " in marked else []
    for match in compiled(p.BY_TO).finditer(marked) if told else ():
        if not compiled(p.CHANGED_IT).search(marked, max(0, match.start() - 40), match.start()):
            continue
        after = amount(text, marked, *match.span("b"), p.DASHED)
        here = bisect_right(told, match.start(), key=lambda said: said.start) - 1
        earlier = amounts(text, marked, max(told[max(0, here - 1)].start, match.start() - _FARTHEST), match.start())
        before = [one for one in earlier if after and one.unit == after.unit and _comparable(one, after)]
        if after is None or len(before) != 1 or not _is_as_large(before[0], after):
            continue
        own = statistics(marked, before[0].end, match.start())
        if own - statistics(marked, told[max(0, here - 1)].start, before[0].end):
            continue  # "Average waits went from 30 days to 15, and the longest came down by 40 days to 52"
        for change in change_at(text, marked, *match.span("n")):
            if wrong := _disagreement(before[0], after, change):
                yield Slip(span_of(text, match.start(), match.end()), "change", *wrong)


def _is_as_large(one: Amount, other: Amount) -> bool:
    """Whether one number can have become the other: three wards did not become 200 falls."""
    low, high = sorted((one.interval.middle, other.interval.middle))
    return high <= _MOST_TIMES * low


def _change_behind(text: str, marked: str, before: Amount, after: Amount, end: int) -> Iterator[Slip]:
    if not compiled(p.TIMES_APART).search(marked, max(0, before.start - 60), end):
        return
    for change in behind(text, marked, before.start, after.end):
        if not (change.relative or text[change.start].isdigit()):
            continue  # "and each one does more"
        if not compiled(p.CHANGED).search(marked, after.end, change.end + _NEXT_WORDS):
            continue  # a share in brackets
        either = _disagreement(before, after, change), _disagreement(after, before, change)
        if marked.startswith("halv", change.start):  # which is from the larger to the smaller
            either = either[:1] * 2 if before.interval.middle > after.interval.middle else either[1:] * 2
        if all(either) and not compiled(p.ADJUSTED).search(marked, before.start, min(len(marked), change.end + 60)):
            assert either[0]
            yield Slip(span_of(text, before.start, change.end), "change", *either[0])


def pairs(marked: str) -> Iterator[re.Match[str]]:
    """Two numbers of which one became the other, in masked text."""
    for words, pattern in p.PAIRS:
        if any(word in marked for word in words):
            found = compiled(pattern).finditer(marked)
            yield from (pair for pair in found if not _of_scale(marked, pair.start()))


def _of_scale(marked: str, start: int) -> bool:
    """Whether the numbers are the ends of a scale: "which runs from 7 to 35"."""
    return bool(compiled(p.RUNS).search(marked, max(0, start - 20), start))


def _comparable(before: Amount, after: Amount) -> bool:
    return before.interval.low > 0 and after.interval.low > 0 and alike(before.unit, after.unit)


def _is_share_beside_count(marked: str, *pair: Amount) -> bool:
    """Whether one number is a share and the other a part of a whole of its own: "73%, as against 52 of 101"."""
    units = {one.unit for one in pair}
    return units == {"%", ""} and any(compiled(p.OF_SO_MANY).match(marked, one.end) for one in pair if not one.unit)


def _of_pair(text: str, marked: str, match: re.Match[str], before: Amount, after: Amount) -> Iterator[Slip]:
    for change in stated(text, marked, match):
        start, end = min(match.start(), change.start), max(match.end(), change.end)
        if compiled(p.ADJUSTED).search(marked, start, min(len(marked), end + 60)):
            continue
        if compiled(p.IN_GENERAL).match(marked, change.end) or _is_of_own_noun(marked, match, before, change):
            continue
        if wrong := _disagreement(before, after, change):
            yield Slip(span_of(text, start, end), "change", *wrong)
            return
    if turned := _wrong_way(marked, match, before, after):
        yield Slip(span_of(text, turned, match.end()), "direction", "")


def _is_of_own_noun(marked: str, pair: re.Match[str], before: Amount, change: Change) -> bool:
    """Whether a number tells how many fewer there are of another thing: "310 fewer letters, wait down from 50 days"."""
    if change.relative:
        return False
    if compiled(p.OF_THE).search(marked, max(0, change.start - 20), change.start):
        return True
    if change.unit or not compiled(p.OWN_NOUN).match(marked, change.end):
        return False
    return bool(before.unit or compiled(p.NEXT_SUBJECT).search(marked, change.end, pair.start("a")))


def _disagreement(before: Amount, after: Amount, change: Change) -> tuple[str, Why | None] | None:
    """What a pair of numbers gives where the stated change is not that, and what may explain it."""
    a, b = before.interval, after.interval
    if not change.relative:
        if not _is_of_pair(change.unit, before.unit or after.unit):
            return None
        gives = between(a, b)
        if change.interval.low > _MOST_BEYOND * max(a.high, b.high):
            return None  # nothing fell by so much more than there was
        return None if gives.meets(change.interval) else (plain(gives.middle), None)
    gives = changed(a, b)
    if gives.meets(change.interval):
        return None
    given = percent(abs(b.middle - a.middle) / a.middle)
    if "%" in (before.unit, after.unit) and between(a, b).times(0.01).meets(change.interval):
        return given, "points"
    if ratio(b, a).meets(change.interval):
        return given, "to"
    return given, "base" if changed(b, a).meets(change.interval) else None


def _is_of_pair(unit: str, of_pair: str) -> bool:
    """Whether a change in `unit` can be one between two numbers `of_pair`: points are of a score or of per cents."""
    if unit == "point":
        return of_pair in ("", "%")
    return alike(unit, of_pair) and "%" not in (unit, of_pair)


def _wrong_way(marked: str, pair: re.Match[str], before: Amount, after: Amount) -> int | None:
    """Where a verb says that a number fell that rose, or the other way round."""
    if not pair.group().startswith("from"):
        return None
    said = compiled(p.WENT).search(marked[max(0, pair.start() - 60) : pair.start()])
    if said is None or compiled(p.RANKED).search(marked, max(0, pair.start() - 100), min(len(marked), pair.end() + 40)):
        return None
    fell = before.interval.low > after.interval.high
    rose = after.interval.low > before.interval.high
    if (said.lastgroup == "down" and rose) or (said.lastgroup == "up" and fell):
        return max(0, pair.start() - 60) + said.start()
    return None
