"""The table in which several drafts are compared: a line for each, with its verdict and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from awardcheck.findings import Report, Severity
from awardcheck.reporters import Unreadable
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._ink import MARKS, Ink, lines_of, table
from awardcheck.text.patterns import regex

ROOMY = 100  # columns from which on a name need not be broken so soon
PATH, CATEGORY = (29, 60), (13, 30)  # characters of a name in one line, below ROOMY and from there on
TO_FIX = (Severity.ERROR, Severity.WARNING)
_JOINT = regex(r"(?<=[/\\_-])")


def summary(reports: Sequence[Report], errors: Sequence[Unreadable], ink: Ink, width: int) -> Table:
    """A line for each draft; its questions are counted under the marks that its board has for them."""
    whole = table(ink, ("Draft", "Category", "Verdict"), (*MARKS.values(), "Must fix", "Should fix"))
    for report in reports:
        questions = wording.verdicts(report)
        findings = Counter(finding.severity for finding in report.findings)
        numbers = *(questions[verdict] for verdict in MARKS), *(findings[level] for level in TO_FIX)
        whole.add_row(
            _broken(report.draft.path, PATH[width >= ROOMY], ink),
            _broken(report.category.id, CATEGORY[width >= ROOMY], ink),
            ink.text(("ready", "bold green") if report.ready else ("not ready", "bold red")),
            *(ink.text(str(number)) for number in numbers),
        )
    for error in errors:
        whole.add_row(_broken(error.path, PATH[width >= ROOMY], ink), "", ink.text(("unusable", "bold red")))
    return whole


def _broken(name: str, most: int, ink: Ink) -> Text:
    """A name in lines that end where it has a joint."""
    lines = [""]
    for piece in _JOINT.split(name):
        if lines[-1] and len(lines[-1]) + len(piece) > most:
            lines.append("")
        lines[-1] += piece
    return lines_of(lines, ink)
