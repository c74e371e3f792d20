"""With which signs a match of a pattern can begin, told to Python's engine, which then looks nowhere else.

The engine finds that out by itself where a pattern begins with a letter. Ours mostly begin with the edge of a word, or
with what must not stand before it, and at every sign of a draft it would try all that they say.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
from collections.abc import Iterable, Sequence
from functools import cache
from re import _casefix, _compiler  # type: ignore[attr-defined]
from re import _constants as c  # type: ignore[attr-defined]
from typing import Any

Signs = dict[tuple[Any, Any], None]  # single signs, ranges and categories, as the engine's parser writes them

_OF_NO_WIDTH = (c.AT, c.ASSERT, c.ASSERT_NOT)
_REPEATED = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
_RARE = (c.CATEGORY_DIGIT, c.CATEGORY_SPACE)  # a text is full of signs of all other categories
_WIDEST_RANGE = 300
_LAST_LETTER = 0x1FFFF  # no sign behind it has a small one


class _Anything(Exception):
    """A match may begin with nearly any sign."""


def quickened(program: Sequence[int], tree: Any, flags: int) -> list[int]:
    """The program that the engine's compiler made of a tree, with what a match can begin with, where that helps."""
    _, length, known, least, most = program[:5]
    if known or not least:
        return list(program)
    signs: Signs = {}
    try:
        if _may_be_empty(tree, flags | tree.state.flags, signs):
            return list(program)
    except _Anything:
        return list(program)
    charset, _ = _compiler._optimize_charset(list(signs))
    head = [int(c.INFO), 0, c.SRE_INFO_CHARSET, least, most]
    _compiler._compile_charset(charset, flags | tree.state.flags, head)
    head[1] = len(head) - 1
    return [*head, *program[1 + length :]]


def _may_be_empty(items: Iterable[tuple[Any, Any]], flags: int, signs: Signs) -> bool:
    """Whether items one after the other may match nothing; adds the signs with which they can begin."""
    return all(_item_may_be_empty(op, given, flags, signs) for op, given in items)


def _item_may_be_empty(op: Any, given: Any, flags: int, signs: Signs) -> bool:
    if op in _OF_NO_WIDTH:
        return True
    if op is c.LITERAL:
        _add([(op, given)], flags, signs)
        return False
    if op is c.IN:
        _add(given, flags, signs)
        return False
    if op is c.BRANCH:
        empty = [_may_be_empty(branch, flags, signs) for branch in given[1]]  # all of them, for their signs
        return any(empty)
    if op is c.SUBPATTERN:
        _, more, less, inner = given
        return _may_be_empty(inner, (flags | more) & ~less, signs)
    if op is c.ATOMIC_GROUP:
        return _may_be_empty(given, flags, signs)
    if op in _REPEATED:
        least, _, inner = given
        return _may_be_empty(inner, flags, signs) or not least
    raise _Anything


def _add(given: Iterable[tuple[Any, Any]], flags: int, signs: Signs) -> None:
    for op, value in given:
        if op is c.LITERAL:
            signs |= {(op, code): None for code in in_both_cases([value], flags)}
        elif op is c.RANGE and value[1] - value[0] <= _WIDEST_RANGE:
            codes = range(value[0], value[1] + 1)
            signs |= {(c.LITERAL, code): None for code in in_both_cases(codes, flags)}
        elif op is c.CATEGORY and value in _RARE:
            signs[op, value] = None
        else:
            raise _Anything


def in_both_cases(codes: Iterable[int], flags: int) -> Iterable[int]:
    """All signs that the engine takes for these."""
    if not flags & c.SRE_FLAG_IGNORECASE:
        return codes
    if not flags & c.SRE_FLAG_UNICODE:
        raise _Anything
    lower = {_sre.unicode_tolower(code) for code in codes}
    lower |= {other for code in lower for other in _casefix._EXTRA_CASES.get(code, ())}
    return [code for one in lower for code in (one, *_capitals().get(one, ()))]


@cache
def _capitals() -> dict[int, list[int]]:
    """The signs that have another for their small letter, by that."""
    found: dict[int, list[int]] = {}
    for code in range(_LAST_LETTER + 1):
        if (small := _sre.unicode_tolower(code)) != code:
            found.setdefault(small, []).append(code)
    return found
