"""The manual page, as roff: from the declarations of commands and options, the checks' manuals and the README.

`python scripts/make_docs.py` writes it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from awardcheck import __version__
from awardcheck.checks import checks
from awardcheck.cli.app import app

README = Path(__file__).resolve().parents[1] / "README.md"
DATE = "2026-11-29"  # of the page's form
WIDE = 60  # characters of a line before any is escaped
QUOTES = str.maketrans({"“": r"\(lq", "”": r"\(rq", "‘": r"\(oq", "’": r"\(cq", "–": r"\(en", "—": r"\(em"})
ENVIRONMENT = {
    "NO_COLOR": "Where this is set to anything, nothing is coloured.",
    "FORCE_COLOR": "Where this is set to anything, the report is coloured even where standard output is no terminal.",
    "AWARDCHECK_DEBUG": "Where this is set to anything, a mistake in awardcheck itself is shown with its traceback, "
    "which may hold words of the draft.",
}
FILES = {
    ".awardcheck.yaml": "What holds for all drafts of a folder and of the folders below it.",
    "pyproject.toml": "The same, in the table [tool.awardcheck].",
}


def man_page() -> str:
    """The whole page, in the classic macros, which every man program reads."""
    group: Any = typer.main.get_command(app)
    context = typer.Context(group, info_name="awardcheck", **group.context_settings)
    name, _, description = group.help.partition("\n\n")
    sections = {
        "NAME": [rf"awardcheck \- {escaped(name[:1].lower() + name[1:].rstrip('.'))}"],
        "SYNOPSIS": _synopsis(group, context),
        "DESCRIPTION": [*_prose(description), ".PP", *_prose(_after_usage(group.get_command(context, "check").help))],
        "OPTIONS": _options(group.get_command(context, "check"), context),
        "INSTEAD OF A DRAFT": _options(group, context),
        "COMMANDS": _commands(group, context),
        "CHECKS": _checks(),
        "ENVIRONMENT": _terms(ENVIRONMENT.items()),
        "FILES": _terms(FILES.items()),
        "EXIT STATUS": _terms(_statuses()),
        "EXAMPLES": _examples(),
    }
    lines = [f'.TH AWARDCHECK 1 {DATE} "awardcheck {__version__}"']
    for title, body in sections.items():
        lines += [f'.SH "{title}"' if " " in title else f".SH {title}", *body]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that roff shows as it is: no character that it obeys, and none beyond ASCII."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("`", "").replace("~", r"\(ti").replace("^", r"\(ha")
    text = text.translate(QUOTES)
    text = "".join(char if ord(char) < 128 else rf"\[u{ord(char):04X}]" for char in text)
    return rf"\&{text}" if text[:1] in (".", "'") else text


def _prose(text: str) -> Iterator[str]:
    """Paragraphs; each sentence begins a line, as manual pages are written, and none of them is long."""
    for number, paragraph in enumerate(filter(None, (part.strip() for part in text.split("\n\n")))):
        if number:
            yield ".PP"
        for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", " ".join(paragraph.split())):
            yield from map(escaped, textwrap.wrap(sentence, WIDE, break_long_words=False, break_on_hyphens=False))


def _after_usage(text: str) -> str:
    """What the help of checking says beyond its first line; the exit status has a section of its own."""
    return text.partition("\n\n")[2].partition("Exit status:")[0]


def _synopsis(group: Any, context: Any) -> Iterator[str]:
    first, *others = (escaped(pieces.removeprefix("| ")) for pieces in group.collect_usage_pieces(context))
    yield f".B awardcheck {first}"
    for other in others:
        yield from (".br", f".B awardcheck {other}")


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, text in pairs:
        yield from (".TP", rf".B {escaped(term)}", *_prose(text))


def _options(command: Any, context: Any) -> Iterator[str]:
    """Without the one for help, which each command has."""
    shown = (param for param in command.params if param.opts[0].startswith("-"))
    return _terms(record for param in shown if (record := param.get_help_record(context)))


def _commands(group: Any, context: Any) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        own = typer.Context(command, info_name=name, parent=context)
        _, *arguments = command.collect_usage_pieces(own)
        usage = " ".join(("awardcheck", name, *arguments))
        if name == "check":  # described above
            yield from (f".SS {escaped(usage)}", *_prose(command.help.partition("\n\n")[0]))
        else:
            yield from (f".SS {escaped(usage)}", *_prose(command.help), *_options(command, own))


def _checks() -> Iterator[str]:
    """What each check finds and says; judges' reasons and examples are left to `awardcheck explain`."""
    yield from _prose("`awardcheck explain CHECK` tells more: why judges mind, examples, how to mend it.")
    for check in checks():
        about = check.manual.partition("\n## ")[0]
        yield from (".TP", f'.BR {escaped(check.id)} " ({check.severity})"')
        yield from (".sp" if line == ".PP" else line for line in _prose(about))


def _statuses() -> Iterator[tuple[str, str]]:
    yield from re.findall(r"^\| (\d) \| (.*) \|$", README.read_text(encoding="utf-8"), flags=re.MULTILINE)


def _examples() -> Iterator[str]:
    shown = re.search(r"^## Checking a draft\n.*?```console\n(.*?)```", README.read_text(encoding="utf-8"), re.S | re.M)
    assert shown
    lines = [line.removeprefix("$ ") for line in shown[1].splitlines()]
    return iter([".nf", *map(escaped, lines), ".fi"])
