"""Many drafts: whatever runs the work, the results are the same, in order, and none is lost when a worker ends."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster
from loky import ProcessPoolExecutor as Loky

from awardcheck import Report, Settings, SpecError, Unreadable, load_category, read_draft, review, review_many
from awardcheck.many.desk import Asked, Desk
from awardcheck.many.orders import Order, order, sent
from awardcheck.many.workers import WorkerEnded, Workers
from awardcheck.reporters import content

EXAMPLES = Path(__file__).parents[1] / "examples"
Results = list[Report | Unreadable]

unix_only = pytest.mark.skipif(os.name == "nt", reason="processes are killed by a signal")


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with drafts, good and bad ones, and what is configured for them."""
    folder = tmp_path_factory.mktemp("entries")
    for path in sorted(EXAMPLES.glob("*.md")):
        shutil.copy(path, folder / f"1-{path.name}")
    shutil.copy(EXAMPLES / "place-based.docx", folder / "2.docx")
    folder.joinpath("3-place-based.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    folder.joinpath("4-no-award.md").write_text("# Ambition\n\nThree in ten fell.\n", encoding="utf-8")
    folder.joinpath("5-place-based.md").write_text("# Ambition\n\nWe cut falls by 30%.\n", encoding="utf-8")
    folder.joinpath(".git").mkdir()
    folder.joinpath(".awardcheck.yaml").write_text(
        "categories: {'2.*': place-based}\nword-limits: {place-based: 40}\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def paths(entries: Path) -> list[Path]:
    return [*sorted(path for path in entries.iterdir() if path.is_file() and path.name[0] != "."), entries / "9.md"]


def as_json(results: Results) -> str:
    reports = [one for one in results if isinstance(one, Report)]
    text = content("json", reports, [one for one in results if isinstance(one, Unreadable)])
    assert isinstance(text, str)
    return text


@pytest.fixture(scope="module")
def alone(paths: list[Path]) -> Results:
    return list(review_many(paths))


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=3, threads_per_worker=1, processes=True, dashboard_address=":0") as started:
        yield started


@pytest.fixture
def dask(cluster: LocalCluster) -> Iterator[Executor]:
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        yield client.get_executor(pure=False)


def process_pool() -> Executor:
    return ProcessPoolExecutor(2, get_context("spawn"))


OURS: dict[str, Callable[[], Executor]] = {
    "threads": lambda: ThreadPoolExecutor(3),
    "processes": process_pool,
    "loky": lambda: Loky(2),
    "workers": lambda: Workers(2),
}


# The same everywhere --------------------------------------------------------------------------------------------------


def test_each_result_is_what_a_draft_alone_gets(paths: list[Path], alone: Results) -> None:
    assert [isinstance(one, Report) for one in alone] == [True] * 6 + [False] * 2 + [True, False]
    first = alone[0]
    assert isinstance(first, Report)
    by_hand = review(read_draft(paths[0]), first.category)
    assert replace(first, notes=first.notes[1:]) == by_hand


def test_what_is_configured_and_what_a_draft_is_called_count(paths: list[Path], alone: Results) -> None:
    configured = alone[paths.index(next(path for path in paths if path.name == "2.docx"))]
    assert isinstance(configured, Report)
    assert configured.category.word_limit
    assert configured.category.word_limit.per_criterion == 40
    assert "the glob 2.* in " in configured.notes[0]


@pytest.mark.parametrize("kind", OURS)
def test_every_executor_gives_the_same_bytes(kind: str, paths: list[Path], alone: Results) -> None:
    with OURS[kind]() as executor:
        assert as_json(list(review_many(paths, executor))) == as_json(alone)


@pytest.mark.parametrize("send", [False, True])
def test_a_cluster_gives_the_same_bytes(dask: Executor, paths: list[Path], alone: Results, send: bool) -> None:
    assert as_json(list(review_many(paths, dask, send=send))) == as_json(alone)


def test_a_worker_with_no_disk_of_ours_gives_the_same(
    paths: list[Path], alone: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it would be elsewhere: what was sent is unpacked where neither the drafts nor their configuration are."""
    monkeypatch.chdir(paths[0].parent)
    desk = Desk(Asked())
    before = list(review_many(path.name for path in paths))
    packed = [pickle.dumps(sent(order(desk, path.name))) for path in paths]
    hidden = paths[0].parent.with_name("elsewhere")
    monkeypatch.chdir(tmp_path)
    paths[0].parent.rename(hidden)
    try:
        unpacked = [pickle.loads(one) for one in packed]
        there = list(ask(unpacked))
    finally:
        hidden.rename(paths[0].parent)
    assert as_json(there) == as_json(before)


def ask(orders: list[Order | Unreadable]) -> Iterator[Report | Unreadable]:
    from awardcheck.many.flow import results
    from awardcheck.many.orders import whole

    return results(orders, whole, None, 1)


def test_the_category_and_the_settings_may_be_given(paths: list[Path]) -> None:
    settings = Settings(deadline=date(2024, 5, 31), word_limit=20)
    for category in ("integrated-care", load_category("integrated-care")):
        (report,) = review_many(paths[:1], category=category, settings=settings)
        assert report == review(read_draft(paths[0]), load_category("integrated-care"), settings)


def test_a_category_that_is_not_there_is_told_at_once(paths: list[Path]) -> None:
    with pytest.raises(SpecError, match="did you mean 'place-based'"):
        review_many(paths, category="place-basd")


def test_a_broken_configuration_is_its_drafts_error(entries: Path, tmp_path: Path) -> None:
    tmp_path.joinpath(".awardcheck.yaml").write_text("off: [acronym]\n", encoding="utf-8")
    tmp_path.joinpath("place-based.md").write_text("# Ambition\n", encoding="utf-8")
    bad, good = review_many([tmp_path / "place-based.md", entries / "5-place-based.md"])
    assert isinstance(bad, Unreadable)
    assert "unknown check 'acronym'" in bad.message
    assert isinstance(good, Report)


def test_the_python_of_the_documentation_runs(tmp_path: Path) -> None:
    text = EXAMPLES.with_name("docs").joinpath("many-drafts.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    (tmp_path / "program.py").write_text(code, encoding="utf-8")
    program = [sys.executable, str(tmp_path / "program.py")]
    done = subprocess.run(program, cwd=EXAMPLES.parent, capture_output=True, text=True, check=True, timeout=120)
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["False", "False", "False", "True", "False"]


# Little at a time -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [None, "threads", "workers"])
def test_drafts_are_taken_as_results_are_asked_for(kind: str | None, paths: list[Path]) -> None:
    taken = []

    def lazily() -> Iterator[Path]:
        for path in paths:
            taken.append(path)
            yield path

    with OURS[kind or "threads"]() as executor:
        results = review_many(lazily(), executor if kind else None, window=3)
        assert taken == []
        for asked in range(1, 4):
            next(results)
            assert len(taken) <= asked + 2


def name_of(report: Report) -> str:
    return Path(report.draft.path).name


def test_workers_may_keep_less_of_a_report(paths: list[Path]) -> None:
    with Workers(2) as workers:
        assert list(review_many(paths[:3], workers, keep=name_of)) == [path.name for path in paths[:3]]


def test_what_is_sent_is_small(paths: list[Path]) -> None:
    desk = Desk(Asked())
    orders = [order(desk, str(path)) for path in paths]
    assert len(pickle.dumps(orders)) < 60_000 + 500 * len(orders)  # what holds for them all is packed once
    assert len(pickle.dumps(orders[0])) < 60_000


def test_what_was_unpacked_once_is_there_for_the_next(paths: list[Path]) -> None:
    desk = Desk(Asked())
    first, second = (pickle.loads(pickle.dumps(order(desk, str(path)))) for path in paths[:2])
    assert first.terms is second.terms


# Workers that end -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kills:
    """Kills the process that reviews a certain draft; with a `mark`, only the first time."""

    name: str
    mark: Path | None = None

    def __call__(self, report: Report) -> Report:
        if name_of(report) == self.name and not (self.mark and self.mark.exists()):
            if self.mark:
                self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return report


BREAK = ("processes", "loky")  # executors that are broken for good when a process of theirs is killed


@unix_only
@pytest.mark.parametrize("kind", ["workers", *BREAK])
def test_a_killed_worker_loses_no_draft(kind: str, paths: list[Path], alone: Results, tmp_path: Path) -> None:
    keep = Kills(paths[2].name, tmp_path / "killed")
    with OURS[kind]() as executor, warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert as_json(list(review_many(paths, executor, keep=keep))) == as_json(alone)
    assert (tmp_path / "killed").exists()
    told = [str(one.message) for one in said if one.category is RuntimeWarning]
    assert len(told) == (kind in BREAK)
    assert all("processes on this computer do the rest" in one for one in told)


@unix_only
@pytest.mark.parametrize("kind", ["workers", "loky", "dask"])
@pytest.mark.filterwarnings("ignore:the executor has failed")
def test_a_draft_that_kills_again_and_again_is_told_and_the_others_are_done(
    kind: str, paths: list[Path], alone: Results, request: pytest.FixtureRequest
) -> None:
    executor: Executor = request.getfixturevalue("dask") if kind == "dask" else OURS[kind]()
    results = list(review_many(paths, executor, keep=Kills(paths[1].name)))
    lost = results[1]
    assert isinstance(lost, Unreadable)
    assert lost.path == str(paths[1])
    assert ("KilledWorker" if kind == "dask" else "killed by SIGKILL") in lost.message
    assert as_json(results[:1] + results[2:]) == as_json(alone[:1] + alone[2:])
    executor.shutdown()


@unix_only
def test_a_cluster_of_which_a_worker_is_killed_half_way_gives_the_same_bytes(
    dask: Executor, cluster: LocalCluster, paths: list[Path], alone: Results
) -> None:
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        client.wait_for_workers(3)
        pids = client.run(os.getpid)
    many = paths * 4
    results: Results = []
    for result in review_many(many, dask, window=12):
        results.append(result)
        if len(results) == len(many) // 2:
            os.kill(next(iter(pids.values())), signal.SIGKILL)
    assert as_json(results) == as_json(alone * 4)


@unix_only
def test_a_cluster_that_is_lost_loses_no_draft(paths: list[Path], alone: Results) -> None:
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0") as own,
        Client(own.scheduler_address, set_as_default=False, timeout=2) as client,
    ):
        results = review_many(paths * 2, client.get_executor(pure=False), window=4)
        first = [next(results) for _ in range(3)]
        client.close()
        with pytest.warns(RuntimeWarning, match="do the rest"):
            assert as_json([*first, *results]) == as_json(alone * 2)


def fails_with_memory(report: Report) -> Report:
    raise MemoryError


def fails(report: Report) -> Report:
    raise ValueError("Zyxham")


@pytest.mark.parametrize("kind", [None, "workers"])
def test_a_bug_or_too_little_memory_is_one_drafts_error(kind: str | None, paths: list[Path]) -> None:
    for keep, said in ((fails_with_memory, "not enough memory"), (fails, "a bug in awardcheck")):
        with OURS[kind or "threads"]() as executor:
            results = list(review_many(paths[:2], executor if kind else None, keep=keep))
        assert all(isinstance(one, Unreadable) and said in one.message for one in results)
        assert "Zyxham" not in str(results)


def test_an_executor_that_was_shut_down_is_the_callers_mistake(paths: list[Path]) -> None:
    with ThreadPoolExecutor(1) as executor:
        pass
    with pytest.raises(RuntimeError, match="shutdown"):
        list(review_many(paths, executor))


# Processes of our own -------------------------------------------------------------------------------------------------


def die(code: int) -> None:
    os._exit(code)


def own_pid(seconds: float = 0) -> int:
    time.sleep(seconds)
    return os.getpid()


def unpicklable() -> Any:
    return lambda: None


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def test_a_process_does_one_call_after_the_other_and_a_new_one_replaces_it() -> None:
    with Workers(1) as workers:
        first = workers.submit(own_pid).result()
        assert workers.submit(own_pid).result() == first != os.getpid()
        with pytest.raises(WorkerEnded, match="ended with status 3"):
            workers.submit(die, 3).result()
        assert workers.submit(own_pid).result() != first


def test_an_error_and_an_answer_that_cannot_be_pickled_end_no_process() -> None:
    with Workers(1) as workers:
        first = workers.submit(own_pid).result()
        with pytest.raises(ZeroDivisionError):
            workers.submit(divmod, 1, 0).result()
        with pytest.raises(TypeError, match="pickling the answer"):
            workers.submit(unpicklable).result()
        assert workers.submit(own_pid).result() == first


@unix_only
def test_no_process_stays_behind() -> None:
    with Workers(2) as workers:
        pids = {workers.submit(own_pid, 0.3).result() for _ in range(4)}
    assert not any(map(running, pids))


@unix_only
def test_when_something_happens_nobody_waits_for_what_is_in_work() -> None:
    pids = []

    def interrupted() -> None:
        with Workers(1) as workers:
            pids.append(workers.submit(own_pid).result())
            workers.submit(time.sleep, 600)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not any(map(running, pids))
