"""The command `check`: reads each draft, reviews it, reports on all at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from awardcheck import DraftError, Report, Settings, Severity, load_category, review
from awardcheck.cli import output
from awardcheck.cli.drafts import load, told
from awardcheck.cli.targets import Target, targets
from awardcheck.reporters import Options, Unreadable, content
from awardcheck.spec import Category, list_categories

READY, FOUND, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for. `fail_on` is a severity's name, or "never"; without `outputs` the report is shown."""

    drafts: tuple[str, ...]
    category: str | None
    folders: tuple[Path, ...] = ()
    format: str | None = None
    outputs: tuple[Path, ...] = ()
    fail_on: str = "error"
    excerpts: bool = True
    word_limit: int | None = None
    deadline: date | None = None
    quiet: bool = False


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError for a category, Unusable for a format or an output."""
    chosen = targets(job.format, job.outputs, job.drafts)
    category = _category(job)
    settings = Settings(deadline=job.deadline, word_limit=job.word_limit)
    reports, errors = _review_all(job.drafts, category, settings)
    _deliver([(target, _rendered(job, target, reports, errors)) for target in chosen if target.room_for(reports)])
    return UNUSABLE if errors else _status(reports, job.fail_on)


def _category(job: Job) -> Category:
    if job.category is None:
        raise output.Unusable(_no_category(job))
    return load_category(job.category, job.folders)


def _no_category(job: Job) -> str:
    commands = ("categories", "show", "explain", "text", "check")
    first = job.drafts[0]
    if not os.path.exists(first) and (near := get_close_matches(first, commands, n=1, cutoff=0.7)):
        return f"there is no draft {output.printable(first)!r}; did you mean the command {near[0]!r}?"
    ids = ", ".join(sorted(file.id for file in list_categories(job.folders)))
    return f"name the award's category with --category ID. There are: {ids} (`awardcheck categories` tells more)"


def _review_all(
    drafts: tuple[str, ...], category: Category, settings: Settings
) -> tuple[list[Report], list[Unreadable]]:
    """One draft that cannot be read does not stop the others; it is named on standard error at once."""
    reports, errors = [], []
    for name in drafts:
        try:
            reports.append(review(replace(load(name), path=told(name)), category, settings))
        except DraftError as error:
            errors.append(Unreadable(told(name), str(error)))
            output.say(f"awardcheck: {output.printable(name)}: {error}")
    return reports, errors


def _rendered(job: Job, target: Target, reports: list[Report], errors: list[Unreadable]) -> str | bytes:
    # On the screen they were named already, by standard error.
    said = target.format == "terminal" and not target.file
    try:
        return content(target.format, reports, () if said else errors, _options(job, target))
    except DraftError as error:
        raise output.Unusable(f"{output.printable(reports[0].draft.path)}: {error}") from error


def _options(job: Job, target: Target) -> Options:
    if target.file:
        return Options(excerpts=job.excerpts, width=output.PIPED_WIDTH, quiet=job.quiet)
    return Options(job.excerpts, output.width(), output.wants_colour(), job.quiet, output.encoding())


def _deliver(made: list[tuple[Target, str | bytes]]) -> None:
    """Only when all are made is the first one written."""
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
