"""What a sentence says of its numbers: in which words, of when and of whom, and whether it tells what was so.

Everything is read from the words alone; what a number counts, and its own clause, are read in `stated`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from awardcheck.records import NamedTuple
from awardcheck.text import word_set
from awardcheck.text.figures.dates import periods
from awardcheck.text.figures.numbers import BLANK, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem


class Said(NamedTuple):
    """What a sentence or row says of its numbers besides its words: dates, other times, names, and which `kinds`.

    `turns` are times that have their turn ("first year"); `aim` is whether it tells of what was aimed at, `past`
    whether of what was so before.
    """

    when: frozenset[tuple[date, date]]
    times: frozenset[str]
    turns: frozenset[tuple[str, str]]
    names: frozenset[str]
    kinds: frozenset[str]
    aim: bool
    past: bool


STOP = (
    r"(?:in|on|at|for|from|of|to|by|with|between|and|or|who|whom|that|which|across|so|an?|the|each|every|per|we|is|are"
    r"|were|was|have|had|has|now|use|take|took|gave|give|open|run|ran|met|meet|before|since|about|came|went|made|did|do"
    r"|left|got|said|than|as|when|where|while|but|if|over|under|within|during|after|until|more|not|still|also|already"
    r"|all|because|through|out|off|up|down|into"
    r"|fell|rose|dropped|went|stayed|would|could|will|can|did|want|wanted|joined|never|only)\b"
)
# What makes an aim of a sentence; with no verb that tells what was so, it is one in a list of aims.
_AIM = (
    r"\b(?:(?<!treated to )(?<!treatment to )(?<!pressure to )targets?"
    r"|(?<!their )goals?|aim(?:s|ed|ing)? (?:to|for|was|is|of)|intend\w*"
    r"|hop(?:e|es|ed|ing) (?:to|for|that)|(?<!as )(?<!where )(?<!what )(?<!when )(?<!how )(?<!who )"
    r"(?:we|i|they|team|board|it|trust|council) (?:had )?(?:planned|promised|pledged|wants?(?! to know) to|plans? to"
    r"|expects? to|wanted(?! to know)|expected"
    r"|resolved)"
    rf"|(?:asked|applied|bid)(?: (?!for\b)[a-z’'-]+){{0,4}} for (?:(?:at|least|some|about|up|to) ){{0,2}}£?{N}"
    r"|(?:outcome|result) (?:we|they) (?:had )?(?:wanted|desired|wished|hoped)"
    r"|we (?:desired|wished) (?:that|for)"
    r"|(?:our|the) (?:promise|pledge|commitment|undertaking)(?: to (?:the )?[a-z]+)? was"
    r"|set out to (?:have|get|see|reach|cut|bring|halve|double|give|raise|take|visit|train)"
    r"|would be (?:down|up|below|under|above)"
    r"|resolved to|promised (?:the|to|our)|(?<!if we )(?<!if they )(?<!if it )were to"
    r"|was to|are to|set ourselves|was missed|kpis?|thresholds?|ambition"
    r"|measures?(?: chosen|, set|:)|trajectory|forecast|projected|budgeted|limit|ceiling"
    r"|planned (?:deficit|surplus|spend(?:ing)?|costs?|budget|savings?|overspend|total)|is meant to)\b"
    r"|^\W*(?:set(?! against| beside)|recruit|reach|short[ -]term|long[ -]term|short|long(?:er)?|success"
    r"|(?:(?:one|two|three|four|five|first|second|third|fourth)[,:.)] )?an? (?:[a-z]+ ){1,4}(?:within|inside)"
    r"|to (?!date|the|our|all|this|that|us|have (?:had|been))[a-z]+)\b(?!.*\b(?:was|were|had|has|have)\b)"
    rf"|^\W*(?:by|over|within|for(?= [a-z ]{{0,25}}{BLANK})) [^:.;,]{{3,25}}:"
)
_AN_AIM = "target|goal|aim|ambition|trajectory|threshold|forecast"
# What says how a result did beside an aim: no number of its clause is the aim for it.
_BESIDE_AN_AIM = regex(
    r"\b(?:met|beat|beaten|hit|missed|missing|reached|exceeded|exceeding|surpassed|short of|above|below|beyond|over"
    r"|under|(?:ahead|shy|in excess) of|behind|on|than) (?:our|the|its|their|that|this) "
    r"(?:own |original |stretch )?"
    rf"(?:{_AN_AIM})s?\b(?! (?:of|was|were|had|set)\b|[ :(]*£?{N})"
    rf"|\((?:[a-z]+ ){{0,2}}(?:{_AN_AIM})[^()]{{0,25}}\)"
    rf"|\b(?:against|compared (?:with|to)) (?:an?|the|our) (?:{_AN_AIM}) of (?:[a-z]+ ){{0,2}}£?{N}"
)
# What makes a clause, and a whole sentence, one of somebody else or of a part of those whom the work is about.
_OF_OTHERS = regex(
    r"\b(?:previous (?:[a-z]+ )?contracts?|nationally|national|england|wales|scotland|control(?:s| group)|nationwide"
    r"|(?:regional|local|sector|peer|county|uk|english|neighbours['’]) (?:mean|median|average|rate|figure|benchmark)"
    r"|(?:statistical|nearest|our|its|council['’]s) neighbours|across the (?:region|country|sector|uk)"
    r"|an? [a-z]+ like ours"
    r"|(?:similar|comparable|comparator|neighbouring) (?:trusts?|councils?|authorit(?:y|ies)|sites|boards|services"
    r"|practices|areas|hospitals))\b"
)
_ELSEWHERE = regex(
    r"^(?:in |at |across )?(?:the|a|our) neighbouring\b|^(?:our )?colleagues (?:from|in|at)\b"
    r"|^among [a-z ]{3,50} (?:with|who)\b|\bsubgroup\b|\bcontrol group\b"
    r"|\b(?:copied|copies|borrowed) (?:us|our|ours|it|the)\b"
    r"|^(?!survey|audit|evaluation|data|this|that|one|she|he|it)[a-z]+(?<!s) (?:now )?reports? (?:an?|that|its)\b"
)
_RELATIVE = r"(?:first|second|third|last|next|this|previous|following|opening|full|financial|final)"
_TIMES = regex(
    rf"\b(?:{_RELATIVE}|previous|other)(?: [a-z]+| {N})? (?:years?|months?|winter|summer|spring|autumn|term|quarter"
    r"|cohort|phase|weeks?)"
    rf"|\bquarter {N}|\bq[1-4]\b|{N} (?:months|years|weeks|winters)"
    r"|\b(?:christmas|easter|winter|summer|spring|autumn|january|february"
    r"|march|april|june|july|august|september|october|november|december|pilot|to date|so far|since (?:the|we|it|they)"
    r"|(?:before|after) (?:the|we|it)|at the (?:start|end|outset)|annual|a year|yearly|monthly|later|earlier|first"
    r"|second|third|final|next)\b|\bprevious\w*"
)
# A time and its other names, so that a time that is told again in other words stays one.
_ONE_TIME = {
    "annual": "year",
    "a year": "year",
    "yearly": "year",
    "quarter 4": "last quarter",
    "quarter 1": "first quarter",
    "q4": "last quarter",
    "q1": "first quarter",
    "so far": "to date",
}
_ONE_ORDINAL = {"final": "last", "opening": "first"}
_TURN = regex(
    rf"({_RELATIVE}|previous|other) (?:[a-z]+ )?(year|month|quarter|winter|summer|spring|autumn|term|cohort|phase|week)"
    r"|(first|second|next|later)"
)
NAME = regex(r"(?<=[a-z,;(] )[A-Z][a-z]{2,}")
_TO_COME = regex(
    r"\b(?:will(?! (?:\w+ )?(?:build|rest|draw|depend|rely) (?:up)?on\b)"
    r"|by next|next (?:year|spring|summer|autumn|winter|month))\b"
)
_WHOM = regex(
    rf"\b(of|for|among|in|from|at|on|across|within|with|by|about(?! {N})) "
    rf"(?:(?:the|our|all|those|these) ){{0,2}}(?:{N} )?(?:or more )?((?:(?!{STOP})[a-z’'&-]{{2,20}} ?){{1,3}})"
)
_KINDS = regex(
    r"\b(?:among|those who also|ci|confidence|iqr|ranged?|varied|average|mean|median|longest|shortest|highest"
    r"|lowest|net|gross|before costs)\b"
)
_ONE_KIND = {"mean": "average", "before costs": "gross", "ci": "confidence"}
_PAST = regex(
    r"\b(?:used to|before|previously|at first|originally|to begin with|had been|initially"
    r"|once(?! (?:they|we|the|it|an?|you|he|she|our|their)\b)"
    r"|beg[au]n with|started with)\b"
)
_TUMBLES = regex(r"\b(?:falls|fallers?)\b(?! (?:by|to|from|short|below|under))")
_DROPPED_OUT = regex(r"\bdrop(?:s|ped|ping)? out\b|\bdropouts\b|\bdrop-?outs?\b")
# "against fewer than a third in 2022": a date that is one number's own
_CLAIMS = regex(
    r"\b(?:against|instead of|rather than|compared with|from) (?:[a-z]+ ){0,3}(?:£?\d[\d,.]*%?|[a-z]+)"
    r"(?: per cent| [a-z]+)? in $"
)
AIMED = regex(rf"\b(?:{_AN_AIM}),?(?: (?:of|was|is|being|had been|set at))?:? (?:[a-z]+ ){{0,2}}£?$")
_NEAR = 40  # characters
_NO_NAME = word_set(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Christmas Easter"""
)
_NOISE = frozenset(
    stem(word)
    for word in word_set(
        """per cent percent fell dropped rose risen gone went down up brought took cut reduced reduction
        increase increased lowered raised improved saw see now so far already also still only just over under more less
        about around nearly almost overall total all year years month months week weeks day days time people number
        numbers rate first last within after before between under got get getting made make how why when where while who
        whom no not none some most many much very own everybody everyone nobody team service services scheme programme
        across project new our their we us it ran run january february march april may june july august september
        october november december because thanks says said told show shows showed shown halved
        start outset beginning"""
    )
)
UNITS = frozenset(map(stem, word_set("second minute hour min hr night pound spring summer autumn winter quarter")))
_WORK = frozenset(map(stem, word_set("team service scheme programme project")))  # what many sentences are about


