"""The boxes of a form for facts: where each answer has its limit of words, a part of the form without any asks none."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.prompts import LIMIT, limit_of, own_limit
from awardcheck.importing.units import Unit

_FEWEST = 3  # answers with a limit
_SHARE = 0.8  # of what is asked in the parts of the form in which these stand


def without_limits(found: Sequence[Unit]) -> set[int]:
    """The places of what stands in parts of a form that set no limit, where others set one for each answer."""
    parts = list(_parts(found))
    asked = [[at for at in part if ask(found[at].text) is Ask.PLAIN] for part in parts]
    limited = [[at for at in places if _has_limit(found, at)] for places in asked]
    full = [number for number, places in enumerate(limited) if places]
    if sum(map(len, limited)) < max(_FEWEST, _SHARE * sum(len(asked[number]) for number in full)):
        return set()
    return {at for part in parts if not any(_sets_limit(found, at) for at in part) for at in part}


def _parts(found: Sequence[Unit]) -> list[list[int]]:
    """The places of units from each heading to the next; a question is no heading."""
    parts: list[list[int]] = [[]]
    for at, unit in enumerate(found):
        if unit.heads and not unit.label and ask(unit.text) is not Ask.PLAIN:
            parts.append([])
        parts[-1].append(at)
    return parts


def _has_limit(found: Sequence[Unit], at: int) -> bool:
    """Whether a question has its limit in its line, or in one of the next two."""
    beneath = (unit for unit in found[at + 1 : at + 3])
    return own_limit(found[at].line.text) is not None or any(LIMIT.fullmatch(unit.text) for unit in beneath)


def _sets_limit(found: Sequence[Unit], at: int) -> bool:
    return limit_of(found[at].text) is not None
