"""What a configuration says, and what of it holds for one award."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PrivateAttr, StringConstraints
from pydantic_core import PydanticCustomError

from awardcheck.checks import Settings, ids
from awardcheck.configuration.finding import shown
from awardcheck.findings import Severity
from awardcheck.spec.marked_yaml import KeyPath
from awardcheck.spec.models import Positive, Text
from awardcheck.text.patterns import regex

_DATE = regex(r"\d{4}-\d\d-\d\d")


def _known_check(given: str) -> str:
    if given not in ids():
        raise PydanticCustomError("unknown_name", "unknown check", {"kind": "check", "known": list(ids())})
    return given


def _date_from_text(given: Any) -> Any:
    if not isinstance(given, str) or not _DATE.fullmatch(given):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        return given


Level = Literal["error", "warning", "info"]
Glob = Annotated[str, StringConstraints(min_length=1, max_length=200)]
CheckId = Annotated[str, AfterValidator(_known_check)]
Day = Annotated[date, BeforeValidator(_date_from_text)]


class Configuration(BaseModel):
    """What a team says once for all its drafts; each field is a key of the file, with hyphens.

    `path` is the file, None where there is none. `categories` gives a category's id for a glob, `severities` a severity
    for a check; `off` are checks that are not run, `acronyms` more that every judge knows.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        defer_build=True,  # most drafts have no configuration, and need not wait for what would check one
    )

    categories: dict[Glob, Text] = {}
    category_folders: tuple[Text, ...] = ()
    word_limit: Positive | None = None
    word_limits: dict[Text, Positive] = {}
    deadline: Day | None = None
    organisation: Text | None = None
    severities: dict[CheckId, Level] = {}
    off: tuple[CheckId, ...] = ()
    acronyms: tuple[Text, ...] = ()

    _path: Path | None = PrivateAttr(None)
    _lines: dict[KeyPath, int] = PrivateAttr(default_factory=dict)

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders with categories of one's own; they are named from the configuration's."""
        return tuple((self._path or Path()).parent / folder for folder in self.category_folders)

    def where(self, *key: str | int) -> str:
        """`file:line` of a key, "default" where the file does not say."""
        if self._path is None or key not in self._lines:
            return "default"
        return f"{shown(self._path)}:{self._lines[key]}"

    def settings(self, category: str | None = None) -> Settings:
        """What the checks go by for a draft of that category."""
        return Settings(
            deadline=self.deadline,
            word_limit=self.word_limits.get(category or "", self.word_limit),
            severities=severities(self.severities.items()),
            off=frozenset(self.off),
            acronyms=frozenset(self.acronyms),
            organisation=self.organisation,
        )


def severities(levels: Iterable[tuple[str, str]]) -> dict[str, Severity]:
    """Severities by check, from their names."""
    return {check: Severity[level.upper()] for check, level in levels}
