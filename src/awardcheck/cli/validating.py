"""The work of `awardcheck validate`: whether categories' files can be used, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from awardcheck import importing, spec
from awardcheck.cli import UNUSABLE
from awardcheck.cli.output import complain, printable, show
from awardcheck.spec import marked_yaml
from awardcheck.spec.files import read_text


def run(files: Iterable[str]) -> int:
    """Tells of each file; the exit status."""
    status = 0
    for name in files:
        try:
            show("".join(f"{line}\n" for line in _told(name)))
        except spec.SpecError as error:
            complain(str(error))
            status = UNUSABLE
    return status


def _told(name: str) -> Iterator[str]:
    """A file's lines. Raises SpecError."""
    path, shown = Path(name), printable(name)
    text = read_text(path)
    category = spec.parse_category(text, path)
    advice = importing.advise(category, marked_yaml.read(text))
    better = f"; {len(advice)} thing{'s' * (len(advice) != 1)} could be better" if advice else ""
    yield f"{shown}: can be used{better}"
    yield from (f"{shown}:{one.line}: {printable(one.message)}" for one in advice)
