"""Targets that were set, each with the words that say what it measures and the sizes it is to reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from math import inf

from awardcheck.records import dataclass, replace
from awardcheck.text import REMEMBERED, Span
from awardcheck.text.facts.attained import ALL, Size, aims
from awardcheck.text.facts.named_measures import ANNOUNCES, BREAK_EVEN, aside, measures, shared, telling, told_as
from awardcheck.text.facts.results import Result, counts_people
from awardcheck.text.facts.target_places import (
    BY_THEN,
    DONE,
    FOLLOW,
    HEADS,
    HEADS_AIMS,
    HEADS_LIST,
    IS_NAMED,
    LABELLED,
    LIMIT,
    NO_TARGET,
    NOBODYS,
    OF_OTHERS,
    ORDERED,
    PART,
    PLAN,
    POINTS_BACK,
    PURPOSE,
    SAID_THAT,
    TALKS_OF,
    THE_POINT,
    THESE_WERE,
)
from awardcheck.text.facts.target_signs import signs
from awardcheck.text.facts.target_weights import weights
from awardcheck.text.facts.target_words import (
    AS_DONE,
    BESIDE,
    CHANGES,
    FAR_OFF,
    MARK,
    NONE,
    NOT_OURS,
    OF_BEFORE,
    ORDER,
    STILL,
    TO_COME,
    WANTS,
)
from awardcheck.text.figures.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

IN_LIST = 3.0  # how much speaks for what stands in a list of targets being one
FOR_A_CHANGE = 1.2  # how much where a piece of work was to change what is always counted
ANNOUNCED = 3.5  # how much where the sentence ahead says that targets follow
_LIKELY = -0.4  # how much must


@dataclass(frozen=True, slots=True)
class Target:
    """A target: its sentence, and what it measures."""

    sentence: Span
    measure: frozenset[str]
    sizes: tuple[Size, ...] = ()
    aside: frozenset[str] = frozenset()
    until: date | None = None  # by when it is to be reached, at the earliest
    start: str = ""  # the sentence ahead of it that says what it is, and how that was
    sure: float = IN_LIST  # how much speaks for its being one
    people: bool = False  # it is to be so many

    def shared(self, result: Result) -> float:
        """How much of what it measures a result names."""
        otherwise = told_as(self.measure, result.words) if result.number else frozenset()
        return shared(self.measure, result.words | otherwise, self.aside)

    @property
    def is_measured(self) -> bool:
        """Whether it names more than all or none."""
        return BREAK_EVEN in self.measure or any(
            size.unit not in ("all", "%") or size.size != ALL for size in self.sizes
        )


_PER_CENT = regex(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
# Those of whom a share or a change is told, which is no size that is to be reached.
_OF_SO_MANY = regex(r"\b(?:among|across|of|for|in) (?:the|our|all|these|those|its|their) \d[\d,]*(?= [a-z])(?! ?%)")
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_LEAST = 11  # beside a share, fewer are as often schools and steps
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b(?! a (?:half|quarter)\b)", re.IGNORECASE)
_ENOUGH = 2  # words that say what is measured
# What was told of a wish, when it was had: "I told them that I want it below ten".
_TOLD = regex(
    r"\b(?:told|said|promised|assured|warned)\b(?: [a-z]+){0,4}? (?:that )?(?:i|we) (?:want|wish|mean|intend|expect)\b",
    re.IGNORECASE,
)
_QUOTED = regex(r"[\"“][^\"”]*[\"”]?")


def targets(text: str, *, listed: bool = False, heading: str = "", is_near: bool = True) -> list[Target]:
    """The targets that `text` sets under its `heading`; where it is a list of targets (`listed`), one for each item.

    Only what `is_near` a heading for targets is taken for one on its word alone.
    """
    headed = is_near and bool(HEADS.fullmatch(heading.strip()))
    said = sentences(text)
    found: list[Target] = []
    follow = False  # whether a sentence ahead has said that targets follow
    for nth, one in enumerate(said):
        before, behind = said[nth - 1].text if nth else "", said[nth + 1].text if nth + 1 < len(said) else ""
        in_list = list(_in_list(one, before, listed)) if listed or headed else []
        found += in_list
        if not (in_list or listed or _is_to_come(one.text) or OF_OTHERS.match(behind) or _is_none(one.text)):
            follow = bool(FOLLOW.match(before) or (follow and PART.match(one.text)))
            sure = ANNOUNCED if follow else IN_LIST if _is_pointed_at(one.text, before, behind) else _LIKELY
            if _is_ordered(one.text):
                sure = IN_LIST
            if _is_labelled(one.text):
                sure = max(ANNOUNCED, sure)
            if _is_for_a_change(one.text):
                sure = max(FOR_A_CHANGE, sure)
            if not DONE.match(one.text):
                sure = max(sets_target(one.text, heading), sure)
            if sure > _LIKELY:
                sure = max(sure, IN_LIST if IS_NAMED.match(one.text) else sure)
                found += [replace(set_, sure=sure) for set_ in _in_sentence(one, before)]
    return found


@lru_cache(maxsize=REMEMBERED)
def sets_target(sentence: str, heading: str = "") -> float:
    """How much speaks for a sentence below a heading setting a target."""
    return weights().sum_of_setting(signs(sentence, heading))


def _is_to_come(sentence: str) -> bool:
    """Whether it tells, in its own words, of what is still to come: next year's targets are none of a report."""
    return sentence.startswith("[") or bool(TO_COME.search(_TOLD.sub(" ", _QUOTED.sub(" ", sentence))))


