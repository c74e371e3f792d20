"""By how much a target that another passage tells is said to have been beaten, or missed, held against the two.

"We beat our target by 10 per cent" stands beside one result; the target is the only number of the draft that is told as
an aim and counts the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.records import NamedTuple
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.sums.beyond_targets import beyond, is_aimed, margins

_BACK = 3  # sentences before the claim in which the result may stand


class Margin(NamedTuple):
    """By how much a target was beaten, and the numbers beside it, with the number of their passage."""

    nth: int
    claim: Measure
    is_share: bool
    near: list[Measure]


class Target(NamedTuple):
    """A number told as an aim, with its passage and as it stands there."""

    nth: int
    number: Measure
    written: str


def margins_told(nth: int, text: str, marked: str) -> Iterator[Margin]:
    """The margins of a passage that tells no target near them; `marked` is `amounts.reckoned` text."""
    for claim, is_share, at in margins(text, marked):
        near = [one for here in measures(text, marked)[max(0, at - _BACK) : at + 1] for one in here]
        if not any(is_aimed(marked, one) for one in near if one.start != claim.start):
            yield Margin(nth, claim, is_share, [one for one in near if one.start != claim.start and one.bounded])


def targets_told(nth: int, text: str, marked: str) -> Iterator[Target]:
    """The numbers of a passage that are told as aims."""
    for one in (number for here in measures(text, marked) for number in here):
        if one.bounded and is_aimed(marked, one):
            yield Target(nth, one, text[one.start : one.end])


def wrong_margin(margin: Margin, targets: Sequence[Target]) -> tuple[Target, Measure, str] | None:
    """The only target and result that a margin can be between, and what they give, where that is not what is told."""
    elsewhere = [one for one in targets if one.nth != margin.nth]
    pairs = [(target, one) for target in elsewhere for one in margin.near if _count_alike(target.number, one)]
    if len({(target.number.interval, one.start) for target, one in pairs}) != 1:
        return None
    target, result = pairs[0]
    if result.unit != "%" and not target.number.nouns:
        return None
    gives = beyond(margin.claim, (target.number, result), margin.is_share)
    return (target, result, gives) if gives else None


def _count_alike(target: Measure, one: Measure) -> bool:
    """Whether both may count one thing, and no time within which it was aimed at."""
    if target.unit != one.unit or target.span or one.span:
        return False
    return not target.nouns or bool(target.nouns & one.nouns or (one.unit == "%" and not one.nouns))
