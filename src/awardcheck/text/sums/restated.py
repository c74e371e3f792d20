"""One amount told twice in a breath: times in two units, and a whole that the next sentence takes apart.

Like `wholes`, but here the words point back at the whole that the sentence before told ("Of these 143 ...").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Amount, Slip, amount, amounts, is_money, plain, span_of
from awardcheck.text.figures.numbers import NUMBER_SIGN, N
from awardcheck.text.figures.rounding import Interval, exactly, sum_of
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_NEAR, _NEAR_PARTS = 0.5, 0.15  # how far off a result may be and still be a slip, as a share of what the numbers give
_LEAST_SHARED = 10  # fewer are things to buy and not people to help
_LEAST_PARTS, _MOST_PARTS = 2, 7

# Times in two units -----------------------------------------------------------------------------------------------

_HOW_MANY = {  # of the smaller in the larger, at the least and at the most that anybody means by it
    ("minute", "hour"): (60, 60),
    ("hour", "day"): (7, 24),
    ("hour", "working day"): (7, 8),
    ("day", "week"): (5, 7),
    ("week", "month"): (4, 4.5),
    ("week", "year"): (38, 53),
    ("month", "year"): (12, 12),
}
_LARGER = "|".join(dict.fromkeys(larger for _, larger in _HOW_MANY))
_SMALLER = "|".join(dict.fromkeys(smaller for smaller, _ in _HOW_MANY))
_LARGER_UNIT = regex(r"hour|minute|week")
_IN_OTHER_WORDS = (
    r"(?: ?[,(:=]| [–—-])? ?(?:(?:or|that is|i\.e\.|which is|which (?:makes|means|comes to|gives)|equal to"
    r"|equivalent to|the equivalent of|making),? )?(?:(?:more|less|better|fewer|just|well|over|under|than|almost"
    r"|nearly|about|around|some|roughly|a|total|of) ){0,4}"
)
_TWO_UNITS = (
    rf"(?P<s>{N})[ -](?P<small>{_SMALLER})s?(?: [a-z]{{1,12}}){{0,2}}?(?P<link>{_IN_OTHER_WORDS})"
    rf"(?P<l>{N}) (?P<large>{_LARGER})s?\b"
)


def _in_two_units(text: str, marked: str) -> Iterator[Slip]:
    """1,000 minutes, more than 20 hours; 84 days (12 weeks), and 35 days (seven weeks) in the same passage."""
    told = [*_told_twice(text, marked)] if _LARGER_UNIT.search(marked) else []
    meant: dict[tuple[str, str], float] = {}
    for units, small, large, _ in told:  # who counts seven days to one week counts them to all
        if (factor := small.interval.middle / large.interval.middle) in _HOW_MANY[units]:
            meant.setdefault(units, factor)
    for units, small, large, span in told:
        least, most = (meant[units],) * 2 if units in meant else _HOW_MANY[units]
        gives = Interval(small.interval.low / most, small.interval.high / least)
        if _is_wrong(gives, large.interval, _NEAR):
            yield Slip(span, "product", plain(small.interval.middle * 2 / (least + most), ""))


def _told_twice(text: str, marked: str) -> Iterator[tuple[tuple[str, str], Amount, Amount, Span]]:
    """The times that are told in two units, with these, and where they stand."""
    for found in compiled(_TWO_UNITS).finditer(marked):
        units = found["small"], found["large"]
        small, large = (amount(text, marked, *found.span(name)) for name in ("s", "l"))
        if units in _HOW_MANY and small and large and found["link"].strip() and large.interval.middle > 0:
            yield units, small, large, span_of(text, *found.span())


# A whole that the sentence before tells ---------------------------------------------------------------------------

_BACK = regex(
    r"(?:of|from among|among) (?:(?:all|the) )?(?:these|those|them|whom)\b|(?:these|those|they) (?:were|came)"
)
_REST = r"\b(?:the|our|another) (?:other|rest|remaining|remainder|final|last)(?:,| of (?:these|them),?| -)? ?$"
_OF_ALL = r"\bof (?:(?:the|our|all|these|those|a total of) ){0,2}$"
_FUND = r"\b(?:budget|fund|funding|pot|pool|cost|price|bill|total|sum|income|investment|grant)\b"
_GAVE = r"\b(?:put in|paid|pays?|gave|gives?|contribut\w+|provid\w+|came from|comes from|c[ao]me|met|found|added)\b"
_NOT_ALL = (
    r"\b(?:also|both|some|at least|such as|includ\w+|average|each|per|every|more|further|extra|again|another"
    r"|towards?|first|then|rest|remain\w*|others?|half)\b"
)


_AHEAD = 3  # sentences in which a whole may be told of which the next ones tell the parts, one after the other


def _taken_apart(text: str, marked: str, ahead: Sequence[Span], said: Span) -> Iterator[Slip]:
    """So much there was; this part is from one, that from another, and the rest from a third."""
    *earlier, before = ahead
    numbers = amounts(text, marked, said.start, said.end)
    whole = amounts(text, marked, before.start, before.end)
    parts = _people(marked, said, numbers) or _payments(marked, before, said, numbers)
    all_ = [number for number in whole if parts and number.unit == parts[0].unit]
    if len(all_) != 1:
        return
    sum_ = sum_of(exactly(one.interval.middle) for one in (all_[0], *parts))
    told = (number for one in earlier for number in amounts(text, marked, one.start, one.end))
    if not any(number.unit == parts[0].unit and number.interval.meets(sum_) for number in told):
        yield from _not_all(text, all_[0], parts)


def _not_all(text: str, whole: Amount, parts: Sequence[Amount]) -> Iterator[Slip]:
    """A whole that its parts do not add up to."""
    if not _LEAST_PARTS <= len(parts) <= _MOST_PARTS:
        return
    odd = any(part.interval.middle >= _LEAST_SHARED and part.interval.middle % 10 for part in parts)
    # Who counts some of them exactly counts all.
    sum_ = sum_of(exactly(one.interval.middle) if odd and _is_bounded(one) else one.interval for one in parts)
    if _is_wrong(sum_, whole.interval, _NEAR_PARTS):
        yield Slip(span_of(text, whole.start, parts[-1].end), "part", plain(sum_.middle, parts[0].unit))


def _is_bounded(number: Amount) -> bool:
    return number.interval.high < inf and number.interval.low > -inf


def _taken_apart_here(text: str, marked: str, said: Span) -> Iterator[Slip]:
    """Of the 260 women 143 came before ten weeks, 81 before twelve and the remaining 46 later."""
    counts = _closed(marked, said, amounts(text, marked, said.start, said.end))
    opens = counts and compiled(_OF_ALL).search(marked, said.start, counts[0].start)
    yield from _not_all(text, counts[0], counts[1:]) if opens else ()


def _people(marked: str, said: Span, numbers: Sequence[Amount]) -> Sequence[Amount]:
    """The parts of "Of these 143 came early and the remaining 46 late", which are all that there are."""
    return _closed(marked, said, numbers)


def _closed(marked: str, said: Span, numbers: Sequence[Amount]) -> Sequence[Amount]:
    """The counts of a sentence, no times and ages among them, where the last is called what remains."""
    counts = [number for number in numbers if not number.unit and not _is_unit_left_out(marked, number)]
    closed = counts and compiled(_REST).search(marked, max(said.start, counts[-1].start - 30), counts[-1].start)
    return counts if closed else ()


def _is_unit_left_out(marked: str, number: Amount) -> bool:
    """Whether a number is a time or an age, whose unit stands elsewhere: "between ten and twelve weeks"."""
    return marked.endswith(("between ", "under ", "over ", "aged "), 0, number.start)


def _payments(marked: str, before: Span, said: Span, numbers: Sequence[Amount]) -> Sequence[Amount]:
    """What each of several paid into what the sentence before calls a budget."""
    paid = [number for number in numbers if is_money(number.unit)]
    if len(paid) <= _LEAST_PARTS or any(n.interval.low >= _LEAST_SHARED or n.unit for n in numbers if n not in paid):
        return ()
    tells = compiled(_FUND).search(marked, before.start, before.end) and compiled(_GAVE).search(
        marked, said.start, said.end
    )
    return () if not tells or compiled(_NOT_ALL).search(marked, said.start, said.end) else paid


def _is_wrong(gives: Interval, stated: Interval, near: float) -> bool:
    """Whether a stated result is not what the numbers give, and near it."""
    if gives.meets(stated) or gives.high == inf:
        return False
    return abs(gives.middle - stated.edge) <= near * max(gives.middle, stated.edge)


def wrong_restated(text: str, marked: str) -> Iterator[Slip]:
    """The amounts that are told a second time as something else; `marked` has sizes, too (see `amounts.reckoned`)."""
    if NUMBER_SIGN not in marked:
        return
    yield from _in_two_units(text, marked)
    told = sentences(text)
    for nth, said in enumerate(told):
        if NUMBER_SIGN not in marked[said.start : said.end]:
            continue
        yield from _taken_apart_here(text, marked, said)
        if nth:
            yield from _taken_apart(text, marked, told[max(0, nth - _AHEAD) : nth], said)
