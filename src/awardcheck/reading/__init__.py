"""Reads a draft as a judge of one category would: what stands where, what answers what, what is evidence.

`read` is the one way in. Its steps can each be replaced: placing (`placing`), tagging (`tagging`), matching
(`matching`), verdicts (`judging`); `semantic` tags by meaning, too; eligibility and evidence stand beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from awardcheck.draft import Draft
from awardcheck.findings import CriterionResult, Eligibility, Evidence, PromptResult
from awardcheck.reading.passages import Passage, Placed
from awardcheck.reading.placing import place_blocks
from awardcheck.records import dataclass, field
from awardcheck.spec import Category

Result = Callable[[], Any]  # what a work comes to; a work that is still to be done is one, too


class Aside(Protocol):
    """Takes works and gives back what their results are asked of."""

    def __call__(self, *works: Result) -> tuple[Result, ...]: ...


def later(*works: Result) -> tuple[Result, ...]:
    """Does each work once, when its result is first asked for."""
    return tuple(map(cache, works))


@dataclass(frozen=True, slots=True)
class Judged:
    """What takes a judge: `criteria`, in the category's order, with their verdicts, the evidence, and who may enter."""

    criteria: tuple[CriterionResult, ...]
    evidence: tuple[Evidence, ...]
    eligibility: Eligibility


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a draft. Checks look at this and at nothing else.

    `placed` has the entrant's passages in reading order with the criterion under which each stands, each criterion's
    heading, and the entrant's words by criterion. `judged` gives what is perhaps still being worked at.
    """

    draft: Draft
    category: Category
    placed: Placed
    judged: Callable[[], Judged] = field(compare=False)

    @property
    def criteria(self) -> tuple[CriterionResult, ...]:
        return self.judged().criteria

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.judged().evidence

    @property
    def eligibility(self) -> Eligibility:
        return self.judged().eligibility

    @property
    def words(self) -> int:
        """The entrant's words; the award's own are not counted."""
        return sum(self.placed.words.values())

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.placed.passages

    def prompts(self) -> tuple[PromptResult, ...]:
        return tuple(prompt for criterion in self.criteria for prompt in criterion.prompts)


def read(draft: Draft, category: Category, by_meaning: bool = False) -> Reading:
    """Places the draft's passages, and judges every prompt of the category over the whole draft when first asked to.

    `by_meaning` goes by a language model, too; where what runs that is not there, to ask for what was judged raises
    `semantic.NotInstalled`.
    """
    placed = place_blocks(draft, category)
    return Reading(draft, category, placed, Judge(draft, category, placed, by_meaning))


@dataclass(slots=True)
class Judge:
    """Judges once, when first asked to; until then another process can be given him."""

    draft: Draft
    category: Category
    placed: Placed
    by_meaning: bool
    _judged: Judged | None = None

    def __call__(self) -> Judged:
        if self._judged is None:
            self._judged = _judged(self.draft, self.category, self.placed, self.by_meaning)
        return self._judged


def _judged(draft: Draft, category: Category, placed: Placed, by_meaning: bool) -> Judged:
    from awardcheck.reading.eligibility import judge_eligibility
    from awardcheck.reading.evidence import find_evidence, overheard
    from awardcheck.reading.judging import judge
    from awardcheck.reading.tagging import tag
    from awardcheck.reading.trained import trained

    model, meanings = trained(), []
    if by_meaning:
        from awardcheck.reading.semantic import semantic

        model, encoder = semantic()
        meanings = encoder.margins(placed.passages)
    evidence = find_evidence(placed.passages)
    criteria = judge(category, placed, tag(placed.passages, evidence, model, category, meanings), model)
    flat = tuple(found for passage in overheard(placed.passages, evidence) for found in passage)
    return Judged(criteria, flat, judge_eligibility(draft, placed, category))
