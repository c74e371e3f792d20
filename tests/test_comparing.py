"""`awardcheck compare`: what a new version of a draft gained and lost, from files and out of git."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from awardcheck import Report, Severity, Verdict, load_category, read_draft, review
from awardcheck.comparing import compare
from awardcheck.findings import Finding, Seen
from awardcheck.forms import blank
from typed import Run, typist

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXT = (EXAMPLES / "place-based.md").read_text("utf-8")
CATEGORY = load_category("place-based")
STEP = {"type": "object", "required": ["before", "after"]}
DRAFT = {"type": "object", "required": ["path", "format", "words", "ready", "evidence"]}
FIELDS = ["version", "tool", "old", "new", "category", "worse", "eligibility", "questions", "criteria", "findings"]
SHAPE = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "version",
        "tool",
        "old",
        "new",
        "category",
        "worse",
        "eligibility",
        "questions",
        "criteria",
        "findings",
    ],
    "properties": {
        "version": {"const": 1},
        "tool": {},
        "old": DRAFT,
        "new": DRAFT,
        "category": {"type": "object", "required": ["id", "title"]},
        "worse": {"type": "boolean"},
        "eligibility": STEP,
        "questions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["prompt", "ask", "before", "after", "change", "parts"],
                "properties": {"change": {"enum": ["lost", "same", "gained"]}},
            },
        },
        "criteria": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name", "words", "word_limit", "evidence"],
                "properties": {"words": STEP, "evidence": {"additionalProperties": STEP}},
            },
        },
        "findings": {"type": "object", "required": ["new", "gone"]},
    },
}


def shortened() -> str:
    """The example without the answer to one question: how the work was planned, and its targets."""
    kept = [part for part in TEXT.split("\n\n") if not part.startswith(("We planned", "- attendances by"))]
    assert len(kept) == len(TEXT.split("\n\n")) - 2
    return "\n\n".join(kept)


@pytest.fixture
def awardcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(TEXT, "utf-8")
    (tmp_path / "new.md").write_text(shortened(), "utf-8")
    (tmp_path / "old.docx").write_bytes((EXAMPLES / "place-based.docx").read_bytes())

    return typist(monkeypatch, capsys, "compare")


def told(awardcheck: Run, *arguments: str) -> tuple[int, dict[str, Any]]:
    status, out, err = awardcheck(*arguments, "-c", "place-based", "--format", "json")
    assert not err
    shape: dict[str, Any] = json.loads(out)
    jsonschema.validate(shape, SHAPE)
    return status, shape


# Two files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("old", ["old.md", "old.docx"])
def test_an_answer_that_was_cut_is_lost(awardcheck: Run, old: str) -> None:
    status, shape = told(awardcheck, old, "new.md")
    assert status == 1
    assert shape["worse"]
    lost = [question for question in shape["questions"] if question["change"] == "lost"]
    assert "ambition.4" in [question["prompt"] for question in lost]
    words = {one["id"]: one["words"] for one in shape["criteria"]}
    assert words["ambition"]["after"] < words["ambition"]["before"]
    assert words["spread"]["after"] == words["spread"]["before"]


def test_the_other_way_round_it_is_gained(awardcheck: Run) -> None:
    (status, there), (_, back) = told(awardcheck, "new.md", "old.docx"), told(awardcheck, "old.docx", "new.md")
    assert status == 0
    opposite = {"lost": "gained", "gained": "lost", "same": "same"}
    assert [one["change"] for one in there["questions"]] == [opposite[one["change"]] for one in back["questions"]]
    assert there["findings"]["new"] == back["findings"]["gone"]


def test_the_same_draft_in_word_and_markdown_is_no_change(awardcheck: Run) -> None:
    status, shape = told(awardcheck, "old.md", "old.docx")
    assert status == 0
    assert {one["change"] for one in shape["questions"]} == {"same"}
    assert shape["findings"] == {"new": [], "gone": []}


def test_a_placeholder_is_a_new_finding_and_worse(awardcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text(TEXT + "\n\nSavings came to £[TBC] last year.\n", "utf-8")
    status, shape = told(awardcheck, "old.md", "new.md")
    assert status == 1
    assert "placeholder" in [one["check"] for one in shape["findings"]["new"]]
    status, shape = told(awardcheck, "new.md", "old.md")
    assert status == 0
    assert "placeholder" in [one["check"] for one in shape["findings"]["gone"]]


def test_what_only_moved_is_neither_new_nor_gone(awardcheck: Run, tmp_path: Path) -> None:
    remark = "Savings came to £[TBC] last year."
    (tmp_path / "old.md").write_text(f"{TEXT}\n\n{remark}\n", "utf-8")
    (tmp_path / "new.md").write_text(f"A word first: this is our entry.\n\n{TEXT}\n\nAll in all: {remark}\n", "utf-8")
    _, shape = told(awardcheck, "old.md", "new.md")
    assert "placeholder" not in [one["check"] for kind in ("new", "gone") for one in shape["findings"][kind]]


def test_from_a_blank_form_everything_is_gain(awardcheck: Run, tmp_path: Path) -> None:
    form = blank(CATEGORY, ".docx")
    assert isinstance(form, bytes)
    (tmp_path / "form.docx").write_bytes(form)
    status, shape = told(awardcheck, "form.docx", "new.md")
    assert status == 0
    assert shape["old"]["words"] == 0
    status, out, _ = awardcheck("new.md", "form.docx")  # the form says itself for which award it is
    assert status == 1
    assert "SOMETHING GOT WORSE" in out


@pytest.mark.parametrize("arguments", [("-f", "terminal"), ("-f", "markdown"), ("-o", "told.md"), ("-o", "told.txt")])
def test_people_are_told_the_same(awardcheck: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "new.md").write_text(shortened() + "\n\nSavings came to £[TBC] last Zyxember.\n", "utf-8")
    for more, shows in (((), True), (("--no-excerpts",), False)):
        status, out, err = awardcheck("old.md", "new.md", "-c", "place-based", *arguments, *more)
        assert (status, err) == (1, "")
        if arguments[0] == "-o":
            out = (tmp_path / arguments[1]).read_text("utf-8")
        plain = " ".join(out.replace("*", "").replace("\\", "").split())
        for words in ("SOMETHING GOT WORSE", "Ambition, question 4: answered →", "Placeholder", "old.md", "new.md"):
            assert words in plain, words
        assert ("[TBC]" in plain) is shows


# What counts as worse -------------------------------------------------------------------------------------------------


def report() -> Report:
    return review(read_draft(EXAMPLES / "place-based.md"), CATEGORY)


def with_finding(severity: Severity, prompt: str | None = None) -> Report:
    own = report()
    seen = Seen(message="Something is amiss.", hint="", prompt=prompt, excerpt="amiss")
    return replace(own, findings=(*own.findings, Finding("vague-claim", severity, seen)))


@pytest.mark.parametrize(
    ("severity", "worse"), [(Severity.ERROR, True), (Severity.WARNING, True), (Severity.INFO, False)]
)
def test_a_new_finding_is_worse_if_it_weighs(severity: Severity, worse: bool) -> None:
    comparison = compare(report(), with_finding(severity))
    assert comparison.worse is worse
    assert len(comparison.fresh) == 1
    assert not compare(with_finding(severity), report()).worse


def test_a_finding_that_comes_with_a_better_answer_is_not_worse() -> None:
    before = report()
    first = before.criteria[0]
    missing = replace(first.prompts[0], verdict=Verdict.MISSING)
    before = replace(before, criteria=(replace(first, prompts=(missing, *first.prompts[1:])), *before.criteria[1:]))
    assert not compare(before, with_finding(Severity.WARNING, prompt=missing.prompt.id)).worse
    assert compare(before, with_finding(Severity.WARNING, prompt="ambition.2")).worse


def test_reports_on_different_awards_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="different questions"):
        compare(report(), review(read_draft(EXAMPLES / "place-based.md"), load_category("system-leadership")))


# Out of git -----------------------------------------------------------------------------------------------------------


def git(*arguments: str, cwd: Path) -> None:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    named = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *named, *arguments], cwd=cwd, check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A draft that was called otherwise at first, then renamed, then cut in the working tree."""
    folder = tmp_path / "team drafts"
    folder.mkdir()
    (folder / "first naïve [v1].md").write_text(TEXT, "utf-8")
    git("init", "-q", cwd=tmp_path)
    git("add", "-A", cwd=folder)
    git("commit", "-qm", "one", cwd=folder)
    git("mv", "first naïve [v1].md", "entry.md", cwd=folder)
    git("commit", "-qm", "two", cwd=folder)
    (folder / "entry.md").write_text(shortened(), "utf-8")
    return folder


