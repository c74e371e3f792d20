"""How an element of a web page is printed, where no tag says it: as a heading, in bold, larger than the rest."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from awardcheck.importing.bold import BOLD_LEVEL
from awardcheck.importing.lines import tidy
from awardcheck.text.patterns import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_WORDS = 12  # of a heading that only a class or its print tells
_CLASS_WORDS = regex(r"[A-Z]?[a-z]+\d?|[A-Z]+\d?")
_HEADS = regex(r"(?:h|head(?:ing|er|line)?|sub-?head(?:ing)?|hd|hdr|title|ttl)(?P<level>[1-6])?", re.IGNORECASE)
_WEIGHT = regex(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SIZE = regex(r"font-size\s*:\s*(?P<size>\d{1,3}(?:\.\d{1,3})?)\s*(?P<unit>px|pt|r?em|%)", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16}
_USUAL, _USUAL_FONT, _PIXELS_A_FONT = 16.0, 3, 4.0
_LARGER = 1.1


def heading_level(element: HtmlElement) -> int:
    """The level of a heading that a class or a role tells, as in `class="card-title"`; 0 for all else."""
    named = element.get("class", "")
    role = element.get("role", "") == "heading"
    if not (named or role) or element.xpath(".//ul|.//ol|.//table|.//br") or len(element.xpath("./*")) > 2:
        return 0
    if not 0 < len(tidy(element.text_content()).split()) <= _MOST_WORDS:
        return 0
    if role:
        level = element.get("aria-level", "")
        return int(level) if level in tuple("123456") else BOLD_LEVEL
    last = [found for name in named.split() for found in _CLASS_WORDS.findall(name)[-1:]]
    told = next((found for word in last if (found := _HEADS.fullmatch(word))), None)
    return int(told["level"] or BOLD_LEVEL) if told else 0


def is_bold(element: HtmlElement, usual: float) -> bool:
    """Whether an element's style prints it in bold, or larger than `usual`."""
    size = _size(element)
    bold = _WEIGHT.search(element.get("style", "")) is not None
    return bold or (size is not None and size > usual * _LARGER)


def usual_size(root: HtmlElement) -> float:
    """The size in which most of a page is printed, in pixels."""
    sizes: Counter[float] = Counter()
    for element in root.xpath("//*[@style or @size]"):
        if (size := _size(element)) is not None:
            sizes[size] += len(tidy(element.text_content()))
    sizes[_USUAL] += max(0, len(tidy(root.text_content())) - sizes.total())
    return max(sizes, key=lambda size: sizes[size])


def _size(element: HtmlElement) -> float | None:
    """The size that an element's style or font gives, in pixels; None where it gives none."""
    if found := _SIZE.search(element.get("style", "")):
        return float(found["size"]) * _PIXELS[found["unit"].lower()]
    said = element.get("size", "") if element.tag == "font" else ""
    if not re.fullmatch(r"[+-]?\d", said):
        return None
    steps = int(said) if said[0] in "+-" else int(said) - _USUAL_FONT
    return _USUAL + steps * _PIXELS_A_FONT
