"""What a page asks: its units told apart by the chain, and the questions among them with the names above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from awardcheck.importing.asks import Ask, ask, is_label
from awardcheck.importing.boxes import BOX
from awardcheck.importing.chain import Chain, Role, chain
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.phrases import words
from awardcheck.importing.prompts import LIMIT, Prompt, closed, own_limit, without_limit
from awardcheck.importing.titles import Topic, criterion_name, has_weight, topic
from awardcheck.importing.told import Told, tell
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass, field, replace
from awardcheck.text.patterns import regex

_DOUBTFUL = 0.2  # and how likely to be shown to a person
_ANNOUNCING = (Topic.CRITERIA, Topic.CRITERION)
# What only says more of the question before it: "This must have a quantitative aspect".
_QUALIFIES = regex(
    r"(?:this|these|those|that|it|they|you (?:may|can|should|could|might)|for example|examples?|e\.g\.|judges|such|both"
    r"|ideally|where|if|evidence|and|or|but|also)\b|please (?:include|use|support|note|give examples)\b",
    re.IGNORECASE,
)
# The beginning of a question that goes on in the items beneath it.
_OPENS = regex(
    r"(?:please )?(?:tell us|describe|explain|show|say|outline|give|set out|demonstrate|provide|include|cover)"
    r"(?: (?:about|how|us|that|how you|details of|evidence of|evidence that))*",
    re.IGNORECASE,
)

# A part of a form with a title, "Section A. Getting started", and a question in it with none, "Question 1".
_PART = regex(r"(?:section|part)\s+(?:\d{1,2}|[A-H]|[IVX]+|one|two|three|four|five|six)\b[\s.:)–—-]+\w", re.IGNORECASE)
_NUMBERED = regex(r"(?:q|[a-z]+(?: [a-z]+)?\s)\s*\d{1,2}(?:\.\d{1,2})?\W*", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """Questions of one list or paragraph, with the bullets before them.

    `name` is the heading that names their criterion, `above` the unit right above them where that is another, `gap` the
    number of blank lines above, `upper` the last heading that announces criteria, `part` the part of a form in which a
    question stands whose name is only a number, and `over` the last heading that names no criterion.
    """

    name: Unit | None
    above: Unit | None
    gap: int = 0
    upper: Unit | None = None
    part: Unit | None = None
    over: Unit | None = None
    is_list: bool = False
    prompts: list[Prompt] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """The blocks of questions of a page in its order, and the lines that may be questions and were not taken."""

    blocks: list[Block]
    doubtful: tuple[str, ...] = ()


def asked(page: Page, title: str, model: Chain | None = None) -> Asked:
    """What the page asks, as `model` (the trained one) has it; `title` is the award's, which names no criterion."""
    told = tell(page, model or chain())
    doubtful = [one.unit.text for one in told if not one.asks and one.chance >= _DOUBTFUL and not one.unit.heads]
    return Asked([block for block in _blocks(told, title, page.marked) if block.prompts], tuple(doubtful))


def _blocks(told: Sequence[Told], title: str, marked: bool) -> Iterator[Block]:
    """The questions, in a new block wherever a list or paragraph or a heading begins."""
    block, before = Block(None, None), _Place()
    lines = [(line, list(group)) for line, group in groupby(told, key=lambda one: one.unit.line)]
    for (line, units), (_, behind) in pairwise([*lines, (None, [])]):
        assert line is not None
        place = _after(
            before, units, title, opens=any(one.asks for one in behind) and units[-1].unit.text.endswith(":")
        )
        prompts = list(_questions(line, units))
        if not prompts:
            if place.asked:  # no heading stands between
                _add_beside(block, line)
        elif not place.within(units[0].unit):
            yield block
            above = before.last if before.last is not place.name else None
            gap = 0 if marked else line.gap  # between blocks of a web page there is always one
            part = place.part if place.name and _is_numbered(place.name) else None
            block = Block(place.name, above, gap, place.upper, part, place.over, line.form == "item")
        block.prompts += prompts
        block.marks += [line.mark] * len(prompts)
        before = replace(place, last=units[-1].unit, asked=units[0].unit if prompts else place.asked)
    yield block


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reading of a page has come to.

    `name` names the criterion, `heading` is the line above if it may name one, `upper` the last heading that announces
    criteria, `part` the heading of a form's part, `over` the last heading that names no criterion, `last` the unit
    above, and `asked` the first of the last line of questions, None where a heading followed.
    """

    name: Unit | None = None
    heading: Unit | None = None
    upper: Unit | None = None
    part: Unit | None = None
    over: Unit | None = None
    last: Unit | None = None
    asked: Unit | None = None

    def within(self, unit: Unit) -> bool:
        """Whether a unit goes on the list or paragraph of the last question."""
        if self.asked is None:
            return False
        goes_on = not unit.line.gap and unit.line.form == self.asked.line.form
        return unit.block == self.asked.block or goes_on


def _after(before: _Place, units: Sequence[Told], title: str, *, opens: bool) -> _Place:
    """The place at a line, which may be a heading; `opens` says that what is asked beneath goes on its last words."""
    first = units[0]
    headed = first.unit.heads and not (first.unit.label or first.asks or _opens_details(first.unit))
    kind = topic(first.unit.text) if headed else Topic.UNKNOWN
    told = first.role is not Role.OTHER or first.unit.line.form == "heading" or has_weight(first.unit.text)
    may_name = kind in _ANNOUNCING or (kind is Topic.UNKNOWN and told)
    named = _name(units, before.heading, title, opens=opens)
    if headed and _leads(first.unit) and before.asked and not (before.asked.is_item or first.unit.line.gap):
        return before  # it says more of the question above
    if _only_leads(before.name):  # to the list beneath it, and to nothing after that
        if headed and not named and before.asked and _leads(first.unit):
            named = first.unit
        elif first.asks and first.unit.line.gap and not first.unit.is_item and _of_list(before):
            before = replace(before, name=None)
    return replace(
        before,
        part=_part(before, first.unit, headed),
        over=first.unit if headed and not named and not _leads(first.unit) else before.over,
        name=(named or (before.name if first.role is Role.BESIDE else None)) if named or headed else before.name,
        heading=first.unit if headed and may_name and first.unit.text != title else None,
        upper=first.unit if kind is Topic.CRITERIA else before.upper,
        asked=None if named or headed else before.asked,
    )


def _part(before: _Place, unit: Unit, headed: bool) -> Unit | None:
    """The part of a form in which a line stands; any heading but a question's number ends it."""
    if unit.heads and (_PART.match(unit.text) or _may_be_part(unit, headed)):
        return unit
    return None if headed and not _is_numbered(unit) else before.part


