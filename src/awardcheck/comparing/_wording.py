"""What a comparison for people says, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.comparing import Comparison, Question
from awardcheck.findings import Finding, Severity
from awardcheck.reporters import _wording as wording

QUESTION, EXCERPT = 140, 160  # characters shown


def headline(comparison: Comparison) -> str:
    """The one line that says whether the new version is better, and why or why not."""
    said = ", ".join(_changes(comparison))
    if comparison.worse:
        return f"SOMETHING GOT WORSE: {said}"
    return f"NOTHING GOT WORSE: {said}" if said else "NO CHANGE that the award's judges would see"


def _changes(comparison: Comparison) -> Iterator[str]:
    if gained := comparison.gained:
        yield f"{wording.count(len(gained), 'question')} gained"
    if lost := comparison.lost:
        yield f"{wording.count(len(lost), 'question')} lost"
    if fresh := comparison.fresh:
        yield f"{wording.count(len(fresh), 'new finding')}"
    if gone := comparison.gone:
        yield f"{wording.count(len(gone), 'finding')} gone"
    before, after = comparison.old.eligibility.verdict, comparison.new.eligibility.verdict
    if before is not after:
        yield f"eligible: {wording.ELIGIBILITY[before]} before, {wording.ELIGIBILITY[after]} now"


def named(comparison: Comparison, question: Question) -> str:
    """ "Ambition, question 3"."""
    criterion, _, number = question.after.prompt.id.rpartition(".")
    return f"{comparison.new.category.criterion(criterion).name}, question {number}"


def asked(question: Question) -> str:
    return wording.quote(" ".join(question.after.prompt.ask.split()), QUESTION)


def reason(question: Question) -> str:
    """The parts of an answer by which the verdict moved, where they tell."""
    now = question.step > 0
    names = "; ".join(question.parts(now))
    return f"{'Now there' if now else 'No longer there'}: {names}" if names else ""


def step(before: int, after: int) -> str:
    """ "812 → 902", or only the one number where nothing changed."""
    return f"{before:,} → {after:,}" if before != after else f"{after:,}"


def lists(comparison: Comparison) -> Iterator[tuple[str, tuple[Finding, ...], bool]]:
    """A title, the findings below it, and whether they are those of the new version."""
    grave = tuple(one for one in comparison.fresh if one.severity > Severity.INFO)
    yield "New findings", grave, True
    yield "New, but for your information only", tuple(one for one in comparison.fresh if one not in grave), True
    yield "Findings that are gone", comparison.gone, False
