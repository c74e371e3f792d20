"""What a blank form says of an award beside the names of its criteria."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.records import dataclass, replace
from awardcheck.spec import Category, Criterion, Part, Prompt, Wants
from awardcheck.text.unfinished.form_notes import (
    ABOUT,
    ANSWER,
    BEGIN,
    BUDGET,
    EVIDENCE,
    FILES,
    GIVES,
    QUESTION,
    SINCE,
    WHO,
)


@dataclass(frozen=True, slots=True)
class Note:
    """One note: `lead` is what it begins with ("Question 2"), `says` the rest; neither holds a square bracket."""

    lead: str
    says: str

    @property
    def text(self) -> str:
        return f"{self.lead}: {self.says}"

    @property
    def asks(self) -> bool:
        """Whether it is one of the award's own questions."""
        return self.lead.startswith(QUESTION)


@dataclass(frozen=True, slots=True)
class Notes:
    """A form's notes: those at its top, and those of each criterion, by its id, in the order of the award."""

    top: tuple[Note, ...]
    criteria: dict[str, tuple[Note, ...]]
    introduction: Note
    answer: Note

    def __iter__(self) -> Iterator[Note]:
        yield from (*self.top, self.introduction, self.answer)
        for own in self.criteria.values():
            yield from own


def notes(category: Category) -> Notes:
    """All notes of the award's form."""
    return Notes(
        tuple(_top(category)),
        {criterion.id: tuple(_of_criterion(category, criterion)) for criterion in category.criteria},
        _note(BEGIN, "say who enters, with which partners, and what you did, in a sentence or two."),
        _note(ANSWER, "type or paste it here."),
    )


def _note(lead: str, says: str) -> Note:
    # A note is found again by the brackets round it, so it holds none.
    return Note(lead, " ".join(says.split()).translate({ord("["): "(", ord("]"): ")"}))


def _top(category: Category) -> Iterator[Note]:
    yield _note(
        ABOUT,
        "write below each heading. Notes like this one are guidance: awardcheck does not count them. "
        "Delete them before you submit.",
    )
    others = "; ".join(other.name for other in category.eligibility.instead)
    yield _note(WHO, f"{category.eligibility.text}{f' For others: {others}.' if others else ''}")
    if window := category.eligibility.evidence_window:
        years = f"{window.years} years" if window.years > 1 else "year"
        yield _note(SINCE, f"the last {years} before the award's deadline.")
    if files := category.supporting_files:
        yield _note(FILES, f"at most {files.most:,}. {_full_stop(files.source)}")
    if total := category.word_limit and category.word_limit.total:
        yield _note(BUDGET, f"at most {total:,} in the whole entry.")
    elif not any(map(category.limit, category.criteria)):
        yield _note(BUDGET, "no limit is known for this award; look at its entry form.")


def _of_criterion(category: Category, criterion: Criterion) -> Iterator[Note]:
    if limit := category.limit(criterion):
        yield _note(BUDGET, f"at most {limit:,} for {criterion.name}.")
    for number, prompt in enumerate(criterion.prompts, start=1):
        yield _note(f"{QUESTION} {number}", prompt.ask)
        yield _note(GIVES, "; ".join(_part(part) for part in prompt.parts) + ".")
        if evidence := "; ".join(_evidence(prompt)):
            yield _note(EVIDENCE, f"{evidence}.")


def _part(part: Part) -> str:
    extras = ", ".join(part_extras(part))
    return f"{part.label}{f' ({extras})' if extras else ''}"


def part_extras(part: Part) -> Iterator[str]:
    """What a part of an answer needs beyond its name, in words."""
    if part.count > 1:
        yield f"at least {part.count}"
    if part.figure:
        yield "with a figure"
    if part.optional:
        yield "helps, but is not needed"


def _evidence(prompt: Prompt) -> Iterator[str]:
    wants = prompt.wants
    yield from wanted(replace(wants, testimonials=None))
    if wants.testimonials:
        from_whom = ", ".join(wants.testimonials.from_whom)
        yield f"testimonials from: {from_whom}" if from_whom else "testimonials"


def wanted(wants: Wants) -> Iterator[str]:
    """What a question asks for beyond prose, in words."""
    if wants.figures:
        yield "figures"
    if wants.testimonials:
        from_whom = " and ".join(wants.testimonials.from_whom)
        yield f"testimonials{f' from {from_whom}' if from_whom else ''}"
    if wants.examples:
        yield f"{wants.examples} example{'s' * (wants.examples != 1)}"
    if wants.period:
        yield f"the {wants.period}"


def _full_stop(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
