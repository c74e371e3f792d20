"""Tables as lines: what each column holds says which cells name criteria, which are asked, and which are beside that.

A table with a column of marks or of limits beside a text is what the award asks; one of dates, of money or of
years is not; of others nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from awardcheck.importing.announced import of_entering
from awardcheck.importing.cells import Kind, asks_outright, is_bare, is_number, is_rating, kind_of, of_no_work
from awardcheck.importing.lines import ROW_LEVEL, Line, tidy
from awardcheck.importing.phrases import words
from awardcheck.importing.table_heads import CRITERIA, is_head
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_RATINGS = regex(r"(?:marks?|scores?|points?|ratings?|grades?)\b", re.IGNORECASE)
_MARK = regex(r"\d{1,3}\s*(?:[-–—+]|to)\s*\d{0,3}(?:\s|\Z)|0\Z|(?P<one>\d{1,2})\s*(?:[-–—:.)]\s*|\Z)")
_QUESTION_NUMBER = regex(r"(?:Q|No\.? ?)?(\d{1,2}(?:\.\d{1,2})?)[.)]?")
_SUM = regex(r"(?:sub-?|grand )?totals?\b", re.IGNORECASE)
_MOST_TITLE_WORDS, _MOST_SHORT_WORDS = 10, 3
_FEWEST_WORDS_ASKED, _FEWEST_WORDS_NUMBERED = 7, 5

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows of one width beneath `titles` ("" each where there is no head), and the kinds of the columns.

    `banners` says that a row of which only the first cell of the texts is filled names what stands in the rows beneath.
    """

    titles: Row
    rows: Sequence[Row]
    kinds: Sequence[Kind]
    banners: bool

    def columns(self, *kinds: Kind) -> list[int]:
        return [at for at, kind in enumerate(self.kinds) if kind in kinds]


def table_lines(rows: Sequence[Row], number: int) -> Iterator[Line]:
    """A table as lines: names head what stands behind them; columns of marks and scales of marks are left out."""
    width = max(map(len, rows), default=0)
    rows = [[*map(str.strip, row), *[""] * (width - len(row))] for row in rows if any(cell.strip() for cell in row)]
    used = [at for at in range(width) if any(row[at] for row in rows)]
    rows = [[row[at] for at in used] for row in rows]
    if len(used) == 1:
        yield from (Line(tidy(part), "text", number, gap=1) for row in rows for part in _parts(row[0]))
    if len(used) < 2:
        return
    table = _read(rows)
    if table.columns(Kind.TEXT) and not _is_scale(table):
        yield from _lines(table, number)


def _read(rows: Sequence[Row]) -> _Table:
    titles, rest = (rows[0], rows[1:]) if is_head(rows) else ([""] * len(rows[0]), rows)
    rest = [row for row in rest if not _is_sum(row)]
    banners = 2 * sum(sum(map(bool, row)) > 1 for row in rest) > len(rest)
    body = [row for row in rest if not (banners and _is_alone(row, _first_of_texts(rest)))]
    columns = [[row[at] for row in body if row[at]] for at in range(len(titles))]
    kinds: list[Kind] = []
    for title, cells in zip(titles, columns, strict=True):
        kinds.append(kind_of(title, cells, first=Kind.TEXT not in kinds))
    texts = [at for at, kind in enumerate(kinds) if kind is Kind.TEXT]
    rated = [at for at in texts if is_rating(titles[at])]
    beside = _beside(titles, columns, texts)
    scale = texts[texts.index(rated[0]) :] if len(rated) > 1 else []
    kinds = [Kind.SCORE if at in scale else Kind.NOTHING if at in beside else kind for at, kind in enumerate(kinds)]
    return _Table(titles, rest, kinds, banners and not _names_are_weighted(rest, kinds))


def _beside(titles: Row, columns: Sequence[Row], texts: Sequence[int]) -> list[int]:
    """The columns of texts that only help to answer: by their head, or beside questions without being such."""
    asks = bool(texts) and asks_outright(columns[texts[0]])
    by_head = [at for at in texts[1 if asks else 2 :] if words("columns-beside").search(titles[at])]
    return by_head + [at for at in texts[1:] if asks and at not in by_head and not asks_outright(columns[at])]


