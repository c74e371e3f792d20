"""What holds for each draft: the command line has the first word, then the configuration, then the defaults."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from awardcheck import DraftError, Settings, SpecError, load_category
from awardcheck.checks import ids
from awardcheck.cli.drafts import load
from awardcheck.cli.output import Unusable, printable
from awardcheck.configuration import Configuration, Untold, choose_category, load_configuration, severities, shown
from awardcheck.draft import Draft
from awardcheck.spec import Category

LEVELS = ("error", "warning", "info")
_WIDE = 18


def severity_options(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """`CHECK=LEVEL` as a check and a level. Raises Unusable."""
    pairs = []
    for option in given:
        check, _, level = option.partition("=")
        if level not in LEVELS:
            raise Unusable(
                f"--severity {printable(option[:80])}: write CHECK=LEVEL, with a level of {', '.join(LEVELS)}"
            )
        pairs.append((known_check(check, "--severity"), level))
    return tuple(pairs)


def known_check(name: str, option: str) -> str:
    """The check's id. Raises Unusable where there is none."""
    if name in ids():
        return name
    near = get_close_matches(name[:60].lower().replace("_", "-"), ids(), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "`awardcheck explain` lists them"
    raise Unusable(f"{option}: no check is called {name[:60]!r}; {hint}")


class Asked(NamedTuple):
    """What the command line says of categories and checks."""

    category: str | None = None
    folders: tuple[Path, ...] = ()
    word_limit: int | None = None
    deadline: date | None = None
    severities: tuple[tuple[str, str], ...] = ()
    off: tuple[str, ...] = ()
    baseline: Path | None = None
    write_baseline: bool = False


@dataclass(slots=True)
class Desk:
    """Hands out what holds for a draft; reads each configuration and each category once."""

    asked: Asked = field(default_factory=Asked)
    _configurations: dict[str, Configuration] = field(default_factory=dict)
    _categories: dict[tuple[str, tuple[Path, ...]], Category] = field(default_factory=dict)

    def configuration(self, name: str) -> Configuration:
        """What is configured for the draft of that name. Raises SpecError."""
        folder = os.path.dirname(name) or os.curdir
        if folder not in self._configurations:
            self._configurations[folder] = load_configuration(folder, self.asked.folders)
        return self._configurations[folder]

    def category(self, draft: Draft, configuration: Configuration) -> tuple[Category, str | None]:
        """The draft's category and, where nobody typed it, a note that says whence. Raises SpecError."""
        if self.asked.category is not None:
            return self.load(self.asked.category, configuration), None
        choice = choose_category(draft, configuration, self.asked.folders)
        return self.load(choice.id, configuration), f"category {choice.id}, from {choice.source}"

    def expects(self, name: str, configuration: Configuration) -> bool:
        """Whether a file is meant as a draft, as far as that can be told without reading it. Raises SpecError."""
        try:
            self.category(Draft(name, "md", ()), configuration)
        except Untold:
            return False
        return True

    def load(self, name: str, configuration: Configuration) -> Category:
        """The category of that id, or in that file. Raises SpecError."""
        key = (name, (*self.asked.folders, *configuration.folders))
        if key not in self._categories:
            self._categories[key] = load_category(*key)
        return self._categories[key]

    def settings(self, configuration: Configuration, category: Category) -> Settings:
        asked = self.asked
        settings = configuration.settings(category.id)
        weighed = severities(asked.severities)
        return replace(
            settings,
            deadline=asked.deadline or settings.deadline,
            word_limit=asked.word_limit or settings.word_limit,
            severities={**settings.severities, **weighed},
            off=(settings.off - set(weighed)) | set(asked.off),  # to weigh a check is to want it
        )


def category_folders(given: Iterable[Path] | None) -> tuple[Path, ...]:
    """The folders with categories of one's own, as they were typed and then as they are configured here."""
    return (*(given or ()), *load_configuration(os.curdir, given or ()).folders)


def describe_configuration(name: str | None) -> str:
    """What applies to a draft, or here, and whence. Raises SpecError, Unusable."""
    desk = Desk()
    configuration = desk.configuration(name) if name else load_configuration()
    file = shown(configuration.path) if configuration.path else "none found: the defaults apply"
    lines = [f"{'configuration':{_WIDE}} {file}"]
    if name:
        lines.append(_category_line(name, configuration))
    lines += [f"{key:{_WIDE}} {value}  ({where})" for key, value, where in _values(configuration)]
    return "".join(f"{line}\n" for line in lines)


def _category_line(name: str, configuration: Configuration) -> str:
    try:
        choice = choose_category(load(name), configuration)
    except (DraftError, SpecError) as error:
        raise Unusable(f"{printable(name)}: {error}") from None
    return f"{'category':{_WIDE}} {choice.id}  ({choice.source})"


def _values(configuration: Configuration) -> Iterator[tuple[str, str, str]]:
    """Every key, its value in words and where that stands; what has several values takes a line for each."""
    for key, value in configuration.values():
        if isinstance(value, Mapping) and value:
            yield from ((key, f"{one} = {other}", configuration.where(key, one)) for one, other in value.items())
        elif isinstance(value, tuple) and value:
            yield from ((key, str(one), configuration.where(key, number)) for number, one in enumerate(value))
        else:
            yield key, "none" if value in (None, {}, ()) else str(value), configuration.where(key)
