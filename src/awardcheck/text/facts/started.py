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
    rf"{_HOW}(?P<verb>began|opened|started|launched|went live|moved|merged|closed"
    rf"|(?:was|were) {_HOW}(?:launched|opened|started|set up|founded|signed off|switched on|handed over|registered"
    r"|formed|established|created|published|approved|adopted|closed)|came into being)"
)
_REACH = 160  # characters ahead of a date in which it stands what began
# What begins, the verb, and nothing else ahead of the day.
_BEGAN = regex(
    rf"(?P<what>(?:[^\W\d][\w’'-]{{1,20}} ){{1,4}}){_VERB}"
    r"(?P<rest>(?: [^\W\d][\w’'-]*){0,7}),? (?:on|in) (?:the )?"
    r"(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
# "opened the discharge lounge": what is opened by somebody.
_OBJECT = regex(
    r" (?:the|an?|our|its|their|this) (?P<what>(?:(?!(?:in|on|at|for|with|to|of|and|doors)\b)[^\W\d][\w’'-]{1,20} ?)"
    r"{1,4})"
)
# "the launch in March", "the opening of the café on 3 May".
_THE_BEGINNING = regex(
    r"\b(?:the|our|its|their) (?:official |formal |public )?(?P<verb>launch|opening)"
    r"(?: of (?:the|our|its|their) (?P<what>(?:[^\W\d][\w’'-]{1,20} ){1,4}?))?"
    r" ?(?:on|in) (?:the )?(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
# "has been going since 4 October": what has gone on since it began. Not "open on Saturdays since", which tells more.
_SINCE = regex(
    r"(?P<what>(?:[^\W\d][\w’'-]{1,20} ){1,4})ha(?:s|ve) (?:now )?been (?:going(?: strong)?|running|open|live|in place"
    r"|up and running|at work|with us|(?:feeding|helping|visiting|serving|seeing) (?!only)[a-z]+)(?: ever)?,?"
    r" since (?:the )?(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
# "Since going live in May, the software ...": what began is told behind it.
_GOING = regex(
    r"\b(?:since|after|before|on) (?P<verb>opening|launching|starting|going live)(?! (?:the|a|an|our|their|its)\b)"
    r"(?: (?!with\b|as\b)[^\W\d][\w’'-]*){0,6} (?:on|in) (?:the )?(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
# "Founded in 2017 by two councils, the partnership ...": the verb ahead of all.
_FRONTED = regex(
    r"\W*(?P<verb>opened|launched|started|set up|founded|formed|established|created) (?:on|in) (?:the )?"
    r"(?P<day>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?$",
    re.IGNORECASE,
)
_WHAT_FOLLOWS = regex(r"[^,]{0,80}, (?:the|our|this) (?P<what>(?:[^\W\d][\w’'-]{1,20} ){1,4}?)(?:is|has|was|now|had)\b")
_WHERE = regex(r" (?:in|at|across) (?P<where>(?:[^\W\d][\w’'-]{1,20}(?: (?!and\b|to\b|with\b)|(?=\W|$))){1,4})")
_TRACE = regex(
    r"\b(?:since|began|open(?:ed|ing)|start(?:ed|ing)|launch(?:ed|ing)?|live|set up|founded|came into being|signed off"
    r"|switched on|handed over|registered|formed|published|approved|adopted|established|created|moved|merged|closed)\b",
    re.IGNORECASE,
)
_MOVES = word_set("moved merged")  # of what may move again; whereto is part of what is told
# What means one beginning: of a founding and an opening, or a move, each may have its own day.
_ONE_BEGINNING = {
    stem(verb): verbs
    for verbs in (
        "began opened open started launched live launch opening on",
        "founded formed established created up being",
    )
    for verb in verbs.split()
}
_DETERMINER = word_set("the a an our its their his her my your this that these those")
_AUXILIARY = word_set("was were been be had has have")
# Words that pick one of several, or the work as a whole.
_ANOTHER = word_set("second third fourth next other another last later full main pilot trial extended")
_NO_THING = word_set("it they we that which who work everything this when since until before after")
_NO_NAME = word_set(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday When Since Until The Our It We"
)


@dataclass(frozen=True, slots=True)
class Begun:
    """What began (`words`, the last of them its `head`), in which month or year, which day, the names beside it.

    It has no head in "the launch in May": what was launched has been told before; `verb` is the stem of the word for
    the beginning, and `where` the words of where that was, told right behind the date.
    """

    head: str
    words: frozenset[str]
    verb: str
    when: Dated
    day: str
    names: frozenset[str]
    span: Span
    where: frozenset[str] = frozenset()


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
            if begun := _begun(said, when):
                found.append(begun)
    return tuple(found)


def _begun(said: Span, when: Dated) -> Begun | None:
    """What the words right ahead of a date tell that began then."""
    ahead = max(0, when.start - _REACH)
    names = frozenset(NAME.findall(said.text)) - _NO_NAME
    aside = frozenset[str]()
    if noun := _THE_BEGINNING.search(said.text, ahead, when.start):
        words = (noun["what"] or "").lower().split()
        return Begun(_head(words), _meant(words), stem(noun["verb"].lower()), when, noun["day"] or "", names, said)
    if since := _SINCE.search(said.text, ahead, when.start):
        words, verb, day = _last_noun(since["what"].lower().split()), "open", since["day"]
    elif (began := _BEGAN.search(said.text, ahead, when.start)) and not _is_of_others(said, ahead, began):
        what = _OBJECT.match(began["rest"]) or began
        words, verb, day = _last_noun(what["what"].lower().split()), began["verb"].split()[-1].lower(), began["day"]
        aside = _meant(began["rest"].lower().split()) if verb in _MOVES else aside
    elif (fronted := _fronted(said, when)) and (noun := _WHAT_FOLLOWS.match(said.text, when.end)):
        words, verb, day = noun["what"].lower().split(), fronted["verb"].split()[-1].lower(), fronted["day"]
    else:
        return None
    if not words or words[-1] in _NO_THING:
        return None
    place = _WHERE.match(said.text, when.end)
    where = _meant(place["where"].lower().split()) if place else frozenset[str]()
    return Begun(_head(words), _meant(words) | aside, stem(verb), when, day or "", names, said, where)


def _fronted(said: Span, when: Dated) -> re.Match[str] | None:
    """The verb ahead of a date of which what began is told only behind it."""
    return _FRONTED.match(said.text, 0, when.start) or _GOING.search(said.text, 0, when.start)


# "our neighbours opened a hub": one of theirs.
_BY_OTHERS = regex(
    r"\b(?:neighbours?|friends|colleagues (?:at|in|from)|they|another (?:trust|council|team|town|hospital)|next door"
    r"|neighbouring|(?:a|one|two|three|four|five|other|several) (?:other |more |further )?(?:trusts?|councils?|towns?"
    r"|hospitals?|boroughs?|count(?:y|ies)|teams?|boards?|charit(?:y|ies)))\b[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_ONE_OF_THEIRS = regex(r" (?:an?|their)\b")
# "Wexcombe opened its own desk": another than ours.
_OF_ITS_OWN = regex(r" (?:its|their|an?|another) (?:[a-z-]+ )?(?:own|of (?:its|their) own)\b")


def _is_of_others(said: Span, ahead: int, began: re.Match[str]) -> bool:
    if _OF_ITS_OWN.match(began["rest"]):
        return True
    return bool(_ONE_OF_THEIRS.match(began["rest"]) and _BY_OTHERS.search(said.text, ahead, began.start("verb")))


def _head(words: list[str]) -> str:
    return stem(words[-1]) if words else ""


def _meant(words: list[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in COMMON and word not in _NO_THING)


def _last_noun(words: list[str]) -> list[str]:
    """The words of the last noun, without its verb: "the night the café was" is a café."""
    while words and words[-1] in _AUXILIARY:
        words = words[:-1]
    start = max((nth + 1 for nth, word in enumerate(words) if word in _DETERMINER), default=0)
    return words[start:]


_A_NAME = 2  # words
_PICKS = frozenset(map(stem, _ANOTHER))


def began_twice(one: Begun, other: Begun) -> bool:
    """Whether one thing is said to have begun on two days."""
    at_once = one.when.first <= other.when.last and other.when.first <= one.when.last
    other_day = bool(one.day and other.day) and one.day != other.day
    if not _are_of_one(one, other) or (at_once and not other_day):
        return False
    ours, theirs = one.words - other.words - other.where, other.words - one.words - one.where
    if (ours and theirs) or (ours | theirs) & _PICKS:
        return False
    return not (one.names - other.names and other.names - one.names)


def _beginning(one: Begun) -> str:
    return _ONE_BEGINNING.get(one.verb, one.verb)


def _are_of_one(one: Begun, other: Begun) -> bool:
    """Whether the two have one noun, or one of them, "the launch", means what was launched."""
    if one.head and other.head:
        if _beginning(one) != _beginning(other):
            return False
        if one.words <= other.where or other.words <= one.where:
            return True
        fewer, more = sorted((one.words, other.words), key=len)
        return one.head == other.head or (len(fewer) >= _A_NAME and fewer <= more)  # Bridge House, the Bridge House hub
    return one.verb == other.verb and bool(one.head or other.head)
