"""Drafts by the names that are typed: read, and shown as they were read."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from awardcheck.cli.output import Unusable, printable
from awardcheck.draft import Block, Draft, DraftError
from awardcheck.readers import read_bytes, read_draft

STDIN = "-"
# What a terminal would obey, and what turns the order of letters round.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def load(name: str) -> Draft:
    """The draft in the file of that name, or on standard input. Raises DraftError."""
    if name != STDIN:
        return read_draft(name)
    if sys.stdin is None or sys.stdin.isatty():
        raise DraftError("standard input is the keyboard; pipe a draft into it, or name a file")
    return read_bytes(Path(STDIN), sys.stdin.buffer.read())


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
