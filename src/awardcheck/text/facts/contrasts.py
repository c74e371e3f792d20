"""Words of which a number has one or another: gross or net, by day or at night, set aside or spent.

Two numbers of which one has a word of a kind, and the other a word of another kind of the same family, are of two
facts, however alike the rest is; so are "Level 1" and "Level 2". A few kinds tell a number apart even where the other
side has none of their family.
"""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text.figures.numbers import value
from awardcheck.text.patterns import regex
from awardcheck.text.words import stem

# A semicolon ends a family; bars stand between its kinds.
_FAMILIES = """
    by day, daytime, in the day, day shift, day shifts | at night, by night, overnight, night-time, night shift,
        after dark, out of hours, out-of-hours;
    weekday, weekdays, monday to friday, working week | weekend, weekends, saturday, saturdays, sunday, sundays;
    first week, opening week | second week | third week | fourth week | final week;
    first month, opening month | second month | third month | fourth month | fifth month | sixth month | ninth month
        | twelfth month | final month;
    mornings, in the morning | afternoons, in the afternoon | evenings, in the evening;
    early shift, earlies | late shift, lates;
    spring | summer | autumn | winter;
    january | february | march | april | may | june | july | august | september | october | november | december;
    monday, mondays | tuesday, tuesdays | wednesday, wednesdays | thursday, thursdays | friday, fridays;
    this year, the current year | last year, the year before, the previous year, a year earlier;
    term time, term-time, in term | holiday, holidays, half-term;
    peak, busiest, at its worst, best | average, averaged, averages, averaging, mean, typical, usual, ordinary
        | quietest;
    best | worst;
    median, mid-point, midpoint | mean;
    longest, highest, largest, dearest | shortest, lowest, smallest, cheapest;
    gross, before costs | net, net of, after costs, less what, less the, once the, remains, remain, is left, was left,
        are left, left over;
    crude, unadjusted | standardised, age-standardised, adjusted, weighted;
    reckoned, self-reported, reported that, said that, told us | accelerometer, accelerometers, wristband, wristbands,
        trackers, pedometers, monitors;
    headcount, by head, heads | wte, wtes, fte, ftes, whole-time, full-time equivalent, full-time equivalents;
    full-time, full time | part-time, part time;
    permanent, substantive | fixed-term, temporary, agency, bank;
    recurrent, recurring | non-recurrent, non-recurring, one-off;
    capital, set up, set-up, fit out, fitting out, to build, to buy | revenue, to run, running, upkeep;
    maintenance | depreciation | licences | interest;
    urgent, emergency, unplanned | routine, elective;
    first-time, new | repeat, follow-up, returning;
    inpatient, inpatients, in-patient | outpatient, outpatients, out-patient | day case, day cases;
    adult, adults | child, children, pupils, teenagers, babies;
    men, male, males, boys, lads, fellas, fathers, dads | women, female, females, girls, mothers, mums;
    staff, nurses, doctors, teachers, employees, managers, clinicians, midwives, paramedics | teaching assistants
        | patients, residents, tenants, service users, customers, callers
        | pupils, students, children, young people, youngsters, teenagers
        | carers, relatives, parents, families, mothers, mums, fathers, dads | volunteers;
    on paper, by post, posted | online, on the web | by phone, by telephone, rang in | in person, face to face;
    old definition, old rules, old method | new definition, new rules, new method;
    eastern, east | western, west | northern, north | southern, south;
    upper | lower;
    internal, internally | external, externally;
    urban, town, towns | rural, villages;
    including, inclusive, included, whole-life, with gift aid, on top | excluding, exclusive, without, leaving out;
    themselves, self-referred, self-referral, self-referrals | by a gp, by gps, by their gp, by their gps, by a nurse,
        by a doctor, by doctors;
    draft, provisional, interim | final, audited;
    county, borough | district;
    household, households | individuals, persons;
    saved, saves, freed, freed up | spent, spend, spends;
    bronze | silver | gold | platinum;
    theory | practical;
    written | oral, verbal, spoken;
    clinical, medical | administrative, clerical, non-clinical;
    registered, qualified | unregistered, unqualified, support workers, trainees, students, apprentices;
    nursing, nurses | medical, doctors;
    invited, invitations, offered, referred, referrals, sent, posted, approached, contacted, eligible,
        applied, applications, enquiries, asked
        | accepted, took up, taken up, attended, turned up, came, saw, were seen, was seen, took part, responded,
        returned, filled in, replied, responses, came back;
    booked, bookings, registered, signed up, enrolled, on the register, on its register, on our books
        | attended, turned up, came, come, took part, completed, finished;
    started, enrolled, joined | completed, finished, graduated, passed;
    inspected, checked, surveyed, tested, screened, examined | found, positive, faults, hazards, diagnosed, abnormal;
    reported, raised, logged, suspected, received | confirmed, upheld, resolved, closed, answered, mended, repaired;
    recommended, prescribed | dispensed, carried out, taken;
    issued, loaned, lent, given out, handed out, distributed | redeemed, returned, used;
    downloaded, installed | active, logged in, used;
    poorest, most deprived, bottom | least deprived, richest, top | everyone, everybody, overall, average, as a whole;
    raised, brought in, collected | spent, paid out;
    happy or very happy, satisfied or very satisfied, good or very good | ticked, very happy only;
    taster | membership;
    awareness, aware | use, used;
    shortlisted, interviewed | appointed, hired;
    set aside, earmarked, allocated, allocation, budget, budgeted, business case, tender, tendered, forecast, projected,
        predicted, expected, anticipated, estimate, estimated, planned, promised, pledged, undertook, ordered,
        commissioned, asked for, bid, told the board, quoted, quotation, approved, agreed, capacity, room for,
        places for, funded
        | spent, actual, actually, in the end, eventually, outturn, audit, audited, verified, confirmed, turned out,
        delivered, went up, fitted, installed, used, worked, on its books, on our books
"""
# How far people or things have come; words of one line are of one stage, and a word may be of several.
_STAGES = """
    referred referral referrals sent
    invited invite offered offer
    sent issued posted distributed mailed handed
    applied application applications
    accepted accept agreed
    registered register enrolled
    booked book booking bookings
    ordered commissioned
    delivered fitted installed
    assessed assessment assessments screened
    inspected visited
    received rang ring
    answered
    attended came attend turned seen saw took
    started start joined enrolled
    completed complete finished finish passed
    returned filled replied responded completed
    discharged
    found detected identified
    mended repaired fixed closed solved
    gross
    net
    cost costs costing bill bills
    saving savings saves saved
"""
# "The bill came to £2m", "who came in" and "at the start" tell of nobody who came or started.
_NO_STAGE = regex(
    r"\bc[ao]mes? in\b|\bc[ao]mes? to (?=[^a-z]|about|over|nearly|just|under)|\bat the (?:very )?(?:start|finish)\b"
)
_WORD = regex(r"[a-z]+")
# What is told of a plan only: no number of it is one fact with a number of what was.
_ALONE = regex(
    r"\b(?:set aside|earmarked|(?:in|at) (?:the|our) (?:business case|bid|tender)|business case|our (?:bid|tender)"
    r"|forecast|predicted|pledged|undertook|told the (?:board|governors|trustees|council|cabinet)"
    r"|(?:promised|assured) [a-z]+ was|would (?:be|fall|rise|cost|save|drop|come|reach|take|serve|see)"
    r"(?! (?:happy|able))"
    r"|room for|places for|capacity (?:for|of))\b"
)
_OF_PART = regex(
    r"\b(?:poorest|richest|bottom|top|(?:most|least) deprived) "
    r"(?:fifth|quintile|tenth|decile|third|quarter|areas?|wards?|neighbourhoods?|postcodes?|streets|estates)\b"
)
NUMBERED = regex(
    r"(?<!pilot )(?<!first )(?<!second )(?<!third )(?<!last )(?<!one )(?<!a )(?<!per )(?<!each )"
    r"(?<!every )(?<!this )(?<!that )"
    r"\b(level|phase|stage|tier|band|lot|wave|round|cohort|group|audit|ward|wing|class|grade|zone|option|step|module"
    r"|strand|year|quarter|q|unit) ?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)


def _kinds() -> dict[str, frozenset[tuple[str, int]]]:
    """By phrase the kinds that it is of, each as its family and its number there."""
    found: dict[str, frozenset[tuple[str, int]]] = {}
    for family in _FAMILIES.split(";"):
        for nth, kind in enumerate(family.split("|")):
            for phrase in kind.split(","):
                words = " ".join(phrase.split())
                found[words] = found.get(words, frozenset()) | {(family, nth)}
    return found


def _stages() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for nth, line in enumerate(_STAGES.splitlines()):
        for word in line.split():
            found[stem(word)] = found.get(stem(word), frozenset()) | {nth}
    return found


_STAGE = _stages()
_KINDS = _kinds()
_ANY = regex(rf"(?<![\w-])(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?![\w-])")


@lru_cache(maxsize=512)
def _kinds_of(text: str) -> dict[str, frozenset[int | float]]:
    """By family, or by the noun that is numbered, the kinds of which a text has words."""
    found: dict[str, frozenset[int | float]] = {}
    low = text.lower()
    told = [kind for one in _ANY.finditer(low) for kind in _KINDS[one.group()]]
    numbered = [(one[1][0] if one[1] == "quarter" else one[1], value(one[2])) for one in NUMBERED.finditer(low)]
    for family, kind in (*told, *numbered):
        found[family] = found.get(family, frozenset()) | {kind}
    return found


def are_contrasted(one: str, other: str) -> bool:
    """Whether two texts have words of two kinds of one family, and of no kind that both have."""
    a, b = _kinds_of(one), _kinds_of(other)
    return any(not a[family] & b[family] for family in a.keys() & b.keys())


@lru_cache(maxsize=512)
def is_only_planned(text: str) -> bool:
    """Whether a text tells what was set aside, promised or expected, and not what came of it."""
    return bool(_ALONE.search(text.lower()))


@lru_cache(maxsize=512)
def is_of_part(text: str) -> bool:
    """Whether a text tells of the poorest, or of the richest, of those whom the work is about."""
    return bool(_OF_PART.search(text.lower()))


def are_at_other_stages(one: str, other: str) -> bool:
    """Whether one text tells of those who were sent, and the other of those who came."""
    a, b = _stages_of(one), _stages_of(other)
    return bool(a and b and not a & b)


@lru_cache(maxsize=512)
def _stages_of(text: str) -> frozenset[int]:
    words = _WORD.findall(_NO_STAGE.sub("", text.lower()))
    return frozenset(stage for word in words for stage in _STAGE.get(stem(word), ()))
