"""The units of a page with their roles, as the chain tells them and rules hold back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import JUDGES, PROFILE, TOLD, Ask, ask, leads_to_asks, orders
from awardcheck.importing.barred import is_barred
from awardcheck.importing.beneath import sections_beneath
from awardcheck.importing.boxes import among_boxes
from awardcheck.importing.chain import Chain, Role
from awardcheck.importing.context import Above, above_each
from awardcheck.importing.entrants import says_who
from awardcheck.importing.entries import REPORTS
from awardcheck.importing.fellows import by_fellows
from awardcheck.importing.grammar import is_wanted
from awardcheck.importing.lines import Page
from awardcheck.importing.numbered import fellows, headings_of_numbers, hints, titles_of_asks, unnumbered
from awardcheck.importing.phrases import words
from awardcheck.importing.siblings import announced_siblings, repeated_leads
from awardcheck.importing.signs import is_of_no_award, moves, signs
from awardcheck.importing.titles import Topic, has_weight, topic
from awardcheck.importing.units import Unit, units
from awardcheck.importing.unlimited import without_limits
from awardcheck.importing.weighed import is_word, weighed
from awardcheck.records import dataclass, replace

_SURE = 0.5  # how likely a unit must be a question to be taken
_SURE_OF_NO_AWARD = 0.9  # where the title is that of a guide, of tips or of news
_SURER = 0.78  # of the surest on the page
_OUTRIGHT = 0.85  # the share of that for what asks outright
_AGAINST = 0.9  # where a heading announces something else
_WANTED = 0.97  # where it stands in a section beneath what announces criteria
_LOOSE = 0.97  # where it stands in no list and none of its words ask
_ELSEWHERE_SURELY = 0.98  # where the line above announces something else, or a heading asks about entering
_TOLD = 0.6  # where it says what entrants must show
_NEVER = 2.0
_FEWEST_INTRODUCED = 3  # questions that prose above them introduces
_MAY_NAME = 0.25  # how likely a heading above an outright question must be a name
# "Assessment" may be one of several names, and alone announces them all.
_FEWEST_OF_LOOK = {Topic.UNKNOWN: 1, Topic.CRITERION: 1, Topic.ABOUT: 1, Topic.CRITERIA: 2}
_ELSEWHERE = (Topic.ELIGIBILITY, Topic.PROCESS, Topic.NOISE)


@dataclass(frozen=True, slots=True)
class Told:
    """A unit with its role, and the probability that it is a question."""

    unit: Unit
    role: Role
    chance: float

    @property
    def asks(self) -> bool:
        return self.role is Role.PROMPT


def tell(page: Page, model: Chain) -> list[Told]:
    """The units of a page, each with its role; a question only where that is sure enough."""
    found = units(page)
    chances = model.chances(signs(page, found), moves(found))
    numbered = headings_of_numbers(found)
    asking = weighed(found, [0.0 if at in numbered else row[Role.PROMPT] for at, row in enumerate(chances)])
    hinted = hints(found)
    above = [replace(one, lead=None) if one.lead in hinted else one for one in above_each(found, page.marked)]
    aside = hinted | without_limits(found) | {at for at, box in enumerate(among_boxes(found)) if box}
    needed = [_NEVER if at in aside else _needed(found, at, above[at]) for at in range(len(found))]
    behind = set(unnumbered(found, numbered))
    against = [least in (_AGAINST, _ELSEWHERE_SURELY, _NEVER) or at in behind for at, least in enumerate(needed)]
    asking = by_fellows(found, asking, needed, against)
    names, wanted = _outright(found, needed, against) if not is_of_no_award(page) else (set(), set())
    names |= numbered | titles_of_asks(found)
    surely = [chance >= max(share, _SURE_OF_NO_AWARD) for chance, share in zip(asking, needed, strict=True)]
    wanted |= {at for at in fellows(found, numbered, surely) if not against[at]}
    needed = [_SURE if at in wanted else share for at, share in enumerate(needed)]
    asking = [max(chance, _WANTED) if at in wanted else chance for at, chance in enumerate(asking)]
    least = max(_SURE_OF_NO_AWARD if is_of_no_award(page) else _SURE, _SURER * max(asking, default=0.0))
    told = []
    for at, (unit, row) in enumerate(zip(found, chances, strict=True)):
        enough = max(needed[at], least * _OUTRIGHT if ask(unit.text) is Ask.PLAIN else least)
        role = Role.PROMPT if asking[at] >= enough else _quiet(row)
        told.append(Told(unit, role, asking[at] if needed[at] < _NEVER else 0.0))
    told = [_naming(one, chances[at], told[at + 1 : at + 2]) for at, one in enumerate(told)]
    told = [replace(one, role=Role.NAME) if at in names else one for at, one in enumerate(told)]
    return list(_without_repeats(list(_without_preface(list(_named_alike(told))))))


def _without_repeats(told: Sequence[Told]) -> Iterator[Told]:
    """The units; a line that stands right beneath several headings names nothing itself: "We would like to know"."""
    beneath = [at > 0 and one.unit.heads and told[at - 1].unit.heads for at, one in enumerate(told)]
    times = Counter(one.unit.text for at, one in enumerate(told) if beneath[at])
    for at, one in enumerate(told):
        repeated = beneath[at] and one.role is Role.NAME and times[one.unit.text] > 1
        yield replace(one, role=Role.BESIDE) if repeated else one


def _outright(found: Sequence[Unit], needed: Sequence[float], against: Sequence[bool]) -> tuple[set[int], set[int]]:
    """The places of names and of what is asked, where what announces it, or a table's columns, say so outright."""
    beneath = sections_beneath(found) | announced_siblings(found)
    lines = {at for body in (*beneath.values(), repeated_leads(found)) for at in body if not against[at]}
    cells = {at for at, unit in enumerate(found) if unit.line.wanted}
    names = {at for at in (*beneath, *cells) if found[at].heads and at not in lines}
    return names, {at for at in lines | cells - names if needed[at] < _NEVER}


