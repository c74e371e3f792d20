"""What comes back for each pound, held against what another passage says was put in and what came of it.

It is told only where a draft has one sum that was put in and one that came back, and no other two sums give it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from awardcheck.records import NamedTuple
from awardcheck.text.facts.said import is_aim, is_to_come
from awardcheck.text.figures.amounts import is_money
from awardcheck.text.figures.numbers import N
from awardcheck.text.figures.rounding import Interval, between, is_within, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.told import Fact
from awardcheck.text.sums.terms import Term, terms

_LEAST = 1_000  # pounds; less is a price
_MOST = 100  # pounds that come back for one
_FAR = 2.2  # times that a return may be off
_EACH_POUND = regex(rf"\b(?:each|every|per|the|a)(?: single)? (?:£{N}(?! ?[\d{N}])|pound)")
_PUT = regex(
    r"\b(?:fund(?:s|ed|ing)?|grant(?:s|ed)?|invest(?:s|ed|ments?)?|costs?|spent|spend|put|paid|price|outlay|received"
    r"|contribut(?:es|ed|ion)|budget)\b"
)
_BACK = regex(
    r"\b(?:saving|savings|saved?|saves|benefits?|avoid(?:s|ed)?|return(?:s|ed)?|worth|gain(?:s|ed)?|valued?)\b"
)
_OF_OTHERS = regex(r"\b(?:similar|another|other(?! words)|neighbouring|sister|national\w*|elsewhere|they|their)\b")
_RATE = regex(
    r"\b(?:a|per|each|every) (?:day|week|month|quarter|year|head|person)\b|\b(?:annual|year|month|week)ly\b|\bannual\b"
)
_AVOIDED = regex(r"\bavoid(?:s|ed)? (?:[a-z]+ ){0,6}costs?\b")


class Return(NamedTuple):
    """So much for each pound, and the passage in which it stands."""

    nth: int
    term: Term


def returns_told(nth: int, text: str, marked: str) -> Iterator[Return]:
    """What a passage says came back for each pound; `marked` is `amounts.reckoned` text."""
    if "pound" not in marked and "£" not in marked:
        return
    told, found = sentences(text), terms(text, marked)
    for number, sentence in enumerate(told):
        words = marked[sentence.start : sentence.end]
        if not _EACH_POUND.search(words) or _OF_OTHERS.search(words) or is_aim(words) or is_to_come(words):
            continue
        sums = [one for one in found if one.nth == number and is_money(one.unit) and one.exact.middle != 1]
        if len(sums) == 1 and sums[0].exact.middle < _MOST:
            yield Return(nth, sums[0])


def wrong_return(back: Return, all_facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The sum that was put in and the one that came back, if they do not give what is told, and no two sums do."""
    sums = [one for one in all_facts if is_money(one.term.unit) and one.term.exact.middle >= _LEAST]
    put, came = ([one for one in sums if _role(one) == role] for role in ("put", "back"))
    if len(put) != 1 or len(came) != 1 or any(_RATE.search(one.clause) for one in (*put, *came)):
        return None
    if any(way.meets(back.term.interval) for way in _ways(sums)):
        return None
    given, stated = ratio(came[0].term.exact, put[0].term.exact).middle, back.term.interval.edge
    return (put[0], came[0]) if is_within(given, stated, _FAR) else None


def _role(fact: Fact) -> str:
    """Whether a sum was "put" in or came "back", as its clause says, or its sentence: "avoided costs" came back."""
    if "cost" in fact.clause and _AVOIDED.search(fact.sentence):
        return "back"
    for words in (fact.clause, fact.sentence):
        if _BACK.search(words):
            return "back"
        if _PUT.search(words):
            return "put"
    return ""


def _ways(sums: Sequence[Fact]) -> Iterator[Interval]:
    """What any sum is for each pound of another, with that one taken from it, or added to what is net of it."""
    for one, other in permutations([fact.term.exact for fact in sums], 2):
        yield ratio(one, other)
        if one.low > other.high:
            yield ratio(between(one, other), other)
    for put, came in permutations(sums, 2):
        if "net" in came.sentence.split():
            yield ratio(came.term.exact + put.term.exact, put.term.exact)
