"""What a configuration says, and what of it holds for one award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from awardcheck.checks import Settings
from awardcheck.findings import Severity
from awardcheck.records import dataclass, field

if TYPE_CHECKING:
    from datetime import date

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a team says once for all its drafts; `schema` says what may stand in a file.

    `path` is the file, None where there is none; `told` is its name for people, and `lines` has the line of each key
    there. `categories` gives a category's id for a glob, `severities` a severity for a check; `off` are checks that are
    not run, `acronyms` more that every judge knows, `baseline` a file with the findings that are let pass.
    """

    categories: Mapping[str, str] = field(default_factory=dict)
    category_folders: tuple[str, ...] = ()
    word_limit: int | None = None
    word_limits: Mapping[str, int] = field(default_factory=dict)
    deadline: date | None = None
    organisation: str | None = None
    semantic: bool = False
    severities: Mapping[str, str] = field(default_factory=dict)
    off: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    baseline: str | None = None
    path: Path | None = field(default=None, compare=False)
    told: str = field(default="", compare=False)  # kept, for another process may work in another folder
    lines: Mapping[KeyPath, int] = field(default_factory=dict, compare=False)

    def values(self) -> Iterator[tuple[str, Any]]:
        """Each key as it is written in a file, and its value."""
        names = (name for name in self.__match_args__ if name not in ("path", "told", "lines"))
        return ((name.replace("_", "-"), getattr(self, name)) for name in names)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders with categories of one's own; they are named from the configuration's."""
        return tuple((self.path or Path()).parent / folder for folder in self.category_folders)

    @property
    def baseline_file(self) -> Path | None:
        """The baseline's file; it is named from the configuration's."""
        return (self.path or Path()).parent / self.baseline if self.baseline else None

    def where(self, *key: str | int) -> str:
        """`file:line` of a key, "default" where the file does not say."""
        if self.path is None or key not in self.lines:
            return "default"
        return f"{self.told}:{self.lines[key]}"

    def settings(self, category: str | None = None) -> Settings:
        """What the checks go by for a draft of that category; what the baseline knows of the draft is not in it."""
        return Settings(
            deadline=self.deadline,
            word_limit=self.word_limits.get(category or "", self.word_limit),
            severities=severities(self.severities.items()),
            off=frozenset(self.off),
            acronyms=frozenset(self.acronyms),
            organisation=self.organisation,
            semantic=self.semantic,
        )


def severities(levels: Iterable[tuple[str, str]]) -> dict[str, Severity]:
    """Severities by check, from their names."""
    return {check: Severity[level.upper()] for check, level in levels}
