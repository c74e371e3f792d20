"""What docs/in-a-repository.md promises: the hook's file, its files and options, git's diffs, the workflow."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify.identify import tags_from_path
from pre_commit.clientlib import load_config, load_manifest

ROOT = Path(__file__).parents[1]
HOOK_FILE = ROOT / ".pre-commit-hooks.yaml"
PAGE = ROOT.joinpath("docs", "in-a-repository.md").read_text(encoding="utf-8")
WORKFLOW = ROOT / "docs" / "workflow.yaml"
EXAMPLES = ROOT / "examples"
OURS = f"{shlex.quote(sys.executable)} -m awardcheck"


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    (found,) = load_manifest(str(HOOK_FILE))
    assert isinstance(found, dict)
    return found


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with drafts and with files that are none."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "drafts").mkdir()
    shutil.copy(EXAMPLES / "place-based.docx", tmp_path / "drafts")
    shutil.copy(EXAMPLES / "place-based.md", tmp_path / "drafts")
    (tmp_path / "README.md").write_text("# Our bids\n\nDrafts are in drafts/.\n", encoding="utf-8")
    (tmp_path / "empty.md").touch()
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    who = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}
    names = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **who, **names}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(folder: Path, line: str, *names: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *shlex.split(line), *names]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)


# The hook -------------------------------------------------------------------------------------------------------------


def test_the_page_names_the_hook_as_it_is_called(hook: dict[str, Any], tmp_path: Path) -> None:
    ids = re.findall(r"- id: (\S+)", PAGE)
    assert set(ids) == {hook["id"]}
    (whole,) = [text for text in fenced("yaml") if text.startswith("repos:")]
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(whole, encoding="utf-8")
    assert load_config(str(path))["repos"][0]["hooks"][0]["id"] == hook["id"]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("entry.docx", True),
        ("drafts/our entry.DOCX", True),
        ("drafts/entry.md", True),
        ("a/b/entry.markdown", True),
        ("form.docm", True),
        ("drafts/~$entry.docx", False),
        ("~$entry.docx", False),
        ("entry.doc", False),
        ("entry.docx.bak", False),
        ("picture.png", False),
        ("md", False),
        ("notes.cmd", False),
    ],
)
def test_files_that_may_be_drafts(hook: dict[str, Any], name: str, wanted: bool) -> None:
    assert bool(re.search(hook["files"], name)) is wanted


@pytest.mark.parametrize("name", ["place-based.docx", "place-based.md"])
def test_both_formats_have_the_types_that_the_hook_wants(hook: dict[str, Any], name: str) -> None:
    """pre-commit has a type for Markdown and none for Word, so that the types must not tell them apart."""
    assert set(hook["types"]) <= set(tags_from_path(str(EXAMPLES / name)))
    assert hook.get("types_or", []) == []


def test_the_hook_passes_where_all_drafts_are_ready(hook: dict[str, Any], repository: Path) -> None:
    names = ["README.md", "empty.md", "drafts/place-based.docx", "drafts/place-based.md"]
    done = run(repository, hook["entry"], *names)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(":")[1].strip() for line in done.stderr.splitlines()] == ["README.md", "empty.md"]
    assert "skipped" in done.stderr


def test_the_hook_tells_what_stops_a_commit(hook: dict[str, Any], repository: Path) -> None:
    path = repository / "drafts" / "place-based.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nAnother XX% came.\n", encoding="utf-8")
    done = run(repository, hook["entry"], "README.md", "drafts/place-based.md")
    assert done.returncode == 1
    line = text.count("\n") + 2
    assert f"drafts/place-based.md:{line}: error: placeholder: " in done.stdout
    assert done.stdout.startswith("drafts/place-based.md: NOT READY")


def test_options_may_be_added_to_the_hook(hook: dict[str, Any], repository: Path) -> None:
    path = repository / "drafts" / "place-based.md"
    with path.open("a", encoding="utf-8") as file:
        file.write("\nAccess has significantly improved.\n")
    assert run(repository, hook["entry"], "drafts/place-based.md").returncode == 0
    for option in re.findall(r"args: \[(--fail-on, warning)\]", PAGE):
        strict = run(repository, hook["entry"], *option.split(", "), "drafts/place-based.md")
        assert strict.returncode == 1
        assert "warning: vague-claim: " in strict.stdout


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        ("category: place-base", 2, "did you mean 'place-based'?"),
        ("category: place-based", 1, ""),
        ("category: news", 0, "skipped"),
        ("layout: post", 0, "skipped"),
    ],
)
def test_a_slip_is_told_and_another_meaning_is_not(repository: Path, text: str, status: int, said: str) -> None:
    (repository / "page.md").write_text(f"---\n{text}\n---\n\nXX% of all.\n", encoding="utf-8")
    done = run(repository, "awardcheck --skip-unknown --quiet", "page.md")
    assert done.returncode == status, done.stderr
    assert said in done.stderr


def test_a_file_that_cannot_be_read_is_skipped_only_where_nobody_means_it(repository: Path) -> None:
    for name in ("broken.docx", "place-based-2.docx"):
        (repository / name).write_bytes((EXAMPLES / "place-based.docx").read_bytes()[:3000])
    done = run(repository, "awardcheck --skip-unknown", "broken.docx")
    assert done.returncode == 0
    assert "skipped, for its name tells no award, and it cannot be read: the file is damaged" in done.stderr
    assert "nothing was left to check" in done.stderr
    done = run(repository, "awardcheck --skip-unknown", "place-based-2.docx")
    assert done.returncode == 2
    assert "damaged" in done.stderr
    assert run(repository, "awardcheck --skip-unknown --category place-based", "broken.docx").returncode == 2
    (repository / ".awardcheck.yaml").write_text("categories: {'b*.docx': place-based}\n", encoding="utf-8")
    assert run(repository, "awardcheck --skip-unknown", "broken.docx").returncode == 2


def test_without_the_option_a_readme_is_told(repository: Path) -> None:
    assert run(repository, "awardcheck", "README.md").returncode == 2


# Git ------------------------------------------------------------------------------------------------------------------


def set_up(folder: Path, number: int) -> None:
    """Configures git by the page's own lines, of which it has two."""
    (attributes,) = fenced("text")
    folder.joinpath(".gitattributes").write_text(attributes, encoding="utf-8")
    line = [line for text in fenced("sh") for line in text.splitlines() if "textconv" in line][number]
    _, *arguments = shlex.split(line)
    git(folder, *(argument.replace("awardcheck text", f"{OURS} text") for argument in arguments))


