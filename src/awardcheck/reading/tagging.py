"""Tags passages with what they do (functions of the shared vocabulary) and with the evidence that they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from awardcheck.findings import Evidence
from awardcheck.reading.asked import functions, kind, needed
from awardcheck.reading.linear import sigmoid
from awardcheck.reading.passages import Passage
from awardcheck.reading.trained import Trained
from awardcheck.records import dataclass
from awardcheck.spec import Category
from awardcheck.text.unfinished.placeholders import placeholders
from awardcheck.text.words import stem, words

HEADING_WEIGHT = 0.25
SENSE = "s "  # begins the names of features that are a word's sense
SHARPNESS, SHIFT = 2.0, 0.3  # turn a margin into something like a probability; the later models are fitted on it


@dataclass(frozen=True, slots=True)
class Tagged:
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


def sense_features(text: str) -> list[str]:
    """The words whose senses count: a number has none."""
    return [f"{SENSE}{word}" for word in words(text) if not word[0].isdigit()]


def output_names(functions: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    """The names of all that the tagger can tell, in order, of these functions and kinds of questions."""
    return (
        *(f"{what} {function}" for what in ("gives", "touches", "serves") for function in functions),
        *("specific", "full"),
        *(f"answers {kind}" for kind in kinds),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be told of each passage for a category: worked out once, for a draft has dozens of them.

    `answers` has for each prompt the name of its kind's output, and those to go by where that kind is new.
    """

    functions: tuple[str, ...]
    answers: tuple[tuple[str, str, tuple[str, ...]], ...]

    @classmethod
    def by(cls, category: Category) -> Wanted:
        answers = (
            (prompt.id, f"answers {kind(prompt)}", tuple(f"serves {function}" for function in needed(prompt)))
            for prompt in category.prompts()
        )
        return cls(functions(category), tuple(answers))

    def names(self) -> tuple[str, ...]:
        return output_names(self.functions, sorted({name.partition(" ")[2] for _, name, _ in self.answers}))


def tagged(passage: Passage, evidence: Sequence[Evidence], told: Mapping[str, float], wanted: Wanted) -> Tagged:
    """The passage with its evidence and its tags, from what the tagger told: a margin for each name."""
    return Tagged(
        passage,
        {function: _chance(told[f"gives {function}"]) for function in wanted.functions},
        {function: _chance(told[f"touches {function}"]) for function in wanted.functions},
        {function: _chance(told[f"serves {function}"]) for function in wanted.functions},
        _chance(told["specific"]),
        _chance(told["full"]),
        {id: _chance(_answers(told, own, others)) for id, own, others in wanted.answers},
        figures=sum(found.kind == "quantitative" for found in evidence),
        testimonial=any(found.kind == "testimonial" for found in evidence),
        placeholder=bool(placeholders(passage.text)),
    )


def _answers(told: Mapping[str, float], own: str, others: Sequence[str]) -> float:
    """The margin of an answer to this kind of question; of a kind that is new, what its functions let expect."""
    if own in told:
        return told[own]
    return sum([told[name] for name in others]) / len(others)


def _chance(margin: float) -> float:
    return sigmoid(SHARPNESS * (margin + SHIFT))


def tag(
    passages: Sequence[Passage],
    evidence: Sequence[Sequence[Evidence]],
    model: Trained,
    category: Category,
    meanings: Sequence[Mapping[str, float]] = (),
) -> list[Tagged]:
    """All passages of one draft, tagged by the trained model with what the category asks for.

    `meanings` has for each passage what another tagger adds to the margins (see `semantic`).
    """
    wanted = Wanted.by(category)
    names, scorer = model.scorer(wanted.names())
    result = []
    for n, (passage, found) in enumerate(zip(passages, evidence, strict=True)):
        scores = scorer.scores(
            (text_features(passage.text), 1.0),
            (heading_features(passage.heading), HEADING_WEIGHT),
            (sense_features(passage.text), 1.0),
        )
        told = dict(zip(names, scores, strict=True))
        if meanings:
            told = {name: margin + meanings[n][name] for name, margin in told.items()}
        result.append(tagged(passage, found, told, wanted))
    return result
