"""The command `check`: reads each draft, reviews it, reports on all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from awardcheck import DraftError, Report, Severity, SpecError, review
from awardcheck.cli import output
from awardcheck.cli.configuring import Asked, Desk
from awardcheck.cli.drafts import load, told
from awardcheck.cli.targets import Target, options, targets
from awardcheck.configuration import Configuration
from awardcheck.reporters import Unreadable, content

READY, FOUND, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for. `fail_on` is a severity's name, or "never"; without `outputs` the report is shown."""

    drafts: tuple[str, ...]
    asked: Asked
    format: str | None = None
    outputs: tuple[Path, ...] = ()
    fail_on: str = "error"
    excerpts: bool = True
    quiet: bool = False


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError and Unusable for what stops all drafts alike."""
    chosen = targets(job.format, job.outputs, job.drafts)
    _check_command(job)
    desk = Desk(job.asked)
    configured = [(name, desk.configuration(name)) for name in job.drafts]
    if job.asked.category is not None:
        for _, configuration in configured:
            desk.load(job.asked.category, configuration)  # what is wrong with it is told before anything is read
    reports, errors = _review_all(configured, desk)
    deliver(job, chosen, reports, errors)
    return UNUSABLE if errors else _status(reports, job.fail_on)


def _check_command(job: Job) -> None:
    """Raises Unusable for what is likelier a slip in a command than a draft."""
    from awardcheck.cli.app import COMMANDS

    first = job.drafts[0]
    if job.asked.category is not None or os.path.exists(first):
        return
    if near := get_close_matches(first, COMMANDS, n=1, cutoff=0.7):
        raise output.Unusable(f"there is no draft {output.printable(first)!r}; did you mean the command {near[0]!r}?")


def _review_all(configured: Iterable[tuple[str, Configuration]], desk: Desk) -> tuple[list[Report], list[Unreadable]]:
    """One draft that cannot be used does not stop the others; it is named on standard error at once."""
    reports, errors = [], []
    for name, configuration in configured:
        try:
            reports.append(reviewed(name, configuration, desk))
        except (DraftError, SpecError) as error:
            errors.append(Unreadable(told(name), str(error)))
            for line in str(error).splitlines():
                output.say(f"awardcheck: {output.printable(name)}: {line}")
    return reports, errors


def reviewed(name: str, configuration: Configuration, desk: Desk) -> Report:
    """The report on the draft of that name. Raises DraftError and SpecError."""
    draft = load(name)
    category, note = desk.category(draft, configuration)
    report = review(replace(draft, path=told(name)), category, desk.settings(configuration, category))
    return replace(report, notes=(note, *report.notes)) if note else report


def _rendered(job: Job, target: Target, reports: list[Report], errors: list[Unreadable]) -> str | bytes:
    # On the screen they were named already, by standard error.
    said = target.format == "terminal" and not target.file
    try:
        return content(
            target.format, reports, () if said else errors, options(target.file, excerpts=job.excerpts, quiet=job.quiet)
        )
    except DraftError as error:
        raise output.Unusable(f"{output.printable(reports[0].draft.path)}: {error}") from error


def deliver(job: Job, chosen: Iterable[Target], reports: list[Report], errors: list[Unreadable]) -> None:
    """Writes or shows the reports; only when all are made is the first one written. Raises Unusable."""
    made = [(target.file, _rendered(job, target, reports, errors)) for target in chosen if target.room_for(reports)]
    for file, written in made:
        if file:
            output.write_file(file, written)
        else:
            output.show(written)


def _status(reports: list[Report], fail_on: str) -> int:
    if fail_on == "never":
        return READY
    least = Severity[fail_on.upper()]
    return FOUND if any(found.severity >= least for report in reports for found in report.findings) else READY
