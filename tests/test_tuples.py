"""Named tuples are `typing`'s to everybody, only made sooner."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
import typing
from pathlib import Path

import pytest

import awardcheck
from awardcheck import tuples


class Pair(tuples.NamedTuple):
    """Two things."""

    first: str
    second: int = 2

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


class LibraryPair(typing.NamedTuple):
    """Two things."""

    first: str
    second: int = 2


class More(Pair):
    """A kind of pair."""


class Single(tuples.NamedTuple):
    only: str


def test_arguments_go_by_place_and_by_name() -> None:
    assert str(inspect.signature(Pair)) == "(first: 'str', second: 'int' = 2)"
    assert Pair("a") == Pair(first="a", second=2) == ("a", 2) == LibraryPair("a")
    assert Single("a") == ("a",)
    for wrong in ((), ("a", 1, 2)):
        with pytest.raises(TypeError):
            Pair(*wrong)


def test_it_has_what_the_library_s_has() -> None:
    pair, other = Pair("a"), LibraryPair("a")
    assert (pair.first, pair.second, pair.both, pair[0], [*pair]) == ("a", 2, "a2", "a", ["a", 2])
    assert repr(pair) == repr(other).removeprefix("Library")
    assert pair._asdict() == other._asdict()
    assert (pair._fields, pair._field_defaults) == (other._fields, other._field_defaults)
    assert tuple(pair._replace(second=3)) == other._replace(second=3)
    assert pair._replace(second=3) == Pair._make(("a", 3))
    assert hash(pair) == hash(other)
    with pytest.raises(ValueError, match="unexpected field names"):
        pair._replace(third=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 2 arguments, got 1"):
        Pair._make(("a",))
    with pytest.raises(AttributeError):
        pair.first = "b"  # type: ignore[misc]
    match pair:
        case Pair(first, second):
            assert (first, second) == ("a", 2)


@pytest.mark.parametrize("given", [Pair("a", 3), More("b"), Single("c")])
def test_it_comes_back_from_another_process_and_as_a_copy(given: object) -> None:
    for back in (pickle.loads(pickle.dumps(given)), copy.deepcopy(given)):
        assert back == given
        assert type(back) is type(given)


def test_every_module_takes_its_small_classes_from_us() -> None:
    root = Path(awardcheck.__file__).parent
    slow = re.compile(r"^from (?:typing|dataclasses) import [^\n]*\b(?:NamedTuple|dataclass)\b", re.MULTILINE)
    files = [file for file in root.rglob("*.py") if file.name not in ("records.py", "tuples.py")]
    assert [file.name for file in files if slow.search(file.read_text(encoding="utf-8"))] == []
