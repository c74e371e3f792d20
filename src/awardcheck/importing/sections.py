"""The sections of a page, by its headings and by the lines that may well be some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.series import in_series
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass

_LIKELY, _LIKELY_HEADING = 0.5, 0.25

Look = tuple[str, int, bool, bool, str]


@dataclass(frozen=True, slots=True)
class Section:
    """The place of a heading, and those of the units beneath it up to the next; `series` is what it shares with others
    that differ from it in number."""

    heading: int
    body: tuple[int, ...]
    series: str = ""


def sections_of(found: Sequence[Unit], asking: Sequence[float]) -> Iterator[Section]:
    """The page cut at its headings; what has the form of one and may well ask itself is none."""
    series = in_series(found)
    starts: list[int] = []
    for at, unit in enumerate(found):
        beneath = starts[-1:] == [at - 1] and ask(unit.text) is Ask.PLAIN
        least = _LIKELY if unit.line.form == "heading" else _LIKELY_HEADING
        if unit.heads and (asking[at] < least or at in series) and not beneath:
            starts.append(at)
    for start, end in pairwise([*starts, len(found)]):
        yield Section(start, tuple(range(start + 1, end)), series.get(start, ""))


def look_of(found: Sequence[Unit], section: Section) -> Look:
    """What headings of one kind have in common."""
    heading = found[section.heading]
    numbered = heading.line.mark.strip("().").isdigit()
    return heading.line.form, heading.line.level, heading.label, numbered, section.series
