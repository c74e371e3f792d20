"""What tells two facts apart though most of their words are the same: another group, another rate, another stage.

Every rule asks for something on both sides, or for a word that always picks out a part, so that a fact that is told
again in more words, or in fewer, stays one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text import word_set
from awardcheck.text.figures.numbers import N
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
_WORD = regex(r"[a-z][a-z’'&-]*|\d[\d,.]*%?|[.,;:()]")
_PLACE = regex(
    r"\b(?:at|in|on|across) (?!(?:the |our |a |an |their )?(?:outset|beginning|start|end"
    r"|moment|first|last|fact|total|all|addition|place|time|turn|average|spring"
    r"|summer|autumn|winter|short|hand|board|top|offer)\b)"
    r"(?:the |our |a |an |their )?([a-z][a-z&'-]+(?: [a-z][a-z'-]+)?)"
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
    r"|^(?:each|every) (?P<opening>month|week|year)\b|\b(?P<adverb>annual|yearly|monthly|weekly|daily)(?:ly)?\b"
)
_ADVERBS = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_SPAN = regex(
    r"\b(?:after|within|at|over|for|in under) ((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|eighteen)"
    r"[ -](?:minute|hour|day|week|month|year))s?\b"
)
_PICKS_OUT = regex(
    r"\b(?:urgent|routine|repeat|new|old(?:er)?|young(?:er)?|black|white|asian|serious|severe|complex|frail|elective"
    r"|planned|(?:their|his|her) own|aged|male|female|single|double|median|mean"
    r"|for (?:children|babies|teenagers|young people|women|men|older people)"
    r"|(?:longest|shortest|highest|lowest|largest)(?! (?:in|of|for|since)\b)"
    r"|with harm|for arrears|walking|in[- ]?patients?|out[- ]?patients?|day"
    r" cases?|[a-z]+s (?:over|under|aged) (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|(?:people"
    r"|patients|women|men|children|those|residents|adults|staff) (?:under|over|aged) \d+)\b"
)
_BEFORE = regex(r"\bbefore (?:the|we|it|they|this|our|that)\b|\bat baseline\b|\bat the (?:start|outset)\b")
_AFTER = regex(r"\b(?:after|once) (?:the|we|it|they|this|our|that)\b|\bat follow-?up\b|\bat the end\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_PAST, _PRESENT = regex(r"\b(?:was|were|had)\b"), regex(r"\b(?:has|have|is|are|now|today)\b")
_MOVED_TO = regex(r"\b(?:came|come|fell|fallen|went|gone|dropped|rose|risen|climbed|brought) (?:down |up |back )?to \d")
_HAD = regex(r"\bhad (?:been|cost|stood|taken|averaged|spent|paid)\b")
# How far people or things have come; words of one line are of one stage.
_STAGES = """
    referred referral referrals
    invited invite offered offer
    accepted accept agreed
    assessed assessment assessments screened
    attended came attend turned
    started start joined enrolled
    completed complete finished finish
    discharged
    found detected identified
    mended repaired fixed closed solved
    gross
    net
    cost costs costing bill bills
    saving savings saves saved
