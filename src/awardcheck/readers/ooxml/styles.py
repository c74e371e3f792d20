"""What a paragraph's style makes of it: a heading, a quotation, a list item; through inheritance, in any language.

Word keeps the English names of its built-in styles in `w:name` whatever language it runs in (ECMA-376 part 1,
17.7.4.9), but other programs write their own language's names, and files without a styles part have ids alone.
"""

from __future__ import annotations

from functools import lru_cache

from lxml.etree import _Element

from awardcheck.draft import DraftError
from awardcheck.readers.ooxml.numbering import list_of
from awardcheck.readers.ooxml.survey import QUOTE_INDENT
from awardcheck.readers.ooxml.tags import PPR, RPR, W, child, number, switched_on, value
from awardcheck.records import dataclass, field, replace
from awardcheck.text.patterns import compiled, regex

_HEADING = regex(
    r"(?:heading|headline|überschrift|u?e?berschrift|titre|título|titulo|ttulo|titolo|titlu|nagłówek|nagwek|rubrik|kop|otsikko|"
    r"nadpis|overskrift|cabeçalho|cím(?:sor)?|cmsor|naslov|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목|antraštė|virsraksts|"
    r"pealkiri|judul|pennawd|tiêu đề|כותרת|عنوان)\s*[_-]?([1-9])"
)
_NUMBERED_HEADING = regex(r"\bheading\s*_?([1-9])(?!\d)")
_TITLES = regex(
    r"(?:document |main )?title|titel|titre|título|titulo|ttulo|titolo|titlu|tytuł|rubrik|otsikko|název|tittel|cím|"
    r"teitl|标题|標題|表題|제목"
)
_SUBTITLES = regex(
    r"sub-?title|untertitel|sous-titre|subt[íi]tulo|subttulo|sottotitolo|ondertitel|undertitel|underrubrik|undertittel|"
    r"podtytuł|alaotsikko|is-?deitl|podnadpis|podtitul|alcím|副标题|副標題|副題|부제"
)
_PLAIN_HEADINGS = regex(r"(?:(?:section|main|chapter|question|toc|contents) ?)?heading|(sub-?(?: )?heading)")
_QUOTES = regex(
    r".*\b(?:quotes?|quotations?|testimonials?)\b.*|block ?quote|block text|(?:intensives )?zitat|"
    r"citation(?: intense)?|"
    r"cita(?: destacada)?|citazione(?: intensa)?|(?:duidelijk )?citaat|(?:starkt |stærkt )?citat|cytat|lainaus|citação|"
    r"dyfyniad|idézet|sitat|цитата|引用|인용|alıntı"
)
_ITEMS = regex(
    r"(?:list (?:bullet|number)|listennummer|aufzählungszeichen|liste à (?:puces|numéros)|bullets?|"
    r"bullet (?:list|point)s?)\s*([1-9]?)"
)
_LONGEST_CHAIN = 32
_LONGEST_NAME = 80
# Word itself holds some four thousand.
_MOST_STYLES = 10_000


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of its paragraphs; None and "" where it says nothing. `indents`: left and right, in twips."""

    heading: int | None = None
    outline: int | None = None
    quote: bool = False
    item: int = 0
    list_id: str | None = None
    list_depth: int | None = None
    list_style: str = ""
    bold: bool = False
    hidden: bool = False
    indents: tuple[int, int] = (0, 0)

    @property
    def set_in(self) -> bool:
        return min(self.indents) >= QUOTE_INDENT


@dataclass(slots=True)
class Styles:
    """The styles of a document by id, each understood when it is first asked for."""

    elements: dict[str, _Element] = field(default_factory=dict)
    default: str = ""
    looks: dict[str, Look] = field(default_factory=dict)
    hiding: frozenset[str] = frozenset()

    @classmethod
    def of(cls, root: _Element | None) -> Styles:
        """The styles that word/styles.xml defines; none if there is no such part.

        Raises DraftError if there are more of them than Word can hold.
        """
        if root is None:
            return cls()
        elements = {style.get(W + "styleId") or "": style for style in root.iterchildren(W + "style")}
        if len(elements) > _MOST_STYLES:
            raise DraftError(f"it has more than {_MOST_STYLES:,} styles, which Word cannot hold; the file was not read")
        defaults = (name for name, style in elements.items() if _is_default(style))
        styles = cls(elements, next(defaults, ""))
        if next(root.iter(W + "vanish"), None) is not None:
            styles.hiding = frozenset(name for name in elements if styles.look(name).hidden)
        return styles

    def look(self, style_id: str | None) -> Look:
        """What the style and those it is based on say; the document's default style if `style_id` is None."""
        wanted = self.default if style_id is None else style_id
        chain: dict[str, _Element] = {}
        name = wanted
        # Styles that are based on each other in a circle, or without end, stand on nothing.
        while name not in self.looks and name in self.elements and name not in chain and len(chain) < _LONGEST_CHAIN:
            chain[name] = self.elements[name]
            name = value(chain[name], W + "basedOn") or ""
        look = self.looks.get(name) or Look()
        if wanted not in self.looks and wanted not in self.elements:
            look = self.looks[wanted] = _named(Look(), wanted)
        for name, style in reversed(chain.items()):
            look = self.looks[name] = _over(look, name, style, name == self.default)
        return look


