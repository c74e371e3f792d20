"""The command line with folders, patterns and many drafts: what is found, what is shown, and that none is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from distributed import LocalCluster
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from awardcheck import read_draft, reporters
from awardcheck.cli import crew, output
from awardcheck.cli.finding import found
from awardcheck.many import orders
from awardcheck.reporters import Unreadable
from test_cli import ENTRY, awardcheck, here
from typed import Ran, Run

__all__ = ["awardcheck", "here"]  # fixtures

EXAMPLES = Path(__file__).parents[1] / "examples"
SCHEMAS = Path(reporters.__file__).parent
unix_only = pytest.mark.skipif(os.name == "nt", reason="needs a terminal, or a process that is killed by a signal")


@pytest.fixture
def entries(here: Path) -> Path:
    """Drafts in folders, and beside them what is none."""
    for name in (
        *("entries/b.md", "entries/a.docx", "entries/C.MD", "entries/2024/north/d.md", "entries/2024/e [1].md"),
        *("entries/~$a.docx", "entries/.hidden.md", "entries/.git/f.md", "entries/notes.txt", "entries/2024/g.pdf"),
    ):
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ENTRY, encoding="utf-8")
    (here / "entries/folder.md").mkdir()
    return here


def slashed(names: Any) -> list[str]:
    return [name.path if isinstance(name, Unreadable) else name.replace("\\", "/") for name in names]


# What is found --------------------------------------------------------------------------------------------------------

ALL = ["entries/C.MD", "entries/a.docx", "entries/b.md", "entries/2024/e [1].md", "entries/2024/north/d.md"]


@pytest.mark.parametrize(
    ("typed", "drafts"),
    [
        (["entries"], ALL),
        (["entries/"], ALL),
        (["entries/2024/../2024"], ["entries/2024/../2024/e [1].md", "entries/2024/../2024/north/d.md"]),
        (["entries/*.docx"], ["entries/a.docx"]),
        (["entries/**/*.md"], ["entries/2024/e [1].md", "entries/2024/north/d.md", "entries/b.md"]),
        (["entries/**/d.*"], ["entries/2024/north/d.md"]),
        (["entries/[ab].*"], ["entries/a.docx", "entries/b.md"]),
        (["entries/*.txt"], ["entries/notes.txt"]),
        (["entries/2024/*"], ["entries/2024/e [1].md", "entries/2024/north/d.md"]),
        (["entries/2024/e [1].md"], ["entries/2024/e [1].md"]),
        (["entries/b.md", "entries/*.md", "entries/b.md"], ["entries/b.md", "entries/b.md"]),
        (["entries/2024", "entries/2024/**"], ["entries/2024/e [1].md", "entries/2024/north/d.md"]),
        (["-", "no.md"], ["-", "no.md"]),
        (["entries/.git/f.md", "entries/.git"], ["entries/.git/f.md"]),
    ],
)
def test_what_is_found(entries: Path, typed: list[str], drafts: list[str]) -> None:
    assert slashed(found(typed)) == drafts


@pytest.mark.parametrize(
    ("typed", "said"), [("entries/folder.md", "no draft (.docx or .md) in this folder"), ("entries/*.odt", "pattern")]
)
def test_where_nothing_is_found_that_is_told_and_stops_no_other(
    awardcheck: Run, entries: Path, typed: str, said: str
) -> None:
    ran = awardcheck(typed, "entries/b.md", "-c", "place-based", "-f", "json")
    assert ran.status == 2
    assert ran.err.startswith(f"awardcheck: {typed}: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    told = json.loads(ran.out)
    assert [error["path"] for error in told["errors"]] == [typed]
    assert [report["draft"]["path"] for report in told["reports"]] == ["entries/b.md"]
    assert awardcheck(typed, "-c", "place-based").status == 2


def test_a_readme_among_the_drafts_can_be_left_out(awardcheck: Run, entries: Path) -> None:
    shutil.copy(EXAMPLES / "place-based.md", entries / "entries/place-based.md")
    for jobs in ("1", "2"):
        ran = awardcheck("entries/", "-f", "jsonl", "--skip-unknown", "--jobs", jobs)
        assert [json.loads(line)["draft"]["path"] for line in ran.out.splitlines()] == ["entries/place-based.md"]
        assert ran.err.count("skipped, for nothing tells which award it is for") == len(ALL)
        assert ran.status == 0


def test_a_baseline_is_learnt_and_obeyed_by_several_processes(awardcheck: Run, entries: Path) -> None:
    options = ("entries/b.md", "entries/2024", "-c", "place-based", "--baseline", "known.yaml", "--jobs", "2")
    assert awardcheck(*options, "--write-baseline", "-f", "jsonl").status == 0
    ran = awardcheck(*options, "-f", "jsonl", "--fail-on", "info")
    assert (ran.status, len(ran.out.splitlines())) == (0, 3)
    assert all(json.loads(line)["findings"] == [] for line in ran.out.splitlines())
    assert ran == awardcheck(*options[:-1], "1", "-f", "jsonl", "--fail-on", "info")


@unix_only
def test_a_folder_that_may_not_be_read_is_told(entries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def closed_in_the_north(folder: str) -> Any:
        if folder.endswith("north"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed_in_the_north)
    *drafts, closed = found(["entries"])
    assert slashed(drafts) == ALL[:-1]
    assert isinstance(closed, Unreadable)
    assert "Permission denied" in closed.message


@unix_only
def test_folders_may_be_nested_deeper_than_a_program_calls_itself(here: Path, monkeypatch: Any) -> None:
    depth = 1200
    for _ in range(depth):
        os.mkdir("d")
        monkeypatch.chdir("d")
    Path("x.md").write_text(ENTRY, encoding="utf-8")
    monkeypatch.chdir(here)
    assert list(found(["d"])) == ["/".join(["d"] * depth) + "/x.md"]
    subprocess.run(["rm", "-r", "d"], check=True)


@unix_only
def test_links_that_lead_round_in_circles_are_not_followed(entries: Path) -> None:
    (entries / "entries/loop").symlink_to(entries / "entries")
    (entries / "entries/self.md").symlink_to("self.md")
    (entries / "entries/z.md").symlink_to(entries / "entry.md")
    assert slashed(found(["entries"])) == [*ALL[:3], "entries/self.md", "entries/z.md", *ALL[3:]]


def test_a_file_of_output_in_the_folder_is_never_a_draft_that_is_overwritten(awardcheck: Run, entries: Path) -> None:
    ran = awardcheck("entries", "-c", "place-based", "-o", "entries/b.md")
    assert ran.status == 2
    assert "this is the draft itself" in ran.err
    assert (entries / "entries/b.md").read_text("utf-8") == ENTRY


# What is shown --------------------------------------------------------------------------------------------------------


def test_several_drafts_end_in_one_table(awardcheck: Run, here: Path) -> None:
    shutil.copy(EXAMPLES / "place-based.md", here / "place-based.md")
    ran = awardcheck("entry.md", "place-based.md", "no.md", "-c", "place-based")
    table = ran.out[ran.out.rindex("Draft ") :].splitlines()
    assert table[0].split() == ["Draft", "Category", "Verdict", "●", "◐", "○", "fix", "fix"]
    rows = {line.split()[0]: line.split()[1:] for line in table[1:3]}
    assert rows["place-based.md"] == ["place-based", "ready", "15", "0", "0", "0", "0"]
    assert rows["entry.md"][:3] == ["place-based", "not", "ready"]
    assert sum(map(int, rows["entry.md"][3:6])) == 15


def on_a_terminal(*arguments: str, cwd: Path) -> tuple[int, str, str]:
    """Status, output and what stands on the terminal that is its standard error."""
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "awardcheck", *arguments]
    with subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=follower, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(follower)
        seen = b""
        try:
            while piece := os.read(leader, 4096):
                seen += piece
        except OSError:  # how Linux says that the other end was closed
            pass
        os.close(leader)
        assert process.stdout
        shown = process.stdout.read()
    return process.returncode, shown.decode(), seen.decode()


@unix_only
def test_a_bar_for_several_drafts_on_a_terminal_and_nowhere_else(entries: Path) -> None:
    options = ("-c", "place-based", "-f", "json")
    status, shown, seen = on_a_terminal("entry.md", "entries/b.md", "no.md", *options, cwd=entries)
    assert status == 2
    assert len(json.loads(shown)["reports"]) == 2
    assert "Checking" in seen
    assert "drafts" in seen
    assert "awardcheck: no.md: there is no such file" in seen
    for quiet in (("entry.md", *options), ("entry.md", "entries/b.md", *options, "-q")):
        assert on_a_terminal(*quiet, cwd=entries)[2] == ""


def test_no_bar_in_a_pipe(awardcheck: Run) -> None:
    assert awardcheck("entry.md", "entry.md", "-c", "place-based", "-f", "json").err == ""


# JSON Lines -----------------------------------------------------------------------------------------------------------


def schema() -> Any:
    report, line = (json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")) for name in ("report", "line"))
    registry: Registry[Any] = Registry().with_resource(report["$id"], Resource.from_contents(report))
    return Draft202012Validator(line, registry=registry)


def test_a_line_is_an_element_of_the_json_report_with_its_head(awardcheck: Run, entries: Path) -> None:
    names = ("entry.md", "no.md", "entries/b.md")
    lines = [json.loads(line) for line in awardcheck(*names, "-c", "place-based", "-f", "jsonl").out.splitlines()]
    whole = json.loads(awardcheck(*names, "-c", "place-based", "-f", "json").out)
    head = {name: whole[name] for name in ("version", "tool")}
    elements = [whole["reports"][0], whole["errors"][0], whole["reports"][1]]
    assert lines == [{**head, **element} for element in elements]
    for line in lines:
        schema().validate(line)
    assert not schema().is_valid({**head})
    assert not schema().is_valid(whole)


@unix_only
def test_lines_come_while_later_drafts_are_still_read(awardcheck: Run, here: Path, monkeypatch: Any) -> None:
    shown: list[str] = []
    taken: list[int] = []

    def read(path: str) -> Any:
        taken.append(len(shown))
        return read_draft(path)

    monkeypatch.setattr(orders, "read_draft", read)
    monkeypatch.setattr(output, "show_line", shown.append)
    awardcheck("entry.md", "entry.md", "entry.md", "-c", "place-based", "-f", "jsonl")
    assert taken == [0, 1, 2]
    assert [line.count("\n") for line in shown] == [1, 1, 1]


@unix_only
def test_when_nobody_reads_the_lines_any_more_the_work_ends(entries: Path) -> None:
    command = [sys.executable, "-m", "awardcheck", *["entry.md"] * 50, "no.md", "-c", "place-based", "-f", "jsonl"]
    with subprocess.Popen(command, cwd=entries, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""  # nothing was heard of the last draft, which is not there
        assert process.wait() == 1


def test_a_file_of_lines_is_there_whole_or_not_at_all(
    awardcheck: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "all.jsonl").write_text("old", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        ran = awardcheck("entry.md", "-c", "place-based", "-o", "all.jsonl")
        assert ran == Ran(2, "", "awardcheck: all.jsonl: cannot be written: No space left on device\n")
    assert (here / "all.jsonl").read_text("utf-8") == "old"
    assert awardcheck("entry.md", "entry.md", "-c", "place-based", "-o", "all.jsonl", "-o", "all.csv").status == 1
    assert (here / "all.jsonl").read_text("utf-8").count("\n") == 2
    assert sorted(path.name for path in here.iterdir()) == ["all.csv", "all.jsonl", "entry.md"]


# Several processes ----------------------------------------------------------------------------------------------------


@pytest.fixture
def hundred(here: Path) -> Path:
    """A folder with drafts enough to be killed among; one of them is broken."""
    home = here / "hundred"
    home.mkdir()
    for number in range(20):
        for path in EXAMPLES.glob("*.md"):
            shutil.copy(path, home / f"{number}-{path.name}")
    (home / "3-broken.docx").write_bytes(b"PK\x03\x04broken")
    return here


def program(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    def heed() -> None:
        """Tests that run in the background are deaf to Ctrl-C, and would hand that down."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    command = [sys.executable, "-m", "awardcheck", *arguments]
    return subprocess.Popen(command, cwd=cwd, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heed)


