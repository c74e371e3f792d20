"""What the checks do on cases that were written beforehand and kept apart while the rules were made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from awardcheck import load_category, review
from awardcheck.readers import read_bytes

CASES = Path(__file__).parent / "cases"
FILES = sorted((CASES / "checks-apart").glob("*.yaml"))
PRECISION, RECALL = 0.8, 0.8
# Where the judge finds no answer at all another check says so, and this one leaves it at that.
LOWER = {"unreported-voice": (0.7, 0.6)}


def fires(check: str, case: dict[str, Any]) -> bool:
    category = load_category(case.get("category", CASES / "awards" / "small-award.yaml"))
    report = review(read_bytes(Path("draft.md"), case["draft"].encode()), category)
    return any(finding.check == check for finding in report.findings)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_check_is_right_on_what_was_kept_apart(path: Path) -> None:
    cases = yaml.safe_load(path.read_text("utf-8"))
    told = [(fires(path.stem, case), bool(case["found"])) for case in cases]
    right = sum(found and wanted for found, wanted in told)
    precision = right / max(1, sum(found for found, _ in told))
    recall = right / max(1, sum(wanted for _, wanted in told))
    least_precision, least_recall = LOWER.get(path.stem, (PRECISION, RECALL))
    assert precision >= least_precision, f"{precision:.2f}"
    assert recall >= least_recall, f"{recall:.2f}"