def _is_for_a_change(sentence: str) -> bool:
    """Whether it says that a piece of work was meant to change what is counted as a matter of course."""
    if NOT_OURS.search(sentence):
        return False
    change = CHANGES.search(sentence)
    if change and THE_POINT.match(sentence, change.end()):
        return True
    found = PURPOSE.search(sentence)
    return found is not None and bool(CHANGES.match(sentence[found.end() :].lstrip()))


def _is_ordered(sentence: str) -> bool:
    """Whether it quotes those who set targets with an order that has a size."""
    found = ORDERED.match(sentence)
    return found is not None and bool(ORDER.match(found["order"])) and bool(aims(found["order"]))


def _is_none(sentence: str) -> bool:
    """Whether it tells of a target that is nobody's here, or how the work was laid out."""
    return bool(NOBODYS.search(sentence) or PLAN.search(sentence))


def _is_labelled(sentence: str) -> bool:
    """Whether a label names a target, and behind it stands what is to be reached and nothing that came of it."""
    found = LABELLED.match(sentence)
    if not found or AS_DONE.search(found["rest"]) or NOT_OURS.search(found["rest"]) or TO_COME.search(sentence):
        return False
    label = found["label"]
    return not AS_DONE.search(label) and bool(MARK.search(found["rest"]) or aims(found["rest"]))


def _is_pointed_at(sentence: str, before: str, behind: str) -> bool:
    """Whether the sentence before asks for targets, or the one behind says that this was one."""
    if NOT_OURS.search(sentence):
        return False
    if before.endswith("?") and (TALKS_OF.search(before) or WANTS.search(before)) and not NOT_OURS.search(before):
        return True
    return points_back(behind) and not aims(behind)


def _in_list(sentence: Span, before: str, listed: bool) -> Iterator[Target]:
    """The target of an item, or those of a passage below a heading for targets: clauses with a mark to be reached."""
    if NOT_OURS.search(sentence.text) or sentence.text.startswith("[") or PLAN.search(sentence.text):
        return
    clauses = [sentence.text] if listed else _CLAUSE.split(sentence.text)
    for clause in clauses:
        if listed or (MARK.search(clause) and not AS_DONE.search(clause)):
            yield from _dated(sentence, target(sentence, clause, before), clause)


def _in_sentence(sentence: Span, before: str) -> Iterator[Target]:
    """The targets of a sentence that sets some: one for each clause with a size, or one of it all."""
    first, *others = _CLAUSE.split(sentence.text)
    clauses = [first, *(clause for clause in others if not BESIDE.match(clause) or _is_for_a_change(clause))]
    ahead = [before, *clauses]
    found = [(clause, one) for nth, clause in enumerate(clauses) if (one := target(sentence, clause, ahead[nth]))]
    found = [(clause, one) for clause, one in found if not _is_how_it_was(clause)] or found
    found = [(clause, one) for clause, one in found if clause in _announced(sentence.text)] or found
    found = [(clause, one) for clause, one in found if not _is_of_few(one)] or found
    found = found[:1] + [
        (clause, one) for clause, one in found[1:] if STILL.search(clause) or not AS_DONE.search(clause)
    ]
    if len(found) > 1 or (found and len(telling(found[0][1].measure)) >= _ENOUGH):
        for clause, one in found:
            yield from _dated(sentence, one, clause)
    else:
        yield from _dated(sentence, target(sentence, ", ".join(clauses), before), sentence.text)


