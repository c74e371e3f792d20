"""How like two short texts are, letter by letter.

A library knows that at once, but to load it takes as long as to read a draft; what a draft asks a few times is worked
out here, and what must be left to the library is asked only where it can be so.
"""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text import REMEMBERED

_LANES = 32  # the small letters of English, and some room
LONGEST = 250  # letters of a text that `near` is asked of


def ratio(one: str, other: str) -> float:
    """The share of both texts' letters that stand in both, in their order, of 100."""
    total = len(one) + len(other)
    return (1 - (total - 2 * _in_both(one, other)) / total) * 100 if total else 100.0


def _in_both(one: str, other: str) -> int:
    """How many letters of both can be paired in their order: a bit for each letter of `one` that is still free."""
    places: dict[str, int] = {}
    for n, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << n
    free = every = (1 << len(one)) - 1
    for letter in other:
        met = free & places.get(letter, 0)
        free = ((free + met) | (free - met)) & every
    return len(one) - free.bit_count()


def is_slip(one: str, other: str) -> bool:
    """Whether at most one letter is missing, added or another, or two neighbours have changed places."""
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    if one[1:] == other or one == other[1:] or one[1:] == other[1:]:
        return True
    return one[:2] == other[1::-1] and one[2:] == other[2:]


def near(one: str, other: str, likeness: float) -> bool:
    """Whether two short texts can be as like as that: never unless they share so many letters, in whatever order."""
    needed = likeness * (len(one) + len(other)) / 200
    if min(len(one), len(other)) < needed:
        return False
    return (_letters(one) & _letters(other)).bit_count() >= needed


@lru_cache(maxsize=REMEMBERED)
def _letters(text: str) -> int:
    """As many bits for each letter of a short text as it stands there; rare signs share the bits of letters."""
    counts: dict[int, int] = {}
    for letter in {*text}:
        lane = ord(letter) % _LANES
        counts[lane] = counts.get(lane, 0) + text.count(letter)
    return sum(((1 << count) - 1) << lane * LONGEST for lane, count in counts.items())


def may_be(one: str, other: str, likeness: float) -> bool:
    """Whether two texts can be as like as that: a missing letter breaks three of a text's threes, a new one two."""
    shared = likeness * (len(one) + len(other)) / 200
    missing, added = len(one) - shared, len(other) - shared
    return min(missing, added) >= 0 and _broken(one, other) <= 3 * missing + 2 * added


def may_hold(other: str, one: str, likeness: float) -> bool:
    """Whether a stretch of `other` can be as like `one` as that (more than 80).

    It lacks most letters where it has none besides; no longer than `one`, it lies whole in one of the parts.
    """
    length = len(one)
    missing = length * (200 - 2 * likeness) / (200 - likeness)
    if _broken(one, other) > 3 * missing:
        return False
    parts = (other[start : start + 2 * length] for start in range(0, len(other), length))
    return any(_in_both(one, part) >= length - missing for part in parts if _broken(one, part) <= 3 * missing)


def _broken(one: str, other: str) -> int:
    """How many of a text's threes of letters do not stand in the other."""
    return len(_threes(one) - _threes(other))


@lru_cache(maxsize=REMEMBERED)
def _threes(text: str) -> frozenset[str]:
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))
