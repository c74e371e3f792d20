"""Reads a configuration; whatever is wrong with it is told by line, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from awardcheck.configuration.finding import TOML_NAME, find_configuration, shown
from awardcheck.configuration.models import Configuration, KeyPath
from awardcheck.spec import SpecError, list_categories
from awardcheck.spec.files import read_text, told

if TYPE_CHECKING:
    from awardcheck.spec.marked_yaml import Document, Problem


def load_configuration(path: str | Path = ".", extra_dirs: Iterable[str | Path] = ()) -> Configuration:
    """What applies to the draft or the folder at `path`, found upwards from it; the defaults where nothing is found.

    Categories may also come from `extra_dirs`. Raises SpecError, each line of it `file:line: what is wrong`.
    """
    found = find_configuration(path)
    return read_configuration(found, extra_dirs) if found else Configuration()


def read_configuration(path: Path, extra_dirs: Iterable[str | Path] = ()) -> Configuration:
    """The configuration in a file, a pyproject.toml or YAML. Raises SpecError."""
    from awardcheck.spec.marked_yaml import Problem

    document = _document(path)
    configuration, problems = _validated(document, path)
    if configuration is not None:
        problems += [
            Problem(document.line(key), message) for key, message in _about_categories(configuration, extra_dirs)
        ]
    if problems or configuration is None:
        raise SpecError("\n".join(told(Path(shown(path)), problems)))
    return configuration


def _document(path: Path) -> Document:
    text = read_text(Path(shown(path)), "configuration")
    if path.name == TOML_NAME:
        from awardcheck.configuration import marked_toml

        return marked_toml.read(text)
    from awardcheck.spec import marked_yaml

    return marked_yaml.read(text)


def _validated(document: Document, path: Path) -> tuple[Configuration | None, list[Problem]]:
    from pydantic import ValidationError

    from awardcheck.configuration import schema
    from awardcheck.spec import complaints

    problems = list(document.problems)
    if not document.lines:
        return None, problems
    try:
        plain = schema.Configuration.model_validate(document.value).model_dump()
    except ValidationError as error:
        return None, [*problems, *complaints.about_values(error, document, schema.Configuration)]
    return Configuration(**plain, path=path, told=shown(path), lines=document.lines), problems


def _about_categories(configuration: Configuration, extra_dirs: Iterable[str | Path]) -> Iterator[tuple[KeyPath, str]]:
    """Folders that are not there, else categories that are not."""
    missing = [number for number, folder in enumerate(configuration.folders) if not folder.is_dir()]
    if missing:
        for number in missing:
            yield ("category-folders", number), f"there is no folder {configuration.category_folders[number]!r}"
        return
    named: list[tuple[KeyPath, str]] = [(("categories", glob), id) for glob, id in configuration.categories.items()]
    named += [(("word-limits", id), id) for id in configuration.word_limits]
    if named:
        known = sorted(file.id for file in list_categories((*extra_dirs, *configuration.folders)))
        yield from _about_ids(named, known)


def _about_ids(named: list[tuple[KeyPath, str]], known: list[str]) -> Iterator[tuple[KeyPath, str]]:
    from awardcheck.spec.complaints import nearest

    for key, id in named:
        if id not in known:
            yield key, f"unknown category {id[:60]!r} {nearest(id, known)}"
