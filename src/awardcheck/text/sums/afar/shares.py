"""Shares held against the whole and the part that another passage tells side by side.

"That 85% of residents took the offer" is of "We wrote to all 1,240 residents. 868 of them took the offer": the whole
counts what the share is of, the part is told in the words that follow it, and nothing else is said of the share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.facts.said import is_aim, is_of_others, is_to_come
from awardcheck.text.facts.stated_signs import CUT
from awardcheck.text.figures.rounding import Interval, is_within, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.claims import IN_SHORT
from awardcheck.text.sums.afar.told import Fact, things
from awardcheck.text.sums.terms import Term, terms
from awardcheck.text.words import stem

_LEAST = 20  # fewer are no people of whom there are shares
_FAR = 2.5  # times that a share may be off
_OF = regex(r"(?: ?%| ?per ?cent)? (?:out )?of (?:the |our |all |those |these )*(?!them|us|it)[a-z]")
_RATE_OF = regex(
    r"\b(?:response|uptake|take-up|turnout|completion|attendance|acceptance|return)(?: rate)? of (?:[a-z]+ )?$"
)
_PLACE = regex(r"\W*(?:in|on|at|among|for|across|within|where|of)\b")
_PART_OF = regex(r"(?: [a-z]+)? (?:out )?of (?:the |our |all |these |those )*")
_SEEN = frozenset({stem("seen")})
_WORD = regex(r"[a-z]+(?:[-’'][a-z]+)*")
_VERB = regex(rf"{CUT.pattern}|\b(?:is|was|has|had|shows?|means?|says?)\b")
_OTHERWISE = regex(
    r"\b(?:targets?|goals?|nationally|average|typical\w*|usual\w*|used to"
    r"|had been(?! (?:[a-z]+ed|sent|given|shown|told|seen|taken|met|found|put)\b)|each|another|other|rest|remaining"
    r"|more|less|fewer|higher|lower|rise|fall|increase|reduction|not)\b"
)


class Share(NamedTuple):
    """A stated share, with its passage, and the words of what it is of and of what is said of these."""

    nth: int
    term: Term
    about: frozenset[str]
    clause: str  # `amounts.reckoned` text


def shares_told(nth: int, text: str, marked: str) -> Iterator[Share]:
    """The shares of a passage that are told of somebody; `marked` is `amounts.reckoned` text."""
    told = sentences(text)
    for term in terms(text, marked):
        sentence = told[term.nth]
        words = marked[sentence.start : sentence.end]
        if term.unit not in ("%", "part") or is_aim(words) or is_to_come(words) or is_of_others(words, words):
            continue
        rate = _RATE_OF.search(marked, sentence.start, term.start)
        clause = _clause(marked, sentence, term, bool(rate))
        if (rate or _OF.match(marked, term.end)) and not _OTHERWISE.search(clause):
            ahead = marked[sentence.start : term.start]
            where = ahead if _PLACE.match(ahead) and not IN_SHORT.match(ahead) else rate.group() if rate else ""
            yield Share(nth, term, things(f"{where} . {clause}") - _SEEN, clause)


def _clause(marked: str, sentence: Span, term: Term, is_rate: bool) -> str:
    """The words behind a share that tell of whom and what it is the share; of a rate, up to the verb."""
    opened = is_rate or marked[sentence.start : term.start].startswith(
        "that "
    )  # "That 85% of residents came is down to"
    cut = (_VERB if opened else CUT).search(marked, term.end, sentence.end)
    return marked[term.end : cut.start() if cut else sentence.end]


def wrong_share(share: Share, all_facts: Sequence[Fact], marked: Sequence[str]) -> tuple[Fact, Fact] | None:
    """The whole and the part that a share must be of, if they do not give it and no others do.

    `marked` are the draft's passages as `amounts.reckoned` text, and empty where one is a table.
    """
    counts = [one for one in all_facts if not one.term.unit and share.about & one.words and one.nth != share.nth]
    pairs = [pair for pair in map(_in_order, combinations(counts, 2)) if pair]
    meant = [pair for pair in pairs if _is_meant(share, *pair, marked)]
    if len(meant) != 1 or any(holds(share, *pair) for pair in pairs):
        return None
    return meant[0] if is_near(share, *meant[0], _FAR) else None


def _in_order(pair: tuple[Fact, Fact]) -> tuple[Fact, Fact] | None:
    """The larger number and the smaller one, where they can be a whole and its part."""
    part, whole = sorted(pair, key=lambda fact: fact.term.exact.middle)
    return (whole, part) if part.term.exact.high < whole.term.exact.low and whole.term.exact.low >= _LEAST else None


def _is_meant(share: Share, whole: Fact, part: Fact, marked: Sequence[str]) -> bool:
    """Whether the part is told right behind the whole, or as "72 of the 96", and both in the words of the share."""
    if whole.nth != part.nth or not marked[whole.nth] or not _are_beside(whole, part, marked[whole.nth]):
        return False
    of_whole = share.about & (whole.near | whole.term.nouns)
    of_part = share.about & (part.near | part.term.nouns)
    missing = share.about - whole.words - part.words
    are_bound = of_whole and of_part and len(of_whole | of_part) > 1
    return bool(are_bound) and missing <= _left_out(share.clause, f"{whole.sentence} {part.sentence}")


def _left_out(clause: str, others: str) -> frozenset[str]:
    """The words of a clause without which others speak of the same: "the linked data", and then just "the data"."""
    pairs = pairwise(_WORD.findall(clause))
    return things(" . ".join(word for word, noun in pairs if f"the {noun}" in others))


def _are_beside(whole: Fact, part: Fact, marked: str) -> bool:
    """Whether the part is told in the sentence of the whole, or the next, and ahead of it only as "72 of the 96"."""
    if part.term.start < whole.term.start:
        return bool(_PART_OF.fullmatch(marked, part.term.end, whole.term.start))
    return part.said - whole.said <= 1


def _given(whole: Fact, part: Fact) -> Interval:
    return ratio(part.term.exact, whole.term.exact)


def holds(share: Share, whole: Fact, part: Fact) -> bool:
    """Whether the part, or the rest, is the share of the whole that is told."""
    given, stated = _given(whole, part), share.term.as_part
    return given.meets(stated) or Interval(1 - given.high, 1 - given.low).meets(stated)


def is_near(share: Share, whole: Fact, part: Fact, times: float) -> bool:
    """Whether a share is so near to what the part is of the whole that it must be meant for it."""
    return is_within(_given(whole, part).middle, share.term.as_part.edge, times)
