"""Pure functions from a text to the spans that it holds; they know nothing of drafts, awards or files."""

from awardcheck.records import NamedTuple

# Passages of which it is remembered what they hold, for several checks look at each: as many as a long book has.
REMEMBERED = 8192


class Span(NamedTuple):
    """Where something stands in a text: `text` is exactly what stands from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text, which keeps long lists readable."""
    return frozenset(words.split())
