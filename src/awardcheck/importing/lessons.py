"""What the chain of roles is taught: pages with what is asked on them, also as careless copying leaves them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from awardcheck.importing.chain import Role
from awardcheck.importing.lines import Page
from awardcheck.importing.pages import read_page
from awardcheck.importing.relaid import relaid
from awardcheck.importing.titles import criterion_name
from awardcheck.importing.units import Unit, units
from awardcheck.records import dataclass, field

_BULLETS = r"(?m)^[ \t]*(?:[•\-–*o]|\d+[.)])[ \t]+"
_ANY = frozenset(Role)
_QUIET = frozenset((Role.OTHER, Role.BESIDE))
_NEAR = 2  # units before the first question that may belong to it


@dataclass(frozen=True, slots=True)
class PageWithGold:
    """A page in a form of text, its criteria with their questions ("*" for any name), and lines that may be either."""

    name: str
    form: str
    text: str
    criteria: dict[str, list[str]]
    either: tuple[str, ...] = ()
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page's units, and for each the roles that it may have. `weight` is less for a copy of a page."""

    page: Page
    source: str
    kind: str
    found: list[Unit]
    allowed: list[frozenset[Role]]
    weight: float = field(default=1.0)


def pages_in(folder: Path) -> list[PageWithGold]:
    """The pages of a folder and those beneath it. Word files are left out: their lines are those of text."""
    from awardcheck.spec import marked_yaml

    found = []
    for path in sorted(folder.rglob("*.yaml")):
        given: dict[str, Any] = marked_yaml.read(path.read_text("utf-8")).value
        if "page" in given and given["form"] != "docx":
            criteria = {str(name): [str(ask) for ask in asks] for name, asks in given["gold"]["criteria"].items()}
            found.append(
                PageWithGold(
                    path.stem, given["form"], given["page"], criteria, tuple(given.get("either", ())), given.get("lost")
                )
            )
    return found


def data_hash(folder: Path) -> str:
    """A hash of all that lessons are made of."""
    return hashlib.sha256(repr(pages_in(folder)).encode()).hexdigest()


def lessons(page: PageWithGold) -> Iterator[Lesson]:
    """A page, and copies: without its criteria's headings, without bullets, without or with twice its blank lines."""
    seen = set()
    for kind, form, text in _copies(page):
        if text in seen:
            continue
        seen.add(text)
        read = read_page(text.encode(), f"page.{form}")
        found = units(read)
        yield Lesson(read, page.name, kind, found, allowed_roles(found, page), 1.0 if kind == "page" else _COPY)


_COPY = 0.5


def _copies(page: PageWithGold) -> Iterator[tuple[str, str, str]]:
    yield "page", page.form, page.text
    yield "lost", page.form, page.lost or without_headings(page)
    text = page.text if page.form == "txt" else _as_text(page)
    if page.form != "html":
        yield "web", "html", _as_web(page)
    if text != page.text:
        yield "text", "txt", text
    yield "bullets", "txt", re.sub(_BULLETS, "", text)
    yield "doubled", "txt", text.replace("\n", "\n\n")
    yield "blanks", "txt", re.sub(r"\n\s*\n+", "\n", text)
    yield from relaid(page.name, text, page.criteria)


def _as_text(page: PageWithGold) -> str:
    """A web page or Markdown as it is copied from a screen."""
    read = read_page(page.text.encode(), f"page.{page.form}")
    lines = ["\n" * min(line.gap, 1) + (f"• {line.text}" if line.form == "item" else line.text) for line in read.lines]
    return "\n".join(lines)


def _as_web(page: PageWithGold) -> str:
    """A page as a web site prints it: what has the form of a heading is one."""
    read = read_page(page.text.encode(), f"page.{page.form}")
    heads = {id(unit.line) for unit in units(read) if unit.heads and not unit.label}
    tags = ["h3" if id(line) in heads else "li" if line.form == "item" else "p" for line in read.lines]
    body = "\n".join(f"<{tag}>{escape(line.text)}</{tag}>" for tag, line in zip(tags, read.lines, strict=True))
    return f"<html><body>{body}</body></html>"


