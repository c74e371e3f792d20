"""A draft's text cut where something begins or ends that a page marks in it: answers, evidence, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from awardcheck.records import NamedTuple
from awardcheck.reporters._wording import blanked, harmless

Span = tuple[int, int]


class Link(NamedTuple):
    """Where something is told: `kind` says what it is, `label` names it."""

    href: str
    label: str
    kind: str


class Mark(NamedTuple):
    """Words to be marked as a kind of thing, and the link that stands behind them.

    `within` are words around them, where the same may stand more than once. What is not in a text marks nothing, and
    its link stands at the end.
    """

    kind: str
    text: str = ""
    link: Link | None = None
    within: str = ""


class Segment(NamedTuple):
    """Words that have the same marks from first to last, and the links that stand behind them."""

    text: str
    kinds: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def cut(text: str, marks: Sequence[Mark]) -> list[Segment]:
    """The text from beginning to end, made harmless, with what is private in it blanked out."""
    text = harmless(text)
    shown = blanked(text)
    placed = _place(text, shown, marks)
    bounds = sorted({0, len(text), *(bound for _, span in placed for bound in span)})
    stretches = list(pairwise(bounds)) or [(0, 0)]
    return [_segment(shown, start, end, placed) for start, end in stretches]


def finds(text: str, mark: Mark) -> bool:
    """Whether the words to be marked stand in the text."""
    return _span(harmless(text), mark, 0) is not None


def _place(text: str, shown: str, marks: Iterable[Mark]) -> list[tuple[Mark, Span]]:
    """Each mark with its stretch; of two that look for the same words, the second gets what comes next.

    What a finding quotes of private details is blanked out already, and so it is looked for in the same.
    """
    placed: list[tuple[Mark, Span]] = []
    reached: dict[tuple[str, str, str], int] = {}
    for mark in marks:
        same = (mark.kind, mark.text, mark.within)
        spans = (_span(words, mark, start) for start in (reached.get(same, 0), 0) for words in (text, shown))
        span = next(filter(None, spans), (len(text), len(text)))
        reached[same] = span[1]
        placed.append((mark, span))
    return placed


def _span(text: str, mark: Mark, start: int) -> Span | None:
    words, around = harmless(mark.text), harmless(mark.within)
    start = max(start, text.find(around))
    found = text.find(words, start) if words else -1
    return (found, found + len(words)) if found >= 0 else None


def _segment(text: str, start: int, end: int, placed: Sequence[tuple[Mark, Span]]) -> Segment:
    kinds = {mark.kind: None for mark, span in placed if span[0] <= start < end <= span[1]}
    links = {mark.link: None for mark, span in placed if mark.link and span[1] == end}
    return Segment(text[start:end], tuple(kinds), tuple(links))
