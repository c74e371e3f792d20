"""Where quotation marks open and close, of every kind that drafts hold, with apostrophes and inch marks left alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from awardcheck.text import REMEMBERED, Span
from awardcheck.text.patterns import regex

WINDOW = 300  # characters looked at on each side of a quotation
_MARK = regex(r"[“”„\"«»]|(?<![^\s(\[|—–:/\"“-])[‘']")
# What follows an apostrophe that merely stands for lost letters: 'em, 'cos, 'til, '90s.
_CLIPPED = regex(r"['‘](?:em|cos|cause|til|till|tis|twas|n|bout|ere|\d0s)\b", re.IGNORECASE)
_SINGLE_CLOSE = regex(r"(?<=\S)[’'](?!\w)")
_LONGEST = 10_000  # characters looked through for the end of a line
_LONGEST_SINGLE = 2000  # a single mark whose partner is farther away is an apostrophe
_FEWEST_GAPS = 5  # between the words of a paragraph that is opened and not closed, for the next goes on
_BEFORE_OPENING = frozenset("([|*_—–-:/‘'\u00a0")
_STOPS = " .\n"  # what may stand about a quotation that stands alone
_PARTNER = {"“": '”“"', "„": "“”", '"': '"”', "«": "»", "”": "”"}


def quoted(text: str) -> list[Span]:
    """The outermost quoted stretches of `text` in order, marks included; one never closed ends with its line."""
    return [*_quoted(text)]


@lru_cache(maxsize=REMEMBERED)
def _quoted(text: str) -> tuple[Span, ...]:
    given, text = text, _usual(text)
    marks = list(_MARK.finditer(text))
    singles = _single_closings(text)
    spans: list[Span] = []
    nth = 0
    done = 0
    while nth < len(marks):
        at = marks[nth].start()
        nth += 1
        if at < done or not _opens(text, at):
            continue
        end = _single_end(text, at, singles) if text[at] in "‘'" else _double_end(text, at, marks, nth)
        if end:
            spans.append(Span(at, end, given[at:end]))
            done = end
    return tuple(spans)


def alone(text: str) -> Span | None:
    """The quotation that is all there is of `text`."""
    quotes = quoted(text)
    return quotes[0] if quotes and len(quotes[0].text) >= len(text.strip(_STOPS)) else None


# Marks of other keyboards and programs, each for the usual one of the same length.
_OTHERS = str.maketrans("❝❞〝〞″＂‟‹›", '“”“”""“«»')
_OTHER = regex("[❝❞〝〞″＂‟‹›]")
_DOUBLED = regex(r"(?<!['’`´])(?:``|''|’’|´´)(?!['’`´])")


def _usual(text: str) -> str:
    """`text` with other marks, and single ones typed twice, made the usual ones; every character keeps its place."""
    if _OTHER.search(text):
        text = text.translate(_OTHERS)
    return _DOUBLED.sub(lambda two: "” " if two.start() and text[two.start() - 1].strip() else " “", text)


def inner(quote: Span) -> str:
    """The words of a quoted stretch without its marks."""
    return quote.text.strip("“”„\"«»‘'’❝❞〝〞″＂‟‹›`´ \n")


def set_in_marks(text: str, kind: str) -> str:
    """The text of a block, with marks around it where it is set as a quotation (its `kind`) and has none."""
    return f"“{text}”" if kind == "quote" and not quoted(text) else text


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or (after.isspace() and text[at] not in "“«"):
        return False
    if text[at] in "“«„":
        return True
    return (
        not before
        or before.isspace()
        or before in _BEFORE_OPENING
        or (before == "." and text[at] == '"' and after.isupper())
    )


def _double_end(text: str, at: int, marks: list[re.Match[str]], nth: int) -> int:
    """The end of what the mark at `at` opens; a closing mark may stand in a later line, an opening one may not."""
    line_end = text.find("\n", at, at + _LONGEST)
    line_end = min(len(text), at + _LONGEST) if line_end < 0 else line_end
    partners = _PARTNER.get(text[at], "")
    for mark in marks[nth : nth + 40]:
        here = mark.start()
        if text[here] not in partners:
            continue
        closes = not text[here - 1].isspace() and not text[here + 1 : here + 2].isalnum()
        if closes or text[here] in "”»":
            return mark.end()
        if here > line_end and text[here] != "“":
            break
    return line_end


def _single_closings(text: str) -> tuple[list[int], list[int]]:
    """Where single marks may close: surely, and where a plural's possessive ("the patients' forum") is as likely."""
    sure: list[int] = []
    perhaps: list[int] = []
    for mark in _SINGLE_CLOSE.finditer(text):
        at = mark.start()
        possessive = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        (perhaps if possessive else sure).append(at)
    return sure, perhaps


def _single_end(text: str, at: int, closings: tuple[list[int], list[int]]) -> int:
    if _CLIPPED.match(text, at):
        return 0
    line_end = text.find("\n", at, at + _LONGEST_SINGLE)
    limit = line_end if line_end >= 0 else at + _LONGEST_SINGLE
    for places in closings:
        nth = bisect_left(places, at + 2)
        if nth < len(places) and places[nth] < limit:
            return places[nth] + 1
    goes_on = text[at] == "‘" and text[at - 1 : at] in ("", "\n") and text[at:limit].count(" ") >= _FEWEST_GAPS
    return min(limit, len(text)) if goes_on else 0
