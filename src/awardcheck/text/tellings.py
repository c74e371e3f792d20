"""Numbers with the few words around them that say what was counted, so that a sentence can be held against a table.

Coarser than `facts`, which knows how a sentence is built: here only the words count. So two numbers are taken for two
values of one thing only where nearly all the words around them are the same and neither side gives the other's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from awardcheck.text import Span
from awardcheck.text.facts import is_told, meaning, when_and_names
from awardcheck.text.figures import cleaned
from awardcheck.text.numbers import N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, as_written, between
from awardcheck.text.sentences import sentences

_REACH = 60  # characters on each side in which the words stand that say what a number counts
_BOUNDARY = regex(r"[;:\n()]|,(?!\d)|\.(?!\d)|\b(?:and|but|while|which|who|or|of whom)\b")
# "Among people with dementia, ..." holds for the whole sentence, however it goes on.
_OPENING = regex(r"[^,;.\n]{0,40}\b(?:among|in|for|of|on|at) [^,;.\n]{3,60}(?=,)")
# Of a part of those whom the rest of the entry speaks of.
_OF_SOME = regex(
    r"\b(?:among|most|least|aged|of those|of these|of whom|on average|subgroup|confidence)\b", re.IGNORECASE
)
_LEAST = 11  # smaller numbers count partners, steps and days too often
_SHARED, _ALIKE = 2, 0.5  # meaning words, and their share of the fewer
_CROWD = 12  # a sentence with more numbers is a list of something
_FAR = 1.3  # numbers that lie farther apart are two things, not two values
_PART = regex(rf"(?:%| per ?cent)? ?(?:(?:out )?of|in|/) (?:(?:the|our|all|a|every) )?{N}")
_WHOLE = regex(rf"{N}(?:%| per ?cent)? ?(?:(?:out )?of|in|/) (?:(?:the|our|all|a|every) )?$")
_OPENS_OF = regex(r"(?:^|[.\n] ?)of (?:(?:the|our|all) )?$")
_UNIT = regex(r" ?(%|per ?cent|hours?|days?|weeks?|months?|years?|minutes?|bed days)\b|%", re.IGNORECASE)


class Telling(NamedTuple):
    """A number, what it counts, and `beside`, all numbers of the same unit in its sentence or row."""

    words: frozenset[str]
    unit: str
    value: Interval
    beside: tuple[Interval, ...]
    when: frozenset[str]
    names: frozenset[str]
    span: Span
    in_row: bool = False


def tellings(text: str) -> list[Telling]:
    """The numbers of prose, each with the words of its clause."""
    if sum(map(str.isdigit, text)) < 2:
        return []
    marked = cleaned(text)
    return [
        telling
        for said in sentences(text)
        if is_told(said.text) and not _OF_SOME.search(said.text)
        for telling in _in_stretch(text, marked, said, None)
    ]


def row_tellings(table: str, start: int, row: str) -> list[Telling]:
    """The numbers of a table's row, counted of what its first cell names; `row` stands at `start` of `table`."""
    label = row.partition(" | ")[0]
    words = frozenset(meaning(label.lower()))
    if len(words) < _SHARED or not is_told(label):
        return []
    numbers = Span(start + len(label), start + len(row), row)
    whole = Span(start, start + len(row), row)
    found = _in_stretch(table, cleaned(table), numbers, words)
    return [telling._replace(when=frozenset(), span=whole, in_row=True) for telling in found]


def _in_stretch(text: str, marked: str, said: Span, words: frozenset[str] | None) -> Iterator[Telling]:
    numbers = [
        (number, _unit(text, number), value(text[slice(*number.span())]))
        for number in compiled(N).finditer(marked, said.start, said.end)
    ]
    large = [number for number, _, size in numbers if size >= _LEAST and not _is_part(marked, number)]
    if not large or len(numbers) > _CROWD:
        return
    found = {number: (unit, _interval(text, number)) for number, unit, _ in numbers}
    when, names = when_and_names(said.text)
    for number in large:
        unit, interval = found[number]
        beside = tuple(other for also, other in found.values() if also == unit)
        yield Telling(words or _around(marked, said, number), unit, interval, beside, when, names, said)


def _interval(text: str, number: re.Match[str]) -> Interval:
    start, end = number.span()
    return as_written(text[start:end], text[max(0, start - 30) : start], text[end : end + 8])


def _is_part(marked: str, number: re.Match[str]) -> bool:
    """Whether a number is one of the two of a share, "60 of the 74"."""
    before = marked[max(0, number.start() - 20) : number.start()]
    return bool(
        _PART.match(marked, number.end()) or _WHOLE.search(before) or _OPENS_OF.search(before)
    ) or before.endswith("hours ")


def _unit(text: str, number: re.Match[str]) -> str:
    before = text[max(0, number.start() - 2) : number.start()].strip()[-1:]
    if before in ("£", "€", "$"):
        return before
    after = _UNIT.match(text, number.end())
    said = after.group().strip().lower() if after else ""
    return "%" if said.startswith(("%", "per")) else said.rstrip("s")


def _around(marked: str, said: Span, number: re.Match[str]) -> frozenset[str]:
    before = marked[max(said.start, number.start() - _REACH) : number.start()]
    after = marked[number.end() : min(said.end, number.end() + _REACH)]
    cuts = list(_BOUNDARY.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    cut = _BOUNDARY.search(after)
    after = after[: cut.start()] if cut else after
    opening = _OPENING.match(marked, said.start, said.end)
    return frozenset(meaning(f"{opening.group() if opening else ''} {before} {after}"))


def differ(one: Telling, other: Telling) -> bool:
    """Whether the two are of one thing, and neither side gives the value of the other."""
    low, high = sorted((one.value.middle, other.value.middle))
    if one.unit != other.unit or not 0 < high <= _FAR * low or not _are_one(one, other):
        return False
    return not _is_told_by(one.value, other) and not _is_told_by(other.value, one)


def _are_one(one: Telling, other: Telling) -> bool:
    """Whether the words say that it is one thing; two rows of tables are of two times or groups, whatever they say."""
    if (one.in_row and other.in_row) or (one.when and other.when and one.when != other.when):
        return False
    if not (one.names <= other.names or other.names <= one.names):
        return False
    shared = len(one.words & other.words)
    fewer = min(len(one.words), len(other.words))
    return shared >= _SHARED and (shared == fewer or (shared > _SHARED and shared >= _ALIKE * fewer))


def _is_told_by(number: Interval, telling: Telling) -> bool:
    """Whether a number stands on the other side, too, or is the difference or the sum of two that stand there."""
    beside = telling.beside
    return any(number.meets(also) for also in beside) or any(
        number.meets(between(a, b)) or number.meets(a + b) for nth, a in enumerate(beside) for b in beside[:nth]
    )
