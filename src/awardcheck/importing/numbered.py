"""Forms whose questions are numbered: a part's number names them, they ask alike, and what has no number is a hint."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence

from awardcheck.importing.announced import of_entering
from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.numbering import heads_numbers
from awardcheck.importing.units import Unit

_FEWEST = 3  # numbered questions; fewer are no form


def headings_of_numbers(found: Sequence[Unit]) -> set[int]:
    """The places of headings whose number heads the numbers beneath."""
    pairs = enumerate(itertools.pairwise(found))
    return {at for at, (unit, after) in pairs if unit.heads and heads_numbers([unit.line, after.line], 0)}


def titles_of_asks(found: Sequence[Unit]) -> set[int]:
    """The places of numbered questions that head others as titles do: "1. What changed?" above "Provide figures"."""
    pairs = enumerate(itertools.pairwise(found))
    numbered = {
        at: after for at, (unit, after) in pairs if unit.heads and unit.line.form == "item" and "?" in unit.text
    }
    return {at for at, after in numbered.items() if after.line.form == "text" and ask(after.text) is Ask.PLAIN}


def unnumbered(found: Sequence[Unit], headings: Collection[int]) -> Iterator[int]:
    """The places of items that go on the list beneath such a heading and do not begin with its number."""
    heading: int | None = None
    for at, unit in enumerate(found):
        if unit.heads:
            heading = at if at in headings else None
        elif heading is not None and unit.is_item and not heads_numbers([found[heading].line, unit.line], 0):
            yield at


def hints(found: Sequence[Unit]) -> set[int]:
    """The places of what stands behind numbered questions, without a number and no further off than these are.

    Where orders or questions stand behind most of them these are asked, and the numbered ones are their titles.
    """
    within = set(_within(found))
    numbered = [at for at in range(len(found)) if at in within or _is_question(found[at])]
    widest = max((found[at].line.gap for at in numbered), default=0)
    behind = [list(_behind(found, at, widest)) for at in numbered]
    titled = sum(any(ask(found[place].text) is Ask.PLAIN for place in places) for places in behind)
    few = len(numbered) < _FEWEST or 2 * titled > len(numbered)
    return set() if few else {place for places in behind for place in places}


def _within(found: Sequence[Unit]) -> Iterator[int]:
    """The places of items that begin with the number of the heading above them, and may ask something."""
    for heading in headings_of_numbers(found):
        for at in itertools.takewhile(lambda at: not found[at].heads, range(heading + 1, len(found))):
            numbered = found[at].is_item and heads_numbers([found[heading].line, found[at].line], 0)
            if numbered and ask(found[at].text) > Ask.NOT:
                yield at


def fellows(found: Sequence[Unit], headings: Collection[int], asks: Sequence[bool]) -> Iterator[int]:
    """The places of the numbered questions beneath each of `headings` where most numbers ask, as `asks` has it."""
    for heading in headings:
        beneath = itertools.takewhile(lambda at: not found[at].heads, range(heading + 1, len(found)))
        numbered = [at for at in beneath if _has_number(found[at])]
        if 2 * sum(asks[at] for at in numbered) > len(numbered):
            yield from (at for at in numbered if _is_question(found[at]) and not of_entering(found[at].text))


def _has_number(unit: Unit) -> bool:
    """Whether a number or a letter stands before an item."""
    return unit.is_item and unit.line.mark != "o" and any(map(str.isalnum, unit.line.mark))


def _is_question(unit: Unit) -> bool:
    """Whether a numbered item asks outright."""
    return _has_number(unit) and ask(unit.text) is Ask.PLAIN


def _behind(found: Sequence[Unit], question: int, widest: int) -> Iterator[int]:
    """The places of the sentences behind a question, up to the next item, heading or wider gap."""
    for at in range(question + 1, len(found)):
        if found[at].line.form != "text" or found[at].heads or found[at].line.gap > widest:
            return
        yield at
