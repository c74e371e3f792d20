"""The README against its sources: what it lists is there, what it shows works."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from awardcheck import Configuration, Draft, choose_category, load_category, load_configuration
from awardcheck.cli import checking
from awardcheck.spec import list_categories

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

import make_readme
from readme_commands import quick_start

ROOT = Path(__file__).parents[1]
README = ROOT.joinpath("README.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def shown() -> list[str]:
    """The awardcheck commands that the README shows beside the quick start."""
    lines = "".join(fenced("console")).splitlines()
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ awardcheck ")]


def awardcheck(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "awardcheck", *shlex.split(command)[1:]]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_generated_blocks_are_fresh() -> None:
    assert make_readme.filled(README) == README, "run: python scripts/make_readme.py"


def test_the_first_lines_say_what_it_is_for() -> None:
    opening = README.split("##")[0]
    assert all(word in opening for word in ("bid team", "Word", "Markdown", "offline", "docs/report.svg"))


def test_the_quick_start_is_two_lines() -> None:
    check, test = quick_start(README)
    assert "pytest" in test
    assert all(line.startswith("python3 -m venv .venv && ") for line in (check, test))
    assert len(fenced("sh")) == 2


def test_the_quick_start_checks_an_example_and_succeeds(tmp_path: Path) -> None:
    """As a reader sees it: an example with something to mend, and yet the line does not fail."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    line = quick_start(README)[0].rpartition(" && .venv/bin/")[2]
    done = awardcheck(line, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "NOT READY" in done.stdout


@pytest.mark.parametrize("command", shown())
def test_the_commands_shown_work(command: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    done = awardcheck(command, tmp_path)
    assert done.returncode in (checking.READY, checking.FOUND), done.stderr
    assert not done.stderr


def test_the_exit_statuses_are_the_programs() -> None:
    rows = re.findall(r"^\| (\d) \| (.*) \|$", README, flags=re.MULTILINE)
    told = {int(status): meaning for status, meaning in rows}
    assert sorted(told) == sorted([checking.READY, checking.FOUND, checking.UNUSABLE])
    assert "ready" in told[checking.READY]
    assert "found" in told[checking.FOUND]
    assert "could not be used" in told[checking.UNUSABLE]


def test_the_award_of_the_readme_loads(tmp_path: Path) -> None:
    _, text = fenced("yaml")
    name = re.search(r"^id: (\S+)", text, flags=re.MULTILINE)
    assert name
    assert f"`{name[1]}.yaml`" in README
    tmp_path.joinpath(f"{name[1]}.yaml").write_text(text, encoding="utf-8")
    assert load_category(name[1], [tmp_path]).id == name[1]


def test_the_configuration_of_the_readme_is_one(tmp_path: Path) -> None:
    """It shows every key, and a draft in the folders that it speaks of goes by it."""
    text, _ = fenced("yaml")
    (tmp_path / ".git").mkdir()
    (tmp_path / "awards").mkdir()
    tmp_path.joinpath(".awardcheck.yaml").write_text(text, encoding="utf-8")
    configuration = load_configuration(tmp_path)
    defaults = dict(Configuration().values())
    assert [key for key, value in configuration.values() if value == defaults[key]] == []
    for name, category in (("drafts/place/2026/e.docx", "place-based"), ("x/our-leaders.docx", "system-leadership")):
        assert choose_category(Draft(str(tmp_path / name), "docx", ()), configuration).id == category


def test_the_python_of_the_readme_runs() -> None:
    (code,) = fenced("python")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("False\nAmbition ")


def test_files_and_folders_named_are_there() -> None:
    for target in re.findall(r"\]\(([^):]+)\)", README):
        assert ROOT.joinpath(target).exists(), target


def test_scripts_named_are_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = ROOT.joinpath(name).read_text(encoding="utf-8")
        for script in re.findall(r"scripts/\w+\.py", text):
            assert ROOT.joinpath(script).is_file(), f"{name}: {script}"


def test_the_awards_are_listed() -> None:
    assert all(f"| `{file.id}` |" in README for file in list_categories())
