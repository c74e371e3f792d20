"""Stated shares and changes, each held against the two numbers ahead of it, however these are told.

The patterns of `changes` and `shares` know how one sentence is built. Here only the claim has a form; its numbers are
the two of one kind that stand last ahead of it, in its sentence or in the two before. So it speaks only where there are
just two, where what they give is near, and where no two other numbers near give what is stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations
from math import inf

from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text import change_patterns as p
from awardcheck.text.amounts import Amount, Slip, What, alike, amount, percent, span_of
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_REST, NUMBER_SIGN, F, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, between, counted_exactly, fraction, hedge, in_so_many, widened
from awardcheck.text.sentences import sentences
from awardcheck.text.stated import head, meaning

_TRACE = regex(
    rf"%|per ?cent|{FRACTION_SIGN}|halved|doubled|trebled|tripled"
    rf"|{NUMBER_SIGN}{NUMBER_REST}* (?:in|out of)(?: every)? {N}"
)
LONGEST = 800  # a longer sentence is a table or a list
_CROWD = 8  # a passage of three sentences with more numbers is a list of something
_LEAST = 10  # fewer are steps and days, and no people of whom there are shares
_OFF = 0.3  # how far off a share or change may be and still be a slip
_MOST_TIMES = 6  # that a number may have grown or shrunk

_SOME = (
    r"(?:(?:just|about|around|some|nearly|almost|over|under|more|less|than|roughly|only|a|an|the|well|fully|full"
    r"|exactly|overall|little|bit|shade|one) ){0,4}$"
)
_IS = r"(?:is|was|makes?|made|gives?|gave|means?|meant|equals|represents|works out (?:at|as)|came to|comes to)"
_THAT = (
    rf"(?:that|which|this) {_IS}|that['’]s|or|i\.e\.|in other words,?|put another way,?|making|giving"
    r"|equal to|equivalent to|so|hence"
)
_RATE = (
    r"(?:uptake|take-up|response|share|proportion|rate|attendance|completion|coverage|turnout|retention|conversion"
    r"|success|acceptance|pass rate|return|yield)"
)
_SHARE_AHEAD = regex(
    rf"(?:\b(?:{_THAT})|[(–—=:,]| -) (?:an? |the )?(?:[a-z-]+ )?{_RATE}(?: rate)?(?: of|:| is| was| at)? {_SOME}"
    rf"|\b(?:{_THAT}) {_SOME}|(?:\(| [–—=] | - ){_SOME}"
)
_SHARE_BEHIND = regex(rf" ?(?:%|per ?cent) (?:[a-z-]+ ){{0,2}}?{_RATE}\b")
_LAST_OF_ALL = regex(rf"\b(?:in other words,?|put another way,?|that['’]s|that is) {_SOME}")
_ONE = regex(rf"(?<= ){N} $")  # one half
_IN_SO_MANY = regex(rf"(?P<k>{N}) (?:in|out of)(?: every)? (?P<n>{N})")
_FALLS_OR_RISES = (
    r"(?:fall|drop|reduction|decrease|cut|decline|saving|increase|rise|growth|uplift|gain|jump|improvement|change)"
)
# A fall of a third, a 35% reduction; what "fell by" is of its own clause, and `changes` reads it.
_CHANGE_AHEAD = regex(
    rf"\b{_FALLS_OR_RISES}(?: in (?:[a-z’'-]+ ){{1,4}}?)? ?of {_SOME}"
    rf"|\b(?:the|that|this) {_FALLS_OR_RISES}(?:,| was) {_SOME}"
)
_CHANGE_BEHIND = regex(rf" ?(?:%|per ?cent)(?: [a-z-]+)? {_FALLS_OR_RISES}\b|(?: ?%| per ?cent)? of them gone\b")
_MOVED = regex(r"\b(?P<half>halved)\b|\b(?P<double>doubled)\b|\b(?P<treble>trebled|tripled)\b")
_FACTORS = {"half": Interval(0.44, 0.56), "double": Interval(0.8, 1.25), "treble": Interval(1.7, 2.4)}
_OF_OTHERS = regex(
    r" ?(?:%|per ?cent)?,? of (?!them\b|these\b|those\b|whom\b|which\b|that\b|it\b|the total\b|all\b|what\b)"
)
_OF_THE_LAST = regex(
    r" ?(?:%|per ?cent)? (?:of (?:them|these|those|whom|which)|down|up|fewer|less|lower|higher|more|cheaper|faster"
    r"|shorter|longer|better|off)\b"
)
_WENT_BY = regex(rf"\b(?:fell|fallen|dropped|rose|risen|grew|grown|increased|decreased|reduced|cut|up|down) by {_SOME}")
_ELSEWHERE = regex(
    r"\b(?:targets?|goals?|anticipat\w+|assum\w+|would|will"
    r"|national\w*|england|wales|average|median|mean|per head|against|compared|expected|forecast"
    r"|plan(?:ned)?|elsewhere|another|(?<!in )other|each|every|also|both|adjusted|further|of which|points?|net"
    r"|inflation|budget)\b"
)
_OF_ALL = regex(r"(?: [a-z]+)? (?:out )?of (?:(?:the|our|all|these|those) ){0,2}")
_AS_NOUN = regex(rf"\b{_FALLS_OR_RISES} of {_SOME}")
_BEHIND_NOUN = regex(
    rf" ?(?:%|per ?cent)?(?: [a-z-]+)?(?: {_FALLS_OR_RISES})?(?P<rest>(?: (?:in|of|for|across|at|on)"
    r" (?P<what>(?:[a-z’'-]{2,20} ?){1,3}))?.*)"
)
_BACK = regex(r"\b(?:that|this|it|they|these|those)\b")
_AT_TWO_TIMES = regex(
    r"\b(?:to|now|then|before|used to|previously|had been|last|this|by (?:the|spring|summer|autumn|winter)|later"
    r"|earlier|spring|summer|autumn|winter|term|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:next|following|previous|first|second) year|since|until|after|today)\b|\x00"
)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A stated share or change; of one that was doubled it is no wonder where it is far off."""

    what: What
    start: int
    end: int
    interval: Interval
    off: float = _OFF
    follows: bool = False  # its numbers can stand in the next sentence only
    unit: bool = False  # only of numbers with a unit: "a saving of 52p, or 18%"


