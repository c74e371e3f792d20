"""A comparison for people at a terminal: the board before and after, then what was gained and lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.comparing import Comparison, Question, counted
from awardcheck.comparing import _wording as words
from awardcheck.findings import CriterionResult, Finding, Report
from awardcheck.records import dataclass
from awardcheck.reporters import Options
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._ink import MARKS, STYLES, Ink, Said, printed, table
from awardcheck.reporters._layout import Part, Table, Text
from awardcheck.reporters.terminal import LEVELS


def render(comparison: Comparison, options: Options) -> str:
    """Lines for a screen; without `options.excerpts` they hold no words of the draft."""
    return printed(_Screen(Ink(options.encoding), comparison, options.excerpts).everything(), options)


@dataclass(frozen=True, slots=True)
class _Screen:
    ink: Ink
    comparison: Comparison
    excerpts: bool

    def everything(self) -> Iterator[Part]:
        old, new = self.comparison.old, self.comparison.new
        yield self.ink.text(
            (old.draft.path, "bold"), f" ({wording.count(old.words, 'word')}) → ", (new.draft.path, "bold")
        )
        yield self.ink.text(f"{wording.award(new)}; {wording.count(new.words, 'word')} now")
        yield self.ink.text()
        yield self.ink.text((words.headline(self.comparison), "bold red" if self.comparison.worse else "bold green"))
        yield self.ink.text()
        yield self.board()
        yield self.ink.text()
        yield self.ink.text(("Questions: ", "dim"), *((f"{MARKS[one]} {one.value}   ", STYLES[one]) for one in MARKS))
        yield from self.questions("Lost", self.comparison.lost)
        yield from self.questions("Gained", self.comparison.gained)
        for title, findings, is_new in words.lists(self.comparison):
            yield from self.findings(title, findings, new if is_new else old)
        if notes := [note for note in new.notes if note not in old.notes]:
            yield from self.title("Notes on the new version")
            yield from (self.ink.hanging(2, "•", note) for note in notes)

    def board(self) -> Table:
        board = table(self.ink, ("Criterion", "Before", "Now"), ("Words", "Figures", "Testimonials"))
        for before, after in self.comparison.criteria():
            figures, voices = (self.evidence(kind, after.criterion.id) for kind in ("quantitative", "testimonial"))
            board.add(
                self.ink.text((after.criterion.name, STYLES[after.verdict])),
                self.marks(before),
                self.marks(after),
                self.ink.text(words.step(before.words, after.words)),
                self.ink.text(figures),
                self.ink.text(voices),
            )
        return board

    def marks(self, result: CriterionResult) -> Text:
        return self.ink.text(*((f"{MARKS[prompt.verdict]} ", STYLES[prompt.verdict]) for prompt in result.prompts))

    def evidence(self, kind: str, criterion: str) -> str:
        before, after = (counted(one.evidence, criterion)[kind] for one in (self.comparison.old, self.comparison.new))
        return words.step(before, after)

    def title(self, title: str, style: str = "bold") -> Iterator[Part]:
        yield self.ink.text()
        yield self.ink.text((title.upper(), style))

    def questions(self, title: str, questions: Sequence[Question]) -> Iterator[Part]:
        if questions:
            yield from self.title(f"{title} ({len(questions)})", "bold red" if title == "Lost" else "bold green")
        for question in questions:
            before, after = question.before.verdict, question.after.verdict
            moved: Sequence[Said] = ((before.value, STYLES[before]), " → ", (after.value, STYLES[after]))
            yield self.ink.hanging(2, "•", (f"{words.named(self.comparison, question)}: ", "cyan"), *moved)
            yield self.ink.indented(4, words.asked(question))
            if reason := words.reason(question):
                yield self.ink.indented(4, reason)

    def findings(self, title: str, findings: Sequence[Finding], report: Report) -> Iterator[Part]:
        if findings:
            yield from self.title(f"{title} ({len(findings)})")
        for finding in findings:
            seen = finding.seen
            name = (f"{wording.title(finding.check)}, {places.where(report, seen)}: ", LEVELS[finding.severity])
            yield self.ink.hanging(2, "•", name, seen.message)
            if seen.excerpt and self.excerpts:
                yield self.ink.indented(4, wording.quote(seen.excerpt, words.EXCERPT))
