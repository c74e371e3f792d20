"""Numbers that look like one number typed twice, once wrongly: 1,846 and 1,486, said of the same thing.

That one number has the other's digits in another order, or all of them but one, is itself a sign that one of the two is
a slip, so that fewer words have to agree than where two numbers merely differ (see `facts` and `twice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text import Span, word_set
from awardcheck.text.amounts import reckoned
from awardcheck.text.fact_patterns import NOISE
from awardcheck.text.facts import is_told, when_and_names
from awardcheck.text.numbers import NUMBER_SIGN, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.telling_apart import are_apart
from awardcheck.text.words import COMMON, stem

_CROWD = 8  # a sentence with more numbers is a list of something
_REACH = 70  # characters on each side in which the words stand that say what a number counts
_LEAST = 11
_SURE_WORDS, _LIKELY_WORDS = 2, 3  # that must agree, for the likelier and the less likely slips
_ALIKE = 0.5  # and their share of the fewer
_PAIR, _LONG = 2, 3  # digits
_FAR = 1.5
_VERY, _QUITE, _SOMEWHAT, _HARDLY = 2, 1.5, 1, 0.5  # how likely a slip of the finger is
_UNIT = regex(r" ?(?:%|per ?cent\b)|[ -](?:working )?(second|minute|hour|day|night|week|month|year)s?\b")
_RATE = regex(
    r"(?: [a-z’'-]{2,20}){0,3}? (?:a|an|per|each|every) (day|night|week|month|quarter|year|head|person|hour)\b"
)
_PART = regex(rf"(?:%| per ?cent)? ?(?:(?:out )?of|in|/) (?:(?:the|our|all|a|every) )?{N}")
_LIMIT = regex(
    r"\b(?:under|below|at least|at most|no more than|less than|fewer than|up to|within|inside|more than|over) [£]?$"
)
_PLAN = regex(r"\W*(?:to [a-z]+|target|goal|aim|short term|long term)\b", re.IGNORECASE)
_BOUNDARY = regex(r"[;:\n()]|,(?!\d)|\.(?!\d)|\band\b")
_OPENING = regex(r"\W*(?:in|among|for|of|at|on) [^,;.\n]{3,80},", re.IGNORECASE)  # it holds for the whole sentence
_RELATIVE = regex(
    r"\b(?:this|last|next|previous) (?:year|month|quarter|week|winter|summer|spring|autumn|time)\b", re.IGNORECASE
)
_DIGITS = regex(r"\d\d|\d\.\d")
_FALLS = regex(r"\bfalls\b")
_NOISE = NOISE | {
    stem(word) for word in word_set("two three four five six seven eight nine ten day days hour hours new person")
}


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as it was typed, with its unit and rate, what stands around it, and what its sentence says of time."""

    digits: str
    size: float
    unit: str
    rate: str
    window: str
    near: str
    when: frozenset[str]
    names: frozenset[str]
    beside: frozenset[float]
    clause: str
    span: Span


@lru_cache(maxsize=512)
def typed(text: str) -> tuple[Typed, ...]:
    """The numbers in digits that could be mistyped ones of another place."""
    if not _DIGITS.search(text) or NUMBER_SIGN not in (marked := reckoned(text)):
        return ()
    return tuple(found for said in sentences(text) if is_told(said.text) for found in _in_sentence(text, marked, said))


def _in_sentence(text: str, marked: str, said: Span) -> Iterator[Typed]:
    numbers = list(compiled(N).finditer(marked, said.start, said.end))
    if not 0 < len(numbers) <= _CROWD or _PLAN.match(said.text):
        return
    when, names = when_and_names(said.text)
    opening = _OPENING.match(said.text)
    sizes = frozenset(value(text[slice(*number.span())]) for number in numbers)
    for number in numbers:
        written = text[slice(*number.span())]
        digits = written if written[0].isdigit() else ""
        if (
            not digits
            or _LIMIT.search(marked, max(0, number.start() - 25), number.start())
            or _PART.match(marked, number.end())
        ):
            continue
        unit, rate = _unit(text, marked, number)
        start, end = max(said.start, number.start() - _REACH), min(said.end, number.end() + _REACH)
        before, after = marked[start : number.start()], marked[number.end() : end]
        ahead, behind = _last(before), _first(after)
        yield Typed(
            digits,
            value(written),
            unit,
            rate,
            f"{before} {after}",
            f"{ahead} {behind}",
            when,
            names,
            sizes,
            f"{opening.group() if opening else ''} {text[number.start() - len(ahead) : number.end() + len(behind)]}",
            said,
        )


