"""SARIF 2.1.0, which code scanning services and editors show: a rule for each check, with its manual."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from awardcheck import __version__
from awardcheck.findings import Finding, Report, Seen, Severity
from awardcheck.records import replace
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

ENDING = ".sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Fields = dict[str, Any]


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """One run; a draft that could not be checked is told as what went wrong in it, and a note on a draft beside it.

    What is let pass is only in it where that is asked for: GitHub would show it as open.
    """
    told = [_with_suppressed(report) if options.suppressed else report for report in reports]
    found = {finding.check: finding.severity for report in told for finding in report.findings}
    numbers = {check: number for number, check in enumerate(sorted(found))}
    run = {
        "tool": {"driver": _driver(found)},
        "invocations": [{"executionSuccessful": not errors, "toolExecutionNotifications": [*_told(reports, errors)]}],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, finding, mark, options) | {"ruleIndex": numbers[finding.check]}
            for report in told
            for finding, mark in naming.fingerprints(report)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _with_suppressed(report: Report) -> Report:
    """The report with what is let pass among its findings."""
    return replace(report, findings=(*report.findings, *(one.finding for one in report.suppressed)))


def _driver(found: dict[str, Severity]) -> Fields:
    """The tool, with the checks that found something: their rules are all that results refer to."""
    from awardcheck.checks import checks  # only here: who merely asks for this format's name need not wait for them

    known = {check.id: check.manual for check in checks()}
    rules = [_rule(check, known.get(check, ""), found[check]) for check in sorted(found)]
    return {"name": "awardcheck", "version": __version__, "rules": rules}


def _rule(check: str, manual: str, severity: Severity) -> Fields:
    summary = manual.partition("\n")[0] or f"{wording.title(check)}."
    return {
        "id": check,
        "shortDescription": _message(summary),
        "fullDescription": _message(manual.partition("\n## ")[0] or summary),  # GitHub wants one
        "help": {"text": manual or summary, "markdown": manual or summary},
        "defaultConfiguration": {"level": LEVELS[severity]},
    }


def _result(report: Report, finding: Finding, mark: str, options: Options) -> Fields:
    seen = finding.seen
    shown = {"excerpt": wording.blanked(wording.harmless(seen.excerpt))} if seen.excerpt and options.excerpts else {}
    return {
        "ruleId": finding.check,
        "level": LEVELS[finding.severity],
        "message": _message(naming.sentences(seen.message, seen.hint)),
        "locations": [_location(report, seen)],
        "partialFingerprints": {"awardcheck/v1": mark},
        "properties": {"about": wording.harmless(places.where(report, seen)), **shown},
        **({"suppressions": [*_suppressions(report, finding, options)]} if options.suppressed else {}),
    }


def _suppressions(report: Report, finding: Finding, options: Options) -> Iterator[Fields]:
    """Why a result is let pass; once one of a run's results says so, all others have to say that they are not."""
    one = next((one for one in report.suppressed if one.finding is finding), None)
    if one is None:
        return
    reason = {"justification": wording.harmless(one.reason)} if one.reason and options.excerpts else {}
    yield {"kind": "inSource" if one.by == "draft" else "external", "status": "accepted", **reason}


def _location(report: Report, seen: Seen) -> Fields:
    """The line of a Markdown file; in Word, which has none, the paragraph and what it stands under."""
    physical: Fields = {"artifactLocation": {"uri": naming.uri(report.draft.path)}}
    if seen.place and seen.place.line:
        physical["region"] = {"startLine": seen.place.line}
    logical = list(_logical(report, seen))
    return {"physicalLocation": physical} | ({"logicalLocations": logical} if logical else {})


def _logical(report: Report, seen: Seen) -> Iterator[Fields]:
    if about := seen.prompt or seen.criterion:
        yield {
            "name": about,
            "fullyQualifiedName": f"{report.category.id}/{about}",
            "kind": "question" if seen.prompt else "criterion",
        }
    if seen.place and seen.place.line is None:
        yield {"name": wording.harmless(places.position(report, seen.place)), "kind": "paragraph"}


def _told(reports: Sequence[Report], errors: Sequence[Unreadable]) -> Iterator[Fields]:
    for error in errors:
        yield _notification(
            error.path, "error", f"{naming.name(error.path)}: could not be checked: {naming.reason(error)}"
        )
    for report in reports:
        yield _notification(report.draft.path, "note", wording.verdict_line(report))
        yield from (_notification(report.draft.path, "note", note) for note in report.notes)


def _notification(path: str, level: str, text: str) -> Fields:
    location = {"physicalLocation": {"artifactLocation": {"uri": naming.uri(path)}}}
    return {"level": level, "message": _message(text), "locations": [location]}


def _message(text: str) -> Fields:
    """A message in which SARIF finds neither a placeholder nor a link, both of which it writes in brackets."""
    text = wording.harmless(text).replace("{", "{{").replace("}", "}}")
    return {"text": text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") or " "}
