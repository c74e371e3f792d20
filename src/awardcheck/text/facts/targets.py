"""Targets that were set, each with the words that say what it measures and the sizes it is to reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import inf
from typing import NamedTuple

from awardcheck.text import Span
from awardcheck.text.facts.attained import ALL, Result, Size, aims
from awardcheck.text.facts.named_measures import aside, measures, shared, telling
from awardcheck.text.facts.target_places import (
    AT_FIRST,
    HEADS,
    HEADS_AIMS,
    LABELLED,
    LIMIT,
    NO_TARGET,
    POINTS_BACK,
    SAID_THAT,
    TALKS_OF,
    THESE_WERE,
)
from awardcheck.text.facts.target_words import (
    AS_DONE,
    BESIDE,
    BY_THEN,
    CHANGES,
    EVERY_SO_OFTEN,
    FAR_OFF,
    INTENT,
    IS,
    LATER,
    LITTLE,
    LOOKS_BACK,
    LOOSE,
    MARK,
    NONE,
    NOT_OURS,
    OF_BEFORE,
    OF_SO_MANY,
    ORDER,
    OTHERS,
    SETS,
    SHOULD,
    STILL_TO_BE,
    VERDICT,
    WANTS,
    WAS_TO,
)
from awardcheck.text.figures.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences


class Target(NamedTuple):
    """A target: its sentence, and what it measures."""

    sentence: Span
    measure: frozenset[str]
    sizes: tuple[Size, ...] = ()
    aside: frozenset[str] = frozenset()
    until: date | None = None  # by when it is to be reached, at the earliest
    start: str = ""  # the sentence ahead of it that says what it is, and how that was

    def shared(self, result: Result) -> float:
        """How much of what it measures a result names."""
        return shared(self.measure, result.words, self.aside)

    def names(self, result: Result) -> bool:
        """Whether a result names any of what it measures, not only whom or where."""
        return bool(telling(self.measure & result.words) - self.aside)

    @property
    def is_measured(self) -> bool:
        """Whether it names more than all or none."""
        return any(size.unit not in ("all", "%") or size.size != ALL for size in self.sizes)


_PER_CENT = regex(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
# Those of whom a share or a change is told, which is no size that is to be reached.
_OF_SO_MANY = regex(r"\b(?:among|across|of|for|in) (?:the|our|all|these|those|its|their) \d[\d,]*(?= [a-z])(?! ?%)")
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_TWO_WORDS = 60  # characters in which the two words before another stand
_LEAST = 11  # fewer of what was to be are as often phases and stages
_PARTS = regex(r"[,;:](?!\d)\s?|\s[–—-]\s|\band\b(?! a half\b)")
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b", re.IGNORECASE)


def targets(text: str, *, listed: bool = False, heading: str = "") -> list[Target]:
    """The targets that `text` sets under its `heading`; where it is a list of targets (`listed`), one for each item."""
    headed = bool(HEADS.fullmatch(heading.strip()))
    said = sentences(text)
    return [
        found
        for nth, one in enumerate(said)
        for before in (said[nth - 1].text if nth else "",)
        for found in _in_sentence(one, before, listed, headed, not listed and _is_pointed_at(said, nth))
    ]


def _is_pointed_at(said: Sequence[Span], nth: int) -> bool:
    """Whether the sentence before asks for targets, or the one behind says that this was one."""
    before, behind = said[nth - 1].text if nth else "", said[nth + 1].text if nth + 1 < len(said) else ""
    if before.endswith("?") and (TALKS_OF.search(before) or WANTS.search(before)) and not NOT_OURS.search(before):
        return True
    return bool(POINTS_BACK.match(behind)) and not NOT_OURS.search(behind) and not aims(behind)


def _in_sentence(sentence: Span, before: str, listed: bool, headed: bool, pointed_at: bool) -> Iterator[Target]:
    text = sentence.text
    if NOT_OURS.search(text) or text.startswith("["):
        return
    by = _until(text)
    if by is None and LATER.search(text):
        return
    found = False
    told = [(_CLAUSE.split(text), False)] if pointed_at else [*_clauses(text, listed)]
    if headed and not told:
        told = [
            ([clause for clause in _CLAUSE.split(text) if MARK.search(clause) and not AS_DONE.search(clause)], True)
        ]
    for clauses, loose in told:
        for clause in clauses:
            one = target(sentence, clause, before)
            few = one and all(map(_is_few, one.sizes)) and not (LITTLE.search(clause) or NONE.search(clause))
            if one and not (loose and few):
                found = True
                yield one._replace(until=_until(clause) or _last_before(text, clause) or by)
        if found:
            return


def _last_before(text: str, clause: str) -> date | None:
    """The date told last ahead of a clause: by 2024 this and that, by 2027 something else."""
    start = text.find(clause)
    return next((found.first for found in reversed(dates(text)) if found.start < start), None)


def _clauses(text: str, listed: bool) -> Iterator[tuple[list[str], bool]]:
    """The clauses of a sentence that may set a target, the likeliest first, and whether a few things are none."""
    if listed:
        yield [text], False
        return
    if cue := SETS.search(text):
        is_quoted = text[cue.end() : cue.end() + 1] in ('"', "“")
        first, *others = _CLAUSE.split(text[cue.end() :])
        yield (
            [first, *(clause for clause in others if not BESIDE.match(clause))],
            bool(LOOSE.search(cue.group())) and not is_quoted,
        )
    if (back := LOOKS_BACK.search(text)) and not VERDICT.search(text):
        yield [text[: back.start()]], False
    if (label := LABELLED.search(text)) and (
        not any(map(str.isdigit, label["rest"])) or AT_FIRST.search(label["rest"])
    ):
        yield [text[: label.start("rest")]], False
    is_verdict = bool(VERDICT.search(text))
    if not is_verdict and (wished := list(_wished(text))):
        yield wished, True
    may = "should" in text.lower() and not is_verdict
    if may and (should := [clause for clause in _parts_of(text) if SHOULD.search(clause)]):
        yield should, True
    if cue is None and WAS_TO.search(text):
        yield [clause for clause in [text] if WAS_TO.search(clause)], True


def _wished(text: str) -> Iterator[str]:
    """The clauses behind a word of wanting that tell of what is still to be, and what goes on from them."""
    told = EVERY_SO_OFTEN.sub("", text)
    if ahead := BY_THEN.match(told):
        yield from (clause for clause in _PARTS.split(told[ahead.end() :]) if not AS_DONE.search(clause))
        return
    for wanting, following in pairwise([*INTENT.finditer(told), None]):
        assert wanting  # only the last of all is none
        end = following.start() if following else len(told)
        if not _is_others(told[max(0, wanting.start() - _TWO_WORDS) : wanting.start()]):
            yield from _still_to_be(told[wanting.end() : end])


def _still_to_be(text: str) -> Iterator[str]:
    """The clauses behind a word of wanting that tell of what is still to be."""
    of = OF_SO_MANY.match(text)
    named = of or IS.match(text)
    is_open = False
    for nth, (clause, mark) in enumerate(_parts(text, named.end() if named else 0)):
        mark = ":" if named and not nth else mark
        still = bool(STILL_TO_BE.search(clause)) or (mark == ":" and bool(ORDER.match(clause))) or bool(of and not nth)
        done = bool(AS_DONE.search(clause)) or bool(BESIDE.match(clause))
        is_open = still or (not done and (is_open or (mark == ":" and bool(MARK.search(clause)))))
        if is_open:
            yield named.group() + clause if named and not nth else clause


def _parts_of(text: str) -> list[str]:
    return [part for part, _ in _parts(text, 0)]


def _parts(text: str, start: int) -> Iterator[tuple[str, str]]:
    """The clauses from `start` on, each with the mark ahead of it."""
    mark = ""
    for found in _PARTS.finditer(text, start):
        yield text[start : found.start()], mark
        start, mark = found.end(), found.group().strip()
    yield text[start:], mark


def _is_others(ahead: str) -> bool:
    last = ahead.lower().split()[-2:]
    return last != ["health", "visitors"] and bool(OTHERS.intersection(last))


def _is_few(size: Size) -> bool:
    return size.unit == "all" or (not size.unit and size.size < _LEAST)


def target(sentence: Span, clause: str, before: str = "") -> Target | None:
    """The target that a clause of `sentence`, or a row of a table, sets; None where it names none with a size."""
    start = before if OF_BEFORE.search(clause) else ""
    measure, told = measures(clause) | measures(start), aims(_OF_SO_MANY.sub("", clause))
    if FAR_OFF.match(sentence.text):
        return None
    if not measure or not (told or NONE.search(clause) or CHANGES.search(clause)):
        return None
    if _PER_CENT.search(clause):
        least = _LEAST if any(size.unit in ("fall", "rise") for size in told) else inf
        told = tuple(size for size in told if size.unit or size.size >= least)  # 30% of those under 25, in six schools
    if _HALVING.search(clause):
        told += tuple(Size(size.unit, size.size / 2) for size in told if size.unit != "%")
    return Target(sentence, measure, told, aside(clause), _until(clause), start)


def heads_targets(cells: Sequence[str]) -> bool:
    """Whether a table with such a first row sets targets and has no column for what came of them."""
    named = [names_targets(cell) for cell in cells]
    if len(cells) == 2 and all(named):  # KPI | Threshold
        return True
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(NO_TARGET.fullmatch, others))


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


def talks_of_targets(text: str) -> bool:
    return bool(TALKS_OF.search(text))
