"""The signs by which the chain tells a unit's role: its own words and form, and those of what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from awardcheck.importing.asks import JUDGES, PROFILE, STATES, TOLD, ask, leads_to_asks, opens_ask, orders
from awardcheck.importing.chain import Move
from awardcheck.importing.context import Above, above_each
from awardcheck.importing.grammar import is_phrase
from awardcheck.importing.lines import Page
from awardcheck.importing.phrases import openings, words
from awardcheck.importing.prompts import bare, without_limit
from awardcheck.importing.series import in_series
from awardcheck.importing.shape import sections_alike
from awardcheck.importing.shares import by_grammar, how_it_asks, of_alike, shares, spoken_of, step
from awardcheck.importing.titles import criterion_name, known_names, topic
from awardcheck.importing.units import Unit
from awardcheck.spec import slug
from awardcheck.text.patterns import regex
from awardcheck.text.words import stem
from awardcheck.text.words import words as words_of

_SPOKEN_OF = ("handling", "handling-unless-asked", "advice", "calls")
_OPENED_BY = ("advice-first", "faq", "boxes")
_WHEN = regex(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b\d{1,2}(?:am|pm)\b|\b20\d\d\b|\d\d:\d\d"
)
_CRITERIA = regex(r"(?:\w+['’]?s?\s+){0,2}(?:criteria|criterion|judged on|scored on)\b\W*\Z", re.IGNORECASE)
_MONEY = regex(r"[£$€]|\bVAT\b")
_ADDRESS = regex(r"\S@\S|https?:|www\.")
_YOU = regex(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_WEIGHT = regex(r"\d+\s*(?:%|marks?|points?|per ?cent)|\d\s*[-–]\s*\d+\)", re.IGNORECASE)
_TOLD_OF_NEIGHBOURS = frozenset(("form", "ask", "end", "topic", "heads", "leads", "judges", "known", "weight", "limit"))
OF_WORDS = frozenset(
    ("word", "words", "heading", "under", "upper", "lead")
)  # how signs begin that are words of the page


def signs(page: Page, found: Sequence[Unit]) -> list[set[str]]:
    """The signs of each unit."""
    own = [set(_own(unit)) for unit in found]
    lists: dict[int, list[Unit]] = {}
    for unit in found:
        if unit.is_item:
            lists.setdefault(unit.block, []).append(unit)
    above = above_each(found, page.marked)
    series = in_series(found)
    alike = sections_alike(found)
    of_fellows = {id(one): set(of_alike(one)) for one in alike if one}
    whole = {"title of no award"} if is_of_no_award(page) else set()
    return [
        {
            *whole,
            *own[at],
            *(("series",) if at in series else ()),
            *(_under_series(unit) if above[at].heading in series and not unit.heads else ()),
            *(_among_fellows(unit, of_fellows[id(fellows)]) if (fellows := alike[at]) else ()),
            *_words(unit),
            *(_in_list(unit, lists[unit.block]) if unit.is_item else ()),
            *_beside(found, own, at),
            *(_beneath(found, at) if unit.heads else ()),
            *_under(found, at, above[at]),
            f"marked={page.marked} {unit.line.form}",
        }
        for at, unit in enumerate(found)
    ]


def is_of_no_award(page: Page) -> bool:
    """Whether the page's title is no award's: a guide, a form and a report of the evening ask in an award's words."""
    title = next(iter((*page.titles, *(line.text for line in page.lines))), "")
    return words("no-award").search(title) is not None


def moves(found: Sequence[Unit]) -> list[Move]:
    """How each unit but the first follows the one before it."""
    return [_move(before, unit) for before, unit in pairwise(found)]


def _move(before: Unit, unit: Unit) -> Move:
    if before.line is unit.line:
        return Move.LABELLED if before.label else Move.SENTENCE
    if unit.heads:
        return Move.SECOND_HEADING if before.heads else Move.HEADING
    if before.heads:
        return Move.UNDER_HEADING
    if unit.is_item:
        return Move.ITEM if unit.block == before.block else Move.LIST
    return Move.PARAGRAPH if unit.line.gap else Move.LINE


