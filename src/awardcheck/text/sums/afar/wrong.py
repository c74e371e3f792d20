"""Claims held against two numbers that stand elsewhere in the draft, under other headings.

"By cutting the bed days lost by 40%" is said under one heading, 1,900 and 1,425 stand under another. What binds them is
what the claim is about: all its words are known to the sentences of the two numbers, which are told of two times. A
claim is let alone where another two numbers may be meant as well, and where any two that speak of the same things give
what is claimed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.facts.odd_numbers import MINUTES
from awardcheck.text.figures.amounts import What, percent, plain, reckoned, span_of
from awardcheck.text.figures.rounding import Interval, is_within
from awardcheck.text.figures.statistics import statistics
from awardcheck.text.sums.afar.claims import Far, far_claims
from awardcheck.text.sums.afar.listed import wrong_listed
from awardcheck.text.sums.afar.remainders import remainders_told, wrong_remainder
from awardcheck.text.sums.afar.returns import returns_told, wrong_return
from awardcheck.text.sums.afar.shares import shares_told, wrong_share
from awardcheck.text.sums.afar.targets import margins_told, targets_told, wrong_margin
from awardcheck.text.sums.afar.told import Fact, Passage, facts
from awardcheck.text.sums.borne_out import recomputed
from awardcheck.text.sums.claims import Claim
from awardcheck.text.sums.terms import Term
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

_HOUR, _WEEK = 60, 10_080
_SEVERAL = 3
_MOST = 400  # numbers of a draft; no entry tells more, and among so many any claim is given by some
_MOST_KNOWN = 60  # numbers that tell of what a claim is about; of more nobody could say which two are meant
_FAR = 3.4  # times that a claim may be off
_TIMES = MINUTES | {"min": 1, "hr": 60, "wk": 10_080, "yr": 525_600}
_OF_UNIT = {  # what a number is of by its unit
    "time": one_word(map(stem, word_set("wait time length stay duration long"))),
    "": frozenset(),
    "£": one_word(map(stem, word_set("cost spending bill saving money"))),
}
_PEOPLE = one_word(
    map(
        stem,
        word_set("people person patients residents clients users adults children women men staff members families"),
    )
)

Pair = tuple[Fact, Fact]


class Wrong(NamedTuple):
    """What cannot be true: its passage's number, its span, the two numbers that it is about, and what they give."""

    nth: int
    what: What
    span: Span
    about: tuple[str, str]
    gives: str


def wrong_afar(passages: Iterable[Passage]) -> Iterator[Wrong]:
    """What a draft says that numbers of other passages contradict."""
    told = [*passages]
    prose = [(nth, one.text, reckoned(one.text)) for nth, one in enumerate(told) if not (one.rows or one.is_list)]
    changes = [far for one in prose for far in far_claims(*one)]
    lists = [(nth, one.text, reckoned(one.text)) for nth, one in enumerate(told) if one.is_list]
    shares = [share for one in (*prose, *lists) for share in shares_told(*one)]
    returns = [back for one in prose for back in returns_told(*one)]
    rests = [rest for one in prose for rest in remainders_told(*one)]
    margins = [margin for one in prose for margin in margins_told(*one)]
    if not (changes or shares or returns or rests or margins):
        return
    all_facts = [*islice((fact for nth, one in enumerate(told) for fact in facts(nth, one)), _MOST + 1)]
    if len(all_facts) > _MOST:
        return
    marked = ["" if one.rows else reckoned(one.text) for one in told]
    for far in changes:
        if meant := wrong_pair(_leaning(far, all_facts), all_facts):
            yield _wrong(told, far.nth, "change", far.claim, meant, _said(far.claim, meant, far.went))
    for share in shares:
        in_list = told[share.nth].is_list
        if meant := wrong_listed(share, all_facts) if in_list else wrong_share(share, all_facts, marked):
            whole, part = (fact.term.exact.middle for fact in meant)
            yield _wrong(told, share.nth, "share", share.term, meant, percent(part / whole))
    for back in returns:
        if meant := wrong_return(back, all_facts):
            put, came = (fact.term.exact.middle for fact in meant)
            yield _wrong(told, back.nth, "return", back.term, meant, f"{back.term.unit}{came / put:.2f}")
    for left in rests:
        if found := wrong_remainder(left, all_facts, marked):
            span = span_of(told[left.nth].text, left.part.start, left.rest.end)
            yield Wrong(left.nth, "part", span, (found[0].written, ""), plain(found[1]))
    targets = [target for one in prose for target in targets_told(*one)] if margins else []
    for margin in margins:
        if missed := wrong_margin(margin, targets):
            text, (target, result, gives) = told[margin.nth].text, missed
            span = span_of(text, min(margin.claim.start, result.start), max(margin.claim.end, result.end))
            yield Wrong(margin.nth, "change", span, (target.written, text[result.start : result.end]), gives)