def _without_preface(told: Sequence[Told]) -> Iterator[Told]:
    """The units; what the judges look for, told in prose above the award's questions, only introduces these.

    Prose of which the questions are the next sentences introduces nothing.
    """
    lists = [at for at, one in enumerate(told) if one.asks and (one.unit.is_item or ask(one.unit.text) is Ask.PLAIN)]
    first = lists[0] if len(lists) >= _FEWEST_INTRODUCED else 0
    heads = [at for at in range(first) if told[at].unit.heads]
    start = first if told[first : first + 1] and told[first].unit.is_item else max(heads, default=0)
    headed = False  # by what names a criterion or announces them
    for at, one in enumerate(told):
        if one.unit.heads:
            headed = one.role is Role.NAME or topic(one.unit.text) in (Topic.CRITERIA, Topic.CRITERION)
        yield replace(one, role=Role.OTHER) if one.asks and at < start and not headed else one


def _naming(one: Told, chances: Sequence[float], after: Sequence[Told]) -> Told:
    """A heading right above an outright question, made its criterion's name if it may well be one."""
    asks = bool(after) and after[0].asks and ask(after[0].unit.text) is Ask.PLAIN
    plain = one.unit.heads and one.role is Role.OTHER and topic(one.unit.text) in (Topic.UNKNOWN, Topic.CRITERION)
    return replace(one, role=Role.NAME) if asks and plain and chances[Role.NAME] >= _MAY_NAME else one


def _named_alike(told: Sequence[Told]) -> Iterator[Told]:
    """The units; a heading right above a question made a name where others of its look that stand so are names."""
    above = [at for at in range(len(told) - 1) if told[at].unit.heads and _asks_beneath(told, at)]
    names = [at for at in above if told[at].role is Role.NAME or (not told[at].asks and has_weight(told[at].unit.text))]
    looks = Counter(_look(told[at].unit) for at in names)
    for at, one in enumerate(told):
        unit = one.unit
        fewest = _FEWEST_OF_LOOK.get(topic(unit.text), len(told))
        plain = not unit.text.endswith((":", "?"))
        named = at in above and not one.asks and plain and looks[_look(unit)] >= fewest
        sister = at in above and one.asks and looks[_look(unit)] > 1
        named |= sister and (_close_above(told, at) or _is_clause_above_prose(told, at))
        yield replace(one, role=Role.NAME) if named else one


def _close_above(told: Sequence[Told], at: int) -> bool:
    """Whether a line stands off from what is above it, which is no name, and close to what is beneath."""
    apart = at == 0 or told[at - 1].role is not Role.NAME
    return apart and told[at].unit.line.gap > told[at + 1].unit.line.gap == 0


def _is_clause_above_prose(told: Sequence[Told], at: int) -> bool:
    """Whether a line beneath no name is a question's clause without its mark, above a paragraph: "What came of it"."""
    one, after = told[at].unit, told[at + 1].unit
    apart = at == 0 or told[at - 1].role is not Role.NAME
    return apart and one.line.form == after.line.form == "text" and not after.heads and one.text[-1] not in "?.:"


