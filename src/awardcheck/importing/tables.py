"""Tables as lines: what each column holds says which cells name criteria, which are asked, and which are beside that.

A column holds numbers of rows, names, texts, marks or limits, told by its cells first and by its head where these leave
it open. A table with a column of marks or of limits beside a text is what the award asks; one of dates, of money or of
years is not; of others nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby, pairwise

from awardcheck.importing.announced import of_entering
from awardcheck.importing.lines import ROW_LEVEL, Line, tidy
from awardcheck.importing.phrases import words
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_CRITERIA = regex(r"(?:\w+\s+)?criteri(?:on|a)\b", re.IGNORECASE)
_RATINGS = regex(r"(?:marks?|scores?|points?|ratings?|grades?)\b", re.IGNORECASE)
_SCORES = regex(
    r"(?:max\w*\.?|available|total|out of)?\W*(?:marks?|weight\w*|scores?|points?|pts|per ?cent|%|out of|max\w*)\W*"
    r"(?:available|\d+)?\W*\Z",
    re.IGNORECASE,
)
_LIMITS = regex(r"(?:(?:max\w*\.?|up to|no\.? of|number of|word)\s+)?(?:words?|limit|length)\b.{0,12}", re.IGNORECASE)
_MARK = regex(r"\d{1,3}\s*(?:[-–—+]|to)\s*\d{0,3}(?:\s|\Z)|0\Z|(?P<one>\d{1,2})\s*(?:[-–—:.)]\s*|\Z)")
# "20", "20 %", "x2", "/10", "out of 10", "15 marks", "up to 200 words", "none".
_BARE = regex(
    r"[\W\d]*(?:x|out of|up to|max\w*\.?|none|n/?a)?[\W\d]*(?:marks?|points?|pts|per ?cent|words?)?\W*", re.IGNORECASE
)
_OF_MARKS = regex(r"%|[x×]\s?\d|\d\s?[x×]|/\s?\d|\b(?:out of|marks?|points?|pts|per ?cent)\b", re.IGNORECASE)
_REFERENCE = regex(r"(?:Q|No\.? ?)?\d{1,2}(?:\.\d{1,2})?[a-z]?[.)]?|[A-Z]\.?\d{0,2}[.)]?|[ivx]{1,4}[.)]?")
_QUESTION_NUMBER = regex(r"(?:Q|No\.? ?)?(\d{1,2})[.)]?")
_SUM = regex(r"(?:sub-?|grand )?totals?\b", re.IGNORECASE)
_WHEN = regex(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b|\d\s?[ap]m\b"
    r"|\d[/.]\d{1,2}[/.]\d|\A\d+ (?:day|week|month|year)s?\Z"
)
_MONEY = regex(r"\A\W*[£$€]\s?\d|\A(?:free|no charge)\b", re.IGNORECASE)
_MOST_TITLE_WORDS, _MOST_HEAD_WORDS, _MOST_WORDS_OF_DATE = 10, 10, 8
_MOST_WORDS_OF_RATING, _MOST_SHORT_WORDS = 3, 3
_FEWEST_WORDS_ASKED, _FEWEST_WORDS_NUMBERED = 7, 5

Row = Sequence[str]


class _Kind(Enum):
    """What a column holds; NOTHING also where it says nothing of what is asked."""

    NUMBER = 1
    TEXT = 2
    SCORE = 3
    LIMIT = 4
    NOTHING = 5


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows of one width beneath `titles` ("" each where there is no head), and the kinds of the columns."""

    titles: Row
    rows: Sequence[Row]
    kinds: Sequence[_Kind]

    def columns(self, *kinds: _Kind) -> list[int]:
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
    if table.columns(_Kind.TEXT) and not _is_scale(table):
        yield from _lines(table, number)


