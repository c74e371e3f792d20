"""GitLab's Code Quality report: findings beside the lines of a merge request."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from awardcheck.findings import Report, Severity
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}
UNREADABLE = "blocker"
EXCERPT = 160  # characters shown


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """A list of issues; a draft that could not be checked is one, and so is a note on a draft."""
    issues = [issue for report in reports for issue in _issues(report, options)]
    for error in errors:
        said = f"Could not be read: {naming.reason(error)}"
        issues.append(_issue(error.path, None, "unreadable", UNREADABLE, said, said))
    return json.dumps(_distinct(issues), indent=2, ensure_ascii=False) + "\n"


def _issues(report: Report, options: Options) -> Iterator[dict[str, Any]]:
    path = report.draft.path
    for finding, mark in naming.fingerprints(report):
        seen = finding.seen
        excerpt = wording.quote(seen.excerpt, EXCERPT) if seen.excerpt and options.excerpts else ""
        said = f"{places.where(report, seen)}: {naming.sentences(seen.message, seen.hint)} {excerpt}"
        line = seen.place.line if seen.place else None
        yield _issue(path, line, finding.check, LEVELS[finding.severity], said, mark)
    for note in wording.notes(report, options):
        yield _issue(path, None, "note", LEVELS[Severity.INFO], note, note)


def _issue(path: str, line: int | None, check: str, severity: str, said: str, mark: str) -> dict[str, Any]:
    """An issue; GitLab wants a line of each, and so the first one stands for the whole file."""
    shown = naming.relative(path)
    return {
        "description": wording.harmless(said),
        "check_name": check,
        "fingerprint": naming.fingerprint(shown, check, mark),
        "severity": severity,
        "location": {"path": shown, "lines": {"begin": line or 1}},
    }


def _distinct(issues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """GitLab keeps one issue of a fingerprint: of two drafts with one name, the second has marks of its own."""
    used: set[str] = set()
    for number, issue in enumerate(issues):
        if issue["fingerprint"] in used:
            issue["fingerprint"] = naming.fingerprint(issue["fingerprint"], str(number))
        used.add(issue["fingerprint"])
    return issues