def _is_how_it_was(clause: str) -> bool:
    """Whether a clause tells what was so: "vacancies stood at 23%" ahead of "and we set out to get below 10%"."""
    return bool(AS_DONE.search(clause)) and not (STILL.search(clause) or TALKS_OF.search(clause))


def _announced(text: str) -> str:
    """What stands behind a colon, which is what the words ahead of it announce."""
    return text.partition(": ")[2]


def _is_of_few(found: Target) -> bool:
    """Whether it counts a few of whom hardly anything is said: "three practices ... agreed to"."""
    few = all(not size.unit and size.size < _LEAST for size in found.sizes)
    return bool(found.sizes) and few and len(telling(found.measure)) < _ENOUGH


def _dated(sentence: Span, found: Target | None, clause: str) -> Iterator[Target]:
    """A target with the day by which it is to be reached, be it told in its own clause or in another."""
    if found:
        yield replace(found, until=_until(clause) or _last_before(sentence.text, clause) or _until(sentence.text))


def _last_before(text: str, clause: str) -> date | None:
    """The date told last ahead of a clause: by 2024 this and that, by 2027 something else."""
    start = text.find(clause)
    return next((found.first for found in reversed(dates(text)) if found.start < start), None)


def target(sentence: Span, clause: str, before: str = "") -> Target | None:
    """The target that a clause of `sentence`, or a row of a table, sets; None where it names none with a size."""
    start = before if OF_BEFORE.search(clause) else ""
    measure, told = measures(clause) | measures(start), aims(_OF_SO_MANY.sub("", clause))
    measure -= ANNOUNCES
    if FAR_OFF.match(sentence.text):
        return None
    if not measure or not (told or NONE.search(clause) or CHANGES.search(clause)):
        return None
    if _PER_CENT.search(clause):
        least = _LEAST if any(size.unit in ("fall", "rise") for size in told) else inf
        told = tuple(size for size in told if size.unit or size.size >= least)  # 30% of those under 25, in six schools
    if _HALVING.search(clause):
        told += tuple(Size(size.unit, size.size / 2) for size in told if size.unit != "%")
    return Target(sentence, measure, told, aside(clause), _until(clause), start, people=counts_people(clause))


def heads_targets(cells: Sequence[str], heading: str) -> bool:
    """Whether a table with such a first row below a heading sets targets and has no column for what came of them."""
    named = [names_targets(cell) for cell in cells]
    if len(cells) == 2 and (all(named) or _is_by_then(cells, heading)):  # KPI | Threshold
        return True
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(NO_TARGET.fullmatch, others))


def _is_by_then(cells: Sequence[str], heading: str) -> bool:
    """Whether two columns tell what is aimed at and by when: "Aim | By March 2024"."""
    return bool(BY_THEN.fullmatch(cells[1].strip(" *"))) and (names_targets(cells[0]) or heads_list(heading))


def names_targets(cell: str) -> bool:
    """Whether the head of a table's column names targets."""
    return bool(TALKS_OF.search(cell) or LIMIT.fullmatch(cell.strip(" *")))


def is_order(text: str, heading: str) -> bool:
    """Whether an item of a list says what is to be done, below a heading for aims."""
    return bool(ORDER.match(text) and HEADS_AIMS.search(heading))


def points_back(text: str) -> bool:
    """Whether `text` says of what stands before it that it was what had been set."""
    return bool(POINTS_BACK.match(text)) and not NOT_OURS.search(text)


def _until(text: str) -> date | None:
    return max((found.first for found in dates(text)), default=None)


def announces(text: str) -> bool:
    """Whether `text` ends by announcing a list of targets."""
    last = sentences(text)[-1:]
    if not last or NOT_OURS.search(last[0].text):
        return False
    if text.rstrip().endswith(":"):
        return bool(TALKS_OF.search(last[0].text) or SAID_THAT.search(last[0].text))
    return bool(THESE_WERE.search(last[0].text))


def heads_list(heading: str) -> bool:
    """Whether a heading says that targets stand beneath it, and not what came of them."""
    return bool(HEADS_LIST.match(heading))


def talks_of_targets(text: str) -> bool:
    return bool(TALKS_OF.search(text))
