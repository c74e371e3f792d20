"""The judge's work in a copy of the process: the same result, whatever becomes of the copy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from awardcheck import DraftError, kept, load_category, review
from awardcheck.checks import Settings, checks
from awardcheck.cli import copies
from awardcheck.cli.copies import at_once
from awardcheck.readers import read_draft
from awardcheck.reading import Judged, Reading, later, read
from awardcheck.reading.placing import place_blocks

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.md"))
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of a process")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process with one thread and two cores, whatever the machine and the tests before have."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(copies, "cores", lambda: 2)


@needs_fork
def test_the_work_is_done_in_another_process_and_once() -> None:
    (result,) = at_once(os.getpid)
    assert result() != os.getpid()
    assert result() == result()


@needs_fork
def test_what_the_work_raises_is_raised_here() -> None:
    def fail() -> str:
        raise DraftError("draft.md: cannot be judged")

    (result,) = at_once(fail)
    with pytest.raises(DraftError, match="cannot be judged"):
        result()


@needs_fork
def test_a_copy_that_is_killed_loses_nothing() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done here"

    assert at_once(work)[0]() == "done here"


@needs_fork
def test_works_are_done_one_after_the_other_in_one_copy() -> None:
    done: list[str] = []

    def work(name: str) -> tuple[int, list[str]]:
        done.append(name)
        return os.getpid(), done

    one, two = at_once(lambda: work("one"), lambda: work("two"))
    (first, _), (second, told) = one(), two()
    assert first == second != os.getpid()
    assert told == ["one", "two"]
    assert done == []


@needs_fork
def test_results_may_be_asked_for_in_any_order() -> None:
    one, two = at_once(lambda: "one", lambda: "two")
    assert (two(), one(), two()) == ("two", "one", "two")


@needs_fork
def test_what_a_copy_did_before_it_was_killed_counts_and_the_rest_is_done_here() -> None:
    here = os.getpid()

    def die() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    before, then, last = at_once(os.getpid, die, os.getpid)
    assert before() != here
    assert (then(), last()) == (here, here)


@needs_fork
def test_where_no_copy_can_be_made_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", full)
    assert at_once(os.getpid)[0]() == os.getpid()


@needs_fork
def test_no_copy_stays_as_dead() -> None:
    """Only this copy is asked for: tests before may have left processes of their own, which still run."""
    (copy,) = at_once(os.getpid)
    number = copy()
    assert number != os.getpid()
    del copy
    copies.wait()
    with pytest.raises(ChildProcessError):
        os.waitpid(number, os.WNOHANG)


@needs_fork
def test_a_draft_is_checked_where_the_system_clears_dead_processes_away() -> None:
    """As below a program that ignores what becomes of its children: whom it starts does so, too, and may not wait."""
    ignoring = (
        "import os, signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
    )
    command = [sys.executable, "-m", "awardcheck", str(EXAMPLES[0]), "--category", EXAMPLES[0].stem]
    usual, ignored = (
        subprocess.run(start, capture_output=True, text=True, check=False)
        for start in (command, [sys.executable, "-c", ignoring, *command])
    )
    assert (ignored.stdout, ignored.stderr, ignored.returncode) == (usual.stdout, usual.stderr, usual.returncode)


@needs_fork
def test_what_the_copy_made_is_kept() -> None:
    key = "a pattern that nobody has compiled before"
    assert at_once(lambda: kept.patterns.get(key, lambda: ["compiled"]))[0]() == ["compiled"]
    try:
        assert kept.patterns.new[key] == ["compiled"]
    finally:
        del kept.patterns.new[key]


@pytest.mark.parametrize(
    "case",
    [(copies, "cores", lambda: 1), (threading, "active_count", lambda: 2)],
    ids=["one core", "another thread"],
)
def test_no_copy_is_made_where_it_gains_nothing_or_harms(
    case: tuple[object, str, Callable[[], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(*case)
    assert at_once(os.getpid)[0]() == os.getpid()


def test_later_does_the_work_once_and_not_before_it_is_asked_for() -> None:
    done: list[str] = []
    (result,) = later(lambda: done.append("work"))
    assert done == []
    result()
    result()
    assert done == ["work"]


@needs_fork
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_report_is_the_same_either_way(path: Path) -> None:
    draft, category = read_draft(path), load_category(path.stem)
    assert review(draft, category, aside=at_once) == review(draft, category)


@needs_fork
def test_the_screen_shows_the_same_either_way() -> None:
    """With a number of processes given, nothing is done aside."""
    command = [sys.executable, "-m", "awardcheck", str(EXAMPLES[0]), "--category", EXAMPLES[0].stem]
    by_itself, aside = (
        subprocess.run([*command, *more], capture_output=True, text=True, check=False) for more in (["--jobs=1"], [])
    )
    assert (by_itself.stdout, by_itself.stderr, by_itself.returncode) == (aside.stdout, aside.stderr, aside.returncode)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_check_that_needs_no_verdict_asks_for_none(path: Path) -> None:
    draft, category = read_draft(path), load_category(path.stem)

    def asked() -> Judged:
        raise AssertionError("asks for a verdict")

    reading = Reading(draft, category, place_blocks(draft, category), asked)
    early = [check for check in checks() if check.needs_no_verdict]
    assert early
    for check in early:
        seen = list(check.run(reading, Settings()))
        assert seen == list(check.run(read(draft, category), Settings())), check.id