def _own(unit: Unit) -> Iterator[str]:
    text, limit = without_limit(bare(unit.text))
    level, end = ask(text).name, text[-1] if text[-1] in "?.:;!,)" else "w"
    form = "label" if unit.label else unit.line.form
    yield from (
        "any",
        f"form={form}",
        f"ask={level}",
        f"form={form} ask={level}",
        f"end={end}",
        f"form={form} end={end}",
    )
    yield f"size={step(len(text.split()), 1, 2, 3, 5, 8, 12, 20, 35)}"
    told = {
        "limit": limit is not None,
        "caps": text.isupper(),
        "money": _MONEY.search(text),
        "address": _ADDRESS.search(text),
        "when": _WHEN.search(text),
        "you": _YOU.search(text),
        "heads": unit.heads,
        "judges": JUDGES.match(text),
        "told": TOLD.search(text),
        "profile": PROFILE.match(text),
        "orders": orders(text),
        "opens": opens_ask(text),
        "phrase": is_phrase(text),
        "lower": not text[0].isupper(),
        "later": unit.part > 0,
        f"leads={leads_to_asks(text)}": leads_to_asks(text) is not None,
        **{f"of {kind}": words(kind).search(text) for kind in _SPOKEN_OF},
        **{f"by {kind}": openings(kind).match(text) for kind in _OPENED_BY},
    }
    yield from (sign for sign, holds in told.items() if holds)
    if unit.heads:
        yield from (["states"] if STATES.search(text) and end not in ":?" else [])
        yield f"topic={topic(unit.text).value}"
        yield from (["known"] if _is_known(unit) else [])
        yield from (["weight"] if _WEIGHT.search(unit.text) else [])
    spoken = spoken_of(text)
    yield from (f"says={name}" for name in spoken)
    if "work" in spoken or "entry" in spoken:
        yield f"work={'work' in spoken} entry={'entry' in spoken}"
    yield f"gap={step(0 if unit.part else unit.line.gap, 0, 1, 2)}"


def _is_known(unit: Unit) -> bool:
    return slug(criterion_name(unit.text)) in known_names()


def _stems(text: str) -> list[str]:
    return ["#" if word[0].isdigit() else stem(word) for word in words_of(text)]


def _words(unit: Unit) -> Iterator[str]:
    """Its words; those of a heading are others than those of a sentence."""
    stems = _stems(unit.text)
    kind = "heading" if unit.heads else "word"
    yield from (f"{kind} {one}" for one in stems)
    yield from (f"{kind} first {one}" for one in stems[:1])
    if not unit.heads:
        yield from (f"words {one} {two}" for one, two in pairwise(stems))
        yield from (f"words first {one} {two}" for one, two in [*pairwise(stems)][:1])


def _under_series(unit: Unit) -> Iterator[str]:
    yield "under series"
    yield f"under series {by_grammar(unit.text)}"


def _among_fellows(unit: Unit, shared: set[str]) -> Iterator[str]:
    """The same, of a heading and of what stands beneath it."""
    kind = "head" if unit.heads else unit.line.form
    yield from (f"{kind} {sign}" for sign in shared)


def _in_list(unit: Unit, mates: Sequence[Unit]) -> Iterator[str]:
    yield from shares("list", mates)
    yield from (["list of one"] if len(mates) == 1 else [])
    yield f"list place={'first' if unit is mates[0] else 'last' if unit is mates[-1] else 'middle'}"
    yield f"list level={min(unit.line.level - min(mate.line.level for mate in mates), 2)}"
    yield from _in_item(unit, mates)
    bare_mark = unit.line.mark.strip("().")
    kind = (
        "number"
        if any(map(str.isdigit, bare_mark))
        else "letter"
        if bare_mark.isalpha() and bare_mark != "o"
        else "sign"
    )
    yield f"mark={kind if bare_mark else 'none'}"


