"""The lists and paragraphs of a section, and which of their lines are questions of the award."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from awardcheck.importing.asks import JUDGES, Ask, ask, is_label, leads_to_asks
from awardcheck.importing.lines import Line
from awardcheck.importing.outline import Section

_LIMIT = re.compile(
    r"\s*(?:[-–—:,]\s*)?[(\[]?\s*(?:(?:max(?:imum|\.)?(?: of)?|up to|limit(?: of)?|no more than|"
    r"word (?:limit|count))\s*:?\s*)?"
    r"(?P<words>\d[\d,]{0,5})\s*(?:-\s*)?words?(?:\s*(?:max(?:imum|\.)?|limit|or (?:less|"
    r"fewer)))?(?:\s*[,;/]\s*\d{1,3}\s*(?:%|marks?|points?))?\s*[)\]]?\s*[.:]?\s*\Z",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s*[(\[]\s*\d{1,3}\s*(?:%|marks?|points?|per cent)\s*[)\]]\s*\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\A(?:\(?(?:\d{1,2}(?:\.\d)?|[a-hA-H])[.)]|Q(?:uestion)?\s?\d{1,2}\s*[.):–—-])\s*(?=\S)")
_QUALIFIES = re.compile(
    r"(?:this|these|those|that|it|they|you (?:may|can|should|could|might)|for example|examples?|"
    r"e\.g\.|judges|such|both|please|both|ideally|where|if|evidence"
    r"|and|or|but|also|include|consider|think)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"\bfollowing\b|\bbelow\b", re.IGNORECASE)
_WANTED = re.compile(
    r"(?:\w+ly )?(?:\w+ )?(?:evidence|proof|examples?|testimonials?)\b"
    r"(?! (?:shows?|suggests?|confirms?|indicates?|points?)\b)",
    re.IGNORECASE,
)
# A sentence that says something, and names nothing that is wanted: a verb before any "that", "how" or "who".
_STATES = re.compile(
    r"(?:(?!\b(?:that|how|what|which|who|where|whether)\b)[^.?!])*?\b(?:is|are|was|were|has|have|"
    r"will|can|must|should|\w+nises?|we|our|you)\b",
    re.IGNORECASE,
)


class Context(Enum):
    """Where lines stand: under a criterion's own name, among criteria, or anywhere."""

    NAMED = "named"
    ASKED = "asked"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question of the award, verbatim. `details` are what a list beneath it adds; `limit` its own words at most."""

    ask: str
    line: int
    details: tuple[str, ...] = ()
    limit: int | None = None


@dataclass(slots=True)
class Block:
    """A list, or a paragraph. `lead` is the line that announces it; `after` the number of lines since the heading."""

    lines: list[Line]
    lead: str | None = None
    after: int = 0
    prompts: list[Prompt] = field(default_factory=list)

    @property
    def gap(self) -> int:
        """The blank lines before it."""
        return self.lines[0].gap

    @property
    def is_list(self) -> bool:
        return self.lines[0].form == "item"


def blocks(section: Section) -> list[Block]:
    """The lists and paragraphs beneath a heading, in order."""
    typical = _typical_gap(section.lines)
    found: list[Block] = []
    for at, line in enumerate(section.lines):
        before = section.lines[at - 1] if at else None
        if before is None or _begins(before, line, typical):
            found.append(Block([line], _lead(found, line), at))
        else:
            found[-1].lines.append(line)
    return found


def _typical_gap(lines: Sequence[Line]) -> int:
    """The blank lines that usually stand between two items of one list."""
    gaps = Counter(line.gap for before, line in pairwise(lines) if before.form == line.form == "item")
    return gaps.most_common(1)[0][0] if gaps else 0


def _begins(before: Line, line: Line, typical: int) -> bool:
    if _own_limit(line.text) is not None and not _LIMIT.sub("", line.text):
        return False
    if before.form == line.form == "item":
        return line.gap > typical and line.level == 1
    return before.form != line.form or line.gap > 0 or (before.text.endswith(":") and line.form == "text")


def _lead(found: list[Block], line: Line) -> str | None:
    """The line above a list, where it is near enough to speak of it."""
    if not found or line.gap > 1 or found[-1].is_list:
        return None
    text = found[-1].lines[-1].text
    if line.form != "item" and not text.endswith(":"):
        return None
    return text if not text.endswith((".", "!", "?")) or _ANNOUNCES.search(text) else None


def accept(block: Block, context: Context, *, alone: bool = False) -> list[Prompt]:
    """The questions in a block; none where it is doubtful that it asks anything.

    `alone` says that it is all that stands under its heading, which is one of a list of criteria.
    """
    lead = leads_to_asks(block.lead) if block.lead else None
    if block.is_list:
        return _from_list(block.lines, context, lead)
    asking = sum(ask(line.text) >= Ask.NAMED for line in block.lines)
    if len(block.lines) > 1 and (lead is not None or asking * 2 > len(block.lines)):
        return _from_list([replace(line, form="item", level=1) for line in block.lines], context, lead)
    if context is Context.ANYWHERE and len(block.lines) > 1:
        return []
    least = Ask.WEAK if alone and not _says(block.lines[0].text) else Ask.NAMED
    return [prompt for line in _with_limits(block.lines) for prompt in _from_prose(line, context, least)]


def _from_list(lines: Sequence[Line], context: Context, lead: bool | None) -> list[Prompt]:
    tops = [line for line in lines if line.level <= lines[0].level and _LIMIT.sub("", line.text)]
    asks = Counter(ask(_bare(line.text)) for line in tops)
    if lead is False and not (context is Context.NAMED and asks[Ask.PLAIN] * 2 > len(tops)):
        return []
    if not _asks_enough(len(tops), asks, context, lead):
        return []
    if context is Context.ANYWHERE and not lead:
        lines = _from_first_to_last(lines)
    return list(_items(lines, Ask.WEAK))


def _from_first_to_last(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines between those that surely ask: what stands before or behind them may be another list."""
    sure = [at for at, line in enumerate(lines) if ask(_bare(line.text)) >= Ask.NAMED]
    return lines[sure[0] : sure[-1] + 1]


