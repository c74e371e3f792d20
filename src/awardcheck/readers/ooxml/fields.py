"""Complex fields (ECMA-376 part 1, 17.16): what they are told to do is no text, what they show is."""

from __future__ import annotations

import re

from lxml.etree import _Element

from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.lines import PROMPT, PROMPT_END
from awardcheck.readers.ooxml.symbols import symbol
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import regex

FORM_FIELDS = _CHECK_BOX, _CHOICES = x.W + "checkBox", x.W + "ddList"
_LONGEST_CODE = 4000
_FRACTION = regex(r"\\f\s?\(([^(),;]{0,200})[,;]([^(),;]{0,200})\)", re.I)
_SWITCH = regex(r"\\[a-z]{1,3}\d{0,4}", re.I)
_FONT = regex(r'\\f\s{0,9}"?([^"\\]{1,60})', re.I)


@dataclass(slots=True)
class _Open:
    code: list[str] = field(default_factory=list)
    in_code: bool = True


@dataclass(slots=True)
class Fields:
    """The fields that are open where a reader stands; `silent` tells how many of them have not come to their result."""

    silent: int = 0
    _open: list[_Open] = field(default_factory=list)

    def begin(self) -> None:
        self._open.append(_Open())
        self.silent += 1

    def instruct(self, code: str) -> None:
        """Takes note of a piece of the innermost field's instructions."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(code)

    def separate(self) -> None:
        if self._open and self._open[-1].in_code:
            self._open[-1].in_code = False
            self.silent -= 1

    def end(self) -> str:
        """Ends the innermost field; the text that it shows if it has no result of its own."""
        if not self._open:
            return ""
        ended = self._open.pop()
        if not ended.in_code:
            return ""
        self.silent -= 1
        return "" if self.silent else shown("".join(ended.code))


def shown(code: str) -> str:
    """What a field without a result puts on the page, by its instructions; a button's words are marked as a prompt."""
    kind, _, rest = code[:_LONGEST_CODE].strip().partition(" ")
    match kind.upper():
        case "MACROBUTTON" | "GOTOBUTTON":
            words = rest.strip().partition(" ")[2]
            return f"{PROMPT}{words}{PROMPT_END}"
        case "SYMBOL":
            return _symbol(rest)
        case "EQ":
            return _SWITCH.sub("", _FRACTION.sub(r"\1/\2", rest))
    return ""


def _symbol(rest: str) -> str:
    code, font = rest.split(maxsplit=1)[0] if rest.strip() else "", _FONT.search(rest)
    point = code[2:] if code[:2].lower() == "0x" else f"{int(code):x}" if code.isdecimal() and len(code) < 6 else code
    return symbol(font[1].strip() if font else "", point)


def form_field(data: _Element) -> str:
    """What an old form's check box or drop-down list shows (17.16.7, 17.16.9); nothing if nothing is chosen."""
    if data.tag == _CHECK_BOX:
        state = x.child(data, x.W + "checked")
        return "☒" if x.switched_on(x.child(data, x.W + "default") if state is None else state) else "☐"
    entries = [entry.get(x.VAL) or "" for entry in data.iterchildren(x.W + "listEntry")]
    index = x.number(x.value(data, x.W + "result") or x.value(data, x.W + "default")) or 0
    return entries[index] if 0 <= index < len(entries) else ""
