"""Stated changes, shares and yearly sums, held against the numbers that stand beside them.

Patterns run over masked text (see `masks`), where dates, ages and names with numbers are blank and every number is one
sign: they say which numbers belong together. What the numbers may stand for is in `rounding`; a statement is wrong only
where no rounding of all its numbers makes it true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from awardcheck.text import Span
from awardcheck.text import change_patterns as p
from awardcheck.text.figures import cleaned
from awardcheck.text.listed import wrong_sums
from awardcheck.text.masks import filled
from awardcheck.text.numbers import lower, mark
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, as_written, between, counted_exactly, fraction, hedge, widened
from awardcheck.text.words import COMMON, stem

Why = Literal["points", "to", "base"]
What = Literal["change", "share", "year", "sum", "direction"]

_REACH = 150  # characters before and after a pair of numbers in which its change may be stated
_TIMES = {
    "halv": Interval(0.46, 0.56),
    "doubl": Interval(0.8, 1.2),
    "trebl": Interval(1.7, 2.3),
    "tripl": Interval(1.7, 2.3),
    "quadrupl": Interval(2.6, 3.4),
}
_FEWEST_DIGITS = 2
_ROUGHLY_TEN = 10  # "nine out of ten" is a way of speaking
_TRACE = regex(
    r"%|per ?cent|percentage|\bpp\b|\bby\b|\bfrom\b|\byear\b|fewer|less\b|halv|doubl|tr[ei]p?bl|in all\b|total"
    r"|together|all told|combined",
    re.I,
)


class Slip(NamedTuple):
    """A statement that does not agree with its own numbers: what they `give` instead, and what may explain it."""

    span: Span
    what: What
    gives: str
    why: Why | None = None


class Quantity(NamedTuple):
    """A number with its unit ("%", "£", "day", or "")."""

    start: int
    end: int
    interval: Interval
    unit: str


class Change(NamedTuple):
    """A stated change: relative (0.35) or in the unit of the numbers that changed."""

    start: int
    end: int
    interval: Interval
    relative: bool
    unit: str = ""


def slips(text: str) -> list[Slip]:
    """The statements of `text` that cannot be true as they stand, in order."""
    if not _TRACE.search(text) or sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return []
    marked = cleaned(text)
    found = [*_changes(text, marked), *_shares(text, marked), *_years(text, marked), *_hours(text)]
    found += [Slip(span, "sum", gives) for span, gives in wrong_sums(text, marked)]
    return sorted(found, key=lambda slip: slip.span.start)


# Numbers --------------------------------------------------------------------------------------------------------------


def _quantity(text: str, marked: str, start: int, end: int, ranges: tuple[str, str] = p.RANGED) -> Quantity | None:
    """The number between `start` and `end`, with its unit; None where it is one end of a range."""
    number = compiled(p.NUMBER).search(marked, start, end)
    if number is None or _is_in_range(marked, number, ranges):
        return None
    at, to = number.span()
    interval = as_written(text[at:to], text[max(0, at - 30) : at], text[to : to + 10])
    return Quantity(start, max(end, to), interval, _unit(marked, at, to))


def _is_in_range(marked: str, number: re.Match[str], ranges: tuple[str, str] = p.RANGED) -> bool:
    after, before = ranges
    window = marked[max(0, number.start() - 24) : number.start()]
    return bool(compiled(after).match(marked, number.end()) or compiled(before).search(window))


def _unit(marked: str, start: int, end: int) -> str:
    currency = marked[max(0, start - 2) : start].strip()[-1:]
    if currency and currency in "£€$":
        return currency
    after = compiled(p.UNIT).match(marked, end)
    if after is None:
        return ""
    said = after.group().strip(" -")
    return "%" if said[0] in "%p" else said.removeprefix("working ").rstrip("s")


def _alike(one: str, other: str) -> bool:
    """Whether two units can be one: a unit of time or "%" may be left out the second time, a currency may not."""
    return one == other or (not (one and other) and not {one, other} & set("£€$"))


# Changes --------------------------------------------------------------------------------------------------------------


def _changes(text: str, marked: str) -> Iterator[Slip]:
    seen: set[tuple[int, int]] = set()
    for match in pairs(marked):
        before, after = (_quantity(text, marked, *match.span(name), p.DASHED) for name in ("a", "b"))
        if before and after and _comparable(before, after) and match.span("a") not in seen:
            seen.add(match.span("a"))
            yield from _of_pair(text, marked, match, before, after)


def pairs(marked: str) -> Iterator[re.Match[str]]:
    """Two numbers of which one became the other, in masked text."""
    for words, pattern in p.PAIRS:
        if any(word in marked for word in words):
            yield from compiled(pattern).finditer(marked)


def _comparable(before: Quantity, after: Quantity) -> bool:
    return before.interval.low > 0 and after.interval.low > 0 and _alike(before.unit, after.unit)


def _of_pair(text: str, marked: str, match: re.Match[str], before: Quantity, after: Quantity) -> Iterator[Slip]:
    for change in _stated(text, marked, match):
        start, end = min(match.start(), change.start), max(match.end(), change.end)
        if compiled(p.ADJUSTED).search(marked, start, min(len(marked), end + 60)):
            continue
        if wrong := _disagreement(before, after, change):
            yield Slip(_span(text, start, end), "change", *wrong)
            return
    if turned := _wrong_way(marked, match, before, after):
        yield Slip(_span(text, turned, match.end()), "direction", "")


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def _stated(text: str, marked: str, pair: re.Match[str]) -> Iterator[Change]:
    """The changes that are stated right behind a pair of numbers, right before it, or between the two."""
    for pattern in p.AFTER:
        behind = compiled(pattern).match(marked, pair.end(), min(len(marked), pair.end() + _REACH))
        if behind and not compiled(p.STOP).search(behind["gap"]) and not _of_another(marked, pair.start(), behind):
            yield from _change(text, marked, behind, 0)
            break
    window = max(0, marked.rfind("\n", 0, pair.start()) + 1, pair.start() - _REACH)
    for pattern in p.BEFORE:
        found = list(compiled(pattern).finditer(marked[window : pair.start()]))
        if found and not compiled(p.STOP).search(found[-1]["gap"]):
            yield from _change(text, marked, found[-1], window)
            break
    if "c" in pair.groupdict() and pair["c"]:
        yield from _change_at(text, marked, *pair.span("c"))


def _change(text: str, marked: str, match: re.Match[str], offset: int) -> Iterator[Change]:
    groups = match.groupdict()
    if groups.get("times"):
        start, end = offset + match.start("times"), offset + match.end("times")
        factor = next(interval for verb, interval in _TIMES.items() if marked.startswith(verb, start))
        yield Change(start, end, widened(factor, hedge(text[max(0, start - 30) : start])), True)
    else:
        yield from _change_at(text, marked, offset + match.start("n"), offset + match.end("n"))


def _change_at(text: str, marked: str, start: int, end: int) -> Iterator[Change]:
    """The change that the number or fraction between `start` and `end` states."""
    part = compiled(p.FRACTION).search(marked, start, end)
    if part:
        how = hedge(text[max(0, part.start() - 30) : part.start()])
        if stated := fraction(text[slice(*part.span())]):
            yield Change(start, end, widened(stated, how), True)
    elif found := _quantity(text, marked, start, end, p.RANGED_BEFORE):
        number = compiled(p.NUMBER).search(marked, start, end)
        points = number and compiled(p.POINTS).match(marked, number.end())
        relative = found.unit == "%" and not points
        interval = found.interval.times(0.01) if relative else found.interval
        yield Change(start, end, interval, relative, "%" if points else found.unit)


def _of_another(marked: str, start: int, change: re.Match[str]) -> bool:
    """Whether a change is said to be one in something else, or a yearly one, or one against something else."""
    if compiled(p.OTHERWISE).search(
        change.group(), change.start("n") - change.start() if change.groupdict().get("n") else 0
    ):
        return True
    rest = marked[change.end() : change.end() + 60]
    if compiled(p.OTHERWISE).match(rest):
        return True
    of = compiled(p.OF_WHAT).match(rest)
    if of is None:
        return False
    known = {stem(word) for word in compiled(p.WORD).findall(marked[max(0, start - 200) : change.start()])}
    said = [word for word in of["what"].split() if word not in COMMON and word not in p.TIME_WORDS]
    return any(stem(word) not in known for word in said)


def _disagreement(before: Quantity, after: Quantity, change: Change) -> tuple[str, Why | None] | None:
    """What a pair of numbers gives where the stated change is not that, and what may explain it."""
    a, b = before.interval, after.interval
    if not change.relative:
        if not _alike(change.unit, before.unit or after.unit) or (
            change.unit == "%" and "%" not in (before.unit, after.unit)
        ):
            return None
        gives = between(a, b)
        return None if gives.meets(change.interval) else (_plain(gives.middle), None)
    gives = _relative(a, b)
    if gives.meets(change.interval):
        return None
    percent = _percent(abs(b.middle - a.middle) / a.middle)
    if "%" in (before.unit, after.unit) and between(a, b).times(0.01).meets(change.interval):
        return percent, "points"
    if Interval(b.low / a.high, b.high / a.low).meets(change.interval):
        return percent, "to"
    return percent, "base" if _relative(b, a).meets(change.interval) else None


def _relative(a: Interval, b: Interval) -> Interval:
    """By what share of itself `a` has changed where it became `b`."""
    if b.middle <= a.middle:
        return Interval(max(0.0, 1 - b.high / a.low), 1 - b.low / a.high)
    return Interval(max(0.0, b.low / a.high - 1), b.high / a.low - 1)


def _wrong_way(marked: str, pair: re.Match[str], before: Quantity, after: Quantity) -> int | None:
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


# Shares and years -----------------------------------------------------------------------------------------------------


def _shares(text: str, marked: str) -> Iterator[Slip]:
    for pattern in p.SHARES if "%" in marked or "cent" in marked else ():
        for match in compiled(pattern).finditer(marked):
            share = _quantity(text, marked, *match.span("p"))
            if share is None or any(_is_in_range(marked, n) for n in _numbers(marked, match, "k", "n")):
                continue
            part, whole = (_count(text, match, name) for name in ("k", "n"))
            if not 0 < part.low <= whole.low or whole.high <= _ROUGHLY_TEN:
                continue
            gives = Interval(part.low / whole.high, part.high / whole.low).times(100)
            if not gives.meets(share.interval):
                yield Slip(_span(text, *match.span()), "share", _percent(part.middle / whole.middle))


def _numbers(marked: str, match: re.Match[str], *names: str) -> Iterator[re.Match[str]]:
    for name in names:
        if found := compiled(p.NUMBER).match(marked, match.start(name)):
            yield found


def _count(text: str, match: re.Match[str], name: str) -> Interval:
    start, end = match.span(name)
    return counted_exactly(text[start:end], text[max(0, start - 30) : start], text[end : end + 10])


def _years(text: str, marked: str) -> Iterator[Slip]:
    """What is given by the month or the quarter and, in the same breath, by the year."""
    for pattern in p.YEARS if "year" in marked or "annual" in marked or "p.a" in marked else ():
        for match in compiled(pattern).finditer(marked):
            part, whole = (_quantity(text, marked, *match.span(name)) for name in ("m", "y"))
            if part is None or whole is None or not _alike(part.unit, whole.unit):
                continue
            least, most = p.PERIODS_IN_A_YEAR[match["period"]]
            year = Interval(part.interval.low * least, part.interval.high * most)
            if not year.meets(whole.interval):
                unit = part.unit if part.unit in "£€$" else ""
                yield Slip(_span(text, *match.span()), "year", unit + _plain(part.interval.middle * (least + most) / 2))


def _hours(text: str) -> Iterator[Slip]:
    """Hours and days a week or a month, which are no figures by themselves and are masked elsewhere."""
    if any(f"{span} a {period}" in text for span in ("hours", "days") for period in ("week", "month")):
        yield from (
            slip for slip in _years(text, mark(lower(filled(text)))) if compiled(p.OF_TIME).search(slip.span.text)
        )


def _percent(share: float) -> str:
    percent = 100 * share
    return f"{percent:.0f}%" if percent >= 10 else f"{percent:.1f}%".replace(".0%", "%")


def _plain(number: float) -> str:
    return f"{number:,.1f}".removesuffix(".0")