"""
_STAGE = {stem(word): number for number, line in enumerate(_STAGES.splitlines()) for word in line.split()}
# "The bill came to £2m", "who came in" and "at the start" tell of nobody who came or started.
_NO_STAGE = regex(
    r"\bc[ao]mes? in\b|\bc[ao]mes? to (?=[^a-z]|about|over|nearly|just|under)|\bat the (?:very )?(?:start|finish)\b"
)


@dataclass(frozen=True, slots=True)
class _Marks:
    words: frozenset[str]
    modifiers: Mapping[str, frozenset[str]]
    rates: frozenset[str]
    money: bool
    spans: frozenset[str]
    picks: frozenset[str]
    places: frozenset[str]
    turns: frozenset[str]
    stages: frozenset[int]
    before: bool
    after: bool
    years: frozenset[str]
    past: bool
    present: bool
    moved: bool
    had: bool


def ways_apart(one: str, other: str) -> list[str]:
    """In which ways two sentences speak of different things."""
    a, b = _marks(one), _marks(other)
    ways = {
        "picks": a.picks != b.picks,
        "spans": _differ(a.spans, b.spans),
        "stages": _differ(a.stages, b.stages),
        "turns": _differ(a.turns, b.turns),
        "rates": _are_of_other_rates(a, b),
        "before-and-after": (a.before and b.after and not a.after) or (b.before and a.after and not b.after),
        "then-and-now": _is_then_and_now(a, b) or _is_then_and_now(b, a),
        "others": _are_of_others(a, b),
        "places": bool(a.places - b.words and b.places - a.words and not a.places & b.places),
    }
    return [way for way, is_so in ways.items() if is_so]


def are_of_others(one: str, other: str) -> bool:
    """Whether in two clauses, in marked text, a word that both have is told apart by another word in each."""
    return _are_of_others(*(_marks(compiled(N).sub(" . ", clause)) for clause in (one, other)))


def _differ(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> bool:
    return bool(one and other and not one & other)


def _are_of_other_rates(one: _Marks, other: _Marks) -> bool:
    """Whether one is by the month or week and the other not, or one of two sums by the year."""
    both = one.rates ^ other.rates
    if one.rates and other.rates:
        return not one.rates & other.rates
    return bool(both - {"year"} or (both and one.money and other.money))


def _is_then_and_now(one: _Marks, other: _Marks) -> bool:
    if one.had and one.years and not other.years and not other.had:
        return True
    if not one.years or not one.past or one.present or one.moved:
        return False
    return other.moved or bool(not other.years and other.present and not other.past)


def _are_of_others(one: _Marks, other: _Marks) -> bool:
    """Whether a word that both have is told apart by another word in each: an exercise group and a walking group."""
    for word in one.modifiers.keys() & other.modifiers.keys():
        ours, theirs = one.modifiers[word], other.modifiers[word]
        if ours - other.words and theirs - one.words and not ours & theirs:
            return True
    return False


@lru_cache(maxsize=512)
def _marks(sentence: str) -> _Marks:
    low = sentence.lower().replace("’", "'").replace("a&e", "emergency").replace("'s", "")
    words = _WORD.findall(low)
    modifiers: dict[str, frozenset[str]] = {}
    for at, word in enumerate(words):
        if _means(word) and (before := _before(words, at)):
            modifiers[_stem(word)] = modifiers.get(_stem(word), frozenset()) | {before}
    return _Marks(
        words=frozenset(_stem(word) for word in words if _means(word)),
        modifiers=modifiers,
        rates=frozenset(
            found["period"] or found["opening"] or _ADVERBS[found["adverb"]] for found in _RATE.finditer(low)
        ),
        money="£" in low,
        spans=frozenset(_SPAN.findall(low)),
        picks=frozenset(_PICKS_OUT.findall(low)),
        places=frozenset(_stem(word) for place in _PLACE.finditer(low) for word in place[1].split() if _means(word)),
        turns=frozenset(_TURN.get(said, said) for found in _IN_TURN.findall(low) for said in found if said),
        stages=frozenset(_STAGE[stem(word)] for word in _WORD.findall(_NO_STAGE.sub("", low)) if stem(word) in _STAGE),
        before=bool(_BEFORE.search(low)),
        after=bool(_AFTER.search(low)),
        years=frozenset(_YEAR.findall(low)),
        past=bool(_PAST.search(low)),
        present=bool(_PRESENT.search(low)),
        moved=bool(_MOVED_TO.search(low)),
        had=bool(_HAD.search(low)),
    )


def _stem(word: str) -> str:
    return next(iter(one_word({stem(word)})))


def _means(word: str) -> bool:
    return word[0].isalpha() and not _TENS.match(word) and word not in _NO_MODIFIER and word not in _LINKS


def _before(words: list[str], at: int) -> str | None:
    """The word that a word is told apart by: the one ahead of it, links left out."""
    for word in reversed(words[max(0, at - 3) : at]):
        if _means(word):
            return _stem(word)
        if word not in _LINKS:
            return None
    return None
