"""What a review is told in. A reporter is one file of this folder, found by being here; its name is the format's.

A reporter has `render(reports, errors, options) -> str`. It decides nothing, prints nothing and reads no files.
A module whose name begins with an underscore serves the reporters and is none itself.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from awardcheck.findings import Report


@dataclass(frozen=True, slots=True)
class Options:
    """How to report: `excerpts` whether words of the draft may be shown; the others are for what a screen shows.

    `encoding` is what the text will be written in; what it cannot carry is replaced by plainer signs.
    """

    excerpts: bool = True
    width: int = 80
    colour: bool = False
    quiet: bool = False
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A draft that could not be read; `message` says why and what to do."""

    path: str
    message: str


class Reporter(Protocol):
    def render(self, reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str: ...


def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_")))


def render(
    format: str, reports: Sequence[Report], errors: Sequence[Unreadable] = (), options: Options | None = None
) -> str:
    """The reports in a format, ending in a newline; a draft that could not be read is among the errors.

    Raises ValueError, which names the formats there are, for any other.
    """
    if format not in formats():
        raise ValueError(f"no report format is called {format[:60]!r}; there are: {', '.join(formats())}")
    # Only here, so that nobody waits for the libraries of a reporter that is not used.
    reporter = cast(Reporter, import_module(f"{__name__}.{format}"))
    return reporter.render(reports, errors, options or Options())