def _wrong(told: Sequence[Passage], nth: int, what: What, claim: Claim | Term, meant: Pair, gives: str) -> Wrong:
    one, other = (fact.written for fact in sorted(meant, key=lambda fact: (fact.nth, fact.term.start)))
    return Wrong(nth, what, span_of(told[nth].text, claim.start, claim.end), (one, other), gives)


def _leaning(far: Far, all_facts: Sequence[Fact]) -> Far:
    """A claim that only points back, "so we had quadrupled it", as one of what its passage told last."""
    ahead = [one for one in all_facts if _is_beside(far, one) and one.term.start < far.claim.start] if far.leans else []
    return far._replace(about=ahead[-1].words | ahead[-1].term.nouns) if ahead else far


def wrong_pair(far: Far, all_facts: Sequence[Fact]) -> Pair | None:
    """The two numbers that a claim must be about, if they do not give it, and no others do."""
    pairs = near_pairs(far, all_facts)
    meant = meant_pair(far, pairs)
    if meant is None or not _is_near(far.claim, meant):
        return None
    if any(_holds(far.claim, pair) for pair in pairs if pair != meant) or _holds(far.claim, meant, far.went):
        return None
    return meant


def near_pairs(far: Far, all_facts: Sequence[Fact]) -> list[Pair]:
    """The numbers of one kind that tell of some of the things that a claim is about."""
    values = [one for one in all_facts if not one.is_whole]
    known = [one for one in values if (far.about & one.words or _is_beside(far, one)) and not _is_own(far, one)]
    if len(known) > _MOST_KNOWN:
        return []
    return [pair for pair in (_alike(far, *two) for two in combinations(known, 2)) if pair and _fits(far.claim, pair)]


def meant_pair(far: Far, pairs: Sequence[Pair]) -> Pair | None:
    """The pair that a claim must be about: the one that has more of its words than any other."""
    ranked = sorted((pair for pair in pairs if _is_meant(far, *pair)), key=lambda pair: -_likeness(far, pair))
    if not ranked or (len(ranked) > 1 and _likeness(far, ranked[0]) == _likeness(far, ranked[1])):
        return None
    return ranked[0]


# Which numbers ----------------------------------------------------------------------------------------------------


def _is_own(far: Far, fact: Fact) -> bool:
    """Whether a number is the claim itself, or one of something else that its sentence goes on to."""
    if fact.nth != far.nth or fact.said != far.said:
        return False
    is_claim = fact.term.start < far.claim.end and far.claim.start < fact.term.end
    return is_claim or bool(fact.term.nouns and far.about and not fact.term.nouns & far.about)


def _is_beside(far: Far, fact: Fact) -> bool:
    """Whether a number stands in the sentence of the claim, or in the one before."""
    return fact.nth == far.nth and 0 <= far.said - fact.said <= 1 and not _is_own(far, fact)


def _alike(far: Far, one: Fact, other: Fact) -> Pair | None:
    """The two as numbers of one unit that count one thing; None where they are not."""
    a, b = one.term, other.term
    together = one.nth == other.nth and abs(one.said - other.said) <= 1
    if together or (one.nth, one.said) == (far.nth, far.said):
        a = a.like(b)  # "It used to take 26 weeks. It now takes eleven."
    if together or (other.nth, other.said) == (far.nth, far.said):
        b = b.like(a)
    if a.unit != b.unit or a.interval.meets(b.interval) or not (a.nouns & b.nouns or not a.nouns or not b.nouns):
        return None
    return one._replace(term=a), other._replace(term=b)


def _fits(claim: Claim, pair: Pair) -> bool:
    """Whether a claim may be the change from one to the other, or the difference between them."""
    unit = _unit(pair[0].term.unit)
    return claim.kind == "change" or unit == ("%" if claim.unit == "point" else _unit(claim.unit))


