"""Alternatives put together by the signs with which they begin, for Python's engine tries them one after the other.

Our patterns are long lists of words. Of two that begin with different signs only one can match, so it does not matter
which is tried first: "ten|two|nine|twelve" finds what "t(?:en|w(?:o|elve))|nine" finds, and does so sooner. Where case
does not matter the engine would enter each alternative to look; at a set of both letters it sees from outside.
What neighbours begin with and takes no sign, as the edge of a word, is asked once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from awardcheck.text.beginnings import in_both_cases

Item = tuple[Any, Any]  # what to match, as the engine's parser writes it

_HOLDING = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT, c.ASSERT, c.ASSERT_NOT)  # a row of items comes last
_OF_NO_WIDTH = (c.AT, c.ASSERT, c.ASSERT_NOT)
_ASCII = 128
_MANY = 4  # alternatives; to put fewer together saves nothing


def grouped(tree: Any, flags: int) -> Any:
    """The tree that the engine's parser made of a pattern, with its alternatives put together."""
    return _Grouper(tree.state).row(tree, flags | tree.state.flags)


class _Grouper:
    def __init__(self, state: Any) -> None:
        self.state = state  # which the rows of one tree share

    def of(self, items: Iterable[Item]) -> Any:
        return _parser.SubPattern(self.state, [*items])

    def row(self, items: Iterable[Item], flags: int) -> Any:
        return self.of(self.item(op, given, flags) for op, given in items)

    def item(self, op: Any, given: Any, flags: int) -> Item:
        if op is c.BRANCH:
            return self.choice([self.row(branch, flags) for branch in given[1]], flags)
        if op is c.SUBPATTERN:
            group, more, less, inner = given
            return op, (group, more, less, self.row(inner, (flags | more) & ~less))
        if op is c.ATOMIC_GROUP:
            return op, self.row(given, flags)
        if op in _HOLDING:
            return op, (*given[:-1], self.row(given[-1], flags))
        return op, given

    def choice(self, branches: list[Any], flags: int) -> Item:
        """Those that begin with one sign are one, unless what may begin with any sign stands between them."""
        branches = [self.as_one([*run], flags) for _, run in groupby(branches, _edge)]
        if 1 < len(branches) < _MANY:
            return c.BRANCH, (None, branches)
        result: list[Any] = []
        for known, run in groupby(branches, lambda branch: _first(branch, flags) is not None):
            by_sign: dict[int | None, list[Any]] = {}
            for branch in run:
                by_sign.setdefault(_first(branch, flags), []).append(branch)
            result += [self.as_one(own, flags) for own in by_sign.values()] if known else by_sign[None]
        if len(result) == 1:
            return c.SUBPATTERN, (None, 0, 0, result[0])
        return c.BRANCH, (None, [self.at_sight(branch, flags) for branch in result])

    def as_one(self, branches: list[Any], flags: int) -> Any:
        """Alternatives that begin alike."""
        if len(branches) == 1:
            return branches[0]
        return self.of([branches[0].data[0], self.choice([self.of(branch.data[1:]) for branch in branches], flags)])

    def at_sight(self, branch: Any, flags: int) -> Any:
        """An alternative of which the engine sees from outside whether it can begin."""
        if _first(branch, flags) is None or not (flags & c.SRE_FLAG_IGNORECASE and flags & c.SRE_FLAG_UNICODE):
            return branch
        both = [(c.LITERAL, sign) for sign in in_both_cases([branch.data[0][1]], flags)]
        if len(both) == 1:
            return branch
        return self.of([(c.SUBPATTERN, (None, 0, c.SRE_FLAG_IGNORECASE, self.of([(c.IN, both)]))), *branch.data[1:]])


def _edge(branch: Any) -> object:
    """What must hold where an alternative begins, as words that tell it from others; itself where nothing must."""
    return repr(branch.data[0]) if branch.data and branch.data[0][0] in _OF_NO_WIDTH else branch


def _first(branch: Any, flags: int) -> int | None:
    """The sign with which an alternative begins, a small letter where case does not matter; None where it may vary."""
    if not branch.data or branch.data[0][0] is not c.LITERAL:
        return None
    sign: int = branch.data[0][1]
    if not flags & c.SRE_FLAG_IGNORECASE:
        return sign
    return ord(chr(sign).lower()) if sign < _ASCII else None
