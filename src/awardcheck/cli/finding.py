"""Which drafts are meant: files as they are typed, what is in folders, and what fits a pattern."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from awardcheck.cli.drafts import STDIN, told
from awardcheck.reporters import Unreadable

ENDINGS = (".docx", ".md")
_PATTERN = frozenset("*?[")


def found(names: Iterable[str]) -> Iterator[str | Unreadable]:
    """The drafts in the order of the names; Unreadable for a folder or a pattern with none, which says so.

    A folder is searched with those inside it, by name. What patterns and folders find twice is taken once; a file that
    was typed is always taken.
    """
    seen: set[str] = set()
    for name in names:
        if name == STDIN or os.path.isfile(name):
            several: Iterable[str | Unreadable] = [name]
        elif os.path.isdir(name):
            several = _once(_in_folder(name), seen, name, f"there is no draft ({' or '.join(ENDINGS)}) in this folder")
        elif _PATTERN & set(name):
            several = _once(_fitting(name), seen, name, "no file is called so, and none fits it as a pattern")
        else:
            several = [name]
        for one in several:
            if isinstance(one, str):
                seen.add(os.path.normpath(one))
            yield one


def _once(drafts: Iterable[str | Unreadable], seen: set[str], name: str, none: str) -> Iterator[str | Unreadable]:
    any_found = False
    for one in drafts:
        any_found = True
        if isinstance(one, Unreadable) or os.path.normpath(one) not in seen:
            yield one
    if not any_found:
        yield Unreadable(told(name), none)


def _in_folder(folder: str) -> Iterator[str | Unreadable]:
    """Files before folders, each by name; hidden ones and links to folders are passed over."""
    folders = [folder]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as listed:
                entries = sorted((entry for entry in listed if not _hidden(entry.name)), key=lambda entry: entry.name)
        except OSError as error:
            yield Unreadable(told(folder), f"this folder cannot be read ({error.strerror})")
            continue
        yield from (one.path for one in entries if one.name.lower().endswith(ENDINGS) and not os.path.isdir(one))
        folders += (one.path for one in reversed(entries) if one.is_dir(follow_symlinks=False))


def _fitting(pattern: str) -> Iterator[str | Unreadable]:
    """Folders that fit are searched; files that fit are taken where they are drafts or the pattern names an ending."""
    import glob

    any_ending = "." not in os.path.basename(pattern)
    for path in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isdir(path):
            if not pattern.endswith("**"):  # which finds what is inside, too
                yield from _in_folder(path)
        elif not _hidden(os.path.basename(path)) and not (any_ending and not path.lower().endswith(ENDINGS)):
            yield path


def _hidden(name: str) -> bool:
    """Also what Word puts beside a document that somebody has open."""
    return name.startswith((".", "~$"))
