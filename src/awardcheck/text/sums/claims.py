"""The claims that a passage makes about its own numbers: changes, differences and shares, however they are worded.

A claim is known by the words right ahead of its number and right behind it; which numbers it is about is the matter of
`held`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf
from typing import Literal

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import amount, amounts
from awardcheck.text.figures.counts import TIME
from awardcheck.text.figures.numbers import NUMBER_SIGN, F, N, value
from awardcheck.text.figures.rounding import Interval, as_written, fraction, hedge, in_so_many, widened
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.words import stem

Kind = Literal["change", "share", "difference"]

_SOME = (
    r"(?:(?:just|about|around|some|nearly|almost|over|under|more|less|than|roughly|only|a|an|the|well|fully|full|nigh|by"
    r"|exactly|overall|little|bit|shade|one|very|close|to|on|all|but|good|whole|clear|no"
    r"|getting|for|fewer|at) ){0,4}$"
)
_IS = r"(?:is|was|makes?|made|gives?|gave|means?|meant|equals|represents|works out (?:at|as)|came to|comes to)"
_THAT = (
    rf"(?:that|which|this) {_IS}|that['’]s|or|i\.e\.|in other words,?|put another way,?|to put it another way,?|making"
    r"|giving|equal to|equivalent to|so|hence|namely|in short,?|put simply,?|put differently,?|to put it simply,?"
)
_RATE = (
    r"(?:uptake|take-up|response|share|proportion|rate|rating|attendance|completion|coverage|turnout|retention"
    r"|conversion|success|acceptance|return|yield|approval|satisfaction|reach|majority|score|recommendation|hit)"
)
FALLS_OR_RISES = (
    r"(?:fall|drop|reduction|decrease|cut|decline|saving|increase|rise|growth|uplift|gain|jump|improvement|change|leap"
    r"|dip|surge|shift)"
)
_SHARE_AHEAD = regex(
    rf"(?:\b(?:{_THAT})|[(–—=:,]| -|^) ?(?:an? |the )?(?:[a-z-]+ )?{_RATE}(?: rate)?(?: of|:| is| was| at)? {_SOME}"
    rf"|\b(?:{_THAT}),? {_SOME}"
    rf"|(?:^|[–—:] )an? (?!{FALLS_OR_RISES}\b)[a-z-]+(?: [a-z-]+)? of {_SOME}"
)
_COLON = regex(rf"[:;] {_SOME}")  # ahead of a share in words: "29 of 44 reply: three in every four"
_OPENED = regex(rf"(?:\(| [–—=] | - |{N}[^{NUMBER_SIGN},.;:]{{0,40}}, ){_SOME}")
_BEHIND_COMMA = regex(rf"{N}[^{NUMBER_SIGN},.;:]{{0,40}}, {_SOME}")
_CLOSED = regex(
    r" ?(?:%|per ?cent)?(?: of (?:them|these|those|all|the total)| in all| altogether| all told)?"
    r"(?: ?$|,|;|\)|\.(?!\d)| –| —| -)"
)
_SHARE_BEHIND = regex(rf" ?(?:%|per ?cent) (?:[a-z-]+ ){{0,2}}?{_RATE}\b(?! (?:the|it|us|our|their|them|this|as)\b)")
_LAST_OF_ALL = regex(
    rf"\b(?:in other words,?|put another way,?|put simply,?|put differently,?|in short,?|that['’]s"
    rf"|(?:that|this) (?:is|was)) {_SOME}"
)
# "That one in five come by themselves shows …"; "Two thirds of our schools!"; "One in four, that is, had …"
_OPENS = regex(rf"\W*(?P<that>that )?{_SOME}")
_POINTS_BACK = regex(
    r",? (?:that is|that['’]s|in other words|put another way|put simply|to put it another way|then)\b"
    r"|(?: of (?:all |the |our |those |these |them |all of )*[a-z’'-]*(?: (?!is|are|was|were|ha[sd]|have)[a-z’'-]+)?)?"
    r"(?:!|, then\b)|[^.:;!?]{0,70}: (?:that|this) (?:is|was)\b"
)
_LONG = 200
_A_THING = regex(r" an? [a-z]")  # half a pint
_ONE = regex(rf"(?<= ){N} $")  # one half
MOVED = (
    r"(?:fell|falls?|fallen|falling|dropped|drops?|dropping|rose|risen|rises?|rising|grew|grown|grow|increased|decreased"
    r"|reduced|reducing|cut|cutting|down|climbed|jumped|shrank|shrunk|shortened|trimmed|shaved|knocked|shed|slashed"
    r"|(?<!took )(?<!take )(?<!takes )(?<!taken )(?<!taking )(?<!make )(?<!makes )(?<!made )up"
    r"|improved|lengthened|narrowed|widened|closed"
    r"|declined|losing|lost|lose|loses|taken|took|taking|takes|brought down|gone down|went down)"
)
MOVES = regex(rf"\b(?:{FALLS_OR_RISES}|{MOVED})\b")
_IT = r"(?: (?:it|them|this|that|these|those|(?:the|our|their) [a-z-]+(?: [a-z-]+)?))?"
# What was moved by so much: "it", "the average length of stay", "no-shows".
_WHAT = r"(?: (?!and\b|but\b|so\b|while\b|which\b|who\b|by\b|from\b|to\b|than\b)[a-z’'-]+){0,6}?"
_CHANGE_AHEAD = regex(
    rf"\b{FALLS_OR_RISES}(?: (?:in|to) (?:[a-z’'-]+ ){{1,4}}?)? ?of {_SOME}"
    rf"|\b(?:the|that|this|an?) {FALLS_OR_RISES}(?:,| was| is| by) {_SOME}|\b{MOVED}(?:{_IT}|{_WHAT} by) {_SOME}"
)
_MORE = (
    r"(?:down|up|fewer|less|lower|higher|more|cheaper|faster|shorter|longer|quicker|off|sooner|earlier|smaller|larger|later"
    r"|bigger|greater)"
)
_CHANGE_BEHIND = regex(
    rf" ?(?:%|per ?cent)?(?: [a-z-]+)? {FALLS_OR_RISES}\b|(?: ?%| per ?cent)? of (?:them|it) (?:has |have |had )?gone\b"
    r"|(?: ?%| per ?cent)? (?:has|have|had) (?:been (?:saved|cut|shed|taken off|lost)|gone|disappeared|vanished)\b"
    rf"|(?: ?%| per ?cent)? {_MORE}\b(?! than (?:(?:the|our)\b(?! £?{NUMBER_SIGN})|(?:a|in|at|any|most)\b))"
)
# "12% more" may be of anything, unless it is set down as what the numbers ahead of it come to.
_MORE_BEHIND = regex(rf"(?: ?%| per ?cent)? {_MORE}\b")
_SET_DOWN = regex(rf"(?:^|[,(–—:;]|\b(?:{_THAT}|is|are|now|was))[ (]?{_SOME}")
_LOST = regex(rf"\b(?:losing|lost|lose|loses|taken|took|taking|takes|shed|shaved|knocked|trimmed|cut|cutting) {_SOME}")
_OF_OTHERS = regex(
    r" ?(?:%|per ?cent)?,? of (?!them\b|these\b|those\b|whom\b|which\b|that\b|it\b|the total\b|all\b|what\b)"
)
_OF_THE_LAST = regex(rf" ?(?:%|per ?cent)? (?:of (?:them|these|those|whom|which)|{_MORE})\b")
_MOVED = regex(
    r"\b(?P<half>halv(?:ed|ing)|by half|in half|half (?:as (?:many|much|long)|(?:of )?what (?:it|they) (?:was"
    r"|were)))\b|\b(?P<double>doubl(?:ed|ing)(?![ -]up\b)|twice as (?:many|much|long))\b"
    r"|\b(?P<treble>(?:trebl|tripl)(?:ed|ing)|three times as (?:many|much|long))\b"
    r"|\b(?P<quadruple>quadrupl(?:ed|ing)|four times as (?:many|much|long))\b"
)
_FACTORS = {
    "half": Interval(0.44, 0.56),
    "double": Interval(0.8, 1.25),
    "treble": Interval(1.7, 2.4),
    "quadruple": Interval(2.6, 3.5),
}
_EXACT_FACTORS = {"half": 0.5, "double": 1.0, "treble": 2.0, "quadruple": 3.0}  # "more than" these is beyond them
_OFF_IN_WORDS = 1.1  # what has doubled may be called trebled
_QUANTITY = r"(?:time|costs?|price|numbers?|length|distance|money|effort)"
_OF_WHAT_WAS = regex(
    rf"(?P<part>{F}|{N} ?(?:%|per ?cent))(?: (?:of )?(?:(?:the|its|their) (?:former |old |previous |original )?"
    rf"{_QUANTITY}|what (?:it|they) (?:was|were|took|cost|used to))\b(?! (?:people|staff|patients|nobody|we|the|on)\b)"
    r"|(?P<as> as (?:many|much|long|often|far|big|large|dear|expensive)\b(?!(?: [a-z]+){0,2} (?:again\b"
    r"|as (?!before|it|they|we|in|last)))))"
)
_NOW_TAKES = regex(
    r"(?:\b(?:in|for|at|to|by|takes?|costs?|is|now|only|just|with|uses?)|[,(–—])"
    r"(?: (?:a|an|about|around|nearly|almost|some|just|only|over|under|less|than)){0,3} ?$"
)
_HOW_OFTEN = regex(r"[,(–—][^,(–—]*(?:%|per ?cent) of the time$")  # "a senior doctor within the hour, 88% of the time"
_TO = regex(r"\b(?:down|up|fell|fallen|dropped|rose|risen|come|came|went|gone|reduced|cut) to (?:[a-z]+ ){0,2}$")
_POINTS = regex(r" ?(?:percentage points?|pp\b|points?\b)")
_BY = regex(
    rf"\b(?:{FALLS_OR_RISES}(?: in (?:[a-z’'-]+ ){{1,4}}?)? ?of|{MOVED}{_WHAT} by|(?!off){_MORE} by"
    rf"|short by|shortfall of) {_SOME}"
)
_SOONER = regex(rf"(?:[ -]{TIME})? (?:sooner|earlier|faster|quicker|shorter|less|fewer|longer|later|cheaper|dearer)\b")
_FREED = r"(?:sav(?:ing|es|ed)|gain(?:ing|s|ed)|free(?:ing|s|d)|releas(?:ing|es|ed)|spar(?:ing|es|ed))"
_GIVEN = r"(?:giv(?:es|ing)|gave|hand(?:s|ing|ed)|gets?|got|getting|w[io]ns?|winning)"
_SAVING = regex(rf"\b(?:{_FREED} (?:[a-z]+ ){{0,2}}?|{_GIVEN} (?:[a-z]+ ){{0,2}}?back ){_SOME}")
_SAVED = regex(rf"(?:[ -]{TIME})? (?:back|saved|gained|freed|released|spared|won)\b")
# What is said about a share that was worked out of the numbers just told: "is a sobering thought", "compares well".
_SPOKEN_OF = regex(
    r"(?: ?%| per ?cent)? (?:is|was) (?:not|no|an?|well|far|more|less|above|below|better|good|high|low|our)\b"
    rf"|[^{NUMBER_SIGN}.,:;!?]{{0,80}}? (?:compares|tells|shows|speaks|sounds|feels|seems"
    r"|(?:is|was) (?:no way|not (?:bad|good|enough|much|what|a)|too (?:low|high|much|many|few|little)|low|high|worth"
    r"|enough|what|why|(?:far|well) (?:above|below|better|worse|short)"
    r"|an? (?:[a-z]+ )?(?:thought|lesson|scandal|figure|result|return|share|rate|proportion|start|shock|surprise"
    r"|disgrace|success|warning|reason|sight|comfort|sell)))\b"
)
_NAMED = regex(rf"{N} (?P<what>[a-z’'-]+) (?:in|out of) ")
_NAMED_BEHIND = regex(r"(?: ?%| per ?cent)? of (?:all |the |our |those |these )*(?P<what>[a-z’'-]+)")
_ANYBODY = word_set("pence p person people them those these whom which it us that this money")
_PENCE = r"p(?:ence)? (?:in|of|out of|on) (?:every|each|the) (?:pound\b|£)"
_IN_POUND = regex(rf"{N} ?{_PENCE}")


class Claim(NamedTuple):
    """A stated change, difference or share; `off` is how far from the truth it may be and still be a slip."""

    kind: Kind
    start: int
    end: int
    interval: Interval
    unit: str = ""
    off: float = 0.3
    in_words: bool = False  # halved, doubled
    loose: bool = False  # its words may say something else as well
    roughly: bool = False  # its words leave much open: "a third", "nearly seven weeks"
    left: bool = False  # what is left is told, and not what went: "in a fifth of the time"
    of: str = ""  # the stem of what it names as that of which it is a share: "one home in five", "half of all drivers"


@lru_cache(maxsize=512)
def claims(text: str, marked: str, said: Span) -> tuple[Claim, ...]:
    """The claims of a sentence; `marked` is `amounts.reckoned` text."""
    left = [*_left(text, marked, said)]
    told = {one.start for one in left if not one.loose}  # "a third of the time" is no share of anything else
    return (
        *(one for one in _relative(text, marked, said) if one.start not in told),
        *_in_words(text, marked, said),
        *left,
        *_differences(text, marked, said),
    )


def _relative(text: str, marked: str, said: Span) -> Iterator[Claim]:
    shares = compiled(rf"{p.SO_MANY}|{_IN_POUND.pattern}|{N}(?= ?(?:%|per ?cent)(?!age| ?points?))|{F}")
    for found in shares.finditer(marked, said.start, said.end):
        ahead, end = _ONE.sub("", marked[max(said.start, found.start() - 70) : found.start()]), found.end()
        interval = _part(text, marked, found)
        if interval is None or _A_THING.match(marked, end):
            continue
        lost = _LOST.search(ahead)
        if _is_restated(marked, said, ahead, end):
            yield Claim("share", found.start(), end, interval)
            continue
        if _OF_OTHERS.match(marked, end) and not lost and not _LAST_OF_ALL.search(ahead):
            continue
        moved = _CHANGE_AHEAD.search(ahead) and not _TO.search(ahead)
        if moved or (_CHANGE_BEHIND.match(marked, end) and _is_set_down(marked, ahead, end)):
            yield Claim("change", found.start(), end, interval, roughly=not text[found.start()].isdigit())
        elif _is_share(marked, ahead, end, not text[found.start()].isdigit()):
            of = "" if ahead.strip() else _named(marked, found)
            yield Claim("share", found.start(), end, interval, of=of)
            yield Claim("change", found.start(), end, interval, loose=True)


def _is_restated(marked: str, said: Span, ahead: str, end: int) -> bool:
    """Whether a share is put as what was just told comes to, by its sentence: it has no verb, or "that" ahead of it."""
    opens = said.end - said.start < _LONG and _OPENS.fullmatch(ahead)
    return bool(opens and (opens["that"] or _POINTS_BACK.match(marked, end, said.end)))


def _named(marked: str, found: re.Match[str]) -> str:
    """The stem of what a share names as its whole; nothing of "one person in three", who may be anybody."""
    named = _NAMED.match(marked, found.start()) or _NAMED_BEHIND.match(marked, found.end())
    return stem(named["what"]) if named and named["what"] not in _ANYBODY else ""


def _is_set_down(marked: str, ahead: str, end: int) -> bool:
    return not _MORE_BEHIND.match(marked, end) or bool(_SET_DOWN.search(ahead))


def _is_share(marked: str, ahead: str, end: int, in_words: bool) -> bool:
    if _OF_THE_LAST.match(marked, end) and not _LAST_OF_ALL.search(ahead):
        return False
    said = _SHARE_AHEAD.search(ahead) or _SHARE_BEHIND.match(marked, end)
    spoken_of = not ahead.strip() and _SPOKEN_OF.match(marked, end)  # "Three quarters is not enough"
    return bool(said or spoken_of) or _is_apposed(marked, ahead, end, in_words)


def _is_apposed(marked: str, ahead: str, end: int, in_words: bool) -> bool:
    """Whether a share stands between commas behind what it is the share of: "480 of them, one in four, are"."""
    if not _CLOSED.match(marked, end):
        return False
    return bool(_OPENED.search(ahead) or (in_words and _COLON.search(ahead)) or _BEHIND_COMMA.search(ahead))


def _part(text: str, marked: str, found: re.Match[str]) -> Interval | None:
    """What a share in per cent or a fraction, with which something begins, may stand for."""
    ahead = text[max(0, found.start() - 30) : found.start()]
    of = compiled(F).match(found.group())
    if part := fraction(text[found.start() : found.start() + of.end()]) if of else None:
        return widened(part, hedge(ahead))
    if few := compiled(p.IN_SO_MANY).match(marked, *found.span()):
        few_, all_ = (value(text[slice(*few.span(name))]) for name in "kn")
        return in_so_many(few_, all_, hedge(ahead))
    if _IN_POUND.match(marked, *found.span()):
        return as_written(text[slice(*found.span())].partition("p")[0]).times(0.01)
    stated = amount(text, marked, *found.span())
    return stated.interval.times(0.01) if stated else None


def _in_words(text: str, marked: str, said: Span) -> Iterator[Claim]:
    for found in _MOVED.finditer(marked, said.start, said.end):
        how = hedge(text[max(0, found.start() - 30) : found.start()])
        factor = _FACTORS[str(found.lastgroup)]
        exact = _EXACT_FACTORS[str(found.lastgroup)]
        interval = Interval(exact, inf) if how == "over" else widened(factor, how)
        yield Claim("change", *found.span(), interval, off=_OFF_IN_WORDS, in_words=True)


def _left(text: str, marked: str, said: Span) -> Iterator[Claim]:
    """In a fifth of the time; two thirds as many; for 40% of the price."""
    for found in _OF_WHAT_WAS.finditer(marked, said.start, said.end):
        ahead = marked[max(said.start, found.start() - 40) : found.start()]
        is_often = _HOW_OFTEN.search(ahead + found.group())
        part = _part(text, marked, found) if found["as"] or (_NOW_TAKES.search(ahead) and not is_often) else None
        if part and part.high < 1:
            interval = Interval(1 - part.high, 1 - part.low)
            yield Claim(
                "change", *found.span(), interval, off=_OFF_IN_WORDS, in_words=True, left=True, loose=bool(found["as"])
            )


def _differences(text: str, marked: str, said: Span) -> Iterator[Claim]:
    """Ten days sooner; by sixteen; an improvement of 50 percentage points."""
    for number in amounts(text, marked, said.start, said.end):
        digits = compiled(N).search(marked, number.start)
        end = digits.end() if digits else number.end
        ahead = marked[max(said.start, number.start - 70) : number.start].rstrip("£€$")
        points = bool(_POINTS.match(marked, end))
        if (number.unit == "%" and not points) or _TO.search(ahead):
            continue
        moved = _BY.search(ahead) or (points and _CHANGE_AHEAD.search(ahead))
        if moved or _SOONER.match(marked, end) or _SAVING.search(ahead) or (number.unit and _SAVED.match(marked, end)):
            unit, loose = "point" if points else number.unit, not (moved or number.unit)
            roughly = hedge(text[max(0, number.start - 30) : number.start]) is not None
            yield Claim("difference", number.start, end, number.interval, unit, loose=loose, roughly=roughly)