def _is_sum(row: Row) -> bool:
    texts = [cell for cell in row if cell and not is_bare(cell)]
    return len(texts) == 1 and bool(_SUM.match(texts[0]))


def _first_of_texts(rows: Sequence[Row]) -> int:
    """The first column that holds more than numbers."""
    return next((at for at in range(len(rows[0])) if any(row[at] and not is_number(row[at]) for row in rows)), 0)


def _is_alone(row: Row, column: int) -> bool:
    """Whether only that cell of a row is filled, and short."""
    return [at for at, cell in enumerate(row) if cell] == [column] and len(row[column].split()) <= _MOST_TITLE_WORDS


def _names_are_weighted(rows: Sequence[Row], kinds: Sequence[Kind]) -> bool:
    """Whether texts in one column are names, with their marks, and beneath each what is asked, without."""
    texts = [at for at, kind in enumerate(kinds) if kind is Kind.TEXT]
    scored = [row for row in rows if any(row[at] for at, kind in enumerate(kinds) if kind is Kind.SCORE)]
    ends = rows and len(texts) == 1 and rows[0] in scored and rows[-1] not in scored
    return (
        bool(ends)
        and 2 * len(scored) <= len(rows)
        and all(len(row[texts[0]].split()) <= _MOST_TITLE_WORDS for row in scored)
    )


def _is_scale(table: _Table) -> bool:
    """Whether a table tells what earns how many marks, or only lists what is marked: nothing in it asks."""
    rows, texts = table.rows, table.columns(Kind.TEXT)
    first = [found for row in rows if (found := _MARK.match(row[0]))]
    digits = [int(found["one"]) for found in first if found["one"]]
    falling = len(digits) > 1 and all(one > two for one, two in pairwise(digits))
    graded = table.kinds[0] is Kind.NUMBER and bool(words("grades").fullmatch(table.titles[0]))
    marked = falling or bool(_RATINGS.match(table.titles[0])) or any(not found["one"] for found in first)
    cells = [row[at] for row in rows for at in texts]
    named = [row[texts[0]] for row in rows if row[texts[0]]]
    rated = 2 * sum(words("ratings").fullmatch(name) is not None for name in named) > len(named)
    fewest = _FEWEST_WORDS_NUMBERED if table.columns(Kind.NUMBER) else _FEWEST_WORDS_ASKED
    bare = len(texts) == 1 and all(len(cell.split()) < fewest and "?" not in cell for cell in cells)
    return bare or rated or graded or (marked and 2 * len(first) > len(rows))


def _wanted(table: _Table) -> bool | None:
    """Whether the columns say that the texts are asked; None where they don't tell."""
    if any(of_no_work([row[at] for row in table.rows if row[at]]) for at in range(len(table.titles))):
        return False
    if any(words("columns-of-entrants").match(title) for title in table.titles):
        return False
    texts = [row[at] for row in table.rows for at in table.columns(Kind.TEXT)[-1:] if row[at]]
    of_work = 2 * sum(not of_entering(text) for text in texts) >= len(texts)
    return True if of_work and table.columns(Kind.SCORE, Kind.LIMIT) else None


def _lines(table: _Table, number: int) -> Iterator[Line]:
    texts = table.columns(Kind.TEXT)
    name = texts[0] if len(texts) > 1 and _names(table, texts) else None
    behind = [at for at in texts if at != name]
    asked = [at for at in behind if not _are_short(table, at)] or behind
    head = table.titles[texts[0]]
    if CRITERIA.match(head):
        yield Line(tidy(head), "heading", number, ROW_LEVEL - 1, 1)
    wanted = _wanted(table)
    for title, group in groupby(_named(table, name), key=lambda one: one[0]):
        yield from _group_lines(table, title, [row for _, row in group], asked, number, wanted)


