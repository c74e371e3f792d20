"""What speaks for or against a reckoning being meant: the signs that the trained weights are given to.

Some are of its claim alone, some of each of its terms alone, and the others of how they stand to each other: their
order, how far apart they stand and what stands between, their units and what they count. What can be said for every
kind of reckoning is told with the kind, too; single words are not, of which there are many.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import get_args

from awardcheck.text import word_set
from awardcheck.text.figures.amounts import is_money
from awardcheck.text.sums.passage import DATE, Told, places
from awardcheck.text.sums.relations import Kind, Reckoning
from awardcheck.text.sums.terms import Term
from awardcheck.text.sums.word_classes import FALLING, RISING

WORD = "'"  # begins the signs that are mere words
_NEAR = (0, 4, 10, 20, 40, 80)  # words between two numbers
_CLOSE = (1.1, 1.25, 1.6, 2.2)  # how far off
_NO_NOUN = word_set("per cent percentage points point times as")
_LAST = 12  # words between two numbers that are looked at
_FEW = 3  # words between two numbers that are a sign as a whole
_FEW_PARTS = 3
_NEITHER = 1.15  # how far off what holds is taken to be, for it must be weighed like what does not


def signs(told: Told, one: Reckoning) -> Iterator[str]:
    """All signs of a reckoning."""
    yield one.kind
    yield from with_kind(of_claim(told, one.claim), one.kind)
    for role, term in roles(one):
        yield from with_kind(of_term(told, term, role), one.kind)
    yield from with_kind(of_all(told, one), one.kind)


def is_word(sign: str) -> bool:
    return sign[0] == WORD


def roles(one: Reckoning) -> list[tuple[str, Term]]:
    """The first and the last term, by what they are to each other or, where that is the same, by their places."""
    terms = one.terms if one.kind in ("change", "share", "quotient") else sorted(one.terms)
    names = "ab" if terms is one.terms else "xy"
    return [(names[0], terms[0]), (names[1], terms[-1])] if len(terms) > 1 else [("x", terms[0])]


def with_kind(found: Iterable[str], kind: str) -> Iterator[str]:
    """Each sign, and each that is no mere word together with the kind, too."""
    for sign in found:
        yield sign
        if not is_word(sign):
            yield f"{kind} {sign}"


def by_kind(weight: dict[str, float]) -> dict[str, dict[str, float]]:
    """The weights of signs with their kinds apart; those that are for every kind under "".

    No sign may begin with the name of a kind as its first word.
    """
    found: dict[str, dict[str, float]] = {"": {}, **{kind: {} for kind in get_args(Kind)}}
    for name, adds in weight.items():
        kind, _, sign = name.partition(" ")
        if not sign or kind not in found:
            kind, sign = "", name
        found[kind][sign] = adds
    return found


def _step(value: float, steps: Sequence[float]) -> int:
    """How many of the steps, in order, a value is above."""
    return bisect_left(steps, value)


# A claim -----------------------------------------------------------------------------------------------------------


def of_claim(told: Told, claim: Term) -> list[str]:
    """What speaks for a number, or words, being what others come to."""
    said, ahead, behind = told.sentences[claim.nth], told.ahead(claim, 7), told.behind(claim, 6)
    close = slice(max(ahead.start, ahead.stop - 2), ahead.stop)
    return [
        *_of_number(told, claim),
        *[f"c<{name}" for name in told.classes(ahead)],
        *[f"c>{name}" for name in told.classes(behind)],
        *[f"c={name}" for name in told.classes(close)],
        *[f"c:{name}" for name in told.classes(said)],
        f"'first={' '.join(told.stems[said][:1])}",
        *{f"'c<{word}" for word in told.stems[ahead]},
        *{f"'c>{word}" for word in told.stems[behind]},
        *[f"'c-{nth}={word}" for nth, word in enumerate(told.stems[ahead][:-3:-1])],
        *[f"'c+{nth}={word}" for nth, word in enumerate(told.stems[behind][:2])],
    ]


def _of_number(told: Told, claim: Term) -> Iterator[str]:
    yield f"claim={_unit(claim)}"
    if claim.how:
        yield f"hedge={claim.how}"
    if claim.odd:
        yield "odd claim"
    if claim.each:
        yield "each claim"
    if not claim.exact.low % 10:
        yield "round claim"
    yield f"crowd={_step(len(told.terms), (4, 6, 9, 14, 20))}"
    yield f"claims={_step(told.units[claim.unit], (1, 2, 4))}"


# A term ------------------------------------------------------------------------------------------------------------


def of_term(told: Told, term: Term, role: str) -> Iterator[str]:
    """What speaks for a number having its role: before or after, whole or part."""
    ahead, behind = told.ahead(term, 5), told.behind(term, 5)
    yield f"{role}={_unit(term)}"
    if term.odd:
        yield f"{role} odd"
    if term.each:
        yield f"{role} each"
    if DATE in told.words[ahead] or DATE in told.words[behind]:
        yield f"{role} dated"
    yield f"{role} least={_step(term.exact.middle, (1, 4, 9, 30))}"
    yield from [f"{role}<{name}" for name in told.classes(ahead)]
    yield from [f"{role}>{name}" for name in told.classes(behind)]
    yield from {f"'{role}<{word}" for word in told.stems[ahead]}
    yield from {f"'{role}>{word}" for word in told.stems[behind]}


def _unit(term: Term) -> str:
    return "£" if is_money(term.unit) else term.unit


# All together ------------------------------------------------------------------------------------------------------


def of_all(told: Told, one: Reckoning) -> list[str]:
    """What speaks for these numbers belonging together."""
    near = min(one.terms, key=lambda term: abs(term.start - one.claim.start))
    inner = sorted(one.terms)
    return [
        *_of_places(told, one, near, inner),
        *_of_row(told, one),
        *_of_numbers(one),
        *_of_gaps(told, one, near, inner),
        *_of_subject(told, one),
        *_of_direction(told, one),
    ]


def _of_places(told: Told, one: Reckoning, near: Term, inner: Sequence[Term]) -> Iterator[str]:
    claim = one.claim
    names = {claim.start: "c", **{term.start: role for role, term in roles(one)}}
    yield "order=" + "".join(names[place] for place in sorted(names))
    far = max(one.terms, key=lambda term: abs(term.start - claim.start))
    yield f"near sentence={near.nth - claim.nth}"
    yield f"far sentence={far.nth - claim.nth}"
    yield f"near numbers={min(3, _numbers_between(told, near, claim))}"
    yield f"near words={_step(_count(told.between(near, claim)), _NEAR)}"
    if len(inner) > 1:
        gaps = [_numbers_between(told, a, b) - (a < claim < b) for a, b in pairwise(inner)]
        yield f"apart numbers={min(3, max(gaps))}"
        yield f"apart words={_step(max(_count(told.between(a, b)) for a, b in pairwise(inner)), _NEAR)}"
        yield f"apart sentence={inner[-1].nth - inner[0].nth}"
    if any(told.lines(inner[0], term) for term in (*inner, claim)):
        yield f"far lines={max(-3, min(3, told.lines(far, claim)))}"
        yield f"near lines={max(-2, min(2, told.lines(near, claim)))}"
        yield f"apart lines={min(3, told.lines(inner[0], inner[-1]))}"
    yield f"terms={min(4, len(inner))}"
    if any(told.terms[told.order[term.start]].unit != term.unit for term in inner):
        yield "lent unit"
    alike = told.units[near.unit] - (near.unit == claim.unit)
    yield f"alike={_step(alike - len(inner), (0, 1, 2, 4))}"
    own = places(one)
    if told.taken.get(own, set()) - {claim.start}:
        yield "taken"
    if any(claim.start in by and others != own for others, by in told.taken.items()):
        yield "claim taken"


def _count(words: slice) -> int:
    return int(words.stop - words.start)


def _numbers_between(told: Told, one: Term, other: Term) -> int:
    return abs(told.order[one.start] - told.order[other.start]) - 1


def _of_row(told: Told, one: Reckoning) -> Iterator[str]:
    """How the terms stand in the row of all numbers, and of all of their unit."""
    own, units = places(one), {term.unit for term in one.terms}
    said = {term.nth for term in one.terms}
    numbers = [term for term in told.terms if term.unit not in ("part", "times") and term.start != one.claim.start]
    for name, row in (("all", numbers), ("unit", [term for term in numbers if term.unit in units])):
        found = [term.start for term in row]
        before = [place for place in found if place < one.claim.start]
        if own == {*before[-len(own) :]}:
            yield f"last of {name}"
        if own == {*found[len(before) : len(before) + len(own)]}:
            yield f"next of {name}"
        if own == {term.start for term in row if term.nth in said}:
            yield f"only of {name}"
        if own == {*found}:
            yield f"only ever of {name}"


def _of_numbers(one: Reckoning) -> Iterator[str]:
    claim, terms = one.claim, one.terms
    units = [_unit(term) for term in terms[:_FEW_PARTS]]
    yield f"unit={_unit(claim)}:{','.join(units if one.kind in ('quotient', 'change') else sorted({*units}))}"
    yield f"off={_step(_NEITHER if one.holds else one.off, _CLOSE)}"
    if slip := one.why or one.miswritten:
        yield f"miswritten {slip}"
    first, last = terms[0], terms[-1]
    if len(terms) > 1:
        yield f"nouns={_shared(first, last)}"
        yield f"times={_step(first.exact.middle / max(last.exact.middle, 1e-9), (0.2, 0.5, 1, 2, 6))}"
    yield f"claim nouns={max(_shared(claim, term) for term in terms)}"
    nouns = frozenset().union(*(term.nouns for term in terms))
    if claim.each & nouns:
        yield "each of terms"
    if any(term.each & nouns for term in terms):
        yield "term of term"


def _shared(one: Term, other: Term) -> int:
    """0 of different things, 1 where one tells nothing, 2 of one thing."""
    return 2 if one.nouns & other.nouns else 1 if not (one.nouns and other.nouns) else 0


def _of_gaps(told: Told, one: Reckoning, near: Term, inner: Sequence[Term]) -> list[str]:
    """What stands between the claim and the nearest term, and between the first two terms."""
    gap = _of_gap(told, "gap", told.between(near, one.claim))
    return gap if len(inner) == 1 else gap + _of_gap(told, "apart", told.between(inner[0], inner[1]))


def _of_gap(told: Told, name: str, gap: slice) -> list[str]:
    last = slice(max(gap.start, gap.stop - _LAST), gap.stop)
    found = [f"{name} {of}" for of in told.classes(last)]
    found += {f"'{name} {word}" for word in told.stems[last]}
    if _count(gap) <= _FEW:
        found.append(f"'{name}:{' '.join(told.stems[gap])}")
    return found


def _of_subject(told: Told, one: Reckoning) -> Iterator[str]:
    """Whether the words around the claim speak of what the words around its terms speak of."""
    own = told.subjects_around(one.claim, 7, 7)
    of_terms: set[str] = set()
    whole: set[str] = set()
    for term in one.terms[:_FEW_PARTS]:
        of_terms |= told.subjects_around(term, 14, 8)
        whole |= told.subjects_of_sentence(term.nth)
    yield f"new words={_step(len(own - of_terms - whole), (0, 1, 3, 5))}"
    yield f"same words={_step(len(own & of_terms), (0, 1, 3))}"
    behind = told.behind(one.claim, 7)
    words = [nth for nth in range(behind.start, behind.stop) if told.words[nth] not in _NO_NOUN]
    if words and told.words[words[0]].isalpha():
        noun = told.subjects(slice(words[0], behind.stop))
        known = "none" if not noun else "known" if noun & (of_terms | whole) else "new"
        link = told.words[words[0]]
        yield f"then {link if link in ('of', 'in') else 'word'} {known}"


def _of_direction(told: Told, one: Reckoning) -> Iterator[str]:
    """Whether the words say that it went the way that the numbers went."""
    if one.kind not in ("change", "difference"):
        return
    around = {*told.words[told.ahead(one.claim, 6)], *told.words[told.behind(one.claim, 5)]}
    falls, rises = bool(around & FALLING), bool(around & RISING)
    a, b = one.terms if one.kind == "change" else sorted(one.terms)
    went = "down" if b.exact.middle < a.exact.middle else "up"
    said = "down" if falls and not rises else "up" if rises and not falls else "?"
    yield f"went {went} said {said}"
    if said != "?":
        yield "agree" if said == went else "disagree"
