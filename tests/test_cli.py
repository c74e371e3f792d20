"""The command line: what it takes, what it prints and where, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from awardcheck import Report, Severity, __version__
from awardcheck.checks import checks
from awardcheck.cli import listing, main, plain, targets
from awardcheck.cli import output as out
from awardcheck.cli.app import app
from awardcheck.cli.checking import Job
from awardcheck.many import orders
from awardcheck.reporters import formats, holds_one_draft
from awardcheck.reviewing import report
from awardcheck.spec import list_categories
from typed import Ran, Run, typist
from word_builder import docx, p, style, tbl, tc, tr

ENTRY = "# Ambition\n\nThree in ten of our older residents went to hospital after a fall in Zyxham.\n"
IDS = sorted(file.id for file in list_categories())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with a draft in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "AWARDCHECK_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "entry.md").write_text(ENTRY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def awardcheck(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process, as if it had been typed in the folder."""
    return typist(monkeypatch, capsys)


def program(*arguments: str, cwd: Path, env: dict[str, str] | None = None, **given: Any) -> Any:
    """Runs it as a program of its own."""
    command = [sys.executable, "-m", "awardcheck", *arguments]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, timeout=60, **given)


# Which command is meant


def test_check_is_the_default_command(awardcheck: Run) -> None:
    default = awardcheck("entry.md", "--category", "place-based")
    assert default.status == 1
    assert "NOT READY" in default.out
    assert default == awardcheck("check", "entry.md", "-c", "place-based")
    assert default == awardcheck("-c", "place-based", "entry.md")
    assert default == awardcheck("-c", "place-based", "--", "entry.md")


@pytest.mark.parametrize("name", ["show", "categories", "check", "text", "explain"])
def test_a_draft_called_like_a_command_is_reached(awardcheck: Run, here: Path, name: str) -> None:
    (here / name).write_text(ENTRY, encoding="utf-8")
    for arguments in ([f"./{name}", "-c", "place-based"], ["check", name, "-c", "place-based"]):
        assert "NOT READY" in awardcheck(*arguments).out


def test_a_slip_in_a_command_is_noticed(awardcheck: Run) -> None:
    for typed, meant in (("categoris", "categories"), ("help", "--help"), ("version", "--version")):
        ran = awardcheck(typed)
        assert (ran.status, ran.out) == (2, "")
        assert f"did you mean `awardcheck {meant}`?" in ran.err


def test_no_arguments_show_the_help(awardcheck: Run) -> None:
    ran = awardcheck()
    assert "--category" in ran.out + ran.err
    assert ran.status in (0, 2)  # typer's versions differ


def test_help_tells_of_the_options_and_of_the_commands(awardcheck: Run) -> None:
    ran = awardcheck("--help")
    assert ran.status == 0
    told = ("--fail-on", "--version", "--install-completion", "categories", "explain", "DRAFT...")
    assert all(words in ran.out for words in told)


@pytest.mark.parametrize(
    ("command", "usage"),
    [("check", "DRAFT..."), ("compare", "OLD NEW"), ("config", "[DRAFT]"), ("validate", "FILE...")],
)
def test_the_help_of_a_command_shows_arguments_as_manuals_do(awardcheck: Run, command: str, usage: str) -> None:
    assert awardcheck(command, "--help").out.startswith(f"Usage: awardcheck {command} [OPTIONS] {usage}\n")


def test_the_help_says_what_each_command_does_to_the_end(awardcheck: Run) -> None:
    said = " ".join(awardcheck("--help").out.partition("\nCommands:")[2].split())
    assert "explain List the checks, or explain one: what it says, why judges mind, how to mend it. import" in said


def test_version(awardcheck: Run) -> None:
    assert awardcheck("--version") == Ran(0, f"awardcheck {__version__}\n", "")


# Categories


def test_no_category(awardcheck: Run) -> None:
    ran = awardcheck("entry.md")
    assert (ran.status, ran.out) == (2, "")
    assert "--category ID" in ran.err
    assert all(id in ran.err for id in IDS)


def test_unknown_category(awardcheck: Run) -> None:
    ran = awardcheck("entry.md", "-c", "place-basd")
    assert (ran.status, ran.out) == (2, "")
    assert "did you mean 'place-based'?" in ran.err


