"""Whether two numbers are one fact told with two values: what speaks for it and against it, each with its weight.

First it is asked whether anything tells the two apart beyond doubt (see `reasons`), then the cues are added up.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.text import word_set
from awardcheck.text.facts.contrasts import are_contrasted, is_of_part
from awardcheck.text.facts.cues import (
    FAR,
    SAID_OF_MUCH,
    WEIGHTS,
    Weight,
    are_made_up_alike,
    cues_of,
    is_joined,
    likeness_of,
    share_others,
)
from awardcheck.text.facts.mistyped import are_swapped
from awardcheck.text.facts.odd_numbers import MINUTES, TIME
from awardcheck.text.facts.picked_out import are_picked_out, is_of_things_of
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.telling_apart import ways_apart
from awardcheck.text.patterns import regex

THRESHOLD = -0.3

LEAST, _LEAST_OF_TEAM = 3, 2  # smaller counts are too often of partners, steps and days
# Values that lie farther apart are of two things; farther, where one may be the other with two digits changed round.
_FAR_IF_JOINED, FURTHEST = 3.5, 5.0
# The ways of being apart (see `telling_apart`) that are beyond doubt in two clauses.
_SURE = word_set("turns before-and-after was-and-now")
_ONE_PLACE = word_set("one-place")
_APART = word_set("of-a-kind has-come-to")  # the same of two whole sentences
_SPANS = word_set("spans")  # a time that is compared is no span of its sentence


def told_twice(one: Stated, other: Stated, weight: Weight) -> bool:
    """Whether the two are of one thing and have two values."""
    if not may_be_one(one, other) or any(reasons(one, other)):
        return False
    return sum(WEIGHTS[name] * much for name, much in cues_of(one, other, weight).items()) >= THRESHOLD


def may_be_one(one: Stated, other: Stated) -> bool:
    """Whether the two have one unit and values that one thing may be told with, and their sentences have a word."""
    if one.unit != other.unit or (one.in_row and other.in_row) or one.span == other.span:
        return False
    low, high = sorted((one.value.edge, other.value.edge))
    if not 0 < low <= high <= FURTHEST * low or _is_too_small(one, other, low) or is_one_value(one, other):
        return False
    if one.odd and other.bounded and is_joined(one, other):
        return high <= _FAR_IF_JOINED * low and not are_beside(one, other)
    near = high <= FAR * low or likeness_of(one, other) > 1
    return near and _have_much(one, other) and not are_beside(one, other)


def _is_too_small(one: Stated, other: Stated, low: float) -> bool:
    if low >= LEAST or one.unit not in ("", "%"):
        return False
    return low < _LEAST_OF_TEAM or not are_made_up_alike(one, other)


def is_one_value(one: Stated, other: Stated) -> bool:
    """Whether both may be roundings of one value; fourteen nurses and fifteen nurses may not."""
    if one.is_large_count and other.is_large_count and one.head and other.head and one.head[-1] == other.head[-1]:
        return one.value.middle == other.value.middle
    if not one.value.meets(other.value):
        return False
    return one.value.middle == other.value.middle or not are_made_up_alike(one, other)


def _in_common(one: Stated, other: Stated) -> frozenset[str]:
    """The words that two sentences have in common; of a row's words, those in the clause of the other number."""
    ours = one.near if other.in_row else one.words
    return ours & (other.near if one.in_row else other.words)


def _have_much(one: Stated, other: Stated) -> bool:
    """Whether two sentences have a word in common that tells something, or a number or date, or look mistyped."""
    return (
        _have_words(_in_common(one, other))
        or share_others(one, other)
        or ((one.in_row or other.in_row) and bool(one.said.names & other.said.names))
        or are_swapped(one.digits, other.digits)
        or bool(one.when & other.when and one.head and other.head and one.head[-1] == other.head[-1])
    )


def _have_words(shared: frozenset[str]) -> bool:
    """Whether two sentences have more in common than one word that is said of much."""
    return len(shared) > 1 or not shared <= SAID_OF_MUCH


