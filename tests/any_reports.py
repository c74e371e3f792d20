"""Any reports at all, for properties that hold of every format."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

import report_samples as samples
from awardcheck.draft import Block, Draft, Kind, Place, Row
from awardcheck.findings import (
    CriterionResult,
    Eligibility,
    Eligible,
    Evidence,
    EvidenceKind,
    Excerpt,
    Finding,
    PartResult,
    PromptResult,
    Report,
    Seen,
    Severity,
    Suppressed,
    SuppressedBy,
    Verdict,
)
from awardcheck.spec import Category, Criterion, Prompt

WILD = st.text(st.characters(), max_size=60) | st.sampled_from(
    [samples.ODD, "漢字かな" * 40, "[bold", "\\", "e\u0301" * 90]
)
PLACES = st.builds(Place, st.integers(1, 60), st.none() | st.integers(1, 200))
EXCERPTS = st.builds(Excerpt, WILD, PLACES)
KINDS = st.sampled_from(get_args(Kind))
ROWS = st.lists(st.builds(Row, st.lists(WILD, max_size=2).map(tuple), PLACES), max_size=2).map(tuple)
BLOCKS = st.lists(st.builds(Block, KINDS, WILD, PLACES, st.integers(0, 9), ROWS), max_size=4).map(
    lambda blocks: tuple(replace(block, place=Place(number)) for number, block in enumerate(blocks, start=1))
)
CATEGORIES = st.sampled_from([samples.category(), samples.category(limit=None)])


def _prompt_results(prompt: Prompt) -> st.SearchStrategy[PromptResult]:
    return st.builds(
        PromptResult,
        st.just(prompt),
        st.sampled_from(Verdict),
        st.floats(0, 1),
        st.tuples(*(st.builds(PartResult, st.just(part.id), WILD, st.booleans()) for part in prompt.parts)),
        st.lists(EXCERPTS, max_size=2).map(tuple),
        st.none() | EXCERPTS,
    )


def _results(criterion: Criterion) -> st.SearchStrategy[CriterionResult]:
    prompts = st.tuples(*map(_prompt_results, criterion.prompts))
    words = st.integers(0, 12_000)
    return st.builds(
        CriterionResult, st.just(criterion), st.sampled_from(Verdict), prompts, words, st.none() | EXCERPTS
    )


@st.composite
def any_reports(draw: st.DrawFn) -> Report:
    category: Category = draw(CATEGORIES)
    criterion_ids = st.sampled_from([*(criterion.id for criterion in category.criteria), None, "gone"])
    prompt_ids = st.sampled_from([*(prompt.id for prompt in category.prompts()), None, "gone.1"])
    seen = st.builds(Seen, WILD, WILD, criterion_ids, prompt_ids, st.none() | PLACES, st.none() | WILD)
    checks = st.sampled_from(["missing-answer", "placeholder", "made_up"])
    finding = st.builds(Finding, checks, st.sampled_from(Severity), seen)
    findings = st.lists(finding, max_size=4)
    by = st.sampled_from(get_args(SuppressedBy))
    suppressed = st.lists(st.builds(Suppressed, finding, by, st.none() | WILD, st.none() | PLACES), max_size=2)
    evidence = st.builds(Evidence, st.sampled_from(get_args(EvidenceKind)), WILD, WILD, PLACES, criterion_ids)
    eligibility = st.builds(Eligibility, st.sampled_from(Eligible), WILD, st.none() | PLACES, st.none() | WILD)
    return Report(
        draft=Draft(draw(WILD), draw(st.sampled_from(["md", "docx"])), draw(BLOCKS)),
        category=category,
        words=draw(st.integers(0, 99_999)),
        eligibility=draw(eligibility),
        criteria=tuple(draw(_results(criterion)) for criterion in category.criteria),
        evidence=tuple(draw(st.lists(evidence, max_size=3))),
        findings=tuple(draw(findings)),
        notes=tuple(draw(st.lists(WILD, max_size=2))),
        suppressed=tuple(draw(suppressed)),
    )
