"""Which passage helps to answer which prompt: the features of a pair, for a model that works from parts, never from
ids.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from awardcheck.draft import count_words
from awardcheck.reading.asked import known_kind, required
from awardcheck.reading.signals import echo, shared, signals
from awardcheck.reading.tagging import Tagged
from awardcheck.records import dataclass
from awardcheck.spec import Category, Part, Prompt

Matrix = list[list[float]]
_Own = tuple[float, float, float, float, float, float]


class Scores:
    """How likely each passage of a draft meets, serves or touches a part: worked out once, for prompts share parts."""

    def __init__(self, passages: Sequence[Tagged]) -> None:
        self.passages = passages
        self._met: dict[tuple[tuple[str, ...], bool], list[float]] = {}
        self._served: dict[tuple[str, ...], list[float]] = {}

    def met(self, part: Part) -> list[float]:
        """By each passage; a part that needs a number is met by half where there is none."""
        key = part.any, part.figure
        if key not in self._met:
            self._met[key] = [
                _best(tagged.gives, part.any) * (0.5 if part.figure and not tagged.figures else 1.0)
                for tagged in self.passages
            ]
        return self._met[key]

    def served(self, part: Part) -> list[float]:
        if part.any not in self._served:
            self._served[part.any] = [_best(tagged.serves, part.any) for tagged in self.passages]
        return self._served[part.any]

    def touched(self, functions: Sequence[str]) -> list[float]:
        return [_best(tagged.touches, functions) for tagged in self.passages]


def _best(scores: Mapping[str, float], functions: Sequence[str]) -> float:
    return max([scores.get(function, 0.0) for function in functions])


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a prompt is to its pairs with passages: worked out once, for a draft has hundreds of them."""

    required: list[Part]
    optional: list[Part]
    functions: list[str]
    wants: tuple[float, float]

    @classmethod
    def of(cls, prompt: Prompt) -> _Asked:
        optional = [part for part in prompt.parts if part.optional]
        functions = [function for part in prompt.parts for function in part.any]
        wants = (1.0 if prompt.wants.testimonials else 0.0, 1.0 if prompt.wants.figures else 0.0)
        return cls(required(prompt), optional, functions, wants)

    def own(self, scores: Scores) -> list[_Own]:
        """For each passage the best and mean score over required parts, the best optional part, the best mere touch,
        the best and mean service to the parts.
        """
        count = len(scores.passages)
        optional = map(max, zip([0.0] * count, *map(scores.met, self.optional), strict=True))
        return [
            (max(needed), sum(needed) / len(needed), best, touch, max(serving), sum(serving) / len(serving))
            for needed, best, touch, serving in zip(
                zip(*map(scores.met, self.required), strict=True),
                optional,
                scores.touched(self.functions),
                zip(*map(scores.served, self.required), strict=True),
                strict=True,
            )
        ]


def _rivals(row: Sequence[float]) -> list[float]:
    """By how much each value of a row is above the best of the others."""
    if len(row) < 2:
        return list(row)
    second, first = sorted(row)[-2:]
    return [value - (second if value == first else first) for value in row]


@dataclass(frozen=True, slots=True)
class _Group:
    """The passages under one heading: the best and second best of each prompt, and each criterion's share of it all."""

    best: list[tuple[float, float]]
    share: dict[str, float]


