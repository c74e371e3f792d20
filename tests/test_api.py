"""The package as Python programs use it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from inspect import cleandoc, signature
from pathlib import Path

import pytest

import awardcheck
from awardcheck import (
    Category,
    Draft,
    DraftError,
    Finding,
    Report,
    Settings,
    Severity,
    SpecError,
    Verdict,
    choose_category,
    load_category,
    load_configuration,
    read_draft,
    review,
    review_many,
)

EXAMPLES = Path(__file__).parents[1] / "examples"
HEAVY = ("docx", "lxml", "markdown_it", "pydantic", "rapidfuzz", "rich", "typer", "yaml")


def test_three_steps_make_a_report() -> None:
    draft, category = read_draft(EXAMPLES / "place-based.md"), load_category("place-based")
    assert isinstance(draft, Draft)
    assert isinstance(category, Category)
    report = review(draft, category)
    assert isinstance(report, Report)
    assert all(isinstance(finding, Finding) for finding in report.findings)
    assert {result.criterion.name for result in report.criteria} == {one.name for one in category.criteria}
    assert {result.verdict for result in report.criteria} <= set(Verdict)


def test_ready_means_no_error() -> None:
    for path in EXAMPLES.glob("*.md"):
        report = review(read_draft(path), load_category(path.stem))
        assert report.ready == all(finding.severity < Severity.ERROR for finding in report.findings)


def test_settings_hold_the_users_limit_and_deadline() -> None:
    settings = Settings(deadline=date(2024, 5, 31), word_limit=20)
    report = review(read_draft(EXAMPLES / "place-based.md"), load_category("place-based"), settings)
    assert "over-length" in {finding.check for finding in report.findings}


def test_the_same_draft_gives_the_same_report() -> None:
    path = EXAMPLES / "system-leadership.docx"
    once, again = (review(read_draft(path), load_category(path.stem)) for _ in range(2))
    assert once == again


def test_a_draft_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="no such file"):
        read_draft(tmp_path / "draft.md")


def test_a_category_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(SpecError, match="did you mean 'place-based'"):
        load_category("place-base")


def test_the_example_in_the_packages_docstring_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`entry.docx` in it is one of the examples here."""
    code = re.search(r"\n\n((?:    .*\n|\n)+)", cleandoc(awardcheck.__doc__ or ""))
    assert code
    tmp_path.joinpath("entry.docx").write_bytes(EXAMPLES.joinpath("place-based.docx").read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(compile(cleandoc(code[1]), "docstring", "exec"), {})


def test_every_public_name_is_there() -> None:
    assert all(getattr(awardcheck, name) is not None for name in awardcheck.__all__)
    assert dir(awardcheck) == awardcheck.__all__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="rewiev"):
        getattr(awardcheck, "rewiev")  # noqa: B009


@pytest.mark.parametrize(
    "function",
    [read_draft, load_category, review, review_many, load_configuration, choose_category],
    ids=lambda function: function.__name__,
)
def test_the_functions_are_documented_and_typed(function: object) -> None:
    assert function.__doc__
    assert callable(function)
    assert all(parameter.annotation is not parameter.empty for parameter in signature(function).parameters.values())


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = f"import sys, awardcheck; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
