"""Numbers of prose with all that their clause says, so that a fact is known again when it is told in other words.

Coarser than `facts`, which knows how a sentence is built, and than `tellings`, which is for tables. So two numbers are
taken for two values of one thing only where unit, direction, time and what is counted agree and little else is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from awardcheck.text import Span, word_set
from awardcheck.text.amounts import reckoned
from awardcheck.text.facts import is_told, when_and_names
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, as_written, fraction, hedge, widened
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem

Way = Literal["down", "up", ""]

_LEAST = 5  # smaller numbers count partners, steps and days too often
_CROWD = 5  # a sentence with more numbers is a list of something
_SHARED, _ALIKE = 2, 0.34  # meaning words, and their share of the fewer
_ALIKE_IF_SMALL = 0.65
_ROUND = 10  # a number that can be divided by it may be told of two things
_SMALL = 12  # so few are counted of much
_FAR = 1.6  # values that lie farther apart are of two things
_NUMBER = rf"(?:[£€$] ?)?{N}(?: ?%| ?per ?cent\b(?!age)| percentage points?)?|{F}|\bhalved\b"
_PART = (
    rf" ?(?:%|per ?cent)? ?(?:(?:out )?of|in|from|/) "
    rf"(?:(?:the|our|these|those|all|every) )?(?:whom|them|which|{N})"
)
_NOUN = r"(?!(?:and|or|of|to|in)\b)[a-z’'-]"
_COUNTED = regex(
    rf" ((?:{_NOUN}{{2,20}} ){{0,3}}?{_NOUN}{{3,20}})(?=[.,;:)\n]|$| (?:in|on|at|for|from|of|to|by|with|between"
    rf"|and|or|who|whom"
    r"|that|which|across|so|an?|the|each|every|per|we|is|are|were|was|have|had|has|now|use|take|took|gave|give|open|run"
    r"|ran|met|meet|before|since|about|[a-z]+ed|[a-z]+ing)\b)"
)
_WHOLE = regex(rf"{N}(?:%| per ?cent)? ?(?:(?:out )?of|in|/) (?:(?:the|our|all|a|every) )?$")
_IN_TEN = r" (?:in|out of)(?: every)? "
_TEN = 10
_OF_ALL = r" (?:out )?of (?:(?:the|our|these|all) )?"
_AS_LIMIT = regex(r"\b(?:within|at|after|by|for|in|every|first|last|under|over|of|than|inside|age) $")
_HOURS = regex(r"\bhours?,? (?:and )?$")
_OF_WHOM = regex(
    rf"\b(?:of|for|among|in|from|at|on|across|within|with) (?:(?:the|our) )?(?:{N} )?(?:or more )?((?:[a-z’'&-]+ "
    rf"?){{1,3}})"
)
_OF_EVERYBODY = regex(
    r"\b(?:(?<!in )all(?! told)|whole|entire|overall|every(?! (?:day|night|week|month|year|other)))\b"
)
_SHORTHAND = regex(r"[=+;|]")
_TIME = regex(r"[ -](?:working )?(second|minute|hour|day|night|week|month|year)s?\b")
_DOWN = regex(
    r"\b(?:fell|fall|fallen|drop\w*|decreas\w+|declin\w+|reduc\w+|cut|down|lower|fewer|less|halved|shorter)\b"
)
_UP = regex(r"\b(?:rose|rise|risen|grew|grown|growth|increas\w+|up|higher|more|longer|climbed|doubled|gain\w*)\b")
_BEFORE = regex(
    r"\b(?:before|used to|previously|baseline|had (?:been|cost|stood|taken|averaged|spent|paid)"
    r"|when (?:we|it|they) (?:began|started)|at the (?:start|outset)"
    r"|there were|once)\b"
)
_MOVED = regex(r"\b(?:from|now|used to|was|were)\b")
# What sets a part apart from the whole; and what sets two parts apart where each side has some of it.
_ONE_PART = regex(
    r"\b(?:second|third|north\w*|south\w*|east\w*|west\w*|another|further|extra|additional|remaining|net|gross|other"
    r"|repeat|aged|men|women|boys|girls)\b"
)
_APART = regex(
    r"\b(?:(?:first|second|third|last|next|this|previous|following|opening)(?: [a-z]+)?|follow-?up|winter|summer|spring"
    r"|autumn|january|february|march|april|may|june|july|august|september|october|november|december|phase|pilot"
    r"|original|initial|average|median)\b"
)
_OF_SOME = regex(
    r"\b(?:among (?:those|these|them|whom|which)|(?<!most )(?<!all )of (?:those(?! who)|these|them|whom|which)"
    r"|varied|ranged|ci|subgroup|confidence|some of)\b",
    re.I,
)
_NOISE = frozenset(
    stem(word)
    for word in word_set(
        """per cent percent fell dropped rose risen gone went down up brought took cut reduced reduction
        increase increased lowered raised improved saw see now so far already also still only just over under more less
        about around nearly almost overall total all year years month months week weeks day days time people number
        numbers rate first last within after before between under got get getting made make how why when where while who
        whom no not none some most many much very own everybody everyone nobody team service services scheme programme
        across project pilot hub new our their we us it ran run january february march april june july august
        september october november december because thanks says said told show shows showed shown"""
    )
)
_WEEKDAY = regex(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?")
_HALF = Interval(45, 55)


class Retold(NamedTuple):
    """A number, its unit and way, what it counts (`head`), and all other words and marks of its sentence."""

    value: Interval
    unit: str
    way: Way
    head: tuple[frozenset[str], ...]
    words: frozenset[str]
    whom: frozenset[str]
    everybody: bool
    part: frozenset[str]
    apart: frozenset[str]
    when: frozenset[str]
    names: frozenset[str]
    before: bool
    moved: bool
    beside: tuple[Interval, ...]
    others: tuple[Interval, ...]
    span: Span

    @property
    def head_words(self) -> frozenset[str]:
        return frozenset().union(*self.head)


@lru_cache(maxsize=512)
def retold(text: str) -> tuple[Retold, ...]:
    """The numbers of prose that could be told again elsewhere."""
    marked = reckoned(text)
    if NUMBER_SIGN not in marked and FRACTION_SIGN not in marked and "halved" not in marked:
        return ()
    told = (
        said
        for said in sentences(text)
        if is_told(said.text) and not _OF_SOME.search(said.text) and not _SHORTHAND.search(said.text)
    )
    return tuple(found for said in told for found in _in_sentence(text, marked, said))


def _meaning(words: str) -> frozenset[str]:
    found = compiled(r"[a-z]{2,}").findall(words.replace("’s", "").replace("'s", "").replace("a&e", "emergency"))
    return one_word({stem(word) for word in found if word not in COMMON} - _NOISE)


def _in_sentence(text: str, marked: str, said: Span) -> Iterator[Retold]:
    numbers = list(compiled(_NUMBER).finditer(marked, said.start, said.end))
    if not 0 < len(numbers) <= _CROWD:
        return
    read = [(number, *_read(text, marked, number)) for number in numbers]
    bare = _without_number(marked, said)
    for nth, (number, unit, value) in enumerate(read):
        if nth + 1 < len(read) and compiled(_OF_ALL).fullmatch(marked, number.end(), read[nth + 1][0].start()):
            yield bare._replace(value=value, unit="of", others=(read[nth + 1][2],))
            continue
        if nth + 1 < len(read) and compiled(_IN_TEN).fullmatch(marked, number.end(), read[nth + 1][0].start()):
            if share := _in_ten(value, read[nth + 1][2]):
                yield bare._replace(value=share, unit="%")
            continue
        if (unit == "" and value.high < _LEAST and value.high - value.low >= 1) or _is_no_measure(marked, number, unit):
            continue
        head = _COUNTED.match(marked, number.end()) if unit == "" else None
        beside = tuple(
            also for other, its, also in read if its == unit and other is not number and _could_be(also, value)
        )
        yield bare._replace(
            value=value,
            unit=unit,
            way=bare.way if unit == "%" else "",
            head=tuple(_meaning(word) for word in head[1].split()) if head else (),
            before=bare.before or (bare.moved and nth == 0 and len(beside) == 1),
            beside=beside,
            others=tuple(also for _, its, also in read if its != unit),
        )


def _could_be(also: Interval, value: Interval) -> bool:
    """Whether a number beside another may be one of the same thing: four practices are none of 42,000 patients."""
    low, high = sorted((also.middle, value.middle))
    return high <= _TEN * low


def _in_ten(part: Interval, whole: Interval) -> Interval | None:
    """Nine in ten, which is 85 to 95 per cent."""
    if whole.middle != _TEN or part.middle >= _TEN:
        return None
    return part.times(_TEN)


def _without_number(marked: str, said: Span) -> Retold:
    """What a sentence says of all its numbers."""
    low = marked[said.start : said.end]
    when, names = when_and_names(said.text)
    way: Way = "down" if _DOWN.search(low) else "up" if _UP.search(low) else ""
    return Retold(
        value=_HALF,
        unit="",
        way=way,
        head=(),
        words=_meaning(low),
        whom=frozenset(word for of in _OF_WHOM.finditer(low) for word in _meaning(of[1])),
        everybody=bool(_OF_EVERYBODY.search(low)),
        part=frozenset(_ONE_PART.findall(low)),
        apart=frozenset(found.replace("opening", "first") for found in _APART.findall(low)),
        when=when,
        names=frozenset(name for name in names if not _WEEKDAY.fullmatch(name)),
        before=bool(_BEFORE.search(low)),
        moved=bool(way or _MOVED.search(low)),
        beside=(),
        others=(),
        span=said,
    )


def _is_no_measure(marked: str, number: re.Match[str], unit: str) -> bool:
    """Whether a number is one of the two of a share, or a span of time that says only within what something is."""
    before = marked[max(0, number.start() - 20) : number.start()]
    if unit == "minute" and _HOURS.search(before):
        return True
    if unit not in ("", "%", "£", "€", "$") and _AS_LIMIT.search(before):
        return True
    return bool(compiled(_PART).match(marked, number.end()) or _WHOLE.search(before))


def _read(text: str, marked: str, number: re.Match[str]) -> tuple[str, Interval]:
    """The unit of a number and what it may stand for."""
    start, end = number.span()
    ahead = text[max(0, start - 30) : start]
    if marked[start] == "h":
        return "%", widened(_HALF, hedge(ahead))
    if marked[start] == FRACTION_SIGN:
        part = fraction(text[start:end])
        return "%", widened(part, hedge(ahead)).times(100) if part else _HALF
    sign = text[start] if text[start] in "£€$" else ""
    bare = compiled(N).search(marked, start, end)
    assert bare is not None
    value = as_written(text[slice(*bare.span())], text[max(0, start - 30) : start], text[end : end + 10])
    if "%" in text[bare.end() : end] or "c" in text[bare.end() : end]:
        return "%", value
    time = _TIME.match(marked, end)
    return sign or (time[1] if time else ""), value


def are_two_values(one: Retold, other: Retold) -> bool:
    """Whether the two are of one thing, and neither side gives the value of the other."""
    if one.unit != other.unit or one.part != other.part or _are_apart(one, other):
        return False
    if one.value.meets(other.value) or _is_beside(one.value, other) or _is_beside(other.value, one):
        return False
    joined = len(one.beside) == len(other.beside) == 1 and one.beside[0].meets(other.beside[0])
    joined &= (one.moved or one.before) and (other.moved or other.before)
    if one.way != other.way and not (joined and "" in (one.way, other.way)):
        return False
    at_two_times = one.before != other.before and not one.way
    if not joined and (at_two_times or (one.beside and other.beside)):
        return False
    if one.others and other.others and not any(a.meets(b) for a in one.others for b in other.others):
        return False
    low, high = sorted((one.value.middle, other.value.middle))
    return 0 < high <= _FAR * low and _are_alike(one, other, joined)


def _are_apart(one: Retold, other: Retold) -> bool:
    """Whether each side names a time, a place or a group of its own."""
    for some, everybody in ((one, other), (other, one)):
        if everybody.everybody and not some.everybody and some.whom - everybody.words:
            return True
    sides = (one.apart, other.apart), (one.when, other.when), (one.names, other.names)
    return any(a and b and not (_holds(a, b) or _holds(b, a)) for a, b in sides) or bool(
        one.whom - other.words and other.whom - one.words
    )


def _holds(more: frozenset[str], less: frozenset[str]) -> bool:
    """Whether all that one side names is named on the other, if more closely: "last winter" is the winter."""
    return all(any(said in other for other in more) for said in less)


def _is_beside(value: Interval, telling: Retold) -> bool:
    return any(value.meets(also) for also in telling.beside)


def _are_alike(one: Retold, other: Retold, joined: bool) -> bool:
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    if joined and one.beside[0].middle % _ROUND:
        return shared > 0  # both tell the same odd number before
    heads = 0
    if any(a.head_words and not a.head_words & b.words for a, b in ((one, other), (other, one))):
        return False  # trips are no admissions
    if one.unit == "" and not joined:
        heads = len(one.head_words & other.head_words)
        if not heads and len(one.whom & other.whom) < _SHARED:
            return False
        if heads < _SHARED and min(one.value.high, other.value.high) < _SMALL:
            return shared >= _SHARED and shared >= _ALIKE_IF_SMALL * fewer
    shared += bool(one.when and one.when == other.when)
    return shared >= _SHARED and (shared >= _ALIKE * fewer or heads >= _SHARED)
