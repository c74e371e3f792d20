"""What a reader sees of each format: its words, without what the format puts round them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

from markdown_it import MarkdownIt


class Page(HTMLParser):
    """A page's words, its elements and their attributes in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._hidden = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        self.words += "" if self._hidden else data

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


def plain(format: str, text: str) -> str:
    return READERS.get(format, str)(text)


def _markdown(text: str) -> str:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return Page(html).words.replace("\u2060", "")


def _sarif(text: str) -> str:
    """What SARIF writes twice or behind a backslash is one character."""
    return re.sub(r"\\([\\\[\]])", r"\1", _json(text)).replace("{{", "{").replace("}}", "}")


def _json(text: str) -> str:
    return "\n".join(_strings(json.loads(text)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(inner)


def _xml(text: str) -> str:
    root = ElementTree.fromstring(text.encode("utf-8"))
    return "\n".join([*root.itertext(), *(value for element in root.iter() for value in element.attrib.values())])


def _csv(text: str) -> str:
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return "\n".join(cell for row in rows for cell in row)


READERS: dict[str, Callable[[str], str]] = {
    "csv": _csv,
    "github": unquote,
    "gitlab": _json,
    "html": lambda text: Page(text).words,
    "junit": _xml,
    "markdown": _markdown,
    "sarif": _sarif,
}