def are_beside(one: Stated, other: Stated) -> bool:
    """Whether one side gives the value of the other, too; "nearly a third (31%)" is one value."""
    are_given = any(
        here.value.meets(also)
        for here, there in ((one, other), (other, one))
        for also in there.bounded
        if there.unit != "%" or not also.meets(there.value)
    )
    return are_given and not are_made_up_alike(one, other)


def reasons(one: Stated, other: Stated) -> Iterator[bool]:
    """What tells the two apart beyond doubt, asked one after the other."""
    a, b = one.said, other.said
    yield one.aim != other.aim
    yield one.part != other.part
    yield one.is_gap != other.is_gap
    yield one.of_others != other.of_others
    yield one.is_to_come != other.is_to_come
    yield one.is_of_time_before != other.is_of_time_before
    yield (one.is_of_start and not other.tells_then) or (other.is_of_start and not one.tells_then)
    yield one.is_end and other.is_end and bool(one.beside and other.beside) and not _have_start(one, other)
    yield bool(a.kinds and b.kinds and not a.kinds & b.kinds)
    yield bool(one.rate and other.rate and one.rate != other.rate)
    yield one.unit == "%" and (one.is_change_of(other) or other.is_change_of(one))
    yield one.unit == "%" and one.in_row != other.in_row and _is_change(one) != _is_change(other)
    yield _are_parts_of_one(one, other)
    yield bool(one.among - other.words or other.among - one.words)
    yield are_picked_out(one, other) or are_picked_out(other, one)
    yield one.is_difference_to(other) or other.is_difference_to(one)
    yield _is_between(one, other) or _is_between(other, one)
    yield _are_in_turn(a.turns, b.turns) and not one.when & other.when
    yield bool(one.when and other.when) and not overlap(one, other)
    yield bool(one.for_whom - other.words and other.for_whom - one.words and not one.for_whom & other.for_whom)
    yield is_of_things_of(one, other) or is_of_things_of(other, one)
    yield are_contrasted(one.scene, other.scene)
    yield is_of_part(one.part_scene) != is_of_part(other.part_scene)
    yield one.unit != TIME and any(ways_apart(one.scene, other.scene, _SPANS))
    yield any(ways_apart(one.part_scene, other.part_scene, _SURE))
    yield any(ways_apart(one.with_lead, other.with_lead, _APART))
    yield not is_joined(one, other) and any(ways_apart(one.with_lead, other.with_lead, _ONE_PLACE))


def _is_change(one: Stated) -> bool:
    return one.change or one.digits.lower() == "halved"


def _are_parts_of_one(one: Stated, other: Stated) -> bool:
    """Whether both are so many of as many, and do other things: "21 of the 38 are women", "33 of the 38 stayed"."""
    if one.unit or not (_OF.match(one.behind) and _OF.match(other.behind) and is_joined(one, other)):
        return False
    said = {*one.near} - {*(one.head or ())}, {*other.near} - {*(other.head or ())}
    return bool(said[0] - other.words and said[1] - one.words) and not said[0] & said[1]


_OF = regex(r" (?:out )?of (?:the |our |their |these |those )?\S")


def _are_in_turn(turns: frozenset[tuple[str, str]], others: frozenset[tuple[str, str]]) -> bool:
    """Whether one is of the first year and the other of the second."""
    return bool({time for time, _ in turns} & {time for time, _ in others}) and not turns & others


def _is_between(one: Stated, other: Stated) -> bool:
    """Whether one is by how much something changed, and lies between two numbers of the other's sentence."""
    if not one.change:
        return False
    bare = [value.middle for unit, value in other.others if not unit]  # "from 812 hours to 306"
    ends = [value.middle for value in (other.value, *other.bounded)]
    ends += [number * length for number in bare for length in MINUTES.values()] if other.unit == TIME else bare
    return any(abs(end - other.value.middle) == one.value.middle for end in ends)


def _have_start(one: Stated, other: Stated) -> bool:
    """Whether two changes have another value in common, what they start from."""
    return any(also.meets(there) for also in one.beside for there in other.beside)


def overlap(one: Stated, other: Stated) -> bool:
    return any(first <= until and since <= last for first, last in one.when for since, until in other.when)
