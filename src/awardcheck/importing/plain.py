"""A page that was copied as plain text: bullets of every kind, wrapped lines, numbers, blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.importing.columns import tables
from awardcheck.importing.lines import Line, Page, tidy
from awardcheck.importing.lists import SHORT, begins_list
from awardcheck.importing.side_by_side import as_read
from awardcheck.importing.tables import table_lines
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_BULLET = regex(
    r"(?P<mark>[•◦▪‣●○■□➢►✓✔⁃∙·»★☆◆◇❖→⇒➔➤▶\uf0b7\uf0a7]|[-–—*+>](?=\s|$)|o(?=\s)|§\s?\d{1,2}\.?(?=\s)"
    r"|\d{1,2}[A-Z]?(?:\.\d{1,2}){1,2}\.?(?=\s+[A-Z])|(?:Q\d{1,2}[.):]?|\d{1,2}[a-h][.):]?|[A-H](?:\d{1,2}|\([ivx]{1,4}\))[.):]?)(?=\s+[A-Z])|(?:\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4}|[IVX]{1,4})[.)]\s?)(?=\s|$)|\d{1,2}\.(?=\s?[A-Z])|\d{1,2}(?=\s\s+[A-Z]))\s*"
)
_HEADING = regex(r"(#{1,6})\s+(.*?)\s*#*$")
_ADDRESS = regex(r"https?://\S+$")
_LIMIT_AND_MORE = regex(r"(\([^()]{0,20}\d[\d,]*\s*words?[^()]{0,20}\))\s*[-–—•]?\s*(\S.*)?$", re.IGNORECASE)
_ENDS = regex(r"[.?!:;)\"”’]$")
_STOPS = regex(r"[.?!:)\"”’]$")
_PAGE_NUMBER = regex(r"\s*\b[Pp]age \d{1,3}(?: (?:of|/) \d{1,3})?\s*$|^\s*(?:- )?\d{1,3}(?: -)?\s*$")
_CAPITAL_ROMAN, _DIGITS, _LETTER = regex(r"[IVX]+"), regex(r"\d+"), regex(r"[A-Za-z]")
_FRAMES, _MOST_FRAMED = "=*_~–—-", 10  # signs around a heading, and its words at most
_FRAMED_LEVEL = 3
_ROMAN = regex(r"[ivx]+")
_FIRST_MARKS = ("a", "A", "i", "I", "1")
_STRAY = regex(r"[\s\W_]*")
_BETWEEN_LINKS = regex(r"\s{2,}|\s*[|·]\s*")
_FEWEST_LINKS, _LONGEST_LINK = 4, 3  # links in a row, and words of one
_QUOTED, _SHARE_QUOTED = regex(r"\A(?:> ?)+"), 0.8  # of a letter's lines


def read_plain(text: str, name: str) -> Page:
    """The lines of a page in plain text. A first line that is an address is the page's."""
    lines = as_read(_unquoted(text.split("\n")))
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    address = lines[first].strip() if _ADDRESS.match(lines[first].strip()) else None
    start = first + 1 if address else 0
    return Page(tuple(_around_tables(lines, start)), address=address, name=name)


