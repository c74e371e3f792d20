"""What a valid category still lacks to be a good one, each point with the line that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.parts import functions
from awardcheck.importing.wants import wants_of
from awardcheck.records import dataclass
from awardcheck.spec import Category, Criterion, Prompt, slug
from awardcheck.spec.marked_yaml import Document, KeyPath
from awardcheck.text.patterns import regex

_LONGEST = 60  # words: the longest of our own categories' questions has 40
_MOST_PROMPTS = 10
_ALIKE = 90.0
_URL = regex(r"https?://|page|form|guide", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Advice:
    """Something that could be better, and the file's line."""

    line: int
    message: str


def advise(category: Category, document: Document) -> list[Advice]:
    """What the category lacks, by line; nothing that makes it invalid. `document` is its file as it was read."""
    found = [*_about_award(category), *_about_criteria(category), *_about_prompts(category)]
    advice = [Advice(_line(document, path), message) for path, message in found]
    return sorted(advice, key=lambda one: one.line)


def _line(document: Document, path: KeyPath) -> int:
    """The line of a key, or of what it would stand under."""
    return next((document.lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in document.lines), 1)


Found = Iterator[tuple[KeyPath, str]]


def _about_award(category: Category) -> Found:
    rules = category.eligibility
    if not rules.text:
        yield ("eligibility",), "no eligibility: nothing tells who may enter"
    elif not rules.open_to:
        yield (
            ("eligibility",),
            "no open_to: the kinds of organisation that may enter are not told, so no draft is held against them",
        )
    elif not rules.evidence_window and (
        told := re.search(r"\b(?:past|last|previous) (?:\w+ )?(?:years?|months?)\b", rules.text, re.IGNORECASE)
    ):
        yield ("eligibility", "text"), f"the rules speak of the {told[0]}, and there is no evidence_window"
    if not category.programme:
        yield ("title",), "no programme: reports cannot name the awards that this one belongs to"
    if category.year is None and category.as_of is None:
        yield ("source",), "neither year nor as_of: nobody can tell how old the wording is"
    if not _URL.search(category.source):
        yield ("source",), "source names no page or form where the wording can be looked up"
    limited = category.word_limit or any(criterion.word_limit for criterion in category.criteria)
    if not limited:
        yield ("word_limit",), "no word limit: over-long answers go unnoticed (leave it so where none is published)"


def _about_criteria(category: Category) -> Found:
    for number, criterion in enumerate(category.criteria):
        path: KeyPath = ("criteria", number)
        if not criterion.headings:
            yield (
                (*path, "name"),
                f"{criterion.name!r} has no headings: drafts that call it something else are read less well",
            )
        if len(criterion.prompts) > _MOST_PROMPTS:
            yield path, f"{criterion.name!r} has {len(criterion.prompts)} prompts; are they of one criterion?"
    yield from _close_names(category)


def _close_names(category: Category) -> Found:
    """Names that differ in little, between which a draft's heading would be left."""
    from rapidfuzz import fuzz

    criteria = category.criteria
    for number, criterion in enumerate(criteria):
        for other in criteria[:number]:
            if fuzz.ratio(slug(criterion.name), slug(other.name)) >= _ALIKE:
                yield ("criteria", number, "name"), f"{criterion.name!r} and {other.name!r} are hard to tell apart"


def _about_prompts(category: Category) -> Found:
    seen: list[tuple[str, str]] = []
    for number, criterion in enumerate(category.criteria):
        for index, prompt in enumerate(criterion.prompts):
            path: KeyPath = ("criteria", number, "prompts", index)
            yield from (((*path, "ask"), message) for message in _about_words(prompt))
            yield from (((*path, "parts"), message) for message in _about_parts(prompt))
            yield from (((*path, "wants"), message) for message in _about_wants(prompt, criterion))
            yield from (((*path, "ask"), message) for message in _about_likeness(prompt, seen))


def _about_words(prompt: Prompt) -> Iterator[str]:
    if len(prompt.ask.split()) > _LONGEST:
        yield f"{prompt.id} has {len(prompt.ask.split())} words: is it several prompts?"
    if ask(prompt.ask) < Ask.NAMED:
        yield f"{prompt.id} does not read as a question or a request: {_short(prompt.ask)}"


def _about_parts(prompt: Prompt) -> Iterator[str]:
    wanted = functions(prompt.ask)
    given = {function for part in prompt.parts for function in part.any}
    if wanted and not given & set(wanted):
        yield f"{prompt.id}: its words ask for {' and '.join(wanted[:3])}, and none of its parts is met by that"
    if len(prompt.parts) > 4:
        yield f"{prompt.id} has {len(prompt.parts)} parts: an answer must give all that are not optional"


def _about_wants(prompt: Prompt, criterion: Criterion) -> Iterator[str]:
    asked = wants_of(prompt.ask)
    figures = prompt.wants.figures or any(part.figure for part in prompt.parts)
    if asked.figures and not figures:
        yield f"{prompt.id} asks for figures; say so: wants: {{figures: true}}"
    if asked.testimonials and not prompt.wants.testimonials:
        whom = ", ".join(asked.testimonials.from_whom)
        told = f"{{from: [{whom}]}}" if whom else "{}"
        yield f"{prompt.id} asks for testimonials; say so: wants: {{testimonials: {told}}}"
    counted = any(part.count > 1 for part in prompt.parts)
    if asked.examples and not prompt.wants.examples and not counted:
        yield f"{prompt.id} asks for {asked.examples} examples; say so: wants: {{examples: {asked.examples}}}"


def _about_likeness(prompt: Prompt, seen: list[tuple[str, str]]) -> Iterator[str]:
    from rapidfuzz import fuzz

    mine = prompt.ask.casefold()
    like = next((id for id, other in seen if fuzz.ratio(mine, other) >= _ALIKE), None)
    seen.append((prompt.id, mine))
    if like:
        yield f"{prompt.id} asks nearly the same as {like}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}..."
