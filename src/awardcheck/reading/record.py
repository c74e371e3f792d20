"""What a draft shows of its record: whether its results are dated, how old they are, and whether there are any yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from awardcheck.draft import Place
from awardcheck.reading.placing import Passage
from awardcheck.text.dates import Dated, dates, says_recent
from awardcheck.text.figures import is_quantitative

# Integrated care boards exist since that day (Health and Care Act 2022): whoever names one writes later.
_BOARDS_SINCE = date(2022, 7, 1)
_BOARDS = re.compile(r"\bICBs?\b|\bintegrated care boards?\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|shall|to be|plan\w*|aim\w*|target\w*|goals?|expect\w*|due|hop(?:e|ing)|intend\w*|by|until|next|launch(?:es|ing)|go(?:es|ing)? live)\b",
    re.IGNORECASE,
)
_APPOINTMENT = timedelta(days=365)  # nobody's diary, unlike their goals, runs farther ahead than a year or so


class Age(Enum):
    RECENT = auto()
    OLD = auto()
    UNDATED = auto()


@dataclass(frozen=True, slots=True)
class Record:
    """How old the results are; `place` is where the newest of old ones stands."""

    age: Age
    place: Place | None = None


def age_of_results(
    passages: Sequence[Passage], first_criterion: str, years: int, known: Iterable[date] = ()
) -> Record:
    """Whether results lie within `years` before the newest date that the draft shows or that is in `known`.

    What stands under the `first_criterion` is background. "Old" needs every dated result to lie before the window.
    """
    results = [p for p in passages if p.criterion != first_criterion]
    dated = [(found, p) for p in results for found in dates(p.text)]
    if not dated:
        recent = any(says_recent(p.text) for p in results) or _figures_dated(passages)
        return Record(Age.RECENT if recent else Age.UNDATED)
    now = max([*known, *_moments(passages)])
    newest, passage = max(dated, key=lambda pair: pair[0].last)
    old = newest.last < _years_before(now, years) and not any(says_recent(p.text) for p in results)
    return Record(Age.OLD, passage.place) if old else Record(Age.RECENT)


def _figures_dated(passages: Iterable[Passage]) -> bool:
    return any((len(dates(p.text)) > 1 or says_recent(p.text)) and is_quantitative(p.text) for p in passages)


def _moments(passages: Iterable[Passage]) -> Iterable[date]:
    """Days by which the draft cannot have been written yet, or hardly: the last of them is a safe "not before"."""
    for passage in passages:
        if _BOARDS.search(passage.text):
            yield _BOARDS_SINCE
        for found in dates(passage.text):
            before = passage.text[max(0, found.start - 60) : found.start]
            yield found.first - _APPOINTMENT if _PLANNED.search(before) else found.first


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28))
