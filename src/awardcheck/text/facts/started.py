"""When something began, opened or went live, so that two days for one beginning can be told."""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text import Span, word_set
from awardcheck.text.facts.said import NAME
from awardcheck.text.figures.dates import Dated, dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.words import COMMON, stem

_HOW = r"(?:(?:finally|first|formally|officially|properly) )?"
# What happens to a thing but once.
_VERB = (
    rf"{_HOW}(?:began|opened|started|launched|went live|(?:was|were) {_HOW}(?:launched|opened|started|set up|founded"
    r"|signed off|switched on|handed over|registered|formed|published|approved|adopted)|came into being)"
)
_REACH = 160  # characters ahead of a date in which it stands what began
# What begins, the verb, and nothing else ahead of the day.
_BEGAN = regex(
    rf"(?P<what>(?:[^\W\d][\w’'-]{{1,20}} ){{1,4}}){_VERB}(?: [^\W\d][\w’'-]*){{0,7}},? (?:on|in) (?:the )?"
    r"(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
_TRACE = regex(
    r"\b(?:began|opened|started|launched|live|set up|founded|came into being|signed off|switched on|handed over"
    r"|registered|formed|published|approved|adopted)\b"
)
_DETERMINER = word_set("the a an our its their his her my your this that these those")
# Words that pick one of several, or the work as a whole.
_ANOTHER = word_set("second third fourth next new other another last later full main pilot trial extended")
_NO_THING = word_set("it they we that which who work everything this when since until before after")
_NO_NAME = word_set(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday When Since Until The Our It We"
)


@dataclass(frozen=True, slots=True)
class Begun:
    """What began (`words`, the last of them its `head`), in which month or year, which day, the names beside it."""

    head: str
    words: frozenset[str]
    when: Dated
    day: str
    names: frozenset[str]
    span: Span


@lru_cache(maxsize=512)
def beginnings(text: str) -> tuple[Begun, ...]:
    """The beginnings of `text` that have a date."""
    if not _TRACE.search(text):
        return ()
    found = []
    for said in sentences(text):
        if not _TRACE.search(said.text):
            continue
        for when in dates(said.text):
            began = _BEGAN.search(said.text, max(0, when.start - _REACH), when.start)
            if began is None:
                continue
            words = _last_noun([word.lower() for word in began["what"].split()])
            if words and words[-1] not in _NO_THING:
                meant = frozenset(stem(word) for word in words if word not in COMMON and word not in _NO_THING)
                names = frozenset(NAME.findall(said.text)) - _NO_NAME
                found.append(Begun(stem(words[-1]), meant, when, began["day"] or "", names, said))
    return tuple(found)


def _last_noun(words: list[str]) -> list[str]:
    """The words of the last noun: "the night the café" is a café."""
    start = max((nth + 1 for nth, word in enumerate(words) if word in _DETERMINER), default=0)
    return words[start:]


_PICKS = frozenset(map(stem, _ANOTHER))


def began_twice(one: Begun, other: Begun) -> bool:
    """Whether one thing is said to have begun on two days."""
    at_once = one.when.first <= other.when.last and other.when.first <= one.when.last
    other_day = bool(one.day and other.day) and one.day != other.day
    if one.head != other.head or (at_once and not other_day):
        return False
    ours, theirs = one.words - other.words, other.words - one.words
    if (ours and theirs) or (ours | theirs) & _PICKS:
        return False
    return not (one.names - other.names and other.names - one.names)
