"""The work of `awardcheck validate`: whether categories' files can be used, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from awardcheck import importing, spec
from awardcheck.cli import UNUSABLE
from awardcheck.cli.output import complain, printable, show
from awardcheck.importing.yaml_text import LOOK
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
    marked = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if LOOK in line]
    look = f"; {len(marked)} place{'s' * (len(marked) != 1)} to look at" if marked else ""
    yield f"{shown}: can be used{look}{better}"
    yield from (f"{shown}:{number}: LOOK: {printable(line.partition(LOOK)[2])}" for number, line in marked)
    yield from (f"{shown}:{one.line}: {printable(one.message)}" for one in advice)