def wrong_claims(text: str, marked: str) -> Iterator[Slip]:
    """The claims that the two numbers ahead of them do not bear out; `marked` is `amounts.reckoned` text."""
    if not _TRACE.search(marked):
        return
    told = [said for said in sentences(text) if said.end - said.start < LONGEST]
    for nth, said in enumerate(told):
        for claim in _claims(text, marked, said):
            if slip := _slip(text, marked, told[max(0, nth - 2) : nth + 2], said, claim):
                yield slip


def _claims(text: str, marked: str, said: Span) -> Iterator[_Claim]:
    for found in compiled(rf"{N} (?:in|out of)(?: every)? {N}|{N}(?= ?(?:%|per ?cent))|{F}").finditer(
        marked, said.start, said.end
    ):
        ahead, end = marked[max(said.start, found.start() - 70) : found.start()], found.end()
        ahead = _ONE.sub("", ahead)
        interval = _relative(text, marked, found)
        if interval is None or (_OF_OTHERS.match(marked, end) and not _LAST_OF_ALL.search(ahead)):
            continue
        if _CHANGE_AHEAD.search(ahead) or _CHANGE_BEHIND.match(marked, end):
            yield _Claim("change", found.start(), end, interval)
        elif _WENT_BY.search(ahead):
            yield _Claim("change", found.start(), end, interval, follows=True)
        elif not _OF_THE_LAST.match(marked, end) and (_SHARE_AHEAD.search(ahead) or _SHARE_BEHIND.match(marked, end)):
            yield _Claim("share", found.start(), end, interval)
            yield _Claim("change", found.start(), end, interval, unit=True)
    for found in _MOVED.finditer(marked, said.start, said.end):
        how = hedge(text[max(0, found.start() - 30) : found.start()])
        factor = _FACTORS[str(found.lastgroup)]
        yield _Claim("change", *found.span(), Interval(factor.low, inf) if how == "over" else widened(factor, how), 1)


