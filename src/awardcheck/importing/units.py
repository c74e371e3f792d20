"""A page's lines as units: list items, headings, names that stand before an ask in one line, and single sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from awardcheck.importing.asks import STATES, Ask, ask, opens_ask
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.prompts import LIMIT, NUMBER
from awardcheck.importing.titles import NUMBERED_WORD, Topic, criterion_name, topic
from awardcheck.records import dataclass, replace
from awardcheck.text.patterns import regex

_MOST_HEADING_WORDS, _MOST_TITLE_WORDS, _MOST_LABEL_WORDS = 10, 8, 9
_LONGEST_HEADING = 90
_UNFINISHED = (".", "!", ";", ",", "…")
_LABEL = regex(r"(?P<label>[^\W_](?:[^.:?!;]|\.(?=\d)){1,70}?)(?::\s+|\s+[-–—]\s+|\?\s+)(?P<rest>\S.{9,})")
# A title that runs into a paragraph: "Hour by hour. Set out ...".
_RUN_IN = regex(r"(?P<label>[A-Z][^\s.:?!;]*(?: [^\s.:?!;]+){0,4})\.\s+(?P<rest>[A-Z“\"‘'][^.?!]{9,}.*)")
_QUESTION = regex(r"(?P<label>Q(?:uestion)?\s?\d{1,2})\s*[.):–—-]\s*(?P<rest>\S.{4,})", re.IGNORECASE)
_PART = regex(NUMBERED_WORD)
_MERE_LIMIT = regex(r"\W*(?:word limit|max\w*|up to|limit)?\W*\d[\d,]*[ -](?:characters?|words?)\b", re.IGNORECASE)
# How a question ends that a list beneath it only spells out: "Savings, for example in:".
OPENS_DETAILS = regex(r"(?::|\b(?:such as|for example|for instance|including|e\.g\.?|namely)[,:]?)\Z", re.IGNORECASE)
# What says more of a question and heads nothing: "Hint: training, turning points".
_HINT = regex(
    r"(?:(?:hints?|guidance|notes?|tips?|examples?)\s*[:–—-]\s*|(?:e\.g\.|for (?:example|instance)),?\s+)\w.*[^:]\Z",
    re.IGNORECASE,
)
_FEWEST_RUN_IN = 3  # paragraphs with such titles; fewer are prose
_SHARE_LABELLED = 0.6  # of a list's items; fewer are no list of names


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a line, `line.text[start:end]`.

    `heads` says that it has the form of a heading, `label` that it is a name before the rest of its line, `part` which
    sentence of a paragraph it is, and `block` which list or paragraph it belongs to.
    """

    line: Line
    start: int
    end: int
    heads: bool = False
    label: bool = False
    part: int = 0
    block: int = 0

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        return self.line.form == "item" and not self.heads


def units(page: Page) -> list[Unit]:
    """The units of a page, in its order."""
    lines = [line for line in page.lines if line.text]
    labels = _labels(lines)
    found = [unit for at, line in enumerate(lines) for unit in _of_line(lines, at, labels.get(at))]
    return list(_in_blocks(found))


def _of_line(lines: Sequence[Line], at: int, label: tuple[int, int] | None) -> Iterator[Unit]:
    line = lines[at]
    start = 0
    if label:
        end, start = label
        yield Unit(line, 0, end, heads=True, label=True)
    elif _heads(lines, at):
        yield Unit(line, 0, len(line.text), heads=True)
        return
    if line.form == "text":
        yield from _sentences(line, start)
    else:
        yield Unit(line, start, len(line.text))


def _sentences(line: Line, start: int) -> Iterator[Unit]:
    from awardcheck.text.sentences import sentences

    start += number.end() if (number := NUMBER.match(line.text[start:])) else 0
    spans = [(start + span.start, start + span.end) for span in sentences(line.text[start:])]
    if len(spans) > 1 and LIMIT.fullmatch(line.text[slice(*spans[-1])]):  # "(300 words)" belongs to the sentence before
        spans[-2:] = [(spans[-2][0], spans[-1][1])]
    yield from (Unit(line, *span, part=part) for part, span in enumerate(spans))


