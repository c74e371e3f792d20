"""The command line run in the tests' own process, as if it had been typed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from awardcheck.cli import main


class Ran(NamedTuple):
    """What came of it: the exit status, standard output, standard error."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


def typist(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *always: str) -> Run:
    """Types `awardcheck`, these arguments and those it is given; no traceback may come of it."""

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["awardcheck", *always, *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Ran(int(end.value.code or 0), said.out, said.err)

    return run
