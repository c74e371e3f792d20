"""Learns what each sign adds by which quoted words are told to be somebody's: `src/awardcheck/text/voices/spoken.json`.

It learns from the quotations of the labelled drafts, from those in `tests/quotes` and from the cases of the check
`unattributed-quote`. Run from the checkout, with the extra `train` installed:  python scripts/train_quotes.py
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from learning import load
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from awardcheck import load_category
from awardcheck.draft import Draft
from awardcheck.readers import read_bytes
from awardcheck.reading.labelled import load_labelled
from awardcheck.reading.passages import Passage
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.text.voices.attribution import ways
from awardcheck.text.voices.quotations import find_testimonials
from awardcheck.text.voices.quote_marks import inner, quoted, set_in_marks
from awardcheck.text.voices.quote_signs import Setting, signs
from awardcheck.text.voices.spoken import with_pairs

ROOT = Path(__file__).resolve().parents[1]
LABELLED, QUOTES = ROOT / "tests" / "labelled", ROOT / "tests" / "quotes"
CASES = ROOT / "tests" / "cases" / "checks" / "unattributed-quote.yaml"
TARGET = ROOT / "src" / "awardcheck" / "text" / "voices" / "spoken.json"
PENALTY, FOLDS, FEWEST = 0.3, 10, 3
FEWEST_WITH, SMALLEST = 10, 0.04  # quotations that have a sign, and what it must add to be kept
OF_OWN, OF_CASES = 2.0, 5.0  # how much a quotation counts that was written for this, or was once told wrongly


class Lesson(NamedTuple):
    """One quotation: who wrote it, its signs, whether it is somebody's words, and how much it counts."""

    writer: str
    signs: list[str]
    spoken: bool
    weight: float


def settings(draft: Draft, category: str) -> Iterator[tuple[Passage, Setting]]:
    """Each passage with quotations; a block that is set as one is one, with or without marks."""
    passages = place_blocks(draft, load_category(category)).passages
    for nth, passage in enumerate(passages):
        text = set_in_marks(passage.text, passage.kind)
        if quotes := quoted(text):
            before, after = (passages[at].text if 0 <= at < len(passages) else "" for at in (nth - 1, nth + 1))
            yield passage, Setting(text, quotes, before, after)


def long_enough(setting: Setting) -> Iterator[int]:
    return (nth for nth, quote in enumerate(setting.quotes) if len(inner(quote).split()) >= FEWEST)


def of_drafts() -> Iterator[Lesson]:
    """What is found to be a testimonial is somebody's words; where a reader found one, the rest is left aside."""
    nobody = tuple(load(QUOTES / "of_nobody.yaml"))
    for path in sorted(LABELLED.glob("*/*.yaml")):
        labelled = load_labelled(path)
        for passage, setting in settings(labelled.draft, labelled.category):
            labels = labelled.labels.get(passage.place.line or 0)
            found = find_testimonials(setting.text, setting.before, setting.after)
            for nth in long_enough(setting):
                quote = setting.quotes[nth]
                is_one = any(one.start <= quote.start and quote.end <= one.end for one in found)
                if is_one or not (labels and labels.testimonial):
                    spoken = is_one or inner(quote).startswith(nobody)
                    yield Lesson(labelled.writer, [*signs(setting, nth)], spoken, 1.0)


def of_texts(texts: list[str], spoken: bool, writer: str, weight: float = OF_OWN) -> Iterator[Lesson]:
    for at, text in enumerate(texts):
        for _, setting in settings(read_bytes(Path("draft.md"), f"# Outcome\n\n{text}".encode()), "place-based"):
            for nth in long_enough(setting):
                yield Lesson(f"{writer} {at % FOLDS}", [*signs(setting, nth)], spoken, weight)


def of_cases() -> Iterator[Lesson]:
    """What the check is to find, where it is the only quotation, and what it is to leave though nobody is behind it."""
    for case in load(CASES):
        for text in case.get("each") or [case["draft"]]:
            quotes = quoted(text)
            if case["found"] and len(quotes) == 1:
                yield from of_texts([text], spoken=True, writer="cases", weight=OF_CASES)
            if not case["found"] and not any([*ways(text, quotes, nth, "", "")] for nth in range(len(quotes))):
                yield from of_texts([text], spoken=False, writer="cases", weight=OF_CASES)


def measure(x: Any, y: Any, weight: Any, writers: list[str], model: LogisticRegression) -> None:
    """Prints how well quotations of writers are told on whom the weights were not trained."""
    right: dict[str, list[bool]] = {}
    for train, test in GroupKFold(FOLDS).split(x, y, writers):
        told = model.fit(x[train], y[train], sample_weight=weight[train]).predict(x[test])
        for at, said in zip(test, told, strict=True):
            right.setdefault("drafts" if weight[at] == 1.0 else "texts", []).append(said == y[at])
    print(", ".join(f"{name} {sum(told) / len(told):.3f} of {len(told)}" for name, told in sorted(right.items())))


def frequent(found: list[dict[str, float]]) -> list[dict[str, float]]:
    count = Counter(name for signs in found for name in signs)
    return [{name: size for name, size in signs.items() if count[name] >= FEWEST_WITH} for signs in found]


def main() -> None:
    own = ((load(QUOTES / f"{name}.yaml"), name == "spoken", name) for name in ("spoken", "other"))
    lessons = [*of_drafts(), *(lesson for texts in own for lesson in of_texts(*texts)), *of_cases()]
    names = DictVectorizer(sparse=False)
    x = names.fit_transform(frequent([with_pairs(lesson.signs) for lesson in lessons]))
    y = np.array([lesson.spoken for lesson in lessons])
    weight = np.array([lesson.weight for lesson in lessons])
    model = LogisticRegression(C=PENALTY, max_iter=3000, solver="liblinear")
    measure(x, y, weight, [lesson.writer for lesson in lessons], model)
    model.fit(x, y, sample_weight=weight)
    learnt = zip(names.get_feature_names_out(), model.coef_[0], strict=True)
    content: dict[str, Any] = {
        "signs": {name: round(float(adds), 2) for name, adds in learnt if abs(adds) >= SMALLEST},
        "least": round(-float(model.intercept_[0]), 2),
        "about": {"quotations": len(lessons), "data": data_hash(QUOTES)},
    }
    TARGET.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(content['signs'])} signs from {len(lessons)} quotations")


if __name__ == "__main__":
    main()
