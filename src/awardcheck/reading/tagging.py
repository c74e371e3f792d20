"""Tags passages with what they do (functions of the shared vocabulary) and with the evidence that they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from awardcheck.findings import Evidence
from awardcheck.reading.asked import functions, kind, needed
from awardcheck.reading.linear import sigmoid
from awardcheck.reading.placing import Passage
from awardcheck.reading.trained import Trained
from awardcheck.spec import Category, Prompt
from awardcheck.text.placeholders import placeholders
from awardcheck.text.words import stem, words

HEADING_WEIGHT = 0.25
SHARPNESS, SHIFT = 2.0, 0.3  # turn a margin into something like a probability; the later models are fitted on it


class Tagged(NamedTuple):
    """A passage with the probability that it gives, or at least touches, a function, and that it serves prompts that
    ask for it.

    `specific` is the probability that it gives anything at all, as opposed to generic words; `full` that it satisfies
    the prompts that it answers, as opposed to leaving them half answered; `answers`, by prompt, that it helps with a
    question of that kind. `figures` counts the figures that could be evidence.
    """

    passage: Passage
    gives: dict[str, float]
    touches: dict[str, float]
    serves: dict[str, float]
    specific: float
    full: float
    answers: dict[str, float]
    figures: int
    testimonial: bool
    placeholder: bool


def text_features(text: str) -> list[str]:
    """Stems, pairs of neighbouring stems, words, and the first four letters of longer words; every number is "#"."""
    said = words(text)
    stems = ["#" if word[0].isdigit() else stem(word) for word in said]
    plain = [word for word in said if not word[0].isdigit()]
    pairs = [f"{a}_{b}" for a, b in pairwise(stems)]
    return [*stems, *pairs, *(f"w {word}" for word in plain), *(f"p {word[:4]}" for word in plain if len(word) > 4)]


def heading_features(heading: str) -> list[str]:
    return [f"h {stem(word)}" for word in words(heading)]


def output_names(functions: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    """The names of all that the tagger can tell, in order, of these functions and kinds of questions."""
    return (
        *(f"{what} {function}" for what in ("gives", "touches", "serves") for function in functions),
        *("specific", "full"),
        *(f"answers {kind}" for kind in kinds),
    )


def tagged(passage: Passage, evidence: Sequence[Evidence], told: Mapping[str, float], category: Category) -> Tagged:
    """The passage with its evidence and its tags for a category, from what the tagger told: a margin for each name."""
    asked = functions(category)
    return Tagged(
        passage,
        {function: _chance(told[f"gives {function}"]) for function in asked},
        {function: _chance(told[f"touches {function}"]) for function in asked},
        {function: _chance(told[f"serves {function}"]) for function in asked},
        _chance(told["specific"]),
        _chance(told["full"]),
        {prompt.id: _chance(_answers(prompt, told)) for prompt in category.prompts()},
        figures=sum(found.kind == "quantitative" for found in evidence),
        testimonial=any(found.kind == "testimonial" for found in evidence),
        placeholder=bool(placeholders(passage.text)),
    )


def _answers(prompt: Prompt, told: Mapping[str, float]) -> float:
    """The margin of an answer to this kind of question; of a kind that is new, what its functions let expect."""
    own = told.get(f"answers {kind(prompt)}")
    if own is not None:
        return own
    asked = needed(prompt)
    return sum([told[f"serves {function}"] for function in asked]) / len(asked)


def _chance(margin: float) -> float:
    return sigmoid(SHARPNESS * (margin + SHIFT))


def tag(
    passages: Sequence[Passage], evidence: Sequence[Sequence[Evidence]], model: Trained, category: Category
) -> list[Tagged]:
    """All passages of one draft, tagged by the trained model with what the category asks for."""
    names = output_names(functions(category), sorted({kind(prompt) for prompt in category.prompts()}))
    names, scorer = model.scorer(names)
    result = []
    for passage, found in zip(passages, evidence, strict=True):
        sums = scorer.sums()
        scorer.add(sums, text_features(passage.text))
        scorer.add(sums, heading_features(passage.heading), HEADING_WEIGHT)
        told = dict(zip(names, scorer.scores(sums), strict=True))
        result.append(tagged(passage, found, told, category))
    return result
