"""Plain text that was laid out in two columns of prose: its lines as they are read, one column after the other.

A table has cells side by side, too, but its rows begin in all of them; paragraphs of columns begin each where it comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from awardcheck.text.patterns import regex

_GAP = regex(r"(?:(?<=\S)|\A)\s{3,}(?=\S)")  # before what stands in a second column
_NARROWEST = 25  # characters of the first column
_FEWEST = 5  # lines with both
_FEWEST_GOING_ON = 2  # lines of each that go on the sentence above

Pair = tuple[str, str]


def as_read(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a text; where they stand in two columns of prose, those of the second come behind the first's."""
    ends = (found.end() for line in lines if "\t" not in line for found in _GAP.finditer(line))
    starts = Counter(end for end in ends if end >= _NARROWEST)
    start, times = max(starts.items(), key=lambda one: one[1], default=(0, 0))
    return list(_in_order(lines, start)) if times >= _FEWEST else lines


def _in_order(lines: Sequence[str], start: int) -> Iterator[str]:
    """The lines with `start` as the place where a second column may begin."""
    for parted, run in groupby(lines, key=lambda line: "\t" not in line and not line[start - 2 : start].strip()):
        rows = list(run)
        pairs = [(line[:start].rstrip(), line[start:].rstrip()) for line in rows]
        if parted and _are_prose(pairs):
            rows = ["", *(left for left, _ in pairs), "", *(right for _, right in pairs), ""]
        yield from rows


def _are_prose(pairs: Sequence[Pair]) -> bool:
    """Whether two columns hold paragraphs: both go on, and in each one begins where the other has nothing."""
    both = sum(all(pair) for pair in pairs)
    columns = list(zip(*pairs, strict=True))
    go_on = (sum(part.lstrip()[:1].islower() for part in column) for column in columns)
    begin = (any(_begins(pair[at]) and not pair[1 - at] for pair in pairs) for at in (0, 1))
    return both >= _FEWEST and all(count >= _FEWEST_GOING_ON for count in go_on) and all(begin)


def _begins(text: str) -> bool:
    return bool(text) and not text.lstrip()[0].islower()
