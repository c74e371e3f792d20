"""The baselines of a run: found, read once each, and written anew when that is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from awardcheck import SpecError
from awardcheck.baseline import Baseline, Known, draft_in, read_baseline
from awardcheck.cli.output import Unusable, check_target, printable, say, write_file
from awardcheck.configuration import Configuration, shown
from awardcheck.records import dataclass, field


@dataclass(slots=True)
class Baselines:
    """`given` is the file of the command line, which goes before a configuration's; with `writing` it is made anew."""

    given: Path | None = None
    writing: bool = False
    _read: dict[Path, Baseline] = field(default_factory=dict)
    _learnt: dict[Path, int] = field(default_factory=dict)
    _drafts: set[str] = field(default_factory=set)

    def open(self, configurations: Iterable[Configuration], drafts: Iterable[str], outputs: Iterable[Path]) -> None:
        """Reads all that the drafts need, so that what is wrong is told first. Raises SpecError and Unusable."""
        drafts = list(drafts)
        written = {os.path.realpath(output) for output in outputs}
        for configuration in configurations:
            path = self._path(configuration)
            if path is None:
                if self.writing:
                    raise Unusable(
                        "--write-baseline: say which file with --baseline FILE, or with baseline: in a configuration"
                    )
            elif path not in self._read:
                self._read[path] = self._opened(path, configuration)
                if self.writing:
                    check_target(path, drafts)
            if path and os.path.realpath(path) in written:
                raise Unusable(f"{printable(str(path))}: the baseline and an output have the same name")

    def known(self, draft: str, configuration: Configuration) -> Mapping[str, Known]:
        """What the draft's baseline lets pass, for each award; nothing where none is used, or it is to be made anew."""
        path = self._path(configuration)
        if path is None or self.writing:
            return {}
        return self._read[path].drafts.get(draft_in(path, draft), {})

    def learn(self, draft: str, configuration: Configuration, category: str, found: Known) -> None:
        """That all these findings of a draft are known from now on."""
        path = self._path(configuration)
        if path is None:
            return
        self._read[path] = self._read[path].with_known(draft_in(path, draft), category, found)
        self._drafts.add(draft_in(path, draft))
        self._learnt[path] = self._learnt.get(path, 0) + sum(found.values())

    def write(self) -> None:
        """Writes what was learnt, without drafts that are gone, and says so. Raises Unusable."""
        for path, number in self._learnt.items():
            baseline = self._read[path]
            gone = [name for name in baseline.drafts if not os.path.exists(path.parent / name)]
            write_file(path, baseline.without(set(gone) - self._drafts).text())
            say(f"awardcheck: {printable(shown(path))}: lets {number} finding{'s' * (number != 1)} pass from now on")

    def _path(self, configuration: Configuration) -> Path | None:
        return self.given or configuration.baseline_file

    def _opened(self, path: Path, configuration: Configuration) -> Baseline:
        if self.writing and not os.path.lexists(path):
            return Baseline()
        if not os.path.lexists(path):
            where = "--baseline" if self.given else configuration.where("baseline")
            raise SpecError(f"{where}: there is no file {printable(shown(path))}; --write-baseline makes it")
        return read_baseline(Path(shown(path)))
