"""Statements recomputed: no true one is ever accused, however its numbers were rounded, and the search stays linear."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from awardcheck.text.boasts.vague import vague_claims
from awardcheck.text.facts.stated_numbers import stated
from awardcheck.text.facts.targets import targets
from awardcheck.text.figures.from_where import tells_from_where
from awardcheck.text.figures.headline import headline_changes
from awardcheck.text.figures.rounding import as_written, half_unit
from awardcheck.text.figures.since_when import tells_time
from awardcheck.text.sums.afar.told import Passage
from awardcheck.text.sums.afar.wrong import wrong_afar
from awardcheck.text.sums.slips import slips
from clock import grows_straight

CHANGES = [
    "{what} {went} from {a} to {b}, a {p}% {noun}.",
    "{what} {went} by {p} per cent, from {a} to {b}.",
    "{what} {went} from {a} in 2021/22 to {b} in 2023/24 (a {noun} of {p}%).",
    "{what} now stand at {b} a week, {way} {p}% from {a}.",
    "We had {b} {what} compared with {a} the year before, a {noun} of {p}%.",
    "{what} {went} from {a} to {b}. That is a {p}% {noun}.",
    "{what} {went} {p}% to {b} from {a} over the year.",
    "{what}: {a} → {b} ({p}%).",
]
DIFFERENCES = [
    "The wait was {cut} by {d} days, from {a} to {b}.",
    "The wait {went} from {a} to {b} days, {d} days {less}.",
    "{what} {went} from {a} to {b}, a {noun} of {d}.",
]
SHARES = [
    "{k} of {n} ({p}%) replied.",
    "{p}% ({k} of {n}) replied.",
    "{k} out of the {n} carers, or {p} per cent, replied.",
]
SUMS = [
    "We had £{a} from the council and £{b} from the ICB, £{t} in all.",
    "{a} families came in spring and {b} in summer, a total of {t}.",
]
YEARS = ["The scheme saves £{m} a month, or £{y} a year.", "It costs £{y} a year (£{m} a month)."]


def rounded(random: Random, number: float) -> str:
    """A number as some writer would give it: whole, or to two or more digits, or with decimals, or in thousands."""
    how = random.randrange(4)
    if how == 0 and number >= 1_000_000:
        return f"{number / 1e6:.{random.randint(1, 2)}f} million"
    if how == 1 and number >= 100:
        digits = random.randint(2, 4)
        return f"{round(number, digits - len(str(int(number)))):,.0f}"
    if how == 2 and number < 1000:
        return f"{number:.{random.randint(1, 2)}f}"
    return f"{number:,.0f}"


def percent(random: Random, share: float) -> str:
    return f"{100 * share:.{random.choice((0, 0, 1))}f}"


def true_statements(number: int) -> list[str]:
    random = Random(number)
    made = []
    for _ in range(number):
        a = random.choice((random.uniform(12, 99), random.uniform(100, 3000), random.uniform(1e4, 5e6)))
        b = a * random.choice((random.uniform(0.15, 0.95), random.uniform(1.05, 3)))
        if random.random() < 0.5:
            a, b = round(a), round(b)
        fell = b < a
        words = {
            "what": random.choice(("Admissions", "Falls in the home", "Calls to the line")),
            "went": "fell" if fell else "rose",
            "cut": "cut" if fell else "increased",
            "way": "down" if fell else "up",
            "less": "less" if fell else "more",
            "noun": random.choice(("reduction", "fall", "drop")) if fell else "rise",
            "a": rounded(random, a),
            "b": rounded(random, b),
            "p": percent(random, abs(b - a) / a),
            "d": rounded(random, abs(b - a)),
        }
        made.append(random.choice(CHANGES + DIFFERENCES).format(**words))
        n = random.randint(12, 2500)
        k = random.randint(n // 3, n)
        made.append(random.choice(SHARES).format(k=f"{k:,}", n=f"{n:,}", p=percent(random, k / n)))
        month = random.uniform(500, 90_000)
        made.append(random.choice(YEARS).format(m=rounded(random, month), y=rounded(random, 12 * month)))
    return made


def test_no_true_statement_is_accused() -> None:
    accused = [said for said in true_statements(3000) if slips(said)]
    assert not accused, accused[:5]


def test_no_true_sum_is_accused() -> None:
    random = Random(2)
    for _ in range(1000):
        a, b = random.uniform(100, 90_000), random.uniform(100, 90_000)
        words = {
            name: f"{round(number, -random.randint(0, 1)):,.0f}" for name, number in (("a", a), ("b", b), ("t", a + b))
        }
        said = random.choice(SUMS).format(**words)
        assert not slips(said), said


def test_most_false_statements_are() -> None:
    """By the same sentences with a figure that is ten points off, so that the test above is no empty promise."""
    random = Random(1)
    said = []
    for _ in range(500):
        a = random.randint(200, 4000)
        share = random.randint(15, 70) / 100
        b = round(a * (1 - share))
        words = {"what": "Admissions", "went": "fell", "way": "down", "noun": "fall", "a": f"{a:,}", "b": f"{b:,}"}
        said.append(random.choice(CHANGES).format(**words, p=round(100 * share) + random.choice((-10, 10))))
    assert sum(bool(slips(one)) for one in said) > 0.95 * len(said)


@pytest.mark.parametrize(
    ("number", "half"),
    [("35", 0.5), ("34.5", 0.05), ("1,240", 5), ("1,200", 50), ("200", 5), ("90", 0.5), ("1.2m", 50_000), ("41", 0.5)],
)
def test_half_a_unit_of_the_last_digit_that_counts(number: str, half: float) -> None:
    assert half_unit(number) == pytest.approx(half)


@pytest.mark.parametrize(
    ("before", "low", "high"), [("", 34.5, 35.5), ("nearly ", 31.5, 35.5), ("about ", 31.5, 38.5), ("over ", 34.5, 1e9)]
)
def test_a_hedge_widens(before: str, low: float, high: float) -> None:
    found = as_written("35", before)
    assert found.low == pytest.approx(low)
    assert found.high >= high


SEARCHES = (slips, stated, headline_changes, tells_from_where, tells_time, vague_claims, targets)
BITS = (
    *(
        "from 12 ",
        "£3 and ",
        "3, 4 and 5, 12 in all ",
        "from 1 to ",
        "12% (",
        "47 of 60 ",
        "£12 a month, ",
        "fell by 3 ",
        "a reduction of ",
        "12 12 ",
    ),
    *("to 3 from ", "significantly ", "has been ", "our target ", "aimed to ", "and ", "a" * 50, "in the ", "\n", ". "),
)


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: search.__name__)
@pytest.mark.parametrize("bit", BITS)
def test_the_searches_stay_linear(search: Callable[[str], object], bit: str) -> None:
    assert grows_straight(lambda length: search(bit * (length // len(bit))), 5_000, 40_000)


def test_a_search_through_a_long_draft_takes_time_in_proportion() -> None:
    def find(size: int) -> None:
        told = (
            f"Bed days lost to delay came to {1900 + nth} in 2022 and to {1425 + nth} in 2023."
            if nth % 2
            else "By cutting the bed days lost to delay by 40% we kept the ward shut."
            for nth in range(size)
        )
        list(wrong_afar(map(Passage, told)))

    assert grows_straight(find, 400, 4_000)
