"""Entry forms laid out as tables: which tables are forms, and which of their cells are nobody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.draft import Row, count_words
from awardcheck.reading.headings import Label, Labeller
from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import credit

LAYOUT_CELL = 14  # words; a table whose answer cells average more is a form, not a table of figures
LONGEST_LABEL = 30  # words
LONGEST_FURNITURE = 40  # characters
TERSE = 3  # words; a cell that says no more is no answer

_COLUMN = regex(
    r"(?:question|criteri(?:on|a)|section|prompt|no\.|number|notes|(?:[\w-]+ )?text|draft|guidance|words"
    r"|(?:word )?(?:limit|count)|(?:[\w-]+ ){0,2}(?:response|answer|reply)s?|(?:our|your) entry)[.:]?",
    re.IGNORECASE,
)
_COUNTER = regex(
    r"\W*(?:words?(?: count| limit)?\W*)?\d{1,2}[\d,]{0,4}(?:\s*(?:/|of|out of)\s*\d[\d,]{0,4})?(?P<unit>\s*words?)?"
    r"(?:\s*(?:max(?:imum)?|limit|left))?\W*",
    re.IGNORECASE,
)
_NUMBER = regex(r"\W*(?:(?:criterion|question|section|part|q)\s*)?(?:\d{1,2}(?:\.\d{1,2})*\s?[a-h]?|[a-h])\W*", re.I)
_SAYS = regex(r"\b(?:we|our|us|i|my)\b|[.!]$", re.IGNORECASE)


def is_counter(text: str) -> bool:
    """A line that counts words: "212 words", "(212 / 400)", "Word count: 212"."""
    match = _COUNTER.fullmatch(text.strip()) if len(text) < LONGEST_FURNITURE else None
    return bool(match and (match["unit"] or "/" in text or "word" in text.lower()))


def is_furniture(cell: str) -> bool:
    """Column headings and counters of a form: "Response", "Your answer", "212 words"."""
    cell = cell.strip()
    return len(cell) < LONGEST_FURNITURE and bool(_COLUMN.fullmatch(cell) or is_counter(cell))


def is_number(cell: str) -> bool:
    """A form's own numbering: "1.2", "b)", "Section C"."""
    return bool(_NUMBER.fullmatch(cell))


def is_remark(cell: str) -> bool:
    """A cell that says something rather than naming it, and so is no label."""
    return bool(_SAYS.search(cell.strip()))


def cell_label(cell: str, labels: Labeller) -> tuple[Label, int] | None:
    """What the cell says of the award, and where in the cell the entrant's own words begin, if there are any."""
    if found := labels.opening(cell):
        return found
    head = cell.split("\n")[0]
    label = labels.name(head)
    return (label, len(head)) if label else None


def head_and_rest(row: Row) -> tuple[int, str, list[tuple[int, str]]]:
    """A row's first written cell and its number, the form's own number in front of it; the other written cells."""
    cells = [(i, cell) for i, cell in enumerate(row.written) if cell.strip()]
    if len(cells) > 1 and is_number(cells[0][1]) and not is_furniture(cells[1][1]):
        (_, number), (at, head), *rest = cells
        return at, f"{number.strip()} {head}", rest
    return (*cells[0], cells[1:]) if cells else (0, "", [])


def row_handles(row: Row) -> tuple[int, ...]:
    return tuple(handle for handles in row.handles for handle in handles)


def is_form(rows: tuple[Row, ...], labels: Labeller) -> bool:
    """Whether a table's cells hold the award's words, or what stands beside its labels is prose.

    A table of figures may bear a criterion's name, too ("Outcome | 2022 | 2024"): that alone makes no form.
    """
    heads = [head_and_rest(row) for row in rows]
    found = [label[0] if (label := cell_label(head, labels)) else None for _, head, _ in heads]
    if any(label and label.how == "prompt" for label in found):
        return True
    below = heads[1:] if len(rows) > 2 and _is_terse(rows[0]) else heads  # without column headings
    if not any(found) and _are_voices([(head, [cell for _, cell in rest]) for _, head, rest in below]):
        return False
    answers = [cell for *_, rest in below for _, cell in rest] or [head for _, head, _ in below if head]
    if answers and sum(map(count_words, answers)) / len(answers) >= LAYOUT_CELL:
        return True
    named = [
        (label.criterion, rest)
        for label, (*_, rest) in zip(found, heads, strict=True)
        if label and label.how in ("name", "part")
    ]
    if any(all(is_furniture(cell) for _, cell in rest) for _, rest in named):
        return not _counts_only(answers)
    return len({criterion for criterion, _ in named}) > 1 and not _counts_only(answers)


def _are_voices(rows: Sequence[tuple[str, Sequence[str]]]) -> bool:
    """Whether most rows hold somebody's words, in quotation marks or beside who said them.

    What stands beside them is no label of a form, then.
    """
    quoted = [any(_is_quoted(cell.strip()) for cell in cells) for _, cells in rows]
    told = [any(map(_is_own, cells)) and credit("cell", head) is not None for head, cells in rows]
    either = sum(one or other for one, other in zip(quoted, told, strict=True))
    return (any(quoted) or sum(told) > 1) and either * 2 >= len(rows)


def _is_own(cell: str) -> bool:
    return bool(speech.FIRST_PERSON.search(cell))


def _is_quoted(cell: str) -> bool:
    return cell[:1] in ("“", '"', "‘", "'") and cell.rstrip(".")[-1:] in ("”", '"', "’", "'")


def _is_terse(row: Row) -> bool:
    return all(count_words(cell) <= TERSE for cell in row.written)


def _counts_only(cells: list[str]) -> bool:
    return all(count_words(cell) <= TERSE for cell in cells) and any(map(str.isdigit, "".join(cells)))
