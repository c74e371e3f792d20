"""The review as a whole: what it promises whatever the draft, and the entrance for Python."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import awardcheck
from awardcheck import Draft, Report, Settings, Severity, load_category, read_draft, review
from awardcheck.checks import checks
from awardcheck.readers import read_bytes

PLACE = load_category("place-based")
ENTRY = """\
# Ambition

Three in ten of our older residents went to hospital after a fall. {>>all?<<}

# Outcome

Falls went down by XX%. They went down by XX% again.

# Spread
"""


def markdown(text: str) -> Draft:
    return read_bytes(Path("draft.md"), text.encode())


def order(report: Report) -> list[tuple[Severity, int]]:
    return [(found.severity, found.seen.place.block if found.seen.place else 0) for found in report.findings]


def test_findings_are_signed_by_their_check() -> None:
    severities = {check.id: check.severity for check in checks()}
    findings = review(markdown(ENTRY), PLACE).findings
    assert {finding.check for finding in findings} <= set(severities)
    assert all(finding.severity == severities[finding.check] for finding in findings)


def test_worst_first_then_as_they_stand() -> None:
    found = order(review(markdown(ENTRY), PLACE))
    assert found == sorted(found, key=lambda at: (-at[0], at[1]))
    assert {severity for severity, _ in found} >= {Severity.ERROR, Severity.WARNING}


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from([*ENTRY.splitlines(), "- item", "> quote", "| a | b |", "TBC"])))
def test_any_draft_gets_a_whole_report(lines: list[str]) -> None:
    report = review(markdown("x\n" + "\n".join(lines)), PLACE)
    assert [result.criterion for result in report.criteria] == list(PLACE.criteria)
    assert report.ready is not any(finding.severity is Severity.ERROR for finding in report.findings)
    blocks = {block.place.block for block in report.draft.blocks}
    assert all(finding.seen.place.block in blocks for finding in report.findings if finding.seen.place)


def test_same_draft_same_report() -> None:
    assert review(markdown(ENTRY), PLACE) == review(markdown(ENTRY), PLACE)


def test_a_word_limit_of_ones_own_holds_for_every_criterion_and_leaves_the_category_alone() -> None:
    report = review(markdown(ENTRY), PLACE, Settings(word_limit=5))
    assert {report.category.limit(criterion) for criterion in report.category.criteria} == {5}
    assert [prompt.id for prompt in report.category.prompts()] == [prompt.id for prompt in PLACE.prompts()]
    assert PLACE.limit(PLACE.criteria[0]) is None


@pytest.mark.parametrize(
    ("category", "text", "limit", "said"),
    [
        ("place-based", ENTRY, None, "no word limit is known"),
        ("place-based", ENTRY, 400, None),
        ("integration-contribution", ENTRY, None, None),
        ("integration-contribution", "Falls went down.", None, "no heading names a criterion"),
    ],
)
def test_what_was_not_checked_is_noted(category: str, text: str, limit: int | None, said: str | None) -> None:
    notes = review(markdown(text), load_category(category), Settings(word_limit=limit)).notes
    about_limits = [note for note in notes if "limit" in note]
    assert bool(about_limits) is bool(said)
    assert all(said in note for note in about_limits if said)


def test_the_day_that_evidence_was_dated_from_is_noted_where_none_was_given() -> None:
    window = load_category("integration-contribution")
    known, off = Settings(deadline=date(2026, 5, 1)), Settings(off=frozenset({"outside-window"}))
    reports = [review(markdown(ENTRY), *of) for of in ((window,), (window, known), (window, off), (PLACE,))]
    told = ["no deadline is known" in " ".join(report.notes) for report in reports]
    assert told == [True, False, False, False]


def test_notes_of_the_reader_are_kept() -> None:
    draft = markdown(ENTRY)
    assert draft.notes
    assert review(draft, PLACE).notes[: len(draft.notes)] == draft.notes


def test_python_entrance(tmp_path: Path) -> None:
    path = tmp_path / "entry.md"
    path.write_text(ENTRY, encoding="utf-8")
    report = review(read_draft(path), load_category("place-based"))
    assert not report.ready
    assert set(awardcheck.__all__) == set(dir(awardcheck))
    assert all(getattr(awardcheck, name) is not None for name in awardcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'revue'"):
        awardcheck.revue  # noqa: B018


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_function_review_stays_one_after_its_module_is_imported() -> None:
    code = "import awardcheck.reviewing; from awardcheck import review; print(callable(review))"
    assert python(code) == "True"


def test_importing_costs_nothing() -> None:
    heavy = {"rich", "typer", "pydantic", "yaml", "docx", "lxml", "markdown_it", "awardcheck.reading"}
    loaded = python("import sys, awardcheck; print(*sys.modules)").split()
    assert not heavy.intersection(loaded)
