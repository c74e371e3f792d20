"""Lists whose bullets were lost: short lines in a row beneath one that announces them, or of which each ends it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.lines import Line
from awardcheck.importing.titles import Topic, has_weight, topic
from awardcheck.records import replace

SHORT = 45  # characters; a shorter line was not broken by a program
_FEWEST, _FEWEST_WORDS, _LONGEST = 2, 3, 300
_MOST_TITLE_WORDS = 6
_STOPS = (".", "?")


def with_lists(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; those of a list that lost its bullets made items of it."""
    at = 0
    while at < len(lines):
        yield lines[at]
        at += 1
        size = 0
        if lines[at - 1].form != "item":
            size = _size(lines, at) if lines[at - 1].text.endswith(":") else 0
            size = size or _size_of_ends(lines, at)
        for line in lines[at : at + size]:
            yield replace(line, form="item", level=1)
        at += size


def _size(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` are a list: of one spacing, none a title, and none but the last a sentence."""
    end = start
    while end < len(lines) and _may_be_item(lines[end]) and lines[end].gap == lines[start].gap:
        if _is_title(lines, end):
            break
        end += 1
        if lines[end - 1].text.endswith("."):
            break
    return end - start if end - start >= _FEWEST else 0


def _size_of_ends(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` each end the sentence that the line above begins: "The winner will have"."""
    lead, end = lines[start - 1], start
    while end < len(lines) and lines[end].form == "text" and lines[end].text[:1].islower():
        if lines[end].gap > (end == start and lead.form == "heading"):
            break
        end += 1
    long = sum(len(line.text.split()) >= _FEWEST_WORDS for line in lines[start:end])
    listed = begins_list(lead.text) and 2 * long >= end - start >= _FEWEST
    return end - start if listed else 0


def begins_list(text: str) -> bool:
    """Whether a line announces more, or breaks off without being so long that a program broke it."""
    return text.endswith(":") or (len(text) < SHORT and text[-1:].isalnum() and not text[:1].islower())


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line names what stands beneath it: by its number or weight, or short and above a sentence."""
    text = lines[at].text
    if has_weight(text) or topic(text) is Topic.CRITERION:
        return True
    short = len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith(_STOPS)
    return short and lines[at].gap > 0 and at + 1 < len(lines) and lines[at + 1].text.endswith(_STOPS)


def _may_be_item(line: Line) -> bool:
    words = len(line.text.split())
    return line.form == "text" and words >= _FEWEST_WORDS and len(line.text) < _LONGEST and line.text[-1] not in ":!"
