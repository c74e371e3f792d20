"""To which party a speaker belongs: by what a draft calls them, by what it tells of them, by what they say."""

from __future__ import annotations

import re

from awardcheck.text import word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices.roles import NOUNS, Kind, party

# Words that place a speaker with a partner or among the leaders without being a person.
_PLACES: dict[Kind, frozenset[str]] = {
    "leader": word_set("cabinet portfolio"),
    "partner": word_set(
        "housing tenancy probation prison environmental fire crew watch council university college authority "
        "constabulary union bureau"
    ),
    "staff": word_set(
        "staff ambulance ward team nursing midwifery estates catering housekeeping theatres radiology radiography "
        "physiotherapy dietetics portering reablement"
    ),
}
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A sister who is nobody's: "A&E sister", "ward sister".
_SISTER = regex(
    r"(?<!\w)(?:Sister [A-Z]|^Sister(?:,|$)|sister in charge"
    r"|(?!(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|whose|[Tt]he|[Aa]|[Oo]ne|twin"
    r"|big|little|elder|older|younger|half|baby|and|or|s) )(?<!['’])[\w&]+ sister\b)"
)
# Whose calling two words tell, or a title, while one of them alone would tell another; the first that is there counts.
SPEAKS_FOR = r"\b(?:speaking|speaks|spoke) for (?:the |all )?(?:patients|residents|tenants|families|users)\b"
# Of whom this is told works there: "a woman employed by the trust".
_TAKEN_ON = "(?:employed|trained|paid|hired|funded|appointed|seconded|placed|qualified|elected|named|called|retired)"
_CALLED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "carer",
        regex(
            r"(?<!\w)(?:carer|daughter|son|wife|husband|widow|mum|mother|father|dad|parent|family|relative|sister"
            r"|brother) (?:of|to|for) ",
            re.IGNORECASE,
        ),
    ),
    (
        "staff",
        regex(
            r"\b(?:senior|night|agency|paid|professional|domiciliary|home) carer\b"
            r"|\bsocial work\b|\bband \d"
            r"|\bnewly qualified\b|\bbooking (?:office|team)\b|\bopposite number\b",
            re.IGNORECASE,
        ),
    ),
    ("staff", _SISTER),
    (
        "patient",
        regex(
            r"\b(?:[Ww]oman|[Mm]an|[Pp]erson|[Aa]dult|[Ll]ady|[Bb]loke|[Gg]irl|[Bb]oy|[Ss]omeone|[Ss]omebody|[Cc]ouple)"
            rf" (?!{_TAKEN_ON})(?:[a-z]{{3,}}ed|seen|met|given|taught|held|known)(?: \w+)?"
            r" (?:by|at|in|on|through|with|after)\b"
            r"|\b(?:[Ll]orry|HGV|[Tt]ruck|[Tt]axi|[Cc]rane|[Dd]elivery|[Ff]orklift) [Dd]river"
            r"|(?<!\w)(?<![Hh]ealth )[Vv]isitor(?: (?:to|at) |,|$)|\b[Ee]xperts? by experience\b"
            rf"|{SPEAKS_FOR}"
            r"|\b[Oo]ne of (?:the|our|those) \d[\d,]*(?:,| who\b)"
            r"|\belected by (?:the )?(?:patients|residents|tenants|families|users)\b"
        ),
    ),
    ("leader", regex(r"(?<!\w)(?:Lord|Lady|Sir|Dame) [A-Z]|\bleader of\b")),
    (
        "partner",
        regex(
            r"^(?:[Tt]he |[Oo]ur )?(?:\w+ )?Healthwatch\b|\b[Cc]ritical friend\b"
            r"|(?<!\w)(?:Father|Brother|Canon|Pastor) [A-Z]|\b[Hh]ead ?[Tt]eacher"
            r"|\b[Ss]tation (?:[Mm]anager|[Oo]fficer)"
            r"|\b[Hh]ead of (?:the |an? )?(?:\w+ )?(?:[Ss]chool|[Aa]cademy|[Cc]ollege)\b"
        ),
    ),
)
_AGED = regex(r"(?!Dr|Prof|Sister|Matron|Cllr)[A-Z][^,]*, (?:aged )?\d{2}\b")
_WITH_AGE = regex(
    r", (?:aged )?\d{2}\b|, (?:(?:in )?(?:his|her|their) )?(?:early |mid |mid-|late )?\d0s\b|-year-old\b"
    r"|[a-z] of \d{2}(?=,|$| from| in| who| with)"
)
_TITLED = regex(r"(?<!\w)(?:Dr|Prof(?:essor)?)\.? [A-Z]")
# Whoever was something before is there for another reason.
_RETIRED = regex(
    r"(?<!\w)retired (?!.*\b(?:who|and) (?:now )?(?:volunteers|chairs|leads|runs|drives|helps))[a-z]"
    r"|(?<!\w)(?:[Aa]n?|[Oo]ne) former [a-z]"
)


