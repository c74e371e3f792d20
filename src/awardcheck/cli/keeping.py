"""What is kept of each report, and therefore comes back from where it was made."""

from __future__ import annotations

from awardcheck import Report, Severity
from awardcheck.baseline import Known, known
from awardcheck.records import dataclass, replace
from awardcheck.reporters import Options, Unreadable, line_by_line
from awardcheck.reviewing import under_baseline


@dataclass(frozen=True, slots=True)
class Kept:
    """`worst` is how much the worst finding weighs; `lines` are those for outputs that are written line by line.

    `learnt` is what a baseline would have to know, for the award `category`, and None where no baseline learns.
    """

    worst: Severity | None
    lines: tuple[str, ...]
    report: Report | None
    category: str
    learnt: Known | None


@dataclass(frozen=True, slots=True)
class Keep:
    """Keeps a line for each of `formats` and, if `whole`, the report; with the Word file behind it if `source`.

    If a baseline `learns`, all that is found is let pass.
    """

    formats: tuple[str, ...]
    options: Options
    whole: bool
    source: bool
    learns: bool

    def __call__(self, report: Report) -> Kept:
        learnt = known(report) if self.learns else None
        if learnt is not None:
            report = under_baseline(report, learnt)
        worst = max((found.severity for found in report.findings), default=None)
        return Kept(worst, self.lines(report), self._report(report), report.category.id, learnt)

    def lines(self, one: Report | Unreadable) -> tuple[str, ...]:
        return tuple(line(one, self.options) for format in self.formats if (line := line_by_line(format)))

    def _report(self, report: Report) -> Report | None:
        if not self.whole:
            return None
        return report if self.source else replace(report, draft=replace(report.draft, source=None))
