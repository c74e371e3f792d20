"""What looks like a figure and is no evidence: dates, ages, names with numbers, references, sizes.

`masked` blanks these out, character for character, so that whatever is found afterwards stands where it stood. Names
go first, while capitals and digits are still there to tell them by; the rest after the numbers have been marked.
"""

from __future__ import annotations

import re

from awardcheck.text.figures import asides, holds, others, sizes
from awardcheck.text.figures.ages import without_ages
from awardcheck.text.figures.numbered_names import ADDRESS, NAMES, NAMING, NAMING_IF_CAPITAL, NUMBERED
from awardcheck.text.figures.numbers import (
    BLANK,
    FRACTION_REST,
    FRACTION_SIGN,
    NUMBER_REST,
    NUMBER_SIGN,
    F,
    N,
    lower,
    mark,
)
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.unfinished.placeholders import placeholders

_RETURNING = frozenset({"day", "week", "month", "year"})
_IN_ORDER = frozenset({"cohort", "wave", "phase", "cycle", "tranche", "sprint", *_RETURNING})
_RATED = frozenset({"level", "stage", "grade", "band", "tier"})
_WHICH_ONE = tuple(f"{word} " for word in ("first", "second", "third", "fourth", "fifth", "last", "next", "previous"))
_WHICH = tuple(
    end
    for word in ("each", "every", "last", "this", "that", "past", "next")
    for end in (f"{word} ", f"{word.title()} ")
)
_SCHOOL_YEARS = regex(r"1?\d(?!\d)")