def test_a_category_of_ones_own(awardcheck: Run, here: Path) -> None:
    small = Path(__file__).parent / "cases" / "awards"
    assert "A Small Award" in awardcheck("entry.md", "-c", "small-award", "--categories-dir", str(small)).out
    assert "A Small Award" in awardcheck("entry.md", "-c", str(small / "small-award.yaml")).out
    assert "small-award" in awardcheck("categories", "--categories-dir", str(small)).out
    assert "Who else has taken" in awardcheck("show", "small-award", "--categories-dir", str(small)).out


def test_a_category_that_is_broken_is_told_by_line(awardcheck: Run, here: Path) -> None:
    (here / "mine.yaml").write_text("id: mine\ntitel: Mine\n", encoding="utf-8")
    ran = awardcheck("entry.md", "-c", "mine.yaml")
    assert (ran.status, ran.out) == (2, "")
    assert "mine.yaml:2: " in ran.err
    assert all(line.startswith("awardcheck: ") for line in ran.err.splitlines())
    listed = awardcheck("categories", "--categories-dir", ".")
    assert listed.status == 0
    assert "mine                      cannot be used: mine.yaml:" in listed.out


def test_categories_are_listed(awardcheck: Run) -> None:
    ran = awardcheck("categories")
    assert ran.status == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == IDS
    assert "15 questions" in ran.out


