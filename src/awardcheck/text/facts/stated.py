"""A number of a draft with what it counts, its unit, its role and the stretches of text that say what it is.

One form for all who compare numbers from place to place (see `twice`); `stated_numbers` reads them. It knows no kinds
of sentences: what a number counts is what stands behind it, and what is said of it is its clause and its sentence (see
`said`).
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.facts import stated_signs as p
from awardcheck.text.facts.counted import counts, head_of, numbered
from awardcheck.text.facts.odd_numbers import is_odd
from awardcheck.text.facts.said import (
    AIMED,
    UNITS,
    Said,
    for_whom,
    is_of_others,
    is_to_come,
    meaning,
    said,
    whom,
    words_said,
)
from awardcheck.text.figures.dates import dates, periods
from awardcheck.text.figures.rounding import Interval


class _Number(NamedTuple):
    """A number with its unit, the numbers `beside` it in its sentence, and the stretches of text that say what it is.

    Beside it are those of its unit; `others` are those of other units, with theirs.

    `ahead` and `behind` are the nearest characters, `clause` and `sentence` marked text (see `amounts.reckoned`),
    `lead` is the sentence before it, where its own points back there, and `crowd` how many numbers its sentence has.
    """

    value: Interval
    digits: str
    unit: str
    beside: tuple[Interval, ...]
    others: tuple[tuple[str, Interval], ...]
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


_FEW = 11
_FEW_NUMBERS = _PAIR = 2
_ARTICLES = 2.6  # "one number to ring", "the two of them"


class Stated(_Number):
    """A number with what is said of it, each read when it is asked for: few numbers are near enough to another."""

    @cached_property
    def said(self) -> Said:
        return said(self.clause_text if self.in_row else self.span.text, self.sentence)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its sentence, "ward 6" as one, and what "it" or "they" at its beginning stands for."""
        own = words_said(self.sentence) | numbered(self.clause_text if self.in_row else self.span.text)
        return own | self.led | numbered(self.lead_text) if p.STANDS_FOR.match(self.sentence) else own

    @cached_property
    def near(self) -> frozenset[str]:
        """The words of its clause."""
        return words_said(self.clause)

    @cached_property
    def bounded(self) -> tuple[Interval, ...]:
        """The other values of its side that have two ends."""
        return tuple(value for value in self.beside if abs(value.middle) < inf)

    @cached_property
    def odd(self) -> tuple[Interval, ...]:
        """Those of them that are no usual number."""
        return tuple(value for value in self.bounded if is_odd(self.unit, value))

    @cached_property
    def odd_others(self) -> tuple[tuple[str, Interval], ...]:
        """The numbers of other units that are no usual ones."""
        return tuple((unit, value) for unit, value in self.others if is_odd(unit, value))

    @cached_property
    def company(self) -> tuple[Interval, ...]:
        """All other numbers of its sentence, but for the smallest, which are no more than articles."""
        found = (*self.beside, *(value for _, value in self.others)) if not self.in_row else ()
        return tuple(value for value in found if value.high > _ARTICLES)

    @cached_property
    def led(self) -> frozenset[str]:
        """The words of the sentence that its own points back to."""
        return meaning(self.lead)

    @cached_property
    def head(self) -> tuple[str, ...] | None:
        """The stems of what is counted, its noun last; None where nothing of the kind follows."""
        return None if self.in_row or self.unit not in ("", "%") else head_of(self.behind)

    @cached_property
    def definite(self) -> bool:
        return bool(p.DEFINITE.search(self.ahead)) and not p.ALONE.match(self.behind)

    @cached_property
    def earlier(self) -> bool:
        """Whether it is what was so before."""
        if self.in_row:
            return bool(p.BEFORE.search(self.clause))
        found = p.EARLIER.search(self.ahead)
        if found and found.group().startswith("from") and self.head and not p.GOES_TO.search(self.behind):
            return False  # "from six hubs" is where, and not what it was
        return found is not None and not (self.said.when and p.ONLY_HAD.match(found.group()))

    @cached_property
    def more(self) -> bool:
        """Whether it is of others, or of a part."""
        ahead = "" if self.ahead.endswith("(") else self.ahead[-40:]  # a bracket says again what stands ahead of it
        return not self.in_row and bool(p.MORE.search(f"{ahead} {self.behind[:25]}"))

    @cached_property
    def change(self) -> bool:
        """Whether it is by how much something changed, and not what it is."""
        if self.in_row and p.CHANGE_IN.match(self.ahead):
            return True
        return bool(p.CHANGE_AHEAD.search(self.ahead) or p.CHANGE_BEHIND.match(self.behind))

    def is_change_of(self, other: Stated) -> bool:
        """Whether it tells a change, and the other number a share of somebody."""
        return self.change and not other.change and bool(p.OF_HEAD.match(other.behind))

    def is_difference_to(self, other: Stated) -> bool:
        """Whether it tells how much sooner or later something is, and the other number how long it takes."""
        return bool(p.COMPARED.match(self.behind)) and not (other.change or p.SAVED.search(other.clause))

    @cached_property
    def is_gap(self) -> bool:
        """Whether it tells how far apart two others are."""
        return not self.in_row and bool(p.GAP.search(self.ahead))

    @cached_property
    def rate(self) -> str:
        """The time, or the thing, of each of which it is told: "week" of calls a week."""
        found = None if self.in_row else p.RATE.match(self.behind)
        return found[1] if found else ""

    @cached_property
    def aim(self) -> bool:
        """Whether an aim is made of it."""
        if p.OR_LESS.match(self.behind) or AIMED.search(self.ahead):
            return True
        return self.said.aim or bool(p.TO_BE.match(self.behind) and not p.COSTS.search(self.ahead))  # "£86,000 to run"

    @cached_property
    def ought(self) -> bool:
        """Whether its clause tells what ought to be, and not what is."""
        return bool(p.OUGHT.search(self.clause))

    @cached_property
    def part(self) -> bool:
        """Whether it is of those told before or of one time: "of these, 46", "46 of these", "in May alone"."""
        return bool(p.PART.search(self.ahead) or p.OF_THESE.match(self.behind))

    @property
    def is_large_count(self) -> bool:
        """Whether it counts, to the last one, more than a few."""
        return not self.unit and self.value.high - self.value.low <= 1 and self.value.middle >= _FEW

    @cached_property
    def of_whole(self) -> bool:
        """Whether it counts a part of what stands ahead of it: "of the alarms fitted, 340"."""
        return not self.unit and bool(p.OF_WHOLE.search(self.ahead))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The words of its clause ahead of it."""
        return meaning(p.CHANGE_IN.sub("", p.CUT.split(self.ahead)[-1])) - UNITS

    @cached_property
    def counted_beside(self) -> frozenset[tuple[str, float]]:
        """What else its sentence counts, each with how many: what a team is made up of."""
        if self.in_row or self.crowd < _PAIR or not self.head:
            return frozenset()
        found = counts(self.span.text, self.sentence)
        return frozenset(one for one in found if one != (self.head[-1], self.value.middle))

    @cached_property
    def is_from(self) -> bool:
        """Whether it is what something came from, to another value."""
        return bool(p.START_OF[0].search(self.ahead) and p.START_OF[1].match(self.behind))

    @cached_property
    def own_when(self) -> frozenset[tuple[date, date]]:
        """The dates right behind it: "61 in 2023"; of a change between two dates, each end has its own."""
        if self.is_from or p.END_OF.search(self.ahead):
            ends = dates(self.span.text)
            if len(ends) == _PAIR and len(periods(self.span.text)) == 1:
                one = ends[0] if self.is_from else ends[1]
                return frozenset({(one.first, one.last)})
        at = self.clause_text.find(self.digits)
        behind = "" if at < 0 else self.clause_text[at + len(self.digits) :]
        return frozenset((found.first, found.last) for found in periods(behind) if found.start < p.DATED)

    @cached_property
    def when(self) -> frozenset[tuple[date, date]]:
        """The dates right behind it, or of its sentence, or of the one that this points back to."""
        return self.own_when or self.said.when or (said(self.lead_text, self.lead).when if self.lead else frozenset())

    @cached_property
    def scene(self) -> str:
        """Its sentence; of a row, and of one with many numbers, no more than its part of it."""
        return self.span.text if not self.in_row and self.crowd <= _FEW_NUMBERS else self.part_scene

    @cached_property
    def with_lead(self) -> str:
        """Its sentence, behind the one that tells what "it" or "they" at its beginning stands for."""
        stands_for = self.lead_text and p.STANDS_FOR.match(self.sentence)
        return f"{self.lead_text} {self.span.text}" if stands_for else self.span.text

    @cached_property
    def part_scene(self) -> str:
        """Its own clause, and what is said ahead of all: "At night, ..."."""
        opening = None if self.in_row else p.OPENING.match(self.span.text)
        return f"{opening[0]} {self.clause_text}" if opening else self.clause_text

    @cached_property
    def whom(self) -> frozenset[str]:
        """The words of whom, where and for what its clause tells it."""
        return whom(self.clause)

    @cached_property
    def among(self) -> frozenset[str]:
        """The words of those among whom it was found: "among residents who do not speak English"."""
        found = p.AMONG.search(self.sentence)
        return words_said(found["who"]) if found else frozenset()

    @cached_property
    def for_whom(self) -> frozenset[str]:
        return for_whom(self.clause)

    @cached_property
    def is_end(self) -> bool:
        """Whether it is what something came to from another value, or what is held against another."""
        return bool(p.END_OF.search(self.ahead) or p.HELD_AGAINST.match(self.behind))

    @cached_property
    def is_to_come(self) -> bool:
        supposed = p.WOULD_BE.match(self.sentence) and not p.THAT_WERE.match(self.behind)
        return bool(supposed) or is_to_come(self.clause)

    @cached_property
    def is_of_time_before(self) -> bool:
        """Whether its sentence turns to the time before the one that was spoken of."""
        return bool(p.TIME_BEFORE.match(self.sentence) or p.BEFORE_US.search(self.clause))

    @cached_property
    def is_of_start(self) -> bool:
        """Whether its sentence turns to the time when the work began."""
        return bool(p.WHEN_WE_BEGAN.match(self.sentence) or p.AT_FIRST.search(self.clause))

    @cached_property
    def tells_then(self) -> bool:
        """Whether it may be of a time that is over."""
        return bool(p.THEN.search(self.sentence))

    @cached_property
    def of_others(self) -> bool:
        own = p.OF_ITS_OWN.match(self.sentence) and p.TOOK_IT_UP.search(self.lead)
        return bool(own or p.OTHERS_AHEAD.search(self.ahead)) or is_of_others(self.clause, self.sentence)
