"""The report for programs: version 1 of the shape that report.schema.json publishes.

It is written out field by field, so that a change of our own types never changes it unnoticed. Fields are only added.
A place that does not exist is null, and so is any value that is not known.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from awardcheck.bands import Band, band
from awardcheck.draft import Place
from awardcheck.findings import (
    CriterionResult,
    Eligibility,
    Evidence,
    Excerpt,
    Finding,
    PromptResult,
    Report,
    Suppressed,
)
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _wording as wording
from awardcheck.text.patterns import regex

VERSION = 1
ENDING = ".json"

Fields = dict[str, Any]

# A terminal obeys some of these even inside a JSON string; JSON itself only escapes those below U+0020.
_UNSAFE = regex("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_HALF_PAIRS = regex("[\ud800-\udfff]")


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """One JSON object; without `options.excerpts` every field that holds words of the draft is null."""
    whole = {
        **head(),
        "reports": [report_fields(report, options.excerpts) for report in reports],
        "errors": [error_fields(error) for error in errors],
    }
    return serialized(whole)


def head() -> Fields:
    """What tells a program what it reads."""
    return {"version": VERSION, "tool": tool()}


def tool() -> Fields:
    """The program's name and version."""
    return {"name": "awardcheck", "version": _tool_version()}


def serialized(whole: Fields) -> str:
    """A JSON object as text that can be written as UTF-8 and that no terminal obeys."""
    return dumped(whole, indent=2) + "\n"


def dumped(fields: Fields, indent: int | None = None) -> str:
    """As JSON that is harmless on a terminal."""
    # A lone half of a surrogate pair, as in a file name that is not UTF-8, cannot be written as UTF-8.
    text = _HALF_PAIRS.sub("\ufffd", json.dumps(fields, indent=indent, ensure_ascii=False))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def _tool_version() -> str | None:
    try:
        return version("awardcheck")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return None


def error_fields(error: Unreadable) -> Fields:
    return {"path": error.path, "message": error.message}


def report_fields(report: Report, excerpts: bool) -> Fields:
    return {
        "draft": {"path": report.draft.path, "format": report.draft.format, "words": report.words},
        "category": {"id": report.category.id, "title": report.category.title},
        "ready": report.ready,
        "eligibility": _eligibility(report.eligibility),
        "criteria": [_criterion(result, report, excerpts) for result in report.criteria],
        "evidence": [_evidence(evidence, excerpts) for evidence in report.evidence],
        "findings": [finding(found, excerpts) for found in report.findings],
        "notes": list(report.notes),
        "suppressed": [_suppressed(one, excerpts) for one in report.suppressed],
    }


def _eligibility(eligibility: Eligibility) -> Fields:
    return {
        "verdict": eligibility.verdict.value,
        "reason": eligibility.reason,
        "place": _place(eligibility.place),
    }


def _criterion(result: CriterionResult, report: Report, excerpts: bool) -> Fields:
    kinds = [evidence.kind for evidence in report.evidence if evidence.criterion == result.criterion.id]
    return {
        "id": result.criterion.id,
        "name": result.criterion.name,
        "verdict": result.verdict.value,
        "words": result.words,
        "word_limit": report.category.limit(result.criterion),
        "heading": _passage(result.heading, excerpts) if result.heading else None,
        "evidence": {"quantitative": kinds.count("quantitative"), "testimonial": kinds.count("testimonial")},
        "prompts": [_prompt(prompt, excerpts) for prompt in result.prompts],
        "band": _band(band(result, report)),
    }


def _band(found: Band) -> Fields:
    return {"level": found.level, "reason": found.reason, "step": found.step}


def _prompt(result: PromptResult, excerpts: bool) -> Fields:
    return {
        "id": result.prompt.id,
        "ask": result.prompt.ask,
        "verdict": result.verdict.value,
        "parts": [{"id": part.id, "met": part.met} for part in result.parts],
        "passages": [_passage(passage, excerpts) for passage in result.passages],
    }


def _evidence(evidence: Evidence, excerpts: bool) -> Fields:
    return {
        "kind": evidence.kind,
        "text": _verbatim(evidence.text, excerpts),
        "sentence": _verbatim(evidence.sentence, excerpts),
        "place": _place(evidence.place),
        "criterion": evidence.criterion,
    }


def finding(found: Finding, excerpts: bool) -> Fields:
    """A finding as every report for programs has it: what is private is blanked out of its excerpt."""
    seen = found.seen
    return {
        "check": found.check,
        "severity": str(found.severity),
        "message": seen.message,
        "hint": seen.hint,
        "criterion": seen.criterion,
        "prompt": seen.prompt,
        "place": _place(seen.place),
        "excerpt": _verbatim(wording.blanked(seen.excerpt or "") or None, excerpts),
    }


def _suppressed(one: Suppressed, excerpts: bool) -> Fields:
    why = {"by": one.by, "reason": _verbatim(one.reason, excerpts), "place": _place(one.place)}
    return {"finding": finding(one.finding, excerpts), "suppression": why}


def _passage(passage: Excerpt, excerpts: bool) -> Fields:
    return {"text": _verbatim(passage.text, excerpts), "place": _place(passage.place)}


def _place(place: Place | None) -> Fields | None:
    return {"block": place.block, "line": place.line} if place else None


def _verbatim(text: str | None, excerpts: bool) -> str | None:
    """The draft's words with runs of white space as one space."""
    return " ".join(text.split()) if excerpts and text is not None else None
