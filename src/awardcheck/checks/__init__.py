"""What can be wrong with a draft. A check is one file of this folder, found by being here; its name is the check's id.

A check has `SEVERITY`, `check(reading, settings) -> Iterator[Seen]` and a docstring that is its manual: what it says,
why judges mind, an example that fires, one that stays quiet, how to mend it. It yields what it saw and may set
`SILENCES_OTHERS` where nothing else is worth saying once it has fired. With `RUNS_LAST` it looks at a draft that holds
only those notes that let no finding of the other checks pass. With `NEEDS_NO_VERDICT` it asks nothing of the judge and
is run while the judge is still at work. A module whose name begins with an underscore serves the checks and is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, cast

from awardcheck.findings import Seen, Severity
from awardcheck.modules import found_in
from awardcheck.records import dataclass, field

if TYPE_CHECKING:
    from datetime import date

    from awardcheck.reading import Reading


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user says of the entry and of the checks.

    `deadline` is the award's, `word_limit` is for each criterion, `acronyms` are more that every judge knows, and
    `organisation` is who enters, for a draft that does not say. With `semantic` the judge goes by a language model,
    too. The engine, not a check, obeys `severities` (by check), leaves out the checks that are `off` and lets pass what
    a `baseline` knows: how many findings of each fingerprint.
    """

    deadline: date | None = None
    word_limit: int | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    organisation: str | None = None
    semantic: bool = False
    baseline: Mapping[str, int] = field(default_factory=dict)


class CheckModule(Protocol):
    SEVERITY: Severity

    def check(self, reading: Reading, settings: Settings) -> Iterator[Seen]: ...


@dataclass(frozen=True, slots=True)
class Check:
    """A check as the engine knows it."""

    id: str
    severity: Severity
    run: Callable[[Reading, Settings], Iterator[Seen]]
    silences_others: bool = False
    runs_last: bool = False
    needs_no_verdict: bool = False

    @property
    def manual(self) -> str:
        """Markdown; its first line says in a sentence what the check finds."""
        from inspect import getdoc

        return getdoc(_module(self.id)) or ""

    @property
    def summary(self) -> str:
        return self.manual.partition("\n")[0]


def ids() -> tuple[str, ...]:
    """The ids of all checks in alphabetical order, without importing any."""
    return tuple(sorted(name.replace("_", "-") for name in found_in(__path__)))


@cache
def checks() -> tuple[Check, ...]:
    """Every check, in the order of their ids."""
    return tuple(map(_load, ids()))


def _module(id: str) -> ModuleType:
    return import_module(f"{__name__}.{id.replace('-', '_')}")


def _load(id: str) -> Check:
    found = cast(CheckModule, _module(id))
    return Check(
        id,
        found.SEVERITY,
        found.check,
        silences_others=getattr(found, "SILENCES_OTHERS", False),
        runs_last=getattr(found, "RUNS_LAST", False),
        needs_no_verdict=getattr(found, "NEEDS_NO_VERDICT", False),
    )
