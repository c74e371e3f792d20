"""The numbers of a passage as its writer means them to be held together: what each counts, and of what it is the rate.

They are read word by word. A number that follows with neither unit nor noun ("It is now four") has those of the number
ahead of it, and one that is told for each of something ("£18 a kit", "each kit costs £18", "45 minutes per nurse per
shift") knows of what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile, takewhile

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, amount, is_money
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_REST, NUMBER_SIGN, N
from awardcheck.text.figures.rounding import Interval, counted_exactly
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

PERIODS = ("day", "night", "week", "fortnight", "month", "quarter", "year")  # from the shortest to the longest
PERIOD_STEMS = frozenset(map(stem, PERIODS))
EACH = "each"  # of what, the words leave open: "each draws 25 people"

_LETTERS = rf"(?:(?![{NUMBER_SIGN}{NUMBER_REST}{FRACTION_SIGN}])[^\W\d_]|[’'-])+"
_TOKEN = regex(rf"{N}|{_LETTERS}|[£%/(]|[^\s\w]")
_FEW_WORDS = 9  # behind a number, in which it is told of what it is the rate
_HEDGED = 10
_NOUNS = 4  # words behind a number that may say what it counts
_EVERY = word_set("a an per each every /")
_NO_NOUN = word_set(
    """of and or but to in on at for with from by the a an this that these those which who whom where when while than as
    is are was were be been has have had do did does so not now then per each every all it they we he she i you our
    their its who's over under after before since until during across between within into out up down off about more
    less fewer most many much only just also still already again came come went go made make took take gave give got get
    said say saw see told used ago later earlier because if though although there here back an today"""
)
_NO_EACH = _NO_NOUN | word_set("time lot few bit half third little number result total further one")
_NOT_EACH = word_set("ago later earlier before")  # behind a period
_OF_ANY = word_set("single such working calendar full-time full whole average typical of the our these those")
_MANY = {"person": "people", "head": "people"}
_NO_RATE = word_set("in at on with from by into as of over and or but plus , (")  # ahead of "a" and of one thing
_YEARLY = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "annual": "year",
    "quarterly": "quarter",
}  # fmt: skip
_AHEAD = regex(
    r"\b(?:(?<!off )(?<!of )(?<!for )(?<!from )(?<!to )(?<!on )(?<!in )(?<!at )(?:each|every)"
    r"|(?:cost|price|average|spend|value|bill) (?:of|per|for)(?: [a-z]+ing)?"
    r"|\b(?:the|an|our) (?:average|typical))"
    rf" (?:(?:(?:single )?{N} )?of (?:the|our|these|those) )?(?:an? |the |each |every |{N} )?(?:single |such )?"
    rf"(?P<noun>(?!of\b){_LETTERS})"
    rf"(?: {_LETTERS},?){{0,9}} [£€$]?$"
)
_IN_ALL_OF_ONE = regex(  # "over a year that comes to £50,000"
    r"\b(?:over|in|across) (?:a|one|(?:the|our|its) (?:first|last)) (?:full |whole |single )?(?P<noun>"
    + "|".join(PERIODS)
    + r"),?"
    r"(?: [a-z]{1,12}){0,2}? (?:that|this|it|which|these|they)(?:['’]s| (?:is|was|makes?|made|(?:comes?|came|adds?"
    r"|added|amounts?|amounted) (?:up )?to|means?|meant|gives?|gave))(?: [a-z]{1,12}){0,2} £?$"
)
_WITHIN = regex(
    r"\b(?:in|over|within|during|for|after|every|of|across|first|last|past|next)"
    r" (?:the |those |these |its |our )?(?:first |last |past |next |following |same )?$"
)
_TEN = 11
_OF_WORK = ("hour", "minute")
# What takes so long each: "7.5-hour shifts", "140 ten-minute slots".
_LONG = (
    r"[- ](?:hour|minute) (?:[a-z]+ )?"
    r"(?P<noun>(?:shift|slot|appointment|session|visit|call|clinic|lesson|round|consultation|review|class)(?:e?s)?)\b"
)
_PIECE, _SO_MANY_PIECES = regex(_LONG), regex(rf" {N}{_LONG}")


class Measure(NamedTuple):
    """A number with its unit, the words of what it counts, what it is told for each of, and its sentence's number."""

    start: int
    end: int
    interval: Interval
    exact: Interval  # with a count taken at its word
    unit: str
    nouns: frozenset[str]
    each: frozenset[str]
    nth: int
    in_range: bool  # one end of "10 to 15", or of "from 15 to 10"
    span: bool  # a time within which something was, and not how long it took

    @property
    def bounded(self) -> bool:
        return self.interval.low > 0 and self.interval.high < float("inf")


@lru_cache(maxsize=512)
def measures(text: str, marked: str) -> tuple[tuple[Measure, ...], ...]:
    """Of each sentence its numbers; of none those that are ends of ranges."""
    found: list[tuple[Measure, ...]] = []
    for nth, said in enumerate(sentences(text)):
        here = [_measure(text, marked, said, number, nth) for number in _numbers(text, marked, said)]
        found.append(tuple(one for one in here if one.unit or one.interval.middle != 1))
    return tuple(found)


