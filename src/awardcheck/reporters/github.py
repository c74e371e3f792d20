"""Annotations of a pull request on GitHub: a workflow command for each finding, on the line where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.findings import Finding, Report, Severity
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
EXCERPT = 160  # characters shown


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """Worst first, since GitHub shows ten annotations of a level and step; the verdict on each draft is a notice."""
    lines = [_command("error", error.path, None, "Could not be read", naming.reason(error)) for error in errors]
    for report in reports:
        lines += [_finding(report, one, options) for _, same in wording.by_severity(report.findings) for one in same]
        lines += _about(report, options)
    return "".join(f"{line}\n" for line in lines) or "\n"


def _finding(report: Report, finding: Finding, options: Options) -> str:
    seen = finding.seen
    quoted = wording.quote(seen.excerpt, EXCERPT) if seen.excerpt and options.excerpts else ""
    said = (naming.sentences(seen.message), naming.sentences(seen.hint), quoted)
    message = "\n".join(wording.harmless(part) for part in said if part)
    line = seen.place.line if seen.place else None
    title = f"{wording.title(finding.check)}: {places.where(report, seen)}"
    return _command(LEVELS[finding.severity], report.draft.path, line, title, message)


def _about(report: Report, options: Options) -> Iterator[str]:
    notes = (("Note", note) for note in wording.notes(report, options))
    for title, text in (("awardcheck", wording.verdict_line(report)), *notes):
        yield _command("notice", report.draft.path, None, title, wording.harmless(text))


def _command(level: str, path: str, line: int | None, title: str, message: str) -> str:
    properties = {"file": naming.relative(path), "line": line, "title": wording.harmless(title)}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Text in which GitHub's runner finds no end of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
