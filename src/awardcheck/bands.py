"""Where a criterion's answers stand on the judges' published scale: an indication with its reason and the next step.

HSJ's judging pages give 0 for what is not answered, 1 for bare statements, 2 for what lacks substance, evidence or
figures, 3 for evidence without testimonial, quantitative or qualitative support and 4 for detail; then their public
copies break off. This says which of these words fit. It is no mark, and it does not foretell what judges will give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.findings import CriterionResult, PromptResult, Report, Verdict
from awardcheck.records import dataclass

LABELS = (
    "not answered",
    "bare statements",
    "lacks substance or figures",
    "evidence without full support",
    "detailed and supported",
)
_FIGURE = "add a measured result, with its baseline and its period"
_VOICE = "add the words of a patient, a member of staff or a partner, with who says them"
_KEPT = "hold every sentence against the questions, and cut what strays from them"


@dataclass(frozen=True, slots=True)
class Band:
    """`level` is 0 to 4, which stands for "4 and more"; `step` is the least that leads to the next level."""

    level: int
    label: str
    reason: str
    step: str


def band(result: CriterionResult, report: Report) -> Band:
    """The band of one of the report's criteria; no words of the draft are in it."""
    kinds = _evidence(result, report)
    level = _level(result, len(kinds))
    needs = tuple(_needs(result, kinds, level)) or (_KEPT,)
    far = kinds - _under_heading(result, report)
    return Band(level, LABELS[level], _sentence(_reasons(result, kinds, far)), _sentence(needs))


def _level(result: CriterionResult, kinds: int) -> int:
    verdicts = [prompt.verdict for prompt in result.prompts]
    if all(verdict is Verdict.MISSING for verdict in verdicts):
        return 0
    if Verdict.ANSWERED not in verdicts:
        return 2 if kinds else 1
    if Verdict.MISSING in verdicts or not kinds:
        return 2
    return 4 if Verdict.THIN not in verdicts and kinds == 2 else 3


def _evidence(result: CriterionResult, report: Report) -> frozenset[str]:
    """The kinds of evidence under the criterion's heading, or in what answers its questions elsewhere.

    A form may be one block for all its questions, so that the place alone does not tell which answer holds what.
    """
    answers = [passage for prompt in result.prompts for passage in prompt.passages]
    told = [(passage.place.block, " ".join(passage.text.split())) for passage in answers]
    return _under_heading(result, report) | {
        found.kind
        for found in report.evidence
        if any(found.place.block == block and found.sentence in text for block, text in told)
    }


def _under_heading(result: CriterionResult, report: Report) -> frozenset[str]:
    return frozenset(found.kind for found in report.evidence if found.criterion == result.criterion.id)


def _reasons(result: CriterionResult, kinds: frozenset[str], far: frozenset[str]) -> Iterator[str]:
    """What the level rests on; `far` are the kinds that stand only where another criterion is answered."""
    missing, thin = _numbers(result, Verdict.MISSING), _numbers(result, Verdict.THIN)
    if len(missing) == len(result.prompts):
        yield "none of its questions is answered" if len(missing) > 1 else "its question is not answered"
        return
    if missing:
        yield f"{_questions(missing)} {_are(missing)} not answered"
    if thin:
        yield f"{_questions(thin)} {_are(thin)} answered only in part"
    if not (missing or thin):
        yield "every question is answered"
    yield {
        frozenset(): "neither a figure nor a testimonial stands behind it",
        frozenset({"quantitative"}): "figures stand behind it, but no testimonial",
        frozenset({"testimonial"}): "testimonials stand behind it, but no figure",
    }.get(kinds, "figures and testimonials stand behind it") + (f", {_told_far(far)}" if far else "")


def _told_far(far: frozenset[str]) -> str:
    names = [name for kind, name in (("quantitative", "figures"), ("testimonial", "testimonials")) if kind in far]
    return f"the {' and '.join(names)} in answers under other headings"


def _needs(result: CriterionResult, kinds: frozenset[str], level: int) -> Iterator[str]:
    """What has to be done to come to the next level; nothing from the last."""
    if level == 0:
        yield _answer(_cheapest(result, Verdict.MISSING), result)
    elif level == 1:
        yield _FIGURE
    elif level == 2:
        yield from _substance(result, kinds)
    elif level == 3:
        yield from (_answer(prompt, result) for prompt in result.prompts if prompt.verdict is Verdict.THIN)
        if "quantitative" not in kinds:
            yield _FIGURE
        if "testimonial" not in kinds:
            yield _VOICE


def _substance(result: CriterionResult, kinds: frozenset[str]) -> Iterator[str]:
    missing = [prompt for prompt in result.prompts if prompt.verdict is Verdict.MISSING]
    yield from (_answer(prompt, result) for prompt in missing)
    if not missing and all(prompt.verdict is Verdict.THIN for prompt in result.prompts):
        yield _answer(_cheapest(result, Verdict.THIN), result)
    if not kinds:
        yield _FIGURE


def _cheapest(result: CriterionResult, verdict: Verdict) -> PromptResult:
    return min((prompt for prompt in result.prompts if prompt.verdict is verdict), key=lambda one: len(_lacking(one)))


def _answer(prompt: PromptResult, result: CriterionResult) -> str:
    number = result.prompts.index(prompt) + 1
    verb = "complete" if prompt.verdict is Verdict.THIN else "answer"
    lacking = _lacking(prompt)
    return f"{verb} question {number}" + (f" ({', '.join(lacking)})" if lacking else "")


def _lacking(prompt: PromptResult) -> list[str]:
    return [part.name for part in prompt.parts if not part.met and not part.optional]


def _numbers(result: CriterionResult, verdict: Verdict) -> list[int]:
    return [number for number, prompt in enumerate(result.prompts, start=1) if prompt.verdict is verdict]


def _questions(numbers: Sequence[int]) -> str:
    *first, last = map(str, numbers)
    return f"questions {', '.join(first)} and {last}" if first else f"question {last}"


def _are(numbers: Sequence[int]) -> str:
    return "are" if len(numbers) > 1 else "is"


def _sentence(parts: Iterator[str] | Sequence[str]) -> str:
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."
