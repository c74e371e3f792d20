"""Measures the judge on writers, or on awards, that it has not seen: trains on all others, fold by fold, and prints
the figures.

Run from the checkout, with the extra `train` installed:  python scripts/measure.py [writer | award]
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from awardcheck.reading import train as steps
from awardcheck.reading.fit_tagger import Row, Senses
from awardcheck.reading.judging import VERDICTS, chosen
from awardcheck.reading.labelled import load_folder
from awardcheck.reading.trees import Blend

ROOT = Path(__file__).resolve().parents[1]
PASSAGES = ROOT / "tests" / "passages"
Pair = tuple[int, int]


def kappa(pairs: Sequence[Pair]) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968) over missing 0, thin 1, answered 2."""
    labels, got = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    seen = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    chance = sum(labels[a] * got[b] * (a - b) ** 2 for a in labels for b in got) / len(pairs) ** 2
    return 1 - seen / chance if chance else 0.0


def line(pairs: Sequence[Pair]) -> str:
    right = sum(a == b for a, b in pairs) / len(pairs)
    both = sum(a == b == 0 for a, b in pairs)
    precision = both / max(1, sum(b == 0 for _, b in pairs))
    recall = both / max(1, sum(a == 0 for a, _ in pairs))
    return (
        f"{len(pairs):5} prompts  accuracy {right:.3f}  kappa {kappa(pairs):.3f}  "
        f"missing P {precision:.3f} R {recall:.3f}"
    )


class Tally:
    """What was found on unseen drafts, by writer or by award."""

    def __init__(self, group: Callable[[steps.Example], str]) -> None:
        self.group = group
        self.pairs: dict[str, list[Pair]] = defaultdict(list)
        self.answered = self.kept = self.noticed = self.as_missing = 0

    def add(self, example: steps.Example, rows: Sequence[steps.VerdictRow], model: Blend) -> None:
        whole = 0
        for features, verdict, weight in rows:
            got = VERDICTS.index(chosen(model.probabilities(features)))
            if weight == steps.WHOLE:
                whole = got
                self.pairs[self.group(example)].append((verdict, got))
                continue
            self.answered += 1
            if whole == 2:
                self.kept += 1
                self.noticed += got != 2
                self.as_missing += got == 0

    def text(self) -> str:
        lines = [f"{group:24} {line(pairs)}" for group, pairs in sorted(self.pairs.items())]
        lines.append(f"{'all':24} {line([pair for pairs in self.pairs.values() for pair in pairs])}")
        lines.append(
            f"answered kept {self.kept / self.answered:.3f}, of those noticed when cut {self.noticed / self.kept:.3f}, "
            f"as missing {self.as_missing / self.kept:.3f}"
        )
        return "\n".join(lines)


def by_award(given: Sequence[steps.Example]) -> list[list[int]]:
    """Numbers of the examples, split by award."""
    awards = sorted({example.category.id for example in given})
    return [[i for i, example in enumerate(given) if example.category.id == award] for award in awards]


def measured(
    given: Sequence[steps.Example],
    more: Sequence[Row],
    split: Sequence[Sequence[int]],
    tally: Tally,
    senses: Senses,
    meanings: Sequence[Any] = (),
) -> Tally:
    steps.prepare(given, split, more, senses, meanings)
    matchers, _ = steps.fit_matchers(given, split)
    rows = {i: steps.verdict_rows(given[i], m) for fold, m in zip(split, matchers, strict=True) for i in fold}
    for fold in split:
        model = steps.fit_verdict([row for i in rows if i not in set(fold) for row in rows[i]])
        for i in fold:
            tally.add(given[i], rows[i], model)
    return tally


def main() -> None:
    given = steps.examples(list(load_folder(ROOT / "tests" / "labelled")))
    if sys.argv[1:] == ["award"]:
        split, tally = by_award(given), Tally(lambda example: example.category.id)
    else:
        split, tally = steps.folds(given), Tally(lambda example: example.labelled.writer)
    more, senses = steps.load_rows(PASSAGES), steps.load_senses(PASSAGES)
    print(measured(given, more, split, tally, senses).text())


if __name__ == "__main__":
    main()
