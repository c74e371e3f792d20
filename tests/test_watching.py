"""`awardcheck watch` as a process of its own, on files that are saved as programs save them."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from awardcheck import Report, load_category, read_draft, review
from awardcheck.cli import watching
from awardcheck.cli.checking import Job
from awardcheck.cli.configuring import Asked
from awardcheck.cli.output import Unusable

EXAMPLES = Path(__file__).parents[1] / "examples"
PATIENCE = 90  # seconds, for machines that have much else to do
A_WHILE = 3  # seconds in which nothing should happen
LINE = re.compile(r"\d\d:\d\d:\d\d (READY TO SUBMIT|NOT READY): .*")
posix = pytest.mark.skipif(os.name == "nt", reason="sends the signal that Ctrl-C sends elsewhere than on Windows")

TEXT = (EXAMPLES / "place-based.md").read_text("utf-8")
WORD = (EXAMPLES / "place-based.docx").read_bytes()
SHORT = "\n\n".join(TEXT.split("\n\n")[:6])


class Process:
    """A running watch, and the lines that it prints."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "awardcheck", "watch", *arguments, "-c", "place-based"]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            # Whoever runs the tests in the background may have had the signal ignored.
            preexec_fn=None if os.name == "nt" else lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip("\n"))

    def line(self) -> str:
        """The next line about a check."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            line = self.lines.get(timeout=PATIENCE)
            if LINE.fullmatch(line):
                return line
        raise AssertionError("no line about a check")

    def until(self, words: str) -> str:
        """The first line about a check that has the words: a slow save may have been seen in between."""
        while words not in (line := self.line()):
            pass
        return line

    def is_quiet(self) -> bool:
        time.sleep(A_WHILE)
        return self.lines.empty()

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(PATIENCE)
        return status, self.process.stderr.read() if self.process.stderr else ""


@pytest.fixture
def started() -> Iterator[list[Process]]:
    """The processes that a test starts, none of which outlives it."""
    running: list[Process] = []
    yield running
    for one in running:
        if one.process.poll() is None:
            one.process.kill()
        one.process.wait()
        for stream in (one.process.stdout, one.process.stderr):
            if stream:
                stream.close()


def renamed_over(path: Path, data: bytes) -> None:
    temporary = path.with_name("~WRD0001.tmp")
    temporary.write_bytes(data)
    temporary.replace(path)


def deleted_first(path: Path, data: bytes) -> None:
    path.unlink()
    time.sleep(1)
    path.write_bytes(data)


def moved_away_first(path: Path, data: bytes) -> None:
    """As editors that keep a backup save."""
    path.replace(path.with_name(f"{path.name}~"))
    time.sleep(0.5)
    path.write_bytes(data)


def half_at_first(path: Path, data: bytes) -> None:
    path.write_bytes(b"")
    time.sleep(0.7)
    with path.open("ab") as file:
        file.write(data[: len(data) // 2])
        file.flush()
        time.sleep(1.5)
        file.write(data[len(data) // 2 :])


@posix
def test_word_saves_are_seen_however_word_saves(tmp_path: Path, started: list[Process]) -> None:
    draft = tmp_path / "entry.docx"
    draft.write_bytes(WORD)
    other = (EXAMPLES / "integration-contribution.docx").read_bytes()
    started.append(watch := Process(tmp_path, "entry.docx", "--output", "report.html"))
    assert "READY TO SUBMIT" in watch.line()
    report = tmp_path / "report.html"
    assert report.is_file()
    for data, ready in ((other, False), (WORD, True)):
        for save in (Path.write_bytes, renamed_over, deleted_first, moved_away_first, half_at_first):
            before = report.read_bytes()
            save(draft, data)
            line = watch.until("READY TO SUBMIT" if ready else "NOT READY")
            assert " | " in line
            changed = report.read_bytes() != before
            assert changed or "no change" in line
    status, err = watch.end()
    assert status in (0, 130)
    assert err == ""


@posix
def test_a_line_tells_what_changed(tmp_path: Path, started: list[Process]) -> None:
    draft = tmp_path / "entry.md"
    draft.write_text(TEXT, "utf-8")
    started.append(watch := Process(tmp_path, "entry.md", "-o", "report.json", "-o", "answers.map.md"))
    watch.line()
    draft.write_text(SHORT, "utf-8")
    line = watch.line()
    assert re.search(r"\w+\.\d: answered → missing", line)
    assert re.search(r"-\d+ words", line)
    assert (tmp_path / "answers.map.md").is_file()
    draft.write_text(TEXT, "utf-8")
    assert re.search(r"\w+\.\d: missing → answered", watch.line())
    assert watch.end()[0] in (0, 130)


@posix
def test_what_is_no_save_is_passed_over(tmp_path: Path, started: list[Process]) -> None:
    """Word's lock and temporary files, other drafts, the report itself, and a file that is half written for a while."""
    draft = tmp_path / "entry.docx"
    draft.write_bytes(WORD)
    started.append(watch := Process(tmp_path, "entry.docx", "-o", "report.html"))
    watch.line()
    lock = tmp_path / "~$entry.docx"
    lock.write_bytes(b"\x05Dawn")
    (tmp_path / "~WRD0002.tmp").write_bytes(WORD[:100])
    (tmp_path / "entry2.docx").write_bytes(WORD)
    lock.unlink()
    assert watch.is_quiet()
    draft.write_bytes(WORD[: len(WORD) // 2])
    assert watch.is_quiet()
    draft.unlink()
    assert watch.is_quiet()
    draft.write_bytes(WORD)
    assert "READY TO SUBMIT" in watch.line()
    status, err = watch.end()
    assert status in (0, 130)
    assert err == ""


@posix
def test_without_output_the_report_is_shown_again(tmp_path: Path, started: list[Process]) -> None:
    draft = tmp_path / "entry.md"
    draft.write_text(TEXT, "utf-8")
    started.append(watch := Process(tmp_path, "entry.md"))
    said = []
    for text in (SHORT, None):
        while not LINE.fullmatch(line := watch.lines.get(timeout=PATIENCE)):
            said.append(line)
        # The report has such a line, too, without the time.
        if text:
            assert any(line.startswith("Criterion") for line in said)
            said.clear()
            draft.write_text(text, "utf-8")
    assert any(line.startswith("MUST FIX") for line in said)
    assert watch.end()[0] in (0, 130)


# What is wrong --------------------------------------------------------------------------------------------------------


def job(name: Path | str) -> Job:
    return Job(drafts=(str(name),), asked=Asked(category="place-based"), outputs=(Path("report.json"),))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.md", "there is no such file"),
        ("-", "standard input"),
        ("empty.md", "the file is empty"),
        (".", "a folder"),
    ],
)
def test_what_cannot_be_watched_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.md").write_bytes(b"")
    with pytest.raises(Unusable, match=said):
        watching.run(job(name))
    assert not (tmp_path / "report.json").exists()


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> watching.Watch:
    """A watch that has begun, to be looked at step by step."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "entry.md").write_text(TEXT, "utf-8")
    watch = watching.Watch(job("entry.md"), ())
    watch.begin()
    return watch


def test_a_file_that_stays_unreadable_is_told_once(
    watched: watching.Watch, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr("awardcheck.cli.watching.time.monotonic", lambda: now[0])
    capsys.readouterr()
    Path("entry.md").write_bytes(b"")
    for now[0] in (1.0, watching.PATIENCE, watching.PATIENCE + 2.0, watching.PATIENCE + 3.0):
        watched.look()
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("entry.md: the file is empty") == 1
    Path("entry.md").write_text(SHORT, "utf-8")
    watched.look()
    assert "answered → missing" in capsys.readouterr().out


def test_an_award_that_is_lost_on_the_way_is_told_and_the_watch_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "entry.md"
    draft.write_text(f"---\ncategory: place-based\n---\n{TEXT}", "utf-8")
    watch = watching.Watch(Job(drafts=("entry.md",), asked=Asked(), outputs=(Path("report.json"),)), ())
    watch.begin()
    for category, said in (("plaice-based", "did you mean 'place-based'?"), ("system-leadership", "now read for")):
        capsys.readouterr()
        draft.write_text(f"---\ncategory: {category}\n---\n{TEXT}", "utf-8")
        watch.look()
        told = capsys.readouterr()
        assert said in told.out + told.err


def test_a_look_without_a_save_checks_nothing(watched: watching.Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Report:
        raise AssertionError("checked again")

    monkeypatch.setattr(watching, "review_alone", fails)
    watched.look()


def test_a_file_that_is_written_while_it_is_read_is_read_again(
    watched: watching.Watch, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    half = review(read_draft("entry.md"), load_category("place-based"))

    def saved_meanwhile(*_: object) -> Report:
        Path("entry.md").write_text(SHORT, "utf-8")
        return half

    capsys.readouterr()
    Path("entry.md").write_text(f"{TEXT}\n", "utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(watching, "review_alone", saved_meanwhile)
        watched.look()
    assert capsys.readouterr().out == ""
    watched.look()
    assert "NOT READY" in capsys.readouterr().out
