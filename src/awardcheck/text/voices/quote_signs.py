"""Signs by which quoted words are told to be somebody's, and not a term, a title, an aim, a notice or a survey's.

Each is a short name; what it adds was learnt and stands in `spoken.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from awardcheck.records import dataclass
from awardcheck.text import Span, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import around, last_clause
from awardcheck.text.voices.crowd_grammar import is_good
from awardcheck.text.voices.crowd_words import tokens
from awardcheck.text.voices.quote_marks import inner
from awardcheck.text.voices.quote_words import (
    AROUND,
    BE,
    COMMENTS,
    FOR_ALL,
    OF_WORDS,
    ONE_OF_THEM,
    ORDERS,
    WOVEN,
)

NOBODY_IN_IT = "nobody in it"
_NEAR = 4  # words before the quotation
_BEHIND = 90  # characters of what stands before a line of its own
_FAR = 2000  # characters ahead of it in which a line or a row begins
_FOLLOWING = 200  # characters behind it
_WORD = regex(r"[a-z][\w'-]*")
_PARTS = regex(r"[^\W\d_]{3,}")
_SEVERAL = regex(r"[.!?…] [A-Z]")
_SHARE = regex(rf"[ ,:;|–—-]{{1,4}}\(?(?:from |up |was )?\d|{speech.SURVEY_AFTER.pattern}", re.IGNORECASE)
_LABEL = " •*-–—|1234567890.)_\n"  # what may stand before the words of an item or a cell


@dataclass(frozen=True, slots=True)
class Setting:
    """A passage with its quotations, the passages beside it and the heading above it."""

    text: str
    quotes: Sequence[Span]
    before: str = ""
    after: str = ""
    heading: str = ""


def signs(setting: Setting, nth: int) -> Iterator[str]:
    """The signs of the `nth` quotation."""
    quotes = list(setting.quotes)
    first = first_of_series(setting, nth)
    (lead, _), (_, trail) = around(setting.text, quotes, first), around(setting.text, quotes, nth)
    clause = last_clause(lead)
    if first < nth:
        yield "in a series"
    yield from of_words(inner(setting.quotes[nth]))
    yield from _of_place(setting.text, setting.quotes[nth], clause, lead, trail)
    introduction = clause or _introduction(setting, nth) or _run_in(lead)
    yield from _of_introduction(introduction)
    if not introduction and (found := sentences(lead)):
        yield from (f"before: {name}" for name in _classes(_plain(found[-1].text)))
    yield from _of_what_follows(trail if trail.strip() else setting.after[:_FOLLOWING])
    yield from _of_the_others(setting, nth)


def first_of_series(setting: Setting, nth: int) -> int:
    """The first of the quotations that follow each other with nothing but a comma or an "and" between them."""
    while nth and _BETWEEN.fullmatch(setting.text, setting.quotes[nth - 1].end, setting.quotes[nth].start):
        nth -= 1
    return nth


_BETWEEN = regex(r"[ ,;]{1,3}(?:and |or |& )?")


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


# The words ------------------------------------------------------------------------------------------------------------

_WHICH = word_set("what how where who why when whose which")
# What is true of everything: "Grief is love with nowhere to go.".
_SAYING = regex(
    r"(?!It|This|That|He|She|Everything|Nothing|There|Mine)(?:A |The |To )?[A-Z]?[a-z]+(?: \w+){0,2} (?:is|are) "
    r"(?!just|so|really)"
)
_ENDS = {".": "stop", "!": "cry", "…": "stop", "?": "asked", ",": "stop"}
_LENGTHS = ((3, "1-2 words"), (5, "3-4 words"), (8, "5-7 words"), (15, "8-14 words"))
_TITLED = 0.6  # of its words have a capital


def of_words(words: str) -> Iterator[str]:
    """What the words themselves show."""
    said = _plain(words)
    own = set(said)
    found = [name for name, listed in OF_WORDS.items() if not own.isdisjoint(listed)]
    yield from found
    if not {"I", "we", "you", "they", "past"}.intersection(found) and "'" not in words:
        yield NOBODY_IN_IT
    if "past" not in found and any(word.endswith("ed") and len(word) > 4 for word in said):
        yield "past"
    if any("'" in word and not word.endswith("s'") for word in said):
        yield "short form"
    if said[:1] and said[0] in ORDERS:
        yield "order"
    if said[:1] and said[0] in _WHICH:
        yield "which"
    if _SAYING.match(words) and own.isdisjoint(OF_WORDS["I"]):
        yield "saying"
    if is_good(tokens(words), 0):
        yield "good"
    yield from _of_form(words)


def _of_form(words: str) -> Iterator[str]:
    """What their length, marks and capitals show."""
    length = len(words.split())
    yield next((name for most, name in _LENGTHS if length < most), "15 words or more")
    # A stop within the marks of words that are woven in is the sentence's own.
    whole = words[:1].isupper() or length >= _SHORT or words[-1:] not in ".,"
    yield _ENDS.get(words[-1:], "open end") if whole else "open end"
    yield "capital" if words[:1].isupper() else "small"
    parts = _PARTS.findall(words)
    if len(parts) > 1 and sum(part[0].isupper() for part in parts) > _TITLED * len(parts):
        yield "title"
    if _SEVERAL.search(words):
        yield "several sentences"
    if any(map(str.isdigit, words)):
        yield "number"
    if ", " in words:
        yield "comma"


# Where they stand -----------------------------------------------------------------------------------------------------


def _of_place(text: str, quote: Span, clause: str, lead: str, trail: str) -> Iterator[str]:
    ahead, behind = lead.rsplit("\n", 1)[-1], trail.split("\n", 1)[0]
    if " | " in ahead or " | " in behind:
        yield from _of_cell(text, quote, ahead, behind)
    elif not ahead.strip(_LABEL) and not behind.strip(" *_|"):
        yield "alone"
    elif not clause:
        yield "opens"
    if clause:
        yield _joined_by(clause)
    if behind[:1].isspace() and behind[1:2].islower():
        yield "goes on"
    elif behind[:2] in (", ", "; "):
        yield "goes on behind a comma"
    else:
        yield "ends"


def _of_cell(text: str, quote: Span, ahead: str, behind: str) -> Iterator[str]:
    beside = ahead.rsplit(" | ", 1)[-1] + behind.split(" | ", 1)[0]
    yield "in a cell" if beside.strip(_LABEL) else "whole cell"
    row = text[max(0, quote.start - _FAR) : quote.start].rsplit("\n", 1)[-1].split(" | ")
    heads = text[:_FAR].split("\n", 1)[0].split(" | ")
    column = heads[len(row) - 1] if len(row) <= len(heads) else ""
    named = _plain(f"{column} {row[0]}")
    if not (COMMENTS | AROUND["says"]).isdisjoint(named):
        yield "cell: comments"
    if any(_ANSWERED.search(head) for head in heads if head != column):
        yield "cell: answered"
    if len(row) == 1 and any(map(_COUNT.match, behind.split(" | ")[1:])):
        yield "cell: counted"


# What heads the column of what came of a request, and a cell that counts how many agreed.
_ANSWERED = regex(r"\b(?:did|done|changed?|actions?|response|result|now|answer)\b", re.IGNORECASE)
_COUNT = regex(r"\W*\d[\d,.]*\s?(?:%|\(|per cent|$)")


def _joined_by(clause: str) -> str:
    if clause.rstrip(" *_").endswith("("):
        return "in brackets"
    last = clause.rstrip(" *_")[-1:]
    if last == ":":
        return "behind a colon"
    if last in ",–—-":
        return "behind a comma"
    words = _plain(clause)
    return "woven" if words and words[-1] in WOVEN else "behind a word"


def _introduction(setting: Setting, nth: int) -> str:
    """What hands over to a line of its own: the line that ends with a colon above it, or the passage before."""
    start = setting.quotes[nth].start
    above = setting.text[max(0, start - _FAR) : start].split("\n")
    if above[-1].strip(_LABEL):
        return ""
    ahead = next((line for line in reversed(above[:-1]) if line.rstrip().endswith(":")), setting.before)
    found = sentences(ahead[-_BEHIND:])
    return found[-1].text if found and ahead.rstrip()[-1:] in ":–—" else ""


def _classes(words: Iterable[str]) -> Iterator[str]:
    found = set(words)
    return (name for name, listed in AROUND.items() if not found.isdisjoint(listed))


def _of_introduction(clause: str) -> Iterator[str]:
    words = _plain(clause)
    near = {*_classes(words[-_NEAR:])}
    yield from (f"near: {name}" for name in near)
    yield from (f"ahead: {name}" for name in _classes(words) if name not in near)
    yield from _of_carrier(words)
    if "%" in clause:
        yield "ahead: share"
    if "who" in words:
        yield "ahead: who"
    if speech.FAMOUS.search(clause):
        yield "famous"


def _run_in(lead: str) -> str:
    """The few words that head a line: "The vision."."""
    line = lead.rsplit("\n", 1)[-1].strip(_LABEL)
    return line if line and line.count(" ") < _FEW and " | " not in lead.rsplit("\n", 1)[-1] else ""


_FEW = 3  # words


_CARRIERS = COMMENTS | AROUND["things"]
_TOLD = AROUND["says"] | word_set("promised given taught advised asked")


def _of_carrier(words: Sequence[str]) -> Iterator[str]:
    """Whether one of many things carries the words ("a card said") or one that is there for all ("the sign says")."""
    for nth, word in enumerate(words):
        ahead = set(words[max(0, nth - 3) : nth])
        if word in _CARRIERS:
            many = not ahead.isdisjoint(ONE_OF_THEM) or (word in COMMENTS and word.endswith("s"))
            yield "one of many" if many else "for all" if ahead & FOR_ALL else "any"
        if word in _TOLD and words[nth - 1 : nth] and words[nth - 1] in BE:
            yield "we are told" if not ahead.isdisjoint(("we", "it", "us", "i")) else "are told"


def _of_what_follows(trail: str) -> Iterator[str]:
    if _SHARE.match(trail):
        yield "counted"
    found = sentences(trail[:_FOLLOWING].strip(" .,;:–—-\n"))
    told = found[0].text if found else ""
    if told[:1].isupper() and not _POINTS_BACK.match(told):
        return  # of something else
    behind = _plain(told)
    yield from (f"behind: {name}" for name in _classes(behind))
    first = behind[:_SOON]
    if not BE.isdisjoint(first[:2]) and not (COMMENTS | AROUND["says"]).isdisjoint(first):
        yield "is said"
    if speech.FAMOUS.search(told):
        yield "famous"


# A sentence behind the words that says what they are.
_POINTS_BACK = regex(
    r"(?:That|This|These|Those|It|They|Both|All|So|Such|Its|Our|(?:The|Each|Every) (?:\w+ )?(?:words?|line|phrase"
    r"|sentence|motto|slogan|vision|aim|message|remark|comment|quote|rule|question|title|name)s?)\b"
)
_SOON = 8  # words behind the quotation


def _of_the_others(setting: Setting, nth: int) -> Iterator[str]:
    """What the quotations beside this one show, which are mostly of its kind."""
    quote = setting.quotes[nth]
    others = [one for one in setting.quotes[max(0, nth - _MOST) : nth + _MOST] if one is not quote]
    if any(_SHARE.match(setting.text, one.end) for one in others):
        yield "beside: counted"
    near = [one for one in others if _gap(one, quote) < _APART]
    if any(inner(one).endswith("?") for one in near):
        yield "beside: asked"
    if near:
        longest = max(len(inner(one).split()) for one in near)
        yield "beside: short" if longest < _SHORT else "beside: long"


_MOST, _APART, _SHORT = 10, 40, 5  # quotations looked at, characters between two of them, words


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
