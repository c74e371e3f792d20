"""The part of a page that asks: sections in a row under headings of one look, most of which surely ask.

They are of one kind, so in each of them is asked what in another place would only be doubtful: a phrase ("Steps taken
to reduce waste."), what must be given, what asks or orders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from awardcheck.importing.announced import of_entering
from awardcheck.importing.asks import TOLD, Ask, ask, orders
from awardcheck.importing.grammar import is_phrase, is_wanted
from awardcheck.importing.prompts import LIMIT
from awardcheck.importing.sections import Section, look_of
from awardcheck.importing.titles import Topic, has_weight, topic
from awardcheck.importing.units import Unit

_MAY_ASK = 0.15
_LIKELY_PHRASE = 0.5  # before the orders of its paragraph
_FEWEST = 2  # sections
_SHARE = 0.5  # of the sections of a row that must surely ask


def in_zones(
    found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool], sections: Sequence[Section]
) -> Iterator[int]:
    """The places of what is asked in such sections, and beside a question in its own paragraph."""
    likely = [chance >= _MAY_ASK for chance in asking]
    for row in _rows(found, sections):
        if _asks(found, sure, row):
            close = {at for one in row if _is_counted(found, one) for at in _close_beneath(found, one)}
            places = (at for one in row for at in one.body if likely[at] or at in close)
            yield from (at for at in places if _may_be_asked(found[at]))
        yield from _enclosed(found, sure, row)
    for _, group in groupby(range(len(found)), key=lambda at: id(found[at].line)):
        sentences = list(group)
        if any(sure[at] for at in sentences):
            yield from (at for at in sentences if _asks_of_work(found[at], likely[at]))
            first = sentences[0]
            if asking[first] >= _LIKELY_PHRASE and _names_wanted(found[first]):
                yield first


def _rows(found: Sequence[Unit], sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Neighbouring sections whose headings look alike, none of which announces anything but a criterion."""

    def look(section: Section) -> tuple[object, ...]:
        text = found[section.heading].text
        plain = bool(section.series) or topic(text) in (Topic.UNKNOWN, Topic.CRITERION)
        return (plain, text.isupper(), has_weight(text), *look_of(found, section))

    for (plain, *_), row in groupby(sections, key=look):
        if plain:
            yield list(row)


def _is_counted(found: Sequence[Unit], section: Section) -> bool:
    """Whether a heading is one of a series, or tells what it counts for."""
    return bool(section.series) or has_weight(found[section.heading].text)


def _close_beneath(found: Sequence[Unit], section: Section) -> Iterator[int]:
    """The places of what stands beneath a heading up to the first gap, or all that does where it is marked as one."""
    for at in section.body:
        if found[at].line.gap and found[section.heading].line.form != "heading":
            return
        yield at


def _asks(found: Sequence[Unit], sure: Sequence[bool], row: Sequence[Section]) -> bool:
    """Whether a row of sections asks: most of them surely, or one where all tell what they count for."""
    asked = sum(any(sure[at] for at in section.body) for section in row)
    most = asked >= max(_FEWEST, _SHARE * len(row))
    return len(row) >= _FEWEST and (most or (asked > 0 and _is_counted(found, row[0])))


def _enclosed(found: Sequence[Unit], sure: Sequence[bool], row: Sequence[Section]) -> Iterator[int]:
    """The items between a heading that announces criteria and a section of the row that surely asks."""
    above = found[row[0].heading - 1] if row[0].heading else None
    if above is None or not above.heads or topic(above.text) is not Topic.CRITERIA:
        return
    asking = [number for number, section in enumerate(row) if any(sure[at] for at in section.body)]
    between = row[: max(asking, default=0)]
    yield from (at for one in between for at in one.body if found[at].is_item and ask(found[at].text) > Ask.NOT)


def _asks_of_work(unit: Unit, likely: bool) -> bool:
    return ask(unit.text) is Ask.PLAIN and (likely or not of_entering(unit.text))


def _names_wanted(unit: Unit) -> bool:
    """Whether a sentence only names something: "The log of the last year. Say what it taught you"."""
    return not unit.heads and is_phrase(unit.text) and ask(unit.text) > Ask.NOT and not of_entering(unit.text)


def _may_be_asked(unit: Unit) -> bool:
    """Whether a unit names or asks for something by its grammar, and not for how to enter."""
    if unit.text.endswith(":") or LIMIT.fullmatch(unit.text) or (unit.heads and ask(unit.text) < Ask.PLAIN):
        return False
    wanted = ask(unit.text) > Ask.WEAK or TOLD.search(unit.text) or orders(unit.text) or is_wanted(unit.text)
    return bool(wanted or is_phrase(unit.text)) and ask(unit.text) > Ask.NOT and not of_entering(unit.text, surely=True)
