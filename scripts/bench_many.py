"""Measures many drafts in one call: the rate of one process and of several, their memory, the cost of a million.

    python scripts/bench_many.py [--drafts 1000] [--jobs 2] [--rounds 3]

The drafts are the examples and the labelled drafts of tests/, as Word files in a temporary folder, each as often as
needed. Rounds take turns, and the median counts; on a machine that does other work, only the ratio of processor seconds
says something.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from word_from_markdown import word_file

from awardcheck.draft import Block
from awardcheck.reading.labelled import load_folder

ROOT = Path(__file__).resolve().parents[1]
MILLION = 1_000_000
BAR = 0.90  # of what that many times one process would do


@dataclass(frozen=True, slots=True)
class Run:
    """`cpu` are processor seconds of all processes, `memory` megabytes of the first and of the largest worker."""

    seconds: float
    cpu: float
    memory: tuple[float, float]


def drafts() -> Iterator[tuple[str, str]]:
    """The category and the Markdown of every draft that there is."""
    for path in sorted(ROOT.joinpath("examples").glob("*.md")):
        yield path.stem, path.read_text(encoding="utf-8")
    for labelled in load_folder(ROOT / "tests" / "labelled"):
        yield labelled.category, "\n\n".join(_markdown(labelled.draft.blocks))


def _markdown(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        text = " ".join(block.text.split())
        match block.kind:
            case "heading":
                yield f"{'#' * min(block.level, 3)} {text}"
            case "item":
                yield f"- {text}"
            case "quote":
                yield f"> {text}"
            case "table":
                yield "\n\n".join(" ".join(row.text.split()) for row in block.rows)
            case _:
                yield text


def make(folder: Path, number: int) -> None:
    made = [(category, word_file(text)) for category, text in islice(drafts(), number)]
    for count, (category, data) in enumerate(islice(cycle(made), number)):
        folder.joinpath(f"{count:05}-{category}.docx").write_bytes(data)


def run(folder: Path, jobs: int) -> Run:
    """One call of the command line."""
    output = folder.parent / f"jobs-{jobs}.jsonl"
    command = [sys.executable, "-m", "awardcheck", str(folder), "--jobs", str(jobs), "-o", str(output), "-q"]
    before, start = _cpu(), time.perf_counter()
    with subprocess.Popen(command) as process:
        peaks = _Peaks(process.pid)
        peaks.start()
        process.wait()
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        raise SystemExit(f"awardcheck ended with status {process.returncode}")
    return Run(seconds, _cpu() - before, peaks.megabytes())


def _cpu() -> float:
    times = os.times()
    return times.children_user + times.children_system


class _Peaks(threading.Thread):
    """Asks the system (Linux) how much memory a process and its children have had at most."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._peaks: dict[int, int] = {}

    def run(self) -> None:
        while own := _peak(self._pid):
            self._peaks[self._pid] = own
            for child in _children(self._pid):
                self._peaks[child] = max(self._peaks.get(child, 0), _peak(child))
            time.sleep(0.2)

    def megabytes(self) -> tuple[float, float]:
        workers = [peak for pid, peak in self._peaks.items() if pid != self._pid]
        return self._peaks.get(self._pid, 0) / 1024, max(workers, default=0) / 1024


def _peak(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(found[0]) if found else 0


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in task.joinpath("children").read_text().split()]
    except OSError:
        return []


def tell(name: str, runs: list[Run], number: int) -> tuple[float, float]:
    """Prints a line and gives the rate, in drafts a second, and the processor seconds of a draft."""
    rate = number / median(run.seconds for run in runs)
    cpu = median(run.cpu for run in runs) / number
    own, worker = (max(run.memory[which] for run in runs) for which in (0, 1))
    workers = f", a worker {worker:.0f} MB" if worker else ""
    print(f"{name:24}{rate:7.2f} drafts/s, {1000 * cpu:6.1f} ms of processor each, memory {own:.0f} MB{workers}")
    return rate, cpu


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--drafts", type=int, default=1000)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder, few = Path(temporary, "entries"), Path(temporary, "few")
        for home, number in ((folder, given.drafts), (few, max(given.drafts // 10, 1))):
            home.mkdir()
            make(home, number)
        print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        run(few, 1)  # loads what the system keeps of files
        turns = [(run(folder, 1), run(folder, given.jobs), run(few, given.jobs)) for _ in range(given.rounds)]
        print(f"load after:  {os.getloadavg()[0]:.1f}")
    alone, together, few_together = (list(runs) for runs in zip(*turns, strict=True))
    tell(f"{max(given.drafts // 10, 1)} with {given.jobs} processes", few_together, max(given.drafts // 10, 1))
    one, cpu = tell(f"{given.drafts} with 1 process", alone, given.drafts)
    several, cpu_of_several = tell(f"{given.drafts} with {given.jobs} processes", together, given.drafts)
    share = several / (given.jobs * one)
    print(f"{given.jobs} processes do {share:.0%} of {given.jobs} times one (the bar is {BAR:.0%});")
    print(f"by processor seconds, which other work on the machine disturbs less, {cpu / cpu_of_several:.0%}")
    hours = MILLION * cpu_of_several / 3600
    print(f"a million drafts: {hours:.0f} core hours, {hours / 64 / min(share, 1):.1f} hours on 64 cores at that share")


if __name__ == "__main__":
    main()
