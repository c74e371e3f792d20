"""A page for a browser and for paper: the readiness board, the findings, and the draft with all of it marked in place.

One file that fetches nothing and runs nothing: the filters are style, and the page's policy forbids every script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any

from awardcheck.bands import Band, band
from awardcheck.draft import Block, Place
from awardcheck.findings import (
    CriterionResult,
    EvidenceKind,
    Excerpt,
    Finding,
    PromptResult,
    Report,
    Seen,
    Severity,
    Verdict,
)
from awardcheck.records import NamedTuple, dataclass, field
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _naming as naming
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._marking import Link, Mark, Segment, cut, finds

if TYPE_CHECKING:
    from jinja2 import Template

ENDING = ".html"
EXCERPT = 200  # characters shown beside the draft
DEEPEST = 3  # of headings and lists: below the page's own three levels of headings HTML has three more
MARKS = {Verdict.ANSWERED: "●", Verdict.THIN: "◐", Verdict.MISSING: "○"}
KINDS: dict[EvidenceKind, str] = {"quantitative": "figure", "testimonial": "voice"}


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    style = files(__package__).joinpath("_page.css").read_text("utf-8")
    drafts, unreadable = naming.named(reports, errors)
    views = [View(report, number, name, options) for number, (name, report) in enumerate(drafts, start=1)]
    page = _template().render(views=views, errors=unreadable, style=_markup(style), hash=_hash(style))
    return page.rstrip() + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_fit, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        naming=naming, wording=wording, places=places, marks=MARKS, severities=list(reversed(Severity))
    )
    return environment.from_string(files(__package__).joinpath("_page.html").read_text("utf-8"))


def _fit(value: Any) -> Any:
    """What is put into the page, made harmless; a blank at either end is kept, by which words are kept apart."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    inner = wording.harmless(value)
    return f"{' ' * value.startswith(' ')}{inner}{' ' * bool(inner and value.endswith(' '))}"


