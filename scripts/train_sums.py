"""Trains the reader of sums from marked statements and drafts and writes `src/awardcheck/text/sums/weights.json`.

Run from the checkout, with the extra `train` installed:  python scripts/train_sums.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from awardcheck.reading.labelled import load_labelled
from awardcheck.reading.train import data_hash
from awardcheck.text.sums.fit import fit
from awardcheck.text.sums.lessons import Statement, statements

ROOT = Path(__file__).resolve().parents[1]
RECKONINGS = ROOT / "tests" / "reckonings"
CASES = ROOT / "tests" / "cases" / "checks" / "arithmetic.yaml"
LABELLED = ROOT / "tests" / "labelled"


def passages(folder: Path) -> Iterator[str]:
    """The paragraphs and lists of all labelled drafts that hold a number."""
    for path in sorted(folder.glob("*/*.yaml")):
        for block in load_labelled(path).draft.blocks:
            if block.kind not in ("heading", "table") and any(map(str.isdigit, block.text)):
                yield block.text


def quiet_cases(file: Path) -> Iterator[Statement]:
    """What the check was once wrong about: texts of which it must say nothing."""
    for case in yaml.safe_load(file.read_text(encoding="utf-8")):
        texts = case.get("each") or [case["draft"]]
        yield from (Statement(text) for text in texts if not case["found"] and "|" not in text)


def main() -> None:
    files = sorted(RECKONINGS.glob("*.yaml"))
    given = [one for path in files for one in statements(path)]
    model = fit(
        [*given, *quiet_cases(CASES)], passages(LABELLED), {"statements": len(given), "data": data_hash(RECKONINGS)}
    )
    target = ROOT / "src" / "awardcheck" / "text" / "sums" / "weights.json"
    target.write_text(model.to_json(), encoding="utf-8")
    size = target.stat().st_size
    signs = sum(map(len, model.signs.values()))
    print(f"{target.relative_to(ROOT)}: {signs:,} signs from {len(given)} statements, {size:,} bytes")


if __name__ == "__main__":
    main()
