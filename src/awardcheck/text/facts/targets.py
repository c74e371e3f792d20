"""Targets that were set, each with the words that say what it measures and the sizes it is to reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from math import inf

from awardcheck.records import dataclass, replace
from awardcheck.text import Span
from awardcheck.text.facts.attained import ALL, Size, aims
from awardcheck.text.facts.named_measures import ANNOUNCES, BREAK_EVEN, aside, measures, shared, telling, told_as
from awardcheck.text.facts.results import Result, counts_people
from awardcheck.text.facts.target_places import FOLLOW, HEADS, HEADS_LABELS, LABEL_AND_SIZE, PART, PLAN, TALKS_OF
from awardcheck.text.facts.target_sentences import (
    IN_LIST,
    LIKELY,
    how_sure,
    is_for_a_change,
    is_no_target,
    says_how_known,
)
from awardcheck.text.facts.target_words import (
    AS_DONE,
    BESIDE,
    CHANGES,
    FAR_OFF,
    MARK,
    NAMED,
    NONE,
    NOT_OURS,
    OF_BEFORE,
    STILL,
)
from awardcheck.text.figures.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences


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

    @property
    def is_of_few(self) -> bool:
        """Whether it names no size but a few of something."""
        return all(not size.unit and size.size < _LEAST for size in self.sizes)


_PER_CENT = regex(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
# Those of whom a share or a change is told, which is no size that is to be reached.
_OF_SO_MANY = regex(r"\b(?:among|across|of|for|in) (?:the|our|all|these|those|its|their) \d[\d,]*(?= [a-z])(?! ?%)")
# How many targets there are is the size of none: "two objectives were adopted", "judged on one figure".
_SO_MANY_TARGETS = regex(
    rf"\b(?:\d{{1,2}}|a single|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){{0,2}}?(?:{NAMED}"
    r"|measures?"
    r"|figures?|numbers?|marks?|tests?|promises?|pledges?|commitments?|conditions?|milestones?|things?|sides?"
    r"|pages?)\b(?! (?:down|up|below|above|under|over)\b)",
    re.IGNORECASE,
)
# Who agreed to it, ahead of what it is: "It was agreed with the union that ...".
_AGREED_THAT = regex(
    r"^.{0,60}?\b(?:agreed|decided|resolved|promised|pledged|vowed|undertook|required|insisted|told|said)\b"
    r"[^,;:]{0,40}? that ",
    re.IGNORECASE,
)
# What was set up, step by step, each a few of its kind: "to find premises, to hire three staff and to open".
_SET_UP = regex(
    r"\b(?:recruit|hire|appoint|find|found|open|sign|move|buy|bought|lease|launch|set up|publish|write|install|build"
    r"|built|establish|form|agree)(?:n?e?d)?\b",
    re.IGNORECASE,
)
# How it was, told aside: "under four weeks (it was 17)", "more than 52 weeks (7,340 people did)".
_BEFORE_ASIDE = regex(
    r" ?\((?:(?:it|that|this|there|they|we) (?:was|were|had|stood)|then|before:?|at the time|currently|was"
    r"|baseline:?)\b[^()]{0,40}\)| ?\([^()]{0,30}\b(?:did|was|were|had)\)",
    re.IGNORECASE,
)
_IS_NAMED = regex(rf"\b{NAMED}\b", re.IGNORECASE)
# A clause that tells what happened then: "and we managed 93%".
_THEN = regex(
    r"\W*(?:(?:we|it|they|this|that|which|there|so|then|in the end|so far|in fact|only|just) ){1,2}"
    r"(?!(?:aimed|wanted|hoped|planned|intended|promised|pledged|agreed|asked|expected|required|wished|needed|vowed)\b)"
    r"(?:[a-z]+ed|did|got|made|hit|beat|met|came|ran|saw|went|fell|rose|had)\b",
    re.IGNORECASE,
)
_IF = regex(r"\W*(?:if|when|once)\b", re.IGNORECASE)
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_LEAST = 11  # beside a share, fewer are as often schools and steps
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b(?! a (?:half|quarter)\b)", re.IGNORECASE)
_ENOUGH = 2  # words that say what is measured


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
        if in_list or listed or is_no_target(one.text, behind) or _counts_those_below(one.text):
            continue
        follow = _follows(one.text, before, follow)
        sure = how_sure(one.text, before, behind, heading, follows=follow)
        if sure > LIKELY:
            found += [replace(set_, sure=sure) for set_ in _in_sentence(one, before)]
    return found


def _follows(sentence: str, before: str, follow: bool) -> bool:
    """Whether it is one of the targets that the sentence ahead announces, or, where that one was, goes on with them."""
    if LABEL_AND_SIZE.fullmatch(sentence) and (follow or HEADS_LABELS.match(before)):
        return True
    return bool(FOLLOW.match(before) or (follow and PART.match(sentence)))


def _counts_those_below(sentence: str) -> bool:
    """Whether it ends in a colon and says how many targets stand below: "We set four targets, and printed them:"."""
    return sentence.rstrip().endswith(":") and bool(_SO_MANY_TARGETS.search(sentence))


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
    is_known = says_how_known(sentence.text)
    clauses = [first, *(one for one in others if _can_set(one) or (is_known and _IF.match(one)))]
    ahead = [before, *clauses]
    found = [(clause, one) for nth, clause in enumerate(clauses) if (one := target(sentence, clause, ahead[nth]))]
    found = [(clause, one) for clause, one in found if not _is_how_it_was(clause)] or found
    found = [(clause, one) for clause, one in found if clause in _announced(sentence.text)] or found
    found = [(clause, one) for clause, one in found if not _is_of_few(one)] or found
    if _is_of_steps(sentence.text):
        found = [(clause, one) for clause, one in found if not _is_step(clause, one)]
        if not found:
            return
    found = found[:1] + [
        (clause, one) for clause, one in found[1:] if is_known or STILL.search(clause) or not _tells_what_was(clause)
    ]
    if len(found) > 1 or (found and len(telling(found[0][1].measure)) >= _ENOUGH):
        for clause, one in found:
            yield from _dated(sentence, one, clause)
    else:
        yield from _dated(sentence, target(sentence, " ".join(clauses), before), sentence.text)


def _can_set(clause: str) -> bool:
    """Whether a clause is no mere aside to one that sets a target."""
    return not BESIDE.match(clause) or is_for_a_change(clause)


def _tells_what_was(clause: str) -> bool:
    return bool(AS_DONE.search(clause) or _THEN.match(clause))


def _is_of_steps(text: str) -> bool:
    """Whether it lists what was to be set up and calls none of it a target."""
    return not _IS_NAMED.search(text) and sum(1 for _ in _SET_UP.finditer(text)) >= _ENOUGH


def _is_step(clause: str, found: Target) -> bool:
    return bool(_SET_UP.search(clause)) and found.is_of_few


def _is_how_it_was(clause: str) -> bool:
    """Whether a clause tells what was so: "vacancies stood at 23%" ahead of "and we set out to get below 10%"."""
    return bool(AS_DONE.search(clause)) and not (STILL.search(clause) or TALKS_OF.search(clause))


def _announced(text: str) -> str:
    """What stands behind a colon, which is what the words ahead of it announce."""
    return text.partition(": ")[2]


def _is_of_few(found: Target) -> bool:
    """Whether it counts a few of whom hardly anything is said: "three practices ... agreed to"."""
    return bool(found.sizes) and found.is_of_few and len(telling(found.measure)) < _ENOUGH


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
    clause = _BEFORE_ASIDE.sub("", clause)
    told = aims(_SO_MANY_TARGETS.sub("", _OF_SO_MANY.sub("", clause)))
    measure = (measures(_AGREED_THAT.sub("", clause)) or measures(clause)) | measures(start)
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


def _until(text: str) -> date | None:
    return max((found.first for found in dates(text)), default=None)
