"""What holds for each draft: what is asked has the first word, then the configuration, then the defaults."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from awardcheck.checks import Settings
from awardcheck.configuration import Configuration, Untold, choose_among, find_configuration, severities
from awardcheck.configuration.loading import read_configuration
from awardcheck.draft import Draft
from awardcheck.records import dataclass, field, replace
from awardcheck.spec import Category, CategoryFile, SpecError, list_categories, load_category

if TYPE_CHECKING:
    from datetime import date

Folders = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for all drafts alike, by a command line or a program.

    `category` is an id, the path of a category's file, or a category. With `settings` no configuration's count.
    """

    category: str | Category | None = None
    folders: Folders = ()
    word_limit: int | None = None
    deadline: date | None = None
    severities: tuple[tuple[str, str], ...] = ()
    off: tuple[str, ...] = ()
    baseline: Path | None = None
    write_baseline: bool = False
    semantic: bool = False
    settings: Settings | None = None


@dataclass(slots=True)
class Desk:
    """Hands out what holds for a draft; reads each configuration and each category once."""

    asked: Asked = field(default_factory=Asked)
    _files: dict[str, Path | None] = field(default_factory=dict)
    _configurations: dict[Path | None, Configuration] = field(default_factory=dict)
    _shelves: dict[Folders, dict[str, CategoryFile]] = field(default_factory=dict)
    _categories: dict[tuple[str, Folders], Category] = field(default_factory=dict)
    _terms: dict[Path | None, Terms] = field(default_factory=dict)

    def terms(self, name: str) -> Terms:
        """All that holds for the draft of that name. Raises SpecError for what no draft there could be checked with."""
        configuration = self.configuration(name)
        if configuration.path not in self._terms:
            if self.asked.category is None:
                self._shelf(self._folders(configuration))
            else:
                self.load_asked(configuration)
            self._require(configuration)
            self._terms[configuration.path] = Terms(self, configuration)
        return self._terms[configuration.path]

    def configuration(self, name: str) -> Configuration:
        """What is configured for the draft of that name. Raises SpecError."""
        folder = os.path.dirname(name) or os.curdir
        if folder not in self._files:
            self._files[folder] = find_configuration(folder)
        file = self._files[folder]
        if file not in self._configurations:
            found = read_configuration(file, self.asked.folders) if file else Configuration()
            self._configurations[file] = found
        return self._configurations[file]

    def category(self, draft: Draft, configuration: Configuration) -> tuple[Category, str | None]:
        """The draft's category and, where nobody asked for it, a note that says whence. Raises SpecError."""
        if self.asked.category is not None:
            return self.load_asked(configuration), None
        choice = choose_among(draft, configuration, self._shelf(self._folders(configuration)))
        return self.load(choice.id, configuration), f"category {choice.id}, from {choice.source}"

    def expects(self, name: str, configuration: Configuration) -> bool:
        """Whether a file is meant as a draft, as far as that can be told without reading it. Raises SpecError."""
        try:
            self.category(Draft(name, "md", ()), configuration)
        except Untold:
            return False
        return True

    def load_asked(self, configuration: Configuration | None = None) -> Category:
        """The category that is asked for. Raises SpecError."""
        asked = self.asked.category
        if isinstance(asked, Category):
            return asked
        return self.load(asked or "", configuration or Configuration())

    def load(self, name: str, configuration: Configuration) -> Category:
        """The category of that id, or in that file. Raises SpecError."""
        folders = self._folders(configuration)
        if (name, folders) not in self._categories:
            shelved = self._shelves.get(folders, {}).get(name)
            self._categories[name, folders] = shelved.load() if shelved else load_category(name, folders)
        return self._categories[name, folders]

    def settings(self, configuration: Configuration, category: Category) -> Settings:
        asked = self.asked
        settings = asked.settings or configuration.settings(category.id)
        weighed = severities(asked.severities)
        return replace(
            settings,
            deadline=asked.deadline or settings.deadline,
            word_limit=asked.word_limit or settings.word_limit,
            severities={**settings.severities, **weighed},
            semantic=asked.semantic or settings.semantic,
            off=(settings.off - set(weighed)) | set(asked.off),  # to weigh a check is to want it
        )

    def portable(self, configuration: Configuration) -> Desk:
        """A desk for drafts of that configuration that has all it needs and reads no file. Raises SpecError."""
        desk, folders = Desk(self.asked), self._folders(configuration)
        if self.asked.category is None:
            desk._shelves[folders] = {id: file.loaded() for id, file in self._shelf(folders).items()}
        elif isinstance(self.asked.category, str):
            desk._categories[self.asked.category, folders] = self.load_asked(configuration)
        return desk

    def _require(self, configuration: Configuration) -> None:
        """Raises SpecError where an extra is wanted that is not installed."""
        if not (self.asked.semantic or configuration.semantic):
            return
        from awardcheck.reading.semantic import NotInstalled, require

        try:
            require()
        except NotInstalled as error:
            where = "" if self.asked.semantic else f"{configuration.where('semantic')}: "
            raise SpecError(f"{where}{error}") from error

    def _folders(self, configuration: Configuration) -> Folders:
        return (*self.asked.folders, *configuration.folders)

    def _shelf(self, folders: Folders) -> dict[str, CategoryFile]:
        if folders not in self._shelves:
            self._shelves[folders] = {file.id: file for file in list_categories(folders)}
        return self._shelves[folders]


@dataclass(slots=True)
class Terms:
    """What holds for the drafts of one configuration.

    Pickled, they are bytes that hold the categories, too: a worker reads no file of ours, unpacks them once for many
    drafts, and however long it lives never goes by what was so yesterday.
    """

    desk: Desk
    configuration: Configuration
    _packed: bytes = field(default=b"", compare=False, repr=False)

    def category(self, draft: Draft) -> tuple[Category, str | None]:
        return self.desk.category(draft, self.configuration)

    def settings(self, category: Category) -> Settings:
        return self.desk.settings(self.configuration, category)

    def expects(self, path: str) -> bool:
        """Whether the file is meant as a draft, also where what tells so cannot be used."""
        try:
            return self.desk.expects(path, self.configuration)
        except SpecError:
            return True

    def __reduce__(self) -> tuple[Callable[[bytes], Terms], tuple[bytes]]:
        import pickle  # only where there are several processes

        if not self._packed:
            self._packed = pickle.dumps((self.desk.portable(self.configuration), self.configuration))
        return _unpacked, (self._packed,)


@lru_cache(maxsize=16)
def _unpacked(packed: bytes) -> Terms:
    import pickle

    desk, configuration = pickle.loads(packed)
    return Terms(desk, configuration, packed)
