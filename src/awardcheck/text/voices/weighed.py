"""Whether a sentence weighs how people fare by its build, whatever the measure is called.

`experience` knows the usual measures by name. What people feel, do or put up with is counted in as many words as there
are teams, but in few ways: a share of them, two values of something of theirs, a mark that they give.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.voices import roles
from awardcheck.text.voices.respondents import Party, parties_named, subjects
from awardcheck.text.words import words

LONGEST = 500  # characters; what is longer is no sentence
FEW = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:a |the )?hundred"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?)"
)
_YEAR = r"(?:19|20)\d\d(?![\d,])"
DIGITS = rf"(?<![\w.,£-])(?!{_YEAR})\d[\d,.]*"
NUMBER = rf"(?:{DIGITS}|\b(?:{FEW}|both|all|none|half|most|one|a third|two thirds|a quarter)\b)"
THE = r"(?:the |our |these |those |its |all |us |her |his )*"
_NEAR = r"(?:[\w’'-]+ ){0,4}"  # words between a number and those whom it counts

_AMOUNT = regex(rf"(?<![\w.£-])(?!{_YEAR})\d[\d,.]*|\b(?:{FEW}|none|nobody|no one|not one|one)\b", re.IGNORECASE)
COUNTS = regex(
    rf"\d|\b(?:{FEW}|none|nobody|no|one|both|all|half|most|last|thirds?|quarters?)\b", re.IGNORECASE
)  # or else nothing is
_COMPARES = regex(
    r"\b(?:from|before|after|afterwards|then|now|today|since|once|used to|instead|against|ago|later|was|were|when|where"
    rf"|rose|risen|fell|fallen|went|gone|dropped|climbed|halved|doubled|up|down|first|still|{_YEAR})\b| \| ",
    re.IGNORECASE,
)
_SHARE = regex(
    rf"%|per ?cent|\b{NUMBER} (?:out )?(?:of|in) {THE}{NUMBER}|\bhalf\b|\b(?:a|one|two) (?:thirds?|quarters?)\b",
    re.IGNORECASE,
)
_POINTS = regex(r"\d\.\d|\bout of\b|\d ?/ ?\d|\bpoints?\b")

# How a number is theirs. Those of the party are masked as "STAFF" or "SERVED" before these are looked for.
_OF_THEM = (
    rf"{NUMBER}(?: ?%| per ?cent)? (?:out )?(?:of|in) {THE}(?:{NUMBER} )?{_NEAR}WHO\b"
    rf"|\b[Oo]f {THE}(?:{NUMBER} )?{_NEAR}WHO\b[^.;:]{{0,80}}?,? {NUMBER}"
)
_THEIRS = (
    # "Cooks who stay: 3 of 8"
    rf"|^[^.:;|\n]{{0,60}}\bWHO\b[^.:;|\n]{{1,80}}(?::| \|) ?(?:[^.\n]{{0,30}}?{DIGITS}|{NUMBER})"
    rf"|\b(?:[Oo]f|[Aa]mong|[Pp]er|[Aa]cross) {THE}{_NEAR}WHO\b[^.;\n]{{0,60}}?{DIGITS}"
    rf"|\bWHO['’]s? [^.;\n]{{0,60}}?{DIGITS}"
    rf"|\bWHO(?: (?:in|at|on|from|of) [\w ]{{1,30}}?)?(?: (?:now|also|each|all))? (?:gave|give|rate|rated|mark|marked"
    rf"|score|scored|put|voted)\b[^.;\n]{{0,60}}?{NUMBER}"
)
_OF_STAFF = regex((_OF_THEM + _THEIRS).replace("WHO", "STAFF"))

# What staff do, learn, cost and are in number is not how they fare, nor is what is counted of the service.
WORK = regex(
    r"£|\b(?:train\w*|taught|teach\w*|courses?|e-?learning|modules?|complet\w+|competen\w+|certif\w+|qualif\w+"
    r"|mandatory"
    r"|induct\w+|attend\w*|took part|take part|workshops?|meetings?|sessions?|ideas|champions?|employ\w*|recruited"
    r"|hired"
    r"|appraisals?|compliance|appointed|joined|headcount|WTE|FTE|band|role|caseloads?|cases(?! of \d)|visits?"
    r"|visited|visiting"
    r"|contacts?|calls|referr\w+|appointments?|sees?|saw|seen|treat\w*|reach\w*|served|admi(?:ssions?|tted)|readmi\w+"
    r"|discharg\w+|waits?|waiting|bed ?days|beds|costs?|spend\w*|savings?|saved?|budget|miles|mileage|travel"
    r"|falls|deaths?|infections?|errors?|incidents|prescri\w+|screen\w*|vaccin\w+|immunis\w+|forms|will|plan\w*"
    r"|aim\w*)\b"
    r"|\bnumber of (?:[\w-]+ )?STAFF (?:has |have |is |was |rose|grew|went)"
    r"|\b(?:we|team|it|service|hub|unit|ward|roster|rota)(?: (?:now|today))? (?:ha(?:s|ve|d)|employs?|numbers?)"
    rf" (?:now )?{NUMBER}|\bSTAFF (?:are|were|was|is|number(?:s|ed)?) (?:now |then )?{NUMBER}",
    re.IGNORECASE,
)
# Whether they go or stay is told by one or a few of them, too: "both have taken that back", "the last to leave".
_STAYS = (
    r"(?:leav(?:e|es|ing)|left(?! to)|stay(?:s|ed)?|resign(?:s|ed)|quit|hand(?:s|ed)? (?:in )?(?:their|his|her"
    r"|in) notices?"
    r"|(?:handed in|given|withdr[ae]wn?) (?:\w+ )?(?:notices?|resignations?|requests?)|moved? on|retired?"
    r"|(?:took|taken|take) (?:early )?retirement|c[ao]me back"
    r"|in post|(?:be|been) moved|another job|off (?:sick|ill)|signed off|off (?:work )?with [a-z]{3,})"
)
_FEW_STAY = regex(
    rf"\b(?:{NUMBER}|[Nn]one|[Nn]o|[Nn]obody|[Tt]he last|[Oo]ne|{FEW.capitalize()})\b [^.;\n]{{0,30}}?\bSTAFF\b"
    rf"[^.;\n]{{0,60}}?\b{_STAYS}\b"
    rf"|\bSTAFF (?:took|take|lost|had|missed) {NUMBER}(?: [a-z]+)? (?:days?|shifts?|hours?) (?:off|sick|away"
    r"|(?:through|with|to|for) (?:\w+ )?(?:illness|sickness|ill|stress))\b",
    re.IGNORECASE,
)
_THEY_STAY = regex(
    rf"(?:[Tt]hey|[Oo]ne|[Tt]wo|[Bb]oth|[Aa]ll|[Nn]one|[Nn]obody|{NUMBER})\b[^.;\n]{{0,60}}?\b{_STAYS}\b"
    r"|[Tt]he last (?:one )?to (?:go|leave)\b"
)
# Under a heading of theirs: "two of us thought of it", "three had gone in a year".
_OF_US = regex(
    rf"{NUMBER} (?:of (?:us|them) )?(?:[a-z’'-]+ ){{0,3}}?(?:gone|said|say|thought|think|felt|feel|wanted|opted|chose"
    rf"|would|rated|asked to|{_STAYS})\b|\b(?:all|most|none|nobody|both) [^.;\n]{{0,12}}of us\b",
    re.IGNORECASE,
)
_SO_MANY = regex(rf"(?:[Nn]ow |[Tt]oday )?(?:[Ii]t (?:is|was) )?{NUMBER} (?:out )?(?:of|in) {NUMBER}", re.IGNORECASE)

# An instrument by which people tell how they live, by its kind or by its letters; a mark that they give.
_SCALE = (
    r"(?<!to )(?<!at )(?<!of )(?<!full-)(?<!large-)scale(?! up\b| of (?:the|our|this)\b)|questionnaires?|inventory"
    r"|self-esteem|burden|vitality|fatigue|wellbeing|well-being|loneliness"
    r"|(?:pain|stigma|anxiety|depression|hope|distress|mood|sleep|symptom|function\w*|activation|recovery) "
    r"(?:scores?|index|ratings?)"
    r"|(?:judged|weighed|rated|scored|reported|assessed|told|measured|marked|set|recorded|counted) by (?:the |our )?"
    r"(?:people|patients|residents|families|users|carers|parents|tenants|children|clients|women|men|callers|members)"
    r" themselves"
    r"|(?:sleep|pain|food|mood|bladder|activity|exercise|drinks?) (?:diar(?:y|ies)|charts?|logs?)"
    r"|WEMWBS|SDQ|PROMIS|CORE-\w+|ReQoL|WHOQOL|ASCOT|ICECAP|(?-i:(?!COVID|ISO|NEWS)[A-Z]{2,5}-(?:\d{1,2}[A-Z]?|[A-Z]))"
)
_MARK = (
    r"themselves|self-(?:rated|reported|assessed)|stars|marks?|marked|out of (?:ten|five|10|5)|fingers|faces?"
    r"|(?:put|placed?|ranked?) (?:it|us|this|themselves|their [a-z]+) (?:at|on)"
    r"|smil(?:ey|ing)|scores?|scored|(?:mean|median|average) (?:mark|value|rating)"
)
# What people write down of themselves tells of them, in whatever unit: "6,100 steps by their own diaries".
_OWN_ACCOUNT = regex(
    r"\b(?:by|in|on|from|to|of) their own (?:\w+ )?(?:diar(?:y|ies)|calendars?|counts?|tall(?:y|ies)|logs?"
    r"|accounts?|reckoning|judge?ments?|estimates?"
    r"|ratings?|measures?|notebooks?|telling)\b"
    r"|\bas (?:the |our )?(?:\w+ ){1,2}(?:noted|wrote|ticked|jotted|kept|put) (?:it|them|this|that) (?:down|off)\b"
)
_INSTRUMENT = regex(rf"\b(?:{_SCALE})\b", re.IGNORECASE)
_MARKS = regex(rf"\b(?:{_SCALE}|{_MARK})\b", re.IGNORECASE)
# Right before what became of those: "Mothers gave every day a face; sad ones fell from ...".
_GAVE = regex(
    r"\b(?:gave|give|gives|given|put|rated?|marked?|scored?) (?:each|every|their|the) [^,.;]{2,30}?"
    rf" (?:an? (?:\w+ )?(?:colours?|marks?|face|stars?|number|grade|score)|from {NUMBER} to|out of)\b[^.]*$"
)
_ASKED = regex(
    rf"\b(?:{_SCALE}|{_MARK}|asks?|asked|poll(?:s|ed)?|surveys?|surveyed|tally|diar(?:y|ies)|notebooks?|questions?"
    rf"|cards?"
    rf"|rat(?:e|es|ed|ing)|from (?:one|1|0|zero|nought) to {NUMBER})\b|[“\"][^“”\"]{{3,80}}[”\"]:",
    re.IGNORECASE,
)
# What is measured of a service, of a risk or of money; of a course, a mark tells what those think who took it.
OF_SERVICE = regex(
    r"£|\b(?:burn-?out|Maslach|stress inventory|money|audits?|CQC|Ofsted|deprivation|IMD|warning|NEWS|frailty"
    r"|risk|MUST|benchmark\w*|peer review"
    r"|inspection|compliance|question marks?|XX+)\b"
)
OF_COURSE = regex(
    r"\b(?:courses?|training|trained|workshops?|sessions?|programme|conference|delegates|colleague|leaders|attendees)\b"
)
# What only those can tell, or do, whose life it is.
_LIFE = (
    r"(?:wear\w*|wore|drink\w*|drunk|drank|bet|bets|gambl\w+|smok\w+|cigarettes?|lit|touched|use[sd]?|using|sleep\w*"
    r"|slept|walk\w*|eat\w*|cook\w*|swim\w*|sing\w*|afraid|scared|lonely|liked|like (?:it|them|this)|glad|enjoy\w*"
    r"|content|happ(?:y|ier)|comfortable|safer?|confident|feel\w*|felt|said|say|told|thought|pain|work(?:ing)?|jobs?"
    r"|still (?:[a-z]+ing|use|at (?:home|work)|in (?:work|touch)|dry|sober|clean|smoke-free|well)"
    r"|ke(?:ep|eps|pt)(?! (?:waiting|in|away))(?: \w+)?|carry on|carried on"
    r"|back (?:in|at|to) (?!hospital|A&E|the ward)[a-z]+|they call"
    r"|able to|painkillers?|medication|weight|trust(?:ed)?"
    r"|need(?:ed)? (?:fewer|less|no)|sober|abstinent|pleas\w+|better|easier|heard|listened|understood|recommend\w*)"
)
_OF_SERVED = regex(
    rf"(?:{_OF_THEM})[^.;:\n]{{0,60}}?\b{_LIFE}\b"
    rf"|\b[Oo]f {THE}{NUMBER} {_NEAR}WHO\b[^.;:]{{0,80}}?,? {NUMBER} [a-z]+"
    rf"|\b[Oo]f {THE}{_NEAR}WHO\b[^.;:]{{0,80}}?, {NUMBER}(?: ?%| per ?cent) (?:(?:have|had|did|do) not|can|could"
    r"|never|no longer) (?!be\b|been\b|have\b)[a-z]+"
    rf"|^[^.:;|\n]{{0,40}}\bWHO (?:who|that) [^.:;|\n]{{0,40}}?\b{_LIFE}\b[^.:;|\n]{{0,60}}(?::| \|) ?{NUMBER}"
    rf"|^[^.:;|\n]{{0,40}}\bWHO\b[^.:;|\n]{{1,60}}: {NUMBER} (?:of|in|out of) {NUMBER}"
    r" (?!(?:were|are|was|is|have|had|has)\b)[a-z]+"
    rf"|\bWHO\b[^.;:\n]{{0,60}}, {NUMBER}(?: ?%)? of (?:them|these|whom)\b[^.,;:\n]{{0,50}}?\b{_LIFE}\b"
    rf"|\bWHO['’]s? (?:own )?(?:trust|confidence|satisfaction|views?|opinions?|ratings?|scores?)\b"
    rf"[^.;\n]{{0,60}}?{DIGITS}"
    rf"|\bWHO(?: [a-z]+)? (?:gave|give|rated?|mark|marked|scored?|put|voted)\b[^.;\n]{{0,60}}?{DIGITS}"
    rf"|\bWHO(?: [a-z]+)? (?:chose|choose|pick|picked|dropped|hung|stuck|drew) an? [^.;:\n]{{1,40}}: {DIGITS}".replace(
        "WHO", "SERVED"
    )
)
# What only those did whom a service is for, whether they are named or not: "96 had still not smoked a cigarette".
_NO_LONGER = regex(
    rf"{NUMBER} (?:of (?:them|those) )?(?:ha[ds]|have|did|do|were|are|was|is)(?: still| now)?"
    r"(?: not| never| no longer|n['’]t) [^.;:\n]{0,30}?\b(?:bets?|gambl\w+|smok\w+|drunk|drank|drink\w*|cigarettes?|lit"
    r"|injected|self-harm\w*)\b",
    re.IGNORECASE,
)
_SO_MANY_LIVE = regex(
    rf"(?:[^.;:\n]{{0,40}}[ ,])?(?!(?:one|all|both|most)\b){NUMBER} (?:[a-z’'-]+ ){{0,5}}?{_LIFE}\b", re.IGNORECASE
)
_PROCESS = regex(
    r"\b(?:seen|referred|screened|register\w*|vaccinated|immunis\w+|discharg\w+|admitted|readmitted|attend\w*"
    r"|receiv\w+|offered|assess\w+|wait\w*|died|reviewed|visited|enrolled|invited|diagnos\w+|tested|booked"
    r"|placed in|housed|within|met the|plans?|operat\w+|checked|prescribed|written down|recorded|took part"
    r"|population|nationally|literature|would have|live alone|aged|over-\d\ds)\b",
    re.IGNORECASE,
)


def weighs(party: Party, said: str, before: str = "", about: Party | None = None) -> bool:
    """Whether a sentence or a table's row weighs how that party fares.

    `before` is what was said before, and `about` those whom the heading names: of them it is if nobody else is named.
    """
    if len(said) > LONGEST or not COUNTS.search(said):
        return False
    so_far = before
    clauses = said.split("; ")
    if len(clauses) == 2 and party == "staff" and (about == "staff" or _OFF.search(said)):
        clauses.append(said)  # "in the year before, four had gone; in the year after, one"
    for clause in clauses:
        if _clause_weighs(party, clause, so_far[-LONGEST:], about):
            return True
        so_far = f"{before} {clause}"
    return False


def _clause_weighs(party: Party, said: str, before: str, about: Party | None) -> bool:
    named = [of for _, _, of in subjects(said)]
    earlier = [of for _, _, of in subjects(before)] or alone(before) or [of for _, of in parties_named(before)]
    asks_people = party == "patients" and not named and _INSTRUMENT.search(said) and about != "staff"
    whose = party if asks_people else next(iter((*named[:1], *earlier[-1:])), about)
    if whose not in (party, None):
        return False
    if party == "staff" and not named and "patients" in alone(said):
        return False  # "a child picks one of five faces"
    text = masked(said)
    if party == "staff":
        return whose == "staff" and _weighs_staff(text, before, bool(named), about)
    return _weighs_served(text, before, bool(named), whose)


def alone(said: str) -> list[Party]:
    """The parties of those who are named one by one: "a support worker"."""
    kinds = {roles.party(word) for word in words(said)}
    of: list[Party] = ["staff"] if "staff" in kinds else []
    return of if kinds.isdisjoint({"patient", "carer"}) else ["patients"]


def masked(said: str) -> str:
    """The sentence with those who work there as "STAFF" and those whom they serve as "SERVED"."""
    for start, end, of in reversed([*subjects(said)]):
        said = f"{said[:start]}{'STAFF' if of == 'staff' else 'SERVED'}{said[end:]}"
    return said


_OFF = regex(rf"\b{_STAYS}\b")
_ITEM = regex(r"[“\"][^“”\"]{3,80}[”\"]")  # with which they agree or not, whatever it is about


def is_weighed(said: str) -> bool:
    if _SHARE.search(said):
        return bool(_AMOUNT.search(said))
    return _has_two(said) and bool(_COMPARES.search(said))


def _has_two(said: str) -> bool:
    return len(_AMOUNT.findall(said)) > 1


def _weighs_staff(said: str, before: str, are_named: bool, about: Party | None) -> bool:
    if WORK.search(_ITEM.sub(" ", said)) or (" | " in said and WORK.search(before)):
        return False
    if are_named:
        return bool(_FEW_STAY.search(said) or (is_weighed(said) and _OF_STAFF.search(said)))
    if _THEY_STAY.match(said):
        return True
    if about == "staff":
        return is_weighed(said) or bool(_OF_US.search(said))
    return bool(_has_two(said) and (_ASKED.search(f"{before} {said}") or _SO_MANY.match(said)))


def _weighs_served(said: str, before: str, are_named: bool, whose: Party | None) -> bool:
    is_counted = _has_two(said) or is_weighed(said) or _POINTS.search(said)
    if is_counted and not OF_SERVICE.search(said) and _is_marked(said, before, whose):
        return True
    if _PROCESS.search(said):
        return False
    if not are_named and _NO_LONGER.search(said):
        return True
    return bool(_OF_SERVED.search(said) if are_named else whose and _SO_MANY_LIVE.match(said))


def _is_marked(said: str, before: str, whose: Party | None) -> bool:
    """Whether it is told by an instrument that asks people, or by a mark that they gave."""
    if _INSTRUMENT.search(said) or (whose and _OWN_ACCOUNT.search(said)):
        return True
    is_mark = bool(_MARKS.search(said) or _GAVE.search(before)) and bool(whose or _POINTS.search(said))
    return is_mark and not OF_COURSE.search(f"{before} {said}")
