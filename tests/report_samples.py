"""Reports for the tests of reporters: all that can be wrong, ready, nearly so, and one that knows little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from awardcheck.draft import Block, Draft, Format, Place
from awardcheck.findings import (
    CriterionResult,
    Eligibility,
    Eligible,
    Evidence,
    Excerpt,
    Finding,
    PartResult,
    PromptResult,
    Report,
    Seen,
    Severity,
    Verdict,
)
from awardcheck.spec import Category, Criterion, Prompt, WordLimit, load_category

A, T, M = Verdict.ANSWERED, Verdict.THIN, Verdict.MISSING
VERDICTS = {
    "ambition": (A, T, M, A),
    "outcome": (A, T),
    "spread": (M, M),
    "value": (A, A, A, T),
    "involvement": (A, A, A),
}
WORDS = {"ambition": 212, "outcome": 431, "spread": 0, "value": 388, "involvement": 400}
HEADINGS = {"ambition": "1. Our ambition", "outcome": "2. Results", "value": "4. Value", "involvement": "5. People"}
ODD = "See [red]the bold plan[/red] \x1b[31mhere\x1b[0m \u202eneddih\u202c and https://example.org/" + "long/" * 30
SENTENCES = (
    "Referrals fell from 412 to 268 a month between April 2022 and March 2023.",
    "Nine out of ten carers said they knew whom to ring.",
    "“I got my evenings back,” said a carer from Oldbrook.",
)


def category(limit: int | None = 400) -> Category:
    """A category of four answers and more, with a limit per criterion or none."""
    published = WordLimit(per_criterion=limit, source="the entry form", as_of="2025") if limit else None
    return replace(load_category("place-based"), word_limit=published)


def not_ready(format: Format = "md") -> Report:
    """Every verdict, every kind of place, and findings of every severity, in no order, several of them alike."""
    criteria = tuple(_results(category(), format))
    return Report(
        draft=_draft("drafts/oldbrook-entry." + format, format),
        category=category(),
        words=1431,
        eligibility=Eligibility(
            Eligible.UNCLEAR, "The draft names no organisation as the entrant.", _place(2, format), "Integrated Care"
        ),
        criteria=criteria,
        evidence=tuple(_evidence(format)),
        findings=tuple(_findings(format)),
        notes=("12 tracked changes read as if accepted", "3 open comments"),
    )


def ready() -> Report:
    """Everything is answered and nothing was found."""
    award = category(limit=None)
    return Report(
        draft=_draft("ready.docx", "docx"),
        category=award,
        words=1612,
        eligibility=Eligibility(Eligible.ELIGIBLE, "An NHS trust enters with its council.", Place(2)),
        criteria=tuple(_answered(criterion, number) for number, criterion in enumerate(award.criteria)),
        evidence=tuple(_evidence("docx")),
        findings=(),
        notes=(),
    )


def nearly_ready() -> Report:
    """Ready, though something could be better."""
    seen = Seen("No testimonial stands under Involvement", "Add the words of a patient or a partner", "involvement")
    report = ready()
    return Report(
        **{name: getattr(report, name) for name in Report.__slots__}
        | {"findings": (Finding("no-testimonial", Severity.WARNING, seen),)}
    )


def with_nulls() -> Report:
    """An empty draft: no headings, no places, no passages, no limits."""
    award = category(limit=None)
    criteria = tuple(
        CriterionResult(criterion, M, tuple(_prompt(prompt, M, None) for prompt in criterion.prompts), 0, None)
        for criterion in award.criteria
    )
    seen = Seen("The draft has no words", "Write the entry, or name the right file")
    return Report(
        draft=Draft("empty.docx", "docx", ()),
        category=award,
        words=0,
        eligibility=Eligibility(Eligible.INELIGIBLE, "Only a private company is named.", better="integrated-care"),
        criteria=criteria,
        evidence=(),
        findings=(Finding("empty-draft", Severity.ERROR, seen),),
        notes=(),
    )


def all_samples() -> list[Report]:
    return [not_ready("md"), not_ready("docx"), ready(), nearly_ready(), with_nulls()]


def _place(block: int, format: Format) -> Place:
    return Place(block, 3 * block if format == "md" else None)


def _draft(path: str, format: Format) -> Draft:
    texts = [*HEADINGS.values(), *SENTENCES, ODD]
    blocks = (Block("paragraph", text, _place(number, format)) for number, text in enumerate(texts, start=1))
    return Draft(path, format, tuple(blocks))


def _results(award: Category, format: Format) -> Iterator[CriterionResult]:
    for number, criterion in enumerate(award.criteria):
        place = _place(3 + 10 * number, format)
        verdicts = VERDICTS[criterion.id]
        prompts = (_prompt(*given, place) for given in zip(criterion.prompts, verdicts, strict=True))
        heading = Excerpt(HEADINGS[criterion.id], place) if criterion.id in HEADINGS else None
        yield CriterionResult(
            criterion, min(verdicts, key=list(Verdict).index), tuple(prompts), WORDS[criterion.id], heading
        )


def _answered(criterion: Criterion, number: int) -> CriterionResult:
    place = Place(1 + 5 * number)
    prompts = tuple(_prompt(prompt, A, Place(place.block + 1)) for prompt in criterion.prompts)
    return CriterionResult(criterion, A, prompts, 300 + 20 * number, Excerpt(criterion.name, place))


def _prompt(prompt: Prompt, verdict: Verdict, place: Place | None) -> PromptResult:
    met = cycle([True, False]) if verdict is T else cycle([verdict is A])
    parts = tuple(PartResult(part.id, part.label, next(met), part.optional) for part in prompt.parts)
    nearest = Excerpt(SENTENCES[0], Place(place.block + 1, place.line and place.line + 2)) if place else None
    return PromptResult(prompt, verdict, 0.8, parts, (nearest,) if nearest and verdict is not M else (), nearest)


def _evidence(format: Format) -> Iterator[Evidence]:
    for block, criterion in ((4, "ambition"), (14, "outcome"), (15, "outcome"), (35, "value"), (1, None)):
        yield Evidence("quantitative", "from 412  to 268 a\nmonth", SENTENCES[0], _place(block, format), criterion)
    yield Evidence("testimonial", "I got my evenings back", SENTENCES[2], _place(16, format), "outcome")


def _findings(format: Format) -> Iterator[Finding]:
    """Listed out of order; the placeholders say the same, the missing answers ask for the same."""
    error, warning, info = Severity.ERROR, Severity.WARNING, Severity.INFO
    found = "A placeholder or a note to self is still in the text"
    replace = "Put in the real words, or take the sentence out."
    answer = "Write two or three sentences that answer the question with names, dates and figures."
    team = "Nothing gives who is in the team and what they bring"
    spread = "Nothing gives that the work has spread to other organisations"
    first, second = _place(5, format), _place(17, format)
    for check, severity, seen in (
        (
            "long-sentence",
            info,
            Seen("A sentence has 71 words", "Make two of it.", "value", None, _place(35, format), ODD),
        ),
        ("missing-answer", error, Seen(team, answer, "ambition", "ambition.3", _place(3, format), SENTENCES[0])),
        ("placeholder", error, Seen(found, replace, None, None, first, "The saving was £[TBC] in the first year.")),
        (
            "no-figures",
            warning,
            Seen("No figure backs this answer", "Add one.", "value", "value.4", _place(34, format)),
        ),
        ("placeholder", error, Seen(found, replace, None, None, second, "XX% of patients agreed.")),
        ("missing-answer", error, Seen(spread, answer, "spread", "spread.1")),
        (
            "thin-answer",
            warning,
            Seen("Half of the question is answered", "Say it.", "outcome", "outcome.2", second, ODD),
        ),
        (
            "over-length",
            error,
            Seen("Outcome has 31 words too many", "Cut 31 words.", "outcome", None, _place(13, format)),
        ),
        ("missing-answer", error, Seen("Nothing gives how learning is shared", answer, "spread", "spread.2")),
        ("missing-criterion", error, Seen("No part of the draft is headed Spread", "Add the heading.", "spread")),
        (
            "open-comments",
            warning,
            Seen("3 comments are still open", "Settle and delete them.", place=_place(1, format)),
        ),
        ("eligibility", info, Seen("It is not clear who enters", "Name the entrant in the first lines.")),
    ):
        yield Finding(check, severity, seen)
