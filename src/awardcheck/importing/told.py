"""The units of a page with their roles, as the chain tells them and rules hold back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import fmean

from awardcheck.importing.asks import JUDGES, TOLD, Ask, ask, leads_to_asks
from awardcheck.importing.chain import Chain, Role
from awardcheck.importing.context import Above, above_each
from awardcheck.importing.entrants import says_who
from awardcheck.importing.entries import REPORTS
from awardcheck.importing.lines import Page
from awardcheck.importing.phrases import words
from awardcheck.importing.prompts import LIMIT
from awardcheck.importing.signs import moves, signs
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit, units
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_SURE = 0.5  # how likely a unit must be a question to be taken
_SURER = 0.78  # of the surest on the page
_OF_LIST = 0.7  # what a list as a whole counts for each of its items
_AGAINST = 0.9  # where a heading or the line above announces something else
_LOOSE = 0.97  # where it stands in no list and none of its words ask
_TOLD = 0.6  # where it says what entrants must show
_MAY_ASK, _FEWEST_LIMITED = 0.1, 3
_MAY_NAME = 0.25
_NEVER = 2.0
_SURELY = 0.9
_WILL_LOOK = regex(r"(?:the )?(?:judges|judging panel|panel) (?:will|would)\b", re.IGNORECASE)
_ELSEWHERE = (Topic.ELIGIBILITY, Topic.PROCESS, Topic.NOISE)


@dataclass(frozen=True, slots=True)
class Told:
    """A unit with its role, and the probability that it is a question."""

    unit: Unit
    role: Role
    chance: float

    @property
    def asks(self) -> bool:
        return self.role is Role.PROMPT


def tell(page: Page, model: Chain) -> list[Told]:
    """The units of a page, each with its role; a question only where that is sure enough."""
    found = units(page)
    chances = model.chances(signs(page, found), moves(found))
    asking = [row[Role.PROMPT] for row in chances]
    for weighed in (_levelled, _carried, _limited, _headed_alike, _of_judges):
        asking = weighed(found, asking)
    above = above_each(found, page.marked)
    least = max(_SURE, _SURER * max(asking, default=0.0))
    told = []
    for at, (unit, row) in enumerate(zip(found, chances, strict=True)):
        needed = _needed(found, at, above[at])
        role = Role.PROMPT if asking[at] >= max(least, needed) else _quiet(row)
        told.append(Told(unit, role, asking[at] if needed < _NEVER else 0.0))
    return [_naming(one, chances[at], told[at + 1 : at + 2]) for at, one in enumerate(told)]


def _naming(one: Told, chances: Sequence[float], after: Sequence[Told]) -> Told:
    """A heading right above an outright question, made its criterion's name if it may well be one."""
    asks = bool(after) and after[0].asks and ask(after[0].unit.text) is Ask.PLAIN
    plain = one.unit.heads and one.role is Role.OTHER and topic(one.unit.text) in (Topic.UNKNOWN, Topic.CRITERION)
    return replace(one, role=Role.NAME) if asks and plain and chances[Role.NAME] >= _MAY_NAME else one