def workers(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The processes that it started and that are at work."""
    children = psutil.Process(process.pid).children()
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def wait_for_work(process: subprocess.Popen[bytes], draft: Path) -> list[psutil.Process]:
    """Until both processes are there and the first lines are written."""
    for _ in range(1200):
        if process.poll() is not None:
            pytest.fail("it ended before anything could be killed")
        parts = list(draft.parent.glob(f".{draft.name}.*.part"))
        if len(found_workers := workers(process)) == 2 and parts and parts[0].stat().st_size:
            return found_workers
        time.sleep(0.05)
    pytest.fail("no work was seen")


@unix_only
def test_the_same_bytes_from_several_processes_of_which_one_is_killed(hundred: Path) -> None:
    for name, jobs in (("one", "1"), ("two", "2")):
        with program("hundred", "--jobs", jobs, "-o", f"{name}.jsonl", "-o", f"{name}.json", cwd=hundred) as process:
            if jobs == "2":
                wait_for_work(process, hundred / "two.jsonl")[0].send_signal(signal.SIGKILL)
            assert process.stderr
            said = process.stderr.read().decode()
            assert process.wait() == 2
            assert said.startswith("awardcheck: hundred/3-broken.docx: ")
            assert said.count("\n") == 1
    for ending in ("jsonl", "json"):
        one, two = (hundred.joinpath(f"{name}.{ending}").read_bytes() for name in ("one", "two"))
        assert one == two
    assert len((hundred / "two.jsonl").read_text("utf-8").splitlines()) == 101


@unix_only
def test_control_c_leaves_no_process_no_file_and_no_traceback(hundred: Path) -> None:
    with program("hundred", "--jobs", "2", "-o", "all.jsonl", cwd=hundred) as process:
        there = wait_for_work(process, hundred / "all.jsonl")
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        said = process.stderr.read().decode()
        assert process.wait() == 130
    assert "Traceback" not in said
    assert not any(worker.is_running() for worker in there)
    assert sorted(path.name for path in hundred.iterdir()) == ["entry.md", "hundred"]


@pytest.mark.parametrize(
    ("jobs", "drafts", "cores", "processes"),
    [
        *((None, 1, 8, 1), (None, 23, 8, 1), (None, 24, 8, 2), (None, 1000, 8, 8), (None, 1000, 1, 1)),
        *((3, 2, 8, 2), (3, 1000, 8, 3), (1, 1000, 8, 1), (20, 1000, 8, 20), (4, 1, 8, 1)),
    ],
)
def test_the_number_of_processes(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, drafts: int, cores: int, processes: int
) -> None:
    monkeypatch.setattr("awardcheck.cli.crew.cores", lambda: cores)
    with crew.crew(jobs, None, drafts) as there:
        assert getattr(there.executor, "_max_workers", 1) == processes
        assert there.window == (1 if processes == 1 else processes * crew.AHEAD)


def test_jobs_as_they_are_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awardcheck.cli.crew.cores", lambda: 6)
    assert [crew.jobs_option(typed) for typed in ("0", "auto", "1", "12")] == [6, 6, 1, 12]
    for typed in ("-1", "two", "1.5", "", "99999", "²"):
        with pytest.raises(output.Unusable, match="--jobs"):
            crew.jobs_option(typed)


def test_one_draft_waits_for_no_library_of_many(here: Path) -> None:
    code = (
        "import sys\nfrom awardcheck.cli import _run\n"
        "sys.argv = ['awardcheck', 'entry.md', '-c', 'place-based', '-q']\n_run()\n"
        "print(*{'multiprocessing', 'concurrent.futures', 'distributed', 'rich.progress'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines()[1:] == [""]


# A cluster ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as started:
        yield started


def test_a_cluster_gives_the_same_bytes(awardcheck: Run, entries: Path, cluster: LocalCluster) -> None:
    options = ("entries", "entry.md", "no.md", "entries/notes.txt", "-c", "place-based", "-f", "json")
    assert awardcheck(*options, "--executor", cluster.scheduler_address) == awardcheck(*options, "--jobs", "1")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "there"])
def test_a_cluster_that_is_not_there(here: Path, address: str) -> None:
    """In a program of its own, which must end although Dask would go on trying."""
    with program("entry.md", "-c", "place-based", "--executor", address, cwd=here) as process:
        said, status = process.communicate(timeout=60)[1].decode(), process.returncode
    assert status == 2
    assert said.startswith(f"awardcheck: --executor {address}: no Dask scheduler answers there")
    assert said.count("\n") == 1


def test_a_cluster_with_another_version_is_refused(
    awardcheck: Run, monkeypatch: pytest.MonkeyPatch, cluster: LocalCluster
) -> None:
    monkeypatch.setattr("awardcheck.many.cluster.__version__", "0.0.1")
    ran = awardcheck("entry.md", "-c", "place-based", "--executor", cluster.scheduler_address)
    assert (ran.status, ran.out) == (2, "")
    assert "and this is 0.0.1" in ran.err


def test_processes_here_and_a_cluster_exclude_each_other(awardcheck: Run) -> None:
    ran = awardcheck("entry.md", "-c", "place-based", "--executor", "tcp://127.0.0.1:9", "--jobs", "2")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_without_dask_that_is_told(awardcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = awardcheck("entry.md", "-c", "place-based", "--executor", "tcp://127.0.0.1:9")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert 'pip install ".[dask]" in the clone' in ran.err
