"""Trains the judge from the labelled drafts and writes `src/awardcheck/reading/trained.bin`.

Run from the checkout, with the extra `train` installed:  python scripts/train.py
"""

from __future__ import annotations

from pathlib import Path

from awardcheck.reading.train import train_folder

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    model = train_folder(ROOT / "tests" / "labelled")
    target = ROOT / "src" / "awardcheck" / "reading" / "trained.bin"
    data = model.to_bytes()
    target.write_bytes(data)
    print(f"{target.relative_to(ROOT)}: {len(data):,} bytes from {model.about['drafts']} drafts, data {model.about['data'][:12]}")


if __name__ == "__main__":
    main()
