"""Markdown for pull requests and chat: the board, what must be fixed, and the rest folded away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.bands import band
from awardcheck.findings import CriterionResult, Finding, Report, Severity, Verdict
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.text.patterns import regex

ENDING = ".md"
EXCERPT, QUESTION = 160, 140  # characters shown
MARKS = {Verdict.ANSWERED: "●", Verdict.THIN: "◐", Verdict.MISSING: "○"}

_MARKUP = regex(r"[\\`*_{}\[\]|~^$=]")
_OPENING = regex(r"^(\d{1,9})(?=[.)])|^(?=[-+#>:])")
# A platform makes a link or sends a message of these, escaped or not: an invisible sign within keeps it from doing so.
_REFERENCE = regex(r"(?<=[@#!])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)|(?<=\bmailto)(?=:)", re.IGNORECASE)
_JOINER = "\u2060"


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """Paragraphs, tables and lists that GitHub, GitLab and plain CommonMark show alike."""
    drafts, unreadable = naming.named(reports, errors)
    parts = [part for name, report in drafts for part in _report(name, report, options)]
    for name, error in unreadable:
        parts.append(f"## {escape(name)}: could not be checked\n\n{escape(naming.reason(error))}")
    if len(reports) + len(errors) > 1:
        parts.insert(0, _summary(drafts, unreadable))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """A text as one line that any Markdown shows letter by letter, finding in it no link and nobody to call."""
    text = _MARKUP.sub(r"\\\g<0>", wording.harmless(text))
    text = _OPENING.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", text)
    text = _REFERENCE.sub(_JOINER, text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _summary(drafts: Sequence[tuple[str, Report]], unreadable: Sequence[tuple[str, Unreadable]]) -> str:
    rows: list[Sequence[str]] = []
    for name, report in drafts:
        found = wording.verdicts(report)
        must = sum(finding.severity is Severity.ERROR for finding in report.findings)
        numbers = (f"{found[Verdict.ANSWERED]} of {found.total()}", found[Verdict.THIN], found[Verdict.MISSING], must)
        verdict = "ready" if report.ready else "not ready"
        rows.append((escape(name), escape(report.category.id), verdict, *map(str, numbers)))
    rows += [(escape(name), "", "could not be checked", "", "", "", "") for name, _ in unreadable]
    return listing(("Draft", "Category", "Verdict"), ("Answered", "Thin", "Missing", "Must fix"), rows)


def _report(name: str, report: Report, options: Options) -> Iterator[str]:
    yield f"## {escape(name)}\n\n**{escape(wording.verdict_line(report))}**"
    yield f"{escape(wording.award(report))}; {wording.count(report.words, 'word')}."
    yield _board(report)
    yield f"Questions: {', '.join(f'{MARKS[verdict]} {verdict.value}' for verdict in MARKS)}. {wording.BANDS}."
    yield f"Eligible: {wording.ELIGIBILITY[report.eligibility.verdict]}. {escape(report.eligibility.reason)}"
    for severity, findings in wording.by_severity(report.findings):
        title = f"{wording.SEVERITIES[severity]} ({len(findings)})"
        listed = "\n".join(line for finding in findings for line in _finding(report, finding, options))
        # Blank lines, without which what stands inside would be shown as it is written.
        folded = f"<details><summary>{title}</summary>\n\n{listed}\n\n</details>"
        yield f"### {title}\n\n{listed}" if severity is Severity.ERROR else folded
    steps = (f"- {escape(result.criterion.name)}: {escape(band(result, report).step)}" for result in report.criteria)
    yield "<details><summary>The least that leads to the next band</summary>\n\n{}\n\n</details>".format(
        "\n".join(steps)
    )
    if notes := [*wording.notes(report, options)]:
        yield "Notes:\n\n" + "\n".join(f"- {escape(note)}" for note in notes)
    yield escape(wording.next_step(report))


def _board(report: Report) -> str:
    rows = [_criterion(report, result) for result in report.criteria]
    return listing(("Criterion", "Questions", "Band"), ("Words", "Figures", "Testimonials"), rows)


def _criterion(report: Report, result: CriterionResult) -> tuple[str, ...]:
    kinds = [evidence.kind for evidence in report.evidence if evidence.criterion == result.criterion.id]
    limit = report.category.limit(result.criterion)
    words = f"{result.words:,}{f' of {limit:,}' if limit else ''}" if result.heading or result.words else "no heading"
    marks = " ".join(MARKS[prompt.verdict] for prompt in result.prompts)
    counts = (str(kinds.count("quantitative")), str(kinds.count("testimonial")))
    found = band(result, report)
    return escape(result.criterion.name), marks, f"{wording.level(found)}, {found.label}", words, *counts


def _finding(report: Report, finding: Finding, options: Options) -> Iterator[str]:
    seen = finding.seen
    yield f"- **{escape(wording.title(finding.check))}**, {escape(places.where(report, seen))}: {escape(seen.message)}"
    if (result := wording.asked(report, seen)) and (question := wording.unsaid_question(result, seen)):
        yield f"  - Question: {escape(wording.quote(question, QUESTION))}"
    if seen.hint:
        yield f"  - What to do: {escape(seen.hint)}"
    if seen.excerpt and options.excerpts:
        yield f"  - The draft: {escape(wording.quote(seen.excerpt, EXCERPT))}"


def listing(names: Sequence[str], numbers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with columns of names and columns of numbers."""
    lines = [(*names, *numbers), (*("---" for _ in names), *("--:" for _ in numbers)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
