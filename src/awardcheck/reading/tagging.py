"""Tags passages with what they do (functions of the shared vocabulary) and with the evidence that they hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from awardcheck.findings import Evidence
from awardcheck.reading.linear import sigmoid
from awardcheck.reading.placing import Passage
from awardcheck.reading.trained import Trained
from awardcheck.text.placeholders import placeholders
from awardcheck.text.words import stem, words
from awardcheck.tuples import NamedTuple

HEADING_WEIGHT = 0.25
SHARPNESS, SHIFT = 2.0, 0.3  # turn a margin into something like a probability; the later models are fitted on it


class Tagged(NamedTuple):
    """A passage with the probability that it gives, or at least touches, a function, and that it serves prompts that
    ask for it.

    `specific` is the probability that it gives anything at all, as opposed to generic words; `full` that it satisfies
    the prompts that it answers, as opposed to leaving them half answered. `figures` counts the figures that could be
    evidence.
    """

    passage: Passage
    gives: dict[str, float]
    touches: dict[str, float]
    serves: dict[str, float]
    specific: float
    full: float
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


def output_names(functions: Sequence[str]) -> tuple[str, ...]:
    """The names of the tagger's outputs, in order."""
    kinds = ("gives", "touches", "serves")
    return (*(f"{kind} {function}" for kind in kinds for function in functions), "specific", "full")


def tagged(passage: Passage, evidence: Sequence[Evidence], margins: Sequence[float], outputs: Sequence[str]) -> Tagged:
    """The passage with its evidence, its margins (one for each output) turned into tags."""
    groups: dict[str, dict[str, float]] = {"gives": {}, "touches": {}, "serves": {}}
    *tags, specific, full = [sigmoid(SHARPNESS * (margin + SHIFT)) for margin in margins]
    for name, tag in zip(outputs, tags, strict=False):
        kind, function = name.split(" ")
        groups[kind][function] = tag
    return Tagged(
        passage,
        groups["gives"],
        groups["touches"],
        groups["serves"],
        specific,
        full,
        figures=sum(found.kind == "quantitative" for found in evidence),
        testimonial=any(found.kind == "testimonial" for found in evidence),
        placeholder=bool(placeholders(passage.text)),
    )


def tag(passages: Sequence[Passage], evidence: Sequence[Sequence[Evidence]], model: Trained) -> list[Tagged]:
    """All passages of one draft, tagged by the trained model."""
    result = []
    for passage, found in zip(passages, evidence, strict=True):
        sums = model.tags.sums()
        model.tags.add(sums, text_features(passage.text))
        model.tags.add(sums, heading_features(passage.heading), HEADING_WEIGHT)
        result.append(tagged(passage, found, model.tags.scores(sums), model.outputs))
    return result
