"""Lines of one shape beneath a line that announces what is asked: they ask, whatever their grammar.

The announcing line says that entries are weighed on the points below, or what they should cover; or it counts them,
"against five statements", and as many stand beneath it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from awardcheck.importing.announced import of_entering
from awardcheck.importing.asks import JUDGES, PROFILE, Ask, ask, leads_to_asks
from awardcheck.importing.entrants import says_who
from awardcheck.importing.grammar import in_small_letters
from awardcheck.importing.phrases import words
from awardcheck.importing.prompts import LIMIT
from awardcheck.importing.titles import Topic, topic
from awardcheck.importing.units import Unit
from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_FEWEST_COUNTED, _FEWEST = 2, 3  # siblings
_MOST_TITLE_WORDS = 8
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_OF_US = regex(r"\b(?:we|our|us)\b", re.IGNORECASE)  # a sentence of the award's own, beside what is asked


@dataclass(frozen=True, slots=True)
class _Sibling:
    """The place of a title, None where a line stands by itself, and those of what belongs to it."""

    title: int | None
    body: list[int]


def announced_siblings(found: Sequence[Unit]) -> dict[int, list[int]]:
    """The places of what is asked beneath lines that announce it, by the place of their title or else their own."""
    asked: dict[int, list[int]] = {}
    for at, unit in enumerate(found):
        start = _end_of_line(found, at)
        if start < len(found) and start not in asked:
            for sibling in _announced(found, start, _count(unit), _announces(unit)):
                wanted = [place for place in sibling.body if _may_ask(found, place)]
                asked[sibling.title if sibling.title is not None else sibling.body[0]] = wanted
    return asked


def _announced(found: Sequence[Unit], start: int, count: int, surely: bool) -> list[_Sibling]:
    """The siblings from `start` on, if they are as many as announced, or several, and speak of the work."""
    for by_gaps in (True, False) if count or surely else ():
        run = list(_run(found, start, by_gaps))
        if surely and count:
            run = run[:count]
        enough = len(run) == count or (surely and len(run) >= _FEWEST)
        if enough and _of_work(found, run):
            return run
    return []


def repeated_leads(found: Sequence[Unit]) -> set[int]:
    """The places of items in lists above each of which the same words say what is wanted: "The winner will have"."""
    lists: dict[str, list[list[int]]] = {}
    for at, unit in enumerate(found[:-1]):
        wishes = PROFILE.match(unit.text) or JUDGES.match(unit.text) or leads_to_asks(unit.text)
        if found[at + 1].is_item and not unit.is_item and wishes:
            block = [place for place in range(at + 1, len(found)) if found[place].block == found[at + 1].block]
            lists.setdefault(unit.text.casefold().rstrip(" :"), []).append(block)
    repeated = [places for blocks in lists.values() if len(blocks) > 1 for places in blocks]
    return {at for places in repeated for at in places if _may_ask(found, at)}


def _announces(unit: Unit) -> bool:
    """Whether a unit says that what stands beneath it is asked."""
    text = unit.text
    points_down = unit.heads or text.endswith(":") or words("below").search(text) is not None
    told = _should_cover().search(text) or _weighed().search(text)
    return _may_announce(unit) and points_down and told is not None


def _count(unit: Unit) -> int:
    """How many points a unit says that entries are weighed on; 0 where it says none."""
    counts = [found["number"].casefold() for found in _counted().finditer(unit.text)] if _may_announce(unit) else []
    of_entry = any(words(key).search(unit.text) for key in ("sent-in", "weighs"))
    if len(counts) != 1 or not of_entry:
        return 0
    return int(counts[0]) if counts[0].isdigit() else _NUMBERS.index(counts[0]) + 2


def _may_announce(unit: Unit) -> bool:
    return not (unit.is_item or unit.label or unit.text.endswith("?"))


@cache
def _counted() -> re.Pattern[str]:
    """How many points: "five statements", "the four main headings"."""
    between = r"(?:(?!and\b|or\b|to\b|of\b)[\w-]+\s+){0,2}?"
    number = rf"\b(?P<number>{'|'.join(_NUMBERS)}|[2-9]|1[0-2])"
    return regex(rf"{number}\s+{between}{words('points').pattern}", re.IGNORECASE)


@cache
def _should_cover() -> re.Pattern[str]:
    """What an entry is to say: "Your letter should cover"."""
    return regex(rf"{words('sent-in').pattern} {words('should-cover').pattern}", re.IGNORECASE)


@cache
def _weighed() -> re.Pattern[str]:
    """That something is weighed on points: "are scored against the headings", "we judge by these standards"."""
    return regex(
        rf"{words('weighs').pattern}.{{0,60}}\b(?:on|against|by|upon|under|for|to)\b.{{0,30}}{words('points').pattern}",
        re.IGNORECASE,
    )


def _end_of_line(found: Sequence[Unit], at: int) -> int:
    """The place behind the last unit of a unit's line."""
    end = at + 1
    while end < len(found) and found[end].line is found[at].line:
        end += 1
    return end


