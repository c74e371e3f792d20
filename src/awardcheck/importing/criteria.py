"""An award's criteria and their questions, from what its page asks.

Headings name criteria where there are any. Where they were lost, blank lines between lists part them, or a shift of
topic does, and what the questions ask says which of the usual names fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from awardcheck.importing.asked import Block, asked
from awardcheck.importing.asks import Ask, ask, leads_to_asks, opens_ask
from awardcheck.importing.chain import Chain
from awardcheck.importing.groups import group_blocks, in_one_row
from awardcheck.importing.lines import Page
from awardcheck.importing.naming import cut, name_blocks
from awardcheck.importing.prompts import Prompt, limit_of
from awardcheck.importing.titles import Topic, criterion_name, topic
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass, field, replace
from awardcheck.spec import slug
from awardcheck.text.patterns import regex

_RUN_ON = regex(
    r"(?P<label>[A-Z][a-z]+(?: (?:& |and |of )?[A-Z][a-z]+){0,3}) (?P<rest>(?:is|are|was|the|how|"
    r"what|why|will|has|have|does|do|can|to what)\b.*)"
)
_STOPPED = regex(r"(?P<label>[A-Z][\w’'-]*(?: [\w&’'-]+){0,4})\.\s+(?P<rest>\S.{4,})")
_NUMBERED = regex(r"Q\d{1,2}\b")
_MOST_LABEL_WORDS = 6
_MOST_NAME_WORDS = 14
_MOST_CRITERIA = 6  # so many paragraphs may each be one, where headings were lost
_PLAIN_NAME = "What the judges look for"


@dataclass(slots=True)
class Criterion:
    """A criterion as the page has it; `guessed` says that its name is not the page's own."""

    name: str
    prompts: list[Prompt] = field(default_factory=list)
    limit: int | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class FoundCriteria:
    """The criteria of a page in its order, and lines that may be questions and were not taken."""

    criteria: list[Criterion]
    doubtful: tuple[str, ...] = ()


def find_criteria(page: Page, *, title: str = "", without: str = "", model: Chain | None = None) -> FoundCriteria:
    """The criteria of a page, each with a question; none where the page asks nothing.

    `without` is the id of a category whose own names and questions must not help, `model` another than the trained one.
    """
    found = asked(page, title, model)
    blocks = list(_told_apart(list(_by_parts(found.blocks))))
    return FoundCriteria(_merged(_once(list(_criteria(blocks, without)))), found.doubtful)


def _by_parts(found: Sequence[Block]) -> Iterator[Block]:
    """The blocks; where a form has several parts its bare numbers, "Question 3", give way to the names of these."""
    parts = {id(block.part) for block in found if block.part}
    numbered = {id(block.name) for block in found if block.part}
    for block in found:
        yield replace(block, name=block.part) if block.part and 1 < len(parts) < len(numbered) else block


def _told_apart(found: Sequence[Block]) -> Iterator[Block]:
    """The blocks; where several awards have the same line above their only list each has the award's name instead."""
    leads = {id(lead): lead.text for block in found if (lead := _lead(block))}
    of_award: dict[int, set[int]] = {}
    for block in found:
        of_award.setdefault(id(block.over), set()).add(id(_lead(block)))
    for block in found:
        alone = block.over is not None and len(of_award[id(block.over)]) == 1
        lead = _lead(block)
        repeated = lead is not None and [*leads.values()].count(lead.text) > 1
        yield replace(block, name=block.over) if alone and repeated else block


def _lead(block: Block) -> Unit | None:
    """What names a block, or else the line above that opens it."""
    return block.name or (block.above if block.above and block.above.text.endswith(":") else None)


def _criteria(found: Sequence[Block], without: str) -> Iterator[Criterion]:
    """Named blocks under their names; neighbours without a name together."""
    one_name = len({id(block.name) for block in found if block.name}) == 1
    for name, group in groupby(found, key=lambda block: block.name):
        blocks = list(group)
        if name is None:
            yield from _without_names(blocks, without)
        elif one_name and (numbered := [_numbered(block) for block in blocks]) and all(numbered):
            yield from (criterion for of_block in numbered for criterion in of_block or ())
        elif _lost_names(name, blocks) or (one_name and _lists_in_row(blocks)):
            yield from _by_topic(blocks, without)
        else:
            prompts = [prompt for block in blocks for prompt in block.prompts]
            yield Criterion(criterion_name(name.text), prompts, limit_of(name.line.text[: name.end]))


def _lists_in_row(blocks: Sequence[Block]) -> bool:
    """Whether lists follow on each other with nothing but blank lines between."""
    return (
        len(blocks) > 1
        and all(block.is_list for block in blocks)
        and all(block.above is not None and block.above.is_item for block in blocks[1:])
    )


def _lost_names(name: Unit, blocks: Sequence[Block]) -> bool:
    """Whether a heading stands above several lists or paragraphs whose own headings were lost."""
    of_questions = "question" in name.text.casefold()
    lists = sum(len(block.prompts) > 1 and (block.is_list or not of_questions) for block in blocks)
    kind = topic(name.text)
    if kind is Topic.CRITERION or not (kind is Topic.CRITERIA or leads_to_asks(name.text)):
        return lists > 2 and 2 * lists >= len(blocks)
    if lists > 1 and 2 * lists >= len(blocks):
        return True
    return not (of_questions or name.text.endswith(":")) and 1 < len(blocks) <= _MOST_CRITERIA


