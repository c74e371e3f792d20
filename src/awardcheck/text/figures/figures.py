"""Figures that a judge could take as quantitative evidence: measured or counted results, baselines, targets, costs.

What is no evidence is masked first (`masks`); what is left is held against the tables in `quantities` and `counts`.
Some figures need no context (a percentage). A count must be of something that counts, a span of time must be a result;
and the smaller the number, the more its sentence has to say.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text import REMEMBERED, Span
from awardcheck.text.figures import counts as c
from awardcheck.text.figures import quantities as q
from awardcheck.text.figures.in_words import in_words, is_evidence
from awardcheck.text.figures.masks import filled, masked
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, lower, value
from awardcheck.text.figures.small_sums import SMALL, is_of_one_thing
from awardcheck.text.figures.then_and_now import then_and_now
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_SURE_FROM = 20  # a count of at least this many of anything is seldom the size of a committee
_MANY_HOURS = 100  # so many hours are time given or saved, not a time within which something is done
_LEAST_OF_THEM = 3
_MANY_STAFF = 100
_A_GROUP = 10  # fewer are as often the size of a committee as a result
_NOON = 12
_LEAST_WHOLE = 3  # "one of two" is no share of anything
# Patterns too loose for "one", which is more often a pronoun than a count.
_COMPARING = frozenset({"from to", "against", "now and then", "then and now", "up or down", "rate", "share"})
_MANY_FORMS = 30
_MORE_THAN_ONE = frozenset({"done", "now and then", "then and now", "flow", "did", "the year before"})

_TRACE = regex(q.TRACE, re.IGNORECASE)
_STRONG = tuple((name, regex(pattern, re.MULTILINE)) for name, pattern in q.STRONG)

Found = tuple[int, int]


def figures(text: str) -> list[Span]:
    """The figures in `text` that could serve as evidence, in order and without overlaps.

    `text` may be a sentence, a paragraph, a list or a table, one item or row a line, cells joined by " | ".
    """
    told, clean, places = _cleaned(text)
    strong, counted = [*_strong(told, clean)], [*_counted(told, clean, places)]
    if strong or counted:
        strong += (match.span() for match in compiled(q.WITHIN).finditer(clean))
    found = [*_there(places, strong), *_borne_out(text, _there(places, counted))]
    return _merged(text, [*found, *((span.start, span.end) for span in then_and_now(text))])


def counted_in_words(text: str) -> list[Span]:
    """Counts and spans of time told in words, of which only their sentence can tell whether they are evidence."""
    told, clean, places = _cleaned(text)
    found = (Span(start, end, text[start:end]) for start, end in _there(places, _counted(told, clean, places)))
    return [span for span in found if in_words(span.text)]


def _borne_out(text: str, found: Iterable[Found]) -> Iterator[Found]:
    for start, end in found:
        figure = Span(start, end, text[start:end])
        if not in_words(figure.text) or is_evidence(text, figure):
            yield start, end


def _counted(told: str, clean: str, places: list[Found]) -> Iterator[Found]:
    for (begins, _), end in zip(places, [*(begins - 1 for begins, _ in places[1:]), len(told)], strict=False):
        yield from _of_sentence(told, clean, begins, end)


def _there(places: list[Found], found: Iterable[Found]) -> Iterator[Found]:
    """Where what was found in the telling sentences stands in the whole text."""
    return ((_place(places, start), _place(places, end - 1) + 1) for start, end in found)


@lru_cache(maxsize=REMEMBERED)
def _cleaned(text: str) -> tuple[str, str, list[Found]]:
    told, places = _telling(text)
    return told, masked(told), places


@lru_cache(maxsize=REMEMBERED)
def cleaned(text: str) -> str:
    """`text` masked (see `masks.masked`), as long as `text`; sentences that can hold no figure merely in lower case."""
    told, clean, places = _cleaned(text)
    ends = [*(begins - 1 for begins, _ in places[1:]), len(told)]
    pieces, last = [], 0
    for (begins, there), end in zip(places, ends, strict=True) if places else ():
        pieces += [lower(text[last:there]), clean[begins:end]]
        last = there + end - begins
    return "".join([*pieces, lower(text[last:])])


def _telling(text: str) -> tuple[str, list[Found]]:
    """The sentences that may hold a figure, run together, and where each begins there and in `text`.

    Many sentences hold none; to leave them out saves the time that all the patterns would take.
    """
    told: list[str] = []
    places: list[Found] = []
    blanked, length, last = filled(text), 0, 0
    for sentence in sentences(text):
        if _TRACE.search(blanked, sentence.start, sentence.end):
            told += ["\n" if "\n" in text[last : sentence.start] else " ", blanked[sentence.start : sentence.end]]
            places.append((length + 1, sentence.start))
            length += sentence.end - sentence.start + 1
            last = sentence.end
    return "".join(told), places


def _place(places: list[Found], position: int) -> int:
    """Where what stands at `position` of the telling sentences stands in the whole text."""
    begins, there = places[max(0, bisect_right(places, (position, sys.maxsize)) - 1)]
    return there + max(0, position - begins)


def is_quantitative(text: str) -> bool:
    """Whether a passage (a paragraph, quotation, list, or a table's rows) gives at least one such figure."""
    return bool(figures(text))


def _strong(text: str, clean: str) -> Iterator[Found]:
    staffing = bool(compiled(c.STAFFING).search(clean.lstrip("\n").partition("\n")[0]))
    for name, pattern in _STRONG:
        if name == "cell" and staffing:  # a table of posts
            continue
        if name == "fraction" and FRACTION_SIGN not in clean:
            continue
        for match in pattern.finditer(clean):
            numbers = [*compiled(c.BARE).finditer(clean, *match.span())]
            homely = name in _COMPARING and any(_homely(text, clean, number) for number in numbers)
            if homely or not _falls(name, text[slice(*match.span())]):
                continue
            values = [value(text[slice(*number.span())]) for number in numbers]
            apart = (name == "share" and _apiece(match, values)) or (
                name == "money" and _is_petty(clean, match, values)
            )
            if _sound(name, values) and not apart:
                yield match.span()


_DIGITS = r"(?<![\w.])\d[\d,]*(?:\.\d+)?"


def _falls(name: str, words: str) -> bool:
    """Whether "410/mth to 240" is a before and after; "5 to 10 days", which rises, is as often a range."""
    if name != "digits down":
        return True
    numbers = [value(number) for number in compiled(_DIGITS).findall(words)]
    hours = max(numbers, default=0) <= _NOON and words.replace(" to ", "").isdigit()  # open 8 to 6
    return len(numbers) == 2 and numbers[0] > numbers[1] and not hours


def _sound(name: str, numbers: list[float]) -> bool:
    """Whether numbers set beside each other make a share or a comparison: "nine out of ten", but not "all in one"."""
    if name == "rate":
        return max(numbers) > 1
    if name == "share":
        if len(numbers) == 1:
            return numbers != [_A_GROUP]  # "out of ten" is a scale
        return numbers[-1] >= _LEAST_WHOLE and numbers[0] <= numbers[-1]
    return name not in _MORE_THAN_ONE or numbers[0] > 1


def _apiece(match: re.Match[str], numbers: list[float]) -> bool:
    """Whether "three men from three villages" sets one beside each; "all six of the six" is a share."""
    return len(numbers) > 1 and len({*numbers}) == 1 and " of " not in match.group()


def _is_petty(clean: str, match: re.Match[str], numbers: list[float]) -> bool:
    return max(numbers, default=SMALL) < SMALL and is_of_one_thing(clean, *match.span())


def _homely(text: str, clean: str, number: re.Match[str]) -> bool:
    """Whether a small number counts forms, lists and the like, of which to have fewer is no result."""
    return bool(compiled(c.HOMELY).match(clean, number.end())) and value(text[slice(*number.span())]) < _MANY_FORMS


def _of_sentence(text: str, clean: str, start: int, end: int) -> Iterator[Found]:
    """Counts, spans of time and noughts, which the rest of their sentence makes evidence."""
    yield from (match.span() for match in compiled(c.NOUGHT).finditer(clean, start, end))
    if NUMBER_SIGN not in clean[start:end]:
        return
    yield from _counts(text, clean, start, end)
    yield from (match.span() for match in compiled(q.DURATION).finditer(clean, start, end))
    if compiled(c.TARGET).search(clean, start, end):
        yield from (match.span() for match in compiled(c.SET_TIME).finditer(clean, start, end))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the words of a sentence say of the counts in it."""

    told: bool  # that something was done
    outright: bool  # that it was done to or by those counted
    adopted: bool  # that the work was taken up
    staffing: bool  # that posts are counted

    def counts(self, kind: str, number: float) -> bool | None:
        """Whether so many of a kind are evidence; None where they are described and no evidence whatever else."""
        if kind == "site" and not (self.adopted or (self.outright and number >= _SURE_FROM)):
            return None
        if kind == "staff" and not self.outright and number < _MANY_STAFF:
            return None
        return number >= _SURE_FROM or (number >= c.LEAST_TOLD[kind] and (self.told or kind == "site"))


def _read(clean: str, start: int, end: int) -> _Sentence:
    def says(pattern: str) -> bool:
        return bool(compiled(pattern).search(clean, start, end))

    real = not says(c.NOT_YET)
    return _Sentence(
        told=real and says(c.TOLD),
        outright=real and says(c.TOLD_OUTRIGHT),
        adopted=real and says(c.ADOPTED),
        staffing=says(c.STAFFING),
    )


def _counts(text: str, clean: str, start: int, end: int) -> Iterator[Found]:
    sentence = _read(clean, start, end)
    described: set[int] = set()
    for match in compiled(c.COUNTED).finditer(clean, start, end):
        counts = sentence.counts(match.lastgroup or "", value(text[slice(*match.span("n"))]))
        if counts:
            yield match.span()
        elif counts is None:
            described.add(match.start())
    for match in compiled(c.OF_THEM).finditer(clean, start, end):
        number = value(text[slice(*match.span("n"))])
        if number >= _LEAST_OF_THEM and (sentence.outright or (sentence.told and number >= _A_GROUP)):
            yield match.span()
    if not sentence.staffing:
        yield from (found for found in _bare(text, clean, start, end) if found[0] not in described)


def _bare(text: str, clean: str, start: int, end: int) -> Iterator[Found]:
    """Large numbers of anything but time, places on a board, pages and the like."""
    for match in compiled(c.BARE).finditer(clean, start, end):
        number = value(text[slice(*match.span())])
        hours = number >= _MANY_HOURS and compiled(c.HOURS).match(clean, match.end())
        if number >= _SURE_FROM and (hours or not compiled(c.STRUCTURE).match(clean, match.end())):
            yield match.span()


def _merged(text: str, found: list[Found]) -> list[Span]:
    """Spans in order, those that overlap joined into one."""
    joined: list[list[int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    return [Span(start, end, text[start:end]) for start, end in joined]
