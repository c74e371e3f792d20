"""YAML read with the line of every value, and without YAML's surprises.

Knows nothing of awards. It reads less than YAML allows: no tags, aliases or second documents, no number that YAML would
read otherwise than a person does (`010` is 8 and `1:30` is 90 in YAML 1.1), no key given twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml
from yaml.reader import Reader

from awardcheck.records import dataclass, field

KeyPath = tuple[str | int, ...]

# No file that a person wrote nests deeper; a file made to exhaust the stack does.
MAX_DEPTH = 20

_TAG = "tag:yaml.org,2002:"
# Digits are limited because Python itself refuses to read numbers without end.
_PLAIN_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\Z")
_PLAIN_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z")

# libyaml is forty times as fast; PyYAML's own parser says better what is wrong, and is asked when there is something.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What PyYAML says, and what a person who has never read the YAML standard should do about it.
_PLAIN_WORDS = {
    "mapping values are not allowed": "a colon that YAML takes for a key: put a text that holds a colon in quotes, and "
    "check the indentation of the line",
    r"'\t'": "a tab where YAML wants spaces: indent with spaces",
    "cannot start any token": "a text cannot begin with this character: put it in quotes",
    "unexpected end of stream": "a quotation mark that is never closed",
    "could not find expected ':'": "a key without its colon, or a text that should be in quotes",
    "expected <block end>": "the indentation does not fit, or something follows a closing quotation mark",
    "expected ',' or": "a list or mapping in brackets that is never closed, or misses a comma",
    "expected alphabetic or numeric": "a text cannot begin with *, & or %: put it in quotes",
    "unknown escape character": r"a backslash in double quotes begins an escape: write \\ or use single quotes",
}


@dataclass(frozen=True, slots=True)
class Problem:
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's value: dicts, tuples, text, numbers, booleans, dates and None.

    `lines` gives the line of every key path and `words` how a value that is not text was written (`yes`). A value that
    was refused is None in `value`, its path is in `refused` and the reason in `problems`. Other languages can be read
    into the same form.
    """

    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    words: dict[KeyPath, str] = field(default_factory=dict)
    refused: frozenset[KeyPath] = frozenset()
    problems: tuple[Problem, ...] = ()
    language: str = "YAML"

    def line(self, path: KeyPath) -> int:
        """The line of a path or, where nothing stands there, of what should hold it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str) -> Document:
    """Reads one YAML document; whatever is wrong with it is in the document's `problems`."""
    if odd := Reader.NON_PRINTABLE.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        return Document(problems=(Problem(line, f"a control character ({odd[0]!r}): remove it"),))
    try:
        return _Builder(text, _FAST).document()
    except (yaml.YAMLError, ValueError, OverflowError):
        return _read_for_errors(text)


def _read_for_errors(text: str) -> Document:
    builder = _Builder(text, yaml.SafeLoader)
    try:
        return builder.document()
    except yaml.MarkedYAMLError as error:
        problem = _syntax_problem(error)
    except (ValueError, OverflowError):  # PyYAML lets them through for "\\UFFFFFFFF" and for a %YAML of 5,000 digits
        line = max(builder.lines.values(), default=1)
        problem = Problem(line, "not valid YAML: an escape that stands for nothing")
    return Document(problems=(*builder.problems, problem))


def _syntax_problem(error: yaml.MarkedYAMLError) -> Problem:
    said = f"{error.problem}"
    context = f"{error.context or ''}"
    # An unclosed quotation mark or bracket is noticed at the end of the file; a person looks for where it opens.
    opens = "quoted scalar" in context or "flow" in context
    mark = (error.context_mark if opens else None) or error.problem_mark
    plain = next((words for sign, words in _PLAIN_WORDS.items() if sign in said), None)
    return Problem(mark.line + 1 if mark else 1, f"not valid YAML: {plain or f'{context} {said}'.strip()}")


class _Unreadable(Exception):
    def __init__(self, line: int, message: str) -> None:
        self.problem = Problem(line, message)


