"""Whether a sentence counts what people do of themselves, whatever it is: "8 in 10 finish", "two of 31 kept it".

`weighed` knows by their words what people feel and do. This one goes by grammar: whoever is counted is the subject of a
verb that is theirs, and not of one that tells what a service does with them ("were seen", "have a plan", "wait").
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import roles
from awardcheck.text.voices.respondents import BODIES, PERSONS, Party, parties_named, subjects
from awardcheck.text.voices.weighed import COUNTS, DIGITS, FEW, LONGEST, NUMBER, THE, WORK, alone, masked

# What stands where a verb might and is none that tells of people: what is, is had, is done to them; where and how.
_NO_DEED = (
    r"(?:is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|get|gets|got|getting|receiv\w+|wait\w*"
    r"|attend\w*|sit|sat|run|ran|chair\w*|lead|led|move\w*|drive|drove|steer\w*|help\w*|serve|await\w*|see|saw|seen"
    r"|met|meet|died|die|join\w*|enrol\w*|register\w*|start\w*|began|came|come(?! back)"
    r"|need\w*|requir\w+|access\w*|qualif\w+|complet\w+|pass|passed|spend|spent|travel\w*|took|take|fall|fell"
    r"|undergo|underwent|live|lived|belong\w*|cost|costs|arriv\w+|benefit\w*|reach\w*|gain\w*|enter\w*|fill\w*|work\w*"
    r"|improv\w+|hold|held|carry|carried|increas\w*|decreas\w*|show\w*|made|make|includ\w+|contribut\w+|represent\w*"
    r"|will|shall|should|may|might|must|ought|of|in|on|at|to|from|for|with|by|under|over|across|after|before|within"
    r"|than|and|or|but|the|a|an|as|per|out|up|down|who|whom|that|which|whose|when|where|if|so|because|while|during"
    r"|not|no|each|every|all|years?|months?|weeks?|days?|hours?|minutes?|times?|visits?|more|less|fewer|new|other"
    r"|admitted|seen|referred|screened|vaccinated|immunised|discharged|readmitted|assessed|offered|given|visited"
    r"|placed|housed|booked|checked|trained|reviewed|treated|served|supported|identified|diagnosed|tested)"
)
_OFTEN = (
    r"(?:(?:still|now|also|even|ever|since|then|later|all|already|today|always|never|no longer|go on to|went on to"
    r"|have(?! (?:an?|the|their|its|no|to|had|been|access|\d)\b)|had(?! (?:an?|the|their|no|to|been|access|\d)\b)"
    r"|has(?! (?:an?|the|their|no|to|had|been|\d)\b)|would|could|can|did not|do not|didn['’]t|don['’]t|used to"
    r"|say they|said they) )*"
)
# A verb of many, which therefore has no -s: with something behind it that only verbs have there, or right at the end.
_BEHIND = (
    r"(?= (?:it|them|theirs?|themselves|the|an?|to|up|out|on|off|back|in|at|for|with|without|through|every|each|again"
    r"|more|less|better|longer|about|that|so|alone|home|elsewhere|now|today|instead|both|all|for|within|by|during"
    r"|after)\b"
    r"|[.,;:]|$)"
)
_PAST = (
    r"(?:[a-z]{2,}ed|kept|gave|went|found|felt|left|told|said|chose|slept|ate|drank|rode|wrote|sang|swam|won|lost"
    r"|stuck|stood|put|let|cut|quit|paid|built|bought|sold|read|knew|thought|understood|became|grew|brought|taught)"
)
_NOUN = r"\w*(?:tion|ment|ness|ity|ance|ence|ing|ship|ism)\b"
_DEED = (
    rf"(?:{_OFTEN}(?!(?:{_NO_DEED}|{_NOUN})\b)(?:{_PAST}\b{_BEHIND}|[a-z]{{3,}}(?<![^s]s)\b{_BEHIND}(?![.,;:]|$))"
    rf"|(?:now|still|would|also|even) (?!{_NO_DEED}\b)[a-z]{{3,}}(?<![^s]s)(?=[.,;:]|$))"
)
_WHO = r"(?:STAFF|SERVED|PERSONS)"
_AT = r"(?: (?:on|in|at|from|of) (?:the |our )?[\w-]+(?: [\w-]+)?)?"
# "8 in 10", "two out of 31", "71%", "half of them"
_SHARE = rf"(?:{NUMBER}(?: ?%| per ?cent)? (?:out )?(?:of|in) {THE}(?:every )?{NUMBER}|{DIGITS}(?: ?%| per ?cent))"
_OF_WHOM = rf"(?: of (?:them|those|these|whom)| (?:of )?{THE}(?:[a-z-]+ )?{_WHO}{_AT})"
_MOST = rf"\b(?:most|half|a third|two thirds|a quarter|three quarters|all but {NUMBER})"
# What is told of them first, until a word says what became of it: "who were given a robot still use it".
_ASIDE = (
    r"(?:,? (?:who|whom|that|SERVED|STAFF)\b[^.;:\n]{3,90}?(?:,|(?= (?:still|now|later|have|had|would|never"
    r"|no longer|went on|say"
    r"|said)\b)))?"
)
_SO_MANY_DO = regex(
    rf"(?:{_SHARE}{_OF_WHOM}?|{_MOST}{_OF_WHOM}){_ASIDE} {_DEED}|(?:,|\band) most (?:now|still) {_DEED}", re.IGNORECASE
)
# "Of the 212 who were given an alarm, 201 press it"
_OF_SO_MANY = regex(
    rf"\b[Oo]f {THE}(?:{NUMBER} )?(?:[\w’'-]+ ){{0,4}}(?:{_WHO}|who)\b[^.;\n]{{0,90}}?,? "
    rf"(?:{DIGITS}(?: ?%| per ?cent)?|\b{FEW}|\b(?:all|most|half))"
    rf"(?: of (?:them|these))?(?: (?:only|just|have))? {_DEED}",
    re.IGNORECASE,
)
# "55 for, 41 against"; "27 of the 33 names are still there"; "what trainees themselves reported: 3.1 then, 4.4 now"
_VOTED = regex(
    rf"\b{_WHO}\b[^.;\n]{{0,80}}\b{DIGITS} (?:were )?(?:for"
    rf"|in favour)(?: (?:of )?it)?,? (?:and )?{DIGITS} (?:were )?against"
)
_STILL_THERE = regex(
    rf"{_SHARE}(?: [\w’'-]+){{0,7}}? (?:is|are|was|were) still (?:there|here|with us|coming|going|at it|in it)\b",
    re.IGNORECASE,
)
_THEMSELVES = regex(
    rf"\b{_WHO} themselves (?:have |had )?(?:report|said|say|reckon|put|rate|judge|tell|told|note|record|wrote"
    rf"|score)\w*\b"
    rf"[^.;\n]{{0,40}}?{DIGITS}[^.;\n]{{0,40}}?{DIGITS}"
)
# What those miss, leave or ask for who are named beside it.
_LEAVE = r"absences?|drop-?out|(?:length|years) of service|retention"
_MISSED = regex(
    rf"\b{_WHO}\b[^.;\n]{{0,60}}\b(?:{_LEAVE})\b[^.;\n]{{0,60}}?(?:{DIGITS}|\b{FEW}\b)"
    rf"|\b(?:{_LEAVE})\b[^.;\n]{{0,60}}\b{_WHO}\b[^.;\n]{{0,60}}?(?:{DIGITS}|\b{FEW}\b)",
    re.IGNORECASE,
)
_KEPT = regex(
    rf"\b[Oo]f {THE}(?:last |first )?{NUMBER}[^.;:\n]{{0,40}}?,? we (?:still have|have kept|kept|have lost|lost)\b",
    re.IGNORECASE,
)
_SHARES = regex(_SHARE, re.IGNORECASE)
_COUNTED = (_SO_MANY_DO, _OF_SO_MANY, _VOTED, _STILL_THERE, _THEMSELVES, _MISSED)
_TIMES = (
    rf"(?:{DIGITS}|\b{FEW}\b|\b(?:one|two) (?:and|years?|months?|times?|days?|hours?)\b"
    r"|\b(?:once|twice|an hour|a week|a month|a year|a day|a fortnight|half an hour)\b)"
)
# "Children sleep an hour longer than before"
_THEY_DO = regex(
    rf"(?:^|[,;:–—(] (?:and |but |so )?|\b(?:and|but|that|so|because|since|once) )(?:[Aa]n? |[Tt]he |[Oo]ur |[Mm]ost )?"
    rf"(?:(?!(?:at|with|for|by|of|in|on|no|per|to|from|between|among)\b)[a-z-]+ ){{0,2}}{_WHO}{_AT}{_ASIDE} "
    rf"(?P<deed>{_DEED}|(?:miss|stay|last|keep|sleep|smoke|drink|eat|walk|leave|put on|lose|use|manage)s?\b)"
    rf"[^.;\n]{{0,60}}?{_TIMES}",
    re.IGNORECASE,
)
_COMPARES = regex(
    r"\b(?:than|instead of|used to|on average|from [^.;\n]{1,40} to|an? (?:year|month) (?:ago|earlier|later)"
    r"|when (?:we|they|it|he|she) (?:began|started|joined|came|opened)|beforehand|the year before)\b",
    re.IGNORECASE,
)
# What is wanted, is so everywhere, or is so without the work.
_NOT_YET = regex(
    r"£|\b(?:aim\w*|plan\w*|target\w*|goal|hope[sd]?|will|nationally|population|in England|estimat\w+|projected"
    r"|forecast\w*|expect\w*|would have|literature|census)\b"
)
_STAFF_WORK = regex(rf"{WORK.pattern}|\b(?:meetings?|met|events?|huddles?|conference|forms?|reports?)\b", re.IGNORECASE)


def does(party: Party, said: str, before: str = "", about: Party | None = None) -> bool:
    """Whether it is counted how many of that party do something, or how much they do of it then and now.

    `before` is what was said before, and `about` those whom the heading names. Members, learners and others who may be
    of either party are of both, and where nobody is named they are those who are served.
    """
    if len(said) > LONGEST or not COUNTS.search(said) or _NOT_YET.search(said):
        return False
    said = _QUOTED.sub(" ", said)
    text = _people_masked(said)
    found = next((match for pattern in _COUNTED if (match := pattern.search(text))), None)
    if not found and (_COMPARES.search(said) or len(_SHARES.findall(said)) > 1):
        found = _THEY_DO.search(text)
    if kept := _KEPT.search(text):
        return party in _whose(text[: kept.end()], said, before, about)
    if not found or (party == "staff" and _STAFF_WORK.search(text)):
        return False
    whose = _whose(text[: found.end()], said, before, about)
    if whose:
        return party in whose and (len(whose) == 1 or not _TAUGHT.search(said))
    return party == "patients" and not BODIES.search(f"{before} {said}")


def _whose(text: str, said: str, before: str, about: Party | None) -> set[Party]:
    """Of whom it is told: of those named last until then, or else of those who were named last before."""
    if named := _MASKS.findall(text):
        return _OF_MASK[named[-1]]
    if any(subjects(said)):
        return set[Party]()
    for earlier in reversed(sentences(before)):
        told = earlier.text
        if named := [of for _, _, of in subjects(told)] or alone(told) or [of for _, of in parties_named(told)]:
            return {named[-1]}
        if PERSONS.search(told):
            return _EITHER
    return {about} if about else set()


def _people_masked(said: str) -> str:
    """The sentence with "STAFF", "SERVED" and "PERSONS", also for one who stands for all: "a cook stays a year"."""
    if _MISSED_ANY.search(said):
        said = _CARERS.sub("participants", said)  # who may do it for a living
    said = _OF_US.sub("of STAFF", PERSONS.sub("PERSONS", masked(said)))
    for one in reversed([*_ANY.finditer(said)]):
        if kind := roles.party(one["who"]):
            mask = "SERVED" if kind in ("patient", "carer") else "STAFF"
            said = f"{said[: one.start('who')]}{mask}{said[one.end('who') :]}"
    return said


_MISSED_ANY = regex(rf"\b(?:{_LEAVE})\b", re.IGNORECASE)
_CARERS = regex(r"\bcarers\b")
_OF_US = regex(r"\bof us\b")
_ANY = regex(
    r"\b(?:[Aa]n?|[Tt]he (?:average|typical|usual)) (?:[\w-]+ )??(?P<who>[a-z-]+) (?=(?:stay|last|leave|sleep|work)s\b)"
)
_TAUGHT = regex(r"\b(?:modules?|training|colleagues?|delegates|workshops?|conference)\b", re.IGNORECASE)
_QUOTED = regex(r"[“\"][^“”\"]*[”\"]")
_EITHER: set[Party] = {"staff", "patients"}
_MASKS = regex(_WHO)
_OF_MASK: dict[str, set[Party]] = {"STAFF": {"staff"}, "SERVED": {"patients"}, "PERSONS": _EITHER}
