"""Trains the judge from the labelled drafts and writes `src/awardcheck/reading/trained.bin`.

Run from the checkout, with the extra `train` installed:  python scripts/train.py
"""

from __future__ import annotations

from pathlib import Path

from awardcheck.reading.train import train_folders

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    model = train_folders(ROOT / "tests" / "labelled", ROOT / "tests" / "passages")
    target = ROOT / "src" / "awardcheck" / "reading" / "trained.bin"
    data = model.to_bytes()
    target.write_bytes(data)
    about = model.about
    print(f"{target.relative_to(ROOT)}: {len(data):,} bytes from {about['drafts']} drafts, data {about['data'][:12]}")


if __name__ == "__main__":
    main()
