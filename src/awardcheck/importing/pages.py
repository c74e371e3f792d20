"""The entrance: a page's bytes to its lines, by what they are and not by the file's name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from awardcheck.draft import Block, Draft, DraftError
from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.bold import BOLD_LEVEL, bold_lead, may_head
from awardcheck.importing.forms import without_form
from awardcheck.importing.limits_above import with_limits_behind
from awardcheck.importing.lines import Line, Page, tidy
from awardcheck.importing.lists import with_lists
from awardcheck.importing.numbering import with_letters
from awardcheck.importing.plain import read_plain, unbulleted
from awardcheck.importing.remarks import without_answers, without_remarks
from awardcheck.importing.tables import table_lines
from awardcheck.records import replace
from awardcheck.text.patterns import regex

_MOST_BYTES = 20_000_000
_MARKDOWN = (".md", ".markdown")
_BOLD = regex(r"\s*(?P<mark>\*\*|__)(?P<words>[^*_]+)(?P=mark)(?P<rest>.*)")  # how a line of Markdown begins

_WITHIN = regex(r"(?:[A-Z]\.?|\d{1,2}\.)\d|\d{1,2}\.?[a-z]")  # a number within a part: "B2", "2.3", "4a"
_NUMBERED = regex(r"\s*(?P<mark>\d{1,2}[.)])\s")  # an item of Markdown


def read_page(data: bytes, name: str) -> Page:
    """The lines of an award's page: Word, HTML, Markdown (by the name's ending) or plain text. Raises DraftError."""
    page = _read(data, name)
    lines = page.lines
    for mend in (
        _with_questions,
        without_form,
        without_answers,
        with_lists,
        with_letters,
        without_remarks,
        with_limits_behind,
    ):
        lines = tuple(mend(lines))
    return replace(page, lines=lines)


def _with_questions(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a question that is numbered within a part of a form is an item, though printed as a heading."""
    for line in lines:
        mark, words = unbulleted(line.text) if line.form == "heading" else ("", "")
        asks = _WITHIN.match(mark) and ask(words) is Ask.PLAIN
        yield replace(line, text=words, form="item", level=1, mark=mark) if asks else line


def _read(data: bytes, name: str) -> Page:
    from awardcheck.readers.sniff import look_into, refusal

    if len(data) > _MOST_BYTES:
        raise DraftError(f"larger than {_MOST_BYTES // 1_000_000} MB, which no award's page is")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise DraftError("the file is empty")
    kind, archive = look_into(data)
    if kind == "word":
        from awardcheck.readers.word import read_word

        return _from_draft(read_word(Path(name), data, archive), name)
    if kind not in ("text", "html"):
        raise DraftError(refusal(kind))
    return _from_text(data, name)


def _from_text(data: bytes, name: str) -> Page:
    from awardcheck.importing.web import looks_like_html, read_web
    from awardcheck.readers.decoding import decode

    text, _notes = decode(data)
    if name.lower().endswith(_MARKDOWN):
        from awardcheck.readers.markdown import read_markdown

        return _from_draft(read_markdown(Path(name), data), name, text.split("\n"))
    return read_web(text, name) if looks_like_html(text) else read_plain(text, name)


def _from_draft(draft: Draft, name: str, source: Sequence[str] = ()) -> Page:
    """The lines of a draft; `source` are those of its file, for the blank ones between them."""
    lines = [line for at, block in enumerate(draft.blocks, start=1) for line in _block_lines(block, at, source)]
    if source:
        lines = [replace(line, gap=max(line.gap, _blanks_above(source, line.number))) for line in lines]
        lines = list(_with_bold(lines, source))
    title = draft.properties.get("title", "")
    marked = any(line.form == "heading" for line in lines)
    return Page(tuple(lines), (tidy(title),) if title.strip() else (), None, name, marked)


def _block_lines(block: Block, ordinal: int, source: Sequence[str]) -> Iterator[Line]:
    number = block.place.line or ordinal
    numbered = _NUMBERED.match(source[number - 1]) if number <= len(source) else None
    mark = numbered["mark"] if numbered else "•"
    if block.kind == "table":
        yield from table_lines([row.cells for row in block.rows], number)
    elif block.kind == "item":
        yield Line(tidy(block.text), "item", number, max(block.level, 1), 2 * block.new_list, mark)
    elif block.kind == "heading":
        yield Line(tidy(block.text), "heading", number, block.level, 1)
    else:
        for at, part in enumerate(filter(str.strip, block.text.split("\n"))):
            mark, words = unbulleted(part)
            if mark and words:
                yield Line(words, "item", number, 1, mark=mark)
            else:
                yield Line(tidy(part), "text", number, gap=int(not at))


def _with_bold(lines: Sequence[Line], source: Sequence[str]) -> Iterator[Line]:
    """The lines; what stands in bold in the source, `**The work**`, by itself or before a text, made headings."""
    bold = {tidy(found["words"] + found["rest"]): found for line in source if (found := _BOLD.fullmatch(line))}
    for line in lines:
        found = bold.get(line.text) if line.form == "text" else None
        if found and not found["rest"].strip() and may_head(line.text):
            yield replace(line, form="heading", level=BOLD_LEVEL)
        elif (
            found and ":" not in found["words"] and (lead := bold_lead([(found["words"], "bold"), (found["rest"], "")]))
        ):
            yield replace(line, text=lead, form="heading", level=BOLD_LEVEL)
            yield replace(line, text=tidy(line.text[len(lead) :]), gap=0)
        else:
            yield line


def _lead(found: re.Match[str]) -> str:
    """The name in bold that opens a line; one with a colon in it is told from the text by that."""
    return "" if ":" in found["words"] else bold_lead([(found["words"], "bold"), (found["rest"], "")])


def _blanks_above(source: Sequence[str], number: int) -> int:
    above = itertools.takewhile(lambda line: not line.strip(), reversed(source[: max(number - 1, 0)]))
    return sum(1 for _ in above)
