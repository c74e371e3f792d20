"""Ages and spans of ages: numbers that say whom a sentence is about, and are no result.

An age is known by the words beside it: "aged 65 to 84", "16- to 25-year-olds", "the 50 to 64 age band", "carers over
75", "men between 40 and 60". Two ages are whom it covers, never a change from the one to the other.
"""

from __future__ import annotations

import re

from awardcheck.text.figures.numbers import BLANK, NUMBER_SIGN, N
from awardcheck.text.patterns import regex

_TO = r"(?: to |[-–]| or )"
# Of "and" only behind "between": in "aged 65 and 12 of them" the second is no age.
_AGES = regex(rf"(?:(?<=between )|(?<=ages of )|(?<=ages )){N} and {N}|(?P<one>{N})(?:(?P<to>-?{_TO}){N})?")
_WHO = (
    r"\b(?:people|persons?|individuals?|adults?|men|women|man|woman|boys|girls|child|children|youngsters|teenagers"
    r"|pupils?|students?|residents?|citizens?|patients?|clients?|tenants?|carers?|members?|users|participants"
    r"|volunteers|veterans|those|anyone"
    r"|anybody|everyone|everybody|population is)"
)
_LIMIT = r"(?:over|under|above|below|past)"
_OF_AGES = regex(
    r"\bag(?:ed?|es|ing)(?: (?:group|band|bracket|range|limit)s?| r[au]n\w*)?"
    rf"(?: of| between| from| {_LIMIT}|:)? \(?$|\bage(?: (?!group)[a-z]+){{0,5}} (?:is|was)(?: now)? $"
    rf"|{_WHO}(?: who are)? {_LIMIT} $"
)
_OF_SPANS = regex(
    rf"{_WHO},?(?: who are| who were)?(?: all| mostly| mainly| typically)? (?:(?:of|between) (?:between )?)?$"
    rf"|(?:^|[.,;:(–\n] ?|\b(?:all|every|any|among|for|to|by|with) ){_WHO[2:]},? from $"
)
_LIMITED = regex(rf"\b(?:{_LIMIT}|turned|turning|pre|post)[- ]$")
_YEARS_OLD = regex(
    r"[- ](?:years?|yrs?|months?|weeks?)(?:[- ]olds?| of age)\b"
    r"|(?: years?)? (?:and|or) (?:over|under|above|older|younger|upwards)\b"
)
_BAND = regex(r"[- ](?:age(?:[- ](?:group|band|bracket|range|cohort)s?)?|bracket|cohort)\b")
_LIMITED_BEHIND = regex(r"['’]?s\b| (?:living|with frailty)\b")
_OTHERWISE = regex(
    r" ?(?:%|per ?cent|points?)|[- ](?:second|minute|min|hour|hr|day|night|week|fortnight|month)s?\b(?![- ]old)"
    r"|[- ]years?\b(?![- ]old| of age| and | or )| (?:a|an|per|times|miles) |,?\d"
)
_AHEAD = 48  # characters in which the words stand that make a number an age


def without_ages(marked: str) -> str:
    """Marked text (see `numbers.mark`) with its ages blanked out; its length does not change."""
    return _AGES.sub(_blank_age, marked) if NUMBER_SIGN in marked else marked


def _blank_age(found: re.Match[str]) -> str:
    return BLANK * len(found.group()) if _is_age(found) else found.group()


def _is_age(found: re.Match[str]) -> bool:
    marked, (start, end) = found.string, found.span()
    if _YEARS_OLD.match(marked, end):
        return True
    ahead = marked[max(0, start - _AHEAD) : start]
    if _LIMITED.search(ahead) and _LIMITED_BEHIND.match(marked, end):
        return True
    is_span = not found["one"] or bool(found["to"])
    if is_span and _BAND.match(marked, end):
        return True
    if _OTHERWISE.match(marked, end):
        return False
    return bool(_OF_AGES.search(ahead) or (is_span and _OF_SPANS.search(ahead)))
