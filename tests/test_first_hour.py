"""The page that tells of the first hour with an award: what it shows, works in the order in which it is shown."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT.joinpath("docs", "from-blank-page-to-entry.md").read_text("utf-8")


def shown() -> list[list[str]]:
    blocks = re.findall(r"^```console\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, timeout=120
    )


def commit(folder: Path, message: str) -> None:
    for arguments in (["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", message]):
        assert run("git", *arguments, cwd=folder).returncode == 0


def test_the_commands_shown_work_in_their_order(tmp_path: Path) -> None:
    commands = shown()
    assert [command[1] for command in commands] == ["new", "draft.docx", "compare", "compare", "match"]
    draft, monday = tmp_path / "draft.docx", tmp_path / "monday.docx"
    for number, command in enumerate(commands):
        done = run(sys.executable, "-m", "awardcheck", *command[1:], cwd=tmp_path)
        assert not done.stderr
        assert done.returncode == (1 if number == 1 else 0), command
        if number == 0:
            assert done.stdout.strip() in PAGE
        if number == 1:  # what a team does in between: it keeps the form, and writes
            assert "empty draft" in done.stdout
            assert run("git", "init", "-q", cwd=tmp_path).returncode == 0
            commit(tmp_path, "form")
            monday.write_bytes(draft.read_bytes())
            draft.write_bytes((ROOT / "examples" / "place-based.docx").read_bytes())
            commit(tmp_path, "entry")


def test_the_page_is_linked_from_the_readme() -> None:
    assert "docs/from-blank-page-to-entry.md" in ROOT.joinpath("README.md").read_text("utf-8")
