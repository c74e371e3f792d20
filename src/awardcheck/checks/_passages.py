"""How several checks walk through what the entrant says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.reading.placing import Passage


def beside(passages: Sequence[Passage]) -> Iterator[tuple[str, Passage, str]]:
    """Each passage between the texts of its neighbours; "" where there is none."""
    for nth, passage in enumerate(passages):
        before = passages[nth - 1].text if nth else ""
        after = passages[nth + 1].text if nth + 1 < len(passages) else ""
        yield before, passage, after


def one_line(text: str) -> str:
    return " ".join(text.split())
