"""The nouns for people who can be quoted, and the party that each belongs to."""

from __future__ import annotations

from typing import Literal

from awardcheck.text import word_set

Kind = Literal["patient", "carer", "staff", "partner", "leader"]

# One word each; in a speaker of several words the first party that has one of them wins, so the order is part of the
# rule: a "housing manager" is a partner, a "nurse director" a leader, the "mother of a patient" a carer.
NOUNS: dict[Kind, frozenset[str]] = {
    "leader": word_set(
        "chief ceo director chair chairman chairwoman chairperson councillor cllr mp mayor vice-chair president "
        "non-executive"
    ),
    "partner": word_set(
        "police policeman policewoman pc sergeant sgt inspector constable firefighter headteacher teacher senco "
        "landlord vicar priest imam rabbi minister governor employer foodbank charity trustee shopkeeper school "
        "commissioner commander superintendent magistrate farmer publican barber ranger journalist "
        "solicitor coroner pastor "
        "auctioneer undertaker rider grower headmaster headmistress curator librarian tutor "
        "boss foreman grocer baker butcher hairdresser postman postwoman milkman bishop curate deacon vet steward "
        "shopkeeper bookseller"
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
        "acp cns ahp counsellor orthotist prosthetist perfusionist prescriber technician fy1 fy2 joiner plumber "
        "carpenter fitter handyperson handyman sitter keyworker podiatrist chiropodist nutritionist tutor instructor "
        "planner scheduler responder counterpart crewmate workmate"
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
        "guest customer learner reader texter caller dweller pt "
        "scaffolder joiner bricklayer roofer welder plumber fisherman miner docker plasterer decorator mechanic "
        "electrician builder machinist labourer"
    ),
}  # fmt: skip
_KINDS = {noun: kind for kind, nouns in reversed(NOUNS.items()) for noun in nouns}  # a noun of two is of the first kind
# Trades that are open classes: whoever "-ologist" or "-therapist" ends is a member of staff.
_ENDINGS = (
    "ologist", "therapist", "ician", "iographer", "onographer", "iatrist", "iatrician", "worker", "nurse", "pharmacist",
    "midwife",
)  # fmt: skip
_OF_NO_CARE = word_set("electrician musician politician beautician mathematician steelworker ironworker dockworker")
_PLURALS = word_set("staff people men women children everyone everybody nobody midwives wives families")


def party(word: str) -> Kind | None:
    """The party of somebody called by this noun in the singular and in small letters; None if it is no such noun."""
    if word.endswith(_ENDINGS) and word not in _OF_NO_CARE:
        return "staff"
    return _KINDS.get(word)


def is_crowd(word: str) -> bool:
    """Whether this noun, in small letters, is for several people at once."""
    return word in _PLURALS or (word.endswith("s") and party(word) is None and party(word[:-1]) is not None)
