"""The ranking for programs: version 1 of a small shape of its own, which docs/from-blank-page-to-entry.md describes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from awardcheck.draft import Draft
from awardcheck.findings import PromptResult, Verdict
from awardcheck.ranking import Standing
from awardcheck.reporters.json import serialized, tool

VERSION = 1


def render(draft: Draft, words: int, standings: Sequence[Standing], errors: Sequence[str]) -> str:
    """One JSON object; the awards are best first, and `errors` tell which could not be used."""
    whole = {
        "version": VERSION,
        "tool": tool(),
        "draft": {"path": draft.path, "format": draft.format, "words": words},
        "awards": [_award(standing) for standing in standings],
        "errors": list(errors),
    }
    return serialized(whole)


def _award(standing: Standing) -> dict[str, Any]:
    number = standing.verdicts
    return {
        "id": standing.category.id,
        "title": standing.category.title,
        "programme": standing.category.programme,
        "eligibility": {"verdict": standing.eligibility.verdict.value, "reason": standing.eligibility.reason},
        "questions": {"all": number.total(), **{verdict.value: number[verdict] for verdict in reversed(Verdict)}},
        "gaps": [
            {"prompt": gap.prompt.id, "ask": gap.prompt.ask, "verdict": gap.verdict.value} for gap in standing.gaps()
        ],
    }


def _gap(gap: PromptResult) -> dict[str, str]:
    return {"prompt": gap.prompt.id, "ask": gap.prompt.ask, "verdict": gap.verdict.value}
