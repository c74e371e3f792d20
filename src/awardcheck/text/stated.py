"""The numbers of prose and tables, each with what it counts, its unit, its role and the stretches that say what it is.

One reading for all who compare numbers from place to place (see `twice`). It knows no kinds of sentences: what a number
counts is what stands behind it, and what is said of it is its clause and its sentence (see `said`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from awardcheck.text import Span, word_set
from awardcheck.text import change_patterns as p
from awardcheck.text.amounts import Amount, amount, reckoned
from awardcheck.text.dates import dates
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, exactly, fraction, hedge, in_so_many, widened
from awardcheck.text.said import (
    STOP,
    Said,
    for_whom,
    head_words,
    is_of_others,
    is_to_come,
    meaning,
    said,
    whom,
    words_said,
)
from awardcheck.text.sentences import sentences


class _Number(NamedTuple):
    """A number with its unit, the numbers `beside` it in its sentence, and the stretches of text that say what it is.

    `ahead` and `behind` are the nearest characters, `clause` and `sentence` marked text (see `amounts.reckoned`),
    `lead` is the sentence before it, where its own points back there, and `crowd` how many numbers its sentence has.
    """

    value: Interval
    digits: str
    unit: str
    beside: tuple[Interval, ...]
    ahead: str
    clause: str
    clause_text: str
    behind: str
    sentence: str
    lead: str
    lead_text: str
    crowd: int
    in_row: bool
    span: Span


class Stated(_Number):
    """A number with what is said of it, each read when it is asked for: few numbers are near enough to another."""

    @cached_property
    def said(self) -> Said:
        return said(self.clause_text if self.in_row else self.span.text, self.sentence)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its sentence."""
        return words_said(self.sentence)

    @cached_property
    def near(self) -> frozenset[str]:
        """The words of its clause."""
        return words_said(self.clause)

    @cached_property
    def led(self) -> frozenset[str]:
        """The words of the sentence that its own points back to."""
        return meaning(self.lead)

    @cached_property
    def head(self) -> tuple[str, ...] | None:
        """The stems of what is counted, its noun last; None where nothing of the kind follows."""
        return None if self.in_row or self.unit not in ("", "%") else _head(self.behind)

    @cached_property
    def definite(self) -> bool:
        return bool(_DEFINITE.search(self.ahead))

    @cached_property
    def earlier(self) -> bool:
        """Whether it is what was so before."""
        return bool(_BEFORE.search(self.clause) if self.in_row else _EARLIER.search(self.ahead))

    @cached_property
    def more(self) -> bool:
        """Whether it is of others, or of a part."""
        return not self.in_row and bool(_MORE.search(f"{self.ahead[-40:]} {self.behind[:25]}"))

    @cached_property
    def change(self) -> bool:
        """Whether it is by how much something changed, and not what it is."""
        return bool(_CHANGE_AHEAD.search(self.ahead) or _CHANGE_BEHIND.match(self.behind))

    def is_change_of(self, other: Stated) -> bool:
        """Whether it tells a change, and the other number a share of somebody."""
        return self.change and not other.change and bool(_OF_HEAD.match(other.behind))

    @cached_property
    def rate(self) -> str:
        """The time, or the thing, of each of which it is told: "week" of calls a week."""
        found = None if self.in_row else _RATE.match(self.behind)
        return found[1] if found else ""

    @cached_property
    def aim(self) -> bool:
        """Whether an aim is made of it."""
        return self.said.aim or bool(_TO_BE.match(self.behind))

    @cached_property
    def part(self) -> bool:
        """Whether it is of those that were told before: "of these, 46 came"."""
        return bool(_PART.search(self.ahead))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The words of its clause ahead of it."""
        return meaning(_CUT.split(self.ahead)[-1])

    @cached_property
    def when(self) -> frozenset[tuple[date, date]]:
        """The dates right behind it, or of its sentence, or of the one that this points back to."""
        at = self.clause_text.find(self.digits)
        behind = "" if at < 0 else self.clause_text[at + len(self.digits) :][:_DATED]
        own = frozenset((found.first, found.last) for found in dates(behind))
        return own or self.said.when or (said(self.lead_text, self.lead).when if self.lead else frozenset())

    @cached_property
    def whom(self) -> frozenset[str]:
        """The words of whom, where and for what its clause tells it."""
        return whom(self.clause)

    @cached_property
    def for_whom(self) -> frozenset[str]:
        return for_whom(self.clause)

    @cached_property
    def is_end(self) -> bool:
        """Whether it is what something came to from another value."""
        return bool(_END_OF.search(self.ahead))

    @cached_property
    def is_to_come(self) -> bool:
        return is_to_come(self.clause)

    @cached_property
    def of_others(self) -> bool:
        return is_of_others(self.clause, self.sentence)


_TRACE = regex(rf"{NUMBER_SIGN}|{FRACTION_SIGN}|\bhalved\b")
_CROWD = 9  # a sentence with more numbers is a list of something
_REACH = 60  # characters ahead of a number that say what it is
_DATED = 18  # characters behind a number in which its own date stands
_CELL = 25  # a longer cell is prose
_NOUNS = rf"((?:(?!{STOP})[a-z’'-]{{2,20}} ){{0,3}}?(?!{STOP})[a-z’'-]{{3,20}})"
_END = rf"(?=[.,;:)\n?!]|$| (?:{STOP}|[a-z]+ed\b|[a-z]+ing\b))"
_HEAD = regex(rf" {_NOUNS}{_END}")
_OF_HEAD = regex(
    rf"(?: ?%| per ?cent)? (?:out )?of (?:(?:the|our|all|these|those|its|their) ){{0,2}}(?:{N} )?{_NOUNS}{_END}"
)
_OF_THEM = regex(r" of (?:them|us)\b")
_SPANS = word_set("second minute hour day night week month quarter year")
_DEFINITE = regex(r"\b(?:all|the|our|these|those|each of the|all of the|every one of the) (?:of )?$")
_EARLIER = regex(
    r"\b(?:(?<!^)from|used to be|had been|had(?! (?:dropped|fallen|risen|gone|come|grown))|against|instead of"
    r"|rather than|compared with|where it was) (?:(?!the |our |all )[a-z]+ ){0,2}?£?$"
)
_MORE = regex(
    r"\b(?:another|further|extra(?!-)|additional|more|other|remaining|rest|second|third|new|half|most|some|many|few"
    r"|(?:last|next|previous)(?! (?:year|quarter|month|winter|summer|spring|autumn|week))|remain\w*)\b"
)
_CHANGE_AHEAD = regex(
    r"\b(?:by|reduction of|fall of|drop of|increase of|rise of|cut of|saving of|down|up|another|further)"
    r" (?:[a-z]+ ){0,2}£?$"
)
_CHANGE_BEHIND = regex(
    r" ?(?:%|per ?cent)?(?: percentage)?(?: points?)? ?(?:[a-z]+ )?(?:reduction|fall|drop|cut|increase|rise|fewer|less"
    r"|more|lower|higher|decrease|improvement|longer|shorter|growth|decline)\b"
)
_END_OF = regex(r"\bfrom\b[^.;:]{0,40}\bto (?:[a-z]+ ){0,2}£?$")
_RATE = regex(
    r"(?: ?%| per ?cent)?(?: [a-z’'-]+){0,4}? (?:an?|per|each|every)"
    r" (day|night|week|month|quarter|year|head|person|hour|session|visit|patient|shift|time)\b"
)
_PART = regex(r"\bof (?:these|those|them|whom|which)\b,?(?: [a-z]+){0,2} $")
_TO_BE = regex(r"(?: ?%| per ?cent)?(?: of (?:[a-z]+ ){0,3}[a-z]+)? to (?!the|our|all|this|that|us|date)[a-z]+\b")
_CUT = regex(r"[;:()–—]|,(?!\d)|\.(?!\d)|\b(?:and|but|while|whereas|although)\b")
_BACK = regex(r"\b(?:they|them|their|it|its|this|that|these|those|there (?:is|are|was|were)|us)\b")
_SHORT = 40  # characters of a sentence that leans on the one before
# Half of a place that a sentence before it names: "of the relatives there 43% knew".
_THERE = regex(
    r"(?<!\bwas )(?<!\bis )(?<!\bin )\b[a-z]{3,} there\b(?! (?:is|are|was|were|has|have|had|will|would)\b)(?!['’])"
)
_IN_SO_MANY = regex(rf"(?P<k>{N}) (?:in|out of)(?: every)? (?P<n>{N})")
_HALVED = Interval(0.45, 0.55)
# What stands between the two numbers of "1 hour 53 minutes", by the unit of the smaller one.
_JOINS = {
    "minute": regex(r" ?h(?:(?:ou)?rs?)?,? (?:and )?"),
    "second": regex(r" ?m(?:in(?:ute)?s?)?,? (?:and )?"),
}
_UNITS = {"min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
_BEFORE = regex(r"\b(?:before|baseline|start)\b", re.IGNORECASE)
_IN_HEAD = regex(r"\b(week|day|month|hour|minute)s\b|(%)|(£)")


@lru_cache(maxsize=512)
def stated(text: str) -> tuple[Stated, ...]:
    """The numbers of prose."""
    marked = reckoned(text)
    if not _TRACE.search(marked):
        return ()
    told = sentences(text)
    return tuple(
        found
        for before, told_now in pairwise((None, *told))
        if told_now and _TRACE.search(marked, told_now.start, told_now.end)
        for found in _in(text, marked, told_now, before)
    )


def _in(text: str, marked: str, within: Span, before: Span | None) -> Iterator[Stated]:
    numbers = _numbers(text, marked, within)
    if not 0 < len(numbers) <= _CROWD or within.text.endswith("?"):
        return
    sentence = marked[within.start : within.end]
    leans = before and (len(sentence) < _SHORT or _BACK.search(sentence))
    lead = marked[before.start : before.end] if before and leans else ""
    for number in numbers:
        start, end = _clause(marked, within, number)
        if _THERE.search(marked, start, end) or (number.unit in _SPANS and marked[number.end] == "-"):
            continue
        yield Stated(
            value=number.interval,
            digits=text[number.start : number.end],
            unit=number.unit,
            beside=tuple(other.interval for other in numbers if other is not number and other.unit == number.unit),
            ahead=marked[max(within.start, number.start - _REACH) : number.start],
            clause=marked[start:end],
            clause_text=text[start:end],
            behind=marked[number.end : min(within.end, number.end + _REACH)],
            sentence=sentence,
            lead=lead,
            lead_text=before.text if before and lead else "",
            crowd=len(numbers),
            in_row=False,
            span=within,
        )


def _numbers(text: str, marked: str, within: Span) -> Sequence[Amount]:
    """The numbers of a sentence in order: counts and amounts, shares told in other ways, and times of two units."""
    shares = [*_fractions(text, marked, within)]
    counts = (
        one
        for one in _amounts(text, marked, within.start, within.end)
        if not any(share.start <= one.start < share.end for share in shares)
    )
    return _joined(marked, sorted([*counts, *shares]))


def _joined(marked: str, numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers with "1 hour 53 minutes" as one number of minutes, and so with minutes and seconds."""
    found: list[Amount] = []
    for number in numbers:
        between = marked[found[-1].end : number.start] if found else ""
        if number.unit in _JOINS and _JOINS[number.unit].fullmatch(between):
            whole = exactly(60 * found[-1].interval.middle) + number.interval
            found[-1] = Amount(found[-1].start, number.end, whole, number.unit)
        else:
            found.append(number)
    return found