def _numbers(text: str, marked: str, said: Span) -> Iterator[Amount]:
    """All numbers that are no ends of ranges with a dash, and no part of "three in four"."""
    shares = [found.span() for found in compiled(p.SO_MANY).finditer(marked, said.start, said.end)]
    for number in compiled(N).finditer(marked, said.start, said.end):
        found = amount(text, marked, *number.span(), p.DASHED)
        if found and not (found.interval.high < _TEN and any(start <= found.start < end for start, end in shares)):
            yield found


def _measure(text: str, marked: str, said: Span, number: Amount, nth: int) -> Measure:
    behind = _words(marked, number.end, said.end)
    counts = not number.unit
    ahead, after = text[max(0, number.start - _HEDGED) : number.start], text[number.end : number.end + _HEDGED]
    exact = counted_exactly(text[number.start : number.end], ahead, after) if counts else number.interval
    return Measure(
        number.start,
        number.end,
        number.interval,
        exact,
        number.unit,
        _pieces(marked, number) or _counted(behind),
        _each(marked, said, number, behind),
        nth,
        amount(text, marked, number.start, number.end) is None,
        bool(number.unit and _WITHIN.search(marked, max(said.start, number.start - 30), number.start)),
    )


def _words(marked: str, start: int, end: int) -> list[str]:
    """The words behind a number up to the next number or the next stop but commas."""
    found: list[str] = []
    for token in _TOKEN.finditer(marked, start, end):
        word = token.group()
        of_so_many = found[-2:-1] == ["of"] and "each" in found  # "off each of the 1,500 trips"
        if (word[0] == NUMBER_SIGN and not of_so_many) or word in ".;:|" or len(found) == _FEW_WORDS:
            break
        if word[0] != NUMBER_SIGN:
            found.append(word)
    return found


def _pieces(marked: str, number: Amount) -> frozenset[str]:
    """The stem of what so many are told of with how long each is: the slots of "140 ten-minute slots"."""
    found = None if number.unit else _SO_MANY_PIECES.match(marked, number.end)
    return one_word({stem(found["noun"])}) if found else frozenset()


def _counted(behind: Sequence[str]) -> frozenset[str]:
    """The stems of the nouns that follow at once."""
    behind = [*dropwhile(lambda word: word in ("%", "per", "cent", "percent"), behind)]
    if behind[:1] == ["of"]:
        behind = [word for word in behind[1:] if word not in ("the", "our", "these", "those", "all")]
    nouns = takewhile(lambda word: word not in _NO_NOUN and word[0].isalpha(), behind[:_NOUNS])
    return one_word(stem(word) for word in nouns)


def _each(marked: str, said: Span, number: Amount, behind: Sequence[str]) -> frozenset[str]:
    found = {*_each_behind(behind, number.unit)}
    if number.unit in _OF_WORK and (piece := _PIECE.match(marked, number.end, said.end)):
        found.add(_one(piece["noun"]))
    ahead = _AHEAD.search(marked, max(said.start, number.start - 90), number.start)
    if ahead and (not found or found.issubset(PERIOD_STEMS)):
        found.update((_one(ahead["noun"]), EACH) if ahead.group().startswith("each") else (_one(ahead["noun"]),))
    elif one := _IN_ALL_OF_ONE.search(marked, max(said.start, number.start - 90), number.start):
        found.add(_one(one["noun"]))
    return frozenset(found)


def _each_behind(behind: Sequence[str], unit: str) -> Iterator[str]:
    """The stems of what stands behind "a", "per", "each" and "every", and of "apiece"."""
    for at, word in enumerate(behind):
        if word == "apiece" or (word == "each" and (at + 1 == len(behind) or not behind[at + 1][0].isalpha())):
            yield EACH
        elif word in _YEARLY and at < _NOUNS:
            yield _YEARLY[word]
        elif word in _EVERY or (word == "the" and behind[at - 1 : at] in (["to"], ["over"], ["in"], ["across"])):
            rest = [other for other in behind[at + 1 :] if other not in _OF_ANY]
            before = "" if word == "each" and at == 1 else behind[at - 1] if at else ""  # "18 at each session"
            if rest and _tells_each(word, rest, before, unit):
                yield _one(rest[0])
                if behind[at + 1] == "such":
                    yield EACH


def _tells_each(word: str, rest: Sequence[str], before: str, unit: str) -> bool:
    """Whether "a visit" in "£60 a visit" means each visit, and not one, as in "60 staff at a visit"."""
    if not rest[0][0].isalpha() or rest[0] in _NO_EACH or (rest[1:2] and rest[1] in _NOT_EACH):
        return False
    if rest[1:2] == ["on"] and not (is_money(unit) and rest[2:3] and rest[2][0].isalpha()):
        return False  # "a year on", but "£400 a month on taxis"
    if rest[0] in PERIODS:
        return before != "at"
    if word == "the":
        return False
    return before not in _NO_RATE and (word not in ("a", "an") or bool(unit))


def _one(noun: str) -> str:
    return next(iter(one_word({stem(_MANY.get(noun, noun))})))