_UNIT_OF_TIME = r"(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?)"
_ABOUT = (
    r"(?:(?:a|an|about|around|some|over|nearly|almost|just|under|roughly|more|than|approximately|total|of|the"
    r"|combined"
    r"|diverse|rural) ){0,4}"
)
# Whom a panel is made of is its size, unless they are told to have shaped the work.
_NO_ADVISERS = (
    r"(?![^.\n|]{0,80}\b(?:worked with us|tested|rewrote|threw out|struck out|drew|chose|designed|redesigned|broke"
    r"|went through|read)\b)"
)
_HOUR = rf"(?:about |around )?{N}"
# On marked text, where N is any number; all lower case.
_WORKED = "days in a week"
_SIZES: tuple[tuple[str, str], ...] = (
    (
        "at an hour",
        rf"\b(?:at|by|from|until|till|after|before) (?:about )?{N}(?= in the (?:morning|afternoon|evening)"
        rf"| at night| (?:on |each |every )(?:a |the )?(?:[a-z]{{3,6}}day|morning))"
        rf"|(?<!stands )(?<!stood )(?<!sits )(?<!sat )(?<!held )(?<!remains )\b(?:at|until|till|after) (?:about )?{N}"
        rf"(?=[.,;]? ?$)|\b(?:until|till) {N} now\b",
    ),
    (
        "opening hours",
        rf"\b{N} (?:to|till|until) {N}\b(?= (?:on |mon|tue|wed|thu|fri|sat|sun|every day|seven"
        rf"|,? ?{N} days a week))",
    ),
    (
        _WORKED,
        rf"{N} (?:full |whole )?(?:days|nights|mornings|afternoons|evenings|hours(?! a month)|shifts"
        r"|sessions|times)"
        rf" (?:a|per|each|every|out of every) (?:week|month|year|day|fortnight)|{N} days out of {N}"
        rf"|{N} (?:evening|morning|afternoon|night|day|week|weekend|month|[a-z]{{3,6}}day)s? in {N}",
    ),
    (
        "period of reporting",
        rf"\b(?:over|in|for|during|within|after) (?:the|these|those|its|our|their)(?: full)?(?: first| last"
        rf"| past| next| previous| following| same| final)? {N} {_UNIT_OF_TIME}"
        rf"|\b(?:first|last|past|next|previous|final) {N} {_UNIT_OF_TIME}"
        rf"|\bthe (?:same )?{N} {_UNIT_OF_TIME} (?:before|after|following|leading up|either side|on either side)\b"
        rf"|{N} {_UNIT_OF_TIME} (?:ago|old|running|on\b(?! average))\b",
    ),
    (
        "hyphenated",
        rf"(?:{N}|{F})[- ]?-[- ]?(?!fold|point|an? |the |(?:working-)?(?:day|week|month|year|hour"
        rf"|minute)s?[- ](?:wait"
        rf"|delay|backlog|queue|turnaround|gap|difference|(?:[a-z]+ )?pay-?back)|per-?cent|pound|odd\b|plus\b"
        rf"|something)[a-z]+"
        rf"(?:[- ]point plan)?"
        rf"|{F}-? ?(?:day|hour|term|hourly|page|hearted|way|time|past|empty|full|finished|marathon)s?\b"
        rf"|\b[a-z]+-{N}",
    ),
    (
        "part of an hour",
        rf"(?:{F}|quarter) (?:of )?an? [a-z]+|\b(?:once|twice|every|each|for|one day"
        rf"|{N} times) {F}(?= (?:we|the|by|and|to|over|it|they)\b|[.,;]|$)",
    ),
    (
        "idiom",
        rf"\b(?:day|number|square|plan|step) {N}"
        rf"|{N} (?:hand|another|day\b(?!s)|by {N}|stop|size|way|side of a\d|side)\b"
        rf"|\b(?:gave|give|given|giving) (?:(?!us |me |them )\w+ )?{N} ?(?:per ?cent|%)|{F} at a time\b"
        rf"|{N}(?: and {N})? per ?cent (?:committed|behind|sure|certain|bought)"
        rf"|\b(?:the|his|her|their|other) (?:other )?{F}(?= of)|\bsecond to none\b|\bat sixes and sevens\b"
        rf"|{N} other things\b"
        rf"|{N} and {N} make|\b(?:is|was|are|were) {N}-?fold\b(?= ?[:.,;])",
    ),
    ("policy", rf"{N}[- ]year (?:forward view|health plan|plan|strategy|framework|delivery)"),
    (
        "population",
        rf"\b(?:population|populace|catchment|county|city|town|borough|district|community|electorate|list size"
        rf"|registered list|footprint|workforce)(?: of (?:the|our|this) [a-z]+)?(?: is| size| numbers| stands at"
        rf"| totals)?"
        rf" {_ABOUT}{N}(?: (?:people|residents|patients|souls))?(?:,? (?:rising|growing|swelling) to {N})?"
        rf"|{N} (?:people|residents|population) (?:live"
        rf"|across the (?:county|city|borough|district|system|patch)"
        rf"|in (?:our|the) (?:county|city|borough|district|system|patch))",
    ),
    (
        "population of each",
        rf"\b(?:neighbourhoods?|places?|networks?|localit(?:y|ies)|villages?|estates?|areas?|patch(?:es)?"
        rf"|caseloads?) of {_ABOUT}{N}(?:(?: to |-|–){N})?(?: people| residents| patients)?",
    ),
    (
        "population of each",
        rf"\b(?:each|every|typical|average) [a-z]+ (?:has|holds|serves|covers) {_ABOUT}{N}(?:(?: to |-|–){N})?",
    ),
    (
        "serves",
        rf"\b(?:serv(?:es|ing|e)|served(?= a| the)|cover(?:s|ing|ed)?|home to|cares for|caring for|looks after"
        rf"|looking after"
        rf"|responsible for) (?:a )?(?:population of )?{_ABOUT}{N}(?: (?!and\b)[a-z]{{1,15}}){{0,2}}"
        rf"(?: and {N} (?:staff|employees|beds|sites|homes|schools))?",
    ),
    (
        "size",
        rf"(?<!close )(?<!closed )(?<!freed )(?<!released ){N}"
        rf" (?:[a-z]+ )?(?:inhabitants|souls|beds\b|bed (?:unit|ward|hospital|hospice|home)|square miles"
        rf"|acres|employees|wte|whole[- ]time equivalents)\b(?! (?:saved|released|freed|by|closed|fewer))"
        rf"|{N} [a-z]+ strong\b|\b[a-z]+,? {N} strong\b",
    ),
    (
        "staff size",
        rf"\b(?:employ(?:s|ing)?|workforce of|team of|group of|panel of|staff of|made up of|crew of|turnover of"
        rf"|federation of|network of|alliance of|consortium of"
        rf"|board of|there (?:are|were) (?:only )?"
        rf"|cohort of) {_ABOUT}£?{N}\b(?! ?(?:%|per ?cent)){_NO_ADVISERS}(?: of us)?(?: (?:staff|people|colleagues"
        rf"|nurses))?"
        rf"|{N} of us\b"
        rf"|\b(?:team|crew|board|group|committee|panel) (?:(?:is|was|has|had) )?(?:now )?{N} (?:people|of them"
        rf"|of us|strong)\b"
        rf"|\b(?:committee|panel|board|crew), {N} of them\b",
    ),
    (
        "experience",
        rf"{N} years?['’]?(?: of| in| as)?(?: [a-z]{{1,20}}){{0,2}} (?:experience|service|standing|practice"
        rf"|post|sector|specialty|nursing|housing)"
        rf"|\b(?:for|after|nearly|over|drawing on|combined) (?:the (?:last|past) )?(?:nearly |over |about "
        rf"|almost )?{N} years\b|{N} years (?:dry|sober|clean|in\b|between|a |as )|\([^()]{{0,30}}{N} years",
    ),
    (
        "spending limit",
        rf"\b(?:up to|limit of|capped at|cap of|maximum of|ceiling of|threshold of"
        rf"|authority (?:of|to)(?: spend)?|inside|(?:anything|everything|sums?|spends?|items?|packages?) (?:below"
        rf"|under)) £ ?{N}"
        rf"|\b(?:meetings|sessions|events|workshops)(?: held)?: {N}|\b(?:word (?:limit|count)|limit)(?: is| of"
        rf"|:)? {N}|\b(?:parking|seats?|seating|space|capacity) for {N}",
    ),
    (
        "what a supplier says of itself",
        rf"{N} (?:[a-z]+ )?(?:followers|subscribers|views)\b|{N} [a-z]+ (?:trust|rely on|choose) us\b"
        rf"|\b(?:process(?:es)?|schedules?|dispenses?|unites?) {_ABOUT}{N}(?: [a-z]{{1,15}}){{0,2}}",
    ),
    ("distance", rf"{N} ?°|{N} (?:degrees?|miles?|feet|foot|yards?|metres?|km|kilometres?|inches|storeys?)\b"),
)
_IN_WORDS = (
    r"\b(?<!from )(?:five|ten|twenty|twenty-five|a quarter|quarter|half) (?:past|to) "
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|midday|noon)\b"
    r"|\b(?:in|of|by|and) (?:year|month|week|term|wave|round|phase) (?:one|two|three|four|five"
    r"|six)\b(?! [a-z]{3,}s\b)"
    r"|\bhalf (?:written|finished|done|made|built|full|empty|asleep|eaten|packed|open)\b"
    r"|\b(?:half|quarter) past\b|\bat (?:[01]\d|2[0-3])[0-5]\d(?!,?\d| [a-z]+s\b)"
)
_ONE_OF = (
    r"(?<!every )(?<!single )(?<!not )\bone of (?:the |our |its |their |only |just |these |those )?(?:\d[\d,]{0,8}"
    r"|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?%)"
)
_LONGEST_SHORT = 4  # letters of a word that is cut short: "fig. 3", but "round the table. 960 places"
_BY_THE_CLOCK = regex(r"\b\w{3,6} o['’]clock\b")
_SIGNS = str.maketrans(dict.fromkeys((NUMBER_SIGN, NUMBER_REST, FRACTION_SIGN, FRACTION_REST), BLANK))