def _is_default(style: _Element) -> bool:
    return style.get(W + "type") == "paragraph" and (style.get(W + "default") or "0") in ("1", "true", "on")


def _over(base: Look, style_id: str, style: _Element, default: bool) -> Look:
    # What a style leaves out it takes from the one it is based on (17.7.4.3).
    own, run = child(style, PPR), child(style, RPR)
    list_id, list_depth = list_of(own)
    outline, ind = number(value(own, W + "outlineLvl")), child(own, W + "ind")
    look = replace(
        base,
        outline=base.outline if outline is None else outline,
        list_id=base.list_id if list_id is None else list_id,
        list_depth=base.list_depth if list_depth is None else list_depth,
        list_style=base.list_style if list_id is None else style_id,
        bold=_toggle(run, "b", base.bold),
        hidden=_toggle(run, "vanish", base.hidden),
        indents=base.indents if ind is None or default else indents(ind, base.indents),
    )
    return _named(look, value(style, W + "name") or "", style_id)


def _named(look: Look, *names: str) -> Look:
    meanings = [_meaning(name) for name in names if name and len(name) <= _LONGEST_NAME]
    heading = next((level for level, _, _ in meanings if level), look.heading)
    item = next((depth for _, depth, _ in meanings if depth), look.item)
    quote = look.quote or any(quoted for _, _, quoted in meanings)
    return replace(look, heading=heading, item=item, quote=quote)


@lru_cache(maxsize=1000)
def _meaning(name: str) -> tuple[int | None, int, bool]:
    """The level of heading and the depth of list item that a style's name stands for, and whether it is a quotation."""
    plain = spaced(name)
    item = _ITEMS.fullmatch(plain)
    return _heading_by(plain), max(1, int(item[1] or 1)) if item else 0, _QUOTES.fullmatch(plain) is not None


def _toggle(run: _Element | None, name: str, inherited: bool) -> bool:
    found = child(run, W + name)
    return inherited if found is None else switched_on(found)


def spaced(name: str) -> str:
    """A style's name or id in one spelling: "ListBullet2" and "List Bullet 2" are both "list bullet 2"."""
    return " ".join(compiled(r"(?<=[a-zß-ÿ])(?=[A-Z0-9])").sub(" ", name).replace("_", " ").lower().split())


def _heading_by(plain: str) -> int | None:
    if found := _HEADING.fullmatch(plain) or _NUMBERED_HEADING.search(plain):
        return int(found[1])
    if _TITLES.fullmatch(plain):
        return 1
    if _SUBTITLES.fullmatch(plain):
        return 2
    if found := _PLAIN_HEADINGS.fullmatch(plain):
        return 2 if found[1] else 1
    return None


def indents(ind: _Element, inherited: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """Left and right indentation in twips that a `w:ind` sets, else what is inherited."""
    left, right = (
        next((twips for name in names if (twips := number(ind.get(W + name))) is not None), other)
        for names, other in zip((("left", "start"), ("right", "end")), inherited, strict=True)
    )
    return left, right
