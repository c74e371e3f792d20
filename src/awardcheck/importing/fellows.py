"""Units weighed by their fellows: lines of one row, and sections under headings of one look, ask alike.

A noun phrase that no word gives away ("Sound finances") is a question where its fellows are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import fmean

from awardcheck.importing.asks import JUDGES, TOLD, Ask, ask, leads_to_asks
from awardcheck.importing.entrants import says_who
from awardcheck.importing.phrases import patterns
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass

_MAY_ASK = 0.1  # how likely a unit must be a question for its fellows to raise it
_LIKELY = 0.5
_SURE, _RAISED = 0.78, 0.97
_FEWEST_LINES = 3  # of a row
_ROUNDS = 2  # what is raised raises others
_SHARE_WANTED = 0.75  # of a list that names what is wanted
_LIKELY_SECTION = 0.25  # on average; what its fellows raise

_HANDLING = {"entry", "judging", "sending", "rules", "money-paid", "details"}

Look = tuple[str, int, bool, bool]


@dataclass(frozen=True, slots=True)
class _Section:
    """The place of a heading, and those of the units beneath it up to the next."""

    heading: int
    body: tuple[int, ...]


def by_fellows(found: Sequence[Unit], asking: Sequence[float], needed: Sequence[float]) -> list[float]:
    """How likely each unit is a question; raised where its fellows are as likely as `needed`."""
    weighed = list(asking)
    for _ in range(_ROUNDS):
        sure = [chance >= max(_SURE, least) for chance, least in zip(weighed, needed, strict=True)]
        if any(sure):
            raised = {*_in_rows(found, weighed, sure), *_in_sections(found, weighed, sure)}
        else:
            raised = {*_announced(found), *_told(found)}
        weighed = [max(chance, _RAISED) if at in raised else chance for at, chance in enumerate(weighed)]
    return weighed


def _in_rows(found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool]) -> Iterator[int]:
    """What is likely to ask in a row of lines, one of which is sure to; where most are likely, all that may."""
    for section in _sections(found, asking):
        for row in _rows(found, section.body):
            likely = [at for at in row if asking[at] >= _LIKELY]
            if any(sure[at] for at in row):
                most = len(row) >= _FEWEST_LINES and 2 * len(likely) > len(row)
                yield from (at for at in (row if most else likely) if _may_ask(found[at], asking[at]))


def _in_sections(found: Sequence[Unit], asking: Sequence[float], sure: Sequence[bool]) -> Iterator[int]:
    """What may ask in a section where one beside it, under a heading of the same look, is sure to ask."""
    alike: dict[Look, list[_Section]] = {}
    for section in _sections(found, asking):
        alike.setdefault(_look(found[section.heading]), []).append(section)
    for sections in alike.values():
        asked = [_form(found, sure, section) for section in sections]
        for number, section in enumerate(sections):
            beside = [form for form in (*asked[:number][-1:], *asked[number + 1 :][:1]) if form]
            if not asked[number] and beside:
                yield from _like_fellows(found, asking, section, beside)


def _announced(found: Sequence[Unit]) -> Iterator[int]:
    """The lists right beneath what announces criteria; they are what a page asks that asks nothing surely."""
    for at, unit in enumerate(found[:-1]):
        if _announces(unit):
            body = _list_beneath(found, at)
            wanted = [place for place in body if _names_quality(found[place].text)]
            if len(wanted) > 1 and len(wanted) >= _SHARE_WANTED * len(body):
                yield from body


def _told(found: Sequence[Unit]) -> list[int]:
    """The sentences of a page without other questions that say what an entry must show."""
    told = [at for at, unit in enumerate(found) if not unit.heads and _is_told(unit.text)]
    return told if len(told) >= _FEWEST_LINES else []


def _is_told(text: str) -> bool:
    wanted = TOLD.search(text) or (JUDGES.match(text) and ask(text) is Ask.NAMED)
    return bool(wanted) and ask(text) > Ask.NOT and not says_who(text)


def _announces(unit: Unit) -> bool:
    kind = topic(unit.text)
    of_entering = unit.text.endswith("?") and ask(unit.text) is Ask.NOT
    if unit.is_item or of_entering:
        return False
    return (unit.heads and kind is Topic.CRITERIA) or (unit.text.endswith(":") and bool(leads_to_asks(unit.text)))


def _list_beneath(found: Sequence[Unit], at: int) -> list[int]:
    """The items, or the lines in a row without a gap, right beneath a unit."""
    first = found[at + 1]
    body = []
    for place in range(at + 1, len(found)):
        unit = found[place]
        alike = unit.line.form == first.line.form and unit.line.level == first.line.level
        if not alike or unit.part or unit.label or (place > at + 1 and unit.block != first.block and unit.line.gap):
            break
        body.append(place)
    return body


def _names_quality(text: str) -> bool:
    """Whether a line may name what is wanted: not how to enter, who may, or somebody's name."""
    small = [word for word in text.split()[1:] if word[0].islower()]
    return len(small) > 0 and ask(text) > Ask.NOT and not (_of_entering(text) or says_who(text))


