"""Learns which figures told in words are evidence: `src/awardcheck/text/figures/in_words.json`.

It learns from the labelled drafts, from the cases of figures and from `tests/figures`. Run from the checkout, with
the extra `train` installed:  python scripts/train_figures.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from learning import FOLDS, Lesson, learn, load

from awardcheck import load_category
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.text import Span
from awardcheck.text.figures.figures import counted_in_words
from awardcheck.text.figures.in_words import in_words, signs_of
from awardcheck.text.patterns import regex

ROOT = Path(__file__).resolve().parents[1]
LABELLED, CASES = ROOT / "tests" / "labelled", ROOT / "tests" / "cases" / "figures.yaml"
FIGURES = ROOT / "tests" / "figures"
PASSAGES = ROOT / "tests" / "cases" / "passages.yaml"
TARGET = ROOT / "src" / "awardcheck" / "text" / "figures" / "in_words.json"
MOST = 4000  # signs
LEAST = 0.52  # the chance from which a figure in words is taken for evidence
OF_NO_EVIDENCE, OF_CASES = 4.0, 3.0  # how much a figure counts that a rule takes wrongly, and one of the cases
NUMBER = regex(
    r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|half|third|quarter|dozen|once|twice|nobody|none"
    r"|every|all|doubled?|halved|fell|rose|cut|fewer|more)\b"
)


def of_drafts() -> Iterator[Lesson]:
    """What is found in passages with evidence, each passage counting once, and all numbers in those without."""
    for labelled in load_folder(LABELLED):
        for passage in place_blocks(labelled.draft, load_category(labelled.category)).passages:
            if labels := labelled.labels.get(passage.place.line or 0):
                found = counted_in_words(passage.text)
                if not labels.quantitative:
                    yield from lessons(passage.text, found, labelled.writer, False, OF_NO_EVIDENCE)
                    yield from lessons(passage.text, numbers(passage.text), labelled.writer, False, 1.0)
                elif found:
                    yield from lessons(passage.text, found, labelled.writer, True, 1 / len(found))


def of_cases() -> Iterator[Lesson]:
    """The cases, and passages that were written to be told apart."""
    for path in (CASES, *sorted(FIGURES.glob("*.yaml"))):
        for nth, case in enumerate(load(path)):
            yield from of_case(case, f"{path.stem} {nth % FOLDS}")


def of_case(case: dict[str, Any], writer: str) -> Iterator[Lesson]:
    text = case["text"]
    listed = [Span(text.index(one), text.index(one) + len(one), one) for one in case["figures"] if in_words(one)]
    yield from lessons(text, listed, writer, True, OF_CASES)
    if not case["figures"]:
        yield from lessons(text, numbers(text), writer, False, OF_CASES)


def of_passages() -> Iterator[Lesson]:
    """Passages of which it is known only whether they hold evidence."""
    for kind, texts in load(PASSAGES).items():
        for nth, text in enumerate(texts):
            found = counted_in_words(text)
            if kind == "evidence" and found:
                yield from lessons(text, found, f"passages {nth % FOLDS}", True, OF_CASES / len(found))
            elif kind != "evidence":
                yield from lessons(text, numbers(text), f"passages {nth % FOLDS}", False, OF_CASES)


def lessons(text: str, found: list[Span], writer: str, evidence: bool, weight: float) -> Iterator[Lesson]:
    return (Lesson(writer, frozenset(signs_of(text, span)), evidence, weight) for span in found)


def numbers(text: str) -> list[Span]:
    return [Span(match.start(), match.end(), match.group()) for match in NUMBER.finditer(text)]


def main() -> None:
    learn([*of_drafts(), *of_cases(), *of_passages()], MOST, LEAST, TARGET, data_hash(FIGURES))


if __name__ == "__main__":
    main()
