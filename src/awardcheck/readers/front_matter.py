"""What the front matter of a Markdown file says: YAML between dashes, or TOML between plus signs."""

from __future__ import annotations

import tomllib
from typing import Any

import yaml

from awardcheck.text.patterns import compiled, regex

_LINE = regex(r"(?P<name>[\w\"'-]{1,40}) ?[:=]\s*(?P<value>[^\s\[{|>&*].*)")


def properties_in(body: str, fence: str, notes: list[str]) -> dict[str, str] | None:
    """What front matter says in words; None if it is no front matter at all.

    If it is broken, what its lines say one by one, with a note: "title: Doorway: one team" is meant to be a title.
    """
    try:
        # BaseLoader makes nothing but strings, lists and dictionaries: safe, and a year stays as it was typed.
        found: Any = tomllib.loads(body) if fence == "+++" else yaml.load(body, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        notes.append(f"line {_broken_at(error)}: the front matter is broken; it was read line by line")
        return _line_by_line(body)
    if not isinstance(found, dict):
        return None
    texts = {str(name): " ".join(value.split()) for name, value in found.items() if isinstance(value, str)}
    return {name: value for name, value in texts.items() if value}


def _line_by_line(body: str) -> dict[str, str]:
    """The values that stand on the lines of their names."""
    found = (_LINE.fullmatch(line.rstrip()) for line in body.split("\n"))
    texts = {line["name"].strip("\"'"): line["value"].strip(" \t\"'") for line in found if line}
    return {name: value for name, value in texts.items() if value}


def _broken_at(error: Exception) -> int:
    """The file's line that a parser of front matter complains about; the opening fence is line 1."""
    if mark := getattr(error, "problem_mark", None) or getattr(error, "context_mark", None):
        return int(mark.line) + 2
    named = compiled(r"line (\d+)").search(str(error))
    return int(named[1]) + 1 if named else 1
