"""What each unit of a page is, by a small linear model: a chain in which each unit's role depends on the one before.

`scripts/train_import.py` fits it on the pages in `tests/cases/import` and writes `roles.json`, which can be read: the
weight of each sign for each role, and what it counts that one role follows another.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Any

from awardcheck.records import dataclass

_STEPS = 100  # weights are kept in hundredths

Row = tuple[float, ...]


class Role(IntEnum):
    """What a unit is: OTHER stands outside what the award asks, BESIDE among it without asking anything."""

    OTHER = 0
    NAME = 1
    PROMPT = 2
    BESIDE = 3


class Move(IntEnum):
    """How a unit follows the one before it."""

    SENTENCE = 0
    ITEM = 1
    LIST = 2
    UNDER_HEADING = 3
    HEADING = 4
    SECOND_HEADING = 5
    LINE = 6
    PARAGRAPH = 7
    LABELLED = 8


@dataclass(frozen=True, slots=True)
class Chain:
    """The weights: of signs by role, of a role at the beginning, and of role after role by the kind of move."""

    weights: dict[str, Row]
    first: Row
    moves: tuple[tuple[Row, ...], ...]
    about: dict[str, Any]

    def chances(self, signs: Sequence[Iterable[str]], moves: Sequence[Move]) -> list[Row]:
        """For each unit the probability of each role, with all others weighed (forwards and backwards).

        `moves` are those between neighbours, one fewer than `signs`.
        """
        if not signs:
            return []
        sums = [self._sum(one) for one in signs]
        ahead = [tuple(a + b for a, b in zip(sums[0], self.first, strict=True))]
        for row, move in zip(sums[1:], moves, strict=True):
            before, table = ahead[-1], self.moves[move]
            ahead.append(tuple(_log_sum([before[role] + table[role][to] for role in Role]) + row[to] for to in Role))
        behind = [(0.0,) * len(Role)]
        for row, move in zip(reversed(sums[1:]), reversed(moves), strict=True):
            after, table = behind[-1], self.moves[move]
            behind.append(tuple(_log_sum([table[role][to] + row[to] + after[to] for to in Role]) for role in Role))
        whole = _log_sum(ahead[-1])
        return [
            tuple(math.exp(min(0.0, a + b - whole)) for a, b in zip(*rows, strict=True))
            for rows in zip(ahead, reversed(behind), strict=True)
        ]

    def _sum(self, signs: Iterable[str]) -> Row:
        known = [self.weights[sign] for sign in signs if sign in self.weights]
        return tuple(map(sum, zip(*known, strict=True))) if known else (0.0,) * len(Role)

    def to_json(self) -> str:
        """The model as text, a sign a line."""
        head = {
            "about": self.about,
            "first": _whole(self.first),
            "moves": [[_whole(row) for row in table] for table in self.moves],
        }
        signs = ",\n".join(
            f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(_whole(row), separators=(',', ':'))}"
            for sign, row in sorted(self.weights.items())
        )
        return f'{json.dumps(head)[:-1]},\n"weights": {{\n{signs}\n}}}}\n'

    @classmethod
    def from_json(cls, text: str) -> Chain:
        given = json.loads(text)
        weights = {sign: _share(row) for sign, row in given["weights"].items()}
        moves = tuple(tuple(_share(row) for row in table) for table in given["moves"])
        return cls(weights, _share(given["first"]), moves, given["about"])


def _whole(row: Iterable[float]) -> list[int]:
    return [round(value * _STEPS) for value in row]


def _share(row: Iterable[int]) -> Row:
    return tuple(value / _STEPS for value in row)


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))


@cache
def chain() -> Chain:
    """The model that comes with this version."""
    return Chain.from_json(files("awardcheck.importing").joinpath("roles.json").read_text(encoding="utf-8"))
