"""Which category a draft is for, where nobody named it: the draft says so, or its configuration, or its name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from awardcheck.configuration.models import Configuration
from awardcheck.draft import Draft
from awardcheck.records import dataclass
from awardcheck.spec import CategoryFile, SpecError, list_categories, slug, titles
from awardcheck.text.category_line import TOP, category_line

_KEYS = ("award-category", "category")


@dataclass(frozen=True, slots=True)
class Choice:
    """A category's id and what said so, as it completes "from ..."."""

    id: str
    source: str


class NoCategory(SpecError):
    """Nothing tells a draft's category, or what tells it names none; the message quotes nothing of the draft."""


class Untold(NoCategory):
    """Nothing tells a category, nor anything like one: the file may be no draft at all."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a draft says of its category, and what says it; unless `firm` it may well be about something else."""

    name: str
    source: str
    line: int | None = None
    firm: bool = True


def choose_category(draft: Draft, configuration: Configuration, extra_dirs: Iterable[str | Path] = ()) -> Choice:
    """The category of a draft, by what the draft says, then its configuration, then its name. Raises NoCategory."""
    known = {file.id: file for file in list_categories((*extra_dirs, *configuration.folders))}
    return choose_among(draft, configuration, known)


def choose_among(draft: Draft, configuration: Configuration, known: Mapping[str, CategoryFile]) -> Choice:
    """The same where the categories, by id, were found already; no other file is looked at. Raises NoCategory."""
    for stated in _stated(draft):
        if choice := _chosen(stated, known):
            return choice
    return _by_glob(draft, configuration) or _by_name(draft, known) or _none(known)


def _stated(draft: Draft) -> Iterator[_Stated]:
    """Front matter goes before a line of the text, and that before what a Word file says of itself out of sight."""
    if draft.format == "md":
        yield from _in_properties(draft, "the draft's front matter")
    for text, place in takewhile(lambda found: found[1].block <= TOP, draft.texts()):
        if name := category_line(text):
            yield _Stated(name, "the line “Category” at the top of the draft", place.line)
    if draft.format == "docx":
        # Word has a field of that name for its own purposes, and people write all sorts of things into it.
        yield from _in_properties(draft, "the Word document's properties", firm=False)


def _in_properties(draft: Draft, source: str, firm: bool = True) -> Iterator[_Stated]:
    own = {slug(name): name for name in draft.properties}
    for name in (own[key] for key in _KEYS if key in own):
        yield _Stated(draft.properties[name], source, draft.property_lines.get(name), firm)


def _chosen(stated: _Stated, known: Mapping[str, CategoryFile]) -> Choice | None:
    """By id, or by a title that stands in what the draft says. Raises NoCategory for another if it was meant."""
    said = slug(stated.name)
    if said in known:
        return Choice(said, stated.source)
    by_title = {title: file.id for title, file in titles(known.values())}
    if title := _only_one_in(said, by_title):
        return Choice(by_title[title], stated.source)
    from difflib import get_close_matches

    near = get_close_matches(said[:120], [*known, *by_title], n=1)
    if not near and not stated.firm:
        return None
    hint = f"; did you mean {by_title.get(near[0], near[0])!r}?" if near else "."
    where = f"line {stated.line}: " if stated.line else ""
    kind = NoCategory if near else Untold
    raise kind(f"{where}the category in {stated.source} is not known{hint} {_there_are(known)}")


def _by_glob(draft: Draft, configuration: Configuration) -> Choice | None:
    """The first glob that fits, from the configuration's folder; one without a slash is for the file's name alone."""
    if configuration.path is None:
        return None
    inside = os.path.relpath(os.path.abspath(draft.path), configuration.path.parent)
    parts = Path(inside).parts
    for glob, id in configuration.categories.items():
        pattern = tuple(glob.removeprefix("./").split("/"))
        if _fits(parts if len(pattern) > 1 else parts[-1:], pattern):
            return Choice(id, f"the glob {glob} in {configuration.where('categories', glob)}")
    return None


@lru_cache(maxsize=4096)
def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether a path fits a glob; `**` stands for any number of folders."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return _fits(parts, pattern[1:]) or (bool(parts) and _fits(parts[1:], pattern))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _by_name(draft: Draft, known: Mapping[str, CategoryFile]) -> Choice | None:
    id = _only_one_in(slug(Path(draft.path).stem), known)
    return Choice(id, "the draft's name") if id else None


def _only_one_in(text: str, names: Iterable[str]) -> str | None:
    """The only one of the names that a slug holds as whole words; of two, one inside the other, the longer."""
    held = [name for name in names if name and f"-{name}-" in f"-{text}-"]
    widest = [name for name in held if not any(name != other and f"-{name}-" in f"-{other}-" for other in held)]
    return widest[0] if len(widest) == 1 else None


def _none(known: Mapping[str, CategoryFile]) -> Choice:
    raise Untold(
        "nothing tells the award's category; give it with --category ID, with a line “Category: ID” at the top of the "
        f"draft, or in a configuration file. {_there_are(known)}"
    )


def _there_are(known: Iterable[str]) -> str:
    return f"There are: {', '.join(sorted(known))} (`awardcheck categories` tells more)"
