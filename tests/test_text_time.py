"""The text functions take time in proportion to the text, whatever is in it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from awardcheck.text import Span
from awardcheck.text.figures import figures
from awardcheck.text.placeholders import placeholders
from awardcheck.text.sentences import sentences

SEEDS = [
    ".", ". ", " ", "\n", "?", "A. ", "a", "[", "[[", "(", "<<", "“", "X", "XX ", "_", "1", "1 ", "1,234,", "one ",
    "thirty-", "the hundred and one ", "from a 3 ", "no falls ", "not one ", "takes took ", "used to 3 ", "mean ",
    "| 3 ", "a@", "a-", "Ann to ", "March ", "Section ", "£", "\x00",
]  # fmt: skip
SMALL, LARGE = 2_500, 20_000
SLACK = 3.0  # a square law would take eight times as long as a straight one
BLINK = 0.05  # below this many seconds the clock says nothing


def _seconds(function: Callable[[str], list[Span]], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        function(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("function", [sentences, placeholders, figures])
@pytest.mark.parametrize("seed", SEEDS, ids=repr)
def test_time_grows_no_faster_than_the_text(function: Callable[[str], list[Span]], seed: str) -> None:
    small, large = ((seed * (size // len(seed) + 1))[:size] for size in (SMALL, LARGE))
    allowed = max(BLINK, SLACK * (LARGE / SMALL) * _seconds(function, small))
    assert _seconds(function, large) <= allowed
