"""Learns when two numbers are one fact that was changed in one place only: `src/awardcheck/reading/restated.json`.

Run from the checkout, with the extra `train` installed:  python scripts/train_restated.py

It learns from the labelled drafts. As they stand, no two of their numbers are such a fact; of two equal numbers in like
words one is changed, by chance and by a fixed seed, and then those two are. With `--measure` it writes nothing and
prints how many it finds in drafts by writers that it has not seen, and how often it is wrong there.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import exp
from pathlib import Path
from typing import NamedTuple, NoReturn

import numpy as np
import yaml

from awardcheck.checks import two_values
from awardcheck.draft import Block, Draft
from awardcheck.readers import read_bytes
from awardcheck.reading import Reading, restated
from awardcheck.reading.fitting import SEED, fit_blend
from awardcheck.reading.labelled import LabelledDraft, load_folder
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.reading.trees import Blend
from awardcheck.records import replace
from awardcheck.spec import load_category
from awardcheck.text.facts.cues import weights_of_words
from awardcheck.text.facts.stated import Stated

ROOT = Path(__file__).resolve().parents[1]
LABELLED = ROOT / "tests" / "labelled"
CASES = ROOT / "tests" / "cases" / "checks" / "two-values.yaml"
ROUNDS, MOST = 4, 8  # how often each draft is gone through, and how many of its numbers are changed each time
FALSE = 0.03  # of drafts as they stand, the share in which a pair may be told for one fact
FOLDS = 5
CHANGED, CASE = 2.0, 8.0  # what a changed pair weighs, of which there are few, and one of a case
_NUMBER = re.compile(r"(?<![\d,.])\d[\d,]*(?:\.\d+)?(?!\d|[,.]\d)")
_USUAL = 10  # a multiple of it is a usual number: of two such numbers in few like words one is not the other
_ALIKE = 1.6


class Row(NamedTuple):
    """A pair of numbers: whose draft it stands in, what the model is asked of it, and whether it is one fact."""

    writer: str
    features: list[float]
    is_one: bool


def unjudged() -> NoReturn:
    """Numbers are read without verdicts."""
    raise NotImplementedError


class Told:
    """The numbers of a draft, as the check compares them."""

    def __init__(self, draft: Draft, category: str) -> None:
        award = load_category(category)
        reading = Reading(draft, award, place_blocks(draft, award), unjudged)
        self.numbers = two_values.numbers_told(reading)
        self.weight = weights_of_words(number for _, number in self.numbers)
        self.pairs = restated.Numbers(self.numbers, self.weight, two_values.asks_for_targets(reading))

    def features(self, one: int, other: int) -> list[float] | None:
        """What the model is asked of a pair, the later first; None where it is not asked."""
        later, earlier = max(one, other), min(one, other)
        return self.pairs.features(later, earlier) if self.pairs.may_be(later, earlier) else None


def rows(labelled: LabelledDraft, chance: random.Random) -> Iterator[Row]:
    """All pairs of a draft as it stands, and those that are one fact when one of two equal numbers is changed."""
    told = Told(labelled.draft, labelled.category)
    for pair in combinations(range(len(told.numbers)), 2):
        if features := told.features(*pair):
            yield Row(labelled.writer, features, False)
    for _ in range(ROUNDS):
        for draft, kept, sentence, written in changed(labelled.draft, told, chance):
            again = Told(draft, labelled.category)
            one = [n for n, (_, number) in enumerate(again.numbers) if is_in(number, sentence, written)]
            other = [n for n, (_, number) in enumerate(again.numbers) if is_in(number, kept.span.text, kept.digits)]
            if one and other and (features := again.features(one[0], other[0])):
                yield Row(labelled.writer, features, True)


def cases() -> Iterator[Row]:
    """The pairs of the check's own cases: small drafts in which two numbers are one fact, or look like it."""
    for case in yaml.safe_load(CASES.read_text(encoding="utf-8")):
        for text in case.get("each") or [case["draft"]]:
            told = Told(read_bytes(Path("case.md"), text.encode()), "place-based")
            pairs = [found for pair in combinations(range(len(told.numbers)), 2) if (found := told.features(*pair))]
            if not case["found"] or len(pairs) == 1:  # of several pairs, which is meant is not said
                yield from (Row("cases", pair, bool(case["found"])) for pair in pairs)


def is_in(number: Stated, sentence: str, written: str) -> bool:
    return number.span.text.strip() == sentence.strip() and written in number.digits


