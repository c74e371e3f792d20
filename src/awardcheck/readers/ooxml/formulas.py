"""How mathematics reads in a line of text (ECMA-376 part 1, 22.1.2): the signs around and between what is in it."""

from __future__ import annotations

from lxml.etree import _Element

from awardcheck.readers.ooxml.tags import M, child
from awardcheck.records import dataclass

# What stands before each argument in turn; the last is for all that follow.
_BETWEEN: dict[str, tuple[str, ...]] = {
    "f": ("", "/"),
    "sSup": ("", "^"),
    "sSub": ("", "_"),
    "sSubSup": ("", "_", "^"),
    "limLow": ("", "_"),
    "limUpp": ("", "^"),
    "func": ("", " "),
    "m": ("", "; "),
    "mr": ("", " "),
    "eqArr": ("", "; "),
    "nary": ("_", "^", " "),
    "rad": ("",),
    "d": ("", "|"),
}
FORMULAS = frozenset(M + name for name in _BETWEEN)


@dataclass(frozen=True, slots=True)
class Signs:
    """What is put before, between and after the arguments of a piece of mathematics."""

    before: str
    between: tuple[str, ...]
    after: str

    def ahead_of(self, argument: int) -> str:
        return self.between[min(argument, len(self.between) - 1)]


def signs(element: _Element) -> Signs:
    """The signs of one of FORMULAS."""
    name = element.tag.removeprefix(M)
    between = _BETWEEN[name]
    told = child(element, f"{M}{name}Pr")
    if name == "d":
        return Signs(_sign(told, "begChr", "("), ("", _sign(told, "sepChr", "|")), _sign(told, "endChr", ")"))
    if name == "nary":
        return Signs(_sign(told, "chr", "∫"), between, "")
    return Signs("√(", between, ")") if name == "rad" else Signs("", between, "")


def arguments(element: _Element) -> list[_Element]:
    """What the signs stand around and between."""
    return [argument for argument in element if not argument.tag.endswith("Pr")]


def _sign(told: _Element | None, name: str, usual: str) -> str:
    # A sign that is named without a value is left out; one that is not named is the usual one.
    found = child(told, M + name)
    return usual if found is None else found.get(M + "val") or ""
