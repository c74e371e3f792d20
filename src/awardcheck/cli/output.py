"""Where words go: standard output, standard error, a file; whatever the locale, and whoever stops listening."""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

if TYPE_CHECKING:
    import typer

PIPED_WIDTH = 80

Write = Callable[[str | bytes], None]


class ReaderGone(Exception):
    """Nobody reads standard output any more, so that what follows would be done for nothing."""


class Unusable(Exception):
    """Something that the user named cannot be used; the message says what and why."""


def ready_streams() -> None:
    """Makes standard output and error take any text: as UTF-8, or with "?" where a terminal has another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def show(text: str | bytes) -> None:
    """Prints to standard output. A reader that has gone away is no error; a full disk is (Unusable)."""
    with suppress(ReaderGone):
        show_line(text)


def show_line(text: str | bytes) -> None:
    """Prints what more is to follow. Raises ReaderGone, Unusable."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        _silence(sys.stdout)
        raise ReaderGone from None
    except OSError as error:
        _silence(sys.stdout)
        raise Unusable(f"standard output cannot be written: {error.strerror}") from error


def say(line: str) -> None:
    """Prints a message to standard error, if anybody can hear it."""
    try:
        _write(sys.stderr, f"{line}\n")
    except OSError:
        _silence(sys.stderr)


def fail(message: str) -> typer.Exit:
    """Says why nothing can be done; what it returns is to be raised and ends the program with status 2."""
    import typer

    complain(message)
    return typer.Exit(2)


def complain(message: str) -> None:
    """Says what is wrong on standard error, each line under the program's name."""
    for line in message.splitlines():
        say(f"awardcheck: {line}")


def finish(status: int) -> int:
    """Flushes what Python would flush on leaving, where a pipe that was closed would cost a traceback."""
    for stream in (sys.stdout, sys.stderr):
        try:
            _write(stream, "")
        except OSError:
            _silence(stream)
    return status


def _write(stream: TextIO | None, text: str | bytes) -> None:
    if stream is not None and not stream.closed:
        if isinstance(text, bytes):
            stream.flush()
            stream.buffer.write(text)
        else:
            stream.write(text)
        stream.flush()


def _silence(stream: TextIO) -> None:
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def printable(name: str) -> str:
    """A file's name on one line, whatever characters it has."""
    return "".join(char if char.isprintable() else "?" for char in name)


def wants_colour() -> bool:
    """Whether standard output shows colours: NO_COLOR and FORCE_COLOR have the word, then the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


def width() -> int:
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if is_terminal() else PIPED_WIDTH


def encoding() -> str:
    return (sys.stdout and sys.stdout.encoding) or "utf-8"


def is_terminal() -> bool:
    """Whether standard output is a screen."""
    return sys.stdout is not None and sys.stdout.isatty()


def watched() -> bool:
    """Whether somebody sees standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def carried(text: str) -> str:
    """A text in plainer signs where standard output's encoding does not have them."""
    return text.encode(encoding(), errors="replace").decode(encoding())


def clear() -> None:
    """Empties the screen, if standard output is one."""
    if is_terminal():
        from rich.console import Console

        Console().clear()


def check_target(target: Path, drafts: Iterable[str]) -> None:
    """Raises Unusable unless `target` can be a file of output: never a draft, and its folder must be there."""
    name = printable(str(target))
    if os.path.isdir(target):
        raise Unusable(f"{name}: this is a folder; name a file in it")
    if not os.path.isdir(target.parent):
        raise Unusable(f"{name}: there is no such folder to write it in")
    for draft in drafts:
        if os.path.exists(target) and os.path.exists(draft) and os.path.samefile(target, draft):
            raise Unusable(f"{name}: this is the draft itself, which is never written to")


def write_file(target: Path, text: str | bytes) -> None:
    """Writes the file whole or not at all. Raises Unusable."""
    with written(target) as write:
        write(text)


@contextmanager
def written(target: Path) -> Iterator[Write]:
    """What writes the file bit by bit; it is there, whole, when the context ends well. Raises Unusable."""
    with ExitStack() as whole:
        with _told(target):
            file = whole.enter_context(_opened(target))

        def write(text: str | bytes) -> None:
            with _told(target):
                file.write(text if isinstance(text, bytes) else text.encode("utf-8", errors="replace"))

        yield write
        with _told(target):
            whole.close()


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unusable(f"{printable(str(target))}: cannot be written: {error.strerror}") from error


def _opened(target: Path) -> AbstractContextManager[BinaryIO]:
    if target.exists() and not target.is_file():
        return open(target, "wb")  # a pipe or a device, such as /dev/null, takes the place of nothing
    return _in_place_of(target.resolve())


@contextmanager
def _in_place_of(target: Path) -> Iterator[BinaryIO]:
    """Through a neighbour that takes the target's place at once, with the target's permissions."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    draft = target.with_name(f".{target.name[:60]}.{os.getpid()}.part")
    try:
        with open(draft, "xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
