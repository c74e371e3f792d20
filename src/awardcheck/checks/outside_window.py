"""A result is older than the award accepts.

Some awards want evidence from the last years before their deadline only. The
finding stands at a sentence that gives a figure with its date, in an answer to
a question about results or, where it reads like a result (“our 2020 evaluation
showed that 84% ...”), under a criterion that asks for some. Give the deadline
with `--deadline`; without it the newest date that the draft tells of is taken,
because the deadline cannot lie before it. An answer that also has a recent date
is not reported: the older one is its baseline.

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

import re
from collections.abc import Iterator
from datetime import date

from awardcheck.checks import Settings
from awardcheck.checks._states import evidence_in
from awardcheck.checks._wording import counted
from awardcheck.findings import CriterionResult, Eligible, Evidence, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.reading.signals import signals
from awardcheck.spec import Prompt
from awardcheck.text.dates import Dated, dates, says_recent
from awardcheck.text.patterns import regex
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
# What a date may be besides the time of the result beside it: where a comparison or a history begins or ends.
_BOUNDARY = regex(
    r"\b(?:since|(?<!results )(?<!data )from|until|till|before|against|than|compared|founded|began)\b.{0,25}$",
    re.I,
)


_NEED = frozenset({"context-need", "challenge"})
# How a result reads that stands anywhere; and what goes on with the time of the sentence before.
_FOUND = regex(
    r"\b(?:survey|evaluation|audit|study)\b[^.]*\b(?:found|showed|said|supported|rated|replied)\b", re.IGNORECASE
)
# A draft's own evidence, which its sentence dates by itself, whatever else its passage tells of.
_OWN_EVIDENCE = regex(
    r"\b(?:our|the) (?:evidence|proof|data|findings?|results?|case)\b[^.]*\b(?:gathered|collected|comes?|came|is"
    r" from|rests?|trial"
    r"|strong|dates?)\b",
    re.IGNORECASE,
)
# What was asked or measured at a time, and how the next sentence tells what came of it.
_ASKED = regex(
    r"\b(?:evaluation|survey|audit|study|trial|pilot|review|questionnaire|analysis|were asked|asked|interviewed"
    r"|surveyed|tested)\b",
    re.IGNORECASE,
)
_OF_THOSE = regex(
    r"(?:Of|Among|In all|Altogether)\b|[\d,]+ |(?:It|They|This|That|The (?:results?|findings?|answers|scores?"
    r"|evaluation|survey|audit))\b"
)
_THEN = regex(
    r"(?:Over|In|During|For|Within|By the end of) (?:that|those|this|the (?:same|following|next|first)|its first)\b"
    r"|(?:That|The same|The following) (?:year|winter|summer|period|quarter)\b",
)
# How a result reads, whether or not the judge took it for an answer.
_RESULT = regex(
    r"\b(?:results?|evaluation|survey|audit|pilot|found that|showed|saved|freed|released|cut|reduced|fell|fallen|rose"
    r"|risen|improved|fewer|supported|reached|helped|treated|trained|handled|satisfied)\b",
    re.IGNORECASE,
)
# What others ask, plan or count, and what was so before the work.
_NO_RESULT = regex(
    r"\b(?:census|guid(?:ance|eline|elines)|strategy|policy|national|plan|were to|was to|should|must|worst"
    r"|qualified|born|opened|which is why|because of this|that is why|the need|recurred)\b",
    re.IGNORECASE,
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    window = reading.category.eligibility.evidence_window
    end = (settings.deadline or _newest_date(reading)) if window else None
    if window is None or end is None:
        return
    results = list(_dated_results(reading))
    start = _years_before(end, window.years)
    old = [evidence for evidence, when in results if all(found.last < start for found in when)]
    if len(old) == len(results) and reading.eligibility.verdict is Eligible.INELIGIBLE:
        return  # then that is why, and it has been said
    for sentence, evidence in {evidence.sentence: evidence for evidence in old}.items():
        yield Seen(
            message=f"This result is older than the last {counted(window.years, 'year')} before"
            f" {_called(settings.deadline)}, and older ones do not count.",
            hint="Give a newer result here, or set one beside it and let this be its baseline.",
            criterion=evidence.criterion,
            place=evidence.place,
            excerpt=sentence,
        )


def _dated_results(reading: Reading) -> Iterator[tuple[Evidence, list[Dated]]]:
    """Each figure of a result, with the dates that the passage bears in which it stands; of a table the first alone."""
    answers = set(_answers(reading))
    asking = {criterion.criterion.id for criterion in reading.criteria if _asks_in(criterion)}
    telling = {criterion.criterion.id for criterion in reading.criteria if not _asks_for_need(criterion)}
    for passage in reading.passages:
        text = " ".join(passage.text.split())
        if not dates(text) or ((says_recent(text) or _plans(text)) and not _OWN_EVIDENCE.search(text)):
            continue
        for evidence in evidence_in(reading, passage):
            told = text in answers or (passage.criterion in asking and _RESULT.search(evidence.sentence))
            told = told or (passage.criterion in telling and _FOUND.search(evidence.sentence))
            told = told or bool(_OWN_EVIDENCE.search(evidence.sentence))
            if evidence.kind == "quantitative" and told and _is_dated(passage, evidence):
                own = _OWN_EVIDENCE.search(evidence.sentence)
                yield evidence, dates(evidence.sentence) if own else dates(text)
                if passage.kind == "table":
                    break


def _is_dated(passage: Passage, evidence: Evidence) -> bool:
    """Whether the time of a figure is told: in its sentence, in the one before, or in the row that heads its table."""
    if passage.kind == "table":
        body = passage.pieces[1:]
        by_row = len(body) > 1 and all(dates(piece.text.partition(" | ")[0]) for piece in body)
        return (by_row or bool(dates(passage.pieces[0].text))) and evidence.place != passage.pieces[0].place
    if _bears_a_date(evidence.sentence):
        return True
    if not (_THEN.match(evidence.sentence) or _OF_THOSE.match(evidence.sentence)):
        return False
    said = [" ".join(one.text.split()) for one in sentences(passage.text)]
    if evidence.sentence not in said[1:]:
        return False
    before = said[said.index(evidence.sentence) - 1]
    return bool(dates(before)) and bool(_THEN.match(evidence.sentence) or _ASKED.search(before))


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
    told = (passage.text for passage in reading.passages if not _plans(passage.text))
    return max((found.first for text in told for found in dates(text)), default=None)


def _plans(text: str) -> bool:
    return signals(text)[0] > 0


def _asks_for_results(prompt: Prompt) -> bool:
    return any(_RESULTS.intersection(part.any) for part in prompt.parts)


def _bears_a_date(sentence: str) -> bool:
    found = dates(sentence)
    return (
        bool(found)
        and not _NO_RESULT.search(sentence)
        and not all(_BOUNDARY.search(sentence[max(0, when.start - 40) : when.start]) for when in found)
    )


def _called(deadline: date | None) -> str:
    if deadline is None:
        return "the newest date in the draft (no deadline was given)"
    return f"the deadline, {deadline.day} {deadline:%B %Y}"


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28))
