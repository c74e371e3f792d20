"""What tells two facts apart though most of their words are the same: another group, another rate, another stage.

Every rule asks for something on both sides, or for a word that always picks out a part, so that a fact that is told
again in more words, or in fewer, stays one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property, lru_cache

from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.facts.odd_numbers import MINUTES
from awardcheck.text.figures.numbers import N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem

# What may stand between a word and the one that it is told apart by: "the nurse has visited", "scores for pain".
_LINKS = word_set("have has had is are was were been be being now also already of for in the our their its a an")
_NO_MODIFIER = COMMON | word_set(
    """fell fall fallen dropped rose risen gone went went down up over under about nearly almost more less than only
    just some all every each most half third quarter per cent people since before after last first year years month
    months week weeks day days time times number rate average we they who whom which that showed told said now and
    see saw seen spent annual yearly monthly weekly still kept keep keeps get gets got getting make makes made making
    give gives gave few fewer many much other own so far one two three four five six seven eight nine ten eleven twelve
    fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million already ever used use uses
    using every within during through when where how why because while if not no between
    january february march april june july august september october november december"""
)
_DETERMINERS = word_set("the our their its a an")
# What stands ahead of a noun and says nothing of which one it is: "find a tenancy", "across the service".
_NO_TELLING = word_set(
    """such whole across took take taken bring brings bringing brought put puts find finds finding found place placed
    logged"""
)
_WORD = regex(r"[a-z][a-z’'&-]*|\d[\d,.]*%?|[.,;:()]")
_PLACE = regex(
    r"\b(?:at|in|on|across) (?!(?:the |our |a |an |their )?(?:outset|beginning|start|end"
    r"|moment|first|last|fact|total|all|addition|place|time|turn|average|spring"
    r"|summer|autumn|winter|short|hand|board|top|offer)\b)"
    r"(?:the |our |a |an |their )?([a-z][a-z&'-]+(?: [a-z][a-z'-]+)?)"
)
# A place, said ahead of all: of it alone the sentence tells.
_FIRST_PLACE = regex(
    r"(?:^(?:\W|[a-z\d]\) )*|[.;] \([a-z\d]\) )"
    r"(?:In|At|On|Across|Among|Over in|Up in|Down in|Out in) (?:the |our |its )?"
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}|(?:[a-z-]+ )?(?:parishes|villages?|islands?|estates?|wards?"
    r"|valleys?|towns?|weekends?|nights?|winter|summer|coast|moors?|hills|farms|outskirts|prisons?|hostels?|hotels?|schools?))\b"
)
# One of several places of a kind, each with its name: "Harbour ward", "the Fenside practice".
_NAMED_PLACE = regex(
    r"\b(?!(?:The|Our|A|An|This|That|Each|Every|One|Another|Both|No|Any|Which|Its|Their|Your|My|In|At|On|Per|For|As"
    r"|When|Since|By|From)\b)(?P<name>[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)"
    r" (?P<kind>ward|wing|practice|surgery|clinic|hub|school|house|home|hostel|unit|estate|village|parish|locality"
    r"|borough|library|depot)\b",
)
_IN_TURN = regex(r"\b(first|second|third|opening) (?:full )?year|\byear (one|two|three|[123])\b")
_TURN = {
    "opening": "first",
    "one": "first",
    "1": "first",
    "two": "second",
    "2": "second",
    "three": "third",
    "3": "third",
}
_TENS = regex(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-")
_RATE = regex(  # of the number: "1,260 calls a month", and not "repaid in a year"
    r"\d[\d,.]*[mk]?(?: (?!in|within|over|by)[a-z'-]+){0,4} (?:an?|per|each|every) "
    r"(?P<period>day|night|week|month|quarter(?! of)|year)\b"
    r"|^[a-z' -]{3,60} per (?P<label>day|night|week|month|year)\b"  # what a row is headed with: "falls per month"
    r"|^(?:each|every) (?P<opening>month|week|year)\b|\b(?P<adverb>annual|yearly|monthly|weekly|daily)(?:ly)?\b"
)
_ADVERBS = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_SOME = (
    r"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)"
)
_SPAN = regex(
    rf"\b(?:after|within|at|over|for|by|in under) {_SOME}[ -](minute|hour|day|week|month|year)s?\b"
    rf"|\b{_SOME} (minute|hour|day|week|month|year)s (?:after|later|on|from|following|into)\b"
)
_WHOLE = regex(
    r"\b(?:overall|as a whole|whole|altogether|in total|in all|taken together|combined|total"
    r"|(?<!out )(?:of|amongst?|across) all|(?<=\d )(?:together|between them)|(?<=million )together)\b"
)
_BEFORE = regex(r"\bbefore (?:the|we|it|they|this|our|that)\b|\bat baseline\b|\bat the (?:start|outset)\b")
_AFTER = regex(r"\b(?:after|once) (?:the|we|it|they|this|our|that)\b|\bat follow-?up\b|\bat the end\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_PAST, _PRESENT = regex(r"\b(?:was|were|had)\b"), regex(r"\b(?:has|have|is|are|now|today)\b")
_MOVED_TO = regex(
    r"\b(?:came|come|fell|fallen|went|gone|dropped|rose|risen|climbed|brought) (?:down |up |back )?"
    r"(?:(?:too|as well|also|since|there), )?to \d"
)
_HAS_MOVED_TO = regex(
    r"\bha(?:s|ve) (?:now |since |also |all )?(?:come|fallen|gone|dropped|risen|climbed|been brought)"
    r" (?:down |up |back )?(?:(?:too|as well|also|since|there), )?to \d"
)
# How things were, and how they are now: not what a change came to.
_WAS = regex(
    r"\b(?:was|were|had|took|cost|waited|needed|lasted|averaged|stood|used to|spent|stayed|ran at|before"
    r"|(?:began|started|opened|set out) with)\b"
    r"(?!(?: [a-z]+){0,2} (?:cut|reduced|brought|halved|lowered|down|up)\b)"
)
_THEN = regex(
    r"\bbefore (?:the|we|it|they|this|our|that)\b|\bwhen (?:we|it|they|the [a-z]+) (?:began|started|set out|opened"
    r"|came)\b|\bat (?:baseline|the start|the outset|first)\b|\bused to\b|\bto begin with\b"
)
_PRESENT_STATE = regex(r"\b(?:is|are|takes?|costs?|waits?|stands?|lasts?|needs?|stays?|spends?)\b")
_NOW = regex(r"\b(?:now|today|nowadays|currently|these days|at present)\b")
_HAD = regex(r"\bhad (?:been|cost|stood|taken|averaged|spent|paid)\b")


class _Marks:
    """A sentence, or a clause, and what may tell it apart, each read when it is asked for."""

    def __init__(self, sentence: str) -> None:
        self.text = sentence
        self.low = sentence.lower().replace("’", "'").replace("a&e", "emergency").replace("'s", "")
        self.low = self.low.replace("saturdays and sundays", "weekends")
        self.all_words = _WORD.findall(self.low)

    @cached_property
    def words(self) -> frozenset[str]:
        return _meant(self.all_words)

    @cached_property
    def modifiers(self) -> dict[str, frozenset[str]]:
        """By word the words that it is told apart by."""
        found: dict[str, frozenset[str]] = {}
        for at, word in enumerate(self.all_words):
            if (meant := _stem(word)) and (before := _before(self.all_words, at)):
                found[meant] = found.get(meant, frozenset()) | {before}
        return found

    @cached_property
    def rates(self) -> frozenset[str]:
        return frozenset(
            found["period"] or found["label"] or found["opening"] or _ADVERBS[found["adverb"]]
            for found in _RATE.finditer(self.low)
        )

    @cached_property
    def places(self) -> frozenset[str]:
        return _meant(word for place in _PLACE.finditer(self.low) for word in place[1].split())

    @cached_property
    def first_place(self) -> frozenset[str]:
        found = _FIRST_PLACE.search(self.text)
        return _meant(_WORD.findall(found["place"].lower())) if found else frozenset()

    @cached_property
    def named_places(self) -> dict[str, frozenset[str]]:
        """The names of places by what kind of place they are of."""
        found: dict[str, frozenset[str]] = {}
        for place in _NAMED_PLACE.finditer(self.text):
            found[place["kind"]] = found.get(place["kind"], frozenset()) | {place["name"].lower()}
        return found

    @cached_property
    def turns(self) -> frozenset[str]:
        return frozenset(_TURN.get(said, said) for found in _IN_TURN.findall(self.low) for said in found if said)

    @cached_property
    def spans(self) -> frozenset[float]:
        """The times after which, or within which, it tells something, in minutes."""
        return frozenset(_minutes(found) for found in _SPAN.finditer(self.low))

    @cached_property
    def years(self) -> frozenset[str]:
        return frozenset(_YEAR.findall(self.low))

    def has(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.low))


def ways_apart(one: str, other: str, asked: Collection[str]) -> Iterator[str]:
    """In which of the ways that are asked for two sentences speak of different things."""
    a, b = _marks(one), _marks(other)
    return (way for way, is_so in _WAYS.items() if way in asked and is_so(a, b))


def are_of_others(one: str, other: str) -> bool:
    """Whether in two clauses, in marked text, a word that both have is told apart by another word in each.

    As in an exercise group and a walking group.
    """
    a, b = (_marks(compiled(N).sub(" . ", clause)) for clause in (one, other))
    for word in a.modifiers.keys() & b.modifiers.keys():
        ours, theirs = a.modifiers[word], b.modifiers[word]
        if ours - b.words and theirs - a.words and not ours & theirs:
            return True
    return False


def _differ(one: frozenset[object], other: frozenset[object]) -> bool:
    return bool(one and other and not one & other)


def _are_of_other_rates(one: _Marks, other: _Marks) -> bool:
    """Whether one is by the month or week and the other not, or one of two sums by the year."""
    both = one.rates ^ other.rates
    if one.rates and other.rates:
        return not one.rates & other.rates
    return bool(both - {"year"} or (both and "£" in one.low and "£" in other.low))


def _is_before_and_after(one: _Marks, other: _Marks) -> bool:
    return one.has(_BEFORE) and other.has(_AFTER) and not one.has(_AFTER)


def _is_then_and_now(one: _Marks, other: _Marks) -> bool:
    if not one.years:
        return False
    if not other.years and one.has(_HAD) and not other.has(_HAD):
        return True
    if not one.has(_PAST) or one.has(_PRESENT) or one.has(_MOVED_TO):
        return False
    return other.has(_MOVED_TO) or (not other.years and other.has(_PRESENT) and not other.has(_PAST))


def _is_was_and_now(one: _Marks, other: _Marks) -> bool:
    """Whether one tells how something was, and the other how it is now."""
    if not one.has(_WAS) or one.has(_NOW) or one.has(_MOVED_TO):
        return False
    if other.has(_WAS) or other.has(_MOVED_TO):
        return False
    return other.has(_NOW) or (one.has(_THEN) and other.has(_PRESENT_STATE) and not other.has(_THEN))


def _was_before_it_came(one: _Marks, other: _Marks) -> bool:
    """Whether one tells how something was, and the other what it has come to since."""
    return other.has(_HAS_MOVED_TO) and one.has(_PAST) and not (one.has(_PRESENT) or one.has(_MOVED_TO))


def _are_at_other_places(one: _Marks, other: _Marks) -> bool:
    """Whether each names a place of which the other has not a word."""
    return bool(one.places and other.places and not one.places & other.words and not other.places & one.words)


def _is_of_one_place(one: _Marks, other: _Marks) -> bool:
    """Whether the one tells of a place, named ahead of all, of which the other has not a word."""
    return bool(one.first_place) and not one.first_place & other.words


def _are_of_others_of_a_kind(one: _Marks, other: _Marks) -> bool:
    """Whether each names places of one kind, and the other speaks of none of them."""
    return any(
        not any(name in other.low for name in one.named_places[kind])
        and not any(name in one.low for name in other.named_places[kind])
        for kind in one.named_places.keys() & other.named_places.keys()
    )


_WAYS: dict[str, Callable[[_Marks, _Marks], bool]] = {
    "spans": lambda a, b: _differ(a.spans, b.spans),
    "whole": lambda a, b: a.has(_WHOLE) != b.has(_WHOLE),
    "both-whole": lambda a, b: a.has(_WHOLE) and b.has(_WHOLE),
    "turns": lambda a, b: _differ(a.turns, b.turns),
    "rates": _are_of_other_rates,
    "before-and-after": lambda a, b: _is_before_and_after(a, b) or _is_before_and_after(b, a),
    "was-and-now": lambda a, b: _is_was_and_now(a, b) or _is_was_and_now(b, a),
    "then-and-now": lambda a, b: _is_then_and_now(a, b) or _is_then_and_now(b, a),
    "one-place": lambda a, b: _is_of_one_place(a, b) or _is_of_one_place(b, a),
    "places": _are_at_other_places,
    "has-come-to": lambda a, b: _was_before_it_came(a, b) or _was_before_it_came(b, a),
    "of-a-kind": _are_of_others_of_a_kind,
}
_marks = lru_cache(maxsize=512)(_Marks)


def _minutes(found: re.Match[str]) -> float:
    written, unit = found[1] or found[3], found[2] or found[4]
    return MINUTES[unit] * (1 if written in ("a", "an") else value(written))


def _meant(words: Iterable[str]) -> frozenset[str]:
    return frozenset(meant for word in words if (meant := _stem(word)))


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str) -> str:
    """The stem of a word that means something, synonyms as one; "" of any other."""
    if not word[0].isalpha() or word in _NO_MODIFIER or word in _LINKS or _TENS.match(word):
        return ""
    return next(iter(one_word({stem(word)})))


def _before(words: list[str], at: int) -> str:
    """The word that a word is told apart by: the one ahead of it, links left out."""
    for nth in range(at - 1, max(-1, at - 4), -1):
        word = words[nth]
        opens_noun = word in _DETERMINERS and (not nth or words[nth - 1] not in _LINKS)
        if word in _NO_TELLING or opens_noun:
            return ""
        if (meant := _stem(word)) or word not in _LINKS:
            return meant
    return ""
