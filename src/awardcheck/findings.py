"""What a review says: verdicts, evidence, findings, and the report that holds them."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Literal

from awardcheck.draft import Draft, Place
from awardcheck.records import dataclass
from awardcheck.spec import Category, Criterion, Prompt

EvidenceKind = Literal["quantitative", "testimonial"]
SuppressedBy = Literal["draft", "baseline"]


class Severity(IntEnum):
    """How much a finding weighs; ordered, so that `finding.severity >= fail_on` reads as it should."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Verdict(StrEnum):
    MISSING = "missing"
    THIN = "thin"
    ANSWERED = "answered"


class Eligible(StrEnum):
    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the draft and where they stand."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class PartResult:
    """One thing that a full answer has: `name` is its plain-words description, `met` whether a passage gives it."""

    id: str
    name: str
    met: bool
    optional: bool = False


@dataclass(frozen=True, slots=True)
class PromptResult:
    """`confidence` is the judge's own probability (0-1) that `verdict` is right; `passages` are ordered best first.

    `nearest` is the likeliest passage even where it does not answer, so that a person can overrule in a second.
    """

    prompt: Prompt
    verdict: Verdict
    confidence: float
    parts: tuple[PartResult, ...]
    passages: tuple[Excerpt, ...]
    nearest: Excerpt | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure, or somebody's words; `speaker` is who said them as the draft has it.

    It is None for a figure, and for words that only their sound tells to be somebody's."""

    kind: EvidenceKind
    text: str
    sentence: str
    place: Place
    criterion: str | None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A criterion's prompts are judged over the whole draft; its words and heading are what stands under it."""

    criterion: Criterion
    verdict: Verdict
    prompts: tuple[PromptResult, ...]
    words: int
    heading: Excerpt | None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """`better` is the id or name of the category that would suit better, where the award's own page names one.

    `reason` is shown in reports without excerpts, too, and so it holds no words of the draft.
    """

    verdict: Eligible
    reason: str
    place: Place | None = None
    better: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check saw; the engine adds the check's id and severity, so that no check can misreport itself.

    Words of the draft stand in `excerpt` alone, never in `message` or `hint`: a report without excerpts, which others
    may read, leaves out that field and shows the rest.
    """

    message: str
    hint: str
    criterion: str | None = None
    prompt: str | None = None
    place: Place | None = None
    excerpt: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    severity: Severity
    seen: Seen


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is let pass, and what lets it: a note in the draft, with its reason and its place, or a baseline.

    The reason is words of the draft's file: a report without excerpts leaves it out.
    """

    finding: Finding
    by: SuppressedBy
    reason: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found out about one draft against one category; reporters turn it into bytes and decide nothing.

    What is `suppressed` is no finding any more: it neither makes a draft less ready nor counts for the exit status.
    """

    draft: Draft
    category: Category
    words: int
    eligibility: Eligibility
    criteria: tuple[CriterionResult, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def ready(self) -> bool:
        """Nothing stands in the way of submitting: no finding is an error."""
        return all(finding.severity < Severity.ERROR for finding in self.findings)