def _asks_beneath(told: Sequence[Told], at: int) -> bool:
    """Whether a question stands right beneath a heading, perhaps behind a label of its own."""
    labelled = told[at + 1].unit.label and not told[at].unit.label
    return any(one.asks for one in told[at + 1 + labelled : at + 2 + labelled])


def _look(unit: Unit) -> tuple[str, int, bool, int]:
    """What headings of one kind have in common."""
    return unit.line.form, unit.line.level, unit.label, unit.line.gap


def _needed(found: Sequence[Unit], at: int, above: Above) -> float:
    """How likely a unit must be a question, from what speaks against it: an invented one is the worse mistake."""
    unit, text = found[at], found[at].text
    if is_word(unit):
        return _LOOSE
    lead = found[above.lead].text if above.lead is not None and unit.is_item else None
    heading = found[above.heading].text if above.heading is not None else ""
    if is_barred(found, at) or (lead is not None and _leads_to_no_ask(lead) and _is_first_beneath(found, at, above)):
        return _NEVER
    if unit.is_item and _only_examples(found, at):
        return _NEVER
    if lead is not None and (leads := _leads(found, at, above)) is not None:
        return 0.0 if leads else _ELSEWHERE_SURELY
    if ask(text) < Ask.PLAIN and (REPORTS.search(text) or _in_list_of_entrants(found, at)):
        return _NEVER
    if JUDGES.match(text) and ask(text) is Ask.NAMED:
        return 0.0
    if _is_faq(heading):
        return _ELSEWHERE_SURELY
    return _beneath(found, at, above, topic(heading) if heading else Topic.UNKNOWN)


def _leads_to_no_ask(lead: str) -> bool:
    """Whether a line announces examples of an answer, or things: what to send, what the winner gets."""
    return any(words(key).search(lead) for key in ("leads-to-examples", "leads-to-things"))


def _only_examples(found: Sequence[Unit], at: int) -> bool:
    """Whether what stands beneath a list says that it only gives examples."""
    beneath = next((unit for unit in found[at:] if unit.block != found[at].block), None)
    return beneath is not None and not beneath.is_item and words("were-examples").search(beneath.text) is not None


def _leads(found: Sequence[Unit], at: int, above: Above) -> bool | None:
    """Whether the line above announces questions; what announces something else does so for the first list beneath."""
    assert above.lead is not None
    text = found[above.lead].text
    leads = leads_to_asks(text)
    first = _is_first_beneath(found, at, above)
    by_chance = not text.endswith(":") and _is_followed(found, at)  # it ends what stands above lists in a row
    return leads if leads or (first and not by_chance) else None


def _is_first_beneath(found: Sequence[Unit], at: int, above: Above) -> bool:
    """Whether an item is of the first list beneath the line above."""
    return above.lead is not None and found[above.lead + 1].block == found[at].block


def _is_followed(found: Sequence[Unit], at: int) -> bool:
    """Whether another list stands right behind the one to which an item belongs."""
    behind = next((unit for unit in found[at:] if unit.block != found[at].block), None)
    return behind is not None and behind.is_item


def _beneath(found: Sequence[Unit], at: int, above: Above, kind: Topic) -> float:
    """The same, beneath a heading of that kind."""
    text = found[at].text
    wish = JUDGES.match(text)
    wished = wish is not None and not wish[0].endswith("for")  # "We are looking for nominees" tells of them
    told = bool(TOLD.search(text) or wished or PROFILE.match(text) or orders(text) or is_wanted(text))
    if not found[at].is_item:
        if kind is Topic.ABOUT and ask(text) < Ask.PLAIN and not told:
            return _NEVER
        if ask(text) is Ask.WEAK:
            return (_AGAINST if kind in _ELSEWHERE else _TOLD) if told else _LOOSE
    near = kind in _ELSEWHERE and not any(unit.line.gap > 1 for unit in found[(above.heading or 0) + 2 : at + 1])
    return _AGAINST if near else 0.0


def _is_faq(heading: str) -> bool:
    """Whether a heading is a question about entering."""
    return heading.endswith("?") and ask(heading) is Ask.NOT and topic(heading) is Topic.UNKNOWN


def _in_list_of_entrants(found: Sequence[Unit], at: int) -> bool:
    """Whether an item goes on a list that begins by saying who may enter."""
    if not found[at].is_item:
        return False
    first = next(unit for unit in found if unit.block == found[at].block and unit.is_item)
    return says_who(first.text)


def _quiet(chances: Sequence[float]) -> Role:
    """The likeliest role of a unit that asks nothing."""
    return max((role for role in Role if role is not Role.PROMPT), key=lambda role: chances[role])
