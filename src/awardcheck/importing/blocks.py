"""The lists and paragraphs of a section, and which of their lines are questions of the award."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from awardcheck.importing.asks import Ask, ask, is_label, leads_to_asks
from awardcheck.importing.lines import Line
from awardcheck.importing.outline import Section
from awardcheck.importing.prompts import LIMIT, Prompt, bare, closed, own_limit, without_limit
from awardcheck.importing.prose import ANNOUNCES, Context, from_prose, says
from awardcheck.records import dataclass, field, replace


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
    if own_limit(line.text) is not None and not LIMIT.sub("", line.text):
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
    return text if not text.endswith((".", "!", "?")) or ANNOUNCES.search(text) else None


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
    least = Ask.WEAK if alone and not says(block.lines[0].text) else Ask.NAMED
    return [prompt for line in _with_limits(block.lines) for prompt in from_prose(line, context, least)]


def _from_list(lines: Sequence[Line], context: Context, lead: bool | None) -> list[Prompt]:
    tops = [line for line in lines if line.level <= lines[0].level and LIMIT.sub("", line.text)]
    asks = Counter(ask(bare(line.text)) for line in tops)
    if lead is False and not (context is Context.NAMED and asks[Ask.PLAIN] * 2 > len(tops)):
        return []
    if not _asks_enough(len(tops), asks, context, lead):
        return []
    if context is Context.ANYWHERE and not lead:
        lines = _from_first_to_last(lines)
    return list(_items(lines, Ask.WEAK))


def _from_first_to_last(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines between those that surely ask: what stands before or behind them may be another list."""
    sure = [at for at, line in enumerate(lines) if ask(bare(line.text)) >= Ask.NAMED]
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
        text, limit = without_limit(bare(line.text))
        level = ask(text)
        if open_prompt and _adds(line.level > top, level, open_prompt):
            if level is not Ask.NOT or is_label(text):
                open_prompt = replace(open_prompt, details=(*open_prompt.details, text))
            continue
        if open_prompt:
            yield open_prompt
        keeps = level >= (least if line.level <= top else Ask.PLAIN)
        open_prompt = Prompt(closed(text), line.number, limit=limit) if keeps else None
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
        if waiting and LIMIT.fullmatch(line.text):
            waiting = replace(waiting, text=f"{waiting.text} {line.text}")
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting
