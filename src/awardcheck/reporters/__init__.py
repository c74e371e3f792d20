"""What a review is told in. A reporter is one file of this folder, found by being here; its name is the format's.

A reporter has `render(reports, errors, options) -> str | bytes`. It decides nothing, prints nothing and reads no files.
It may have `ENDING`, with which the names of its files end (".json") and by which `--output` chooses it,
`ONE_DRAFT = True` where its file can hold no more than one draft, and `line(report or error, options) -> str` where the
whole is nothing but such lines, so that it can be written while drafts are still being read.
A module whose name begins with an underscore serves the reporters and is none itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from awardcheck.modules import found_in
from awardcheck.records import dataclass

if TYPE_CHECKING:  # the command line asks for the formats' names at every start
    from awardcheck.findings import Report


@dataclass(frozen=True, slots=True)
class Options:
    """How to report: `excerpts` whether words of the draft may be shown; the others are for what a screen shows.

    `encoding` is what the text will be written in; what it cannot carry is replaced by plainer signs. With `suppressed`
    the findings that are let pass are shown as well, and as such.
    """

    excerpts: bool = True
    width: int = 80
    colour: bool = False
    quiet: bool = False
    encoding: str = "utf-8"
    suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A draft that could not be checked; `message` says why and what to do."""

    path: str
    message: str


class Reporter(Protocol):
    def render(self, reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str | bytes: ...


Line = Callable[["Report | Unreadable", Options], str]


def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order."""
    return found_in(__path__)


def endings() -> dict[str, str]:
    """The formats that have one, by the ending of their files' names."""
    found = ((getattr(_reporter(format), "ENDING", None), format) for format in formats())
    return {ending: format for ending, format in found if ending}


def by_name(file: str) -> str | None:
    """The format of a file by the ending of its name, the longest that fits; None where none does."""
    known = endings()
    fitting = [ending for ending in known if file.lower().endswith(ending)]
    return known[max(fitting, key=len)] if fitting else None


def holds_one_draft(format: str) -> bool:
    """Whether a file of the format has room for one draft only."""
    return bool(getattr(_reporter(format), "ONE_DRAFT", False))


def line_by_line(format: str) -> Line | None:
    """What makes a draft's line in a format that is nothing but such lines; None for any other."""
    line: Line | None = getattr(_reporter(format), "line", None)
    return line


def content(
    format: str, reports: Sequence[Report], errors: Sequence[Unreadable] = (), options: Options | None = None
) -> str | bytes:
    """The reports in a format; text ends in a newline. A draft that could not be checked is among the errors.

    Raises ValueError, which names the formats there are, for any other, and for a number of drafts that it cannot hold.
    """
    return _reporter(format).render(reports, errors, options or Options())


def render(
    format: str, reports: Sequence[Report], errors: Sequence[Unreadable] = (), options: Options | None = None
) -> str:
    """The same for a format that is text. Raises ValueError for one that is not."""
    made = content(format, reports, errors, options)
    if isinstance(made, bytes):
        raise ValueError(f"the format {format!r} is no text")
    return made


def _reporter(format: str) -> Reporter:
    if format not in formats():
        raise ValueError(f"no report format is called {format[:60]!r}; there are: {', '.join(formats())}")
    # Only here, so that nobody waits for the libraries of a reporter that is not used.
    return cast(Reporter, import_module(f"{__name__}.{format}"))
