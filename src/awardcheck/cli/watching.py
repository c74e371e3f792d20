"""The command `watch`: a draft is checked again whenever it is saved.

Programs save in many ways: into the file, into another one that takes its place, by deleting it first. In between the
file is not there, or is half a file. So what cannot be read is looked at again a little later, before anybody is told.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime

from awardcheck import DraftError, Report, SpecError
from awardcheck.cli import output
from awardcheck.cli.checking import Done, Job, deliver, rendered, review_alone
from awardcheck.cli.drafts import STDIN
from awardcheck.cli.targets import Target, targets
from awardcheck.comparing import Comparison, compare
from awardcheck.records import dataclass, field
from awardcheck.reporters import _wording as wording

ENDED = 0
QUIET, LONGEST, LOOK_AGAIN = 400, 5_000, 500  # milliseconds: without a change; of changes without end; between looks
PATIENCE = 20  # seconds for which a file that cannot be read is taken for one that is being saved
_MOVES = 3  # questions that a line names

Signature = tuple[int, int, int]


def run(job: Job) -> int:
    """Watches until Ctrl-C and returns the exit status. Raises SpecError and Unusable for what is wrong at first."""
    name = job.drafts[0]
    if name == STDIN:
        raise output.Unusable("standard input is not saved again and again; name a file")
    watch = Watch(job, targets(job.format, job.outputs, job.drafts))
    try:
        watch.begin()
        for _ in _changes(name):
            watch.look()
    except KeyboardInterrupt:
        if output.is_terminal():
            output.show("\n")
    return ENDED


def _changes(name: str) -> Iterator[object]:
    """The changes in the draft's folder, each time all that came close together; and, after a while without any, none.

    The folder and not the file is watched, for a save may put another file in its place. A look when nothing was told
    costs next to nothing, and some shared drives never tell.
    """
    from watchfiles import watch

    folders = {os.path.dirname(os.path.abspath(name)), os.path.dirname(os.path.realpath(name))}
    return watch(
        *folders,
        watch_filter=None,
        recursive=False,
        step=QUIET,
        debounce=LONGEST,
        rust_timeout=LOOK_AGAIN,
        yield_on_timeout=True,
    )


@dataclass(slots=True)
class Watch:
    """What is known of the draft: how its file looked when it was last checked, and the report on it."""

    job: Job
    targets: tuple[Target, ...]
    report: Report | None = None
    waiting: bool = False  # for a file that cannot be read to be whole
    _seen: Signature | None = None
    _since: float = 0.0
    _told: bool = False
    _looked: Signature | None = field(default=None)

    @property
    def name(self) -> str:
        return self.job.drafts[0]

    def begin(self) -> None:
        """Checks the draft for the first time. Raises SpecError and Unusable."""
        self._seen = signature(self.name)
        try:
            report = self._reviewed()
        except DraftError as error:
            raise output.Unusable(f"{output.printable(self.name)}: {error}") from error
        self._show(report)

    def look(self) -> None:
        """Checks the draft if it was saved since; what is amiss is said, and the watch goes on."""
        now = signature(self.name)
        if now == self._seen and not self.waiting:
            return
        try:
            report = self._reviewed()
        except DraftError as error:
            self._wait(now, str(error))
            return
        except (SpecError, output.Unusable) as error:
            self._settle(now)
            self._complain(str(error))
            return
        if signature(self.name) != now:
            self._wait(now, "it is being written without end")
            return
        self._settle(now)
        try:
            self._show(report)
        except output.Unusable as error:
            self._complain(str(error))

    def _reviewed(self) -> Report:
        # Nothing is kept from one time to the next: what was changed in a configuration or an award holds from then on.
        return review_alone(self.job)

    def _settle(self, now: Signature | None) -> None:
        self._seen, self.waiting, self._told = now, False, False

    def _wait(self, now: Signature | None, why: str) -> None:
        if not self.waiting or now != self._looked:
            self._since, self._looked, self.waiting = time.monotonic(), now, True
        elif time.monotonic() - self._since > PATIENCE and not self._told:
            self._told = True
            self._complain(why)

    def _complain(self, why: str) -> None:
        for line in why.splitlines():
            output.say(f"{_clock()} {output.printable(self.name)}: {line}")

    def _show(self, report: Report) -> None:
        """Delivers the report, and a line about it."""
        before, self.report = self.report, report
        to_screen = not self.job.outputs
        if to_screen:
            output.clear()
        done = Done([report])
        deliver([(target, rendered(self.job, target, done)) for target in self.targets])
        line = f"{_clock()} {wording.verdict_line(report)}{_since_before(before, report)}"
        ending = " (watching; Ctrl-C ends)" if before is None else ""
        output.show(f"{chr(10) if to_screen else ''}{output.carried(wording.harmless(line))}{ending}\n")


def signature(name: str) -> Signature | None:
    """What changes when a file is saved; None while there is none."""
    try:
        found = os.stat(name)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _clock() -> str:
    return datetime.now().strftime("%H:%M:%S")


def _since_before(before: Report | None, after: Report) -> str:
    if before is None:
        return ""
    if before.category != after.category:
        return f" | now read for {after.category.id}"
    return f" | {', '.join(_moves(compare(before, after))) or 'no change'}"


def _moves(comparison: Comparison) -> Iterator[str]:
    """What changed, in a few words each."""
    moved = [*comparison.lost, *comparison.gained]
    for question in moved[:_MOVES]:
        yield f"{question.after.prompt.id}: {question.before.verdict} → {question.after.verdict}"
    if len(moved) > _MOVES:
        yield f"{wording.count(len(moved) - _MOVES, 'more question')} changed"
    if fresh := comparison.fresh:
        yield wording.count(len(fresh), "new finding")
    if gone := comparison.gone:
        yield f"{wording.count(len(gone), 'finding')} gone"
    if words := comparison.new.words - comparison.old.words:
        yield f"{words:+,} words"
