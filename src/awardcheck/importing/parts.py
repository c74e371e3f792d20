"""What a question asks for, in functions of the shared vocabulary, and its wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from awardcheck.importing.wants import wants_of
from awardcheck.records import dataclass
from awardcheck.spec import Part, Prompt, SpecError, Wants, list_categories
from awardcheck.text.patterns import regex

_MOST_PARTS = 3
_SURE_PARTS = 2  # a third part is proposed as one that helps
_SAME = 93.0  # of 100: a question that another award asks in nearly the same words
_LAST_RESORT = "concrete-example"
# Functions that questions mention more often than ask for ("the partnership", "this new approach"): they count where
# nothing else is asked, those of the second set only where nothing or little is.
_MENTIONED = {
    *("partnership-nature", "system-building", "innovation", "joint-response", "development-testing", "stakeholders"),
}
_GENERAL = _MENTIONED - {"stakeholders"} | {
    *("outcome-result", "consultation", "planning", "context-need", "challenge", "value-for-money"),
}
_MEASURED = {
    *("outcome-result", "experience-result", "efficiency", "capacity", "value-for-money", "population-health"),
    *("targets-met", "staff-effect", "national-local-performance"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Parts and wants for a question; `sure` is False where no function was recognised.

    `known` says that another award of ours asks the same.
    """

    parts: tuple[Part, ...]
    wants: Wants
    sure: bool = True
    known: bool = False


def propose(ask: str, *, without: str = "") -> Proposal:
    """Parts and wants for a question; the category with the id `without` is not asked how it breaks it down."""
    if same := _same(ask, without):
        return Proposal(same.parts, same.wants, known=True)
    wants = wants_of(ask)
    found = functions(ask)
    found = tuple(id for id in found if id not in _MENTIONED) or found
    parts = [_part(id, wants, optional=at >= _SURE_PARTS) for at, id in enumerate(found[:_MOST_PARTS])]
    return Proposal(tuple(parts) or (Part(_LAST_RESORT),), wants, sure=bool(parts))


def _part(id: str, wants: Wants, *, optional: bool) -> Part:
    given: dict[str, object] = {"id": id} | ({"optional": True} if optional else {})
    if id == "testimonial" and wants.testimonials and len(wants.testimonials.from_whom) > 1:
        given["count"] = 2
    elif id == "concrete-example" and wants.examples:
        given["count"] = wants.examples
    elif wants.figures and id in _MEASURED:
        given["figure"] = True
    return Part.of(given)


@lru_cache(maxsize=1024)
def functions(ask: str) -> tuple[str, ...]:
    """The functions that a question's words ask for, in the words' order; general ones only beside no special ones
    that stand in the same place."""
    text = ask.lower().replace("’", "'")
    found: list[tuple[int, str]] = []
    for id, pattern in _wordings().items():
        if matched := pattern.search(text):
            found.append((matched.start(), id))
            text = pattern.sub(lambda taken: " " * len(taken[0]), text)
    special = [pair for pair in found if pair[1] not in _GENERAL]
    return tuple(id for _, id in sorted(special if len(special) > 1 else found))


@cache
def _wordings() -> dict[str, re.Pattern[str]]:
    from awardcheck.spec import marked_yaml

    text = Path(__file__).with_name("wordings.yaml").read_text(encoding="utf-8")
    return {id: regex(rf"\b(?:{'|'.join(patterns)})") for id, patterns in marked_yaml.read(text).value.items()}


@cache
def _own_prompts() -> tuple[tuple[str, Prompt], ...]:
    return tuple(_prompts_of_categories())


def _prompts_of_categories() -> Iterator[tuple[str, Prompt]]:
    for file in list_categories():
        try:
            yield from ((file.id, prompt) for prompt in file.load().prompts())
        except SpecError:
            continue


def _same(ask: str, without: str) -> Prompt | None:
    from rapidfuzz import fuzz

    scored = [
        (fuzz.ratio(ask.lower(), prompt.ask.lower()), at)
        for at, (id, prompt) in enumerate(_own_prompts())
        if id != without
    ]
    score, at = max(scored, default=(0.0, 0))
    return _own_prompts()[at][1] if score >= _SAME else None
