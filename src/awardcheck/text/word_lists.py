"""The lists of words that the package keeps as plain text, so that anybody can add to them.

A file has lists below their names in square brackets, their entries parted by commas or blank lines. What stands behind
a "#" on a line of its own, or behind a name, is a remark.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from awardcheck import kept
from awardcheck.text.patterns import compiled


@cache
def word_lists(file: str) -> dict[str, tuple[str, ...]]:
    """The lists of a file, by their names: its entries as they are written, white space as one space."""
    text = Path(__file__).parents[1].joinpath(file).read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = kept.specs.get((file, text), lambda: _lists(text))
    return found


def _lists(text: str) -> dict[str, tuple[str, ...]]:
    parts = (part.partition("\n") for part in compiled(r"(?m)^\[").split(text)[1:])
    return {head.partition("]")[0]: tuple(_entries(listed)) for head, _, listed in parts}


def _entries(listed: str) -> list[str]:
    found = (" ".join(entry.split()) for entry in compiled(r",|\n\s*\n").split(listed))
    return [entry for entry in found if entry]


@cache
def english() -> frozenset[str]:
    """Words of English in their first form, in small letters."""
    return frozenset(listed("words.txt"))


def listed(file: str) -> list[str]:
    """The words of a file that has no lists of several names: one behind the other, lines that begin with "#" apart."""
    lines = Path(__file__).parents[1].joinpath(file).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()
