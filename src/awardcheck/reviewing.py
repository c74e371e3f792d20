"""Runs the checks over a reading and signs what they saw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from awardcheck.checks import Check, Settings, checks
from awardcheck.draft import Draft
from awardcheck.findings import Finding, Report
from awardcheck.guidance import without_notes
from awardcheck.reading import Reading, read
from awardcheck.reading.entrant import SAID, signs
from awardcheck.spec import Category, WordLimit


def review(draft: Draft, category: Category, settings: Settings | None = None) -> Report:
    """All that can be said of the draft as an entry for the category; findings worst first, then as they stand."""
    settings = settings or Settings()
    return report(read_as(draft, category, settings), settings)


def read_as(draft: Draft, category: Category, settings: Settings) -> Reading:
    """The draft read as an entry for the category, before any check; what a blank form said is no part of it."""
    own = without_notes(draft, (category,))
    return read(_introduced(own, settings.organisation), with_limit(category, settings.word_limit))


def _introduced(draft: Draft, organisation: str | None) -> Draft:
    """The draft with the entrant's name among its properties, unless it says itself who enters."""
    if organisation is None or any(sign.weight >= SAID for sign in signs(draft)):
        return draft
    note = "the draft does not say who enters, so the organisation of the settings was taken"
    return replace(draft, properties={**draft.properties, "entrant": organisation}, notes=(*draft.notes, note))


def report(reading: Reading, settings: Settings) -> Report:
    """The report on a reading: what the checks saw, each finding with its check's id and severity."""
    return Report(
        draft=reading.draft,
        category=reading.category,
        words=reading.words,
        eligibility=reading.eligibility,
        criteria=reading.criteria,
        evidence=reading.evidence,
        findings=tuple(sorted(_findings(reading, settings), key=_order(reading.category))),
        notes=(*reading.draft.notes, *_not_checked(reading, settings)),
    )


def _findings(reading: Reading, settings: Settings) -> list[Finding]:
    wanted = [check for check in checks() if check.id not in settings.off]
    decisive = [finding for check in wanted if check.silences_others for finding in _run(check, reading, settings)]
    return decisive or [finding for check in wanted for finding in _run(check, reading, settings)]


def _run(check: Check, reading: Reading, settings: Settings) -> Iterator[Finding]:
    severity = settings.severities.get(check.id, check.severity)
    return (Finding(check.id, severity, seen) for seen in check.run(reading, settings))


def _order(category: Category) -> Callable[[Finding], tuple[int, int, int, int, str]]:
    """Worst first; then what is about the whole draft or stands nowhere, then by place, then as the award asks."""
    ids = [id for criterion in category.criteria for id in (criterion.id, *(prompt.id for prompt in criterion.prompts))]
    ranks = {id: rank for rank, id in enumerate(ids)}

    def key(finding: Finding) -> tuple[int, int, int, int, str]:
        seen = finding.seen
        block, line = (seen.place.block, seen.place.line or 0) if seen.place else (0, 0)
        return -finding.severity, block, line, ranks.get(seen.prompt or seen.criterion or "", -1), finding.check

    return key


def with_limit(category: Category, limit: int | None) -> Category:
    """The category with the user's word limit for every criterion, so that checks and reports go by the same."""
    if limit is None:
        return category
    total = category.word_limit.total if category.word_limit else None
    criteria = tuple(criterion.model_copy(update={"word_limit": limit}) for criterion in category.criteria)
    own = WordLimit(per_criterion=limit, total=total, source="the limit that was given")
    return category.model_copy(update={"criteria": criteria, "word_limit": own})


def _not_checked(reading: Reading, settings: Settings) -> Iterator[str]:
    """What could not be checked, and why: a gap is told, never silent."""
    if not any(reading.category.limit(criterion) for criterion in reading.category.criteria):
        if not (reading.category.word_limit and reading.category.word_limit.total):
            yield "no word limit is known for this award, so none was checked; give one with --word-limit"
    elif reading.passages and not reading.placed.headings:
        yield "no heading names a criterion, so the words of each could not be held against the limit"
