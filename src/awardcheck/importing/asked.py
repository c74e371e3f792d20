"""Where a page asks something of an entry: its lists and paragraphs of questions, with the headings above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import Ask, ask, leads_to_asks
from awardcheck.importing.blocks import Block, accept, blocks
from awardcheck.importing.lines import Page
from awardcheck.importing.outline import GUESSED, Section, sections
from awardcheck.importing.prose import Context
from awardcheck.importing.titles import Topic
from awardcheck.records import dataclass
from awardcheck.spec import slug

_CLOSED = (Topic.ELIGIBILITY, Topic.PROCESS, Topic.ABOUT)
_FEWEST = 3  # plain questions in a list under a heading that announces something else
_NEAR = 2  # sections


@dataclass(slots=True)
class Found:
    """A block of questions, and the criterion whose heading it stands under (None where it has none).

    `sure` says that the page itself announces criteria there, and not only the form of the lines. `guessed` says that
    the name is a line that merely looks like a heading, `paragraph` that it is one that stands anywhere.
    """

    block: Block
    name: str | None
    section: Section
    place: int  # the section's among all
    sure: bool = False
    guessed: bool = False
    paragraph: bool = False

    @property
    def level(self) -> int:
        return self.section.heading.level if self.section.heading and self.name else 0


def asked(page: Page, title: str) -> list[Found]:
    """What the page asks, in its order; `title` is the award's, which names no criterion."""
    return _surest(list(_found(page, title)), page.marked)


def _surest(found: list[Found], marked: bool) -> list[Found]:
    """What is surely asked, where a page announces its criteria; then other lists count only as their neighbours.

    A neighbour has a heading of the same level or, where levels are not told, stands right before the criteria.
    Paragraphs that stand anywhere count only where the page asks nothing in a better place.
    """
    sure = [one for one in found if one.sure]
    if not sure:
        return [one for one in found if not one.paragraph] or found
    levels, first = {one.level for one in sure if one.name}, sure[0].place
    return [
        one
        for one in found
        if one.sure or (one.name and (one.level in levels if marked else first - _NEAR <= one.place < first))
    ]


def _found(page: Page, title: str) -> Iterator[Found]:
    asked = noisy = False
    for place, section in enumerate(sections(page)):
        kind = section.topic
        if kind in (Topic.CRITERIA, Topic.CRITERION):
            asked, noisy = True, False
        elif kind is not Topic.UNKNOWN:
            asked, noisy = False, kind is Topic.NOISE or (noisy and section.is_question)
        if (Topic.NOISE in section.topics) if page.marked else noisy:
            continue
        if page.marked and kind is Topic.UNKNOWN:
            asked = Topic.CRITERIA in section.topics
        yield from _in_section(section, place, _context(section, asked, page.marked), title)


def _context(section: Section, asked: bool, marked: bool) -> Context:
    listed = marked and section.topic is Topic.UNKNOWN and Topic.CRITERIA in section.topics
    if listed or section.topic is Topic.CRITERION:
        return Context.NAMED
    return Context.ASKED if asked else Context.ANYWHERE


def _in_section(section: Section, place: int, context: Context, title: str) -> Iterator[Found]:
    asking: list[Block] = []
    anywhere = context is Context.ANYWHERE
    for block in blocks(section):
        if anywhere and section.topic in _CLOSED and not _may_ask(block):
            continue
        block.prompts = accept(block, context, alone=section.is_lone)
        if block.prompts:
            asking.append(block)
            if context is Context.ANYWHERE:
                context = Context.ASKED
    named = _names_criterion(section, asking, title)
    guessed = section.topic is Topic.UNKNOWN and section.heading is not None and section.heading.level == GUESSED
    for block in asking:
        paragraph = anywhere and not named and not block.is_list and len(block.lines) == 1
        sure = not anywhere or bool(block.lead and leads_to_asks(block.lead))
        yield Found(block, section.name if named else None, section, place, sure, guessed, paragraph)


def _may_ask(block: Block) -> bool:
    """Whether a block under a heading that announces something else may ask all the same: headings may be lost."""
    if block.gap > 1 or not block.is_list:
        return True
    lead = leads_to_asks(block.lead) if block.lead else None
    asks = sum(ask(line.text) is Ask.PLAIN for line in block.lines)
    told = block.lead is not None and (lead is False or block.lead.endswith(":"))
    return lead is True or (block.after > 0 and not told and asks >= _FEWEST)


def _names_criterion(section: Section, asking: Sequence[Block], title: str) -> bool:
    """Whether the heading is a criterion's name: a known one, or one that its questions follow at once.

    A line that merely looks like a heading names nothing where several lists stand beneath it, or a wide gap.
    """
    if section.topic is Topic.ABOUT and asking:  # "Overview", as the name of a question
        return asking[0].after == 0 and asking[0].gap < 2
    if section.topic is not Topic.UNKNOWN or not section.heading or not asking:
        return section.topic is Topic.CRITERION
    if slug(section.name) == slug(title) or section.heading.text in title or asking[0].after > 1:
        return False
    return section.heading.level != GUESSED or (
        asking[0].gap < 2 and sum(len(block.prompts) > 1 for block in asking) < 3
    )
