"""Writes the documentation as a folder of web pages that need no network: README, docs/, the checks and the awards.

    python scripts/make_site.py [FOLDER]

Every page keeps its file's place, so that a link means the same in both; one that leads nowhere stops the making.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.anchors import anchors_plugin

from awardcheck import __version__
from awardcheck.cli.listing import describe_category, list_categories
from awardcheck.spec import list_categories as category_files

ROOT = Path(__file__).resolve().parents[1]
LOOK = Path(__file__).parent / "site"
TARGET = ROOT / "build" / "site"
FIRST, LAST = ("README.md",), ("CONTRIBUTING.md", "CHANGELOG.md")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's place below the project's folder, its title, and its Markdown."""

    source: str
    text: str

    @property
    def target(self) -> str:
        path = Path(self.source)
        return path.with_name("index.html" if path.name == "README.md" else f"{path.stem}.html").as_posix()

    @property
    def title(self) -> str:
        found = re.search(r"^# (.+)$", self.text, flags=re.MULTILINE)
        assert found, f"{self.source}: has no heading"
        return found[1].strip("`")


def pages() -> dict[str, Page]:
    """Every page by its place: those that are files, and those that are made here."""
    names = (path.relative_to(ROOT).as_posix() for path in sorted(ROOT.joinpath("docs").rglob("*.md")))
    found = [*map(_file, (*FIRST, *names)), *_awards(), _examples(), *map(_file, LAST)]
    return {page.source: page for page in found}


def _file(name: str) -> Page:
    return Page(name, ROOT.joinpath(name).read_text(encoding="utf-8"))


def _awards() -> Iterator[Page]:
    listed = "".join(
        f"- [`{id}`]({id}.md) {about.strip()}\n"
        for id, _, about in (line.partition(" ") for line in list_categories(()).splitlines())
    )
    yield Page("docs/awards/README.md", f"# The awards\n\n{listed}")
    for file in category_files():
        shown = describe_category(file.id, ())
        command = f"What `awardcheck show {file.id}` prints:"
        yield Page(f"docs/awards/{file.id}.md", f"# {file.load().title}\n\n{command}\n\n```text\n{shown}```\n")


def _examples() -> Page:
    names = sorted(path.name for path in ROOT.joinpath("examples").iterdir() if path.is_file())
    return Page("examples/README.md", "# Examples\n\n" + "".join(f"- [{name}](./{name})\n" for name in names))


class Site:
    """Turns pages into HTML and notes which other files they need."""

    def __init__(self, known: dict[str, Page]) -> None:
        self.known = known
        self.needed: set[str] = set()
        self.problems: list[str] = []
        self._markdown = MarkdownIt("commonmark").enable("table").use(anchors_plugin, max_level=4)
        self._template = Environment(loader=FileSystemLoader(LOOK), autoescape=True).get_template("page.html")
        self._tokens = {source: self._markdown.parse(page.text) for source, page in known.items()}
        self._anchors = {source: set(_ids(tokens)) for source, tokens in self._tokens.items()}

    def html(self, page: Page) -> str:
        """The whole page; links that lead nowhere are noted among the problems."""
        for token in _links(self._tokens[page.source]):
            name = "href" if token.type == "link_open" else "src"
            token.attrSet(name, self._link(page, str(token.attrGet(name))))
        body = self._markdown.renderer.render(self._tokens[page.source], self._markdown.options, {})
        return self._template.render(page=page, body=body, menu=self._menu(page), version=__version__)

    def _menu(self, page: Page) -> list[tuple[str, str, bool]]:
        """Title, address and whether it is this page, for what the menu shows: all but the pages of single things."""
        shown = [one for one in self.known.values() if one.source.count("/") < 2 or one.target.endswith("index.html")]
        return [(one.title, _relative(page, one.target), one is page) for one in shown]

    def _link(self, page: Page, href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        path = os.path.normpath(os.path.join(os.path.dirname(page.source), parts.path)) if parts.path else page.source
        place = path if path in self.known else f"{path}/README.md"
        if place in self.known:
            if parts.fragment and parts.fragment not in self._anchors[place]:
                self.problems.append(f"{page.source}: {href}: no heading has that name")
            address = _relative(page, self.known[place].target)
            return f"{address}#{parts.fragment}" if parts.fragment else address
        if ROOT.joinpath(path).is_file():
            self.needed.add(path)
        else:
            self.problems.append(f"{page.source}: {href}: there is no such page or file")
        return _relative(page, path)


def _ids(tokens: list[Token]) -> Iterator[str]:
    return (str(token.attrs["id"]) for token in tokens if "id" in token.attrs)


def _links(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from (child for child in token.children or () if child.type in ("link_open", "image"))


def _relative(page: Page, target: str) -> str:
    return Path(os.path.relpath(target, os.path.dirname(page.target) or ".")).as_posix()


def make(folder: Path) -> list[str]:
    """Writes the site and says what is wrong with its links; an old one gives way."""
    known = pages()
    site = Site(known)
    made = {page.target: site.html(page) for page in known.values()}
    shutil.rmtree(folder, ignore_errors=True)
    for target, text in made.items():
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in site.needed:
        folder.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return site.problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Writes the documentation as a folder of web pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=TARGET, help=f"default: {TARGET}")
    wanted = parser.parse_args().folder
    if wanted.exists() and any(wanted.iterdir()) and not wanted.joinpath("docs", "checks").is_dir():
        sys.exit(f"{wanted}: holds something else; name a folder that is new or holds a site")
    sys.exit("\n".join(make(wanted)) or None)
