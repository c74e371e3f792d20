"""What a sentence or a table's row tells of results, so that a target is known again in it, however it is worded.

Two things bring a target and a result together: the words that say what is measured, of which those that name people
and places weigh little, and the sizes that are told, each in its unit and brought to one: an hour is 60 minutes, 24 of
57 are 42 per cent, and from 310 to 96 is a fall by 69.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf

from awardcheck.records import dataclass
from awardcheck.text.facts.named_measures import measures
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, amount, is_money, reckoned
from awardcheck.text.figures.numbers import F, N, mark
from awardcheck.text.figures.rounding import fraction
from awardcheck.text.patterns import compiled, regex


@dataclass(frozen=True, slots=True)
class Size:
    """A size in its unit: a currency, "time" in minutes, "%", a "fall" or "rise" in per cent, or "" of a count."""

    unit: str
    size: float


@dataclass(frozen=True, slots=True)
class Result:
    """What one sentence or row tells: its words and sizes, and whether it says what came of a target."""

    words: frozenset[str]
    sizes: tuple[Size, ...]
    verdict: bool
    opinion: bool
    elliptic: bool = False  # a number of nothing but those who were spoken of: "260 set off"
    contacts: frozenset[str] = frozenset()  # the calls or visits of which it tells a change, and of nothing else


# Sizes ----------------------------------------------------------------------------------------------------------------

MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080, "month": 43200}
MINUTES |= {"quarter": 131_400, "year": 525_600}
_LONGEST = 500_000  # minutes: within a year or two something ends, and nothing takes so long
_ENDS_WITHIN = 4  # months: within more of them something ends; who waits so long counts in weeks
_AN_HOUR = regex(r"\b(?:within|inside|under|after|than|in) an? (second|minute|hour|day|week|month)\b")
_HALVED = regex(r"\bhal(?:ve|ves|ved|ving)\b")
_OF = regex(r"(?: [a-z-]+){0,2} ?(?:(?:out )?of|in|/)(?: (?:every|the|our|all|these|those|a total of)){0,2} ?")
_OF_ALL = regex(r"\bof (?:(?:the|our|all|these|those|a total of) ){0,2}$")
_SAME_UNIT = regex(r" ?(?:to|or) ?")
_FROM = regex(r"\bfrom (?:(?:a|an|about|around|nearly|over|some|just|under) ){0,3}[£€$]?$")
_TO = regex(r"[^.;]*\bto\b[^.;]*")
_BECAME = regex(
    r"[^.;,]*(?:\b(?:now|was|were|had been|used to)\b|→|\|)[^.;]*|[^.;]*\b(?:where it used to be|it had been)\b[^.;]*"
)
_CAME_FROM = regex(r"[^.;]*\b(?:from|against|compared with|where it used to be|it had been|down on|up on)\b[^.;]*")
_FALLS = regex(r"\b(?:cut|reduc\w+|fall|fewer|less|lower|drop|decreas\w+|down|off|shorter|halv\w+)\b", re.IGNORECASE)
_RISES = regex(r"\b(?:rise|more|increas\w+|grow|growth|up|higher|doubl\w+|lift|raise)\b", re.IGNORECASE)
_WHOLLY = regex(r"\b(?:every(?:one|body)?|all|each(?! other)|nobody|no one|none)\b", re.IGNORECASE)
_MOST_TIMES = 12  # that a number may have grown or shrunk between two times
_STARTS = regex(r"\bfrom ([^,;.]{1,25}?) to\b", re.IGNORECASE)
_TEN, ALL = 10.0, 100.0  # per cent
_HALF = 0.5
_LOW_SHARE = 25.0
_LARGE, _LIKE = 1000, (0.8, 1.25)
_KIND = {"fall": "%", "rise": "%"}
_FEW = 11  # of so few one more or less is much, and most sentences have a number as small
_NEAR, _NEAR_SHARE, _NEAR_COUNT = (0.6, 1.6), (0.7, 1.35), (0.4, 2.5)


def sizes(text: str) -> tuple[Size, ...]:
    """The sizes in `text`, a sentence or a row, with the shares and changes that two of them give."""
    marked = reckoned(text)
    read = (amount(text, marked, *number.span(), p.DASHED) for number in compiled(N).finditer(marked))
    numbers = [number for number in read if number]
    for nth, (one, other) in enumerate(pairwise(numbers), 1):
        unit = one.unit or other.unit
        between = marked[one.end : other.start].removeprefix(f" {unit}").removeprefix("s").removeprefix("%")
        if unit and not (one.unit and other.unit) and _SAME_UNIT.fullmatch(between):
            numbers[nth - 1 : nth + 1] = one._replace(unit=unit), other._replace(unit=unit)  # from 41 days to 25
    told: dict[Amount, Size] = {number: _size(number) for number in numbers}
    found: list[Size] = []
    for one, other in pairwise(numbers):
        of_two = _of_two(marked, one, other, told[one], told[other])
        if of_two and of_two.unit == "%" and told[other].size in (_TEN, ALL):
            told[one] = told[other] = of_two  # nine in ten
        elif of_two:
            found.append(of_two)
            if one.unit == other.unit == "%":  # from 22 to 29 per cent is seven points
                found.append(Size("%", abs(told[one].size - told[other].size)))
    found += told.values()
    said = (fraction(text[slice(*part.span())]) for part in compiled(F).finditer(marked))
    found += (Size("%", ALL * part.middle) for part in said if part)
    found += (Size("%", ALL / 2) for _ in _HALVED.finditer(marked))
    found += (Size("time", MINUTES[span[1]]) for span in _AN_HOUR.finditer(marked))
    return tuple(size for size in found if size.unit != "time" or size.size < _LONGEST)


def aims(clause: str) -> tuple[Size, ...]:
    """The sizes of a target, without what it is to come from, and with what a change by so much may be told as."""
    told = sizes(clause)
    start = _STARTS.search(clause)
    before = sizes(start[1]) if start else ()
    told = tuple(size for size in told if size not in before)
    shares = [size.size for size in told if size.unit == "%"]
    if _FALLS.search(clause):
        told += tuple(Size("fall", size) for size in shares)
    if _RISES.search(clause):
        told += tuple(Size("rise", size) for size in shares)
    if not told and _WHOLLY.search(clause):
        told += (Size("%", ALL), Size("all", ALL))
    return told


def _size(number: Amount) -> Size:
    low, high = number.interval.low, number.interval.high
    middle = low + _HALF if high == inf else high - _HALF if low == -inf else number.interval.middle
    if number.unit == "month" and middle > _ENDS_WITHIN:
        return Size("time", inf)
    if number.unit in MINUTES:
        return Size("time", middle * MINUTES[number.unit])
    return Size(number.unit if number.unit == "%" or is_money(number.unit) else "", middle)


def _of_two(marked: str, one: Amount, other: Amount, a: Size, b: Size) -> Size | None:
    """The share that 24 are of 57, or the change from 310 to 96."""
    between = marked[one.end : other.start]
    if min(a.size, b.size) <= 0 or a.unit != b.unit:
        return None
    ahead = marked[max(0, one.start - 30) : one.start]
    if not a.unit and a.size <= b.size and _OF.fullmatch(between):
        return Size("%", ALL * a.size / b.size)
    if not a.unit and a.size >= b.size and _OF_ALL.search(ahead):
        return Size("%", ALL * b.size / a.size)
    if _CAME_FROM.fullmatch(between):
        a, b = b, a
    elif not (_BECAME.fullmatch(between) or (_FROM.search(ahead) and _TO.fullmatch(between))):
        return None
    if max(a.size, b.size) > _MOST_TIMES * min(a.size, b.size):
        return None
    return Size("fall" if b.size < a.size else "rise", ALL * abs(b.size - a.size) / a.size)


def is_opinion(text: str) -> bool:
    return bool(_OPINION.search(text))


def is_alike(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells a size of one of the target's units, so that the one can be held against the other."""
    ours, theirs = ({_KIND.get(size.unit, size.unit) for size in told} for told in (target, result))
    if any(size.unit in _KIND for size in target):  # a change may be told by two numbers in two sentences
        return bool(result)
    return not ours or bool(ours & theirs) or "all" in ours | theirs or (bool(ours & {"%"}) and len(result) > 1)