@pytest.mark.parametrize("command", ["categories", "explain"])
def test_a_list_is_as_wide_as_the_screen(awardcheck: Run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    piped = awardcheck(command).out
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setattr(out, "is_terminal", lambda: True)
    monkeypatch.setattr(listing, "is_terminal", lambda: True)
    shown = awardcheck(command).out
    assert max(map(len, shown.splitlines())) <= 70 < max(map(len, piped.splitlines()))
    assert shown.split() == piped.split()


@pytest.mark.parametrize("id", IDS)
def test_a_category_is_shown_whole(awardcheck: Run, id: str) -> None:
    category = next(file for file in list_categories() if file.id == id).load()
    ran = awardcheck("show", id)
    shown = " ".join(ran.out.split())
    assert ran.status == 0
    assert " ".join(category.eligibility.text.split()) in shown
    for criterion in category.criteria:
        assert criterion.name.upper() in shown
    for prompt in category.prompts():
        assert " ".join(prompt.ask.split()) in shown
        assert all(part.label in shown for part in prompt.parts)
    assert max(map(len, ran.out.splitlines())) <= out.PIPED_WIDTH


# Checks and texts


def test_checks_are_listed_and_explained(awardcheck: Run) -> None:
    listed = awardcheck("explain")
    assert listed.status == 0
    for check in checks():
        assert check.id in listed.out
        ran = awardcheck("explain", check.id)
        assert ran.status == 0
        assert check.manual in ran.out


def test_a_check_may_be_called_as_reports_call_it(awardcheck: Run) -> None:
    assert awardcheck("explain", "Thin answer") == awardcheck("explain", "thin-answer")
    assert awardcheck("explain", "Thin", "answer") == awardcheck("explain", "thin-answer")
    assert awardcheck("entry.md", "-c", "place-based", "--off", "Missing criterion").status == 1
    assert awardcheck("entry.md", "-c", "place-based", "--severity", "Thin answer=info").status == 1


def test_unknown_check(awardcheck: Run) -> None:
    ran = awardcheck("explain", "thin")
    assert (ran.status, ran.out) == (2, "")
    assert "did you mean 'thin-answer'?" in ran.err


def test_text_prints_a_draft_as_it_is_read(awardcheck: Run, here: Path) -> None:
    (here / "odd.md").write_text(
        "# Need\n\nRed \x1b[31malert\u202e.\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| c |  |\n", encoding="utf-8"
    )
    ran = awardcheck("text", "odd.md")
    assert ran == Ran(0, "Need\n\nRed [31malert.\n\n- one\n\n- two\n\na | b\nc |\n", "")


def test_text_prints_a_word_draft_and_the_prompts_on_its_pages(awardcheck: Run, here: Path) -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here.')}</w:sdtContent></w:sdt>"
    (here / "entry.docx").write_bytes(
        docx(p("Need\u0090\u202e", style("Heading1")) + prompt + tbl(tr("a", tc(p("b") + p("c")))))
    )
    assert awardcheck("text", "entry.docx") == Ran(0, "Need\ufffd\n\nClick here.\n\na | b c\n", "")


def test_text_of_nothing_is_nothing_and_of_a_missing_draft_an_error(awardcheck: Run, here: Path) -> None:
    (here / "none.md").write_text("<!-- nothing yet -->\n", encoding="utf-8")
    assert awardcheck("text", "none.md") == Ran(0, "", "")
    ran = awardcheck("text", "no.md")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert awardcheck("text", "--help").status == 0


def test_text_loads_no_more_than_a_reader(here: Path) -> None:
    (here / "entry.docx").write_bytes(docx(p("Need")))
    heavy = "{'typer', 'rich', 'pydantic', 'yaml', 'docx', 'rapidfuzz', 'email', 'markdown_it', 'awardcheck.checks'}"
    code = (
        "import sys\nfrom awardcheck.cli import _run\nsys.argv = ['awardcheck', 'text', 'entry.docx']\n"
        f"status = _run()\nprint(status, *{heavy} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=False, timeout=60)
    assert (ran.stdout.split(), ran.stderr) == ([b"Need", b"0"], b"")


# Plain calls, which are understood without the library for command lines


DRAFTS = ("entry.md", "a b.docx", "-", "")
PLAIN = ("check", "-c", "--category", "-f", "--format", "json", "-o", "--output", "r.html", "-q", "--quiet")
OTHER = ("show", "--", "--off", "-ccare", "--category=care", "--bogus", "-qc")


@settings(deadline=None)
@given(st.lists(st.sampled_from(DRAFTS + PLAIN + OTHER), max_size=6))
@example(["entry.md", "-c", "care", "-f", "json", "-o", "r.html", "--output", "r.json", "-q"])
def test_a_plain_call_means_what_it_means_to_the_library(arguments: list[str]) -> None:
    told: list[Job] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("awardcheck.cli.checking.run", told.append)
        understood = plain.job(arguments)
        if understood is not None:
            app(arguments, prog_name="awardcheck", standalone_mode=False)
            assert told == [understood]


def test_a_plain_call_and_the_version_load_no_library_for_command_lines(here: Path) -> None:
    (here / "entry.docx").write_bytes(docx(p("Need")))
    for arguments in (["--version"], ["entry.docx", "-c", "place-based"]):
        heavy = "{'typer', 'rich', 'pydantic', 'yaml', 'docx', 'markdown_it', 'dataclasses', 'difflib'}"
        code = (
            f"import sys\nfrom awardcheck.cli import _run\nsys.argv = ['awardcheck', *{arguments}]\n"
            f"_run()\nprint('also', *{heavy} & set(sys.modules))"
        )
        ran = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=False, timeout=60)
        assert (ran.stdout.split()[-1], ran.stderr) == (b"also", b"")


def test_a_profiler_sees_the_end_of_the_program(here: Path) -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "awardcheck", "--version"]
    ran = subprocess.run(command, cwd=here, capture_output=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"function calls" in ran.stdout


# Configuration


def configured(folder: Path, text: str) -> None:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / ".awardcheck.yaml").write_text(text, encoding="utf-8")


def findings(ran: Ran) -> dict[str, str]:
    found = (finding for report in json.loads(ran.out)["reports"] for finding in report["findings"])
    return {finding["check"]: finding["severity"] for finding in found}


def test_a_draft_that_says_its_category_needs_no_option(awardcheck: Run, here: Path) -> None:
    (here / "entry.md").write_text(f"---\ncategory: place-based\n---\n{ENTRY}", encoding="utf-8")
    ran = awardcheck("entry.md", "-f", "json")
    report = json.loads(ran.out)["reports"][0]
    assert report["category"]["id"] == "place-based"
    assert report["notes"][0] == "category place-based, from the draft's front matter"
    typed = json.loads(awardcheck("entry.md", "-f", "json", "-c", "integrated-care").out)["reports"][0]
    assert typed["category"]["id"] == "integrated-care"
    assert not any(note.startswith("category") for note in typed["notes"])


