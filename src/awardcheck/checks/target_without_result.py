"""A target was set and its result is never reported, or no target was named.

It looks for targets with a number (“our target was 90% within two minutes”, “we
aimed to cut bed days by 15%”, a list of targets), for aims to change what is
counted as a matter of course (“to improve retention”), and for any sentence or
row of a table that reports on the same measure: it names it, tells the same
sizes, or follows as “it”. A target that was given up is reported by saying so.
Targets of next year and of others and the steps of the work are left alone, and
so is a draft that says “all three targets were met”. Where the award asks
whether targets were met, results in a draft that names no target at all are
reported, too.

## Why judges mind

Judges turn from the targets in one answer to the results in the next. A target
that is not heard of again counts as missed, and as hidden.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

We set two targets: admissions down by 20% and 90% of calls answered within two
minutes.

# Outcome

Admissions fell by 34%, from 312 to 204.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

We set two targets: admissions down by 20% and 90% of calls answered within two
minutes.

# Outcome

Admissions fell by 34%, from 312 to 204. Of all calls 86% were answered within
two minutes, so that the second target was missed.
```

## How to mend it

Report every target that you name, the missed ones with what you learnt. A small
table of measure, before, target and after does it in few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from awardcheck.checks import Settings
from awardcheck.checks._set_targets import set_targets
from awardcheck.checks._states import heading_place, judged
from awardcheck.checks._wording import counted
from awardcheck.findings import PromptResult, Seen, Severity, Verdict
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.records import dataclass
from awardcheck.text.facts.report_signs import Told
from awardcheck.text.facts.target_lists import talks_of_targets
from awardcheck.text.facts.target_reports import (
    is_reported,
    numbers_targets,
    speaks_for,
    tells_of_all,
    verdicts,
)
from awardcheck.text.facts.targets import Target
from awardcheck.text.figures.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.quote_marks import quoted

SEVERITY = Severity.WARNING

_TARGETS_MET = "targets-met"
_MOST = 100  # targets
_FAR = 9  # sentences
_NAMED = 0.4  # of what a target measures
_SHORT = 400  # letters
_LEAST = 1.0  # that speaks for a report
_AGAINST = regex(
    r"\b(?:compared with|than in|against|up on|down on) (?:the )?[^.,;:]{4,25}"
)  # a year held beside its own
_REFERS_BACK = regex(
    r"(?:[^,.;]{0,40}, )?(?:it|that|they|both|neither|we (?:did|didn|dropped|gave|missed|beat|got|made|managed|reached"
    r"|ended|passed|scrapped|abandoned|came|are|were|hit)"
    r"|there (?:has|have|hasn|haven|had|was|were|is|are))\b",
    re.IGNORECASE,
)
_WHO = regex(r"\([A-Z][^()%]*\)\.?")  # said it: (Staff nurse, Ward 7)
_SOON = timedelta(days=120)  # a draft is written some time after what it tells
_LONG_OFF = date(2026, 12, 31)  # where a draft tells of no other time, targets beyond are those of years to come


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    yield from _unreported(reading)
    yield from _without_target(reading)


def _unreported(reading: Reading) -> Iterator[Seen]:
    set_ = _without_reports(list(islice(set_targets(reading), _MOST)))
    if not set_ or any(tells_of_all(passage.text) for passage in reading.passages):
        return
    said, own = _sentences(reading), _own(set_)
    told = [one.text for one in said if one.text not in own]
    if sum(map(numbers_targets, told)) > 1 or sum(map(verdicts, told)) >= len(set_):
        return
    dated = told if any(target.until for _, target in set_) else []
    newest = max((found.last for text in dated for found in dates(_AGAINST.sub("", text))), default=_LONG_OFF)
    open_ = _still_open(set_, said)
    for passage in dict.fromkeys(passage for passage, _ in set_):
        here = [target for other, target in set_ if other is passage]
        due = [target for target in here if target in open_ and _is_due(target, newest, set(here) - open_)]
        if due:
            several = f" ({counted(len(due), 'target')} of {len(here)} here)" if len(here) > 1 else ""
            yield Seen(
                message=f"A target was set here, and what became of it is never reported{several}.",
                hint="Say whether it was met, with the figure; of one that was missed, say why and what you learnt.",
                criterion=passage.criterion,
                place=passage.at(due[0].sentence.start),
                excerpt=" ".join(due[0].sentence.text.split()),
            )


def _without_reports(set_: Sequence[tuple[Passage, Target]]) -> list[tuple[Passage, Target]]:
    """The targets whose sentence does not tell what came of one before, more surely than it sets one itself."""
    found: list[tuple[Passage, Target]] = []
    for passage, one in set_:
        told = Told(one.sentence.text, _FAR, together=False)
        before = (other for elsewhere, other in found if elsewhere is not passage and other.sure > one.sure)
        if not any(speaks_for(other, told, ()) > max(one.sure, _LEAST) for other in before):
            found.append((passage, one))
    return found


def _still_open(set_: Sequence[tuple[Passage, Target]], said: Sequence[_Sentence]) -> set[Target]:
    """The targets of which no result is told."""
    own, open_ = _own(set_), set()
    alone = len({passage for passage, _ in set_}) == 1
    for passage, one in set_:
        others = [other for _, other in set_ if other != one]
        start = next((each.nth for each in said if each.passage is passage and each.text == one.sentence.text), 0)
        apart = passage.kind == "item"  # what stands behind an item is the next target
        told = [
            Told(each.text, each.nth - start, each.passage is passage and not apart)
            for each in said
            if each.text not in own
            and not (passage.kind == "table" and each.passage is passage)
            and not _WHO.fullmatch(each.text)
        ]
        voices = [Told(each.passage.text, 1, True) for each in said if each.is_voice and each.passage is not passage]
        told += [voice for voice in voices if one.shared(voice.result) >= _NAMED]
        if alone:  # so that "it" can be nothing else
            told += [Told(each.text, 1, True) for each in said if each.nth > start and each.refers_back]
        if not is_reported(one, told, others):
            open_.add(one)
    return open_


def _own(set_: Sequence[tuple[Passage, Target]]) -> set[str]:
    """The sentences that set targets, which report on none."""
    return {text for _, target in set_ for text in (target.sentence.text, target.start)}


def _is_due(target: Target, newest: date, reported: set[Target]) -> bool:
    """Whether a target is not still to come: its day lies no later than what is told, or its fellows are reported."""
    return (
        target.until is None
        or target.until <= newest + _SOON
        or any(other.until in (None, target.until) for other in reported)
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, or a row of a table, with its passage and its number in the draft."""

    text: str
    passage: Passage
    nth: int

    @property
    def is_voice(self) -> bool:
        """Whether it opens a short passage of somebody's words, of which who says them may tell what they are about."""
        text = self.passage.text
        return text.startswith(self.text) and len(text) < _SHORT and bool(quoted(text))

    @property
    def refers_back(self) -> bool:
        """Whether it opens what stands below a heading and speaks of something that was named above it."""
        return self.passage.text.startswith(self.text) and bool(_REFERS_BACK.match(self.text))


