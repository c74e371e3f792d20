"""The boxes of a form for whoever enters, which ask nothing of the work: names, addresses, what stands among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.importing.phrases import openings
from awardcheck.importing.prompts import own_limit
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit
from awardcheck.text.patterns import regex

BOX = regex(
    r"(?:(?:your|full|first|last|job|contact|organisation|project|lead|team|award|business|company|nominee['’]?s?"
    r"|nominator['’]?s?|main)\s+)*"
    r"(?:names?|e-?mail(?: address)?|job title|roles?|position|address|(?:tele)?phone(?: number)?|postcode|website"
    r"|contact|organisation|company|department|region|sector"
    r"|signed|signature|date)\s*[:*]*",
    re.IGNORECASE,
)
_OF_ENTRANT = regex(
    r"(?:where|who|whom|which|how (?:many|long|big|large|old)|when|is|are|do|does)\b[^.?]{0,60}\?", re.IGNORECASE
)
_BLANK = regex(r"[_.…]{4,}\s*\Z")  # where a short answer goes
_NEAR = 3  # lines between a box and another


def among_boxes(found: Sequence[Unit]) -> list[bool]:
    """For each unit whether it is a form's box for whoever enters, or asks for one among them: "Where do you work?"."""
    boxes = [_is_box(unit.text) for unit in found]
    for at, unit in enumerate(found):
        boxes[at] |= unit.heads and unit.text.endswith(":") and any(boxes[place] for place in _near(found, at))
    return [
        boxes[at] or (_asks_of_entrant(unit.text) and sum(boxes[place] for place in _near(found, at)) > 1)
        for at, unit in enumerate(found)
    ]


def _is_box(text: str) -> bool:
    return bool(BOX.fullmatch(text) or _BLANK.search(text) or openings("boxes").match(text))


def _asks_of_entrant(text: str) -> bool:
    """Whether a line asks for a fact; what has a limit of words asks for more."""
    return _OF_ENTRANT.match(text) is not None and own_limit(text) is None


def _near(found: Sequence[Unit], at: int) -> Iterator[int]:
    """The places of the units around one, with no heading between."""
    for places in (range(at - 1, at - 1 - _NEAR, -1), range(at + 1, at + 1 + _NEAR)):
        for place in places:
            if not 0 <= place < len(found) or found[place].line.form == "heading" or _parts(found[place], found[at]):
                break
            yield place


def _parts(one: Unit, other: Unit) -> bool:
    """Whether a criterion's heading, or a line of another kind, parts two lines."""
    wider = one.line.number > other.line.number and one.line.gap > other.line.gap
    return wider or topic(one.text) is Topic.CRITERION