def _relative(text: str, marked: str, found: re.Match[str]) -> Interval | None:
    """What a share in per cent or a fraction may stand for."""
    ahead = text[max(0, found.start() - 30) : found.start()]
    if part := fraction(text[slice(*found.span())]) if compiled(F).fullmatch(found.group()) else None:
        return widened(part, hedge(ahead))
    if few := _IN_SO_MANY.fullmatch(marked, *found.span()):
        few_, all_ = (value(text[slice(*few.span(name))]) for name in "kn")
        return in_so_many(few_, all_, hedge(ahead))
    stated = amount(text, marked, *found.span())
    return stated.interval.times(0.01) if stated else None


def _slip(text: str, marked: str, near: Sequence[Span], said: Span, claim: _Claim) -> Slip | None:
    start, end = near[0].start, near[-1].end
    window = _numbers(text, marked, Span(start, end, ""), claim)
    if len(window) > _CROWD or _ELSEWHERE.search(
        marked, max(said.start, claim.start - 60), min(said.end, claim.end + 40)
    ):
        return None
    pair = _pair(text, marked, near, said, claim)
    if pair is None or (claim.what == "change" and _is_of_another(marked, said, claim, pair)):
        return None
    if claim.what == "change":  # two is no two and a half
        window = [number._replace(interval=_counted(text, number)) for number in window]
    if any(way.meets(claim.interval) for way in _ways(window, pair)):
        return None
    one, other = pair
    gives = _share(text, one, other) if claim.what == "share" else _changed(one.interval, other.interval)
    stated = claim.interval
    if gives is None or gives.meets(stated):
        return None
    if claim.what == "share" and _changed(one.interval, other.interval).meets(stated):
        return None  # Admissions: 79 → 39 (51%)
    edge = stated.low if stated.high == inf else stated.high if stated.low == -inf else stated.middle
    middle = other.interval.middle / one.interval.middle
    middle = middle if claim.what == "share" else abs(1 - middle)
    if abs(middle - edge) > claim.off * max(1.0, middle):
        return None
    first, last = min(one.start, claim.start), max(other.end, claim.end)
    return Slip(span_of(text, first, last), claim.what, percent(middle))


def _numbers(text: str, marked: str, where: Span, claim: _Claim) -> list[Amount]:
    """The numbers of a stretch without those of the claim itself."""
    found = (amount(text, marked, *n.span(), p.DASHED) for n in compiled(N).finditer(marked, where.start, where.end))
    return [
        number
        for number in found
        if number
        and not claim.start <= number.start < claim.end
        and not (number.interval.middle == 1 and marked.startswith(f" {FRACTION_SIGN}", number.end))  # one half
    ]