def speaker_kind(speaker: str) -> Kind | None:
    """The party that a speaker belongs to: patient, carer, staff, partner or leader; None where the words do not tell.

    A relation wins over the patient it is a relation of ("daughter of a patient"); a name with an age and nothing else
    is a patient's, as drafts introduce patients that way.
    """
    if found := next((kind for kind, words in _CALLED if words.search(speaker)), None):
        return found
    if _AGED.match(speaker):
        who = compiled(r", (?:aged )?\d").split(speaker, maxsplit=1)[0]
        return "carer" if speaker_kind(who) == "carer" else "patient"
    if _RETIRED.search(speaker):
        return "patient"
    owned = _OWNED.match(speaker)
    if owned and party(owned["who"].lower()) in ("patient", "carer"):
        return party(owned["who"].lower())
    called = [word.lower() for word in _WORD.findall(_without_deeds(speaker))]
    kinds = {party(word) or (party(word[:-1]) if word.endswith("s") else None) for word in called}
    if kinds == {None} and _CARED_FOR.search(speaker):
        return "patient"
    if served := _served(speaker):
        return served
    if not (kinds == {None} and _ON_A_WARD.match(speaker)):
        kinds |= {kind for kind, places in _PLACES.items() if not places.isdisjoint(called)}
    if found := next((kind for kind in NOUNS if kind in kinds), None):
        return "patient" if found == "partner" and _WITH_AGE.search(speaker) else found  # a farmer, and ill
    if _CARES.search(speaker):
        return "carer"
    if _TITLED.search(speaker):
        return "staff"
    return "patient" if compiled(r", ?(?:aged )?\d{1,2}(?!\d)").search(speaker) else None


# "a peer worker's client"
_OWNED = regex(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne of (?:the|our)|[Oo]ur) (?:[\w-]+ ){0,2}\w+(?:['’]s|s['’]) (?P<who>[a-z-]+)(?=,|$)"
)
# A name and a ward, of one who may lie there or work there.
_ON_A_WARD = regex(
    r"(?!Sister|Nurse|Matron|Dr)[A-Z][\w’'-]+(?: [A-Z][\w’'-]*)?, (?:[\w-]+ )?[Ww]ard(?! \w* ?(?:team|staff))"
)


def _served(speaker: str) -> Kind | None:
    """Whether whoever is called a patient or a relative is in no other part: "a patient on the ward" is not staff."""
    head = _BELONGS.split(speaker, maxsplit=1)[0]
    kinds = {party(word.lower()) for word in _WORD.findall(head) if word.lower() not in _OF_ANY_PART} - {None}
    return min(kinds, key=("carer", "patient").index) if kinds and kinds <= {"carer", "patient"} else None


