"""Units weighed by their fellows: lines of one row, and sections under headings of one look, ask alike.

A noun phrase that no word gives away ("Sound finances") is a question where its fellows are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean

from awardcheck.importing.announced import announced, of_entering
from awardcheck.importing.asks import JUDGES, PROFILE, TOLD, Ask, ask, orders
from awardcheck.importing.sections import Look, Section, look_of, sections_of
from awardcheck.importing.titles import Topic, criterion_name, topic
from awardcheck.importing.units import Unit
from awardcheck.importing.zones import in_zones

_MAY_ASK = 0.1  # how likely a unit must be a question for its fellows to raise it
_LIKELY = 0.5
_SURE, _RAISED = 0.78, 0.97
_FEWEST_LINES = 3  # of a row
_FEWEST_FULL = 2  # sections that ask by all that stands in them
_ROUNDS = 2  # what is raised raises others
_LIKELY_SECTION = 0.25  # on average; what its fellows raise


def by_fellows(
    found: Sequence[Unit], asking: Sequence[float], needed: Sequence[float], against: Sequence[bool]
) -> list[float]:
    """How likely each unit is a question; raised where fellows are as likely as `needed`, nothing `against` it."""
    weighed = list(asking)
    for _ in range(_ROUNDS):
        sections = list(sections_of(found, weighed))
        sure = [chance >= max(_SURE, least) for chance, least in zip(weighed, needed, strict=True)]
        if any(sure):
            raised = {
                *_in_rows(found, weighed, sure, sections),
                *_in_sections(found, weighed, sure, sections),
                *in_zones(found, weighed, sure, sections),
            }
        else:
            raised = announced(found)
        raised = {at for at in raised if not against[at]}
        weighed = [max(chance, _RAISED) if at in raised else chance for at, chance in enumerate(weighed)]
    return weighed


def _in_rows(
    found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool], sections: Sequence[Section]
) -> Iterator[int]:
    """What is likely to ask in a section that is sure to: whole lines, and sentences that ask by their words.

    In a row of lines most of which are likely to ask all that may ask do.
    """
    for section in sections:
        if not any(sure[at] for at in section.body):
            continue
        yield from (at for at in section.body if _is_likely(found[at], asking[at], section))
        for row in _rows(found, section.body):
            likely = sum(asking[at] >= _LIKELY for at in row)
            if len(row) >= _FEWEST_LINES and 2 * likely > len(row) and any(sure[at] for at in row):
                yield from (at for at in row if asking[at] >= _MAY_ASK and _may_be_raised(found[at]))


def _is_likely(unit: Unit, chance: float, section: Section) -> bool:
    """Whether a unit of a section that asks is likely enough to ask, too."""
    if chance < _LIKELY:
        return bool(section.series) and _is_question(unit.text)
    if chance >= _SURE and _is_line(unit):
        return ask(unit.text) > Ask.NOT and not JUDGES.match(unit.text)
    return _asks_of_work(unit.text) or (not unit.line.gap and _may_be_raised(unit))


def _in_sections(
    found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool], sections: Sequence[Section]
) -> Iterator[int]:
    """What may ask in a section where one beside it, under a heading of the same look, is sure to ask."""
    alike: dict[Look, list[Section]] = {}
    for section in sections:
        alike.setdefault(look_of(found, section), []).append(section)
    for mates in alike.values():
        yield from _in_full_sections(found, asking, sure, mates)
        asked = [_form(found, sure, section) for section in mates]
        for number, section in enumerate(mates):
            beside = [form for form in (*asked[:number][-1:], *asked[number + 1 :][:1]) if form]
            if not asked[number] and beside:
                yield from _like_fellows(found, asking, section, beside)


def _in_full_sections(
    found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool], mates: Sequence[Section]
) -> Iterator[int]:
    """The lines that may ask in sections that ask, where most of these ask by all that stands in them."""
    asked = [section for section in mates if any(sure[at] for at in section.body)]
    full = sum(all(sure[at] for at in section.body) for section in asked)
    if full >= _FEWEST_FULL and 2 * full > len(asked):
        body = (at for section in asked for at in section.body if not _is_title(found[at]))
        lines = (at for at in body if _is_line(found[at]))
        yield from (at for at in lines if asking[at] >= _MAY_ASK and _may_be_raised(found[at]))


def _is_title(unit: Unit) -> bool:
    """Whether a unit is printed as a heading, or has a title's number or weight."""
    titled = unit.heads and ask(unit.text) < Ask.NAMED and criterion_name(unit.text) != unit.text
    return titled or unit.line.form == "heading"


def _like_fellows(found: Sequence[Unit], asking: Sequence[float], section: Section, beside: Sequence[str]) -> list[int]:
    """The units of a section that ask as those `beside` it do, whose forms are given."""
    kind = topic(found[section.heading].text)
    if kind not in (Topic.UNKNOWN, Topic.CRITERION):
        return []
    alike = [at for at in section.body if found[at].line.form in beside]
    told = [at for at in alike if kind is Topic.CRITERION and TOLD.search(found[at].text)]
    least = 0.0 if section.series else _MAY_ASK
    likely = [at for at in alike if asking[at] >= least or at in told]
    places = [at for at in likely if _may_be_raised(found[at], section.series)]
    plain = [at for at in places if ask(found[at].text) is Ask.PLAIN or at in told]
    outright = section.series or (plain and (len(beside) > 1 or plain[0] == section.heading + 1))
    return places if outright or (places and fmean(asking[at] for at in places) >= _LIKELY_SECTION) else []


def _form(found: Sequence[Unit], sure: Sequence[bool], section: Section) -> str:
    """The form of what a section surely asks; none where it does not."""
    return next((found[at].line.form for at in section.body if sure[at]), "")


def _may_be_raised(unit: Unit, series: str = "") -> bool:
    """Whether a unit is a line by itself, or a sentence that asks by its words; not how to enter."""
    wished = unit.is_item and PROFILE.match(unit.text)  # "You will have kept a photo of each": of the work
    handled = not wished and of_entering(unit.text, surely=bool(series))
    asks = _is_line(unit) or _asks_in_words(unit.text)
    return ask(unit.text) > Ask.NOT and asks and not handled and not (unit.heads and _is_title(unit))


def _is_line(unit: Unit) -> bool:
    """Whether a unit is a whole line, or all of it behind a number or a name."""
    return not unit.part and unit.end == len(unit.line.text)


def _asks_of_work(text: str) -> bool:
    return _asks_in_words(text) and not of_entering(text, surely=True)


def _is_question(text: str) -> bool:
    return text.endswith("?") and ask(text) > Ask.WEAK and not of_entering(text)


def _asks_in_words(text: str) -> bool:
    told = TOLD.search(text) is not None or orders(text)
    return ask(text) > Ask.WEAK or (ask(text) > Ask.NOT and told)


def _rows(found: Sequence[Unit], places: Sequence[int]) -> Iterator[list[int]]:
    """The lines of a section in rows without a gap, each line a single unit of the same form and level."""
    row: list[int] = []
    for _, group in groupby(places, key=lambda at: id(found[at].line)):
        at, *more = group
        line = found[at].line
        alike = row and (line.form, line.level) == (found[row[-1]].line.form, found[row[-1]].line.level)
        if row and (more or line.gap or not alike):
            yield row
            row = []
        row += [] if more else [at]
    yield row