def is_surely_near(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells sizes near to the target's in two units, just the same sum, or a large number like it."""
    units = {one.unit for one in target for other in result if _is_near(one, other, True)}
    if len(units - {"all", "fall", "rise"}) > 1 or any(is_money(size.unit) and size in result for size in target):
        return True
    low, high = _LIKE
    large = [size.size for size in target if not size.unit and size.size >= _LARGE]
    return any(low * one <= other.size <= high * one for one in large for other in result if not other.unit)


def is_same_change(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells a fall or a rise about as large as the target's."""
    return is_like([size for size in target if size.unit in _KIND], result)


def is_like(target: Sequence[Size], result: Sequence[Size]) -> bool:
    """Whether a result tells a size about as large as one of the target's."""
    low, high = _LIKE
    return any(
        one.unit == other.unit and low * one.size <= other.size <= high * one.size
        for one in target
        for other in result
        if one.size >= _FEW or one.unit
    )


def is_near(target: Sequence[Size], result: Sequence[Size], *, of_few: bool) -> bool:
    """Whether a result tells a size that the target's could have become; small ones do only where `of_few`."""
    return any(_is_near(one, other, of_few) for one in target for other in result)


def _is_near(one: Size, other: Size, of_few: bool) -> bool:
    if one.unit != other.unit or one.size <= 0:
        return False
    is_few = one.size < {"": _FEW, "%": _LOW_SHARE}.get(one.unit, 0)
    if is_few and not of_few:
        return False
    if one.unit:
        low, high = _NEAR if is_few or one.unit != "%" else _NEAR_SHARE
    else:
        low, high = _NEAR_COUNT if of_few else _NEAR
    return low * one.size <= other.size <= high * one.size


# Results --------------------------------------------------------------------------------------------------------------

_TELLS = regex(
    r"\d|%|\b(?:met|missed|achieved|exceeded|reached|beaten|beat|hit|halved|doubled|half|third|quarter|nobody|none"
    r"|every"
    r"|all|no one|no longer|last|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|short|zero|nil)\b",
    re.IGNORECASE,
)
# How often a door is open is no result.
_OPEN = regex(
    r"\b[\w-]+ (?:nights?|days?|times|evenings|mornings|afternoons|hours) (?:a|every|each) (?:day|week|month|year)\b",
    re.IGNORECASE,
)
_ASKED = r"(?:set|asked|aimed|promised|hoped|planned|wanted|pledged|expected|required)"
_VERDICT = regex(
    r"\b(?:(?<!they['’]d )(?<!who )(?<!body )met(?! (?:"
    r"\d|[a-z]+ times|weekly|monthly|quarterly|fortnightly|every|each|once|twice|with|together|regularly"
    r"|in|at|on|for|a|an)\b)|missed(?! (?!targets|goals|aims|this|its)(?:[a-z]+ )?[a-z]{3,}s\b)|beat|beaten|exceeded"
    r"|surpassed|achieved|(?:under|over|above|below|off|against) (?:our|the|its) (?:own )?(?:targets?|goal|aim|plan)"
    r"|fell short|fallen short|short of|overshot|undershot"
    r"|on (?:target|track|trajectory|course)|(?:ahead of|behind) (?:target|plan|schedule|trajectory)|off target|in full"
    r"|(?:not|n['’]t) (?:quite )?(?:get|got|manage|reach|make|made|there)|nearly there|hit (?:it|that|our|the|both)"
    rf"|(?:than|what|which|as) (?:we|they|the [a-z]+|our [a-z]+)(?:['’]d| had)? (?:ourselves )?{_ASKED}"
    rf"|was {_ASKED} (?:of|for)|(?:we|i|they)(?:['’]d| had) (?:said|{_ASKED})|(?:broke|breaks?) even"
    rf"|paid for (?:itself|themselves)|(?:was|were) kept|did (?:so|it)"
    rf"|kept (?:to )?(?:it|that|their word))\b",
    re.IGNORECASE,
)
_OPINION = regex(
    r"\b(?:rated|rating|scored|said|say|satisf\w+|recommend\w*|felt|feel\w*|agreed?|liked?|happy|useful|helpful"
    r"|listened)\b",
    re.IGNORECASE,
)


_CONTACTS = regex(
    r"\b(calls|queries|enquiries|letters|e-?mails|messages|faxes|visits|complaints)\b[^.,;:]{0,50}?"
    r"\b(?:fell|dropped|rose|went|came|(?:is|are|were|was) (?:down|up))\b[^.,;:]{0,20}? from\b",
    re.IGNORECASE,
)
_ELLIPTIC = (
    rf"(?<!of ){N} (?:have|has|had|are|were|came|come|set|took|joined|signed|went|got|did|turned|started|finished"
    rf"|stayed"
    r"|stay|use|attend|never|now)\b"
)


@lru_cache(maxsize=512)
def result(text: str) -> Result | None:
    """What a sentence or a row tells of results; None where it can tell of none."""
    if not _TELLS.search(_OPEN.sub("", text)):
        return None
    told = sizes(text)
    if _WHOLLY.search(text):
        told += (Size("all", ALL),)
    return Result(
        measures(text),
        told,
        bool(_VERDICT.search(text)),
        bool(_OPINION.search(text)),
        _is_elliptic(text),
        _contacts(text),
    )


def _contacts(text: str) -> frozenset[str]:
    """The kinds of contact whose change a sentence tells: a measure of their own, whatever they are about."""
    return frozenset(word for found in _CONTACTS.finditer(text) for word in measures(found[1]))


def _is_elliptic(text: str) -> bool:
    return bool(compiled(_ELLIPTIC).search(mark(text.lower())))