class _Builder:
    """Builds values from YAML's events, so that each is seen before anything is made of it."""

    def __init__(self, text: str, loader: Any) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.lines: dict[KeyPath, int] = {}
        self.words: dict[KeyPath, str] = {}
        self.refused: set[KeyPath] = set()
        self.problems: list[Problem] = []

    def document(self) -> Document:
        try:
            value = self.only_value()
        except _Unreadable as error:
            return Document(problems=(*self.problems, error.problem))
        return Document(value, self.lines, self.words, frozenset(self.refused), tuple(self.problems))

    def only_value(self) -> Any:
        next(self.events)  # the stream starts
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise _Unreadable(1, "the file is empty")
        value = self.value(next(self.events), ())
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Unreadable(after.start_mark.line + 1, "a second document begins here: keep one document in a file")
        return value

    def value(self, event: Any, path: KeyPath) -> Any:
        line = event.start_mark.line + 1
        self.lines.setdefault(path, line)
        if len(path) > MAX_DEPTH:
            raise _Unreadable(line, "nested too deeply")
        if isinstance(event, yaml.AliasEvent):
            return self.refuse(
                event, path, f"aliases are not used here: write out what *{str(event.anchor)[:60]} stands for"
            )
        if event.anchor is not None:
            self.problems.append(Problem(line, f"anchors are not used here: remove &{event.anchor[:60]}"))
        if event.tag is not None:
            self.refuse(event, path, f"tags are not used here: remove {event.tag.replace(_TAG, '!!')[:60]!r}")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        return self.sequence(path) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(path)

    def refuse(self, event: Any, path: KeyPath, message: str) -> None:
        self.refused.add(path)
        self.problems.append(Problem(event.start_mark.line + 1, message))

    def sequence(self, path: KeyPath) -> tuple[Any, ...]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*path, len(items))))
        return tuple(items)

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                raise _Unreadable(line, "a key must be plain words")
            if Reader.NON_PRINTABLE.search(event.value):
                raise _Unreadable(line, "a key with a control character: remove it")
            key = event.value
            if key in items:
                first = self.lines[(*path, key)]
                self.problems.append(Problem(line, f"the key {key[:60]!r} stands twice (first on line {first})"))
            self.lines.setdefault((*path, key), line)
            items[key] = self.value(next(self.events), (*path, key))
        return items

    def scalar(self, event: yaml.ScalarEvent, path: KeyPath) -> Any:
        word = event.value
        if odd := Reader.NON_PRINTABLE.search(word):  # written as an escape; it would reach the reader's terminal
            return self.refuse(event, path, f"a text with the control character {odd[0]!r}: remove it")
        tag = _plain_tag(word) if event.implicit[0] else "str"
        if tag == "null":
            return None
        if tag not in ("bool", "int", "float", "timestamp"):
            return word
        self.words[path] = word
        try:
            return _plain_value(tag, word)
        except ValueError:
            what = "date" if tag == "timestamp" else "number"
            return self.refuse(
                event, path, f"YAML does not read {word[:60]!r} as the {what} it looks like: {_WAY_OUT[what]}"
            )


_WAY_OUT = {
    "date": "quote it if it is text, or write a date as 2024-05-31",
    "number": "quote it if it is text, or write a plain decimal number",
}


def _plain_tag(word: str) -> str:
    """What YAML takes an unquoted word for."""
    patterns = yaml.SafeLoader.yaml_implicit_resolvers.get(word[:1], [])
    return next((tag.removeprefix(_TAG) for tag, pattern in patterns if pattern.match(word)), "str")


def _plain_value(tag: str, word: str) -> bool | int | float | date:
    """The value of an unquoted word that YAML does not take for text; ValueError where a person would read another."""
    if tag == "bool":
        return word.lower() in ("yes", "true", "on")
    if tag == "timestamp":
        return date.fromisoformat(word)
    if tag == "int" and _PLAIN_INTEGER.match(word):
        return int(word)
    if tag == "float" and _PLAIN_DECIMAL.match(word):
        return float(word)
    raise ValueError(word)