def _clause(marked: str, within: Span, number: Amount) -> tuple[int, int]:
    start = max((cut.end() for cut in _CUT.finditer(marked, within.start, number.start)), default=within.start)
    if _OF_THEM.match(marked, number.end):  # all who finished the course, 31 of them
        start = max(within.start, start - 2 * _REACH)
    cut = _CUT.search(marked, number.end, within.end)
    return start, cut.start() if cut else within.end


@lru_cache(maxsize=4096)
def _head(behind: str) -> tuple[str, ...] | None:
    if _OF_THEM.match(behind):
        return ()
    found = _HEAD.match(behind) or _OF_HEAD.match(behind)
    return head_words(found[1]) if found else None


def head(marked: str, end: int) -> frozenset[str] | None:
    """What the number that ends there counts, in marked text; None where nothing of the kind follows."""
    behind = marked[end : end + _REACH]
    if _OF_THEM.match(behind):
        return frozenset()
    found = _HEAD.match(behind) or _OF_HEAD.match(behind)
    return meaning(found[1]) if found else None


def _amounts(text: str, marked: str, start: int, end: int) -> Iterator[Amount]:
    for number in compiled(N).finditer(marked, start, end):
        if found := amount(text, marked, *number.span(), p.DASHED):
            yield found._replace(unit=_UNITS.get(found.unit, found.unit))


