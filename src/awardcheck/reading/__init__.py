"""Reads a draft as a judge of one category would: what stands where, what answers what, what is evidence.

`read` is the one way in. Its steps can each be replaced: placing (`placing`), tagging (`tagging`), matching
(`matching`), verdicts (`judging`); `semantic` tags by meaning, too; eligibility and evidence stand beside them.
"""

from __future__ import annotations

from awardcheck.draft import Draft
from awardcheck.findings import CriterionResult, Eligibility, Evidence, PromptResult
from awardcheck.reading.passages import Passage, Placed
from awardcheck.reading.placing import place_blocks
from awardcheck.records import dataclass
from awardcheck.spec import Category


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a draft. Checks look at this and at nothing else.

    `placed` has the entrant's passages in reading order with the criterion under which each stands, each criterion's
    heading, and the entrant's words by criterion. `criteria` are in the category's order.
    """

    draft: Draft
    category: Category
    placed: Placed
    criteria: tuple[CriterionResult, ...]
    evidence: tuple[Evidence, ...]
    eligibility: Eligibility

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
    """Judges every prompt of the category over the whole draft.

    `by_meaning` goes by a language model, too; it raises `semantic.NotInstalled` where what runs that is not there.
    """
    from awardcheck.reading.eligibility import judge_eligibility
    from awardcheck.reading.evidence import find_evidence
    from awardcheck.reading.judging import judge
    from awardcheck.reading.tagging import tag
    from awardcheck.reading.trained import trained

    placed = place_blocks(draft, category)
    model, meanings = trained(), []
    if by_meaning:
        from awardcheck.reading.semantic import semantic

        model, encoder = semantic()
        meanings = encoder.margins(placed.passages)
    evidence = find_evidence(placed.passages)
    criteria = judge(category, placed, tag(placed.passages, evidence, model, category, meanings), model)
    flat = tuple(found for passage in evidence for found in passage)
    return Reading(draft, category, placed, criteria, flat, judge_eligibility(draft, placed, category))
