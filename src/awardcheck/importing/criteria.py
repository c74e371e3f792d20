"""An award's criteria and their questions, from the sections of its page.

Headings name criteria where there are any. Where they were lost, blank lines between lists part them, or a shift of
topic does, and what the questions ask says which of the usual names fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.asked import Found, asked
from awardcheck.importing.asks import JUDGES, Ask, ask, leads_to_asks, opens_ask
from awardcheck.importing.blocks import Block
from awardcheck.importing.lines import Page
from awardcheck.importing.naming import cut, name_blocks
from awardcheck.importing.outline import LABEL, Section, sections
from awardcheck.importing.prompts import Prompt, limit_of
from awardcheck.importing.titles import Topic, criterion_name, known_names
from awardcheck.records import dataclass, field, replace
from awardcheck.spec import slug
from awardcheck.text.patterns import regex

_RUN_ON = regex(
    r"(?P<label>[A-Z][a-z]+(?: (?:& |and |of )?[A-Z][a-z]+){0,3}) (?P<rest>(?:is|are|was|the|how|"
    r"what|why|will|has|have|does|do|can|to what)\b.*)"
)
_STOPPED = regex(r"(?P<label>[A-Z][\w’'-]*(?: [\w&’'-]+){0,2})\.\s+(?P<rest>\S.{4,})")
_MOST_LABEL_WORDS = 6
_MOST = 7  # questions under one criterion, where it is the only one
_PLAIN_NAME = "What the judges look for"


@dataclass(slots=True)
class Criterion:
    """A criterion as the page has it; `guessed` says that its name is not the page's own."""

    name: str
    prompts: list[Prompt] = field(default_factory=list)
    limit: int | None = None
    guessed: bool = False


def find_criteria(page: Page, *, title: str = "", without: str = "") -> list[Criterion]:
    """The criteria of a page in its order, each with a question; none where the page asks nothing.

    `without` is the id of a category whose own names and questions must not help.
    """
    found = asked(page, title)
    criteria = list(_criteria(found, without)) if found else list(_of_judges(page))
    return _merged(_once(criteria))


def _criteria(found: Sequence[Found], without: str) -> Iterator[Criterion]:
    """Named blocks under their names; neighbours without a name together.

    Where one line that merely looks like a heading would name all that a page asks, the headings were lost.
    """
    if (
        found[0].guessed
        and len({one.name for one in found}) == 1
        and sum(len(one.block.prompts) for one in found) > _MOST
    ):
        found = [replace(one, name=None) for one in found]
    nameless: list[Block] = []
    for one in found:
        if one.name is None:
            nameless.append(one.block)
            continue
        yield from _without_names(nameless, without)
        nameless = []
        labelled = _labelled(one.block) if slug(one.name) not in known_names() else None
        yield from labelled or [Criterion(one.name, one.block.prompts, _limit(one.section))]
    yield from _without_names(nameless, without)


def _limit(section: Section) -> int | None:
    return limit_of(section.heading.text) if section.heading else None


def _without_names(found: Sequence[Block], without: str) -> Iterator[Criterion]:
    """Criteria from blocks that no heading names: by labels, by lead-ins, by topic."""
    waiting: list[Block] = []
    for block in found:
        own = _labelled(block) or _led(block)
        if own:
            yield from _by_topic(waiting, without)
            waiting = []
            yield from own
        else:
            waiting.append(block)
    yield from _by_topic(waiting, without)


def _labelled(block: Block) -> list[Criterion] | None:
    """Criteria from a list whose items are each a name and what is asked: "Innovation: originality of the idea"."""
    for pattern in (LABEL, _RUN_ON, _STOPPED):
        parted = [pattern.fullmatch(prompt.ask) for prompt in block.prompts]
        fit = [match for match in parted if match and _is_name(match["label"], match["rest"], pattern is _RUN_ON)]
        if len(fit) > 1 and len(fit) == len(block.prompts):
            return [
                Criterion(criterion_name(match["label"]), [replace(prompt, ask=match["rest"])], prompt.limit)
                for prompt, match in zip(block.prompts, fit, strict=True)
            ]
    return None


def _is_name(label: str, rest: str, run_on: bool) -> bool:
    if len(label.split()) > _MOST_LABEL_WORDS or not label[0].isupper():
        return False
    return not opens_ask(label) if run_on else ask(label) < Ask.PLAIN


def _led(block: Block) -> list[Criterion] | None:
    """One criterion from a list that a line announces: "Submissions should focus on:"."""
    if not (block.lead and leads_to_asks(block.lead)):
        return None
    name = block.lead.rstrip(" :–—-")
    return [Criterion(name if len(name.split()) <= 9 else _PLAIN_NAME, block.prompts, guessed=len(name.split()) > 9)]


def _by_topic(found: Sequence[Block], without: str) -> Iterator[Criterion]:
    if not found:
        return
    groups = [block.prompts for block in found]
    if len(groups) > 3 and all(len(group) == 1 for group in groups):  # one question to a paragraph: no list shows
        groups = [[prompt for group in groups for prompt in group]]
    if len(groups) == 1 and (pieces := cut([prompt.ask for prompt in groups[0]], without)):
        yield from (Criterion(name, [groups[0][at] for at in places], guessed=True) for name, places in pieces)
        return
    names = name_blocks([[prompt.ask for prompt in group] for group in groups], without)
    for at, group in enumerate(groups):
        yield Criterion(names[at] if names else f"Criterion {at + 1}", group, guessed=True)


def _of_judges(page: Page) -> Iterator[Criterion]:
    """What a page without any questions says that its judges want: sentences of its description."""
    from awardcheck.text.sentences import sentences

    prompts = []
    for section in sections(page):
        if section.topic in (Topic.NOISE, Topic.PROCESS) or Topic.NOISE in section.topics:
            continue
        for line in section.lines:
            for span in sentences(line.text):
                sentence = line.text[span.start : span.end]
                if JUDGES.match(sentence) and ask(sentence) is Ask.NAMED:
                    prompts.append(Prompt(sentence, line.number))
    if prompts:
        yield Criterion(_PLAIN_NAME, prompts, guessed=True)


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
        kept = by_id.setdefault(slug(criterion.name), criterion)
        if kept is not criterion:
            kept.prompts += criterion.prompts
            kept.limit = kept.limit or criterion.limit
    return list(by_id.values())