def _unit(unit: str) -> str:
    """A unit, and of a time whether it is one of a day's length or less, of some days, or of months."""
    much = _TIMES.get(unit)
    return unit if much is None else "minute" if much <= _HOUR else "day" if much <= _WEEK else "month"


def _is_meant(far: Far, one: Fact, other: Fact) -> bool:
    """Whether nothing is said of the claim that is not said of the numbers, and these are of two times."""
    of_unit = _OF_UNIT["time" if one.term.unit in _TIMES else "£" if one.term.unit == "£" else ""]
    if one.nth == other.nth == far.nth or far.about - one.words - other.words - of_unit:
        return False
    both = f"{one.sentence} {other.sentence}"
    if far.where - one.near - other.near or any(name.lower() not in both for name in far.names):
        return False
    if far.of - statistics(both, 0, len(both)):
        return False
    bound = _are_bound(far, one, other) or _are_bound(far, other, one)
    return bound and _are_of_two_times(one, other) and _is_of_time(far, one, other)


def _are_bound(far: Far, one: Fact, other: Fact) -> bool:
    """Whether both tell of what the claim is about; of a unit the second may do with standing beside the claim."""
    if not _counts(far, one):
        return False
    if far.leans:
        alike = one.term.nouns & other.term.nouns or len(one.words & other.words) >= _SEVERAL
        return _is_beside(far, other) and bool(alike)
    return _counts(far, other) or (bool(one.term.unit) and far.about <= one.words and _is_beside(far, other))


def _is_of_time(far: Far, one: Fact, other: Fact) -> bool:
    """Whether a claim tells of no times but those of the numbers."""
    if any(turn not in one.turns | other.turns for turn in far.turns if all(turn)):
        return False
    when = one.when | other.when
    return all(any(first <= last and begin <= end for first, end in when) for begin, last in far.when) or not when


def _counts(far: Far, fact: Fact) -> bool:
    """Whether a number tells of what the claim is about, and counts no other thing."""
    nouns = fact.term.nouns
    counts = bool(fact.term.unit) or nouns <= _PEOPLE or bool(nouns & far.about)
    return counts and bool(far.about & fact.near)


def _are_of_two_times(one: Fact, other: Fact) -> bool:
    if one.term.odd and other.term.odd and one.nth == other.nth and one.said == other.said:
        return True  # "from 52% to 78%"
    return one.when != other.when or one.times != other.times or one.stage != other.stage


def _likeness(far: Far, pair: Pair) -> int:
    return sum(len(far.about & fact.near) + len(far.about & fact.term.nouns) for fact in pair)


# What they give ---------------------------------------------------------------------------------------------------


def _value(term: Term) -> Interval:
    """A number, and a time in minutes."""
    return (term.interval if term.unit else term.exact).times(_TIMES.get(term.unit, 1))


def _states(claim: Claim) -> Interval:
    return claim.interval.times(_TIMES.get(claim.unit, 1))


def _holds(claim: Claim, pair: Pair, went: str = "") -> bool:
    """Whether the two give the claim, in the direction that it says or in either."""
    one, other = (_value(fact.term) for fact in pair)
    ways = ((a, b) for a, b in ((one, other), (other, one)) if went in ("", _goes(a, b)))
    return any(recomputed(claim, a, b).meets(_states(claim)) for a, b in ways)


def _goes(before: Interval, after: Interval) -> str:
    return "down" if after.middle < before.middle else "up"


def _is_near(claim: Claim, pair: Pair) -> bool:
    """Whether a claim is so near to what the numbers give that it may be meant for it."""
    one, other = (_value(fact.term) for fact in pair)
    ways, stated = [recomputed(claim, a, b).middle for a, b in ((one, other), (other, one))], _states(claim).edge
    return any(is_within(given, stated, _FAR) for given in ways)


def _said(claim: Claim, pair: Pair, went: str) -> str:
    before, after = sorted(_value(fact.term).middle for fact in pair)
    if went == "down":
        before, after = after, before
    if claim.kind == "difference":
        return plain(abs(after - before) / _TIMES.get(claim.unit, 1), claim.unit)
    return percent(abs(after - before) / before)
