"""Words that entries use for one and the same measure, so that a target or a fact is known again in other words."""

from __future__ import annotations

from collections.abc import Iterable

from awardcheck.text.words import stem

# One line for each meaning; a word belongs to one line only.
_GROUPS = """
    practice practices surgery surgeries
    doctor doctors gp gps clinician
    staff employee employees colleague workforce personnel
    wait waiting waited queue backlog
    home homes house houses housed housing flat tenancy tenancies rehoused
    family families parent parents household households
    call calls phone telephone ring rang rung caller
    message messages text texts
    train trained training course courses taught
    vaccination vaccinated vaccine jab jabs immunised
    child children pupil pupils kids
    baby babies newborn newborns infant
    saving savings save saved saves released
    cost costs spend spent spending bill costing
    noon midday
    urgent crisis crises emergency emergencies unplanned
    refer referral referrals referred
    event events workshop workshops
    serve served dished
    meal meals breakfast breakfasts eat eats lunch lunches dinner dinners supper suppers
    answer answered reply replies replied respond response responded picked
    pharmacy pharmacies chemist chemists
    return returned returning back
    admission admissions admitted
    readmission readmissions readmitted
    ambulance conveyance conveyances conveyed conveying
    attend attendance attendances attended came come
    screen screened screening tested test check checks checked
    join joined signed participate participating taking
    survey surveyed questionnaire
    turnover leavers resigned left lose losing leave leaving quit
    waste wasted bin binned thrown threw throwing
    sickness sick absence illness ill
    fracture broken fractured
    walk walking mobilised mobilising
    arrive arrives arrived arriving arrival arrivals
    miss missed dna dnas
    give gave given gives contribute contributed invested donated put fund funded granted awarded
    volunteer volunteers volunteering
    street rough homeless
    discharge discharged discharges
    agency agencies locum locums
    weigh weighed weighing weight weights scales
    smoker smokers smoke smoking
    carer carers
    woman women
    chair chairs wheelchair wheelchairs
    tool software app system
    restraint restrained restraints
    carbon emissions emission footprint tonnes co
    fleet van vans vehicle vehicles minibus
    area metres metre
    place placed placing placement placements
    death deaths die died dies dying mortality
    vacancy vacancies vacant unfilled empty
    complaint complaints complained
    delay delays delayed
    error errors mistake mistakes
    infection infections infected
    cancel cancelled cancellation cancellations
    recruit recruited recruits hired appointed
    eviction evictions evicted
    prescribe prescribed prescribing prescription prescriptions
    occupancy occupied
    engage engaged engagement
    know knows knew known
    write writes wrote written
    visit visits visited visitor visitors
    drug drugs medicine medicines medication medications
    prevent prevents prevented avoid avoids avoided averted
    alarm alarms detector detectors
    dentist dentists dental teeth
    repair repairs repaired mend mended fix fixed
    drive drives drove driven driving driver drivers
    shop shops store stores
    buy buys bought purchase purchased
    elderly older
    ulcer ulcers sore sores
    injury injuries injured wound wounds
    alteration alterations altered amendment amendments amended
    grow grew grown growing
    speak speaks spoke spoken talk talks talked
    teach teaches teaching teacher teachers
    sell sells sold sale sales
    choose chose chosen choice choices
    begin begins began begun
    pay pays paid payment payments
    library libraries
    charity charities
    county counties
    renal kidney kidneys
    diabetes diabetic diabetics
    midwife midwives midwifery
    company companies firm firms
    photograph photographs photographed photo photos picture pictures image images
    conversation conversations chat chats
    sleep sleeps sleeping slept asleep
    scan scans scanned scanning scanner scanners
    bereaved bereavement
    rehabilitation rehab
    trip trips journey journeys travel travels travelled
    heart cardiac
    lung lungs respiratory pulmonary
    mother mothers mum mums
    father fathers dad dads
    wage wages salary salaries
    surgeon surgeons surgical
    laboratory lab labs
    worry worries worried concern concerned
    assess assessed assessment assessments assessor assessors
    document documents paperwork
    satisfaction satisfied
    learn learns learnt learned learning lesson lessons
    frightened afraid fear feared
    loan loans lend lends lent lending
    register registers registered registration registrations enrol enrolled enrolment
    approve approved approval
    adopt adopted adopting adoption
    bathroom bathrooms toilet toilets
    job jobs employment
    problem problems issue issues difficulty difficulties
    deliver delivers delivered delivering delivery deliveries
    idea ideas suggestion suggestions suggested
    site sites location locations venue venues
    poor poorer poorest deprived deprivation disadvantaged
    finish finished finishing complete completed completing
"""
_ONE = {stem(word): stem(line.split()[0]) for line in _GROUPS.splitlines() for word in line.split()}


def one_word(stems: Iterable[str]) -> frozenset[str]:
    """The stems with one for each meaning."""
    return frozenset(_ONE.get(found, found) for found in stems)
