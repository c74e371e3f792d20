"""Paragraphs for a terminal in which nothing of a draft is obeyed, in signs that the terminal's encoding has."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awardcheck.findings import Verdict
from awardcheck.reporters import Options
from awardcheck.reporters import _wording as wording

# Columns: below these paragraphs and tables fall to pieces, above the last lines are too long to read.
NARROWEST, NARROWEST_TABLE, WIDEST = 30, 72, 120

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


def table(ink: Ink, names: Sequence[str], numbers: Sequence[str]) -> Table:
    """Columns of names, which give way where the room is short, and columns of numbers, which do not."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in names:
        made.add_column(ink.text(name), overflow="fold")
    for number in numbers:
        made.add_column(lines_of(number.split(" "), ink), justify="right", no_wrap=True)
    return made


def lines_of(lines: Sequence[str], ink: Ink) -> Text:
    """A text of these lines."""
    return Text("\n").join(map(ink.text, lines))


def printed(parts: Iterable[RenderableType], options: Options) -> str:
    """Lines within `options.width`, which for a table is 72 at least and for all 120 at most; codes only for colour."""
    out = io.StringIO()
    console = canvas(out, options.width, "standard" if options.colour else None)
    narrow = min(max(options.width, NARROWEST), WIDEST)
    for part in parts:
        console.print(part, width=None if isinstance(part, Table) else narrow)
    return "".join(f"{line if options.colour else line.rstrip()}\n" for line in out.getvalue().splitlines())


def within(width: int) -> int:
    """The columns that are used of so many, by whatever is set in columns itself."""
    return min(max(width, NARROWEST_TABLE), WIDEST)


def canvas(out: io.StringIO, width: int, colours: str | None) -> Console:
    """A console that asks the environment for nothing, so that the same report always gives the same text."""
    return Console(
        file=out,
        width=within(width),
        height=100,
        color_system=colours,  # type: ignore[arg-type]
        no_color=colours is None,
        force_terminal=colours is not None,
        force_jupyter=False,
        force_interactive=False,
        legacy_windows=False,
        record=colours == "truecolor",
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
