"""JUnit's XML, which every build server shows: a suite for each draft, a case for each question and each other check.

A case fails where something must be fixed, and only there, so that a build is red exactly when a draft is not ready.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from awardcheck.findings import Finding, PromptResult, Report, Severity, Verdict
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

ENDING = ".xml"
EXCERPT, QUESTION = 160, 140  # characters shown
COUNTED = {
    "tests": "testcase",
    "failures": "testcase/failure",
    "errors": "testcase/error",
    "skipped": "testcase/skipped",
}


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    root = Element("testsuites", name="awardcheck")
    drafts, unreadable = naming.named(reports, errors)
    for name, report in drafts:
        _suite(root, name, report, options)
    for name, error in unreadable:
        suite = SubElement(root, "testsuite", name=name)
        message = naming.reason(error)
        SubElement(_case(suite, "draft", "Can be read"), "error", message=message, type="unreadable").text = message
    _count(root)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, name: str, report: Report, options: Options) -> None:
    suite = SubElement(root, "testsuite", name=name)
    properties = SubElement(suite, "properties")
    SubElement(properties, "property", name="category", value=report.category.id)
    SubElement(properties, "property", name="words", value=str(report.words))
    for result in report.criteria:
        for number, prompt in enumerate(result.prompts, start=1):
            found = [finding for finding in report.findings if finding.seen.prompt == prompt.prompt.id]
            ask = wording.shorten(prompt.prompt.ask, QUESTION)
            case = _case(suite, result.criterion.name, f"Question {number}: {ask}")
            _outcome(case, report, found, options, prompt)
    for check, found in _others(report):
        _outcome(_case(suite, "checks", check), report, found, options)
    said = [wording.verdict_line(report), *wording.notes(report, options)]
    SubElement(suite, "system-out").text = "\n".join(map(wording.harmless, said))


def _case(suite: Element, group: str, name: str) -> Element:
    return SubElement(
        suite, "testcase", classname=f"{suite.get('name')}.{wording.harmless(group)}", name=wording.harmless(name)
    )


def _others(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    """What is about no question of the award, check by check."""
    rest = [finding for finding in report.findings if wording.asked(report, finding.seen) is None]
    for check in dict.fromkeys(finding.check for finding in rest):
        yield check, [finding for finding in rest if finding.check == check]


def _outcome(
    case: Element, report: Report, findings: list[Finding], options: Options, prompt: PromptResult | None = None
) -> None:
    """The case's verdict: what must be fixed as one failure, everything else as what was said on the way."""
    told = {True: list[str](), False: list[str]()}
    for finding in findings:
        told[finding.severity is Severity.ERROR].append(_finding(report, finding, options))
    if failures := told[True]:
        worst = next(finding for finding in findings if finding.severity is Severity.ERROR)
        failure = SubElement(case, "failure", message=wording.harmless(worst.seen.message), type=worst.check)
        failure.text = "\n".join(failures)
    elif prompt and prompt.verdict is Verdict.MISSING:
        SubElement(case, "skipped", message="No answer was found; see what must be fixed about the whole criterion.")
    verdict = [f"Verdict: {prompt.verdict.value} (confidence {prompt.confidence:.2f})"] if prompt else []
    if said := verdict + told[False]:
        SubElement(case, "system-out").text = "\n".join(said)


def _finding(report: Report, finding: Finding, options: Options) -> str:
    seen = finding.seen
    quoted = f" {wording.quote(seen.excerpt, EXCERPT)}" if seen.excerpt and options.excerpts else ""
    told = f"{finding.severity} {finding.check}, {places.where(report, seen)}: "
    return wording.harmless(f"{told}{naming.sentences(seen.message, seen.hint)}{quoted}")


def _count(root: Element) -> None:
    for suite in root:
        for name, path in COUNTED.items():
            suite.set(name, str(len(suite.findall(path))))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
