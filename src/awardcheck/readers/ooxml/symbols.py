"""Characters of symbol fonts as Unicode; a `w:sym` names a font and a code, not a character (17.3.3.30)."""

from __future__ import annotations

# Where symbol fonts keep their 8-bit codes when a program writes them as text.
PRIVATE_FROM, PRIVATE_TO = "\uf020", "\uf0ff"
# The Symbol font's letters and signs by their code (Adobe's symbol.txt, as published by the Unicode Consortium).
_SYMBOL_FROM_0X40 = "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_FROM_0XA1 = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "☐"}
_UNKNOWN = "□"


def symbol(font: str, code: str) -> str:
    """The character that `code` (hexadecimal) is in `font`; a box where it is not known, "" if it is no code."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= point <= 0xFFFF or 0xD800 <= point < 0xE000:
        return ""
    # Symbol fonts keep their 8-bit codes in the private use area from F000 on.
    small = point - 0xF000 if point >= 0xF000 else point
    name = font.lower()
    if small > 0xFF:
        return _UNKNOWN if 0xE000 <= point < 0xF900 else chr(point)
    if name == "symbol":
        return _greek(small)
    if name.startswith("wingdings"):
        return (_WINGDINGS_2 if name.endswith("2") else _WINGDINGS).get(small, _UNKNOWN)
    return _UNKNOWN if point >= 0xF000 else chr(point)


def private_symbol(letter: str) -> str:
    """The character that a code of a symbol font stands for where the text does not say of which font.

    Most are bullets and ticks: they are looked up in Wingdings, then in Symbol.
    """
    code = ord(letter) - 0xF000
    return _WINGDINGS.get(code) or _greek(code)


def _greek(code: int) -> str:
    for start, letters in ((0x40, _SYMBOL_FROM_0X40), (0xA1, _SYMBOL_FROM_0XA1)):
        if start <= code < start + len(letters):
            return letters[code - start]
    return chr(code) if code < 0x40 else _UNKNOWN