def _are_short(table: _Table, column: int) -> bool:
    """Whether a column only has short words beside what is asked: another name, a format, a person."""
    return all(len(row[column].split()) <= _MOST_SHORT_WORDS and "?" not in row[column] for row in table.rows)


def _names(table: _Table, texts: Sequence[int]) -> bool:
    """Whether the first column of texts names what the others say."""
    cells = [row[texts[0]] for row in table.rows if row[texts[0]]]
    return 2 * sum(len(cell.split()) <= _MOST_TITLE_WORDS and "?" not in cell for cell in cells) > len(cells)


def _named(table: _Table, name: int | None) -> Iterator[tuple[str, Row]]:
    """The rows with their names, "" for none: a name goes on where its cell is empty below it."""
    title = ""
    weighted = _names_are_weighted(table.rows, table.kinds)
    first = _first_of_texts(table.rows)
    for row in table.rows:
        if weighted and any(row[at] for at in table.columns(Kind.SCORE)):
            title = tidy(row[table.columns(Kind.TEXT)[0]])
        elif table.banners and _is_alone(row, first):
            title = tidy(row[first])
        elif name is None:
            yield _own_name(table, row, titled=bool(title)) or (title, row)
        else:
            title = tidy(row[name]) or title
            yield title, row


def _own_name(table: _Table, row: Row, *, titled: bool) -> tuple[str, Row] | None:
    """The name of a row that is the first line of its only text, or the number of a question with a limit.

    `titled` says that a row above names it.
    """
    texts, marks = table.columns(Kind.TEXT), table.columns(Kind.NUMBER)
    first, *rest = [*_parts(row[texts[0]]), ""]
    if len(texts) == 1 and len(rest) > 1 and len(first.split()) <= _MOST_TITLE_WORDS:
        return tidy(first), ["\n".join(rest) if at == texts[0] else cell for at, cell in enumerate(row)]
    numbered = marks and not titled and _limit(table, row) and not _are_of_one_section(table, marks[0])
    number = _QUESTION_NUMBER.fullmatch(row[marks[0]]) if numbered else None
    return (f"Question {number[1]}", row) if number else None


def _are_of_one_section(table: _Table, column: int) -> bool:
    """Whether the numbers are 2.1, 2.2 and so on: their questions belong to what the table stands beneath."""
    sections = {row[column].partition(".")[0] for row in table.rows}
    return len(table.rows) > 1 and len(sections) == 1 and all("." in row[column].strip(".") for row in table.rows)


def _group_lines(
    table: _Table, title: str, rows: Sequence[Row], asked: Sequence[int], number: int, wanted: bool | None
) -> Iterator[Line]:
    """The lines of the rows that share a name."""
    limits = [_limit(table, row) for row in rows]
    asks = [[tidy(part) for at in asked for part in _parts(row[at])] for row in rows]
    heads = 0 < len(title.split()) <= _MOST_TITLE_WORDS and any(asks)
    if heads and len(rows) == 1 and limits[0]:  # the limit is the name's
        title, limits = f"{title} ({limits[0]})", [""]
    if heads:
        yield Line(title, "heading", number, ROW_LEVEL, 1, wanted=wanted)
    elif title:
        asks[0].insert(0, title)
    marks = table.columns(Kind.NUMBER)
    for row, parts, limit in zip(rows, asks, limits, strict=True):
        mark = row[marks[0]] if marks and not heads else ""
        for at, part in enumerate(parts, start=1):
            text = f"{part} ({limit})" if limit and at == len(parts) else part
            yield Line(text, "item", number, 1, mark=mark, wanted=wanted)


def _limit(table: _Table, row: Row) -> str:
    """The limit of words in a row, as it is written behind a question."""
    cells = [tidy(row[at]).strip("()[]") for at in table.columns(Kind.LIMIT) if re.search(r"\d", row[at])]
    return (cells[0] if re.search(r"word", cells[0]) else f"{cells[0]} words") if cells else ""


def _parts(cell: str) -> Iterator[str]:
    return (part for part in cell.split("\n") if part.strip())
