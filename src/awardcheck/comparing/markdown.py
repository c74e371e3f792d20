"""A comparison in Markdown, for pull requests and chat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.comparing import Comparison, Question, counted
from awardcheck.comparing import _wording as words
from awardcheck.findings import CriterionResult, Finding, Report
from awardcheck.reporters import Options
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.reporters.markdown import MARKS, escape, listing


def render(comparison: Comparison, options: Options) -> str:
    """Paragraphs, a table and lists; without `options.excerpts` they hold no words of the draft."""
    return "\n\n".join(_parts(comparison, options)) + "\n"


def _parts(comparison: Comparison, options: Options) -> Iterator[str]:
    old, new = comparison.old, comparison.new
    yield f"## {escape(old.draft.path)} → {escape(new.draft.path)}\n\n**{escape(words.headline(comparison))}**"
    yield f"{escape(wording.award(new))}; {words.step(old.words, new.words)} words."
    rows = [_criterion(comparison, before, after) for before, after in comparison.criteria()]
    yield listing(("Criterion", "Before", "Now"), ("Words", "Figures", "Testimonials"), rows)
    yield f"Questions: {', '.join(f'{MARKS[verdict]} {verdict.value}' for verdict in MARKS)}."
    for title, questions in (("Lost", comparison.lost), ("Gained", comparison.gained)):
        if questions:
            yield f"### {title} ({len(questions)})\n\n" + "\n".join(_question(comparison, one) for one in questions)
    for title, findings, is_new in words.lists(comparison):
        if findings:
            lines = (_finding(one, new if is_new else old, options) for one in findings)
            yield f"### {title} ({len(findings)})\n\n" + "\n".join(lines)


def _criterion(comparison: Comparison, before: CriterionResult, after: CriterionResult) -> Sequence[str]:
    old, new = (counted(one.evidence, after.criterion.id) for one in (comparison.old, comparison.new))
    marks = (" ".join(MARKS[prompt.verdict] for prompt in result.prompts) for result in (before, after))
    counts = (words.step(old[kind], new[kind]) for kind in ("quantitative", "testimonial"))
    return escape(after.criterion.name), *marks, words.step(before.words, after.words), *counts


def _question(comparison: Comparison, question: Question) -> str:
    moved = f"{question.before.verdict} → {question.after.verdict}"
    line = f"- **{escape(words.named(comparison, question))}**: {moved}. {escape(words.asked(question))}"
    reason = words.reason(question)
    return f"{line}\n  - {escape(reason)}" if reason else line


def _finding(finding: Finding, report: Report, options: Options) -> str:
    seen = finding.seen
    line = f"- **{escape(wording.title(finding.check))}**, {escape(places.where(report, seen))}: {escape(seen.message)}"
    shown = seen.excerpt and options.excerpts
    return f"{line}\n  - {escape(wording.quote(seen.excerpt or '', words.EXCERPT))}" if shown else line
