"""The command `check`: reads each draft, reviews it, reports on all at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from awardcheck import DraftError, Report, Settings, Severity, load_category, review
from awardcheck.cli import output
from awardcheck.cli.drafts import load
from awardcheck.reporters import Options, Unreadable, formats, render
from awardcheck.spec import Category, list_categories

READY, FOUND, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for. `fail_on` is a severity's name, or "never"."""

    drafts: tuple[str, ...]
    category: str | None
    folders: tuple[Path, ...] = ()
    format: str = "terminal"
    output: Path | None = None
    fail_on: str = "error"
    excerpts: bool = True
    word_limit: int | None = None
    deadline: date | None = None
    quiet: bool = False


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError for a category, Unusable for a format or an output."""
    if job.format not in formats():
        raise output.Unusable(f"no format is called {job.format[:60]!r}; there are: {', '.join(formats())}")
    if job.output:
        output.check_target(job.output, job.drafts)
    category = _category(job)
    settings = Settings(deadline=job.deadline, word_limit=job.word_limit)
    reports, errors = _review_all(job.drafts, category, settings)
    said = job.format == "terminal" and not job.output  # standard error, where they were named, is the same screen
    _deliver(job, render(job.format, reports, () if said else errors, _options(job)))
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
            reports.append(review(load(name), category, settings))
        except DraftError as error:
            errors.append(Unreadable(name, str(error)))
            output.say(f"awardcheck: {output.printable(name)}: {error}")
    return reports, errors


def _options(job: Job) -> Options:
    if job.output:
        return Options(excerpts=job.excerpts, width=output.PIPED_WIDTH, quiet=job.quiet)
    return Options(job.excerpts, output.width(), output.wants_colour(), job.quiet, output.encoding())


def _deliver(job: Job, text: str) -> None:
    if job.output:
        output.write_file(job.output, text)
    else:
        output.show(text)


def _status(reports: list[Report], fail_on: str) -> int:
    if fail_on == "never":
        return READY
    least = Severity[fail_on.upper()]
    return FOUND if any(found.severity >= least for report in reports for found in report.findings) else READY
