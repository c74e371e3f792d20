"""A result is older than the award accepts.

Some awards want evidence from the last years before their deadline only. The
finding stands at a sentence that gives a figure with its date (also “five years
ago”, “during the pandemic”, or the year in the heading above it), in an answer
to a question about results, under a criterion that asks for some, or, where it
reads like a result (“our 2020 evaluation showed that 84% ...”), anywhere but
with the need. Give the deadline with `--deadline`; without it the newest date
that the draft tells of is taken, because the deadline cannot lie before it. An
answer that also has a recent date or a figure of today is not reported: the
older one is its baseline.

## Why judges mind

Where the rules name a period, results from before it do not count, and an entry
that rests on them is not eligible.

## An example that fires

`awardcheck draft.md --category integration-contribution --deadline 2024-05-31`

```markdown
# Ambition

We are Brightline, a charity that works with Hillmoor NHS Foundation Trust.

# Outcome

In 2019 the helpline cut missed appointments by 31%, which freed 400 hours of
clinic time for the trust.

In January 2024 the text service cut them by a further 12%.
```

## An example that stays quiet

`awardcheck draft.md --category integration-contribution --deadline 2024-05-31`

```markdown
# Ambition

We are Brightline, a charity that works with Hillmoor NHS Foundation Trust.

# Outcome

Missed appointments fell from 31% in 2019 to 12% in January 2024.
```

## How to mend it

Replace the result by a newer one, or set a newer one beside it and let the
older be its baseline.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from awardcheck.checks import Settings
from awardcheck.checks._states import evidence_in
from awardcheck.checks._wording import counted
from awardcheck.findings import CriterionResult, Evidence, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.reading.signals import signals
from awardcheck.spec import Prompt
from awardcheck.text.facts.dated_results import (
    A_NUMBER,
    AHEAD,
    ANNOUNCED,
    ASKED,
    BEFORE_IT,
    DONE,
    FOUND,
    IN_THE_PRESENT,
    KEPT,
    MEASURED,
    NONE_LEFT,
    NOW,
    OF_THOSE,
    OWN_EVIDENCE,
    RESULTS_IN,
    THEN,
    THOSE_FIGURES,
    WHEN,
    is_boundary,
    is_topic,
    tells_no_result,
)
from awardcheck.text.figures.dates import Dated, dates, says_recent, times
from awardcheck.text.figures.figures import cleaned, is_quantitative
from awardcheck.text.figures.numbers import NUMBER_SIGN
from awardcheck.text.sentences import sentences

SEVERITY = Severity.WARNING

# Parts of an answer that are results; a date beside a need, a plan or a team says nothing of the evidence's age.
_RESULTS = frozenset(
    {
        "capacity",
        "efficiency",
        "experience-result",
        "national-local-performance",
        "non-monetary-gain",
        "outcome-result",
        "staff-effect",
        "targets-met",
        "value-for-money",
    }
)


_NEED = frozenset({"context-need", "challenge"})


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    window = reading.category.eligibility.evidence_window
    end = (settings.deadline or _newest_date(reading)) if window else None
    if window is None or end is None:
        return
    start = _years_before(end, window.years)
    results = _dated_results(reading, start, end)
    old = [evidence for evidence, when in results if all(found.last < start for found in when)]
    for sentence, evidence in {evidence.sentence: evidence for evidence in old}.items():
        yield Seen(
            message=f"This result is older than the last {counted(window.years, 'year')} before"
            f" {_called(settings.deadline)}, and older ones do not count.",
            hint="Give a newer result here, or set one beside it and let this be its baseline.",
            criterion=evidence.criterion,
            place=evidence.place,
            excerpt=sentence,
        )


def _dated_results(reading: Reading, start: date, end: date) -> Iterator[tuple[Evidence, list[Dated]]]:
    """Each figure of a result, with the dates that the passage bears in which it stands; of a table the first alone."""
    answers = set(_answers(reading))
    asking = {criterion.criterion.id for criterion in reading.criteria if _asks_in(criterion)}
    telling = {criterion.criterion.id for criterion in reading.criteria if not _asks_for_need(criterion)}
    for passage in reading.passages:
        text = " ".join(passage.text.split())
        when = times(text, end) or (times(passage.heading, end) if RESULTS_IN.search(passage.heading) else [])
        if passage.kind != "table":
            when = [one for one in when if one.last < start or _tells_on(_sentence_at(text, one.start))]
        newer = any(says_recent(one.text) and _tells_on(one.text) for one in sentences(text))
        newer = newer or _goes_on(reading, passage, end)
        if not when or (newer and not OWN_EVIDENCE.search(text)):
            continue
        for evidence in _figures(reading, passage, end):
            own = OWN_EVIDENCE.search(evidence.sentence)
            told = bool(own) or text in answers or passage.criterion in asking
            told = told or (passage.criterion in telling and bool(FOUND.search(evidence.sentence)))
            if told and not (_plans(evidence.sentence) and not own) and _is_dated(passage, evidence, end):
                yield evidence, times(evidence.sentence, end) if own else when
                if passage.kind == "table":
                    break


def _sentence_at(text: str, position: int) -> str:
    return next((one.text for one in sentences(text) if one.start <= position < one.end), text)


def _tells_on(sentence: str) -> bool:
    """Whether a sentence tells what became of something: it has a number, or says that what was is so still."""
    return not _plans(sentence) and (NUMBER_SIGN in cleaned(sentence) or bool(KEPT.search(sentence)))


def _figures(reading: Reading, passage: Passage, end: date) -> Iterator[Evidence]:
    """The figures of a passage, what a sentence says that something measured came to, and what there was at a time."""
    known = [evidence for evidence in evidence_in(reading, passage) if evidence.kind == "quantitative"]
    yield from known
    if passage.kind != "table":
        for said in sentences(passage.text):
            text = " ".join(said.text.split())
            counts = NUMBER_SIGN in cleaned(text) and (MEASURED.search(text) or len(times(text, end)) > 1)
            if counts or (NONE_LEFT.search(text) and times(text, end)):
                yield Evidence("quantitative", text, text, passage.at(said.start), passage.criterion)


def _goes_on(reading: Reading, passage: Passage, end: date) -> bool:
    """Whether a sentence tells a figure of today; what stands ahead of the old one must be a result."""
    results = {evidence.sentence for evidence in evidence_in(reading, passage)}
    dated = False
    for said in sentences(passage.text):
        text = " ".join(said.text.split())
        of_it = dated and OF_THOSE.match(text) and A_NUMBER.search(text)
        old = times(text, end)
        today = any(not any(one.start <= found.start() < one.end for one in old) for found in NOW.finditer(text))
        if today and (of_it or text in results or (dated and is_quantitative(text))):
            return True
        dated = dated or bool(old)
    return False


def _is_dated(passage: Passage, evidence: Evidence, end: date) -> bool:
    """Whether the time of a figure is told: in its sentence, in the one before, above it, at the head of its table or
    in a column of it."""
    if passage.kind == "table":
        cells = zip(passage.pieces[0].text.split(" | "), evidence.sentence.split(" | "), strict=False)
        if any(WHEN.fullmatch(head) and times(cell, end) for head, cell in cells):
            return True
        body = passage.pieces[1:]
        by_row = len(body) > 1 and all(dates(piece.text.partition(" | ")[0]) for piece in body)
        return (by_row or bool(dates(passage.pieces[0].text))) and evidence.place != passage.pieces[0].place
    if _bears_a_date(evidence.sentence, end):
        return True
    if not times(passage.text, end):
        return not tells_no_result(evidence.sentence)  # the heading's date
    said = [" ".join(one.text.split()) for one in sentences(passage.text)]
    behind = said[said.index(evidence.sentence) + 1 :] if evidence.sentence in said else []
    if behind and THOSE_FIGURES.match(behind[0]) and times(behind[0], end):
        return True
    if evidence.sentence not in said[1:]:
        return False
    before = said[said.index(evidence.sentence) - 1]
    when = times(before, end)
    if not when or tells_no_result(evidence.sentence):
        return False
    if not tells_no_result(before, when) and any(is_topic(before, one) for one in when):
        return not IN_THE_PRESENT.search(evidence.sentence)
    told_then = OF_THOSE.match(evidence.sentence) or not IN_THE_PRESENT.search(evidence.sentence)
    goes_on = told_then and ASKED.search(before)
    return bool(THEN.match(evidence.sentence) or goes_on or ANNOUNCED.search(before))


def _answers(reading: Reading) -> Iterator[str]:
    """The passages that answer a question about results."""
    for criterion in reading.criteria:
        for result in criterion.prompts:
            if _asks_for_results(result.prompt):
                yield from (" ".join(passage.text.split()) for passage in result.passages)


def _asks_in(criterion: CriterionResult) -> bool:
    return any(_asks_for_results(result.prompt) for result in criterion.prompts)


def _asks_for_need(result: CriterionResult) -> bool:
    """Whether a criterion asks why the work was needed, so that old figures belong there."""
    return any(_NEED.intersection(part.any) for asked in result.prompts for part in asked.prompt.parts)


def _newest_date(reading: Reading) -> date | None:
    told = (said.text for passage in reading.passages for said in sentences(passage.text))
    return max(
        (found.first for text in told if not (_plans(text) or AHEAD.search(text)) for found in dates(text)),
        default=None,
    )


def _plans(text: str) -> bool:
    return signals(text)[0] > 0


def _asks_for_results(prompt: Prompt) -> bool:
    return any(_RESULTS.intersection(part.any) for part in prompt.parts)


def _bears_a_date(sentence: str, end: date) -> bool:
    found = times(sentence, end)
    return (
        bool(found)
        and not tells_no_result(BEFORE_IT.sub("", sentence), found)
        and (not BEFORE_IT.search(sentence) or bool(DONE.search(sentence)))
        and not all(is_boundary(sentence, when) for when in found)
    )


def _called(deadline: date | None) -> str:
    if deadline is None:
        return "the newest date in the draft (no deadline was given)"
    return f"the deadline, {deadline.day} {deadline:%B %Y}"


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28))
