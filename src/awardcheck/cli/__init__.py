"""The command line: the only place that prints, writes files or ends the program."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from awardcheck.cli.checking import Job

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
UNUSABLE = 2
COMPLETING = "_AWARDCHECK_COMPLETE"  # a shell asks by this variable what may follow; its value names the shell


# Who works beside this process, with ends of work of his own: workers, a cluster, an editor.
_BESIDE = frozenset(("asyncio", "concurrent.futures", "multiprocessing"))
_YOUNG = 50_000  # objects that are made before rubbish is looked for; a draft makes about three times as many


def program() -> NoReturn:
    """`main` as a process of its own, which spends no time on order among what it is about to throw away."""
    from awardcheck.cli.loading import from_one_file

    gc.set_threshold(_YOUNG)
    from_one_file()
    try:
        main()
    except SystemExit as end:
        watched = sys.gettrace() or sys.getprofile()
        if isinstance(end.code, int) and not watched and _BESIDE.isdisjoint(sys.modules):
            os._exit(end.code)  # all is flushed and closed; Python would free each object of a draft by itself
        raise


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
    from pathlib import Path

    from awardcheck.cli.output import Unusable, write_file
    from awardcheck.kept import to_write

    for name, data in to_write():
        file = Path(name)
        with suppress(Unusable, OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_file(file, data)


def _app() -> int:
    match sys.argv[1:]:
        case ["--version"]:
            return tell_version()
        case ["text", name] if name == "-" or not name.startswith("-"):
            return _text(name)
    if COMPLETING not in os.environ:
        from awardcheck.cli import plain

        if job := plain.job(sys.argv[1:]):
            return _check(job)
    _ready_to_complete()
    from awardcheck.cli.app import app

    try:
        app(prog_name="awardcheck")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else UNUSABLE if end.code else 0
    return 0


def tell_version() -> int:
    """`awardcheck --version`."""
    from awardcheck import __version__
    from awardcheck.cli.output import show

    show(f"awardcheck {__version__}\n")
    return 0


def _check(job: Job) -> int:
    """`awardcheck check`, whose arguments are understood already."""
    from awardcheck.cli.checking import run
    from awardcheck.cli.output import Unusable, complain
    from awardcheck.spec import SpecError

    try:
        return run(job)
    except (SpecError, Unusable) as error:
        complain(str(error))
        return UNUSABLE


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
