"""Facts with their numbers, told apart by what was measured, of whom and when, so that two tellings can be compared.

A fact is taken up only where its sentence is built in one of a few plain ways; everything else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from awardcheck.records import dataclass, replace
from awardcheck.text import REMEMBERED, Span
from awardcheck.text import change_patterns as p
from awardcheck.text import fact_patterns as q
from awardcheck.text.dates import Dated, dates
from awardcheck.text.fact_patterns import Kind
from awardcheck.text.figures import cleaned
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, N
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, as_written, fraction, hedge, widened
from awardcheck.text.sentences import sentences
from awardcheck.text.words import COMMON, stem


@dataclass(frozen=True, slots=True)
class Fact:
    """What was measured, of which people or places `only`, `when`, with which `names`, and the value; of a pair, both.

    A fact of the kind "said" is a whole sentence with one number, whatever it says.
    """

    kind: Kind
    measure: frozenset[str]
    only: frozenset[str]
    when: frozenset[str]
    names: frozenset[str]
    value: Interval
    span: Span
    after: Interval | None = None


_LEAST_OF_SHARE, _MORE_OF_SHARE = 3, 2  # meaning words
_LEAST_SAID, _ALIKE = 2, 0.8
_FAR = 1.5  # values that lie farther apart are of two things, where few words say of what
_TRACE = regex(r"\d|half|third|quarter|fifth|tenth|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+ty|\w+teen)\b")


def names_in(text: str) -> set[str]:
    """The words of `text` that stand with a capital inside a sentence."""
    return set(q.NAME.findall(text))


@lru_cache(maxsize=REMEMBERED)
def is_told(sentence: str) -> bool:
    """Whether a sentence tells what was so, and not what was planned, hoped for or so elsewhere."""
    return not q.NOT_TOLD.search(sentence)


def facts(text: str) -> list[Fact]:
    """The facts of `text`, in the order of the patterns that found them."""
    if not _TRACE.search(text):
        return []
    marked = cleaned(text)
    return [fact for fact in _found(text, marked) if fact.measure or fact.kind in ("saving", "cost", "budget")]


def _found(text: str, marked: str) -> Iterator[Fact]:
    for said in sentences(text):
        if NUMBER_SIGN not in said_marked(marked, said) and FRACTION_SIGN not in said_marked(marked, said):
            continue
        if not is_told(said.text):
            continue
        yield from _in_sentence(text, marked, said)


def said_marked(marked: str, sentence: Span) -> str:
    return marked[sentence.start : sentence.end]


def _in_sentence(text: str, marked: str, said: Span) -> Iterator[Fact]:
    if "%" in said.text or "cent" in said.text or FRACTION_SIGN in said_marked(marked, said):
        for kind, pattern in q.CHANGES:
            for match in compiled(pattern).finditer(marked, said.start, said.end):
                yield _fact(kind, text, said, match)
        for pattern in q.SHARES:
            for match in compiled(pattern).finditer(marked, said.start, said.end):
                if not compiled(rf"\W*{q.A_FEW}{q.LESS}").match(marked, match.end("n")):
                    yield _fact("share", text, said, match)
    if "£" in said.text:
        for kind, words, pattern in q.MONEYS:
            if any(word in said.text for word in words):
                for match in compiled(pattern).finditer(marked, said.start, said.end):
                    yield _fact(kind, text, said, match)
    for pattern in q.COUNTS:
        for match in compiled(pattern).finditer(marked, said.start, said.end):
            yield _fact("count", text, said, match, also=[stem(match["verb"])])
    yield from _dated(text, marked, said)
    yield from _pairs(text, marked, said)
    yield from _whole(text, marked, said)


def _fact(kind: Kind, text: str, said: Span, match: re.Match[str], also: Iterable[str] = ()) -> Fact:
    groups = match.groupdict()
    rest = groups.get("rest") or ""
    what = match["what"]
    if kind in ("fall", "rise"):
        what, more = _cut_off(what)
        rest = more + rest
    measure = meaning(what) | set(also)
    if kind == "share":
        measure |= meaning(rest)
        only = {match.group().lower() for match in q.APART.finditer(said.text)}
    else:
        only = {stem for of in q.OF_WHOM.finditer(rest) for stem in meaning(of[1])} - measure
        if rest.strip() and match.string[match.end() : match.end() + 1] in (NUMBER_SIGN, FRACTION_SIGN):
            only.add(text[match.end() : said.end])  # "with two or more conditions": it goes on behind the number
    if kind == "funding":
        only, measure = only | measure, set()
    if per := (groups.get("per") or "").split()[-1:] or (groups.get("early") or "").split():
        only.add({"annually": "year", "annual": "year", "yearly": "year", "monthly": "month"}.get(per[0], per[0]))
    return _made(kind, measure, only, text, said, match.span("n"))


def _made(
    kind: Kind,
    measure: set[str],
    only: set[str],
    text: str,
    said: Span,
    at: tuple[int, int],
    after: Interval | None = None,
) -> Fact:
    when, names = when_and_names(said.text)
    return Fact(kind, frozenset(measure), frozenset(only), when, names, _value(text, *at), said, after)


@lru_cache(maxsize=REMEMBERED)
def when_and_names(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """The times of which a sentence speaks, and the names in it."""
    when = {match.group().lower() for match in q.WHEN.finditer(sentence)}
    when |= {f"{found.first}-{found.last}" for found in dates(sentence)}
    return frozenset(when), frozenset(q.NAME.findall(sentence))


def _cut_off(what: str) -> tuple[str, str]:
    """What was measured, and the rest of its clause from the first preposition on."""
    found = compiled(r" (?:in|at|for|among|from|across|on|over|during|since|within|after|by|with|to|of)\b").search(what)
    return (what[: found.start()], what[found.start() :]) if found else (what, "")


def meaning(words: str) -> set[str]:
    """The stems of what was measured: no common words, none of change, time or the work in general."""
    stems = {
        stem(word.strip("’'"))
        for word in compiled(r"[a-z][a-z’']+").findall(words.replace("a&e", "emergency"))
        if word not in COMMON
    }
    return stems - q.NOISE


def _value(text: str, start: int, end: int) -> Interval:
    written = text[start:end].lstrip("£ ")
    start = end - len(written)
    bare = compiled(r" ?(?:%|per ?cent)$", re.IGNORECASE).sub("", written)
    if bare != written:
        return as_written(bare, text[max(0, start - 30) : start])
    if part := fraction(written):
        return widened(part, hedge(text[max(0, start - 30) : start])).times(100)
    return as_written(written, text[max(0, start - 30) : start], text[end : end + 10])


def _dated(text: str, marked: str, said: Span) -> Iterator[Fact]:
    """How many there were in a year."""
    for pattern in q.IN_A_YEAR if "there were" in said_marked(marked, said) else ():
        for match in compiled(pattern).finditer(marked, said.start, said.end):
            when = dates(text[slice(*match.span("when"))])
            if len(when) == 1:
                yield _then(text, said, match["what"], when[0], match.span("n"))


def _then(text: str, said: Span, what: str, when: Dated, at: tuple[int, int]) -> Fact:
    found = _made("then", meaning(_cut_off(what)[0]), {f"{when.first}-{when.last}"}, text, said, at)
    return replace(found, when=frozenset())


def _pairs(text: str, marked: str, said: Span) -> Iterator[Fact]:
    """From one number to another; and each of the two by itself where it has its date."""
    for match in compiled(p.PAIRS[0][1]).finditer(marked, said.start, said.end):
        start = max(said.start, match.start() - 110)
        before = marked[start : match.start()]
        what = next((found for pattern in q.WENT_FROM if (found := compiled(pattern).search(before))), None)
        numbers = [compiled(N).search(marked, *match.span(name)) for name in ("a", "b")]
        if what is None or None in numbers:
            continue
        a, b = (number.span() for number in numbers if number)
        for at, until in ((a, match.start("b")), (b, said.end)):
            when = dates(text[at[1] : min(until, at[1] + 30)])
            if len(when) == 1:
                yield _then(text, said, what["what"], when[0], at)
        measure, rest = map(meaning, _cut_off(what["what"]))
        yield _made("pair", measure, rest, text, said, a, _value(text, *b))


def _whole(text: str, marked: str, said: Span) -> Iterator[Fact]:
    """The sentence as it is, where it has one number: it may come again with another."""
    numbers = list(compiled(rf"£? ?{N}(?: ?%| ?per ?cent)?").finditer(marked, said.start, said.end))
    if len(numbers) == 1:
        unit = {sign for sign in ("£", "%", "cent") if sign in said.text}
        apart = {match.group().lower() for match in q.APART.finditer(said.text)}
        yield _made("said", meaning(said_marked(marked, said)), unit | apart, text, said, numbers[0].span())


def conflict(one: Fact, other: Fact) -> bool:
    """Whether two facts are one, told with two values."""
    if one.kind != other.kind or one.names != other.names:
        return False
    if one.when != other.when and (one.kind in ("share", "said") or (one.when and other.when)):
        return False
    if one.kind in ("fall", "rise", "pair"):  # "staff sickness" is "sickness among staff"
        alike = bool(one.measure) and one.measure | one.only == other.measure | other.only
    else:
        alike = one.only == other.only and _of_one_thing(one, other)
    return alike and (_differ_at_one_end(one, other) if one.after else not one.value.meets(other.value))


def _differ_at_one_end(one: Fact, other: Fact) -> bool:
    return bool(one.after and other.after and one.value.meets(other.value) != one.after.meets(other.after))


def _of_one_thing(one: Fact, other: Fact) -> bool:
    less, more = sorted((one.measure, other.measure), key=len)
    low, high = sorted((one.value.middle, other.value.middle))
    if one.kind == "share":
        return len(less) >= _LEAST_OF_SHARE and less <= more and len(more) - len(less) <= _MORE_OF_SHARE
    if one.kind == "said":
        near = len(less) > _LEAST_SAID or high <= _FAR * low
        return near and len(less) >= _LEAST_SAID and len(less & more) >= _ALIKE * len(less | more)
    return less == more and (bool(less) or high <= _FAR * low)


def without_names(found: Iterable[Fact], known: frozenset[str]) -> list[Fact]:
    """The facts without the names that the whole draft is about."""
    return [replace(fact, names=fact.names - known) for fact in found]
