"""The command `compare`: two versions of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from awardcheck import Draft, DraftError, SpecError, review
from awardcheck.cli import output
from awardcheck.cli.configuring import Asked, Desk
from awardcheck.cli.drafts import load, told
from awardcheck.cli.targets import fitted
from awardcheck.comparing import Comparison, compare
from awardcheck.configuration import Configuration
from awardcheck.readers import read_bytes
from awardcheck.records import dataclass, replace
from awardcheck.reporters import Options
from awardcheck.spec import Category

FORMATS = ("terminal", "json", "markdown")
ENDINGS = {".json": "json", ".md": "markdown", ".txt": "terminal"}
NO_WORSE, WORSE = 0, 1


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for: two drafts, or one and a revision of git `since` which it is to be compared."""

    drafts: tuple[str, ...]
    since: str | None
    asked: Asked
    format: str | None = None
    target: Path | None = None
    excerpts: bool = True


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError and Unusable."""
    format = _format(job)
    if len(job.drafts) != (2 if job.since is None else 1):
        raise output.Unusable("name two drafts, the old one and the new one, or one draft and --since REVISION")
    if job.target:
        output.check_target(job.target, job.drafts)
    old, new = _versions(job)
    comparison = _compared(old, new, job)
    reporter = import_module(f"awardcheck.comparing.{format}")
    said = reporter.render(comparison, fitted(Options(excerpts=job.excerpts), job.target))
    if job.target:
        output.write_file(job.target, said)
    else:
        output.show(said)
    return WORSE if comparison.worse else NO_WORSE


def _format(job: Job) -> str:
    named = ENDINGS.get(job.target.suffix.lower()) if job.target else "terminal"
    format = job.format or named
    if format not in FORMATS:
        wrong = f"no format is called {format[:60]!r}" if format else f"{job.target}: the ending says no format"
        raise output.Unusable(f"{output.printable(wrong)}; there are: {', '.join(FORMATS)}")
    return format


def _versions(job: Job) -> tuple[Draft, Draft]:
    name = job.drafts[-1]
    if job.since is None:
        return _read(job.drafts[0]), _read(name)
    from awardcheck.cli.git import earlier

    path, data = earlier(name, job.since)
    called = f"{told(name) if Path(path).name == Path(name).name else path} at {job.since}"
    try:
        return replace(read_bytes(Path(path), data), path=called), _read(name)
    except DraftError as error:
        raise output.Unusable(f"{output.printable(called)}: {error}") from error


def _read(name: str) -> Draft:
    try:
        return replace(load(name), path=told(name))
    except DraftError as error:
        raise output.Unusable(f"{output.printable(name)}: {error}") from error


def _compared(old: Draft, new: Draft, job: Job) -> Comparison:
    """Both are read for one award: the one that is asked for, else the new draft's, else the old one's."""
    desk = Desk(job.asked)
    configuration = desk.configuration(job.drafts[-1])
    category = _category((replace(new, path=job.drafts[-1]), old), desk, configuration)
    settings = desk.settings(configuration, category)
    return compare(*(review(draft, category, settings) for draft in (old, new)))


def _category(drafts: Sequence[Draft], desk: Desk, configuration: Configuration) -> Category:
    """The award that is asked for, else of the first draft that tells one. Raises SpecError and Unusable."""
    if desk.asked.category is not None:
        return desk.load_asked(configuration)
    wrong: list[SpecError] = []
    for draft in drafts:
        try:
            return desk.category(draft, configuration)[0]
        except SpecError as error:
            wrong.append(error)
    raise output.Unusable(f"{output.printable(drafts[0].path)}: {wrong[0]}")
