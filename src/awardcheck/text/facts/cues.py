"""What speaks for two numbers being one fact and what against it, each with its weight.

The weights were fitted by logistic regression to entries with such faults and to many more without, and rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import fsum, log

from awardcheck.text import word_set
from awardcheck.text.facts.contrasts import are_at_other_stages, is_only_planned
from awardcheck.text.facts.mistyped import are_swapped, likeness
from awardcheck.text.facts.odd_numbers import TIME
from awardcheck.text.facts.picked_out import is_size
from awardcheck.text.facts.said import words_said
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.telling_apart import are_of_others, ways_apart
from awardcheck.text.patterns import regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

WEIGHTS: dict[str, float] = {
    "mistyped": 4.2,
    "definite": 3.7,
    "swapped": 2.5,
    "time": 2.5,
    "swapped long": 2.2,
    "both-whole": 2.1,
    "made up alike": 1.5,
    "same dates": 2.0,
    "joined": 1.8,
    "money": 1.8,
    "same head": 1.2,
    "same others": 1.0,
    "same clause": 1.0,
    "swapped dated": 0.9,
    "both change": 0.8,
    "end": 0.3,
    "same times": 0.6,
    "percent": 0.6,
    "same rate": 0.5,
    "shared": 0.5,
    "shared near": 0.5,
    "one head": -0.2,
    "whom": -0.3,
    "more": -1.1,
    "one ahead": -0.5,
    "places": -0.8,
    "any": -0.95,
    "other beginning": -1.1,
    "other row": -1.1,
    "then-and-now": -1.1,
    "earlier": -1.2,
    "stages": -1.2,
    "time apart": -1.3,
    "whole": -1.3,
    "others": -1.4,
    "rates": -1.4,
    "one dated": -1.7,
    "planned": -1.9,
    "little": -2.7,
    "other names": -2.7,
    "far": -3.9,
    "crowd": -5.3,
}

_LONG = 4  # digits, of which no two numbers are made up by chance
FAR = 2.4  # values that lie farther apart are of two things
_ENOUGH, _MOST_SHARED = 2, 6  # words in common
_USUAL_CROWD = 3
_OFTEN = 2  # sentences that a word may stand in and still be rare
_LITTLE = 0.4
_PHRASE = 3  # words
_PLAIN_WORD = regex(r"[a-z’'-]+")
_MANY = 100  # a larger count is one of few in a draft
SAID_OF_MUCH = one_word(
    stem(word)
    for word in word_set(
        """patients people volunteers carers staff nurses doctors children families tenants homes wards schools
        practices women men adults service services clinic team teams programme scheme project care health local site
        sites area community trust council hospital home users members workers year month average number took made given
        had one cost came"""
    )
)
_IN_SENTENCE, _IN_SCENE = word_set("rates then-and-now whole both-whole"), word_set("places")

Weight = Callable[[frozenset[str]], float]


def weights_of_words(told: Iterable[Stated]) -> Weight:
    """How much it tells that two sentences have words in common: less where half the draft has them."""
    spans = {one.span: one for one in told}
    often = Counter(word for one in spans.values() for word in words_said(one.sentence))

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


def are_made_up_alike(one: Stated, other: Stated) -> bool:
    """Whether both count one thing beside as many of another: six nurses and one manager, eight and one."""
    if not one.head or not other.head or one.head[-1] != other.head[-1]:
        return False
    return bool(one.counted_beside & other.counted_beside)


def likeness_of(one: Stated, other: Stated) -> float:
    return likeness(one.digits, other.digits) if one.digits[0].isdigit() and other.digits[0].isdigit() else 0


def cues_of(one: Stated, other: Stated, weight: Weight) -> dict[str, float]:
    """What there is of each cue."""
    return {
        "any": 1,
        **_of_values(one, other),
        **_of_heads(one, other),
        **_of_words(one, other, weight),
        **_of_times(one, other),
        **_of_contrasts(one, other),
        "both change": one.change and other.change,
        "end": one.is_end != other.is_end,
        "more": one.more != other.more,
        "same rate": bool(one.rate and one.rate == other.rate),
    }


def _text(one: Stated) -> str:
    return one.sentence if one.in_row else one.span.text


def _of_values(one: Stated, other: Stated) -> dict[str, float]:
    low, high = sorted((one.value.edge, other.value.edge))
    return {
        "far": log(min(FAR, high / low)),
        "joined": is_joined(one, other) and not _is_of_unsaid_thing(one, other),
        "made up alike": are_made_up_alike(one, other),
        "same others": share_others(one, other),
        "money": one.unit == "£",
        "percent": one.unit == "%",
        "time": one.unit not in ("", "%", "£"),
        "crowd": max(0, _crowd(one, other) + _crowd(other, one) - _USUAL_CROWD) / 3,
    }


def _crowd(one: Stated, other: Stated) -> int:
    """How many numbers stand in the sentence of the one, those left out that its fellow has, too, and the smallest."""
    theirs = (*other.company, *other.bounded) if other.in_row and one.when & other.when else other.company
    return 1 + sum(not any(value.meets(also) for also in theirs) for value in one.company)


def _of_heads(one: Stated, other: Stated) -> dict[str, float]:
    """Whether what the two count is one."""
    ours, theirs = one.head, other.head
    if not ours or not theirs:
        return {"one head": bool(ours) != bool(theirs) and not _is_said(ours or theirs or (), other if ours else one)}
    return {
        "same head": ours[-1] == theirs[-1],
        "one ahead": bool(set(ours[:-1]) - _all(other)) != bool(set(theirs[:-1]) - _all(one)),
    }


def _is_of_unsaid_thing(one: Stated, other: Stated) -> bool:
    """Whether only one says what it counts, of which the sentence of the other has not a word."""
    if bool(one.head) == bool(other.head):
        return False
    named, bare = (one, other) if one.head else (other, one)
    return not bare.in_row and not set(named.head or ()) & _all(bare)


def _is_said(head: Sequence[str], by: Stated) -> bool:
    """Whether a sentence without a noun for its number names what the other number counts."""
    return not (by.in_row or by.of_whole or by.more) and bool(head) and head[-1] in by.words


def _all(one: Stated) -> frozenset[str]:
    return one.words | one.led


def _of_words(one: Stated, other: Stated, weight: Weight) -> dict[str, float]:
    shared, near = weight(one.words & other.words), weight(one.near & other.near)
    enough = min(1, shared / _ENOUGH)
    likely, swapped = likeness_of(one, other), are_swapped(one.digits, other.digits)
    return {
        "shared": min(_MOST_SHARED, shared) / 3,
        "shared near": min(_MOST_SHARED, near) / 3,
        "little": shared < 1
        and not _count_alike(one, other)
        and weight((one.words | one.led) & (other.words | other.led)) < 1,
        "time apart": one.unit == TIME and near < 1 and shared < _ENOUGH and not is_joined(one, other),
        "same clause": len(one.near) > _ENOUGH and one.near <= other.words and other.near <= one.words,
        "other beginning": bool(one.opening - other.near and other.opening - one.near),
        "other row": _is_of_other_row(one, other) or _is_of_other_row(other, one),
        "swapped": swapped,
        "swapped dated": swapped and bool(one.when & other.when),
        "swapped long": swapped and sum(map(str.isdigit, one.digits)) >= _LONG,
        "mistyped": (likely if likely > 1 else likely / 2) * enough,
        "definite": (one.definite or other.definite) * enough * (not _count_two_things(one, other)),
    }


def _count_alike(one: Stated, other: Stated) -> bool:
    """Whether behind both stand the same words, and both are of one date: "375 children in care"."""
    ours, theirs = (_PLAIN_WORD.findall(side.behind)[:_PHRASE] for side in (one, other))
    return len(ours) == _PHRASE and ours == theirs and bool(one.when & other.when)


def _count_two_things(one: Stated, other: Stated) -> bool:
    """Whether they count two things, and only one of them is spoken of beside the other, if any."""
    ours, theirs = one.head, other.head
    if is_size(one) and is_size(other):
        return False
    if ours and theirs:
        return not (ours[-1] in _all(other) and theirs[-1] in _all(one))
    if one.unit or min(one.value.edge, other.value.edge) >= _MANY:
        return False
    return not (ours or theirs) or not _is_said(ours or theirs or (), other if ours else one)


def _is_of_other_row(row: Stated, other: Stated) -> bool:
    return row.in_row and not row.opening <= other.words


def _of_times(one: Stated, other: Stated) -> dict[str, float]:
    return {
        "same dates": bool(one.when & other.when),
        "one dated": bool(one.when) != bool(other.when) and not (is_size(one) and is_size(other)),
        "same times": bool(one.said.times & other.said.times),
        "earlier": one.earlier != other.earlier and not is_joined(one, other) and not _have_one_date(one, other),
    }


def _have_one_date(one: Stated, other: Stated) -> bool:
    """Whether both have a date in common that stands right behind one of them."""
    return bool((one.own_when | other.own_when) & one.when & other.when)


def _of_contrasts(one: Stated, other: Stated) -> dict[str, float]:
    """What each of the two says, or one of them, that the other has no word of."""
    return {
        "planned": is_only_planned(one.scene) != is_only_planned(other.scene),
        "stages": are_at_other_stages(one.clause_text, other.clause_text),
        "others": are_of_others(one.clause, other.clause),
        "other names": names_no_word(one, other) and names_no_word(other, one),
        "whom": min(len(one.whom - other.words), len(other.whom - one.words), 2),
        **dict.fromkeys(ways_apart(one.scene, other.scene, _IN_SCENE), 1),
        **dict.fromkeys(ways_apart(_text(one), _text(other), _IN_SENTENCE), 1),
    }


def names_no_word(one: Stated, other: Stated) -> bool:
    """Whether one names somebody or a place of which the other does not speak."""
    return any(name.lower() not in other.sentence for name in one.said.names)
