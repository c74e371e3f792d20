"""How several checks walk through what the entrant says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from awardcheck.reading.passages import Passage
from awardcheck.text.facts.target_lists import announces, heads_list, is_order, points_back
from awardcheck.text.unfinished.placeholders import unless_blank

_SEVERAL = 2


def beside(passages: Sequence[Passage]) -> Iterator[tuple[str, Passage, str]]:
    """Each passage between the texts of its neighbours; "" where there is none."""
    for nth, passage in enumerate(passages):
        before = unless_blank(passages[nth - 1].text) if nth else ""
        after = unless_blank(passages[nth + 1].text) if nth + 1 < len(passages) else ""
        yield before, passage, after


def listed_targets(passages: Sequence[Passage]) -> set[int]:
    """The numbers, from 0, of the passages that are items of a list of targets, as what stands beside it says."""
    found: set[int] = set()
    for nth, passage in enumerate(passages):
        goes_on = nth - 1 in found and passages[nth - 1].heading == passage.heading
        if passage.kind == "item" and (goes_on or _is_announced(passages, nth)):
            found.add(nth)
        if points_back(passage.text):
            found.update(_items_before(passages, nth))
    for first, last in _lists(passages):
        items = [(line, one.heading) for one in passages[first:last] for line in one.text.split("\n")]
        if sum(is_order(*item) for item in items) >= max(_SEVERAL, len(items) / 2):
            found.update(range(first, last))
    return found


def _is_announced(passages: Sequence[Passage], nth: int) -> bool:
    """Whether the heading of a list, or what stands right ahead of it, says that targets follow."""
    return heads_list(passages[nth].heading) or (nth > 0 and announces(passages[nth - 1].text))


def _lists(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Where each list begins and ends; a heading ends one."""
    for (is_item, _), places in groupby(
        range(len(passages)), key=lambda nth: (passages[nth].kind == "item", passages[nth].heading)
    ):
        if is_item:
            first, *rest = places
            yield first, first + len(rest) + 1


def _items_before(passages: Sequence[Passage], nth: int) -> Iterator[int]:
    """The numbers of the items of the list that ends at the passage before."""
    while nth and passages[nth - 1].kind == "item":
        nth -= 1
        yield nth


def one_line(text: str) -> str:
    return " ".join(text.split())
