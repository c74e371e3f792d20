"""What remains of a whole when parts of it are taken off, told in as many sentences as the writer likes.

"There were 92 on the list. We have seen 57. That leaves 45." The whole is the largest number ahead of what remains and
its parts are the others that count the same; what any choice of parts, or any two numbers near, explains is let alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from awardcheck.text.figures.amounts import Slip, is_money, plain, span_of
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN
from awardcheck.text.figures.rounding import Interval, between, sum_of
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

_BACK = 2  # sentences back in which the whole may stand
_CROWD = 7
_LEAST_WHOLE = 10
_FEW = 5
_LEAST_OFF = 2  # "one of us" is a part that nobody counts
_NEAR = 0.2  # how far off it may be and still be a slip, as a share of the whole
_SAME = 0.002
_MOST_TIMES = 2.0  # that what is told may be of what remains
_AHEAD = regex(
    r"(?:\b(?:the|our|its|these|those) (?:(?:other|remaining|final) £? ?|last £)$"
    r"|\b(?:(?:the|our) (?:rest|others|remainder)|remain(?:s|ed)?|leav(?:es|ing)|left)"
    r"(?:,|:| \()?(?: (?!of\b)[a-z’-]{1,15}){0,3},? ?\(?£? ?$)"
)
_BEHIND = regex(
    r"(?: [a-z’-]{1,15}){0,2}? (?:remaining|remain(?:s|ed)?|others|(?:are|were|is|was) left|left over"
    r"|(?:who|that|which) (?:did|had|have|has|could|would) not|(?:who|that|which) (?:did|had|have|could|would)n['’]t)\b"
)
# More came in than the whole that is told, or the numbers are of other kinds.
_OTHERWISE = regex(
    rf"\banother {NUMBER_SIGN}|"
    rf"\b(?:each|every)\b(?! {NUMBER_SIGN})|"  # "each one of them was used"
    r"\b(?:also|both|at least|up to|more|further|extra|new|join\w*|add\w*|per|apiece|target"
    r"|overlap\w*|average|mean|median|again|twice|than|plus|capacity|like|such as|includ\w+|compared|against|next|later"
    r"|a (?:day|night|week|month|year|head|time))\b"
)
# Behind a number what looks like no noun in the plural is what they do: "58 speak a second language".
_NOUN = regex(
    r"(?: [a-z’-]{1,15})?? (?P<noun>(?!others|was|is|has|does|as|this|us)[a-z-]{2,18}s"
    r"|people|staff|women|men|children)\b"
)


# "The others had died (29), moved (8) or refused (14)": a small number in brackets may be read as a mark of reference.
_AND_MORE = regex(r"\),[^().;]{1,40} \(\d{1,2}\)")


# "The council pays £60,000, the board £90,000 and the hospice the rest, £34,600": a share for each, and no whole.
_OF_EACH = regex(r"\band (?:(?:the|our|its|their) )?[a-z’'-]+(?: [a-z’'-]+){0,3}? the rest,? [£€$]?$", re.IGNORECASE)


def wrong_remainders(text: str, marked: str) -> Iterator[Slip]:
    """The remainders that their wholes do not leave; `marked` is `amounts.reckoned` text."""
    if marked.count(NUMBER_SIGN) < len("abc"):
        return
    told, numbers = sentences(text), measures(text, marked)
    for nth, said in enumerate(told):
        for rest in numbers[nth]:
            if not _is_rest(marked, said.start, said.end, rest) or _AND_MORE.match(text, rest.end):
                continue
            near = _without_others(marked, [*_ahead(numbers[max(0, nth - _BACK) : nth + 1], rest)])
            if near and not is_otherwise(marked, near[-1][0].start, said.end):
                later = [one for one in numbers[nth] if one.start > rest.start and one.unit == rest.unit]
                yield from _slip(text, marked, near, rest, later)


def _is_rest(marked: str, start: int, end: int, number: Measure) -> bool:
    if not number.bounded or (number.unit and not is_money(number.unit)):
        return False
    ahead = _AHEAD.search(marked, max(start, number.start - 60), number.start)
    return bool(ahead or _BEHIND.match(marked, number.end, min(end, number.end + 60)))


def _ahead(near: Sequence[Sequence[Measure]], rest: Measure) -> Iterator[list[Measure]]:
    """The numbers of its unit ahead of what remains: first in the fewest sentences that hold two, then in more."""
    found: list[Measure] = []
    for here in reversed(near):
        ahead = [one for one in here if one.end <= rest.start and one.unit == rest.unit]
        found = [*ahead, *found]
        if ahead and len(found) > 1:
            yield found


def _without_others(marked: str, near: Sequence[Sequence[Measure]]) -> list[list[Measure]]:
    """The groups of numbers without a few of something else: three carers shared out sixty breaks in one evening."""
    whole = max(near[-1], key=lambda one: one.interval.low) if near else None
    kept = [
        [one for one in some if whole is None or one.interval.low > _FEW or _is_of_whole(marked, one, whole)]
        for some in near
    ]
    return [some for some in kept if len(some) > 1]


def _is_of_whole(marked: str, one: Measure, whole: Measure) -> bool:
    is_one = one.interval.low <= 1 and bool(one.nouns) and one.nouns.isdisjoint(whole.nouns)
    return not is_one and _are_alike(marked, one, whole)


def is_otherwise(marked: str, start: int, end: int) -> bool:
    """Whether more came to a whole than it was, or the words between tell of other kinds."""
    return FRACTION_SIGN in marked[start:end] or bool(_OTHERWISE.search(marked, start, end))


def _slip(
    text: str, marked: str, near: Sequence[Sequence[Measure]], rest: Measure, later: Sequence[Measure]
) -> Iterator[Slip]:
    """The first of the groups of numbers that what remains should go with, the last of which has all of them.

    What remains may have more parts that are told `later`: "leaves 30 on the list and 8 who moved away".
    """
    if len(near[-1]) > _CROWD or not all(one.bounded for one in near[-1]) or _is_explained(near[-1], rest):
        return
    for some in near:
        whole = max(some, key=lambda one: one.interval.middle)
        if whole is not some[0] and _OF_EACH.search(marked, max(0, rest.start - 70), rest.start):
            return
        parts = [one for one in some if one is not whole and _are_alike(marked, one, whole)]
        taken = sum(part.exact.middle for part in parts)
        left = whole.exact.middle - taken
        rests = [_sum((rest, *some)) for n in range(1, len(later) + 1) for some in combinations(later[:_CROWD], n)]
        if any(abs(sum_.middle - left) < 1 for sum_ in rests):
            return
        if parts and _are_alike(marked, rest, whole) and is_near(left, rest.exact.middle, whole.exact.middle):
            start = min(one.start for one in (whole, *parts))
            yield Slip(span_of(text, start, rest.end), "part", plain(taken + rest.exact.middle, rest.unit))
            return


def _are_alike(marked: str, one: Measure, whole: Measure) -> bool:
    """Whether a number counts what the whole counts, or does not say what."""
    noun = _NOUN.match(marked, one.end, one.end + 40)
    return bool(one.unit) or not (noun and one.nouns) or not one.nouns.isdisjoint(whole.nouns)


def is_near(left: float, told: float, whole: float) -> bool:
    """Whether what is told is so near to what is left that it must be meant for it."""
    if left <= 0 or whole < _LEAST_WHOLE or told >= whole:
        return False
    return _LEAST_OFF <= abs(left - told) <= _NEAR * whole and 1 / _MOST_TIMES <= told / left <= _MOST_TIMES


def _is_explained(near: Sequence[Measure], rest: Measure) -> bool:
    """Whether one of the numbers is the same, or one without some of the others, or two together, give it."""
    for one in near:
        if abs(one.interval.middle - rest.interval.middle) < _SAME * rest.interval.middle:
            return True
        others = [other for other in near if other is not one]
        sums = [_sum(some) for n in range(1, len(near)) for some in combinations(others, n)]
        if any(between(one.interval, sum_).meets(rest.interval) for sum_ in sums):
            return True
    return any((one.interval + other.interval).meets(rest.interval) for one, other in combinations(near, 2))


def _sum(some: Sequence[Measure]) -> Interval:
    return sum_of(one.exact for one in some)