@pytest.mark.parametrize("revision", ["HEAD", "HEAD~1", "@"])
def test_an_earlier_version_is_read_out_of_git(awardcheck: Run, repository: Path, revision: str) -> None:
    before = sorted(path.name for path in repository.rglob("*"))
    status, shape = told(awardcheck, "team drafts/entry.md", "--since", revision)
    assert status == 1
    assert shape["old"]["path"].endswith(f" at {revision}")
    assert ("first" in shape["old"]["path"]) is (revision == "HEAD~1")
    assert shape["new"]["path"] == "team drafts/entry.md"
    assert "ambition.4" in [one["prompt"] for one in shape["questions"] if one["change"] == "lost"]
    assert sorted(path.name for path in repository.rglob("*")) == before


def test_a_renaming_that_is_only_staged_is_followed(
    awardcheck: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "entry.md").write_text(TEXT, "utf-8")
    git("mv", "entry.md", "final.md", cwd=repository)
    monkeypatch.chdir(repository)
    status, shape = told(awardcheck, "final.md", "--since", "HEAD~1")
    assert status == 0
    assert "first" in shape["old"]["path"]


def test_a_word_draft_comes_out_of_git_whole(awardcheck: Run, repository: Path) -> None:
    (repository / "entry.docx").write_bytes((EXAMPLES / "place-based.docx").read_bytes())
    git("add", "-A", cwd=repository)
    git("commit", "-qm", "three", cwd=repository)
    status, shape = told(awardcheck, str(repository / "entry.docx"), "--since", "HEAD")
    assert status == 0
    assert shape["old"]["words"] == shape["new"]["words"] > 0
    assert str(repository.parent) not in shape["old"]["path"] + shape["new"]["path"]