def test_a_draft_without_a_category_does_not_stop_the_others(awardcheck: Run, here: Path) -> None:
    (here / "place-based.md").write_text(ENTRY, encoding="utf-8")
    (here / "slip.md").write_text("Category: place-basd Zyxham\n", encoding="utf-8")
    ran = awardcheck("entry.md", "slip.md", "place-based.md", "-f", "json")
    assert ran.status == 2
    told = json.loads(ran.out)
    assert [report["category"]["id"] for report in told["reports"]] == ["place-based"]
    assert [error["path"] for error in told["errors"]] == ["entry.md", "slip.md"]
    assert "awardcheck: entry.md: nothing tells the award's category; give it with --category ID" in ran.err
    assert "awardcheck: slip.md: line 1: the category in the line “Category”" in ran.err
    assert "Zyxham" not in ran.err + ran.out.partition("errors")[2]


def test_the_configuration_says_what_was_not_typed(awardcheck: Run, here: Path) -> None:
    configured(
        here,
        "categories: {'*.md': place-based}\nword-limit: 5\nseverities: {over-length: info, missing-answer: warning}\n"
        "off: [missing-criterion]\n",
    )
    found = findings(awardcheck("entry.md", "-f", "json"))
    assert (found["over-length"], found["missing-answer"], "missing-criterion" in found) == ("info", "warning", False)
    assert awardcheck("entry.md").status == 0
    assert awardcheck("entry.md", "--fail-on", "warning").status == 1


def test_options_go_before_the_configuration(awardcheck: Run, here: Path) -> None:
    configured(
        here,
        "categories: {'*': integrated-care}\nword-limit: 5000\nseverities: {over-length: info}\n"
        "off: [missing-answer, missing-criterion]\ndeadline: 2024-05-31\n",
    )
    options = ("-c", "place-based", "--word-limit", "5", "--severity", "over-length=warning", "-f", "json")
    ran = awardcheck("entry.md", *options, "--severity", "missing-answer=error", "--off", "no-testimonial")
    found = findings(ran)
    assert (found["over-length"], found["missing-answer"]) == ("warning", "error")
    assert not {"missing-criterion", "no-testimonial"} & set(found)
    assert json.loads(ran.out)["reports"][0]["category"]["id"] == "place-based"


def test_several_checks_are_left_out_at_once(awardcheck: Run) -> None:
    several = awardcheck("entry.md", "-c", "place-based", "-f", "json", "--off", "missing-answer, Missing criterion")
    assert not {"missing-answer", "missing-criterion"} & set(findings(several))
    repeated = ("--off", "missing-answer", "--off", "missing-criterion")
    assert several == awardcheck("entry.md", "-c", "place-based", "-f", "json", *repeated)


def test_each_draft_goes_by_the_configuration_above_it(awardcheck: Run, here: Path) -> None:
    for folder, category in (("a", "place-based"), ("b", "integrated-care")):
        (here / folder).mkdir()
        configured(here / folder, f"categories: {{'*': {category}}}\n")
        (here / folder / "entry.md").write_text(ENTRY, encoding="utf-8")
    reports = json.loads(awardcheck("a/entry.md", "b/entry.md", "-f", "json").out)["reports"]
    assert [report["category"]["id"] for report in reports] == ["place-based", "integrated-care"]


def test_a_broken_configuration_is_told_by_line_once(awardcheck: Run, here: Path) -> None:
    configured(here, "off:\n  - acronym\n")
    for command in (["entry.md", "entry.md", "-c", "place-based"], ["config"], ["config", "entry.md"], ["categories"]):
        told = "awardcheck: .awardcheck.yaml:2: unknown check 'acronym' (did you mean 'acronyms'?)\n"
        assert awardcheck(*command) == Ran(2, "", told)


def test_config_shows_what_applies_and_whence(awardcheck: Run, here: Path) -> None:
    assert awardcheck("config").out.startswith("configuration      none found")
    configured(here, "categories:\n  entry.*: place-based\nseverities:\n  echo: info\noff: [repeated]\n")
    shown = awardcheck("config", "entry.md").out.splitlines()
    assert shown[:3] == [
        "configuration      .awardcheck.yaml",
        "category           place-based  (the glob entry.* in .awardcheck.yaml:2)",
        "categories         entry.* = place-based  (.awardcheck.yaml:2)",
    ]
    assert "severities         echo = info  (.awardcheck.yaml:4)" in shown
    assert "off                repeated  (.awardcheck.yaml:5)" in shown
    assert "deadline           none  (default)" in shown
    assert awardcheck("config", "no.md").status == 2


