"""Whether a sentence with a figure in it tells how staff or patients fare: what they say, feel or do."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.voices.respondents import Party, parties_named, respondents
from awardcheck.text.voices.weighed import WORK, is_weighed, masked

_PEOPLE: dict[Party, str] = {
    "staff": (
        r"staff|workforce|employees?|colleagues?|teams?|nurs(?:es?|ing)|midwi(?:fe|ves)|doctors?|GPs?|consultants?"
        r"|carers?"
        r"|registrars?|paramedics?|[a-z]*therapists?|[a-z]{4,}ologists?|[a-z]{4,}icians?"
        r"|key ?workers?|physios?|pharmacists?|clinicians?|practitioners?|receptionists?|crews?"
        r"|(?:social|care|support|housing|link|youth|home) (?:care )?(?:workers?|officers?)|workers?|officers?|drivers?"
        r"|professionals?|responders?|practices|leaders?|volunteers?|wardens?|porters?|teachers?|coaches|managers?"
        r"|of us"
    ),
    "patients": (
        r"patients?|people|users?|residents?|citizens?|carers?|famil(?:y|ies)|parents?|mothers?|mums?|fathers?"
        r"|relatives?"
        r"|clients?|tenants?|children|young people|members|participants?|women|men|households?|callers?|respondents"
        r"|public|visitors?|veterans?|survivors?|pupils|villagers|islanders|householders|locals"
        r"|of them|everyone|those who|who (?:came|used|had)"
    ),
}
# Measures that are of nobody else, whoever is named beside them; some tell of the work only where they change.
_OWN: dict[Party, str] = {
    "staff": (
        r"days? off sick|time in post"
        r"|requests? (?:for|to) (?:an? )?(?:transfer|flexible|move|leave|part-time)|transfers? out"
        r"|(?:bank|agency|locums?) (?:used to |had to )?(?:fill|cover|take)\w*|missed (?:meal |lunch )?breaks?"
        r"|posts? (?:vacant|empty|unfilled)"
        r"|(?:days?|hours?|shifts?) (?:off |missed )?(?:through|with|for|because of)"
        r" (?:stress|illness|ill[- ]health|anxiety|injur\w+)"
        r"|applic(?:ations?|ants?) (?:for|per|to) (?:an? |the |each |every |our )?(?:[\w’'-]+ ){0,3}?"
        r"(?:posts?|jobs?|vacanc(?:y|ies))"
        r"|(?:nobody|no one|none|not one|all but \w+)\b[^.;\n]{0,30}"
        r"\b(?:left|leaving|stayed|asked to (?:leave|move|go))"
        r"|(?:all|both|every one) (?:of )?[^.,;\n]{0,30}\bstayed"
        r"|(?:posts?|shifts?|rotas?|jobs?|establishment) (?:is|are|was|were|ha(?:s|ve) been)"
        r" (?:\w+ )?(?:full|filled|taken)"
        r"|fully staffed|no (?:vacancies|empty posts|unfilled \w+)|vacancy (?:list|rate) (?:is|stands|was|fell|has)"
        r"|(?:took|taken|withdrew|withdrawn) (?:it|their notices?|their resignations?) back"
        r"|(?:rota|shift|roster) gaps?|(?:vacant|unfilled|empty) (?:posts?|shifts?)"
        r"|sick(?:ness)?(?: absence| leave| rate| days?)?|turnover|handed in (?:\w+ )?notice"
        r"|grievances?|(?:a|good) place to work"
        r"|(?:days?|hours?|shifts?) lost to (?:stress|illness|anxiety|injur\w+)|stress[- ]related absences?"
        r"|burn-?out|morale|overtime|resign\w*|leavers?"
        r"|staff survey|exit interviews?|late finish\w*|(?:finish\w*|home|leav\w+) on time"
        r"|pride in (?:the|their) (?:job|work)|wish(?:es|ed)? to leave"
        r"|satisfied (?:in|with) (?:the|their) (?:job|post|role)s?"
        r"|do (?:my|your|their) jobs? (?:well|properly|better)|recommend the (?:job|work|post)"
        r"|content (?:in|with) (?:the|their) (?:job|post|work)s?|want(?:s|ed)? to (?:go|carry) on"
        r"|job satisfaction|staff engagement|engagement (?:score|index|stands)"
        r"|(?:vacanc(?:y|ies)|recruit\w+|bank (?:cover|shifts?|staff|nurses|use)|agency (?:spend\w*|nurs\w+"
        r"|staff\w*|shifts?|use|costs?)"
        r"|locums?)(?=[^\n]{0,60}\b(?:fell|fallen|down|from|to|cut|halved|rose|up|none|now)\b)"
        r"|retention\b(?=[^\n]{0,60}(?:%|\b(?:per cent|fell|fallen|down|from|to|rose|risen|up|improved|now)\b))"
        r"|(?:%|per cent)[^.\n]{0,40}\bretention"
    ),
    "patients": (
        r"complaints?|grumbles?|moans?|gripes|niggles|compliments?|friends[ -]and[ -]family|FFT"
        r"|(?:patient|user|resident|carer)[ -]?(?:reported"
        r"|experience)"
        r"|PROMs?|PREMs?|thank[- ]?you (?:cards|letters|notes|messages)"
        r"|(?:notes|cards|messages) of thanks|wellbeing score|quality of life|letters of thanks"
        r"|experience score"
    ),
}
# What is asked of people and measured in them; and what they say, of which only a share or a score is a count.
_MEASURED = (
    r"rung|poll(?:s|ed)?|asked|(?:tele)?phoned|questions?|questioned|replied|recommend\w*|satisf\w+|survey\w*"
    r"|questionnaire|confiden(?:t|ce)|rated"
    r"|ratings?|rate (?:it|us|the|their|our)"
    r"|scor(?:e[sd]?|ing)|agree(?:s|d|ing)? (?:that|with|strongly|they)|strongly agree\w*"
    r"|interview\w*|voted|happ(?:y|ier|iness)|wellbeing|stress\w*|lonel\w+|trusted|enjoy\w*|dignity|distress"
    r"|circled|ticked|pressed|clicked|tapped|touched the|marked|dropped a|tokens?|(?:a|their) counters?"
    r"|stars|smil(?:e|ing)|smiley|thumbs"
    r"|green (?:face|button)|(?:put|awarded|gave) (?:it|us|them|this|the [a-z ]{1,30}|[a-z]+) (?:down )?(?:as )?(?=\d)"
    r"|(?:use|come|choose|do) (?:it|us|here|back)? ?again"
    r"|strain|burden|anxi\w+|worr(?:y|ied)|slept|experience|use (?:it|us) again|use again|statement|out of (?:10|ten"
    r"|5|five)"
)
_SAID = (
    r"said|in favour|own account|made of (?:it|them)|say|saying"
    r"|told|felt|feel(?:s|ing)?|want(?:s|ed)?|prefer(?:s|red)?|glad|content|liked|knew|understood"
    r"|(?:thought|think|thinking) of leaving|(?:meant|mean|planned|plan|want|wanted|intend\w*|hoped?"
    r"|asked) to (?:leave|stay)"
    r"|stayed|afraid|frightened|proud|thought|listened to|involved|valued|safe"
    r"|safer|would (?:[\w'’]+ ){1,4}again|would refer|would not go back"
)
# How people fare in general, with nothing to show it.
_FARE = (
    r"love[sd]?|welcomed|happier|prouder|proud|pride|resilient|belong|valued|supported"
    r"|morale|impact|effect|better care|calmer"
    r"|dignified|easier|experience|wellbeing|satisf\w+|enjoy\w*|fulfil\w+|rewarding|motivat\w+|energi[sz]ed|stress\w*"
    r"|confiden(?:t|ce)|skills?|development|roles?|jobs?|careers?|autonomy|trusted|respected|effective|able to"
    r"|time (?:to|for)|benefits?|good for|positive|health|less worry|less anx\w+|peace of mind"
)
FEW = (
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen"
    "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?)"
)
_SHARE = regex(
    rf"\b{FEW} (?:out )?of (?:the |our )?{FEW}\b|"
    rf"%|per ?cent|\bof (?:the |our )?\d|\d of|\bin (?:every )?(?:{FEW}|\d)|\bout of\b|half|third|quarter"
    r"|\d (?:[a-z]+ ){1,3}who (?:returned|replied|answered|responded|filled|completed)\b"
    r"|/ ?\d|points?|\bby \d+ (?:votes )?to \d",
    re.IGNORECASE,
)
# Who helped to plan or design the work has said nothing of it yet.
_CONSULTED = regex(
    r"\b(?:consult\w+|workshops?|drafts?|specification|co-?design\w*|co-?produc\w+"
    r"|(?<!year )(?<!\d )(?<!% )(?<!cent )(?<!month )(?<!months )before (?:anything|we|the|it|any)"
    r"|beforehand"
    r"|steering|(?:planning|design|reference) group)\b",
    re.IGNORECASE,
)
_LONGEST = 1000  # characters; what is longer is no sentence
_BESIDE = 80  # characters around a figure in which its measure stands


def _people_and(party: Party, words: str, between: str = "*") -> re.Pattern[str]:
    people = rf"\b(?:{_PEOPLE[party]})\b"
    gap = rf"[^\n]{between}?"
    return regex(rf"{people}{gap}\b(?:{words})\b|\b(?:{words})\b{gap}{people}", re.IGNORECASE)


_OWNED = {party: regex(rf"\b(?:{own})\b", re.IGNORECASE) for party, own in _OWN.items()}
_CALLED: dict[Party, re.Pattern[str]] = {
    "staff": regex(
        r"\b(?:staff|workforce|colleagues|employees|professionals|our (?:own )?people"
        r"|(?:values?|supports?|looks? after) (?:its|their) (?:own )?people|(?:people|those|all|everyone) who"
        r" works? (?:in|on|at|for|with|here|there|alongside))\b",
        re.IGNORECASE,
    ),
    "patients": regex(r"\b(?:patients|service users)\b", re.IGNORECASE),
}
_ASKED = {party: _people_and(party, _MEASURED) for party in _PEOPLE}
_TOLD = {party: _people_and(party, _SAID) for party in _PEOPLE}
_MEASURE, _SAY = regex(rf"\b(?:{_MEASURED})\b", re.IGNORECASE), regex(rf"\b(?:{_SAID})\b", re.IGNORECASE)
_FARE_BEHIND = regex(rf"\b(?:{_FARE})\b", re.IGNORECASE)
_FARES = {party: _people_and(party, _FARE, between="{0,60}") for party in _PEOPLE}
# What is measured was told before: "Theirs rose from 6.0 to 9.3."
_OF_BEFORE = regex(r"(?:Theirs?|It|That|This)\b")
_ITEM = regex(r"['‘“\"](?:I|[Mm]y) [a-z]")
# Something asked of people who are not named there, as in a table: an item of a survey, which may be of either party,
# or a measure, which is most often of patients.
_ITEMS: dict[Party, re.Pattern[str]] = {
    "staff": _ITEM,
    "patients": regex(rf"{_ITEM.pattern}|\b(?:{_MEASURED})\b", re.IGNORECASE),
}
_ANYBODY = regex("|".join(rf"\b(?:{people})\b" for people in _PEOPLE.values()), re.IGNORECASE)


def tells_of(party: Party, figure: str, sentence: str, before: str = "", about: Party | None = None) -> bool:
    """Whether a figure in a sentence tells how that party fares.

    `before` is the sentence before, and `about` those whom the heading names, of whom it is if nobody else is named.
    """
    if "£" in figure:
        return False  # what somebody costs is not how they fare
    if _SO_MANY_ARE.search(sentence[: sentence.find(figure)] if figure in sentence else ""):
        return False
    is_asked = bool(_ASKER.search(sentence))
    sentence = _ASKER.sub(r"\1", sentence)
    at = max(0, sentence.find(figure))
    if _DONE.match(sentence, at + len(figure.split(" ", 1)[0])):
        return False
    near = sentence[max(0, at - _BESIDE) : at + len(figure) + _BESIDE]
    if _OWNED[party].search(near):
        return True
    if party == "patients" and _RISK.search(near):
        return False
    whose = respondents(figure, sentence)
    if whose is None and (whose := respondents(figure, "", before)):
        near = f"{before} {near}"  # "We asked the nurses how they slept. The mean was 6.1."
    if whose is None and not _TAUGHT.search(sentence):
        whose = about or ("patients" if is_asked else None)
    if whose not in (party, None) or _GIVEN.search(sentence[:at]) or _CONSULTED.search(sentence):
        return False
    if not _SHARE.search(near) and not _ANSWERS.search(near):
        return False  # how many were reached, trained or seen
    if whose:
        of_measure = f"{before} {near}" if _OF_BEFORE.match(sentence) else near
        said = _SAY.search(near) or _ITEM.search(near)
        return bool(_MEASURE.search(of_measure) or (_SHARE.search(near) and said))
    if _ASKED[party].search(near) or (_ITEMS[party].search(near) and not _ANYBODY.search(near)):
        return True
    return bool(_SHARE.search(near) and _TOLD[party].search(near))


# "The number of physios", not of those of them who left.
_SO_MANY_ARE = regex(
    r"\b[Nn]umber of (?:[\w-]+ )?(?:nurses|midwives|doctors|physios|therapists|visitors|workers|staff|carers|volunteers"
    r"|practices|patients|people|users|clients|members) (?:(?:has|have|had|is|was|were|rose|grew|risen|grown|went|gone"
    r"|up|from) )*$"
)
# Whoever asks is none of those who answer: "asked by the ward's own volunteers, 78% said".
_ASKER = regex(
    r"\b([Aa]sked|[Qq]uestioned|[Ss]urveyed|[Pp]olled|[Ii]nterviewed|[Rr]ung|(?:[Tt]ele)?[Pp]honed|[Vv]isited) by"
    r" (?:[a-zA-Z’'-]+ ){1,6}?[a-zA-Z’'-]+(?=[,.;:)]| (?:after|in|at|on|when|whether|what|how|for|over|last|and)\b)"
)
# How many had a course, or were seen: "38 have had the course", "52 were seen within a week".
_DONE = regex(
    r"(?: (?!who\b)[\w’'-]+){0,5}? (?:ha(?:ve|s|d)|did|done|took|taken|attended|completed|passed) [^.;,\n]{0,40}?"
    r"\b(?:courses?|training|modules?|e-?learning|induction)\b"
    r"|(?: (?!who\b)[\w’'-]+){0,5}? ?(?:were|was|been) (?:\w+ )?(?:seen|referred|screened|vaccinated|registered|trained"
    r"|assessed|reviewed|discharged|admitted|treated|visited|written down|recorded)\b"
)
_RISK = regex(r"\b(?:early warning|NEWS ?\d?|MUST|risk|frailty|deprivation)\b")  # no score of theirs
# Of whom it is that something was taught, a heading does not tell.
_TAUGHT = regex(r"\b(?:courses?|sessions?|train(?:ing|ers?)|teaching|modules?)\b", re.IGNORECASE)
# To how many something was given: "we gave 312 of them a locker".
_GIVEN = regex(r"\b(?:gave|issued|handed|lent|trained|equipped|taught|bought)(?: (?:out|to|all|some|over|about))* $")
# What makes a bare count one of answers: "188 were content", "33 said", "a mean of 4.2".
_ANSWERS = regex(
    rf"\b(?:\d\S*|{FEW}) (?:[a-z]+ ){{0,2}}(?:said|called|say|told|felt|feel"
    r"|preferred|liked|chose|agreed?|rated?|recommend\w*|wanted|replied"
    r"|wrote|thanked"
    r"|complained|voted|asked to stay|were (?:content|happy|satisfied|positive|glad|pleased)|would|named|could name"
    r"|described|found)\b"
    r"|\bvoted\b|\b(?:mean|median|average|scores?|scored|ratings?|rated|points?|out of|index|scale|nps)\b|\d\.\d",
    re.IGNORECASE,
)


def measures(party: Party, said: str) -> bool:
    """Whether a measure that is only theirs is weighed, if in words: "they go home on time four days in five"."""
    if len(said) > _LONGEST or "£" in said or not _OWNED[party].search(said) or not is_weighed(said):
        return False
    return party != "staff" or not WORK.search(masked(said))


def mentions(party: Party, sentence: str) -> bool:
    """Whether a sentence speaks of that party by its usual names, or says how it fares, if only in general."""
    sentence = sentence[:_LONGEST]
    patterns = (_CALLED[party], _OWNED[party], _ASKED[party], _TOLD[party], _FARES[party])
    if any(pattern.search(sentence) for pattern in patterns):
        return True
    named = (at for at, of in parties_named(sentence) if of == party)
    return any(_FARE_BEHIND.search(sentence, at, at + _BESIDE) for at in named)
