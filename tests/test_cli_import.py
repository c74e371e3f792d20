"""`awardcheck import` and `awardcheck validate`, from the command line to the check of a draft."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import yaml

from awardcheck import load_category
from awardcheck.spec import list_categories
from typed import Ran, Run, typist

CASES = Path(__file__).parent / "cases" / "import"
PAGE = yaml.safe_load((CASES / "housing-health.yaml").read_text(encoding="utf-8"))["page"]
NO_PAGE = yaml.safe_load((CASES / "apart" / "no-award-list.yaml").read_text(encoding="utf-8"))["page"]
ID = "housing-and-health-partnership-of-the-year"
DRAFT = """# Ambition

Damp homes sent 214 children to hospital in 2021. We set out to halve that by 2024.

# Outcome

Admissions fell from 214 to 96 between 2021 and 2024.
"""


@pytest.fixture
def awardcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in a folder that holds a page."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")

    typed = typist(monkeypatch, capsys)

    def run(*arguments: str, stdin: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        return typed(*arguments)

    return run


def test_a_page_is_written_to_standard_output_and_nothing_else(awardcheck: Run) -> None:
    ran = awardcheck("import", "page.txt")
    assert ran.status == 0
    assert yaml.safe_load(ran.out)["id"] == ID
    assert "5 criteria, 11 questions" in ran.err
    assert f"Save it as {ID}.yaml" in ran.err


def test_an_entry_is_refused_with_what_to_do_instead(awardcheck: Run, tmp_path: Path) -> None:
    answers = (
        "We asked parents first. They told us to begin on Fridays. One list replaced seven, and falls came down.\n\n"
    )
    (tmp_path / "entry.txt").write_text(f"Ambition\n\n{answers}Outcome\n\n{4 * answers}", encoding="utf-8")
    ran = awardcheck("import", "entry.txt")
    assert ran.status == 2
    assert "no list of criteria" in " ".join(ran.err.split())


def test_standard_input_is_read_the_same(awardcheck: Run) -> None:
    lines = awardcheck("import", "-", stdin=PAGE).out.splitlines()
    assert lines[3:] == awardcheck("import", "page.txt").out.splitlines()[3:]


def test_a_file_has_its_name_for_an_id_and_is_never_overwritten_silently(awardcheck: Run, tmp_path: Path) -> None:
    assert awardcheck("import", "page.txt", "-o", "damp.yaml").status == 0
    assert load_category(tmp_path / "damp.yaml").id == "damp"
    (tmp_path / "damp.yaml").write_text("mine", encoding="utf-8")
    again = awardcheck("import", "page.txt", "-o", "damp.yaml")
    assert again.status == 2
    assert "damp.yaml: is there already" in again.err
    assert (tmp_path / "damp.yaml").read_text(encoding="utf-8") == "mine"
    assert awardcheck("import", "page.txt", "-o", "damp.yaml", "--force").status == 0
    assert load_category(tmp_path / "damp.yaml").id == "damp"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("page.txt", "-o", "damp.txt"), "damp.txt: a category's file must end in .yaml"),
        (("page.txt", "-o", "My Award.yaml"), "my-award.yaml"),
        (("page.txt", "-o", "nowhere/damp.yaml"), "no such folder"),
        (("gone.txt",), "gone.txt: there is no such file"),
        (("none.txt",), "none.txt: no questions of an award were found"),
        (("empty.txt",), "empty.txt: the file is empty"),
        (("page.pdf",), "page.pdf: "),
    ],
)
def test_what_cannot_be_done_is_one_line(
    awardcheck: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "none.txt").write_text(NO_PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.7")
    ran = awardcheck("import", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert not list(tmp_path.glob("*.yaml"))


def test_what_was_imported_can_be_shown_validated_and_checked_against_at_once(awardcheck: Run, tmp_path: Path) -> None:
    awardcheck("import", "page.txt", "-o", "damp.yaml")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    assert "Show how tenants took part" in awardcheck("show", "damp.yaml").out
    assert awardcheck("validate", "damp.yaml").status == 0
    ran = awardcheck("draft.md", "--category", "damp.yaml", "--format", "json")
    assert ran.status == 1
    criteria = json.loads(ran.out)["reports"][0]["criteria"]
    assert [criterion["name"] for criterion in criteria] == ["Ambition", "Outcome", "Spread", "Value", "Involvement"]


def test_validate_tells_of_each_file(awardcheck: Run, tmp_path: Path) -> None:
    good = next(file.path for file in list_categories() if file.id == "place-based")
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: bad\ntitle: 3\n", encoding="utf-8")
    ran = awardcheck("validate", str(good), "bad.yaml", "gone.yaml")
    assert ran.status == 2
    assert f"{good}: can be used" in ran.out
    assert "bad.yaml:2: title: 3 is a number" in ran.err
    assert "gone.yaml: there is no such file" in ran.err
    assert awardcheck("validate", str(good)).status == 0


def test_validate_says_where_something_could_be_better(awardcheck: Run) -> None:
    awardcheck("import", "page.txt", "-o", "damp.yaml")
    ran = awardcheck("validate", "damp.yaml")
    assert ran.status == 0
    first, *rest = ran.out.splitlines()
    assert first.startswith("damp.yaml: can be used; ")
    assert all(line.split(":")[1].isdigit() for line in rest)
    assert any("no word limit" in line for line in rest)


def test_validate_tells_what_nobody_has_looked_at(awardcheck: Run, tmp_path: Path) -> None:
    awardcheck("import", "page.txt", "-o", "damp.yaml")
    made = (tmp_path / "damp.yaml").read_text(encoding="utf-8")
    (tmp_path / "damp.yaml").write_text(f"{made}# LOOK: is this all?\n", encoding="utf-8")
    told = awardcheck("validate", "damp.yaml").out
    assert told.startswith("damp.yaml: can be used; 1 place to look at; ")
    assert f"damp.yaml:{made.count(chr(10)) + 1}: LOOK: is this all?\n" in told


def test_what_is_invented_by_nobody_is_in_no_message(awardcheck: Run, tmp_path: Path) -> None:
    """A name with what a terminal would obey is shown harmlessly."""
    (tmp_path / "a\x1b[31m.txt").write_text(NO_PAGE, encoding="utf-8")
    assert "\x1b" not in awardcheck("import", "a\x1b[31m.txt").err
