"""The numbers of a whole draft as one is looked for from afar: in which words it is told, what it counts, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import inf

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.facts.said import is_aim, is_of_others, is_to_come, said, words_said
from awardcheck.text.facts.stated_signs import CUT
from awardcheck.text.figures.amounts import reckoned
from awardcheck.text.figures.numbers import N
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.terms import Term, terms
from awardcheck.text.words import stem

_SHORT = 45  # characters of a sentence that leans on the one before
_REACH = 24  # characters ahead of a number that tell its role
_LEANS = regex(r"\b(?:they|them|their|it|its|this|that|these|those|there (?:is|are|was|were))\b")
_STANDS_IN = regex(r"\b(?:it|they)\b")  # for what the sentence before speaks of: "With the app it takes nine"
_THEN = regex(
    r"\b(?:before|began|beg[iu]n\w*|outset|start(?:ed)?|used to|previous\w*|ago|old|former\w*|earlier|original\w*"
    r"|at first|first year|had been|once|only)\b"
)
_NOW = regex(
    r"\b(?:now|today|these days|currently|later|after|latest|last|second year|third year|is|are|has|have|since|down to"
    r"|up to|this (?:year|winter|spring|summer|autumn)"
    r"|by (?:the|last|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december))\b"
)
_WITHIN = regex(r"\b(?:within|every|for|last|past|next|first|under|over) (?:the )?$")
_WHOLE = regex(rf"(?:^|{N}),? (?:[a-z]+ )?(?:out )?of (?:the |our |all |its |their )*$")
_BY = regex(r"\bby (?:[a-z]+ ){0,2}$")
_NEXT = regex(rf"{CUT.pattern}|\bto\b")
_PARTS = regex(r"[;:()–—]|\b(?:and|but|while|where)\b")
_PLURALS = regex(r"\b(?:hour|day|night|minute|week)s\b")
_LENGTHS = frozenset(map(stem, word_set("hours days nights minutes weeks")))


class Passage(NamedTuple):
    """A passage of a draft; `rows` are those of a table."""

    text: str
    rows: Sequence[str] = ()
    is_list: bool = False


class Fact(NamedTuple):
    """A number with its passage and sentence, what its clause speaks of, and what its sentence and that it leans on."""

    nth: int
    said: int
    term: Term
    written: str  # as it stands
    clause: str  # marked text
    sentence: str
    near: frozenset[str]
    words: frozenset[str]
    when: frozenset[tuple[date, date]]
    times: frozenset[str]  # "first year"
    turns: frozenset[tuple[str, str]]  # the same in two words
    stage: str  # "then", "now" or ""
    is_whole: bool  # of "18 of our 60 homes"


def facts(nth: int, passage: Passage) -> Iterator[Fact]:
    """The numbers of a passage that tell what was so, in order."""
    if not passage.rows:
        yield from _in_prose(nth, passage.text)
        return
    for text, start in _cells(passage.rows):
        yield from (fact for fact in _in_prose(nth, text) if fact.term.start >= start)


def _cells(rows: Sequence[str]) -> Iterator[tuple[str, int]]:
    """What each cell of a table says, as if it were told in words, and where in that its own words begin."""
    heads, *others = (row.split(" | ") for row in rows)
    for row in others:
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if any(map(str.isdigit, cell)):
                yield f"{row[0]} {head} = {cell}", len(f"{row[0]} {head} = ")


def _in_prose(nth: int, text: str) -> Iterator[Fact]:
    marked, told = reckoned(text), sentences(text)
    last: Fact | None = None
    for term in terms(text, marked):
        clause, sentence = _clause(marked, told[term.nth], term), marked[told[term.nth].start : told[term.nth].end]
        words = marked[clause.start : clause.end]
        others = is_to_come(words) or is_of_others(words, sentence) or is_aim(sentence)
        if not others and _is_value(marked, term):
            last = _inheriting(
                marked, _fact(nth, text, term, clause, told[term.nth], _led(marked, told, term.nth)), last
            )
            yield last


def _is_value(marked: str, term: Term) -> bool:
    """Whether a term is a value of something, and no share or change, and no time within which it was so."""
    if term.unit in ("part", "times", "point") or term.interval.low <= 0 or term.exact.high == inf:
        return False
    no_value = _BY if term.unit == "%" else _WITHIN if term.scale else None
    return not (no_value and no_value.search(marked, max(0, term.start - _REACH), term.start))


def _clause(marked: str, here: Span, term: Term) -> Span:
    """The clause of a number, with the one ahead of it where it has no words: "admissions the year before: 88"."""
    cut = CUT.search(marked, term.end, here.end)
    end = cut.start() if cut else here.end
    start = _start(marked, here.start, term.start)
    if start > here.start and not words_said(marked[start:end]):
        start = _start(marked, here.start, start - 1)
    return Span(start, end, "")


def _stretch(marked: str, here: Span, term: Term) -> tuple[int, int]:
    """The part of a sentence that tells when a number was so: "In May it was 44; in July, 33"."""
    cut = _PARTS.search(marked, term.end, here.end)
    start = max((one.end() for one in _PARTS.finditer(marked, here.start, term.start)), default=here.start)
    return start, cut.start() if cut else here.end


def _start(marked: str, start: int, end: int) -> int:
    return max((cut.end() for cut in CUT.finditer(marked, start, end)), default=start)


def _led(marked: str, told: Sequence[Span], nth: int) -> frozenset[str]:
    """The words of the sentence that the given one leans on."""
    here = marked[told[nth].start : told[nth].end]
    leans = nth and (len(here) < _SHORT or _LEANS.search(here))
    return things(marked[told[nth - 1].start : told[nth - 1].end]) if leans else frozenset()


def things(words: str) -> frozenset[str]:
    """What words speak of; "hours" and "days" may be what there is more of."""
    return words_said(words.replace("drop-in", "dropin")) | {stem(word) for word in _PLURALS.findall(words)}


def _fact(nth: int, text: str, term: Term, clause: Span, here: Span, led: frozenset[str]) -> Fact:
    marked = reckoned(text)
    words, sentence = marked[clause.start : clause.end], marked[here.start : here.end]
    start, end = _stretch(marked, here, term)
    own, whole = said(text[start:end], marked[start:end]), said(here.text, sentence)
    near = things(words)
    stands_in = not term.nouns and _STANDS_IN.search(marked, clause.start, term.start)
    length = _LENGTHS if term.scale else frozenset()
    return Fact(
        nth=nth,
        said=term.nth,
        term=term,
        written=text[term.start : term.end],
        clause=words,
        sentence=sentence,
        near=(near | led if len(near) <= 1 or stands_in else near) | length,
        words=things(sentence) | led | length,
        when=own.when or whole.when,
        times=own.times or whole.times,
        turns=whole.turns,
        stage=_stage(marked[start:end]) or _stage(sentence),
        is_whole=not term.unit and bool(_WHOLE.search(marked, max(0, term.start - _REACH), term.start)),
    )


def _stage(words: str) -> str:
    return "then" if _THEN.search(words) else "now" if _NOW.search(words) else ""


def _inheriting(marked: str, fact: Fact, last: Fact | None) -> Fact:
    """A number with neither unit nor noun in the next clause is one of what the number ahead of it counts."""
    if last is None or last.said != fact.said or fact.term.unit or fact.term.nouns:
        return fact
    if not _NEXT.search(marked, last.term.end, fact.term.start):
        return fact
    return fact._replace(near=fact.near | last.near, term=fact.term.like(last.term)._replace(nouns=last.term.nouns))
