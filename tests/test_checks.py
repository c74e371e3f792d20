"""Every check against the examples in its manual, against its file of cases, and against what all checks promise.

The cases set verdicts by hand (`judged`), so that they test the check and not the judge; the manuals' examples do not.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck import Draft, Finding, Report, Settings, load_category, review
from awardcheck.checks import Check, checks
from awardcheck.draft import Place
from awardcheck.findings import (
    CriterionResult,
    Eligibility,
    Eligible,
    Excerpt,
    PartResult,
    PromptResult,
    Seen,
    Verdict,
)
from awardcheck.readers import read_bytes
from awardcheck.reading import Judged, Reading
from awardcheck.reading.evidence import find_evidence, overheard
from awardcheck.reading.passages import Passage, Placed
from awardcheck.reading.placing import place_blocks
from awardcheck.reviewing import report, with_limit
from awardcheck.spec import Prompt

FOLDER = Path(__file__).parent / "cases"
SMALL = FOLDER / "awards" / "small-award.yaml"
SECTIONS = ["Why judges mind", "An example that fires", "An example that stays quiet", "How to mend it"]
EXAMPLE = re.compile(
    r"## An example that (fires|stays quiet)\n\n`awardcheck draft\.md ([^`\n]+)`\n\n```markdown\n(.*?)```", re.DOTALL
)
ALL = pytest.mark.parametrize("check", checks(), ids=lambda check: check.id)


def spread(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The case, or one for each of its passages where it says `each`."""
    return [case | {"draft": under_results(text)} for text in case["each"]] if "each" in case else [case]


def under_results(text: str) -> str:
    """A passage as a draft: under the award's second criterion, unless it has headings of its own."""
    return text if text.startswith("#") else f"# Results\n{text}\n"


CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['about']} {number or ''}".rstrip())
    for path in sorted((FOLDER / "checks").glob("*.yaml"))
    for given in yaml.safe_load(path.read_text("utf-8"))
    for number, case in enumerate(spread(given))
]
ELIGIBLE = {"verdict": "eligible", "reason": "The award is open to all."}


def both(case: Any) -> tuple[str, dict[str, Any]]:
    """The check's id and the case itself."""
    id, values = case.values
    return id, values


def markdown(text: str) -> Draft:
    return read_bytes(Path("draft.md"), text.encode())


def options(line: str) -> tuple[str, Settings]:
    """The category and the settings that a command line names."""
    words = shlex.split(line)
    found = dict(zip(words[::2], words[1::2], strict=True))
    category = found.pop("--category", "")
    limit, deadline = found.pop("--word-limit", None), found.pop("--deadline", None)
    assert not found
    settings = Settings(date.fromisoformat(deadline) if deadline else None, int(limit) if limit else None)
    return category, settings


# The manuals --------------------------------------------------------------------------------------


def about_itself(check: Check, report: Report) -> list[Finding]:
    """What the check found; an example is part of an entry, so what is said of other criteria is left out."""
    there = {result.criterion.id for result in report.criteria if result.heading}
    found = [finding for finding in report.findings if finding.check == check.id]
    return [finding for finding in found if finding.seen.criterion is None or finding.seen.criterion in there]


@ALL
def test_manual_has_its_sections(check: Check) -> None:
    assert check.summary.endswith(".")
    assert re.findall(r"^## (.+)$", check.manual, re.MULTILINE) == SECTIONS
    assert max(map(len, check.manual.splitlines())) <= 80


@ALL
def test_examples_in_the_manual_do_as_they_say(check: Check) -> None:
    examples = EXAMPLE.findall(check.manual)
    assert [what for what, _, _ in examples] == ["fires", "stays quiet"]
    for what, line, text in examples:
        category, settings = options(line)
        found = about_itself(check, review(markdown(text), load_category(category), settings))
        assert bool(found) is (what == "fires"), what


# The cases ----------------------------------------------------------------------------------------


def test_every_check_has_cases_and_every_case_a_check() -> None:
    ids = [check.id for check in checks()]
    assert sorted(path.stem for path in (FOLDER / "checks").glob("*.yaml")) == sorted(ids)
    for id in ids:
        cases = [case for check, case in map(both, CASES) if check == id]
        assert any(case["found"] for case in cases), f"{id} has no case that fires"
        assert any(not case["found"] for case in cases), f"{id} has no case that stays quiet"


@pytest.mark.parametrize(("id", "case"), CASES)
def test_case(id: str, case: dict[str, Any]) -> None:
    findings = [finding for finding in judged(case).findings if finding.check == id]
    assert len(findings) == len(case["found"]), [finding.seen for finding in findings]
    for finding, wanted in zip(findings, case["found"], strict=True):
        compare(finding.seen, wanted)


