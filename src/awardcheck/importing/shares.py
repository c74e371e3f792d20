"""Signs of a block as a whole: what share of its units ask, and what they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.grammar import is_phrase
from awardcheck.importing.phrases import patterns
from awardcheck.importing.prompts import bare
from awardcheck.importing.shape import Alike
from awardcheck.importing.units import Unit

_TOLD_OF_BLOCKS = ("entry", "judging", "sending", "rules", "details", "work", "asking")


def step(number: int, *edges: int) -> str:
    """A number as the first of the edges that it does not pass."""
    return str(next((edge for edge in edges if number <= edge), "more"))


def how_it_asks(unit: Unit) -> Ask:
    return ask(bare(unit.text))


@lru_cache(maxsize=4096)
def spoken_of(text: str) -> tuple[str, ...]:
    """What a text speaks of."""
    return tuple(name for name, pattern in patterns("speaks-of").items() if pattern.search(text))


def shares(name: str, found: Sequence[Unit]) -> Iterator[str]:
    """How many of a block's units ask, and how surely."""
    levels, size = Counter(map(how_it_asks, found)), max(len(found), 1)
    yield f"{name} surely={step(10 * (levels[Ask.PLAIN] + levels[Ask.NAMED]) // size, 0, 3, 5, 7, 9)}"
    yield f"{name} plainly={step(10 * levels[Ask.PLAIN] // size, 0, 3, 5, 7, 9)}"
    yield f"{name} not={step(10 * levels[Ask.NOT] // size, 0, 2, 4, 6)}"
    yield f"{name} phrases={step(10 * sum(is_phrase(unit.text) for unit in found) // size, 0, 3, 5, 7, 9)}"
    spoken = Counter(kind for unit in found for kind in spoken_of(unit.text))
    yield from (f"{name} {kind}={step(10 * spoken[kind] // size, 0, 2, 5, 8)}" for kind in _TOLD_OF_BLOCKS)


def by_grammar(text: str) -> str:
    return "phrase" if is_phrase(text) else ask(text).name


def of_alike(alike: Alike) -> Iterator[str]:
    """What sections under headings of one look have in common."""
    yield from shares("fellows", alike.body)
    yield f"fellows={step(alike.sections, 1, 2, 4, 7)}"