@lru_cache(maxsize=4096)
def said(text: str, marked: str) -> Said:
    """What is said in a sentence, given as it stands and marked (see `amounts.reckoned`)."""
    times = frozenset(_time(text, found) for found in _TIMES.finditer(marked))
    return Said(
        when=frozenset((one.first, one.last) for one in periods(text) if not _is_claimed(text[: one.start])),
        times=times,
        turns=frozenset((found[2] or "", found[1] or found[3]) for time in times if (found := _TURN.fullmatch(time))),
        names=frozenset(NAME.findall(text)) - _NO_NAME,
        kinds=frozenset(_ONE_KIND.get(kind, kind) for kind in _KINDS.findall(marked)),
        aim=is_aim(_BESIDE_AN_AIM.sub("", marked)),
        past=bool(_PAST.search(marked)),
    )


def _is_claimed(ahead: str) -> bool:
    """Whether the date that stands behind this is one number's own."""
    return bool(_CLAIMS.search(ahead[-_NEAR:]))


def _time(text: str, found: re.Match[str]) -> str:
    """A time as all writers might put it: "year" for "twelve months", "last quarter" for the final one."""
    written = found.group()
    if number := compiled(N).search(found.string, *found.span()):
        written = written.replace(number.group(), f"{value(text[slice(*number.span())]):g}")
    words = " ".join(_ONE_ORDINAL.get(word, word) for word in written.split()).replace("12 months", "year")
    return _ONE_TIME.get(words, words)


