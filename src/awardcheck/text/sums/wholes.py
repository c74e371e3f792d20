"""A whole and its parts: what is taken apart, what is added up, and the mean of several.

Each kind needs its own cue, and a result near what the parts give: what lies far off is a number of something else, and
what the sum of some of the parts explains is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Amount, Slip, amounts, is_money, plain, span_of
from awardcheck.text.figures.measures import EACH, Measure, measures
from awardcheck.text.figures.rounding import Interval, counted_exactly, exactly, is_near_miss, product, sum_of
from awardcheck.text.patterns import compiled
from awardcheck.text.sentences import sentences
from awardcheck.text.sums import reckoning_patterns as q

_MOST_PARTS, _LEAST_PARTS = 7, 2
_CROWD = 10  # a sentence with more numbers is a table
_FEW = 20
_HEDGED = 20  # characters beside a number in which a hedge stands
_SURE_PARTS = 3  # of fewer it takes a word that they are all there are
_WHOLE = exactly(100)  # per cent
# How far off a result may be and still be a slip, as a share of what the numbers give.
_NEAR_COUNT, _NEAR_MONEY = 0.15, 0.35
_LISTS = rf"{q.COLON}|{q.ALL_OF}"


def wrong_wholes(text: str, marked: str) -> Iterator[Slip]:
    """The wholes and means that their parts do not give; `marked` is `amounts.reckoned` text."""
    told, numbers = sentences(text), measures(text, marked)
    for nth, said in enumerate(told):
        here = [one for one in amounts(text, marked, said.start, said.end) if one.unit or one.interval.middle != 1]
        if len(here) > _CROWD:
            continue
        yield from _parts(text, marked, said, here)
        for first in (nth, nth - 1) if nth else (nth,):
            listed = [one for some in numbers[first : nth + 1] for one in some if not one.in_range]
            where = Span(told[first].start, said.end, "")
            if slip := _total(text, marked, where, listed) or _mean(text, marked, said, listed):
                yield slip
                break


def _at_its_word(text: str, one: Amount) -> Amount:
    """A count as it was told: nobody rounds six nurses."""
    if one.unit:
        return one
    ahead, behind = text[max(0, one.start - _HEDGED) : one.start], text[one.end : one.end + _HEDGED]
    return one._replace(interval=counted_exactly(text[one.start : one.end], ahead, behind))


# Taken apart ------------------------------------------------------------------------------------------------------


def _parts(text: str, marked: str, said: Span, numbers: Sequence[Amount]) -> Iterator[Slip]:
    """Of 240 referrals 130 were accepted, 70 were redirected and the other 40 wait."""
    listed = _with_unit(marked, _from_whole(marked, [number for number in numbers if not _is_aside(marked, number)]))
    listed, are_counted = _without_their_number(marked, listed)
    if not _LEAST_PARTS <= len(listed) - 1 <= _MOST_PARTS:
        return
    is_rest = len(listed) == _SURE_PARTS and _is_rest_of(marked, listed)
    if not is_rest and compiled(q.NO_PARTS).search(marked, listed[1].start, said.end):
        return
    last = marked[listed[-2].end : listed[-1].start]
    rest = compiled(q.REST).search(last)
    if rest and "," in last[rest.end() :]:
        return  # the rest is not counted: "the rest went home, and 71 stayed"
    listed = [_at_its_word(text, number) for number in listed]
    if all(number.unit == "%" for number in listed) and (rest or _is_over_full(marked, said, listed)):
        whole, parts, all_told = _WHOLE, listed, True
    elif is_rest:
        whole, parts, all_told = listed[1].interval, [listed[0], listed[2]], True
    elif len({number.unit for number in listed}) == 1 and _opens_list(marked, said, listed, are_counted):
        whole, parts, all_told = listed[0].interval, listed[1:], bool(rest) or are_counted
    else:
        return
    if len(parts) < _LEAST_PARTS or not _are_listed(marked, parts):
        return
    sum_ = _sum(parts)
    fewest = len(parts) if whole == _WHOLE else _LEAST_PARTS
    if any(_sum(some).meets(whole) for n in range(fewest, len(parts) + 1) for some in combinations(parts, n)):
        return
    money = is_money(parts[0].unit)
    if not (all_told or money) and compiled(q.ATTRIBUTE).search(marked, parts[0].start, said.end):
        return
    near = _NEAR_MONEY if all_told or money else _NEAR_COUNT
    if is_near_miss(sum_, whole, near) and _is_sure(marked, said, listed, parts, all_told, sum_.middle < whole.middle):
        yield Slip(span_of(text, listed[0].start, listed[-1].end), "part", plain(sum_.middle, parts[0].unit))


def _is_sure(
    marked: str, said: Span, listed: Sequence[Amount], parts: Sequence[Amount], rest: bool, is_less: bool
) -> bool:
    """Whether the parts are all there are; of less than the whole the others may not be worth a word."""
    either_or = bool(compiled(q.EITHER_OR).search(marked, said.start, said.end))
    if is_less and not rest:
        return either_or or bool(compiled(_LISTS).search(marked, listed[0].end, parts[0].start))
    closed = bool(compiled(q.ALL_OF).search(marked, listed[0].end, parts[0].start))
    return rest or len(parts) >= _SURE_PARTS or either_or or closed


def _with_unit(marked: str, listed: Sequence[Amount]) -> Sequence[Amount]:
    """Parts with no unit behind a colon have that of their whole: 1,300 hours: 860 from one and 540 from the other."""
    if len(listed) > 1 and listed[0].unit and ":" in marked[listed[0].end : listed[1].start]:
        return [part if part.unit else part._replace(unit=listed[0].unit) for part in listed]
    return listed


def _without_their_number(marked: str, listed: Sequence[Amount]) -> tuple[Sequence[Amount], bool]:
    """The numbers without the one that tells how many parts there are, and whether there is one.

    "Our three teams made 1,240 visits, 460 in the north, 390 in the west and 390 in the town."
    """
    for nth, number in enumerate(listed[:2]):
        are_as_many = not number.unit and number.interval.middle == len(listed) - 2 >= _SURE_PARTS
        if are_as_many and compiled(q.DETERMINED).search(marked, max(0, number.start - 8), number.start):
            return [*listed[:nth], *listed[nth + 1 :]], True
    return listed, False


def _from_whole(marked: str, listed: Sequence[Amount]) -> Sequence[Amount]:
    """The numbers from the one ahead of a colon on: "In nine practices 1,248 were randomised: 611 ..."."""
    for nth, (one, other) in enumerate(pairwise(listed)):
        if ":" in marked[one.end : other.start]:
            return listed[nth:]
    return listed


def _is_over_full(marked: str, said: Span, listed: Sequence[Amount]) -> bool:
    """Whether the answers of one scale are more than all."""
    more = len(listed) >= _SURE_PARTS and _sum(listed).low > _WHOLE.high
    return more and bool(compiled(q.SCALE).search(marked, said.start, said.end))


def _is_aside(marked: str, number: Amount) -> bool:
    """Whether a number stands in brackets behind another, which it says in per cent."""
    return number.unit == "%" and marked[max(0, number.start - 1) : number.start] in ("(", "~")


def _opens_list(marked: str, said: Span, listed: Sequence[Amount], are_counted: bool) -> bool:
    """Whether the first number is one that is then taken apart: "of 240", or "240 ...: 130 ..."."""
    between = marked[listed[0].end : listed[1].start]
    if all(compiled(q.BRACKETED).search(marked, part.start - 3, part.start) for part in listed[1:]):
        return len(listed) > _SURE_PARTS
    of = compiled(q.OF).search(marked, said.start, listed[0].start)
    return bool(of or compiled(_LISTS).search(between) or (are_counted and "," in between))


def _is_rest_of(marked: str, listed: Sequence[Amount]) -> bool:
    """Whether it says "22 of the 36 ... and the remaining 14"."""
    of = compiled(q.OF_THESE).search(marked[listed[0].end : listed[1].start])
    return bool(of and compiled(q.REMAINING).search(marked[listed[1].end : listed[2].start]))


def _are_listed(marked: str, parts: Sequence[Amount]) -> bool:
    between = [marked[one.end : other.start] for one, other in pairwise(parts)]
    return all(map(compiled(q.JOINED).search, between)) and bool(compiled(q.LAST).search(between[-1]))


def _sum(parts: Sequence[Amount] | Sequence[Measure]) -> Interval:
    return sum_of(part.interval for part in parts)


# Added up ---------------------------------------------------------------------------------------------------------


def _total(text: str, marked: str, where: Span, numbers: Sequence[Measure]) -> Slip | None:
    """The one number that is called a total, held against the sum of all others of its unit."""
    called = [number for number in numbers if _is_total(marked, where, number)]
    if len(called) != 1 or called[0].unit == "%" or compiled(q.NO_TOTAL).search(marked, where.start, where.end):
        return None
    total = called[0]
    parts = [one for one in _taken_for_each(numbers) if one.start != total.start]
    if is_money(total.unit):  # five workers and two laptops are no parts of it
        parts = [part for part in parts if is_money(part.unit) or part.interval.middle > _FEW]
    if not _LEAST_PARTS <= len(parts) <= _MOST_PARTS or {part.unit for part in parts} != {total.unit}:
        return None
    if any(part.interval.high >= total.interval.low for part in parts) or any(
        _sum(some).meets(total.interval) for n in range(2, len(parts) + 1) for some in combinations(parts, n)
    ):
        return None
    if (_sum(parts) + exactly(_ones(text, marked, where))).meets(total.interval):
        return None
    sum_ = _sum(parts)
    if not is_near_miss(sum_, total.interval, _NEAR_COUNT if total.interval.low > _FEW else _NEAR_MONEY):
        return None
    start, end = min(parts[0].start, total.start), max(parts[-1].end, total.end)
    return Slip(span_of(text, start, end), "sum", plain(sum_.middle, total.unit))


def _ones(text: str, marked: str, where: Span) -> int:
    """How often it says "one", which is a part like others in "four from the trust and one from us"."""
    return sum(one.interval.middle == 1 and not one.unit for one in amounts(text, marked, where.start, where.end))


def _taken_for_each(numbers: Sequence[Measure]) -> Sequence[Measure]:
    """The numbers with "two councils £18,000 each" as one part."""
    parts: list[Measure] = []
    for one in numbers:
        before = parts[-1] if parts else None
        if before and EACH in one.each and one.unit and not before.unit and before.nouns:
            times, each = before.interval, one.interval
            parts[-1] = one._replace(interval=product(times, each))
        else:
            parts.append(one)
    return parts


def _is_total(marked: str, where: Span, number: Measure) -> bool:
    if marked.endswith("and ", 0, number.start):
        return False  # it is one more of those that are listed
    ahead = compiled(q.TOTAL).search(marked, max(where.start, number.start - 60), number.start)
    if ahead and compiled(q.OF_ONE_AHEAD).search(marked, max(where.start, ahead.start() - 40), ahead.start()):
        ahead = None
    return bool(ahead or compiled(q.ALTOGETHER).match(marked, number.end, min(where.end, number.end + 40)))


# The mean ---------------------------------------------------------------------------------------------------------


def _mean(text: str, marked: str, said: Span, numbers: Sequence[Measure]) -> Slip | None:
    """12 days at one, 15 at another and 18 at the third, a mean of 19: no mean lies outside its numbers."""
    means = [one for one in numbers if one.start >= said.start and _is_mean(marked, said, one)]
    if len(means) != 1:
        return None
    mean = means[0]
    listed: list[Measure] = []
    for one in numbers:
        if one.end <= mean.start:
            bare = listed and not one.unit and not one.nouns
            listed.append(one._replace(unit=listed[-1].unit) if bare else one)
    of = [one for one in listed if one.unit == mean.unit and (one.unit or one.interval.middle > 1)]
    if of and (compiled(q.AND_SO).search(marked, of[-1].end, mean.start) or _are_counts(marked, of, mean)):
        of = _last_list(marked, of)  # it is the mean of just these
        of = of[of[0].interval.middle == len(of) - 1 :]  # "our six clubs saw 31, 28, ...": as many as follow
        sum_ = _sum(of)
        low, high = (end / len(of) for end in (sum_.low, sum_.high))
    else:
        low, high = (
            min((one.interval.low for one in of), default=0),
            max((one.interval.high for one in of), default=inf),
        )
    if len(of) < _SURE_PARTS or compiled(q.MEANS_OF_OTHERS).search(marked, of[-1].end, mean.start):
        return None
    if Interval(low, high).meets(mean.interval):
        return None
    middle = _sum(of).middle / len(of)
    if not middle / 2 <= mean.interval.middle <= middle * 2:
        return None
    return Slip(span_of(text, of[0].start, mean.end), "mean", plain(middle, mean.unit))


def _are_counts(marked: str, of: Sequence[Measure], mean: Measure) -> bool:
    """Whether the numbers next ahead of a mean are counts in a list, of which each counts as much as another.

    Times and shares may be those of more people here than there: 12 days at one hospital and 15 at the other.
    """
    last = _last_list(marked, of)
    if mean.unit or len(last) < _SURE_PARTS or compiled(q.MEANS_OF_OTHERS).search(marked, last[0].start, mean.end):
        return False
    between = [marked[one.end : other.start] for one, other in pairwise(last)][
        last[0].interval.middle == len(last) - 1 :
    ]
    closed = compiled(r"\band\b|&").search(between[-1]) or ":" in marked[last[0].start - 3 : last[0].start]
    return all(map(compiled(r",|;|\band\b").search, between)) and bool(closed)


def _last_list(marked: str, of: Sequence[Measure]) -> list[Measure]:
    """Those of the last sentence, from a colon on: "From our eleven homes, week by week: 31, 27, 35"."""
    last = [one for one in of if one.nth == of[-1].nth]
    behind = marked.rfind(":", last[0].start, last[-1].start)
    listed = [one for one in last if one.start > behind]
    return listed if len(listed) >= _SURE_PARTS else last


def _is_mean(marked: str, said: Span, number: Measure) -> bool:
    return bool(compiled(q.MEAN).search(marked, max(said.start, number.start - 60), number.start))
