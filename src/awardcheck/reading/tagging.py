"""Tags passages with what they do (functions of the shared vocabulary) and with the evidence that they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from awardcheck.reading.linear import Trained, sigmoid
from awardcheck.reading.placing import Passage
from awardcheck.text.figures import figures, is_quantitative
from awardcheck.text.placeholders import placeholders
from awardcheck.text.quotations import testimonials
from awardcheck.text.words import stem, words

HEADING_WEIGHT = 0.25
SHARPNESS, SHIFT = 2.0, 0.3  # turn a margin into something like a probability; the later models are fitted on it


@dataclass(frozen=True, slots=True)
class Tagged:
    """A passage with the probability that it gives, or at least touches, a function, and that it serves prompts that ask for it.

    `specific` is the probability that it gives anything at all, as opposed to generic words. `figures` counts the figures
    that could be evidence.
    """

    passage: Passage
    gives: dict[str, float]
    touches: dict[str, float]
    serves: dict[str, float]
    specific: float
    figures: int
    testimonial: bool
    placeholder: bool


def text_features(text: str) -> list[str]:
    """Stems, pairs of neighbouring stems, words, and the first four letters of longer words; every number is "#"."""
    said = words(text)
    stems = ["#" if word[0].isdigit() else stem(word) for word in said]
    plain = [word for word in said if not word[0].isdigit()]
    pairs = [f"{a}_{b}" for a, b in zip(stems, stems[1:], strict=False)]
    return [*stems, *pairs, *(f"w {word}" for word in plain), *(f"p {word[:4]}" for word in plain if len(word) > 4)]


def heading_features(heading: str) -> list[str]:
    return [f"h {stem(word)}" for word in words(heading)]


def output_names(functions: Sequence[str]) -> tuple[str, ...]:
    """The names of the tagger's outputs, in order."""
    return tuple(f"{kind} {function}" for kind in ("gives", "touches", "serves") for function in functions) + ("specific",)


def evidence_of(passages: Sequence[Passage], i: int) -> tuple[int, bool, bool]:
    """Figures, testimonial and placeholder in passage i, whose neighbours may hold the speaker's name."""
    text = passages[i].text
    before = passages[i - 1].text if i else ""
    after = passages[i + 1].text if i + 1 < len(passages) else ""
    count = len(figures(text)) if is_quantitative(text) else 0
    return count, bool(testimonials(text, before, after)), bool(placeholders(text))


def tagged(passages: Sequence[Passage], i: int, margins: Sequence[float], outputs: Sequence[str]) -> Tagged:
    """Passage i with its margins (one for each output) turned into tags."""
    groups: dict[str, dict[str, float]] = {"gives": {}, "touches": {}, "serves": {}}
    for name, margin in zip(outputs[:-1], margins, strict=False):
        kind, function = name.split(" ")
        groups[kind][function] = sigmoid(SHARPNESS * (margin + SHIFT))
    specific = sigmoid(SHARPNESS * (margins[-1] + SHIFT))
    return Tagged(passages[i], groups["gives"], groups["touches"], groups["serves"], specific, *evidence_of(passages, i))


def tag(passages: Sequence[Passage], model: Trained) -> list[Tagged]:
    """All passages of one draft, tagged by the trained model."""
    result = []
    for i, passage in enumerate(passages):
        sums = [0.0] * len(model.outputs)
        model.tags.add(sums, text_features(passage.text))
        model.tags.add(sums, heading_features(passage.heading), HEADING_WEIGHT)
        result.append(tagged(passages, i, model.tags.scores(sums), model.outputs))
    return result
