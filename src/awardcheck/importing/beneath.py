"""The sections beneath a heading that announces criteria: each a title and lines that name or say what is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.announced import of_entering
from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.entrants import says_who
from awardcheck.importing.grammar import in_small_letters
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit

_FEWEST = 2  # sections
_MOST_TITLE_WORDS = 6


def sections_beneath(found: Sequence[Unit]) -> dict[int, list[int]]:
    """The places of the titles beneath headings that announce criteria, and of the lines beneath each title."""
    sections: dict[int, list[int]] = {}
    for at, unit in enumerate(found[:-1]):
        if unit.heads and not unit.label and topic(unit.text) is Topic.CRITERIA:
            run = dict(_run(found, at))
            sections |= run if len(run) >= _FEWEST else {}
    return sections


def _run(found: Sequence[Unit], above: int) -> Iterator[tuple[int, list[int]]]:
    """The sections right beneath a heading, up to the first that is of another kind."""
    at = above + 1
    while at < len(found) and _is_title(found[at], found[above]):
        body = list(_body(found, at))
        alike = len({found[place].line.form for place in body}) == 1
        if not alike or not all(_is_wanted(found[place]) for place in body):
            return
        yield at, body
        at = body[-1] + 1


def _is_title(unit: Unit, above: Unit) -> bool:
    """Whether a unit is a title beneath a heading: a deeper one, or in plain text a short line that stands off."""
    deeper = unit.line.level > above.line.level if above.line.form == "heading" else unit.line.gap > 0
    short = len(unit.text.split()) <= _MOST_TITLE_WORDS and unit.text[-1] not in ".?:!"
    kind = topic(unit.text) in (Topic.UNKNOWN, Topic.CRITERION)
    return unit.heads and not unit.label and unit.line.form == above.line.form and deeper and short and kind


def _body(found: Sequence[Unit], title: int) -> Iterator[int]:
    """What stands beneath a title, up to the next heading or gap."""
    printed = found[title].line.form == "heading"
    for at in range(title + 1, len(found)):
        if found[at].line.form == "heading" or (found[at].line.gap and not printed):
            return
        yield at


def _is_wanted(unit: Unit) -> bool:
    """Whether a line may say what is wanted: a whole one, mostly in small letters, and not on how to enter."""
    begins = unit.text[0].isupper() and not unit.text.endswith(":")  # and opens no list
    whole = begins and unit.start == 0 and unit.end == len(unit.line.text)
    of_work = not of_entering(unit.text) and not says_who(unit.text)
    return whole and in_small_letters(unit.text) and ask(unit.text) > Ask.NOT and of_work
