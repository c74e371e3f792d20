"""The award asks how staff or patients fare, and no words or figures tell.

Where a question asks for the effect on staff, for the experience of patients,
or for what either says, it looks through the whole draft for somebody of them
who speaks, and for a figure of how they fare: a survey, a score, complaints,
sickness, turnover; a scale on which people tell how they live; how many of
them stay, sleep, use what they were given, or do anything else that is theirs
to do, or gave an answer when they were asked, whatever it was. How many were
seen, trained, moved or are employed is not how they fare, and whoever is
elected or sits on a board is no member of staff. Where the draft does not so
much as mention them, and nobody else speaks in it either, `missing-answer`
says so instead.

## Why judges mind

“Staff are happier” is the entrant speaking for staff. One sentence of theirs,
or one line of the staff survey, is worth more than a paragraph about them.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Value

Staff love the new way of working: they are happier, morale is high, and they
have time to give good care. Nine in ten patients would recommend us.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Value

Sickness among the nurses fell from 7% to 4%, and in the staff survey 81% would
recommend us as a place to work. Nine in ten patients would recommend us.
```

## How to mend it

Quote one of them with a role, or give one figure: from the staff survey, the
Friends and Family Test, complaints, sickness or turnover.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._counted import is_counted
from awardcheck.checks._states import heading_place, judged, lacks_testimonials
from awardcheck.checks._told import SPEAKERS, is_told, speaks
from awardcheck.checks._voices import heard, meant
from awardcheck.findings import CriterionResult, PromptResult, Seen, Severity, Verdict
from awardcheck.reading import Reading
from awardcheck.spec import Part
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.experience import mentions
from awardcheck.text.voices.respondents import Party

SEVERITY = Severity.WARNING

_PARTS: dict[Party, str] = {"staff": "staff-effect", "patients": "experience-result"}
_CALLED: dict[Party, str] = {"staff": "staff", "patients": "patients or service users"}
_MEASURES: dict[Party, str] = {
    "staff": "the staff survey, sickness, turnover or vacancies",
    "patients": "a survey of theirs, the Friends and Family Test or complaints",
}


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for party in _PARTS:
        asking = next(_asking(reading, party), None)
        if asking and not (speaks(reading, party) or is_told(reading, party) or is_counted(reading, party)):
            result, prompt = asking
            yield Seen(
                message=f"The award asks about {_CALLED[party]}, and in the draft none of them speaks and no figure"
                " was found of how they fare.",
                hint=f"Quote one of them with a role, or give a figure from {_MEASURES[party]}.",
                criterion=result.criterion.id,
                place=heading_place(result),
                excerpt=prompt.passages[0].text if prompt.passages else None,
            )


def _asking(reading: Reading, party: Party) -> Iterator[tuple[CriterionResult, PromptResult]]:
    """The questions about that party of which no other check says the same."""
    for result, prompt in judged(reading):
        asks = any(_asks_about(party, part) for part in prompt.prompt.parts)
        wanted = prompt.prompt.wants.testimonials
        named = any(meant(wording) == meant(party) for wording in (wanted.from_whom if wanted else ()))
        told = lacks_testimonials(reading, result, prompt)
        missing = prompt.verdict is Verdict.MISSING and not (
            _is_mentioned(reading, party) or _others_speak(reading, party)
        )
        if (asks or named) and not told and not missing:
            yield result, prompt


def _asks_about(party: Party, part: Part) -> bool:
    """Whether an answer must tell how they fare; a part that something else meets as well does not ask for it."""
    return not part.optional and _PARTS[party] in part.any and {_PARTS[party], "testimonial"}.issuperset(part.any)


def _others_speak(reading: Reading, party: Party) -> bool:
    """Whether somebody else speaks: that these do not is then more than that their question was passed over."""
    return any(kind and kind not in SPEAKERS[party] for kind in heard(reading))


def _is_mentioned(reading: Reading, party: Party) -> bool:
    """Whether something is said of how they fare, if only in general: then the finding tells what is wrong with it."""
    return any(mentions(party, said) for passage in reading.passages for said in _with_their_people(passage.text))


def _with_their_people(text: str) -> Iterator[str]:
    """Each sentence, behind the one before where it says only "their" of those in that."""
    before = ""
    for said in sentences(text):
        yield f"{before} {said.text}" if _THEIRS.search(said.text) else said.text
        before = said.text


_THEIRS = regex(r"\b(?:they|their|them)\b", re.IGNORECASE)
