"""What several checks need to know of a reading, so that no two of them say the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.draft import Place
from awardcheck.findings import CriterionResult, Evidence, EvidenceKind, PartResult, PromptResult, Verdict
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.spec import Prompt
from awardcheck.text.examples import sets_out_examples, told_apart
from awardcheck.text.unfinished.placeholders import placeholders
from awardcheck.text.voices.crowds import is_crowd

SURE = 0.7  # below this the judge is asked to look for himself
_TESTIMONIAL, _EXAMPLE = "testimonial", "concrete-example"
_LISTED = frozenset({"item", "table"})


def heading_place(result: CriterionResult) -> Place | None:
    """Where an absence under a criterion stands: at its heading, or nowhere."""
    return result.heading.place if result.heading else None


def judged(reading: Reading) -> Iterator[tuple[CriterionResult, PromptResult]]:
    """Every question with its criterion, in the award's order."""
    return ((result, prompt) for result in reading.criteria for prompt in result.prompts)


def says_nothing(reading: Reading, result: CriterionResult) -> bool:
    """Whether none of the criterion's questions is answered anywhere and nothing but notes stands under its heading."""
    if any(prompt.verdict is not Verdict.MISSING for prompt in result.prompts):
        return False
    under = (passage.text for passage in reading.passages if passage.criterion == result.criterion.id)
    return not any(_without_notes(text).strip() for text in under)


def _without_notes(text: str) -> str:
    for note in reversed(placeholders(text)):
        text = text[: note.start] + text[note.end :]
    return "".join(char if char.isalnum() else " " for char in text)


def wants_figures(prompt: Prompt) -> bool:
    return prompt.wants.figures or any(part.figure and not part.optional for part in prompt.parts)


def wants_testimonials(prompt: Prompt) -> bool:
    return prompt.wants.testimonials is not None


def testimonials(reading: Reading) -> Iterator[Evidence]:
    """What people say in the draft, without what only a crowd is said to say, or nobody knows who."""
    found = (evidence for evidence in reading.evidence if evidence.kind == "testimonial")
    return (evidence for evidence in found if evidence.speaker and not is_crowd(evidence.speaker))


def lacks_figures(reading: Reading, result: CriterionResult, prompt: PromptResult) -> bool:
    """Whether figures are asked for and an answer, as far as there is one, has none."""
    return wants_figures(prompt.prompt) and _lacks("quantitative", reading, result, prompt)


def lacks_testimonials(reading: Reading, result: CriterionResult, prompt: PromptResult) -> bool:
    """Whether testimonials are asked for and an answer, as far as there is one, has none."""
    return wants_testimonials(prompt.prompt) and _lacks("testimonial", reading, result, prompt)


def _lacks(kind: EvidenceKind, reading: Reading, result: CriterionResult, prompt: PromptResult) -> bool:
    if prompt.verdict is Verdict.MISSING:
        return False
    answers = [*_answers(reading, prompt)]
    return not any(
        evidence.criterion == result.criterion.id or any(_holds(answer, evidence) for answer in answers)
        for evidence in reading.evidence
        if evidence.kind == kind
    )


def _answers(reading: Reading, prompt: PromptResult) -> Iterator[Passage]:
    """The passages that answer, and the list or table that one of them announces: "The targets are:"."""
    shown = {(excerpt.place, excerpt.text) for excerpt in prompt.passages}
    announcing: Passage | None = None
    for passage in reading.passages:
        if announcing and (passage.kind not in _LISTED or passage.heading != announcing.heading):
            announcing = None
        is_answer = (passage.place, passage.text) in shown
        if is_answer or announcing:
            yield passage
        if is_answer and passage.text.rstrip().endswith(":"):
            announcing = passage


def _holds(passage: Passage, evidence: Evidence) -> bool:
    """Whether the evidence is the passage's; several answers of a form can share a place, so that the words decide."""
    places = {passage.place, *(piece.place for piece in passage.pieces)}
    return evidence.place in places and evidence.sentence in " ".join(passage.text.split())


def lacks_examples(reading: Reading, prompt: PromptResult) -> bool:
    """Whether a number of examples is asked for and an answer that sets some out does not tell so many apart."""
    wanted = prompt.prompt.wants.examples or 0
    if not wanted or prompt.verdict is Verdict.MISSING:
        return False
    setting_out = any(map(sets_out_examples, _answering(reading, prompt)))
    return setting_out and examples_told_apart(reading, prompt) < wanted


def examples_told_apart(reading: Reading, prompt: PromptResult) -> int:
    return max(map(told_apart, _answering(reading, prompt)), default=0)


def _answering(reading: Reading, prompt: PromptResult) -> Iterator[str]:
    """What was taken for the answer, and all that stands under the question itself."""
    yield from (excerpt.text for excerpt in prompt.passages)
    yield from (passage.text for passage in reading.passages if passage.prompt == prompt.prompt.id)


def absent_parts(reading: Reading, result: CriterionResult, prompt: PromptResult) -> list[PartResult]:
    """The parts that a full answer lacks, without those of which a check of their own speaks."""
    parts = {part.id: part for part in prompt.prompt.parts}
    no_figures, no_testimonials = lacks_figures(reading, result, prompt), lacks_testimonials(reading, result, prompt)
    no_examples = lacks_examples(reading, prompt)
    return [
        part
        for part in prompt.parts
        if not part.met
        and not part.optional
        and not (no_figures and parts[part.id].figure)
        and not (no_testimonials and _TESTIMONIAL in parts[part.id].any)
        and not (no_examples and _EXAMPLE in parts[part.id].any)
    ]


def evidence_in(reading: Reading, passage: Passage) -> list[Evidence]:
    """The figures and testimonials that stand in a passage."""
    places = {passage.place, *(piece.place for piece in passage.pieces)}
    there = [evidence for evidence in reading.evidence if evidence.place in places]
    text = " ".join(passage.text.split()) if there else ""
    return [evidence for evidence in there if evidence.sentence in text]
