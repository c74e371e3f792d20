"""What stands above a unit of a page: headings, and the line that announces it."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a unit: the nearest heading, the one above that, and the line that announces what follows.

    They are told by their places, or None.
    """

    heading: int | None
    upper: int | None
    lead: int | None
    after_criteria: bool


def above_each(found: Sequence[Unit], marked: bool) -> list[Above]:
    """What stands above each unit; `marked` says that headings are told by markup."""
    heading = upper = lead = None
    after_criteria = False
    open_headings: list[int] = []
    result = []
    for at, unit in enumerate(found):
        result.append(Above(heading, upper, lead, after_criteria))
        if unit.heads and not unit.label:
            after_criteria |= topic(unit.text) in (Topic.CRITERIA, Topic.CRITERION)
            if marked:
                while open_headings and found[open_headings[-1]].line.level >= unit.line.level:
                    open_headings.pop()
                upper = open_headings[-1] if open_headings else None
                open_headings.append(at)
            elif heading == at - 1:
                upper = heading
            heading = at
        if unit.line.form == "text" and _announces(found, at):
            lead = at
        elif unit.line.form != "item":
            lead = None
    return result


def _announces(found: Sequence[Unit], at: int) -> bool:
    return found[at].text.endswith(":") or (at + 1 < len(found) and found[at + 1].is_item)
