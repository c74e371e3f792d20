"""A spreadsheet of many drafts: a row for each draft and question, and for what is about no question.

What is about a criterion or a draft as a whole, or could not be checked, has a row without a question.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from awardcheck.bands import band
from awardcheck.findings import CriterionResult, Finding, PromptResult, Report
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.text.patterns import regex

ENDING = ".csv"
COLUMNS = (
    *("draft", "ready", "award", "criterion", "question", "asks", "verdict", "confidence"),
    *("criterion words", "word limit", "criterion figures", "criterion testimonials", "criterion band", "next step"),
    *("given", "not found", "answered at", "answer", "severity", "findings"),
)
# A spreadsheet would take a cell that begins so for a formula, the full-width forms among them.
_FORMULA = regex(r"[=+\-@\t\r|%＝＋－＠]")

Cell = str | int | float | None
Row = dict[str, Cell]


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the encoding of its own system."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for row in _rows(reports, errors, options):
        table.writerow({column: _safe(cell) for column, cell in row.items()})
    return "\ufeff" + out.getvalue()


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = wording.harmless(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _rows(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> Iterator[Row]:
    drafts, unreadable = naming.named(reports, errors)
    for name, report in drafts:
        draft: Row = {"draft": name, "ready": "yes" if report.ready else "no"}
        draft["award"] = report.category.title
        rows = (row for result in report.criteria for row in _criterion(report, result, options))
        yield from (draft | row for row in (*rows, *_others(report, options)))
    for name, error in unreadable:
        yield {"draft": name, "verdict": "could not be checked", "findings": naming.reason(error)}


def _criterion(report: Report, result: CriterionResult, options: Options) -> Iterator[Row]:
    kinds = [evidence.kind for evidence in report.evidence if evidence.criterion == result.criterion.id]
    found = band(result, report)
    whole: Row = {
        "criterion": result.criterion.name,
        "criterion words": result.words,
        "word limit": report.category.limit(result.criterion),
        "criterion figures": kinds.count("quantitative"),
        "criterion testimonials": kinds.count("testimonial"),
        "criterion band": found.level,
        "next step": found.step,
    }
    for prompt in result.prompts:
        about = [finding for finding in report.findings if finding.seen.prompt == prompt.prompt.id]
        yield whole | _prompt(report, prompt, options) | _told(report, about, options)


def _prompt(report: Report, result: PromptResult, options: Options) -> Row:
    best = result.passages[0] if result.passages else None
    return {
        "question": result.prompt.id,
        "asks": result.prompt.ask,
        "verdict": result.verdict.value,
        "confidence": round(result.confidence, 2),
        "given": "; ".join(part.name for part in result.parts if part.met),
        "not found": "; ".join(part.name for part in result.parts if not part.met and not part.optional),
        "answered at": places.position(report, best.place) if best else "",
        "answer": wording.blanked(best.text) if best and options.excerpts else "",
    }


def _others(report: Report, options: Options) -> Iterator[Row]:
    """Findings about no question of the award, each by itself, and the notes."""
    names = {result.criterion.id: result.criterion.name for result in report.criteria}
    for finding in report.findings:
        if wording.asked(report, finding.seen) is None:
            name = names.get(finding.seen.criterion or "", "")
            yield _told(report, [finding], options) | {"criterion": name}
    for note in wording.notes(report, options):
        yield {"severity": "note", "findings": note}


def _told(report: Report, findings: Iterable[Finding], options: Options) -> Row:
    found = list(findings)
    worst = max((finding.severity for finding in found), default=None)
    texts = (_finding(report, finding, options) for finding in found)
    return {"severity": str(worst) if worst else "", "findings": " / ".join(texts)}


def _finding(report: Report, finding: Finding, options: Options) -> str:
    seen = finding.seen
    place = places.position(report, seen.place)
    quoted = f" {wording.quote(seen.excerpt, 160)}" if seen.excerpt and options.excerpts else ""
    return f"{finding.check}{f' ({place})' if place else ''}: {naming.sentences(seen.message, seen.hint)}{quoted}"
