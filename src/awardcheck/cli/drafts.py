"""Drafts by the names that are typed: read, and shown as they were read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from awardcheck.cli.output import Unusable, printable
from awardcheck.draft import Block, Draft, DraftError
from awardcheck.readers import read_bytes, read_draft
from awardcheck.text.patterns import regex

STDIN = "-"
# What a terminal would obey, and what turns the order of letters round.
_OBEYED = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_TURNING = regex("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def load(name: str) -> Draft:
    """The draft in the file of that name, or on standard input. Raises DraftError."""
    return read_draft(name) if name != STDIN else read_bytes(Path(STDIN), piped())


def piped() -> bytes:
    """What comes on standard input. Raises DraftError."""
    if sys.stdin is None or sys.stdin.isatty():
        raise DraftError("standard input is the keyboard; pipe a draft into it, or name a file")
    return sys.stdin.buffer.read()


def told(name: str) -> str:
    """A draft's name as reports tell it: as it was typed, without the folders that an absolute path would betray."""
    if not os.path.isabs(name):
        return name
    inside = os.path.splitdrive(name)[0] == os.path.splitdrive(os.getcwd())[0] and os.path.relpath(name)
    return inside if inside and not inside.startswith(os.pardir) else os.path.basename(name)


def as_read(name: str) -> str:
    """A draft as plain text: its blocks in reading order, a blank line between them. Raises Unusable."""
    try:
        draft = load(name)
    except DraftError as error:
        raise Unusable(f"{printable(name)}: {error}") from None
    text = "\n\n".join(map(_plain, draft.blocks))
    return _OBEYED.sub("\ufffd", _TURNING.sub("", text)) + "\n" if text else ""


def _plain(block: Block) -> str:
    if block.kind == "table":
        return "\n".join(" ".join(row.text.split()) for row in block.rows if any(row.cells))
    return f"- {block.text}" if block.kind == "item" else block.text
