"""What several numbers of one breath come to: a whole from its parts, so many times so much, a year, a net, a return.

Each kind needs its own cue, numbers in no more than their fixed places, and a result near what they give: what lies
far off is a number of something else, and what any other way to reckon explains is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf

from awardcheck.text import Span
from awardcheck.text import reckoning_patterns as q
from awardcheck.text.amounts import Amount, Slip, alike, amount, amounts, is_money, plain, span_of
from awardcheck.text.patterns import compiled
from awardcheck.text.rounding import Interval, exactly
from awardcheck.text.sentences import sentences

_MOST_PARTS = 7
_LEAST_PARTS = 2
_CROWD = 10  # a sentence with more numbers is a table
_FEW = 20
_COUNTED_FROM = 9  # fewer are things to buy and not people to help
_SURE_PARTS = 3  # of fewer it takes a word that they are all there are
_WHOLE = exactly(100)  # per cent
# How far off a result may be and still be a slip, as a share of what the numbers give.
_NEAR, _NEAR_COUNT, _NEAR_MONEY, _NEAR_RETURN = 0.5, 0.15, 0.35, 0.65


def wrong_reckonings(text: str, marked: str) -> Iterator[Slip]:
    """The results that their numbers do not give; `marked` has sizes, too (see `amounts.reckoned`)."""
    yield from _years(text, marked)
    told = sentences(text)
    for nth, said in enumerate(told):
        numbers = amounts(text, marked, said.start, said.end)
        if len(numbers) > _CROWD:
            continue
        yield from _parts(text, marked, said, numbers)
        ahead = amounts(text, marked, told[nth - 1].start, told[nth - 1].end) if nth else []
        for start, given in ((said.start, numbers), (told[nth - 1].start if nth else 0, [*ahead, *numbers])):
            slip = _returned(text, marked, Span(start, said.end, ""), given) if numbers else None
            slip = slip or (_of_three(text, marked, Span(start, said.end, ""), given) if numbers else None)
            slip = slip or _per_one(text, marked, Span(start, said.end, ""), given)
            slip = slip or _total(text, marked, Span(start, said.end, ""), given)
            if slip:
                yield slip
                break


# A whole and its parts ------------------------------------------------------------------------------------------------


def _parts(text: str, marked: str, said: Span, numbers: Sequence[Amount]) -> Iterator[Slip]:
    """Of 240 referrals 130 were accepted, 70 were redirected and the other 40 wait."""
    listed = _from_whole(marked, [number for number in numbers if not _is_aside(marked, number)])
    if not _LEAST_PARTS <= len(listed) - 1 <= _MOST_PARTS:
        return
    if compiled(q.NO_PARTS).search(marked, listed[1].start, said.end):
        return
    last = marked[listed[-2].end : listed[-1].start]
    rest = bool(compiled(q.REST).search(last))
    if all(number.unit == "%" for number in listed) and (rest or _is_over_full(marked, said, listed)):
        whole, parts, rest = _WHOLE, listed, True
    elif len(listed) == 3 and _is_rest_of(marked, listed):
        whole, parts = listed[1].interval, [listed[0], listed[2]]
        rest = True
    elif len({number.unit for number in listed}) == 1 and _opens_list(marked, said, listed):
        whole, parts = listed[0].interval, listed[1:]
    else:
        return
    if len(parts) < _LEAST_PARTS or not _are_listed(marked, parts):
        return
    sum_ = _sum(parts)
    if any(_sum(some).meets(whole) for n in range(2, len(parts) + 1) for some in combinations(parts, n)):
        return
    money = is_money(parts[0].unit)
    if not (rest or money) and compiled(q.ATTRIBUTE).search(marked, parts[0].start, said.end):
        return
    near = _NEAR_MONEY if rest or money else _NEAR_COUNT
    sure = rest or len(parts) >= _SURE_PARTS or bool(compiled(q.EITHER_OR).search(marked, said.start, said.end))
    if sum_.middle < whole.middle and not rest:  # the others may not be worth a word
        closed = compiled(q.COLON).search(marked, listed[0].end, parts[0].start)
        sure = bool(closed or compiled(q.EITHER_OR).search(marked, said.start, said.end))
    if sure and _is_near(sum_, whole, near):
        yield Slip(span_of(text, listed[0].start, listed[-1].end), "part", plain(sum_.middle, parts[0].unit))


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


def _opens_list(marked: str, said: Span, listed: Sequence[Amount]) -> bool:
    """Whether the first number is one that is then taken apart: "of 240", or "240 ...: 130 ..."."""
    between = marked[listed[0].end : listed[1].start]
    if all(compiled(q.BRACKETED).search(marked, part.start - 3, part.start) for part in listed[1:]):
        return len(listed) > _SURE_PARTS
    return bool(compiled(q.COLON).search(between) or compiled(q.OF).search(marked, said.start, listed[0].start))


def _is_rest_of(marked: str, listed: Sequence[Amount]) -> bool:
    """Whether it says "22 of the 36 ... and the remaining 14"."""
    of = compiled(q.OF_THESE).search(marked[listed[0].end : listed[1].start])
    return bool(of and compiled(q.REMAINING).search(marked[listed[1].end : listed[2].start]))


def _are_listed(marked: str, parts: Sequence[Amount]) -> bool:
    between = [marked[one.end : other.start] for one, other in pairwise(parts)]
    return all(map(compiled(q.JOINED).search, between)) and bool(compiled(q.LAST).search(between[-1]))


def _sum(parts: Sequence[Amount]) -> Interval:
    sum_ = exactly(0)
    for part in parts:
        sum_ += part.interval
    return sum_


def _is_near(gives: Interval, stated: Interval, near: float) -> bool:
    """Whether a stated result is not what the numbers give, and near it."""
    if inf in (gives.high, stated.high) or -inf in (gives.low, stated.low) or gives.meets(stated):
        return False
    return abs(gives.middle - stated.middle) <= near * max(gives.middle, stated.middle)


# Two numbers and their result -----------------------------------------------------------------------------------------


def _of_three(text: str, marked: str, where: Span, numbers: Sequence[Amount]) -> Slip | None:
    """So many times so much, or what is left when the cost is taken off."""
    counted = [number for number in numbers if number.unit != "%"]
    if len(counted) != 3 or len(counted) < len(numbers) or any(number.interval.low <= 0 for number in counted):
        return None
    one, other, result = counted
    if average := _average(text, marked, one, other, result):
        return average
    if compiled(q.MORE_TO_IT).search(marked, other.end, result.start):
        return None
    return _product(text, marked, where, one, other, result) or _net(text, marked, where, one, other, result)


def _average(text: str, marked: str, one: Amount, other: Amount, result: Amount) -> Slip | None:
    """Nine pharmacies saw 2,340 people, 260 each."""
    if not compiled(q.AVERAGE).match(marked, result.end) or not alike(other.unit, result.unit) or one.unit:
        return None
    if not _is_near(_shared_out(other.interval, one.interval), result.interval, _NEAR):
        return None
    middle = other.interval.middle / one.interval.middle
    return Slip(span_of(text, one.start, result.end), "product", plain(middle, result.unit))


def _per_one(text: str, marked: str, where: Span, numbers: Sequence[Amount]) -> Slip | None:
    """What one of them costs, held against what all cost; of several sums the largest is that of all."""
    found = (
        compiled(q.PER_ONE).search(marked, where.start, where.end) if any(is_money(n.unit) for n in numbers) else None
    )
    if found is None or compiled(q.NO_PER_ONE).search(marked, where.start, where.end):
        return None
    start, end = next(found.span(name) for name in "xyz" if found[name])
    one = amount(text, marked, start, end)
    others = [number for number in numbers if not start <= number.start < end]
    sums = [number for number in others if is_money(number.unit)]
    counts = [number for number in others if number.unit == "" and number.interval.low > _COUNTED_FROM]
    if one is None or len(counts) != 1 or not sums or len(sums) + 1 < len(others):
        return None
    gives = [_shared_out(sum_.interval, counts[0].interval) for sum_ in sums]
    largest = max(range(len(sums)), key=lambda nth: sums[nth].interval.middle)
    if any(share.meets(one.interval) for share in gives) or not _is_near(gives[largest], one.interval, _NEAR):
        return None
    middle = sums[largest].interval.middle / counts[0].interval.middle
    first, last = min(one.start, *(n.start for n in others)), max(one.end, *(n.end for n in others))
    return Slip(span_of(text, first, last), "product", plain(middle, one.unit))


def _shared_out(all_: Interval, among: Interval) -> Interval:
    return Interval(all_.low / among.high, all_.high / among.low)


def _total(text: str, marked: str, where: Span, numbers: Sequence[Amount]) -> Slip | None:
    """The one number that is called a total, held against the sum of all others."""
    called = [number for number in numbers if _is_total(marked, where, number)]
    parts = [number for number in numbers if number not in called]
    if len(called) != 1 or not _LEAST_PARTS <= len(parts) <= _MOST_PARTS or "%" in {number.unit for number in numbers}:
        return None
    total = called[0]
    if len({number.unit for number in numbers}) > 1 or compiled(q.NO_TOTAL).search(marked, where.start, where.end):
        return None
    if any(part.interval.high >= total.interval.low for part in parts) or any(
        _sum(some).meets(total.interval) for n in range(2, len(parts) + 1) for some in combinations(parts, n)
    ):
        return None
    sum_ = _sum(parts)
    if not _is_near(sum_, total.interval, _NEAR_COUNT if total.interval.low > _FEW else _NEAR_MONEY):
        return None
    start, end = min(numbers[0].start, total.start), max(numbers[-1].end, total.end)
    return Slip(span_of(text, start, end), "sum", plain(sum_.middle, total.unit))


def _is_total(marked: str, where: Span, number: Amount) -> bool:
    if marked.endswith("and ", 0, number.start):
        return False  # it is one more of those that are listed
    ahead = compiled(q.TOTAL).search(marked, max(where.start, number.start - 50), number.start)
    return bool(ahead or compiled(q.ALTOGETHER).match(marked, number.end, min(where.end, number.end + 40)))


def _product(text: str, marked: str, where: Span, one: Amount, other: Amount, result: Amount) -> Slip | None:
    if not compiled(q.EACH).search(marked, max(where.start, one.start - 40), result.start):
        return None
    after = marked[result.end : min(where.end, result.end + 40)]
    if not (compiled(q.HENCE).search(marked, other.end, result.start) or compiled(q.ALTOGETHER).match(after)):
        return None
    if not _are_factors(one.unit, other.unit, result.unit):
        return None
    gives = Interval(one.interval.low * other.interval.low, one.interval.high * other.interval.high)
    if (one.interval + other.interval).meets(result.interval) or not _is_near(gives, result.interval, _NEAR):
        return None
    product = one.interval.middle * other.interval.middle
    return Slip(span_of(text, one.start, result.end), "product", plain(product, result.unit))


def _are_factors(one: str, other: str, result: str) -> bool:
    """Whether the units of two factors give that of the result: money once, and a time that is not lost on the way."""
    units = [unit for unit in (one, other) if unit and not (is_money(result) and not is_money(unit))]
    return units == [result] if result else not units


def _net(text: str, marked: str, where: Span, one: Amount, other: Amount, result: Amount) -> Slip | None:
    if not all(is_money(number.unit) for number in (one, other, result)):
        return None
    left = compiled(q.LEFT).search(marked, other.end, result.start)
    if not left and not (
        compiled(q.NET).search(marked, other.end, min(where.end, result.end + 15))
        and _speaks_of(q.GAIN, marked, where)
        and _speaks_of(q.COST, marked, where)
    ):
        return None
    low, high = sorted((one.interval, other.interval), key=lambda interval: interval.middle)
    gives = Interval(max(0.0, high.low - low.high), high.high - low.low)
    if not _is_near(gives, result.interval, _NEAR):
        return None
    return Slip(span_of(text, one.start, result.end), "net", plain(high.middle - low.middle, result.unit))


def _speaks_of(pattern: str, marked: str, where: Span) -> bool:
    return bool(compiled(pattern).search(marked, where.start, where.end))


def _returned(text: str, marked: str, where: Span, numbers: Sequence[Amount]) -> Slip | None:
    """So much for every pound, held against what came back and what was paid."""
    found = compiled(q.FOR_EVERY_POUND).search(marked, where.start, where.end)
    if found is None:
        return None
    name = "x" if found["x"] else "y"
    stated = amount(text, marked, *found.span(name))
    sums = [number for number in numbers if is_money(number.unit) and not found.start() <= number.start < found.end()]
    if stated is None or len(sums) != 2 or compiled(q.NO_RETURN).search(marked, where.start, where.end):
        return None
    if not (_speaks_of(q.GAIN, marked, where) and _speaks_of(q.COST, marked, where)):
        return None
    low, high = sorted((number.interval for number in sums), key=lambda interval: interval.middle)
    if low.low <= 0 or inf in (low.high, high.high):
        return None
    gives = Interval(high.low / low.high, high.high / low.low)
    if Interval(gives.low - 1, gives.high - 1).meets(stated.interval):
        return None  # what is left for each pound when the pound itself is taken off
    if not _is_near(gives, stated.interval, _NEAR_RETURN):
        return None
    start, end = min(found.start(), *(n.start for n in sums)), max(found.end(), *(n.end for n in sums))
    return Slip(span_of(text, start, end), "return", "£" + plain(high.middle / low.middle))


# Years ----------------------------------------------------------------------------------------------------------------


def _years(text: str, marked: str) -> Iterator[Slip]:
    """What is given by the month or the quarter and, in the same breath, by the year."""
    for pattern in q.YEARS if "year" in marked or "annual" in marked or "p.a" in marked else ():
        for match in compiled(pattern).finditer(marked):
            part, whole = (amount(text, marked, *match.span(name)) for name in ("m", "y"))
            if part is None or whole is None or not alike(part.unit, whole.unit) or "%" in (part.unit, whole.unit):
                continue
            period = text[slice(*match.span("period"))].split()[-1].lower()
            if period not in q.PERIODS_IN_A_YEAR:
                continue
            least, most = q.PERIODS_IN_A_YEAR[period]
            year = Interval(part.interval.low * least, part.interval.high * most)
            if not compiled(q.PART_OF_YEAR).search(match.group()) and _is_near(year, whole.interval, _NEAR):
                middle = part.interval.middle * (least + most) / 2
                yield Slip(span_of(text, *match.span()), "year", plain(middle, part.unit))
