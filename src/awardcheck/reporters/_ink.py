"""Paragraphs for a terminal in which nothing of a draft is obeyed, in signs that the terminal's encoding has."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from awardcheck.findings import Verdict
from awardcheck.records import dataclass
from awardcheck.reporters import Options
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._layout import Column, Indented, Part, Piece, Table, Text, coloured, plain

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


@dataclass(frozen=True, slots=True)
class Ink:
    """All that is shown goes through `text`, whoever wrote it."""

    encoding: str

    def text(self, *parts: Said) -> Text:
        """Strings, each with a style or without, as one paragraph in which nothing is markup."""
        return Text((tuple(self._pieces(parts)),))

    def _pieces(self, parts: Iterable[Said]) -> Iterator[Piece]:
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            if fitting := self.fit(words):
                yield fitting, style

    def indented(self, columns: int, *parts: Said) -> Indented:
        return Indented(columns, self.text(*parts))

    def hanging(self, columns: int, sign: Said, *parts: Said) -> Indented:
        """An indented paragraph from which a bullet or an arrow hangs out."""
        grid = Table((Column(), Column()), gap=1)
        grid.add(self.text(sign), self.text(*parts))
        return Indented(columns, grid)

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
    words = (Column(ink.text(name)) for name in names)
    return Table([*words, *(Column(lines_of(one.split(" "), ink), yields=False, right=True) for one in numbers)])


def lines_of(lines: Sequence[str], ink: Ink) -> Text:
    """A text of these lines."""
    return Text(tuple(line for text in map(ink.text, lines) for line in text.given))


def printed(parts: Iterable[Part], options: Options) -> str:
    """Lines within `options.width`, which for a table is 72 at least and for all 120 at most; codes only for colour."""
    narrow, wide = min(max(options.width, NARROWEST), WIDEST), within(options.width)
    lines = (line for part in parts for line in part.lines(wide if isinstance(part, Table) else narrow))
    if options.colour:
        return "".join(f"{coloured(line)}\n" for line in lines)
    return "".join(f"{plain(line).rstrip()}\n" for line in lines)


def within(width: int) -> int:
    """The columns that are used of so many, by whatever is set in columns itself."""
    return min(max(width, NARROWEST_TABLE), WIDEST)


def picture(text: str, width: int, title: str) -> str:
    """What `printed` makes with colours, as the text of an SVG file."""
    from rich.console import Console
    from rich.text import Text

    # It asks the environment for nothing, so that the same report always gives the same picture.
    console = Console(
        file=io.StringIO(),
        width=within(width),
        height=100,
        color_system="truecolor",
        force_terminal=True,
        force_jupyter=False,
        force_interactive=False,
        legacy_windows=False,
        record=True,
        _environ={},
    )
    console.print(Text.from_ansi(text), end="")
    return console.export_svg(title=title, unique_id="awardcheck")
