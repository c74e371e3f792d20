"""What is kept of each report, and therefore comes back from where it was made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from awardcheck import Report, Severity
from awardcheck.reporters import Options, Unreadable, line_by_line


@dataclass(frozen=True, slots=True)
class Kept:
    """`worst` is how much the worst finding weighs; `lines` are those for outputs that are written line by line."""

    worst: Severity | None
    lines: tuple[str, ...]
    report: Report | None


@dataclass(frozen=True, slots=True)
class Keep:
    """Keeps a line for each of `formats` and, if `whole`, the report; with the Word file behind it if `source`."""

    formats: tuple[str, ...]
    options: Options
    whole: bool
    source: bool

    def __call__(self, report: Report) -> Kept:
        worst = max((found.severity for found in report.findings), default=None)
        return Kept(worst, self.lines(report), self._report(report) if self.whole else None)

    def lines(self, one: Report | Unreadable) -> tuple[str, ...]:
        return tuple(line(one, self.options) for format in self.formats if (line := line_by_line(format)))

    def _report(self, report: Report) -> Report:
        return report if self.source else replace(report, draft=replace(report.draft, source=None))
