"""How near the meanings of two words are, and how rare a word is in entries.

The table `meanings.bin` was made by `scripts/train_meanings.py` from the language model that the project has for
judging by meaning: of each stem how rare it is, and the stems nearest to it. It is looked up where it lies, and nothing
is read ahead.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

NAME, NEAREST, NUMBER = 7, 12, 2  # bytes of a stem, stems that are told as near to it, bytes of the number of each
RECORD = NAME + 1 + NEAREST * (NUMBER + 1)
RARITIES = 25  # the byte of a rarity of one: that of a word in every sentence is 0, in one of a hundred about 4.6
RAREST = 255
LIKENESSES = 255  # the byte of a likeness of one; nought where fewer are near


@cache
def _table() -> bytes:
    return Path(__file__).with_name("meanings.bin").read_bytes()


def _name(nth: int) -> bytes:
    return _table()[nth * RECORD : nth * RECORD + NAME]


@lru_cache(maxsize=8192)
def _record(word: str) -> bytes:
    """The record of a stem without its name; nothing where the table does not have it."""
    name = word.encode().ljust(NAME)
    nth = bisect_left(range(len(_table()) // RECORD), name, key=_name)
    return _table()[nth * RECORD + NAME : (nth + 1) * RECORD] if _name(nth) == name else b""


def rarity(word: str) -> float:
    """How rare the stem is in entries, as the logarithm of one by its share of sentences."""
    found = _record(word)
    return (found[0] if found else RAREST) / RARITIES


@lru_cache(maxsize=8192)
def _near(word: str) -> Mapping[str, float]:
    """The stems nearest to one, and how near each is."""
    record, found = _record(word), {}
    for at in range(1, len(record), NUMBER + 1):
        if likeness := record[at + NUMBER]:
            name = _name(int.from_bytes(record[at : at + NUMBER], "big"))
            found[name.decode().strip()] = likeness / LIKENESSES
    return found


def alike(one: str, other: str) -> float:
    """How near in meaning two stems are: 1 for one and the same, 0 for strangers."""
    if one == other:
        return 1.0
    return max(_near(one).get(other, 0.0), _near(other).get(one, 0.0))