_BELONGS = regex(r",? (?:at|on|in|from|of|with|near|under|by|to|who|whose)\b|[,(]")
_OF_ANY_PART = word_set("member man woman person lady lad respondent participant interviewee attendee friend neighbour")
# What somebody does or is, that is a calling: "who chairs the tenants' federation", "who's been a nurse for years".
_ADVERBS = r"(?: (?:now|also|then|still|once|never|only|first))*"
_WORKS = regex(
    rf"(?:['’]s|{_ADVERBS}(?: (?:has|had))? (?:is|was|been|became))(?: been)?{_ADVERBS} (?:an?|the|that|our|one of"
    r"|(?!living|waiting|dying|recovering)[a-z-]+ing) "
    rf"|(?:['’](?:s|d|ve))?{_ADVERBS}(?: (?:has|had))? (?:works?|worked|runs?|ran|leads?|led|manages?|managed"
    r"|chairs?|chaired|heads?|headed|owns?|owned|teaches|taught|cooks?|cooked|drives|volunteers?|volunteered|coordinates?|oversees?"
    r"|commissions?|commissioned|represents?|supervises?|trains?|trained|qualified|joined|founded|set up|helps?|helped"
    r"|designed|built|arranged|organised|covers?|covered|visits?|delivers?|opened|does|serves?|served|began|begun|started"
    r"|treats?|treated|sees|keeps|wrote|moved)\b"
)
# How those are who are served, and what befalls them: "who lost his leg", "who uses the line twice a week".
_LIVES = regex(
    rf"['’](?:s|d|ve)\b|{_ADVERBS} (?:has|had|have|is|was|were|lives?|uses?|comes|attends|gets|takes|relies|depends"
    r"|waits|walks|cannot|can['’]t|needs?|sleeps?|goes|lost|came|went|spent|fell|got|slept|left|kept|rang|broke|could|[a-z]{2,}ed)\b"
)
_WHO = regex(r",? (?:who|whom|whose)\b")


def _without_deeds(speaker: str) -> str:
    """Without what is told of somebody, unless it is what they do for a living: "who came here as a student"."""
    found = _WHO.search(speaker)
    return speaker if not found or _WORKS.match(speaker, found.end()) else speaker[: found.start()]


_CARES = regex(
    r"\bwho\b[^,]{0,30}\b(?:car(?:es|ed) for|look(?:s|ed) after"
    r"|lost (?:her|his) (?:wife|husband|partner|son|daughter|baby|child|mother|mum|father|dad|sister|brother|parents?"
    r"|nan|gran\w*))\b"
)
# What is done for those whom a service is for, and how they are.
_CARED_FOR = regex(
    r"\b(?:diagnosed|discharged|admitted|treated|referred|rehoused|evicted|detained|transplanted|pregnant|on dialysis"
    r"|in recovery|sober|clean for \d+|on the waiting list|lives? with|living with|in remission)\b"
    r"|(?<!\w)(?:first|second|third) baby(?!\w)|, Year \d|^P\d{1,2}$|-year-old\b"
    r"|(?<!\w)whom (?:the|our|we|they|he|she|I|her|his) "
    r"|\bex-(?:RAF|[Aa]rmy|[Nn]avy|[Ff]orces|[Ss]ervice(?:man|woman)?|[Mm]arine|[Pp]ara|[Oo]ffender|[Pp]risoner)\b"
    r"|\bserved in (?:the )?(?:[Aa]rmy|[Nn]avy|RAF|[Ff]orces|Falklands|Gulf|Iraq|Afghanistan|Bosnia|Northern Ireland)\b"
)
# What only one of a party says "my" or "our" of.
_MINE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "carer",
        regex(
            r"(?<!\w)(?:my|our) (?:own )?(?:mum|mam|mother|dad|father|husband|wife|son|daughter|sister|brother|nan|gran"
            r"|boy|girl|lad|child|children|parents|little (?:one|boy|girl))(?!\w)"
            r"|^\W*(?:Mum|Mam|Dad|Nan|Gran)(?:['’]s)? (?!told)",
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
            r"|staff|practice|colleagues|helpline|surgery|rota)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "patient",
        regex(
            r"(?<!\w)my (?:own )?(?:oxygen|chest|legs?|foot|feet|toes?|ankles?|back|arms?|shoulders?|eyes?|sight"
            r"|hearing|teeth|hips?|knees?|heart|pain|speech|memory|balance|nerves|breath\w*|tablets?|medicines?"
            r"|inhaler|insulin|appointment|operation|diagnosis|baby|consultant|doctor|gp|nurse|dentist|midwife|weight"
            r"|blood|skin|injection|(?:social|support|key) worker|front door|bed|chair|kitchen|slippers|life "
            r"back)(?!\w)"
            r"|(?<!\w)I (?:was|had been|got) (?:ill|poorly|discharged|admitted|detained|sectioned|evicted"
            r"|sleeping rough)",
            re.IGNORECASE,
        ),
    ),
)
_MY_PEOPLE = regex(r"\b[Mm]y (?:own )?(?:\w+ )?(\w{3,})s\b")  # those who work for somebody
_IN_CHARGE = regex(r"(?<!\w)who (?:owns|manages|runs|leads|chairs|heads)(?!\w)")
# Bodies of partners, with which somebody of no known calling is placed: "Sue at Age UK".
_PARTNER = regex(
    r"\b(?:Citizens Advice|Age (?:UK|Concern)|Mind|Healthwatch|Samaritans|Shelter|Mencap|Red Cross|[Ff]ood ?bank|CAB"
    r"|Barnardo['’]s|LMC|LPC|LDC"
    r"|(?:Parish|Town|County|City|Borough|District) Council|Jobcentre|Church|Mosque|[Cc]hapel)\b"
)
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
    kinds: set[Kind] = {kind for kind, words in _MINE if words.search(said)}
    kinds |= {"staff" for own in _MY_PEOPLE.findall(said) if party(own.lower()) == "staff"}
    return kinds.pop() if len(kinds) == 1 else None


