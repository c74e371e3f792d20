"""The shape of a page: its headings that look alike, and what stands beneath all of one look.

Sections under headings of one look are of one kind, so each tells what the others are.
"""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.titles import has_weight
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass, field

Look = tuple[str, int, bool, bool, bool, bool, bool, str]


@dataclass(slots=True)
class Alike:
    """The sections of a page under headings of one look: their number, and the units beneath them."""

    sections: int = 0
    body: list[Unit] = field(default_factory=list)


def sections_alike(found: Sequence[Unit]) -> list[Alike | None]:
    """For each unit the sections that look like its own; a heading belongs to its own. None above the first heading."""
    alike: dict[Look, Alike] = {}
    result: list[Alike | None] = []
    here: Alike | None = None
    for at, unit in enumerate(found):
        if unit.heads:
            here = alike.setdefault(_look(unit, found[at + 1 : at + 2]), Alike())
            here.sections += 1
        elif here:
            here.body.append(unit)
        result.append(here)
    return result


def _look(unit: Unit, after: Sequence[Unit]) -> Look:
    """What headings of one kind have in common; what stands right beneath them is part of it."""
    mark, text = unit.line.mark.strip("()."), unit.text
    beneath = after[0].line.form if after and not after[0].heads else ""
    return (
        unit.line.form,
        unit.line.level,
        unit.label,
        bool(unit.line.gap),
        any(map(str.isdigit, mark or text[:1])) or len(mark) == 1,
        text.isupper(),
        has_weight(text),
        text[-1] if text[-1] in ":?" else beneath,
    )
