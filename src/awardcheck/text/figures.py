"""Figures that a judge could take as quantitative evidence: measured or counted results, baselines, targets, costs.

What is no evidence is masked first (`masks`); what is left is held against the table in `quantities`. Some figures
need no context (a percentage). A count must be of something that counts, a span of time must be a result; and the
smaller the number, the more its sentence has to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text import quantities as q
from awardcheck.text.masks import masked
from awardcheck.text.numbers import value
from awardcheck.text.sentences import sentences

_STRONG = tuple((name, re.compile(pattern, re.MULTILINE)) for name, pattern in q.STRONG)
_SURE_FROM = 20  # a count of at least this many of anything is seldom the size of a committee
_MANY_HOURS = 100  # so many hours are time given or saved, not a time within which something is done
_LEAST_OF_THEM = 3
_MANY_STAFF = 100
_A_GROUP = 10  # fewer are as often the size of a committee as a result
_LEAST_WHOLE = 3  # "one of two" is no share of anything
# Patterns too loose for "one", which is more often a pronoun than a count.
_COMPARING = frozenset({"from to", "against", "now and then", "then and now", "up or down", "rate", "share"})
_MANY_FORMS = 30
_MORE_THAN_ONE = frozenset({"now and then", "then and now", "flow", "did", "the year before"})

Found = tuple[int, int]


def figures(text: str) -> list[Span]:
    """The figures in `text` that could serve as evidence, in order and without overlaps.

    `text` may be a sentence, a paragraph, a list or a table, one item or row a line, cells joined by " | ".
    """
    clean = masked(text)
    found = [*_strong(text, clean)]
    for sentence in sentences(text):
        found += _of_sentence(text, clean, sentence)
    if found:
        found += (match.span() for match in q.WITHIN.finditer(clean))
    return _merged(text, found)


def is_quantitative(text: str) -> bool:
    """Whether a passage (a paragraph, quotation, list, or a table's rows) gives at least one such figure."""
    return bool(figures(text))


def _strong(text: str, clean: str) -> Iterator[Found]:
    staffing = bool(q.STAFFING.search(clean.partition("\n")[0]))
    for name, pattern in _STRONG:
        for match in pattern.finditer(clean):
            numbers = [*q.BARE.finditer(clean, *match.span())]
            if name == "cell" and staffing:
                continue
            if _sound(name, [value(text[slice(*number.span())]) for number in numbers]) and not (
                name in _COMPARING and any(_homely(text, clean, number) for number in numbers)
            ):
                yield match.span()


def _sound(name: str, numbers: list[float]) -> bool:
    """Whether numbers set beside each other make a share or a comparison: "nine out of ten", but not "all in one"."""
    if name == "rate":
        return max(numbers) > 1
    if name == "share":
        if len(numbers) == 1:
            return numbers != [_A_GROUP]  # "out of ten" is a scale
        return numbers[-1] >= _LEAST_WHOLE and numbers[0] <= numbers[-1]
    return name not in _MORE_THAN_ONE or numbers[0] > 1


def _homely(text: str, clean: str, number: re.Match[str]) -> bool:
    """Whether a small number counts forms, lists and the like, of which to have fewer is no result."""
    return bool(q.HOMELY.match(clean, number.end())) and value(text[slice(*number.span())]) < _MANY_FORMS


def _of_sentence(text: str, clean: str, sentence: Span) -> Iterator[Found]:
    """Counts, spans of time and noughts, which the rest of their sentence makes evidence."""
    start, end = sentence.start, sentence.end
    yield from _counts(text, clean, sentence)
    yield from (match.span() for match in q.DURATION.finditer(clean, start, end))
    yield from (match.span() for match in q.NOUGHT.finditer(clean, start, end))
    if q.TARGET.search(clean, start, end):
        yield from (match.span() for match in q.SET_TIME.finditer(clean, start, end))


def _counts(text: str, clean: str, sentence: Span) -> Iterator[Found]:
    start, end = sentence.start, sentence.end
    real = not q.NOT_YET.search(clean, start, end)
    told = real and bool(q.TOLD.search(clean, start, end))
    outright = real and bool(q.TOLD_OUTRIGHT.search(clean, start, end))
    staffing = bool(q.STAFFING.search(clean, start, end))
    adopted = real and bool(q.ADOPTED.search(clean, start, end))
    described: set[int] = set()
    for match in q.COUNTED.finditer(clean, start, end):
        kind, number = match.lastgroup or "", value(text[slice(*match.span("n"))])
        if kind == "site" and not (adopted or (outright and number >= _SURE_FROM)):
            described.add(match.start())
        elif kind == "staff" and not outright and number < _MANY_STAFF:
            described.add(match.start())
        elif number >= _SURE_FROM or (number >= q.LEAST_TOLD[kind] and (told or kind == "site")):
            yield match.span()
    for match in q.OF_THEM.finditer(clean, start, end):
        number = value(text[slice(*match.span("n"))])
        if number >= _LEAST_OF_THEM and (outright or (told and number >= _A_GROUP)):
            yield match.span()
    for match in q.BARE.finditer(clean, start, end):
        number = value(text[slice(*match.span())])
        shows = not staffing and not q.STRUCTURE.match(clean, match.end())
        if number >= _MANY_HOURS:
            shows = shows or bool(q.HOURS.match(clean, match.end()))
        if number >= _SURE_FROM and shows and match.start() not in described:
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