def _fractions(text: str, marked: str, within: Span) -> Iterator[Amount]:
    """A third, two in three, and what was halved, in per cent."""
    for found in _IN_SO_MANY.finditer(marked, within.start, within.end):
        few, all_ = (value(text[slice(*found.span(name))]) for name in "kn")
        if share := in_so_many(few, all_, hedge(text[max(0, found.start() - 30) : found.start()])):
            yield Amount(*found.span(), share.times(100), "%")
    for found in compiled(rf"{F}|\bhalved\b").finditer(marked, within.start, within.end):
        how = hedge(text[max(0, found.start() - 30) : found.start()])
        part = _HALVED if marked[found.start()] == "h" else fraction(text[slice(*found.span())])
        if part:
            yield Amount(*found.span(), widened(part, how).times(100), "%")


def stated_in_rows(table: str, rows: list[str]) -> Iterator[Stated]:
    """The numbers of a table's cells, each said of what heads its row and its column."""
    marked, start = reckoned(table), 0
    heads = rows[0].split(" | ") if rows else []
    for nth, row in enumerate(rows):
        cells = row.split(" | ")
        at = start + len(cells[0]) + 3
        numbers = _joined(marked, [*_amounts(table, marked, start + len(cells[0]), start + len(row))]) if nth else []
        for head, cell in zip(heads[1:], cells[1:], strict=False):
            for number in numbers:
                if at <= number.start < at + len(cell) and len(cell) < _CELL:
                    yield _of_cell(table, Span(start, start + len(row), row), cells[0], head, number, numbers)
            at += len(cell) + 3
        start += len(row) + 1


def _of_cell(text: str, row: Span, label: str, head: str, number: Amount, numbers: Sequence[Amount]) -> Stated:
    """A number of a table; the sentence that it would stand in is what heads its row and its column."""
    named = f"{label} {head}"
    unit = _IN_HEAD.search(named.lower())
    return Stated(
        value=number.interval,
        digits=text[number.start : number.end],
        unit=number.unit or (next(filter(None, unit.groups())) if unit else ""),
        beside=tuple(other.interval for other in numbers if other is not number),
        ahead=label.lower(),
        clause=named.lower(),
        clause_text=named,
        behind="",
        sentence=named.lower(),
        lead="",
        lead_text="",
        crowd=1,
        in_row=True,
        span=row,
    )
