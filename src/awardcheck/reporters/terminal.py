"""The report for people at a terminal: one screen that says it all, then the findings, worst first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from awardcheck.bands import band
from awardcheck.findings import CriterionResult, Eligible, EvidenceKind, Finding, Report, Severity
from awardcheck.records import dataclass, replace
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._ink import MARKS, STYLES, Ink, Said, picture, printed, table, within
from awardcheck.reporters._layout import Part, Rule, Table, Text
from awardcheck.reporters._summary import summary

ENDING = ".txt"
EXCERPT, QUESTION = 160, 140  # characters shown
LEVELS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
ELIGIBLE = {Eligible.ELIGIBLE: "green", Eligible.INELIGIBLE: "bold red", Eligible.UNCLEAR: "yellow"}


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """Lines within `options.width`, which for a table is 72 at least and for all 120 at most; codes only for colour.

    With `options.quiet` there is one line, as long as it needs to be, for each draft.
    """
    ink = Ink(options.encoding)
    if options.quiet:
        return "".join(f"{ink.fit(line)}\n" for line in _quiet(reports, errors))
    return printed(_Screen(ink, options).everything(reports, errors), options)


def svg(
    reports: Sequence[Report],
    errors: Sequence[Unreadable] = (),
    options: Options | None = None,
    title: str = "awardcheck",
) -> str:
    """The same as a picture, as the text of an SVG file; equal reports give equal text."""
    options = replace(options or Options(), colour=True, quiet=False)
    return _on_its_own(picture(render(reports, errors, options), options.width, title))


def _on_its_own(picture: str) -> str:
    """An SVG that fetches no fonts, and in which viewers that would strip blanks keep the columns in line."""
    head, end, body = picture.partition("</style>")
    head = re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", head, flags=re.DOTALL)
    return head.replace("<svg ", '<svg xml:space="preserve" ', 1) + end + body


def _quiet(reports: Sequence[Report], errors: Sequence[Unreadable]) -> Iterator[str]:
    yield from (f"{report.draft.path}: {wording.verdict_line(report)}" for report in reports)
    yield from (f"{error.path}: could not be checked: {error.message}" for error in errors)


@dataclass(frozen=True, slots=True)
class _Screen:
    """Lays reports out."""

    ink: Ink
    options: Options

    def everything(self, reports: Sequence[Report], errors: Sequence[Unreadable]) -> Iterator[Part]:
        for number, report in enumerate(reports):
            if number:
                yield self.rule()
            yield from self.report(report)
        if reports and errors:
            yield self.rule()
        for error in errors:
            yield self.ink.text((error.path, "bold"), (" could not be checked: ", "bold red"), error.message)
        if len(reports) + len(errors) > 1:
            yield self.rule()
            yield summary(reports, errors, self.ink, within(self.options.width))
            yield self.ink.text()
            yield self.legend()

    def report(self, report: Report) -> Iterator[Part]:
        yield from self.overview(report)
        for severity, findings in wording.by_severity(report.findings):
            name = f"{wording.SEVERITIES[severity]} ({len(findings)})"
            yield self.ink.text()
            yield self.ink.text((name.upper(), LEVELS[severity]))
            for check, groups in wording.by_check(findings).items():
                yield self.ink.text()
                yield self.ink.text((wording.title(check), "bold"))
                yield from self.check(report, groups, LEVELS[severity])
        yield from self.bands(report)
        if notes := [*wording.notes(report, self.options)]:
            yield self.ink.text()
            yield self.ink.text(("NOTES", "bold"))
            yield from (self.ink.hanging(2, "•", note) for note in notes)
        yield self.ink.text()
        yield self.ink.text((wording.next_step(report), "bold"))

    # The first screen ------------------------------------------------------------------------------------------------

    def overview(self, report: Report) -> Iterator[Part]:
        limit = report.category.word_limit.total if report.category.word_limit else None
        of = f" of at most {limit:,}" if limit else ""
        yield self.ink.text((report.draft.path, "bold"), f" ({wording.count(report.words, 'word')}{of})")
        yield self.ink.text(wording.award(report))
        yield self.ink.text()
        yield self.ink.text((wording.verdict_line(report), "bold green" if report.ready else "bold red"))
        yield self.ink.text()
        yield self.board(report)
        yield self.ink.text()
        yield self.legend()
        yield self.eligibility(report)

    def board(self, report: Report) -> Table:
        """One line for each criterion."""
        limits = any(report.category.limit(result.criterion) for result in report.criteria)
        numbers = ("Words", "Left", "Figures", "Testimonials") if limits else ("Words", "Figures", "Testimonials")
        board = table(self.ink, ("Criterion", "Questions"), numbers)
        for result in report.criteria:
            words, left = self.words(report, result)
            counts = (self.evidence(report, result, kind) for kind in ("quantitative", "testimonial"))
            board.add(
                self.ink.text((result.criterion.name, STYLES[result.verdict])),
                self.marks(result),
                words,
                *([left] if limits else []),
                *counts,
            )
        return board

    def marks(self, result: CriterionResult) -> Text:
        return self.ink.text(*((f"{MARKS[prompt.verdict]} ", STYLES[prompt.verdict]) for prompt in result.prompts))

    def evidence(self, report: Report, result: CriterionResult, kind: EvidenceKind) -> Text:
        """How much of the kind stands under the heading; nothing is said where there is no heading to stand under."""
        if result.heading is None and not result.words:
            return self.ink.text("")
        found = (one for one in report.evidence if one.criterion == result.criterion.id)
        return self.ink.text(str(sum(one.kind == kind for one in found)))

    def words(self, report: Report, result: CriterionResult) -> tuple[Text, Text]:
        """A criterion's words of its limit, and how many are left."""
        limit = report.category.limit(result.criterion)
        if result.heading is None and not result.words:
            return self.ink.text(("no heading", "yellow")), self.ink.text()
        if not limit:
            return self.ink.text(f"{result.words:,}"), self.ink.text()
        over = result.words - limit
        left = (f"{over:,} over", "bold red") if over > 0 else f"{-over:,} left"
        return self.ink.text(f"{result.words:,} / {limit:,}"), self.ink.text(left)

    def eligibility(self, report: Report) -> Text:
        found = report.eligibility
        place = places.position(report, found.place)
        better = found.better if found.better and found.better not in found.reason else ""
        return self.ink.text(
            ("Eligible: ", "dim"),
            (wording.ELIGIBILITY[found.verdict], ELIGIBLE[found.verdict]),
            f" ({place}). " if place else ". ",
            found.reason,
            f" A better fit: {better}." if better else "",
        )

    # Findings --------------------------------------------------------------------------------------------------------

    def check(self, report: Report, groups: list[list[Finding]], style: str) -> Iterator[Part]:
        """What one check found; what to do is said once for all that ask for the same."""
        for hint, alike in groupby(groups, key=lambda group: group[0].seen.hint):
            asking = list(alike)
            for group in asking:
                yield self.ink.hanging(2, ("•", style), group[0].seen.message)
                for finding in group:
                    yield from self.finding(report, finding)
            label = "What to do: " if len(asking) == 1 else "What to do about each: "
            if hint:
                yield self.ink.hanging(4, ("→", "green"), (label, "green"), hint)

    def finding(self, report: Report, finding: Finding) -> Iterator[Part]:
        """Where it is, what was looked for there and what stands there instead."""
        seen = finding.seen
        where: Said = (places.where(report, seen), "cyan")
        excerpt = wording.quote(seen.excerpt, EXCERPT) if seen.excerpt and self.options.excerpts else ""
        result = wording.asked(report, seen)
        if result is None:
            yield self.ink.indented(4, where, f": {excerpt}" if excerpt else "")
            return
        question = wording.unsaid_question(result, seen)
        yield self.ink.indented(4, where, f": {wording.quote(question, QUESTION)}" if question else "")
        if parts := wording.unsaid_parts(result, seen):
            yield self.ink.indented(4, ("Looked for: ", "dim"), parts)
        if excerpt:
            place = places.passage_position(report, result, seen)
            yield self.ink.indented(4, (f"Nearest passage{f' ({place})' if place else ''}: ", "dim"), excerpt)

    def bands(self, report: Report) -> Iterator[Part]:
        """Each criterion's band, why it is no higher, and the least that would make it so."""
        yield self.ink.text()
        yield self.ink.text((wording.BANDS.upper(), "bold"))
        for result in report.criteria:
            found = band(result, report)
            name = f"{result.criterion.name}: {wording.level(found)}, {found.label}. "
            yield self.ink.hanging(2, "•", (name, STYLES[result.verdict]), found.reason)
            yield self.ink.hanging(4, ("→", "green"), found.step)

    # Between and below -----------------------------------------------------------------------------------------------

    def rule(self) -> Part:
        return Rule(self.ink.fit("─"))

    def legend(self) -> Text:
        legend = ((f"{MARKS[verdict]} {verdict.value}   ", STYLES[verdict]) for verdict in MARKS)
        return self.ink.text(("Questions: ", "dim"), *legend)
