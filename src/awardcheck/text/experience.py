"""Whether a sentence with a figure in it tells how staff or patients fare: what they say, feel or do."""

from __future__ import annotations

import re
from typing import Literal

from awardcheck.text.patterns import Pattern

Party = Literal["staff", "patients"]

_PEOPLE: dict[Party, str] = {
    "staff": (
        r"staff|workforce|employees?|colleagues?|teams?|nurs(?:es?|ing)|midwi(?:fe|ves)|doctors?|GPs?|consultants?|carers?"
        r"|registrars?|paramedics?|therapists?|physios?|pharmacists?|clinicians?|practitioners?|receptionists?|crews?"
        r"|(?:social|care|support|housing|link|youth|home) (?:care )?(?:workers?|officers?)|workers?|officers?|drivers?"
        r"|professionals?|practices|volunteers?|wardens?|porters?|teachers?|coaches|managers?|of us"
    ),
    "patients": (
        r"patients?|people|users?|residents?|citizens?|carers?|famil(?:y|ies)|parents?|mothers?|mums?|fathers?|relatives?"
        r"|clients?|tenants?|children|young people|members|participants?|women|men|households?|callers?|respondents"
        r"|public|veterans?|survivors?|pupils|of them|everyone|those who|who (?:came|used|had)"
    ),
}
# Measures that are of nobody else, whoever is named beside them.
_OWN: dict[Party, str] = {
    "staff": (
        r"sick(?:ness)?(?: (?:absence|leave|rate|days?))?|turnover|vacanc(?:y|ies)|retention|burn-?out|morale|overtime"
        r"|agency|locums?|resign\w*|leavers|staff survey|recruit\w+|exit interviews?|late finish\w*|grievances?"
    ),
    "patients": (
        r"complaints?|compliments?|friends[ -]and[ -]family|FFT|(?:patient|user|resident|carer)[ -]?(?:reported|experience)"
        r"|PROMs?|PREMs?|thank[- ]?you (?:cards|letters)|wellbeing score|quality of life|letters of thanks|experience score"
    ),
}
# What people say, feel or do for a reason of their own; to be seen, trained or listed is none of it.
_FARE = (
    r"said|says?|saying|tell|told|felt|feel(?:s|ing)?|agree\w*|rat(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|recommend\w*"
    r"|satisf\w+|survey\w*|questionnaire|happ(?:y|ier|iness)|confiden\w+|satisfaction|experience[sd]?|wellbeing|stress\w*"
    r"|anxi\w+|lonel\w+|understood|trust\w*|safe|safer|proud|prefer\w*|chose|choose|want\w*|answered|replied|responded"
    r"|voted|thought|think|would|leav(?:e|ing)|left|stay(?:s|ed|ing)?|able to|interview\w*|rated|listened|involved|knew"
    r"|enjoy\w*|valued|dignity|pain|sleep\w*|slept|worr\w+|better|engagement|distress|comfort\w*|good|excellent|home"
    r"|marked|asked|wrote|belonging|time to|finish\w*|walk\w*|afraid|fear\w*|frighten\w*|opinion|happy|thank\w*"
)


def _pattern(party: Party) -> Pattern:
    return Pattern(
        rf"\b(?:{_OWN[party]})\b|^(?=[^\n]*?\b(?:{_PEOPLE[party]})\b)(?=[^\n]*?\b(?:{_FARE})\b)", re.IGNORECASE
    )


_PATTERNS: dict[Party, Pattern] = {"staff": _pattern("staff"), "patients": _pattern("patients")}


def tells_of(party: Party, sentence: str) -> bool:
    """Whether a counted or measured sentence tells how that party fares."""
    return bool(_PATTERNS[party].search(sentence))
