"""The command line: the only place that prints, writes files or ends the program."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
UNUSABLE = 2
COMPLETING = "_AWARDCHECK_COMPLETE"  # a shell asks by this variable what may follow; its value names the shell


def main() -> NoReturn:
    """Runs `awardcheck` with the program's arguments and ends the program with its exit status."""
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run() -> int:
    from awardcheck.cli.output import finish, ready_streams, say

    ready_streams()
    try:
        status = _app()
    except Exception as error:
        from awardcheck.many.mishaps import in_full, mishap

        status = UNUSABLE
        say(f"{in_full(error)}awardcheck: {mishap(error)}")
    status = finish(status)
    _keep()
    return status


def _keep() -> None:
    """Puts by what the next start can use; nobody asked for it, so a folder that is closed is no error."""
    from awardcheck.cli.output import Unusable, write_file
    from awardcheck.kept import to_write

    for file, data in to_write():
        with suppress(Unusable, OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_file(file, data)


def _app() -> int:
    match sys.argv[1:]:
        case ["text", name] if name == "-" or not name.startswith("-"):
            return _text(name)
    _ready_to_complete()
    from awardcheck.cli.app import app

    try:
        app(prog_name="awardcheck")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else UNUSABLE if end.code else 0
    return 0


def _ready_to_complete() -> None:
    """For the key that completes a command, and for the options that teach it to a shell; otherwise it does nothing."""
    if COMPLETING in os.environ or any(argument.endswith("-completion") for argument in sys.argv):
        from awardcheck.cli import shells

        shells.ready(os.environ)


def _text(name: str) -> int:
    """`awardcheck text` by itself: git runs it on every file that it compares, so it is quick."""
    from awardcheck.cli.drafts import as_read
    from awardcheck.cli.output import Unusable, complain, show

    try:
        show(as_read(name))
    except Unusable as error:
        complain(str(error))
        return UNUSABLE
    return 0
