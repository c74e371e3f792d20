"""Where targets stand together: the heads of tables, the headings and the sentences that say that a list holds some."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.text.facts.target_places import (
    BY_THEN,
    DUE,
    HEADS_AIMS,
    HEADS_LIST,
    LIMIT,
    NO_TARGET,
    POINTS_BACK,
    SAID_THAT,
    TALKS_OF,
    THESE_WERE,
)
from awardcheck.text.facts.target_words import NOT_OURS, ORDER
from awardcheck.text.sentences import sentences


def heads_targets(cells: Sequence[str], heading: str) -> bool:
    """Whether a table with such a first row below a heading sets targets and has no column for what came of them."""
    named = [names_targets(cell) for cell in cells]
    if len(cells) == 2 and (all(named) or _is_by_then(cells, heading)):  # KPI | Threshold
        return True
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(NO_TARGET.fullmatch, others))


def _is_by_then(cells: Sequence[str], heading: str) -> bool:
    """Whether two columns tell what is aimed at and by when: "Aim | By March 2024"."""
    return bool(BY_THEN.fullmatch(cells[1].strip(" *"))) and (names_targets(cells[0]) or heads_list(heading))


def names_targets(cell: str) -> bool:
    """Whether the head of a table's column names targets."""
    return bool(TALKS_OF.search(cell) or LIMIT.fullmatch(cell.strip(" *")))


def is_order(text: str, heading: str) -> bool:
    """Whether an item of a list says what is to be done, below a heading for aims."""
    return bool(ORDER.match(text) and HEADS_AIMS.search(heading))


def points_back(text: str) -> bool:
    """Whether `text` says of what stands before it that it was what had been set."""
    return bool(POINTS_BACK.match(text)) and not NOT_OURS.search(text)


def announces(text: str) -> bool:
    """Whether `text` ends by announcing a list of targets."""
    last = sentences(text)[-1:]
    if not last or NOT_OURS.search(DUE.sub(" by", last[0].text)):
        return False
    if text.rstrip().endswith(":"):
        return bool(TALKS_OF.search(last[0].text) or SAID_THAT.search(last[0].text))
    return bool(THESE_WERE.search(last[0].text))


def heads_list(heading: str) -> bool:
    """Whether a heading says that targets stand beneath it, and not what came of them."""
    return bool(HEADS_LIST.match(heading))


def talks_of_targets(text: str) -> bool:
    return bool(TALKS_OF.search(text))
