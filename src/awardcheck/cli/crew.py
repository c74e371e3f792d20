"""Who does the work: this process, several of our own, or a cluster that the user names."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from awardcheck.cli import output
from awardcheck.cli.copies import at_once
from awardcheck.many.cores import cores
from awardcheck.reading import Aside, later
from awardcheck.records import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Executor

FOR_EACH = 12  # drafts; a process more starts in the time in which about ten are checked
AHEAD = 16  # drafts in work for each process, so that a long one does not keep the others waiting


@dataclass(frozen=True, slots=True)
class Crew:
    """`window` drafts are in work at a time. Those who are `remote` get the drafts' bytes and need no disk of ours.

    Where this process works by itself, the judge's part is done as `aside` has it.
    """

    executor: Executor | None = None
    window: int = 1
    remote: bool = False
    aside: Aside = later


def jobs_option(given: str) -> int | None:
    """The number of processes; None where it is to follow from the number of drafts. Raises Unusable."""
    if given in ("0", "auto"):
        return cores()
    if not given.isdecimal() or not given.isascii() or len(given) > 4:
        raise output.Unusable(f"--jobs {output.printable(given[:60])}: write a number, or auto for one for each core")
    return int(given)


@contextmanager
def crew(jobs: int | None, cluster: str | None, drafts: int) -> Iterator[Crew]:
    """For that many drafts. Raises Unusable."""
    if cluster is not None and jobs is not None:
        raise output.Unusable("--jobs is for this computer, --executor for another; give one of them")
    if cluster is not None:
        with _cluster(cluster) as found:
            yield found
    elif drafts < 2 and jobs is None:
        yield Crew(aside=at_once)
    elif drafts < 2 or jobs == 1 or (jobs is None and drafts < 2 * FOR_EACH):
        yield Crew()
    else:
        from awardcheck.many.workers import Workers

        number = min(jobs or cores(), drafts if jobs else drafts // FOR_EACH)
        if number == 1:
            yield Crew()
            return
        with Workers(number) as workers:
            yield Crew(workers, number * AHEAD)


@contextmanager
def _cluster(address: str) -> Iterator[Crew]:
    from awardcheck.many.cluster import ClusterError, joined

    try:
        with joined(address) as (executor, workers), warnings.catch_warnings():
            warnings.showwarning = _say  # type: ignore[assignment]
            yield Crew(executor, workers * AHEAD, remote=True)
    except ClusterError as error:
        raise output.Unusable(f"--executor {output.printable(address)}: {error}") from error


def _say(message: Warning | str, *_: object) -> None:
    output.say(f"awardcheck: {message}")
