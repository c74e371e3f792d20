"""What a paragraph's style makes of it: a heading, a quotation, a list item; through inheritance, in any language.

Word keeps the English names of its built-in styles in `w:name` whatever language it runs in (ECMA-376 part 1, 17.7.4.9),
but other programs write their own language's names, and files without a styles part have ids alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from awardcheck.readers.ooxml.numbering import list_of
from awardcheck.readers.ooxml.tags import PPR, RPR, W, child, number, switched_on, value

_HEADING = re.compile(
    r"(?:heading|headline|überschrift|u?e?berschrift|titre|título|titulo|ttulo|titolo|titlu|nagłówek|nagwek|rubrik|kop|otsikko|"
    r"nadpis|overskrift|cabeçalho|cím(?:sor)?|cmsor|naslov|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목|antraštė|virsraksts|"
    r"pealkiri|judul|tiêu đề|כותרת|عنوان)\s*[_-]?([1-9])"
)
_NUMBERED_HEADING = re.compile(r"\bheading\s*_?([1-9])(?!\d)")
_TITLES = re.compile(
    r"(?:document |main )?title|titel|titre|título|titulo|ttulo|titolo|titlu|tytuł|rubrik|otsikko|název|tittel|cím|标题|標題|表題|제목"
)
_SUBTITLES = re.compile(
    r"sub-?title|untertitel|sous-titre|subt[íi]tulo|subttulo|sottotitolo|ondertitel|undertitel|underrubrik|undertittel|"
    r"podtytuł|alaotsikko|podnadpis|podtitul|alcím|副标题|副標題|副題|부제"
)
_PLAIN_HEADINGS = re.compile(r"(?:(?:section|main|chapter|question|toc|contents) ?)?heading|(sub-?(?: )?heading)")
_QUOTES = re.compile(
    r".*\b(?:quotes?|quotations?|testimonials?)\b.*|block ?quote|block text|(?:intensives )?zitat|citation(?: intense)?|"
    r"cita(?: destacada)?|citazione(?: intensa)?|(?:duidelijk )?citaat|(?:starkt |stærkt )?citat|cytat|lainaus|citação|"
    r"idézet|sitat|цитата|引用|인용|alıntı"
)
_ITEMS = re.compile(
    r"(?:list (?:bullet|number)|listen(?:nummer|absatz)?|aufzählungszeichen|liste à (?:puces|numéros)|bullets?|bullet (?:list|point)s?)\s*([1-9]?)"
)
_LONGEST_CHAIN = 32
# 5 mm: less is no quotation but a stray tab stop.
QUOTE_INDENT = 284


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of its paragraphs; None and "" where it says nothing. `indents` are left and right, in twips."""

    heading: int | None = None
    outline: int | None = None
    quote: bool = False
    item: int = 0
    list_id: str | None = None
    list_depth: int | None = None
    list_style: str = ""
    bold: bool = False
    indents: tuple[int, int] = (0, 0)

    @property
    def set_in(self) -> bool:
        return min(self.indents) >= QUOTE_INDENT


@dataclass(slots=True)
class Styles:
    """The styles of a document by id, each understood when it is first asked for."""

    elements: dict[str, _Element] = field(default_factory=dict)
    default: str = ""
    hiding: frozenset[str] = frozenset()
    looks: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def of(cls, root: _Element | None) -> Styles:
        """The styles that word/styles.xml defines; none if there is no such part."""
        if root is None:
            return cls()
        elements = {style.get(W + "styleId") or "": style for style in root.iterchildren(W + "style")}
        defaults = (
            name
            for name, style in elements.items()
            if style.get(W + "type") == "paragraph" and (style.get(W + "default") or "0") in ("1", "true", "on")
        )
        styles = cls(elements, next(defaults, ""))
        if next(root.iter(W + "vanish"), None) is not None:
            styles.hiding = frozenset(name for name in elements if styles._hides(name))
        return styles

    def _hides(self, style_id: str) -> bool:
        return _toggle([run for _, style in self._chain(style_id) if (run := child(style, RPR)) is not None], "vanish")

    def look(self, style_id: str | None) -> Look:
        """What the style and those it is based on say; the document's default style if `style_id` is None."""
        key = self.default if style_id is None else style_id
        if key not in self.looks:
            self.looks[key] = self._read(key)
        return self.looks[key]

    def _chain(self, style_id: str) -> list[tuple[str, _Element]]:
        chain: dict[str, _Element] = {}
        while style_id in self.elements and style_id not in chain and len(chain) < _LONGEST_CHAIN:
            chain[style_id] = self.elements[style_id]
            style_id = value(chain[style_id], W + "basedOn") or ""
        return list(chain.items())

    def _read(self, style_id: str) -> Look:
        chain = self._chain(style_id)
        names = [n for key, style in chain for n in (value(style, W + "name"), key) if n] or [style_id]
        properties = [found for _, style in chain if (found := child(style, PPR)) is not None]
        runs = [found for _, style in chain if (found := child(style, RPR)) is not None]
        inds = [found for p in properties if (found := child(p, W + "ind")) is not None]
        outlines = (number(value(found, W + "outlineLvl")) for found in properties)
        lists = [list_of(found) for found in properties]
        naming = next((key for key, style in chain if list_of(child(style, PPR))[0] is not None), "")
        return Look(
            heading=next((level for name in names if (level := named_heading(name))), None),
            outline=next((level for level in outlines if level is not None), None),
            quote=any(_QUOTES.fullmatch(spaced(name)) for name in names if key_like(name)),
            item=next(
                (
                    max(1, int(found[1] or 1))
                    for name in names
                    if key_like(name) and (found := _ITEMS.fullmatch(spaced(name)))
                ),
                0,
            ),
            list_id=next((num for num, _ in lists if num is not None), None),
            list_depth=next((depth for _, depth in lists if depth is not None), None),
            list_style=naming,
            bold=_toggle(runs, "b"),
            indents=(0, 0) if style_id == self.default else indents(*inds),
        )


def _toggle(runs: list[_Element], name: str) -> bool:
    return switched_on(next((found for run in runs if (found := child(run, W + name)) is not None), None))


def spaced(name: str) -> str:
    """A style's name or id in one spelling: "ListBullet2" and "List Bullet 2" are both "list bullet 2"."""
    return " ".join(re.sub(r"(?<=[a-zß-ÿ])(?=[A-Z0-9])", " ", name).replace("_", " ").lower().split())


def key_like(name: str) -> bool:
    # An endless name would only cost time.
    return len(name) <= 80


def named_heading(name: str) -> int | None:
    """The level of heading that a style's name or id stands for in any of the usual languages, or None."""
    if not key_like(name):
        return None
    plain = spaced(name)
    if found := _HEADING.fullmatch(plain) or _NUMBERED_HEADING.search(plain):
        return int(found[1])
    if _TITLES.fullmatch(plain):
        return 1
    if _SUBTITLES.fullmatch(plain):
        return 2
    if found := _PLAIN_HEADINGS.fullmatch(plain):
        return 2 if found[1] else 1
    return None


def indents(*ind: _Element) -> tuple[int, int]:
    """Left and right indentation in twips of the first of these `w:ind` that sets each."""
    return _indent(ind, "left", "start"), _indent(ind, "right", "end")


def _indent(inds: tuple[_Element, ...], *names: str) -> int:
    told = (number(ind.get(W + name)) for ind in inds for name in names)
    return next((twips for twips in told if twips is not None), 0)
