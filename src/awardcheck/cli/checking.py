"""The command `check`: finds the drafts, has each reviewed, reports on all at once or line by line."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext, suppress
from pathlib import Path

from awardcheck import DraftError, Report, Severity
from awardcheck.cli import copies, output
from awardcheck.cli.baselines import Baselines
from awardcheck.cli.commands import COMMANDS
from awardcheck.cli.configuring import Asked, Desk
from awardcheck.cli.crew import crew
from awardcheck.cli.drafts import STDIN, piped, told
from awardcheck.cli.finding import found
from awardcheck.cli.keeping import Keep, Kept
from awardcheck.cli.progress import progress
from awardcheck.cli.targets import Target, fitted, targets
from awardcheck.many.desk import Terms
from awardcheck.many.flow import results
from awardcheck.many.orders import Closed, Order, Unknown, absolute, reviewed, sent
from awardcheck.records import dataclass, field, replace
from awardcheck.reporters import Options, Unreadable, content, holds_one_draft, line_by_line

READY, FOUND, UNUSABLE = 0, 1, 2

Write = output.Write


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for. `fail_on` is a severity's name, or "never"; without `outputs` the report is shown.

    With `skip_unknown` a file of which nothing tells an award is no draft. `jobs` is a number of processes, None for
    one that follows from the number of drafts; `cluster` is an address.
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
    jobs: int | None = None
    cluster: str | None = None


@dataclass(slots=True)
class Done:
    """What came of the drafts so far."""

    reports: list[Report] = field(default_factory=list)
    errors: list[Unreadable] = field(default_factory=list)
    worst: int = 0
    reviewed: int = 0
    ready: int = 0

    def add(self, result: Kept | Unreadable) -> None:
        if isinstance(result, Unreadable):
            self.errors.append(result)
            return
        self.reviewed += 1
        self.ready += (result.worst or 0) < Severity.ERROR
        self.worst = max(self.worst, result.worst or 0)
        if result.report:
            self.reports.append(result.report)

    def status(self, fail_on: str) -> int:
        if self.errors:
            return UNUSABLE
        return FOUND if fail_on != "never" and self.worst >= Severity[fail_on.upper()] else READY


def run(job: Job) -> int:
    """Does it and returns the exit status. Raises SpecError and Unusable for what stops all drafts alike."""
    drafts = tuple(found(job.drafts))
    names = [draft if isinstance(draft, str) else draft.path for draft in drafts]
    chosen = targets(job.format, job.outputs, names)
    _check_command(job)
    baselines = Baselines(job.asked.baseline, job.asked.write_baseline)
    orders = _orders(job, drafts, baselines)
    lines = [target for target in chosen if line_by_line(target.format)]
    whole = [target for target in chosen if target not in lines]
    with ExitStack() as files:
        writers = [(target, files.enter_context(_writer(target))) for target in lines]
        done = _review_all(job, orders, names, _keep(job, lines, whole), writers, baselines)
        made = [(target, rendered(job, target, done)) for target in whole if target.room_for(done.reports)]
    baselines.write()
    deliver(made)
    copies.wait()
    for line in _last_words(job, done):
        output.say(line)
    return done.status(job.fail_on)


def _last_words(job: Job, done: Done) -> Iterator[str]:
    """What the reports themselves do not tell."""
    if not done.reviewed and not done.errors:
        yield "awardcheck: nothing was left to check"
    if done.reviewed and job.outputs and not job.quiet and output.watched():
        yield _outcome(done, job.outputs)
    if done.ready == done.reviewed and done.status(job.fail_on) == FOUND:
        yield f"awardcheck: stopped by --fail-on {job.fail_on}: what was found weighs as much"


def _outcome(done: Done, files: Iterable[Path]) -> str:
    """What came of it, for somebody who would otherwise see nothing at all."""
    unusable = f", {len(done.errors)} could not be" if done.errors else ""
    drafts = f"{done.reviewed} draft{'s' * (done.reviewed != 1)} checked, {done.ready} of them ready{unusable}"
    if (done.reviewed, done.errors) == (1, []):
        drafts = "Ready" if done.ready else "Not ready"
    return f"{drafts}; see {', '.join(output.printable(str(file)) for file in files)}"


def _check_command(job: Job) -> None:
    """Raises Unusable for what is likelier a slip in a command than a draft."""
    if job.drafts.count(STDIN) > 1:
        raise output.Unusable("- is given twice, and standard input is one draft")
    first = job.drafts[0]
    if job.asked.category is not None or os.path.exists(first):
        return
    from difflib import get_close_matches

    if near := get_close_matches(first, (*COMMANDS, "--help", "--version"), n=1, cutoff=0.7):
        raise output.Unusable(f"there is no draft {output.printable(first)!r}; did you mean `awardcheck {near[0]}`?")


def _orders(job: Job, drafts: Iterable[str | Unreadable], baselines: Baselines) -> list[Order | Unreadable]:
    """Whatever is wrong with a configuration, a baseline or the category that was named is told before any draft."""
    desk = Desk(job.asked)
    terms = {draft: desk.terms(draft) for draft in drafts if isinstance(draft, str)}
    baselines.open((one.configuration for one in terms.values()), terms, job.outputs)
    return [one if isinstance(one, Unreadable) else _order(one, terms[one], baselines) for one in drafts]


def _order(name: str, terms: Terms, baselines: Baselines) -> Order | Unreadable:
    order = Order(absolute(name), told(name), terms, known=baselines.known(name, terms.configuration))
    try:
        return order if name != STDIN else replace(order, data=piped())
    except DraftError as error:
        return order.failed(error)


def review_alone(job: Job) -> Report:
    """The report on the only draft of a job. Raises DraftError, SpecError and Unusable."""
    baselines = Baselines(job.asked.baseline, job.asked.write_baseline)
    (one,) = _orders(job, job.drafts, baselines)
    if isinstance(one, Unreadable):
        raise DraftError(one.message)
    return reviewed(one)


def _keep(job: Job, lines: Sequence[Target], whole: Sequence[Target]) -> Keep:
    return Keep(
        formats=tuple(target.format for target in lines),
        options=_asked_options(job),
        whole=bool(whole),
        source=any(holds_one_draft(target.format) for target in whole),
        learns=job.asked.write_baseline,
    )


def _review_all(
    job: Job,
    orders: Sequence[Order | Unreadable],
    names: Sequence[str],
    keep: Keep,
    writers: Sequence[tuple[Target, Write]],
    baselines: Baselines,
) -> Done:
    """One draft that cannot be used does not stop the others; it is named on standard error at once."""
    done = Done()
    bar = not job.quiet and not any(target.on_screen for target, _ in writers)
    with crew(job.jobs, job.cluster, len(orders)) as workers, progress(len(orders), bar) as advance:
        given = map(sent, orders) if workers.remote else orders
        kept: Generator[Kept | Unreadable, None, None] = results(
            given, keep, workers.executor, workers.window, workers.aside
        )
        with closing(kept), suppress(output.ReaderGone):
            for name, order, result in zip(names, orders, kept, strict=True):
                advance()
                if job.skip_unknown and isinstance(result, Unknown):
                    _complain(name, _skipped(result))
                    continue
                if isinstance(result, Unreadable):
                    _complain(name, result.message)
                elif isinstance(order, Order) and result.learnt is not None:
                    baselines.learn(name, order.terms.configuration, result.category, result.learnt)
                done.add(result)
                _write_lines(result, keep, writers)
    return done


def _skipped(file: Unknown) -> str:
    if isinstance(file, Closed):
        return f"skipped, for its name tells no award, and it cannot be read: {file.message}"
    return "skipped, for nothing tells which award it is for"


def _write_lines(result: Kept | Unreadable, keep: Keep, writers: Sequence[tuple[Target, Write]]) -> None:
    lines = keep.lines(result) if isinstance(result, Unreadable) else result.lines
    for (_, write), line in zip(writers, lines, strict=True):
        write(line)


def _complain(name: str, message: str) -> None:
    for line in message.splitlines():
        output.say(f"awardcheck: {output.printable(name)}: {line}")


def _writer(target: Target) -> AbstractContextManager[Write]:
    return output.written(target.file) if target.file else nullcontext(output.show_line)


def rendered(job: Job, target: Target, done: Done) -> str | bytes:
    """What is to be written. Raises Unusable."""
    # On the screen standard error has named it already; of several, the table at the end tells of all.
    said = target.format == "terminal" and not target.file and len(done.errors) + len(done.reports) < 2
    try:
        return content(
            target.format, done.reports, () if said else done.errors, fitted(_asked_options(job), target.file)
        )
    except DraftError as error:
        raise output.Unusable(f"{output.printable(done.reports[0].draft.path)}: {error}") from error


def _asked_options(job: Job) -> Options:
    return Options(excerpts=job.excerpts, quiet=job.quiet, suppressed=job.show_suppressed)


def deliver(made: list[tuple[Target, str | bytes]]) -> None:
    """Only when all are made is the first one written. Raises Unusable."""
    for target, written in made:
        if target.file:
            output.write_file(target.file, written)
        else:
            output.show(written)
