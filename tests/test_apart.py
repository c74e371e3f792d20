"""Precision and recall of checks on passages that were kept apart while the checks were written.

A file of `cases/apart` has passages at which its check must fire and passages at which it must stay quiet. Nobody tunes
a check on them: where a rule has to change, new cases go to `cases/checks`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from test_checks import judged, under_results

FOLDER = Path(__file__).parent / "cases" / "apart"
LEAST_PRECISION, LEAST_RECALL = 0.85, 0.75


def fires(id: str, given: dict[str, Any], text: str) -> bool:
    case = {key: given[key] for key in ("category", "options") if key in given} | {"draft": under_results(text)}
    return any(finding.check == id for finding in judged(case).findings)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_precision_and_recall_on_what_was_kept_apart(path: Path) -> None:
    given = yaml.safe_load(path.read_text("utf-8"))
    missed = [text for text in given["fires"] if not fires(path.stem, given, text)]
    false = [text for text in given["quiet"] if fires(path.stem, given, text)]
    caught = len(given["fires"]) - len(missed)
    assert caught / len(given["fires"]) >= LEAST_RECALL, missed
    assert caught / (caught + len(false)) >= LEAST_PRECISION, false
