"""The letters of a Word paragraph: where words stand among its runs, and how a run is cut in two between letters."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from awardcheck.records import NamedTuple
from awardcheck.text.patterns import regex

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WIDTHLESS = regex("[\u00ad\u200b\u2060\ufeff]")
_OFF = frozenset({"0", "false", "off", "none"})
_SPELT = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}


class Letter(NamedTuple):
    """A sign on the page: the element that it is in, which a run holds, and its place there."""

    element: _Element
    at: int


def find(paragraph: _Element, words: str, occurrence: int, w: str) -> tuple[Letter, Letter] | None:
    """The first and the last letter of `words`, the occurrence counted from 0; the last one there is if it is beyond.

    White space is compared as one space. Words that stand on their own go before those that are parts of others.
    """
    wanted = " ".join(_WIDTHLESS.sub("", words).split())
    if not wanted:
        return None
    signs, letters = _page(paragraph, w)
    escaped = re.escape(wanted)
    found = list(re.finditer(rf"(?<!\w){escaped}(?!\w)", signs)) or list(re.finditer(escaped, signs))
    if not found:
        return None
    match = found[min(occurrence, len(found) - 1)]
    return letters[match.start()], letters[match.end() - 1]


def _page(paragraph: _Element, w: str) -> tuple[str, list[Letter]]:
    """What a reader sees of the paragraph's runs, with runs of white space as one space, and whence each sign comes."""
    signs: list[str] = []
    letters: list[Letter] = []
    for element, text in _pieces(paragraph, w):
        for at, sign in enumerate(text):
            sign = " " if sign.isspace() else sign
            if _WIDTHLESS.match(sign) or (sign == " " and signs and signs[-1] == " "):
                continue
            signs.append(sign)
            letters.append(Letter(element, at))
    return "".join(signs), letters


def _pieces(paragraph: _Element, w: str) -> Iterator[tuple[_Element, str]]:
    spelt = {w + name: sign for name, sign in _SPELT.items()}
    for element in paragraph.iter(w + "t", *spelt):
        run = element.getparent()
        if run is None or run.tag != w + "r" or _hidden(run, w):
            continue
        owner = next(element.iterancestors(w + "p", w + "del", w + "moveFrom"), None)
        if owner is paragraph:
            yield element, spelt.get(str(element.tag), element.text or "")


def _hidden(run: _Element, w: str) -> bool:
    mark = run.find(f"{w}rPr/{w}vanish")
    return mark is not None and (mark.get(w + "val") or "1").lower() not in _OFF


def cut(letter: Letter, w: str, *, behind: bool = False) -> _Element:
    """Parts a letter's run before it, or `behind` it; the run that the letter is in afterwards."""
    element, run = letter.element, letter.element.getparent()
    assert run is not None
    at = letter.at + 1 if behind else letter.at
    first = _parted(element, at, w)
    moved = [] if first is None else [first, *first.itersiblings()]
    if not moved or all(child in moved or child.tag == w + "rPr" for child in run):
        return run
    made = _like(run)
    made.extend([copy.deepcopy(child) for child in run.iterchildren(w + "rPr")])
    run.addnext(made)
    for change in [one for one in made.iter() if one.get(w + "id") is not None]:
        change.set(w + "id", _free_id(run, w))
    made.extend(moved)
    return run if behind else made


def _parted(element: _Element, at: int, w: str) -> _Element | None:
    """The element with which what is from `at` on begins, the element being parted if need be; None at a run's end."""
    text = element.text or ""
    if at == 0:
        return element
    if element.tag != w + "t" or at >= len(text):
        return element.getnext()
    rest = _like(element)
    rest.text, element.text = text[at:], text[:at]
    for part in (element, rest):
        part.set(_XML_SPACE, "preserve")
    element.addnext(rest)
    return rest


def _free_id(run: _Element, w: str) -> str:
    # A change of looks that was kept has an id of its own; it is seldom, so the document is searched each time.
    ids = (one.get(w + "id") or "" for one in run.getroottree().iter())
    return str(max((int(id) for id in ids if id.isdecimal()), default=0) + 1)


def _like(element: _Element) -> _Element:
    made = etree.Element(element.tag)
    made.attrib.update(element.attrib)
    return made


def field_round(paragraph: _Element, child: _Element, w: str) -> tuple[_Element, _Element] | None:
    """The first and the last child of the complex field that a child of the paragraph belongs to, if it is in one."""
    opened: _Element | None = None
    depth, inside = 0, False
    for one in paragraph:
        for mark in one.iter(w + "fldChar"):
            kind = mark.get(w + "fldCharType")
            if kind == "begin":
                opened = one if depth == 0 else opened
                depth += 1
            elif kind == "end" and depth:
                depth -= 1
        inside = inside or (one is child and opened is not None)
        if depth == 0:
            if inside and opened is not None:
                return opened, one
            opened = None
    return None
