"""Trains the importer's chain of roles from the invented pages and writes `src/awardcheck/importing/roles.json`.

Run from the checkout, with the extra `train` installed:  python scripts/train_import.py
"""

from __future__ import annotations

from pathlib import Path

from awardcheck.importing.fit import fit
from awardcheck.importing.lessons import data_hash, lessons, pages_in

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "tests" / "cases" / "import"


def main() -> None:
    pages = pages_in(PAGES)
    taught = [lesson for page in pages for lesson in lessons(page)]
    model = fit(taught, {"pages": len(pages), "data": data_hash(PAGES)})
    target = ROOT / "src" / "awardcheck" / "importing" / "roles.json"
    target.write_text(model.to_json(), encoding="utf-8")
    size = target.stat().st_size
    print(f"{target.relative_to(ROOT)}: {len(model.weights):,} signs from {len(pages)} pages, {size:,} bytes")


if __name__ == "__main__":
    main()