def edited(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    document.paragraphs[3].add_run(" One more sentence.")
    document.save(str(path))


@pytest.mark.parametrize("number", [0, 1])
def test_git_shows_what_changed_in_a_word_file(repository: Path, number: int) -> None:
    set_up(repository, number)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "first")
    edited(repository / "drafts" / "place-based.docx")
    assert "{+One more sentence.+}" in git(repository, "diff", "--word-diff=plain")
    git(repository, "commit", "--quiet", "--all", "--message", "second")
    logged = git(repository, "log", "--patch", "--", "drafts/place-based.docx")
    assert logged.count("+Ambition") == 1
    assert "One more sentence." in logged
    assert "Binary files" not in logged


def test_git_shows_why_a_file_cannot_be_read(repository: Path) -> None:
    set_up(repository, 1)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "first")
    path = repository / "drafts" / "place-based.docx"
    path.write_bytes(path.read_bytes()[:3000])
    assert "damaged" in git(repository, "diff")


# The workflow ---------------------------------------------------------------------------------------------------------


def test_the_workflow_is_one() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(WORKFLOW)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow's own machine has these tools")
def test_the_workflows_command_makes_the_files_that_are_uploaded(repository: Path) -> None:
    git(repository, "add", "--all")
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["check"]["steps"]
    (line,) = [step["run"] for step in steps if "xargs" in step.get("run", "")]
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line.replace("awardcheck --skip", f"{OURS} --skip")],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (uploaded,) = [step["with"]["sarif_file"] for step in steps if "sarif_file" in step.get("with", {})]
    run = json.loads(repository.joinpath(uploaded).read_text(encoding="utf-8"))["runs"][0]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    told = {note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for note in notes}
    assert told == {"drafts/place-based.docx", "drafts/place-based.md"}
    (shown,) = re.findall(r"cat (\S+) >>", WORKFLOW.read_text(encoding="utf-8"))
    assert "READY TO SUBMIT" in repository.joinpath(shown).read_text(encoding="utf-8")
