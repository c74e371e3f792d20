"""A page's lines under its headings: which lines head others, and what each heading announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import Ask, ask, is_label, leads_to_asks
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.titles import Topic, criterion_name, topic
from awardcheck.records import dataclass, field, replace
from awardcheck.text.patterns import regex

_MOST_WORDS = 9
_LONGEST = 90
_CLOSING = (".", "!", ";", ",", "…")
LABEL = regex(r"(?P<label>[^\W_][\w &/,’'()-]{1,50}?)\s*(?::\s+|\s[-–—]\s+)(?P<rest>\S.{4,})")
_NUMBERED = regex(r"(?P<label>Q(?:uestion)?\s?\d{1,2})\s*[.):–—-]\s*(?P<rest>\S.{4,})", re.IGNORECASE)
LABEL_LEVEL = 8
_MOST_LABEL_WORDS = 6
GUESSED = 4  # the level of a line that looks like a heading and announces nothing known
_GUESSED_LEVELS = {Topic.UNKNOWN: GUESSED, Topic.CRITERION: 3}
_GUESSED_LEVEL = 2
_LIMIT = regex(r"\(?[^()]{0,30}\d[\d,]*\s*words?[^()]{0,20}\)?\.?\Z", re.IGNORECASE)
_ENTRANTS = regex(
    r"\b(?:organisations|trusts|providers|councils|charities|boards|bodies|authorities|practices|companies|employers"
    r"|universities|suppliers)\b",
    re.IGNORECASE,
)
_FEW_SIGNS = regex(r"[£$€@]|https?:|\d{3,}|\d\s*(?:am|pm)\b|\||\b(?:19|20)\d\d\b(?!\s*$)")


@dataclass(slots=True)
class Section:
    """A heading (None before the first) and the lines beneath it up to the next; `topics` are those of the headings
    above it, outermost first, its own last."""

    heading: Line | None
    topics: tuple[Topic, ...] = ()
    lines: list[Line] = field(default_factory=list)

    @property
    def topic(self) -> Topic:
        return self.topics[-1] if self.topics else Topic.UNKNOWN


def sections(page: Page) -> list[Section]:
    """The page cut at its headings, those that merely look like one included."""
    found = [Section(None)]
    above: list[tuple[int, Topic]] = []
    for line in _with_headings(page):
        if line.form != "heading":
            found[-1].lines.append(line)
            continue
        kind = _topic(line)
        while above and above[-1][0] >= line.level:
            above.pop()
        above.append((line.level, kind))
        found.append(Section(line, tuple(kind for _, kind in above)))
    return found


def _topic(line: Line) -> Topic:
    """What a heading announces; a question of an FAQ heads its own answer and nothing else."""
    kind = topic(line.text)
    if kind is Topic.UNKNOWN and line.text.endswith("?") and ask(line.text) is Ask.NOT:
        return Topic.PROCESS
    return kind


def _with_headings(page: Page) -> Iterator[Line]:
    """The lines, those that head others made headings."""
    page = replace(page, lines=tuple(_without_labels(page.lines)))
    opened = False  # whether the line above opens what is no list of criteria
    for at, line in enumerate(page.lines):
        found = _as_heading(page, at)
        if opened and found.form == "heading" and line.form == "text" and topic(line.text) is Topic.UNKNOWN:
            found = line
        opened = found.form == "heading" and topic(found.text) in (Topic.ELIGIBILITY, Topic.ABOUT)
        yield found


def _without_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a name before an ask in one paragraph ("Context: Describe ...", "Q1. What ...") heads the ask."""
    labelled = {at: found for at, line in enumerate(lines) if line.form == "text" and (found := _label(line.text))}
    for at, line in enumerate(lines):
        found = labelled.get(at)
        if found and (len(labelled) > 1 or topic(found["label"]) is Topic.CRITERION):
            yield replace(line, text=found["label"], form="heading", level=LABEL_LEVEL)
            yield replace(line, text=found["rest"], gap=0)
        else:
            yield line


def _label(text: str) -> re.Match[str] | None:
    found = _NUMBERED.fullmatch(text) or LABEL.fullmatch(text)
    if not found or len(found["label"].split()) > _MOST_LABEL_WORDS or not found["label"][0].isupper():
        return None
    first = re.split(r"(?<=[.?!])\s", found["rest"], maxsplit=1)[0]
    names = ask(found["label"]) < Ask.PLAIN and topic(found["label"]) in (Topic.UNKNOWN, Topic.CRITERION)
    return found if names and ask(first) >= Ask.NAMED else None


def _as_heading(page: Page, at: int) -> Line:
    """A line as what it is: a heading, or something in the print of one that asks itself."""
    lines, line = page.lines, page.lines[at]
    if line.form == "heading":
        asks = page.marked and _asks_itself(line, lines[at + 1 : at + 2])
        return replace(line, form="text", level=0) if asks else line
    return replace(line, form="heading", level=_level(line, page.marked)) if _heads(lines, at, page.marked) else line


def _asks_itself(line: Line, after: Sequence[Line]) -> bool:
    """Whether a line in the print of a heading is one of the award's questions, with nothing asked beneath it."""
    if ask(line.text) is not Ask.PLAIN or topic(line.text) is not Topic.UNKNOWN:
        return False
    return not after or after[0].form == "heading" or ask(after[0].text) < Ask.NAMED


def _level(line: Line, marked: bool) -> int:
    if marked:
        return 8 + (line.form == "item")
    return _GUESSED_LEVELS.get(topic(line.text), _GUESSED_LEVEL)


def _heads(lines: Sequence[Line], at: int, marked: bool) -> bool:
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or not _may_head(line.text):
        return False
    if line.form == "item":
        return _item_heads(lines, at)
    if line.text.endswith(":") and after.form == "item" and leads_to_asks(line.text) is not None:
        return False  # it speaks of the list beneath it, whatever it stands under
    known = topic(line.text) is not Topic.UNKNOWN
    if line.text.endswith(":") and not known and leads_to_asks(line.text) is None and ask(line.text) >= Ask.NAMED:
        return False
    if not known and (marked or _in_a_row(lines, at)):
        return False
    return known or after.form == "item" or not line.text.endswith(":")


def _in_a_row(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes on a row of short lines, as a list without its bullets does."""
    before = lines[at - 1] if at else None
    alike = before is not None and before.form == "text" and topic(before.text) is Topic.UNKNOWN
    return alike and before is not None and lines[at].gap == 0 and _may_head(before.text)


def _item_heads(lines: Sequence[Line], at: int) -> bool:
    """An item heads what follows if that is deeper, or if it is a number's title with text below."""
    line, after = lines[at], lines[at + 1]
    if ask(line.text) >= Ask.NAMED and not is_label(criterion_name(line.text)):
        return False
    if after.form == "item":
        return after.level > line.level and (not after.mark or after.mark != line.mark or line.mark == "•")
    title = len(line.text.split()) <= 6 and line.text[0].isupper() and after.form == "text"
    return title and bool(line.mark) and (ask(after.text) >= Ask.NAMED or bool(_LIMIT.match(after.text)))


def _may_head(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST or text.endswith(_CLOSING):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'"):
        return False
    kind = topic(text)
    if kind is not Topic.UNKNOWN:
        return ask(text) < Ask.PLAIN or not text.endswith("?") or kind is not Topic.CRITERIA
    if _FEW_SIGNS.search(text) or _ENTRANTS.search(text):
        return False
    return ask(text) < Ask.PLAIN
