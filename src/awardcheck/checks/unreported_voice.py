"""The award asks how staff or patients fare, and no words or figures tell.

Where a question asks for the effect on staff, for the experience of patients,
or for what either says, it looks through the whole draft for somebody of them
who speaks, and for a figure of how they fare: a survey, a score, complaints,
sickness, turnover. How many were seen or trained is not how they fare. Where
the draft does not so much as mention them, and nobody else speaks in it
either, `missing-answer` says so instead.

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
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import heading_place, judged, lacks_testimonials
from awardcheck.checks._voices import heard, meant
from awardcheck.draft import Place
from awardcheck.findings import CriterionResult, Evidence, PromptResult, Seen, Severity, Verdict
from awardcheck.reading import Reading
from awardcheck.spec import Part
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.experience import FEW, mentions, tells_of
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.reported import LIKELY, reported
from awardcheck.text.voices.respondents import Party, parties_named
from awardcheck.text.voices.roles import Kind
from awardcheck.text.voices.roles import party as kind_of
from awardcheck.text.words import words

SEVERITY = Severity.WARNING

_PARTS: dict[Party, str] = {"staff": "staff-effect", "patients": "experience-result"}
_SPEAKERS: dict[Party, frozenset[Kind]] = {
    "staff": frozenset({"staff", "leader", "partner"}),  # partners have staff, too
    "patients": frozenset({"patient", "carer"}),
}
_CALLED: dict[Party, str] = {"staff": "staff", "patients": "patients or service users"}
_MEASURES: dict[Party, str] = {
    "staff": "the staff survey, sickness, turnover or vacancies",
    "patients": "a survey of theirs, the Friends and Family Test or complaints",
}


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    voices = set(heard(reading))
    for party in _PARTS:
        asking = next(_asking(reading, party), None)
        silent = None not in voices and voices.isdisjoint(_SPEAKERS[party]) and not _is_told(reading, party)
        if asking and silent and not _is_counted(reading, party):
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
    return any(kind and kind not in _SPEAKERS[party] for kind in heard(reading))


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


def _is_told(reading: Reading, party: Party) -> bool:
    """Whether somebody of them is likely to be reported or quoted, if not well enough for a testimonial."""
    return any(
        speaker_kind(who) in _SPEAKERS[party]
        for passage in reading.passages
        for _, who in reported(passage.text, quoted(passage.text), LIKELY)
    ) or any(_is_theirs(around, party) for around in _around_quotes(reading))


_WE = regex(r"We\b")


def _around_quotes(reading: Reading) -> Iterator[str]:
    """What stands around words of "I", "my" or "We", in their sentence, where nobody is joined to them yet."""
    joined = " ".join(evidence.text for evidence in reading.evidence if evidence.kind == "testimonial")
    for passage in reading.passages:
        for said in sentences(passage.text):
            own = [
                quote.text
                for quote in quoted(said.text)
                if (speech.SINGULAR.search(inner(quote)) or _WE.match(inner(quote))) and quote.text not in joined
            ]
            if own:
                yield said.text.replace(own[0], " ")


def _is_theirs(around: str, party: Party) -> bool:
    """Whether one person of that party is named there, and nobody of the other: "as one therapist wrote".

    Whoever is named with an age is a patient, whomever they speak of.
    """
    if party == "patients" and _WITH_AGE.search(around):
        return True
    kinds = {kind_of(word) for word in words(around)} | {_OF_PARTY[of] for _, of in parties_named(around)}
    kinds -= {None}
    return bool(kinds) and kinds <= _SPEAKERS[party]


_OF_PARTY: dict[Party, Kind] = {"staff": "staff", "patients": "patient"}
_WITH_AGE = regex(r"[A-Z][\w’'-]+, (?:aged )?\d{2}(?=,|$| )")


def _is_counted(reading: Reading, party: Party) -> bool:
    """Whether a figure tells how they fare; where the need is told, it tells how they fared before."""
    need = _tellers_of_need(reading)
    return any(
        tells_of(party, figure, sentence, before)
        or any(tells_of(party, figure, told) for told in _below_its_head(reading, place, sentence, figure))
        for figure, sentence, before, place in _figures(reading, need)
    )


Figure = tuple[str, str, str, Place | None]


def _figures(reading: Reading, need: set[str]) -> Iterator[Figure]:
    """Each figure with its sentence, the sentence before it and its place; also counts that are no evidence alone."""
    for evidence in reading.evidence:
        if evidence.kind == "quantitative" and evidence.criterion not in need:
            yield evidence.text, evidence.sentence, _before(reading, evidence), evidence.place
    for passage in reading.passages:
        before = ""
        for said in sentences(passage.text) if passage.criterion not in need else ():
            for count in _COUNTED.finditer(said.text):
                yield count.group(), one_line(said.text), before, passage.place
            before = one_line(said.text)


# "Of our 51 staff, 46", "one of 39 cards": a size, which counts nothing by itself, with those of it who answered.
_COUNTED = regex(
    r"\b(?:[Oo]f|[Aa]mong) (?:the |our |all |these )*\d[\d,]* [^,.;:\n]{1,50}, (?:\d[\d,]*|all but \w+|[a-z]+)\b"
    r"|\bone of (?:the |our |some )?\d[\d,]*"
    r"|\b(?:[Nn]o|[Nn]obody|[Nn]one|[Nn]ot (?:one|a single))\b(?! longer)[^.,;:\n]{0,40}?\b"
    r"(?:leavers?|left|leaving|resign\w+|complaints?|grievances?|notice|vacanc(?:y|ies))\b"
    r"|\b(?:[Aa]ll|[Bb]oth) [^.,;:\n]{1,40} stayed\b"
    r"|\b(?:posts?|rotas?|shifts?|vacancy list) (?:is|are|was|were) (?:\w+ )?(?:full|filled|empty)\b"
    rf"|\b{FEW} (?:of (?:them|us) )?(?:said|say|told|called|rated|described|felt|preferred|liked|chose|would|thought)\b"
)


def _before(reading: Reading, evidence: Evidence) -> str:
    """The sentence before that of a figure, in the same passage."""
    for passage in reading.passages:
        said = [one_line(one.text) for one in sentences(passage.text)] if evidence.place == passage.place else []
        if evidence.sentence in said[1:]:
            return said[said.index(evidence.sentence) - 1]
    return ""


def _below_its_head(reading: Reading, place: Place | None, row: str, figure: str) -> Iterator[str]:
    """The row of a figure in a table behind the row that heads it and says what is measured; the figure as a sentence.

    "Patients: 121 said that it is better" of a row "Patients | 121" in a column that is headed "Said that ...".
    """
    for passage in reading.passages:
        places = [piece.place for piece in passage.pieces] if passage.kind == "table" else []
        if place in places[1:]:
            head = passage.pieces[0].text
            yield f"{head} {row}".replace(" | ", " ")
            cells = row.split(" | ")
            heads = head.split(" | ")
            size = f" of {cells[1]}" if len(cells) > 2 and _OF_ALL.fullmatch(heads[min(1, len(heads) - 1)]) else ""
            columns = zip(cells[1:], heads[1:], strict=False)
            yield from (f"{cells[0]}: {figure}{size} {column.lower()}" for cell, column in columns if figure in cell)


# What heads the column of how many there were.
_OF_ALL = regex(
    r"(?:number |people |how many (?:were )?)?(?:asked|surveyed|polled|questioned|repl(?:ies|ied)"
    r"|respon(?:ses|dents|ded)"
    r"|answer(?:s|ed)|returned|n|number|total|all)",
    re.IGNORECASE,
)


def _tellers_of_need(reading: Reading) -> set[str]:
    asked = ((result.criterion.id, part) for result, prompt in judged(reading) for part in prompt.prompt.parts)
    return {criterion for criterion, part in asked if "context-need" in part.any or "challenge" in part.any}
