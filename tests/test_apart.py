"""Precision and recall of checks on passages that were kept apart while the checks were written.

A file of `cases/apart` has passages at which its check must fire and passages at which it must stay quiet, or whole
drafts with what must be found in each. Nobody tunes a check on them: where a rule has to change, new cases go to
`cases/checks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from awardcheck import load_category, review
from test_checks import SMALL, judged, markdown, under_results

FOLDER = Path(__file__).parent / "cases" / "apart"
LEAST_PRECISION, LEAST_RECALL = 0.95, 0.8
# Two tellings of a fact may have next to no word in common.
LOWER = {"two-values": 0.7}


def passages(id: str, given: dict[str, Any]) -> Iterator[tuple[str, bool, bool]]:
    """Each passage, whether the check fires at it and whether it should."""
    common = {key: given[key] for key in ("category", "options") if key in given}
    for key in ("fires", "quiet"):
        for text in given[key]:
            findings = judged(common | {"draft": under_results(text)}).findings
            yield text, any(finding.check == id for finding in findings), key == "fires"


def drafts(id: str, given: list[dict[str, Any]]) -> Iterator[tuple[str, bool, bool]]:
    """The same of whole drafts, which the judge itself reads."""
    for case in given:
        report = review(markdown(case["draft"]), load_category(case.get("category", SMALL)))
        yield case["about"], any(finding.check == id for finding in report.findings), bool(case["found"])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_precision_and_recall_on_what_was_kept_apart(path: Path) -> None:
    given = yaml.safe_load(path.read_text("utf-8"))
    told = [*(passages(path.stem, given) if isinstance(given, dict) else drafts(path.stem, given))]
    caught = [text for text, fires, wanted in told if fires and wanted]
    missed = [text for text, fires, wanted in told if wanted and not fires]
    false = [text for text, fires, wanted in told if fires and not wanted]
    assert len(caught) / (len(caught) + len(missed)) >= LOWER.get(path.stem, LEAST_RECALL), missed
    assert len(caught) / (len(caught) + len(false)) >= LEAST_PRECISION, false
