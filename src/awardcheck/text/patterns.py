"""Regular expressions, compiled at their first use and kept, for compiling them takes longer than checking a draft."""

from __future__ import annotations

import functools
import re
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, AnyStr, cast

from awardcheck import kept

try:
    import _sre  # type: ignore[import-not-found]  # what `re` itself builds on; without it, patterns are not kept
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:
    _sre = None


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, put off until the pattern is used; a faulty one raises `re.error` only then.

    For patterns that are written in the code, never for one that is made of a draft's words: it is kept on disk.
    """
    return cast("re.Pattern[AnyStr]", _Later(source, int(flags)))


@contextmanager
def in_libraries() -> Iterator[None]:
    """Keeps the patterns of the libraries that are imported meanwhile, too: some compile sixty of them at every start.

    For nothing but imports, since patterns that come from a draft must not be kept.
    """
    own = re.compile

    def compile(source: Any, flags: int = 0) -> re.Pattern[Any]:
        return compiled(source, flags) if isinstance(source, str | bytes) else own(source, flags)

    re.compile = compile  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = own


@functools.cache
def _compiled(source: Any, flags: int = 0) -> re.Pattern[Any]:
    if _sre is None:
        return re.compile(source, flags)
    built, code, groups, names, numbers = kept.patterns.get((source, int(flags)), lambda: _program(source, int(flags)))
    program = array("I")
    program.frombytes(code)
    return cast("re.Pattern[Any]", _sre.compile(source, built, program.tolist(), groups, names, numbers))


if TYPE_CHECKING:

    def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """The pattern compiled, once. Raises `re.error`."""
else:
    compiled = _compiled  # asked for some thousand times a draft: one more call would take longer than many a search


def _program(source: Any, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What `re.compile` works out and hands to `_sre`: flags, program, number of groups, their names by two ways."""
    from awardcheck.text.beginnings import quickened
    from awardcheck.text.branches import grouped
    from awardcheck.text.charsets import small_sets

    tree = grouped(_parser.parse(source, flags), flags)
    names: dict[str, int] = tree.state.groupdict
    numbers: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        numbers[number] = name
    with small_sets():
        program = array("I", quickened(_compiler._code(tree, flags), tree, flags))
    return flags | tree.state.flags, program.tobytes(), tree.state.groups - 1, dict(names), tuple(numbers)


class _Later:
    """Stands for a compiled pattern: what is asked of it is taken over from the real one, once."""

    def __init__(self, source: Any, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(_compiled(*self._made_of), name)
        setattr(self, name, found)
        return found