def _without_names(found: Sequence[Block], without: str) -> Iterator[Criterion]:
    """Criteria from blocks that no heading names: by labels, by the line above, by topic."""
    waiting: list[Block] = []
    for block in found:
        own = _numbered(block) or _labelled(block) or (_led(block, lone=len(found) == 1))
        if own:
            yield from _by_topic(waiting, without, alone=False)
            waiting = []
            yield from own
        else:
            waiting.append(block)
    yield from _by_topic(waiting, without, alone=len(waiting) == len(found))


def _numbered(block: Block) -> list[Criterion] | None:
    """Criteria from questions that are numbered Q1, Q2 and so on, each of which is answered by itself."""
    if not all(map(_NUMBERED.match, block.marks)) or not all(prompt.limit for prompt in block.prompts):
        return None
    return [
        Criterion(mark.rstrip(".):"), [prompt], prompt.limit)
        for mark, prompt in zip(block.marks, block.prompts, strict=True)
    ]


def _labelled(block: Block) -> list[Criterion] | None:
    """Criteria from a list whose items are each a name and what is asked: "Innovation is judged by ..."."""
    for pattern in (_RUN_ON, _STOPPED):
        parted = [pattern.fullmatch(prompt.ask) for prompt in block.prompts]
        fit = [match for match in parted if match and _is_name(match["label"], pattern is _RUN_ON)]
        if len(fit) > 1 and len({match["label"] for match in fit}) == len(block.prompts):
            return [
                Criterion(criterion_name(match["label"]), [replace(prompt, ask=match["rest"])], prompt.limit)
                for prompt, match in zip(block.prompts, fit, strict=True)
            ]
    return None


def _is_name(label: str, run_on: bool) -> bool:
    if len(label.split()) > _MOST_LABEL_WORDS or not label[0].isupper():
        return False
    return not opens_ask(label) if run_on else ask(label) < Ask.PLAIN


def _led(block: Block, *, lone: bool) -> list[Criterion] | None:
    """One criterion from a list that the line above announces: "Submissions should focus on:"."""
    above = block.above
    led = above is not None and above.text.endswith(":") and block.is_list and not _adjoin(block.upper, above)
    if lone and block.upper and block.gap < 2 and not led:
        return [Criterion(criterion_name(block.upper.text.rstrip(" :")), block.prompts)]
    if above is None or block.gap > 1 or not (above.heads or above.text.endswith(":")):
        return None
    announces = above.text.endswith(":") and block.is_list
    if not (announces or leads_to_asks(above.text) or (lone and _may_name(above))):
        return None
    name = criterion_name(above.text.rstrip(" :–—-"))
    long = len(name.split()) > _MOST_NAME_WORDS
    return [Criterion(_PLAIN_NAME if long else name, block.prompts, guessed=long)]


def _adjoin(heading: Unit | None, unit: Unit) -> bool:
    """Whether a unit stands right beneath a heading."""
    return heading is not None and unit.line.number - heading.line.number <= 1 + unit.line.gap


def _may_name(above: Unit) -> bool:
    kinds = (Topic.CRITERIA, Topic.CRITERION, *([Topic.UNKNOWN] if above.line.form == "heading" else ()))
    return above.heads and topic(above.text) in kinds


def _by_topic(found: Sequence[Block], without: str, *, alone: bool = True) -> Iterator[Criterion]:
    """Criteria from blocks without names; where they stand `alone` under a heading, one criterion may have its name."""
    if not found:
        return
    groups = group_blocks(found)
    upper = found[0].upper
    if upper and "question" in upper.text.casefold() and not any(block.is_list for block in found):
        groups = [[prompt for group in groups for prompt in group]]
        yield Criterion(criterion_name(upper.text.rstrip(" :")), groups[0])
        return
    if len(groups) == 1 and not in_one_row(found) and (pieces := cut([prompt.ask for prompt in groups[0]], without)):
        yield from (Criterion(name, [groups[0][at] for at in places], guessed=True) for name, places in pieces)
        return
    names = name_blocks([[prompt.ask for prompt in group] for group in groups], without)
    if upper and (names is None or (alone and len(groups) == 1)):
        yield Criterion(criterion_name(upper.text.rstrip(" :")), [prompt for group in groups for prompt in group])
        return
    for at, group in enumerate(groups):
        yield Criterion(names[at] if names else f"Criterion {at + 1}", group, guessed=True)


def _once(criteria: Sequence[Criterion]) -> list[Criterion]:
    """The criteria without questions that stood before: pages say things twice."""
    seen: set[str] = set()
    for criterion in criteria:
        kept = []
        for prompt in criterion.prompts:
            key = " ".join(prompt.ask.casefold().split())
            if key not in seen:
                kept.append(prompt)
            seen.add(key)
        criterion.prompts = kept
    return [criterion for criterion in criteria if criterion.prompts]


def _merged(criteria: Sequence[Criterion]) -> list[Criterion]:
    """One criterion for each name; a name without letters gets a number."""
    by_id: dict[str, Criterion] = {}
    for number, criterion in enumerate(criteria, start=1):
        if not slug(criterion.name):
            criterion.name, criterion.guessed = f"Criterion {number}", True
        if criterion.guessed and slug(criterion.name) in by_id:
            criterion.name = f"Criterion {number}"
        kept = by_id.setdefault(slug(criterion.name), criterion)
        if kept is not criterion:
            kept.prompts += criterion.prompts
            kept.limit = kept.limit or criterion.limit
    return list(by_id.values())