def _unquoted(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a letter without the signs by which a mail program quotes it."""
    said = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in said) < _SHARE_QUOTED * len(said) or not said:
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def _around_tables(lines: Sequence[str], start: int) -> Iterator[Line]:
    for table in tables(lines):
        yield from _lines(_unwrapped(list(_raw(lines[: table.start], start))))
        yield from table_lines(table.rows, table.start + 1)
        start = table.end
    yield from _lines(_unwrapped(list(_raw(lines, start))))


@dataclass(frozen=True, slots=True)
class _Raw:
    text: str
    indent: int
    number: int
    gap: int
    mark: str = ""


def _raw(lines: Sequence[str], start: int) -> Iterator[_Raw]:
    """The lines from `start` that hold something; a bullet that stands alone belongs to the line below it."""
    gap, waiting = 0, ""
    heads: set[str] = set()
    for number, numbered in enumerate(lines[start:], start=start + 1):
        line = _PAGE_NUMBER.sub("", numbered)
        if line != numbered and line in heads | {""}:
            continue  # the running head of a printed page
        heads |= {line} if line != numbered else set()
        expanded = line.expandtabs(4)
        indent = len(expanded) - len(expanded.lstrip())
        if framed := _unframed(line.strip()):
            line = f"{'#' * _FRAMED_LEVEL} {framed}"
        mark, words = _split(line.strip(), waiting)
        if not words or _is_menu(line):
            waiting = mark
            gap += 1
            continue
        yield _Raw(words, indent, number, gap, mark)
        gap, waiting = 0, ""


def _unframed(text: str) -> str | None:
    """A short line without the signs that frame it as a heading, "== Results ==" or "**Results**"; None for others."""
    framed = len(text) > 2 and text[0] in _FRAMES and text[-1] == text[0]
    bare = text.strip(_FRAMES + " ") if framed else ""
    return bare if 0 < len(bare.split()) <= _MOST_FRAMED and bare[0].isupper() and bare[-1] not in ".!;" else None


def _is_menu(line: str) -> bool:
    """Whether a line is a web site's row of links."""
    cells = _BETWEEN_LINKS.split(line.strip())
    return len(cells) >= _FEWEST_LINKS and all(0 < len(cell.split()) <= _LONGEST_LINK for cell in cells)


def unbulleted(text: str) -> tuple[str, str]:
    """A line's bullet or number, "" where it has none, and its words."""
    return _split(text.strip(), "")


def _split(line: str, waiting: str) -> tuple[str, str]:
    """A line's bullet and its words. Numbers stand twice where a list was copied with its own and the page's."""
    mark, words = "", line
    while (found := _BULLET.match(words)) and found.end() and not words.startswith("http"):
        mark, words = found["mark"].strip(), words[found.end() :]
    words = tidy(words)
    if _STRAY.fullmatch(words):
        return mark, ""
    return mark or ("" if waiting in "-–—" else waiting), words


def _unwrapped(raw: list[_Raw]) -> list[_Raw]:
    """Lines that a program had broken are joined: always where the next goes on in lower case."""
    ends = set(_ends(raw))
    joins = sum(_goes_on(raw[at - 1], raw[at]) for at in range(1, len(raw)) if at not in ends)
    longest = max((len(line.text) for line in raw), default=0)
    broken = joins >= 4 and longest <= 110
    lines: list[_Raw] = []
    length = 0  # of the last line as it stood in the file
    for at, line in enumerate(raw):
        before = lines[-1] if lines and at not in ends else None
        if before and (
            _goes_on(replace(before, text=before.text[-length:]), line)
            or (broken and length >= 0.7 * longest and _open_ended(before, line))
        ):
            lines[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            lines.append(line)
        length = len(line.text)
    return lines


def _ends(raw: Sequence[_Raw]) -> Iterator[int]:
    """The places of lines that each end the sentence of a short one above: "The winner will have"."""
    at = 0
    while at < len(raw):
        start = at = at + 1
        while at < len(raw) and not (raw[at].gap or raw[at].mark) and raw[at].text[0].islower():
            at += 1
        if at - start > 1 and not raw[start - 1].mark and begins_list(raw[start - 1].text):
            yield from range(start, at)


def _goes_on(before: _Raw, line: _Raw) -> bool:
    starts = line.text[0].islower() or line.text[0] in "(&"
    if before.mark and line.indent > before.indent and not (line.gap or line.mark):
        return starts and not _STOPS.search(before.text)  # it hangs beneath a number
    return starts and len(before.text) >= SHORT and _open_ended(before, line)


def _open_ended(before: _Raw, line: _Raw) -> bool:
    return not line.gap and not line.mark and not _ENDS.search(before.text)


def _lines(raw: list[_Raw]) -> Iterator[Line]:
    indents: list[tuple[int, str]] = []  # of the items that are open, outermost first
    for line in raw:
        if heading := _HEADING.match(line.text):
            yield Line(heading[2], "heading", line.number, len(heading[1]), line.gap)
        elif limit := _LIMIT_AND_MORE.match(line.text):
            yield Line(limit[1], "text", line.number, gap=line.gap)
            if limit[2]:
                yield Line(limit[2], "text", line.number, gap=1)
        elif line.mark:
            kind = _kind(line.mark)
            numbered_under = bool(indents) and kind == f"{indents[-1][1]}.1"  # "2.1" under "2.", whatever the gap
            if indents and line.gap > 1 and not numbered_under:
                indents = []
            while indents and line.indent < indents[-1][0]:
                indents.pop()
            if (line.indent, kind) in indents:
                del indents[indents.index((line.indent, kind)) + 1 :]
            elif not indents or numbered_under or (kind != indents[-1][1] and _opens_level(line, *indents[-1])):
                indents.append((line.indent, kind))
            yield Line(line.text, "item", line.number, len(indents), line.gap, line.mark)
        else:
            indents = []
            yield Line(line.text, "text", line.number, gap=line.gap)


def _opens_level(line: _Raw, indent: int, kind: str) -> bool:
    """Whether a list of another kind stands within an item of a kind: deeper, right beneath, or "A." beneath "2."."""
    numbered = kind.isalnum() and line.mark.strip("().") in _FIRST_MARKS
    return line.indent > indent or not line.gap or numbered


def _kind(mark: str) -> str:
    """Bullets of one look: the sign itself, or what a number is made of."""
    bare = mark.strip("().")
    if mark.startswith("(") and _ROMAN.fullmatch(bare):
        return "i"
    if _CAPITAL_ROMAN.fullmatch(bare):
        return "I"
    if bare.isalpha():
        return bare if bare == "o" else "a"
    return _LETTER.sub("a", _DIGITS.sub("1", bare))