def _markup(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


def _hash(style: str) -> str:
    """By which the page's policy knows its own style and refuses any other."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of the draft as the page has it: a heading's depth, a list item's indent; a table has rows of cells."""

    id: str
    kind: str
    depth: int
    segments: list[Segment]
    rows: list[list[list[Segment]]] = field(default_factory=list)

    @property
    def answers(self) -> bool:
        """Whether the block as a whole is an answer, as a table can be."""
        return any(link.kind == "answer" for segment in self.segments for link in segment.links)


class View(NamedTuple):
    """A report as the template asks for it. Ids begin with the report's number, so that no two are the same."""

    report: Report
    number: int
    name: str
    options: Options

    @property
    def excerpts(self) -> bool:
        return self.options.excerpts

    @property
    def notes(self) -> list[str]:
        return [*wording.notes(self.report, self.options)]

    def id(self, *parts: str | int) -> str:
        return "-".join(map(str, (f"r{self.number}", *parts)))

    # The board --------------------------------------------------------------------------------------------------------

    def band(self, result: CriterionResult) -> Band:
        return band(result, self.report)

    def evidence(self, result: CriterionResult, kind: EvidenceKind) -> int:
        found = (one for one in self.report.evidence if one.criterion == result.criterion.id)
        return sum(one.kind == kind for one in found)

    def limit(self, result: CriterionResult) -> int | None:
        return self.report.category.limit(result.criterion)

    def errors(self) -> int:
        return sum(finding.severity is Severity.ERROR for finding in self.report.findings)

    # Links ------------------------------------------------------------------------------------------------------------

    def prompt_id(self, wanted: PromptResult) -> str:
        for number, result in enumerate(self.report.criteria, start=1):
            for place, prompt in enumerate(result.prompts, start=1):
                if prompt is wanted or prompt.prompt.id == wanted.prompt.id:
                    return self.id("q", number, place)
        raise KeyError(wanted.prompt.id)

    def finding_id(self, finding: Finding) -> str:
        return self.id("f", next(number for number, one in enumerate(self.report.findings) if one is finding))

    def href(self, place: Place | None) -> str:
        """The link to a place of the draft; "" where the page does not show it."""
        shown = self.excerpts and place and any(block.place.block == place.block for block in self.report.draft.blocks)
        return f"#{self.id('b', place.block)}" if shown and place else ""

    def about(self, prompt: PromptResult) -> list[Finding]:
        return [finding for finding in self.report.findings if finding.seen.prompt == prompt.prompt.id]

    def excerpt(self, seen: Seen) -> str:
        return self.quote(seen.excerpt) if seen.excerpt else ""

    def quote(self, words: str) -> str:
        """Words of the draft in quotation marks; "" where none may be shown."""
        return wording.quote(words, EXCERPT) if self.excerpts else ""

    def nowhere(self) -> list[Link]:
        """Findings that stand at no place of the draft."""
        return [self._told(finding) for finding in self.report.findings if not self.href(finding.seen.place)]

    def _told(self, finding: Finding) -> Link:
        label = f"{wording.SEVERITIES[finding.severity]}: {wording.title(finding.check)}"
        return Link(f"#{self.finding_id(finding)}", label, str(finding.severity))

    # The draft --------------------------------------------------------------------------------------------------------

    def blocks(self) -> Iterator[tuple[bool, list[Shown]]]:
        """The draft's blocks, those of a list together, each with whether it is a list."""
        marks: dict[int, list[Mark]] = {}
        for block, mark in self._marks():
            marks.setdefault(block, []).append(mark)
        shown = [
            self._show(block, marks.get(block.place.block, []), depth)
            for block, depth in _depths(self.report.draft.blocks)
        ]
        for listed, same in groupby(shown, key=lambda one: one.kind == "item"):
            yield listed, list(same)

    def _show(self, block: Block, marks: list[Mark], depth: int) -> Shown:
        id = self.id("b", block.place.block)
        if block.kind == "table":
            return Shown(id, "table", depth, *_table(block, marks))
        return Shown(id, block.kind, depth, cut(block.text, marks))

    def _marks(self) -> Iterator[tuple[int, Mark]]:
        """What is to be marked, each with the number of the block that it stands in."""
        for result in self.report.criteria:
            for number, prompt in enumerate(result.prompts, start=1):
                link = Link(f"#{self.prompt_id(prompt)}", f"{result.criterion.name} {number}", "answer")
                for passage in prompt.passages:
                    yield from self._answer(passage, link)
        for one in self.report.evidence:
            yield one.place.block, Mark(KINDS[one.kind], one.text, within=one.sentence)
        for finding in self.report.findings:
            if place := finding.seen.place:
                text = finding.seen.excerpt or ""
                yield place.block, Mark(str(finding.severity), text, self._told(finding))

    def _answer(self, passage: Excerpt, link: Link) -> Iterator[tuple[int, Mark]]:
        """The link where the answer begins; its mark there and, as a list is one answer, in what follows of it."""
        first = passage.place.block
        yield first, Mark("answer", passage.text, link)
        whole = wording.harmless(passage.text)
        following = (block for block in self.report.draft.blocks if block.place.block >= first)
        for block in takewhile(lambda block: wording.harmless(block.text) in whole, following):
            yield block.place.block, Mark("answer", block.text)


def _depths(blocks: Sequence[Block]) -> Iterator[tuple[Block, int]]:
    """Each block with its depth; headings skip none on the way down, so that who listens can follow."""
    heading = 0
    for block in blocks:
        if block.kind == "heading":
            heading = min(max(block.level, 1), heading + 1, DEEPEST)
        yield block, heading if block.kind == "heading" else min(block.level, DEEPEST)


def _table(block: Block, marks: list[Mark]) -> tuple[list[Segment], list[list[list[Segment]]]]:
    """A table's cells, each with the marks whose words it has, and the links that belong to no cell."""
    left = list(marks)
    rows = []
    for row in block.rows:
        cells = []
        for cell in row.cells:
            here = [mark for mark in left if finds(cell, mark)]
            left = [mark for mark in left if mark not in here]
            cells.append(cut(cell, here))
        rows.append(cells)
    return cut("", left), rows
