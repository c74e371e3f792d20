"""What a question asks for, in functions of the shared vocabulary, and what evidence its words want."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from re import IGNORECASE as I

from awardcheck.spec import Part, Prompt, SpecError, Testimonials, Wants, list_categories, vocabulary

_MOST_PARTS = 3
_SURE_PARTS = 2  # a third part is proposed as one that helps
_SAME = 93.0  # of 100: a question that another award asks in nearly the same words
_LAST_RESORT = "concrete-example"
# Functions that questions mention more often than ask for ("the partnership", "this new approach"): they count where
# nothing else is asked, those of the second set only where nothing or little is.
_MENTIONED = frozenset("partnership-nature system-building innovation joint-response development-testing stakeholders".split())
_GENERAL = frozenset("outcome-result consultation planning context-need challenge value-for-money".split()) | (_MENTIONED - {"stakeholders"})
_MEASURED = frozenset(
    "outcome-result experience-result efficiency capacity value-for-money population-health targets-met staff-effect "
    "national-local-performance".split()
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Parts and wants for a question; `sure` is False where no function was recognised, `known` where another award
    of ours asks the same."""

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
    return Proposal(tuple(parts) or (Part.model_validate(_LAST_RESORT),), wants, sure=bool(parts))


def _part(id: str, wants: Wants, *, optional: bool) -> Part:
    given: dict[str, object] = {"id": id} | ({"optional": True} if optional else {})
    if id == "testimonial" and wants.testimonials and len(wants.testimonials.from_whom) > 1:
        given["count"] = 2
    elif id == "concrete-example" and wants.examples:
        given["count"] = wants.examples
    elif wants.figures and id in _MEASURED:
        given["figure"] = True
    return Part.model_validate(given)


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
    return {
        id: re.compile(rf"\b(?:{'|'.join(patterns)})") for id, patterns in marked_yaml.read(text).value.items()
    }


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


_FIGURES = re.compile(
    r"\bquantitative|\bstatistic\w*|\bfigures\b|\bnumerical|\bmetrics\b|\bnumbers\b|\bmeasur(?:able|ably|ed (?:improve|change|differ|result|impact)\w*)"
    r"|\bquantif\w+|\b(?:hard|supporting|outcome|performance|with|provide|include|clear|robust|use of) data\b|\bdata (?:that|which|to|on|show\w*|demonstrat\w*|evidenc\w*)\b"
    r"|\bin (?:tonnes|pounds|hours|days)\b|\b\w+ rates\b|\bnational (?:and|or) local targets\b|\bbefore and after\b",
    I,
)
_TESTIMONIALS = re.compile(
    r"\btestimonials?\b(?: evidence)?|\bquotes?\b|\bquotations?\b|\bletters? of support\b|\bendorsements?\b|\bstatements? from\b|\bin (?:their|his|her) own words\b",
    I,
)
_FROM = re.compile(
    r"(?:testimonials?(?: and \w+)?(?: evidence)?|quotes?|quotations?|letters? of support|endorsements?|statements?)\s+(?:evidence\s+)?"
    r"(?:from|by|of)\s+(?P<whom>[^.?;:()]{3,90})",
    I,
)
_STOP = re.compile(
    r"\s+(?:to\b|who\b|that\b|which\b|about\b|on\b|in\b|where\b|as\b|for\b|showing\b|describing\b|demonstrating\b|when\b|with\b).*", I
)
_BARE = re.compile(
    r"^(?:and|or|the|your|our|an?|some|any|other|different|various|both|if possible|where possible|at least|from|\d+|one|two|three|four|five|more|further|either|relevant)\s+(?!$)", I
)
_KEEPS = re.compile(r"^(?:relevant|key|different)\s", I)
_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_EXAMPLES = re.compile(
    r"\b(?P<n>one|two|three|four|five|six|[1-6])\s+(?:\w+\s+){0,2}(?:examples|initiatives|case studies|projects|cases|stories)\b"
    r"|\bexamples? of (?P<m>two|three|four|five|six|[2-6])\b",
    I,
)
_PERIOD = re.compile(
    r"\b(?:in|over|from|during|within|for) the ((?:past|last|previous|first|next) (?:\d+|\w+)(?:\s?[-–]\s?\d+)?(?: (?:to|or) (?:\d+|\w+))? (?:years?|months?))\b", I
)


def wants_of(ask: str) -> Wants:
    """The evidence that a question's own words want beyond prose."""
    given: dict[str, object] = {}
    if _FIGURES.search(ask):
        given["figures"] = True
    if _TESTIMONIALS.search(ask):
        given["testimonials"] = Testimonials.model_validate({"from": tuple(_whom(ask))})
    if (count := _EXAMPLES.search(ask)) and (number := _number(count["n"] or count["m"])) > 1:
        given["examples"] = number
    if (period := _PERIOD.search(ask)) and not period[1].lower().startswith(("next", "first")):
        given["period"] = period[1]
    return Wants.model_validate(given)


def _whom(ask: str) -> Iterator[str]:
    """From whom testimonials are asked, each group by itself."""
    found = _FROM.search(ask)
    for group in re.split(r",|\band\b|\bor\b|/|&", _STOP.sub("", found["whom"]) if found else ""):
        bare = group.strip()
        while (cut := _BARE.sub("", bare)) != bare and not _KEEPS.match(bare):
            bare = cut
        if 0 < len(bare.split()) <= 5 and re.match(r"[A-Za-z]", bare):
            yield bare


def _number(word: str) -> int:
    return _NUMBER.get(word.lower()) or int(word)


def unserved(part: Part) -> bool:
    """Whether a part is met by no function of the vocabulary."""
    return not set(part.any) & set(vocabulary())