def compare(seen: Seen, wanted: dict[str, Any]) -> None:
    for key, value in wanted.items():
        match key:
            case "says":
                assert all(words in seen.message for words in value), seen.message
            case "hint":
                assert all(words in seen.hint for words in value), seen.hint
            case "line":
                assert (seen.place.line if seen.place else None) == value
            case _:
                assert getattr(seen, key) == value


def judged(case: dict[str, Any]) -> Report:
    """The report on a case's draft with the case's verdicts."""
    _, settings = options(case.get("options", ""))
    settings = replace(settings, off=frozenset(case.get("without", ())))
    category = with_limit(load_category(case.get("category", SMALL)), settings.word_limit)
    draft = markdown(case["draft"].replace("WORDS", "word " * case.get("repeat", 0)))
    placed = place_blocks(draft, category)
    verdicts = case.get("judged", {})
    found = Judged(
        criteria=tuple(
            CriterionResult(
                criterion,
                Verdict.ANSWERED,
                tuple(prompt_result(prompt, placed, verdicts.get(prompt.id, {})) for prompt in criterion.prompts),
                placed.words.get(criterion.id, 0),
                placed.headings.get(criterion.id),
            )
            for criterion in category.criteria
        ),
        evidence=tuple(
            found for passage in overheard(placed.passages, find_evidence(placed.passages)) for found in passage
        ),
        eligibility=eligibility(case.get("eligibility", ELIGIBLE)),
    )
    return report(Reading(draft, category, placed, lambda: found), settings)


def prompt_result(prompt: Prompt, placed: Placed, given: dict[str, Any]) -> PromptResult:
    verdict = Verdict(given.get("verdict", "answered"))
    missing = verdict is Verdict.MISSING
    absent = given.get("absent", [part.id for part in prompt.parts] if missing else [])
    under = [p for p in placed.passages if p.criterion == prompt.id.rsplit(".", 1)[0]]
    chosen = [p for p in placed.passages if p.place.line in given["passages"]] if "passages" in given else under
    nearest = [p for p in placed.passages if p.place.line == given.get("nearest")]
    return PromptResult(
        prompt,
        verdict,
        given.get("confidence", 0.9),
        tuple(PartResult(part.id, part.label, part.id not in absent, part.optional) for part in prompt.parts),
        () if missing else tuple(map(excerpt, chosen)),
        excerpt(nearest[0]) if nearest else None,
    )


def excerpt(passage: Passage) -> Excerpt:
    return Excerpt(passage.text, passage.place)


def eligibility(given: dict[str, Any]) -> Eligibility:
    place = Place(1, given["line"]) if "line" in given else None
    return Eligibility(Eligible(given["verdict"]), given["reason"], place, given.get("better"))


# What all checks promise --------------------------------------------------------------------------

ODD = "Zyxomma quuxly frobnicated the wibblewards."


def test_an_empty_draft_is_all_there_is_to_say() -> None:
    found = review(markdown("# Ambition [TBC]\n\n{>>Why?<<}\n"), load_category("place-based")).findings
    assert [finding.check for finding in found] == ["empty-draft"]


@given(
    st.lists(st.sampled_from(["# Need", "# Results", "# Sharing", ODD, f"[{ODD}]", f"“{ODD}” said {ODD}", "XX%"])),
    st.sampled_from(["answered", "thin", "missing"]),
    st.sampled_from(["eligible", "ineligible", "unclear"]),
)
def test_messages_hold_no_words_of_the_draft(lines: list[str], verdict: str, eligible: str) -> None:
    """They are printed where excerpts must not be."""
    case: dict[str, Any] = {
        "draft": "\n\n".join(lines) + f" {{>>{ODD}<<}} <!-- {ODD} -->",
        "judged": {id: {"verdict": verdict, "nearest": 1} for id in ("need.1", "results.1", "results.2", "sharing.1")},
        "eligibility": {"verdict": eligible, "reason": "So it is."},
        "options": "--word-limit 3 --deadline 2024-05-31",
    }
    for finding in judged(case).findings:
        said = f"{finding.seen.message} {finding.seen.hint}".casefold()
        assert not any(word in said for word in ("zyxomma", "quuxly", "frobnicated", "wibblewards"))
        assert finding.seen.hint
        assert "prompt" not in said


@pytest.mark.parametrize("verdict", ["thin", "missing"])
def test_no_question_is_told_twice_by_the_same_words(verdict: str) -> None:
    case = {"draft": "# Results\nIt went well.\n", "judged": {"results.1": {"verdict": verdict, "nearest": 2}}}
    about = [finding for finding in judged(case).findings if finding.seen.prompt == "results.1"]
    assert len(about) == 1
