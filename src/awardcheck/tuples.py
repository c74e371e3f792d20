"""`NamedTuple` as `typing` has it, made without compiling code at every start, as `records` makes dataclasses.

A tenth of a millisecond for each adds up where there are sixty. Each has all that one of `typing`'s has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self

from awardcheck import kept

try:
    from _collections import _tuplegetter  # type: ignore[import-not-found]  # as the library's; the other one is slower
except ImportError:

    def _tuplegetter(number: int, _: str) -> Any:
        return property(itemgetter(number))


class _Named(tuple[Any, ...]):
    """What all have in common."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Self:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    def __new__(cls, name: str, _: tuple[type, ...], told: dict[str, Any]) -> Any:
        fields = tuple(told["__annotations__"])
        defaults = {field: told.pop(field) for field in fields if field in told}
        told |= {field: _tuplegetter(number, f"Field {number}") for number, field in enumerate(fields)}
        told |= {
            "__new__": _new(fields, defaults, told["__annotations__"]),
            "__slots__": (),
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
        }
        return type(name, (_Named,), told)


def _new(fields: tuple[str, ...], defaults: Mapping[str, Any], annotations: Mapping[str, Any]) -> Any:
    takes = "".join(f", {field}=_{field}" if field in defaults else f", {field}" for field in fields)
    text = f"def __new__(_cls{takes}):\n    return _make(_cls, ({''.join(f'{field}, ' for field in fields)}))"
    knows = {"_make": tuple.__new__, **{f"_{field}": value for field, value in defaults.items()}}
    exec(kept.records.get(text, lambda: compile(text, "<tuple>", "exec")), knows)
    new: Any = knows["__new__"]
    new.__annotations__ = dict(annotations)
    return new


class _NamedTuple:
    def __mro_entries__(self, _: tuple[Any, ...]) -> tuple[type]:
        return (_BASE,)


_BASE = type.__new__(_Maker, "NamedTuple", (), {})

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    NamedTuple = _NamedTuple()
