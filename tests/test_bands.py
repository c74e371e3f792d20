"""The indicative band of a criterion: its level, its reason and the step up, over all that can be the case."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

import report_samples as samples
from awardcheck.bands import LABELS, Band, band
from awardcheck.draft import Place
from awardcheck.findings import CriterionResult, Evidence, EvidenceKind, Report, Verdict

A, T, M = Verdict.ANSWERED, Verdict.THIN, Verdict.MISSING
KINDS: dict[str, tuple[EvidenceKind, ...]] = {
    "none": (),
    "figures": ("quantitative",),
    "voices": ("testimonial",),
    "both": ("quantitative", "testimonial"),
}


def made(verdicts: str, kinds: tuple[EvidenceKind, ...], criterion: str | None = "outcome") -> Band:
    """The band of a criterion with two questions, of which "AT" is one that is answered and one that is thin."""
    report = samples.ready()
    outcome = report.criteria[1]
    given = [{"A": A, "T": T, "M": M}[letter] for letter in verdicts]
    prompts = tuple(
        replace(
            prompt,
            verdict=verdict,
            parts=tuple(replace(part, met=verdict is A) for part in prompt.parts),
            passages=() if verdict is M else prompt.passages,
        )
        for prompt, verdict in zip(outcome.prompts, given, strict=True)
    )
    place = Place(99) if criterion else outcome.prompts[0].passages[0].place
    said = "x" if criterion else outcome.prompts[0].passages[0].text
    evidence = tuple(Evidence(kind, "x", said, place, criterion) for kind in kinds)
    return band(replace(outcome, prompts=prompts), replace(report, evidence=evidence))


@pytest.mark.parametrize(
    ("verdicts", "kinds", "level"),
    [
        ("MM", "none", 0),
        ("MM", "both", 0),
        ("TM", "none", 1),
        ("TT", "none", 1),
        ("TT", "both", 2),
        ("AM", "both", 2),
        ("AA", "none", 2),
        ("AT", "none", 2),
        ("AA", "figures", 3),
        ("AA", "voices", 3),
        ("AT", "both", 3),
        ("AA", "both", 4),
    ],
)
def test_level(verdicts: str, kinds: str, level: int) -> None:
    found = made(verdicts, KINDS[kinds])
    assert (found.level, found.label) == (level, LABELS[level])


def test_better_answers_and_more_evidence_never_lower_a_band() -> None:
    order = "MTA"
    for first, second, kinds in product(order, order, KINDS.values()):
        level = made(first + second, kinds).level
        for better in order[order.index(first) :]:
            assert made(better + second, kinds).level >= level
            assert made(better + second, KINDS["both"]).level >= level


def test_evidence_in_an_answer_counts_wherever_it_stands() -> None:
    assert made("AA", KINDS["both"], criterion=None).level == 4


def test_reason_and_step_say_what_lacks() -> None:
    found = made("AT", KINDS["figures"])
    assert found.reason == ("Question 2 is answered only in part; figures stand behind it, but no testimonial.")
    assert found.step.startswith("Complete question 2 (")
    assert found.step.endswith("; add the words of a patient, a member of staff or a partner, with who says them.")


@pytest.mark.parametrize("report", samples.all_samples(), ids=lambda report: report.draft.path)
def test_no_band_is_called_a_score_or_holds_words_of_the_draft(report: Report) -> None:
    for said in map(_said, report.criteria, [report] * len(report.criteria)):
        assert "score" not in said.casefold()
        assert "predict" not in said.casefold()
        assert not [text for text in samples.SENTENCES if text[:20] in said]


def _said(result: CriterionResult, report: Report) -> str:
    found = band(result, report)
    return f"{found.label} {found.reason} {found.step}"


def test_evidence_of_one_answer_in_a_form_is_not_that_of_another() -> None:
    report = samples.ready()
    outcome, other = report.criteria[1], report.criteria[2]
    one_block = outcome.prompts[0].passages[0].place
    evidence = Evidence("testimonial", "x", "Said of something else.", one_block, other.criterion.id)
    assert "no testimonial" not in band(other, replace(report, evidence=(evidence,))).reason
    assert "testimonials" not in band(outcome, replace(report, evidence=(evidence,))).reason


def test_where_evidence_of_another_heading_stands_is_told() -> None:
    reason = made("AA", KINDS["both"], criterion=None).reason
    assert reason.endswith("the figures and testimonials in answers under other headings.")