def _may_be_part(unit: Unit, headed: bool) -> bool:
    """Whether a heading may have numbered questions beneath it: it announces nothing else and opens no list."""
    plain = topic(unit.text) in (Topic.UNKNOWN, Topic.CRITERION)
    return headed and plain and not _leads(unit) and not _is_numbered(unit)


def _is_numbered(unit: Unit) -> bool:
    """Whether a heading is only the number of a question."""
    return bool(_NUMBERED.fullmatch(criterion_name(unit.text)))


def _opens_details(unit: Unit) -> bool:
    """Whether an item is a question that deeper ones spell out: "Describe how the design improves:"."""
    return unit.line.form == "item" and unit.text.endswith(":") and ask(unit.text) is Ask.PLAIN


def _may_name(unit: Unit, title: str) -> bool:
    hints = words("leads-to-examples").search(unit.text) and unit.text.endswith(":")
    other = hints or _opens_details(unit) or BOX.fullmatch(unit.text) or words("hints").fullmatch(unit.text.strip(" :"))
    return unit.heads and unit.text != title and not other


def _only_leads(name: Unit | None) -> bool:
    """Whether a criterion has its name from a line that only announces a list: "Tell us:"."""
    return name is not None and _leads(name)


def _leads_to_all(heading: Unit) -> bool:
    """Whether a heading announces the criteria one and all, and is none of their names."""
    return heading.text.endswith(":") and topic(heading.text) is Topic.CRITERIA


def _is_name(unit: Unit) -> bool:
    """Whether a line that ends in a colon is a name: printed as a heading, or short and no order."""
    opens = _OPENS.fullmatch(unit.text.rstrip(" :"))
    return unit.line.form == "heading" or (is_label(unit.text) and not opens)


def _of_list(place: _Place) -> bool:
    """Whether the last question stood in a list that a line of text announced."""
    asked, name = place.asked, place.name
    return asked is not None and asked.is_item and name is not None and name.line.form == "text"


def _leads(unit: Unit) -> bool:
    return unit.text.endswith(":") or bool(_OPENS.fullmatch(unit.text))


def _name(units: Sequence[Told], heading: Unit | None, title: str, *, opens: bool) -> Unit | None:
    """The criterion's name in a line: a label before a question or what opens some, or what the chain takes for one.

    A line that only opens a list ("Describe:") gives way to the heading right above it.
    """
    if units[0].unit.label and (opens or any(one.asks for one in units[1:])) and _may_name(units[0].unit, title):
        return units[0].unit
    hint = units[0].unit.label  # before what asks nothing
    named = next((one.unit for one in units[hint:] if one.role is Role.NAME and _may_name(one.unit, title)), None)
    leads = _leads(units[0].unit)
    names = heading and (topic(heading.text) is Topic.CRITERION or has_weight(heading.text))
    if names and not named and (leads or units[0].asks):
        return heading
    gives_way = named and heading and _leads(named) and not (_leads_to_all(heading) and _is_name(named))
    return heading if gives_way else named


def _questions(line: Line, units: Sequence[Told]) -> Iterator[Prompt]:
    """The questions in a line, each with the sentences that only qualify it."""
    for start, end in _spans(units):
        text, limit = without_limit(line.text[start:end])
        yield Prompt(closed(text), line.number, limit=limit)


def _spans(units: Sequence[Told]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    label: Unit | None = None  # one that is no criterion's name and belongs to what stands behind it
    after = False  # whether the sentence before is part of a question
    for one in units:
        unit = one.unit
        if unit.label:
            label = unit if one.asks else None
        elif after and one.role in (Role.PROMPT, Role.BESIDE) and _QUALIFIES.match(unit.text):
            spans[-1] = (spans[-1][0], unit.end)
        elif one.asks:
            spans.append((label.start if label else unit.start, unit.end))
            label, after = None, True
        else:
            label, after = None, False
    return spans


def _add_beside(block: Block, line: Line) -> None:
    """Adds to a block's last question what a line beneath it says: its limit, or a detail where it opens a list."""
    if not block.prompts:
        return
    last = block.prompts[-1]
    if LIMIT.fullmatch(line.text):
        block.prompts[-1] = replace(last, limit=own_limit(line.text))
    elif line.form == "item" and (line.level > 1 or last.ask.endswith(":")):
        block.prompts[-1] = replace(last, details=(*last.details, line.text))