def _like_fellows(
    found: Sequence[Unit], asking: Sequence[float], section: _Section, beside: Sequence[str]
) -> list[int]:
    """The units of a section that ask as those `beside` it do, whose forms are given."""
    if topic(found[section.heading].text) not in (Topic.UNKNOWN, Topic.CRITERION):
        return []
    beneath = [at for at in section.body if not found[at].heads or ask(found[at].text) is Ask.PLAIN]
    places = [at for at in beneath if found[at].line.form in beside and _may_ask(found[at], asking[at])]
    plain = [at for at in places if ask(found[at].text) is Ask.PLAIN]
    outright = plain and (len(beside) > 1 or plain[0] == section.heading + 1)
    return places if outright or (places and fmean(asking[at] for at in places) >= _LIKELY_SECTION) else []


def _form(found: Sequence[Unit], sure: Sequence[bool], section: _Section) -> str:
    """The form of what a section surely asks; none where it does not."""
    return next((found[at].line.form for at in section.body if sure[at]), "")


def _may_ask(unit: Unit, chance: float) -> bool:
    """Whether a unit may be raised: a line by itself, or a sentence that asks by its words; not how to enter."""
    level = ask(unit.text)
    by_itself = unit.end - unit.start == len(unit.line.text) or level > Ask.WEAK
    return chance >= _MAY_ASK and level > Ask.NOT and by_itself and not _of_entering(unit.text)


def _of_entering(text: str) -> bool:
    """Whether a text speaks of the entry and its handling, and not of the work."""
    spoken = {name for name, pattern in patterns("speaks-of").items() if pattern.search(text)}
    return "work" not in spoken and bool(spoken & _HANDLING)


def _look(heading: Unit) -> Look:
    """What headings of one kind have in common."""
    numbered = heading.line.mark.strip("().").isdigit()
    return heading.line.form, heading.line.level, heading.label, numbered


def _sections(found: Sequence[Unit], asking: Sequence[float]) -> Iterator[_Section]:
    """The page cut at its headings; what has the form of one and may well ask itself is none."""
    starts: list[int] = []
    for at, unit in enumerate(found):
        beneath = starts[-1:] == [at - 1] and ask(unit.text) is Ask.PLAIN
        if unit.heads and asking[at] < _LIKELY and not beneath:
            starts.append(at)
    for start, end in pairwise([*starts, len(found)]):
        yield _Section(start, tuple(range(start + 1, end)))


def _rows(found: Sequence[Unit], places: Sequence[int]) -> Iterator[list[int]]:
    """The lines of a section in rows without a gap, each line a single unit."""
    row: list[int] = []
    for _, group in groupby(places, key=lambda at: id(found[at].line)):
        at, *more = group
        if row and (more or found[at].line.gap or found[at].line.form != found[row[-1]].line.form):
            yield row
            row = []
        row += [] if more else [at]
    yield row
