"""A number of a draft with what it counts, its unit, its role and the stretches of text that say what it is.

One form for all who compare numbers from place to place (see `twice`); `stated_numbers` reads them. It knows no kinds
of sentences: what a number counts is what stands behind it, and what is said of it is its clause and its sentence (see
`said`).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property, lru_cache
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.facts.said import (
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
from awardcheck.text.figures.dates import periods
from awardcheck.text.figures.numbers import N
from awardcheck.text.figures.rounding import Interval
from awardcheck.text.patterns import regex


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


TIME = "time"  # the unit of all times, in minutes
MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1_440, "week": 10_080, "month": 43_800, "year": 525_600}
_LENGTHS = sorted(MINUTES.values(), reverse=True)
_FEW = 11
_ARTICLES = 2.6  # "one number to ring", "the two of them"


def _is_odd(unit: str, value: Interval) -> bool:
    """Whether it is no usual number; a time is taken in the longest unit of which it is so many."""
    if not 0 < value.middle < inf:
        return False
    longest = next((length for length in _LENGTHS if value.middle % length == 0), 1) if unit == TIME else 1
    number = value.middle / longest
    return number >= _FEW and (number % 10 != 0 or (number > 100 and number % 100 != 0))


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
    def bounded(self) -> tuple[Interval, ...]:
        """The other values of its side that have two ends."""
        return tuple(value for value in self.beside if abs(value.middle) < inf)

    @cached_property
    def odd(self) -> tuple[Interval, ...]:
        """Those of them that are no usual number."""
        return tuple(value for value in self.bounded if _is_odd(self.unit, value))

    @cached_property
    def odd_others(self) -> tuple[tuple[str, Interval], ...]:
        """The numbers of other units that are no usual ones."""
        return tuple((unit, value) for unit, value in self.others if _is_odd(unit, value))

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
        ahead = "" if self.ahead.endswith("(") else self.ahead[-40:]  # a bracket says again what stands ahead of it
        return not self.in_row and bool(_MORE.search(f"{ahead} {self.behind[:25]}"))

    @cached_property
    def change(self) -> bool:
        """Whether it is by how much something changed, and not what it is."""
        return bool(_CHANGE_AHEAD.search(self.ahead) or _CHANGE_BEHIND.match(self.behind))

    def is_change_of(self, other: Stated) -> bool:
        """Whether it tells a change, and the other number a share of somebody."""
        return self.change and not other.change and bool(_OF_HEAD.match(other.behind))

    def is_difference_to(self, other: Stated) -> bool:
        """Whether it tells how much sooner or later something is, and the other number how long it takes."""
        return bool(_COMPARED.match(self.behind)) and not (other.change or _SAVED.search(other.clause))

    @cached_property
    def rate(self) -> str:
        """The time, or the thing, of each of which it is told: "week" of calls a week."""
        found = None if self.in_row else _RATE.match(self.behind)
        return found[1] if found else ""

    @cached_property
    def aim(self) -> bool:
        """Whether an aim is made of it."""
        return self.said.aim or bool(_TO_BE.match(self.behind) and not _COSTS.search(self.ahead))  # "£86,000 to run"

    @cached_property
    def part(self) -> bool:
        """Whether it is of those told before or of one time: "of these, 46", "46 of these", "in May alone"."""
        return bool(_PART.search(self.ahead) or _OF_THESE.match(self.behind))

    @property
    def is_large_count(self) -> bool:
        """Whether it counts, to the last one, more than a few."""
        return not self.unit and self.value.high - self.value.low <= 1 and self.value.middle >= _FEW

    @cached_property
    def of_whole(self) -> bool:
        """Whether it counts a part of what stands ahead of it: "of the alarms fitted, 340"."""
        return not self.unit and bool(_OF_WHOLE.search(self.ahead))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The words of its clause ahead of it."""
        return meaning(CUT.split(self.ahead)[-1])

    @cached_property
    def own_when(self) -> frozenset[tuple[date, date]]:
        """The dates right behind it: "61 in 2023"."""
        at = self.clause_text.find(self.digits)
        behind = "" if at < 0 else self.clause_text[at + len(self.digits) :]
        return frozenset((found.first, found.last) for found in periods(behind) if found.start < _DATED)

    @cached_property
    def when(self) -> frozenset[tuple[date, date]]:
        """The dates right behind it, or of its sentence, or of the one that this points back to."""
        return self.own_when or self.said.when or (said(self.lead_text, self.lead).when if self.lead else frozenset())

    @cached_property
    def whom(self) -> frozenset[str]:
        """The words of whom, where and for what its clause tells it."""
        return whom(self.clause)

    @cached_property
    def among(self) -> frozenset[str]:
        """The words of those among whom it was found: "among residents who do not speak English"."""
        found = _AMONG.search(self.sentence)
        return words_said(found["who"]) if found else frozenset()

    @cached_property
    def for_whom(self) -> frozenset[str]:
        return for_whom(self.clause)

    @cached_property
    def is_end(self) -> bool:
        """Whether it is what something came to from another value, or what is held against another."""
        return bool(_END_OF.search(self.ahead) or _HELD_AGAINST.match(self.behind))

    @cached_property
    def is_to_come(self) -> bool:
        supposed = _WOULD_BE.match(self.sentence) and not _THAT_WERE.match(self.behind)
        return bool(supposed) or is_to_come(self.clause)

    @cached_property
    def is_of_time_before(self) -> bool:
        """Whether its sentence turns to the time before the one that was spoken of."""
        return bool(_TIME_BEFORE.match(self.sentence) or _BEFORE_US.search(self.clause))

    @cached_property
    def of_others(self) -> bool:
        own = _OF_ITS_OWN.match(self.sentence) and _TOOK_IT_UP.search(self.lead)
        return bool(own) or is_of_others(self.clause, self.sentence)


