"""The answer map: question by question the passages that answer it, to be copied into the boxes of the award's form.

It is Markdown that reads as plain text, too. The draft's words stand indented by four blanks, verbatim, best first;
without `options.excerpts` only their places are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.bands import band
from awardcheck.draft import count_words
from awardcheck.findings import CriterionResult, Excerpt, PromptResult, Report, Verdict
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

ENDING = ".map.md"
VERDICTS = {Verdict.ANSWERED: "Answered", Verdict.THIN: "Answered in part", Verdict.MISSING: "Not answered"}


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """Markdown, a chapter for each draft; with `options.quiet` one line for each."""
    if options.quiet:
        lines = [f"{wording.harmless(report.draft.path)}: {wording.verdict_line(report)}" for report in reports]
    else:
        lines = [line for report in reports for line in _map(report, options.excerpts)]
    lines += [wording.harmless(f"{error.path} could not be checked: {error.message}") for error in errors]
    return "".join(f"{line}\n" for line in lines)


def _map(report: Report, excerpts: bool) -> Iterator[str]:
    yield f"# Answer map of {wording.harmless(report.draft.path)}"
    yield ""
    yield wording.harmless(wording.award(report))
    yield ""
    yield wording.verdict_line(report)
    yield ""
    for result in report.criteria:
        yield from _box(report, result, excerpts)
    yield from _findings(report)


def _box(report: Report, result: CriterionResult, excerpts: bool) -> Iterator[str]:
    found = band(result, report)
    yield f"## {wording.harmless(result.criterion.name)}"
    yield ""
    yield f"- Under its heading: {wording.words(report, result)}."
    yield f"- In the passages below: {_copied(report, result)}."
    yield wording.harmless(f"- Indicative band {wording.level(found)}, {found.label}. {found.reason} {found.step}")
    yield ""
    shown: dict[Excerpt, str] = {}
    for number, prompt in enumerate(result.prompts, start=1):
        yield wording.harmless(f"### {number}. {prompt.prompt.ask}")
        yield ""
        yield _verdict(prompt)
        yield ""
        for passage in prompt.passages:
            yield from _passage(report, passage, shown, number, excerpts)


def _copied(report: Report, result: CriterionResult) -> str:
    """How many words the box has if every passage is copied into it once."""
    passages = {passage for prompt in result.prompts for passage in prompt.passages}
    return wording.against_limit(
        sum(count_words(one.text) for one in passages), report.category.limit(result.criterion)
    )


def _verdict(result: PromptResult) -> str:
    lacking = ", ".join(part.name for part in result.parts if not part.met and not part.optional)
    return wording.harmless(f"{VERDICTS[result.verdict]}{f'; not found: {lacking}' if lacking else ''}.")


def _passage(report: Report, passage: Excerpt, shown: dict[Excerpt, str], number: int, excerpts: bool) -> Iterator[str]:
    """A passage and where it stands; one that answers several questions of a box is copied once."""
    place = places.position(report, passage.place)
    place = f"{place[:1].upper()}{place[1:]}"
    if passage in shown:
        yield f"{place}: the same passage as for question {shown[passage]}."
    else:
        shown[passage] = str(number)
        yield f"{place} ({wording.count(count_words(passage.text), 'word')}){':' if excerpts else '.'}"
        if excerpts:
            yield ""
            yield from (f"    {wording.harmless(line)}" for line in passage.text.split("\n"))
    yield ""


def _findings(report: Report) -> Iterator[str]:
    if report.findings:
        yield "## Before you copy"
        yield ""
    for severity, findings in wording.by_severity(report.findings):
        for finding in findings:
            seen = finding.seen
            about = f"{wording.SEVERITIES[severity]}: {places.where(report, seen)}: {seen.message} {seen.hint}"
            yield wording.harmless(f"- {about}")
    if report.findings:
        yield ""
