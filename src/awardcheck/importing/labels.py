"""Names that stand before a question in its line: "Context: Describe ...", in a list or at a paragraph's beginning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from awardcheck.importing.asks import STATES, Ask, ask, opens_ask
from awardcheck.importing.grammar import is_phrase
from awardcheck.importing.headed import has_form_of_heading
from awardcheck.importing.lines import Line
from awardcheck.importing.numbering import heads_numbers
from awardcheck.importing.phrases import words
from awardcheck.importing.prompts import NUMBER
from awardcheck.importing.titles import NUMBERED_WORD, Topic, criterion_name, has_weight, topic
from awardcheck.text.patterns import regex

_MOST_TITLE_WORDS, _MOST_LABEL_WORDS = 8, 9
_LABEL = regex(r"(?P<label>[^\W_](?:[^.:?!;]|\.(?=\d)){1,70}?)(?::\s+|\s+[-–—]\s+|\?\s+)(?P<rest>\S.{9,})")
# A title that runs into a paragraph: "Hour by hour. Set out ...".
_RUN_IN = regex(r"(?P<label>[A-Z][^\s.:?!;]*(?: [^\s.:?!;]+){0,5})\.\s+(?P<rest>[A-Z“\"‘'][^.?!]{9,}.*)")
_QUESTION = regex(r"(?P<label>Q(?:uestion)?\s?\d{1,2})\s*[.):–—-]\s*(?P<rest>\S.{4,})", re.IGNORECASE)
_PART = regex(NUMBERED_WORD)
_FEWEST_RUN_IN = 3  # paragraphs with such titles; fewer are prose, unless they are announced
_TWO = regex(r"\b(?:two|both)\b", re.IGNORECASE)
_SHARE_LABELLED = 0.8  # of a list's items; fewer are no list of names


def labels_of(lines: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """For each line that begins with a name the name's end and the beginning of the rest: "Context: Describe ..."."""
    labelled = ((at, _label(line)) for at, line in enumerate(lines) if not heads_numbers(lines, at))
    parted = {at: found for at, found in labelled if found}
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
            sure = topic(found["label"]) is Topic.CRITERION or _has_fellow(lines, at, parted)
        if sure:
            kept[at] = found.end("label"), found.start("rest")
    under_names = {at for at in kept if lines[at].form == "item" and _is_named(lines, _mates(lines, at)[0])}
    several = len({_mates(lines, at)[0] for at in under_names}) > 1
    return {at: parted for at, parted in kept.items() if not (several and at in under_names)}


def _run_in(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The same for titles that run into their paragraphs: so do those of several in a row."""
    row: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate([*lines, None]):
        may_run = line is not None and line.form != "heading" and not NUMBER.match(line.text)
        found = _RUN_IN.fullmatch(line.text) if line is not None and may_run else None
        alike = line is not None and (not row or lines[row[-1][0]].form == line.form)
        if found and alike and _is_bare_name(found["label"]):
            row.append((at, found))
            continue
        if len(row) >= _FEWEST_RUN_IN or (len(row) > 1 and _announces_two(lines, row[0][0] - 1)):
            yield from ((place, (title.end("label"), title.start("rest"))) for place, title in row)
        row = []


def _announces_two(lines: Sequence[Line], above: int) -> bool:
    """Whether a line points at what stands beneath it, or counts two of something."""
    text = lines[above].text if above >= 0 else ""
    return text.endswith(":") or bool(words("below").search(text) or _TWO.search(text))


def _is_bare_name(text: str) -> bool:
    """Whether words name something, perhaps by a question's word: "What changed"; not a statement, not a number."""
    names = " " not in text or is_phrase(text) or (opens_ask(text) and not STATES.search(text))
    return names and ask(text) < Ask.NAMED and not any(map(str.isdigit, text))


def _has_fellow(lines: Sequence[Line], at: int, parted: Collection[int]) -> bool:
    """Whether a paragraph that begins with a name has another near, with no heading between them."""
    for way in (range(at - 1, -1, -1), range(at + 1, len(lines))):
        for other in way:
            if other in parted and lines[other].form == "text":
                return True
            if lines[other].form == "heading" or has_form_of_heading(lines, other):
                break
    return False


def _is_named(lines: Sequence[Line], first: int) -> bool:
    """Whether a list that begins at a line has a name of its own above it; what is labelled in it needs none."""
    above = lines[first - 1] if first else None
    if above is None or not has_form_of_heading(lines, first - 1):
        return False
    return topic(above.text) in (Topic.UNKNOWN, Topic.CRITERION) and not above.text.endswith(":")


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
    if _PART.fullmatch(found["label"]) and has_weight(line.text) and len(found["rest"].split()) <= _MOST_TITLE_WORDS:
        return None  # "Criterion 2: What came of it? (30%)"
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
    """The items of the list in which an item stands, at its level; a wide gap or a higher level ends the list."""
    first = last = at
    while first and lines[first].gap < 2 and _within(lines, first - 1, at):
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].gap < 2 and _within(lines, last + 1, at):
        last += 1
    return [mate for mate in range(first, last + 1) if lines[mate].level == lines[at].level]


def _within(lines: Sequence[Line], place: int, at: int) -> bool:
    return lines[place].form == "item" and lines[place].level >= lines[at].level
