"""From matched passages to verdicts: a prompt's, again worked from parts alone, and a criterion's."""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul

from awardcheck.draft import count_words
from awardcheck.findings import CriterionResult, Excerpt, PartResult, PromptResult, Verdict
from awardcheck.reading.asked import known_kind, required
from awardcheck.reading.linear import Logistic
from awardcheck.reading.matching import Matrix, PairFeatures, Scores
from awardcheck.reading.passages import Placed
from awardcheck.reading.signals import echo, shared, signals
from awardcheck.reading.tagging import Tagged
from awardcheck.reading.trained import Trained
from awardcheck.reading.trees import Blend
from awardcheck.spec import Category, Criterion, Part, Prompt

TOP = 3
VERDICTS = tuple(Verdict)
# The least chances for a verdict. Who is told "answered" looks no further, and a wrong "missing" costs less than a
# missed one: so the first must be clearly likelier than not, and the second need not be.
LIKELY_ANSWERED, LIKELY_MISSING = 0.66, 0.42
MET = 0.3  # a part is met when match times function reaches this
ANSWERS = 0.5  # a passage is shown as an answer when it matches by this
SHOWN = 3


def ranking(matches: Sequence[float]) -> list[int]:
    """Passage numbers by how well they match, best first."""
    return sorted(range(len(matches)), key=lambda i: -matches[i])


def met_by(part: Part, scores: Scores, matches: Sequence[float]) -> float:
    """How far the matched passages meet the part (0-1); a part that is wanted several times asks as many passages."""
    best: list[float] = sorted(map(mul, matches, scores.met(part)), reverse=True)
    return sum(best[: part.count]) / part.count


def verdict_features(prompt: Prompt, scores: Scores, matches: Sequence[float], kinds: Sequence[str]) -> list[float]:
    """`matches[i]` is the probability that passage i helps to answer the prompt; `kinds` are those trained on."""
    passages = scores.passages
    order = ranking(matches)[:TOP]
    top = [matches[i] for i in order] + [0.0] * (TOP - len(order))
    parts = required(prompt)
    met = [met_by(part, scores, matches) for part in parts]
    near = [max([scores.met(part)[i] for i in order], default=0.0) for part in parts]
    anywhere = [max(scores.met(part), default=0.0) for part in parts]
    touched = max(
        (
            matches[i] * max((passages[i].touches.get(f, 0.0) for part in parts for f in part.any), default=0.0)
            for i in order
        ),
        default=0.0,
    )
    optional = max(
        (matches[i] * scores.met(part)[i] for part in prompt.parts if part.optional for i in order),
        default=0.0,
    )
    weights = [matches[i] for i in order]
    total = sum(weights) or 1.0
    marks = [signals(passages[i].passage.text) for i in order]
    mean_marks = (
        [sum(w * m[k] for w, m in zip(weights, marks, strict=True)) / total for k in range(6)] if order else [0.0] * 6
    )
    counted = max(part.count for part in parts)
    return [
        *top,
        sum(matches),
        float(sum(match > 0.5 for match in matches)),
        min(met),
        sum(met) / len(met),
        max(met),
        min(near),
        sum(near) / len(near),
        min(anywhere),
        sum(anywhere) / len(anywhere),
        touched,
        optional,
        float(len(parts)),
        float(counted),
        sum(w * min(1.0, count_words(passages[i].passage.text) / 120) for w, i in zip(weights, order, strict=True)),
        max((matches[i] * min(1.0, passages[i].figures / 3) for i in range(len(passages))), default=0.0),
        sum(matches[i] for i in range(len(passages)) if passages[i].testimonial),
        1.0 if prompt.wants.figures else 0.0,
        1.0 if prompt.wants.testimonials else 0.0,
        max((passages[i].passage.likeness for i in order if passages[i].passage.prompt == prompt.id), default=0.0),
        sum(min(1.0, count_words(t.passage.text) / 60) for t in passages if t.passage.prompt == prompt.id),
        sum(w * passages[i].placeholder for w, i in zip(weights, order, strict=True)) / total,
        sum(w * echo(passages[i].passage.text, prompt.ask) for w, i in zip(weights, order, strict=True)) / total,
        max((shared(passages[i].passage.text, prompt.ask) for i in order), default=0.0),
        sum(w * passages[i].specific for w, i in zip(weights, order, strict=True)) / total,
        max((matches[i] * passages[i].specific for i in order), default=0.0),
        sum(w * passages[i].full for w, i in zip(weights, order, strict=True)) / total,
        max((matches[i] * passages[i].full for i in order), default=0.0),
        *mean_marks,
        *known_kind(prompt, kinds),
    ]


