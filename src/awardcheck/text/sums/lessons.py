"""What the reader of sums is taught: statements that are marked, and copies of them that a machine has made wrong.

Used for training and measuring only. A statement's claim and the numbers that it is made of stand in brackets:
"from [a|40] to [b|30], a [c|quarter] fewer". A copy has another claim, or another number that it is made of.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from awardcheck.records import dataclass
from awardcheck.text.figures.amounts import reckoned
from awardcheck.text.sums.passage import Told
from awardcheck.text.sums.relations import Reckoning, reckonings
from awardcheck.text.sums.terms import Term, terms

_MARK = re.compile(r"\[([a-z])\|([^\]]*)\]")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL = tuple("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())  # noqa: SIM905
_PARTS = ("a fifth", "a quarter", "a third", "two fifths", "half", "three fifths", "two thirds", "three quarters")
_TRIES = 30
_OF_A_DIGIT, _OF_ORDER = 0.35, 0.45  # of the copies
COPIES = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """A text, its kind and where its claim (c) and the numbers it is made of (a, b) stand; none where it is quiet."""

    text: str
    kind: str = ""
    marks: tuple[tuple[str, int, int], ...] = ()

    @property
    def claim(self) -> tuple[int, int]:
        return next((start, end) for name, start, end in self.marks if name == "c")


def statement(kind: str, marked: str) -> Statement:
    text, marks, last = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        marks.append((found[1], len(text), len(text) + len(found[2])))
        text, last = text + found[2], found.end()
    return Statement(text + marked[last:], kind, tuple(marks))


def statements(path: Path) -> list[Statement]:
    """Those of a file, the quiet ones last."""
    given: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    told = [statement(case["kind"], case["text"]) for case in given["cases"]]
    return told + [Statement(text) for text in given.get("quiet", ())]


# Reckonings --------------------------------------------------------------------------------------------------------


def told(text: str) -> tuple[Told, list[list[Reckoning]]]:
    marked = reckoned(text)
    found = terms(text, marked)
    passage, told = Told(text, marked, found), [*reckonings(found)]
    for of_claim in told:
        passage.take(of_claim)
    return passage, told


def meant(given: Statement, one: Reckoning) -> bool:
    """Whether a reckoning is the marked one: of its claim, of all its numbers and no others, and of its kind."""
    kind = "difference" if given.kind == "net" else given.kind
    places = [(at, to) for name, at, to in given.marks if name != "c" and given.text[at:to].lower() != "one"]
    if one.kind != kind or not _over(one.claim, given.claim) or len(one.terms) != len(places):
        return False
    if kind in ("change", "quotient"):
        before = next((start, end) for name, start, end in given.marks if name == "a")
        if not _over(one.terms[0], before):
            return False
    return all(any(_over(term, place) for term in one.terms) for place in places)


def _over(term: Term, place: tuple[int, int]) -> bool:
    return term.start < place[1] and place[0] < term.end


# Wrong copies ------------------------------------------------------------------------------------------------------


def wrong_copies(given: Statement, chance: random.Random, most: int = COPIES) -> Iterator[Statement]:
    """Copies of a statement that are not true any longer."""
    made = 0
    for _ in range(_TRIES):
        if made == most:
            return
        names = [name for name, *_ in given.marks if name != "c"]
        name = "c" if chance.random() < 0.7 else chance.choice(names)
        copy = _changed(given, name, chance)
        if copy and _is_wrong(copy):
            made += 1
            yield copy


def _is_wrong(given: Statement) -> bool:
    mine = [one for found in told(given.text)[1] for one in found if meant(given, one)]
    return bool(mine) and not any(one.holds for one in mine)


def _changed(given: Statement, name: str, chance: random.Random) -> Statement | None:
    start, end = next((start, end) for other, start, end in given.marks if other == name)
    new = _another(given.text[start:end], chance)
    if new is None:
        return None
    longer = len(new) - (end - start)
    marks = tuple((other, at + longer * (at > start), to + longer * (at >= start)) for other, at, to in given.marks)
    return Statement(given.text[:start] + new + given.text[end:], given.kind, marks)


def _another(said: str, chance: random.Random) -> str | None:
    """Another number, fraction or small count in the same guise."""
    if found := _DIGITS.search(said):
        return said[: found.start()] + _other_digits(found.group(), chance) + said[found.end() :]
    words = said.lower().split()
    if said.lower() in _PARTS:
        return chance.choice([part for part in _PARTS if part != said.lower()])
    if small := next((word for word in words if word in _SMALL), None):
        at = _SMALL.index(small)
        near = [word for n, word in enumerate(_SMALL) if n != at and abs(n - at) <= max(2, at)]
        return said.lower().replace(small, chance.choice(near), 1)
    return None


def _other_digits(said: str, chance: random.Random) -> str:
    """As people slip: one digit another, two in the wrong order, or another number altogether."""
    whole = said.replace(",", "")
    decimals = len(whole.partition(".")[2])
    places = [at for at, digit in enumerate(whole) if digit != "."]
    counted = [at for at in places if whole[at:].strip("0.")]  # those before the last noughts
    way = chance.random()
    if way < _OF_A_DIGIT and counted:
        at = chance.choice(counted[:2])
        other = chance.choice([digit for digit in "123456789" if digit != whole[at]])
        new = float(whole[:at] + other + whole[at + 1 :])
    elif way < _OF_ORDER and len(counted) > 1 and whole[counted[0]] != whole[counted[1]] and "." not in whole[:2]:
        new = float(whole[1] + whole[0] + whole[2:])
    else:
        new = float(whole) * (1 + chance.choice((-1, 1)) * chance.uniform(0.06, 0.5))
        new = round(new, -(len(whole) - len(whole.rstrip("0")) if not decimals else 0))
    return f"{new:,.{decimals}f}" if "," in said or (new >= 1000 and len(whole) > 4) else f"{new:.{decimals}f}"