def _asks_enough(size: int, asks: Counter[Ask], context: Context, lead: bool | None) -> bool:
    sure = asks[Ask.PLAIN] + asks[Ask.NAMED]
    if asks[Ask.NOT] * 2 > size:
        return False
    if lead or context is Context.NAMED:
        return asks[Ask.NOT] * 2 < size
    if context is Context.ASKED:
        return sure * 3 >= size
    return sure * 5 >= size * 3 and (asks[Ask.PLAIN] >= 2 or (asks[Ask.PLAIN] and size == 1) or sure >= 3)


def _items(lines: Sequence[Line], least: Ask) -> Iterator[Prompt]:
    """The items that ask; a deeper item is a question of its own or a detail of the one above it."""
    open_prompt: Prompt | None = None
    top = lines[0].level
    for line in _with_limits(lines):
        text, limit = _without_limit(_bare(line.text))
        level = ask(text)
        if open_prompt and _adds(line.level > top, level, open_prompt):
            if level is not Ask.NOT or is_label(text):
                open_prompt = replace(open_prompt, details=(*open_prompt.details, text))
            continue
        if open_prompt:
            yield open_prompt
        keeps = level >= (least if line.level <= top else Ask.PLAIN)
        open_prompt = Prompt(_closed(text), line.number, limit=limit) if keeps else None
    if open_prompt:
        yield open_prompt


def _adds(deeper: bool, level: Ask, prompt: Prompt) -> bool:
    """Whether a line is a detail of the question above it."""
    opens = prompt.ask.endswith(":")
    return (deeper and (opens or level < Ask.PLAIN)) or (opens and level < Ask.NAMED)


def _with_limits(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; one that is nothing but a limit goes to the end of the one above it."""
    waiting: Line | None = None
    for line in lines:
        if waiting and _LIMIT.fullmatch(line.text):
            waiting = replace(waiting, text=f"{waiting.text} {line.text}")
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _from_prose(line: Line, context: Context, least: Ask) -> Iterator[Prompt]:
    """A paragraph's sentences of asks, each with the sentences that only qualify it."""
    from awardcheck.text.sentences import sentences

    text, limit = _without_limit(_bare(line.text))
    parts = [text[span.start : span.end] for span in sentences(text)]
    levels = [Ask.WEAK if ask(part) is Ask.NAMED and _says(part) else ask(part) for part in parts]
    if text.endswith(":") or _ANNOUNCES.search(text) or not any(level >= least for level in levels):
        return
    if context is Context.ANYWHERE and not _sure_prose(parts, levels):
        return
    yield from (Prompt(_closed(asked), line.number, limit=limit) for asked in _joined(parts, levels, least))


def _joined(parts: Sequence[str], levels: Sequence[Ask], least: Ask) -> Iterator[str]:
    """Sentences that ask, each with those that only say more of it; what follows boiler-plate is of its kind."""
    asked = ""
    for part, level in zip(parts, levels, strict=True):
        if asked and _qualifies(part, level):
            asked = f"{asked} {part}"
            continue
        if asked:
            yield asked
        asked = part if level >= least else ""
        if level is Ask.NOT:
            return
    if asked:
        yield asked


def _says(part: str) -> bool:
    """Whether a sentence says something rather than names what is wanted."""
    return bool(_STATES.match(part)) and not (JUDGES.match(part) or _WANTED.match(part))


def _qualifies(part: str, level: Ask) -> bool:
    """Whether a sentence only says more of the ask before it: "This must have a quantitative aspect"."""
    if level is Ask.PLAIN:
        return bool(re.match(r"please (?:include|use|support|note|give examples)\b", part, re.IGNORECASE))
    return level is not Ask.NOT and bool(_QUALIFIES.match(part))


def _sure_prose(parts: Sequence[str], levels: Sequence[Ask]) -> bool:
    """Whether a paragraph that stands anywhere is nothing but asks."""
    if levels[0] < Ask.NAMED or Ask.NOT in levels or not parts[0][0].isupper():
        return False
    plain = sum(level is Ask.PLAIN for level in levels)
    follows = sum(level >= Ask.NAMED or bool(_QUALIFIES.match(part)) for part, level in zip(parts, levels, strict=True))
    return plain >= 1 and follows == len(parts)


def _bare(text: str) -> str:
    """A line without its number and its marks."""
    return _MARKS.sub("", _NUMBER.sub("", text, count=1))


def _closed(text: str) -> str:
    """A question without the semicolon that a list puts behind it."""
    return re.sub(r"\s*(?:;|;? (?:and|or)|,)\Z", "", text)


def _own_limit(text: str) -> int | None:
    found = _LIMIT.search(text)
    return int(found["words"].replace(",", "")) if found else None


def _without_limit(text: str) -> tuple[str, int | None]:
    """A question without the limit behind it, and the limit."""
    limit = _own_limit(text)
    bare = _LIMIT.sub("", text) if limit is not None else text
    return (_MARKS.sub("", bare), limit) if bare else (text, None)


def limit_of(heading: str) -> int | None:
    """The word limit that a heading names: "Question 1 (max 500 words)"."""
    found = re.search(r"(\d[\d,]{0,5})\s*-?\s*words?\b", heading, re.IGNORECASE)
    return int(found[1].replace(",", "")) if found else None
