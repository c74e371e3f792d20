"""The commonest ways to call the program, understood without the library that understands all of them.

To load that takes longer than to read a draft. Whatever is more than plain is left to it, and every mistake.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from awardcheck.cli.commands import COMMANDS

if TYPE_CHECKING:
    from awardcheck.cli.checking import Job

_WITH_VALUE = {"-c": "category", "--category": "category", "-f": "format", "--format": "format"}
_OUTPUT = ("-o", "--output")
_QUIET = ("-q", "--quiet")


def job(arguments: Sequence[str]) -> Job | None:
    """What `awardcheck check` is to do by arguments that are drafts and a few options; None for any others."""
    if os.name == "nt" or not arguments or (arguments[0] in COMMANDS and arguments[0] != "check"):
        return None
    drafts: list[str] = []
    outputs: list[Path] = []
    given: dict[str, str] = {}
    quiet = False
    words = iter(arguments[arguments[0] == "check" :])
    for word in words:
        if not word.startswith("-"):
            drafts.append(word)
        elif word in _QUIET:
            quiet = True
        elif (value := next(words, "-")).startswith("-"):
            return None
        elif word in _OUTPUT:
            outputs.append(Path(value))
        elif word in _WITH_VALUE:
            given[_WITH_VALUE[word]] = value
        else:
            return None
    if not drafts:
        return None
    from awardcheck.cli.checking import Job
    from awardcheck.many.desk import Asked

    return Job(tuple(drafts), Asked(given.get("category")), given.get("format"), tuple(outputs), quiet=quiet)