def _last(before: str) -> str:
    cuts = list(_BOUNDARY.finditer(before))
    return before[cuts[-1].end() :] if cuts else before


def _first(after: str) -> str:
    cut = _BOUNDARY.search(after)
    return after[: cut.start()] if cut else after


def _unit(text: str, marked: str, number: re.Match[str]) -> tuple[str, str]:
    before = text[max(0, number.start() - 2) : number.start()].strip()[-1:]
    after = _UNIT.match(marked, number.end())
    unit = before if before in ("£", "€", "$") else (after[1] or "%") if after else ""
    rate = _RATE.match(marked, number.end())
    return unit, rate[1] if rate else ""


@lru_cache(maxsize=512)
def _meaning(words: str) -> frozenset[str]:
    found = compiled(r"[a-z]{2,}").findall(_FALLS.sub("tumbles", words).replace("’s", "").replace("'s", ""))
    return one_word({stem(word) for word in found if word not in COMMON} - _NOISE)


def look_mistyped(one: Typed, other: Typed) -> bool:
    """Whether the two are told of one thing and one of them is a slip of the other."""
    if one.unit != other.unit or one.rate != other.rate or abs(len(one.digits) - len(other.digits)) > 1:
        return False
    likely = likeness(one.digits, other.digits)
    if not likely or one.size in other.beside or other.size in one.beside:
        return False
    if one.when and other.when and not one.when & other.when:
        return False
    sides = ((one.window, other.window), (one.near, other.window), (one.window, other.near))
    agree = any(_agree(_meaning(ours), _meaning(theirs), one, other, likely) for ours, theirs in sides)
    if not agree or are_apart(one.clause, other.clause):
        return False
    a, b = ({said.lower() for said in _RELATIVE.findall(side.clause)} for side in (one, other))
    return a == b or not (a and b)


def _agree(ours: frozenset[str], theirs: frozenset[str], one: Typed, other: Typed, likely: float) -> bool:
    """Whether words, times, names and rates agree enough for a slip that is so likely."""
    shared, fewer = len(ours & theirs), min(len(ours), len(theirs))
    same_time, same_name = bool(one.when & other.when), bool(one.names & other.names)
    if not shared or shared < _ALIKE * fewer:
        return False
    if likely >= _VERY:
        return shared + same_time + same_name + bool(one.rate) >= _SURE_WORDS
    if likely >= _QUITE:
        return shared >= _SURE_WORDS and (shared == fewer or shared + same_time + same_name >= _LIKELY_WORDS)
    if likely >= _SOMEWHAT:
        dated = any(any(map(str.isdigit, when)) for when in one.when & other.when)
        low, high = sorted((one.size, other.size))
        return dated and high <= _FAR * low and shared + same_name >= _SURE_WORDS
    return _meaning(one.window) == _meaning(other.window) and bool(one.beside & other.beside)


def likeness(one: str, other: str) -> float:
    """How likely one number is typed for the other: its digits in another order, one of them wrong, or one lost."""
    a, b = _bare(one), _bare(other)
    if len(a) != len(b):
        less, more = sorted((a, b), key=len)
        lost = len(more) == len(less) + 1 and any(more[:at] + more[at + 1 :] == less for at in range(len(more)))
        return _HARDLY if lost else 0
    wrong = sum(x != y for x, y in zip(a, b, strict=True))
    in_order = wrong == 1
    if not wrong or not (in_order or sorted(a) == sorted(b)) or len(one) != len(other):
        return 0
    telling = min(len(a.rstrip("0")), len(b.rstrip("0")))
    if telling < _PAIR or [at for at, sign in enumerate(one) if not sign.isdigit()] != [
        at for at, sign in enumerate(other) if not sign.isdigit()
    ]:
        return 0
    if in_order:
        return _VERY if telling >= _LONG else _SOMEWHAT
    return _VERY if len(a) >= _LONG else _QUITE


@lru_cache(maxsize=512)
def _bare(number: str) -> str:
    return "".join(filter(str.isdigit, number)).lstrip("0")
