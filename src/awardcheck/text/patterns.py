"""Large patterns, compiled at their first use, for compiling them all would make every start of the program slow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from awardcheck.text import compiled


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression that behaves like a compiled one; a faulty one raises `re.error` where it is first used."""

    source: str
    flags: int = 0

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return compiled(self.source, self.flags).search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return compiled(self.source, self.flags).match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return compiled(self.source, self.flags).fullmatch(text)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        return compiled(self.source, self.flags).finditer(text, start)

    def findall(self, text: str) -> list[str]:
        return [match.group() for match in self.finditer(text)]

    def sub(self, new: str, text: str) -> str:
        return compiled(self.source, self.flags).sub(new, text)
