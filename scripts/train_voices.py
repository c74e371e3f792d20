"""Learns by which signs a passage sounds like somebody's words: `src/awardcheck/text/voices/likely.json`.

It learns from the passages of the labelled drafts, from the cases of testimonials and from `tests/voices`. Run from
the checkout, with the extra `train` installed:  python scripts/train_voices.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from learning import FOLDS, Lesson, learn, load

from awardcheck import load_category
from awardcheck.readers import read_bytes
from awardcheck.reading.evidence import piece
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.text.voices.likely import Piece, signs

ROOT = Path(__file__).resolve().parents[1]
LABELLED, CASES = ROOT / "tests" / "labelled", ROOT / "tests" / "cases" / "testimonials.yaml"
VOICES = ROOT / "tests" / "voices"
NOBODY = [
    ROOT / "tests" / path
    for path in ("quotes/other.yaml", "quotes/spoken.yaml", "crowds/other.yaml", "crowds/praise.yaml")
]
TARGET = ROOT / "src" / "awardcheck" / "text" / "voices" / "likely.json"
MOST = 4000  # signs
OF_TEXTS = 3.0  # how much a passage counts that was written to be told apart
LEAST = 0.4  # the chance from which a passage that no rule finds is taken for a testimonial


def of_drafts() -> Iterator[Lesson]:
    for labelled in load_folder(LABELLED):
        placed = place_blocks(labelled.draft, load_category(labelled.category)).passages
        for nth, passage in enumerate(placed):
            if labels := labelled.labels.get(passage.place.line or 0):
                yield Lesson(labelled.writer, frozenset(signs(piece(placed, nth))), labels.testimonial)


def of_texts() -> Iterator[Lesson]:
    """Passages that were written to be told apart, and the cases of testimonials."""
    for path in (*sorted(VOICES.glob("*.yaml")), CASES):
        for nth, given in enumerate(load(path)):
            beside = given.get("before") or "", given.get("after") or ""
            passage = Piece(given["text"], given.get("kind") or "paragraph", *beside)
            yield Lesson(f"{path.stem} {nth % FOLDS}", frozenset(signs(passage)), bool(given["speaker"]), OF_TEXTS)


def of_nobody() -> Iterator[Lesson]:
    """Quotations with nobody behind them, and what crowds say."""
    for path in NOBODY:
        for nth, text in enumerate(load(path)):
            for block in read_bytes(Path("draft.md"), text.encode()).blocks:
                yield Lesson(f"{path.stem} {nth % FOLDS}", frozenset(signs(Piece(block.text, block.kind))), False)


def main() -> None:
    learn([*of_drafts(), *of_texts(), *of_nobody()], MOST, LEAST, TARGET, data_hash(VOICES))


if __name__ == "__main__":
    main()