def filled(text: str) -> str:
    """`text` with its placeholders blanked out; its length does not change."""
    for span in placeholders(text):
        text = text[: span.start] + BLANK * (span.end - span.start) + text[span.end :]
    return text


def without_names(text: str) -> str:
    """`text` marked (see `numbers.mark`) with names, dates and times of day blanked out; its length does not change."""
    return mark(_untimed(lower(_nameless(text))))


def _nameless(text: str) -> str:
    text = text.translate(_SIGNS)
    if any(map(str.isdigit, text)):
        text = compiled(NUMBERED).sub(_blank_name, text)
        for name, pattern in NAMES:
            if name != ADDRESS or "@" in text:  # this one may begin with any letter and would be tried at each
                text = compiled(pattern).sub(_blank, text)
    return text


def masked(text: str) -> str:
    """`text` marked (see `numbers.mark`) with all that is no evidence blanked out; its length does not change."""
    for _, pattern in asides.FIRST:
        text = compiled(pattern).sub(_blank, text)
    text = _nameless(text)
    for _, pattern in (*asides.AS_WRITTEN, *sizes.AS_WRITTEN, *holds.AS_WRITTEN):
        text = compiled(pattern).sub(_blank, text)
    text = without_ages(mark(compiled(_ONE_OF).sub(_blank, _untimed(lower(text)))))
    text = _without(_without(text, others.MARKED), holds.MARKED)
    for name, pattern in (*asides.MARKED, *sizes.MARKED, *_SIZES):
        text = compiled(pattern).sub(_blank if name != _WORKED else _blank_if_worked, text)
    return text


def _without(text: str, table: others.Table) -> str:
    """Marked text without what looks like something in a table; its length does not change."""
    for _, words, pattern in table:
        if not words or any(word in text for word in words):
            text = compiled(pattern).sub(_blank, text)
    return text


def _untimed(text: str) -> str:
    """Lower-case `text` without times of day."""
    text = compiled(_IN_WORDS).sub(_blank, text)
    return _BY_THE_CLOCK.sub(_blank, text) if "clock" in text else text


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match.group())


def _blank_if_worked(match: re.Match[str]) -> str:
    """So many hours a week are worked, unless they are saved."""
    saved = _SAVED.search(match.string, max(0, match.start() - _SAVED_AHEAD), match.start())
    return match.group() if saved else _blank(match)


_SAVED = regex(r"\b(?:sav(?:e|ed|es|ing)|fre(?:es|ed|eing|e up)|gain(?:s|ed)|releas(?:es|ed|ing))\b[^.;:]*$")
_SAVED_AHEAD = 60  # characters


def _blank_name(match: re.Match[str]) -> str:
    word = match.group("word")
    if word in _RETURNING and match.string[: match.start()].endswith(_WHICH):
        return match.group()  # "each week 310 kg goes in the bin"; "last year 18 people came"
    if word in _IN_ORDER and match.string[: match.start()].endswith(_WHICH_ONE):
        return match.group()  # "in the first cohort 42 started"
    if word == "year" and not _SCHOOL_YEARS.match(match["number"]):
        return match.group()  # "in the first year 96 people joined"
    if word.lower() in _RATED and match.string.startswith((" of ", " out of "), match.end()):
        return match.group()  # "level 3 of 4"
    if len(word) > _LONGEST_SHORT and match.group()[len(word)] == ".":
        return match.group()
    return _blank(match) if word.lower() in NAMING or word in NAMING_IF_CAPITAL else match.group()
