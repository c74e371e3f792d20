"""What speaks for two numbers being one fact and what against it, each with its weight.

The weights were fitted by logistic regression to entries with such faults and to many more without, and rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import fsum, log

from awardcheck.text import word_set
from awardcheck.text.facts.mistyped import are_swapped, likeness
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.telling_apart import ways_apart
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

WEIGHTS: dict[str, float] = {
    "mistyped": 5.0,
    "shared near": 2.4,
    "time": 2.3,
    "definite": 2.1,
    "money": 2.1,
    "shared": 1.9,
    "swapped": 1.9,
    "swapped dated": 1.3,
    "swapped long": 2.6,
    "same dates": 1.7,
    "same others": 1.7,
    "joined": 1.5,
    "same head": 1.3,
    "same rate": 1.3,
    "same times": 1.2,
    "both change": 1.0,
    "both definite": 0.5,
    "same names": 0.5,
    "together": 0.3,
    "percent": 0.1,
    "other beginning": -0.4,
    "end": -0.6,
    "rates": -0.6,
    "head said": -0.8,
    "one ahead": -0.8,
    "then-and-now": -0.9,
    "other times": -1.0,
    "past": -1.0,
    "change": -1.1,
    "more": -1.1,
    "of others": -1.1,
    "others": -1.1,
    "picks": -1.1,
    "one head": -1.3,
    "other head": -1.5,
    "earlier": -1.7,
    "any": -1.8,
    "other row": -1.8,
    "little": -1.9,
    "one dated": -2.2,
    "crowd": -3.3,
    "far": -4.3,
}

_LONG = 4  # digits, of which no two numbers are made up by chance
FAR = 2.4  # values that lie farther apart are of two things
_ENOUGH, _MOST_SHARED = 2, 6  # words in common
_USUAL_CROWD = 3
_OFTEN = 2  # sentences that a word may stand in and still be rare
_LITTLE = 0.4
SAID_OF_MUCH = one_word(
    stem(word)
    for word in word_set(
        """patients people volunteers carers staff nurses doctors children families tenants homes wards schools
        practices women men adults service services clinic team teams programme scheme project care health local site
        sites area community trust council hospital home users members workers year month average number took made given
        had one cost came"""
    )
)
_PERSONS = one_word(
    stem(word)
    for word in word_set(
        """patients residents members users clients women men volunteers carers staff nurses doctors children families
        tenants workers learners students pupils parents participants callers visitors colleagues households citizens
        veterans mothers"""
    )
)
_ANYBODY = frozenset(map(stem, word_set("people person persons individuals adults")))
_LIKELY = word_set("others picks rates then-and-now")

Weight = Callable[[frozenset[str]], float]


def weights_of_words(told: Iterable[Stated]) -> Weight:
    """How much it tells that two sentences have words in common: less where half the draft has them."""
    spans = {one.span: one for one in told}
    often = Counter(word for one in spans.values() for word in one.words)

    def weight(words: frozenset[str]) -> float:
        return fsum(  # a set has another order in each process
            (_LITTLE if word in SAID_OF_MUCH else 1) / (1 + log(max(1, often[word] / _OFTEN))) for word in words
        )

    return weight


def is_joined(one: Stated, other: Stated) -> bool:
    """Whether both sentences have another number in common, which is no usual one."""
    return any(also.meets(there) for also in one.odd for there in other.bounded)


def share_others(one: Stated, other: Stated) -> bool:
    """Whether both sentences have another number of another unit in common, which is no usual one."""
    return any(unit == also and here.meets(there) for unit, here in one.odd_others for also, there in other.odd_others)


def likeness_of(one: Stated, other: Stated) -> float:
    return likeness(one.digits, other.digits) if one.digits[0].isdigit() and other.digits[0].isdigit() else 0


def cues_of(one: Stated, other: Stated, weight: Weight, together: bool) -> dict[str, float]:
    """What there is of each cue."""
    return {
        "any": 1,
        "together": together,
        **_of_values(one, other),
        **_of_heads(one, other),
        **_of_words(one, other, weight),
        **_of_times(one, other),
        **_of_roles(one, other),
        **dict.fromkeys(ways_apart(_text(one), _text(other), _LIKELY), 1),
    }


def _text(one: Stated) -> str:
    return one.sentence if one.in_row else one.span.text


def _of_values(one: Stated, other: Stated) -> dict[str, float]:
    low, high = sorted((one.value.middle, other.value.middle))
    return {
        "far": log(min(FAR, high / low)),
        "joined": is_joined(one, other),
        "same others": share_others(one, other),
        "money": one.unit == "£",
        "percent": one.unit == "%",
        "time": one.unit not in ("", "%", "£"),
        "crowd": max(0, _crowd(one, other) + _crowd(other, one) - _USUAL_CROWD) / 3,
    }


def _crowd(one: Stated, other: Stated) -> int:
    """How many numbers stand in the sentence of the one, those left out that its fellow has, too, and the smallest."""
    theirs = other.company
    return 1 + sum(not any(value.meets(also) for also in theirs) for value in one.company)


def _of_heads(one: Stated, other: Stated) -> dict[str, float]:
    """Whether what the two count is one: the noun, and what stands ahead of it."""
    ours, theirs = one.head, other.head
    if not ours or not theirs:
        return {"one head": bool(ours) != bool(theirs) and not _is_said(ours or theirs or (), other if ours else one)}
    nouns = {ours[-1], theirs[-1]}
    said = ours[-1] in _all(other) - {*theirs[:-1]} or theirs[-1] in _all(one) - {*ours[:-1]}
    return {
        "same head": len(nouns) == 1,
        "head said": len(nouns) == 2 and said,
        "other head": len(nouns) == 2 and not said and not (nouns & _ANYBODY and nouns & _PERSONS),
        "one ahead": bool(set(ours[:-1]) - _all(other)) != bool(set(theirs[:-1]) - _all(one)),
    }


def _is_said(head: Sequence[str], by: Stated) -> bool:
    """Whether a sentence without a noun for its number names what the other number counts."""
    return not (by.in_row or by.of_whole or by.more) and bool(head) and head[-1] in by.words


def _all(one: Stated) -> frozenset[str]:
    return one.words | one.led


def _of_words(one: Stated, other: Stated, weight: Weight) -> dict[str, float]:
    shared = weight(one.words & other.words)
    enough = min(1, shared / _ENOUGH)
    likely, swapped = likeness_of(one, other), are_swapped(one.digits, other.digits)
    return {
        "shared": min(_MOST_SHARED, shared) / 3,
        "shared near": min(_MOST_SHARED, weight(one.near & other.near)) / 3,
        "little": shared < 1,
        "same names": bool(one.said.names & other.said.names),
        "other beginning": bool(one.opening - other.near and other.opening - one.near),
        "of others": bool(one.whom - other.words and other.whom - one.words),
        "other row": _is_of_other_row(one, other) or _is_of_other_row(other, one),
        "swapped": swapped,
        "swapped dated": swapped and bool(one.when & other.when),
        "swapped long": swapped and sum(map(str.isdigit, one.digits)) >= _LONG,
        "mistyped": (likely if likely > 1 else likely / 2) * enough,
        "definite": (one.definite or other.definite) * enough * (not _count_two_things(one, other)),
    }


def _count_two_things(one: Stated, other: Stated) -> bool:
    """Whether they count two things, and only one of them is spoken of beside the other, if any."""
    ours, theirs = one.head, other.head
    return bool(ours and theirs and not (ours[-1] in _all(other) and theirs[-1] in _all(one)))


def _is_of_other_row(row: Stated, other: Stated) -> bool:
    return row.in_row and not row.opening <= other.words


def _of_times(one: Stated, other: Stated) -> dict[str, float]:
    a, b = one.said, other.said
    return {
        "same dates": bool(one.when & other.when),
        "one dated": bool(one.when) != bool(other.when),
        "same times": bool(a.times & b.times),
        "other times": bool(a.times and b.times and not a.times & b.times),
        "past": a.past != b.past,
        "earlier": one.earlier != other.earlier and not is_joined(one, other) and not _have_one_date(one, other),
    }


def _have_one_date(one: Stated, other: Stated) -> bool:
    """Whether both have a date in common that stands right behind one of them."""
    return bool((one.own_when | other.own_when) & one.when & other.when)


def _of_roles(one: Stated, other: Stated) -> dict[str, float]:
    return {
        "both definite": one.definite and other.definite,
        "more": one.more != other.more,
        "end": one.is_end != other.is_end,
        "change": one.change != other.change,
        "both change": one.change and other.change,
        "same rate": bool(one.rate and one.rate == other.rate),
    }