class PairFeatures:
    """The features of every (passage, prompt) pair of one draft; `again(first)` adds what a first pass found.

    `kinds` are the kinds of questions that the models were trained on.
    """

    def __init__(self, scores: Scores, category: Category, kinds: Sequence[str]) -> None:
        passages = self.passages = scores.passages
        self.prompts = list(category.prompts())
        self.kinds = [known_kind(prompt, kinds) for prompt in self.prompts]
        self.sections = [prompt.id.rsplit(".", 1)[0] for prompt in self.prompts]
        self.asked = [_Asked.of(prompt) for prompt in self.prompts]
        self.own = [*zip(*(asked.own(scores) for asked in self.asked), strict=True)]
        self.best = [[own[0] for own in row] for row in self.own]
        self.rival = [_rivals(row) for row in self.best]
        self.rival_service = [_rivals([own[4] for own in row]) for row in self.own]
        self.answers = [[tagged.answers[prompt.id] for prompt in self.prompts] for tagged in passages]
        self.rival_answers = [_rivals(row) for row in self.answers]
        self.sibling = [self._siblings(row) for row in self.best]
        self.column_max = self._column_max(self.best)
        self.signals = [signals(tagged.passage.text) for tagged in passages]
        self.positions = _positions(passages)
        self.ordinals = _ordinals(self.prompts, self.sections)

    def _column_max(self, matrix: Matrix) -> list[tuple[float, float]]:
        """Best and second best of each prompt's column."""
        columns = (sorted([*(row[j] for row in matrix), 0.0, 0.0], reverse=True) for j in range(len(self.prompts)))
        return [(column[0], column[1]) for column in columns]

    def _siblings(self, row: Sequence[float]) -> list[float]:
        """The same as `_rivals`, among the prompts of one criterion, which stand together."""
        return [
            value
            for _, own in groupby(zip(self.sections, row, strict=True), itemgetter(0))
            for value in _rivals([score for _, score in own])
        ]

    def first(self) -> list[Matrix]:
        """features[passage][prompt] -> floats, from the passages alone."""
        return [self._row(i) for i in range(len(self.passages))]

    def _row(self, i: int) -> Matrix:
        tagged = self.passages[i]
        told = (
            min(1.0, count_words(tagged.passage.text) / 150),
            min(1.0, tagged.figures / 5),
            1.0 if tagged.testimonial else 0.0,
        )
        total = sum(self.best[i])
        return [self._pair(i, j, told, total) for j in range(len(self.prompts))]

    def _pair(self, i: int, j: int, told: tuple[float, float, float], total: float) -> list[float]:
        tagged, prompt, section, asked = self.passages[i], self.prompts[j], self.sections[j], self.asked[j]
        passage = tagged.passage
        best, mean, optional, touch, serves, serves_all = self.own[i][j]
        top, second = self.column_max[j]
        under = passage.prompt == prompt.id
        return [
            best,
            mean,
            optional,
            touch,
            serves,
            serves_all,
            self.rival_service[i][j],
            self.answers[i][j],
            self.rival_answers[i][j],
            best - (second if best >= top else top),
            self.rival[i][j],
            self.sibling[i][j],
            1.0 if passage.criterion == section else 0.0,
            1.0 if passage.criterion is None else 0.0,
            passage.likeness if under else 0.0,
            passage.likeness if passage.prompt is not None and not under else 0.0,
            1.0 - abs(self.positions[i] - self.ordinals[j]) if passage.criterion == section else 0.0,
            echo(passage.text, prompt.ask),
            shared(passage.text, prompt.ask),
            shared(passage.heading, prompt.ask) if passage.heading else 0.0,
            *told,
            *asked.wants,
            1.0 if tagged.placeholder else 0.0,
            float(len(asked.required)),
            total,
            *self.signals[i],
            *self.kinds[j],
        ]

    def again(self, features: list[Matrix], first: Matrix) -> list[Matrix]:
        """The same with what the first pass thought of rivals, of the neighbours and of the rest of the draft."""
        count = len(self.prompts)
        columns = self._column_max(first)
        totals = [sum(line[j] for line in first) for j in range(count)]
        edge = [0.0] * count
        groups = self._groups(first)
        result = []
        for i, row in enumerate(features):
            before, here, after = first[i - 1] if i else edge, first[i], first[i + 1] if i + 1 < len(first) else edge
            group, all_here, rivals = groups[self.passages[i].passage.heading], sum(here), _rivals(here)
            result.append(
                [
                    [
                        *pair,
                        here[j],
                        before[j],
                        after[j],
                        rivals[j],
                        all_here - here[j],
                        here[j] - columns[j][1 if here[j] >= columns[j][0] else 0],
                        totals[j] - here[j],
                        group.best[j][1 if here[j] >= group.best[j][0] else 0],
                        group.share[self.sections[j]],
                    ]
                    for j, pair in enumerate(row)
                ]
            )
        return result

    def _groups(self, first: Matrix) -> dict[str, _Group]:
        """What stands under one heading, taken together."""
        lines: dict[str, Matrix] = {}
        for tagged, line in zip(self.passages, first, strict=True):
            lines.setdefault(tagged.passage.heading, []).append(line)
        return {heading: self._group(heading, matrix) for heading, matrix in lines.items()}

    def _group(self, heading: str, matrix: Matrix) -> _Group:
        total = sum(map(sum, matrix)) or 1.0
        share = dict.fromkeys(self.sections, 0.0)
        for line in matrix:
            for section, value in zip(self.sections, line, strict=True):
                share[section] += value / total
        return _Group(self._column_max(matrix) if heading else [(0.0, 0.0)] * len(self.prompts), share)


def _positions(passages: Sequence[Tagged]) -> list[float]:
    """Where each passage stands within its run under one criterion, 0 (first) to 1 (last)."""
    result: list[float] = []
    run: list[int] = []
    for i, tagged in enumerate(passages):
        if run and tagged.passage.criterion != passages[run[-1]].passage.criterion:
            result += [k / max(1, len(run) - 1) for k in range(len(run))]
            run = []
        run.append(i)
    return result + [k / max(1, len(run) - 1) for k in range(len(run))]


def _ordinals(prompts: Sequence[Prompt], sections: Sequence[str]) -> list[float]:
    """Where each prompt stands among its criterion's prompts, 0 (first) to 1 (last)."""
    numbers = [int(prompt.id.rsplit(".", 1)[1]) - 1 for prompt in prompts]
    return [number / max(1, sections.count(section) - 1) for number, section in zip(numbers, sections, strict=True)]
