"""The footnotes of a Markdown draft: each is read once, below what refers to it first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from awardcheck.readers.markdown_tree import Node, of_kind


class Footnotes:
    """Those that stand in the draft and are not read yet, and those that are due; `env` is what the parser learns."""

    def __init__(self, env: dict[str, Any]) -> None:
        self._env = env
        self._left: dict[str, list[Node]] = {}
        self._due: deque[Node | tuple[Sequence[Token], int]] = deque()

    def know(self, nodes: Sequence[Node]) -> None:
        for note in of_kind(nodes, "footnote_reference"):
            self._left.setdefault(note.token.meta["label"], []).append(note)

    def refer(self, meta: dict[str, Any], line: int) -> None:
        """A mark in the text that refers to a note, or is one."""
        if "label" in meta:
            self._due += self._left.pop(meta["label"], [])
        else:
            self._due.append((self._env["footnotes"]["list"][meta["id"]]["tokens"], line))

    def meet(self, note: Node) -> bool:
        """Whether a note in its own place is due there, as nothing refers to it; what is typed is never left out."""
        label = note.token.meta["label"]
        referred = self._env["footnotes"]["refs"].get(f":{label}", -1) >= 0
        if not referred:
            self._due += self._left.pop(label, [])
        return not referred

    def due(self) -> Iterator[Node | tuple[Sequence[Token], int]]:
        """What is to be read now; those that they refer to in turn queue up instead of nesting."""
        while self._due:
            yield self._due.popleft()

    def of_themselves(self) -> bool:
        """Makes a note due that only itself and its like refer to; tells whether there was one."""
        if not self._left:
            return False
        self._due += self._left.pop(next(iter(self._left)))
        return True
