"""The command `check`: reads each draft, reviews it, reports on all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from awardcheck import DraftError, Report, Severity, SpecError, review
from awardcheck.cli import output
from awardcheck.cli.baselines import Baselines
from awardcheck.cli.configuring import Asked, Desk
from awardcheck.cli.drafts import STDIN, load, told
from awardcheck.cli.group import COMMANDS
from awardcheck.cli.targets import Target, options, targets
from awardcheck.configuration import Configuration, Untold
from awardcheck.reporters import Unreadable, content

READY, FOUND, UNUSABLE = 0, 1, 2


class Job(NamedTuple):
    """What the user asked for. `fail_on` is a severity's name, or "never"; without `outputs` the report is shown.

    With `skip_unknown` a file of which nothing tells an award is no draft.
    """

    drafts: tuple[str, ...]
    asked: Asked
    format: str | None = None
    outputs: tuple[Path, ...] = ()
    fail_on: str = "error"
    excerpts: bool = True
    quiet: bool = False
    show_suppressed: bool = False
    skip_unknown: bool = False


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError and Unusable for what stops all drafts alike."""
    chosen = targets(job.format, job.outputs, job.drafts)
    _check_command(job)
    desk = Desk(job.asked)
    configured = [(name, desk.configuration(name)) for name in job.drafts]
    if job.asked.category is not None:
        for _, configuration in configured:
            desk.load(job.asked.category, configuration)  # what is wrong with it is told before anything is read
    baselines = Baselines(job.asked.baseline, job.asked.write_baseline)
    baselines.open((configuration for _, configuration in configured), job.drafts, job.outputs)
    reports, errors = _review_all(job, configured, desk, baselines)
    made = rendered(job, chosen, reports, errors)
    baselines.write()
    deliver(made)
    return UNUSABLE if errors else _status(reports, job.fail_on)


def _check_command(job: Job) -> None:
    """Raises Unusable for what is likelier a slip in a command than a draft."""
    if job.drafts.count(STDIN) > 1:
        raise output.Unusable("- is given twice, and standard input is one draft")
    first = job.drafts[0]
    if job.asked.category is not None or os.path.exists(first):
        return
    if near := get_close_matches(first, COMMANDS, n=1, cutoff=0.7):
        raise output.Unusable(f"there is no draft {output.printable(first)!r}; did you mean the command {near[0]!r}?")


def _review_all(
    job: Job, configured: Iterable[tuple[str, Configuration]], desk: Desk, baselines: Baselines
) -> tuple[list[Report], list[Unreadable]]:
    """One draft that cannot be used does not stop the others; it is named on standard error at once."""
    reports, errors = [], []
    for name, configuration in configured:
        try:
            reports.append(reviewed(name, configuration, desk, baselines))
        except (DraftError, SpecError) as error:
            if job.skip_unknown and _no_draft(error, name, configuration, desk):
                output.say(f"awardcheck: {output.printable(name)}: skipped, for nothing tells which award it is for")
                continue
            errors.append(Unreadable(told(name), str(error)))
            for line in str(error).splitlines():
                output.say(f"awardcheck: {output.printable(name)}: {line}")
    return reports, errors


def _no_draft(error: Exception, name: str, configuration: Configuration, desk: Desk) -> bool:
    """Whether a file that cannot be used is none that anybody means to enter."""
    return isinstance(error, Untold) or (isinstance(error, DraftError) and not desk.expects(name, configuration))


def reviewed(name: str, configuration: Configuration, desk: Desk, baselines: Baselines) -> Report:
    """The report on the draft of that name. Raises DraftError and SpecError."""
    draft = load(name)
    category, note = desk.category(draft, configuration)
    known = baselines.known(name, configuration, category.id)
    settings = replace(desk.settings(configuration, category), baseline=known)
    report = baselines.learn(name, configuration, review(replace(draft, path=told(name)), category, settings))
    return replace(report, notes=(note, *report.notes)) if note else report


Made = list[tuple[Target, str | bytes]]


def rendered(job: Job, chosen: Iterable[Target], reports: list[Report], errors: list[Unreadable]) -> Made:
    """What is to be written where. Raises Unusable."""
    return [(target, _content(job, target, reports, errors)) for target in chosen if target.room_for(reports)]


def _content(job: Job, target: Target, reports: list[Report], errors: list[Unreadable]) -> str | bytes:
    # On the screen they were named already, by standard error.
    said = target.format == "terminal" and not target.file
    wanted = options(target.file, excerpts=job.excerpts, quiet=job.quiet, suppressed=job.show_suppressed)
    try:
        return content(target.format, reports, () if said else errors, wanted)
    except DraftError as error:
        raise output.Unusable(f"{output.printable(reports[0].draft.path)}: {error}") from error


def deliver(made: Made) -> None:
    """Only when all are made is the first one written. Raises Unusable."""
    for target, written in made:
        if target.file:
            output.write_file(target.file, written)
        else:
            output.show(written)


def _status(reports: list[Report], fail_on: str) -> int:
    if fail_on == "never":
        return READY
    least = Severity[fail_on.upper()]
    return FOUND if any(found.severity >= least for report in reports for found in report.findings) else READY
