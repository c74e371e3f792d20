"""What became of a draft between two versions of it, both read for the same award."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from awardcheck.comparing._findings import changed
from awardcheck.findings import CriterionResult, Eligible, Evidence, Finding, PromptResult, Report, Severity, Verdict
from awardcheck.records import dataclass

_RANK = {Verdict.MISSING: 0, Verdict.THIN: 1, Verdict.ANSWERED: 2}
_ADMITS = {Eligible.INELIGIBLE: 0, Eligible.UNCLEAR: 1, Eligible.ELIGIBLE: 2}


@dataclass(frozen=True, slots=True)
class Question:
    """One of the award's questions, before and after."""

    before: PromptResult
    after: PromptResult

    @property
    def step(self) -> int:
        """How far the verdict went up; below 0 down."""
        return _RANK[self.after.verdict] - _RANK[self.before.verdict]

    def parts(self, now: bool) -> list[str]:
        """The names of the parts of an answer that are met only now, or that no longer are."""
        met = {part.id: part.met for part in (self.before if now else self.after).parts}
        return [part.name for part in (self.after if now else self.before).parts if part.met and not met[part.id]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports on one award: `fresh` are the findings that only the new one has, `gone` those of the old one."""

    old: Report
    new: Report
    questions: tuple[Question, ...]
    fresh: tuple[Finding, ...]
    gone: tuple[Finding, ...]

    @property
    def gained(self) -> list[Question]:
        return [question for question in self.questions if question.step > 0]

    @property
    def lost(self) -> list[Question]:
        return [question for question in self.questions if question.step < 0]

    @property
    def less_eligible(self) -> bool:
        return _ADMITS[self.new.eligibility.verdict] < _ADMITS[self.old.eligibility.verdict]

    @property
    def worse(self) -> bool:
        """Whether anything got worse: a question that was lost, eligibility, or a new error or warning.

        A finding about a question that was gained comes with the new answer, and nothing is worse than no words at all.
        """
        gained = {question.after.prompt.id for question in self.gained}
        grave = (one for one in self.fresh if one.severity >= Severity.WARNING and one.seen.prompt not in gained)
        return bool(self.lost) or self.less_eligible or (self.old.words > 0 and any(grave))

    def criteria(self) -> Iterator[tuple[CriterionResult, CriterionResult]]:
        """Each criterion before and after."""
        return zip(self.old.criteria, self.new.criteria, strict=True)


def compare(old: Report, new: Report) -> Comparison:
    """What the new report says otherwise. Raises ValueError where the two are not about one award's questions."""
    before, after = _prompts(old), _prompts(new)
    if list(before) != list(after):
        raise ValueError("the two reports are about different questions")
    questions = tuple(Question(before[id], after[id]) for id in before)
    return Comparison(old, new, questions, *changed(old.findings, new.findings))


def _prompts(report: Report) -> dict[str, PromptResult]:
    return {prompt.prompt.id: prompt for result in report.criteria for prompt in result.prompts}


def counted(evidence: Iterable[Evidence], criterion: str | None = None) -> Counter[str]:
    """How many figures and testimonials there are, in all or under one criterion."""
    return Counter(one.kind for one in evidence if criterion is None or one.criterion == criterion)
