"""A Markdown draft in an editor: its findings while it is typed, told by a language server."""

from __future__ import annotations

from awardcheck.cli.configuring import Asked
from awardcheck.cli.output import Unusable

_LIBRARIES = ("pygls", "lsprotocol", "attrs", "cattrs")


def serve(asked: Asked) -> None:
    """Answers an editor on standard input and output until it leaves. Raises Unusable where that cannot be."""
    import sys

    try:
        from awardcheck.cli.editor.server import Server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        message = 'lsp needs the extra "editor", which is not installed: run pip install ".[editor]" in the clone'
        raise Unusable(message) from None
    if sys.stdin is None or sys.stdin.isatty():
        raise Unusable("lsp is started by an editor, not typed; docs/editor.md tells how to set it up")
    Server(asked).start_io()
