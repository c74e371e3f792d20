"""How likely each unit of a page is a question, weighed by its fellows: lists, forms and headings are of one kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import fmean

from awardcheck.importing.asks import JUDGES, TOLD, Ask, ask
from awardcheck.importing.prompts import LIMIT, own_limit
from awardcheck.importing.units import Unit
from awardcheck.text.patterns import regex

_OF_LIST = 0.7  # what a list as a whole counts for each of its items
_MAY_ASK = 0.1  # how likely a unit must be a question for its fellows to raise it
_SURELY = 0.9
_FEWEST = 3  # fellows that tell of the rest
_WILL_LOOK = regex(r"(?:the )?(?:judges|judging panel|panel) (?:will|would)\b", re.IGNORECASE)

_JUDGED_ON = regex(
    r"\b(?:judged?|judging|judges|marked|mark|scored?|assess(?:ed)?|evaluated?)\b.{0,60}"
    r"\b(?:on|upon|against|according to|look(?:ing)? for|(?:the following|these|the) criteria)(?: below)?\s*:\Z",
    re.IGNORECASE,
)
_TO_SAY = regex(
    r"\b(?:entr(?:y|ies)|nominations?|submissions?|applications?|statements?|you)\b.{0,30}"
    r"\b(?:should|must|need to)\b.{0,30}\b(?:say|cover|explain|describe|show|demonstrate"
    r"|set out|address|tell us|outline|answer)\b.{0,60}:\Z",
    re.IGNORECASE,
)


def weighed(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """How likely each unit is a question, from how likely each is by itself."""
    for weigh in (_levelled, _carried, _limited, _of_judges, _announced):
        asking = weigh(found, asking)
    return list(asking)


def is_word(unit: Unit) -> bool:
    """Whether an item is one word: "Originality"."""
    return unit.is_item and unit.text.rstrip(" .;,").isalpha()


def _levelled(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The chances; a list's items are brought nearer to their mean: lists are of one kind."""
    lists: dict[tuple[int, int], list[float]] = {}
    for unit, chance in zip(found, asking, strict=True):
        if unit.is_item and not is_word(unit):
            lists.setdefault((unit.block, unit.line.level), []).append(chance)
    means = {place: fmean(chances) for place, chances in lists.items()}
    levelled = []
    for unit, chance in zip(found, asking, strict=True):
        mean = means.get((unit.block, unit.line.level), chance) if unit.is_item else chance
        share = 1.0 if is_word(unit) else _OF_LIST  # a word by itself is what its list is
        levelled.append((1 - share) * chance + share * mean)
    return levelled


def _carried(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, where a list that asks or may well ask follows on one of questions: it is the next criterion's."""
    carried = list(asking)
    for before, at in pairwise(range(len(found))):
        if found[at].is_item and found[before].is_item and found[at].block != found[before].block:
            places = [place for place in range(at, len(found)) if found[place].block == found[at].block]
            levels = [ask(found[place].text) for place in places]
            outright = min(levels) >= Ask.NAMED and 2 * levels.count(Ask.PLAIN) > len(levels)
            if outright or (min(levels) > Ask.NOT and fmean(asking[place] for place in places) >= _MAY_ASK):
                for place in places:
                    carried[place] = max(carried[place], carried[before])
    return carried


def _limited(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, where an order or question has its limit behind it, or a form puts one beneath each: it is as sure as
    any, and sure where several have one."""
    asks = [at for at, unit in enumerate(found) if ask(unit.text) is Ask.PLAIN]
    likely = [at for at in asks if asking[at] >= _MAY_ASK]
    beneath = [at for at in likely if _has_limit(found, at)]
    own = [at for at in asks if own_limit(found[at].text)]
    lines = [at for at in likely if (at in beneath and len(beneath) >= _FEWEST) or at in own]
    surest = max(asking, default=0.0)
    same = {id(found[at].line): surest for at in lines}
    if len(several := [at for at in own if not found[at].heads]) >= _FEWEST:
        same |= {id(found[at].line): max(surest, _SURELY) for at in several}
    return [
        max(chance, same.get(id(unit.line), 0.0)) if ask(unit.text) is Ask.PLAIN else chance
        for unit, chance in zip(found, asking, strict=True)
    ]


def _has_limit(found: Sequence[Unit], at: int) -> bool:
    """Whether a limit stands beneath a unit, perhaps behind a hint."""
    after = found[at + 1 : at + 3]
    return any(LIMIT.fullmatch(unit.line.text) for unit in after) and not any(unit.heads for unit in after[:1])


def _of_judges(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, in a paragraph on what the judges will look for: what they want and what must be shown is asked."""
    raised = list(asking)
    surest = max([_SURELY, *asking])
    for _, group in groupby(range(len(found)), key=lambda at: id(found[at].line)):
        told = [at for at in group if not found[at].heads and _is_wanted(found[at].text)]
        if len(told) > 1 and any(_WILL_LOOK.match(found[at].text) for at in told):
            for at in told:
                raised[at] = surest
    return raised


def _announced(found: Sequence[Unit], asking: Sequence[float]) -> list[float]:
    """The same, in a list right beneath a line that says what entries are judged on."""
    raised = list(asking)
    surest = max([_SURELY, *asking])
    for before, at in pairwise(range(len(found))):
        if found[at].is_item and not found[before].is_item and found[before].text.endswith(":"):
            places = [place for place in range(at, len(found)) if found[place].block == found[at].block]
            likely = fmean(asking[place] for place in places) >= _MAY_ASK
            if _JUDGED_ON.search(found[before].text) or (likely and _TO_SAY.search(found[before].text)):
                for place in places:
                    raised[place] = surest
    return raised


def _is_wanted(text: str) -> bool:
    return (JUDGES.match(text) is not None and ask(text) is Ask.NAMED) or TOLD.search(text) is not None
