"""The nouns for people who can be quoted, and the party that each belongs to."""

from __future__ import annotations

import re
from typing import Literal

from awardcheck.text import word_set
from awardcheck.text.patterns import compiled, regex

Kind = Literal["patient", "carer", "staff", "partner", "leader"]

# One word each; in a speaker of several words the first party that has one of them wins, so the order is part of the
# rule: a "housing manager" is a partner, a "nurse director" a leader, the "mother of a patient" a carer.
_NOUNS: dict[Kind, frozenset[str]] = {
    "leader": word_set(
        "chief ceo director chair chairman chairwoman chairperson councillor cllr mp mayor vice-chair president "
        "non-executive"
    ),
    "partner": word_set(
        "police policeman policewoman pc sergeant sgt inspector constable firefighter headteacher teacher senco "
        "landlord vicar priest imam rabbi minister governor employer foodbank charity trustee shopkeeper school "
        "commissioner commander superintendent magistrate farmer publican barber ranger journalist customer "
        "solicitor coroner pastor "
        "auctioneer undertaker headmaster headmistress curator librarian"
    ),
    "staff": word_set(
        "nurse matron midwife gp doctor consultant registrar surgeon paramedic physio physiotherapist pharmacist "
        "dispenser dietitian optometrist orthoptist dentist hygienist psychiatrist anaesthetist obstetrician "
        "intensivist phlebotomist scientist worker prescriber hca assistant porter receptionist clerk secretary "
        "cleaner cook chef driver handler navigator coordinator co-ordinator practitioner manager lead leader officer "
        "administrator analyst engineer developer operative trainee student apprentice supervisor head specialist "
        "educator auditor spokesman spokeswoman spokesperson deputy professor lecturer preceptee volunteer befriender "
        "coach trainer ot otd host hosts colleague medic partner adviser advisor researcher warden caretaker advocate "
        "interpreter mentor supporter visitor chaplain dispatcher professional checker executive owner dn hv anp "
        "acp cns ahp joiner plumber carpenter fitter handyperson handyman sitter counsellor keyworker podiatrist "
        "chiropodist nutritionist tutor instructor planner scheduler"
    ),
    "carer": word_set(
        "carer daughter son wife husband widow widower mum mother mam mom dad father parent grandmother grandfather "
        "gran nan grandad granny granddaughter grandson sister brother niece nephew aunt auntie uncle cousin relative "
        "kin family spouse fiancé fiancée fiance fiancee girlfriend boyfriend neighbour friend son-in-law "
        "daughter-in-law mother-in-law father-in-law"
    ),
    "patient": word_set(
        "patient service-user user respondent resident tenant client survivor participant interviewee member attendee "
        "inpatient outpatient pupil sixth-former drinker smoker regular child veteran teenager prisoner man woman lad "
        "girl boy lady gentleman chap bloke person pensioner mother-to-be refugee seeker homeowner passenger graduate "
        "guest learner reader texter caller dweller pt"
    ),
}  # fmt: skip
# Trades that are open classes: whoever "-ologist" or "-therapist" ends is a member of staff.
_ENDINGS = (
    "ologist", "therapist", "ician", "iographer", "onographer", "iatrist", "iatrician", "worker", "nurse", "pharmacist",
    "midwife",
)  # fmt: skip
# Words that place a speaker with a partner or among the leaders without being a person.
_PLACES: dict[Kind, frozenset[str]] = {
    "leader": word_set("cabinet portfolio"),
    "partner": word_set("housing tenancy probation prison environmental fire crew watch station council"),
    "staff": word_set("staff ambulance ward team"),
}
_PLURALS = word_set("staff people men women children everyone everybody nobody midwives wives families")
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SISTER = regex(
    r"(?<!\w)(?:Sister [A-Z]|(?:ward|night|charge|theatre|department|unit|nursing|clinic|triage) sister"
    r"|sister in charge)"
)
_RELATION = regex(
    r"(?<!\w)(?:carer|daughter|son|wife|husband|widow|mum|mother|father|dad|parent|family|relative|sister|brother) "
    r"(?:of|to|for) ",
    re.IGNORECASE,
)


def party(word: str) -> Kind | None:
    """The party of somebody called by this noun in the singular and in small letters; None if it is no such noun."""
    if word.endswith(_ENDINGS):
        return "staff"
    return next((kind for kind, nouns in _NOUNS.items() if word in nouns), None)


def is_crowd(word: str) -> bool:
    """Whether this noun, in small letters, is for several people at once."""
    return word in _PLURALS or (word.endswith("s") and party(word) is None and party(word[:-1]) is not None)


def speaker_kind(speaker: str) -> Kind | None:
    """The party that a speaker belongs to: patient, carer, staff, partner or leader; None where the words do not tell.

    A relation wins over the patient it is a relation of ("daughter of a patient"); a name with an age and nothing else
    is a patient's, as drafts introduce patients that way.
    """
    if _RELATION.search(speaker):
        return "carer"
    if _SISTER.search(speaker):
        return "staff"
    if compiled(r"(?<!\w)(?:Lord|Lady|Sir|Dame) [A-Z]|\bleader of\b").search(speaker):
        return "leader"
    if compiled(r"^(?!Dr|Prof|Sister|Matron|Cllr)[A-Z][^,]*, (?:aged )?\d{2}\b").search(speaker):
        who = compiled(r", (?:aged )?\d").split(speaker, maxsplit=1)[0]
        return "carer" if speaker_kind(who) == "carer" else "patient"
    if _RETIRED.search(speaker):
        return "patient"
    words = [word.lower() for word in _WORD.findall(speaker)]
    titled = {word.lower() for word in _WORD.findall(_WHO_DOES.sub("", speaker))}
    nouns = {party(word) or (party(word[:-1]) if word.endswith("s") else None) for word in words}
    nouns |= {kind for kind, places in _PLACES.items() if not places.isdisjoint(titled)}
    if "headteacher" not in words and "head teacher" in " ".join(words):
        return "partner"
    if found := next((kind for kind in _NOUNS if kind in nouns), None):
        return found
    if compiled(r"(?<!\w)(?:Dr|Prof(?:essor)?)\.? [A-Z]").search(speaker):
        return "staff"
    aged = compiled(r", ?(?:aged )?\d{1,2}(?!\d)").search(speaker)
    return "patient" if aged or compiled(r"(?<!\w)(?:an?|one) former [a-z]").search(speaker) else None


