"""CONTRIBUTING's three additions, made in a copy of the project as its text shows them, and seen to work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import awardcheck

ROOT = Path(__file__).parents[1]
TEXT = ROOT.joinpath("CONTRIBUTING.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`([\w./-]+)`:\n\n(`{3,})\w+\n(.*?)^\2\n", flags=re.MULTILINE | re.DOTALL)
COPIED = ("categories", "docs", "examples", "scripts", "tests")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "labelled", "passages", ".*")
FILES = {
    "A new check": ["src/awardcheck/checks/exclamation_marks.py", "tests/cases/checks/exclamation-marks.yaml"],
    "A new award": ["categories/night-shift.yaml", "examples/night-shift.md"],
    "A new output": ["src/awardcheck/reporters/todo.py", "tests/test_todo.py"],
}


def section(heading: str) -> str:
    """What stands under a heading; drafts that are shown there have headings of their own."""
    return re.split(r"\n## (?=A new |What )", TEXT.partition(f"\n## {heading}\n")[2])[0]


class Copy:
    """A copy of the project, in which somebody adds something."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            shutil.copytree(ROOT / name, folder / name, ignore=LEFT_OUT)
        for path in (*ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "LICENSE"):
            shutil.copy(path, folder)
        package = folder / "src" / "awardcheck"
        shutil.copytree(Path(awardcheck.__file__).parent, package, ignore=LEFT_OUT)
        shutil.rmtree(package / "categories", ignore_errors=True)  # an installed package has them inside

    def add(self, heading: str) -> list[str]:
        """The files of a section of CONTRIBUTING, as they stand there."""
        files = FILE.findall(section(heading))
        for name, _, text in files:
            self.folder.joinpath(name).write_text(text, encoding="utf-8")
        return [name for name, _, _ in files]

    def run(self, *command: str) -> str:
        """What a Python command prints, which must succeed."""
        environ = {**os.environ, "PYTHONPATH": str(self.folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=environ, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def awardcheck(self, *arguments: str) -> str:
        return self.run("-m", "awardcheck", *arguments)

    def pytest(self, *arguments: str) -> str:
        return self.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    made = Copy(tmp_path)
    assert made.run("-c", "import awardcheck; print(awardcheck.__file__)").startswith(str(tmp_path))
    return made


@pytest.mark.parametrize("heading", FILES)
def test_each_addition_is_shown_whole(heading: str) -> None:
    assert [name for name, _, _ in FILE.findall(section(heading))] == FILES[heading]
    assert "python scripts/make_all.py" in section(heading)


def test_a_new_check(copy: Copy) -> None:
    copy.add("A new check")
    copy.run("scripts/make_all.py")
    assert "Enthusiasm is no evidence" in copy.awardcheck("explain", "exclamation-marks")
    copy.folder.joinpath("entry.md").write_text("# Outcome\n\nWe did it!\n", encoding="utf-8")
    assert "exclamation mark" in copy.awardcheck("entry.md", "-c", "place-based", "--fail-on", "never")
    off = ("entry.md", "-c", "place-based", "--fail-on", "never", "--off", "exclamation-marks")
    assert "exclamation mark" not in copy.awardcheck(*off)
    copy.pytest("tests/test_checks.py", "-k", "exclamation or every_check")
    copy.pytest("tests/test_docs.py", "tests/test_readme.py", "-k", "fresh or gone")
    assert "docs/checks/exclamation-marks.md" in copy.folder.joinpath("README.md").read_text(encoding="utf-8")


def test_a_new_award(copy: Copy) -> None:
    copy.add("A new award")
    copy.run("scripts/make_examples.py")
    copy.run("scripts/make_all.py")
    assert "night-shift" in copy.awardcheck("categories")
    assert "What has changed since, in figures?" in copy.awardcheck("show", "night-shift")
    report = copy.folder.joinpath("examples", "night-shift.report.txt").read_text(encoding="utf-8")
    assert "The morning after" in report
    for example in ("examples/night-shift.md", "examples/night-shift.docx"):
        assert "READY" in copy.awardcheck(example, "--fail-on", "never", "--quiet")  # the name tells the award
    copy.pytest("tests/test_spec.py")
    concerned = "(night-shift or fresh or example or awards) and not as_long_as"  # the text shows but its beginning
    copy.pytest("tests/test_examples.py", "tests/test_readme.py", "-k", concerned)


def test_a_new_output(copy: Copy) -> None:
    copy.add("A new output")
    copy.pytest("--regenerate", "tests/test_todo.py")
    copy.run("scripts/make_all.py")
    copy.pytest("tests/test_todo.py")
    arguments = ("examples/system-leadership.md", "--fail-on", "never")
    shown = copy.awardcheck(*arguments, "--format", "todo")
    assert shown.startswith("system-leadership.md: NOT READY")
    copy.awardcheck(*arguments, "--output", "list.todo")
    assert copy.folder.joinpath("list.todo").read_text(encoding="utf-8") == shown
    assert "terminal, todo, word" in copy.awardcheck("--help").replace("\n", " ").replace("  ", "")
    copy.pytest("tests/test_reporters.py")
    copy.pytest("tests/test_docs.py", "tests/test_readme.py", "-k", "fresh")
