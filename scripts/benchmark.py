"""Measures how fast awardcheck is against yardsticks on the same machine: `python scripts/benchmark.py [--runs N]`.

Whole processes are run in turn, the yardstick after each of ours, and the medians of wall time and of processor time
are set against each other, for machines are noisy. Prose linters are measured where they are on the PATH.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from word_from_markdown import word_file

from awardcheck import Category, Report
from awardcheck.draft import Draft, count_words
from awardcheck.reading.labelled import load_labelled

ROOT = Path(__file__).parents[1]
CATEGORY = "integrated-care"
AWARDCHECK = (sys.executable, "-m", "awardcheck")
PYTHON_DOCX = "import docx, sys; d = docx.Document(sys.argv[1]); [p.text for p in d.paragraphs]"
LINTERS = {
    "write-good": (1.3, ("write-good", "{}")),
    "proselint": (1.3, ("proselint", "check", "{}")),
    "textlint": (0.5, ("textlint", "{}")),
    "markdownlint-cli2": (0.5, ("markdownlint-cli2", "{}")),
}


class Run(NamedTuple):
    """Seconds on the wall, seconds of processor time, bytes at the peak."""

    wall: float
    cpu: float
    peak: float


class Line(NamedTuple):
    """A line of the table: what was measured, against what, how they compare, and what is wanted at most."""

    work: str
    yardstick: str
    wall: float
    cpu: float
    bar: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=15, help="pairs of processes for each line (15)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
        print(f"{machine}, {time.strftime('%Y-%m-%d')}, load before: {os.getloadavg()[0]:.1f}\n")
        print("| Work | Yardstick | Wall | Processor | Bar |\n| --- | --- | --- | --- | --- |")
        for line in lines(Path(folder), runs):
            print(f"| {line.work} | {line.yardstick} | {line.wall:.2f} | {line.cpu:.2f} | {line.bar} |", flush=True)


def lines(folder: Path, runs: int) -> Iterator[Line]:
    markdown, word = drafts(folder, 1_800)
    check = (*AWARDCHECK, str(word), "--category", CATEGORY)
    reading = (sys.executable, "-c", PYTHON_DOCX, str(word))
    ours, theirs = in_turn(check, reading, runs)
    yield compared("1,800 words of Word, terminal report", "python-docx reads it", ours, theirs, 2.0)
    memory = median(ours, "peak") / median(theirs, "peak")
    yield Line("the same, peak memory", "python-docx reads it", memory, memory, 1.6)
    yield from linters(markdown, runs)
    for words, bar in (("--version", 6.0), ("--help", 10.0), ("categories", 12.0)):
        ours, theirs = in_turn((*AWARDCHECK, words), (sys.executable, "-c", "pass"), runs)
        yield compared(f"awardcheck {words}", "python -c pass", ours, theirs, bar)
    yield within_a_process(folder)
    yield growth(folder)


def drafts(folder: Path, words: int) -> tuple[Path, Path]:
    """A draft of about so many words, as Markdown and as Word, from labelled ones for one category."""
    text = ""
    for draft in labelled():
        text += as_markdown(draft)
        if count_words(text) >= words:
            break
    text = "\n\n".join(cut(text.split("\n\n"), words))
    markdown, word = folder / f"draft-{words}.md", folder / f"draft-{words}.docx"
    markdown.write_text(text, encoding="utf-8")
    word.write_bytes(word_file(text))
    return markdown, word


def cut(paragraphs: Sequence[str], words: int) -> Iterator[str]:
    told = 0
    for paragraph in paragraphs:
        told += count_words(paragraph)
        if told > words:
            return
        yield paragraph


def labelled(every: bool = False) -> Iterator[Draft]:
    """The labelled drafts for the category, or for all."""
    for path in sorted((ROOT / "tests" / "labelled").rglob("*.yaml")):
        draft = load_labelled(path)
        if every or draft.category == CATEGORY:
            yield draft.draft


def as_markdown(draft: Draft) -> str:
    lead = {"heading": "## ", "item": "- ", "quote": "> "}
    shown = (f"{lead.get(block.kind, '')}{' '.join(block.text.split())}" for block in draft.blocks)
    return "\n\n".join(shown) + "\n\n"


def linters(markdown: Path, runs: int) -> Iterator[Line]:
    check = (*AWARDCHECK, str(markdown), "--category", CATEGORY)
    for name, (bar, command) in LINTERS.items():
        if shutil.which(name) is None:
            print(f"| 1,800 words of Markdown | {name} | not installed | | {bar} |")
            continue
        ours, theirs = in_turn(check, [part.format(markdown) for part in command], runs)
        yield compared("1,800 words of Markdown", name, ours, theirs, bar)


def in_turn(ours: Sequence[str], theirs: Sequence[str], runs: int) -> tuple[list[Run], list[Run]]:
    """Both run once unmeasured, so that what is kept on disk is there, then `runs` times in turn."""
    pairs = [(process(ours), process(theirs)) for _ in range(runs + 1)][1:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def process(command: Sequence[str]) -> Run:
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss)


def median(runs: Sequence[Run], name: str) -> float:
    values: list[float] = [getattr(run, name) for run in runs]
    return statistics.median(values)


def compared(work: str, yardstick: str, ours: Sequence[Run], theirs: Sequence[Run], bar: float) -> Line:
    wall, cpu = (median(ours, name) / median(theirs, name) for name in ("wall", "cpu"))
    return Line(work, yardstick, wall, cpu, bar)


def within_a_process(folder: Path) -> Line:
    """Drafts that the process has not seen before, for it remembers what it has."""
    import docx

    from awardcheck import load_category

    category = load_category(CATEGORY)
    files = []
    for number, draft in enumerate(islice(labelled(), 24)):
        files.append(folder / f"another-{number}.docx")
        files[-1].write_bytes(word_file(as_markdown(draft)))
    ours = [seconds(partial(check, file, category)) for file in files]
    theirs = [seconds(partial(docx.Document, str(file))) for file in files]
    wall, cpu = ([one[k] / other[k] for one, other in zip(ours[4:], theirs[4:], strict=True)] for k in (0, 1))
    return Line(
        "one more Word draft in a process", "docx.Document", statistics.median(wall), statistics.median(cpu), 3.0
    )


def check(file: Path, category: Category) -> Report:
    from awardcheck import read_draft, review

    return review(read_draft(file), category)


def growth(folder: Path) -> Line:
    """Time per word of a draft a hundred times as long, against that of short ones; none holds what another held."""
    from awardcheck import load_category

    category, rates = load_category(CATEGORY), []
    paragraphs = "".join(map(as_markdown, labelled(every=True))).split("\n\n")
    for words, times in ((2_000, 9), (200_000, 1)):
        taken = []
        for number in range(times):
            part = list(cut(paragraphs, words))
            del paragraphs[: len(part)]
            file = folder / f"long-{words}-{number}.md"
            file.write_text("\n\n".join(part), encoding="utf-8")
            taken.append(seconds(partial(check, file, category)))
        rates.append([statistics.median(column) / words for column in zip(*taken, strict=True)])
    (short_wall, short_cpu), (long_wall, long_cpu) = rates
    return Line("a draft of 200,000 words, per word", "2,000 words", long_wall / short_wall, long_cpu / short_cpu, 1.2)


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    main()