def _labels(lines: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """For each line that begins with a name the name's end and the beginning of the rest: "Context: Describe ..."."""
    parted = {at: found for at, line in enumerate(lines) if (found := _label(line))}
    for at in _titles(parted):
        del parted[at]
    kept = dict(_run_in(lines))
    for at, found in parted.items():
        line = lines[at]
        if line.form == "item":
            mates = _mates(lines, at)
            alike = sum(mate in parted for mate in mates)
            sure = alike >= 2 and alike >= _SHARE_LABELLED * len(mates)
        else:
            named = topic(found["label"])
            sure = named is Topic.CRITERION or sum(lines[other].form == "text" for other in parted) > 1
        if sure:
            kept[at] = found.end("label"), found.start("rest")
    return kept


def _run_in(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The same for titles that run into their paragraphs: so do those of several in a row."""
    row: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate([*lines, None]):
        open_text = line is not None and line.form == "text" and not NUMBER.match(line.text)
        found = _RUN_IN.fullmatch(line.text) if line is not None and open_text else None
        if found and ask(found["label"]) < Ask.NAMED and not STATES.search(found["label"]):
            row.append((at, found))
            continue
        if len(row) >= _FEWEST_RUN_IN:
            yield from ((place, (title.end("label"), title.start("rest"))) for place, title in row)
        row = []


def _label(line: Line) -> re.Match[str] | None:
    if line.form == "heading":
        return None
    found = _QUESTION.fullmatch(line.text) or _LABEL.fullmatch(line.text)
    if not found or not found["label"][0].isupper() or len(found["label"].split()) > _MOST_LABEL_WORDS:
        return None
    if found["label"].count("(") > found["label"].count(")"):
        return None
    if criterion_name(line.text) == criterion_name(found["label"]):
        return None  # "Delivery – 30 marks (500 words)": nothing but a heading
    if line.text[found.end("label")] == "?" and opens_ask(found["label"]):
        return None
    return found if len(found["rest"].split()) > 2 and ask(found["label"]) < Ask.PLAIN else None


def _titles(parted: Mapping[int, re.Match[str]]) -> list[int]:
    """The lines that are titles behind a number, "Theme 2: Welcome", where most with that word are."""
    numbered = {at: part["word"] for at, found in parted.items() if (part := _PART.fullmatch(found["label"]))}
    short = [
        at for at in numbered if len(parted[at]["rest"].split()) <= _MOST_TITLE_WORDS and _names(parted[at]["rest"])
    ]
    most, titled = Counter(numbered.values()), Counter(numbered[at] for at in short)
    return [at for at in short if 2 * titled[numbered[at]] >= most[numbered[at]]]


def _names(text: str) -> bool:
    return ask(criterion_name(text)) < Ask.NAMED and not text.endswith((".", "?"))


def _mates(lines: Sequence[Line], at: int) -> list[int]:
    """The items of the list in which an item stands, at its level."""
    first = last = at
    while first and lines[first - 1].form == "item" and lines[first].gap < 2:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].form == "item" and lines[last + 1].gap < 2:
        last += 1
    return [mate for mate in range(first, last + 1) if lines[mate].level == lines[at].level]


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Whether a line has the form of a heading."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if line.form == "heading" or after is None:
        return line.form == "heading"
    text = LIMIT.sub("", line.text)
    if _HINT.match(text):
        return False
    if not text or _MERE_LIMIT.match(text) or (LIMIT.fullmatch(after.text) and ask(text) is Ask.PLAIN):
        return False
    size = len(text.split())
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘") or text.endswith(_UNFINISHED):
        return False
    if re.search(r"[.?!]\s+[A-Z]", criterion_name(text)):
        return False
    if line.form == "text":
        return size <= _MOST_HEADING_WORDS and len(text) <= _LONGEST_HEADING
    deeper = after.form == "item" and after.level > line.level
    numbered = line.mark[-1:].isalnum() or line.mark[-1:] in (".", ")")
    if deeper and OPENS_DETAILS.search(text) and ask(text) is Ask.PLAIN:
        return False
    titled = bool(line.mark) and (deeper or (numbered and after.form == "text"))
    return titled and size <= _MOST_TITLE_WORDS and not text.endswith("?")


def _in_blocks(found: Sequence[Unit]) -> Iterator[Unit]:
    """The units, numbered by the list or paragraph that they belong to."""
    typical = _typical_gap(found)
    block = 0
    for before, unit in pairwise([None, *found]):
        assert unit is not None
        if before is None or _opens(before, unit, typical):
            block += 1
        yield replace(unit, block=block)


def _opens(before: Unit, unit: Unit, typical: int) -> bool:
    if before.line is unit.line:
        return False
    if before.line.form == unit.line.form == "item" and not (before.heads and not before.label):
        return unit.line.gap > max(typical, 0) and unit.line.level == 1
    return before.line.form != unit.line.form or unit.line.gap > 0 or (before.heads and not before.label)


def _typical_gap(found: Sequence[Unit]) -> int:
    """The blank lines that usually stand between two items of one list."""
    gaps = sorted(
        after.line.gap
        for before, after in pairwise(found)
        if before.is_item and after.is_item and before.line is not after.line
    )
    return gaps[len(gaps) // 2] if gaps else 0
