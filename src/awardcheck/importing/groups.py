"""Which questions belong together where no heading says so: by numbers, by wider gaps, by lists."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.asked import Block
from awardcheck.importing.prompts import Prompt

_NEAR = 3  # lines between a heading and what stands right beneath it


def group_blocks(found: Sequence[Block]) -> list[list[Prompt]]:
    """The questions of blocks in groups, each likely to be a criterion: by numbers that begin anew, by wider gaps."""
    if numbers := _numbers(found):
        starts = [at for at, number in enumerate(numbers) if not at or number < numbers[at - 1]]
    elif (len(found) > 3 or found[0].upper) and _by_gaps(found):
        usual = min((block.gap for block in found[1:]), default=0)
        starts = [at for at, block in enumerate(found) if not at or block.gap > usual]
    else:
        starts = [at for at in range(len(found)) if not at or not _goes_on(found[at - 1], found[at])]
    ends = [*starts[1:], len(found)]
    return [
        [prompt for block in found[start:end] for prompt in block.prompts]
        for start, end in zip(starts, ends, strict=True)
    ]


def _by_gaps(found: Sequence[Block]) -> bool:
    """Whether only wider gaps part criteria: between paragraphs of one question each, or where there are two widths."""
    if any(block.is_list for block in found):
        return False
    gaps = {block.gap for block in found[1:]}
    return not any(len(block.prompts) > 1 for block in found) or (len(gaps) > 1 and min(gaps) > 0)


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a list stands right beneath a question by itself."""
    beneath = block.above is not None and block.above.line.number == before.prompts[-1].line
    return beneath and block.is_list and not before.is_list


def _numbers(found: Sequence[Block]) -> list[int] | None:
    """The number of each block, one without goes on the last; None where they are not numbered, or gaps part lists."""
    if sum(len(block.prompts) > 1 for block in found) > 1:
        return None
    numbers = [0]
    for block in found:
        marks = [mark.strip("().Q:") for mark in block.marks]
        if any(mark and _number(mark) is None for mark in marks):
            return None
        numbers.append(_number(marks[0]) or numbers[-1])
    asked = {mark for block in found for mark in block.marks if mark}
    return numbers[1:] if numbers[1] and len(asked) > 1 else None


def _number(mark: str) -> int | None:
    """What a number or a letter counts: "C" is 3; None for any other mark."""
    if mark.isdigit():
        return int(mark)
    return ord(mark.upper()) - ord("A") + 1 if len(mark) == 1 and mark.isalpha() and mark.isascii() else None


def in_one_row(found: Sequence[Block]) -> bool:
    """Whether questions are numbered in one row right beneath a heading that announces them: then they are of one."""
    numbers, upper = _numbers(found), found[0].upper
    beneath = upper is not None and found[0].prompts[0].line - upper.line.number <= _NEAR
    return beneath and bool(numbers) and numbers == sorted(numbers or ())
