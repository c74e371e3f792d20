"""A line for each finding, as compilers have it, for hooks and editors: file, line, weight, check, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.findings import Finding, Report
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

EXCERPT = 80  # characters shown


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """Each draft's verdict, its findings, worst first, and its notes; with `options.quiet` the verdicts alone."""
    lines = [f"{error.path}: error: could not be checked: {error.message}" for error in errors]
    for report in reports:
        lines.append(f"{report.draft.path}: {wording.verdict_line(report)}")
        if not options.quiet:
            lines += (
                _finding(report, one, options) for _, same in wording.by_severity(report.findings) for one in same
            )
            lines += (f"{report.draft.path}: note: {note}" for note in wording.notes(report, options))
    return "".join(f"{wording.harmless(line)}\n" for line in lines)


def _finding(report: Report, finding: Finding, options: Options) -> str:
    seen = finding.seen
    quoted = f" {wording.quote(seen.excerpt, EXCERPT)}" if seen.excerpt and options.excerpts else ""
    told = f"{finding.severity}: {finding.check}: {seen.message}{quoted} {seen.hint}"
    return f"{':'.join(_place(report, finding))}: {told}"


def _place(report: Report, finding: Finding) -> Iterator[str]:
    """What editors jump to, and where there is no line what a person looks for."""
    seen = finding.seen
    yield report.draft.path
    if seen.place and seen.place.line:
        yield str(seen.place.line)
    else:
        yield f" {places.where(report, seen)}"