def test_categories_of_ones_own_by_configuration(awardcheck: Run, here: Path) -> None:
    configured(here, f"category-folders: [{json.dumps(str(Path(__file__).parent / 'cases' / 'awards'))}]\n")
    assert "small-award" in awardcheck("categories").out
    assert "Who else has taken" in awardcheck("show", "small-award").out
    assert "A Small Award" in awardcheck("entry.md", "-c", "small-award").out


def test_the_help_loads_nothing_that_only_a_check_needs(here: Path) -> None:
    heavy = "{'rich', 'pydantic', 'yaml', 'docx', 'lxml', 'markdown_it', 'rapidfuzz', 'jinja2'}"
    code = f"import sys\nimport awardcheck.cli.app\nprint(*{heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, check=False, timeout=60)
    assert (ran.stdout.split(), ran.stderr) == ([], b"")


# What cannot be used


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["--format", "xml"],
        ["--deadline", "31/05/2024"],
        ["--deadline", "2024-02-31"],
        ["--word-limit", "0"],
        ["--word-limit", "many"],
        ["--fail-on", "sometimes"],
        ["--output", "."],
        ["--output", "nowhere/report.json"],
        ["--output", "entry.md"],
        ["--output", "report.xyz"],
        ["--output", "report"],
        ["--output", "one.json", "--output", "./one.json"],
        ["--output", "one.json", "--output", "two.txt", "--format", "json"],
        ["--categories-dir", "nowhere"],
        ["--off", "acronym"],
        ["--off", "acronyms,"],
        ["--severity", "acronyms"],
        ["--severity", "acronyms=off"],
        ["--severity", "acronym=error"],
    ],
)
def test_options_that_cannot_be(awardcheck: Run, here: Path, arguments: list[str]) -> None:
    ran = awardcheck("entry.md", "-c", "place-based", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err
    assert (here / "entry.md").read_text("utf-8") == ENTRY


def test_a_slip_in_an_option_is_told_in_plain_words(awardcheck: Run) -> None:
    for option, wrong, told in (
        ("--deadline", "31/05/2024", "'31/05/2024' is no day; write it as 2026-05-31"),
        ("--word-limit", "0", "'0' is no number of words; write one such as 400"),
    ):
        assert told in awardcheck("entry.md", "-c", "place-based", option, wrong).err


BAD = {
    "empty.md": b"",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"),
    "secret.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "broken.docx": b"PK\x03\x04" + b"broken" * 99,
    "latin.md": b"caf\xe9 \x81\x8d\xff au lait",
    "picture.md": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "sheet.pdf": b"%PDF-1.7\n",
}


def bad_drafts(folder: Path) -> list[str]:
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    return [*BAD, "folder", "missing.md"]


def test_bad_drafts_cost_one_line_each_and_do_not_stop_the_others(awardcheck: Run, here: Path) -> None:
    names = bad_drafts(here)
    ran = awardcheck(*names, "entry.md", "-c", "place-based", "-f", "json")
    assert ran.status == 2
    told = [line.split(": ")[:2] for line in ran.err.splitlines()]
    assert told == [["awardcheck", name] for name in names]
    report = json.loads(ran.out)
    assert [error["path"] for error in report["errors"]] == names
    assert [one["draft"]["path"] for one in report["reports"]] == ["entry.md"]


@pytest.mark.parametrize("name", [*BAD, "folder", "missing.md"])
def test_a_bad_draft_alone(awardcheck: Run, here: Path, name: str) -> None:
    bad_drafts(here)
    for arguments in ([name, "-c", "place-based"], ["text", name]):
        ran = awardcheck(*arguments)
        assert ran.status == 2
        assert ran.err.startswith(f"awardcheck: {name}: ")
        assert ran.err.count("\n") == 1


def test_a_draft_that_may_not_be_read(awardcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    ran = awardcheck("entry.md", "-c", "place-based")
    assert ran.status == 2
    assert ran.err.startswith("awardcheck: entry.md: may not be read")


def test_a_name_with_a_line_break_stays_one_line(awardcheck: Run) -> None:
    ran = awardcheck("no\nsuch\x1b[31m.md", "-c", "place-based")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


# Exit statuses and output


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(awardcheck: Run, monkeypatch: pytest.MonkeyPatch, fail_on: str, status: int) -> None:
    def only_warnings(*given: Any) -> Report:
        found = report(*given)
        return replace(found, findings=tuple(f for f in found.findings if f.severity < Severity.ERROR))

    monkeypatch.setattr(orders, "report", only_warnings)
    ran = awardcheck("entry.md", "-c", "place-based", "--fail-on", fail_on)
    assert ran.status == status
    assert "READY" in ran.out


def test_a_ready_draft_that_stops_a_hook_says_what_stops_it(awardcheck: Run) -> None:
    options = ("-c", "place-based", "--severity", "missing-criterion=warning", "--severity", "missing-answer=warning")
    assert awardcheck("entry.md", *options).status == 0
    ran = awardcheck("entry.md", *options, "--fail-on", "warning")
    assert (ran.status, ran.err) == (1, "awardcheck: stopped by --fail-on warning: what was found weighs as much\n")
    assert awardcheck("entry.md", "-c", "place-based", "--fail-on", "warning").err == ""


def test_unreadable_goes_before_not_ready_and_before_never(awardcheck: Run) -> None:
    assert awardcheck("entry.md", "no.md", "-c", "place-based").status == 2
    assert awardcheck("no.md", "-c", "place-based", "--fail-on", "never").status == 2


def test_no_excerpts_keeps_the_drafts_words_in(awardcheck: Run) -> None:
    for format in (format for format in formats() if not holds_one_draft(format)):
        assert "Zyxham" not in awardcheck("entry.md", "-c", "place-based", "-f", format, "--no-excerpts").out
    for format in ("terminal", "json", "map"):
        assert "Zyxham" in awardcheck("entry.md", "-c", "place-based", "-f", format).out


def test_quiet_is_a_line_for_each_draft(awardcheck: Run) -> None:
    ran = awardcheck("entry.md", "entry.md", "-c", "place-based", "-q")
    assert ran.out.count("\n") == 2


def test_word_limit_and_deadline_reach_the_checks(awardcheck: Run) -> None:
    ran = awardcheck("entry.md", "-c", "place-based", "--word-limit", "5", "-f", "json", "--deadline", "2024-05-31")
    report = json.loads(ran.out)["reports"][0]
    assert "over-length" in {finding["check"] for finding in report["findings"]}
    assert {criterion["word_limit"] for criterion in report["criteria"]} == {5}


@pytest.mark.parametrize("kind", ["md", "docx"])
@pytest.mark.parametrize("command", [["check", "-q"], ["check"], ["text"], ["config"]], ids=" ".join)
def test_a_draft_on_standard_input_is_a_draft(here: Path, command: list[str], kind: str) -> None:
    """Every command that takes a draft says the same of one that is piped into it."""
    category = "Category: place-based"
    data = docx(p(category) + p(ENTRY)) if kind == "docx" else f"{category}\n\n{ENTRY}".encode()
    (here / f"it.{kind}").write_bytes(data)
    piped, named = program(*command, "-", cwd=here, input=data), program(*command, f"it.{kind}", cwd=here)
    assert (piped.returncode, piped.stderr) == (named.returncode, named.stderr)
    assert piped.stdout
    assert piped.stdout.decode() == named.stdout.decode().replace(f"it.{kind}", "-")


def test_standard_input_beside_files_and_into_files(here: Path) -> None:
    ran = program("entry.md", "-", "-c", "place-based", "-o", "all.json", cwd=here, input=ENTRY.encode())
    assert (ran.returncode, ran.stderr) == (1, b"")
    reports = json.loads((here / "all.json").read_text("utf-8"))["reports"]
    assert [report["draft"]["path"] for report in reports] == ["entry.md", "-"]


@pytest.mark.parametrize("command", [["-", "-c", "place-based"], ["text", "-"], ["config", "-"]], ids=" ".join)
def test_nothing_on_standard_input_is_told(here: Path, command: list[str]) -> None:
    ran = program(*command, cwd=here, input=b" \n")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"-: the file is empty" in ran.stderr


def test_standard_input_is_one_draft(awardcheck: Run) -> None:
    ran = awardcheck("-", "-", "-c", "place-based")
    assert (ran.status, ran.out) == (2, "")
    assert "given twice" in ran.err


def test_output_goes_to_a_file_and_nowhere_else(awardcheck: Run, here: Path) -> None:
    target = here / "report.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    ran = awardcheck("entry.md", "-c", "place-based", "-f", "json", "-o", "report.json")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert json.loads(target.read_text("utf-8"))["version"] == 1
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in here.iterdir()) == ["entry.md", "report.json"]


def test_who_writes_to_files_at_a_terminal_is_told_what_came_of_it(
    awardcheck: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(out, "watched", lambda: True)
    options = ("-c", "place-based", "-o", "r.html", "-o", "r.jsonl")
    assert awardcheck("entry.md", *options).err == "Not ready; see r.html, r.jsonl\n"
    assert awardcheck("entry.md", *options, "--quiet").err == ""
    several = awardcheck("entry.md", "gone.md", "entry.md", *options).err
    assert several.endswith("\n2 drafts checked, 0 of them ready, 1 could not be; see r.html, r.jsonl\n")


def test_several_outputs_each_in_the_format_of_its_ending(awardcheck: Run, here: Path) -> None:
    ran = awardcheck("entry.md", "-c", "place-based", "-o", "report.JSON", "--output", "report.txt")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert json.loads((here / "report.JSON").read_text("utf-8"))["version"] == 1
    assert "NOT READY" in (here / "report.txt").read_text("utf-8")


def test_a_word_file_with_comments_beside_other_reports(awardcheck: Run, here: Path) -> None:
    (here / "entry.docx").write_bytes(docx(p("Ambition") + p("We saved £[TBC].")))
    before = (here / "entry.docx").read_bytes()
    ran = awardcheck(
        "entry.docx", "-c", "place-based", "-o", "reviewed.docx", "-o", "entry.map.md", "-o", "report.json"
    )
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert (here / "entry.docx").read_bytes() == before
    assert (here / "entry.map.md").read_text("utf-8").startswith("# Answer map of entry.docx\n")
    again = json.loads(awardcheck("reviewed.docx", "-c", "place-based", "-f", "json").out)["reports"][0]
    first = json.loads((here / "report.json").read_text("utf-8"))["reports"][0]
    assert again["findings"] == first["findings"]
    assert again["notes"] == first["notes"]


def test_a_word_file_is_never_the_draft_and_never_two_drafts(awardcheck: Run, here: Path) -> None:
    (here / "entry.docx").write_bytes(docx(p("Ambition")))
    before = (here / "entry.docx").read_bytes()
    for arguments in (["entry.docx", "-o", "entry.docx"], ["entry.docx", "entry.md", "-o", "reviewed.docx"]):
        ran = awardcheck("-c", "place-based", *arguments)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "holds one draft; run awardcheck once for each" in ran.err
    assert (here / "entry.docx").read_bytes() == before
    assert not (here / "reviewed.docx").exists()


def test_a_draft_that_cannot_be_read_has_no_word_file(awardcheck: Run, here: Path) -> None:
    ran = awardcheck("no.docx", "-c", "place-based", "-o", "reviewed.docx", "-o", "report.json")
    assert ran.status == 2
    assert json.loads((here / "report.json").read_text("utf-8"))["errors"][0]["path"] == "no.docx"
    assert not (here / "reviewed.docx").exists()


def test_a_word_file_may_go_through_a_pipe_but_not_to_a_screen(here: Path, awardcheck: Run, monkeypatch: Any) -> None:
    command = [sys.executable, "-m", "awardcheck", "entry.md", "-c", "place-based", "-f", "word"]
    ran = subprocess.run(command, cwd=here, capture_output=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout[:2], ran.stderr) == (1, b"PK", b"")
    monkeypatch.setattr(targets, "is_terminal", lambda: True)
    told = awardcheck("entry.md", "-c", "place-based", "-f", "word")
    assert (told.status, told.out) == (2, "")
    assert "name a file with --output" in told.err


@pytest.mark.parametrize("format", [format for format in formats() if not holds_one_draft(format)])
def test_no_report_betrays_where_drafts_are_kept(
    awardcheck: Run, here: Path, tmp_path_factory: Any, format: str
) -> None:
    elsewhere = tmp_path_factory.mktemp("secret")
    (elsewhere / "other.md").write_text(ENTRY, encoding="utf-8")
    names = [str(here / "entry.md"), str(elsewhere / "other.md"), str(elsewhere / "no.md")]
    ran = awardcheck(*names, "-c", "place-based", "-f", format)
    assert str(elsewhere) not in ran.out
    assert str(here) not in ran.out
    assert "other.md" in ran.out


def test_the_format_goes_before_the_ending(awardcheck: Run, here: Path) -> None:
    awardcheck("entry.md", "-c", "place-based", "-o", "report.txt", "-f", "json")
    assert json.loads((here / "report.txt").read_text("utf-8"))["version"] == 1


def test_a_folder_is_told_as_one_whatever_its_ending(awardcheck: Run, here: Path) -> None:
    (here / "reports").mkdir()
    assert "reports: this is a folder" in awardcheck("entry.md", "-c", "place-based", "-o", "reports").err


def test_an_ending_that_says_no_format_is_told_with_those_that_do(awardcheck: Run) -> None:
    ran = awardcheck("entry.md", "-c", "place-based", "-o", "report.xyz")
    assert "report.xyz: the ending says no format; use one of " in ran.err
    assert ".json, " in ran.err


def test_output_is_written_whole_or_not_at_all(awardcheck: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    (here / "report.json").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", fail)
    ran = awardcheck("entry.md", "-c", "place-based", "-o", "report.json")
    assert ran.status == 2
    assert "report.json: cannot be written: No space left on device" in ran.err
    assert (here / "report.json").read_text("utf-8") == "old"
    assert sorted(path.name for path in here.iterdir()) == ["entry.md", "report.json"]


def test_output_through_a_link_leaves_the_link(awardcheck: Run, here: Path) -> None:
    (here / "real.txt").write_text("old", encoding="utf-8")
    (here / "link.txt").symlink_to("real.txt")
    awardcheck("entry.md", "-c", "place-based", "-o", "link.txt")
    assert (here / "link.txt").is_symlink()
    assert "NOT READY" in (here / "real.txt").read_text("utf-8")


def test_a_draft_is_never_the_output_by_another_name(awardcheck: Run, here: Path) -> None:
    (here / "link.md").symlink_to("entry.md")
    assert awardcheck("entry.md", "-c", "place-based", "-o", "link.md").status == 2
    assert (here / "entry.md").read_text("utf-8") == ENTRY


# Mishaps


def test_a_bug_is_one_line_without_words_of_the_draft(awardcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ValueError(ENTRY)

    monkeypatch.setattr(orders, "report", broken)
    ran = awardcheck("entry.md", "-c", "place-based")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "this is a bug in awardcheck" in ran.err
    assert "ValueError at test_cli.py:" in ran.err
    assert "Zyxham" not in ran.err


def test_a_bug_with_its_traceback(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def broken(*_: Any) -> Any:
        raise ValueError("whoops")

    monkeypatch.setattr(orders, "report", broken)
    monkeypatch.setenv("AWARDCHECK_DEBUG", "1")
    monkeypatch.setattr(sys, "argv", ["awardcheck", "entry.md", "-c", "place-based"])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    assert "Traceback" in (err := capsys.readouterr().err)
    assert "whoops" in err


def test_control_c(awardcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(orders, "report", interrupted)
    assert awardcheck("entry.md", "-c", "place-based") == Ran(130, "", "")


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "awardcheck", "entry.md", "-c", "place-based"]
    ran = subprocess.run(command, cwd=here, stdout=write, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(write)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_output_is_utf_8_whatever_the_locale(here: Path) -> None:
    (here / "entry.md").write_text("# Ambition\n\nZoë’s café.\n", encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    for format in ("terminal", "json"):
        ran = program("entry.md", "-c", "place-based", "-f", format, cwd=here, env=plain)
        assert "Zoë’s café" in ran.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("env", "terminal", "colour"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, env: dict[str, str], terminal: bool, colour: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(out, "is_terminal", lambda: terminal)
    assert out.wants_colour() is colour


def test_no_colour_in_a_file(awardcheck: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in awardcheck("entry.md", "-c", "place-based").out
    awardcheck("entry.md", "-c", "place-based", "-o", "report.txt")
    assert "\x1b[" not in (here / "report.txt").read_text("utf-8")
