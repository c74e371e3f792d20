"""What a draft shows of its record: whether its results are dated, how old they are, and whether there are any yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto

from awardcheck.draft import Place
from awardcheck.reading.passages import Passage
from awardcheck.records import dataclass
from awardcheck.text.figures.dates import Dated, dates, says_recent
from awardcheck.text.figures.figures import is_quantitative
from awardcheck.text.patterns import regex

# Integrated care boards exist since that day (Health and Care Act 2022): whoever names one writes later.
_BOARDS_SINCE = date(2022, 7, 1)
_BOARDS = regex(r"\bICBs?\b|\bintegrated care boards?\b", re.IGNORECASE)
_PLANNED = regex(
    r"\b(?:will|shall|to be|plan\w*|aim\w*|target\w*|goals?|expect\w*|due|hop(?:e|ing)|intend\w*|next|launch(?:es|ing)"
    r"|go(?:es|ing)? live)\b[^.!?]*$|\b(?:by|until|before) (?:the )?(?:\w+ of )?$",
    re.IGNORECASE,
)
_NEAR = 60  # characters before a date in which its plan is looked for
_APPOINTMENT = timedelta(days=365)  # a diary, unlike a goal, seldom runs farther ahead

_NOT_BEGUN = regex(
    r"\b(?:premature|too (?:early|soon) to|not (?:yet )?(?:started|begun|commenced|gone live)"
    r"|(?:service|pilot|trial|scheme|team|contract|hub|project|programme) (?:will|is due to|is to) (?:\w+ )?"
    r"(?:commence|begin|start|go live|launch|open)"
    r"|(?:before|ahead of|in advance of) (?:its |the )?(?:start|launch|opening|commencement|go-live|we go live)"
    r"|go(?:es|ing)?[- ]live (?:is )?(?:next|in|on)"
    r"|(?:no|cannot|can['’]t|not) (?:\w+ ){0,3}(?:results?|outcomes?|data|figures) (?:\w+ ){0,2}"
    r"(?:to report|yet|so far|available|be reported))\b",
    re.IGNORECASE,
)
_AWAITED = regex(
    r"\b(?:on track to|expect(?:s|ed)? to see|anticipat\w+|at this (?:early )?stage|not applicable|in due course"
    r"|once (?:the )?\w+ (?:is|are|has|have) "
    r"|targets? (?:are |is |were )?(?:still |yet )?to be \w+"
    r"|early days|still to come|will (?:allow|enable|show|tell|examine)|remains? to be seen|tbc)\b",
    re.IGNORECASE,
)
_CHANGED = regex(
    r"\b(?:fell|fall(?:s|en)? (?:by|of|from|in)|rose|risen|dropped|(?:down|up) (?:from|by|to)|cut|reduced|reduction of"
    r"|halved|doubled|improved|increased|saved|avoided|went from|gone from|came down|from \S+ to|now|fewer"
    r"|(?:was|were|been) (?:seen|helped|treated|reached|housed|supported|trained))\b",
    re.IGNORECASE,
)
# How many hints it takes where none, or one, of the passages reports a measured change; with more, none will do.
_HINTS_BY_CHANGES = (2, 3)


class Age(Enum):
    RECENT = auto()
    OLD = auto()
    UNDATED = auto()


@dataclass(frozen=True, slots=True)
class Record:
    """How old the results are; `place` is where the newest of old ones stands."""

    age: Age
    place: Place | None = None


def age_of_results(passages: Sequence[Passage], background: str, years: int, known: Iterable[date] = ()) -> Record:
    """Whether results lie within `years` before the newest day that the draft shows or that is in `known`.

    What stands under the criterion `background` is no result. Old needs every measured result to lie before the window.
    """
    results = [p for p in passages if p.criterion != background]
    if not any(dates(p.text) or says_recent(p.text) for p in results) and not _figures_dated(passages):
        return Record(Age.UNDATED)
    measured = [p for p in results if is_quantitative(p.text)]
    reached = [(found, p) for p in measured for found in dates(p.text)]
    if not reached or any(says_recent(p.text) for p in measured):
        return Record(Age.RECENT)
    now = max([*known, *_moments(passages)])
    newest, passage = max(reached, key=lambda pair: pair[0].last)
    return Record(Age.OLD, passage.place) if newest.last < _years_before(now, years) else Record(Age.RECENT)


def hardly_begun(passages: Sequence[Passage], background: str) -> Place | None:
    """Where a draft says that its work has hardly begun; None where it does not, or where its results say otherwise."""
    later = [p for p in passages if p.criterion != background]
    saying = [p for p in later if _NOT_BEGUN.search(p.text)]
    awaiting = [p for p in later if _AWAITED.search(p.text)]
    changes = sum(1 for p in later if _CHANGED.search(p.text) and is_quantitative(p.text))
    hints = 2 * len(saying) + len(awaiting)
    if changes >= len(_HINTS_BY_CHANGES) or hints < _HINTS_BY_CHANGES[changes]:
        return None
    return (saying or awaiting)[0].place


def _figures_dated(passages: Iterable[Passage]) -> bool:
    """Whether even the background measures something over time; a single year there is but how it all began."""
    return any((len(dates(p.text)) > 1 or says_recent(p.text)) and is_quantitative(p.text) for p in passages)


def _moments(passages: Iterable[Passage]) -> Iterator[date]:
    """Days before which the draft was hardly written."""
    for passage in passages:
        if _BOARDS.search(passage.text):
            yield _BOARDS_SINCE
        for found in dates(passage.text):
            yield found.first - _APPOINTMENT if _planned(found, passage.text) else found.first


def _planned(found: Dated, text: str) -> bool:
    return bool(_PLANNED.search(text[max(0, found.start - _NEAR) : found.start]))


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28))
