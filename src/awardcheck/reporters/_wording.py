"""What reports for people say, in plain words: the verdict, counts and the order of findings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from awardcheck.bands import LABELS, Band
from awardcheck.findings import (
    CriterionResult,
    Eligible,
    Finding,
    PromptResult,
    Report,
    Seen,
    Severity,
    Suppressed,
    Verdict,
)
from awardcheck.guidance import TO_DELETE
from awardcheck.reporters import Options
from awardcheck.reporters import _places as places
from awardcheck.text.patterns import regex
from awardcheck.text.private.masking import masked, secrets

SEVERITIES = {Severity.ERROR: "Must fix", Severity.WARNING: "Should fix", Severity.INFO: "Worth knowing"}
ELIGIBILITY = {
    Eligible.ELIGIBLE: "yes",
    Eligible.INELIGIBLE: "no",
    Eligible.UNCLEAR: "not clear from the draft",
}
READY = "READY TO SUBMIT"
NOT_READY = "NOT READY"
BANDS = "Indicative bands on HSJ's published scale, 0 (not answered) to 4 and more"

_SPECIAL = regex(r"[^\w\s!-~‘’“”–—…£€•]")
_JOINERS = "\u200c\u200d"


def harmless(text: str) -> str:
    """Text that a terminal or a page shows and does not obey, white space as one space.

    Control characters, halves of pairs and what XML forbids are shown as a replacement sign; invisible signs of format,
    those that turn the direction of reading among them, are dropped.
    """
    return _SPECIAL.sub(_shown, " ".join(text.split()))


def _shown(found: re.Match[str]) -> str:
    char = found[0]
    kind = unicodedata.category(char)
    if kind in ("Cc", "Cs") or char in "\ufffe\uffff":
        return "\ufffd"
    return "" if kind == "Cf" and char not in _JOINERS else char


def count(number: int, one: str, many: str = "") -> str:
    """ "1 question", "3 questions", "2,000 words"; `many` where the plural is not the singular with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut behind a word where there is one."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[:limit]
    return cut[: cut.rfind(" ", limit // 2) if " " in cut[limit // 2 :] else limit - 1].rstrip(" ,;:.–—") + "…"


def blanked(text: str) -> str:
    """A text of the same length without what no report should spread: NHS numbers, contact details, patients' names."""
    return masked(text, secrets(text))


def quote(text: str, limit: int) -> str:
    """An excerpt in quotation marks, shortened, and blanked before: cut, what is private might not be known again."""
    return f"“{shorten(blanked(text), limit)}”"


def title(check: str) -> str:
    """A check's id as words: "Missing answer"."""
    return check.replace("-", " ").replace("_", " ").capitalize()


def award(report: Report) -> str:
    """The award's title, with its programme and year."""
    category = report.category
    return ", ".join(filter(None, (category.title, category.awarded_by)))


def verdicts(report: Report) -> Counter[Verdict]:
    """How many questions have each verdict."""
    return Counter(prompt.verdict for prompt in _prompts(report))


_OF_COLLEAGUES = (
    "tracked-changes",
    "open-comments",
)  # what others left in the file, at a draft's last minute the worst


def verdict_line(report: Report) -> str:
    """The one line that says whether the draft is ready, and why or why not."""
    passed = count(len(report.suppressed), "finding") if report.suppressed else ""
    if report.ready:
        questions = ", ".join(_open_questions(verdicts(report)))
        flawless = not questions and not any(finding.severity is Severity.WARNING for finding in report.findings)
        praise = "Well done!" if flawless else "Nothing stands in the way."
        if passed:
            praise = f"Nothing else stands in the way; {passed} let pass."
        if left := [
            title(check).lower() for check in _OF_COLLEAGUES if any(one.check == check for one in report.findings)
        ]:
            praise = f"{praise} First settle {' and '.join(left)}."
        return f"{READY}: {questions or 'every question is answered'}. {praise}"
    questions, others = ", ".join(_open_questions(_unsettled(report))), ", ".join(_other_errors(report))
    also = "; also " if questions and others else ""
    return f"{NOT_READY}: {questions}{also}{others}{f'; {passed} let pass' if passed else ''}"


def _unsettled(report: Report) -> Counter[Verdict]:
    """The verdicts without those of questions about which all that was found is let pass."""
    settled = _asked_about([one.finding for one in report.suppressed]) - _asked_about(report.findings)
    return Counter(
        prompt.verdict
        for result in report.criteria
        for prompt in result.prompts
        if not settled & {prompt.prompt.id, result.criterion.id}
    )


def _asked_about(findings: Collection[Finding]) -> set[str]:
    """The questions that findings are about, and the sections that are missing with all their questions."""
    sections = (one.seen.criterion for one in findings if one.check == "missing-criterion")
    return {about for about in (*(one.seen.prompt for one in findings), *sections) if about}


def _open_questions(found: Counter[Verdict]) -> Iterator[str]:
    missing, thin = found[Verdict.MISSING], found[Verdict.THIN]
    if missing:
        yield f"{count(missing, 'question')} missing"
    if thin:
        yield f"{thin} thin" if missing else f"{count(thin, 'question')} thin"


def _other_errors(report: Report) -> Iterator[str]:
    """What must be fixed beside the questions that are missing or thin, by the checks' names."""
    told = {prompt.prompt.id for prompt in _prompts(report) if prompt.verdict is not Verdict.ANSWERED}
    others = Counter(
        finding.check
        for finding in report.findings
        if finding.severity is Severity.ERROR and finding.seen.prompt not in told
    )
    for check, number in others.items():
        yield title(check).lower() + (f" ({number})" if number > 1 else "")


def next_step(report: Report) -> str:
    """Counts of findings and what to do now: the last line of a report."""
    number = Counter(finding.severity for finding in report.findings)
    counts = ", ".join(f"{words.lower()}: {number[level]}" for level, words in SEVERITIES.items() if number[level])
    must = sum(one.finding.severity is Severity.ERROR for one in report.suppressed)
    counts = f"{counts.capitalize()}." if counts else "Nothing new to mend." if must else "Nothing to mend."
    if not report.ready:
        points = "the point" if number[Severity.ERROR] == 1 else f"the {number[Severity.ERROR]} points"
        return f"{counts} Next: mend {points} under “{SEVERITIES[Severity.ERROR]}”, then check the draft again."
    if must:
        known = "the point that is" if must == 1 else f"the {must} points that are"
        return f"{counts} Next: mend {known} let pass, or make sure that {'it' if must == 1 else 'they'} may stay."
    first = "delete the form's notes, then " if any(TO_DELETE in note for note in report.notes) else ""
    if number[Severity.WARNING]:
        return f"{counts} Next: {first}submit it, or first make it stronger by what stands under “Should fix”."
    return f"{counts} Next: {first}submit it. Good luck!"


def notes(report: Report, options: Options) -> Iterator[str]:
    """What is to be known beside the findings and, where that is asked for, each finding that is let pass, and why."""
    yield from report.notes
    if options.suppressed:
        yield from (_let_pass(report, one, options.excerpts) for one in report.suppressed)
    elif report.suppressed:
        yield "--show-suppressed lists what is let pass"


def _let_pass(report: Report, one: Suppressed, excerpts: bool) -> str:
    seen = one.finding.seen
    at = places.position(report, one.place)
    beside = not at or at == places.position(report, seen.place)
    by = "the baseline" if one.by == "baseline" else f"a note{'' if beside else f' at {at}'}"
    reason = f" Its reason: {one.reason}" if one.reason and excerpts else ""
    what = f"{one.finding.check} ({one.finding.severity}), {places.where(report, seen)}"
    return f"let pass by {by}: {what}: {seen.message}{reason}"


def words(report: Report, result: CriterionResult) -> str:
    """A criterion's words against its limit: "431 words of 400, 31 over", "no heading"."""
    limit = report.category.limit(result.criterion)
    if result.heading is None and not result.words:
        return f"no heading in the draft{f', {limit:,} words at most' if limit else ''}"
    return against_limit(result.words, limit)


def against_limit(number: int, limit: int | None) -> str:
    """ "431 words of 400, 31 over"; only the words where there is no limit."""
    over = number - limit if limit else 0
    of = f" of {limit:,}, {f'{over:,} over' if over > 0 else f'{-over:,} left'}" if limit else ""
    return f"{count(number, 'word')}{of}"


def asked(report: Report, seen: Seen) -> PromptResult | None:
    """The question that a finding is about."""
    return next((prompt for prompt in _prompts(report) if prompt.prompt.id == seen.prompt), None)


def unsaid_question(result: PromptResult, seen: Seen) -> str:
    """What the award asks, where a finding does not quote it already."""
    ask = " ".join(result.prompt.ask.split())
    return "" if ask[:40] in seen.message else ask


def unsaid_parts(result: PromptResult, seen: Seen) -> str:
    """What was looked for and not found, where a finding does not say it already."""
    said = f"{seen.message} {seen.hint}".casefold()
    names = [part.name for part in result.parts if not part.met and not part.optional]
    return "; ".join(name for name in names if name.casefold() not in said)


def _prompts(report: Report) -> Iterator[PromptResult]:
    return (prompt for result in report.criteria for prompt in result.prompts)


def level(found: Band) -> str:
    """A band's level as people read it: the last is the last that is published."""
    return "4+" if found.level == len(LABELS) - 1 else str(found.level)


def by_severity(findings: Sequence[Finding]) -> Iterator[tuple[Severity, list[Finding]]]:
    """Worst first; otherwise the order is kept."""
    ordered = sorted(findings, key=lambda finding: finding.severity, reverse=True)
    return ((severity, list(same)) for severity, same in groupby(ordered, key=lambda finding: finding.severity))


def by_check(findings: Sequence[Finding]) -> dict[str, list[list[Finding]]]:
    """A check's findings together; of these, those that say the same and ask for the same in one list."""
    checks: dict[str, dict[tuple[str, str], list[Finding]]] = {}
    for finding in findings:
        alike = checks.setdefault(finding.check, {})
        alike.setdefault((finding.seen.hint, finding.seen.message), []).append(finding)
    return {check: list(alike.values()) for check, alike in checks.items()}
