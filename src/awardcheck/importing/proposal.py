"""A category proposed from a page: what was found, and where a person must look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from awardcheck.importing.award import Heading, heading
from awardcheck.importing.criteria import Criterion, find_criteria
from awardcheck.importing.entrants import Entrants, entrants
from awardcheck.importing.entries import is_entry
from awardcheck.importing.limits import Limits, limits
from awardcheck.importing.lines import Page
from awardcheck.importing.parts import Proposal, propose
from awardcheck.importing.prompts import Prompt
from awardcheck.importing.titles import Topic, topic
from awardcheck.records import dataclass, field
from awardcheck.spec import Criterion as SpecCriterion
from awardcheck.spec import SpecError, list_categories, slug

_LONGEST_NAME = 4  # words of a name that ends a page
_LONGEST_ID = 60
_SHARED_BY = 2  # categories of ours in which a criterion of that name has the heading


class NoPrompts(Exception):
    """A page on which no question of an award was found."""


class IsEntry(NoPrompts):
    """A page that answers an award's questions and asks none."""


@dataclass(frozen=True, slots=True)
class ProposedPrompt:
    """A question, verbatim, with its proposed parts; `looks` say what a person must decide."""

    ask: str
    proposal: Proposal
    details: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedCriterion:
    name: str
    headings: tuple[str, ...]
    limit: int | None
    prompts: tuple[ProposedPrompt, ...]
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedCategory:
    """All that a category file is written from; `page` is the name of what was read.

    `doubtful` are lines of it that may be questions and were not taken.
    """

    id: str
    page: str
    address: str | None
    heading: Heading
    entrants: Entrants | None
    limits: Limits
    per_criterion: int | None
    criteria: tuple[ProposedCriterion, ...] = field(default=())
    doubtful: tuple[str, ...] = ()


def propose_category(page: Page, id: str | None = None) -> ProposedCategory:
    """A category from an award's page, under `id` or one made from the title. Raises NoPrompts, or IsEntry."""
    if is_entry(page):
        raise IsEntry
    named = heading(page)
    read = find_criteria(page, title=named.title)
    found = read.criteria
    if not found:
        raise NoPrompts
    asks = [prompt.ask for criterion in found for prompt in criterion.prompts]
    limited = limits(page, asks)
    one_each = all(len(criterion.prompts) == 1 for criterion in found)
    return ProposedCategory(
        id=id or id_from(named.title),
        page=page.name,
        address=page.address,
        heading=named,
        entrants=entrants(page, asks),
        limits=limited,
        per_criterion=limited.per_criterion or (limited.answer if one_each else None),
        criteria=tuple(_criteria(found, page)),
        doubtful=read.doubtful,
    )


def id_from(title: str) -> str:
    """An id from a title: its words in lower case, joined by hyphens."""
    bare = "-".join(re.findall(r"[a-z0-9]+", slug(title)))
    return (
        bare[:_LONGEST_ID].rsplit("-", 1)[0]
        if len(bare) > _LONGEST_ID and "-" in bare
        else bare[:_LONGEST_ID] or "award"
    )


def doubtful_title(heading: Heading) -> bool:
    """Whether the title looks like a line of another kind."""
    return topic(heading.title) is not Topic.UNKNOWN or bool(
        re.search(r"\b(?:categories|criteria)\b", heading.title, re.I)
    )


def _criteria(found: Sequence[Criterion], page: Page) -> Iterator[ProposedCriterion]:
    last = page.lines[-1].number
    taken = {slug(criterion.name) for criterion in found}
    for criterion in found:
        headings = tuple(name for name in _headings(criterion.name) if slug(name) not in taken)
        taken.update(map(slug, headings))
        limit, about_limit = _limit(criterion)
        looks = ["the page gives no name here; this one is guessed from what is asked"] if criterion.guessed else []
        looks += _cut_off(page, criterion.prompts)
        prompts = tuple(_prompt(prompt, last) for prompt in criterion.prompts)
        yield ProposedCriterion(criterion.name, headings, limit, prompts, (*looks, *about_limit))


def _cut_off(page: Page, prompts: Sequence[Prompt]) -> list[str]:
    """What to look at where one more name ends the page, right behind the questions: its own may have been cut off."""
    end = page.lines[-1].text.strip()
    behind = [line for line in page.lines if prompts and line.number > prompts[-1].line and line.text.strip()]
    if len(behind) == 1 and len(end.split()) <= _LONGEST_NAME and end[-1].isalpha():
        return [f"the page ends with “{end}”; see whether its questions were cut off"]
    return []


def _prompt(prompt: Prompt, last: int) -> ProposedPrompt:
    """A question with its parts; `last` is the page's last line, which may have been cut."""
    proposed = propose(prompt.ask)
    looks = []
    if not proposed.sure:
        looks.append("the words name no function of the vocabulary; give the parts of a full answer")
    if prompt.line == last and not prompt.ask.endswith(("?", ".")):
        looks.append("the page ends here; see whether the question goes on")
    return ProposedPrompt(prompt.ask, proposed, prompt.details, tuple(looks))


def _limit(criterion: Criterion) -> tuple[int | None, list[str]]:
    """A criterion's own limit; those of its questions add up."""
    lines = {prompt.line: prompt.limit for prompt in criterion.prompts}  # sentences of one paragraph share its limit
    known = [limit for limit in lines.values() if limit]
    if criterion.limit or not known:
        return criterion.limit, []
    if len(known) < len(lines):
        return None, [f"only some of the questions have a limit ({', '.join(map(str, known))} words)"]
    if len(known) == 1:
        return known[0], []
    return sum(known), [f"the questions' own limits, added up ({' + '.join(map(str, known))} words)"]


def _headings(name: str) -> list[str]:
    """Other names that drafts use, as far as our categories agree on them for a criterion of that name."""
    counts: Counter[str] = Counter()
    for criterion in _our_criteria():
        if slug(name) in (criterion.id, *map(slug, criterion.headings)):
            counts.update([criterion.name, *criterion.headings])
    return [heading for heading, count in counts.items() if count >= _SHARED_BY and slug(heading) != slug(name)]


@cache
def _our_criteria() -> tuple[SpecCriterion, ...]:
    found: list[SpecCriterion] = []
    for file in list_categories():
        try:
            found += file.load().criteria
        except SpecError:  # another category's mistake is no reason to refuse this page
            continue
    return tuple(found)