def _sentences(reading: Reading) -> list[_Sentence]:
    found = ((text, passage) for passage in reading.passages for text in _pieces(passage))
    return [_Sentence(text, passage, nth) for nth, (text, passage) in enumerate(found)]


def _pieces(passage: Passage) -> list[str]:
    if passage.kind == "table":
        return [piece.text for piece in passage.pieces]
    return [said.text for said in sentences(passage.text)]


def _without_target(reading: Reading) -> Iterator[Seen]:
    if any(talks_of_targets(passage.text) for passage in reading.passages):
        return  # before anything is asked of the judge, who may still be at work
    asked = [(result, prompt) for result, prompt in judged(reading) if _asks_for_targets(prompt)]
    if not asked or not any(evidence.kind == "quantitative" for evidence in reading.evidence):
        return
    result, prompt = asked[0]
    yield Seen(
        message="The award asks whether targets were met, and the draft names no target.",
        hint="Say what you set out to reach, and set each result beside it.",
        criterion=result.criterion.id,
        prompt=prompt.prompt.id,
        place=heading_place(result),
    )


def _asks_for_targets(prompt: PromptResult) -> bool:
    """Whether a question asks for targets that were met and is answered without; else other checks speak of it."""
    met = {part.id: part.met for part in prompt.parts}
    parts = [part for part in prompt.prompt.parts if _TARGETS_MET in part.any]
    return prompt.verdict is Verdict.ANSWERED and bool(parts) and not any(met[part.id] for part in parts)
