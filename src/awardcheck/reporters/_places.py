"""Where a finding or a passage stands, and what it is about, for who has the draft open."""

from __future__ import annotations

from awardcheck.draft import Place
from awardcheck.findings import CriterionResult, PromptResult, Report, Seen


def where(report: Report, seen: Seen) -> str:
    """What a finding is about and where it stands: "Ambition, question 3 (line 12)", "Paragraph 4, under Value"."""
    subject, result = _subject(report, seen)
    place = position(report, seen.place, result)
    if not place and result and not result.heading:
        place = "no such heading in the draft"
    if subject:
        return f"{subject} ({place})" if place else subject
    return place[:1].upper() + place[1:] or "The draft as a whole"


def subject(report: Report, seen: Seen) -> str:
    """What a finding is about: "Ambition, question 3"."""
    return _subject(report, seen)[0]


def _subject(report: Report, seen: Seen) -> tuple[str, CriterionResult | None]:
    """The criterion that a finding is about, and its question where there is one, in words."""
    for result in report.criteria:
        for number, prompt in enumerate(result.prompts, start=1):
            if prompt.prompt.id == seen.prompt:
                return f"{result.criterion.name}, question {number}", result
        if result.criterion.id == seen.criterion and not seen.prompt:
            return result.criterion.name, result
    return seen.prompt or seen.criterion or "", None


def position(report: Report, place: Place | None, subject: CriterionResult | None = None) -> str:
    """Where a place is for who has the draft open: a line of Markdown, a paragraph of Word and what it stands under.

    What stands under the criterion that is the `subject` of the sentence anyhow is not told to do so.
    """
    if place is None:
        return ""
    if place.line is not None:
        return f"line {place.line}"
    heading = _criterion_above(report, place)
    if heading is None:
        return f"paragraph {place.block}"
    if _is_form(report, place):
        return f"the table at paragraph {place.block}"
    at_heading = heading.heading is not None and heading.heading.place.block == place.block
    if heading is subject and not at_heading:
        return f"paragraph {place.block}"
    return f"paragraph {place.block}, {'the heading of' if at_heading else 'under'} {heading.criterion.name}"


def _is_form(report: Report, place: Place) -> bool:
    """Whether headings of several criteria stand in that block, so that it stands under none of them."""
    return (
        sum(result.heading is not None and result.heading.place.block == place.block for result in report.criteria) > 1
    )


def _criterion_above(report: Report, place: Place) -> CriterionResult | None:
    above = [
        (result.heading.place.block, number)
        for number, result in enumerate(report.criteria)
        if result.heading and result.heading.place.block <= place.block
    ]
    return report.criteria[max(above)[1]] if above else None


def passage_position(report: Report, result: PromptResult, seen: Seen) -> str:
    """Where the passage stands that a finding quotes, if that is elsewhere than the finding itself."""
    passages = (*result.passages, *([result.nearest] if result.nearest else []))
    places = [passage.place for passage in passages if passage.text == seen.excerpt]
    return position(report, places[0]) if places and seen.place not in places else ""