def columns(matrix: Matrix, prompts: int) -> list[list[float]]:
    """The matrix turned: for each prompt its matches over all passages."""
    return [[row[j] for row in matrix] for j in range(prompts)]


def match(scores: Scores, category: Category, kinds: Sequence[str], first: Logistic, again: Blend) -> Matrix:
    """matches[passage][prompt]: the probability that the passage helps to answer the prompt, in two passes."""
    pairs = PairFeatures(scores, category, kinds)
    features = pairs.first()
    once = [[first.probabilities(pair)[0] for pair in row] for row in features]
    return [[again.probabilities(pair)[0] for pair in row] for row in pairs.again(features, once)]


def judge(category: Category, placed: Placed, tags: Sequence[Tagged], model: Trained) -> tuple[CriterionResult, ...]:
    """A verdict for every prompt, over the whole draft, and for every criterion."""
    prompts, scores = list(category.prompts()), Scores(tags)
    matches = columns(match(scores, category, model.kinds, model.pair, model.pair_again), len(prompts))
    results = {p.id: _prompt_result(p, scores, column, model) for p, column in zip(prompts, matches, strict=True)}
    return tuple(
        _criterion_result(criterion, tuple(results[prompt.id] for prompt in criterion.prompts), placed)
        for criterion in category.criteria
    )


def chosen(chances: Sequence[float]) -> Verdict:
    """The verdict to give when these are the chances of each of `VERDICTS`."""
    told = dict(zip(VERDICTS, chances, strict=True))
    if told[Verdict.ANSWERED] >= LIKELY_ANSWERED:
        return Verdict.ANSWERED
    return Verdict.MISSING if told[Verdict.MISSING] >= LIKELY_MISSING else Verdict.THIN


def _prompt_result(prompt: Prompt, scores: Scores, matches: Sequence[float], model: Trained) -> PromptResult:
    tags = scores.passages
    chances = model.verdict.probabilities(verdict_features(prompt, scores, matches, model.kinds))
    verdict = chosen(chances) if tags else Verdict.MISSING
    order = ranking(matches)
    shown = [i for i in order[:SHOWN] if matches[i] >= ANSWERS] or order[:1]
    excerpts = [Excerpt(tags[i].passage.text, tags[i].passage.place) for i in shown]
    return PromptResult(
        prompt,
        verdict,
        chances[VERDICTS.index(verdict)] if tags else 1.0,
        tuple(_part_result(part, verdict, met_by(part, scores, matches)) for part in prompt.parts),
        () if verdict is Verdict.MISSING else tuple(excerpts),
        excerpts[0] if excerpts else None,
    )


def _part_result(part: Part, verdict: Verdict, score: float) -> PartResult:
    """The verdict weighs more than the single part: an answered prompt has all that it needs, a missing one nothing."""
    met = verdict is not Verdict.MISSING and score >= MET
    return PartResult(part.id, part.label, met or (verdict is Verdict.ANSWERED and not part.optional), part.optional)


def _criterion_result(criterion: Criterion, prompts: tuple[PromptResult, ...], placed: Placed) -> CriterionResult:
    verdicts = {prompt.verdict for prompt in prompts}
    verdict = verdicts.pop() if len(verdicts) == 1 else Verdict.THIN
    return CriterionResult(
        criterion, verdict, prompts, placed.words.get(criterion.id, 0), placed.headings.get(criterion.id)
    )