def _in_item(unit: Unit, mates: Sequence[Unit]) -> Iterator[str]:
    """Of the item that a deeper one stands under."""
    before = mates[: next(at for at, mate in enumerate(mates) if mate is unit)]
    parent = next((mate for mate in reversed(before) if mate.line.level < unit.line.level), None)
    if parent:
        yield f"parent ask={how_it_asks(parent).name}"
        yield f"parent end={parent.text[-1] if parent.text[-1] in ':.?' else 'w'}"
    opener = next((mate for mate in reversed(before) if mate.text.endswith(":")), None)
    if opener:
        yield f"opened ask={how_it_asks(unit).name} level={unit.line.level - opener.line.level}"


def _beside(found: Sequence[Unit], own: Sequence[set[str]], at: int) -> Iterator[str]:
    """Of the units before and behind it what matters for this one."""
    for name, other in (("before", at - 1), ("behind", at + 1)):
        if not 0 <= other < len(found):
            yield f"{name} none"
            continue
        yield from (
            f"{name} {sign}" for sign in own[other] if sign.split("=")[0] in _TOLD_OF_NEIGHBOURS and " " not in sign
        )
        if found[other].heads:
            yield f"{name} heads {found[at].line.form}"
        elif found[other].line is not found[at].line and _opening(found[other]) == _opening(found[at]):
            yield from (f"{name} opens alike", f"{name} opens alike ask={how_it_asks(found[at]).name}")


def _opening(unit: Unit) -> str:
    return unit.text.split()[0].casefold()


def _beneath(found: Sequence[Unit], at: int) -> Iterator[str]:
    """Of what stands under a heading, up to the next."""
    body = []
    for unit in found[at + 1 : at + 13]:
        if unit.heads:
            break
        body.append(unit)
    yield from shares("beneath", body)
    yield f"beneath size={step(len(body), 0, 1)}"
    yield f"beneath form={body[0].line.form if body else 'none'}"
    yield f"level={found[at].line.level}"


def _under(found: Sequence[Unit], at: int, above: Above) -> Iterator[str]:
    """Of the headings above and of the line that announces it."""
    unit = found[at]
    if above.heading is not None and not (unit.heads and not unit.label):
        text = found[above.heading].text
        kind = topic(text).value
        yield from (
            f"under={kind}",
            f"under={kind} ask={how_it_asks(unit).name}",
            f"under={kind} {by_grammar(unit.text)}",
        )
        yield from (f"under says={name}" for name in spoken_of(text))
        yield from (["under-criteria"] if _CRITERIA.match(text) else [])
        yield f"since={step(at - above.heading, 1, 2, 4, 8)}"
        yield from (f"under {one}" for one in _stems(text))
        yield from (["under-known"] if _is_known(found[above.heading]) else [])
    if above.upper is not None:
        text = found[above.upper].text
        yield from (f"upper says={name}" for name in spoken_of(text))
        yield from (["upper-criteria"] if _CRITERIA.match(text) else [])
        yield f"upper={topic(text).value}"
        yield from (f"upper {one}" for one in _stems(text))
    if above.lead is not None:
        text = found[above.lead].text
        yield f"lead={leads_to_asks(text)}"
        yield f"lead ask={how_it_asks(found[above.lead]).name} {unit.line.form}"
        yield from (["lead-opens"] if opens_ask(text) else [])
        yield from (f"lead says={name}" for name in spoken_of(text))
        yield f"lead end={text[-1] if text[-1] in ':.?' else 'w'}"
        yield from (["lead-judges"] if JUDGES.search(text) else [])
        yield from (f"lead {one}" for one in _stems(text))
    yield f"after criteria={above.after_criteria}"
