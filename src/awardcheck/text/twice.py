"""Whether two numbers are one fact told with two values: what speaks for it and against it, each with its weight.

The weights were fitted to entries with planted faults and to many more without, and rounded.
"""

from __future__ import annotations

from math import log

from awardcheck.text import word_set
from awardcheck.text.mistyped import likeness
from awardcheck.text.stated import Stated
from awardcheck.text.synonyms import one_word
from awardcheck.text.telling_apart import are_apart, are_of_others
from awardcheck.text.words import stem

WEIGHTS: dict[str, float] = {
    "same times": 1.5,
    "covered": 1.5,
    "shared": 1.3,
    "joined": 1.3,
    "definite": 1.3,
    "mistyped": 1.2,
    "same dates": 1.1,
    "money": 0.7,
    "same head": 0.7,
    "time": 0.6,
    "whole": -0.2,
    "other kinds": -0.2,
    "other names": -0.5,
    "one meant": -0.5,
    "both meant": -0.8,
    "one dated": -0.9,
    "one head": -1.0,
    "any": -1.0,
    "other head": -1.1,
    "earlier": -1.1,
    "far": -1.3,
    "of others": -1.3,
    "crowd": -1.4,
    "apart": -1.6,
    "other times": -1.7,
    "more": -1.9,
    "other dates": -1.9,
    "row": -2.1,
}
THRESHOLD = 1.4

_LEAST = 3  # smaller numbers count partners, steps and days too often
_FAR, FAR_IF_JOINED = 2.4, 3.5  # values that lie farther apart are of two things
_FEW = 11
_MOST_SHARED = 6
_USUAL_CROWD = 3
_SAID_OF_MUCH = one_word(
    stem(word)
    for word in word_set(
        """patients people volunteers carers staff nurses doctors children families tenants homes wards schools
        practices women men adults service services clinic team teams programme scheme project care health local site
        sites area
        community trust council hospital home users members workers year month average number took made given had one
        cost came"""
    )
)
_LITTLE = 0.4


def told_twice(one: Stated, other: Stated) -> bool:
    """Whether the two are of one thing, and neither side gives the value of the other."""
    if not _may_be_one(one, other):
        return False
    cues = cues_of(one, other)
    score = sum(WEIGHTS[name] * much for name, much in cues.items())
    if score < THRESHOLD:
        return False
    if are_of_others(one.clause, other.clause):
        return False
    return score + WEIGHTS["apart"] >= THRESHOLD or not are_apart(one.span.text, other.span.text)


def _may_be_one(one: Stated, other: Stated) -> bool:
    """Whether the two have one unit and values that one thing may be told with; what takes longest is asked last."""
    if one.unit != other.unit or (one.in_row and other.in_row):
        return False
    low, high = sorted((one.value.middle, other.value.middle))
    if not _LEAST <= low <= high <= FAR_IF_JOINED * low or one.value.meets(other.value):
        return False
    if _is_beside(one, other) or _is_beside(other, one) or (high > _FAR * low and not _is_joined(one, other)):
        return False
    in_rows = one.in_row or other.in_row
    if one.limit != other.limit or not (one.unit or in_rows or _counts_alike(one, other)):
        return False
    return (in_rows or len(one.said.words & other.said.words) > 1) and one.said.strong == other.said.strong


def _counts_alike(one: Stated, other: Stated) -> bool:
    """Whether both count something, and it may be the same."""
    if one.head is None or other.head is None:
        return _is_joined(one, other)
    return not (one.head and other.head) or bool(one.head & other.said.words or other.head & one.said.words)


def _is_beside(one: Stated, other: Stated) -> bool:
    return any(one.value.meets(also) for also in other.beside)


def _is_joined(one: Stated, other: Stated) -> bool:
    """Whether both sentences have another number in common, which is no round one."""
    odd = [also for also in one.beside if also.middle >= _FEW and also.middle % 10]
    return any(also.meets(there) for also in odd for there in other.beside)


def cues_of(one: Stated, other: Stated) -> dict[str, float]:
    """What there is of each cue; `apart` is looked at last, since it takes the longest."""
    low, high = sorted((one.value.middle, other.value.middle))
    a, b = one.said, other.said
    joined = _is_joined(one, other)
    ours, theirs = one.head or frozenset(), other.head or frozenset()
    return {
        "any": 1,
        "same head": bool(ours & theirs),
        "other head": bool(ours and theirs and not ours & theirs),
        "one head": bool(ours) != bool(theirs),
        "covered": max(_covered(one, other), _covered(other, one)),
        "shared": min(_MOST_SHARED, _weight(a.words & b.words)) / 3,
        "same dates": bool(a.when & b.when),
        "other dates": bool(a.when and b.when and not a.when & b.when),
        "one dated": bool(a.when) != bool(b.when),
        "same times": bool(a.times & b.times),
        "other times": bool(a.times and b.times and not a.times & b.times),
        "other names": bool(a.names - b.names and b.names - a.names),
        "of others": bool(a.whom - b.words and b.whom - a.words),
        "other kinds": a.kinds != b.kinds,
        "far": log(high / low),
        "mistyped": likeness(one.digits, other.digits) if one.digits[0].isdigit() and other.digits[0].isdigit() else 0,
        "definite": one.definite or other.definite,
        "joined": joined,
        "more": one.more != other.more,
        "whole": one.whole != other.whole,
        "earlier": one.earlier != other.earlier and not joined,
        "one meant": a.meant != b.meant,
        "both meant": a.meant and b.meant,
        "crowd": max(0, one.crowd + other.crowd - _USUAL_CROWD) / 3,
        "row": one.in_row != other.in_row,
        "money": one.unit == "£",
        "time": one.unit not in ("", "%", "£"),
    }


def _covered(one: Stated, other: Stated) -> float:
    """How much of one number's clause is said on the other side."""
    return _weight(one.near & other.said.words) / (_weight(one.near) or 1.0) if len(one.near) > 1 else 0.0


def _weight(words: frozenset[str]) -> float:
    return sum(_LITTLE if word in _SAID_OF_MUCH else 1.0 for word in words)
