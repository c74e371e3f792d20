"""`awardcheck match`: awards ranked for a draft, whatever the draft says of its own award."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from awardcheck import load_category, read_draft, review
from awardcheck.findings import Eligible, Verdict
from awardcheck.forms import blank
from awardcheck.ranking import Standing, ranked, terminal
from awardcheck.ranking.own_words import Questions
from awardcheck.readers import read_bytes
from awardcheck.reading import read
from awardcheck.reporters import Options
from awardcheck.spec import list_categories
from typed import Run, typist

EXAMPLES = Path(__file__).parents[1] / "examples"
CATEGORIES = [file.load() for file in list_categories()]
IDS = sorted(category.id for category in CATEGORIES)
SMALL = Path(__file__).parent / "cases" / "awards"
COUNT = {"type": "integer", "minimum": 0}
SHAPE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "tool", "draft", "awards", "errors"],
    "properties": {
        "version": {"const": 1},
        "tool": {"type": "object"},
        "draft": {
            "type": "object",
            "required": ["path", "format", "words"],
            "properties": {"path": {"type": "string"}, "format": {"enum": ["md", "docx"]}, "words": COUNT},
        },
        "awards": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "title", "programme", "eligibility", "questions", "gaps"],
                "properties": {
                    **{name: {"type": "string"} for name in ("id", "title", "programme")},
                    "eligibility": {
                        "type": "object",
                        "required": ["verdict", "reason"],
                        "properties": {"verdict": {"enum": ["eligible", "unclear", "ineligible"]}},
                    },
                    "questions": {
                        "type": "object",
                        "required": ["all", "answered", "thin", "missing"],
                        "additionalProperties": COUNT,
                    },
                    "gaps": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["prompt", "ask", "verdict"],
                            "properties": {"verdict": {"enum": ["missing", "thin"]}},
                        },
                    },
                },
            },
        },
        "errors": {"type": "array", "items": {"type": "string"}},
    },
}


@pytest.fixture
def match(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)

    return typist(monkeypatch, capsys, "match")


def awards(match: Run, *arguments: str) -> list[dict[str, Any]]:
    status, out, err = match(*arguments, "--format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    jsonschema.validate(told, SHAPE)
    found: list[dict[str, Any]] = told["awards"]
    return found


@pytest.mark.parametrize("id", IDS)
def test_an_example_may_enter_its_own_award_and_is_told_as_a_check_tells_it(match: Run, id: str) -> None:
    found = {award["id"]: award for award in awards(match, str(EXAMPLES / f"{id}.md"))}
    assert sorted(found) == IDS
    report = review(read_draft(EXAMPLES / f"{id}.md"), load_category(id))
    verdicts = [prompt.verdict for result in report.criteria for prompt in result.prompts]
    questions = found[id]["questions"]
    assert found[id]["eligibility"]["verdict"] == report.eligibility.verdict
    assert [questions[verdict.value] for verdict in Verdict] == [verdicts.count(verdict) for verdict in Verdict]
    assert questions["all"] == len(verdicts)
    assert len(found[id]["gaps"]) == questions["missing"] + questions["thin"]


def test_the_order_is_by_who_may_enter_then_by_what_is_answered(match: Run) -> None:
    found = awards(match, str(EXAMPLES / "integration-contribution.docx"))
    order = ["eligible", "unclear", "ineligible"]
    ranks = [order.index(award["eligibility"]["verdict"]) for award in found]
    assert ranks == sorted(ranks)
    for one, next_one in pairwise(found):
        if one["eligibility"]["verdict"] == next_one["eligibility"]["verdict"]:
            shares = [
                (award["questions"]["answered"] + award["questions"]["thin"] / 2) / award["questions"]["all"]
                for award in (one, next_one)
            ]
            assert shares[0] >= shares[1]
    assert found[0]["id"] == "integration-contribution"


@pytest.mark.parametrize("stated", IDS)
def test_what_the_draft_says_of_its_award_changes_nothing(match: Run, tmp_path: Path, stated: str) -> None:
    text = (EXAMPLES / "system-leadership.md").read_text("utf-8")
    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    (tmp_path / "plain.md").write_text(body, "utf-8")
    (tmp_path / f"{stated}.md").write_text(f"---\ncategory: {stated}\n---\n{body}", "utf-8")
    assert awards(match, "plain.md") == awards(match, f"{stated}.md")


@pytest.mark.parametrize("ending", [".docx", ".md"])
@pytest.mark.parametrize("id", IDS)
def test_a_blank_form_answers_no_award(match: Run, tmp_path: Path, id: str, ending: str) -> None:
    form = blank(load_category(id), ending)
    (tmp_path / f"form{ending}").write_bytes(form if isinstance(form, bytes) else form.encode())
    for award in awards(match, f"form{ending}"):
        assert award["questions"]["missing"] == award["questions"]["all"]


def test_the_questions_of_another_award_are_nobodys_answer() -> None:
    """Pasted without any form, with an answer to one of them."""
    own, other = load_category("place-based"), load_category("system-leadership")
    asks = [prompt.ask for prompt in other.prompts()]
    answer = "Falls fell from 412 to 268 a year after the two teams became one in 2022."
    text = "\n\n".join([*asks[:3], f"{asks[3]} {answer}", *asks[4:]])
    draft = read_bytes(Path("entry.md"), text.encode())
    left = Questions([own, other]).without_foreign(draft, own)
    said = " ".join(passage.text for passage in read(left, own).passages)
    assert said == answer
    assert Questions([own, other]).without_foreign(draft, other) == draft


def test_a_draft_with_nothing_of_anybodys_stays_as_it_is() -> None:
    draft = read_draft(EXAMPLES / "place-based.docx")
    questions = Questions(CATEGORIES)
    own = load_category("place-based")
    assert questions.without_foreign(draft, own).blocks == draft.blocks


def test_awards_of_ones_own_take_part(match: Run) -> None:
    found = awards(match, str(EXAMPLES / "place-based.md"), "--categories-dir", str(SMALL))
    assert "small-award" in [award["id"] for award in found]


def test_an_award_that_cannot_be_used_is_told_and_the_others_are_ranked(match: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "broken.yaml").write_text("id: broken\ntitel: x\n", "utf-8")
    status, out, err = match(str(EXAMPLES / "place-based.md"), "--categories-dir", "mine", "-f", "json")
    assert status == 2
    assert "broken.yaml:2" in err
    told = json.loads(out)
    jsonschema.validate(told, SHAPE)
    assert sorted(award["id"] for award in told["awards"]) == IDS
    assert any("broken.yaml:2" in error for error in told["errors"])


def test_the_table_is_for_people(match: Run) -> None:
    status, out, err = match(str(EXAMPLES / "place-based.docx"))
    assert (status, err) == (0, "")
    for words in ("May enter?", "Answered", "Biggest gap", "Next: awardcheck", "--category place-based", *IDS):
        assert words in out
    assert max(map(len, out.splitlines())) <= 80


def test_on_a_narrow_screen_the_gaps_are_left_out() -> None:
    draft = read_draft(EXAMPLES / "place-based.md")
    standings = ranked(Standing.of(read(draft, category)) for category in CATEGORIES)
    narrow, wide = (terminal.render(draft, 900, standings, Options(width=width)) for width in (72, 80))
    assert "gap" in wide
    assert "gap" not in narrow


def test_the_next_command_can_be_typed(match: Run, tmp_path: Path) -> None:
    draft = tmp_path / "our draft.md"
    draft.write_text("# Ambition\n\nWe cut waits.\n", encoding="utf-8")
    assert "Next: awardcheck 'our draft.md' --category" in match(str(draft)).out


def test_where_nothing_is_answered_no_award_is_named_next(match: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# Ambition\n\nTo be written.\n", encoding="utf-8")
    out = match(str(draft)).out
    assert "so the order says little" in out
    assert out.rstrip().endswith("--category ID")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone.md",), "gone.md: there is no such file"),
        ((str(EXAMPLES / "place-based.md"), "--format", "html"), "no format is called 'html'"),
        ((str(EXAMPLES / "place-based.md"), "--categories-dir", "nowhere"), "nowhere: not a folder"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_line(match: Run, arguments: tuple[str, ...], said: str) -> None:
    status, out, err = match(*arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_of_equals_the_one_with_more_answered_comes_first() -> None:
    draft = read_draft(EXAMPLES / "place-based.md")
    standings = [Standing.of(read(draft, load_category(id))) for id in ("health-local-government", "place-based")]
    assert all(one.eligibility.verdict is Eligible.ELIGIBLE and one.share == 1 for one in standings)
    assert [one.category.id for one in ranked(standings)] == ["place-based", "health-local-government"]
