"""`dataclass`, `field`, `replace` and `NamedTuple` as the standard library has them, for this program's small classes.

The library writes and compiles the methods of each class anew at every start: for all our classes together that takes
as long as reading a draft. Here only `__init__` or `__new__` is compiled, and what came of it is kept. To everybody
else, these classes are dataclasses and named tuples: the library's `fields`, `replace` and `asdict` take them.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # what the library's own named tuples are made with
from collections.abc import Callable, Iterable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from awardcheck import kept

_NONE: Any = object()  # no default; and for an argument, that none was given


class _Field:
    """As `dataclasses.field` has it; `made` is its `default_factory`."""

    __slots__ = ("compare", "default", "init", "made", "repr")

    def __init__(self, default: Any, made: Any, init: bool, compare: bool, repr: bool) -> None:
        self.default, self.made, self.init, self.compare, self.repr = default, made, init, compare, repr

    @property
    def optional(self) -> bool:
        return self.default is not _NONE or self.made is not _NONE

    def options(self) -> dict[str, Any]:
        """As the library's `field` takes them."""
        defaults = (("default", self.default), ("default_factory", self.made))
        return {
            **{name: value for name, value in defaults if value is not _NONE},
            "init": self.init,
            "compare": self.compare,
            "repr": self.repr,
        }


def _field(
    *, default: Any = _NONE, default_factory: Any = _NONE, init: bool = True, compare: bool = True, repr: bool = True
) -> Any:
    return _Field(default, default_factory, init, compare, repr)


def _dataclass(*, slots: Literal[True], frozen: bool = False) -> Callable[[type], type]:
    return lambda cls: _made(cls, frozen)


def _replace(record: Any, /, **changes: Any) -> Any:
    for name, item in type(record)._fields_.items():
        if item.init and name not in changes:
            changes[name] = getattr(record, name)
    return type(record)(**changes)


def _made(cls: type, frozen: bool) -> type:
    """The class again, with slots and with what its fields tell of it."""
    told = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    given = {name: told.pop(name, _NONE) for name in cls.__annotations__}
    fields = {
        name: value if isinstance(value, _Field) else _Field(value, _NONE, True, True, True)
        for name, value in given.items()
    }
    told |= {
        "__slots__": tuple(fields),
        "__qualname__": cls.__qualname__,
        "__match_args__": tuple(name for name, item in fields.items() if item.init),
        "__dataclass_fields__": _ForTheLibrary("__dataclass_fields__", frozen),
        "__dataclass_params__": _ForTheLibrary("__dataclass_params__", frozen),
        "__repr__": _repr,
        "_fields_": fields,
        **_by_value([name for name, item in fields.items() if item.compare]),
        **(_SHUT if frozen else {"__hash__": None}),
    }
    made: Any = type(cls)(cls.__name__, cls.__bases__, told)
    made.__init__ = _init(made, fields)
    return made  # type: ignore[no-any-return]


def _by_value(names: list[str]) -> dict[str, Any]:
    value = attrgetter(*names) if names else type

    def equal(self: Any, other: Any) -> Any:
        return value(self) == value(other) if type(other) is type(self) else NotImplemented

    def hashed(self: Any) -> int:
        return hash(value(self))

    return {"__eq__": equal, "__hash__": hashed}


def _init(made: Any, fields: dict[str, _Field]) -> Any:
    """`__init__`, compiled from a text in which only names stand: defaults and setters are names for it, too."""
    takes, does, knows = ["self"], [], {"NONE": _NONE}
    for name, item in fields.items():
        if not item.init and not item.optional:
            continue
        knows |= {f"{name}_is": item.default, f"{name}_made": item.made, f"put_{name}": getattr(made, name).__set__}
        value = name if item.init else f"{name}_is"
        if item.made is not _NONE:
            value = f"{name}_made() if {value} is NONE else {value}"
        if item.init:
            takes.append(f"{name}={name}_is" if item.optional else name)
        does.append(f"    put_{name}(self, {value})\n")
    if hasattr(made, "__post_init__"):
        does.append("    self.__post_init__()\n")
    text = f"def __init__({', '.join(takes)}):\n{''.join(does) or '    pass'}"
    exec(kept.records.get(text, lambda: compile(text, "<record>", "exec")), knows)
    init: Any = knows["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {**{name: made.__annotations__[name] for name in made.__match_args__}, "return": None}
    return init


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, item in self._fields_.items() if item.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _closed(self: Any, name: str, value: object = None) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self._fields_]


def _fill(self: Any, state: list[Any]) -> None:
    for name, value in zip(self._fields_, state, strict=True):
        object.__setattr__(self, name, value)


_SHUT = {"__setattr__": _closed, "__delattr__": _closed, "__getstate__": _state, "__setstate__": _fill}


class _ForTheLibrary:
    """What the library's functions look for in a class, made when the first of them looks."""

    def __init__(self, name: str, frozen: bool) -> None:
        self.name, self.frozen = name, frozen

    def __get__(self, _: object, owner: Any) -> Any:
        import dataclasses

        items = [
            (name, owner.__annotations__[name], dataclasses.field(**item.options()))
            for name, item in owner._fields_.items()
        ]
        library = dataclasses.make_dataclass(owner.__name__, items, frozen=self.frozen)
        setattr(owner, self.name, getattr(library, self.name))
        return getattr(owner, self.name)


class _Named(tuple[Any, ...]):
    """What named tuples have in common."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Any:
        return cls(*values)

    def _replace(self, /, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({', '.join(shown)})"


class _Naming(type):
    """Of a class whose base is `NamedTuple` it makes one of `_Named`, as the library does of its own."""

    def __new__(cls, name: str, _: tuple[type, ...], told: dict[str, Any]) -> Any:
        fields = tuple(told.get("__annotations__", ()))
        defaults = {field: told.pop(field) for field in fields if field in told}
        getters = {field: _tuplegetter(nth, None) for nth, field in enumerate(fields)}
        made: Any = type(name, (_Named,), {**told, **getters, "__slots__": (), "__match_args__": fields})
        made._fields, made._field_defaults = fields, defaults
        made.__new__ = _new(made, fields, defaults)
        return made


def _new(made: Any, fields: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    knows: dict[str, Any] = {"_made": tuple.__new__}
    values = "".join(f"{name}, " for name in fields)
    text = f"def __new__(_cls, {values}):\n    return _made(_cls, ({values}))"
    exec(kept.records.get(text, lambda: compile(text, "<record>", "exec")), knows)
    new: Any = knows["__new__"]
    new.__defaults__ = tuple(defaults.values())
    new.__qualname__ = f"{made.__qualname__}.__new__"
    new.__annotations__ = {**made.__annotations__}
    return new


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import NamedTuple as NamedTuple
else:
    dataclass, field, replace = _dataclass, _field, _replace
    NamedTuple = type.__new__(_Naming, "NamedTuple", (), {})
