"""What the command line says of checks and categories, and what `awardcheck config` tells of a draft."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from awardcheck import DraftError, SpecError
from awardcheck.checks import ids
from awardcheck.cli.drafts import load
from awardcheck.cli.output import Unusable, printable
from awardcheck.configuration import Configuration, choose_category, load_configuration, shown
from awardcheck.many.desk import Asked, Desk
from awardcheck.spec import slug

__all__ = ["Asked", "Desk", "category_folders", "describe_configuration", "known_check", "severity_options"]

LEVELS = ("error", "warning", "info")
_WIDE = 18


def severity_options(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """`CHECK=LEVEL` as a check and a level. Raises Unusable."""
    pairs = []
    for option in given:
        check, _, level = option.partition("=")
        if level not in LEVELS:
            raise Unusable(
                f"--severity {printable(option[:80])}: write CHECK=LEVEL, with a level of {', '.join(LEVELS)}"
            )
        pairs.append((known_check(check, "--severity"), level))
    return tuple(pairs)


def known_check(name: str, option: str = "") -> str:
    """The id of a check that is called by its id or as reports call it. Raises Unusable where there is none."""
    id = slug(name)
    if id in ids():
        return id
    near = get_close_matches(id[:60], ids(), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "`awardcheck explain` lists them"
    raise Unusable(f"{f'{option}: ' if option else ''}no check is called {printable(name[:60])!r}; {hint}")


def category_folders(given: Iterable[Path] | None) -> tuple[Path, ...]:
    """The folders with categories of one's own, as they were typed and then as they are configured here."""
    return (*(given or ()), *load_configuration(os.curdir, given or ()).folders)


def describe_configuration(name: str | None) -> str:
    """What applies to a draft, or here, and whence. Raises SpecError, Unusable."""
    desk = Desk()
    configuration = desk.configuration(name) if name else load_configuration()
    file = shown(configuration.path) if configuration.path else "none found: the defaults apply"
    lines = [f"{'configuration':{_WIDE}} {file}"]
    if name:
        lines.append(_category_line(name, configuration))
    lines += [f"{key:{_WIDE}} {value}  ({where})" for key, value, where in _values(configuration)]
    return "".join(f"{line}\n" for line in lines)


def _category_line(name: str, configuration: Configuration) -> str:
    try:
        choice = choose_category(load(name), configuration)
    except (DraftError, SpecError) as error:
        raise Unusable(f"{printable(name)}: {error}") from None
    return f"{'category':{_WIDE}} {choice.id}  ({choice.source})"


def _values(configuration: Configuration) -> Iterator[tuple[str, str, str]]:
    """Every key, its value in words and where that stands; what has several values takes a line for each."""
    for key, value in configuration.values():
        if isinstance(value, Mapping) and value:
            yield from ((key, f"{one} = {other}", configuration.where(key, one)) for one, other in value.items())
        elif isinstance(value, tuple) and value:
            yield from ((key, str(one), configuration.where(key, number)) for number, one in enumerate(value))
        else:
            yield key, "none" if value in (None, {}, ()) else str(value), configuration.where(key)
