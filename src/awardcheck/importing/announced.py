"""What a page asks that asks nothing surely: what a line announces as criteria, and what is told outright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import JUDGES, TOLD, Ask, ask, leads_to_asks
from awardcheck.importing.entrants import says_who
from awardcheck.importing.phrases import patterns
from awardcheck.importing.series import in_series
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit

_SHARE_WANTED = 0.75  # of a list that names what is wanted
_FEWEST_TOLD = 3  # sentences
_SURELY_HANDLING = {"sending", "rules", "money-paid", "details"}
_HANDLING = _SURELY_HANDLING | {"entry", "judging"}  # whose words, "question" and "weight", may speak of the work


def announced(found: Sequence[Unit]) -> set[int]:
    """The places of what a page asks by announcing it: in lists, under headings in a series, in sentences."""
    return {*_lists(found), *_of_series(found), *_told(found)}


def _lists(found: Sequence[Unit]) -> Iterator[int]:
    for at, unit in enumerate(found[:-1]):
        if _announces(unit):
            yield from _wanted(found, _list_beneath(found, at))


def _of_series(found: Sequence[Unit]) -> Iterator[int]:
    for at in in_series(found):
        if at + 1 < len(found):
            yield from _wanted(found, _list_beneath(found, at), series=True)


def _told(found: Sequence[Unit]) -> list[int]:
    """The sentences that say what an entry must show, no heading between them: else they are of several awards."""
    told = [at for at, unit in enumerate(found) if not unit.heads and _is_told(unit.text)]
    parted = any(unit.heads for unit in found[told[0] : told[-1]]) if told else True
    return [] if parted or len(told) < _FEWEST_TOLD else told


def _is_told(text: str) -> bool:
    wanted = TOLD.search(text) or (JUDGES.match(text) and ask(text) is Ask.NAMED)
    return bool(wanted) and ask(text) > Ask.NOT and not says_who(text)


def _announces(unit: Unit) -> bool:
    of_entering = unit.text.endswith("?") and ask(unit.text) is Ask.NOT
    if unit.is_item or of_entering:
        return False
    heads = unit.heads and topic(unit.text) is Topic.CRITERIA
    return heads or (unit.text.endswith(":") and bool(leads_to_asks(unit.text)))


def _list_beneath(found: Sequence[Unit], at: int) -> list[int]:
    """The items, or the lines in a row without a gap, right beneath a unit."""
    first = found[at + 1]
    body: list[int] = []
    for place in range(at + 1, len(found)):
        unit = found[place]
        alike = (unit.line.form, unit.line.level) == (first.line.form, first.line.level)
        if not alike or unit.part or unit.label or (body and unit.block != first.block and unit.line.gap):
            break
        body.append(place)
    return body


def _wanted(found: Sequence[Unit], body: Sequence[int], *, series: bool = False) -> list[int]:
    """The places of what names something that is wanted; none where little of it does."""
    wanted = [at for at in body if _names_quality(found[at].text, series)]
    fewest = 1 if series else 2
    return wanted if len(wanted) >= max(fewest, _SHARE_WANTED * len(body)) else []


def _names_quality(text: str, series: bool) -> bool:
    """Whether a line may name what is wanted: not how to enter, who may, or somebody's name."""
    in_small_letters = any(word[0].islower() for word in text.split()[1:])
    handled = of_entering(text, surely=series) or says_who(text)
    return in_small_letters and ask(text) > Ask.NOT and not handled


def of_entering(text: str, *, surely: bool = False) -> bool:
    """Whether a text speaks of the entry and its handling, `surely` in words for nothing else, and not of the work."""
    said = TOLD.sub("", text)  # "The entry should show": of what it should show
    spoken = {name for name, pattern in patterns("speaks-of").items() if pattern.search(said)}
    return "work" not in spoken and bool(spoken & (_SURELY_HANDLING if surely else _HANDLING))