def _read(rows: Sequence[Row]) -> _Table:
    titles, rest = (rows[0], rows[1:]) if _is_head(rows) else ([""] * len(rows[0]), rows)
    rest = [row for row in rest if not _is_sum(row)]
    body = [row for row in rest if not _is_banner(row, rest)]
    columns = [[row[at] for row in body if row[at]] for at in range(len(titles))]
    kinds: list[_Kind] = []
    for title, cells in zip(titles, columns, strict=True):
        kinds.append(_kind(title, cells, first=_Kind.TEXT not in kinds))
    texts = [at for at, kind in enumerate(kinds) if kind is _Kind.TEXT]
    rated = [at for at in texts if _is_rating(titles[at])]
    beside = [at for at in texts[2:] if words("columns-beside").search(titles[at])]
    left_out = {*beside, *(texts[texts.index(rated[0]) :] if len(rated) > 1 else ())}
    return _Table(titles, rest, [_Kind.NOTHING if at in left_out else kind for at, kind in enumerate(kinds)])


def _is_head(rows: Sequence[Row]) -> bool:
    """Whether the first row heads the columns: short cells, of which none asks or is a number."""
    first = [cell for cell in rows[0] if cell]
    return (
        len(rows) > 1
        and (len(first) > 1 or bool(_SCORES.match(first[0])))
        and not any("?" in cell for cell in first)
        and (bool(_CRITERIA.match(first[0])) or all(len(cell.split()) <= 6 for cell in first))
        and all(len(cell.split()) <= _MOST_HEAD_WORDS for cell in first)
        and not any(re.search(r"\d", cell) and (_BARE.fullmatch(cell) or _REFERENCE.fullmatch(cell)) for cell in first)
    )


def _is_sum(row: Row) -> bool:
    texts = [cell for cell in row if cell and not _BARE.fullmatch(cell)]
    return len(texts) == 1 and bool(_SUM.match(texts[0]))


