"""Runs the checks over a reading and signs what they saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from awardcheck.baseline import check_of, under
from awardcheck.checks import Check, Settings, checks
from awardcheck.draft import Draft
from awardcheck.findings import Finding, Report, Suppressed, SuppressedBy
from awardcheck.guidance import without_notes
from awardcheck.reading import Aside, Reading, later, read
from awardcheck.reading.entrant import SAID, signs
from awardcheck.records import replace
from awardcheck.spec import Category, WordLimit
from awardcheck.suppressing import sift

# Of the checks that wait, those that are run here, so that both are done at about the same time: the others look once
# more at what the judge has looked at, and at the same words as each other.
_OWN = frozenset(("target-without-result", "vague-claim"))
_LETTING: dict[SuppressedBy, tuple[str, str]] = {
    "draft": ("a note in the draft", "notes in the draft"),
    "baseline": ("the baseline", "the baseline"),
}


def review(draft: Draft, category: Category, settings: Settings | None = None, aside: Aside = later) -> Report:
    """All that can be said of the draft as an entry for the category; findings worst first, then as they stand.

    The judge's work is given to `aside`, and with it most of the checks that wait for it. Those that do not wait are
    run meanwhile.
    """
    settings = settings or Settings()
    return report(read_as(draft, category, settings), settings, aside)


def read_as(draft: Draft, category: Category, settings: Settings) -> Reading:
    """The draft read as an entry for the category, before any check; what a blank form said is no part of it."""
    own = without_notes(draft, (category,))
    draft = _introduced(own, settings.organisation)
    return read(draft, with_limit(category, settings.word_limit), settings.semantic)


def _introduced(draft: Draft, organisation: str | None) -> Draft:
    """The draft with the entrant's name among its properties, unless it says itself who enters."""
    if organisation is None or any(sign.weight >= SAID for sign in signs(draft)):
        return draft
    note = "the draft does not say who enters, so the organisation of the settings was taken"
    return replace(draft, properties={**draft.properties, "entrant": organisation}, notes=(*draft.notes, note))


def report(reading: Reading, settings: Settings, aside: Aside = later) -> Report:
    """The report on a reading: what the checks saw, each finding with its check's id and severity."""
    order = _order(reading.category)
    waiting = [check for check in _wanted(settings) if not check.runs_last and not check.needs_no_verdict]
    own = [check for check in waiting if check.id in _OWN]
    judged, others = aside(reading.judged, lambda: _all(reading, settings, [one for one in waiting if one not in own]))
    reading = replace(reading, judged=judged)
    findings, suppressed = _findings(reading, settings, own, others)
    found = Report(
        draft=reading.draft,
        category=reading.category,
        words=reading.words,
        eligibility=reading.eligibility,
        criteria=reading.criteria,
        evidence=reading.evidence,
        findings=tuple(sorted(findings, key=order)),
        notes=(*reading.draft.notes, *_not_checked(reading, settings)),
        suppressed=tuple(sorted(suppressed, key=lambda one: order(one.finding))),
    )
    known = {mark: number for mark, number in settings.baseline.items() if check_of(mark) not in settings.off}
    return under_baseline(found, known)


def under_baseline(report: Report, baseline: Mapping[str, int]) -> Report:
    """The report when what a baseline knows is let pass as well, and with a note of what is let pass."""
    report = under(report, baseline)
    return replace(report, notes=(*report.notes, *_let_pass(report)))


def _wanted(settings: Settings) -> list[Check]:
    return [check for check in checks() if check.id not in settings.off]


def _findings(
    reading: Reading, settings: Settings, waiting: Iterable[Check], others: Callable[[], list[Finding]]
) -> tuple[list[Finding], list[Suppressed]]:
    """What stays and what notes in the draft let pass; `waiting` are checks to run, `others` gives what others saw."""
    wanted = _wanted(settings)
    early = _all(reading, settings, (check for check in wanted if check.needs_no_verdict))
    decisive = sift(
        _all(reading, settings, (check for check in wanted if check.silences_others)), reading, settings.off
    )
    if decisive.kept:
        return list(decisive.kept), list(decisive.suppressed)
    found = sift([*early, *_all(reading, settings, waiting), *others()], reading, settings.off)
    leftover = replace(reading, draft=replace(reading.draft, suppressions=found.left))
    last = _all(leftover, settings, (check for check in wanted if check.runs_last))
    return [*found.kept, *last], list(found.suppressed)


def _all(reading: Reading, settings: Settings, wanted: Iterable[Check]) -> list[Finding]:
    return [finding for check in wanted for finding in _run(check, reading, settings)]


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
    criteria = tuple(replace(criterion, word_limit=limit) for criterion in category.criteria)
    own = WordLimit(per_criterion=limit, total=total, source="the limit that was given")
    return replace(category, criteria=criteria, word_limit=own)


def _not_checked(reading: Reading, settings: Settings) -> Iterator[str]:
    """What could not be checked, and why: a gap is told, never silent."""
    if not any(reading.category.limit(criterion) for criterion in reading.category.criteria):
        if not (reading.category.word_limit and reading.category.word_limit.total):
            yield "no word limit is known for this award, so none was checked; give one with --word-limit"
    elif reading.passages and not reading.placed.headings:
        yield "no heading names a criterion, so the words of each could not be held against the limit"
    if reading.category.eligibility.evidence_window and not settings.deadline and "outside-window" not in settings.off:
        yield (
            "no deadline is known, so how old the evidence is was counted from the newest date in the draft; "
            "give it with --deadline"
        )


def _let_pass(report: Report) -> Iterator[str]:
    """How much is let pass and by what: nobody is to take it for never found."""
    by = Counter(one.by for one in report.suppressed)
    ways = [f"{number} by {_LETTING[way][number > 1]}" for way, number in by.items()]
    if ways:
        number = f"{by.total()} findings are" if by.total() > 1 else "1 finding is"
        yield f"{number} let pass: {' and '.join(ways)}"