@lru_cache(maxsize=4096)
def is_aim(marked: str) -> bool:
    """Whether words tell of what was aimed at."""
    return bool(compiled(_AIM).search(marked))


def is_of_others(clause: str, sentence: str) -> bool:
    """Whether a clause tells of somebody else: the country, a neighbour, a part of those whom the work is about."""
    return bool(_OF_OTHERS.search(clause) or _ELSEWHERE.search(sentence))


@lru_cache(maxsize=4096)
def words_said(marked: str) -> frozenset[str]:
    """The words of a sentence or a clause that tell what it is about."""
    found = _words(marked)
    return found - _NOISE - UNITS | found & _WORK


@lru_cache(maxsize=4096)
def _words(marked: str) -> frozenset[str]:
    """The stems of words, synonyms as one."""
    low = _DROPPED_OUT.sub("dropout", _TUMBLES.sub("tumbles", marked.lower())).replace("’s", "").replace("'s", "")
    return one_word({stem(word) for word in compiled(r"[a-z]{2,}").findall(low) if word not in COMMON})


def meaning(words: str) -> frozenset[str]:
    """The stems of what is measured: none of change and time, synonyms as one."""
    return _words(words) - _NOISE


def head_words(words: str) -> tuple[str, ...]:
    """The stems of a noun and what stands ahead of it, the noun last; other than in `meaning`, people are a noun."""
    return tuple(next(iter(one_word({stem(word)}))) for word in words.split() if word not in COMMON)


@lru_cache(maxsize=4096)
def whom(marked: str) -> frozenset[str]:
    """The words of whom, where and for what a clause tells something."""
    return frozenset(word for of in _WHOM.finditer(marked) for word in meaning(of[2]))


@lru_cache(maxsize=4096)
def for_whom(marked: str) -> frozenset[str]:
    """The words of for whom, or about what, it tells something."""
    return frozenset(word for of in _WHOM.finditer(marked) if of[1] in ("for", "about") for word in meaning(of[2]))


def is_to_come(marked: str) -> bool:
    return bool(_TO_COME.search(marked))
