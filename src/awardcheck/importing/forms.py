"""What a web form leaves on a page that is copied from it: counters, stars, boxes to tick, buttons for files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from awardcheck.importing.lines import Line
from awardcheck.records import replace
from awardcheck.text.patterns import regex

_N = r"\d[\d,]{0,6}"
# "0 / 2500 characters", "2500 characters remaining", "Maximum of 500 characters (including spaces)".
_COUNTER = regex(
    r"\W*(?:(?:max(?:imum|\.)?(?: of)?|up to|limit(?: of)?|character (?:count|limit))\W*)?"
    rf"(?:{_N}\s*(?:/|of|out of)\s*)?{_N}\s*"
    r"(?:characters?|chars?)\b[^.?!]{0,40}\W*|\W*(?:character(?:s|\s+(?:count|limit))?(?: remaining| left)?\W{0,3}|)"
    rf"{_N}\s*(?:/|out of)\s*{_N}\W*|\W*characters? (?:remaining|left|limit|count)\W*{_N}\W*",
    re.IGNORECASE,
)
# The same in words, which is a limit: "0/300 words", "Word count: 0 of 300", "Word limit: 300", "300 words remaining".
_WORDS = regex(
    rf"\W*(?:(?:word (?:count|limit)|words(?: used| remaining)?|limit)\W*)?0?(?:\s*(?:/|of|out of)\s*)?(?P<words>{_N})"
    r"(?P<named>\s*words?\b)?(?:\s*(?:remaining|left|max(?:imum)?|limit|allowed))?\W*",
    re.IGNORECASE,
)
_WORD = regex(r"\bwords?\b", re.IGNORECASE)
_FURNITURE = regex(
    r"(?:choose|browse|upload|select|attach) (?:a )?files?\b.{0,40}|no files? (?:chosen|selected)"
    r"|drag (?:and|&) drop\b.*|\W*(?:indicates (?:a )?)?(?:required|mandatory)(?: fields?)?\W*"
    r"|\W*(?:fields? )?marked with .{0,30}(?:required|mandatory)\W*"
    r"|\W*(?:(?:weight(?:ing)?|marks?|points?)(?: available)?\W*)?\d{1,3}\s*(?:%|marks?|points?|per cent)"
    r"(?: available)?\W*|(?:next|back|previous)\s{2,}.*|(?:save|submit|continue|cancel)(?: (?:and|&|draft|form|entry"
    r"|page|for|come|later|back|continue|submit|changes|exit)\b)*(?:\s{2,}.*)?"
    r"|(?:type|enter|write) your (?:answer|response|text) here\W*",
    re.IGNORECASE,
)
# A button at a page's top, which heads nothing: "ENTER NOW", "Download the entry form", "Sponsor this category".
_BUTTON = regex(
    r"(?:enter|apply|nominate|vote|register|book|buy)(?: (?:now|here|online|today|tickets?|tables?|"
    r"(?:your|an?|this) \w+))*"
    r"|(?:download|sponsor|view|see|share|print|back to|find out|log in|sign up)\b(?: [\w'’]+){0,4}",
    re.IGNORECASE,
)
_FEWEST_WORDS_OF_TEXT = 8
_TO_TICK = regex(r"\[[ xX_]?\]\s+|[☐☑☒□]\s*")
_STAR = regex(r"(?<=\S)\s*(?:\*|\((?:required|mandatory)\))\Z", re.IGNORECASE)


def without_form(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines without what belongs to the form, or is a button; a counter of words is written as its limit."""
    gap, top = 0, True
    for line in lines:
        top = top and _may_be_above_text(line)
        text = _STAR.sub("", line.text) if line.form != "item" or len(line.text) > 3 else line.text
        if _COUNTER.fullmatch(text) or _FURNITURE.fullmatch(text) or (top and _BUTTON.fullmatch(text)):
            gap = max(gap, line.gap)
            continue
        if (limit := _WORDS.fullmatch(text)) and _WORD.search(text):
            text = f"({limit['words']} words)"
            line = replace(line, form="text", level=0, mark="")
        if (box := _TO_TICK.match(text)) and text[box.end() :]:
            line, text = replace(line, form="item", level=1, mark="☐"), text[box.end() :]
        yield replace(line, text=text, gap=max(gap, line.gap))
        gap = 0


def _may_be_above_text(line: Line) -> bool:
    """Whether a line is still of a page's top: its names and buttons."""
    return line.form != "item" and not line.text.endswith(":") and len(line.text.split()) < _FEWEST_WORDS_OF_TEXT