def _is_banner(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row only names what stands in the rows beneath it: its first cell is filled, in most others more."""
    alone = bool(row[0]) and not any(row[1:]) and len(row[0].split()) <= _MOST_TITLE_WORDS
    return alone and 2 * sum(sum(map(bool, other)) > 1 for other in rows) > len(rows)


def _kind(title: str, cells: Sequence[str], *, first: bool) -> _Kind:
    """What a column holds; `first` says that no column of texts stands before it."""
    if not cells:
        return _Kind.NOTHING
    bare = all(_BARE.fullmatch(cell) for cell in cells)
    scored = bool(_SCORES.match(title)) or all(_OF_MARKS.search(cell) for cell in cells)
    if first and not scored and all(_REFERENCE.fullmatch(cell) for cell in cells):
        return _Kind.NUMBER
    if sum(bool(re.search(r"\d\s*words?\b", cell)) and len(cell.split()) <= 5 for cell in cells) * 2 > len(cells):
        return _Kind.LIMIT
    if bare and _LIMITS.match(title):
        return _Kind.LIMIT
    if bare or (scored and not first and max(len(cell.split()) for cell in cells) < 3):
        return _Kind.SCORE if scored else _Kind.NOTHING
    return _Kind.TEXT


def _is_rating(title: str) -> bool:
    """Whether a column's head is a mark on the judges' scale: "Good (7-10)", "Level 3"."""
    bare = re.sub(r"[\d\W]+", " ", title).strip()
    numbered = len(title.split()) <= _MOST_WORDS_OF_RATING and re.search(r"\d", title) is not None
    return bool(title) and (numbered or words("ratings").fullmatch(bare) is not None)


def _is_scale(table: _Table) -> bool:
    """Whether a table tells what earns how many marks, or only lists what is marked: nothing in it asks."""
    rows, texts = table.rows, table.columns(_Kind.TEXT)
    first = [found for row in rows if (found := _MARK.match(row[0]))]
    digits = [int(found["one"]) for found in first if found["one"]]
    falling = len(digits) > 1 and all(one > two for one, two in pairwise(digits))
    graded = table.kinds[0] is _Kind.NUMBER and bool(words("grades").fullmatch(table.titles[0]))
    marked = falling or bool(_RATINGS.match(table.titles[0])) or any(not found["one"] for found in first)
    cells = [row[at] for row in rows for at in texts]
    named = [row[texts[0]] for row in rows if row[texts[0]]]
    rated = 2 * sum(words("ratings").fullmatch(name) is not None for name in named) > len(named)
    fewest = _FEWEST_WORDS_NUMBERED if table.columns(_Kind.NUMBER) else _FEWEST_WORDS_ASKED
    bare = len(texts) == 1 and all(len(cell.split()) < fewest and "?" not in cell for cell in cells)
    return bare or rated or graded or (marked and 2 * len(first) > len(rows))


def _wanted(table: _Table) -> bool | None:
    """Whether the columns say that the texts are asked; None where they don't tell."""
    for at in range(len(table.titles)):
        cells = [row[at] for row in table.rows if row[at]]
        if 2 * sum(bool(_MONEY.search(cell)) for cell in cells) > len(cells) > 0:
            return False
        dated = [cell for cell in cells if _WHEN.search(cell) and len(cell.split()) <= _MOST_WORDS_OF_DATE]
        if 2 * len(dated) > len(cells) > 0:
            return False
    texts = [row[at] for row in table.rows for at in table.columns(_Kind.TEXT)[-1:] if row[at]]
    of_work = 2 * sum(not of_entering(text) for text in texts) > len(texts)
    return True if of_work and table.columns(_Kind.SCORE, _Kind.LIMIT) else None


def _lines(table: _Table, number: int) -> Iterator[Line]:
    texts = table.columns(_Kind.TEXT)
    name = texts[0] if len(texts) > 1 and _names(table, texts) else None
    behind = [at for at in texts if at != name]
    asked = [at for at in behind if not _are_short(table, at)] or behind
    head = table.titles[texts[0]]
    if _CRITERIA.match(head):
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
    weighted = name is None and _names_are_weighted(table)
    for row in table.rows:
        if weighted and _has_score(table, row):
            title = tidy(row[table.columns(_Kind.TEXT)[0]])
        elif not weighted and _is_banner(row, table.rows):
            title = tidy(row[0])
        elif name is None:
            yield _own_name(table, row) or (title, row)
        else:
            title = tidy(row[name]) or title
            yield title, row


def _names_are_weighted(table: _Table) -> bool:
    """Whether the texts of one column are names, with their marks, and beneath each what is asked, without."""
    texts = table.columns(_Kind.TEXT)
    scored = [bool(_has_score(table, row)) for row in table.rows]
    short = all(
        len(row[texts[0]].split()) <= _MOST_TITLE_WORDS for row, has in zip(table.rows, scored, strict=True) if has
    )
    return len(texts) == 1 and short and scored[0] and not scored[-1] and 2 * sum(scored) <= len(scored)


def _has_score(table: _Table, row: Row) -> bool:
    return any(row[at] for at in table.columns(_Kind.SCORE))


def _own_name(table: _Table, row: Row) -> tuple[str, Row] | None:
    """The name of a row that is the first line of its only text, or the number of a question with a limit."""
    texts, marks = table.columns(_Kind.TEXT), table.columns(_Kind.NUMBER)
    first, *rest = [*_parts(row[texts[0]]), ""]
    if len(texts) == 1 and len(rest) > 1 and len(first.split()) <= _MOST_TITLE_WORDS:
        return tidy(first), ["\n".join(rest) if at == texts[0] else cell for at, cell in enumerate(row)]
    number = _QUESTION_NUMBER.fullmatch(row[marks[0]]) if marks and _limit(table, row) else None
    return (f"Question {number[1]}", row) if number else None


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
    marks = table.columns(_Kind.NUMBER)
    for row, parts, limit in zip(rows, asks, limits, strict=True):
        mark = row[marks[0]] if marks and not heads else ""
        for at, part in enumerate(parts, start=1):
            text = f"{part} ({limit})" if limit and at == len(parts) else part
            yield Line(text, "item", number, 1, mark=mark, wanted=wanted)


def _limit(table: _Table, row: Row) -> str:
    """The limit of words in a row, as it is written behind a question."""
    cells = [tidy(row[at]) for at in table.columns(_Kind.LIMIT) if re.search(r"\d", row[at])]
    return (cells[0] if re.search(r"word", cells[0]) else f"{cells[0]} words") if cells else ""


def _parts(cell: str) -> Iterator[str]:
    return (part for part in cell.split("\n") if part.strip())