def changed(draft: Draft, told: Told, chance: random.Random) -> Iterator[tuple[Draft, Stated, str, str]]:
    """The draft with a number changed, the equal one that was kept, the changed sentence and what is written there."""
    equal = [
        chance.sample(pair, 2)
        for pair in combinations(range(len(told.numbers)), 2)
        if is_told_again(told, *(told.numbers[n] for n in pair))
    ]
    chance.shuffle(equal)
    seen: set[str] = set()
    for kept, other in equal:
        number = told.numbers[other][1]
        sentence, found = number.span.text.strip(), _NUMBER.search(number.digits)
        if not found or number.digits in seen or len(seen) == MOST:
            continue
        fresh = another(found[0], chance)
        new, times = re.subn(rf"(?<![\d,.]){re.escape(found[0])}(?!\d|[,.]\d)", fresh, sentence)
        after = with_sentence(draft, sentence, new) if times == 1 and fresh != found[0] else None
        if after:
            seen.add(number.digits)
            yield after, told.numbers[kept][1], new, fresh


def is_told_again(told: Told, one: restated.Told, other: restated.Told) -> bool:
    """Whether two equal numbers in like words are one fact, and not equal by chance."""
    (here, a), (there, b) = one, other
    if here is there or a.unit != b.unit or a.value.middle != b.value.middle:
        return False
    alike = told.weight((a.words | a.led) & (b.words | b.led))
    digits = sum(map(str.isdigit, a.digits))
    short = digits == 2 and "." not in a.digits
    return digits > 1 and alike >= (_ALIKE if short else _ALIKE / 2) and not (short and a.value.middle % _USUAL == 0)


def another(written: str, chance: random.Random) -> str:
    """Another number in the form of the one that is written, by a twentieth to four fifths more, or less."""
    value = float(written.replace(",", ""))
    new = value * exp(chance.choice((-1, 1)) * chance.uniform(0.04, 0.6))
    if "." in written:
        return f"{new:.1f}"
    coarse = _USUAL if value % _USUAL == 0 else 1
    return f"{round(new / coarse) * coarse:{',' if ',' in written else ''}}"


def with_sentence(draft: Draft, sentence: str, new: str) -> Draft | None:
    """The draft with another sentence, or row, in the place of one that stands in it once; None where it does not."""
    blocks = [_changed(block, sentence, new) for block in draft.blocks]
    if sum(after is not before for after, before in zip(blocks, draft.blocks, strict=True)) != 1:
        return None
    return replace(draft, blocks=tuple(blocks))


def _changed(block: Block, sentence: str, new: str) -> Block:
    if block.kind != "table":
        once = block.kind != "heading" and block.text.count(sentence) == 1
        return replace(block, text=block.text.replace(sentence, new)) if once else block
    if [row.text for row in block.rows].count(sentence) != 1:
        return block
    told = [replace(row, cells=tuple(new.split(" | "))) if row.text == sentence else row for row in block.rows]
    return replace(block, rows=tuple(told), text="\n".join(row.text for row in told))


def fitted(given: Sequence[Row]) -> Blend:
    features, wanted = np.array([row.features for row in given]), np.array([row.is_one for row in given])
    weights = np.where([row.writer == "cases" for row in given], CASE, np.where(wanted, CHANGED, 1.0))
    return fit_blend(features, wanted, weights, trees=120, leaves=12, rows_in_leaf=25)


def unseen(given: Sequence[Row]) -> list[float]:
    """For each pair the chance that a model says that has seen nothing by its writer."""
    writers = sorted({row.writer for row in given})
    fold = {writer: n % FOLDS for n, writer in enumerate(writers)}
    chances = [0.0] * len(given)
    for left_out in range(FOLDS):
        model = fitted([row for row in given if fold[row.writer] != left_out])
        for n, row in enumerate(given):
            if fold[row.writer] == left_out:
                chances[n] = model.probabilities(row.features)[0]
    return chances


def main() -> None:
    drafts = list(load_folder(LABELLED))
    chance = random.Random(SEED)
    given = [*(row for draft in drafts for row in rows(draft, chance)), *cases()]
    told = [(chance, row.is_one) for chance, row in zip(unseen(given), given, strict=True) if row.writer != "cases"]
    wrong = sorted((chance for chance, is_one in told if not is_one), reverse=True)
    if "--measure" in sys.argv:
        right = [chance for chance, is_one in told if is_one]
        print(f"{len(drafts)} drafts, {len(given) - len(right)} pairs, {len(right)} changed ones")
        for share in (FALSE, 0.06, 0.09, 0.12):
            least = wrong[int(share * len(drafts))]
            print(f"{share:.2f} wrong a draft: {sum(chance >= least for chance in right) / len(right):.3f} found")
        return
    about = {"drafts": len(drafts), "pairs": len(given), "seed": SEED, "data": data_hash(LABELLED)}
    least = round(wrong[int(FALSE * len(drafts))], 3)
    text = json.dumps({"about": about, "least": least, "model": fitted(given).to_json()}, indent=0)
    restated.FILE.write_text(text + "\n", encoding="utf-8")
    print(f"{restated.FILE.relative_to(ROOT)}: {len(text):,} bytes from {len(given):,} pairs, told from {least}")


if __name__ == "__main__":
    main()