def _pair(text: str, marked: str, near: Sequence[Span], said: Span, claim: _Claim) -> tuple[Amount, Amount] | None:
    """The only two numbers of one kind in as few sentences as hold two, the claim's own and then those before it."""
    found: list[Amount] = []
    own = near.index(said)
    for nth in range(own, own - 1 if claim.follows else -1, -1):
        here = [
            number
            for number in _numbers(text, marked, near[nth], claim)
            if number.unit != "%" and number.interval.low > 0
        ]
        if nth == own and claim.what == "share":
            here = [number for number in here if number.end <= claim.start]
        if claim.what == "share":
            here = [number for number in here if not number.unit and number.interval.high >= _LEAST]
        found = [*here, *found]
        if len(found) > 1:
            break
    if claim.follows and found:
        return None
    if own < len(near) - 1 and len(found) < 2 and claim.what == "change" and not found:  # halved. 62 came; then 88
        found = _numbers(text, marked, near[own + 1], claim)
    if len(found) == 3 and between(found[0].interval, found[1].interval).meets(found[2].interval):
        found.pop()  # a saving of 52p, or 18%
    pairs = [alike for unit in {one.unit for one in found} if len(alike := [n for n in found if n.unit == unit]) == 2]
    if len(pairs) != 1 or len(found) > 4 or (len(found) > 2 and not pairs[0][0].unit):
        return None
    one, other = pairs[0]
    if claim.what == "share" and _OF_ALL.fullmatch(marked, one.end, other.start):
        one, other = other, one
    return (one, other) if _are_pair(marked, one, other, claim) else None


def _are_pair(marked: str, one: Amount, other: Amount, claim: _Claim) -> bool:
    low, high = sorted((one.interval.middle, other.interval.middle))
    if inf in (one.interval.high, other.interval.high) or -inf in (one.interval.low, other.interval.low):
        return False
    ours, theirs = head(marked, one.end), head(marked, other.end)
    if claim.what == "share":
        return other.interval.middle < one.interval.middle
    if claim.unit and not one.unit:
        return False
    if not alike(one.unit, other.unit) or high > _MOST_TIMES * low or one.interval.meets(other.interval):
        return False
    if ours and theirs and not ours & theirs:
        return False
    return bool(_AT_TWO_TIMES.search(marked, one.end, other.end + 25))


def _is_of_another(marked: str, said: Span, claim: _Claim, pair: tuple[Amount, Amount]) -> bool:
    """Whether a claim is of something that the sentences of its numbers do not name, or by the year."""
    known = meaning(marked[max(0, pair[0].start - 120) : claim.start])
    behind = _BEHIND_NOUN.match(marked, claim.end, min(said.end, claim.end + 80))
    if behind and (compiled(p.OTHERWISE).match(behind["rest"]) or meaning(behind["what"] or "") - known):
        return True
    if _AS_NOUN.search(marked, said.start, claim.start) or pair[1].start >= said.start:
        return False
    if _BACK.search(marked, said.start, claim.start):
        return False
    known = meaning(marked[max(0, pair[0].start - 120) : said.start])
    return bool(meaning(marked[said.start : claim.start]) - known)


def _share(text: str, whole: Amount, part: Amount) -> Interval | None:
    a, b = (_counted(text, number) for number in (whole, part))
    return Interval(b.low / a.high, b.high / a.low) if a.low > 0 else None


def _counted(text: str, number: Amount) -> Interval:
    return counted_exactly(text[number.start : number.end], text[max(0, number.start - 30) : number.start])


def _changed(a: Interval, b: Interval) -> Interval:
    if b.middle <= a.middle:
        return Interval(max(0.0, 1 - b.high / a.low), 1 - b.low / a.high)
    return Interval(max(0.0, b.low / a.high - 1), b.high / a.low - 1)


def _ways(window: Sequence[Amount], pair: tuple[Amount, Amount]) -> Iterator[Interval]:
    """Every share and change that two numbers near give, but not the pair itself, and every share of a sum."""
    counts = [number for number in window if number.interval.low > 0 and number.interval.high < inf]
    for a, b in permutations(counts, 2):
        one, other = a.interval, b.interval
        if a.unit == b.unit and {a.start, b.start} != {number.start for number in pair}:
            share = Interval(one.low / other.high, one.high / other.low)
            yield from (share, Interval(1 - share.high, 1 - share.low), Interval(share.low - 1, share.high - 1))
        if a.unit == b.unit:
            whole = one + other
            yield Interval(one.low / whole.high, one.high / whole.low)
