"""Which statistic of many values a number is said to be: their mean, their median, an extreme, a percentile.

What became of one says nothing of another: "The median wait fell from 14 days to 9. The longest fell by a third."
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.text.patterns import regex

_NAMED = regex(
    r"\b(?:(?P<mean>mean|(?<!on )average[ds]?|averaging)|(?P<median>median)"
    r"|(?P<centile>(?:per)?centile|quartile|decile)"
    r"|(?P<extreme>longest|shortest|worst|best|highest|lowest|largest|smallest|maximum|minimum|peak|busiest))\b"
)
_MEANS = regex(
    r"(?:(?:it|that|this|which|they|we|not|has|could|will|would|can)|by no|by all) $"
)  # "which mean 12 fewer"


def statistics(marked: str, start: int, end: int) -> frozenset[str]:
    """The kinds of statistics that a text, in lower case, names between `start` and `end`."""
    return frozenset(_statistics(marked, start, end))


def _statistics(marked: str, start: int, end: int) -> Iterator[str]:
    for found in _NAMED.finditer(marked, start, end):
        if not (found.group() == "mean" and _MEANS.search(marked, max(0, found.start() - 12), found.start())):
            yield str(found.lastgroup)
