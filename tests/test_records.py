"""Records are the standard library's dataclasses and named tuples to everybody, only made sooner."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import awardcheck
from awardcheck import records


@records.dataclass(frozen=True, slots=True)
class Shut:
    """Cannot be changed."""

    name: str
    number: int = 1
    aside: str = records.field(default="", compare=False, repr=False)
    id: str = records.field(default="", init=False)
    double: int = records.field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", self.number * 2)


@records.dataclass(slots=True)
class Open:
    """Can be changed."""

    name: str
    held: list[Any] = records.field(default_factory=list)


class Pair(records.NamedTuple):
    """Two things in order."""

    first: str
    new: int = 1

    @property
    def double(self) -> int:
        return self.new * 2


class LibraryPair(NamedTuple):
    """As the library makes it."""

    first: str
    new: int = 1

    @property
    def double(self) -> int:
        return self.new * 2


@dataclasses.dataclass(frozen=True, slots=True)
class LibraryShut:
    """As the library makes it."""

    name: str
    number: int = 1
    aside: str = dataclasses.field(default="", compare=False, repr=False)
    id: str = dataclasses.field(default="", init=False)
    double: int = dataclasses.field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", self.number * 2)


def test_arguments_go_by_place_and_by_name_with_the_defaults_of_the_library() -> None:
    assert inspect.signature(Shut) == inspect.signature(LibraryShut)
    shut = Shut("one", aside="x")
    assert (shut.name, shut.number, shut.aside, shut.id, shut.double) == ("one", 1, "x", "", 2)
    wrongs: list[dict[str, Any]] = [{}, {"name": "one", "id": "x"}, {"name": "one", "more": 1}]
    for wrong in wrongs:
        with pytest.raises(TypeError):
            Shut(**wrong)


def test_a_record_is_equal_by_what_counts_and_only_to_its_own_kind() -> None:
    assert Shut("one") == Shut("one", aside="x") != Shut("two")
    other: object = LibraryShut("one")
    assert Shut("one") != other
    assert hash(Shut("one")) == hash(Shut("one", aside="x")) != hash(Shut("two"))
    assert Open("one", [1]) == Open("one", [1]) != Open("one")
    with pytest.raises(TypeError, match="unhashable"):
        hash(Open("one"))


def test_a_frozen_record_stays_as_it_is_and_the_other_does_not() -> None:
    shut, changed = Shut("one"), Open("one")
    with pytest.raises(dataclasses.FrozenInstanceError):
        shut.name = "two"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del shut.name
    changed.name = "two"
    assert changed.name == "two"
    with pytest.raises(AttributeError):
        changed.more = 1  # type: ignore[attr-defined]


def test_what_is_made_for_one_record_is_not_shared_with_the_next() -> None:
    first = Open("one")
    first.held.append(first)
    assert Open("two").held == []
    assert repr(first) == "Open(name='one', held=[...])"
    assert repr(Shut("one")) == repr(LibraryShut("one")).removeprefix("Library")


@pytest.mark.parametrize("record", [Shut("one", 2, "x"), Open("one", [1])])
def test_a_record_comes_back_from_another_process_and_as_a_copy(record: Any) -> None:
    for back in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert back == record
        assert [getattr(back, name) for name in back.__slots__] == [getattr(record, name) for name in back.__slots__]


@pytest.mark.parametrize("replace", [records.replace, dataclasses.replace])
def test_a_changed_copy_is_made_by_us_and_by_the_library(replace: Any) -> None:
    changed = replace(Shut("one", aside="x"), number=4)
    assert (changed.number, changed.double, changed.aside) == (4, 8, "x")


def test_the_library_takes_a_record_for_its_own() -> None:
    assert dataclasses.is_dataclass(Shut)
    assert [item.name for item in dataclasses.fields(Shut)] == [item.name for item in dataclasses.fields(LibraryShut)]
    assert dataclasses.asdict(Open("one", [Shut("two")])) == {
        "name": "one",
        "held": [dataclasses.asdict(Shut("two"))],
    }

    @dataclasses.dataclass(frozen=True)
    class More(Shut):
        more: int = 0

    assert More("one", more=3).more == 3


def test_a_named_tuple_is_made_and_taken_apart_as_the_librarys_is() -> None:
    pair, library = Pair("one", new=2), LibraryPair("one", new=2)
    arguments, librarys = (inspect.signature(one).parameters.values() for one in (Pair, LibraryPair))
    assert [(one.name, one.default) for one in arguments] == [(one.name, one.default) for one in librarys]
    assert (pair.first, pair.new, pair.double, pair[0], *pair) == ("one", 2, 4, "one", "one", 2)
    assert tuple(pair) == library == ("one", 2)
    assert (Pair._fields, Pair._field_defaults) == (LibraryPair._fields, LibraryPair._field_defaults)
    assert repr(pair) == repr(library).removeprefix("Library")
    assert pair._asdict() == library._asdict()
    match Pair("two"):
        case Pair(first, new):
            assert (first, new) == ("two", 1)
    for wrong in ({}, {"first": "one", "more": 1}):
        with pytest.raises(TypeError):
            Pair(**wrong)  # type: ignore[arg-type]


def test_a_changed_named_tuple_is_another_of_its_kind_and_has_no_more_fields() -> None:
    pair = Pair("one")
    assert (type(pair._replace(new=4)), pair._replace(new=4), pair) == (Pair, ("one", 4), ("one", 1))
    assert type(Pair._make(["two", 3])) is Pair
    with pytest.raises(ValueError, match="more"):
        pair._replace(more=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        pair.more = 1  # type: ignore[attr-defined]
    for back in (pickle.loads(pickle.dumps(pair)), copy.deepcopy(pair)):
        assert (type(back), back) == (Pair, pair)


def test_every_module_takes_its_small_classes_from_us() -> None:
    root = Path(awardcheck.__file__).parent
    slow = re.compile(
        r"^from (?:dataclasses import [^\n]*\bdataclass|typing import [^\n]*\bNamedTuple)\b", re.MULTILINE
    )
    files = [file for file in root.rglob("*.py") if file.name != "records.py"]
    assert [file.name for file in files if slow.search(file.read_text(encoding="utf-8"))] == []
