"""The table `tool.awardcheck` of a pyproject.toml in the form in which YAML is read: each value with its line.

No library tells the lines of TOML, and only keys need one; an item of a list stands on its key's.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from awardcheck.configuration.finding import table
from awardcheck.spec.marked_yaml import Document, KeyPath, Problem
from awardcheck.text.patterns import regex

_HEADER = regex(r"[ \t]*\[{1,2}[ \t]*tool[ \t]*\.[ \t]*awardcheck\b")
_ANY_HEADER = regex(r"[ \t]*\[")
_KEY = regex(r"[ \t]*[\w\"'.-][^=\n]*=")
_CONTROL = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MOST_LINES = 500  # of a table; keys below are told by the line of the table
_LINE_OF_ERROR = regex(r" \(at line (\d+), column \d+\)")


def read(text: str) -> Document:
    """Reads our table; whatever is wrong with it is in the document's `problems`."""
    try:
        value = table(text)
    except ValueError as error:
        return Document(problems=(_syntax_problem(str(error), text),), language="TOML")
    except RecursionError:
        return Document(problems=(Problem(1, "not valid TOML: nested too deeply"),), language="TOML")
    marks = _Marks(dict(_lines(text)))
    value = marks.value(value, ())
    return Document(value, marks.lines, marks.words, frozenset(marks.refused), tuple(marks.problems), "TOML")


def _syntax_problem(said: str, text: str) -> Problem:
    at = _LINE_OF_ERROR.search(said)
    line = int(at[1]) if at else text.count("\n") + 1 if "end of document" in said else 1
    plain = _LINE_OF_ERROR.sub("", said).partition(" (")[0]
    return Problem(line, f"not valid TOML: {plain[:1].lower()}{plain[1:200]}")


class _Marks:
    """Goes through a value that was read and notes what a message about it needs."""

    def __init__(self, lines: dict[KeyPath, int]) -> None:
        self.lines = lines
        self.words: dict[KeyPath, str] = {}
        self.refused: set[KeyPath] = set()
        self.problems: list[Problem] = []

    def value(self, given: Any, path: KeyPath) -> Any:
        self.lines.setdefault(path, self.lines.get(path[:-1], 1))
        match given:
            case dict():
                return {key: self.value(value, (*path, key)) for key, value in given.items() if self.plain(key, path)}
            case list():
                return tuple(self.value(item, (*path, number)) for number, item in enumerate(given))
            case str():
                return given if self.plain(given, path) else None
            case bool() | int() | float() | date():
                self.words[path] = str(given).lower() if isinstance(given, bool) else str(given)
        return given

    def plain(self, text: str, path: KeyPath) -> bool:
        """Whether a text is safe on a terminal."""
        odd = _CONTROL.search(text)
        if odd:
            self.refused.add(path)
            self.problems.append(Problem(self.lines[path], f"a text with the control character {odd[0]!r}: remove it"))
        return odd is None


def _lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """The line of every key of ours, and of its table; the first line that sets a key is its own."""
    found: dict[KeyPath, int] = {}
    lines = text.replace("\r\n", "\n").split("\n")
    heads = [number for number, line in enumerate(lines) if _ANY_HEADER.match(line)] + [len(lines)]
    for head, end in pairwise(heads):
        if _HEADER.match(lines[head]):
            for path, line in _lines_of_table(lines[head:end], head + 1):
                found.setdefault(path, line)
    return iter(found.items())


def _lines_of_table(lines: list[str], first: int) -> Iterator[tuple[KeyPath, int]]:
    home = _paths(f"{lines[0]}\n")
    yield from ((path, first) for path in home)
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        # What looks like a key inside a text of several lines is none: what stands above it is no TOML by itself.
        if (key := _KEY.match(line)) and _paths("\n".join(lines[:number])):
            yield from ((path, first + number) for path in _paths(f"{lines[0]}\n{key[0]} 0") if path not in home)


def _paths(text: str) -> list[KeyPath]:
    """Every path that a piece of TOML sets inside our table; none if it is no TOML."""
    try:
        return list(_below(table(text), ()))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return []


def _below(value: Any, path: KeyPath) -> Iterator[KeyPath]:
    if value is not None:
        yield path
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _below(inside, (*path, key))
