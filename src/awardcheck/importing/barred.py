"""What can be no question, whatever stands around it: what announces more, titles, hints, details, the unscored."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.importing.asks import IMPERATIVE, JUDGES, Ask, ask, orders
from awardcheck.importing.entrants import says_who
from awardcheck.importing.headed import OPENS_DETAILS
from awardcheck.importing.phrases import words
from awardcheck.importing.prompts import LIMIT, bare, own_limit
from awardcheck.importing.titles import Topic, is_numbered, topic
from awardcheck.importing.units import Unit
from awardcheck.text.patterns import regex

_ELSEWHERE = regex(r"(?:then,? )?(?:please )?(?:see|try|enter|go to|look at|sit)\b|then\b", re.IGNORECASE)

_BRACKETED = regex(r"\([^()]*\)\.?")  # a remark on the question above it


def is_barred(found: Sequence[Unit], at: int) -> bool:
    """Whether a unit can be no question, whatever stands around it."""
    unit = found[at]
    if unit.line.wanted is False:
        return True
    opens = unit.text.endswith(":")
    to_more = unit.heads and (opens or topic(unit.text) is Topic.CRITERIA)
    announces = unit.line.form != "item" and (to_more or (opens and JUDGES.match(unit.text) is not None))
    label = found[at - 1].text.strip("0123456789 :–-.") if at and found[at - 1].label else ""
    named = label or unit.line.text.partition(":")[0]  # "Hint: think of training. Who gained?"
    of_mark = words("ratings").fullmatch(label) or words("hints").fullmatch(named)
    said = bare(unit.text)
    ordered = IMPERATIVE.match(said) and ask(said) is Ask.PLAIN
    no_ask = ask(unit.text) is Ask.NOT or (says_who(unit.text) and not ordered) or _is_unscored(found, at)
    no_ask |= _points_elsewhere(found, at)
    no_ask |= _opens_list(found, at) and (ask(unit.text) < Ask.PLAIN or own_limit(unit.text) is not None)
    no_ask |= unit.line.form == "text" and _BRACKETED.fullmatch(unit.line.text) is not None
    return bool(announces or of_mark or no_ask or _is_title(found, at) or _is_detail(found, at))


def _points_elsewhere(found: Sequence[Unit], at: int) -> bool:
    """Whether the next sentence sends whoever says yes elsewhere: "Are you a sole trader? Then see Best Newcomer."."""
    after = found[at + 1] if at + 1 < len(found) and found[at + 1].line is found[at].line else None
    return after is not None and found[at].text.endswith("?") and _ELSEWHERE.match(after.text) is not None


def _opens_list(found: Sequence[Unit], at: int) -> bool:
    """Whether the paragraph of a unit opens the list beneath it: "The panel expects evidence. You should:"."""
    line = found[at].line
    after = next((unit for unit in found[at:] if unit.line is not line), None)
    return line.form == "text" and line.text.endswith(":") and after is not None and after.is_item


def _is_title(found: Sequence[Unit], at: int) -> bool:
    """Whether a unit is printed as a heading, with something beneath it, and neither asks nor orders by its grammar."""
    unit = found[at]
    if unit.heads and is_numbered(unit.text) and ask(unit.text) < Ask.NAMED:
        return True
    if unit.heads and any(other.heads and other.text == unit.text for other in found[:at]):
        return ask(unit.text) < Ask.PLAIN  # the page's own title, again
    printed = unit.line.form == "heading" and not unit.text.endswith("?") and not orders(unit.text)
    beneath = at + 1 < len(found) and not found[at + 1].heads and not LIMIT.fullmatch(found[at + 1].text)
    return printed and beneath and not IMPERATIVE.match(unit.text)


def _is_unscored(found: Sequence[Unit], at: int) -> bool:
    """Whether a unit, or what is bracketed beneath it, says that it is not judged."""
    beneath = found[at + 1].text if at + 1 < len(found) and found[at + 1].text.startswith("(") else ""
    return words("unscored").search(f"{found[at].text} {beneath}") is not None


def _is_detail(found: Sequence[Unit], at: int) -> bool:
    """Whether an item only spells out the one that it stands under, as in "savings, for example in:"."""
    unit = found[at]
    above = (one for one in reversed(found[:at]) if one.is_item and one.line.level < unit.line.level)
    parent = next(above, None) if unit.is_item and unit.line.level > 1 else None
    if parent is None or parent.block != unit.block:
        return False
    adds = ask(parent.text) is Ask.PLAIN and ask(unit.text) is Ask.WEAK
    return adds or bool(OPENS_DETAILS.search(parent.text))