def _levelled(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """How likely each unit is a question; a list's items are brought nearer to their mean: lists are of one kind."""
    lists: dict[tuple[int, int], list[float]] = {}
    for unit, chance in zip(found, asking, strict=True):
        if unit.is_item and not _is_word(unit):
            lists.setdefault((unit.block, unit.line.level), []).append(chance)
    means = {place: fmean(chances) for place, chances in lists.items()}
    levelled = []
    for unit, chance in zip(found, asking, strict=True):
        mean = means.get((unit.block, unit.line.level), chance) if unit.is_item else chance
        share = 1.0 if _is_word(unit) else _OF_LIST  # a word by itself is what its list is
        levelled.append((1 - share) * chance + share * mean)
    return levelled


def _is_word(unit: Unit) -> bool:
    """Whether an item is one word: "Originality"."""
    return unit.is_item and unit.text.rstrip(" .;,").isalpha()


def _carried(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, where a list that asks outright follows on a list of questions: it is the next criterion's."""
    carried = list(asking)
    for before, at in pairwise(range(len(found))):
        if found[at].is_item and found[before].is_item and found[at].block != found[before].block:
            places = [place for place in range(at, len(found)) if found[place].block == found[at].block]
            levels = [ask(found[place].text) for place in places]
            if min(levels) >= Ask.NAMED and 2 * levels.count(Ask.PLAIN) > len(levels):
                for place in places:
                    carried[place] = max(carried[place], carried[before])
    return carried


def _limited(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, where a form puts a limit beneath each question: an order or question with one is as sure as any."""
    lines = [
        at
        for at, unit in enumerate(found)
        if ask(unit.text) is Ask.PLAIN and asking[at] >= _MAY_ASK and _has_limit(found, at)
    ]
    if len(lines) < _FEWEST_LIMITED:
        return list(asking)
    same = {id(found[at].line) for at in lines}
    surest = max(asking)
    return [
        surest if id(unit.line) in same and ask(unit.text) is Ask.PLAIN else chance
        for unit, chance in zip(found, asking, strict=True)
    ]


def _has_limit(found: Sequence[Unit], at: int) -> bool:
    """Whether a limit stands beneath a unit, perhaps behind a hint."""
    after = found[at + 1 : at + 3]
    return any(LIMIT.fullmatch(unit.line.text) for unit in after) and not any(unit.heads for unit in after[:1])


def _headed_alike(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, where what stands beneath headings of one look asks mostly: then all that asks outright beneath one."""
    beneath: dict[tuple[str, bool, str], list[int]] = {}
    for heading, at in pairwise(range(len(found))):
        above, text = found[heading], found[at].text
        if above.heads and ask(text) is Ask.PLAIN and topic(above.text) in (Topic.UNKNOWN, Topic.CRITERION):
            numbered = "1" if above.line.mark.strip("().").isdigit() else above.line.mark
            beneath.setdefault((above.line.form, above.label, numbered), []).append(at)
    raised = list(asking)
    for places in beneath.values():
        sure = [asking[at] for at in places if asking[at] >= _SURER]
        if len(sure) >= _FEWEST_LIMITED and 2 * len(sure) >= len(places):
            for at in places:
                raised[at] = max(raised[at], min(sure) if asking[at] >= _MAY_ASK else 0.0)
    return raised


def _of_judges(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, in a paragraph on what the judges will look for: what they want and what entrants must show is asked."""
    raised = list(asking)
    surest = max([_SURELY, *asking])
    for _, group in groupby(range(len(found)), key=lambda at: id(found[at].line)):
        told = [at for at in group if not found[at].heads and _is_wanted(found[at].text)]
        if len(told) > 1 and any(_WILL_LOOK.match(found[at].text) for at in told):
            for at in told:
                raised[at] = surest
    return raised


def _is_wanted(text: str) -> bool:
    return (JUDGES.match(text) is not None and ask(text) is Ask.NAMED) or TOLD.search(text) is not None


def _needed(found: Sequence[Unit], at: int, above: Above) -> float:
    """How likely a unit must be a question, from what speaks against it: an invented one is the worse mistake."""
    text = found[at].text
    if at and found[at - 1].label and words("ratings").fullmatch(found[at - 1].text.strip("0123456789 –-.")):
        return _NEVER
    announces = found[at].heads and found[at].line.form != "item" and text.endswith(":")
    if _is_word(found[at]):
        return _LOOSE
    if ask(text) is Ask.NOT or announces or says_who(text) or _is_detail(found, at):
        return _NEVER
    if above.lead is not None and found[at].is_item and words("leads-to-examples").search(found[above.lead].text):
        return _NEVER
    if above.lead is not None and found[at].is_item and (lead := leads_to_asks(found[above.lead].text)) is not None:
        return 0.0 if lead else _AGAINST
    elsewhere = above.heading is not None and topic(found[above.heading].text) in _ELSEWHERE
    if ask(text) < Ask.PLAIN and (REPORTS.search(text) or _in_list_of_entrants(found, at)):
        return _NEVER
    if JUDGES.match(text) and ask(text) is Ask.NAMED:
        return 0.0
    if above.heading is not None and _is_faq(found[above.heading].text):
        return _LOOSE
    about = above.heading is not None and topic(found[above.heading].text) is Topic.ABOUT
    if about and not found[at].is_item and ask(text) < Ask.PLAIN and not (TOLD.search(text) or JUDGES.match(text)):
        return _NEVER
    if ask(text) is Ask.WEAK and not found[at].is_item:
        return max(_TOLD, _AGAINST if elsewhere else 0.0) if TOLD.search(text) else _LOOSE
    near = elsewhere and not any(unit.line.gap > 1 for unit in found[(above.heading or 0) + 2 : at + 1])
    return _AGAINST if near else 0.0


def _is_faq(heading: str) -> bool:
    return heading.endswith("?") and ask(heading) is Ask.NOT and topic(heading) is Topic.UNKNOWN


def _in_list_of_entrants(found: Sequence[Unit], at: int) -> bool:
    """Whether an item goes on a list that begins by saying who may enter."""
    if not found[at].is_item:
        return False
    first = next(unit for unit in found if unit.block == found[at].block and unit.is_item)
    return says_who(first.text)


def _is_detail(found: Sequence[Unit], at: int) -> bool:
    """Whether an item only spells out the one that it stands under, as in "savings, for example in:"."""
    unit = found[at]
    above = (one for one in reversed(found[:at]) if one.is_item and one.line.level < unit.line.level)
    parent = next(above, None) if unit.is_item and unit.line.level > 1 else None
    return parent is not None and parent.block == unit.block and parent.text.endswith(":")


def _quiet(chances: Sequence[float]) -> Role:
    """The likeliest role of a unit that asks nothing."""
    return max((role for role in Role if role is not Role.PROMPT), key=lambda role: chances[role])
