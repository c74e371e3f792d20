"""Sets of signs as Python's engine reads them: short, and looked up at once.

Of a set with a single sign beyond those of Latin ("’", "–", and the old signs that are taken for an "s" or a "k") the
engine's compiler makes a table of all signs there are. Nearly all of our sets have such a sign, and few have many.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from re import _compiler  # type: ignore[attr-defined]
from re import _constants as c  # type: ignore[attr-defined]
from typing import Any

Item = tuple[Any, Any]  # as the engine's parser writes it

_PAGE, _WORD = 256, 32  # signs of which a table tells at once, and bits of a number in which it does
_FEW = 8  # signs that are as well looked at one by one


@contextmanager
def small_sets() -> Iterator[None]:
    """Has the engine's compiler make no table of all signs where one of Latin's and a few others say the same."""
    own = _compiler._optimize_charset

    def optimized(*given: Any) -> tuple[list[Item], bool]:
        charset, cased = own(*given)
        return [part for item in charset for part in _smaller(*item)], cased

    _compiler._optimize_charset = optimized
    try:
        yield
    finally:
        _compiler._optimize_charset = own


def _smaller(op: Any, given: Any) -> list[Item]:
    if op is not c.BIGCHARSET:
        return [(op, given)]
    first, *rest = _pages(given)
    others = [_PAGE * n + sign for n, page in enumerate(rest, 1) for sign in _signs(page)]
    if len(others) > _FEW:
        return [(op, given)]
    return [(c.CHARSET, first), *((c.LITERAL, sign) for sign in others)]


def _pages(table: Sequence[int]) -> Iterator[Sequence[int]]:
    """The tables of 256 signs each of which a table of all signs is made: each is written down once, then numbered."""
    words = _PAGE // _WORD
    numbers = b"".join(word.to_bytes(4, sys.byteorder) for word in table[1 : 1 + _PAGE // 4])
    for number in numbers:
        start = 1 + _PAGE // 4 + words * number
        yield table[start : start + words]


def _signs(page: Sequence[int]) -> Iterator[int]:
    return (_WORD * n + bit for n, word in enumerate(page) for bit in range(_WORD) if word >> bit & 1)
