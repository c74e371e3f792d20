"""Names of WordprocessingML and its neighbours as lxml spells them; `package` makes strict files transitional."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
DGM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"

VAL: Final = W + "val"
ID: Final = W + "id"
BODY, P, PPR, RUN, RPR, T = (W + name for name in ("body", "p", "pPr", "r", "rPr", "t"))
BREAKS = W + "br", W + "cr"
TBL, TR, TC, TRPR, TCPR = (W + name for name in ("tbl", "tr", "tc", "trPr", "tcPr"))
SDT, SDT_PR, SDT_CONTENT = (W + name for name in ("sdt", "sdtPr", "sdtContent"))
INS, DEL, MOVE_FROM, MOVE_TO = (W + name for name in ("ins", "del", "moveFrom", "moveTo"))
BOX, ALT_CHUNK, SUB_DOC, OBJECT = (W + name for name in ("txbxContent", "altChunk", "subDoc", "object"))
ALTERNATE, CHOICE, FALLBACK = (MC + name for name in ("AlternateContent", "Choice", "Fallback"))
MATH_T, MATH, MATH_PARA = M + "t", M + "oMath", M + "oMathPara"
DRAWN_P, DRAWN_T = A + "p", A + "t"
WORD_ART = V + "textpath"
DIAGRAM = DGM + "relIds"

# What carries words a reader of the page sees; a drawing without any of these need not be walked.
LETTERS: Final = frozenset({T, DRAWN_T, MATH_T})
WORDED: Final = (*LETTERS, WORD_ART, DIAGRAM, CHART, W + "sym")

_OFF: Final = frozenset({"0", "false", "off", "none"})


def switched_on(element: _Element | None) -> bool:
    """Whether a toggle such as `<w:b/>` is present and on (ECMA-376 part 1, 17.17.4)."""
    return element is not None and (element.get(VAL) or "1").lower() not in _OFF


def child(parent: _Element | None, tag: str) -> _Element | None:
    """The first child with this tag, or None; much quicker than `find`, which reads its argument as a path."""
    return None if parent is None else next(parent.iterchildren(tag), None)


def value(parent: _Element | None, tag: str) -> str | None:
    """The `w:val` of the first child with this tag, or None if there is no such child or value."""
    found = None if parent is None else next(parent.iterchildren(tag), None)
    return None if found is None else found.get(VAL)


def number(text: str | None) -> int | None:
    """`text` as an integer, or None: attribute values come from outside and may hold anything."""
    try:
        return int(text) if text is not None and len(text) < 12 else None
    except ValueError:
        return None
