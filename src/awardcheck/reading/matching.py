"""Which passage helps to answer which prompt: the features of a pair, for a model that works from parts, never from
ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from awardcheck.draft import count_words
from awardcheck.reading.signals import echo, shared, signals
from awardcheck.reading.tagging import Tagged
from awardcheck.spec import Category, Part, Prompt

Matrix = list[list[float]]


def part_score(part: Part, tagged: Tagged) -> float:
    """How likely the passage meets the part; a part that needs a number is met by half where there is none."""
    score = max((tagged.gives.get(function, 0.0) for function in part.any), default=0.0)
    return score * 0.5 if part.figure and not tagged.figures else score


def required(prompt: Prompt) -> list[Part]:
    return [part for part in prompt.parts if not part.optional] or list(prompt.parts)


def kind(prompt: Prompt) -> str:
    """The kind of question that a prompt's required parts make it, whatever its award and its words."""
    return " + ".join(sorted("|".join(sorted(part.any)) for part in required(prompt)))


def known_kind(prompt: Prompt, kinds: Sequence[str]) -> list[float]:
    """1.0 at the prompt's kind among those trained on, else 0.0: nothing at all for a kind that is new.

    How much it takes to answer differs from one kind of question to the next; a new award's own kinds are judged by
    what is true of all.
    """
    own = kind(prompt)
    return [1.0 if name == own else 0.0 for name in kinds]


def _own(prompt: Prompt, tagged: Tagged) -> tuple[float, float, float, float, float, float]:
    """Best and mean score over required parts, best optional part, best mere touch, best and mean service to the
    parts.
    """
    needed = [part_score(part, tagged) for part in required(prompt)]
    optional = max((part_score(part, tagged) for part in prompt.parts if part.optional), default=0.0)
    touch = max((tagged.touches.get(function, 0.0) for part in prompt.parts for function in part.any), default=0.0)
    serving = [
        max((tagged.serves.get(function, 0.0) for function in part.any), default=0.0) for part in required(prompt)
    ]
    return max(needed), sum(needed) / len(needed), optional, touch, max(serving), sum(serving) / len(serving)


def _rival(row: Sequence[float], i: int) -> float:
    return row[i] - max((value for j, value in enumerate(row) if j != i), default=0.0)


class _Group(NamedTuple):
    """The passages under one heading: the best and second best of each prompt, and each criterion's share of it all."""

    best: list[tuple[float, float]]
    share: dict[str, float]


class PairFeatures:
    """The features of every (passage, prompt) pair of one draft; `again(first)` adds what a first pass found.

    `kinds` are the kinds of questions that the models were trained on.
    """

    def __init__(self, passages: Sequence[Tagged], category: Category, kinds: Sequence[str]) -> None:
        self.passages = passages
        self.prompts = list(category.prompts())
        self.kinds = [known_kind(prompt, kinds) for prompt in self.prompts]
        self.sections = [prompt.id.rsplit(".", 1)[0] for prompt in self.prompts]
        self.own = [[_own(prompt, tagged) for prompt in self.prompts] for tagged in passages]
        self.best = [[own[0] for own in row] for row in self.own]
        self.column_max = self._column_max(self.best)
        self.signals = [signals(tagged.passage.text) for tagged in passages]
        self.positions = _positions(passages)
        self.ordinals = _ordinals(self.prompts, self.sections)

    def _column_max(self, matrix: Matrix) -> list[tuple[float, float]]:
        """Best and second best of each prompt's column."""
        columns = (sorted([*(row[j] for row in matrix), 0.0, 0.0], reverse=True) for j in range(len(self.prompts)))
        return [(column[0], column[1]) for column in columns]

    def first(self) -> list[Matrix]:
        """features[passage][prompt] -> floats, from the passages alone."""
        return [[self._pair(i, j) for j in range(len(self.prompts))] for i in range(len(self.passages))]

    def _pair(self, i: int, j: int) -> list[float]:
        tagged, prompt, section = self.passages[i], self.prompts[j], self.sections[j]
        passage = tagged.passage
        best, mean, optional, touch, serves, serves_all = self.own[i][j]
        top, second = self.column_max[j]
        row = self.best[i]
        siblings = [row[k] for k in range(len(row)) if self.sections[k] == section and k != j]
        under = passage.prompt == prompt.id
        return [
            best,
            mean,
            optional,
            touch,
            serves,
            serves_all,
            _rival([own[4] for own in self.own[i]], j),
            best - (second if best >= top else top),
            _rival(row, j),
            best - max(siblings, default=0.0),
            1.0 if passage.criterion == section else 0.0,
            1.0 if passage.criterion is None else 0.0,
            passage.likeness if under else 0.0,
            passage.likeness if passage.prompt is not None and not under else 0.0,
            1.0 - abs(self.positions[i] - self.ordinals[j]) if passage.criterion == section else 0.0,
            echo(passage.text, prompt.ask),
            shared(passage.text, prompt.ask),
            shared(passage.heading, prompt.ask) if passage.heading else 0.0,
            min(1.0, count_words(passage.text) / 150),
            min(1.0, tagged.figures / 5),
            1.0 if tagged.testimonial else 0.0,
            1.0 if prompt.wants.testimonials else 0.0,
            1.0 if prompt.wants.figures else 0.0,
            1.0 if tagged.placeholder else 0.0,
            float(len(required(prompt))),
            sum(row),
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
            group, all_here = groups[self.passages[i].passage.heading], sum(here)
            result.append(
                [
                    [
                        *pair,
                        here[j],
                        before[j],
                        after[j],
                        _rival(here, j),
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
