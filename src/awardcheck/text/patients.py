"""Patients whose full name stands beside what they suffer from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, speakers

_CLINICAL_WORDS = (
    r"cancer|tumou?r|leuk(?:aemia|emia)|lymphoma|melanoma|dementia|alzheimer['’]?s?|parkinson['’]?s|diabet\w+|COPD|asthma"
    r"|emphysema|heart (?:failure|attack|disease)|stroke|epilep\w+|HIV|hepatitis|schizophreni\w+|bipolar|psychosis"
    r"|psychotic|depressi\w+|autis\w+|ADHD|overdose\w*|self[- ]harm\w*|suicid\w+|alcohol\w*|heroin|cocaine|addict\w*"
    r"|miscarr\w+|stillb\w+|abortion|sepsis|pneumonia|dialysis|kidney (?:failure|disease)|chemotherapy|radiotherapy"
    r"|amputat\w+|fractur\w+|broke (?:his|her)|(?:was|been|were) (?:admitted|sectioned|detained|diagnosed|intubated)"
    r"|diagnosed with|learning disabilit\w+|palliative|terminal(?:ly)?|multiple sclerosis|motor neurone|arthritis"
    r"|ulcers?"
    r"|lithium|clozapine|kidney|liver disease|cirrhosis|transplant|irregular heartbeat|atrial fibrillation|blood"
    r" clots?|COVID|angina|panic attacks|anxiety|hallucinat\w+|seizures?|brain injury|gangrene|incontinen\w+"
    r"|anorexi\w+|eating disorder|PTSD|frail\w*|died (?:of|from)|metastatic|insulin|warfarin|methadone"
)
# A full name with something beside it that patients have; looked for first, because it is quick and rare.
_CANDIDATE = regex(
    r"\b(?:Mr|Mrs|Miss|Ms|Mx)\.? [A-Z][\w’'-]{0,30} [A-Z]"
    r"|[A-Z][\w’'-]{1,30} [A-Z][\w’'-]{1,30}(?:,? \(?(?:aged )?\d|,? (?:who )?(?:was|is|has|had|suffer|live|died"
    r"|took|takes|developed)| of [A-Z])"
    r"|(?:patient|user|resident|client|tenant|inmate|prisoner|pensioner|widow(?:er)?|mother|father|man|woman|boy|girl|lady|gentleman|visitor"
    r"|guest|neighbour|member|participant|regular|volunteer|farmer|grandmother|grandfather)"
    r"(?: called| named|,)? [A-Z][\w’'-]{0,30} [A-Z]"
)
_CLINICAL = regex(rf"\b(?:{_CLINICAL_WORDS})(?!\w)", re.IGNORECASE)
_AGED = regex(r",? ?\(?(?:aged )?\d{1,3}\)?(?=[ ,.;)]|$)(?! (?:%|years? (?:in|of|as)))")
_IS_PATIENT = regex(
    r"\b(?:patient|service[- ]user|resident|client|tenant|inmate|prisoner|pensioner|widow(?:er)?|mother|father"
    r"|grandmother|grandfather|man|woman|boy|girl|lady|gentleman|visitor|guest|neighbour|member|participant|regular|volunteer"
    r"|farmer)(?: called| named|,| is| was)? $",
    re.IGNORECASE,
)
_SUFFERS = regex(
    r"(?: of [A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?)?,?(?: who)? (?:(?:was|is|has been|had been) (?:found"
    r" (?:[\w-]{1,20} ){0,3}to"
    r" have|being treated for|taking|on|diagnosed with|admitted|sectioned|detained|discharged|referred)|suffer(?:s"
    r"|ed) from"
    r"|live[sd] with|died of|died from|took an overdose"
    rf"|(?:has|had|takes|took|developed|was living with) (?:(?!more|most|many"
    rf"|fewer)[\w-]{{1,20}} ){{0,2}}(?:{_CLINICAL_WORDS})(?!\w))",
    re.IGNORECASE,
)
_LAY_TITLE = regex(r"(?:Mr|Mrs|Miss|Ms|Mx)\.? ")
_TITLE = regex(r"(?!(?:Mr|Mrs|Miss|Ms|Mx)\b)(?:Dr|Prof|Sir|Dame|Lord|Lady|Cllr|Sister|Matron|Nurse|Rev|PC)\w{0,12}\.? ")
# A role or a deed of staff behind the name: "Helen Ward, the dementia lead"; "Omar Shah, who studies diabetes".
_STAFF = regex(
    r",? (?:who )?(?:(?:is |was |has been |had been |as |our |the |a |an )(?:[\w-]{1,20} ){0,3})?(?:consultant"
    r"|nurse|lead|leads|led"
    r"|manages|managed|manager"
    r"|chairs|chaired|director|chief|studies|studied|treats|treated|heads|headed|runs|ran|doctor|GP|registrar|officer"
    r"|professor|worker|therapist|specialist|founded|founder|pharmacist|carer and|coordinator|trustee|trained"
    r"|teaches|author)\b"
)
_GOES_ON = regex(r"(?:He|She|They) (?:was|were|had|has|came|went|arrived|lives|lived|suffer\w*|took|died)\b")
_CONSENT = regex(
    r"\b(?:not (?:his|her|their) real names?|name(?:s)? (?:has been |have been |was |were )?changed|pseudonym"
    r"|consent(?:s|ed)?"
    r"|permission|agreed to (?:be|share|tell|let)|happy to be named|kindly (?:agreed|shared)|fictional)\b",
    re.IGNORECASE,
)


# Whoever holds an office in the work speaks for himself.
_PUBLIC = regex(r"\b(?:(?:co-?)?chairs?|trustees?|expert by experience|ambassador|author)\b", re.IGNORECASE)


def named_patients(text: str) -> Iterator[Span]:
    """Full names of patients of whom the same sentence tells something clinical.

    People who are quoted are not left out. Nothing is found where the passage says that a name was changed or may
    be used.
    """
    if not _CANDIDATE.search(text) or _CONSENT.search(text):
        return
    said = sentences(text)
    for nth, sentence in enumerate(said):
        following = said[nth + 1].text if nth + 1 < len(said) and _GOES_ON.match(said[nth + 1].text) else ""
        told = f"{sentence.text} {following}"
        if not (_CANDIDATE.search(sentence.text) and _CLINICAL.search(told)) or _PUBLIC.search(told):
            continue
        for one in speakers(sentence.text):
            if one.strength == "name" and _is_patient(told, one):
                start = sentence.start + one.start
                yield Span(start, sentence.start + one.end, sentence.text[one.start : one.end])


def _is_patient(sentence: str, one: Speaker) -> bool:
    name, before, behind = sentence[one.start : one.end], sentence[: one.start], sentence[one.end :]
    bare = _LAY_TITLE.sub("", name)
    if " " not in bare or _TITLE.match(name) or _STAFF.match(behind) or not _CLINICAL.search(behind):
        return False
    return bool(bare != name or _AGED.match(behind) or _IS_PATIENT.search(before[-40:]) or _SUFFERS.match(behind))