# Whoever was something before is there for another reason.
_RETIRED = regex(r"(?<!\w)retired (?!.*\b(?:who|and) (?:now )?(?:volunteers|chairs|leads|runs|drives|helps))[a-z]")
# What is said of somebody is no role of theirs, unless it is what they do for a living.
_WHO_DOES = regex(r"\bwho (?:came|comes|left|was|is helped|lives?|lived|slept|fell|rang|had|has had|went)\b.*")
# What only one of a party says "my" or "our" of.
_MINE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "carer",
        regex(
            r"(?<!\w)(?:my|our) (?:own )?(?:mum|mam|mother|dad|father|husband|wife|son|daughter|sister|brother|nan|gran"
            r"|boy|girl|lad|child|children|parents|little (?:one|boy|girl))(?!\w)|^\W*(?:Mum|Mam|Dad|Nan|Gran) "
            r"(?!told)",
            re.IGNORECASE,
        ),
    ),
    (
        "partner",
        regex(
            r"(?<!\w)(?:my|our) (?:own )?(?:officers|crews?|pupils|tenants|members|congregation|beat|school"
            r"|class)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "staff",
        regex(
            r"(?<!\w)(?:my|our) (?:own )?(?:patients?|residents|clients|caseload|clinic|list|ward|shifts?|team|nurses"
            r"|staff|practice|colleagues|helpline|surgery|rota|job|trade|profession)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "patient",
        regex(
            r"(?<!\w)my (?:own )?(?:oxygen|chest|legs?|foot|feet|hips?|knees?|heart|pain|breath\w*|tablets?|medicines?"
            r"|inhaler|insulin|appointment|operation|diagnosis|baby|consultant|doctor|gp|nurse|dentist|midwife|weight"
            r"|blood|skin|injection|(?:social|support|key) worker|front door|bed|chair|kitchen|slippers|life "
            r"back)(?!\w)"
            r"|(?<!\w)I (?:was|had been|got) (?:ill|poorly|discharged|admitted|detained|sectioned|evicted"
            r"|sleeping rough)",
            re.IGNORECASE,
        ),
    ),
)
_CARED_FOR = regex(
    r"(?<!\w)who(?: was| is|['’]s| had| has)?(?: now)? (?:detained|admitted|discharged|referred|fell|treated|evicted"
    r"|ninety|eighty|seventy|\d\d(?!\d)|helped|seen|visited)"
    r"|(?<!\w)whom (?:the|our|we|they) "
    r"|(?<!\w)who (?:uses|used|walks? with|lives with|relies|depends|waited|attends|wears|takes|cannot"
    r"|can['’]t|needs|needed)\b"
    r"(?! (?:it|the (?:data|system|form|tool|screen|app)) (?:at|for) work)"
    r"|(?<!\w)who (?:came (?:in|to us|home)|left (?:the )?(?:[A-Z]|hospital|prison)|slept|rang (?:us|in))"
    r"|(?<!\w)who (?:had|has had|is having) (?:his|her|their|an?) (?:[a-z-]+ ){1,3}(?:replaced|replacement|removed"
    r"|mended|repaired|operation|bypass|transplant|fitted)(?!\w)"
    r"|(?<!\w)(?:first|second|third) baby(?!\w)|, Year \d"
)
_IN_CHARGE = regex(r"(?<!\w)who (?:owns|manages|runs|leads|chairs|heads)(?!\w)")
_NAME = r"(?:[A-Z]\.? )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
# A name with a title or a place and no role: drafts bring in patients like that, and everybody else by what they do.
_PLAIN = regex(
    rf"(?:Mr|Mrs|Ms|Miss) {_NAME}(?:,? (?:of |from )?(?P<place>{_NAME}))?"
    rf"|{_NAME} ?(?:, of|, from|, in|,|(?<= )of|(?<= )from) (?P<only>{_NAME})"
)
_BODY = word_set(
    "council trust hospital infirmary surgery practice pharmacy police school academy college university church club "
    "charity hospice mind house court lodge society association partnership group board clinic centre nhs icb"
)


def voice_kind(said: str) -> Kind | None:
    """The party that somebody's own words give away ("my patients", "my husband"); None where they do not, or two."""
    kinds = [kind for kind, words in _MINE if words.search(said)]
    return kinds[0] if len(kinds) == 1 else None


def plain_kind(speaker: str) -> Kind | None:
    """The party of somebody whom the draft hardly names: by what was done for them, or by a mere place."""
    if _IN_CHARGE.search(speaker):
        return "staff"
    if _CARED_FOR.search(speaker):
        return "patient"
    plain = _PLAIN.fullmatch(speaker.strip(" .,:"))
    place = (plain["place"] or plain["only"] or "") if plain else ""
    return "patient" if plain and _BODY.isdisjoint(place.lower().split()) else None
