"""Where each report goes and in which format: by `--format`, or by the names that `--output` gives."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from awardcheck import Report
from awardcheck.cli.output import (
    PIPED_WIDTH,
    Unusable,
    check_target,
    encoding,
    is_terminal,
    printable,
    wants_colour,
    width,
)
from awardcheck.records import dataclass, replace
from awardcheck.reporters import Options, by_name, endings, formats, holds_one_draft


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file it is written to; None is standard output."""

    format: str
    file: Path | None = None

    @property
    def on_screen(self) -> bool:
        return self.file is None and is_terminal()

    def room_for(self, reports: Sequence[Report]) -> bool:
        """Whether there is anything to write: a format for one draft has nothing to say where that was not read."""
        return len(reports) == 1 or not holds_one_draft(self.format)


def targets(format: str | None, files: Sequence[Path], drafts: Sequence[str]) -> tuple[Target, ...]:
    """What to write where. Raises Unusable for what cannot be."""
    if format is not None and format not in formats():
        raise Unusable(f"no format is called {format[:60]!r}; there are: {', '.join(formats())}")
    if format is not None and len(files) > 1:
        raise Unusable("--format goes with one --output; of several, the ending of each name says the format")
    for file in files:
        check_target(file, drafts)
    chosen = tuple(Target(format or _named(file), file) for file in files) or (Target(format or "terminal"),)
    if len({os.path.realpath(file) for file in files}) < len(files):
        raise Unusable("two outputs have the same name, so one would be lost")
    for target in chosen:
        _check_room(target, drafts)
    return chosen


def _named(file: Path) -> str:
    format = by_name(file.name)
    if format is None:
        known = ", ".join(sorted(endings()))
        raise Unusable(f"{printable(str(file))}: the ending says no format; use one of {known}, or add --format")
    return format


def _check_room(target: Target, drafts: Sequence[str]) -> None:
    if not holds_one_draft(target.format):
        return
    name = printable(str(target.file or target.format))
    if len(drafts) > 1:
        raise Unusable(f"{name}: this format holds one draft; run awardcheck once for each")
    if not target.file and is_terminal():
        raise Unusable(f"the format {name} is no text for a screen; name a file with --output")


def fitted(asked: Options, file: Path | None) -> Options:
    """The options that were asked for, as a report into a file has them, or one for the screen."""
    if file:
        return replace(asked, width=PIPED_WIDTH)
    return replace(asked, width=width(), colour=wants_colour(), encoding=encoding())
