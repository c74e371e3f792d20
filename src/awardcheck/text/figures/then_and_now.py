"""What was and what is now, in two sentences, clauses or cells: "It used to be a fortnight. It is a morning now."

How long a thing takes is told in words that count nothing ("an hour and a half", "the same afternoon"), and what it was
in one sentence, what it is in the next. Only the two together are a result; so they are looked for in whole passages,
names and dates blanked out, and not only in the sentences that hold a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from awardcheck.text import Span
from awardcheck.text.figures.masks import filled, without_names
from awardcheck.text.figures.numbers import F, N
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?)"
_NO_PERIOD = "".join(
    rf"(?<!{word} )" for word in ("last", "past", "next", "first", "for", "after", "over", "every", "each", "per")
)
# "four hours and ten minutes", "an hour and a half", "the best part of a morning", "the same afternoon"; and how often:
# "one a fortnight", "two in the whole of March".
_QUANTITY = (
    rf"{N}(?: [a-z]{{1,15}}){{0,3}} (?:an?|each|every|in the (?:last|past|whole)(?: of the)?) (?:day|night|week"
    rf"|fortnight"
    rf"|month|quarter|winter|year)\b|{_NO_PERIOD}{N}(?: working)? {_UNIT}\b(?: and {N} {_UNIT})?"
    rf"|{_NO_PERIOD}(?<!days )(?<!hours )(?<!once )(?<!twice )(?<!times )\ban? (?:whole |full |good )?(?:minute"
    r"|hour|day|week|fortnight|month|year|morning|afternoon|evening|weekend)\b(?: and a (?:half|quarter))?"
    r"(?!['’]s notice| later| ago| on\b)"
    rf"|{F} an? (?:hour|day|morning|week)\b|\b(?:within|inside|under) the (?:hour|day|week|month)\b"
    r"|\b(?:same|next|following) (?:working )?(?:day|morning|afternoon|evening)\b|\bovernight\b"
)
_BEFORE = (
    r"\b(?:used to|(?:it|that|they|which|these|waits?|times?|average)(?:['’]d| had) (?:been|taken|sat|stood|run)"
    r"|had been (?:spending|taking|waiting)|had (?:sat at|stood at|taken|spent|waited)|previously|formerly"
    r"|in the (?:bad )?old (?:days|way)|before (?:that|this|the|we|it|then)|before ?:|until (?:then|last [a-z]+)"
    r"|was (?:normal|usual|typical|common|the norm|not unusual|about average))(?![a-z])"
)
_NOW = r"\b(?:now|nowadays|these days|today|since then|at present|currently|after ?:|down to)(?![a-z])"
_IS = rf"{_NOW}|\b(?:takes?|waits?|spends?|lasts?|means?|is|it['’]s|that['’]s|gets?|comes?|in the (?:last|past))\b"
# How long a place is open and somebody works changes, and is no result.
_ARRANGED = regex(
    r"\b(?:open(?:s|ed)?|contract|shifts?|rota|met|meet(?:s|ings?)?|courses?|training|staffed|lease|notice|holiday"
    r"|secondments?|clinics? (?:runs?|ran)|used to (?:work|drive|run|live|be an?\b(?! (?:week|month|day|year"
    r"|fortnight"
    r"|hour|morning))))"
)
_TRACE = regex(_BEFORE)
_APART = 3  # characters between two sentences of one paragraph


def then_and_now(text: str) -> Iterator[Span]:
    """How long or how often something was, and how long or how often it is now."""
    if not _TRACE.search(text.lower()):
        return
    marked = without_names(filled(text))
    said = [
        (sentence.start, sentence.end)
        for sentence in sentences(text)
        if not _ARRANGED.search(marked, sentence.start, sentence.end)
    ]
    pairs = [
        pair for one, other in pairwise(said) if other[0] - one[1] <= _APART for pair in ((one, other), (other, one))
    ]
    found = {span for then, now in pairs for span in _of_two(marked, then, now)}
    found.update(span for one in said for span in _of_one(marked, *one))
    yield from (Span(start, end, text[start:end]) for start, end in sorted(found))


def _of_two(marked: str, then: tuple[int, int], now: tuple[int, int]) -> Iterator[tuple[int, int]]:
    if compiled(_BEFORE).search(marked, *then) and compiled(_IS).search(marked, *now):
        was, is_now = (compiled(_QUANTITY).search(marked, *part) for part in (then, now))
        if was and is_now and not compiled(_BEFORE).search(marked, *now):
            yield from (was.span(), is_now.span())


def _of_one(marked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if compiled(_BEFORE).search(marked, start, end) and compiled(_NOW).search(marked, start, end):
        found = [match.span() for match in compiled(_QUANTITY).finditer(marked, start, end)]
        yield from found if len(found) > 1 else ()
