"""Automatic numbers of lists and headings (ECMA-376 part 1, 17.9): whose list a paragraph is in, what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

from awardcheck.readers.ooxml.tags import VAL, W, child, number, switched_on, value
from awardcheck.records import dataclass, field, replace
from awardcheck.text.patterns import regex

_PLACEHOLDER = regex(r"%([1-9])")
_WORD = regex(r"[^\W\d_]{3,}")
_DEEPEST = 8
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_UNITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_TOLD = tuple(W + name for name in ("start", "numFmt", "lvlText", "isLgl", "lvlRestart"))
_IN_WORDS = {
    "cardinalText": ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
    "ordinalText": ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"),
}
_UNNUMBERED = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints, for example "%1.%2"."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    restart_after: int | None = None


@dataclass(slots=True)
class _List:
    # Levels are understood when they are first used: a document may define a hundred lists and use two.
    counter: str
    abstract: _Element | None = None
    changed: dict[int, _Element] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level | None] = field(default_factory=dict)

    def level(self, depth: int) -> Level | None:
        if depth not in self.levels:
            element = next((level for at, level in self.elements() if at == depth), None)
            level = None if element is None else _level(element)
            if depth in self.starts:
                level = replace(level or Level(), start=self.starts[depth])
            self.levels[depth] = level
        return self.levels[depth]

    def elements(self) -> Iterator[tuple[int, _Element]]:
        """The elements that define levels, by depth; what the list itself changes comes first."""
        yield from self.changed.items()
        for level in self.abstract.iterchildren(W + "lvl") if self.abstract is not None else ():
            yield number(level.get(W + "ilvl")) or 0, level

    def restarts(self, deeper: int, depth: int) -> bool:
        # A level starts afresh after any level above it, unless w:lvlRestart names another, or 0 for never (17.9.10).
        level = self.level(deeper)
        after = level.restart_after if level else None
        return after is None or depth < after


@dataclass(slots=True)
class Numbering:
    """Counts through a document's automatic numbers; paragraphs must be counted in reading order."""

    nums: dict[str, _Element] = field(default_factory=dict)
    abstracts: dict[str, _Element] = field(default_factory=dict)
    _defined: dict[str, _List] = field(default_factory=dict)
    _counters: dict[str, list[int | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: _Element | None) -> Numbering:
        """The numbering that word/numbering.xml defines; empty if there is none."""
        if root is None:
            return cls()
        return cls(
            {num.get(W + "numId") or "": num for num in root.iterchildren(W + "num")},
            {found.get(W + "abstractNumId") or "": found for found in root.iterchildren(W + "abstractNum")},
        )

    def has(self, num_id: str) -> bool:
        """Whether the list is defined."""
        return num_id in self.nums

    def depth_of_style(self, num_id: str, style: str) -> int | None:
        """The depth that a list gives to paragraphs of a style."""
        levels = self._list(num_id).elements()
        return next((depth for depth, level in levels if value(level, W + "pStyle") == style), None)

    def _list(self, num_id: str) -> _List:
        if num_id not in self._defined:
            self._defined[num_id] = self._define(self.nums.get(num_id))
        return self._defined[num_id]

    def _define(self, num: _Element | None) -> _List:
        if num is None:
            return _List("")
        abstract_id = value(num, W + "abstractNumId") or ""
        abstract = self.abstracts.get(abstract_id)
        if abstract is not None and (link := value(abstract, W + "numStyleLink")):
            linked = (found for found in self.abstracts.values() if value(found, W + "styleLink") == link)
            abstract = next(linked, abstract)
        # Lists made from one definition count on together unless one of them starts afresh.
        defined = _List(f"abstract {abstract_id}", abstract)
        for override in num.iterchildren(W + "lvlOverride"):
            depth = number(override.get(W + "ilvl")) or 0
            defined.counter = f"list {num.get(W + 'numId')}"
            if (changed := child(override, W + "lvl")) is not None:
                defined.changed[depth] = changed
            if (start := number(value(override, W + "startOverride"))) is not None:
                defined.starts[depth] = start
        return defined

    def is_bullet(self, num_id: str, depth: int) -> bool:
        """Whether the list shows no number at this depth, only a bullet or nothing."""
        level = self._list(num_id).level(depth)
        return level is None or level.format in _UNNUMBERED or not _PLACEHOLDER.search(level.text)

    def says_words(self, num_id: str, depth: int) -> bool:
        """Whether what the list prints at this depth is more than a number: "Question 1:"."""
        level = self._list(num_id).level(depth)
        return level is not None and bool(_PLACEHOLDER.search(level.text)) and bool(_WORD.search(level.text))

    def count(self, num_id: str, depth: int) -> None:
        """Counts one more paragraph of the list at this depth."""
        defined = self._list(num_id)
        level = defined.level(depth)
        if level is None:
            return
        counters = self._counters.setdefault(defined.counter, [None] * (_DEEPEST + 1))
        now = counters[depth]
        counters[depth] = level.start if now is None else now + 1
        for deeper in range(depth + 1, _DEEPEST + 1):
            if counters[deeper] is not None and defined.restarts(deeper, depth):
                counters[deeper] = None

    def printed(self, num_id: str, depth: int) -> str:
        """The number of the paragraph of the list that was counted last, as the page shows it; "" where none is."""
        defined = self._list(num_id)
        level = defined.level(depth)
        counters = self._counters.get(defined.counter)
        if level is None or counters is None or level.format in _UNNUMBERED:
            return ""

        def spell(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = defined.level(at) or Level()
            current = counters[at]
            return spelt(shown.start if current is None else current, "decimal" if level.legal else shown.format)

        return " ".join(_PLACEHOLDER.sub(spell, level.text).split())


def spelt(count: int, style: str) -> str:
    """A number in a list's style (17.18.59); styles of other scripts are given as figures."""
    if style in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count) if style == "lowerRoman" else _roman(count).upper()
    if style == "ordinal":
        teen = count // 10 % 10 == 1
        return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"
    if style in _IN_WORDS and 0 < count <= 10:
        return _IN_WORDS[style][count - 1]
    if style in _UNNUMBERED:
        return ""
    return f"{count:02}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for unit, letters in _ROMAN + _ROMAN_UNITS:
        text += letters * (count // unit)
        count %= unit
    return text


def _level(element: _Element) -> Level:
    told = {child.tag: child for child in element.iterchildren(*_TOLD)}
    values = {tag: child.get(VAL) for tag, child in told.items()}
    start = number(values.get(W + "start"))
    return Level(
        values.get(W + "numFmt") or "decimal",
        (values.get(W + "lvlText") or "")[:40],
        1 if start is None else start,
        switched_on(told.get(W + "isLgl")),
        number(values.get(W + "lvlRestart")),
    )


def list_of(properties: _Element | None) -> tuple[str | None, int | None]:
    """The list's id and the depth that a `w:pPr` names itself; id "0" says that it is in no list."""
    found = child(properties, W + "numPr")
    return value(found, W + "numId"), number(value(found, W + "ilvl"))