REACH = 60  # characters ahead of a number that say what it is
_DATED = 18  # characters behind a number in which its own date stands
_NOUNS = rf"((?:(?!{STOP})[a-z’'-]{{2,20}} ){{0,3}}?(?!{STOP})[a-z’'-]{{3,20}})"
_END = rf"(?=[.,;:)\n?!]|$| (?:{STOP}|[a-z]+ed\b|[a-z]+ing\b))"
_HEAD = regex(rf" {_NOUNS}{_END}")
_OF_HEAD = regex(
    rf"(?: ?%| per ?cent)? (?:out )?of (?:(?:the|our|all|these|those|its|their) ){{0,2}}(?:{N} )?{_NOUNS}{_END}"
)
_PARTICIPLE = regex(r"[a-z]{4}ed$")  # 165 trained
_OF_THESE = regex(r" of (?:these|those|whom|which)\b(?! who\b)")
OF_THEM = regex(r" of (?:them|us)\b")
SPANS = word_set("second minute hour day night week month quarter year")
_DEFINITE = regex(r"\b(?:all|the|our|these|those|each of the|all of the|every one of the) (?:of )?$")
_EARLIER = regex(
    r"\b(?:(?<!^)from|used to be|had been|had(?! (?:dropped|fallen|risen|gone|come|grown))|against|instead of"
    r"|rather than|compared with|where it was) (?:(?!the |our |all )[a-z]+ ){0,2}?£?$"
)
_MORE = regex(
    r"\b(?:another|further|extra(?!-)|additional|more(?! than)|other|remaining|rest|second|third|new|half|most|some"
    r"|many|few|(?:last|next|previous)(?! (?:year|quarter|month|winter|summer|spring|autumn|week))|remain\w*)\b"
)
_CHANGE_AHEAD = regex(
    r"\b(?:by|reduction of|fall of|drop of|increase of|rise of|cut of|saving of|down|up|another|further)"
    r" (?:(?!from )[a-z]+ ){0,2}£?$"
)
_CHANGE_BEHIND = regex(
    r" ?(?:%|per ?cent)?(?: percentage)?(?: points?)? ?(?:[a-z]+ )?(?:reduction|fall|drop|cut|increase|rise|fewer|less"
    r"|more|lower|higher|decrease|improvement|longer|shorter|growth|decline)\b"
)
# 81% against 64%
_HELD_AGAINST = regex(
    rf" ?(?:%|per ?cent)? (?:against|compared (?:with|to)|versus|rather than|instead of) (?:[a-z]+ ){{0,3}}£?{N}"
)
_COMPARED = regex(
    r" (?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:quicker|faster|shorter|longer|sooner|earlier|less"
    r"|fewer)\b(?! than)"
)
_AMONG = regex(r"\bamong (?P<who>[a-z’'-]+ (?:who|with|from|in|at|aged) [^,;:.]{3,60})")
_SAVED = regex(r"\b(?:sav(?:es?|ed|ing)|cut|gain(?:s|ed)|lost|reduction|fall|drop)\b")
# "Northlea went live in May. Its wait fell": of whoever took the work up.
_OF_ITS_OWN = regex(r"(?:its|their) ")
_TOOK_IT_UP = regex(
    r"\b(?:went live|(?:has|have)? ?(?:adopted|copied|joined|followed)|took (?:it|this) up|now (?:runs?|uses?))\b"
)
_END_OF = regex(r"\bfrom\b[^.;:]{0,40}\bto (?:[a-z]+ ){0,2}£?$")
_RATE = regex(
    r"(?: ?%| per ?cent)?(?: [a-z’'-]+){0,4}? (?:an?|per|each|every)"
    r" (day|night|week|month|quarter|year|head|person|hour|session|visit|patient|shift|time)\b"
)
_PART = regex(r"\bof (?:these|those|them|whom|which)\b,?(?: [a-z]+){0,2} $|[^.;] alone,?(?: [a-z]+){0,4} £?$")
_OF_WHOLE = regex(r"\bof (?:the|our|all|those|these) [^,.;:]{3,40}, (?:[a-z]+ ){0,2}$")
CUT = regex(r"[;:()–—]|,(?!\d)|\.(?!\d)|\b(?:and|but|while|whereas|although)\b")
_TO_BE = regex(
    r"(?: ?%| per ?cent)?(?: of (?:[a-z]+ ){0,3}[a-z]+)? to (?!the|our|all|this|that|us|date|spend|share)[a-z]+\b"
)
_WOULD_BE = regex(r"\W*(?:with|if|had)\b[^.;:]*\b(?:could|would|might) have\b")
_COSTS = regex(r"\b(?:costs?|costing|spent|paid|took) [^.;,]{0,15}$")
# "Had the 4,500 hours which our volunteers gave been paid": so many were given.
_THAT_WERE = regex(
    r" (?:[^\s,.;]+ ){1,3}?(?:(?:which|that|who|whom) (?:we|our|they|the|their|[a-z]+ed)|done|made|given|held|seen"
    r"|[a-z]+ed)\b"
)
_BEFORE_US = regex(r"\bin the (?:year|quarter|month|winter|summer|season) before (?:we|the|it|our|this)\b")
_TIME_BEFORE = regex(
    r"\W*(?:in |over |during )?(?:the|a) (?:(?:year|quarter|month|winter|summer|season) (?:before|earlier|after|later)"
    r"|(?:previous|preceding|prior) (?:year|quarter|month|winter|summer|season))\b"
)
_BEFORE = regex(r"\b(?:before|baseline|start)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _head(behind: str) -> tuple[str, ...] | None:
    if OF_THEM.match(behind):
        return ()
    found = _HEAD.match(behind) or _OF_HEAD.match(behind)
    if not found or _PARTICIPLE.search(found[1]):
        return None
    return head_words(found[1])


def head(marked: str, end: int) -> frozenset[str] | None:
    """What the number that ends there counts, in marked text; None where nothing of the kind follows."""
    behind = marked[end : end + REACH]
    if OF_THEM.match(behind):
        return frozenset()
    found = _HEAD.match(behind) or _OF_HEAD.match(behind)
    return meaning(found[1]) if found else None