@pytest.mark.parametrize(
    ("draft", "revision", "said"),
    [
        ("team drafts/entry.md", "nowhere", "--since nowhere: there is no such revision"),
        ("team drafts/entry.md", "", "there is no such revision"),
        ("team drafts/entry.md", "--output=x", "there is no such revision"),
        ("team drafts/entry.md", "HEAD:team drafts", "there is no such revision"),
        ("late.md", "HEAD", "late.md: is not in the revision HEAD"),
        ("gone.md", "HEAD", "gone.md: there is no such file"),
        ("-", "HEAD", "there is no such file"),
    ],
)
def test_what_git_does_not_have_is_told_in_a_line(
    awardcheck: Run, repository: Path, draft: str, revision: str, said: str
) -> None:
    (repository.parent / "late.md").write_text(TEXT, "utf-8")
    status, out, err = awardcheck(draft, f"--since={revision}")
    assert (status, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_without_a_repository_there_is_no_earlier_version(
    awardcheck: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    status, out, err = awardcheck("old.md", "--since", "HEAD")
    assert (status, out) == (2, "")
    assert "old.md: is in no git repository" in err


def test_without_git_that_is_told(awardcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    status, _, err = awardcheck("old.md", "--since", "HEAD")
    assert status == 2
    assert "needs git" in err


def test_a_pointer_of_git_lfs_is_no_draft(awardcheck: Run, repository: Path) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    (repository / "big.md").write_text(pointer, "utf-8")
    git("add", "-A", cwd=repository)
    git("commit", "-qm", "three", cwd=repository)
    (repository / "big.md").write_text(TEXT, "utf-8")
    status, _, err = awardcheck("team drafts/big.md", "--since", "HEAD")
    assert status == 2
    assert "Git LFS" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("old.md",), "name two drafts"),
        (("old.md", "new.md", "old.docx"), "name two drafts"),
        (("old.md", "new.md", "--since", "HEAD"), "name two drafts"),
        (("old.md", "gone.md", "-c", "place-based"), "gone.md: there is no such file"),
        (("old.md", "new.md"), "new.md: nothing tells the award's category"),
        (("old.md", "new.md", "-c", "place-basd"), "did you mean 'place-based'?"),
        (("old.md", "new.md", "-f", "html"), "no format is called 'html'"),
        (("old.md", "new.md", "-o", "told.xlsx"), "told.xlsx: the ending says no format"),
        (("old.md", "new.md", "-c", "place-based", "-f", "json", "-o", "new.md"), "this is the draft itself"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_line(awardcheck: Run, arguments: tuple[str, ...], said: str) -> None:
    status, out, err = awardcheck(*arguments)
    assert (status, out) == (2, "")
    assert said in err
