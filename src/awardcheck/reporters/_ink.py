"""Paragraphs for a terminal in which nothing of a draft is obeyed, in signs that the terminal's encoding has."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awardcheck.findings import Verdict
from awardcheck.reporters import _wording as wording

Said = str | tuple[str, str]

MARKS = {Verdict.ANSWERED: "●", Verdict.THIN: "◐", Verdict.MISSING: "○"}
STYLES = {Verdict.ANSWERED: "green", Verdict.THIN: "yellow", Verdict.MISSING: "bold red"}

_PLAINER = {
    key: sign
    for keys, sign in (("●", "+"), ("◐", "~"), ("○–—─", "-"), ("→", "->"), ("•", "*"), ("…", "..."), ("£", "GBP "))
    for key in keys
} | {"‘": "'", "’": "'", "“": '"', "”": '"'}


class Ink(NamedTuple):
    """All that is shown goes through `text`, whoever wrote it."""

    encoding: str

    def text(self, *parts: Said) -> Text:
        """Strings, each with a style or without, as one paragraph in which nothing is markup."""
        said = Text(overflow="fold")
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            said.append(self.fit(words), style)
        return said

    def indented(self, columns: int, *parts: Said) -> Padding:
        return Padding(self.text(*parts), (0, 0, 0, columns), expand=False)

    def hanging(self, columns: int, sign: Said, *parts: Said) -> Padding:
        """An indented paragraph from which a bullet or an arrow hangs out."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_row(self.text(sign), self.text(*parts))
        return Padding(grid, (0, 0, 0, columns), expand=False)

    def fit(self, words: str) -> str:
        """Words made harmless, with blanks kept at either end, by which parts of a paragraph are kept apart."""
        inner = wording.harmless(words)
        front = len(words) - len(words.lstrip(" "))
        behind = len(words) - len(words.rstrip(" ")) if inner else 0
        whole = " " * front + inner + " " * behind
        return whole if self._carries(whole) else "".join(map(self._plainer, whole))

    def _carries(self, words: str) -> bool:
        try:
            words.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def _plainer(self, char: str) -> str:
        candidates = (char, _PLAINER.get(char) or unicodedata.normalize("NFKD", char)[0])
        return next((sign for sign in candidates if self._carries(sign)), "?")
