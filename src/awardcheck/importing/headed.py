"""Which lines of a page have the form of a heading, whatever they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.lines import Line
from awardcheck.importing.numbering import heads_numbers
from awardcheck.importing.prompts import LIMIT
from awardcheck.importing.titles import criterion_name
from awardcheck.text.patterns import regex

_MOST_HEADING_WORDS, _MOST_TITLE_WORDS, _LONGEST_HEADING = 10, 8, 90
_UNFINISHED = (".", "!", ";", ",", "…")
_MERE_LIMIT = regex(r"\W*(?:word limit|max\w*|up to|limit)?\W*\d[\d,]*[ -](?:characters?|words?)\b", re.IGNORECASE)
# How a question ends that a list beneath it only spells out: "Savings, for example in:".
OPENS_DETAILS = regex(r"(?::|\b(?:such as|for example|for instance|including|e\.g\.?|namely)[,:]?)\Z", re.IGNORECASE)
# What says more of a question and heads nothing: "Hint: training, turning points".
_HINT = regex(
    r"(?:(?:hints?|guidance|notes?|tips?|examples?)\s*[:–—-]\s*|(?:e\.g\.|for (?:example|instance)),?\s+)\w.*[^:]\Z",
    re.IGNORECASE,
)


def has_form_of_heading(lines: Sequence[Line], at: int) -> bool:
    """Whether a line has the form of a heading."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if line.form == "heading" or after is None:
        return line.form == "heading"
    if heads_numbers(lines, at):
        return True
    text = LIMIT.sub("", line.text)
    if _HINT.match(text):
        return False
    if not text or _MERE_LIMIT.match(text) or (LIMIT.fullmatch(after.text) and ask(text) is Ask.PLAIN):
        return False
    size = len(text.split())
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘") or text.endswith(_UNFINISHED):
        return False
    if re.search(r"[.?!]\s+[A-Z]", criterion_name(text)):
        return False
    if line.form == "text":
        return size <= _MOST_HEADING_WORDS and len(text) <= _LONGEST_HEADING
    deeper = after.form == "item" and after.level > line.level
    numbered = line.mark[-1:].isalnum() or line.mark[-1:] in (".", ")")
    if deeper and OPENS_DETAILS.search(text) and ask(text) is Ask.PLAIN:
        return False
    titled = bool(line.mark) and (deeper or (numbered and after.form == "text") or _is_one_of_signs(lines, at))
    return titled and size <= _MOST_TITLE_WORDS and (not text.endswith("?") or _is_among_titles(lines, at))


def _is_among_titles(lines: Sequence[Line], at: int) -> bool:
    """Whether a question stands above text by itself as titles do elsewhere: "1. Why us?", "2. Results".

    So do questions most of which have an order beneath them: "1. What changed?" above "Provide figures ...".
    """
    if not _is_alone(lines, at):
        return False
    alone = [place for place, line in enumerate(lines) if line.level == lines[at].level and _is_alone(lines, place)]
    fellows = [lines[place].text for place in alone if place != at]
    titles = [text for text in fellows if len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith(("?", "."))]
    orders = sum(_is_order(lines[place + 1].text) for place in alone) if _is_order(lines[at + 1].text) else 0
    return (len(titles) > 1 and 2 * len(titles) > len(fellows)) or (orders > 2 and 2 * orders > len(alone))


def _is_order(text: str) -> bool:
    return ask(text) is Ask.PLAIN and "?" not in text


def _is_one_of_signs(lines: Sequence[Line], at: int) -> bool:
    """Whether an item is the only one of its list, above text, as others with its sign are: "★ The club"."""
    if not _is_alone(lines, at):
        return False
    signs = (place for place, line in enumerate(lines) if line.mark == lines[at].mark and place != at)
    return any(_is_alone(lines, place) for place in signs)


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    around = (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
    return lines[at].form == "item" and all(line.form != "item" for line in around) and around[-1].form == "text"