def plain_kind(speaker: str) -> Kind | None:
    """The party of somebody whom the draft hardly names: by what was done for them, or by a mere place."""
    if _CARED_FOR.search(speaker):
        return "patient"
    if who := _WHO.search(speaker):
        if _WORKS.match(speaker, who.end()):
            return "staff" if _IN_CHARGE.search(speaker) else None
        return "patient" if _LIVES.match(speaker, who.end()) else None
    if _PARTNER.search(speaker):
        return "partner"
    plain = _PLAIN.fullmatch(speaker.strip(" .,:"))
    place = (plain["place"] or plain["only"] or "") if plain else ""
    return "patient" if plain and _BODY.isdisjoint(place.lower().split()) else None


def doing_kind(speaker: str) -> Kind | None:
    """The party of somebody of whom a sentence tells ("Ann, who runs the shop"): by a calling, a charge, or a need."""
    if _CARES.search(speaker):
        return "carer"
    if trade := _TRADE.search(speaker):
        return speaker_kind(trade["as"])
    who = _WHO.search(speaker)
    if who and _WORKS.match(speaker, who.end()):
        return speaker_kind(speaker) or ("staff" if _IN_CHARGE.search(speaker) else None)
    if _CARED_FOR.search(speaker) or (who and _USES.match(speaker, who.end())):
        return "patient"
    return None


def is_served(speaker: str) -> bool:
    """Whether somebody, whatever their trade, is told of as one whom the service is for: "a farmer who came to us"."""
    who = _WHO.search(speaker)
    return bool(_CARED_FOR.search(speaker) or (who and _USES.match(speaker, who.end())) or _ONE_SEEN.search(speaker))


_ONE_SEEN = regex(r"\b[Oo]ne of \d[\d,]* (?:whom?|people|patients|men|women|that)\b")
# "who started as a porter", "who came to us as a student nurse"
_TRADE = regex(
    r"\bwho\b[^,]{0,40}?\b(?:started|began|works?|worked|trained|retrained|came|joined|qualified|volunteers?)\b[^,]{0,40}?"
    r" (?P<as>as an? [^,]{3,40})"
)
# What only those do whom a service is for.
_USES = regex(
    rf"{_ADVERBS} (?:uses|used|attends|attended|lives|likes|waits|waited|sleeps|slept|fell|goes home|went home"
    r"|comes (?:for|on|every|each|twice|when|because)|came (?:for|every|each|twice|in (?:with|on|by)|home"
    r"|to (?:the|our|a|his|her) [^,;.]{0,30}(?:clinic|class|group|session|drop-in|surgery|course|check|hub|van|bus))"
    r"|was (?:seen|admitted|discharged|referred|told)|had (?:a|his|her) (?:\w+ )?(?:stroke|fall|heart attack|operation"
    r"|hip|knee|baby|scan|transplant))\b"
)
