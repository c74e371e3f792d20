"""Says in plain words, and with the line, what is wrong with the values of a category or of another model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from awardcheck.spec.marked_yaml import Document, KeyPath, Problem
from awardcheck.spec.models import Category, Prompt, slug


def about_values(error: ValidationError, document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """What is wrong with single values, in the order of their lines; silent on values that are already refused."""
    details = sorted(error.errors(include_url=False), key=lambda detail: document.line(detail["loc"]))
    for detail in details:
        path = detail["loc"]
        if detail["type"] == "too_short" and detail["input"]:
            continue  # pydantic counts the right items only; the wrong ones are told one by one
        if not any(path[:length] in document.refused for length in range(len(path) + 1)):
            yield Problem(document.line(path), _words(detail, document, model))


def about_sense(category: Category, document: Document, file_id: str) -> Iterator[Problem]:
    """What is wrong with a category whose single values are all right."""
    for path, message in (*_about_id(category, file_id), *_about_names(category), *_about_prompts(category)):
        yield Problem(document.line(path), message)


def _about_id(category: Category, file_id: str) -> Iterator[tuple[KeyPath, str]]:
    if category.id != file_id:
        yield ("id",), f"the id is {category.id!r} and the file is named {file_id[:60]!r}: make them equal"
    if (limit := category.word_limit) and limit.per_criterion is None and limit.total is None:
        yield ("word_limit",), "word_limit: per_criterion or total is wanted"


def _about_names(category: Category) -> Iterator[tuple[KeyPath, str]]:
    """A name, or another name, that two criteria share would leave a draft's heading between them."""
    owners: dict[str, int] = {}
    for number, criterion in enumerate(category.criteria):
        path: KeyPath = ("criteria", number, "name")
        if not criterion.id:
            yield path, f"name: {_shown(criterion.name)} has no letter or digit"
        if owners.setdefault(criterion.id, number) != number:
            yield path, f"two criteria have the name {_shown(criterion.name)}"
    for number, criterion in enumerate(category.criteria):
        for index, heading in enumerate(criterion.headings):
            owner = owners.setdefault(slug(heading), number)
            if owner != number:
                message = f"{_shown(heading)} already belongs to {_shown(category.criteria[owner].name)}"
                yield ("criteria", number, "headings", index), message


def _about_prompts(category: Category) -> Iterator[tuple[KeyPath, str]]:
    seen: dict[str, str] = {}
    for number, criterion in enumerate(category.criteria):
        for index, prompt in enumerate(criterion.prompts):
            path: KeyPath = ("criteria", number, "prompts", index)
            first = seen.setdefault(" ".join(prompt.ask.casefold().split()), prompt.id)
            if first != prompt.id:
                yield (*path, "ask"), f"the prompt {_shown(prompt.ask)} stands twice"
            yield from (((*path, "parts"), message) for message in _about_parts(prompt))


def _about_parts(prompt: Prompt) -> Iterator[str]:
    counts = Counter(part.id for part in prompt.parts)
    yield from (f"two parts have the id {id!r}" for id, count in counts.items() if count > 1)
    if all(part.optional for part in prompt.parts):
        yield "every part is optional: at least one must be asked for"


def _words(detail: ErrorDetails, document: Document, model: type[BaseModel]) -> str:
    path, given = detail["loc"], detail["input"]
    name = next((f"{step}: " for step in reversed(path) if isinstance(step, str)), "")
    match detail["type"]:
        case "missing":
            return f"the key {path[-1]!r} is missing"
        case "extra_forbidden":
            return f"unknown key {_shown(path[-1])} {nearest(str(path[-1]), _keys(path[:-1], model))}"
        case "unknown_name":
            return f"unknown {detail['ctx']['kind']} {_shown(given)} {nearest(given, detail['ctx']['known'])}"
        case "literal_error" if isinstance(given, str):
            choices = re.findall(r"'([^']+)'", detail["ctx"]["expected"])
            return f"{name}unknown {_shown(given)} {nearest(given, choices)}"
        case "string_too_short" | "too_short":
            return f"{name}is empty"
        case "string_pattern_mismatch":
            return f"{name}{_shown(given)} is not an id: write words in lower case, joined by hyphens"
        case "greater_than_equal" | "less_than_equal":
            return f"{name}{given} is out of range: {detail['msg'].lower()}"
        case "model_type":
            return f"{name}{_instead(given, path, document)}: the keys {', '.join(_keys(path, model))} are wanted"
        case kind if kind in _WANTED:
            return f"{name}{_instead(given, path, document)}: {_WANTED[kind]} wanted"
        case _:
            return f"{name}{detail['msg'].lower()}"


_WANTED = {
    "string_type": "text is",
    "literal_error": "text is",
    "int_type": "a whole number is",
    "bool_type": "true or false is",
    "tuple_type": "a list is",
    "dict_type": "keys with values are",
    "date_type": "a date such as 2026-05-31 is",
}


def _instead(given: Any, path: KeyPath, document: Document) -> str:
    """What stands there instead of what is wanted, and how to say that text was meant."""
    word, language = document.words.get(path), document.language
    match given:
        case None:
            return "nothing stands here"
        case bool() | date() if language != "YAML":
            return f"{word} is not text (quote it if it should be)"
        case bool():
            return f"{language} reads {word} as {str(given).lower()} (quote it if it is text)"
        case int() | float():
            return f"{word} is a number (quote it if it is text)"
        case date():
            return f"{language} reads {word} as a date (quote it if it is text)"
        case str():
            return f"{_shown(given)} is text"
        case tuple():
            return "a list stands here"
        case _:
            return "keys stand here (quote a text that holds a colon)"


def nearest(given: str, known: Sequence[str]) -> str:
    """A hint in brackets: the right name if one is near, else all that could stand there."""
    if near := get_close_matches(given[:60].lower(), known, n=1):
        return f"(did you mean {near[0]!r}?)"
    return f"(known: {', '.join(known)})"


def _shown(given: object) -> str:
    """As it was written, on one line and short."""
    text = str(given)
    return repr(text if len(text) <= 60 else text[:57] + "...")


def _keys(path: KeyPath, model: type[BaseModel]) -> list[str]:
    """The keys that may stand at a path, found by following it from a model through those inside it."""
    for step in path:
        annotation = next(
            (info.annotation for name, info in model.model_fields.items() if step in (name, info.alias)), None
        )
        model = next(_models(annotation), model)
    return [info.alias or name for name, info in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
