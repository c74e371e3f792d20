"""The reader of sums: the statements it was taught, and that what is shipped was trained from them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from awardcheck.reading.train import data_hash
from awardcheck.text.figures.amounts import reckoned
from awardcheck.text.sums.learned import surest
from awardcheck.text.sums.lessons import Statement, meant, statement, statements, told, wrong_copies
from awardcheck.text.sums.relations import Reckoning
from awardcheck.text.sums.signs import of_all, of_claim, of_term, roles
from awardcheck.text.sums.slips import slips
from awardcheck.text.sums.terms import terms
from awardcheck.text.sums.weights import weights

RECKONINGS = Path(__file__).parent / "reckonings"
FILES = sorted(RECKONINGS.glob("*.yaml"))
EACH = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def fires(text: str) -> list[Reckoning]:
    """What the shipped weights tell of a text."""
    marked = reckoned(text)
    return [*surest(text, marked, terms(text, marked), weights())]


def taught(path: Path) -> list[Statement]:
    return [one for one in statements(path) if one.marks]


def test_the_weights_were_trained_from_these_statements() -> None:
    assert weights().about["data"] == data_hash(RECKONINGS), (
        "the statements have changed since the weights were trained: run python scripts/train_sums.py"
    )


@EACH
def test_what_a_statement_is_made_of_is_among_what_is_looked_at_and_holds(path: Path) -> None:
    given = taught(path)
    held = [any(one.holds and meant(this, one) for found in told(this.text)[1] for one in found) for this in given]
    assert sum(held) >= 0.9 * len(given)


@EACH
def test_nothing_true_is_accused(path: Path) -> None:
    accused = [one.text for one in statements(path) if fires(one.text)]
    assert len(accused) <= 0.02 * len(statements(path)), accused


@EACH
def test_much_of_what_is_wrong_is_told(path: Path) -> None:
    chance = random.Random(path.stem)
    copies = [copy for one in taught(path) for copy in wrong_copies(one, chance, most=1)]
    assert sum(bool(fires(copy.text)) for copy in copies) >= 0.4 * len(copies)


@EACH
def test_no_sign_can_be_taken_for_one_with_its_kind(path: Path) -> None:
    found = [(passage, one) for this in taught(path) for passage, all_ in [told(this.text)] for one in chain(*all_)]
    kinds = {one.kind for _, one in found}
    plain = {
        sign
        for passage, one in found
        for of in (of_claim(passage, one.claim), *(of_term(passage, term, role) for role, term in roles(one)))
        for sign in (*of, *of_all(passage, one))
    }
    assert kinds
    assert not [sign for sign in plain if " " in sign and sign.split(" ")[0] in kinds]


def test_marks_are_taken_out_of_the_text() -> None:
    one = statement("change", "From [a|40] to [b|30], a [c|quarter] fewer.")
    assert one.text == "From 40 to 30, a quarter fewer."
    assert [one.text[start:end] for _, start, end in one.marks] == ["40", "30", "quarter"]


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("We lent 260 tablets and have written off 37 of them, a loss rate of 24 per cent.", "14%"),
        ("Calls came to 480 a month when we began. It is 360 now, which is 35 per cent fewer.", "25%"),
    ],
)
def test_what_the_numbers_give_is_told(text: str, gives: str) -> None:
    assert [slip.gives for slip in slips(text)] == [gives]


WEIGH = """
import sys
from pathlib import Path
from awardcheck.text.sums.learned import Weighed
from awardcheck.text.sums.lessons import statements, told
from awardcheck.text.sums.weights import weights
for one in statements(Path(sys.argv[1]))[:20]:
    passage, found = told(one.text)
    weighed = Weighed(passage, weights())
    print([weighed.sum(reckoning) for each in found for reckoning in each])
"""


def test_sums_are_the_same_in_each_process() -> None:
    """Python orders sets of words anew in each process; what is added up in another order differs in its last bits."""
    told = [
        subprocess.run(
            [sys.executable, "-c", WEIGH, str(FILES[0])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "12"
    ]
    assert told[0] == told[1]