def without_headings(page: PageWithGold) -> str:
    """The page's text without the headings of its criteria."""
    text = page.text
    for name in page.criteria:
        bare = re.escape(name)
        text = re.sub(rf"(?m)^[ \t#*]*(?:\d\. ?)?(?:Criterion \d: )?{bare}(?: \(\d+ marks\))?[ \t*]*$", "", text)
        text = re.sub(rf"(<(summary|h\d|button|strong|b)\b[^>]*>){bare}(</\2>)", r"\1\3", text)
    return text


def allowed_roles(found: Sequence[Unit], page: PageWithGold) -> list[frozenset[Role]]:
    """For each unit of a page the roles that it may have; several where the gold does not tell them apart."""
    names = list(page.criteria)
    owners = [_owner(unit, page) for unit in found]
    allowed = [frozenset((Role.PROMPT,)) if owner is not None else _QUIET for owner in owners]
    for at, unit in enumerate(found):
        if owners[at] is None and _is_part(unit, page.either):
            allowed[at] = _ANY
    for number, name in enumerate(names):
        mine = [at for at, owner in enumerate(owners) if owner == number]
        if mine:
            _mark_heading(found, allowed, name, mine)
    return list(_outside(found, allowed))


def _owner(unit: Unit, page: PageWithGold) -> int | None:
    """The number of the criterion whose question a unit is, or is a part of."""
    said = _plain(unit.text)
    if len(said.split()) < 2 or (unit.heads and any(_same_name(unit.text, name) for name in page.criteria)):
        return None
    for number, asks in enumerate(page.criteria.values()):
        for ask in map(_plain, asks):
            if ask in said or (said in ask and (3 * len(said) > len(ask) or len(said.split()) > 3)):
                return number
    return None


def _is_part(unit: Unit, lines: Sequence[str]) -> bool:
    said = _plain(unit.text)
    return bool(said) and any(said in _plain(line) or _plain(line) in said for line in lines)


def _mark_heading(found: Sequence[Unit], allowed: list[frozenset[Role]], name: str, mine: Sequence[int]) -> None:
    """Says which unit names a criterion whose questions are `mine`, and that what stands between is beside them."""
    first, last = mine[0], mine[-1]
    named = [at for at in range(first) if allowed[at] == _QUIET and _same_name(found[at].text, name)]
    if named:
        allowed[named[-1]] = frozenset((Role.NAME,))
        first = named[-1]
    elif name == "*" or re.fullmatch(r"Q\d{1,2}", name):
        above = next((at for at in range(first - 1, -1, -1) if found[at].heads), None)
        if above is not None and allowed[above] <= _QUIET:
            allowed[above] = frozenset((Role.NAME, Role.BESIDE)) if above == first - 1 else _QUIET | {Role.NAME}
        if first and allowed[first - 1] == _QUIET:
            allowed[first - 1] = frozenset((Role.BESIDE,))
    for at in range(first + 1, last):
        if allowed[at] == _QUIET:
            allowed[at] = frozenset((Role.BESIDE,))


def _outside(found: Sequence[Unit], allowed: Sequence[frozenset[Role]]) -> Iterator[frozenset[Role]]:
    """The roles, without BESIDE far from any question."""
    inside = [at for at, roles in enumerate(allowed) if not roles & {Role.OTHER} and roles != _ANY]
    for at, roles in enumerate(allowed):
        far = not inside or at < inside[0] - _NEAR or at > inside[-1] + (not found[at].heads)
        yield frozenset((Role.OTHER,)) if roles == _QUIET and far else roles


def _same_name(text: str, name: str) -> bool:
    return _plain(criterion_name(text)) == _plain(criterion_name(name)) or _plain(text) == _plain(name)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())
