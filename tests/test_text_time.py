"""The text functions take time in proportion to the text, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awardcheck.text import Span
from awardcheck.text.figures import figures
from awardcheck.text.placeholders import placeholders
from awardcheck.text.sentences import sentences
from clock import grows_straight

SEEDS = [
    ".", ". ", " ", "\n", "?", "A. ", "a", "[", "[[", "(", "<<", "“", "X", "XX ", "_", "1", "1 ", "1,234,", "one ",
    "thirty-", "the hundred and one ", "from a 3 ", "no falls ", "not one ", "takes took ", "used to 3 ", "mean ",
    "| 3 ", "a@", "a-", "Ann to ", "March ", "Section ", "£", "\x00",
]  # fmt: skip
SMALL, LARGE = 2_500, 20_000


@pytest.mark.parametrize("function", [sentences, placeholders, figures])
@pytest.mark.parametrize("seed", SEEDS, ids=repr)
def test_time_grows_no_faster_than_the_text(function: Callable[[str], list[Span]], seed: str) -> None:
    assert grows_straight(lambda size: function((seed * (size // len(seed) + 1))[:size]), SMALL, LARGE)