def _run(found: Sequence[Unit], start: int, by_gaps: bool) -> Iterator[_Sibling]:
    """The siblings from `start` on: as long as lines begin as the first does; `by_gaps` says that gaps part them."""
    first, second = found[start], None
    at, longest = start, 0
    while at < len(found) and _begins_alike(found[at], first, second):
        second = second or (found[at] if at > start else None)
        end = _end(found, at, by_gaps)
        last = end < len(found) and not _begins_alike(found[end], first, second)
        if last and longest and found[at].line.form == "heading":
            end = min(end, at + 1 + longest)  # what stands beneath the last one goes on with something else
        longest = max(longest, end - at - 1)
        titled = first.heads
        if titled and end == at + 1:
            return
        yield _Sibling(at if titled else None, list(range(at + titled, end)))
        at = end


def _begins_alike(unit: Unit, first: Unit, second: Unit | None) -> bool:
    """Whether a unit begins a sibling of the first: its form is the same, and its gap that of the second."""
    form = (unit.line.form, unit.line.level, unit.heads, unit.label)
    same = form == (first.line.form, first.line.level, first.heads, first.label) and not unit.part
    titled = not unit.heads or _is_title(unit)
    near = second is None or unit.line.form == "heading" or unit.line.gap == second.line.gap
    return same and titled and near


def _is_title(unit: Unit) -> bool:
    short = len(unit.text.split()) <= _MOST_TITLE_WORDS and not unit.text.endswith(":")
    return short and topic(unit.text) in (Topic.UNKNOWN, Topic.CRITERION)


def _end(found: Sequence[Unit], at: int, by_gaps: bool) -> int:
    """The place behind what belongs to the sibling that begins there."""
    unit = found[at]
    end = _end_of_line(found, at)
    if unit.label or not unit.heads:
        return end
    form = found[end].line.form if end < len(found) else ""
    while end < len(found) and found[end].line.form == form and form != "heading":
        stands_off = found[end].line.gap and unit.line.form != "heading" and not found[end].part
        if stands_off or (not by_gaps and unit.line.form == form == "text" and found[end].heads):
            break
        end += 1
    return end


def _of_work(found: Sequence[Unit], run: Sequence[_Sibling]) -> bool:
    """Whether most of what stands in siblings may say what is wanted: not how to enter, who may, or names."""
    texts = [found[at].text for sibling in run for at in sibling.body]
    speak = sum(in_small_letters(text) and not of_entering(text, surely=True) and not says_who(text) for text in texts)
    return 2 * speak > len(texts)


def _may_ask(found: Sequence[Unit], at: int) -> bool:
    """Whether a unit may ask: a whole line, or a sentence of the work."""
    unit = found[at]
    whole = not unit.part and (at + 1 == len(found) or found[at + 1].line is not unit.line)
    of_award = of_entering(unit.text) or (ask(unit.text) is Ask.WEAK and _OF_US.search(unit.text))
    asks = ask(unit.text) > Ask.NOT and not LIMIT.fullmatch(unit.text)
    return asks and (whole or unit.text.endswith("?") or not of_award)
