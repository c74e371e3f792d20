"""A comparison for programs: version 1 of a shape of its own, which docs/from-blank-page-to-entry.md describes."""

from __future__ import annotations

from typing import Any

from awardcheck.comparing import Comparison, Question, counted
from awardcheck.findings import CriterionResult, Report
from awardcheck.reporters import Options
from awardcheck.reporters.json import finding, serialized, tool

VERSION = 1
_CHANGE = {-1: "lost", 0: "same", 1: "gained"}
_KINDS = ("quantitative", "testimonial")

Fields = dict[str, Any]


def render(comparison: Comparison, options: Options) -> str:
    """One JSON object; without `options.excerpts` what a finding quotes is null."""
    old, new = comparison.old, comparison.new
    whole = {
        "version": VERSION,
        "tool": tool(),
        "old": _draft(old),
        "new": _draft(new),
        "category": {"id": new.category.id, "title": new.category.title},
        "worse": comparison.worse,
        "eligibility": {"before": old.eligibility.verdict.value, "after": new.eligibility.verdict.value},
        "questions": [_question(question) for question in comparison.questions],
        "criteria": [_criterion(comparison, before, after) for before, after in comparison.criteria()],
        "findings": {
            "new": [finding(one, options.excerpts) for one in comparison.fresh],
            "gone": [finding(one, options.excerpts) for one in comparison.gone],
        },
    }
    return serialized(whole)


def _draft(report: Report) -> Fields:
    evidence = counted(report.evidence)
    return {
        "path": report.draft.path,
        "format": report.draft.format,
        "words": report.words,
        "ready": report.ready,
        "evidence": {kind: evidence[kind] for kind in _KINDS},
    }


def _question(question: Question) -> Fields:
    step = max(-1, min(1, question.step))
    return {
        "prompt": question.after.prompt.id,
        "ask": question.after.prompt.ask,
        "before": question.before.verdict.value,
        "after": question.after.verdict.value,
        "change": _CHANGE[step],
        "parts": {"gained": question.parts(now=True), "lost": question.parts(now=False)},
    }


def _criterion(comparison: Comparison, before: CriterionResult, after: CriterionResult) -> Fields:
    id = after.criterion.id
    old, new = (counted(report.evidence, id) for report in (comparison.old, comparison.new))
    return {
        "id": id,
        "name": after.criterion.name,
        "words": {"before": before.words, "after": after.words},
        "word_limit": comparison.new.category.limit(after.criterion),
        "evidence": {kind: {"before": old[kind], "after": new[kind]} for kind in _KINDS},
    }
